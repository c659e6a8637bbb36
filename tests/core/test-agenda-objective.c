/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Objectives: from which week they hold, which one does, and what is refused. */

#include "volet-objective.h"

#include "agenda-fixture.h"
#include "volet-agenda-error.h"

static void
add_change (GPtrArray *changes, const char *week, VoletObjectiveKind kind, int minutes)
{
  g_ptr_array_add (changes, volet_objective_change_new (agenda_fixture_week (week),
                                                        (VoletObjective){kind, minutes}, "privé"));
}

static void
assert_objective (GPtrArray *changes, const char *week, VoletObjectiveKind kind, int minutes)
{
  VoletObjective objective = volet_objective_find (changes, agenda_fixture_week (week));

  g_assert_cmpint (objective.kind, ==, kind);
  g_assert_cmpint (objective.minutes, ==, minutes);
}

static void
test_holds_from_the_first_monday (void)
{
  static const struct {
    const char *day, *week;
  } cases[] = {
      {"2026-11-16", "2026-W47"}, {"2026-11-17", "2026-W48"}, {"2026-11-22", "2026-W48"},
      {"2026-11-23", "2026-W48"}, {"2026-12-28", "2026-W53"}, {"2026-12-29", "2027-W01"},
      {"2027-01-03", "2027-W01"}, {"1970-01-01", "1970-W02"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (volet_objective_get_first_week (agenda_fixture_day (cases[i].day)), ==,
                     agenda_fixture_week (cases[i].week));
}

static void
test_finds_the_latest (void)
{
  g_autoptr (GPtrArray) changes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_objective_change_free);

  assert_objective (changes, "2026-W47", VOLET_OBJECTIVE_UNKNOWN, 0);

  /* In no order. */
  add_change (changes, "2026-W20", VOLET_OBJECTIVE_NONE, 0);
  add_change (changes, "2026-W40", VOLET_OBJECTIVE_MINUTES, 480);
  add_change (changes, "2026-W10", VOLET_OBJECTIVE_MINUTES, 900);

  assert_objective (changes, "2026-W09", VOLET_OBJECTIVE_UNKNOWN, 0);
  assert_objective (changes, "2026-W10", VOLET_OBJECTIVE_MINUTES, 900);
  assert_objective (changes, "2026-W19", VOLET_OBJECTIVE_MINUTES, 900);
  assert_objective (changes, "2026-W20", VOLET_OBJECTIVE_NONE, 0);
  assert_objective (changes, "2026-W39", VOLET_OBJECTIVE_NONE, 0);
  assert_objective (changes, "2026-W40", VOLET_OBJECTIVE_MINUTES, 480);
  assert_objective (changes, "2040-W01", VOLET_OBJECTIVE_MINUTES, 480);
}

static void
test_last_word_of_one_week (void)
{
  g_autoptr (GPtrArray) changes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_objective_change_free);

  add_change (changes, "2026-W40", VOLET_OBJECTIVE_MINUTES, 900);
  add_change (changes, "2026-W40", VOLET_OBJECTIVE_MINUTES, 600);
  assert_objective (changes, "2026-W40", VOLET_OBJECTIVE_MINUTES, 600);
}

static void
test_keeps_no_empty_reason (void)
{
  g_autoptr (VoletObjectiveChange) change =
      volet_objective_change_new (0, (VoletObjective){VOLET_OBJECTIVE_NONE, 0}, "");

  g_assert_null (change->reason);
}

static void
test_limits (void)
{
  static const struct {
    VoletObjective objective;
    gboolean is_good;
  } cases[] = {
      {{VOLET_OBJECTIVE_UNKNOWN, 0}, TRUE},      {{VOLET_OBJECTIVE_NONE, 0}, TRUE},
      {{VOLET_OBJECTIVE_NONE, 1}, FALSE},        {{VOLET_OBJECTIVE_UNKNOWN, 900}, FALSE},
      {{VOLET_OBJECTIVE_MINUTES, 1}, TRUE},      {{VOLET_OBJECTIVE_MINUTES, 10080}, TRUE},
      {{VOLET_OBJECTIVE_MINUTES, 0}, FALSE},     {{VOLET_OBJECTIVE_MINUTES, -1}, FALSE},
      {{VOLET_OBJECTIVE_MINUTES, 10081}, FALSE}, {{(VoletObjectiveKind) 3, 0}, FALSE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (volet_objective_check (cases[i].objective, &error), ==, cases[i].is_good);
    if (cases[i].is_good)
      g_assert_no_error (error);
    else
      g_assert_error (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_BAD_OBJECTIVE);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/agenda/objective/holds-from-the-first-monday",
                   test_holds_from_the_first_monday);
  g_test_add_func ("/agenda/objective/finds-the-latest", test_finds_the_latest);
  g_test_add_func ("/agenda/objective/last-word-of-one-week", test_last_word_of_one_week);
  g_test_add_func ("/agenda/objective/keeps-no-empty-reason", test_keeps_no_empty_reason);
  g_test_add_func ("/agenda/objective/limits", test_limits);

  return g_test_run ();
}
