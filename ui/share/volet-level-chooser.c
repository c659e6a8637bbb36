/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The four levels, each with what it will say of these very weeks; none is chosen beforehand. */

#include "volet-level-chooser.h"

#include "volet-share-words.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"

#include <glib/gi18n.h>

struct _VoletLevelChooser {
  GtkWidget parent_instance;

  AdwPreferencesGroup *group;
  AdwActionRow *rows[VOLET_N_LEVELS];
  GtkCheckButton *buttons[VOLET_N_LEVELS];
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletLevelChooser, volet_level_chooser, GTK_TYPE_WIDGET)

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
on_button_toggled (VoletLevelChooser *self, GtkCheckButton *button)
{
  if (!self->is_updating && gtk_check_button_get_active (button))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_level (VoletLevelChooser *self, VoletLevel level)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();
  const char *label = volet_text_get_level_label (level);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons[0]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->group, row);
  self->rows[level] = ADW_ACTION_ROW (row);
  self->buttons[level] = GTK_CHECK_BUTTON (button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_button_toggled), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
volet_level_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_LEVEL_CHOOSER (widget)->buttons[0]));
}

static void
volet_level_chooser_dispose (GObject *object)
{
  VoletLevelChooser *self = VOLET_LEVEL_CHOOSER (object);

  if (self->group != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->group));
  self->group = NULL;
  G_OBJECT_CLASS (volet_level_chooser_parent_class)->dispose (object);
}

static void
volet_level_chooser_class_init (VoletLevelChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_level_chooser_dispose;
  widget_class->grab_focus = volet_level_chooser_grab_focus;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
volet_level_chooser_init (VoletLevelChooser *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("What shall it say?"));
  gtk_widget_set_parent (GTK_WIDGET (self->group), GTK_WIDGET (self));
  for (int level = 0; level < VOLET_N_LEVELS; level++)
    add_level (self, (VoletLevel) level);
}

/**
 * volet_level_chooser_new:
 *
 * Returns: (transfer floating): the choice, with nothing chosen
 */
GtkWidget *
volet_level_chooser_new (void)
{
  return g_object_new (VOLET_TYPE_LEVEL_CHOOSER, NULL);
}

/* One line of what the document will say, or why it cannot. */
static void
show_level (VoletLevelChooser *self, VoletShareDraft *draft, const VoletTemplate *form)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletStatement) statement = volet_share_draft_preview_form (draft, form, &error);
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  if (statement != NULL) {
    words = volet_share_words_summarize (statement);
    /* Translators: what a document will say, quoted. */
    line = g_strdup_printf (_ ("It will say: “%s”"), words);
  } else {
    line = volet_text_format_error (error);
  }
  adw_action_row_set_subtitle (self->rows[form->level], line);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rows[form->level]), statement != NULL);
}

/**
 * volet_level_chooser_show:
 * @self: a choice
 * @draft: (nullable): the weeks; %NULL while there are none
 * @base: the period, the objective and the weeks with a hindrance; its level is not read
 * @has_prevented_form: whether how these weeks are shown is chosen, or each level's default
 *
 * Says beside each level what a document of it would say of the weeks of @draft.
 */
void
volet_level_chooser_show (VoletLevelChooser *self,
                          VoletShareDraft *draft,
                          const VoletTemplate *base,
                          gboolean has_prevented_form)
{
  g_return_if_fail (VOLET_IS_LEVEL_CHOOSER (self));

  for (int level = 0; level < VOLET_N_LEVELS; level++) {
    VoletTemplate form = *base;

    form.level = (VoletLevel) level;
    /* The threshold has no figure to show there. */
    if (!has_prevented_form ||
        (form.level == VOLET_LEVEL_THRESHOLD && form.prevented_form == VOLET_PREVENTED_FORM_FIGURE))
      form.prevented_form = volet_prevented_form_get_default (form.level);

    if (draft != NULL)
      show_level (self, draft, &form);
    else
      adw_action_row_set_subtitle (self->rows[level], volet_text_get_level_words (form.level));
  }
}

/**
 * volet_level_chooser_get_level:
 * @self: a choice
 * @ret_level: (out): the level
 *
 * Returns: whether one is chosen
 */
gboolean
volet_level_chooser_get_level (VoletLevelChooser *self, VoletLevel *ret_level)
{
  g_return_val_if_fail (VOLET_IS_LEVEL_CHOOSER (self), FALSE);

  for (int level = 0; level < VOLET_N_LEVELS; level++)
    if (gtk_check_button_get_active (self->buttons[level]) &&
        gtk_widget_get_sensitive (GTK_WIDGET (self->rows[level]))) {
      *ret_level = (VoletLevel) level;
      return TRUE;
    }
  return FALSE;
}

/**
 * volet_level_chooser_set_level:
 * @self: a choice
 * @level: what somebody is used to
 *
 * Chooses it without a signal.
 */
void
volet_level_chooser_set_level (VoletLevelChooser *self, VoletLevel level)
{
  g_return_if_fail (VOLET_IS_LEVEL_CHOOSER (self));

  self->is_updating = TRUE;
  gtk_check_button_set_active (self->buttons[level], TRUE);
  self->is_updating = FALSE;
}
