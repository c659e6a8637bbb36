/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days, weeks, hours, categories and acts in French, as a person reads them. */

#include "volet-language.h"
#include "volet-text-acts.h"
#include "volet-text-agenda.h"
#include "volet-text-time.h"

#include <string.h>

/* No-break spaces stand where a line must not break; here they are read as spaces. */
static void
assert_says (char *text, const char *words)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u00a0", " ", 0);
  g_string_replace (plain, "\u202f", " ", 0);
  g_assert_cmpstr (plain->str, ==, words);
  g_free (text);
}

static VoletDay
day (const char *text)
{
  VoletDay parsed = 0;

  g_assert_true (volet_day_parse (text, &parsed, NULL));
  return parsed;
}

static void
test_days (void)
{
  assert_says (volet_text_format_day (day ("2026-11-16")), "lundi 16 novembre 2026");
  assert_says (volet_text_format_day (day ("2027-08-01")), "dimanche 1er août 2027");
  assert_says (volet_text_format_day_and_month (day ("2026-12-01")), "mardi 1er décembre");
  assert_says (volet_text_format_near_day (day ("2026-11-16"), day ("2026-11-16")), "aujourd’hui");
  assert_says (volet_text_format_near_day (day ("2026-11-15"), day ("2026-11-16")), "hier");
  assert_says (volet_text_format_near_day (day ("2026-11-17"), day ("2026-11-16")), "demain");
  assert_says (volet_text_format_near_day (day ("2026-11-14"), day ("2026-11-16")),
               "samedi 14 novembre 2026");
}

static void
test_weeks (void)
{
  static const struct {
    const char *week;
    const char *words;
  } cases[] = {
      {"2026-W47", "du lundi 16 au dimanche 22 novembre 2026"},
      {"2026-W44", "du lundi 26 octobre au dimanche 1er novembre 2026"},
      {"2026-W53", "du lundi 28 décembre 2026 au dimanche 3 janvier 2027"},
      {"2026-W27", "du lundi 29 juin au dimanche 5 juillet 2026"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    VoletWeek week;

    g_assert_true (volet_week_parse (cases[i].week, &week, NULL));
    assert_says (volet_text_format_week (week), cases[i].words);
  }
}

static void
test_durations_spoken (void)
{
  assert_says (volet_text_format_duration_spoken (0), "0 heure");
  assert_says (volet_text_format_duration_spoken (1), "1 minute");
  assert_says (volet_text_format_duration_spoken (45), "45 minutes");
  assert_says (volet_text_format_duration_spoken (60), "1 heure");
  assert_says (volet_text_format_duration_spoken (90), "1 heure 30");
  assert_says (volet_text_format_duration_spoken (120), "2 heures");
  assert_says (volet_text_format_duration_spoken (570), "9 heures 30");
}

static VoletWeekTotal
make_total (int minutes, VoletWeekState state, VoletObjectiveKind kind, int objective_min)
{
  VoletWeekTotal total = {0};

  total.count.total_min = minutes;
  total.state = state;
  total.objective.kind = kind;
  total.objective.minutes = objective_min;
  return total;
}

static void
test_hours_of_a_week (void)
{
  static const struct {
    int minutes;
    VoletWeekState state;
    VoletObjectiveKind kind;
    int objective_min;
    gboolean is_prevented;
    const char *words;
  } cases[] = {
      {570, VOLET_WEEK_STATE_CURRENT, VOLET_OBJECTIVE_MINUTES, 900, FALSE,
       "9 h 30 notées · il reste 5 h 30 à faire · 15 h par semaine"},
      {0, VOLET_WEEK_STATE_CURRENT, VOLET_OBJECTIVE_MINUTES, 900, FALSE,
       "0 h notée · il reste 15 h à faire · 15 h par semaine"},
      {60, VOLET_WEEK_STATE_CURRENT, VOLET_OBJECTIVE_MINUTES, 900, FALSE,
       "1 h notée · il reste 14 h à faire · 15 h par semaine"},
      {900, VOLET_WEEK_STATE_CURRENT, VOLET_OBJECTIVE_MINUTES, 900, FALSE,
       "15 h notées · 15 h par semaine"},
      {1200, VOLET_WEEK_STATE_CURRENT, VOLET_OBJECTIVE_MINUTES, 900, FALSE,
       "20 h notées · 15 h par semaine"},
      {570, VOLET_WEEK_STATE_OPEN, VOLET_OBJECTIVE_MINUTES, 900, FALSE, "9 h 30 notées sur 15 h"},
      {570, VOLET_WEEK_STATE_CLOSED, VOLET_OBJECTIVE_MINUTES, 900, FALSE, "9 h 30 notées sur 15 h"},
      {570, VOLET_WEEK_STATE_CURRENT, VOLET_OBJECTIVE_UNKNOWN, 0, FALSE, "9 h 30 notées"},
      {570, VOLET_WEEK_STATE_CURRENT, VOLET_OBJECTIVE_NONE, 0, FALSE,
       "9 h 30 notées · pas de durée fixée par semaine"},
      {300, VOLET_WEEK_STATE_CLOSED, VOLET_OBJECTIVE_MINUTES, 900, TRUE,
       "5 h notées · semaine avec empêchement"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    VoletWeekTotal total =
        make_total (cases[i].minutes, cases[i].state, cases[i].kind, cases[i].objective_min);

    total.is_prevented = cases[i].is_prevented;
    assert_says (volet_text_format_week_hours (&total), cases[i].words);
  }
}

/* What is on the tiles and in the lists: sixteen, all different, with words that are not the label.
 */
static void
test_categories_and_families (void)
{
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < VOLET_N_CATEGORIES; i++) {
    const char *label = volet_text_get_category_label ((VoletCategory) i);

    g_assert_true (g_hash_table_add (labels, (gpointer) label));
    g_assert_cmpstr (label, !=, volet_text_get_category_words ((VoletCategory) i));
  }
  for (int i = 0; i < VOLET_N_FAMILIES; i++)
    g_assert_cmpuint (strlen (volet_text_get_family_label ((VoletFamily) i)), >, 0);
  g_assert_cmpstr (volet_text_get_category_label (VOLET_CATEGORY_REC), ==, "Recherche d’emploi");
  g_assert_cmpstr (volet_text_get_category_label (VOLET_CATEGORY_CSL), ==,
                   "Sport, culture, lien social");
  assert_says (g_strdup (volet_text_get_family_label (VOLET_FAMILY_RIGHTS)),
               "Démarches personnelles, accès aux droits, levée de freins");
}

/* An undo always names its act after a colon. */
static void
test_acts_are_named (void)
{
  const VoletAct added = {.kind = VOLET_ACT_ENTRY_ADDED, .subject = (char *) "RDV 2026-11-16"};
  const VoletAct closed = {.kind = VOLET_ACT_WEEK_CLOSED, .subject = (char *) "2026-W47"};
  const VoletAct odd = {.kind = VOLET_ACT_ENTRY_ADDED, .subject = (char *) "?"};

  assert_says (volet_text_format_undo (&added), "Annuler : ajout de « Rendez-vous et ateliers »");
  g_assert_true (g_str_has_prefix (volet_text_format_redo (&closed), "Rétablir"));
  for (int kind = 0; kind < VOLET_N_ACT_KINDS; kind++) {
    const VoletAct act = {.kind = (VoletActKind) kind};
    g_autofree char *words = volet_text_format_act (&act);

    g_assert_cmpuint (strlen (words), >, 4);
    g_assert_null (strchr (words, '%'));
  }
  g_assert_nonnull (strstr (volet_text_format_act (&odd), "ajout"));
}

static void
test_holidays_are_named (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < VOLET_N_HOLIDAYS; i++)
    g_assert_true (g_hash_table_add (names, (gpointer) volet_text_get_holiday ((VoletHoliday) i)));
}

int
main (int argc, char *argv[])
{
  volet_language_start (g_getenv ("VOLET_TEST_LANGUAGE"), g_getenv ("VOLET_CATALOGUES"));
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text/words/days", test_days);
  g_test_add_func ("/text/words/weeks", test_weeks);
  g_test_add_func ("/text/words/durations-spoken", test_durations_spoken);
  g_test_add_func ("/text/words/hours-of-a-week", test_hours_of_a_week);
  g_test_add_func ("/text/words/categories-and-families", test_categories_and_families);
  g_test_add_func ("/text/words/acts-are-named", test_acts_are_named);
  g_test_add_func ("/text/words/holidays-are-named", test_holidays_are_named);

  return g_test_run ();
}
