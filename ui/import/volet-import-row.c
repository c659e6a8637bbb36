/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One date of a calendar to look through: keep it or drop it, and say what it is. */

#include "volet-import-row.h"

#include "volet-duration.h"
#include "volet-text-import.h"

#include <glib/gi18n.h>

struct _VoletImportRow {
  GtkWidget parent_instance;

  GtkCheckButton *kept;
  GtkLabel *title;
  GtkLabel *when;
  GtkDropDown *category;
  GtkDropDown *length;

  VoletImportItem *item;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletImportRow, volet_import_row, GTK_TYPE_WIDGET)

/* How long a whole day may take; the first says nothing. */
static const int lengths_min[] = {0, 30, 60, 120, 180, 210, 240, 300, 360, 420, 480};

/**
 * volet_import_row_list_lengths:
 *
 * Returns: (transfer full): lengths in words, the first for none
 */
GtkStringList *
volet_import_row_list_lengths (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("Length not said"));
  for (gsize i = 1; i < G_N_ELEMENTS (lengths_min); i++)
    gtk_string_list_take (list, volet_duration_to_string (lengths_min[i]));
  return list;
}

/**
 * volet_import_row_get_length:
 * @position: a place in the list of volet_import_row_list_lengths()
 *
 * Returns: the minutes there, 0 for none
 */
int
volet_import_row_get_length (guint position)
{
  return position < G_N_ELEMENTS (lengths_min) ? lengths_min[position] : 0;
}

static guint
find_length (int minutes)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths_min); i++)
    if (lengths_min[i] == minutes)
      return i;
  return 0;
}

static void
update (VoletImportRow *self)
{
  const VoletEntry *entry = volet_import_item_get_entry (self->item);

  self->is_updating = TRUE;
  gtk_check_button_set_active (self->kept, volet_import_item_is_kept (self->item));
  gtk_widget_set_sensitive (GTK_WIDGET (self->kept),
                            volet_import_item_get_state (self->item) == VOLET_IMPORT_READY);
  gtk_drop_down_set_selected (self->category, (guint) entry->category);
  gtk_drop_down_set_selected (self->length, find_length (entry->minutes));
  self->is_updating = FALSE;
}

/* What a screen reader says of the controls of this date. */
static void
name_controls (VoletImportRow *self, const char *title, const char *when)
{
  g_autofree char *kept = g_strdup_printf (_ ("Copy in “%1$s”, %2$s"), title, when);
  g_autofree char *category = g_strdup_printf (_ ("What “%s” is"), title);
  g_autofree char *length = g_strdup_printf (_ ("How long “%s” takes"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kept), GTK_ACCESSIBLE_PROPERTY_LABEL, kept,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->category), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  category, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->length), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  length, -1);
}

static void
on_kept_toggled (VoletImportRow *self)
{
  if (!self->is_updating && self->item != NULL)
    volet_import_item_set_kept (self->item, gtk_check_button_get_active (self->kept));
}

static void
on_category_selected (VoletImportRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->category);

  if (!self->is_updating && self->item != NULL && selected < VOLET_N_CATEGORIES)
    volet_import_item_set_category (self->item, (VoletCategory) selected);
}

static void
on_length_selected (VoletImportRow *self)
{
  if (self->is_updating || self->item == NULL || !volet_import_item_is_whole_day (self->item))
    return;
  volet_import_item_set_minutes (
      self->item, volet_import_row_get_length (gtk_drop_down_get_selected (self->length)));
}

static void
volet_import_row_dispose (GObject *object)
{
  VoletImportRow *self = VOLET_IMPORT_ROW (object);
  GtkWidget *child;

  volet_import_row_set_item (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_import_row_parent_class)->dispose (object);
}

static void
volet_import_row_class_init (VoletImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_import_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/import/volet-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletImportRow, kept);
  gtk_widget_class_bind_template_child (widget_class, VoletImportRow, title);
  gtk_widget_class_bind_template_child (widget_class, VoletImportRow, when);
  gtk_widget_class_bind_template_child (widget_class, VoletImportRow, category);
  gtk_widget_class_bind_template_child (widget_class, VoletImportRow, length);
  gtk_widget_class_bind_template_callback (widget_class, on_kept_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_category_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_length_selected);
}

static void
volet_import_row_init (VoletImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_import_row_new:
 * @categories: the labels of all categories, in their order
 * @lengths: what volet_import_row_list_lengths() gave
 *
 * Returns: (transfer floating): a row without a date
 */
GtkWidget *
volet_import_row_new (GListModel *categories, GListModel *lengths)
{
  VoletImportRow *self = g_object_new (VOLET_TYPE_IMPORT_ROW, NULL);

  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->category, categories);
  gtk_drop_down_set_model (self->length, lengths);
  self->is_updating = FALSE;
  return GTK_WIDGET (self);
}

/**
 * volet_import_row_set_item:
 * @self: a row
 * @item: (nullable): the date that it shows
 */
void
volet_import_row_set_item (VoletImportRow *self, VoletImportItem *item)
{
  const VoletEntry *entry;
  const char *title;
  g_autofree char *when = NULL;

  g_return_if_fail (VOLET_IS_IMPORT_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  entry = volet_import_item_get_entry (item);
  title = entry->note != NULL ? entry->note : _ ("Without a title");
  when = volet_text_format_import_when (entry);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->when, when);
  gtk_widget_set_visible (GTK_WIDGET (self->length), volet_import_item_is_whole_day (item));
  name_controls (self, title, when);
  g_signal_connect_swapped (item, "notify", G_CALLBACK (update), self);
  update (self);
}
