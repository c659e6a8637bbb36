/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Donner un relevé: to whom, what was asked, which weeks, how much is told. */

#include "volet-share-ask-page.h"

#include "volet-level-chooser.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-ledger.h"
#include "volet-recipient-chooser.h"
#include "volet-share-past.h"
#include "volet-share-preview-page.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"
#include "volet-weeks-chooser.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How weeks with a hindrance are shown: the first choice is what is usual. */
#define PREVENTED_AS_USUAL 0

struct _VoletShareAskPage {
  GtkWidget parent_instance;

  VoletRecipientChooser *recipients;
  GtkEditable *asked;
  VoletWeeksChooser *weeks;
  VoletLevelChooser *levels;
  GtkSwitch *whole;
  GtkWidget *hide_row;
  GtkSwitch *hide;
  AdwComboRow *prevented;
  GtkSwitch *note;
  GtkEditable *name;
  GtkLabel *name_problem;
  GtkLabel *message;
  GtkWidget *preview;

  VoletShareDraft *draft;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletShareAskPage, volet_share_ask_page, GTK_TYPE_WIDGET)

static void
say (VoletShareAskPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static void
say_error (VoletShareAskPage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  say (self, sentence);
}

/* Returns whether how weeks with a hindrance are shown is settled for whoever gets this. */
static gboolean
get_prevented_form (VoletShareAskPage *self, VoletPreventedForm *ret_form)
{
  const VoletRecipient *known = volet_recipient_chooser_get_known (self->recipients);
  guint selected = adw_combo_row_get_selected (self->prevented);

  if (selected != PREVENTED_AS_USUAL && selected != GTK_INVALID_LIST_POSITION) {
    *ret_form = (VoletPreventedForm) (selected - PREVENTED_AS_USUAL - 1);
    return TRUE;
  }
  if (known == NULL)
    return FALSE;
  *ret_form = known->form.prevented_form;
  return TRUE;
}

static VoletTemplate
get_form (VoletShareAskPage *self)
{
  VoletTemplate form = {
      .level = VOLET_LEVEL_THRESHOLD,
      .is_whole_period = gtk_switch_get_active (self->whole),
      .hides_objective = gtk_switch_get_active (self->hide),
  };

  volet_level_chooser_get_level (self->levels, &form.level);
  return form;
}

/* Shows beside each level what it would say of the weeks that are chosen. */
static void
show_levels (VoletShareAskPage *self)
{
  VoletTemplate form = get_form (self);
  gboolean has_prevented_form = get_prevented_form (self, &form.prevented_form);
  gboolean has_weeks =
      volet_weeks_chooser_has_any (self->weeks) && volet_weeks_chooser_is_ordered (self->weeks);

  if (has_weeks)
    volet_weeks_chooser_fill_draft (self->weeks, self->draft);
  volet_level_chooser_show (self->levels, has_weeks ? self->draft : NULL, &form,
                            has_prevented_form);
}

static void
on_changed (VoletShareAskPage *self)
{
  VoletLevel level;

  if (self->draft == NULL || self->is_updating)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  show_levels (self);
  gtk_widget_set_visible (self->hide_row, volet_level_chooser_get_level (self->levels, &level) &&
                                              level == VOLET_LEVEL_THRESHOLD);
}

/* The form that this person is used to is proposed unchanged, and the weeks since. */
static void
on_recipient_changed (VoletShareAskPage *self)
{
  const VoletRecipient *known;

  if (self->draft == NULL || self->is_updating)
    return;
  known = volet_recipient_chooser_get_known (self->recipients);
  if (known != NULL) {
    self->is_updating = TRUE;
    volet_level_chooser_set_level (self->levels, known->form.level);
    gtk_switch_set_active (self->whole, known->form.is_whole_period);
    gtk_switch_set_active (self->hide, known->form.hides_objective);
    adw_combo_row_set_selected (self->prevented, PREVENTED_AS_USUAL);
    volet_weeks_chooser_propose (
        self->weeks,
        volet_share_past_get_last_week (volet_share_draft_get_notebook (self->draft), known->id));
    self->is_updating = FALSE;
  }
  on_changed (self);
}

/* A name with a glyph that documents lack would be missing on paper: it is refused while typing. */
static gboolean
check_name (VoletShareAskPage *self)
{
  g_autofree char *name =
      g_utf8_normalize (gtk_editable_get_text (self->name), -1, G_NORMALIZE_NFC);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  VoletFonts *fonts = volet_share_draft_get_fonts (self->draft, &error);
  gboolean is_good = name != NULL && *g_strstrip (name) == '\0';

  if (!is_good && fonts != NULL)
    is_good =
        volet_statement_check_name (name, &error) && volet_fonts_check_name (fonts, name, &error);
  if (is_good) {
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
  } else {
    sentence = volet_text_format_error (error);
    gtk_label_set_label (self->name_problem, sentence);
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
  }
  gtk_widget_set_visible (GTK_WIDGET (self->name_problem), !is_good);
  return is_good;
}

static void
on_name_changed (VoletShareAskPage *self)
{
  if (self->draft != NULL && !self->is_updating)
    check_name (self);
}

/* What is still to be said, in the order of the page; %NULL where nothing is. */
static char *
find_gap (VoletShareAskPage *self)
{
  const char *nobody = volet_recipient_chooser_find_gap (self->recipients);
  g_autofree char *dates = NULL;
  VoletLevel level;
  VoletWeek week;

  if (nobody != NULL)
    return g_strdup (nobody);
  if (!volet_weeks_chooser_has_any (self->weeks))
    return g_strdup (_ ("No week is finished yet. Finish one first."));
  if (!volet_weeks_chooser_is_ordered (self->weeks))
    return g_strdup (_ ("The first week comes after the last one."));
  if (volet_weeks_chooser_find_question (self->weeks, &week)) {
    dates = volet_text_format_week (week);
    return g_strdup_printf (_ ("The week %s is to be filled in, or left aside."), dates);
  }
  if (!volet_level_chooser_get_level (self->levels, &level))
    return g_strdup (_ ("Choose what the document shall say."));
  if (!check_name (self))
    return g_strdup (gtk_label_get_label (self->name_problem));
  return NULL;
}

static void
fill_draft (VoletShareAskPage *self)
{
  VoletTemplate form = get_form (self);
  guint prevented = adw_combo_row_get_selected (self->prevented);

  if (form.level != VOLET_LEVEL_THRESHOLD)
    form.hides_objective = FALSE;
  volet_recipient_chooser_fill_draft (self->recipients, self->draft);
  volet_weeks_chooser_fill_draft (self->weeks, self->draft);
  volet_share_draft_set_asked (self->draft, gtk_editable_get_text (self->asked));
  volet_share_draft_set_typed_name (self->draft, gtk_editable_get_text (self->name));
  volet_share_draft_set_has_cover_note (self->draft, gtk_switch_get_active (self->note));
  volet_share_draft_set_form (self->draft, &form);
  if (prevented != PREVENTED_AS_USUAL && prevented != GTK_INVALID_LIST_POSITION)
    volet_share_draft_set_prevented_form (
        self->draft, (VoletPreventedForm) (prevented - PREVENTED_AS_USUAL - 1));
  else
    volet_share_draft_clear_prevented_form (self->draft);
}

static void
on_preview_clicked (VoletShareAskPage *self)
{
  g_autofree char *gap = find_gap (self);
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  if (gap != NULL) {
    say (self, gap);
    return;
  }
  fill_draft (self);
  page = volet_share_preview_page_new (self->draft, &error);
  if (page == NULL) {
    say_error (self, error);
    return;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  volet_navigation_push_over (GTK_WIDGET (self), page);
}

/* To that week, in its own view. */
static void
on_week_chosen (VoletShareAskPage *self, VoletWeek week)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), VOLET_TYPE_NAVIGATION);

  volet_navigation_pop_all (VOLET_NAVIGATION (navigation));
  gtk_widget_activate_action (volet_navigation_get_visible (VOLET_NAVIGATION (navigation)),
                              "notebook.show-week", "i", week);
}

static gboolean
volet_share_ask_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_SHARE_ASK_PAGE (widget)->recipients));
}

static void
volet_share_ask_page_dispose (GObject *object)
{
  VoletShareAskPage *self = VOLET_SHARE_ASK_PAGE (object);
  GtkWidget *child;

  g_clear_object (&self->draft);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_share_ask_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/share/volet-share-ask-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, recipients);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, asked);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, weeks);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, levels);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, whole);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, hide_row);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, hide);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, prevented);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, note);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, name);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, name_problem);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletShareAskPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_recipient_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_week_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_clicked);
}

static void
volet_share_ask_page_class_init (VoletShareAskPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_share_ask_page_dispose;
  widget_class->grab_focus = volet_share_ask_page_grab_focus;
  g_type_ensure (VOLET_TYPE_RECIPIENT_CHOOSER);
  g_type_ensure (VOLET_TYPE_WEEKS_CHOOSER);
  g_type_ensure (VOLET_TYPE_LEVEL_CHOOSER);
  bind_template (widget_class);
}

static void
volet_share_ask_page_init (VoletShareAskPage *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (labels, _ ("As usual"));
  for (int form = 0; form < VOLET_N_PREVENTED_FORMS; form++)
    gtk_string_list_append (labels, volet_text_get_prevented_form ((VoletPreventedForm) form));
  adw_combo_row_set_model (self->prevented, G_LIST_MODEL (labels));
}

/**
 * volet_share_ask_page_new:
 * @draft: (transfer none): what is chosen; where it is for somebody known, they are chosen here
 * @error: (nullable): why the document could not be shown at once
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_share_ask_page_new (VoletShareDraft *draft, const GError *error)
{
  VoletShareAskPage *self = g_object_new (VOLET_TYPE_SHARE_ASK_PAGE, NULL);
  VoletNotebook *notebook = volet_share_draft_get_notebook (draft);
  g_autoptr (GPtrArray) people = volet_share_past_list_people (notebook);
  VoletId recipient = volet_share_draft_get_recipient (draft);
  const char *typed_name = volet_share_draft_get_typed_name (draft);

  volet_recipient_chooser_set_people (self->recipients, people);
  volet_weeks_chooser_load (self->weeks, notebook);
  volet_weeks_chooser_propose (self->weeks, VOLET_WEEK_FIRST - 1);
  self->draft = g_object_ref (draft);
  if (typed_name != NULL)
    gtk_editable_set_text (self->name, typed_name);
  gtk_switch_set_active (self->note, volet_share_draft_get_has_cover_note (draft));
  if (recipient != VOLET_ID_NONE)
    volet_recipient_chooser_select (self->recipients, recipient);
  on_changed (self);
  if (error != NULL)
    say_error (self, error);
  else if (!volet_weeks_chooser_has_any (self->weeks))
    say (self, _ ("No week is finished yet. Finish one first."));
  return GTK_WIDGET (self);
}
