/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Donner un relevé: to whom, what was asked, which weeks, how much is told. */

#include "volet-share-ask-page.h"

#include "volet-chips.h"
#include "volet-navigation.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-ledger.h"
#include "volet-share-preview-page.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A group of its own for those who are apart from the administration. */
#define GROUP_APART "confiance"

/* Finished weeks proposed at first. */
#define USUAL_N_WEEKS 4

struct _VoletShareAskPage {
  GtkWidget parent_instance;

  GtkEditable *to;
  GtkWidget *group_row;
  GtkSwitch *apart;
  GtkEditable *asked;
  GtkWidget *known;
  VoletChips *recipients;
  AdwComboRow *first;
  AdwComboRow *last;
  AdwPreferencesGroup *levels;
  GtkSwitch *whole;
  GtkEditable *name;
  GtkLabel *message;
  GtkWidget *preview;

  GtkCheckButton *level_buttons[VOLET_N_LEVELS];
  VoletShareDraft *draft;
  GPtrArray *known_recipients;
  GArray *weeks;
};

G_DEFINE_FINAL_TYPE (VoletShareAskPage, volet_share_ask_page, GTK_TYPE_WIDGET)

static gboolean
find_level (VoletShareAskPage *self, VoletLevel *ret_level)
{
  for (int level = 0; level < VOLET_N_LEVELS; level++)
    if (gtk_check_button_get_active (self->level_buttons[level])) {
      *ret_level = (VoletLevel) level;
      return TRUE;
    }
  return FALSE;
}

static const VoletRecipient *
find_known (VoletShareAskPage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->to)));

  for (guint i = 0; i < self->known_recipients->len; i++) {
    const VoletRecipient *recipient = self->known_recipients->pdata[i];

    if (g_strcmp0 (recipient->name, name) == 0)
      return recipient;
  }
  return NULL;
}

static void
update (VoletShareAskPage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->to)));
  VoletLevel level;

  gtk_widget_set_sensitive (self->preview,
                            *name != '\0' && self->weeks->len > 0 && find_level (self, &level));
  /* A group is chosen when a recipient is new. */
  gtk_widget_set_visible (self->group_row, find_known (self) == NULL);
}

static void
on_changed (VoletShareAskPage *self)
{
  if (self->draft != NULL)
    update (self);
}

/* The form that this person is used to is proposed unchanged. */
static void
on_to_changed (VoletShareAskPage *self)
{
  const VoletRecipient *recipient;

  if (self->draft == NULL)
    return;
  recipient = find_known (self);
  if (recipient != NULL) {
    gtk_check_button_set_active (self->level_buttons[recipient->form.level], TRUE);
    gtk_switch_set_active (self->whole, recipient->form.is_whole_period);
  }
  update (self);
}

static void
on_recipients_changed (VoletShareAskPage *self)
{
  const VoletRecipient *recipient =
      self->known_recipients->pdata[volet_chips_get_selected (self->recipients)];

  gtk_editable_set_text (self->to, recipient->name);
}

static void
fill_draft (VoletShareAskPage *self)
{
  const VoletRecipient *known = find_known (self);
  VoletWeek first =
      g_array_index (self->weeks, VoletWeek, adw_combo_row_get_selected (self->first));
  VoletWeek last = g_array_index (self->weeks, VoletWeek, adw_combo_row_get_selected (self->last));
  VoletTemplate form = {VOLET_LEVEL_THRESHOLD};

  find_level (self, &form.level);
  form.is_whole_period = gtk_switch_get_active (self->whole);
  if (known != NULL)
    form.hides_objective = known->form.hides_objective;
  volet_share_draft_set_to (self->draft, gtk_editable_get_text (self->to));
  volet_share_draft_set_group (self->draft,
                               gtk_switch_get_active (self->apart) ? GROUP_APART : NULL);
  volet_share_draft_set_asked (self->draft, gtk_editable_get_text (self->asked));
  volet_share_draft_set_typed_name (self->draft, gtk_editable_get_text (self->name));
  volet_share_draft_set_weeks (self->draft, first, last);
  volet_share_draft_set_form (self->draft, &form);
}

static void
say_error (VoletShareAskPage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  gtk_label_set_label (self->message, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->message));
}

/* A name with a glyph that documents lack would be missing on paper: it is refused here. */
static gboolean
check_name (VoletShareAskPage *self, GError **error)
{
  VoletFonts *fonts = volet_share_draft_get_fonts (self->draft, error);
  const char *name = gtk_editable_get_text (self->name);

  if (fonts == NULL)
    return FALSE;
  return *name == '\0' || volet_fonts_check_name (fonts, name, error);
}

static void
on_preview_clicked (VoletShareAskPage *self)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), VOLET_TYPE_NAVIGATION);
  g_autoptr (GError) error = NULL;
  GtkWidget *page = NULL;

  fill_draft (self);
  if (check_name (self, &error))
    page = volet_share_preview_page_new (self->draft, &error);
  if (page == NULL) {
    say_error (self, error);
    return;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  volet_navigation_push (VOLET_NAVIGATION (navigation), page);
}

static void
add_levels (VoletShareAskPage *self)
{
  for (int level = 0; level < VOLET_N_LEVELS; level++) {
    GtkWidget *row = adw_action_row_new ();
    GtkWidget *button = gtk_check_button_new ();
    const char *label = volet_text_get_level_label ((VoletLevel) level);

    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->level_buttons[0]);
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                 volet_text_get_level_words ((VoletLevel) level));
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
    adw_preferences_group_add (self->levels, row);
    self->level_buttons[level] = GTK_CHECK_BUTTON (button);
    g_signal_connect_object (button, "toggled", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  }
}

static void
volet_share_ask_page_dispose (GObject *object)
{
  VoletShareAskPage *self = VOLET_SHARE_ASK_PAGE (object);
  GtkWidget *child;

  g_clear_object (&self->draft);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->known_recipients, g_ptr_array_unref);
  g_clear_pointer (&self->weeks, g_array_unref);
  G_OBJECT_CLASS (volet_share_ask_page_parent_class)->dispose (object);
}

static void
volet_share_ask_page_class_init (VoletShareAskPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_share_ask_page_dispose;
  g_type_ensure (VOLET_TYPE_CHIPS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/share/volet-share-ask-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, to);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, group_row);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, apart);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, asked);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, known);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, recipients);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, first);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, last);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, levels);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, whole);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, name);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_to_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_recipients_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_clicked);
}

static void
volet_share_ask_page_init (VoletShareAskPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->weeks = g_array_new (FALSE, FALSE, sizeof (VoletWeek));
  add_levels (self);
}

static void
fill_recipients (VoletShareAskPage *self, VoletNotebook *notebook)
{
  self->known_recipients = volet_notebook_list_recipients (notebook, NULL);
  if (self->known_recipients == NULL)
    self->known_recipients = g_ptr_array_new ();
  for (guint i = 0; i < self->known_recipients->len; i++) {
    const VoletRecipient *recipient = self->known_recipients->pdata[i];

    volet_chips_append (self->recipients, recipient->name, NULL);
  }
  gtk_widget_set_visible (self->known, self->known_recipients->len > 0);
}

/* Finished weeks, the latest first; the last four that follow each other are proposed. */
static void
fill_weeks (VoletShareAskPage *self, VoletNotebook *notebook)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree VoletWeekTotal *totals = NULL;
  VoletWeek this_week = volet_notebook_get_this_week (notebook);
  VoletWeek first;
  guint n_proposed = 0;
  gsize n_weeks;

  if (volet_notebook_get_first_week (notebook, &first, NULL) && first < this_week) {
    n_weeks = MIN ((gsize) (this_week - first), VOLET_STATEMENT_MAX_WEEKS);
    totals = g_new0 (VoletWeekTotal, n_weeks);
    if (!volet_notebook_get_weeks (notebook, this_week - (VoletWeek) n_weeks, n_weeks, totals,
                                   NULL))
      n_weeks = 0;
    for (gsize i = n_weeks; i > 0; i--) {
      g_autofree char *label = NULL;

      if (totals[i - 1].state != VOLET_WEEK_STATE_CLOSED)
        continue;
      label = volet_text_format_week (totals[i - 1].week);
      gtk_string_list_append (labels, label);
      g_array_append_val (self->weeks, totals[i - 1].week);
    }
  }
  while (n_proposed + 1 < MIN (self->weeks->len, USUAL_N_WEEKS) &&
         g_array_index (self->weeks, VoletWeek, n_proposed + 1) ==
             g_array_index (self->weeks, VoletWeek, n_proposed) - 1)
    n_proposed++;
  adw_combo_row_set_model (self->first, G_LIST_MODEL (labels));
  adw_combo_row_set_model (self->last, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->first, n_proposed);
  adw_combo_row_set_selected (self->last, 0);
}

/**
 * volet_share_ask_page_new:
 * @draft: (transfer none): what is chosen
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_share_ask_page_new (VoletShareDraft *draft)
{
  VoletShareAskPage *self = g_object_new (VOLET_TYPE_SHARE_ASK_PAGE, NULL);
  VoletNotebook *notebook = volet_share_draft_get_notebook (draft);

  fill_recipients (self, notebook);
  fill_weeks (self, notebook);
  self->draft = g_object_ref (draft);
  if (self->weeks->len == 0) {
    gtk_label_set_label (self->message, _ ("No week is finished yet. Finish one first."));
    gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  }
  update (self);
  return GTK_WIDGET (self);
}
