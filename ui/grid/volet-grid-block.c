/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry in an hour grid, or in the tray over it. Its verbs are actions of the week's page. */

#include "volet-grid-block.h"

#include "volet-announce.h"

struct _VoletGridBlock {
  GtkButton parent_instance;

  GtkInscription *text;

  VoletId id;
  VoletGridPiece piece;
};

G_DEFINE_FINAL_TYPE (VoletGridBlock, volet_grid_block, GTK_TYPE_BUTTON)

static void
volet_grid_block_clicked (GtkButton *button)
{
  VoletGridBlock *self = VOLET_GRID_BLOCK (button);

  gtk_widget_activate_action (GTK_WIDGET (self), "week.edit-entry", "t", self->id);
}

static gboolean
on_key_pressed (VoletGridBlock *self, guint key, guint code, GdkModifierType state)
{
  const char *action = NULL;

  if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    action = "week.remove-entry";
  else if (key == GDK_KEY_d && (state & GDK_CONTROL_MASK) != 0)
    action = "week.duplicate-entry";
  if (action == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), action, "t", self->id);
  return GDK_EVENT_STOP;
}

static void
volet_grid_block_class_init (VoletGridBlockClass *klass)
{
  GTK_BUTTON_CLASS (klass)->clicked = volet_grid_block_clicked;
}

static void
volet_grid_block_init (VoletGridBlock *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text = GTK_INSCRIPTION (gtk_inscription_new (NULL));
  gtk_inscription_set_min_chars (self->text, 0);
  gtk_inscription_set_min_lines (self->text, 1);
  gtk_inscription_set_yalign (self->text, 0);
  gtk_inscription_set_text_overflow (self->text, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->text));
  gtk_widget_add_css_class (GTK_WIDGET (self), "volet-block");

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * volet_grid_block_new:
 *
 * Returns: (transfer floating): a block that shows no entry yet
 */
GtkWidget *
volet_grid_block_new (void)
{
  return g_object_new (VOLET_TYPE_GRID_BLOCK, NULL);
}

static void
set_css_class (VoletGridBlock *self, const char *name, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/**
 * volet_grid_block_show:
 * @self: a block
 * @entry: (transfer none): what it shows from now on
 * @piece: (nullable): which piece of it; %NULL in the tray
 * @text: what is written on it
 * @spoken: what a screen reader says
 */
void
volet_grid_block_show (VoletGridBlock *self,
                       const VoletEntry *entry,
                       const VoletGridPiece *piece,
                       const char *text,
                       const char *spoken)
{
  g_return_if_fail (VOLET_IS_GRID_BLOCK (self));

  self->id = entry->id;
  if (piece != NULL)
    self->piece = *piece;
  gtk_inscription_set_text (self->text, text);
  set_css_class (self, "planned", entry->is_planned);
  set_css_class (self, "uncounted", !entry->counts);
  volet_announce_set_name (GTK_WIDGET (self), spoken);
}

/**
 * volet_grid_block_get_id:
 * @self: a block
 *
 * Returns: the id of the entry that it shows
 */
VoletId
volet_grid_block_get_id (VoletGridBlock *self)
{
  g_return_val_if_fail (VOLET_IS_GRID_BLOCK (self), VOLET_ID_NONE);

  return self->id;
}

/**
 * volet_grid_block_get_piece:
 * @self: a block of an hour grid
 *
 * Returns: the piece that it shows
 */
const VoletGridPiece *
volet_grid_block_get_piece (VoletGridBlock *self)
{
  g_return_val_if_fail (VOLET_IS_GRID_BLOCK (self), NULL);

  return &self->piece;
}

/**
 * volet_grid_block_pick:
 * @top: where to look
 * @x: a point of it
 * @y: the same
 *
 * Returns: (transfer none) (nullable): the block under the point
 */
VoletGridBlock *
volet_grid_block_pick (GtkWidget *top, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (top, x, y, GTK_PICK_DEFAULT);
  GtkWidget *block =
      picked != NULL ? gtk_widget_get_ancestor (picked, VOLET_TYPE_GRID_BLOCK) : NULL;

  return block != NULL ? VOLET_GRID_BLOCK (block) : NULL;
}

/**
 * volet_grid_block_may_drag:
 * @gesture: a gesture that begins
 *
 * Returns: whether it drags entries: a finger scrolls instead
 */
gboolean
volet_grid_block_may_drag (GtkGesture *gesture)
{
  GdkDevice *device =
      gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device == NULL || gdk_device_get_source (device) != GDK_SOURCE_TOUCHSCREEN;
}
