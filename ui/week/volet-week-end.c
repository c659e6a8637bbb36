/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Under the days: finishing or correcting the week, taking up last week's lines, and "I could not
 * this week". */

#include "volet-week-end.h"

#include "volet-message.h"
#include "volet-notebook-agenda.h"
#include "volet-secret.h"
#include "volet-text-agenda.h"

struct _VoletWeekEnd {
  GtkWidget parent_instance;

  GtkWidget *repeat;
  GtkWidget *close;
  GtkWidget *reopen;
  GtkCheckButton *prevented;
  GtkWidget *reminder;
  GtkEditable *reason;

  VoletNotebook *notebook;
  VoletWeek week;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletWeekEnd, volet_week_end, GTK_TYPE_WIDGET)

static void
set_prevented (VoletWeekEnd *self)
{
  gboolean is_prevented = gtk_check_button_get_active (self->prevented);
  const char *reason = gtk_editable_get_text (self->reason);
  g_autoptr (GError) error = NULL;

  if (self->is_updating || volet_notebook_is_locked (self->notebook))
    return;
  if (!volet_notebook_set_prevented (self->notebook, self->week, is_prevented,
                                     is_prevented && *reason != '\0' ? reason : NULL, &error))
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), error);
}

static char *
dup_reason (VoletWeekEnd *self)
{
  char *reason = NULL;

  volet_notebook_get_week_reason (self->notebook, self->week, &reason, NULL);
  return reason;
}

/* Leaving the field keeps what was typed. */
static void
on_reason_left (VoletWeekEnd *self)
{
  char *reason;

  if (self->notebook == NULL || volet_notebook_is_locked (self->notebook) ||
      !gtk_check_button_get_active (self->prevented))
    return;
  reason = dup_reason (self);
  if (g_strcmp0 (reason != NULL ? reason : "", gtk_editable_get_text (self->reason)) != 0)
    set_prevented (self);
  volet_secret_free_string (reason);
}

static void
volet_week_end_dispose (GObject *object)
{
  VoletWeekEnd *self = VOLET_WEEK_END (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_week_end_parent_class)->dispose (object);
}

static void
volet_week_end_class_init (VoletWeekEndClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_week_end_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/week/volet-week-end.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletWeekEnd, repeat);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekEnd, close);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekEnd, reopen);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekEnd, prevented);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekEnd, reminder);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekEnd, reason);
  gtk_widget_class_bind_template_callback (widget_class, set_prevented);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_left);
}

static void
volet_week_end_init (VoletWeekEnd *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (GTK_LABEL (self->reminder), volet_text_get_prevented_reminder ());
}

static void
show_reason (VoletWeekEnd *self, gboolean is_prevented)
{
  char *reason = is_prevented ? dup_reason (self) : NULL;
  const char *shown = reason != NULL ? reason : "";

  if (!gtk_widget_has_focus (GTK_WIDGET (self->reason)) &&
      g_strcmp0 (gtk_editable_get_text (self->reason), shown) != 0)
    gtk_editable_set_text (self->reason, shown);
  volet_secret_free_string (reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), is_prevented);
  gtk_widget_set_visible (self->reminder, is_prevented);
}

/**
 * volet_week_end_show:
 * @self: the end of a page
 * @notebook: (transfer none): an unlocked notebook
 * @total: a week
 * @can_repeat: whether the week before has lines to take up
 */
void
volet_week_end_show (VoletWeekEnd *self,
                     VoletNotebook *notebook,
                     const VoletWeekTotal *total,
                     gboolean can_repeat)
{
  gboolean is_closed = total->state == VOLET_WEEK_STATE_CLOSED;

  g_return_if_fail (VOLET_IS_WEEK_END (self));

  g_set_object (&self->notebook, notebook);
  self->week = total->week;
  self->is_updating = TRUE;
  gtk_widget_set_visible (self->repeat, can_repeat && !is_closed);
  gtk_widget_set_visible (self->close, total->state == VOLET_WEEK_STATE_OPEN);
  gtk_widget_set_visible (self->reopen, is_closed);
  gtk_check_button_set_active (self->prevented, total->is_prevented);
  gtk_widget_set_sensitive (GTK_WIDGET (self->prevented), !is_closed);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reason), !is_closed);
  show_reason (self, total->is_prevented);
  self->is_updating = FALSE;
}
