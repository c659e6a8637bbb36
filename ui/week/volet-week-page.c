/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ma semaine: one week, as a list of days or as an hour grid. Its verbs are in
 * volet-week-page-entries.c and volet-week-page-weeks.c. */

#include "volet-week-page-private.h"

#include "volet-message.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-drafts.h"
#include "volet-text-agenda.h"
#include "volet-text-error.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (VoletWeekPage, volet_week_page, GTK_TYPE_WIDGET)

void
volet_week_page_show_error (VoletWeekPage *self, const GError *error)
{
  volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), error);
}

static gboolean
shows_grid (VoletWeekPage *self)
{
  return gtk_toggle_button_get_active (self->as_grid);
}

static VoletTerritory
get_territory (VoletWeekPage *self)
{
  return volet_territory_from_zone (volet_notebook_get_zone (self->notebook));
}

/* The half-typed entry, where there is one. */
void
volet_week_page_refresh_draft (VoletWeekPage *self)
{
  g_autoptr (VoletEntryDraft) draft = NULL;

  volet_notebook_get_draft (self->notebook, &draft, NULL);
  gtk_widget_set_visible (self->draft, draft != NULL);
  if (draft != NULL) {
    g_autofree char *day = volet_text_format_near_day (draft->day, self->shown_today);
    g_autofree char *text =
        draft->category == VOLET_ENTRY_DRAFT_NO_CATEGORY
            ? g_strdup_printf (_ ("You had begun to note an activity, %s."), day)
            : g_strdup_printf (_ ("You had begun to note “%1$s”, %2$s."),
                               volet_text_get_category_label ((VoletCategory) draft->category),
                               day);

    gtk_label_set_label (self->draft_label, text);
  }
}

static void
refresh_list (VoletWeekPage *self, GPtrArray *entries)
{
  gboolean can_change = self->week_total.state != VOLET_WEEK_STATE_CLOSED;

  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++)
    volet_day_box_fill (self->day_boxes[i], entries, self->week_total.count.day_min[i],
                        self->shown_today, can_change);
  gtk_widget_set_visible (self->empty, entries->len == 0);
  gtk_widget_set_visible (self->add, can_change);
}

static gboolean
can_repeat (VoletWeekPage *self)
{
  g_autoptr (GPtrArray) entries = NULL;
  VoletDay monday = volet_week_get_monday (self->week);

  if (monday < VOLET_DAY_FIRST + VOLET_DAYS_PER_WEEK)
    return FALSE;
  entries =
      volet_notebook_list_entries (self->notebook, monday - VOLET_DAYS_PER_WEEK, monday - 1, NULL);
  return entries != NULL && entries->len > 0;
}

static void
refresh_summary (VoletWeekPage *self)
{
  int average_min;

  if (!volet_notebook_get_average (self->notebook, self->week, &average_min, NULL))
    average_min = VOLET_NO_MINUTES;
  volet_week_summary_show (shows_grid (self) ? self->grid_summary : self->list_summary,
                           &self->week_total, average_min);
}

static void
refresh_question (VoletWeekPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->question),
                          self->week_total.objective.kind == VOLET_OBJECTIVE_UNKNOWN &&
                              self->week_total.state != VOLET_WEEK_STATE_CLOSED &&
                              !volet_notebook_has_left_objective (self->notebook));
  volet_objective_question_ask (self->question, self->notebook, self->week);
}

/* What is not shown is not filled: the other view is filled when it is chosen. */
void
volet_week_page_refresh (VoletWeekPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (volet_notebook_is_locked (self->notebook))
    return;
  self->shown_today = volet_notebook_get_today (self->notebook);
  entries = volet_notebook_list_entries (self->notebook, volet_week_get_monday (self->week),
                                         volet_week_get_sunday (self->week), &error);
  if (entries == NULL ||
      !volet_notebook_get_week (self->notebook, self->week, &self->week_total, &error)) {
    volet_week_page_show_error (self, error);
    return;
  }

  refresh_summary (self);
  gtk_widget_set_visible (self->today, self->week != volet_week_from_day (self->shown_today));
  if (shows_grid (self)) {
    volet_grid_view_fill (self->grid, entries, &self->week_total, self->shown_today,
                          get_territory (self));
    return;
  }
  refresh_list (self, entries);
  refresh_question (self);
  volet_week_end_show (self->end, self->notebook, &self->week_total, can_repeat (self));
}

static void
on_view_toggled (VoletWeekPage *self)
{
  if (self->notebook == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack, shows_grid (self) ? "grid" : "list");
  volet_week_page_show_week (self, self->week);
  /* Where it cannot be kept, it holds until the notebook is closed. */
  volet_notebook_keep_shows_grid (self->notebook, shows_grid (self), NULL);
}

static void
on_question_answered (VoletWeekPage *self)
{
  g_autofree char *hours = NULL;

  volet_week_page_refresh (self);
  hours = self->week_total.objective.kind == VOLET_OBJECTIVE_UNKNOWN
              ? g_strdup (_ ("You can say it later."))
              : volet_text_format_week_hours (&self->week_total);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  volet_week_page_say (self, hours);
}

/* The day may have changed while the window was left open. */
static void
on_focus_entered (VoletWeekPage *self)
{
  if (self->notebook != NULL && !volet_notebook_is_locked (self->notebook) &&
      self->shown_today != volet_notebook_get_today (self->notebook))
    volet_week_page_refresh (self);
}

static gboolean
volet_week_page_grab_focus (GtkWidget *widget)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  VoletDay offset = self->shown_today - volet_week_get_monday (self->week);

  if (shows_grid (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  if (self->week_total.state == VOLET_WEEK_STATE_CLOSED)
    return gtk_widget_grab_focus (GTK_WIDGET (self->list_summary));
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
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_weak_pointer (&self->toast);
  g_clear_pointer (&self->pending_act, volet_pending_act_free);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_week_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, dates);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, today);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, as_list);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, as_grid);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, draft);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, draft_label);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, pending);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, pending_label);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, list_summary);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, grid_summary);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, question);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, add);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, empty);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, days);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, end);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekPage, grid);
  gtk_widget_class_bind_template_callback (widget_class, on_view_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_question_answered);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_entered);
  gtk_widget_class_bind_template_callback (widget_class, volet_week_page_on_entry_changed);
  gtk_widget_class_bind_template_callback (widget_class, volet_week_page_on_create_asked);
}

static void
volet_week_page_class_init (VoletWeekPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_week_page_dispose;
  widget_class->grab_focus = volet_week_page_grab_focus;
  volet_week_page_install_entry_actions (widget_class);
  volet_week_page_install_week_actions (widget_class);
  g_type_ensure (VOLET_TYPE_WEEK_SUMMARY);
  g_type_ensure (VOLET_TYPE_OBJECTIVE_QUESTION);
  g_type_ensure (VOLET_TYPE_WEEK_END);
  g_type_ensure (VOLET_TYPE_GRID_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/week/volet-week-page.ui");
  bind_children (widget_class);
}

static void
volet_week_page_init (VoletWeekPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    self->day_boxes[i] = VOLET_DAY_BOX (volet_day_box_new ());
    gtk_box_append (self->days, GTK_WIDGET (self->day_boxes[i]));
  }
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

  gtk_toggle_button_set_active (self->as_grid, volet_notebook_shows_grid (notebook));
  gtk_stack_set_visible_child_name (self->stack, shows_grid (self) ? "grid" : "list");
  self->notebook = g_object_ref (notebook);
  volet_week_page_show_week (self, volet_notebook_get_this_week (notebook));
  volet_week_page_refresh_draft (self);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (volet_week_page_refresh), self,
                           G_CONNECT_SWAPPED);
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
  g_autofree char *dates = volet_text_format_week (week);

  g_return_if_fail (VOLET_IS_WEEK_PAGE (self));

  self->week = week;
  gtk_label_set_label (self->dates, dates);
  if (shows_grid (self))
    volet_grid_view_show_week (self->grid, volet_notebook_get_zone (self->notebook), week,
                               volet_notebook_get_today (self->notebook));
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++)
    volet_day_box_set_day (self->day_boxes[i], volet_week_get_monday (week) + i,
                           get_territory (self));
  volet_week_page_refresh (self);
}

/**
 * volet_week_page_show_entry:
 * @self: the page
 * @entry: (transfer none): an activity of the notebook
 *
 * Shows the week of the activity, and gives it the focus.
 */
void
volet_week_page_show_entry (VoletWeekPage *self, const VoletEntry *entry)
{
  VoletWeek week = volet_week_from_day (entry->day);

  g_return_if_fail (VOLET_IS_WEEK_PAGE (self));

  if (week != self->week)
    volet_week_page_show_week (self, week);
  if (shows_grid (self)) {
    volet_grid_view_focus_entry (self->grid, entry->id);
    return;
  }
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++)
    if (volet_day_box_focus_entry (self->day_boxes[i], entry->id))
      return;
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
 * Shows @sentence, and has a screen reader read it.
 */
void
volet_week_page_say (VoletWeekPage *self, const char *sentence)
{
  g_return_if_fail (VOLET_IS_WEEK_PAGE (self));

  volet_week_summary_say (shows_grid (self) ? self->grid_summary : self->list_summary, sentence);
}
