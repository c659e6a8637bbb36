/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a day of an hour grid shows of an entry: from when to when, and beside which others.
 *
 * Invariants:
 * 1. Two pieces of one day that share a minute as they are drawn have different lanes and the same
 *    n_lanes, and a lane is below its n_lanes.
 * 2. Pieces are in the order of their days, and in a day of their starts.
 * 3. A piece lies within its day, and is longer than nothing. */

#include "volet-grid-piece.h"

#include <string.h>

/* Where the grid draws an instant of an entry: an entry noted in another zone stands at what its
 * own clock on the wall showed. */
static int
find_minute (const VoletGridWeek *week, int column, const VoletEntry *entry, gint64 instant_s)
{
  const VoletGridDay *day = &week->days[column];
  gint64 shown_s = instant_s;

  if (strcmp (volet_zone_get_id (entry->zone), volet_zone_get_id (week->zone)) != 0) {
    VoletDay local_day;
    int wall;

    volet_zone_to_local (entry->zone, instant_s, &local_day, &wall);
    volet_zone_from_local (week->zone, local_day, wall, &shown_s);
  }
  return (int) CLAMP ((shown_s - day->start_s) / 60, 0, day->length_min);
}

static void
add_pieces (const VoletGridWeek *week, const VoletEntry *entry, guint index, GArray *pieces)
{
  gint64 end_s = entry->start_unix_s + (gint64) entry->minutes * 60;
  VoletDay last_day = volet_entry_get_last_day (entry);

  for (VoletDay day = entry->day; day <= last_day; day++) {
    int column = volet_grid_week_find_column (week, day);
    VoletGridPiece piece = {.index = index,
                            .column = column,
                            .is_first = day == entry->day,
                            .is_last = day == last_day};

    if (column < 0)
      continue;
    if (piece.is_first)
      piece.start_min = find_minute (week, column, entry, entry->start_unix_s);
    /* The end of a day is no instant of it: the minute before is. */
    piece.end_min = piece.is_last ? find_minute (week, column, entry, end_s - 60) + 1
                                  : week->days[column].length_min;
    piece.end_min = CLAMP (piece.end_min, piece.start_min + 1, week->days[column].length_min);
    if (piece.end_min > piece.start_min)
      g_array_append_val (pieces, piece);
  }
}

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  const VoletGridPiece *one = a, *other = b;

  if (one->column != other->column)
    return one->column - other->column;
  if (one->start_min != other->start_min)
    return one->start_min - other->start_min;
  return (int) one->index - (int) other->index;
}

static int
get_drawn_end (const VoletGridPiece *piece, int least_min)
{
  return MAX (piece->end_min, piece->start_min + least_min);
}

static int
find_lane (const VoletGridPiece *pieces, guint first, guint at, int least_min)
{
  for (int lane = 0;; lane++) {
    gboolean is_free = TRUE;

    for (guint i = first; i < at && is_free; i++)
      is_free =
          pieces[i].lane != lane || get_drawn_end (&pieces[i], least_min) <= pieces[at].start_min;
    if (is_free)
      return lane;
  }
}

/* Pieces from @first on that touch one another through others stand in one row of lanes. */
static guint
arrange_group (VoletGridPiece *pieces, guint n_pieces, guint first, int least_min)
{
  int column = pieces[first].column, end_min = 0, n_lanes = 0;
  guint after = first;

  while (after < n_pieces && pieces[after].column == column &&
         (after == first || pieces[after].start_min < end_min)) {
    pieces[after].lane = find_lane (pieces, first, after, least_min);
    n_lanes = MAX (n_lanes, pieces[after].lane + 1);
    end_min = MAX (end_min, get_drawn_end (&pieces[after], least_min));
    after++;
  }
  for (guint i = first; i < after; i++)
    pieces[i].n_lanes = n_lanes;
  return after;
}

/**
 * volet_grid_piece_make_all:
 * @week: a week
 * @entries: (element-type VoletEntry): entries; those without a start, and what lies in other
 *   weeks, are passed over
 * @least_min: a piece is drawn at least so many minutes long
 *
 * Returns: (transfer full) (element-type VoletGridPiece): the pieces in order
 */
GArray *
volet_grid_piece_make_all (const VoletGridWeek *week, GPtrArray *entries, int least_min)
{
  GArray *pieces = g_array_new (FALSE, TRUE, sizeof (VoletGridPiece));

  for (guint i = 0; i < entries->len; i++)
    if (volet_entry_has_start (entries->pdata[i]))
      add_pieces (week, entries->pdata[i], i, pieces);
  g_array_sort (pieces, compare_pieces);
  for (guint i = 0; i < pieces->len;)
    i = arrange_group ((VoletGridPiece *) pieces->data, pieces->len, i, least_min);
  return pieces;
}

/**
 * volet_grid_piece_overlaps:
 * @a: a piece
 * @b: another
 *
 * Returns: whether both have a minute of the same day
 */
gboolean
volet_grid_piece_overlaps (const VoletGridPiece *a, const VoletGridPiece *b)
{
  return a->column == b->column && a->start_min < b->end_min && b->start_min < a->end_min;
}
