/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries: their times across clock changes, what they are refused for, their words. */

#include "volet-entry.h"

#include "agenda-fixture.h"
#include "volet-agenda-error.h"
#include "volet-duration.h"
#include "volet-time-error.h"

#include <string.h>

static gboolean
set_span (VoletEntry *entry,
          const char *day,
          const char *span,
          gboolean *ret_is_ambiguous,
          GError **error)
{
  int start_min, end_min;

  g_assert_true (volet_span_parse (span, &start_min, &end_min, NULL));
  return volet_entry_set_span (entry, agenda_fixture_day (day), start_min, end_min,
                               ret_is_ambiguous, error);
}

static void
test_spans_last_what_passes (void)
{
  static const struct {
    const char *zone, *day, *span;
    int minutes;
    const char *start, *last_day;
    gboolean is_ambiguous;
  } cases[] = {
      {"Europe/Paris", "2026-11-16", "9:00-12:30", 210, "2026-11-16T09:00:00+01:00", "2026-11-16"},
      {"Europe/Paris", "2026-11-16", "0:00-24:00", 1440, "2026-11-16T00:00:00+01:00", "2026-11-16"},
      {"Europe/Paris", "2026-11-16", "22:00-24:00", 120, "2026-11-16T22:00:00+01:00", "2026-11-16"},
      {"Europe/Paris", "2026-11-16", "22:00-0:00", 120, "2026-11-16T22:00:00+01:00", "2026-11-16"},
      {"Europe/Paris", "2026-11-16", "22:00-0:01", 121, "2026-11-16T22:00:00+01:00", "2026-11-17"},
      {"Europe/Paris", "2026-11-16", "9:00-9:00", 1440, "2026-11-16T09:00:00+01:00", "2026-11-17"},
      {"Europe/Paris", "2026-12-31", "22:00-02:00", 240, "2026-12-31T22:00:00+01:00", "2027-01-01"},
      /* Clocks go back. */
      {"Europe/Paris", "2026-10-24", "22:00-06:00", 540, "2026-10-24T22:00:00+02:00", "2026-10-25"},
      {"Europe/Paris", "2026-10-25", "0:00-24:00", 1500, "2026-10-25T00:00:00+02:00", "2026-10-25"},
      {"Europe/Paris", "2026-10-25", "1:00-2:00", 60, "2026-10-25T01:00:00+02:00", "2026-10-25",
       TRUE},
      {"Europe/Paris", "2026-10-25", "1:30-2:30", 60, "2026-10-25T01:30:00+02:00", "2026-10-25",
       TRUE},
      {"Europe/Paris", "2026-10-25", "2:30-2:45", 15, "2026-10-25T02:30:00+02:00", "2026-10-25",
       TRUE},
      {"Europe/Paris", "2026-10-25", "2:30-3:00", 90, "2026-10-25T02:30:00+02:00", "2026-10-25",
       TRUE},
      {"Europe/Paris", "2026-10-25", "2:30-2:15", 1485, "2026-10-25T02:30:00+02:00", "2026-10-26",
       TRUE},
      {"Europe/Paris", "2026-10-25", "1:59-3:00", 121, "2026-10-25T01:59:00+02:00", "2026-10-25"},
      {"Europe/Paris", "2026-10-24", "2:30-2:30", 1440, "2026-10-24T02:30:00+02:00", "2026-10-25",
       TRUE},
      {"Europe/Paris", "2026-10-24", "9:00-9:00", 1500, "2026-10-24T09:00:00+02:00", "2026-10-25"},
      /* Clocks go forward. */
      {"Europe/Paris", "2027-03-27", "22:00-06:00", 420, "2027-03-27T22:00:00+01:00", "2027-03-28"},
      {"Europe/Paris", "2027-03-28", "1:59-3:00", 1, "2027-03-28T01:59:00+01:00", "2027-03-28"},
      {"Europe/Paris", "2027-03-28", "0:00-24:00", 1380, "2027-03-28T00:00:00+01:00", "2027-03-28"},
      {"Indian/Reunion", "2026-10-24", "22:00-06:00", 480, "2026-10-24T22:00:00+04:00",
       "2026-10-25"},
      {"Australia/Lord_Howe", "2024-04-07", "1:00-3:00", 150, "2024-04-07T01:00:00+11:00",
       "2024-04-07"},
      /* Midnight is jumped over, but the day before has an end. */
      {"Asia/Beirut", "2024-03-30", "22:00-24:00", 120, "2024-03-30T22:00:00+02:00", "2024-03-30"},
      {"Asia/Beirut", "2024-03-30", "22:00-0:00", 120, "2024-03-30T22:00:00+02:00", "2024-03-30"},
      {"Asia/Beirut", "2024-03-30", "22:00-1:00", 120, "2024-03-30T22:00:00+02:00", "2024-03-30"},
      {"Pacific/Apia", "2011-12-29", "22:00-24:00", 120, "2011-12-29T22:00:00-10:00", "2011-12-29"},
      /* Midnight is shown twice. */
      {"America/Havana", "2024-11-02", "22:00-24:00", 120, "2024-11-02T22:00:00-04:00",
       "2024-11-02", TRUE},
      {"America/Havana", "2024-11-03", "0:30-1:00", 90, "2024-11-03T00:30:00-04:00", "2024-11-03",
       TRUE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletZone) zone = agenda_fixture_zone (cases[i].zone);
    g_autoptr (VoletEntry) entry = volet_entry_new (zone);
    g_autoptr (GError) error = NULL;
    g_autofree char *start = NULL;
    gboolean is_ambiguous = -1;

    g_test_message ("%s on %s in %s", cases[i].span, cases[i].day, cases[i].zone);
    g_assert_true (set_span (entry, cases[i].day, cases[i].span, &is_ambiguous, &error));
    g_assert_no_error (error);
    g_assert_cmpint (entry->minutes, ==, cases[i].minutes);
    g_assert_cmpint (entry->day, ==, agenda_fixture_day (cases[i].day));
    start = volet_zone_format_instant (zone, entry->start_unix_s);
    g_assert_cmpstr (start, ==, cases[i].start);
    g_assert_cmpint (volet_entry_get_last_day (entry), ==, agenda_fixture_day (cases[i].last_day));
    g_assert_cmpint (is_ambiguous, ==, cases[i].is_ambiguous);
    g_assert_true (volet_entry_has_start (entry));
  }
}

/* Whatever two times are typed around a change, the end comes after the start. */
static void
test_an_end_follows_its_start (void)
{
  static const char *const days[] = {"2026-10-24", "2026-10-25", "2027-03-27", "2027-03-28"};
  g_autoptr (VoletZone) zone = agenda_fixture_zone ("Europe/Paris");
  g_autoptr (VoletEntry) entry = volet_entry_new (zone);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++) {
    VoletDay day = agenda_fixture_day (days[i]);

    for (int start_min = 0; start_min < VOLET_MINUTES_PER_DAY; start_min += 5) {
      for (int end_min = 0; end_min <= VOLET_MINUTES_PER_DAY; end_min += 5) {
        if (!volet_entry_set_span (entry, day, start_min, end_min, NULL, NULL))
          continue;
        g_assert_cmpint (entry->minutes, >, 0);
        g_assert_cmpint (entry->minutes, <=, VOLET_ENTRY_MAX_MINUTES + 60);
      }
    }
  }
}

static void
test_refuses_times_that_do_not_exist (void)
{
  static const struct {
    const char *zone, *day, *span;
  } cases[] = {
      {"Europe/Paris", "2027-03-28", "2:30-4:00"},  {"Europe/Paris", "2027-03-28", "1:00-2:30"},
      {"Europe/Paris", "2027-03-28", "2:00-3:00"},  {"Europe/Paris", "2027-03-28", "2:59-3:00"},
      {"Europe/Paris", "2027-03-27", "22:00-2:30"}, {"Asia/Beirut", "2024-03-31", "0:00-2:00"},
      {"Asia/Beirut", "2024-03-31", "0:30-2:00"},   {"Asia/Beirut", "2024-03-30", "22:00-0:30"},
      {"Pacific/Apia", "2011-12-30", "9:00-10:00"}, {"Pacific/Apia", "2011-12-29", "22:00-6:00"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletZone) zone = agenda_fixture_zone (cases[i].zone);
    g_autoptr (VoletEntry) entry = volet_entry_new (zone);
    g_autoptr (VoletEntry) before = NULL;
    g_autoptr (GError) error = NULL;
    gboolean is_ambiguous = 77;

    volet_entry_set_duration (entry, agenda_fixture_day ("2026-11-16"), 42);
    before = volet_entry_copy (entry);
    g_test_message ("%s on %s in %s", cases[i].span, cases[i].day, cases[i].zone);
    g_assert_false (set_span (entry, cases[i].day, cases[i].span, &is_ambiguous, &error));
    g_assert_error (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME);
    g_assert_true (volet_entry_equal (entry, before));
    g_assert_cmpint (is_ambiguous, ==, 77);
  }
}

static void
test_a_duration_has_no_start (void)
{
  g_autoptr (VoletZone) zone = agenda_fixture_zone ("Europe/Paris");
  g_autoptr (VoletEntry) entry = volet_entry_new (zone);

  g_assert_false (volet_entry_has_start (entry));
  g_assert_true (set_span (entry, "2026-11-16", "22:00-2:00", NULL, NULL));
  volet_entry_set_duration (entry, agenda_fixture_day ("2026-11-18"), 1440);
  g_assert_false (volet_entry_has_start (entry));
  g_assert_cmpint (entry->minutes, ==, 1440);
  g_assert_cmpint (volet_entry_get_last_day (entry), ==, agenda_fixture_day ("2026-11-18"));
}

static void
test_new_is_done_and_counts (void)
{
  g_autoptr (VoletZone) zone = agenda_fixture_zone ("Europe/Paris");
  g_autoptr (VoletEntry) entry = volet_entry_new (zone);

  g_assert_true (volet_entry_is_counted (entry));
  entry->is_planned = TRUE;
  g_assert_false (volet_entry_is_counted (entry));
  entry->counts = FALSE;
  g_assert_false (volet_entry_is_counted (entry));
  entry->is_planned = FALSE;
  g_assert_false (volet_entry_is_counted (entry));
  g_assert_cmpint (entry->source, ==, VOLET_ENTRY_SOURCE_TYPED);
}

static void
test_notes (void)
{
  g_autoptr (VoletZone) zone = agenda_fixture_zone ("Europe/Paris");
  g_autoptr (VoletEntry) entry = volet_entry_new (zone);

  volet_entry_set_note (entry, "mission locale");
  g_assert_cmpstr (entry->note, ==, "mission locale");
  /* A piece of the note that is there. */
  volet_entry_set_note (entry, entry->note + 8);
  g_assert_cmpstr (entry->note, ==, "locale");
  volet_entry_set_note (entry, "");
  g_assert_null (entry->note);
  volet_entry_set_note (entry, "x");
  volet_entry_set_note (entry, NULL);
  g_assert_null (entry->note);
}

static VoletEntry *
make_entry (VoletZone *zone)
{
  VoletEntry *entry = volet_entry_new (zone);

  entry->id = 3;
  entry->created_us = 4;
  g_assert_true (set_span (entry, "2026-11-16", "9:00-12:30", NULL, NULL));
  volet_entry_set_note (entry, "note");
  return entry;
}

#define ASSERT_DIFFERS(change)                                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (VoletEntry) other = volet_entry_copy (entry);                                       \
                                                                                                   \
    g_assert_true (volet_entry_equal (entry, other));                                              \
    change;                                                                                        \
    g_assert_false (volet_entry_equal (entry, other));                                             \
  }                                                                                                \
  G_STMT_END

static void
test_equality_looks_at_everything (void)
{
  g_autoptr (VoletZone) zone = agenda_fixture_zone ("Europe/Paris");
  g_autoptr (VoletZone) same_zone = agenda_fixture_zone ("Europe/Paris");
  g_autoptr (VoletZone) brussels = agenda_fixture_zone ("Europe/Brussels");
  g_autoptr (VoletEntry) entry = make_entry (zone);
  g_autoptr (VoletEntry) twin = make_entry (same_zone);

  g_assert_true (volet_entry_equal (entry, twin));

  ASSERT_DIFFERS (other->id++);
  ASSERT_DIFFERS (other->created_us++);
  ASSERT_DIFFERS (other->day++);
  ASSERT_DIFFERS (other->minutes++);
  ASSERT_DIFFERS (other->start_unix_s++);
  ASSERT_DIFFERS (g_set_object (&other->zone, brussels));
  ASSERT_DIFFERS (other->category = VOLET_CATEGORY_JUS);
  ASSERT_DIFFERS (other->is_planned = TRUE);
  ASSERT_DIFFERS (other->counts = FALSE);
  ASSERT_DIFFERS (other->has_proof = TRUE);
  ASSERT_DIFFERS (other->source = VOLET_ENTRY_SOURCE_HELPER);
  ASSERT_DIFFERS (volet_entry_set_note (other, "Note"));
  ASSERT_DIFFERS (volet_entry_set_note (other, NULL));
}

static void
test_order_of_lists (void)
{
  g_autoptr (VoletZone) zone = agenda_fixture_zone ("Europe/Paris");
  g_autoptr (GPtrArray) entries = agenda_fixture_entries ();

  agenda_fixture_add (entries, zone, "2026-11-15", "23:00-2:00", "FOR");
  agenda_fixture_add (entries, zone, "2026-11-16", "8:00-9:00", "FOR");
  agenda_fixture_add (entries, zone, "2026-11-16", "9:00-10:00", "FOR");
  agenda_fixture_add (entries, zone, "2026-11-16", "9:00-9:30", "FOR");
  agenda_fixture_add (entries, zone, "2026-11-16", "1h", "FOR");
  agenda_fixture_add (entries, zone, "2026-11-16", "3h", "FOR");
  agenda_fixture_add (entries, zone, "2026-11-17", "0:00-1:00", "FOR");
  /* Created together: the id decides. */
  ((VoletEntry *) entries->pdata[5])->created_us = 5;

  for (guint i = 0; i < entries->len; i++) {
    for (guint j = 0; j < entries->len; j++) {
      int order = volet_entry_compare (entries->pdata[i], entries->pdata[j]);

      g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
    }
  }
}

static void
assert_refused (VoletEntry *entry, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (volet_entry_check (entry, &error));
  g_assert_error (error, VOLET_AGENDA_ERROR, code);
}

static void
test_check_lengths (void)
{
  g_autoptr (VoletZone) zone = agenda_fixture_zone ("Europe/Paris");
  g_autoptr (VoletEntry) entry = make_entry (zone);

  g_assert_true (volet_entry_check (entry, NULL));
  entry->minutes = 1;
  g_assert_true (volet_entry_check (entry, NULL));
  entry->minutes = 1440;
  g_assert_true (volet_entry_check (entry, NULL));
  entry->minutes = 1441;
  assert_refused (entry, VOLET_AGENDA_ERROR_TOO_LONG);
  entry->minutes = G_MAXINT;
  assert_refused (entry, VOLET_AGENDA_ERROR_TOO_LONG);
  entry->minutes = 0;
  assert_refused (entry, VOLET_AGENDA_ERROR_NO_LENGTH);
  entry->minutes = -60;
  assert_refused (entry, VOLET_AGENDA_ERROR_NO_LENGTH);

  /* 25 hours of a long day are still more than 24. */
  g_assert_true (set_span (entry, "2026-10-25", "0:00-24:00", NULL, NULL));
  assert_refused (entry, VOLET_AGENDA_ERROR_TOO_LONG);
  g_assert_true (set_span (entry, "2026-10-25", "1:00-24:00", NULL, NULL));
  g_assert_true (volet_entry_check (entry, NULL));

  entry->category = (VoletCategory) VOLET_N_CATEGORIES;
  assert_refused (entry, VOLET_AGENDA_ERROR_UNKNOWN_CATEGORY);
}

static void
test_check_days (void)
{
  g_autoptr (VoletZone) zone = agenda_fixture_zone ("Europe/Paris");
  g_autoptr (VoletEntry) entry = make_entry (zone);

  volet_entry_set_duration (entry, VOLET_DAY_FIRST, 60);
  g_assert_true (volet_entry_check (entry, NULL));
  volet_entry_set_duration (entry, VOLET_DAY_LAST, 1440);
  g_assert_true (volet_entry_check (entry, NULL));
  volet_entry_set_duration (entry, VOLET_DAY_FIRST - 1, 60);
  assert_refused (entry, VOLET_AGENDA_ERROR_DAY_OUT_OF_RANGE);
  volet_entry_set_duration (entry, VOLET_DAY_LAST + 1, 60);
  assert_refused (entry, VOLET_AGENDA_ERROR_DAY_OUT_OF_RANGE);

  /* Its first hours, before 1970 in UTC, are of 1970 by the clock. */
  g_assert_true (set_span (entry, "1970-01-01", "0:00-8:00", NULL, NULL));
  g_assert_true (volet_entry_check (entry, NULL));
  g_assert_true (set_span (entry, "2100-12-31", "20:00-24:00", NULL, NULL));
  g_assert_true (volet_entry_check (entry, NULL));
  g_assert_true (set_span (entry, "2100-12-31", "20:00-0:01", NULL, NULL));
  assert_refused (entry, VOLET_AGENDA_ERROR_DAY_OUT_OF_RANGE);

  entry->start_unix_s = G_MAXINT64;
  assert_refused (entry, VOLET_AGENDA_ERROR_DAY_OUT_OF_RANGE);
  entry->start_unix_s = G_MININT64 + 1;
  assert_refused (entry, VOLET_AGENDA_ERROR_DAY_OUT_OF_RANGE);
  entry->start_unix_s = -3601;
  assert_refused (entry, VOLET_AGENDA_ERROR_DAY_OUT_OF_RANGE);
}

static void
test_check_text (void)
{
  g_autofree char *longest = g_strnfill (VOLET_ENTRY_NOTE_MAX_CHARS, 'x');
  g_autofree char *too_long = g_strnfill (VOLET_ENTRY_NOTE_MAX_CHARS + 1, 'x');
  g_autoptr (GString) wide = g_string_new (NULL);
  static const char *const bad[] = {
      "\xff",     "caf\xe9", "a\xed\xa0\x80", "\xc0\x80", "\xf4\x90\x80\x80",
      "a\rb",     "a\r\nb",  "\x1b[2J",       "a\x7f",    "a\xc2\x85\n",
      "\xc2\x9b", "\x01",    "a\bb",
  };
  static const char *const good[] = {
      "",
      "mission locale",
      "deux\nlignes\tet un onglet",
      "été, œuvre, 3 €",
      "العربية",
      "👩‍👧",
      "e\u0301",
      "\u202e",
  };

  for (guint i = 0; i < VOLET_ENTRY_NOTE_MAX_CHARS; i++)
    g_string_append (wide, "é");

  g_assert_true (volet_agenda_check_text (NULL, NULL));
  g_assert_true (volet_agenda_check_text (longest, NULL));
  g_assert_true (volet_agenda_check_text (wide->str, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (volet_agenda_check_text (good[i], NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (volet_agenda_check_text (bad[i], &error));
    g_assert_error (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_BAD_TEXT);
  }
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (volet_agenda_check_text (too_long, &error));
    g_assert_error (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_NOTE_TOO_LONG);
  }
}

/* An error never repeats private words. */
static void
test_check_looks_at_the_note (void)
{
  g_autoptr (VoletZone) zone = agenda_fixture_zone ("Europe/Paris");
  g_autoptr (VoletEntry) entry = make_entry (zone);
  g_autoptr (GError) error = NULL;

  volet_entry_set_note (entry, "hospitalisation\x02");
  g_assert_false (volet_entry_check (entry, &error));
  g_assert_error (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_BAD_TEXT);
  g_assert_null (strstr (error->message, "hospitalisation"));
}

static void
test_source_words (void)
{
  static const char *const words[] = {"typed", "paper", "import", "helper"};
  VoletEntrySource source;

  for (VoletEntrySource i = 0; i < VOLET_N_ENTRY_SOURCES; i++) {
    g_assert_cmpstr (volet_entry_source_to_word (i), ==, words[i]);
    g_assert_true (volet_entry_source_from_word (words[i], &source));
    g_assert_cmpint (source, ==, i);
  }
  g_assert_false (volet_entry_source_from_word ("Typed", &source));
  g_assert_false (volet_entry_source_from_word ("", &source));
}

static void
test_frees_its_zone (void)
{
  VoletZone *zone = agenda_fixture_zone ("Europe/Paris");
  VoletEntry *entry = make_entry (zone);
  VoletEntry *copy = g_boxed_copy (VOLET_TYPE_ENTRY, entry);

  g_assert_true (volet_entry_equal (entry, copy));
  g_boxed_free (VOLET_TYPE_ENTRY, copy);
  volet_entry_free (entry);
  g_assert_finalize_object (zone);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/agenda/entry/spans-last-what-passes", test_spans_last_what_passes);
  g_test_add_func ("/agenda/entry/an-end-follows-its-start", test_an_end_follows_its_start);
  g_test_add_func ("/agenda/entry/refuses-times-that-do-not-exist",
                   test_refuses_times_that_do_not_exist);
  g_test_add_func ("/agenda/entry/a-duration-has-no-start", test_a_duration_has_no_start);
  g_test_add_func ("/agenda/entry/new-is-done-and-counts", test_new_is_done_and_counts);
  g_test_add_func ("/agenda/entry/notes", test_notes);
  g_test_add_func ("/agenda/entry/equality-looks-at-everything", test_equality_looks_at_everything);
  g_test_add_func ("/agenda/entry/order-of-lists", test_order_of_lists);
  g_test_add_func ("/agenda/entry/check-lengths", test_check_lengths);
  g_test_add_func ("/agenda/entry/check-days", test_check_days);
  g_test_add_func ("/agenda/entry/check-text", test_check_text);
  g_test_add_func ("/agenda/entry/check-looks-at-the-note", test_check_looks_at_the_note);
  g_test_add_func ("/agenda/entry/source-words", test_source_words);
  g_test_add_func ("/agenda/entry/frees-its-zone", test_frees_its_zone);

  return g_test_run ();
}
