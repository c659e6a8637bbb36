/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said aloud of a week after a change: pure functions. */

#include "volet-week-words.h"

#include "volet-duration.h"
#include "volet-holiday.h"
#include "volet-text-agenda.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

/**
 * volet_week_words_total:
 * @total: a week
 *
 * Returns: (transfer full): its total in spoken words: "Total 9 heures 30 sur 15."
 */
char *
volet_week_words_total (const VoletWeekTotal *total)
{
  g_autofree char *spoken = volet_text_format_duration_spoken (total->count.total_min);
  int objective_min = total->objective.minutes;

  if (total->is_prevented || total->objective.kind != VOLET_OBJECTIVE_MINUTES)
    return g_strdup_printf (_ ("Total %s."), spoken);
  if (objective_min % 60 == 0)
    return g_strdup_printf (_ ("Total %1$s out of %2$d."), spoken, objective_min / 60);
  {
    g_autofree char *objective = volet_text_format_duration_spoken (objective_min);

    return g_strdup_printf (_ ("Total %1$s out of %2$s."), spoken, objective);
  }
}

/**
 * volet_week_words_change:
 * @change: what happened
 * @entry: to which activity
 * @today: today
 * @total: its week afterwards
 *
 * Returns: (transfer full): "2 heures ajoutées, hier. Total 9 heures 30 sur 15."
 */
char *
volet_week_words_change (VoletWeekChange change,
                         const VoletEntry *entry,
                         VoletDay today,
                         const VoletWeekTotal *total)
{
  g_autofree char *spoken = volet_text_format_duration_spoken (entry->minutes);
  g_autofree char *near = volet_text_format_near_day (entry->day, today);
  g_autofree char *total_words = volet_week_words_total (total);
  /* In French "1 heure 30" agrees as one thing, "30 minutes" as thirty. */
  gulong agreeing = (gulong) (entry->minutes < 60 ? entry->minutes : entry->minutes / 60);
  g_autofree char *sentence = NULL;

  switch (change) {
  case VOLET_WEEK_CHANGE_REMOVED:
    sentence = g_strdup_printf (ngettext ("%1$s removed, %2$s.", "%1$s removed, %2$s.", agreeing),
                                spoken, near);
    break;
  case VOLET_WEEK_CHANGE_EDITED:
    sentence = g_strdup_printf (_ ("Changed: %1$s, %2$s."), spoken, near);
    break;
  case VOLET_WEEK_CHANGE_ADDED:
  default:
    sentence = g_strdup_printf (ngettext ("%1$s added, %2$s.", "%1$s added, %2$s.", agreeing),
                                spoken, near);
    break;
  }
  return g_strdup_printf ("%s %s", sentence, total_words);
}

/**
 * volet_week_words_time:
 * @entry: an activity
 *
 * Returns: (transfer full) (nullable): "09:00 – 12:30", or %NULL where only a duration was noted
 */
char *
volet_week_words_time (const VoletEntry *entry)
{
  VoletDay day;
  int start_min, end_min;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (!volet_entry_has_start (entry))
    return NULL;
  volet_zone_to_local (entry->zone, entry->start_unix_s, &day, &start_min);
  volet_zone_to_local (entry->zone, entry->start_unix_s + (gint64) entry->minutes * 60, &day,
                       &end_min);
  start = volet_time_of_day_to_string (start_min);
  end = volet_time_of_day_to_string (end_min);
  return g_strdup_printf ("%s – %s", start, end);
}

/**
 * volet_week_words_entry:
 * @entry: an activity
 * @today: today
 *
 * Returns: (transfer full): the activity as one reads it aloud: "Formation, 2 heures, hier"
 */
char *
volet_week_words_entry (const VoletEntry *entry, VoletDay today)
{
  const char *label = volet_text_get_category_label (entry->category);
  g_autofree char *spoken = volet_text_format_duration_spoken (entry->minutes);
  g_autofree char *near = volet_text_format_near_day (entry->day, today);

  return g_strdup_printf ("%s, %s, %s", label, spoken, near);
}

/**
 * volet_week_words_holidays:
 * @day: a day
 * @territory: whose holidays are looked at
 *
 * Returns: (transfer full) (nullable): "Jour de l’an", both names where two fall together, or %NULL
 *   where it is no holiday
 */
char *
volet_week_words_holidays (VoletDay day, VoletTerritory territory)
{
  VoletHoliday holidays[VOLET_HOLIDAY_MAX_PER_DAY];
  guint n_holidays = volet_holiday_find (day, territory, holidays);

  if (n_holidays == 0)
    return NULL;
  if (n_holidays == 1)
    return g_strdup (volet_text_get_holiday (holidays[0]));
  return g_strdup_printf ("%s, %s", volet_text_get_holiday (holidays[0]),
                          volet_text_get_holiday (holidays[1]));
}

/**
 * volet_week_words_day:
 * @day: a day
 * @minutes: its counted minutes
 * @today: today
 * @territory: whose holidays are named
 *
 * Returns: (transfer full): the day as one reads it aloud: "Aujourd’hui, mercredi 11 novembre, Jour
 *   férié : Armistice de 1918, 2 heures"
 */
char *
volet_week_words_day (VoletDay day, int minutes, VoletDay today, VoletTerritory territory)
{
  g_autofree char *date = volet_text_format_day_and_month (day);
  g_autofree char *holidays = volet_week_words_holidays (day, territory);
  g_autoptr (GString) words = g_string_new (NULL);

  if (day == today)
    g_string_printf (words, _ ("Today, %s"), date);
  else
    g_string_assign (words, date);
  if (holidays != NULL) {
    g_string_append (words, ", ");
    g_string_append_printf (words, _ ("public holiday: %s"), holidays);
  }
  if (minutes > 0) {
    g_autofree char *spoken = volet_text_format_duration_spoken (minutes);

    g_string_append_printf (words, ", %s", spoken);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
