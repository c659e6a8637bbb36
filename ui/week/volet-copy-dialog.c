/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* To which other days an activity is copied: the rest of its week, and the week after. */

#include "volet-copy-dialog.h"

#include "volet-text-time.h"
#include "volet-week-words.h"

#include <glib/gi18n.h>

#define DAY_KEY "volet-day"

/* Days that are offered: two weeks. */
#define N_DAYS (2 * VOLET_DAYS_PER_WEEK)

struct _VoletCopyDialog {
  AdwWindow parent_instance;

  GtkLabel *sentence;
  GtkListBox *days;
  GtkWidget *copy;

  VoletEntry *entry;
  GPtrArray *checks;
};

G_DEFINE_FINAL_TYPE (VoletCopyDialog, volet_copy_dialog, ADW_TYPE_WINDOW)

enum { SIGNAL_DAYS_CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static GArray *
list_chosen (VoletCopyDialog *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (VoletDay));

  for (guint i = 0; i < self->checks->len; i++) {
    VoletDay day = GPOINTER_TO_INT (g_object_get_data (self->checks->pdata[i], DAY_KEY));

    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_array_append_val (days, day);
  }
  return days;
}

static void
on_check_toggled (VoletCopyDialog *self)
{
  g_autoptr (GArray) days = list_chosen (self);

  gtk_widget_set_sensitive (self->copy, days->len > 0);
}

static void
on_copy_clicked (VoletCopyDialog *self)
{
  g_autoptr (GArray) days = list_chosen (self);

  g_signal_emit (self, signals[SIGNAL_DAYS_CHOSEN], 0, self->entry, days);
  gtk_window_close (GTK_WINDOW (self));
}

static void
volet_copy_dialog_dispose (GObject *object)
{
  VoletCopyDialog *self = VOLET_COPY_DIALOG (object);

  g_clear_pointer (&self->entry, volet_entry_free);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (volet_copy_dialog_parent_class)->dispose (object);
}

static void
volet_copy_dialog_class_init (VoletCopyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_copy_dialog_dispose;
  /**
   * VoletCopyDialog::days-chosen:
   * @entry: the activity
   * @days: (element-type VoletDay): to which days, at least one
   */
  signals[SIGNAL_DAYS_CHOSEN] =
      g_signal_new ("days-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, VOLET_TYPE_ENTRY, G_TYPE_ARRAY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/week/volet-copy-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletCopyDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, VoletCopyDialog, days);
  gtk_widget_class_bind_template_child (widget_class, VoletCopyDialog, copy);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
volet_copy_dialog_init (VoletCopyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->checks = g_ptr_array_new ();
}

static void
add_day (VoletCopyDialog *self, VoletDay day, VoletDay today)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *date = volet_text_format_day_and_month (day);
  g_autofree char *name = day == today ? g_strdup_printf (_ ("Today, %s"), date) : g_strdup (date);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (check), DAY_KEY, GINT_TO_POINTER (day));
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_check_toggled), self);
  g_ptr_array_add (self->checks, check);
  gtk_list_box_append (self->days, row);
}

/**
 * volet_copy_dialog_new:
 * @parent: the window it belongs to
 * @entry: (transfer none): an activity
 * @today: today
 *
 * Signals: `days-chosen` with the activity and the days.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
volet_copy_dialog_new (GtkWindow *parent, const VoletEntry *entry, VoletDay today)
{
  VoletCopyDialog *self = g_object_new (VOLET_TYPE_COPY_DIALOG, "transient-for", parent, NULL);
  g_autofree char *words = volet_week_words_entry (entry, today);
  VoletDay monday = volet_week_get_monday (volet_week_from_day (entry->day));

  self->entry = volet_entry_copy (entry);
  gtk_label_set_label (self->sentence, words);
  for (VoletDay day = monday; day < monday + N_DAYS && day <= VOLET_DAY_LAST; day++)
    if (day != entry->day)
      add_day (self, day, today);
  return GTK_WIDGET (self);
}
