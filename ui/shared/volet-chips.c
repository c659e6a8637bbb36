/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A choice of one among a few, each a button of its own. */

#include "volet-chips.h"

#define INDEX_KEY "volet-chip-index"

struct _VoletChips {
  GtkWidget parent_instance;

  GtkFlowBox *box;
  GPtrArray *buttons;
  int selected;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletChips, volet_chips, GTK_TYPE_WIDGET)

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
select_index (VoletChips *self, int index)
{
  self->selected = index;
  self->is_updating = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (self->buttons->pdata[i], (int) i == index);
  self->is_updating = FALSE;
}

/* A chip that is chosen stays chosen when it is pressed again. */
static void
on_button_toggled (GtkToggleButton *button, gpointer user_data)
{
  VoletChips *self = user_data;

  if (self->is_updating)
    return;
  select_index (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), INDEX_KEY)));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
volet_chips_grab_focus (GtkWidget *widget)
{
  VoletChips *self = VOLET_CHIPS (widget);

  if (self->buttons->len == 0)
    return FALSE;
  return gtk_widget_grab_focus (self->buttons->pdata[MAX (self->selected, 0)]);
}

static void
volet_chips_dispose (GObject *object)
{
  VoletChips *self = VOLET_CHIPS (object);

  g_ptr_array_set_size (self->buttons, 0);
  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  G_OBJECT_CLASS (volet_chips_parent_class)->dispose (object);
}

static void
volet_chips_finalize (GObject *object)
{
  g_ptr_array_unref (VOLET_CHIPS (object)->buttons);
  G_OBJECT_CLASS (volet_chips_parent_class)->finalize (object);
}

static void
volet_chips_class_init (VoletChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = volet_chips_dispose;
  object_class->finalize = volet_chips_finalize;
  widget_class->grab_focus = volet_chips_grab_focus;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
volet_chips_init (VoletChips *self)
{
  self->selected = VOLET_CHIPS_NONE;
  self->buttons = g_ptr_array_new ();
  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (self->box, 6);
  gtk_flow_box_set_row_spacing (self->box, 6);
  gtk_flow_box_set_max_children_per_line (self->box, 7);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * volet_chips_new:
 *
 * Returns: (transfer floating): a choice without any chip
 */
GtkWidget *
volet_chips_new (void)
{
  return g_object_new (VOLET_TYPE_CHIPS, NULL);
}

/**
 * volet_chips_append:
 * @self: a choice
 * @label: what it says
 * @tooltip: (nullable): what it means
 */
void
volet_chips_append (VoletChips *self, const char *label, const char *tooltip)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  GtkWidget *text = gtk_button_get_child (GTK_BUTTON (button));
  GtkWidget *cell;

  g_return_if_fail (VOLET_IS_CHIPS (self));

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 18);
  gtk_widget_add_css_class (button, "volet-chip");
  gtk_widget_set_tooltip_text (button, tooltip);
  g_object_set_data (G_OBJECT (button), INDEX_KEY, GINT_TO_POINTER ((int) self->buttons->len));
  g_signal_connect (button, "toggled", G_CALLBACK (on_button_toggled), self);
  g_ptr_array_add (self->buttons, button);

  cell = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "child", button, "focusable", FALSE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_flow_box_append (self->box, cell);
}

/**
 * volet_chips_clear:
 * @self: a choice
 *
 * Removes all chips.
 */
void
volet_chips_clear (VoletChips *self)
{
  GtkWidget *child;

  g_return_if_fail (VOLET_IS_CHIPS (self));

  g_ptr_array_set_size (self->buttons, 0);
  self->selected = VOLET_CHIPS_NONE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_flow_box_remove (self->box, child);
}

/**
 * volet_chips_get_selected:
 * @self: a choice
 *
 * Returns: the index of the chosen chip, or %VOLET_CHIPS_NONE
 */
int
volet_chips_get_selected (VoletChips *self)
{
  g_return_val_if_fail (VOLET_IS_CHIPS (self), VOLET_CHIPS_NONE);

  return self->selected;
}

/**
 * volet_chips_set_selected:
 * @self: a choice
 * @index: a chip, or %VOLET_CHIPS_NONE
 *
 * Chooses it without a signal.
 */
void
volet_chips_set_selected (VoletChips *self, int index)
{
  g_return_if_fail (VOLET_IS_CHIPS (self));

  select_index (self, index);
}
