/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days beside hours: entries with a start where they are, and a cursor to make new ones.
 *
 * Invariants:
 * 1. blocks[i] shows pieces[i], and the focus order of blocks is the order of pieces.
 * 2. A block keeps its entry as long as the entry is shown, so that the focus stays on it. */

#include "volet-hour-grid-private.h"

#include "volet-grid-layout.h"
#include "volet-grid-words.h"
#include "volet-text-agenda.h"

#include <glib/gi18n.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (VoletHourGrid, volet_hour_grid, GTK_TYPE_WIDGET)

enum { SIGNAL_ENTRY_CHANGED, SIGNAL_CREATE_ASKED, SIGNAL_COLUMN_WANTED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* Around the hours, and around the text of a block. */
#define PADDING_PX 6

/* An hour is so many lines of text high. */
#define LINES_PER_HOUR 3

/* The narrowest day shows so much text. */
#define LEAST_COLUMN_TEXT "Formation"

void
volet_hour_grid_emit_changed (VoletHourGrid *self, const VoletEntry *entry)
{
  g_signal_emit (self, signals[SIGNAL_ENTRY_CHANGED], 0, entry);
}

void
volet_hour_grid_emit_create (VoletHourGrid *self, int column, int start_min, int end_min)
{
  g_signal_emit (self, signals[SIGNAL_CREATE_ASKED], 0,
                 volet_grid_week_get_instant (&self->week, column, start_min), end_min - start_min);
}

static int
measure_text (VoletHourGrid *self, const char *text, int *ret_height_px)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width_px;

  pango_layout_get_pixel_size (layout, &width_px, ret_height_px);
  return width_px;
}

/* Everything that depends on how large text is. */
static void
measure_all (VoletHourGrid *self)
{
  int widest_px = 0, width_px;

  for (int i = 0; i < VOLET_HOUR_GRID_N_LABELS; i++) {
    g_autofree char *hour = volet_grid_words_hour (i * 60);

    g_clear_object (&self->hours[i]);
    self->hours[i] = gtk_widget_create_pango_layout (GTK_WIDGET (self), hour);
    pango_layout_get_pixel_size (self->hours[i], &width_px, &self->hour_height_px);
    widest_px = MAX (widest_px, width_px);
  }
  self->least_column_px =
      measure_text (self, LEAST_COLUMN_TEXT, &self->least_block_px) + 2 * PADDING_PX;
  self->metrics.gutter_px = widest_px + 2 * PADDING_PX;
  self->metrics.hour_px = LINES_PER_HOUR * self->least_block_px;
}

static void
volet_hour_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (volet_hour_grid_parent_class)->css_changed (widget, change);
  measure_all (VOLET_HOUR_GRID (widget));
  gtk_widget_queue_resize (widget);
}

static void
append_colour (GtkSnapshot *snapshot, const GdkRGBA *colour, float alpha, VoletGridRectangle place)
{
  GdkRGBA faded = *colour;

  faded.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &faded,
                             &GRAPHENE_RECT_INIT ((float) place.x, (float) place.y,
                                                  (float) place.width, (float) place.height));
}

static void
append_hour (GtkSnapshot *snapshot, const GdkRGBA *colour, PangoLayout *hour, int x, int y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, hour, colour);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_gutter (VoletHourGrid *self, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  const VoletGridMetrics *metrics = &self->metrics;

  for (int hour = 1; hour < VOLET_HOUR_GRID_N_LABELS - 1; hour++) {
    int width_px, x;

    pango_layout_get_pixel_size (self->hours[hour], &width_px, NULL);
    x = metrics->is_rtl ? metrics->width_px - metrics->gutter_px + PADDING_PX
                        : metrics->gutter_px - PADDING_PX - width_px;
    append_hour (snapshot, colour, self->hours[hour], x,
                 volet_grid_metrics_get_y (metrics, hour * 60) - self->hour_height_px / 2);
  }
}

/* A day on which clocks change has hours of its own: the ones beside the grid are not its. */
static void
snapshot_own_hours (VoletHourGrid *self, GtkSnapshot *snapshot, const GdkRGBA *colour, int column)
{
  VoletGridRectangle day = volet_grid_metrics_get_span (&self->metrics, column, 0, 60);

  for (int minute = 60; minute < self->week.days[column].length_min; minute += 60) {
    int wall = volet_grid_week_get_wall (&self->week, column, minute, NULL);

    append_hour (snapshot, colour, self->hours[wall / 60], day.x + PADDING_PX,
                 volet_grid_metrics_get_y (&self->metrics, minute));
  }
}

static void
snapshot_day (VoletHourGrid *self, GtkSnapshot *snapshot, const GdkRGBA *colour, int column)
{
  const VoletGridDay *day = &self->week.days[column];
  VoletGridRectangle whole =
      volet_grid_metrics_get_span (&self->metrics, column, 0, day->length_min);

  if (day->day == self->today)
    append_colour (snapshot, colour, 0.05f, whole);
  for (int minute = 0; minute <= day->length_min; minute += VOLET_GRID_CELL_MIN) {
    VoletGridRectangle line = whole;

    line.y = volet_grid_metrics_get_y (&self->metrics, minute);
    line.height = 1;
    append_colour (snapshot, colour, minute % 60 == 0 ? 0.15f : 0.06f, line);
  }
  append_colour (snapshot, colour, 0.15f, (VoletGridRectangle){whole.x, whole.y, 1, whole.height});
  if (volet_grid_week_has_change (&self->week, column))
    snapshot_own_hours (self, snapshot, colour, column);
}

static void
volet_hour_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VoletHourGrid *self = VOLET_HOUR_GRID (widget);
  GdkRGBA colour, faded;

  if (self->zone == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  faded = colour;
  faded.alpha *= 0.7f;
  snapshot_gutter (self, snapshot, &faded);
  for (int column = 0; column < VOLET_DAYS_PER_WEEK; column++)
    if (volet_grid_metrics_shows (&self->metrics, column))
      snapshot_day (self, snapshot, &colour, column);
  GTK_WIDGET_CLASS (volet_hour_grid_parent_class)->snapshot (widget, snapshot);
}

/* The cursor, then the entries as time goes: not from row to row across the days. */
static gboolean
volet_hour_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VoletHourGrid *self = VOLET_HOUR_GRID (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  int n = (int) self->blocks->len + 1, step, at;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  at = step > 0 ? 0 : n - 1;
  if (focus == GTK_WIDGET (self->cursor)) {
    at = step;
  } else if (focus != NULL) {
    for (at = 1; at < n && self->blocks->pdata[at - 1] != focus; at++)
      continue;
    at += step;
  }
  for (; at >= 0 && at < n; at += step) {
    GtkWidget *child = at == 0 ? GTK_WIDGET (self->cursor) : self->blocks->pdata[at - 1];

    if (gtk_widget_get_child_visible (child) && gtk_widget_grab_focus (child))
      return TRUE;
  }
  return FALSE;
}

static gboolean
volet_hour_grid_grab_focus (GtkWidget *widget)
{
  VoletHourGrid *self = VOLET_HOUR_GRID (widget);

  volet_hour_grid_show_column (self, self->cursor_column);
  return gtk_widget_grab_focus (GTK_WIDGET (self->cursor));
}

static void
volet_hour_grid_dispose (GObject *object)
{
  VoletHourGrid *self = VOLET_HOUR_GRID (object);
  GtkWidget *child;

  volet_hour_grid_stop_push (self);
  g_ptr_array_set_size (self->blocks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (int i = 0; i < VOLET_HOUR_GRID_N_LABELS; i++)
    g_clear_object (&self->hours[i]);
  g_clear_object (&self->zone);
  g_clear_pointer (&self->drag_entry, volet_entry_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (volet_hour_grid_parent_class)->dispose (object);
}

static void
volet_hour_grid_finalize (GObject *object)
{
  VoletHourGrid *self = VOLET_HOUR_GRID (object);

  g_array_unref (self->pieces);
  g_ptr_array_unref (self->blocks);
  G_OBJECT_CLASS (volet_hour_grid_parent_class)->finalize (object);
}

static void
volet_hour_grid_class_init (VoletHourGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = volet_hour_grid_dispose;
  object_class->finalize = volet_hour_grid_finalize;
  widget_class->css_changed = volet_hour_grid_css_changed;
  widget_class->snapshot = volet_hour_grid_snapshot;
  widget_class->focus = volet_hour_grid_focus;
  widget_class->grab_focus = volet_hour_grid_grab_focus;

  /**
   * VoletHourGrid::entry-changed:
   * @entry: an entry as it shall be
   */
  signals[SIGNAL_ENTRY_CHANGED] =
      g_signal_new ("entry-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, VOLET_TYPE_ENTRY);
  /**
   * VoletHourGrid::create-asked:
   * @start_s: an instant, seconds since 1970-01-01T00:00Z
   * @minutes: how long
   */
  signals[SIGNAL_CREATE_ASKED] =
      g_signal_new ("create-asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT);
  /**
   * VoletHourGrid::column-wanted:
   * @column: a day that is to be among those shown
   */
  signals[SIGNAL_COLUMN_WANTED] =
      g_signal_new ("column-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, VOLET_TYPE_GRID_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_css_name (widget_class, "volet-grid");
}

static void
volet_hour_grid_init (VoletHourGrid *self)
{
  self->pieces = g_array_new (FALSE, FALSE, sizeof (VoletGridPiece));
  self->blocks = g_ptr_array_new ();
  self->metrics.n_columns = VOLET_DAYS_PER_WEEK;
  self->cursor = VOLET_GRID_CURSOR (volet_grid_cursor_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->cursor), GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Hours of the week"), -1);
  measure_all (self);
  volet_hour_grid_init_keys (self);
  volet_hour_grid_init_drag (self);
}

/**
 * volet_hour_grid_new:
 *
 * Returns: (transfer floating): a grid without a week
 */
GtkWidget *
volet_hour_grid_new (void)
{
  return g_object_new (VOLET_TYPE_HOUR_GRID, NULL);
}

/**
 * volet_hour_grid_show_week:
 * @self: a grid
 * @zone: (transfer none): whose days they are
 * @week: which week to show, empty until volet_hour_grid_fill()
 */
void
volet_hour_grid_show_week (VoletHourGrid *self, VoletZone *zone, VoletWeek week)
{
  g_return_if_fail (VOLET_IS_HOUR_GRID (self));

  volet_hour_grid_cancel_drag (self);
  g_set_object (&self->zone, zone);
  volet_grid_week_init (&self->week, zone, week);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* A block of before that shows @id, and is not taken yet: it is taken. */
static GtkWidget *
take_block (GPtrArray *before, VoletId id, int column)
{
  guint at = before->len;

  for (guint i = 0; i < before->len && at == before->len; i++)
    if (before->pdata[i] != NULL && volet_grid_block_get_id (before->pdata[i]) == id &&
        volet_grid_block_get_piece (before->pdata[i])->column == column)
      at = i;
  for (guint i = 0; i < before->len && at == before->len; i++)
    if (before->pdata[i] != NULL && volet_grid_block_get_id (before->pdata[i]) == id)
      at = i;
  return at < before->len ? g_steal_pointer (&before->pdata[at]) : NULL;
}

static GtkWidget *
take_any_block (GPtrArray *before)
{
  for (guint i = before->len; i > 0; i--)
    if (before->pdata[i - 1] != NULL && !gtk_widget_has_focus (before->pdata[i - 1]))
      return g_steal_pointer (&before->pdata[i - 1]);
  return NULL;
}

static void
show_block (VoletHourGrid *self, guint at)
{
  const VoletGridPiece *piece = &g_array_index (self->pieces, VoletGridPiece, at);
  const VoletEntry *entry = self->entries->pdata[piece->index];
  g_autofree char *spoken =
      volet_grid_words_piece (&self->week, at, self->today, self->entries, self->pieces);
  g_autofree char *start = volet_grid_words_time (&self->week, piece->column, piece->start_min);
  g_autofree char *end = volet_grid_words_time (&self->week, piece->column, piece->end_min);
  g_autofree char *text =
      g_strdup_printf ("%s\n%s – %s", volet_text_get_category_label (entry->category), start, end);

  volet_grid_block_show (self->blocks->pdata[at], entry, piece, text, spoken);
}

static void
match_blocks (VoletHourGrid *self, GPtrArray *before)
{
  GtkWidget *previous = GTK_WIDGET (self->cursor);

  for (guint i = 0; i < self->pieces->len; i++) {
    const VoletGridPiece *piece = &g_array_index (self->pieces, VoletGridPiece, i);
    const VoletEntry *entry = self->entries->pdata[piece->index];

    g_ptr_array_add (self->blocks, take_block (before, entry->id, piece->column));
  }
  for (guint i = 0; i < self->pieces->len; i++) {
    if (self->blocks->pdata[i] == NULL)
      self->blocks->pdata[i] = take_any_block (before);
    if (self->blocks->pdata[i] == NULL)
      self->blocks->pdata[i] = volet_grid_block_new ();
    if (gtk_widget_get_parent (self->blocks->pdata[i]) == NULL ||
        gtk_widget_get_prev_sibling (self->blocks->pdata[i]) != previous)
      gtk_widget_insert_after (self->blocks->pdata[i], GTK_WIDGET (self), previous);
    previous = self->blocks->pdata[i];
    show_block (self, i);
  }
}

/**
 * volet_hour_grid_fill:
 * @self: a grid that shows a week
 * @entries: (transfer none) (element-type VoletEntry): its entries; those without a start are
 *   passed over
 * @today: today
 * @can_change: whether the week is open
 *
 * Shows the entries in place of those before. The focus stays on an entry that is still there; else
 * it goes to the cursor.
 */
void
volet_hour_grid_fill (VoletHourGrid *self, GPtrArray *entries, VoletDay today, gboolean can_change)
{
  g_autoptr (GPtrArray) before = NULL;
  int least_min;

  g_return_if_fail (VOLET_IS_HOUR_GRID (self));

  volet_hour_grid_cancel_drag (self);
  self->today = today;
  self->can_change = can_change;
  g_ptr_array_ref (entries);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries;
  least_min = self->least_block_px * 60 / self->metrics.hour_px;
  g_array_unref (self->pieces);
  self->pieces = volet_grid_piece_make_all (&self->week, entries, least_min);

  before = g_steal_pointer (&self->blocks);
  self->blocks = g_ptr_array_new ();
  match_blocks (self, before);
  for (guint i = 0; i < before->len; i++) {
    if (before->pdata[i] == NULL)
      continue;
    if (gtk_widget_has_focus (before->pdata[i]))
      gtk_widget_grab_focus (GTK_WIDGET (self->cursor));
    gtk_widget_unparent (before->pdata[i]);
  }
  volet_hour_grid_place_cursor (self, self->cursor_column, self->anchor_min, self->at_min);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * volet_hour_grid_set_columns:
 * @self: a grid
 * @first_column: the first day to show
 * @n_columns: how many
 */
void
volet_hour_grid_set_columns (VoletHourGrid *self, int first_column, int n_columns)
{
  g_return_if_fail (VOLET_IS_HOUR_GRID (self));

  if (self->metrics.first_column == first_column && self->metrics.n_columns == n_columns)
    return;
  self->metrics.first_column = first_column;
  self->metrics.n_columns = n_columns;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * volet_hour_grid_show_column:
 * @self: a grid
 * @column: a day
 *
 * Asks for the day to be among those shown.
 */
void
volet_hour_grid_show_column (VoletHourGrid *self, int column)
{
  g_return_if_fail (VOLET_IS_HOUR_GRID (self));

  if (volet_grid_metrics_shows (&self->metrics, column))
    return;
  g_signal_emit (self, signals[SIGNAL_COLUMN_WANTED], 0, column);
  /* What has just come into view takes the focus at once. */
  for (guint i = 0; i < self->blocks->len; i++)
    gtk_widget_set_child_visible (
        self->blocks->pdata[i],
        volet_grid_metrics_shows (&self->metrics,
                                  g_array_index (self->pieces, VoletGridPiece, i).column));
}

/**
 * volet_hour_grid_get_metrics:
 * @self: a grid
 *
 * Returns: where it draws what
 */
const VoletGridMetrics *
volet_hour_grid_get_metrics (VoletHourGrid *self)
{
  g_return_val_if_fail (VOLET_IS_HOUR_GRID (self), NULL);

  return &self->metrics;
}

/**
 * volet_hour_grid_get_week:
 * @self: a grid
 *
 * Returns: the time that it shows
 */
const VoletGridWeek *
volet_hour_grid_get_week (VoletHourGrid *self)
{
  g_return_val_if_fail (VOLET_IS_HOUR_GRID (self), NULL);

  return &self->week;
}

/**
 * volet_hour_grid_get_least_column:
 * @self: a grid
 *
 * Returns: pixels that a day needs at least, with text as large as it is
 */
int
volet_hour_grid_get_least_column (VoletHourGrid *self)
{
  g_return_val_if_fail (VOLET_IS_HOUR_GRID (self), 1);

  return self->least_column_px;
}
