/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Categories, families, entries and weeks in words. */

#include "volet-text-agenda.h"

#include "volet-duration.h"

#include <glib/gi18n.h>

typedef struct {
  const char *label;
  const char *words;
} CategoryText;

static const CategoryText category_texts[VOLET_N_CATEGORIES] = {
    [VOLET_CATEGORY_FOR] = {NC_ ("category", "Training"),
                            N_ ("I follow a course, in a room or online")},
    [VOLET_CATEGORY_LNG] = {NC_ ("category", "French, reading, arithmetic, digital skills"),
                            N_ ("I learn French, reading, arithmetic, the computer")},
    [VOLET_CATEGORY_IMM] = {NC_ ("category", "Work placement"),
                            N_ ("I discover a trade in a company")},
    [VOLET_CATEGORY_TRA] = {NC_ ("category", "Work, my own business"),
                            N_ ("I work: for an employer, for myself, on a farm")},
    [VOLET_CATEGORY_REC] = {NC_ ("category", "Job search"),
                            N_ ("I look for a job, I send a CV, I go to an interview")},
    [VOLET_CATEGORY_PRO] = {NC_ ("category", "My career plan"),
                            N_ ("I choose a trade, I review my skills, I have my experience "
                                "recognised (VAE)")},
    [VOLET_CATEGORY_RDV] = {NC_ ("category", "Appointments and workshops"),
                            N_ ("I see my adviser, I go to a workshop")},
    [VOLET_CATEGORY_DRO] = {NC_ ("category", "Paperwork and rights"),
                            N_ ("CAF, taxes, prefecture, budget, debts")},
    [VOLET_CATEGORY_MOB] = {NC_ ("category", "Transport and driving licence"),
                            N_ ("Highway code, driving, repairing my vehicle")},
    [VOLET_CATEGORY_LOG] = {NC_ ("category", "Housing"),
                            N_ ("I look for a home, I prepare an application")},
    [VOLET_CATEGORY_FAM] = {NC_ ("category", "Children and family"),
                            N_ ("I look for childcare, an appointment at school or for my child")},
    [VOLET_CATEGORY_AID] = {NC_ ("category", "Helping someone close"),
                            N_ ("I help someone close who is ill or disabled")},
    [VOLET_CATEGORY_SAN] = {NC_ ("category", "Health and care"),
                            N_ ("Doctor, care, disability application (MDPH)")},
    [VOLET_CATEGORY_JUS] = {NC_ ("category", "Justice"),
                            N_ ("Lawyer, court, complaint, appointment with the justice system")},
    [VOLET_CATEGORY_BEN] = {NC_ ("category", "Volunteering, association"),
                            N_ ("I help in an association")},
    [VOLET_CATEGORY_CSL] = {NC_ ("category", "Sport, culture, social life"),
                            N_ ("Sport, outings, a group, self-confidence")},
};

static const char *const family_labels[VOLET_N_FAMILIES] = {
    [VOLET_FAMILY_WORK_PLACEMENT] = NC_ ("family", "Work placement"),
    [VOLET_FAMILY_TRAINING] = NC_ ("family", "Training and learning"),
    [VOLET_FAMILY_JOB_SEARCH] = NC_ ("family", "Job search"),
    [VOLET_FAMILY_SUPPORT] = NC_ ("family", "Social and professional integration"),
    [VOLET_FAMILY_RIGHTS] =
        NC_ ("family", "Personal matters, access to rights, removal of obstacles"),
    [VOLET_FAMILY_OWN_ACTIVITY] = NC_ ("family", "Professional activity"),
};

static const char *const source_words[VOLET_N_ENTRY_SOURCES] = {
    [VOLET_ENTRY_SOURCE_TYPED] = NC_ ("source", "typed"),
    [VOLET_ENTRY_SOURCE_PAPER] = NC_ ("source", "copied from paper"),
    [VOLET_ENTRY_SOURCE_IMPORT] = NC_ ("source", "from a calendar"),
    [VOLET_ENTRY_SOURCE_HELPER] = NC_ ("source", "with a helper"),
};

static const char *const state_words[VOLET_N_WEEK_STATES] = {
    [VOLET_WEEK_STATE_FUTURE] = NC_ ("week", "to come"),
    [VOLET_WEEK_STATE_CURRENT] = NC_ ("week", "in progress"),
    [VOLET_WEEK_STATE_OPEN] = NC_ ("week", "to fill in"),
    [VOLET_WEEK_STATE_CLOSED] = NC_ ("week", "finished"),
};

/**
 * volet_text_get_category_label:
 * @category: a category
 *
 * Returns: its label: "Formation"
 */
const char *
volet_text_get_category_label (VoletCategory category)
{
  g_return_val_if_fail ((guint) category < VOLET_N_CATEGORIES, "");

  return g_dpgettext2 (NULL, "category", category_texts[category].label);
}

/**
 * volet_text_get_category_words:
 * @category: a category
 *
 * Returns: what it means, in plain words: "Je suis une formation, en salle ou en ligne"
 */
const char *
volet_text_get_category_words (VoletCategory category)
{
  g_return_val_if_fail ((guint) category < VOLET_N_CATEGORIES, "");

  return _ (category_texts[category].words);
}

/**
 * volet_text_get_family_label:
 * @family: a family
 *
 * Returns: its label, as documents say it
 */
const char *
volet_text_get_family_label (VoletFamily family)
{
  g_return_val_if_fail ((guint) family < VOLET_N_FAMILIES, "");

  return g_dpgettext2 (NULL, "family", family_labels[family]);
}

/**
 * volet_text_get_entry_source:
 * @source: where an entry came from
 *
 * Returns: that, in words
 */
const char *
volet_text_get_entry_source (VoletEntrySource source)
{
  g_return_val_if_fail ((guint) source < VOLET_N_ENTRY_SOURCES, "");

  return g_dpgettext2 (NULL, "source", source_words[source]);
}

/**
 * volet_text_get_week_state:
 * @state: the state of a week
 *
 * Returns: that, in words: "à remplir"
 */
const char *
volet_text_get_week_state (VoletWeekState state)
{
  g_return_val_if_fail ((guint) state < VOLET_N_WEEK_STATES, "");

  return g_dpgettext2 (NULL, "week", state_words[state]);
}

/* "9 h 30 notées": the adjective agrees with the hours, or with the minutes under an hour. */
static char *
format_noted (int minutes)
{
  g_autofree char *duration = volet_duration_to_string (minutes);
  int agreeing = minutes < 60 ? minutes : minutes / 60;

  return g_strdup_printf (ngettext ("%s noted", "%s noted", (gulong) agreeing), duration);
}

/**
 * volet_text_format_week_hours:
 * @total: a week
 *
 * Says what was done, without praise and without blame: what is left is said of a week that is not
 * over, and of none that had a hindrance.
 *
 * Returns: (transfer full): "9 h 30 notées · il reste 5 h 30 à faire · 15 h par semaine"
 */
char *
volet_text_format_week_hours (const VoletWeekTotal *total)
{
  g_autofree char *noted = format_noted (total->count.total_min);
  gboolean is_over =
      total->state == VOLET_WEEK_STATE_OPEN || total->state == VOLET_WEEK_STATE_CLOSED;
  int missing = volet_week_total_get_missing (total);
  g_autofree char *objective = NULL;
  g_autofree char *left = NULL;

  if (total->is_prevented)
    return g_strdup_printf (_ ("%s · week with a hindrance"), noted);
  if (total->objective.kind == VOLET_OBJECTIVE_UNKNOWN)
    return g_steal_pointer (&noted);
  if (total->objective.kind == VOLET_OBJECTIVE_NONE)
    return g_strdup_printf (_ ("%s · no weekly hours set"), noted);

  objective = volet_duration_to_string (total->objective.minutes);
  if (is_over)
    return g_strdup_printf (C_ ("hours noted", "%1$s out of %2$s"), noted, objective);
  if (missing <= 0)
    return g_strdup_printf (_ ("%1$s · %2$s per week"), noted, objective);
  left = volet_duration_to_string (missing);
  return g_strdup_printf (_ ("%1$s · %2$s left to do · %3$s per week"), noted, left, objective);
}

/**
 * volet_text_format_objective:
 * @objective: the hours of the contract
 *
 * Returns: (transfer full): "15 h par semaine", "Aucune durée fixée" or "Pas encore indiquées"
 */
char *
volet_text_format_objective (VoletObjective objective)
{
  g_autofree char *duration = NULL;

  switch (objective.kind) {
  case VOLET_OBJECTIVE_MINUTES:
    duration = volet_duration_to_string (objective.minutes);
    return g_strdup_printf (_ ("%s per week"), duration);
  case VOLET_OBJECTIVE_NONE:
    return g_strdup (_ ("No weekly hours set"));
  case VOLET_OBJECTIVE_UNKNOWN:
  default:
    return g_strdup (_ ("Not said yet"));
  }
}

/**
 * volet_text_format_overlap:
 * @minutes: minutes of an entry that another entry has as well
 *
 * Returns: (transfer full): a sentence that says what becomes of them
 */
char *
volet_text_format_overlap (int minutes)
{
  g_autofree char *duration = volet_duration_to_string (minutes);

  return g_strdup_printf (_ ("Two activities overlap: %s in common, counted once."), duration);
}

/**
 * volet_text_get_question_whether_it_counts:
 *
 * Returns: the question asked once for categories that some départements do not count
 */
const char *
volet_text_get_question_whether_it_counts (void)
{
  return _ ("Does your adviser count these hours?");
}

/**
 * volet_text_get_prevented_reminder:
 *
 * Returns: what marking a week does not do
 */
const char *
volet_text_get_prevented_reminder (void)
{
  return _ ("This tells nobody. Tell your adviser. Keep the supporting document.");
}

/**
 * volet_text_get_objective_advice:
 *
 * Returns: what stands beside the question about the hours of the contract
 */
const char *
volet_text_get_objective_advice (void)
{
  return _ ("Health, disability, or a single parent without childcare for a child under 12: you "
            "can ask to have no hours. Talk to your adviser about it.");
}
