/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which weeks: the first and the last of those that are finished, and what becomes of those between
 * that are not.
 *
 * Invariants:
 * 1. @weeks are the finished weeks, the latest first, as both lists show them.
 * 2. @left_out are the weeks of the period that the person leaves out; a week in @questions is
 *    neither finished nor left out yet. */

#include "volet-weeks-chooser.h"

#include "volet-share-weeks.h"
#include "volet-text-time.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WEEK_KEY "volet-week"

struct _VoletWeeksChooser {
  GtkWidget parent_instance;

  AdwPreferencesGroup *group;
  AdwComboRow *first;
  AdwComboRow *last;
  AdwActionRow *current_row;
  GtkSwitch *current;

  VoletWeekTotal *totals;
  gsize n_totals;
  GArray *weeks;
  GArray *left_out;
  GArray *questions;
  GPtrArray *rows;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletWeeksChooser, volet_weeks_chooser, GTK_TYPE_WIDGET)

enum { SIGNAL_CHANGED, SIGNAL_WEEK_CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
has_week (GArray *weeks, VoletWeek week)
{
  for (guint i = 0; i < weeks->len; i++)
    if (g_array_index (weeks, VoletWeek, i) == week)
      return TRUE;
  return FALSE;
}

static VoletWeek
get_this_week (VoletWeeksChooser *self)
{
  return self->totals[self->n_totals - 1].week;
}

static VoletWeek
get_chosen (VoletWeeksChooser *self, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected >= self->weeks->len)
    return get_this_week (self);
  return g_array_index (self->weeks, VoletWeek, selected);
}

static void
get_range (VoletWeeksChooser *self, VoletWeek *ret_first, VoletWeek *ret_last)
{
  *ret_first = get_chosen (self, self->first);
  *ret_last =
      gtk_switch_get_active (self->current) ? get_this_week (self) : get_chosen (self, self->last);
}

static void on_fill_in_clicked (GtkWidget *button, gpointer user_data);
static void on_leave_clicked (GtkWidget *button, gpointer user_data);

static void
add_answer (GtkWidget *row, const char *label, VoletWeek week, GCallback on_clicked, gpointer self)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), WEEK_KEY, GINT_TO_POINTER (week));
  g_signal_connect (button, "clicked", on_clicked, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* A week that is over and not finished is named; it is filled in or left out, never passed over. */
static void
add_unfinished (VoletWeeksChooser *self, VoletWeek week)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *dates = volet_text_format_week (week);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), dates);
  if (has_week (self->left_out, week)) {
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                 _ ("Left out: the document will say that it is missing."));
  } else {
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("This week is still to be filled in."));
    add_answer (row, _ ("Fill it in"), week, G_CALLBACK (on_fill_in_clicked), self);
    add_answer (row, _ ("Leave it aside"), week, G_CALLBACK (on_leave_clicked), self);
    g_array_append_val (self->questions, week);
  }
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
update_unfinished (VoletWeeksChooser *self)
{
  g_autoptr (GArray) weeks = NULL;
  VoletWeek first, last;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_array_set_size (self->questions, 0);
  if (self->weeks->len == 0)
    return;
  get_range (self, &first, &last);
  weeks = volet_share_weeks_find_to_fill_in (self->totals, self->n_totals, first, last);
  for (guint i = 0; i < weeks->len; i++)
    add_unfinished (self, g_array_index (weeks, VoletWeek, i));
}

static void
on_changed (VoletWeeksChooser *self)
{
  if (self->is_updating)
    return;
  update_unfinished (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_fill_in_clicked (GtkWidget *button, gpointer user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_WEEK_CHOSEN], 0,
                 GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), WEEK_KEY)));
}

static void
on_leave_clicked (GtkWidget *button, gpointer user_data)
{
  VoletWeeksChooser *self = user_data;
  VoletWeek week = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), WEEK_KEY));

  g_array_append_val (self->left_out, week);
  on_changed (self);
}

static void
volet_weeks_chooser_dispose (GObject *object)
{
  VoletWeeksChooser *self = VOLET_WEEKS_CHOOSER (object);
  GtkWidget *child;

  self->is_updating = TRUE;
  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_weeks_chooser_parent_class)->dispose (object);
}

static void
volet_weeks_chooser_finalize (GObject *object)
{
  VoletWeeksChooser *self = VOLET_WEEKS_CHOOSER (object);

  g_free (self->totals);
  g_array_unref (self->weeks);
  g_array_unref (self->left_out);
  g_array_unref (self->questions);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (volet_weeks_chooser_parent_class)->finalize (object);
}

static void
volet_weeks_chooser_class_init (VoletWeeksChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_weeks_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_weeks_chooser_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_WEEK_CHOSEN] =
      g_signal_new ("week-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/share/volet-weeks-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletWeeksChooser, group);
  gtk_widget_class_bind_template_child (widget_class, VoletWeeksChooser, first);
  gtk_widget_class_bind_template_child (widget_class, VoletWeeksChooser, last);
  gtk_widget_class_bind_template_child (widget_class, VoletWeeksChooser, current_row);
  gtk_widget_class_bind_template_child (widget_class, VoletWeeksChooser, current);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
volet_weeks_chooser_init (VoletWeeksChooser *self)
{
  self->weeks = g_array_new (FALSE, FALSE, sizeof (VoletWeek));
  self->left_out = g_array_new (FALSE, FALSE, sizeof (VoletWeek));
  self->questions = g_array_new (FALSE, FALSE, sizeof (VoletWeek));
  self->rows = g_ptr_array_new ();
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_updating = FALSE;
}

/**
 * volet_weeks_chooser_new:
 *
 * Returns: (transfer floating): the choice, without weeks
 */
GtkWidget *
volet_weeks_chooser_new (void)
{
  return g_object_new (VOLET_TYPE_WEEKS_CHOOSER, NULL);
}

/**
 * volet_weeks_chooser_load:
 * @self: a choice
 * @notebook: an unlocked notebook
 *
 * Shows its finished weeks, the latest first.
 */
void
volet_weeks_chooser_load (VoletWeeksChooser *self, VoletNotebook *notebook)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_return_if_fail (VOLET_IS_WEEKS_CHOOSER (self));

  self->is_updating = TRUE;
  g_free (self->totals);
  self->totals = volet_share_weeks_load (notebook, &self->n_totals);
  g_array_set_size (self->weeks, 0);
  for (gsize i = self->n_totals; i > 0; i--) {
    g_autofree char *label = NULL;

    if (self->totals[i - 1].state != VOLET_WEEK_STATE_CLOSED)
      continue;
    label = volet_text_format_week (self->totals[i - 1].week);
    gtk_string_list_append (labels, label);
    g_array_append_val (self->weeks, self->totals[i - 1].week);
  }
  adw_combo_row_set_model (self->first, G_LIST_MODEL (labels));
  adw_combo_row_set_model (self->last, G_LIST_MODEL (labels));
  gtk_widget_set_visible (GTK_WIDGET (self->first), self->weeks->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->last), self->weeks->len > 0);
  /* A sheet copied into memory is of one week, which is over. */
  gtk_widget_set_visible (GTK_WIDGET (self->current_row),
                          self->weeks->len > 0 &&
                              !volet_vault_is_in_memory (volet_notebook_get_vault (notebook)));
  self->is_updating = FALSE;
  update_unfinished (self);
}

static guint
find_index (VoletWeeksChooser *self, VoletWeek week)
{
  for (guint i = 0; i < self->weeks->len; i++)
    if (g_array_index (self->weeks, VoletWeek, i) == week)
      return i;
  return 0;
}

/**
 * volet_weeks_chooser_select:
 * @self: a choice
 * @first: the first week
 * @last: the last week
 *
 * Chooses them without a signal.
 */
void
volet_weeks_chooser_select (VoletWeeksChooser *self, VoletWeek first, VoletWeek last)
{
  g_return_if_fail (VOLET_IS_WEEKS_CHOOSER (self));

  self->is_updating = TRUE;
  adw_combo_row_set_selected (self->first, find_index (self, first));
  adw_combo_row_set_selected (self->last, find_index (self, last));
  self->is_updating = FALSE;
  update_unfinished (self);
}

/**
 * volet_weeks_chooser_propose:
 * @self: a choice
 * @last_given: the last week that the recipient knows of, or one before all
 *
 * Chooses what volet_share_weeks_propose() proposes, without a signal.
 */
void
volet_weeks_chooser_propose (VoletWeeksChooser *self, VoletWeek last_given)
{
  VoletWeek first, last;

  g_return_if_fail (VOLET_IS_WEEKS_CHOOSER (self));

  if (self->totals != NULL &&
      volet_share_weeks_propose (self->totals, self->n_totals, last_given, &first, &last))
    volet_weeks_chooser_select (self, first, last);
}

/**
 * volet_weeks_chooser_has_any:
 * @self: a choice
 *
 * Returns: whether any week is finished
 */
gboolean
volet_weeks_chooser_has_any (VoletWeeksChooser *self)
{
  g_return_val_if_fail (VOLET_IS_WEEKS_CHOOSER (self), FALSE);

  return self->weeks->len > 0;
}

/**
 * volet_weeks_chooser_is_ordered:
 * @self: a choice with weeks
 *
 * Returns: whether the first week does not come after the last
 */
gboolean
volet_weeks_chooser_is_ordered (VoletWeeksChooser *self)
{
  VoletWeek first, last;

  g_return_val_if_fail (VOLET_IS_WEEKS_CHOOSER (self), FALSE);

  get_range (self, &first, &last);
  return first <= last;
}

/**
 * volet_weeks_chooser_find_question:
 * @self: a choice
 * @ret_week: (out): a week
 *
 * Returns: whether there is a week of which it must still be said what becomes of it
 */
gboolean
volet_weeks_chooser_find_question (VoletWeeksChooser *self, VoletWeek *ret_week)
{
  g_return_val_if_fail (VOLET_IS_WEEKS_CHOOSER (self), FALSE);

  if (self->questions->len == 0)
    return FALSE;
  *ret_week = g_array_index (self->questions, VoletWeek, 0);
  return TRUE;
}

/**
 * volet_weeks_chooser_fill_draft:
 * @self: a choice with weeks
 * @draft: where to put it
 */
void
volet_weeks_chooser_fill_draft (VoletWeeksChooser *self, VoletShareDraft *draft)
{
  g_autoptr (GArray) weeks = NULL;
  VoletWeek first, last;

  g_return_if_fail (VOLET_IS_WEEKS_CHOOSER (self));

  get_range (self, &first, &last);
  /* Those not asked about yet are left out as well, so that the figures of the others are shown. */
  weeks = volet_share_weeks_find_to_fill_in (self->totals, self->n_totals, first, last);
  volet_share_draft_set_weeks (draft, first, last);
  volet_share_draft_set_left_out (draft, weeks);
  volet_share_draft_set_allows_in_progress (draft, gtk_switch_get_active (self->current));
}
