/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Over the hours: each day's name, its minutes, and its entries without a time. */

#include "volet-grid-tray-private.h"

#include "volet-column-layout.h"
#include "volet-duration.h"
#include "volet-grid-move.h"
#include "volet-text-agenda.h"
#include "volet-text-time.h"
#include "volet-week-words.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (VoletGridTray, volet_grid_tray, GTK_TYPE_WIDGET)

enum { SIGNAL_ENTRY_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

void
volet_grid_tray_emit_changed (VoletGridTray *self, const VoletEntry *entry)
{
  g_signal_emit (self, signals[SIGNAL_ENTRY_CHANGED], 0, entry);
}

/* Returns: (transfer full) (nullable): a copy of the entry that a block shows. */
VoletEntry *
volet_grid_tray_get_entry (VoletGridTray *self, VoletGridBlock *block)
{
  VoletId id = volet_grid_block_get_id (block);

  for (guint i = 0; i < self->entries->len; i++)
    if (((VoletEntry *) self->entries->pdata[i])->id == id)
      return volet_entry_copy (self->entries->pdata[i]);
  return NULL;
}

/* Alt, Shift and an arrow up or down: a quarter of an hour more or less. */
static gboolean
on_key_pressed (VoletGridTray *self, guint key, guint code, GdkModifierType state)
{
  const GdkModifierType wanted = GDK_ALT_MASK | GDK_SHIFT_MASK;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = gtk_root_get_focus (root);
  g_autoptr (VoletEntry) entry = NULL;
  int step;

  if (key == GDK_KEY_Escape)
    return volet_grid_tray_cancel_drag (self);
  if ((state & wanted) != wanted || !VOLET_IS_GRID_BLOCK (focus) || !self->can_change)
    return GDK_EVENT_PROPAGATE;
  step = key == GDK_KEY_Up ? -1 : key == GDK_KEY_Down ? 1 : 0;
  entry = step != 0 ? volet_grid_tray_get_entry (self, VOLET_GRID_BLOCK (focus)) : NULL;
  if (entry == NULL)
    return GDK_EVENT_PROPAGATE;
  volet_grid_move_resize (entry, entry->minutes + step * VOLET_GRID_STEP_MIN);
  volet_grid_tray_emit_changed (self, entry);
  return GDK_EVENT_STOP;
}

static void
volet_grid_tray_dispose (GObject *object)
{
  VoletGridTray *self = VOLET_GRID_TRAY (object);
  GtkWidget *child;

  volet_grid_tray_cancel_drag (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->grid);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (volet_grid_tray_parent_class)->dispose (object);
}

static void
volet_grid_tray_class_init (VoletGridTrayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_grid_tray_dispose;
  /**
   * VoletGridTray::entry-changed:
   * @entry: an entry as it shall be
   */
  signals[SIGNAL_ENTRY_CHANGED] =
      g_signal_new ("entry-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, VOLET_TYPE_ENTRY);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_head (VoletGridTrayColumn *column)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  column->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (column->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (column->name), PANGO_ELLIPSIZE_END);
  column->minutes = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (column->minutes), 0);
  gtk_label_set_ellipsize (GTK_LABEL (column->minutes), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (column->minutes, "dim-label");
  gtk_widget_add_css_class (column->minutes, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), column->name);
  gtk_box_append (GTK_BOX (words), column->minutes);

  column->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (column->add, "flat");
  gtk_widget_set_valign (column->add, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (column->add), "i", 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (column->add), "week.add-entry-on");
  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (head), column->add);
  return head;
}

static void
volet_grid_tray_init (VoletGridTray *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    VoletGridTrayColumn *column = &self->columns[i];

    column->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
    gtk_widget_add_css_class (column->box, "volet-grid-day");
    column->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
    gtk_box_append (GTK_BOX (column->box), make_head (column));
    gtk_box_append (GTK_BOX (column->box), column->list);
    gtk_widget_set_parent (column->box, GTK_WIDGET (self));
  }
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  volet_grid_tray_init_drag (self);
}

/**
 * volet_grid_tray_new:
 * @grid: (transfer none): the grid below: where it draws its days, the tray has them, and what is
 *   dragged out of the tray gets its time there
 *
 * Returns: (transfer floating): a tray without days
 */
GtkWidget *
volet_grid_tray_new (VoletHourGrid *grid)
{
  VoletGridTray *self = g_object_new (VOLET_TYPE_GRID_TRAY, NULL);

  self->grid = g_object_ref (grid);
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 volet_column_layout_new (volet_hour_grid_get_metrics (grid)));
  return GTK_WIDGET (self);
}

static void
fill_head (
    VoletGridTray *self, VoletGridTrayColumn *column, VoletDay day, int minutes, VoletDay today)
{
  g_autofree char *name = volet_text_format_short_day (day);
  g_autofree char *date = volet_text_format_day_and_month (day);
  g_autofree char *holiday = volet_week_words_holidays (day, self->territory);
  g_autofree char *duration = minutes > 0 ? volet_duration_to_string (minutes) : NULL;
  g_autofree char *add_name = g_strdup_printf (_ ("Add an activity, %s"), date);
  g_autofree char *spoken = volet_week_words_day (day, minutes, today, self->territory);

  gtk_label_set_label (GTK_LABEL (column->name), name);
  if (day == today)
    gtk_widget_add_css_class (column->name, "heading");
  else
    gtk_widget_remove_css_class (column->name, "heading");
  gtk_label_set_label (GTK_LABEL (column->minutes),
                       duration != NULL ? duration : (holiday != NULL ? holiday : ""));
  gtk_widget_set_tooltip_text (column->name, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (column->name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (column->add), "i", day);
  gtk_widget_set_visible (column->add, self->can_change);
  gtk_widget_set_tooltip_text (column->add, add_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (column->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  add_name, -1);
}

static void
show_block (GtkWidget *block, const VoletEntry *entry, VoletDay today)
{
  g_autofree char *duration = volet_duration_to_string (entry->minutes);
  g_autofree char *text =
      g_strdup_printf ("%s · %s", duration, volet_text_get_category_label (entry->category));
  g_autofree char *spoken = volet_week_words_entry (entry, today);

  volet_grid_block_show (VOLET_GRID_BLOCK (block), entry, NULL, text, spoken);
}

/* The block of an entry that had one stays its block, for the focus. */
static void
fill_list (VoletGridTray *self, GtkWidget *list, VoletDay day, VoletDay today)
{
  GtkWidget *block = gtk_widget_get_first_child (list);
  GtkWidget *next;

  for (guint i = 0; i < self->entries->len; i++) {
    const VoletEntry *entry = self->entries->pdata[i];

    if (entry->day != day || volet_entry_has_start (entry))
      continue;
    if (block == NULL) {
      block = volet_grid_block_new ();
      gtk_box_append (GTK_BOX (list), block);
    }
    show_block (block, entry, today);
    block = gtk_widget_get_next_sibling (block);
  }
  for (; block != NULL; block = next) {
    next = gtk_widget_get_next_sibling (block);
    gtk_box_remove (GTK_BOX (list), block);
  }
}

/**
 * volet_grid_tray_fill:
 * @self: a tray
 * @entries: (transfer none) (element-type VoletEntry): entries of the week; those with a start are
 *   passed over
 * @total: its total
 * @today: today
 * @territory: whose holidays are named
 */
void
volet_grid_tray_fill (VoletGridTray *self,
                      GPtrArray *entries,
                      const VoletWeekTotal *total,
                      VoletDay today,
                      VoletTerritory territory)
{
  g_return_if_fail (VOLET_IS_GRID_TRAY (self));

  volet_grid_tray_cancel_drag (self);
  self->monday = volet_week_get_monday (total->week);
  g_ptr_array_ref (entries);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries;
  self->territory = territory;
  self->can_change = total->state != VOLET_WEEK_STATE_CLOSED;
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    VoletDay day = self->monday + i;

    fill_head (self, &self->columns[i], day, total->count.day_min[i], today);
    fill_list (self, self->columns[i].list, day, today);
  }
}

/**
 * volet_grid_tray_focus_entry:
 * @self: a tray
 * @id: an entry
 *
 * Returns: whether it is in the tray, and has the focus
 */
gboolean
volet_grid_tray_focus_entry (VoletGridTray *self, VoletId id)
{
  g_return_val_if_fail (VOLET_IS_GRID_TRAY (self), FALSE);

  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++)
    for (GtkWidget *block = gtk_widget_get_first_child (self->columns[i].list); block != NULL;
         block = gtk_widget_get_next_sibling (block))
      if (volet_grid_block_get_id (VOLET_GRID_BLOCK (block)) == id)
        return gtk_widget_grab_focus (block);
  return FALSE;
}
