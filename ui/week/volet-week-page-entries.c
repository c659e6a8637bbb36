/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The week's page: what can be done with an activity. */

#include "volet-week-page-private.h"

#include "volet-copy-dialog.h"
#include "volet-entry-dialog.h"
#include "volet-grid-move.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-drafts.h"
#include "volet-text-agenda.h"
#include "volet-text-error.h"
#include "volet-text-time.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How long the toast of a removal stays. */
#define TOAST_S 10

static GtkWindow *
get_window (VoletWeekPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
say_change (VoletWeekPage *self, VoletWeekChange change, const VoletEntry *entry)
{
  g_autofree char *sentence =
      volet_week_words_change (change, entry, self->shown_today, &self->week_total);

  volet_week_page_say (self, sentence);
}

/* What was removed can come back by one click, for a while. */
static void
show_toast (VoletWeekPage *self, const VoletEntry *entry)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *title =
      g_strdup_printf (_ ("“%s” deleted"), volet_text_get_category_label (entry->category));
  AdwToast *toast;

  if (overlay == NULL)
    return;
  toast = adw_toast_new (title);
  adw_toast_set_timeout (toast, TOAST_S);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.restore-entry");
  adw_toast_set_action_target_value (toast, g_variant_new_uint64 (entry->id));
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
say_done (VoletWeekPage *self, VoletPendingAct *act)
{
  static const VoletWeekChange changes[] = {
      [VOLET_PENDING_ADD] = VOLET_WEEK_CHANGE_ADDED,
      [VOLET_PENDING_CHANGE] = VOLET_WEEK_CHANGE_EDITED,
      [VOLET_PENDING_REMOVE] = VOLET_WEEK_CHANGE_REMOVED,
  };
  const VoletEntry *entry = volet_pending_act_get_first (act);

  if (act->entries->len > 1) {
    g_autofree char *total = volet_week_words_total (&self->week_total);
    g_autofree char *sentence =
        g_strdup_printf (ngettext ("%1$u activity added. %2$s", "%1$u activities added. %2$s",
                                   (gulong) act->entries->len),
                         act->entries->len, total);

    volet_week_page_say (self, sentence);
    return;
  }
  if (act->kind != VOLET_PENDING_REMOVE && volet_week_from_day (entry->day) != self->week)
    volet_week_page_show_entry (self, entry);
  say_change (self, changes[act->kind], entry);
  if (act->kind == VOLET_PENDING_REMOVE)
    show_toast (self, entry);
}

static void
keep_pending (VoletWeekPage *self, VoletPendingAct *act, const GError *error)
{
  g_autofree char *what = volet_pending_act_format (act);
  g_autofree char *why = volet_text_format_error (error);
  g_autofree char *text = g_strdup_printf (_ ("Not saved yet: %1$s. %2$s"), what, why);

  if (self->pending_act != act)
    g_clear_pointer (&self->pending_act, volet_pending_act_free);
  self->pending_act = act;
  gtk_label_set_label (self->pending_label, text);
  gtk_widget_set_visible (self->pending, TRUE);
  volet_week_page_say (self, text);
}

static void
drop_pending (VoletWeekPage *self)
{
  g_clear_pointer (&self->pending_act, volet_pending_act_free);
  gtk_widget_set_visible (self->pending, FALSE);
}

gboolean
volet_week_page_do (VoletWeekPage *self, VoletPendingAct *act)
{
  g_autoptr (VoletPendingAct) owned = act;
  g_autoptr (GError) error = NULL;

  if (volet_pending_act_run (act, self->notebook, &error)) {
    say_done (self, act);
    return TRUE;
  }
  if (volet_pending_act_may_retry (error))
    keep_pending (self, g_steal_pointer (&owned), error);
  else
    volet_week_page_show_error (self, error);
  /* What was moved in the grid goes back to where it is. */
  if (error->domain != VOLET_VAULT_ERROR)
    volet_week_page_refresh (self);
  return FALSE;
}

static void
on_retry_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  VoletPendingAct *act = g_steal_pointer (&self->pending_act);

  if (act == NULL)
    return;
  gtk_widget_set_visible (self->pending, FALSE);
  volet_week_page_do (self, act);
}

static void
on_give_up_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  drop_pending (VOLET_WEEK_PAGE (widget));
}

/* The dialog */

static void
on_entry_saved (VoletWeekPage *self, VoletEntry *entry, gboolean is_new)
{
  VoletWeek week = volet_week_from_day (entry->day);

  if (week != self->week)
    volet_week_page_show_week (self, week);
  say_change (self, is_new ? VOLET_WEEK_CHANGE_ADDED : VOLET_WEEK_CHANGE_EDITED, entry);
}

static void
present_dialog (VoletWeekPage *self, GtkWidget *dialog)
{
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_entry_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (volet_week_page_refresh_draft), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_dialog (VoletWeekPage *self, const VoletEntry *entry, gboolean is_new)
{
  present_dialog (self, volet_entry_dialog_new (get_window (self), self->notebook, entry, is_new));
}

static void
add_entry_on (VoletWeekPage *self, VoletDay day)
{
  g_autoptr (VoletEntry) entry = volet_notebook_new_entry (self->notebook);

  volet_entry_set_duration (entry, day, 0);
  entry->is_planned = day > volet_notebook_get_today (self->notebook);
  show_dialog (self, entry, TRUE);
}

static void
on_add_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  VoletDay today = volet_notebook_get_today (self->notebook);

  if (self->week_total.state == VOLET_WEEK_STATE_CLOSED)
    return;
  add_entry_on (
      self, CLAMP (today, volet_week_get_monday (self->week), volet_week_get_sunday (self->week)));
}

static void
on_add_on_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_entry_on (VOLET_WEEK_PAGE (widget), g_variant_get_int32 (parameter));
}

void
volet_week_page_on_create_asked (VoletWeekPage *self, gint64 start_s, int minutes)
{
  g_autoptr (VoletEntry) entry = volet_notebook_new_entry (self->notebook);

  volet_grid_move_place (entry, start_s);
  entry->minutes = minutes;
  entry->is_planned = entry->day > volet_notebook_get_today (self->notebook);
  show_dialog (self, entry, TRUE);
}

static void
on_resume_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (VoletEntryDraft) draft = NULL;
  GtkWidget *dialog;

  if (!volet_notebook_get_draft (self->notebook, &draft, NULL) || draft == NULL)
    return;
  dialog = volet_entry_dialog_new_from_draft (get_window (self), self->notebook, draft);
  gtk_widget_set_visible (self->draft, FALSE);
  present_dialog (self, dialog);
}

static void
on_drop_draft_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!volet_notebook_keep_draft (self->notebook, NULL, &error))
    volet_week_page_show_error (self, error);
  volet_week_page_refresh_draft (self);
}

/* One entry */

static VoletEntry *
get_entry (VoletWeekPage *self, VoletId id)
{
  g_autoptr (GError) error = NULL;
  VoletEntry *entry = volet_notebook_get_entry (self->notebook, id, &error);

  if (entry == NULL)
    volet_week_page_show_error (self, error);
  return entry;
}

static void
on_edit_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (VoletEntry) entry = get_entry (self, g_variant_get_uint64 (parameter));

  if (entry != NULL)
    show_dialog (self, entry, FALSE);
}

static void
on_remove_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (VoletEntry) entry = get_entry (self, g_variant_get_uint64 (parameter));

  if (entry != NULL)
    volet_week_page_do (self, volet_pending_act_new (VOLET_PENDING_REMOVE, entry));
}

/* What is copied to a day that is still to come was not done there yet. */
static gboolean
is_copy_planned (VoletWeekPage *self, const VoletEntry *entry, VoletDay day)
{
  VoletDay today = volet_notebook_get_today (self->notebook);

  return day == entry->day ? entry->is_planned : day > today || (entry->is_planned && day == today);
}

/* A copy is a new entry without a time: two at once would be counted once. */
static VoletEntry *
copy_entry (VoletWeekPage *self, const VoletEntry *entry, VoletDay day)
{
  VoletEntry *copy = volet_notebook_new_entry (self->notebook);

  volet_entry_set_duration (copy, day, entry->minutes);
  copy->category = entry->category;
  copy->counts = entry->counts;
  copy->is_planned = is_copy_planned (self, entry, day);
  volet_entry_set_note (copy, entry->note);
  return copy;
}

static void
on_duplicate_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (VoletEntry) entry = get_entry (self, g_variant_get_uint64 (parameter));
  g_autoptr (VoletEntry) copy = NULL;

  if (entry == NULL)
    return;
  copy = copy_entry (self, entry, entry->day);
  if (volet_week_page_do (self, volet_pending_act_new (VOLET_PENDING_ADD, copy)))
    volet_week_page_refresh_draft (self);
}

static void
on_days_chosen (VoletWeekPage *self, VoletEntry *entry, GArray *days)
{
  VoletPendingAct *act = volet_pending_act_new (VOLET_PENDING_ADD, NULL);

  for (guint i = 0; i < days->len; i++) {
    VoletDay day = g_array_index (days, VoletDay, i);
    VoletEntry *copy = copy_entry (self, entry, day);

    /* On another day the same time is free: it is kept, where the clock shows it. */
    if (volet_entry_has_start (entry)) {
      g_autoptr (VoletEntry) timed = volet_entry_copy (entry);

      if (volet_grid_move_days (timed, day - entry->day, NULL)) {
        copy->start_unix_s = timed->start_unix_s;
        copy->day = timed->day;
        g_object_unref (copy->zone);
        copy->zone = g_object_ref (timed->zone);
      }
    }
    g_ptr_array_add (act->entries, copy);
  }
  volet_week_page_do (self, act);
}

static void
on_copy_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (VoletEntry) entry = get_entry (self, g_variant_get_uint64 (parameter));
  GtkWidget *dialog;

  if (entry == NULL)
    return;
  dialog = volet_copy_dialog_new (get_window (self), entry, self->shown_today);
  g_signal_connect_object (dialog, "days-chosen", G_CALLBACK (on_days_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_set_duration_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (VoletEntry) entry = NULL;
  guint64 id;
  int minutes;

  g_variant_get (parameter, "(ti)", &id, &minutes);
  entry = get_entry (self, id);
  if (entry == NULL)
    return;
  entry->minutes = minutes;
  volet_week_page_do (self, volet_pending_act_new (VOLET_PENDING_CHANGE, entry));
}

/* What was planned has taken place: from now on it counts. */
static void
on_mark_done_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (VoletEntry) entry = get_entry (self, g_variant_get_uint64 (parameter));

  if (entry == NULL)
    return;
  entry->is_planned = FALSE;
  volet_week_page_do (self, volet_pending_act_new (VOLET_PENDING_CHANGE, entry));
}

static void
on_restore_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  VoletId id = g_variant_get_uint64 (parameter);
  g_autoptr (VoletEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  if (!volet_notebook_restore_entry (self->notebook, id, &error)) {
    volet_week_page_show_error (self, error);
    return;
  }
  entry = volet_notebook_get_entry (self->notebook, id, NULL);
  if (entry == NULL)
    return;
  volet_week_page_show_entry (self, entry);
  say_change (self, VOLET_WEEK_CHANGE_ADDED, entry);
}

/* The grid */

void
volet_week_page_on_entry_changed (VoletWeekPage *self, VoletEntry *entry)
{
  volet_week_page_do (self, volet_pending_act_new (VOLET_PENDING_CHANGE, entry));
}

gboolean
volet_week_page_nudge (VoletWeekPage *self, int days)
{
  VoletId id = volet_grid_view_get_focus_entry (self->grid);
  g_autoptr (VoletEntry) entry = id != VOLET_ID_NONE ? get_entry (self, id) : NULL;
  g_autoptr (GError) error = NULL;

  if (entry == NULL)
    return FALSE;
  if (!volet_grid_move_days (entry, days, &error)) {
    volet_week_page_show_error (self, error);
    return TRUE;
  }
  if (volet_week_page_do (self, volet_pending_act_new (VOLET_PENDING_CHANGE, entry)))
    volet_grid_view_focus_entry (self->grid, id);
  return TRUE;
}

void
volet_week_page_install_entry_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "week.add-entry", NULL, on_add_activate);
  gtk_widget_class_install_action (widget_class, "week.add-entry-on", "i", on_add_on_activate);
  gtk_widget_class_install_action (widget_class, "week.edit-entry", "t", on_edit_activate);
  gtk_widget_class_install_action (widget_class, "week.remove-entry", "t", on_remove_activate);
  gtk_widget_class_install_action (widget_class, "week.restore-entry", "t", on_restore_activate);
  gtk_widget_class_install_action (widget_class, "week.duplicate-entry", "t",
                                   on_duplicate_activate);
  gtk_widget_class_install_action (widget_class, "week.copy-entry", "t", on_copy_activate);
  gtk_widget_class_install_action (widget_class, "week.set-duration", "(ti)",
                                   on_set_duration_activate);
  gtk_widget_class_install_action (widget_class, "week.mark-done", "t", on_mark_done_activate);
  gtk_widget_class_install_action (widget_class, "week.resume-draft", NULL, on_resume_activate);
  gtk_widget_class_install_action (widget_class, "week.drop-draft", NULL, on_drop_draft_activate);
  gtk_widget_class_install_action (widget_class, "week.retry", NULL, on_retry_activate);
  gtk_widget_class_install_action (widget_class, "week.give-up", NULL, on_give_up_activate);
}
