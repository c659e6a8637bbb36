/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes of statements: stable for ever, the same for equal statements, safe to read. */

#include "volet-statement-error.h"
#include "volet-statement.h"

#include <string.h>

#define N_RANDOM_STATEMENTS 400
#define N_MUTATIONS 200

static VoletFigure
make_random_figure (VoletLevel level, int n_weeks, gboolean hides_objective)
{
  int family_min[VOLET_N_FAMILIES] = {0};

  switch (level) {
  case VOLET_LEVEL_THRESHOLD:
    return volet_figure_threshold (g_test_rand_int_range (0, 2000),
                                   g_test_rand_int_range (0, 3) * 450, hides_objective);
  case VOLET_LEVEL_BAND:
    return volet_figure_band (g_test_rand_int_range (0, 1500 * n_weeks), n_weeks);
  case VOLET_LEVEL_TOTAL:
    return volet_figure_total (g_test_rand_int_range (0, 10141));
  case VOLET_LEVEL_FAMILIES:
  default:
    for (int family = 0; family < VOLET_N_FAMILIES; family++)
      family_min[family] = g_test_rand_int_range (0, 2) * g_test_rand_int_range (0, 1690);
    return volet_figure_families (family_min);
  }
}

static void
make_random_week (const VoletStatementHead *head,
                  gboolean hides_objective,
                  VoletWeek week,
                  VoletStatementWeek *ret_week)
{
  *ret_week = (VoletStatementWeek){.week = week, .cut_off_day = VOLET_STATEMENT_NO_DAY};
  if (head->level != VOLET_LEVEL_THRESHOLD) {
    ret_week->is_prevented = g_test_rand_int_range (0, 4) == 0;
    if (g_test_rand_int_range (0, 4) == 0)
      ret_week->cut_off_day = volet_week_get_monday (week) + g_test_rand_int_range (0, 7);
  }
  if (!head->is_whole_period && (!ret_week->is_prevented || g_test_rand_bit ()))
    ret_week->figure = make_random_figure (head->level, 1, hides_objective);
}

static VoletStatement *
make_random_statement (void)
{
  gsize n_weeks = (gsize) g_test_rand_int_range (1, VOLET_STATEMENT_MAX_WEEKS + 1);
  g_autofree VoletStatementWeek *weeks = g_new0 (VoletStatementWeek, n_weeks);
  gboolean hides_objective = g_test_rand_bit ();
  VoletWeek week = g_test_rand_int_range (0, 2900);
  VoletStatementHead head = {
      .level = (VoletLevel) g_test_rand_int_range (0, VOLET_N_LEVELS),
      .is_whole_period = g_test_rand_bit (),
      .day = g_test_rand_int_range (0, VOLET_DAY_LAST + 1),
      .recipient = g_test_rand_bit () ? "Référente" : "Léa",
      .typed_name = g_test_rand_bit () ? "ليلى" : NULL,
      .replaces_day = VOLET_STATEMENT_NO_DAY,
      .n_replacements = (guint) g_test_rand_int_range (1, 5),
  };
  int n_told = 1;
  VoletStatement *statement;

  if (g_test_rand_bit ())
    head.replaces_day = g_test_rand_int_range (0, VOLET_DAY_LAST + 1);
  for (gsize i = 0; i < n_weeks; i++) {
    week += g_test_rand_int_range (1, 3);
    make_random_week (&head, hides_objective, week, &weeks[i]);
    if (i > 0 && g_test_rand_int_range (0, 5) == 0)
      weeks[i] = (VoletStatementWeek){
          .week = week, .is_absent = TRUE, .cut_off_day = VOLET_STATEMENT_NO_DAY};
    n_told += i > 0 && !weeks[i].is_absent;
  }
  if (head.is_whole_period)
    head.period_figure = make_random_figure (head.level, n_told, hides_objective);
  statement = volet_statement_new (&head, weeks, n_weeks, NULL);
  g_assert_nonnull (statement);
  return statement;
}

static void
assert_same (VoletStatement *a, VoletStatement *b)
{
  const VoletStatementHead *head_a = volet_statement_get_head (a);
  const VoletStatementHead *head_b = volet_statement_get_head (b);

  g_assert_cmpint (head_a->level, ==, head_b->level);
  g_assert_cmpint (head_a->is_whole_period, ==, head_b->is_whole_period);
  g_assert_true (volet_figure_equal (&head_a->period_figure, &head_b->period_figure));
  g_assert_cmpint (head_a->day, ==, head_b->day);
  g_assert_cmpstr (head_a->recipient, ==, head_b->recipient);
  g_assert_cmpstr (head_a->typed_name, ==, head_b->typed_name);
  g_assert_cmpint (head_a->replaces_day, ==, head_b->replaces_day);
  g_assert_cmpuint (head_a->n_replacements, ==, head_b->n_replacements);
  g_assert_cmpuint (volet_statement_get_n_weeks (a), ==, volet_statement_get_n_weeks (b));
  for (gsize i = 0; i < volet_statement_get_n_weeks (a); i++) {
    const VoletStatementWeek *week_a = volet_statement_get_week (a, i);
    const VoletStatementWeek *week_b = volet_statement_get_week (b, i);

    g_assert_cmpint (week_a->week, ==, week_b->week);
    g_assert_cmpint (week_a->is_absent, ==, week_b->is_absent);
    g_assert_cmpint (week_a->is_prevented, ==, week_b->is_prevented);
    g_assert_cmpint (week_a->cut_off_day, ==, week_b->cut_off_day);
    g_assert_true (volet_figure_equal (&week_a->figure, &week_b->figure));
  }
}

static void
test_read_back (void)
{
  for (int i = 0; i < N_RANDOM_STATEMENTS; i++) {
    g_autoptr (VoletStatement) statement = make_random_statement ();
    g_autoptr (GBytes) bytes = volet_statement_to_bytes (statement);
    g_autoptr (GError) error = NULL;
    g_autoptr (VoletStatement) again = volet_statement_new_from_bytes (bytes, &error);
    g_autoptr (GBytes) bytes_again = NULL;

    g_assert_no_error (error);
    assert_same (statement, again);
    bytes_again = volet_statement_to_bytes (again);
    g_assert_true (g_bytes_equal (bytes, bytes_again));
  }
}

/* Whatever is done to the bytes, they are refused, or read as a statement that writes them. */
static void
test_hostile_bytes (void)
{
  int n_refused = 0;

  for (int i = 0; i < N_RANDOM_STATEMENTS; i++) {
    g_autoptr (VoletStatement) statement = make_random_statement ();
    g_autoptr (GBytes) bytes = volet_statement_to_bytes (statement);
    gsize size;
    const guint8 *data = g_bytes_get_data (bytes, &size);

    for (int j = 0; j < N_MUTATIONS; j++) {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) mutant = NULL;
      g_autoptr (VoletStatement) read = NULL;
      g_autoptr (GError) error = NULL;
      int place = g_test_rand_int_range (0, (int) MIN (size, 120));

      copy[place] = (guint8) (copy[place] ^ (1 << g_test_rand_int_range (0, 8)));
      mutant = g_bytes_new (copy, size);
      read = volet_statement_new_from_bytes (mutant, &error);
      if (read == NULL) {
        g_assert_error (error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_BYTES);
        n_refused++;
      } else {
        g_autoptr (GBytes) written = volet_statement_to_bytes (read);

        g_assert_true (g_bytes_equal (mutant, written));
        g_assert_false (g_bytes_equal (mutant, bytes));
      }
    }
  }
  g_assert_cmpint (n_refused, >, 0);
}

static void
test_refuses_every_other_length (void)
{
  g_autoptr (VoletStatement) statement = make_random_statement ();
  g_autoptr (GBytes) bytes = volet_statement_to_bytes (statement);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *longer = g_malloc0 (size + 1);
  g_autoptr (GBytes) too_long = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize length = 0; length < size; length++) {
    g_autoptr (GBytes) cut = g_bytes_new (data, length);
    g_autoptr (GError) cut_error = NULL;

    g_assert_null (volet_statement_new_from_bytes (cut, &cut_error));
    g_assert_error (cut_error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_BYTES);
  }

  memcpy (longer, data, size);
  too_long = g_bytes_new (longer, size + 1);
  g_assert_null (volet_statement_new_from_bytes (too_long, &error));
  g_assert_error (error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_BYTES);
}

/* A week as the window would make it, with every optional part of the layout present. */
static VoletStatement *
make_golden_statement (void)
{
  const VoletStatementHead head = {
      .level = VOLET_LEVEL_FAMILIES,
      .day = 0x5134,
      .recipient = "Léa",
      .typed_name = "N",
      .replaces_day = 0x5133,
      .n_replacements = 2,
  };
  const VoletStatementWeek weeks[] = {
      {
          .week = 0x0b96,
          .is_prevented = TRUE,
          .cut_off_day = VOLET_STATEMENT_NO_DAY,
      },
      {
          .week = 0x0b97,
          .is_absent = TRUE,
          .cut_off_day = VOLET_STATEMENT_NO_DAY,
      },
      {
          .week = 0x0b98,
          .cut_off_day = 0x0b98 * 7 - 1,
          .figure = {.kind = VOLET_FIGURE_FAMILIES,
                     .total_min = 0x131,
                     .family_min = {1, 0, 0x100, 0, 0x30, 0}},
      },
  };

  return volet_statement_new (&head, weeks, G_N_ELEMENTS (weeks), NULL);
}

/* Files that hold these bytes exist: they are read for ever. */
static void
test_layout_of_version_1 (void)
{
  static const guint8 expected[] = {
      1,    0,    3,   6,                      /* version, level, flags */
      0x34, 0x51, 0,   0,    0x33, 0x51, 0, 0, /* day, replaced day */
      2,    0,    0,   0,                      /* replacements */
      2,    0,    'f', 'r',                    /* language */
      4,    0,    'L', 0xc3, 0xa9, 'a',        /* recipient */
      1,    0,    'N',                         /* typed name */
      3,    0,                                 /* weeks */
      0x96, 0x0b, 0,   0,    2,                /* prevented */
      0x97, 0x0b, 0,   0,    1,                /* absent */
      0x98, 0x0b, 0,   0,    12,               /* cut off, with a figure */
      0x27, 0x51, 0,   0,    7,                /* last day, kind */
      1,    0,    0,   0,    0,    0,    0, 0, /* G1, G2 */
      0,    1,    0,   0,    0,    0,    0, 0, /* G3, G4 */
      0x30, 0,    0,   0,    0,    0,    0, 0, /* G5, G6 */
  };
  g_autoptr (VoletStatement) statement = make_golden_statement ();
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const guint8 *data;

  g_assert_nonnull (statement);
  bytes = volet_statement_to_bytes (statement);
  data = g_bytes_get_data (bytes, &size);
  g_assert_cmpmem (data, size, expected, sizeof expected);
}

static void
test_refuses_other_versions (void)
{
  g_autoptr (VoletStatement) statement = make_golden_statement ();
  g_autoptr (GBytes) bytes = volet_statement_to_bytes (statement);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (int version = 0; version < 0x10000; version += version < 256 ? 1 : 256) {
    g_autofree guint8 *copy = g_memdup2 (data, size);
    g_autoptr (GBytes) other = NULL;
    g_autoptr (GError) error = NULL;

    if (version == 1)
      continue;
    copy[0] = (guint8) version;
    copy[1] = (guint8) (version >> 8);
    other = g_bytes_new (copy, size);
    g_assert_null (volet_statement_new_from_bytes (other, &error));
    g_assert_error (error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_BYTES);
  }
}

/* Equal statements are equal bytes, however their truth values were spelled. */
static void
test_flags_are_normalized (void)
{
  VoletStatementHead head = {
      .is_whole_period = 7,
      .level = VOLET_LEVEL_TOTAL,
      .period_figure = volet_figure_total (60),
      .recipient = "R",
      .replaces_day = VOLET_STATEMENT_NO_DAY,
  };
  VoletStatementWeek week = {.week = 1, .is_prevented = 2, .cut_off_day = VOLET_STATEMENT_NO_DAY};
  g_autoptr (VoletStatement) statement = volet_statement_new (&head, &week, 1, NULL);
  g_autoptr (GBytes) bytes = volet_statement_to_bytes (statement);
  g_autoptr (VoletStatement) again = volet_statement_new_from_bytes (bytes, NULL);

  assert_same (statement, again);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/statement/bytes/read-back", test_read_back);
  g_test_add_func ("/statement/bytes/hostile-bytes", test_hostile_bytes);
  g_test_add_func ("/statement/bytes/refuses-every-other-length", test_refuses_every_other_length);
  g_test_add_func ("/statement/bytes/layout-of-version-1", test_layout_of_version_1);
  g_test_add_func ("/statement/bytes/refuses-other-versions", test_refuses_other_versions);
  g_test_add_func ("/statement/bytes/flags-are-normalized", test_flags_are_normalized);

  return g_test_run ();
}
