/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The hour grid as it is laid out: in both directions of writing, on the days when clocks change,
 * and scrolled by what is dragged at its edge. */

#include "widget-fixture.h"

#include "volet-grid-block.h"
#include "volet-grid-cursor.h"
#include "volet-grid-tray.h"
#include "volet-grid-view.h"
#include "volet-hour-grid.h"

#define WEEK_OF_TODAY "2026-W48"

/* Shows a week of the notebook as the page does. */
static GtkWidget *
show_week (WidgetFixture *fixture, const char *week_text)
{
  VoletNotebook *notebook = fixture->core.notebook;
  VoletWeek week = notebook_fixture_week (week_text);
  VoletDay monday = volet_week_get_monday (week);
  g_autoptr (GPtrArray) entries =
      volet_notebook_list_entries (notebook, monday, monday + VOLET_DAYS_PER_WEEK - 1, NULL);
  GtkWidget *view = volet_grid_view_new ();
  VoletWeekTotal total;

  g_assert_true (volet_notebook_get_week (notebook, week, &total, NULL));
  volet_grid_view_show_week (VOLET_GRID_VIEW (view), volet_notebook_get_zone (notebook), week,
                             monday);
  volet_grid_view_fill (VOLET_GRID_VIEW (view), entries, &total,
                        volet_notebook_get_today (notebook), VOLET_TERRITORY_COMMON);
  widget_fixture_show (fixture, view);
  return view;
}

static VoletHourGrid *
find_grid (GtkWidget *view)
{
  return VOLET_HOUR_GRID (widget_find (view, VOLET_TYPE_HOUR_GRID, NULL));
}

static GtkWidget *
find_block (GtkWidget *top, VoletId id)
{
  if (VOLET_IS_GRID_BLOCK (top))
    return volet_grid_block_get_id (VOLET_GRID_BLOCK (top)) == id ? top : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_block (child, id);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static graphene_rect_t
get_place (GtkWidget *widget, GtkWidget *top)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (widget, top, &place));
  return place;
}

/* Whether a screen reader hears these words, in which every space may be a no-break space. */
static void
assert_spoken (GtkWidget *widget, const char *expected)
{
  g_autoptr (GString) spoken = g_string_new (g_object_get_data (G_OBJECT (widget), "volet-name"));

  g_string_replace (spoken, "\u00a0", " ", 0);
  g_assert_cmpstr (spoken->str, ==, expected);
}

enum { FIRST_LANE, SECOND_LANE, WEDNESDAY, IN_TRAY, CURSOR, N_THINGS };

/* Two activities at once on Monday, one on Wednesday, one without a time on Tuesday. */
static void
place_all (WidgetFixture *fixture, const VoletId ids[CURSOR], graphene_rect_t ret_places[N_THINGS])
{
  GtkWidget *view = show_week (fixture, WEEK_OF_TODAY);

  for (int i = 0; i < CURSOR; i++)
    ret_places[i] = get_place (find_block (view, ids[i]), view);
  ret_places[CURSOR] = get_place (widget_find (view, VOLET_TYPE_GRID_CURSOR, NULL), view);
  g_assert_cmpint ((int) get_place (GTK_WIDGET (find_grid (view)), view).size.width, ==,
                   gtk_widget_get_width (view));
}

static void
test_mirrors_right_to_left (WidgetFixture *fixture, gconstpointer data)
{
  const VoletId ids[CURSOR] = {
      notebook_fixture_add (
          &fixture->core,
          notebook_fixture_new_timed (&fixture->core, "2026-11-23", "9h-11h", VOLET_CATEGORY_FOR)),
      notebook_fixture_add (
          &fixture->core,
          notebook_fixture_new_timed (&fixture->core, "2026-11-23", "10h-12h", VOLET_CATEGORY_REC)),
      notebook_fixture_add (
          &fixture->core,
          notebook_fixture_new_timed (&fixture->core, "2026-11-25", "9h-10h", VOLET_CATEGORY_RDV)),
      notebook_fixture_add (
          &fixture->core,
          notebook_fixture_new_untimed (&fixture->core, "2026-11-24", 60, VOLET_CATEGORY_DRO)),
  };
  graphene_rect_t ltr[N_THINGS], rtl[N_THINGS];
  float width;

  place_all (fixture, ids, ltr);
  width = (float) gtk_widget_get_width (fixture->window);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  place_all (fixture, ids, rtl);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  /* Days and lanes run the other way, at the same hours and of the same size. */
  g_assert_cmpfloat (ltr[FIRST_LANE].origin.x + ltr[FIRST_LANE].size.width, <=,
                     ltr[SECOND_LANE].origin.x);
  g_assert_cmpfloat (ltr[SECOND_LANE].origin.x, <, ltr[WEDNESDAY].origin.x);
  for (int i = 0; i < N_THINGS; i++) {
    float mirrored = width - ltr[i].origin.x - ltr[i].size.width;

    g_assert_cmpfloat_with_epsilon (rtl[i].origin.x, mirrored, 3);
    g_assert_cmpfloat_with_epsilon (rtl[i].size.width, ltr[i].size.width, 3);
    g_assert_cmpfloat (rtl[i].origin.y, ==, ltr[i].origin.y);
  }
  /* What has no time lies over its day's column. */
  g_assert_cmpfloat (rtl[IN_TRAY].origin.x, >, rtl[WEDNESDAY].origin.x);
  g_assert_cmpfloat (rtl[IN_TRAY].origin.x, <, rtl[SECOND_LANE].origin.x);
}

static gboolean
press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_handled);
  }
  return is_handled;
}

/* An arrow goes where it points, whichever way the days run. */
static void
test_arrows_follow_the_days (WidgetFixture *fixture, gconstpointer data)
{
  GtkWidget *view = show_week (fixture, WEEK_OF_TODAY);
  GtkWidget *grid = GTK_WIDGET (find_grid (view));
  GtkWidget *cursor = widget_find (view, VOLET_TYPE_GRID_CURSOR, NULL);

  volet_hour_grid_focus_cell (VOLET_HOUR_GRID (grid), 2, 9 * 60);
  g_assert_true (press (grid, GDK_KEY_Right, 0));
  assert_spoken (cursor, "Thursday 26 November, from 9 h to 9 h 30, nothing noted");
  gtk_widget_set_direction (grid, GTK_TEXT_DIR_RTL);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (press (grid, GDK_KEY_Right, 0));
  assert_spoken (cursor, "Wednesday 25 November, from 9 h to 9 h 30, nothing noted");
}

/* On the last Sunday of March an hour is missing, on that of October it comes twice: the day is as
 * long as it is, and so is what lasts through the change. */
static void
test_days_when_clocks_change (WidgetFixture *fixture, gconstpointer data)
{
  static const struct {
    const char *week, *day;
    int hours, from_min;
    const char *spoken;
  } rows[] = {
      {"2027-W12", "2027-03-28", 23, 120, "Sunday 28 March, from 3 h to 3 h 30, Training"},
      {"2026-W43", "2026-10-25", 25, 150,
       "Sunday 25 October, from 2 h 30 to 2 h, second time, Training"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    VoletId id = notebook_fixture_add (
        &fixture->core,
        notebook_fixture_new_timed (&fixture->core, rows[i].day, "1h-5h", VOLET_CATEGORY_FOR));
    GtkWidget *view = show_week (fixture, rows[i].week);
    VoletHourGrid *grid = find_grid (view);
    const VoletGridMetrics *metrics = volet_hour_grid_get_metrics (grid);
    GtkWidget *block = find_block (view, id);
    int slept = rows[i].hours == 23 ? 3 : 5;

    g_assert_cmpint (volet_hour_grid_get_week (grid)->days[6].length_min, ==, rows[i].hours * 60);
    g_assert_cmpint ((int) get_place (block, view).size.height, <=, slept * metrics->hour_px);
    g_assert_cmpint ((int) get_place (block, view).size.height, >=, slept * metrics->hour_px - 2);
    g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (grid)), >=,
                     MAX (rows[i].hours, 24) * metrics->hour_px);
    volet_hour_grid_set_cursor (grid, 6, rows[i].from_min);
    assert_spoken (widget_find (view, VOLET_TYPE_GRID_CURSOR, NULL), rows[i].spoken);
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  }
}

static void
on_entry_changed (GtkWidget *view, VoletEntry *entry, gpointer user_data)
{
  *(VoletEntry **) user_data = volet_entry_copy (entry);
}

static GtkAdjustment *
get_scroll (VoletHourGrid *grid)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (grid), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* What is dragged at the lower edge brings later hours into view, by whole cells where nothing is
 * to glide; there it is dropped. */
static void
test_scrolls_under_a_drag (WidgetFixture *fixture, gconstpointer data)
{
  VoletId id = notebook_fixture_add (
      &fixture->core,
      notebook_fixture_new_untimed (&fixture->core, "2026-11-24", 60, VOLET_CATEGORY_DRO));
  GtkWidget *view = show_week (fixture, WEEK_OF_TODAY);
  VoletHourGrid *grid = find_grid (view);
  const VoletGridMetrics *metrics = volet_hour_grid_get_metrics (grid);
  g_autoptr (VoletEntry) entry = volet_notebook_get_entry (fixture->core.notebook, id, NULL);
  g_autoptr (VoletEntry) changed = NULL;
  GtkAdjustment *scroll = get_scroll (grid);
  double cell_px = metrics->hour_px / 2.0, before, low, moved;
  VoletGridRectangle friday = volet_grid_metrics_get_span (metrics, 4, 0, 30);
  VoletDay day;
  int wall;

  WAIT_FOR (gtk_adjustment_get_value (scroll) > 0);
  g_signal_connect (view, "entry-changed", G_CALLBACK (on_entry_changed), &changed);
  before = gtk_adjustment_get_value (scroll);
  low = before + gtk_adjustment_get_page_size (scroll) - 2;
  volet_hour_grid_drag_in (grid, entry, friday.x + 4, before + 200);
  volet_hour_grid_drag_in (grid, entry, friday.x + 4, low);
  WAIT_FOR (gtk_adjustment_get_value (scroll) >= before + 2 * cell_px - 1);
  moved = gtk_adjustment_get_value (scroll) - before;
  g_assert_cmpint ((int) moved % (int) cell_px, ==, 0);

  g_assert_true (volet_hour_grid_drop (grid));
  g_assert_nonnull (changed);
  g_assert_cmpint (changed->day, ==, notebook_fixture_day ("2026-11-27"));
  volet_zone_to_local (changed->zone, changed->start_unix_s, &day, &wall);
  g_assert_cmpint (wall, ==, (int) ((low + moved) / cell_px) * VOLET_GRID_CELL_MIN);
  g_assert_cmpint (changed->minutes, ==, 60);

  /* Away from the edge nothing scrolls, and what is dragged out again changes nothing. */
  g_clear_pointer (&changed, volet_entry_free);
  before = gtk_adjustment_get_value (scroll);
  volet_hour_grid_drag_in (grid, entry, friday.x + 4, before + 200);
  volet_hour_grid_drag_out (grid);
  g_assert_false (volet_hour_grid_drop (grid));
  g_assert_null (changed);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, before);
}

#define TEST(name, func)                                                                           \
  g_test_add ("/ui/hour-grid/" name, WidgetFixture, NULL, widget_fixture_set_up, func,             \
              widget_fixture_tear_down)

int
main (int argc, char *argv[])
{
  widget_fixture_init (&argc, &argv);
  TEST ("mirrors-right-to-left", test_mirrors_right_to_left);
  TEST ("arrows-follow-the-days", test_arrows_follow_the_days);
  TEST ("days-when-clocks-change", test_days_when_clocks_change);
  TEST ("scrolls-under-a-drag", test_scrolls_under_a_drag);
  return g_test_run ();
}
