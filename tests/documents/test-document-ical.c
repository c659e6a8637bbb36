/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars as RFC 5545 has them, and what they must not hold. That other people's programs read
 * them alike is in calendars.py. */

#include "document-samples.h"
#include "volet-document-ical.h"

#include <string.h>

static GStrv
make_lines (VoletStatement *statement)
{
  g_autoptr (GBytes) bytes = volet_document_make_ical (statement);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (g_str_has_suffix (text, "\r\n"));
  return g_strsplit (text, "\r\n", -1);
}

/* RFC 5545, 3.1: at most 75 octets, broken by CRLF, and no letter in two. */
static void
test_lines_are_folded (void)
{
  for (gsize i = 0; document_sample_names[i] != NULL; i++) {
    g_autoptr (VoletStatement) statement = document_sample_new (document_sample_names[i]);
    g_auto (GStrv) lines = make_lines (statement);

    for (gsize k = 0; lines[k] != NULL; k++) {
      g_assert_cmpuint (strlen (lines[k]), <=, 75);
      g_assert_true (g_utf8_validate (lines[k], -1, NULL));
      g_assert_null (strpbrk (lines[k], "\r\n"));
    }
  }
}

static const char *const allowed[] = {
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:",
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    "UID:",
    "DTSTAMP:",
    "SEQUENCE:",
    "DTSTART;VALUE=DATE:",
    "DTEND;VALUE=DATE:",
    "SUMMARY:",
    "TRANSP:TRANSPARENT",
    "CLASS:PRIVATE",
    "END:VEVENT",
    "END:VCALENDAR",
    " ",
};

/* No description, alarm, organiser, location, or anything else. */
static void
test_only_what_is_agreed_stands_in_it (void)
{
  for (gsize i = 0; document_sample_names[i] != NULL; i++) {
    g_autoptr (VoletStatement) statement = document_sample_new (document_sample_names[i]);
    g_auto (GStrv) lines = make_lines (statement);

    for (gsize k = 0; lines[k + 1] != NULL; k++) {
      gboolean is_allowed = FALSE;

      for (gsize a = 0; a < G_N_ELEMENTS (allowed); a++)
        is_allowed |= g_str_has_prefix (lines[k], allowed[a]);
      g_assert_true (is_allowed);
    }
  }
}

/* Returns: (transfer full): the identities of the events */
static GStrv
list_uids (VoletStatement *statement)
{
  g_auto (GStrv) lines = make_lines (statement);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "UID:"))
      g_strv_builder_add (builder, lines[i]);
  return g_strv_builder_end (builder);
}

static VoletStatement *
make_week (const char *recipient, const char *name, VoletWeek week, int minutes, guint n)
{
  const VoletStatementHead head = {.level = VOLET_LEVEL_TOTAL,
                                   .day = 20788,
                                   .recipient = recipient,
                                   .typed_name = name,
                                   .replaces_day = n > 0 ? 20780 : VOLET_STATEMENT_NO_DAY,
                                   .n_replacements = n};
  const VoletStatementWeek line = {
      .week = week, .cut_off_day = VOLET_STATEMENT_NO_DAY, .figure = volet_figure_total (minutes)};

  return volet_statement_new (&head, &line, 1, NULL);
}

static void
assert_same_uid (VoletStatement *one, VoletStatement *other, gboolean is_same)
{
  g_auto (GStrv) one_uids = list_uids (one);
  g_auto (GStrv) other_uids = list_uids (other);

  g_assert_cmpint (g_strv_equal ((const char *const *) one_uids, (const char *const *) other_uids),
                   ==, is_same);
}

static void
test_identity_holds_no_figure (void)
{
  g_autoptr (VoletStatement) one = make_week ("a", "b", 2966, 60, 0);
  g_autoptr (VoletStatement) replaced = make_week ("a", "b", 2966, 900, 1);
  g_autoptr (VoletStatement) to_another = make_week ("c", "b", 2966, 60, 0);
  g_autoptr (VoletStatement) of_another = make_week ("a", "d", 2966, 60, 0);
  g_autoptr (VoletStatement) unnamed = make_week ("a", NULL, 2966, 60, 0);
  g_autoptr (VoletStatement) moved = make_week ("ab", "", 2966, 60, 0);
  g_autoptr (VoletStatement) next_week = make_week ("a", "b", 2967, 60, 0);

  assert_same_uid (one, replaced, TRUE);
  assert_same_uid (one, to_another, FALSE);
  assert_same_uid (one, of_another, FALSE);
  assert_same_uid (one, unnamed, FALSE);
  assert_same_uid (one, next_week, FALSE);
  /* An empty name is no name, and the recipient and the name cannot run into each other. */
  g_assert_null (moved);
  g_assert_true (volet_document_can_ical_collide (unnamed));
  g_assert_false (volet_document_can_ical_collide (one));
}

static void
test_one_event_a_week_none_for_absent_ones (void)
{
  static const struct {
    const char *sample;
    guint n_events;
  } cases[] = {{"total", 4}, {"mixed", 3},       {"gap", 4},
               {"year", 52}, {"whole-mixed", 1}, {"whole-total", 1}};

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletStatement) statement = document_sample_new (cases[i].sample);
    g_auto (GStrv) uids = list_uids (statement);

    g_assert_cmpuint (g_strv_length (uids), ==, cases[i].n_events);
    for (gsize k = 0; uids[k] != NULL; k++)
      for (gsize m = 0; m < k; m++)
        g_assert_cmpstr (uids[k], !=, uids[m]);
  }
}

static void
test_names_are_escaped (void)
{
  g_autoptr (VoletStatement) statement = make_week ("a", "A\\B;C,D", 2966, 60, 0);
  g_auto (GStrv) lines = make_lines (statement);
  g_autofree char *all = g_strjoinv ("", lines);

  g_assert_nonnull (strstr (all, "(A\\\\B\\;C\\,D)"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/ical/lines-are-folded", test_lines_are_folded);
  g_test_add_func ("/document/ical/only-what-is-agreed-stands-in-it",
                   test_only_what_is_agreed_stands_in_it);
  g_test_add_func ("/document/ical/identity-holds-no-figure", test_identity_holds_no_figure);
  g_test_add_func ("/document/ical/one-event-a-week-none-for-absent-ones",
                   test_one_event_a_week_none_for_absent_ones);
  g_test_add_func ("/document/ical/names-are-escaped", test_names_are_escaped);

  return g_test_run ();
}
