/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an hour grid says aloud: pure functions. */

#include "volet-grid-words.h"

#include "volet-text-agenda.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

#define MINUTES_PER_HOUR 60

/**
 * volet_grid_words_hour:
 * @wall_min: what a clock on the wall shows, minutes since 00:00, 0 to 1440
 *
 * Returns: (transfer full): "9 h", "9 h 30"
 */
char *
volet_grid_words_hour (int wall_min)
{
  int hours = wall_min / MINUTES_PER_HOUR, rest = wall_min % MINUTES_PER_HOUR;

  if (rest == 0)
    /* Translators: a time of day on the hour: "9 h", with no-break spaces. */
    return g_strdup_printf (C_ ("time of day", "%d h"), hours);
  /* Translators: a time of day: "9 h 05". */
  return g_strdup_printf (C_ ("time of day", "%1$d h %2$02d"), hours, rest);
}

/**
 * volet_grid_words_time:
 * @week: a week
 * @column: a day
 * @minute: minutes since it began
 *
 * Returns: (transfer full): "9 h 30"; "2 h 30, 2e fois" where the clock showed it before
 */
char *
volet_grid_words_time (const VoletGridWeek *week, int column, int minute)
{
  gboolean is_second;
  int wall = volet_grid_week_get_wall (week, column, minute, &is_second);
  g_autofree char *hour = volet_grid_words_hour (wall);

  if (!is_second)
    return g_steal_pointer (&hour);
  /* Translators: a time of day that the clock shows for the second time, as clocks go back. */
  return g_strdup_printf (_ ("%s, second time"), hour);
}

/**
 * volet_grid_words_span:
 * @week: a week
 * @column: a day
 * @start_min: minutes since it began
 * @end_min: the same for the end
 *
 * Returns: (transfer full): "de 9 h à 9 h 30"
 */
char *
volet_grid_words_span (const VoletGridWeek *week, int column, int start_min, int end_min)
{
  g_autofree char *start = volet_grid_words_time (week, column, start_min);
  g_autofree char *end = volet_grid_words_time (week, column, end_min);

  return g_strdup_printf (C_ ("time of day", "from %1$s to %2$s"), start, end);
}

/* "aujourd’hui", "mardi 17 novembre". */
static char *
format_day (VoletDay day, VoletDay today)
{
  if (day >= today - 1 && day <= today + 1)
    return volet_text_format_near_day (day, today);
  return volet_text_format_day_and_month (day);
}

static void
add_label (GString *labels, const VoletEntry *entry)
{
  if (labels->len > 0)
    g_string_append (labels, ", ");
  g_string_append (labels, volet_text_get_category_label (entry->category));
}

/**
 * volet_grid_words_cell:
 * @week: a week
 * @column: a day
 * @start_min: start of what is selected, minutes since the day began
 * @end_min: its end
 * @today: today
 * @entries: (element-type VoletEntry): entries of the week
 * @pieces: (element-type VoletGridPiece): their pieces
 *
 * Returns: (transfer full): "mardi 17 novembre, de 9 h à 9 h 30, libre"
 */
char *
volet_grid_words_cell (const VoletGridWeek *week,
                       int column,
                       int start_min,
                       int end_min,
                       VoletDay today,
                       GPtrArray *entries,
                       GArray *pieces)
{
  const VoletGridPiece cell = {.column = column, .start_min = start_min, .end_min = end_min};
  g_autofree char *day = format_day (week->days[column].day, today);
  g_autofree char *span = volet_grid_words_span (week, column, start_min, end_min);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++) {
    const VoletGridPiece *piece = &g_array_index (pieces, VoletGridPiece, i);

    if (volet_grid_piece_overlaps (piece, &cell))
      add_label (labels, entries->pdata[piece->index]);
  }
  /* Translators: a day, a time and what is noted there: "Tuesday 17 November, from 9 h to 9 h 30,
   * nothing noted". */
  return g_strdup_printf (C_ ("cell", "%1$s, %2$s, %3$s"), day, span,
                          labels->len > 0 ? labels->str : C_ ("cell", "nothing noted"));
}

/**
 * volet_grid_words_piece:
 * @week: a week
 * @at: which of @pieces
 * @today: today
 * @entries: (element-type VoletEntry): entries of the week
 * @pieces: (element-type VoletGridPiece): their pieces
 *
 * Returns: (transfer full): "Formation, 2 heures, hier, de 9 h à 11 h, en même temps que Santé et
 *   soins"
 */
char *
volet_grid_words_piece (
    const VoletGridWeek *week, guint at, VoletDay today, GPtrArray *entries, GArray *pieces)
{
  const VoletGridPiece *piece = &g_array_index (pieces, VoletGridPiece, at);
  const VoletEntry *entry = entries->pdata[piece->index];
  g_autofree char *day = format_day (week->days[piece->column].day, today);
  g_autofree char *span =
      volet_grid_words_span (week, piece->column, piece->start_min, piece->end_min);
  g_autofree char *duration = volet_text_format_duration_spoken (entry->minutes);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) others = g_string_new (NULL);

  g_string_printf (words, C_ ("entry", "%1$s, %2$s, %3$s, %4$s"),
                   volet_text_get_category_label (entry->category), duration, day, span);
  if (entry->is_planned)
    g_string_append_printf (words, ", %s", _ ("planned"));
  if (!entry->counts)
    g_string_append_printf (words, ", %s", _ ("does not count"));
  for (guint i = 0; i < pieces->len; i++) {
    const VoletGridPiece *other = &g_array_index (pieces, VoletGridPiece, i);

    if (i != at && volet_grid_piece_overlaps (piece, other))
      add_label (others, entries->pdata[other->index]);
  }
  if (others->len > 0) {
    g_string_append (words, ", ");
    g_string_append_printf (words, _ ("at the same time as %s"), others->str);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
