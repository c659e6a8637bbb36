/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The hours of a week as a bar, beside those of other weeks. One colour, whatever the hours: a hard
 * week does not look like a failure. */

#include "volet-week-bar.h"

#include "volet-text-time.h"

#define BAR_HEIGHT 8.0f
#define HEIGHT 14
#define MARK_WIDTH 2.0f
#define MIN_WIDTH 48
#define NATURAL_WIDTH 200

struct _VoletWeekBar {
  GtkWidget parent_instance;

  int minutes;
  int objective_min;
  int scale_min;
};

G_DEFINE_FINAL_TYPE (VoletWeekBar, volet_week_bar, GTK_TYPE_WIDGET)

/**
 * volet_week_bar_measure:
 * @minutes: the minutes of the week
 * @objective_min: the minutes of the contract, or 0 for none
 * @scale_min: what the whole bar stands for, at least 1
 * @length: the length of the whole bar, in pixels
 *
 * Returns: what to draw; hours beyond the scale fill the bar
 */
VoletWeekBarLengths
volet_week_bar_measure (int minutes, int objective_min, int scale_min, float length)
{
  float per_min = length / (float) MAX (scale_min, 1);
  VoletWeekBarLengths lengths = {.filled = CLAMP ((float) minutes * per_min, 0, length),
                                 .mark = -1};

  if (objective_min > 0 && objective_min <= scale_min)
    lengths.mark = (float) objective_min * per_min;
  return lengths;
}

static void
volet_week_bar_measure_size (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MIN_WIDTH;
    *natural = NATURAL_WIDTH;
  } else {
    *minimum = *natural = HEIGHT;
  }
}

static void
append_bar (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *colour)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, BAR_HEIGHT / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, bounds);
  gtk_snapshot_pop (snapshot);
}

/* A length from the start, which is on the right in a language that begins there. */
static graphene_rect_t
make_bounds (gboolean is_rtl, float width, float start, float length, float top, float height)
{
  return GRAPHENE_RECT_INIT (is_rtl ? width - start - length : start, top, length, height);
}

static void
volet_week_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VoletWeekBar *self = VOLET_WEEK_BAR (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (widget);
  float top = ((float) gtk_widget_get_height (widget) - BAR_HEIGHT) / 2;
  VoletWeekBarLengths lengths =
      volet_week_bar_measure (self->minutes, self->objective_min, self->scale_min, width);
  graphene_rect_t track = make_bounds (is_rtl, width, 0, width, top, BAR_HEIGHT);
  graphene_rect_t filled = make_bounds (is_rtl, width, 0, lengths.filled, top, BAR_HEIGHT);
  GdkRGBA colour, faint;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  faint = colour;
  faint.alpha *= 0.12f;
  append_bar (snapshot, &track, &faint);
  append_bar (snapshot, &filled, &colour);
  if (lengths.mark >= 0) {
    graphene_rect_t mark =
        make_bounds (is_rtl, width, CLAMP (lengths.mark - MARK_WIDTH / 2, 0, width - MARK_WIDTH),
                     MARK_WIDTH, 0, (float) gtk_widget_get_height (widget));
    GtkWidget *parent = gtk_widget_get_parent (widget);

    /* In the colour of words, so that it is seen on the bar and beside it. */
    gtk_style_context_get_color (gtk_widget_get_style_context (parent), &colour);
    gtk_snapshot_append_color (snapshot, &colour, &mark);
  }
}

static void
volet_week_bar_class_init (VoletWeekBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = volet_week_bar_measure_size;
  widget_class->snapshot = volet_week_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
volet_week_bar_init (VoletWeekBar *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "volet-week-bar");
}

/**
 * volet_week_bar_new:
 * @minutes: the minutes of the week
 * @objective_min: the minutes of the contract, or 0 for none
 * @scale_min: what the whole bar stands for, the same for all weeks beside each other
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
volet_week_bar_new (int minutes, int objective_min, int scale_min)
{
  VoletWeekBar *self = g_object_new (VOLET_TYPE_WEEK_BAR, NULL);
  g_autofree char *spoken = volet_text_format_duration_spoken (minutes);

  self->minutes = minutes;
  self->objective_min = objective_min;
  self->scale_min = scale_min;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) MAX (scale_min, 1),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) minutes,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, spoken, -1);
  return GTK_WIDGET (self);
}
