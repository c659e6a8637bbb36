/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The hour grid without a display: real lengths of days, lanes, pixels, moves. */

#include "volet-grid-metrics.h"
#include "volet-grid-move.h"
#include "volet-grid-push.h"
#include "volet-time-error.h"

/* Clocks go back in the night to 2026-10-25, the Sunday of 2026-W43, and forward in the night to
 * 2027-03-28, the Sunday of 2027-W12. */
#define SUNDAY 6

static VoletZone *paris;

static VoletGridWeek
make_week (const char *text)
{
  VoletGridWeek self;
  VoletWeek week = 0;

  g_assert_true (volet_week_parse (text, &week, NULL));
  volet_grid_week_init (&self, paris, week);
  return self;
}

static void
add (GPtrArray *entries, VoletDay day, int start_min, int end_min)
{
  VoletEntry *entry = volet_entry_new (paris);

  g_assert_true (volet_entry_set_span (entry, day, start_min, end_min, NULL, NULL));
  entry->id = entries->len + 1;
  g_ptr_array_add (entries, entry);
}

static GPtrArray *
new_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);
}

#define PIECE(array, i) (&g_array_index (array, VoletGridPiece, i))

static void
test_days_have_their_real_length (void)
{
  VoletGridWeek back = make_week ("2026-W43"), forward = make_week ("2027-W12");

  g_assert_cmpint (back.days[SUNDAY].length_min, ==, 25 * 60);
  g_assert_cmpint (back.days[0].length_min, ==, 24 * 60);
  g_assert_cmpint (volet_grid_week_get_longest (&back), ==, 25 * 60);
  g_assert_cmpint (forward.days[SUNDAY].length_min, ==, 23 * 60);
  g_assert_cmpint (volet_grid_week_get_longest (&forward), ==, 24 * 60);
  g_assert_true (volet_grid_week_has_change (&back, SUNDAY));
  g_assert_false (volet_grid_week_has_change (&back, 0));
}

static void
test_an_hour_comes_twice (void)
{
  VoletGridWeek week = make_week ("2026-W43");
  gboolean is_second;

  g_assert_cmpint (volet_grid_week_get_wall (&week, SUNDAY, 2 * 60 + 30, &is_second), ==, 150);
  g_assert_false (is_second);
  g_assert_cmpint (volet_grid_week_get_wall (&week, SUNDAY, 3 * 60 + 30, &is_second), ==, 150);
  g_assert_true (is_second);
  g_assert_cmpint (volet_grid_week_get_wall (&week, SUNDAY, 4 * 60, &is_second), ==, 180);
  g_assert_false (is_second);
  g_assert_cmpint (volet_grid_week_get_wall (&week, SUNDAY, 25 * 60, &is_second), ==, 1440);
  g_assert_false (is_second);
}

static void
test_an_hour_is_missing (void)
{
  VoletGridWeek week = make_week ("2027-W12");

  g_assert_cmpint (volet_grid_week_get_wall (&week, SUNDAY, 119, NULL), ==, 119);
  g_assert_cmpint (volet_grid_week_get_wall (&week, SUNDAY, 120, NULL), ==, 180);
  g_assert_cmpint (volet_grid_week_get_wall (&week, SUNDAY, 23 * 60, NULL), ==, 1440);
}

static void
test_a_night_has_two_pieces (void)
{
  VoletGridWeek week = make_week ("2026-W43");
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GArray) pieces = NULL;

  add (entries, week.days[5].day, 22 * 60, 6 * 60);
  pieces = volet_grid_piece_make_all (&week, entries, 15);
  g_assert_cmpuint (pieces->len, ==, 2);
  g_assert_cmpint (PIECE (pieces, 0)->column, ==, 5);
  g_assert_cmpint (PIECE (pieces, 0)->start_min, ==, 22 * 60);
  g_assert_cmpint (PIECE (pieces, 0)->end_min, ==, 24 * 60);
  g_assert_true (PIECE (pieces, 0)->is_first && !PIECE (pieces, 0)->is_last);
  /* Nine hours in all: seven of them after midnight, though the clock shows 6 h. */
  g_assert_cmpint (PIECE (pieces, 1)->end_min, ==, 7 * 60);
  g_assert_true (!PIECE (pieces, 1)->is_first && PIECE (pieces, 1)->is_last);
}

/* What ends at midnight is not of the next day, and what came from the week before is of this. */
static void
test_edges_of_the_week (void)
{
  VoletGridWeek week = make_week ("2026-W47");
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GArray) pieces = NULL;

  add (entries, week.days[0].day - 1, 23 * 60, 2 * 60);
  add (entries, week.days[SUNDAY].day, 22 * 60, 1440);
  add (entries, week.days[SUNDAY].day + 1, 60, 120);
  pieces = volet_grid_piece_make_all (&week, entries, 15);
  g_assert_cmpuint (pieces->len, ==, 2);
  g_assert_cmpint (PIECE (pieces, 0)->column, ==, 0);
  g_assert_cmpint (PIECE (pieces, 0)->start_min, ==, 0);
  g_assert_cmpint (PIECE (pieces, 0)->end_min, ==, 120);
  g_assert_cmpint (PIECE (pieces, 1)->end_min, ==, 1440);
}

static void
test_another_zone_keeps_its_clock (void)
{
  VoletGridWeek week = make_week ("2026-W47");
  g_autoptr (VoletZone) reunion = volet_zone_new ("Indian/Reunion", NULL);
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GArray) pieces = NULL;
  VoletEntry *entry = volet_entry_new (reunion);

  g_assert_true (volet_entry_set_span (entry, week.days[1].day, 30, 150, NULL, NULL));
  g_ptr_array_add (entries, entry);
  pieces = volet_grid_piece_make_all (&week, entries, 15);
  g_assert_cmpuint (pieces->len, ==, 1);
  g_assert_cmpint (PIECE (pieces, 0)->column, ==, 1);
  g_assert_cmpint (PIECE (pieces, 0)->start_min, ==, 30);
  g_assert_cmpint (PIECE (pieces, 0)->end_min, ==, 150);
}

static gboolean
is_drawn_over (const VoletGridPiece *a, const VoletGridPiece *b, int least_min)
{
  return a->column == b->column && a->start_min < MAX (b->end_min, b->start_min + least_min) &&
         b->start_min < MAX (a->end_min, a->start_min + least_min);
}

/* Invariants of the lanes, over thousands of random weeks. */
static void
test_lanes_never_collide (void)
{
  VoletGridWeek week = make_week ("2026-W43");

  for (int round = 0; round < 300; round++) {
    g_autoptr (GPtrArray) entries = new_entries ();
    g_autoptr (GArray) pieces = NULL;
    int n = g_test_rand_int_range (1, 30);

    for (int i = 0; i < n; i++)
      add (entries, week.days[0].day + g_test_rand_int_range (0, 7),
           g_test_rand_int_range (0, 120) * 10 % 1440, g_test_rand_int_range (1, 1440));
    pieces = volet_grid_piece_make_all (&week, entries, 20);
    for (guint i = 0; i < pieces->len; i++) {
      g_assert_cmpint (PIECE (pieces, i)->lane, <, PIECE (pieces, i)->n_lanes);
      g_assert_cmpint (PIECE (pieces, i)->start_min, <, PIECE (pieces, i)->end_min);
      g_assert_cmpint (PIECE (pieces, i)->end_min, <=,
                       week.days[PIECE (pieces, i)->column].length_min);
      for (guint k = 0; k < i; k++) {
        if (!is_drawn_over (PIECE (pieces, i), PIECE (pieces, k), 20))
          continue;
        g_assert_cmpint (PIECE (pieces, i)->lane, !=, PIECE (pieces, k)->lane);
        g_assert_cmpint (PIECE (pieces, i)->n_lanes, ==, PIECE (pieces, k)->n_lanes);
      }
    }
  }
}

/* What is drawn at a place is found there: at every width, from the left and from the right. */
static void
test_what_is_drawn_is_found (void)
{
  VoletGridWeek week = make_week ("2026-W43");

  for (int width = 120; width < 1400; width += 37) {
    VoletGridMetrics metrics = {.width_px = width,
                                .gutter_px = 40,
                                .hour_px = 48,
                                .n_columns = volet_grid_metrics_fit_columns (width, 40, 80),
                                .is_rtl = width % 2};

    metrics.first_column = VOLET_DAYS_PER_WEEK - metrics.n_columns;
    for (int column = metrics.first_column; column < VOLET_DAYS_PER_WEEK; column++) {
      VoletGridRectangle place = volet_grid_metrics_get_span (&metrics, column, 600, 630);
      int found_column, found_min;

      g_assert_cmpint (place.x, >=, metrics.is_rtl ? 0 : 40);
      g_assert_cmpint (place.x + place.width, <=, metrics.is_rtl ? width - 40 : width);
      g_assert_true (
          volet_grid_metrics_pick (&metrics, &week, place.x, place.y, &found_column, &found_min));
      g_assert_cmpint (found_column, ==, column);
      g_assert_cmpint (found_min, ==, 600);
      g_assert_true (volet_grid_metrics_pick (&metrics, &week, place.x + place.width - 1,
                                              place.y + place.height - 1, &found_column,
                                              &found_min));
      g_assert_cmpint (found_column, ==, column);
      g_assert_cmpint (found_min / VOLET_GRID_CELL_MIN, ==, 20);
    }
  }
}

static void
test_fewer_days_in_a_narrow_window (void)
{
  g_assert_cmpint (volet_grid_metrics_fit_columns (860, 40, 84), ==, 7);
  g_assert_cmpint (volet_grid_metrics_fit_columns (360, 40, 84), ==, 3);
  g_assert_cmpint (volet_grid_metrics_fit_columns (360, 80, 170), ==, 1);
  g_assert_cmpint (volet_grid_metrics_fit_columns (10, 80, 170), ==, 1);
  /* As few days away as may be, and never beyond Sunday. */
  g_assert_cmpint (volet_grid_metrics_fit_first (0, 3, 2), ==, 0);
  g_assert_cmpint (volet_grid_metrics_fit_first (0, 3, 3), ==, 1);
  g_assert_cmpint (volet_grid_metrics_fit_first (4, 3, 1), ==, 1);
  g_assert_cmpint (volet_grid_metrics_fit_first (6, 3, 6), ==, 4);
}

static void
test_side_by_side (void)
{
  VoletGridMetrics metrics = {
      .width_px = 740, .gutter_px = 40, .hour_px = 60, .n_columns = VOLET_DAYS_PER_WEEK};
  VoletGridPiece left = {.start_min = 60, .end_min = 120, .n_lanes = 2};
  VoletGridPiece right = left;
  VoletGridRectangle a, b;

  right.lane = 1;
  a = volet_grid_metrics_get_piece (&metrics, &left, 10);
  b = volet_grid_metrics_get_piece (&metrics, &right, 10);
  g_assert_cmpint (a.x + a.width, <=, b.x);
  g_assert_cmpint (b.x + b.width, <=, 140);
  metrics.is_rtl = TRUE;
  g_assert_cmpint (volet_grid_metrics_get_piece (&metrics, &left, 10).x, >,
                   volet_grid_metrics_get_piece (&metrics, &right, 10).x);
}

static void
test_edges_push (void)
{
  g_assert_cmpint (volet_grid_push_get_direction (300, 600), ==, 0);
  g_assert_cmpint (volet_grid_push_get_direction (2, 600), ==, -1);
  g_assert_cmpint (volet_grid_push_get_direction (-50, 600), ==, -1);
  g_assert_cmpint (volet_grid_push_get_direction (599, 600), ==, 1);
  /* A view without a middle still has a place where nothing moves. */
  g_assert_cmpint (volet_grid_push_get_direction (30, 60), ==, 0);
  g_assert_cmpint (volet_grid_push_get_direction (0, 0), ==, 0);

  g_assert_cmpfloat (volet_grid_push_measure (300, 600, 16000), ==, 0);
  g_assert_cmpfloat (volet_grid_push_measure (590, 600, 16000), >, 0);
  g_assert_cmpfloat (volet_grid_push_measure (599, 600, 16000), >,
                     volet_grid_push_measure (580, 600, 16000));
  g_assert_cmpfloat (volet_grid_push_measure (900, 600, 16000), ==,
                     -volet_grid_push_measure (-300, 600, 16000));
  /* Neither a late frame nor a clock that went back makes it jump. */
  g_assert_cmpfloat (volet_grid_push_measure (600, 600, G_USEC_PER_SEC), <, 60);
  g_assert_cmpfloat (volet_grid_push_measure (600, 600, -5), ==, 0);
}

static void
test_selection_takes_whole_cells (void)
{
  int start, end;

  volet_grid_move_select (545, 545, 1440, &start, &end);
  g_assert_cmpint (start, ==, 540);
  g_assert_cmpint (end, ==, 570);
  volet_grid_move_select (660, 545, 1440, &start, &end);
  g_assert_cmpint (start, ==, 540);
  g_assert_cmpint (end, ==, 690);
  volet_grid_move_select (1300, 5000, 1380, &start, &end);
  g_assert_cmpint (end, ==, 1380);
  g_assert_cmpint (volet_grid_move_snap (14), ==, 0);
  g_assert_cmpint (volet_grid_move_snap (-16), ==, -30);
}

static void
test_a_new_day_keeps_the_clock (void)
{
  VoletGridWeek week = make_week ("2026-W43");
  g_autoptr (VoletEntry) entry = volet_entry_new (paris);
  VoletDay day;
  int wall;

  g_assert_true (volet_entry_set_span (entry, week.days[5].day, 600, 660, NULL, NULL));
  g_assert_true (volet_grid_move_days (entry, 1, NULL));
  volet_zone_to_local (paris, entry->start_unix_s, &day, &wall);
  g_assert_cmpint (day, ==, week.days[SUNDAY].day);
  g_assert_cmpint (entry->day, ==, day);
  g_assert_cmpint (wall, ==, 600);
  g_assert_cmpint (entry->minutes, ==, 60);
}

static void
test_a_missing_hour_is_refused (void)
{
  VoletGridWeek week = make_week ("2027-W12");
  g_autoptr (VoletEntry) entry = volet_entry_new (paris);
  g_autoptr (VoletEntry) before = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (volet_entry_set_span (entry, week.days[5].day, 150, 210, NULL, NULL));
  before = volet_entry_copy (entry);
  g_assert_false (volet_grid_move_days (entry, 1, &error));
  g_assert_error (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME);
  g_assert_true (volet_entry_equal (entry, before));
}

static void
test_sizes_have_limits (void)
{
  g_autoptr (VoletEntry) entry = volet_entry_new (paris);

  g_assert_true (volet_entry_set_span (entry, 20000, 600, 660, NULL, NULL));
  volet_grid_move_resize (entry, 0);
  g_assert_cmpint (entry->minutes, ==, VOLET_GRID_STEP_MIN);
  volet_grid_move_resize (entry, 5000);
  g_assert_cmpint (entry->minutes, ==, VOLET_ENTRY_MAX_MINUTES);
  /* What is shorter than a step stays as it is. */
  entry->minutes = 5;
  volet_grid_move_resize (entry, 0);
  g_assert_cmpint (entry->minutes, ==, 5);
}

/* The end stays where it is when the start is moved. */
static void
test_the_end_stays (void)
{
  g_autoptr (VoletEntry) entry = volet_entry_new (paris);
  gint64 end_s;

  g_assert_true (volet_entry_set_span (entry, 20000, 600, 660, NULL, NULL));
  end_s = entry->start_unix_s + entry->minutes * 60;
  volet_grid_move_start (entry, -30);
  g_assert_cmpint (entry->minutes, ==, 90);
  g_assert_cmpint (entry->start_unix_s + entry->minutes * 60, ==, end_s);
  volet_grid_move_start (entry, 600);
  g_assert_cmpint (entry->minutes, ==, VOLET_GRID_STEP_MIN);
  g_assert_cmpint (entry->start_unix_s + entry->minutes * 60, ==, end_s);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  paris = volet_zone_new ("Europe/Paris", NULL);
  g_test_add_func ("/grid/week/days-have-their-real-length", test_days_have_their_real_length);
  g_test_add_func ("/grid/week/an-hour-comes-twice", test_an_hour_comes_twice);
  g_test_add_func ("/grid/week/an-hour-is-missing", test_an_hour_is_missing);
  g_test_add_func ("/grid/piece/a-night-has-two-pieces", test_a_night_has_two_pieces);
  g_test_add_func ("/grid/piece/edges-of-the-week", test_edges_of_the_week);
  g_test_add_func ("/grid/piece/another-zone-keeps-its-clock", test_another_zone_keeps_its_clock);
  g_test_add_func ("/grid/piece/lanes-never-collide", test_lanes_never_collide);
  g_test_add_func ("/grid/metrics/what-is-drawn-is-found", test_what_is_drawn_is_found);
  g_test_add_func ("/grid/metrics/fewer-days-in-a-narrow-window",
                   test_fewer_days_in_a_narrow_window);
  g_test_add_func ("/grid/metrics/side-by-side", test_side_by_side);
  g_test_add_func ("/grid/push/edges", test_edges_push);
  g_test_add_func ("/grid/move/selection-takes-whole-cells", test_selection_takes_whole_cells);
  g_test_add_func ("/grid/move/a-new-day-keeps-the-clock", test_a_new_day_keeps_the_clock);
  g_test_add_func ("/grid/move/a-missing-hour-is-refused", test_a_missing_hour_is_refused);
  g_test_add_func ("/grid/move/sizes-have-limits", test_sizes_have_limits);
  g_test_add_func ("/grid/move/the-end-stays", test_the_end_stays);
  result = g_test_run ();
  g_object_unref (paris);
  return result;
}
