/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching one's own notes: a span of days at a time, newest first, so that the window answers
 * while ten years are looked through. */

#include "volet-notes-page.h"

#include "volet-notebook-agenda.h"
#include "volet-text-agenda.h"
#include "volet-text-time.h"
#include "volet-week-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Days that are looked through at a time, a few milliseconds. */
#define SPAN_DAYS 91

/* Plans that lie so far ahead are found too. */
#define AHEAD_DAYS 730

#define MAX_FOUND 100

#define ENTRY_KEY "volet-entry"

struct _VoletNotesPage {
  GtkWidget parent_instance;

  GtkEditable *words;
  GtkLabel *remark;
  GtkListBox *found;

  VoletNotebook *notebook;
  guint search_id;
  guint n_found;
  VoletDay next_last;
  VoletDay first_day;
};

G_DEFINE_FINAL_TYPE (VoletNotesPage, volet_notes_page, GTK_TYPE_WIDGET)

enum { SIGNAL_ENTRY_CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
on_row_activated (VoletNotesPage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_ENTRY_CHOSEN], 0,
                 g_object_get_data (G_OBJECT (row), ENTRY_KEY));
}

static void
add_row (VoletNotesPage *self, const VoletEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  VoletDay today = volet_notebook_get_today (self->notebook);
  g_autofree char *words = volet_week_words_entry (entry, today);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), entry->note);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), ENTRY_KEY, volet_entry_copy (entry),
                          (GDestroyNotify) volet_entry_free);
  gtk_list_box_append (self->found, row);
  gtk_widget_set_visible (GTK_WIDGET (self->found), TRUE);
  self->n_found++;
}

static void
show_remark (VoletNotesPage *self, gboolean is_over)
{
  g_autofree char *text = NULL;

  if (!is_over)
    text = g_strdup (_ ("Searching…"));
  else if (self->n_found == 0)
    text = g_strdup (_ ("No note has these words."));
  else if (self->n_found >= MAX_FOUND)
    text = g_strdup_printf (_ ("The first %u are shown."), self->n_found);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), text != NULL);
  gtk_label_set_label (self->remark, text != NULL ? text : "");
}

/* Looks through one span; returns whether there is another. */
static gboolean
search_span (VoletNotesPage *self)
{
  VoletDay first = MAX (self->next_last - SPAN_DAYS + 1, self->first_day);
  g_autoptr (GPtrArray) entries = volet_notebook_search_notes (
      self->notebook, gtk_editable_get_text (self->words), first, self->next_last, NULL);

  for (guint i = 0; entries != NULL && i < entries->len && self->n_found < MAX_FOUND; i++)
    add_row (self, entries->pdata[i]);
  self->next_last = first - 1;
  return self->next_last >= self->first_day && self->n_found < MAX_FOUND;
}

static gboolean
on_idle (gpointer user_data)
{
  VoletNotesPage *self = user_data;

  if (!volet_notebook_is_locked (self->notebook) && search_span (self))
    return G_SOURCE_CONTINUE;
  self->search_id = 0;
  show_remark (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
clear (VoletNotesPage *self)
{
  GtkWidget *row;

  g_clear_handle_id (&self->search_id, g_source_remove);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->found))) != NULL)
    gtk_list_box_remove (self->found, row);
  self->n_found = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->found), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), FALSE);
}

static void
on_words_changed (VoletNotesPage *self)
{
  VoletWeek first_week;

  if (self->notebook == NULL || volet_notebook_is_locked (self->notebook))
    return;
  clear (self);
  if (*gtk_editable_get_text (self->words) == '\0' ||
      !volet_notebook_get_first_week (self->notebook, &first_week, NULL))
    return;
  self->first_day = volet_week_get_monday (first_week);
  self->next_last = volet_notebook_get_today (self->notebook) + AHEAD_DAYS;
  show_remark (self, FALSE);
  self->search_id = g_idle_add (on_idle, self);
}

static gboolean
volet_notes_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_NOTES_PAGE (widget)->words));
}

static void
volet_notes_page_dispose (GObject *object)
{
  VoletNotesPage *self = VOLET_NOTES_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->search_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_notes_page_parent_class)->dispose (object);
}

static void
volet_notes_page_class_init (VoletNotesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_notes_page_dispose;
  widget_class->grab_focus = volet_notes_page_grab_focus;
  /**
   * VoletNotesPage::entry-chosen:
   * @entry: an activity that was found
   */
  signals[SIGNAL_ENTRY_CHOSEN] =
      g_signal_new ("entry-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, VOLET_TYPE_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/week/volet-notes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletNotesPage, words);
  gtk_widget_class_bind_template_child (widget_class, VoletNotesPage, remark);
  gtk_widget_class_bind_template_child (widget_class, VoletNotesPage, found);
  gtk_widget_class_bind_template_callback (widget_class, on_words_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
volet_notes_page_init (VoletNotesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_notes_page_new:
 * @notebook: (transfer none): an unlocked notebook
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_notes_page_new (VoletNotebook *notebook)
{
  VoletNotesPage *self = g_object_new (VOLET_TYPE_NOTES_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  return GTK_WIDGET (self);
}
