/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ma semaine: one week by day, with its total and what is left. */

#include "volet-week-page.h"

#include "volet-chips.h"
#include "volet-day-box.h"
#include "volet-duration.h"
#include "volet-entry-dialog.h"
#include "volet-message.h"
#include "volet-notebook-agenda.h"
#include "volet-text-agenda.h"
#include "volet-text-error.h"
#include "volet-text-time.h"
#include "volet-week-words.h"

#include <glib/gi18n.h>

struct _VoletWeekPage {
  GtkWidget parent_instance;

  GtkLabel *dates;
  GtkWidget *today;
  GtkWidget *scroller;
  GtkProgressBar *bar;
  GtkLabel *total;
  GtkLabel *state;
  GtkLabel *said;
  GtkWidget *question;
  GtkLabel *advice;
  VoletChips *hours;
  GtkWidget *other_hours;
  GtkWidget *add;
  GtkWidget *empty;
  GtkBox *days;
  GtkWidget *close;
  GtkWidget *reopen;
  GtkCheckButton *prevented;
  GtkLabel *reminder;

  VoletDayBox *day_boxes[VOLET_DAYS_PER_WEEK];
  VoletNotebook *notebook;
  VoletWeek week;
  VoletWeekTotal week_total;
  gboolean has_left_question;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletWeekPage, volet_week_page, GTK_TYPE_WIDGET)

/* What the person answers about the hours of the contract, in the order of the chips. */
enum { HOURS_FIFTEEN, HOURS_OTHER, HOURS_NONE, HOURS_UNKNOWN };

#define USUAL_OBJECTIVE_MIN (15 * 60)

static void
show_error (VoletWeekPage *self, const GError *error)
{
  volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), error);
}

static void
update_bar (VoletWeekPage *self)
{
  const VoletWeekTotal *total = &self->week_total;
  gboolean has_objective = total->objective.kind == VOLET_OBJECTIVE_MINUTES && !total->is_prevented;

  gtk_widget_set_visible (GTK_WIDGET (self->bar), has_objective);
  if (has_objective)
    gtk_progress_bar_set_fraction (
        self->bar, MIN (1.0, (double) total->count.total_min / total->objective.minutes));
}

static void
update_state (VoletWeekPage *self)
{
  g_autofree char *state =
      g_strdup_printf (_ ("Week %s"), volet_text_get_week_state (self->week_total.state));
  int average;

  if (volet_notebook_get_average (self->notebook, self->week, &average, NULL) &&
      average != VOLET_NO_MINUTES) {
    g_autofree char *duration = volet_duration_to_string (average);
    g_autofree char *text =
        g_strdup_printf (_ ("%1$s · average of the last four weeks: %2$s"), state, duration);

    gtk_label_set_label (self->state, text);
  } else {
    gtk_label_set_label (self->state, state);
  }
}

static void
update_verbs (VoletWeekPage *self)
{
  VoletWeekState state = self->week_total.state;

  gtk_widget_set_visible (self->add, state != VOLET_WEEK_STATE_CLOSED);
  gtk_widget_set_visible (self->close, state == VOLET_WEEK_STATE_OPEN);
  gtk_widget_set_visible (self->reopen, state == VOLET_WEEK_STATE_CLOSED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->prevented), state != VOLET_WEEK_STATE_CLOSED);
  gtk_widget_set_visible (self->question,
                          self->week_total.objective.kind == VOLET_OBJECTIVE_UNKNOWN &&
                              state != VOLET_WEEK_STATE_CLOSED && !self->has_left_question);
  gtk_widget_set_visible (self->today, self->week != volet_notebook_get_this_week (self->notebook));

  self->is_updating = TRUE;
  gtk_check_button_set_active (self->prevented, self->week_total.is_prevented);
  self->is_updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->reminder), self->week_total.is_prevented);
}

static void
update_days (VoletWeekPage *self, GPtrArray *entries)
{
  VoletDay today = volet_notebook_get_today (self->notebook);
  gboolean can_change = self->week_total.state != VOLET_WEEK_STATE_CLOSED;

  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++)
    volet_day_box_fill (self->day_boxes[i], entries, self->week_total.count.day_min[i], today,
                        can_change);
  gtk_widget_set_visible (self->empty, entries->len == 0);
}

static void
refresh (VoletWeekPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *hours = NULL;

  if (volet_notebook_is_locked (self->notebook))
    return;
  entries = volet_notebook_list_entries (self->notebook, volet_week_get_monday (self->week),
                                         volet_week_get_sunday (self->week), &error);
  if (entries == NULL ||
      !volet_notebook_get_week (self->notebook, self->week, &self->week_total, &error)) {
    show_error (self, error);
    return;
  }

  hours = volet_text_format_week_hours (&self->week_total);
  gtk_label_set_label (self->total, hours);
  update_bar (self);
  update_state (self);
  update_days (self, entries);
  update_verbs (self);
}

static void
make_days (VoletWeekPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->days))) != NULL)
    gtk_box_remove (self->days, child);
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    self->day_boxes[i] = VOLET_DAY_BOX (volet_day_box_new (volet_week_get_monday (self->week) + i));
    gtk_box_append (self->days, GTK_WIDGET (self->day_boxes[i]));
  }
}

/* Says what has changed: the sentence is shown, and read out since it takes the focus. */
static void
say_change (VoletWeekPage *self, VoletWeekChange change, const VoletEntry *entry)
{
  g_autofree char *sentence = volet_week_words_change (
      change, entry, volet_notebook_get_today (self->notebook), &self->week_total);

  volet_week_page_say (self, sentence);
}

/* Entries */

static void
on_entry_saved (VoletEntryDialog *dialog, VoletEntry *entry, gboolean is_new, gpointer user_data)
{
  VoletWeekPage *self = user_data;
  VoletWeek week = volet_week_from_day (entry->day);

  if (week != self->week)
    volet_week_page_show_week (self, week);
  say_change (self, is_new ? VOLET_WEEK_CHANGE_ADDED : VOLET_WEEK_CHANGE_EDITED, entry);
}

static void
show_dialog (VoletWeekPage *self, const VoletEntry *entry, gboolean is_new)
{
  GtkWidget *dialog = volet_entry_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                              self->notebook, entry, is_new);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_entry_saved), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
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

static VoletEntry *
get_entry (VoletWeekPage *self, VoletId id)
{
  g_autoptr (GError) error = NULL;
  VoletEntry *entry = volet_notebook_get_entry (self->notebook, id, &error);

  if (entry == NULL)
    show_error (self, error);
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
  g_autoptr (GError) error = NULL;

  if (entry == NULL)
    return;
  if (volet_notebook_remove_entries (self->notebook, &entry->id, 1, &error))
    say_change (self, VOLET_WEEK_CHANGE_REMOVED, entry);
  else
    show_error (self, error);
}

/* A copy is a new entry of the same day, to be changed if need be. */
static void
on_duplicate_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (VoletEntry) entry = get_entry (self, g_variant_get_uint64 (parameter));
  g_autoptr (VoletEntry) copy = volet_notebook_new_entry (self->notebook);
  g_autoptr (GError) error = NULL;

  if (entry == NULL)
    return;
  volet_entry_set_duration (copy, entry->day, entry->minutes);
  copy->category = entry->category;
  copy->counts = entry->counts;
  copy->is_planned = entry->is_planned;
  volet_entry_set_note (copy, entry->note);
  if (volet_notebook_add_entry (self->notebook, copy, &error))
    say_change (self, VOLET_WEEK_CHANGE_ADDED, copy);
  else
    show_error (self, error);
}

static void
on_set_duration_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (VoletEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  guint64 id;
  int minutes;

  g_variant_get (parameter, "(ti)", &id, &minutes);
  entry = get_entry (self, id);
  if (entry == NULL)
    return;
  entry->minutes = minutes;
  if (volet_notebook_change_entry (self->notebook, entry, &error))
    say_change (self, VOLET_WEEK_CHANGE_EDITED, entry);
  else
    show_error (self, error);
}

/* The week */

static void
close_week (gpointer user_data)
{
  VoletWeekPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (volet_notebook_close_weeks (self->notebook, &self->week, 1, &error))
    volet_week_page_say (self, _ ("The week is finished."));
  else
    show_error (self, error);
}

static void
on_close_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autofree char *dates = volet_text_format_week (self->week);
  g_autofree char *hours = volet_text_format_week_hours (&self->week_total);
  g_autofree char *body =
      g_strdup_printf (_ ("The week %1$s.\n%2$s.\nYou can correct it later."), dates, hours);

  volet_message_ask (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Finish the week?"), body,
                     _ ("Finish the week"), FALSE, close_week, self);
}

static void
on_reopen_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (volet_notebook_reopen_week (self->notebook, self->week, &error))
    volet_week_page_say (self, _ ("You can correct the week now."));
  else
    show_error (self, error);
}

static void
on_prevented_toggled (VoletWeekPage *self)
{
  gboolean is_prevented = gtk_check_button_get_active (self->prevented);
  g_autoptr (GError) error = NULL;

  if (self->is_updating)
    return;
  if (!volet_notebook_set_prevented (self->notebook, self->week, is_prevented, NULL, &error))
    show_error (self, error);
  refresh (self);
}

static void
set_objective (VoletWeekPage *self, VoletObjectiveKind kind, int minutes)
{
  VoletObjective objective = {kind, minutes};
  g_autoptr (GError) error = NULL;

  /* From this week on: its Monday is the first Monday on or after itself. */
  if (volet_notebook_set_objective (self->notebook, objective, volet_week_get_monday (self->week),
                                    NULL, &error))
    volet_week_page_say (self, gtk_label_get_label (self->total));
  else
    show_error (self, error);
}

static void
on_hours_changed (VoletWeekPage *self)
{
  int chosen = volet_chips_get_selected (self->hours);

  gtk_widget_set_visible (self->other_hours, chosen == HOURS_OTHER);
  switch (chosen) {
  case HOURS_FIFTEEN:
    set_objective (self, VOLET_OBJECTIVE_MINUTES, USUAL_OBJECTIVE_MIN);
    break;
  case HOURS_OTHER:
    gtk_widget_grab_focus (self->other_hours);
    break;
  case HOURS_NONE:
    set_objective (self, VOLET_OBJECTIVE_NONE, 0);
    break;
  case HOURS_UNKNOWN:
  default:
    self->has_left_question = TRUE;
    update_verbs (self);
    volet_week_page_say (self, _ ("You can say it later."));
    break;
  }
}

static void
on_other_hours_activate (VoletWeekPage *self)
{
  g_autoptr (GError) error = NULL;
  int minutes;

  if (volet_duration_parse (gtk_editable_get_text (GTK_EDITABLE (self->other_hours)), &minutes,
                            &error))
    set_objective (self, VOLET_OBJECTIVE_MINUTES, minutes);
  else
    show_error (self, error);
}

static void
on_previous_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);

  if (self->week > VOLET_WEEK_FIRST)
    volet_week_page_show_week (self, self->week - 1);
}

static void
on_next_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);

  if (self->week < VOLET_WEEK_LAST)
    volet_week_page_show_week (self, self->week + 1);
}

static void
on_today_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);

  volet_week_page_show_week (self, volet_notebook_get_this_week (self->notebook));
}

static gboolean
volet_week_page_grab_focus (GtkWidget *widget)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  VoletDay offset = volet_notebook_get_today (self->notebook) - volet_week_get_monday (self->week);

  if (self->week_total.state == VOLET_WEEK_STATE_CLOSED)
    return gtk_widget_grab_focus (GTK_WIDGET (self->total));
  return gtk_widget_grab_focus (GTK_WIDGET (self->day_boxes[CLAMP (offset, 0, 6)]));
}

static void
volet_week_page_dispose (GObject *object)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (object);
  GtkWidget *child;

  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_week_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, dates);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, today);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, bar);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, total);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, state);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, said);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, question);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, advice);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, hours);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, other_hours);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, add);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, empty);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, days);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, close);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, reopen);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, prevented);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, reminder);
  gtk_widget_class_bind_template_callback (widget_class, on_hours_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_other_hours_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_prevented_toggled);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "week.add-entry", NULL, on_add_activate);
  gtk_widget_class_install_action (widget_class, "week.add-entry-on", "i", on_add_on_activate);
  gtk_widget_class_install_action (widget_class, "week.edit-entry", "t", on_edit_activate);
  gtk_widget_class_install_action (widget_class, "week.remove-entry", "t", on_remove_activate);
  gtk_widget_class_install_action (widget_class, "week.duplicate-entry", "t",
                                   on_duplicate_activate);
  gtk_widget_class_install_action (widget_class, "week.set-duration", "(ti)",
                                   on_set_duration_activate);
  gtk_widget_class_install_action (widget_class, "week.close", NULL, on_close_activate);
  gtk_widget_class_install_action (widget_class, "week.reopen", NULL, on_reopen_activate);
  gtk_widget_class_install_action (widget_class, "week.previous-week", NULL, on_previous_activate);
  gtk_widget_class_install_action (widget_class, "week.next-week", NULL, on_next_activate);
  gtk_widget_class_install_action (widget_class, "week.this-week", NULL, on_today_activate);
}

static void
volet_week_page_class_init (VoletWeekPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_week_page_dispose;
  widget_class->grab_focus = volet_week_page_grab_focus;
  install_actions (widget_class);
  g_type_ensure (VOLET_TYPE_CHIPS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/week/volet-week-page.ui");
  bind_children (widget_class);
}

static void
volet_week_page_init (VoletWeekPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->advice, volet_text_get_objective_advice ());
  gtk_label_set_label (self->reminder, volet_text_get_prevented_reminder ());
  volet_chips_append (self->hours, _ ("15 h"), NULL);
  volet_chips_append (self->hours, _ ("Other"), NULL);
  volet_chips_append (self->hours, C_ ("hours of the contract", "None"), NULL);
  volet_chips_append (self->hours, _ ("I do not know"), NULL);
}

/**
 * volet_week_page_new:
 * @notebook: (transfer none): an unlocked notebook
 *
 * Returns: (transfer floating): the page, at this week
 */
GtkWidget *
volet_week_page_new (VoletNotebook *notebook)
{
  VoletWeekPage *self = g_object_new (VOLET_TYPE_WEEK_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  volet_week_page_show_week (self, volet_notebook_get_this_week (notebook));
  g_signal_connect_object (notebook, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * volet_week_page_show_week:
 * @self: the page
 * @week: a week
 */
void
volet_week_page_show_week (VoletWeekPage *self, VoletWeek week)
{
  g_autofree char *dates = NULL;

  g_return_if_fail (VOLET_IS_WEEK_PAGE (self));

  self->week = week;
  dates = volet_text_format_week (week);
  gtk_label_set_label (self->dates, dates);
  gtk_widget_set_visible (GTK_WIDGET (self->said), FALSE);
  make_days (self);
  refresh (self);
}

/**
 * volet_week_page_get_week:
 * @self: the page
 *
 * Returns: the week that is shown
 */
VoletWeek
volet_week_page_get_week (VoletWeekPage *self)
{
  g_return_val_if_fail (VOLET_IS_WEEK_PAGE (self), 0);

  return self->week;
}

/**
 * volet_week_page_say:
 * @self: the page
 * @sentence: what has changed
 *
 * Shows @sentence and gives it the focus, so that a screen reader reads it.
 */
void
volet_week_page_say (VoletWeekPage *self, const char *sentence)
{
  g_return_if_fail (VOLET_IS_WEEK_PAGE (self));

  gtk_label_set_label (self->said, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->said), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->said), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->said));
}
