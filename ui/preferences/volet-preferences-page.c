/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Préférences: the contract, who talks to whom, the notebook's keys, and this computer.
 *
 * What is chosen holds at once. The hours of the contract hold from this week on. */

#include "volet-preferences-page.h"

#include "volet-copies-page.h"
#include "volet-duration.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-error.h"
#include "volet-notebook-file.h"
#include "volet-notebook-ledger.h"
#include "volet-passphrase-page.h"
#include "volet-recovery-page.h"
#include "volet-share-words.h"
#include "volet-text-agenda.h"
#include "volet-text-copies.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define USUAL_OBJECTIVE_MIN (15 * 60)

struct _VoletPreferencesPage {
  GtkWidget parent_instance;

  AdwPreferencesPage *page;
  AdwComboRow *objective;
  AdwEntryRow *hours;
  AdwEntryRow *reason;
  GtkLabel *message;
  GtkLabel *advice;
  AdwPreferencesGroup *people;
  AdwActionRow *copies_row;
  AdwActionRow *recovery_row;
  AdwComboRow *lock_delay;
  AdwComboRow *text_size;
  AdwComboRow *language;

  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (VoletPreferencesPage, volet_preferences_page, GTK_TYPE_WIDGET)

/* The rows of the hours, in their order. */
enum { HOURS_UNKNOWN, HOURS_USUAL, HOURS_OTHER, HOURS_NONE };

static const int lock_delays_min[] = {2, 5, 15};
static const int text_sizes[] = {100, 125, 150, 200};
static const char *const languages[] = {NULL, "fr", "en"};

static void
say (VoletPreferencesPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static void
say_error (VoletPreferencesPage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  say (self, sentence);
}

/* The contract */

static gboolean
read_objective (VoletPreferencesPage *self, VoletObjective *ret_objective, GError **error)
{
  switch (adw_combo_row_get_selected (self->objective)) {
  case HOURS_USUAL:
    *ret_objective = (VoletObjective){VOLET_OBJECTIVE_MINUTES, USUAL_OBJECTIVE_MIN};
    return TRUE;
  case HOURS_OTHER:
    ret_objective->kind = VOLET_OBJECTIVE_MINUTES;
    return volet_duration_parse (gtk_editable_get_text (GTK_EDITABLE (self->hours)),
                                 &ret_objective->minutes, error);
  case HOURS_NONE:
    *ret_objective = (VoletObjective){VOLET_OBJECTIVE_NONE, 0};
    return TRUE;
  case HOURS_UNKNOWN:
  default:
    *ret_objective = (VoletObjective){VOLET_OBJECTIVE_UNKNOWN, 0};
    return TRUE;
  }
}

static void
on_objective_apply (VoletPreferencesPage *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  VoletDay from = volet_week_get_monday (volet_notebook_get_this_week (self->notebook));
  g_autoptr (GError) error = NULL;
  VoletObjective objective;

  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  if (!read_objective (self, &objective, &error) ||
      !volet_notebook_set_objective (self->notebook, objective, from,
                                     *reason != '\0' ? reason : NULL, &error))
    say_error (self, error);
}

static void
on_objective_selected (VoletPreferencesPage *self)
{
  gboolean is_other = adw_combo_row_get_selected (self->objective) == HOURS_OTHER;

  gtk_widget_set_visible (GTK_WIDGET (self->hours), is_other);
  if (self->is_filling)
    return;
  if (is_other)
    gtk_widget_grab_focus (GTK_WIDGET (self->hours));
  else
    on_objective_apply (self);
}

static void
set_choices (AdwComboRow *row, const char *const *labels)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);

  adw_combo_row_set_model (row, G_LIST_MODEL (model));
}

static void
fill_objective (VoletPreferencesPage *self)
{
  const char *const labels[] = {_ ("I do not know"), _ ("15 h"), _ ("Other"),
                                C_ ("hours of the contract", "None"), NULL};
  VoletObjective objective = {VOLET_OBJECTIVE_UNKNOWN, 0};
  guint selected = HOURS_UNKNOWN;

  set_choices (self->objective, labels);
  volet_notebook_get_objective (self->notebook, volet_notebook_get_this_week (self->notebook),
                                &objective, NULL);
  if (objective.kind == VOLET_OBJECTIVE_NONE)
    selected = HOURS_NONE;
  else if (objective.kind == VOLET_OBJECTIVE_MINUTES)
    selected = objective.minutes == USUAL_OBJECTIVE_MIN ? HOURS_USUAL : HOURS_OTHER;
  if (selected == HOURS_OTHER) {
    g_autofree char *hours = volet_duration_to_string (objective.minutes);

    gtk_editable_set_text (GTK_EDITABLE (self->hours), hours);
  }
  adw_combo_row_set_selected (self->objective, selected);
  on_objective_selected (self);
}

/* Who talks to whom: changed on the page of each person. */
static void
fill_people (VoletPreferencesPage *self)
{
  g_autoptr (GPtrArray) all = volet_notebook_list_recipients (self->notebook, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->people), all != NULL && all->len > 0);
  for (guint i = 0; all != NULL && i < all->len; i++) {
    const VoletRecipient *recipient = all->pdata[i];
    g_autofree char *group = volet_text_dup_group_label (recipient->group);
    GtkWidget *row = adw_action_row_new ();

    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), recipient->name);
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), group);
    adw_preferences_group_add (self->people, row);
  }
}

/* This computer */

static void
on_lock_delay_selected (VoletPreferencesPage *self)
{
  guint selected = adw_combo_row_get_selected (self->lock_delay);

  if (!self->is_filling && selected < G_N_ELEMENTS (lock_delays_min))
    volet_settings_set_lock_delay_min (volet_surroundings_get_settings (self->surroundings),
                                       lock_delays_min[selected]);
}

static void
on_text_size_selected (VoletPreferencesPage *self)
{
  guint selected = adw_combo_row_get_selected (self->text_size);

  if (!self->is_filling && selected < G_N_ELEMENTS (text_sizes))
    volet_settings_set_text_size (volet_surroundings_get_settings (self->surroundings),
                                  text_sizes[selected]);
}

static void
on_language_selected (VoletPreferencesPage *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  if (!self->is_filling && selected < G_N_ELEMENTS (languages))
    volet_settings_set_language (volet_surroundings_get_settings (self->surroundings),
                                 languages[selected]);
}

/* The last choice that is not over @value, so that a value set by other means shows as the nearest.
 */
static guint
find_choice (const int *choices, guint n_choices, int value)
{
  guint found = 0;

  for (guint i = 0; i < n_choices; i++)
    if (choices[i] <= value)
      found = i;
  return found;
}

static void
fill_computer (VoletPreferencesPage *self)
{
  VoletSettings *settings = volet_surroundings_get_settings (self->surroundings);
  const char *const delays[] = {_ ("2 minutes"), _ ("5 minutes"), _ ("15 minutes"), NULL};
  const char *const sizes[] = {_ ("Normal"), _ ("Large"), _ ("Very large"), _ ("Double"), NULL};
  const char *const names[] = {_ ("Automatic"), "Français", "English", NULL};
  g_autofree char *language = volet_settings_dup_language (settings);

  set_choices (self->lock_delay, delays);
  set_choices (self->text_size, sizes);
  set_choices (self->language, names);
  adw_combo_row_set_selected (self->lock_delay,
                              find_choice (lock_delays_min, G_N_ELEMENTS (lock_delays_min),
                                           volet_settings_get_lock_delay_min (settings)));
  adw_combo_row_set_selected (
      self->text_size,
      find_choice (text_sizes, G_N_ELEMENTS (text_sizes), volet_settings_get_text_size (settings)));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i], language) == 0)
      adw_combo_row_set_selected (self->language, i);
}

/* The notebook's keys */

static void
push (VoletPreferencesPage *self, GtkWidget *page)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), VOLET_TYPE_NAVIGATION);

  volet_navigation_push (VOLET_NAVIGATION (navigation), page);
}

static void
update_copies (VoletPreferencesPage *self)
{
  VoletDay day = VOLET_NOTEBOOK_ERROR_NOWHERE;
  gboolean is_missing = FALSE;
  g_autofree char *words = NULL;

  if (volet_notebook_is_locked (self->notebook))
    return;
  volet_notebook_get_last_backup (self->notebook, &day, NULL);
  volet_notebook_is_last_backup_missing (self->notebook, &is_missing, NULL);
  words = volet_text_format_last_copy (day, volet_notebook_get_today (self->notebook), is_missing);
  adw_action_row_set_subtitle (self->copies_row, words);
}

static void
on_copies_clicked (VoletPreferencesPage *self)
{
  GtkWidget *page = volet_copies_page_new (self->notebook);

  push (self, page);
  gtk_widget_grab_focus (page);
}

static void
update_recovery (VoletPreferencesPage *self)
{
  adw_action_row_set_subtitle (self->recovery_row,
                               volet_notebook_has_recovery_code (self->notebook)
                                   ? _ ("You have one. A new one makes it useless.")
                                   : _ ("You have none yet."));
}

static void
on_passphrase_clicked (VoletPreferencesPage *self)
{
  GtkWidget *page = volet_passphrase_page_new (self->notebook, VOLET_PASSPHRASE_USE_CHANGE);

  push (self, page);
  gtk_widget_grab_focus (page);
}

static void
on_leaked_clicked (VoletPreferencesPage *self)
{
  GtkWidget *page = volet_passphrase_page_new (self->notebook, VOLET_PASSPHRASE_USE_NEW_NOTEBOOK);

  push (self, page);
  gtk_widget_grab_focus (page);
}

static void
on_recovery_clicked (VoletPreferencesPage *self)
{
  GtkWidget *page = volet_recovery_page_new (self->notebook, self->surroundings);

  g_signal_connect_object (page, "done", G_CALLBACK (update_recovery), self, G_CONNECT_SWAPPED);
  push (self, page);
}

static gboolean
volet_preferences_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_PREFERENCES_PAGE (widget)->objective));
}

static void
volet_preferences_page_dispose (GObject *object)
{
  VoletPreferencesPage *self = VOLET_PREFERENCES_PAGE (object);
  GtkWidget *child;

  self->is_filling = TRUE;
  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  g_clear_object (&self->surroundings);
  G_OBJECT_CLASS (volet_preferences_page_parent_class)->dispose (object);
}

static void
volet_preferences_page_class_init (VoletPreferencesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_preferences_page_dispose;
  widget_class->grab_focus = volet_preferences_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/preferences/volet-preferences-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, page);
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, objective);
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, hours);
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, reason);
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, advice);
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, people);
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, copies_row);
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, recovery_row);
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, lock_delay);
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, text_size);
  gtk_widget_class_bind_template_child (widget_class, VoletPreferencesPage, language);
  gtk_widget_class_bind_template_callback (widget_class, on_objective_apply);
  gtk_widget_class_bind_template_callback (widget_class, on_objective_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_lock_delay_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_text_size_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_language_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_copies_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_passphrase_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_leaked_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_recovery_clicked);
}

static void
volet_preferences_page_init (VoletPreferencesPage *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_preferences_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_preferences_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings)
{
  VoletPreferencesPage *self = g_object_new (VOLET_TYPE_PREFERENCES_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  self->surroundings = g_object_ref (surroundings);
  gtk_label_set_label (self->advice, volet_text_get_objective_advice ());
  fill_objective (self);
  fill_people (self);
  fill_computer (self);
  update_copies (self);
  update_recovery (self);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (update_copies), self,
                           G_CONNECT_SWAPPED);
  self->is_filling = FALSE;
  return GTK_WIDGET (self);
}
