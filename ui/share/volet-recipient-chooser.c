/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* To whom: somebody who was given something before, or somebody new.
 *
 * Two people may have one name. When such a name is typed, the person says whether it is the one
 * they know; if not, a private sign tells the two apart. */

#include "volet-recipient-chooser.h"

#include "volet-share-words.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#define INDEX_KEY "volet-recipient-index"

/* Places in the list of groups; those that exist stand between. */
#define GROUP_ADMINISTRATION 0

struct _VoletRecipientChooser {
  GtkWidget parent_instance;

  AdwPreferencesGroup *people;
  AdwPreferencesGroup *new_person;
  AdwEntryRow *name;
  GtkLabel *name_problem;
  AdwActionRow *namesake;
  AdwEntryRow *sign;
  AdwComboRow *group;

  GPtrArray *recipients;
  GPtrArray *groups;
  GPtrArray *buttons;
  GtkCheckButton *somebody_new;
  gboolean is_another;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletRecipientChooser, volet_recipient_chooser, GTK_TYPE_WIDGET)

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* As names are kept: NFC and trimmed. */
static char *
dup_normal (AdwEntryRow *row)
{
  char *normal = g_utf8_normalize (gtk_editable_get_text (GTK_EDITABLE (row)), -1, G_NORMALIZE_NFC);

  return normal != NULL ? g_strstrip (normal) : g_strdup ("");
}

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return strcmp (folded_a, folded_b) == 0;
}

/* Returns the place among those known of the first who has the typed name, or -1. */
static int
find_namesake (VoletRecipientChooser *self)
{
  g_autofree char *name = dup_normal (self->name);

  for (guint i = 0; i < self->recipients->len; i++)
    if (is_same_name (((const VoletRecipient *) self->recipients->pdata[i])->name, name))
      return (int) i;
  return -1;
}

static gboolean
is_new_chosen (VoletRecipientChooser *self)
{
  return self->somebody_new == NULL || gtk_check_button_get_active (self->somebody_new);
}

/* Says at once what is wrong with the typed name. */
static gboolean
check_name (VoletRecipientChooser *self)
{
  g_autofree char *name = dup_normal (self->name);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_good = *name == '\0' || volet_statement_check_name (name, &error);

  if (is_good) {
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
  } else {
    sentence = volet_text_format_error (error);
    gtk_label_set_label (self->name_problem, sentence);
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
  }
  gtk_widget_set_visible (GTK_WIDGET (self->name_problem), !is_good);
  return is_good && *name != '\0';
}

static void
update (VoletRecipientChooser *self)
{
  int namesake = find_namesake (self);
  gboolean is_new = is_new_chosen (self);

  gtk_widget_set_visible (GTK_WIDGET (self->new_person), is_new);
  gtk_widget_set_visible (GTK_WIDGET (self->namesake), namesake >= 0 && !self->is_another);
  gtk_widget_set_visible (GTK_WIDGET (self->sign), namesake >= 0 && self->is_another);
  gtk_widget_set_visible (GTK_WIDGET (self->group), namesake < 0 || self->is_another);
  check_name (self);
}

static void
emit_changed (VoletRecipientChooser *self)
{
  if (self->is_updating)
    return;
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_button_toggled (VoletRecipientChooser *self, GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    emit_changed (self);
}

static void
on_name_changed (VoletRecipientChooser *self)
{
  self->is_another = FALSE;
  emit_changed (self);
}

static void
on_same_clicked (VoletRecipientChooser *self)
{
  int namesake = find_namesake (self);

  if (namesake >= 0)
    gtk_check_button_set_active (self->buttons->pdata[namesake], TRUE);
}

static void
on_another_clicked (VoletRecipientChooser *self)
{
  self->is_another = TRUE;
  emit_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->sign));
}

static GtkCheckButton *
add_choice (VoletRecipientChooser *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons->pdata[0]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->people, row);
  g_ptr_array_add (self->buttons, button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_button_toggled), self,
                           G_CONNECT_SWAPPED);
  return GTK_CHECK_BUTTON (button);
}

static gboolean
volet_recipient_chooser_grab_focus (GtkWidget *widget)
{
  VoletRecipientChooser *self = VOLET_RECIPIENT_CHOOSER (widget);

  if (self->buttons->len > 0)
    return gtk_widget_grab_focus (self->buttons->pdata[0]);
  return gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
volet_recipient_chooser_dispose (GObject *object)
{
  VoletRecipientChooser *self = VOLET_RECIPIENT_CHOOSER (object);
  GtkWidget *child;

  self->is_updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_recipient_chooser_parent_class)->dispose (object);
}

static void
volet_recipient_chooser_finalize (GObject *object)
{
  VoletRecipientChooser *self = VOLET_RECIPIENT_CHOOSER (object);

  g_ptr_array_unref (self->recipients);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->buttons);
  G_OBJECT_CLASS (volet_recipient_chooser_parent_class)->finalize (object);
}

static void
volet_recipient_chooser_class_init (VoletRecipientChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_recipient_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_recipient_chooser_finalize;
  widget_class->grab_focus = volet_recipient_chooser_grab_focus;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/share/volet-recipient-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletRecipientChooser, people);
  gtk_widget_class_bind_template_child (widget_class, VoletRecipientChooser, new_person);
  gtk_widget_class_bind_template_child (widget_class, VoletRecipientChooser, name);
  gtk_widget_class_bind_template_child (widget_class, VoletRecipientChooser, name_problem);
  gtk_widget_class_bind_template_child (widget_class, VoletRecipientChooser, namesake);
  gtk_widget_class_bind_template_child (widget_class, VoletRecipientChooser, sign);
  gtk_widget_class_bind_template_child (widget_class, VoletRecipientChooser, group);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, emit_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_same_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_another_clicked);
}

static void
volet_recipient_chooser_init (VoletRecipientChooser *self)
{
  self->recipients = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_recipient_free);
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->buttons = g_ptr_array_new ();
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_updating = FALSE;
}

/**
 * volet_recipient_chooser_new:
 *
 * Returns: (transfer floating): the choice, with nobody known
 */
GtkWidget *
volet_recipient_chooser_new (void)
{
  return g_object_new (VOLET_TYPE_RECIPIENT_CHOOSER, NULL);
}

static gboolean
has_group (VoletRecipientChooser *self, const char *group)
{
  return g_ptr_array_find_with_equal_func (self->groups, group, g_str_equal, NULL);
}

/* The administration, the groups that there are, and a group of their own. */
static void
fill_groups (VoletRecipientChooser *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_ptr_array_add (self->groups, g_strdup (VOLET_GROUP_ADMINISTRATION));
  gtk_string_list_append (labels, _ ("The administration: adviser, France Travail, CAF or MSA"));
  for (guint i = 0; i < self->recipients->len; i++) {
    const char *group = ((const VoletRecipient *) self->recipients->pdata[i])->group;

    if (has_group (self, group))
      continue;
    g_ptr_array_add (self->groups, g_strdup (group));
    gtk_string_list_append (labels, group);
  }
  gtk_string_list_append (labels, _ ("Somebody apart: a lawyer, an association"));
  adw_combo_row_set_model (self->group, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->group, GROUP_ADMINISTRATION);
}

/**
 * volet_recipient_chooser_set_people:
 * @self: a choice
 * @recipients: (element-type VoletRecipient): everybody known, in the order to show
 *
 * Shows them, and somebody new as one more choice.
 */
void
volet_recipient_chooser_set_people (VoletRecipientChooser *self, GPtrArray *recipients)
{
  g_return_if_fail (VOLET_IS_RECIPIENT_CHOOSER (self));
  g_return_if_fail (self->recipients->len == 0);

  for (guint i = 0; i < recipients->len; i++) {
    const VoletRecipient *recipient = recipients->pdata[i];
    g_autofree char *title = volet_share_words_format_recipient (recipient);
    g_autofree char *subtitle = volet_share_words_format_person (recipient);

    g_ptr_array_add (self->recipients, volet_recipient_copy (recipient));
    add_choice (self, title, subtitle);
  }
  if (recipients->len > 0)
    self->somebody_new = add_choice (self, _ ("Somebody else"), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->people), recipients->len > 0);
  fill_groups (self);
  update (self);
}

/**
 * volet_recipient_chooser_select:
 * @self: a choice
 * @id: somebody known
 *
 * Chooses them.
 */
void
volet_recipient_chooser_select (VoletRecipientChooser *self, VoletId id)
{
  g_return_if_fail (VOLET_IS_RECIPIENT_CHOOSER (self));

  for (guint i = 0; i < self->recipients->len; i++)
    if (((const VoletRecipient *) self->recipients->pdata[i])->id == id)
      gtk_check_button_set_active (self->buttons->pdata[i], TRUE);
}

/**
 * volet_recipient_chooser_get_known:
 * @self: a choice
 *
 * Returns: (nullable): the one chosen among those known
 */
const VoletRecipient *
volet_recipient_chooser_get_known (VoletRecipientChooser *self)
{
  g_return_val_if_fail (VOLET_IS_RECIPIENT_CHOOSER (self), NULL);

  for (guint i = 0; i < self->recipients->len; i++)
    if (gtk_check_button_get_active (self->buttons->pdata[i]))
      return self->recipients->pdata[i];
  return NULL;
}

/**
 * volet_recipient_chooser_find_gap:
 * @self: a choice
 *
 * Returns: (nullable): what is still to be said, or %NULL where it is clear who is meant
 */
const char *
volet_recipient_chooser_find_gap (VoletRecipientChooser *self)
{
  g_autofree char *name = dup_normal (self->name);
  g_autofree char *sign = dup_normal (self->sign);

  g_return_val_if_fail (VOLET_IS_RECIPIENT_CHOOSER (self), NULL);

  if (volet_recipient_chooser_get_known (self) != NULL)
    return NULL;
  if (!is_new_chosen (self) || *name == '\0')
    return _ ("Say to whom you give it.");
  if (!check_name (self))
    return gtk_label_get_label (self->name_problem);
  if (find_namesake (self) < 0)
    return NULL;
  if (!self->is_another)
    return _ ("You have given to somebody of this name. Say whether it is the same person.");
  if (!volet_statement_check_name (sign, NULL))
    return _ ("Write a sign, for you alone, that tells the two apart.");
  return NULL;
}

/**
 * volet_recipient_chooser_fill_draft:
 * @self: a choice without a gap
 * @draft: where to put it
 */
void
volet_recipient_chooser_fill_draft (VoletRecipientChooser *self, VoletShareDraft *draft)
{
  const VoletRecipient *known = volet_recipient_chooser_get_known (self);
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  const char *sign = self->is_another ? gtk_editable_get_text (GTK_EDITABLE (self->sign)) : NULL;
  guint group = adw_combo_row_get_selected (self->group);
  g_autofree char *own_group = NULL;

  if (known != NULL) {
    volet_share_draft_set_recipient (draft, known->id);
    return;
  }
  /* Somebody apart is a group of their own. */
  own_group = sign != NULL ? g_strdup_printf ("%s (%s)", name, sign) : g_strdup (name);
  volet_share_draft_set_new_person (
      draft, name, sign, group < self->groups->len ? self->groups->pdata[group] : own_group);
}
