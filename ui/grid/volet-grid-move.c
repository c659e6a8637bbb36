/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a drag or a key in an hour grid makes of an entry. Pure functions.
 *
 * Invariants:
 * 1. Moving keeps the duration; a new day keeps what the clock on the wall showed.
 * 2. No change makes an entry shorter than a step, unless it was, nor longer than 24 hours. */

#include "volet-grid-move.h"

#include "volet-time-error.h"

/**
 * volet_grid_move_select:
 * @anchor_min: where a selection began, minutes since its day began
 * @at_min: where it has come to
 * @length_min: minutes of that day
 * @ret_start_min: (out): the start of the first cell that is touched
 * @ret_end_min: (out): the end of the last one
 */
void
volet_grid_move_select (
    int anchor_min, int at_min, int length_min, int *ret_start_min, int *ret_end_min)
{
  int last_cell = (length_min - 1) / VOLET_GRID_CELL_MIN;
  int anchor = CLAMP (anchor_min / VOLET_GRID_CELL_MIN, 0, last_cell);
  int at = CLAMP (at_min / VOLET_GRID_CELL_MIN, 0, last_cell);

  *ret_start_min = MIN (anchor, at) * VOLET_GRID_CELL_MIN;
  *ret_end_min = MIN ((MAX (anchor, at) + 1) * VOLET_GRID_CELL_MIN, length_min);
}

/**
 * volet_grid_move_snap:
 * @minute: minutes, negative too
 *
 * Returns: the nearest whole number of cells, in minutes
 */
int
volet_grid_move_snap (int minute)
{
  int half = VOLET_GRID_CELL_MIN / 2;
  int cells = minute >= 0 ? (minute + half) / VOLET_GRID_CELL_MIN
                          : -((-minute + half) / VOLET_GRID_CELL_MIN);

  return cells * VOLET_GRID_CELL_MIN;
}

/**
 * volet_grid_move_days:
 * @entry: an entry
 * @days: how many days on, or back
 * @error: return location
 *
 * Errors: %VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME where the clock jumps over its start on the new day,
 * with @entry untouched
 *
 * Returns: whether it was moved
 */
gboolean
volet_grid_move_days (VoletEntry *entry, int days, GError **error)
{
  VoletDay day;
  gint64 start_s;
  int wall;

  if (!volet_entry_has_start (entry)) {
    entry->day += days;
    return TRUE;
  }
  volet_zone_to_local (entry->zone, entry->start_unix_s, &day, &wall);
  if (volet_zone_from_local (entry->zone, day + days, wall, &start_s) == VOLET_LOCAL_TIME_MISSING) {
    g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME,
                         "the clock jumps over this local time");
    return FALSE;
  }
  volet_grid_move_place (entry, start_s);
  return TRUE;
}

/**
 * volet_grid_move_minutes:
 * @entry: an entry; one without a start stays as it is
 * @minutes: how many minutes later, or earlier
 */
void
volet_grid_move_minutes (VoletEntry *entry, int minutes)
{
  if (volet_entry_has_start (entry))
    volet_grid_move_place (entry, entry->start_unix_s + (gint64) minutes * 60);
}

/**
 * volet_grid_move_place:
 * @entry: an entry
 * @start_s: its new start, seconds since 1970-01-01T00:00Z
 */
void
volet_grid_move_place (VoletEntry *entry, gint64 start_s)
{
  entry->start_unix_s = start_s;
  volet_zone_to_local (entry->zone, start_s, &entry->day, NULL);
}

/**
 * volet_grid_move_resize:
 * @entry: an entry
 * @minutes: its duration, as near as may be
 */
void
volet_grid_move_resize (VoletEntry *entry, int minutes)
{
  int least_min = MIN (entry->minutes, VOLET_GRID_STEP_MIN);

  entry->minutes = CLAMP (minutes, least_min, VOLET_ENTRY_MAX_MINUTES);
}

/**
 * volet_grid_move_start:
 * @entry: an entry with a start
 * @minutes: how much later it starts, or earlier: its end stays
 */
void
volet_grid_move_start (VoletEntry *entry, int minutes)
{
  int before_min = entry->minutes;

  volet_grid_move_resize (entry, before_min - minutes);
  volet_grid_move_minutes (entry, before_min - entry->minutes);
}
