/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The week as an hour grid, whole: names of the days, entries without a time, hours. A window that
 * is too narrow for seven days shows fewer, and a strip to choose which. */

#include "volet-grid-view.h"

#include "volet-grid-block.h"
#include "volet-grid-tray.h"
#include "volet-hour-grid.h"
#include "volet-text-time.h"

/* The hour that is at the top when a week is shown. */
#define FIRST_HOUR_MIN (8 * 60)

/* The tray may take so many pixels of height, then it scrolls. */
#define TRAY_MAX_PX 180

#define COLUMN_KEY "volet-column"

struct _VoletGridView {
  GtkWidget parent_instance;

  GtkWidget *strip;
  GtkWidget *days[VOLET_DAYS_PER_WEEK];
  GtkWidget *tray;
  GtkWidget *scroller;
  VoletHourGrid *grid;

  int first_column;
  int n_columns;
  int wanted_column;
  int fitting_columns;
  guint settle_id;
  gboolean has_scrolled;
};

G_DEFINE_FINAL_TYPE (VoletGridView, volet_grid_view, GTK_TYPE_WIDGET)

enum { SIGNAL_ENTRY_CHANGED, SIGNAL_CREATE_ASKED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
update_strip (VoletGridView *self)
{
  gtk_widget_set_visible (self->strip, self->n_columns < VOLET_DAYS_PER_WEEK);
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    gboolean is_shown = i >= self->first_column && i < self->first_column + self->n_columns;

    if (is_shown)
      gtk_widget_set_state_flags (self->days[i], GTK_STATE_FLAG_CHECKED, FALSE);
    else
      gtk_widget_unset_state_flags (self->days[i], GTK_STATE_FLAG_CHECKED);
    gtk_accessible_update_state (
        GTK_ACCESSIBLE (self->days[i]), GTK_ACCESSIBLE_STATE_PRESSED,
        is_shown ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  }
}

static void
update_columns (VoletGridView *self)
{
  self->first_column =
      volet_grid_metrics_fit_first (self->first_column, self->n_columns, self->wanted_column);
  volet_hour_grid_set_columns (self->grid, self->first_column, self->n_columns);
  gtk_widget_queue_resize (self->tray);
  update_strip (self);
}

static void
on_column_wanted (VoletGridView *self, int column)
{
  self->wanted_column = column;
  update_columns (self);
}

static void
on_day_clicked (GtkWidget *button, gpointer user_data)
{
  VoletGridView *self = user_data;

  self->wanted_column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), COLUMN_KEY));
  self->first_column = self->wanted_column;
  update_columns (self);
}

static void
on_entry_changed (VoletGridView *self, VoletEntry *entry)
{
  g_signal_emit (self, signals[SIGNAL_ENTRY_CHANGED], 0, entry);
}

static void
on_create_asked (VoletGridView *self, gint64 start_s, int minutes)
{
  g_signal_emit (self, signals[SIGNAL_CREATE_ASKED], 0, start_s, minutes);
}

static void
volet_grid_view_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  VoletGridView *self = VOLET_GRID_VIEW (widget);
  const VoletGridMetrics *metrics = volet_hour_grid_get_metrics (self->grid);
  int least_px = metrics->gutter_px + volet_hour_grid_get_least_column (self->grid);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least_px;
    *natural = metrics->gutter_px + VOLET_DAYS_PER_WEEK * (least_px - metrics->gutter_px);
  } else {
    *minimum = 4 * metrics->hour_px;
    *natural = 12 * metrics->hour_px;
  }
}

static int
allocate_row (GtkWidget *child, int y, int width, int most_px)
{
  int natural;

  if (!gtk_widget_should_layout (child))
    return y;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  natural = MIN (natural, most_px);
  gtk_widget_size_allocate (child, &(GtkAllocation){0, y, width, natural}, -1);
  return y + natural;
}

static void
scroll_to_morning (VoletGridView *self)
{
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_set_value (
      adjustment,
      volet_grid_metrics_get_y (volet_hour_grid_get_metrics (self->grid), FIRST_HOUR_MIN));
  self->has_scrolled = TRUE;
}

/* What an allocation found out, and must not change itself. */
static gboolean
on_settle_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  VoletGridView *self = VOLET_GRID_VIEW (widget);

  self->settle_id = 0;
  if (self->n_columns != self->fitting_columns) {
    self->n_columns = self->fitting_columns;
    update_columns (self);
  }
  if (!self->has_scrolled)
    scroll_to_morning (self);
  return G_SOURCE_REMOVE;
}

static void
volet_grid_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VoletGridView *self = VOLET_GRID_VIEW (widget);
  int n_columns =
      volet_grid_metrics_fit_columns (width, volet_hour_grid_get_metrics (self->grid)->gutter_px,
                                      volet_hour_grid_get_least_column (self->grid));
  int y;

  self->fitting_columns = n_columns;
  if ((n_columns != self->n_columns || !self->has_scrolled) && self->settle_id == 0)
    self->settle_id = gtk_widget_add_tick_callback (widget, on_settle_tick, NULL, NULL);
  y = allocate_row (self->strip, 0, width, height);
  y = allocate_row (gtk_widget_get_ancestor (self->tray, GTK_TYPE_SCROLLED_WINDOW), y, width,
                    height / 2);
  gtk_widget_size_allocate (self->scroller, &(GtkAllocation){0, y, width, MAX (height - y, 1)}, -1);
}

static gboolean
volet_grid_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_GRID_VIEW (widget)->grid));
}

static void
volet_grid_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_last_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_grid_view_parent_class)->dispose (object);
}

static void
volet_grid_view_class_init (VoletGridViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_grid_view_dispose;
  widget_class->measure = volet_grid_view_measure;
  widget_class->size_allocate = volet_grid_view_size_allocate;
  widget_class->grab_focus = volet_grid_view_grab_focus;
  /**
   * VoletGridView::entry-changed:
   * @entry: an entry as it shall be
   */
  signals[SIGNAL_ENTRY_CHANGED] =
      g_signal_new ("entry-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, VOLET_TYPE_ENTRY);
  /**
   * VoletGridView::create-asked:
   * @start_s: an instant, seconds since 1970-01-01T00:00Z
   * @minutes: how long
   */
  signals[SIGNAL_CREATE_ASKED] =
      g_signal_new ("create-asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
make_strip (VoletGridView *self)
{
  self->strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->strip), TRUE);
  gtk_widget_add_css_class (self->strip, "volet-day-strip");
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    self->days[i] = gtk_button_new ();
    gtk_widget_add_css_class (self->days[i], "flat");
    g_object_set_data (G_OBJECT (self->days[i]), COLUMN_KEY, GINT_TO_POINTER (i));
    g_signal_connect (self->days[i], "clicked", G_CALLBACK (on_day_clicked), self);
    gtk_box_append (GTK_BOX (self->strip), self->days[i]);
  }
  gtk_widget_set_parent (self->strip, GTK_WIDGET (self));
}

static GtkWidget *
make_scroller (VoletGridView *self, GtkWidget *child, GtkPolicyType policy)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, policy);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  return scroller;
}

static void
volet_grid_view_init (VoletGridView *self)
{
  GtkWidget *tray_scroller;

  self->n_columns = VOLET_DAYS_PER_WEEK;
  make_strip (self);
  self->grid = VOLET_HOUR_GRID (volet_hour_grid_new ());
  self->tray = volet_grid_tray_new (self->grid);
  tray_scroller = make_scroller (self, self->tray, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (tray_scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (tray_scroller), TRAY_MAX_PX);
  self->scroller = make_scroller (self, GTK_WIDGET (self->grid), GTK_POLICY_AUTOMATIC);

  g_signal_connect_swapped (self->grid, "column-wanted", G_CALLBACK (on_column_wanted), self);
  g_signal_connect_swapped (self->grid, "entry-changed", G_CALLBACK (on_entry_changed), self);
  g_signal_connect_swapped (self->grid, "create-asked", G_CALLBACK (on_create_asked), self);
  g_signal_connect_swapped (self->tray, "entry-changed", G_CALLBACK (on_entry_changed), self);
}

/**
 * volet_grid_view_new:
 *
 * Returns: (transfer floating): a view without a week
 */
GtkWidget *
volet_grid_view_new (void)
{
  return g_object_new (VOLET_TYPE_GRID_VIEW, NULL);
}

/**
 * volet_grid_view_show_week:
 * @self: a view
 * @zone: (transfer none): whose days they are
 * @week: which week to show
 * @day: a day of it where the cursor is, and which is in view
 */
void
volet_grid_view_show_week (VoletGridView *self, VoletZone *zone, VoletWeek week, VoletDay day)
{
  g_return_if_fail (VOLET_IS_GRID_VIEW (self));

  volet_hour_grid_show_week (self->grid, zone, week);
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    VoletDay of_strip = volet_week_get_monday (week) + i;
    g_autofree char *label = volet_text_format_shortest_day (of_strip);
    g_autofree char *date = volet_text_format_day_and_month (of_strip);

    gtk_button_set_label (GTK_BUTTON (self->days[i]), label);
    gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->days[i]))),
                           GTK_JUSTIFY_CENTER);
    gtk_widget_set_tooltip_text (self->days[i], date);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->days[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    date, -1);
  }
  self->wanted_column = CLAMP (day - volet_week_get_monday (week), 0, VOLET_DAYS_PER_WEEK - 1);
  volet_hour_grid_set_cursor (self->grid, self->wanted_column, FIRST_HOUR_MIN + 60);
  update_columns (self);
}

/**
 * volet_grid_view_fill:
 * @self: a view that shows a week
 * @entries: (transfer none) (element-type VoletEntry): its entries
 * @total: its total
 * @today: today
 * @territory: whose holidays are named
 */
void
volet_grid_view_fill (VoletGridView *self,
                      GPtrArray *entries,
                      const VoletWeekTotal *total,
                      VoletDay today,
                      VoletTerritory territory)
{
  g_return_if_fail (VOLET_IS_GRID_VIEW (self));

  volet_grid_tray_fill (VOLET_GRID_TRAY (self->tray), entries, total, today, territory);
  volet_hour_grid_fill (self->grid, entries, today, total->state != VOLET_WEEK_STATE_CLOSED);
}

/**
 * volet_grid_view_focus_entry:
 * @self: a view
 * @id: an entry
 *
 * Returns: whether it is shown, and has the focus
 */
gboolean
volet_grid_view_focus_entry (VoletGridView *self, VoletId id)
{
  g_return_val_if_fail (VOLET_IS_GRID_VIEW (self), FALSE);

  return volet_hour_grid_focus_entry (self->grid, id) ||
         volet_grid_tray_focus_entry (VOLET_GRID_TRAY (self->tray), id);
}

/**
 * volet_grid_view_get_focus_entry:
 * @self: a view
 *
 * Returns: the id of the entry that has the focus, or %VOLET_ID_NONE
 */
VoletId
volet_grid_view_get_focus_entry (VoletGridView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_return_val_if_fail (VOLET_IS_GRID_VIEW (self), VOLET_ID_NONE);

  if (focus == NULL || !VOLET_IS_GRID_BLOCK (focus) ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return VOLET_ID_NONE;
  return volet_grid_block_get_id (VOLET_GRID_BLOCK (focus));
}
