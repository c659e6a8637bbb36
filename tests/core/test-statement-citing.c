/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers about other papers, and that older statements are still the same bytes. */

#include "volet-statement-error.h"
#include "volet-statement.h"

#include <string.h>

static VoletStatementHead
make_head (VoletStatementKind kind)
{
  return (VoletStatementHead){
      .kind = kind, .day = 20788, .recipient = "b", .replaces_day = VOLET_STATEMENT_NO_DAY};
}

static VoletStatementCitation
make_citation (void)
{
  return (VoletStatementCitation){.day = 20780,
                                  .first = 2960,
                                  .last = 2963,
                                  .level = VOLET_LEVEL_BAND,
                                  .channel = VOLET_CHANNEL_POST,
                                  .recipient = "Mme Martin"};
}

static void
assert_refused (const VoletStatementHead *head, const VoletStatementCitation *citation, gsize n)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (volet_statement_new_citing (head, citation, n, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == VOLET_STATEMENT_ERROR);
}

static void
test_read_back (void)
{
  VoletStatementHead head = make_head (VOLET_STATEMENT_KIND_EXTRACT);
  VoletStatementCitation citations[] = {make_citation (), make_citation ()};
  g_autoptr (VoletStatement) statement = NULL;
  g_autoptr (VoletStatement) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) bytes_again = NULL;
  const VoletStatementCitation *second;

  head.typed_name = "Nadia";
  citations[1].first = 2950;
  citations[1].is_replaced = TRUE;
  citations[1].recipient = "CAF";
  statement = volet_statement_new_citing (&head, citations, 2, NULL);
  bytes = volet_statement_to_bytes (statement);
  again = volet_statement_new_from_bytes (bytes, NULL);
  bytes_again = volet_statement_to_bytes (again);
  g_assert_true (g_bytes_equal (bytes, bytes_again));

  g_assert_cmpuint (volet_statement_get_n_citations (again), ==, 2);
  second = volet_statement_get_citation (again, 1);
  g_assert_cmpstr (second->recipient, ==, "CAF");
  g_assert_cmpint (second->level, ==, VOLET_LEVEL_BAND);
  g_assert_cmpint (second->channel, ==, VOLET_CHANNEL_POST);
  g_assert_true (second->is_replaced);
  g_assert_false (second->is_to_check);

  /* Nothing is said of any week, not even of the two that bound the period. */
  g_assert_cmpuint (volet_statement_get_n_weeks (again), ==, 2);
  g_assert_cmpint (volet_statement_get_week (again, 0)->week, ==, 2950);
  g_assert_cmpint (volet_statement_get_week (again, 1)->week, ==, 2963);
  for (gsize i = 0; i < 2; i++)
    g_assert_true (volet_statement_get_week (again, i)->is_absent);
}

static void
test_refusals (void)
{
  VoletStatementHead head = make_head (VOLET_STATEMENT_KIND_EXTRACT);
  VoletStatementHead receipt = make_head (VOLET_STATEMENT_KIND_RECEIPT);
  VoletStatementCitation citations[] = {make_citation (), make_citation ()};
  VoletStatementCitation citation = make_citation ();

  assert_refused (&head, citations, 0);
  assert_refused (&receipt, citations, 2);
  head.kind = VOLET_STATEMENT_KIND_HOURS;
  assert_refused (&head, citations, 1);
  head = make_head (VOLET_STATEMENT_KIND_EXTRACT);
  head.level = VOLET_LEVEL_TOTAL;
  assert_refused (&head, citations, 1);
  head = make_head (VOLET_STATEMENT_KIND_EXTRACT);
  head.has_cover_note = TRUE;
  assert_refused (&head, citations, 1);
  head = make_head (VOLET_STATEMENT_KIND_EXTRACT);
  citation.last = citation.first - 1;
  assert_refused (&head, &citation, 1);
  citation = make_citation ();
  citation.recipient = "a\nb";
  assert_refused (&head, &citation, 1);
  citation = make_citation ();
  citation.kind = VOLET_STATEMENT_KIND_RECEIPT;
  assert_refused (&head, &citation, 1);
}

static GBytes *
make_hours (gboolean has_cover_note)
{
  VoletStatementHead head = make_head (VOLET_STATEMENT_KIND_HOURS);
  const VoletStatementWeek week = {
      .week = 2966, .cut_off_day = VOLET_STATEMENT_NO_DAY, .figure = volet_figure_total (885)};
  g_autoptr (VoletStatement) statement = NULL;

  head.level = VOLET_LEVEL_TOTAL;
  head.has_cover_note = has_cover_note;
  statement = volet_statement_new (&head, &week, 1, NULL);
  return volet_statement_to_bytes (statement);
}

/* The bytes that every notebook has held since the first version. */
static void
test_hours_are_the_bytes_that_they_were (void)
{
  static const guint8 first[] = {1,    0, 2, 0,   0x34, 0x51, 0,    0,   0, 0, 0,
                                 0,    2, 0, 'f', 'r',  1,    0,    'b', 1, 0, 0x96,
                                 0x0b, 0, 0, 8,   6,    0x75, 0x03, 0,   0};
  g_autoptr (GBytes) bytes = make_hours (FALSE);
  g_autoptr (GBytes) kept = g_bytes_new_static (first, sizeof first);
  g_autoptr (VoletStatement) read = volet_statement_new_from_bytes (kept, NULL);

  g_assert_cmpmem (first, sizeof first, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (read);
  g_assert_false (volet_statement_get_head (read)->has_cover_note);
}

static void
test_cover_note_is_part_of_the_statement (void)
{
  g_autoptr (GBytes) plain = make_hours (FALSE);
  g_autoptr (GBytes) bytes = make_hours (TRUE);
  g_autoptr (VoletStatement) read = volet_statement_new_from_bytes (bytes, NULL);

  g_assert_false (g_bytes_equal (plain, bytes));
  g_assert_true (volet_statement_get_head (read)->has_cover_note);
}

/* One way of writing each statement: what version 1 can say is not read in version 2. */
static void
test_other_writings_are_refused (void)
{
  g_autoptr (GBytes) bytes = make_hours (TRUE);
  gsize size = g_bytes_get_size (bytes);
  g_autofree guint8 *changed = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  g_autoptr (GBytes) without_note = NULL;

  changed[4] = 0; /* the flags: no note */
  without_note = g_bytes_new (changed, size);
  g_assert_null (volet_statement_new_from_bytes (without_note, NULL));
}

/* Whatever one octet becomes, the reader gives a statement of the same bytes, or none. */
static void
test_any_octet_changed (void)
{
  VoletStatementHead head = make_head (VOLET_STATEMENT_KIND_EXTRACT);
  VoletStatementCitation citation = make_citation ();
  g_autoptr (VoletStatement) statement = volet_statement_new_citing (&head, &citation, 1, NULL);
  g_autoptr (GBytes) bytes = volet_statement_to_bytes (statement);
  gsize size = g_bytes_get_size (bytes);

  for (gsize i = 0; i < size; i++) {
    for (int value = 0; value < 256; value++) {
      guint8 *changed = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
      g_autoptr (GBytes) hostile = NULL;
      g_autoptr (VoletStatement) read = NULL;
      g_autoptr (GBytes) again = NULL;

      changed[i] = (guint8) value;
      hostile = g_bytes_new_take (changed, size);
      read = volet_statement_new_from_bytes (hostile, NULL);
      if (read == NULL)
        continue;
      again = volet_statement_to_bytes (read);
      g_assert_true (g_bytes_equal (hostile, again));
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/statement/citing/read-back", test_read_back);
  g_test_add_func ("/statement/citing/refusals", test_refusals);
  g_test_add_func ("/statement/citing/hours-are-the-bytes-that-they-were",
                   test_hours_are_the_bytes_that_they_were);
  g_test_add_func ("/statement/citing/cover-note-is-part-of-the-statement",
                   test_cover_note_is_part_of_the_statement);
  g_test_add_func ("/statement/citing/other-writings-are-refused", test_other_writings_are_refused);
  g_test_add_func ("/statement/citing/any-octet-changed", test_any_octet_changed);

  return g_test_run ();
}
