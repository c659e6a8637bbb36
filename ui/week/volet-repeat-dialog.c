/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of the week before, to be taken up one by one. None is ticked at first: nothing counts
 * that the person did not say. */

#include "volet-repeat-dialog.h"

#include "volet-duration.h"
#include "volet-grid-move.h"
#include "volet-notebook-agenda.h"
#include "volet-text-agenda.h"
#include "volet-text-time.h"
#include "volet-week-words.h"

#include <glib/gi18n.h>

struct _VoletRepeatDialog {
  AdwWindow parent_instance;

  GtkLabel *sentence;
  GtkListBox *lines;
  GtkWidget *add;

  /* Beside one another: the entries as they would be, and their ticks. */
  GPtrArray *entries;
  GPtrArray *checks;
};

G_DEFINE_FINAL_TYPE (VoletRepeatDialog, volet_repeat_dialog, ADW_TYPE_WINDOW)

enum { SIGNAL_ENTRIES_CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static GPtrArray *
list_chosen (VoletRepeatDialog *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_ptr_array_add (chosen, self->entries->pdata[i]);
  return chosen;
}

static void
on_check_toggled (VoletRepeatDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);

  gtk_widget_set_sensitive (self->add, chosen->len > 0);
}

static void
on_add_clicked (VoletRepeatDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);

  g_signal_emit (self, signals[SIGNAL_ENTRIES_CHOSEN], 0, chosen);
  gtk_window_close (GTK_WINDOW (self));
}

static void
volet_repeat_dialog_dispose (GObject *object)
{
  VoletRepeatDialog *self = VOLET_REPEAT_DIALOG (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (volet_repeat_dialog_parent_class)->dispose (object);
}

static void
volet_repeat_dialog_class_init (VoletRepeatDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_repeat_dialog_dispose;
  /**
   * VoletRepeatDialog::entries-chosen:
   * @entries: (element-type VoletEntry): new entries, at least one
   */
  signals[SIGNAL_ENTRIES_CHOSEN] =
      g_signal_new ("entries-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/week/volet-repeat-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletRepeatDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, VoletRepeatDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, VoletRepeatDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
volet_repeat_dialog_init (VoletRepeatDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);
  self->checks = g_ptr_array_new ();
}

/* A week later, at the same time where the clock shows it: a new entry, done or planned as its day
 * is past or to come. Its note stays behind: it told of that day. */
static VoletEntry *
make_entry (VoletNotebook *notebook, const VoletEntry *before)
{
  VoletEntry *entry = volet_notebook_new_entry (notebook);
  g_autoptr (VoletEntry) moved = volet_entry_copy (before);

  if (!volet_grid_move_days (moved, VOLET_DAYS_PER_WEEK, NULL))
    volet_entry_set_duration (moved, before->day + VOLET_DAYS_PER_WEEK, before->minutes);
  g_set_object (&entry->zone, moved->zone);
  entry->day = moved->day;
  entry->start_unix_s = moved->start_unix_s;
  entry->minutes = moved->minutes;
  entry->category = moved->category;
  entry->counts = moved->counts;
  entry->is_planned = entry->day > volet_notebook_get_today (notebook);
  return entry;
}

static void
add_line (VoletRepeatDialog *self, VoletEntry *entry, VoletDay today)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *words = volet_week_words_entry (entry, today);
  g_autofree char *day = volet_text_format_day_and_month (entry->day);
  g_autofree char *time = volet_week_words_time (entry);
  g_autofree char *duration = volet_duration_to_string (entry->minutes);
  g_autofree char *subtitle =
      time != NULL ? g_strdup_printf ("%s · %s", day, time) : g_strdup (day);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 volet_text_get_category_label (entry->category));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (duration));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_check_toggled), self);
  g_ptr_array_add (self->entries, entry);
  g_ptr_array_add (self->checks, check);
  gtk_list_box_append (self->lines, row);
}

/**
 * volet_repeat_dialog_new:
 * @parent: the window it belongs to
 * @notebook: (transfer none): an unlocked notebook
 * @week: the week that lines are taken up for
 *
 * Signals: `entries-chosen` with new entries, to be added.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
volet_repeat_dialog_new (GtkWindow *parent, VoletNotebook *notebook, VoletWeek week)
{
  VoletRepeatDialog *self = g_object_new (VOLET_TYPE_REPEAT_DIALOG, "transient-for", parent, NULL);
  VoletDay first = volet_week_get_monday (week) - VOLET_DAYS_PER_WEEK;
  g_autoptr (GPtrArray) before =
      volet_notebook_list_entries (notebook, first, first + VOLET_DAYS_PER_WEEK - 1, NULL);

  for (guint i = 0; before != NULL && i < before->len; i++)
    if (((const VoletEntry *) before->pdata[i])->day >= first)
      add_line (self, make_entry (notebook, before->pdata[i]), volet_notebook_get_today (notebook));
  return GTK_WIDGET (self);
}
