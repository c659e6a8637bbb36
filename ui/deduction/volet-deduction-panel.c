/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ce qu'on pourra calculer: beside a document that is about to be given, and the ways out, always
 * the same and in the same order. Each is worked out only when it is touched. */

#include "volet-deduction-panel.h"

#include "volet-deduction-list.h"
#include "volet-notebook-deduction.h"
#include "volet-share-words.h"
#include "volet-text-deduction.h"
#include "volet-text-error.h"

#include <glib/gi18n.h>

#define WAY_KEY "volet-way-out"

struct _VoletDeductionPanel {
  GtkWidget parent_instance;

  AdwPreferencesGroup *found;
  AdwPreferencesGroup *ways;

  VoletShareDraft *draft;
};

G_DEFINE_FINAL_TYPE (VoletDeductionPanel, volet_deduction_panel, GTK_TYPE_WIDGET)

/* What the readers of @share can work out from it, into @list. */
static void
find_news (VoletDeductionPanel *self, VoletDeductionList *list, VoletShare *share)
{
  g_autoptr (GError) error = NULL;
  VoletKnowledge *knowledge = volet_notebook_load_knowledge_with (
      volet_share_draft_get_notebook (self->draft), share, &error);

  if (knowledge != NULL) {
    volet_deduction_list_find (list, knowledge, volet_share_get_recipient (share)->group, TRUE);
  } else {
    g_autofree char *sentence = volet_text_format_error (error);

    volet_deduction_list_say (list, sentence);
  }
}

static void
apply_way (VoletTemplate *form, VoletWayOut way)
{
  switch (way) {
  case VOLET_WAY_OUT_WHOLE_PERIOD:
    form->is_whole_period = TRUE;
    break;
  case VOLET_WAY_OUT_BAND:
    form->level = VOLET_LEVEL_BAND;
    break;
  case VOLET_WAY_OUT_THRESHOLD:
    form->level = VOLET_LEVEL_THRESHOLD;
    break;
  case VOLET_WAY_OUT_NOT_NOW:
    break;
  }
}

static void
show_summary (AdwExpanderRow *row, VoletStatement *statement)
{
  g_autofree char *says = volet_share_words_summarize (statement);
  g_autofree char *escaped = g_markup_escape_text (says, -1);

  adw_expander_row_set_subtitle (row, escaped);
}

/* What the document would say, and what could be worked out from that. */
static void
preview_way (VoletDeductionPanel *self, AdwExpanderRow *row, VoletWayOut way)
{
  GtkWidget *list = volet_deduction_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletShare) usual = volet_share_draft_prepare_form (self->draft, NULL, &error);
  g_autoptr (VoletShare) share = NULL;
  VoletTemplate form;

  adw_expander_row_add_row (row, list);
  if (usual != NULL) {
    form = volet_share_get_recipient (usual)->form;
    apply_way (&form, way);
    share = volet_share_draft_prepare_form (self->draft, &form, &error);
  }
  if (share == NULL) {
    g_autofree char *sentence = volet_text_format_error (error);

    volet_deduction_list_say (VOLET_DEDUCTION_LIST (list), sentence);
    return;
  }
  show_summary (row, volet_share_get_statement (share));
  find_news (self, VOLET_DEDUCTION_LIST (list), share);
}

static void
on_way_expanded (VoletDeductionPanel *self, GParamSpec *pspec, AdwExpanderRow *row)
{
  int way = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), WAY_KEY)) - 1;

  if (way < 0 || !adw_expander_row_get_expanded (row))
    return;
  /* Once is enough: the draft does not change while it is shown. */
  g_object_set_data (G_OBJECT (row), WAY_KEY, NULL);
  preview_way (self, row, (VoletWayOut) way);
}

static GtkWidget *
make_way (VoletDeductionPanel *self, VoletWayOut way)
{
  GtkWidget *row;

  if (way == VOLET_WAY_OUT_NOT_NOW) {
    row = adw_action_row_new ();
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), volet_text_get_way_out_words (way));
  } else {
    row = adw_expander_row_new ();
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), volet_text_get_way_out_words (way));
    g_object_set_data (G_OBJECT (row), WAY_KEY, GINT_TO_POINTER (way + 1));
    g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_way_expanded), self,
                             G_CONNECT_SWAPPED);
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), volet_text_get_way_out (way));
  return row;
}

static void
volet_deduction_panel_dispose (GObject *object)
{
  VoletDeductionPanel *self = VOLET_DEDUCTION_PANEL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (volet_deduction_panel_parent_class)->dispose (object);
}

static void
volet_deduction_panel_class_init (VoletDeductionPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_deduction_panel_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/deduction/volet-deduction-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletDeductionPanel, found);
  gtk_widget_class_bind_template_child (widget_class, VoletDeductionPanel, ways);
}

static void
volet_deduction_panel_init (VoletDeductionPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_deduction_panel_new:
 * @draft: (transfer none): what is chosen
 * @share: (transfer none): what would be given
 *
 * Returns: (transfer floating): what its readers could work out, and the ways out
 */
GtkWidget *
volet_deduction_panel_new (VoletShareDraft *draft, VoletShare *share)
{
  VoletDeductionPanel *self = g_object_new (VOLET_TYPE_DEDUCTION_PANEL, NULL);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *list = volet_deduction_list_new ();

  self->draft = g_object_ref (draft);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), list);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (self->found, row);
  for (int i = 0; i < VOLET_N_WAYS_OUT; i++)
    adw_preferences_group_add (self->ways, make_way (self, (VoletWayOut) i));
  /* A receipt or a list tells no hours, and has no form to choose. */
  if (volet_statement_get_head (volet_share_get_statement (share))->kind ==
      VOLET_STATEMENT_KIND_HOURS) {
    find_news (self, VOLET_DEDUCTION_LIST (list), share);
  } else {
    gtk_widget_set_visible (GTK_WIDGET (self->ways), FALSE);
    volet_deduction_list_say (VOLET_DEDUCTION_LIST (list), volet_text_get_no_news ());
  }
  return GTK_WIDGET (self);
}
