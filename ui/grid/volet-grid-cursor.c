/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cursor of an hour grid: the cells that are selected, spoken as it moves. GTK before 4.10 has
 * no accessible children that are not widgets, so one widget stands for whichever cell it is on. */

#include "volet-grid-cursor.h"

#include "volet-announce.h"

struct _VoletGridCursor {
  GtkWidget parent_instance;

  GtkInscription *text;
};

G_DEFINE_FINAL_TYPE (VoletGridCursor, volet_grid_cursor, GTK_TYPE_WIDGET)

static void
volet_grid_cursor_dispose (GObject *object)
{
  VoletGridCursor *self = VOLET_GRID_CURSOR (object);

  if (self->text != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->text));
  self->text = NULL;
  G_OBJECT_CLASS (volet_grid_cursor_parent_class)->dispose (object);
}

static void
volet_grid_cursor_class_init (VoletGridCursorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_grid_cursor_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_css_name (widget_class, "volet-cursor");
}

static void
volet_grid_cursor_init (VoletGridCursor *self)
{
  self->text = GTK_INSCRIPTION (gtk_inscription_new (NULL));
  gtk_inscription_set_min_chars (self->text, 0);
  gtk_inscription_set_min_lines (self->text, 1);
  gtk_inscription_set_yalign (self->text, 0);
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * volet_grid_cursor_new:
 *
 * Returns: (transfer floating): a cursor
 */
GtkWidget *
volet_grid_cursor_new (void)
{
  return g_object_new (VOLET_TYPE_GRID_CURSOR, NULL);
}

/**
 * volet_grid_cursor_set_words:
 * @self: a cursor
 * @spoken: where it is, for a screen reader
 * @shown: what is written on it
 */
void
volet_grid_cursor_set_words (VoletGridCursor *self, const char *spoken, const char *shown)
{
  g_return_if_fail (VOLET_IS_GRID_CURSOR (self));

  gtk_inscription_set_text (self->text, shown);
  volet_announce_set_name (GTK_WIDGET (self), spoken);
}

/**
 * volet_grid_cursor_set_dragging:
 * @self: a cursor
 * @is_dragging: whether a pointer is drawing it out
 */
void
volet_grid_cursor_set_dragging (VoletGridCursor *self, gboolean is_dragging)
{
  g_return_if_fail (VOLET_IS_GRID_CURSOR (self));

  if (is_dragging)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dragging");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dragging");
}
