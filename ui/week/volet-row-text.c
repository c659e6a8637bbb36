/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of text in a row, which wraps where the row is too narrow for it.
 *
 * A label finds out how narrow it could be by breaking its text at every letter, each time that
 * anything in the window changes: with thirty rows that costs more than all the rest of another
 * week. This one claims a few letters, and shapes its text once. A screen reader reads it as it
 * reads a label.
 *
 * Invariants:
 * 1. The layout is of the text as it would be drawn now: whatever changes text, font or direction
 *    drops it.
 * 2. natural_width and natural_height are of the layout without a width, and hold while there is
 *    one. */

#include "volet-row-text.h"

#include "volet-secret.h"

#include <string.h>

/* What it claims in width, in its font's size, where the text is longer. */
#define MIN_WIDTH_EM 6

struct _VoletRowText {
  GtkWidget parent_instance;

  char *text;
  int max_lines;
  PangoLayout *layout;
  int natural_width;
  int natural_height;
};

G_DEFINE_FINAL_TYPE (VoletRowText, volet_row_text, GTK_TYPE_WIDGET)

static PangoLayout *
ensure_layout (VoletRowText *self)
{
  if (self->layout != NULL)
    return self->layout;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  if (self->max_lines > 0) {
    pango_layout_set_height (self->layout, -self->max_lines);
    pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  }
  pango_layout_get_pixel_size (self->layout, &self->natural_width, &self->natural_height);
  return self->layout;
}

/* Wraps the text in @width pixels. What fits is left as it was shaped. */
static PangoLayout *
wrap (VoletRowText *self, int width)
{
  PangoLayout *layout = ensure_layout (self);

  pango_layout_set_width (layout, width < self->natural_width ? width * PANGO_SCALE : -1);
  return layout;
}

static int
get_min_width (VoletRowText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  int size = pango_font_description_get_size (font) / PANGO_SCALE;

  return MIN (self->natural_width, MIN_WIDTH_EM * size);
}

static GtkSizeRequestMode
volet_row_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
volet_row_text_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  VoletRowText *self = VOLET_ROW_TEXT (widget);

  ensure_layout (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = get_min_width (self);
    *natural = self->natural_width;
    return;
  }
  *natural = self->natural_height;
  if (for_size >= 0 && for_size < self->natural_width)
    pango_layout_get_pixel_size (wrap (self, for_size), NULL, natural);
  *minimum = *natural;
}

static void
volet_row_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VoletRowText *self = VOLET_ROW_TEXT (widget);
  int width = gtk_widget_get_width (widget);
  PangoLayout *layout = wrap (self, width);
  int free_width = MAX (width - self->natural_width, 0);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) free_width, 0));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
}

static void
drop_layout (VoletRowText *self)
{
  if (self->layout == NULL)
    return;
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
volet_row_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (volet_row_text_parent_class)->css_changed (widget, change);
  drop_layout (VOLET_ROW_TEXT (widget));
}

static void
volet_row_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (volet_row_text_parent_class)->system_setting_changed (widget, setting);
  drop_layout (VOLET_ROW_TEXT (widget));
}

static void
volet_row_text_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (volet_row_text_parent_class)->direction_changed (widget, previous);
  drop_layout (VOLET_ROW_TEXT (widget));
}

static void
volet_row_text_finalize (GObject *object)
{
  VoletRowText *self = VOLET_ROW_TEXT (object);

  g_clear_object (&self->layout);
  volet_secret_free_string (self->text);
  G_OBJECT_CLASS (volet_row_text_parent_class)->finalize (object);
}

static void
volet_row_text_class_init (VoletRowTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = volet_row_text_finalize;
  widget_class->get_request_mode = volet_row_text_get_request_mode;
  widget_class->measure = volet_row_text_measure;
  widget_class->snapshot = volet_row_text_snapshot;
  widget_class->css_changed = volet_row_text_css_changed;
  widget_class->system_setting_changed = volet_row_text_system_setting_changed;
  widget_class->direction_changed = volet_row_text_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
volet_row_text_init (VoletRowText *self)
{
  self->text = g_strdup ("");
}

/**
 * volet_row_text_new:
 * @css_class: the class of its look
 * @max_lines: after how many lines it ends in an ellipsis; 0 for never
 *
 * Returns: (transfer floating): a text that is empty
 */
GtkWidget *
volet_row_text_new (const char *css_class, int max_lines)
{
  VoletRowText *self = g_object_new (VOLET_TYPE_ROW_TEXT, NULL);

  self->max_lines = max_lines;
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  return GTK_WIDGET (self);
}

/**
 * volet_row_text_set_text:
 * @self: a text
 * @text: what it shows; it is hidden where this is empty
 */
void
volet_row_text_set_text (VoletRowText *self, const char *text)
{
  g_return_if_fail (VOLET_IS_ROW_TEXT (self));

  gtk_widget_set_visible (GTK_WIDGET (self), text[0] != '\0');
  if (strcmp (self->text, text) == 0)
    return;
  volet_secret_free_string (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  drop_layout (self);
}
