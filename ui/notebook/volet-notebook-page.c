/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An open notebook: its views and what switches between them. A view is made when it is first
 * shown. */

#include "volet-notebook-page.h"

#include "volet-bin-page.h"
#include "volet-copies-page.h"
#include "volet-given-page.h"
#include "volet-history-page.h"
#include "volet-kept-page.h"
#include "volet-kept-version.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-acts.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-file.h"
#include "volet-notebook-ledger.h"
#include "volet-notes-page.h"
#include "volet-paper-page.h"
#include "volet-recovery-page.h"
#include "volet-report-page.h"
#include "volet-text-acts.h"
#include "volet-text-kept.h"
#include "volet-trouble-strip.h"
#include "volet-week-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

enum { VIEW_WEEK, VIEW_HISTORY, VIEW_GIVEN, N_VIEWS };

struct _VoletNotebookPage {
  GtkWidget parent_instance;

  GMenu *acts;
  AdwViewStack *views;
  AdwViewSwitcherTitle *switcher;
  VoletTroubleStrip *trouble;
  GtkWidget *recovery;
  GtkWidget *versions;
  GtkLabel *versions_words;
  GtkWidget *lock;

  AdwBin *bins[N_VIEWS];
  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
  gboolean has_said_later;
};

G_DEFINE_FINAL_TYPE (VoletNotebookPage, volet_notebook_page, GTK_TYPE_WIDGET)

typedef struct {
  const char *name;
  const char *title;
  const char *icon;
} ViewInfo;

static const ViewInfo view_infos[N_VIEWS] = {
    {"week", N_ ("My week"), "view-list-symbolic"},
    {"history", N_ ("History"), "document-open-recent-symbolic"},
    {"given", N_ ("My statements"), "document-send-symbolic"},
};

static VoletWeekPage *
get_week_page (VoletNotebookPage *self)
{
  return VOLET_WEEK_PAGE (adw_bin_get_child (self->bins[VIEW_WEEK]));
}

static void
show_view (VoletNotebookPage *self, guint view)
{
  if (view < N_VIEWS)
    adw_view_stack_set_visible_child_name (self->views, view_infos[view].name);
}

static void
on_week_chosen (VoletNotebookPage *self, VoletWeek week)
{
  show_view (self, VIEW_WEEK);
  volet_week_page_show_week (get_week_page (self), week);
}

static GtkWidget *
make_view (VoletNotebookPage *self, guint view)
{
  GtkWidget *page;

  switch (view) {
  case VIEW_HISTORY:
    page = volet_history_page_new (self->notebook, self->surroundings);
    g_signal_connect_object (page, "week-chosen", G_CALLBACK (on_week_chosen), self,
                             G_CONNECT_SWAPPED);
    return page;
  case VIEW_GIVEN:
    return volet_given_page_new (self->notebook, self->surroundings);
  case VIEW_WEEK:
  default:
    return volet_week_page_new (self->notebook);
  }
}

static void
on_view_changed (VoletNotebookPage *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  for (guint i = 0; i < N_VIEWS; i++)
    if (self->bins[i] != NULL && g_strcmp0 (name, view_infos[i].name) == 0 &&
        adw_bin_get_child (self->bins[i]) == NULL)
      adw_bin_set_child (self->bins[i], make_view (self, i));
}

/* The sheet is offered from the first entry on, until it is made. */
static void
update_recovery (VoletNotebookPage *self)
{
  VoletWeek first;
  gboolean has_entries = volet_notebook_get_first_week (self->notebook, &first, NULL);

  gtk_widget_set_visible (
      self->recovery, has_entries && !self->has_said_later &&
                          !volet_notebook_has_recovery_code (self->notebook) &&
                          !volet_vault_is_read_only (volet_notebook_get_vault (self->notebook)));
}

/* The menu says what would be undone: "Annuler : ajout de « Formation »". */
static void
append_act (VoletNotebookPage *self,
            const VoletAct *act,
            char *(*format) (const VoletAct *),
            const char *plain,
            const char *action)
{
  g_autofree char *label = act != NULL ? format (act) : g_strdup (plain);

  g_menu_append (self->acts, label, act != NULL ? action : "none");
}

static void
update_acts (VoletNotebookPage *self)
{
  g_autoptr (VoletAct) undo = volet_notebook_get_undo (self->notebook, NULL);
  g_autoptr (VoletAct) redo = volet_notebook_get_redo (self->notebook, NULL);

  g_menu_remove_all (self->acts);
  append_act (self, undo, volet_text_format_undo, _ ("Undo"), "win.undo");
  append_act (self, redo, volet_text_format_redo, _ ("Redo"), "win.redo");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notebook.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notebook.redo", redo != NULL);
}

/* What was interrupted while it was given waits for a word: the view that asks says how many. */
static void
update_badge (VoletNotebookPage *self)
{
  AdwViewStackPage *page =
      adw_view_stack_get_page (self->views, GTK_WIDGET (self->bins[VIEW_GIVEN]));
  guint n = volet_notebook_count_to_check (self->notebook);

  adw_view_stack_page_set_badge_number (page, n);
  adw_view_stack_page_set_needs_attention (page, n > 0);
}

/* What a joining left to choose from is said until nothing is left. */
static void
update_versions (VoletNotebookPage *self)
{
  g_autoptr (GPtrArray) versions = volet_notebook_list_kept_versions (self->notebook, NULL);
  gboolean is_any = versions != NULL && versions->len > 0;
  gboolean is_writable = !volet_vault_is_read_only (volet_notebook_get_vault (self->notebook));

  if (is_any) {
    g_autofree char *words = volet_text_format_kept_count (versions->len);

    gtk_label_set_label (self->versions_words, words);
  }
  gtk_widget_set_visible (self->versions, is_any && is_writable);
}

static void
on_notebook_changed (VoletNotebookPage *self)
{
  update_recovery (self);
  update_versions (self);
  update_acts (self);
  update_badge (self);
}

/* The day or the week that an act was about ends its subject: "FOR 2026-11-16", "2026-W47". */
static void
show_act (VoletNotebookPage *self, const VoletAct *act)
{
  const char *last = act->subject != NULL ? strrchr (act->subject, ' ') : NULL;
  VoletWeek week;
  VoletDay day;

  if (last != NULL && volet_day_parse (last + 1, &day, NULL))
    volet_week_page_show_week (get_week_page (self), volet_week_from_day (day));
  else if (act->subject != NULL && volet_week_parse (act->subject, &week, NULL))
    volet_week_page_show_week (get_week_page (self), week);
}

static void
say_act (VoletNotebookPage *self, const VoletAct *act, char *(*format) (const VoletAct *) )
{
  g_autofree char *text = format (act);

  show_view (self, VIEW_WEEK);
  show_act (self, act);
  volet_week_page_say (get_week_page (self), text);
}

static void
on_undo_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletNotebookPage *self = VOLET_NOTEBOOK_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletAct) act = volet_notebook_undo (self->notebook, &error);

  if (act != NULL)
    say_act (self, act, volet_text_format_undo);
  else if (error != NULL)
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (widget)), error);
}

static void
on_redo_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletNotebookPage *self = VOLET_NOTEBOOK_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletAct) act = volet_notebook_redo (self->notebook, &error);

  if (act != NULL)
    say_act (self, act, volet_text_format_redo);
  else if (error != NULL)
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (widget)), error);
}

/* "notebook.add-entry" is "week.add-entry" of the week's page, and so on. */
static void
on_week_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletNotebookPage *self = VOLET_NOTEBOOK_PAGE (widget);
  g_autofree char *week_action = g_strconcat ("week.", strchr (action, '.') + 1, NULL);

  show_view (self, VIEW_WEEK);
  gtk_widget_activate_action_variant (GTK_WIDGET (get_week_page (self)), week_action, parameter);
}

static void
on_view_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_view (VOLET_NOTEBOOK_PAGE (widget), (guint) g_variant_get_int32 (parameter));
}

static void
on_copy_sheet_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletNotebookPage *self = VOLET_NOTEBOOK_PAGE (widget);
  VoletWeek week = volet_week_page_get_week (get_week_page (self));

  volet_navigation_push_over (widget, volet_paper_page_new (self->notebook, week));
}

static void
on_show_week_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  on_week_chosen (VOLET_NOTEBOOK_PAGE (widget), g_variant_get_int32 (parameter));
}

static void
push_page (VoletNotebookPage *self, GtkWidget *page)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), VOLET_TYPE_NAVIGATION);

  volet_navigation_push (VOLET_NAVIGATION (navigation), page);
  gtk_widget_grab_focus (page);
}

static void
on_copies_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletNotebookPage *self = VOLET_NOTEBOOK_PAGE (widget);

  push_page (self, volet_copies_page_new (self->notebook));
}

static void
on_fill_official_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletNotebookPage *self = VOLET_NOTEBOOK_PAGE (widget);

  push_page (self, volet_report_page_new (self->notebook, self->surroundings, 0));
}

static void
on_choose_clicked (VoletNotebookPage *self)
{
  push_page (self, volet_kept_page_new (self->notebook));
}

static void
on_bin_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletNotebookPage *self = VOLET_NOTEBOOK_PAGE (widget);

  push_page (self, volet_bin_page_new (self->notebook));
}

static void
on_note_chosen (VoletNotebookPage *self, VoletEntry *entry)
{
  g_autoptr (VoletEntry) chosen = volet_entry_copy (entry);
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), VOLET_TYPE_NAVIGATION);

  volet_navigation_pop (VOLET_NAVIGATION (navigation));
  show_view (self, VIEW_WEEK);
  volet_week_page_show_entry (get_week_page (self), chosen);
}

static void
on_search_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletNotebookPage *self = VOLET_NOTEBOOK_PAGE (widget);
  GtkWidget *page = volet_notes_page_new (self->notebook);

  g_signal_connect_object (page, "entry-chosen", G_CALLBACK (on_note_chosen), self,
                           G_CONNECT_SWAPPED);
  push_page (self, page);
}

static void
on_make_sheet_clicked (VoletNotebookPage *self)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), VOLET_TYPE_NAVIGATION);
  GtkWidget *page = volet_recovery_page_new (self->notebook, self->surroundings);

  g_signal_connect_object (page, "done", G_CALLBACK (update_recovery), self, G_CONNECT_SWAPPED);
  volet_navigation_push (VOLET_NAVIGATION (navigation), page);
}

static void
on_later_clicked (VoletNotebookPage *self)
{
  self->has_said_later = TRUE;
  update_recovery (self);
}

static gboolean
volet_notebook_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_week_page (VOLET_NOTEBOOK_PAGE (widget))));
}

static void
volet_notebook_page_dispose (GObject *object)
{
  VoletNotebookPage *self = VOLET_NOTEBOOK_PAGE (object);
  GtkWidget *child;

  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  memset (self->bins, 0, sizeof self->bins);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  g_clear_object (&self->surroundings);
  G_OBJECT_CLASS (volet_notebook_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const week_actions[] = {
      "notebook.add-entry",
      "notebook.previous-week",
      "notebook.next-week",
      "notebook.this-week",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (week_actions); i++)
    gtk_widget_class_install_action (widget_class, week_actions[i], NULL, on_week_activate);
  gtk_widget_class_install_action (widget_class, "notebook.copies", NULL, on_copies_activate);
  gtk_widget_class_install_action (widget_class, "notebook.fill-official", NULL,
                                   on_fill_official_activate);
  gtk_widget_class_install_action (widget_class, "notebook.show-bin", NULL, on_bin_activate);
  gtk_widget_class_install_action (widget_class, "notebook.search-notes", NULL, on_search_activate);
  gtk_widget_class_install_action (widget_class, "notebook.restore-entry", "t", on_week_activate);
  gtk_widget_class_install_action (widget_class, "notebook.undo", NULL, on_undo_activate);
  gtk_widget_class_install_action (widget_class, "notebook.redo", NULL, on_redo_activate);
  gtk_widget_class_install_action (widget_class, "notebook.view", "i", on_view_activate);
  gtk_widget_class_install_action (widget_class, "notebook.show-week", "i", on_show_week_activate);
  gtk_widget_class_install_action (widget_class, "notebook.copy-sheet", NULL,
                                   on_copy_sheet_activate);
}

static void
volet_notebook_page_class_init (VoletNotebookPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_notebook_page_dispose;
  widget_class->grab_focus = volet_notebook_page_grab_focus;
  install_actions (widget_class);
  g_type_ensure (VOLET_TYPE_TROUBLE_STRIP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/notebook/volet-notebook-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletNotebookPage, acts);
  gtk_widget_class_bind_template_child (widget_class, VoletNotebookPage, views);
  gtk_widget_class_bind_template_child (widget_class, VoletNotebookPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, VoletNotebookPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, VoletNotebookPage, recovery);
  gtk_widget_class_bind_template_child (widget_class, VoletNotebookPage, versions);
  gtk_widget_class_bind_template_child (widget_class, VoletNotebookPage, versions_words);
  gtk_widget_class_bind_template_child (widget_class, VoletNotebookPage, lock);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_make_sheet_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_later_clicked);
}

static void
volet_notebook_page_init (VoletNotebookPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_notebook_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 *
 * Returns: (transfer floating): the page, at this week
 */
GtkWidget *
volet_notebook_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings)
{
  VoletNotebookPage *self = g_object_new (VOLET_TYPE_NOTEBOOK_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  self->surroundings = g_object_ref (surroundings);
  for (guint i = 0; i < N_VIEWS; i++) {
    self->bins[i] = ADW_BIN (adw_bin_new ());
    adw_view_stack_add_titled (self->views, GTK_WIDGET (self->bins[i]), view_infos[i].name,
                               _ (view_infos[i].title));
    adw_view_stack_page_set_icon_name (
        adw_view_stack_get_page (self->views, GTK_WIDGET (self->bins[i])), view_infos[i].icon);
  }
  on_view_changed (self);

  volet_trouble_strip_watch (self->trouble, notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (on_notebook_changed), self,
                           G_CONNECT_SWAPPED);
  on_notebook_changed (self);
  return GTK_WIDGET (self);
}
