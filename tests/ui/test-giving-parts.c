/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of giving that decide something without a person: which weeks, which words, what is
 * drawn, what a printer gets. */

#include "widget-fixture.h"

#include "volet-notebook-error.h"
#include "volet-paper-words.h"
#include "volet-print-job.h"
#include "volet-share-weeks.h"
#include "volet-share-words.h"
#include "volet-week-bar.h"
#include "volet-week-choice.h"

#include <glib/gstdio.h>
#include <string.h>

#define FIRST 2960

/* Weeks in a row: 'c' finished, 'o' with hours and open, 'e' empty and open, 'w' in progress. */
static VoletWeekTotal *
make_weeks (const char *letters)
{
  VoletWeekTotal *totals = g_new0 (VoletWeekTotal, strlen (letters));

  for (gsize i = 0; letters[i] != '\0'; i++) {
    totals[i].week = FIRST + (VoletWeek) i;
    totals[i].state = letters[i] == 'c'   ? VOLET_WEEK_STATE_CLOSED
                      : letters[i] == 'w' ? VOLET_WEEK_STATE_CURRENT
                                          : VOLET_WEEK_STATE_OPEN;
    totals[i].count.total_min = letters[i] == 'e' ? 0 : 900;
  }
  return totals;
}

typedef struct {
  const char *letters;
  int last_given;
  int first;
  int last;
} Proposal;

static void
test_weeks_since_the_last_document_are_proposed (void)
{
  static const Proposal proposals[] = {
      {"ccccccw", -1, 2, 5},  /* nothing was given: the last four */
      {"cw", -1, 0, 0},       /* there is but one */
      {"ccoccw", -1, 3, 4},   /* those that follow each other */
      {"ccccccw", 3, 4, 5},   /* those since */
      {"ccccocw", 2, 3, 5},   /* one of them is to be asked about */
      {"ccccocw", 3, 5, 5},   /* a period does not begin with it */
      {"ccccccw", 5, 2, 5},   /* nothing is new */
      {"cccccoow", -1, 1, 4}, /* nor does it end with one */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (proposals); i++) {
    g_autofree VoletWeekTotal *totals = make_weeks (proposals[i].letters);
    VoletWeek first = 0, last = 0;

    g_test_message ("%s", proposals[i].letters);
    g_assert_true (volet_share_weeks_propose (totals, strlen (proposals[i].letters),
                                              FIRST + proposals[i].last_given, &first, &last));
    g_assert_cmpint (first - FIRST, ==, proposals[i].first);
    g_assert_cmpint (last - FIRST, ==, proposals[i].last);
  }
}

static void
test_no_week_is_proposed_while_none_is_finished (void)
{
  g_autofree VoletWeekTotal *totals = make_weeks ("oow");
  VoletWeek first = 7, last = 7;

  g_assert_false (volet_share_weeks_propose (totals, 3, FIRST - 1, &first, &last));
  g_assert_cmpint (first, ==, 7);
}

static void
test_four_weeks_are_finished_together (void)
{
  g_autofree VoletWeekTotal *totals = make_weeks ("oceoooeow");
  g_autoptr (GArray) chosen = volet_week_choice_find_to_finish (totals, 8);

  /* The four with hours, and the empty one among them. */
  g_assert_cmpuint (chosen->len, ==, 5);
  g_assert_cmpuint (volet_week_choice_count_filled_in (chosen), ==, 4);
  g_assert_cmpint (g_array_index (chosen, VoletWeekTotal, 0).week, ==, FIRST + 3);
}

static void
test_bars_share_one_scale (void)
{
  VoletWeekBarLengths whole = volet_week_bar_measure (1200, 900, 1200, 100);
  VoletWeekBarLengths half = volet_week_bar_measure (600, 0, 1200, 100);
  VoletWeekBarLengths beyond = volet_week_bar_measure (2400, 900, 1200, 100);

  g_assert_cmpfloat (whole.filled, ==, 100);
  g_assert_cmpfloat (whole.mark, ==, 75);
  g_assert_cmpfloat (half.filled, ==, 50);
  g_assert_cmpfloat (half.mark, <, 0);
  g_assert_cmpfloat (beyond.filled, ==, 100);
}

static void
test_lines_of_paper_are_understood (void)
{
  static const struct {
    const char *line;
    const char *what;
    int minutes;
  } lines[] = {
      {"workshop 2h", "workshop", 120},         {"cv 1 h 30", "cv", 90},
      {"job search 9h-12h", "job search", 180}, {"doctor  45 min", "doctor", 45},
      {"night 22h-6h", "night", 480},           {"class 1,5", "class", 90},
  };
  static const char *const unclear[] = {"", "2h", "workshop", "workshop 25h", "workshop 0h"};

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autofree char *what = NULL;
    int minutes = 0;

    g_test_message ("%s", lines[i].line);
    g_assert_true (volet_paper_words_split (lines[i].line, &what, &minutes));
    g_assert_cmpstr (what, ==, lines[i].what);
    g_assert_cmpint (minutes, ==, lines[i].minutes);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (unclear); i++) {
    g_autofree char *what = NULL;
    int minutes;

    g_assert_false (volet_paper_words_split (unclear[i], &what, &minutes));
    g_assert_null (what);
  }
}

static void
test_a_code_names_its_category (void)
{
  VoletCategory category = VOLET_CATEGORY_FOR;

  g_assert_true (volet_paper_words_find_category (" rec ", &category));
  g_assert_cmpint (category, ==, VOLET_CATEGORY_REC);
  g_assert_false (volet_paper_words_find_category ("xyzzy", &category));
  g_assert_false (volet_paper_words_find_category ("  ", &category));
}

static VoletStatement *
make_statement (int first_min, int second_min)
{
  const VoletStatementHead head = {.level = VOLET_LEVEL_TOTAL,
                                   .day = NOTEBOOK_FIXTURE_TODAY,
                                   .recipient = "Mme Martin",
                                   .replaces_day = VOLET_STATEMENT_NO_DAY};
  const VoletStatementWeek weeks[] = {
      {.week = FIRST,
       .cut_off_day = VOLET_STATEMENT_NO_DAY,
       .figure = volet_figure_total (first_min)},
      {.week = FIRST + 1,
       .cut_off_day = VOLET_STATEMENT_NO_DAY,
       .figure = volet_figure_total (second_min)},
  };
  g_autoptr (GError) error = NULL;
  VoletStatement *statement = volet_statement_new (&head, weeks, 2, &error);

  g_assert_no_error (error);
  return statement;
}

static void
test_a_replacement_shows_only_what_differs (void)
{
  g_autoptr (VoletStatement) before = make_statement (900, 840);
  g_autoptr (VoletStatement) after = make_statement (900, 870);
  g_autoptr (GPtrArray) differences = volet_share_words_compare (before, after);
  g_autoptr (GPtrArray) none = volet_share_words_compare (before, before);

  g_assert_cmpuint (differences->len, ==, 1);
  g_assert_nonnull (strstr (differences->pdata[0], "14"));
  g_assert_nonnull (strstr (differences->pdata[0], "30"));
  g_assert_cmpuint (none->len, ==, 0);
}

typedef struct {
  guint n_begun;
  guint n_drawn;
  guint n_done;
  gboolean refuses;
  VoletPrintOutcome outcome;
} Printed;

static Printed printed;

static gboolean
begin (GObject *object, GError **error)
{
  printed.n_begun++;
  g_assert_cmpuint (printed.n_drawn, ==, 0);
  if (!printed.refuses)
    return TRUE;
  g_set_error_literal (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED, "refused");
  return FALSE;
}

static void
draw (GObject *object, guint page, cairo_t *cr)
{
  g_assert_cmpuint (printed.n_begun, ==, 1);
  cairo_rectangle (cr, 10, 10, 100, 100);
  cairo_fill (cr);
  printed.n_drawn++;
}

static void
done (GObject *object, VoletPrintOutcome outcome, const GError *error)
{
  printed.n_done++;
  printed.outcome = outcome;
  g_assert_cmpint (error != NULL, ==, printed.refuses);
}

static void
print (const char *path, gboolean refuses)
{
  static const VoletPrintFuncs funcs = {begin, draw, done};
  g_autoptr (GObject) page = g_object_new (G_TYPE_OBJECT, NULL);

  printed = (Printed){.refuses = refuses};
  volet_print_job_export (path, "releve-heures-2026-W47", 2, &funcs, page);
  WAIT_FOR (printed.n_done > 0);
  g_assert_cmpuint (printed.n_begun, ==, 1);
  g_assert_cmpuint (printed.n_done, ==, 1);
}

static void
test_nothing_is_drawn_before_the_line (WidgetFixture *fixture, gconstpointer data)
{
  g_autofree char *path = notebook_fixture_get_path (&fixture->core, "printed.pdf");

  print (path, TRUE);
  g_assert_cmpuint (printed.n_drawn, ==, 0);
  g_assert_cmpint (printed.outcome, ==, VOLET_PRINT_OUTCOME_NOTHING_LEFT);
  g_unlink (path);

  print (path, FALSE);
  g_assert_cmpuint (printed.n_drawn, ==, 2);
  g_assert_cmpint (printed.outcome, ==, VOLET_PRINT_OUTCOME_SENT);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/giving/weeks-since-the-last-document-are-proposed",
                   test_weeks_since_the_last_document_are_proposed);
  g_test_add_func ("/giving/no-week-is-proposed-while-none-is-finished",
                   test_no_week_is_proposed_while_none_is_finished);
  g_test_add_func ("/giving/four-weeks-are-finished-together",
                   test_four_weeks_are_finished_together);
  g_test_add_func ("/giving/bars-share-one-scale", test_bars_share_one_scale);
  g_test_add_func ("/giving/lines-of-paper-are-understood", test_lines_of_paper_are_understood);
  g_test_add_func ("/giving/a-code-names-its-category", test_a_code_names_its_category);
  g_test_add_func ("/giving/a-replacement-shows-only-what-differs",
                   test_a_replacement_shows_only_what_differs);
  g_test_add ("/giving/nothing-is-drawn-before-the-line", WidgetFixture, NULL,
              widget_fixture_set_up, test_nothing_is_drawn_before_the_line,
              widget_fixture_tear_down);

  return g_test_run ();
}
