/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shapes: what a statement may say at each level, and what none may say. */

#include "volet-statement-error.h"
#include "volet-statement.h"

/* 2026-W45, whose Monday is 2026-11-02. */
#define FIRST_WEEK 2966

/* 2026-12-01. */
#define DAY 20788

static VoletStatementHead
make_head (VoletLevel level)
{
  return (VoletStatementHead){
      .level = level,
      .day = DAY,
      .recipient = "Référente",
      .replaces_day = VOLET_STATEMENT_NO_DAY,
  };
}

static VoletStatementWeek
make_week (VoletFigure figure)
{
  return (VoletStatementWeek){
      .week = FIRST_WEEK,
      .cut_off_day = VOLET_STATEMENT_NO_DAY,
      .figure = figure,
  };
}

static void
assert_accepted (const VoletStatementHead *head, const VoletStatementWeek *weeks, gsize n_weeks)
{
  g_autoptr (GError) error = NULL;
  VoletStatement *statement = volet_statement_new (head, weeks, n_weeks, &error);

  g_assert_no_error (error);
  g_assert_finalize_object (statement);
}

static void
assert_refused (const VoletStatementHead *head, const VoletStatementWeek *weeks, gsize n_weeks)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (volet_statement_new (head, weeks, n_weeks, &error));
  g_assert_error (error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_SHAPE);
}

/* One figure of each kind, as an ordinary week would have it. */
static const VoletFigure kinds[] = {
    [VOLET_FIGURE_NONE] = {.kind = VOLET_FIGURE_NONE},
    [VOLET_FIGURE_UNDISCLOSED] = {.kind = VOLET_FIGURE_UNDISCLOSED},
    [VOLET_FIGURE_NO_OBJECTIVE] = {.kind = VOLET_FIGURE_NO_OBJECTIVE},
    [VOLET_FIGURE_REACHED] = {.kind = VOLET_FIGURE_REACHED, .objective_min = 900},
    [VOLET_FIGURE_BELOW] = {.kind = VOLET_FIGURE_BELOW, .objective_min = 900},
    [VOLET_FIGURE_BAND] = {.kind = VOLET_FIGURE_BAND, .low_min = 600, .high_min = 900},
    [VOLET_FIGURE_TOTAL] = {.kind = VOLET_FIGURE_TOTAL, .total_min = 885},
    [VOLET_FIGURE_FAMILIES] = {.kind = VOLET_FIGURE_FAMILIES,
                               .total_min = 885,
                               .family_min = {0, 800, 85}},
};

static gboolean
is_kind_of_level (gsize kind, VoletLevel level)
{
  switch (kind) {
  case VOLET_FIGURE_UNDISCLOSED:
  case VOLET_FIGURE_NO_OBJECTIVE:
  case VOLET_FIGURE_REACHED:
  case VOLET_FIGURE_BELOW:
    return level == VOLET_LEVEL_THRESHOLD;
  case VOLET_FIGURE_BAND:
    return level == VOLET_LEVEL_BAND;
  case VOLET_FIGURE_TOTAL:
    return level == VOLET_LEVEL_TOTAL;
  case VOLET_FIGURE_FAMILIES:
    return level == VOLET_LEVEL_FAMILIES;
  default:
    return FALSE;
  }
}

static void
test_figures_are_of_the_level (void)
{
  for (int level = 0; level < VOLET_N_LEVELS; level++) {
    for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++) {
      VoletStatementHead head = make_head ((VoletLevel) level);
      VoletStatementWeek week = make_week (kinds[kind]);

      if (is_kind_of_level (kind, head.level))
        assert_accepted (&head, &week, 1);
      else
        assert_refused (&head, &week, 1);

      head.is_whole_period = TRUE;
      head.period_figure = kinds[kind];
      week.figure = kinds[VOLET_FIGURE_NONE];
      if (is_kind_of_level (kind, head.level))
        assert_accepted (&head, &week, 1);
      else
        assert_refused (&head, &week, 1);
    }
  }
}

static void
test_stray_members_are_refused (void)
{
  for (gsize kind = VOLET_FIGURE_UNDISCLOSED; kind < G_N_ELEMENTS (kinds); kind++) {
    for (int level = 0; level < VOLET_N_LEVELS; level++) {
      /* After the kind itself; a total of families is a stray member too where it is no sum. */
      for (gsize member = 1; member < sizeof (VoletFigure) / sizeof (int); member++) {
        VoletStatementHead head = make_head ((VoletLevel) level);
        VoletStatementWeek week = make_week (kinds[kind]);
        int *value = (int *) &week.figure + member;

        if (!is_kind_of_level (kind, head.level))
          continue;
        if ((kind == VOLET_FIGURE_REACHED || kind == VOLET_FIGURE_BELOW) && member == 1)
          continue; /* another objective is another true figure */
        if (kind == VOLET_FIGURE_TOTAL && member == 4)
          continue; /* and so is another total */
        *value += 1;
        assert_refused (&head, &week, 1);
      }
    }
  }
}

static void
test_bounds_of_minutes (void)
{
  VoletStatementHead total_head = make_head (VOLET_LEVEL_TOTAL);
  VoletStatementHead families_head = make_head (VOLET_LEVEL_FAMILIES);
  VoletStatementHead threshold_head = make_head (VOLET_LEVEL_THRESHOLD);
  VoletStatementWeek week = make_week ((VoletFigure){.kind = VOLET_FIGURE_TOTAL});

  week.figure.total_min = 10140;
  assert_accepted (&total_head, &week, 1);
  week.figure.total_min = 10141;
  assert_refused (&total_head, &week, 1);
  week.figure.total_min = -1;
  assert_refused (&total_head, &week, 1);

  week.figure = (VoletFigure){
      .kind = VOLET_FIGURE_FAMILIES,
      .total_min = 10141,
      .family_min = {10000, 141},
  };
  assert_refused (&families_head, &week, 1);
  week.figure = (VoletFigure){
      .kind = VOLET_FIGURE_FAMILIES,
      .total_min = 5,
      .family_min = {10, -5},
  };
  assert_refused (&families_head, &week, 1);

  week.figure = (VoletFigure){.kind = VOLET_FIGURE_REACHED, .objective_min = 10080};
  assert_accepted (&threshold_head, &week, 1);
  week.figure.objective_min = 10081;
  assert_refused (&threshold_head, &week, 1);
}

static void
test_unsaid_only_where_prevented (void)
{
  for (int level = 0; level < VOLET_N_LEVELS; level++) {
    VoletStatementHead head = make_head ((VoletLevel) level);
    VoletStatementWeek week = make_week (kinds[VOLET_FIGURE_NONE]);

    assert_refused (&head, &week, 1);
    week.is_prevented = TRUE;
    assert_accepted (&head, &week, 1);
  }
}

static void
test_prevented_is_never_measured (void)
{
  VoletStatementHead head = make_head (VOLET_LEVEL_THRESHOLD);
  VoletStatementWeek week = make_week (kinds[VOLET_FIGURE_BELOW]);

  week.is_prevented = TRUE;
  assert_refused (&head, &week, 1);
  week.figure = kinds[VOLET_FIGURE_REACHED];
  assert_refused (&head, &week, 1);
  week.figure = kinds[VOLET_FIGURE_NO_OBJECTIVE];
  assert_accepted (&head, &week, 1);
}

static void
test_hidden_objective_hides_prevention (void)
{
  VoletStatementHead head = make_head (VOLET_LEVEL_THRESHOLD);
  VoletStatementWeek weeks[2] = {
      make_week (volet_figure_threshold (900, 900, TRUE)),
      make_week (volet_figure_threshold (0, 0, TRUE)),
  };

  weeks[1].week++;
  assert_accepted (&head, weeks, 2);

  weeks[1].is_prevented = TRUE;
  assert_refused (&head, weeks, 2);
  weeks[1].figure = kinds[VOLET_FIGURE_NONE];
  assert_refused (&head, weeks, 2);

  weeks[1].is_prevented = FALSE;
  weeks[1].figure = kinds[VOLET_FIGURE_NO_OBJECTIVE];
  assert_refused (&head, weeks, 2);
  weeks[1].figure = kinds[VOLET_FIGURE_BELOW];
  assert_refused (&head, weeks, 2);
  weeks[1].figure = volet_figure_threshold (0, 900, TRUE);
  assert_accepted (&head, weeks, 2);
}

static void
test_cut_off (void)
{
  VoletStatementHead head = make_head (VOLET_LEVEL_TOTAL);
  VoletStatementWeek week = make_week (kinds[VOLET_FIGURE_TOTAL]);
  VoletDay monday = volet_week_get_monday (FIRST_WEEK);

  week.cut_off_day = monday;
  assert_accepted (&head, &week, 1);
  week.cut_off_day = monday + 6;
  assert_accepted (&head, &week, 1);
  week.cut_off_day = monday - 1;
  assert_refused (&head, &week, 1);
  week.cut_off_day = monday + 7;
  assert_refused (&head, &week, 1);

  week.cut_off_day = monday + 2;
  head.level = VOLET_LEVEL_THRESHOLD;
  week.figure = kinds[VOLET_FIGURE_REACHED];
  assert_refused (&head, &week, 1);
  head.is_whole_period = TRUE;
  head.period_figure = kinds[VOLET_FIGURE_REACHED];
  week.figure = kinds[VOLET_FIGURE_NONE];
  assert_refused (&head, &week, 1);
}

static void
test_absent_says_nothing (void)
{
  VoletStatementHead head = make_head (VOLET_LEVEL_TOTAL);
  VoletStatementWeek weeks[2] = {
      make_week (kinds[VOLET_FIGURE_TOTAL]),
      make_week (kinds[VOLET_FIGURE_NONE]),
  };

  weeks[1].week++;
  weeks[1].is_absent = TRUE;
  assert_accepted (&head, weeks, 2);
  assert_refused (&head, weeks + 1, 1); /* nothing else is told */

  weeks[1].figure = kinds[VOLET_FIGURE_TOTAL];
  assert_refused (&head, weeks, 2);
  weeks[1].figure = kinds[VOLET_FIGURE_NONE];
  weeks[1].is_prevented = TRUE;
  assert_refused (&head, weeks, 2);
  weeks[1].is_prevented = FALSE;
  weeks[1].cut_off_day = volet_week_get_monday (weeks[1].week);
  assert_refused (&head, weeks, 2);
}

static void
test_period_edges_follow_told_weeks (void)
{
  VoletStatementHead head = make_head (VOLET_LEVEL_BAND);
  VoletStatementWeek weeks[3] = {
      make_week (kinds[VOLET_FIGURE_NONE]),
      make_week (kinds[VOLET_FIGURE_NONE]),
      make_week (kinds[VOLET_FIGURE_NONE]),
  };

  weeks[1].week += 1;
  weeks[1].is_absent = TRUE;
  weeks[2].week += 2;
  head.is_whole_period = TRUE;
  head.period_figure = volet_figure_band (2300, 2);
  assert_accepted (&head, weeks, 3);
  head.period_figure = volet_figure_band (2300, 3);
  assert_refused (&head, weeks, 3);
  head.period_figure = (VoletFigure){.kind = VOLET_FIGURE_BAND, .low_min = 1800, .high_min = 0};
  assert_refused (&head, weeks, 3);
}

static void
test_weeks_are_in_order (void)
{
  VoletStatementHead head = make_head (VOLET_LEVEL_TOTAL);
  VoletStatementWeek weeks[VOLET_STATEMENT_MAX_WEEKS + 1];

  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++) {
    weeks[i] = make_week (kinds[VOLET_FIGURE_TOTAL]);
    weeks[i].week += (VoletWeek) i;
  }
  assert_accepted (&head, weeks, VOLET_STATEMENT_MAX_WEEKS);
  assert_refused (&head, weeks, VOLET_STATEMENT_MAX_WEEKS + 1);
  assert_refused (&head, weeks, 0);

  weeks[1].week = weeks[0].week;
  assert_refused (&head, weeks, 2);
  weeks[1].week = weeks[0].week - 1;
  assert_refused (&head, weeks, 2);
  weeks[0].week = -1;
  assert_refused (&head, weeks, 1);
  weeks[0].week = VOLET_WEEK_LAST + 1;
  assert_refused (&head, weeks, 1);
}

static void
test_head (void)
{
  VoletStatementHead head = make_head (VOLET_LEVEL_TOTAL);
  VoletStatementWeek week = make_week (kinds[VOLET_FIGURE_TOTAL]);
  g_autoptr (GError) recipient_error = NULL;
  g_autoptr (GError) name_error = NULL;

  head.day = -1;
  assert_refused (&head, &week, 1);
  head.day = VOLET_DAY_LAST + 1;
  assert_refused (&head, &week, 1);
  head.day = DAY;

  head.replaces_day = DAY - 7;
  assert_refused (&head, &week, 1);
  head.n_replacements = 1;
  assert_accepted (&head, &week, 1);
  head.replaces_day = VOLET_DAY_LAST + 1;
  assert_refused (&head, &week, 1);
  head.replaces_day = VOLET_STATEMENT_NO_DAY;

  head.level = VOLET_N_LEVELS;
  assert_refused (&head, &week, 1);
  head.level = VOLET_LEVEL_TOTAL;

  head.recipient = "";
  g_assert_null (volet_statement_new (&head, &week, 1, &recipient_error));
  g_assert_error (recipient_error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_NAME);
  head.recipient = "X";
  head.typed_name = "a\nb";
  g_assert_null (volet_statement_new (&head, &week, 1, &name_error));
  g_assert_error (name_error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_NAME);
}

static void
test_keeps_its_own_copy (void)
{
  g_autofree char *recipient = g_strdup ("Référente");
  g_autofree char *name = g_strdup ("Nadia");
  VoletStatementHead head = make_head (VOLET_LEVEL_TOTAL);
  VoletStatementWeek week = make_week (kinds[VOLET_FIGURE_TOTAL]);
  VoletStatement *statement;

  head.recipient = recipient;
  head.typed_name = name;
  statement = volet_statement_new (&head, &week, 1, NULL);
  recipient[0] = name[0] = '?';
  week.figure.total_min = 0;

  g_assert_cmpstr (volet_statement_get_head (statement)->recipient, ==, "Référente");
  g_assert_cmpstr (volet_statement_get_head (statement)->typed_name, ==, "Nadia");
  g_assert_cmpint (volet_statement_get_week (statement, 0)->figure.total_min, ==, 885);
  g_assert_cmpuint (volet_statement_get_n_weeks (statement), ==, 1);
  g_assert_cmpstr (volet_statement_get_language (statement), ==, "fr");
  g_assert_finalize_object (statement);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/statement/shape/figures-are-of-the-level", test_figures_are_of_the_level);
  g_test_add_func ("/statement/shape/stray-members-are-refused", test_stray_members_are_refused);
  g_test_add_func ("/statement/shape/bounds-of-minutes", test_bounds_of_minutes);
  g_test_add_func ("/statement/shape/unsaid-only-where-prevented",
                   test_unsaid_only_where_prevented);
  g_test_add_func ("/statement/shape/prevented-is-never-measured",
                   test_prevented_is_never_measured);
  g_test_add_func ("/statement/shape/hidden-objective-hides-prevention",
                   test_hidden_objective_hides_prevention);
  g_test_add_func ("/statement/shape/cut-off", test_cut_off);
  g_test_add_func ("/statement/shape/absent-says-nothing", test_absent_says_nothing);
  g_test_add_func ("/statement/shape/period-edges-follow-told-weeks",
                   test_period_edges_follow_told_weeks);
  g_test_add_func ("/statement/shape/weeks-are-in-order", test_weeks_are_in_order);
  g_test_add_func ("/statement/shape/head", test_head);
  g_test_add_func ("/statement/shape/keeps-its-own-copy", test_keeps_its_own_copy);

  return g_test_run ();
}
