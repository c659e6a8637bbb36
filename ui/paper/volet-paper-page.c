/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recopier une feuille: the lines of the paper sheet, in their own order.
 *
 * In a notebook the lines are added to it. Without one, they go into a notebook in memory, and the
 * way leads on to a statement: when the page goes, everything is gone. */

#include "volet-paper-page.h"

#include "volet-blank-sheet.h"
#include "volet-duration.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-agenda.h"
#include "volet-paper-row.h"
#include "volet-share-start.h"
#include "volet-text-error.h"
#include "volet-text-time.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Past weeks that can be chosen. */
#define N_WEEKS 8

/* The answers about the hours of the contract, in the order of the list. */
enum { CONTRACT_15_H, CONTRACT_NONE, CONTRACT_UNKNOWN };

#define USUAL_OBJECTIVE_MIN 900

struct _VoletPaperPage {
  GtkWidget parent_instance;

  AdwWindowTitle *title;
  GtkWidget *forgets;
  AdwComboRow *week_row;
  AdwComboRow *contract;
  GtkBox *days;
  GtkLabel *total;
  GtkLabel *message;
  GtkButton *add;

  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
  GPtrArray *rows;
  VoletWeek last_week;
};

G_DEFINE_FINAL_TYPE (VoletPaperPage, volet_paper_page, GTK_TYPE_WIDGET)

static gboolean
is_without_notebook (VoletPaperPage *self)
{
  return self->surroundings != NULL;
}

static VoletWeek
get_week (VoletPaperPage *self)
{
  guint selected = adw_combo_row_get_selected (self->week_row);

  return self->last_week - (VoletWeek) (selected < N_WEEKS ? selected : 0);
}

static void
say (VoletPaperPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static void
say_error (VoletPaperPage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  say (self, sentence);
}

/* The sum of the lines that are clear, as one writes. */
static void
on_row_changed (VoletPaperPage *self)
{
  g_autofree char *duration = NULL;
  g_autofree char *label = NULL;
  int sum_min = 0;

  for (guint i = 0; i < self->rows->len; i++) {
    VoletCategory category;
    int minutes;

    if (volet_paper_row_read (self->rows->pdata[i], &category, &minutes))
      sum_min += minutes;
  }
  duration = volet_duration_to_string (sum_min);
  label = g_strdup_printf (_ ("In all: %s"), duration);
  gtk_label_set_label (self->total, label);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

static void
on_row_next (VoletPaperPage *self, GtkWidget *row)
{
  guint index;

  if (!g_ptr_array_find (self->rows, row, &index))
    return;
  if (index + 1 < self->rows->len)
    gtk_widget_grab_focus (self->rows->pdata[index + 1]);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

static void
add_day (VoletPaperPage *self, VoletWeek week, guint first_line)
{
  VoletDay day = volet_blank_sheet_get_day_of_line (week, first_line);
  g_autofree char *name = volet_text_format_day_and_month (day);
  GtkWidget *heading = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "volet-day");
  gtk_box_append (self->days, heading);
  for (guint line = 0; line < VOLET_BLANK_SHEET_LINES_PER_DAY; line++) {
    GtkWidget *row = volet_paper_row_new (name, line + 1);

    g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "next", G_CALLBACK (on_row_next), self, G_CONNECT_SWAPPED);
    g_ptr_array_add (self->rows, row);
    gtk_box_append (self->days, row);
  }
}

/* What is written stays on its line when another week is chosen: only the days change names. */
static void
fill_days (VoletPaperPage *self)
{
  for (guint line = 0; line < VOLET_BLANK_SHEET_N_LINES; line += VOLET_BLANK_SHEET_LINES_PER_DAY)
    add_day (self, get_week (self), line);
}

static void
on_week_changed (VoletPaperPage *self)
{
  GtkWidget *child;
  guint line = 0;

  if (self->rows->len == 0)
    return;
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->days)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    g_autofree char *name = NULL;

    if (!GTK_IS_LABEL (child))
      continue;
    name =
        volet_text_format_day_and_month (volet_blank_sheet_get_day_of_line (get_week (self), line));
    gtk_label_set_label (GTK_LABEL (child), name);
    line += VOLET_BLANK_SHEET_LINES_PER_DAY;
  }
}

/* The first line that is not clear, or none. */
static GtkWidget *
find_unclear (VoletPaperPage *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    VoletCategory category;
    int minutes;

    if (!volet_paper_row_is_empty (self->rows->pdata[i]) &&
        !volet_paper_row_read (self->rows->pdata[i], &category, &minutes))
      return self->rows->pdata[i];
  }
  return NULL;
}

static GPtrArray *
make_entries (VoletPaperPage *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);

  for (guint i = 0; i < self->rows->len; i++) {
    VoletCategory category;
    VoletEntry *entry;
    int minutes;

    if (!volet_paper_row_read (self->rows->pdata[i], &category, &minutes))
      continue;
    entry = volet_notebook_new_entry (self->notebook);
    entry->category = category;
    entry->source = VOLET_ENTRY_SOURCE_PAPER;
    volet_entry_set_duration (entry, volet_blank_sheet_get_day_of_line (get_week (self), i),
                              minutes);
    g_ptr_array_add (entries, entry);
  }
  return entries;
}

static gboolean
set_contract (VoletPaperPage *self, GError **error)
{
  VoletObjective objective = {VOLET_OBJECTIVE_NONE};

  switch (adw_combo_row_get_selected (self->contract)) {
  case CONTRACT_15_H:
    objective = (VoletObjective){VOLET_OBJECTIVE_MINUTES, USUAL_OBJECTIVE_MIN};
    break;
  case CONTRACT_NONE:
    break;
  default:
    return TRUE;
  }
  return volet_notebook_set_objective (self->notebook, objective,
                                       volet_week_get_monday (get_week (self)), NULL, error);
}

/* Forgets the lines of @week that were read before one went back to correct them. */
static gboolean
take_back (VoletPaperPage *self, VoletWeek week, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree VoletId *ids = NULL;
  VoletWeekTotal total;

  if (!volet_notebook_get_week (self->notebook, week, &total, error) ||
      (total.state == VOLET_WEEK_STATE_CLOSED &&
       !volet_notebook_reopen_week (self->notebook, week, error)))
    return FALSE;
  entries = volet_notebook_list_entries (self->notebook, volet_week_get_monday (week),
                                         volet_week_get_sunday (week), error);
  if (entries == NULL || entries->len == 0)
    return entries != NULL;
  ids = g_new (VoletId, entries->len);
  for (guint i = 0; i < entries->len; i++)
    ids[i] = ((const VoletEntry *) entries->pdata[i])->id;
  return volet_notebook_remove_entries (self->notebook, ids, entries->len, error);
}

/* In memory there is nothing to keep: the week is made anew each time, and finished at once. */
static gboolean
finish_in_memory (VoletPaperPage *self, GPtrArray *entries, GError **error)
{
  VoletWeek week = get_week (self);

  for (guint i = 0; i < N_WEEKS; i++)
    if (!take_back (self, self->last_week - (VoletWeek) i, error))
      return FALSE;
  return set_contract (self, error) &&
         volet_notebook_add_entries (self->notebook, entries, NULL, error) &&
         volet_notebook_close_weeks (self->notebook, &week, 1, error);
}

static void
on_add_clicked (VoletPaperPage *self)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *unclear = find_unclear (self);
  gboolean is_done;

  if (unclear != NULL) {
    gtk_label_set_label (self->message, _ ("One line is not clear yet."));
    gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
    gtk_widget_grab_focus (unclear);
    return;
  }
  entries = make_entries (self);
  if (entries->len == 0) {
    say (self, _ ("Nothing is written yet."));
    return;
  }
  is_done = is_without_notebook (self)
                ? finish_in_memory (self, entries, &error)
                : volet_notebook_add_entries (self->notebook, entries, NULL, &error);
  if (!is_done)
    say_error (self, error);
  else if (is_without_notebook (self))
    volet_share_start (GTK_WIDGET (self), self->notebook, self->surroundings, VOLET_ID_NONE);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static gboolean
volet_paper_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VOLET_PAPER_PAGE (widget)->rows->pdata[0]);
}

static void
volet_paper_page_dispose (GObject *object)
{
  VoletPaperPage *self = VOLET_PAPER_PAGE (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  g_clear_object (&self->surroundings);
  G_OBJECT_CLASS (volet_paper_page_parent_class)->dispose (object);
}

static void
volet_paper_page_finalize (GObject *object)
{
  g_ptr_array_unref (VOLET_PAPER_PAGE (object)->rows);
  G_OBJECT_CLASS (volet_paper_page_parent_class)->finalize (object);
}

static void
volet_paper_page_class_init (VoletPaperPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_paper_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_paper_page_finalize;
  widget_class->grab_focus = volet_paper_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/paper/volet-paper-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletPaperPage, title);
  gtk_widget_class_bind_template_child (widget_class, VoletPaperPage, forgets);
  gtk_widget_class_bind_template_child (widget_class, VoletPaperPage, week_row);
  gtk_widget_class_bind_template_child (widget_class, VoletPaperPage, contract);
  gtk_widget_class_bind_template_child (widget_class, VoletPaperPage, days);
  gtk_widget_class_bind_template_child (widget_class, VoletPaperPage, total);
  gtk_widget_class_bind_template_child (widget_class, VoletPaperPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletPaperPage, add);
  gtk_widget_class_bind_template_callback (widget_class, on_week_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
}

static void
volet_paper_page_init (VoletPaperPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The weeks that a sheet can be of, the latest first, and @week chosen. */
static void
set_up (VoletPaperPage *self, VoletWeek last_week, VoletWeek week)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->last_week = last_week;
  for (guint i = 0; i < N_WEEKS; i++) {
    g_autofree char *label = volet_text_format_week (last_week - (VoletWeek) i);

    gtk_string_list_append (labels, label);
  }
  adw_combo_row_set_model (self->week_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->week_row, (guint) (last_week - week));
  fill_days (self);
  on_row_changed (self);
}

/**
 * volet_paper_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @week: the week of the sheet
 *
 * Returns: (transfer floating): the page, whose lines are added to @notebook
 */
GtkWidget *
volet_paper_page_new (VoletNotebook *notebook, VoletWeek week)
{
  VoletPaperPage *self = g_object_new (VOLET_TYPE_PAPER_PAGE, NULL);
  VoletWeek last_week = MAX (week, volet_notebook_get_this_week (notebook));

  self->notebook = g_object_ref (notebook);
  if (last_week - week >= N_WEEKS)
    last_week = week;
  gtk_widget_set_visible (self->forgets, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->contract), FALSE);
  set_up (self, last_week, week);
  return GTK_WIDGET (self);
}

/**
 * volet_paper_page_new_without_notebook:
 * @memory: (transfer none): an empty notebook in memory
 * @surroundings: (transfer none): what is given from outside
 *
 * Returns: (transfer floating): the page, whose lines become a statement and are forgotten
 */
GtkWidget *
volet_paper_page_new_without_notebook (VoletNotebook *memory, VoletSurroundings *surroundings)
{
  VoletPaperPage *self = g_object_new (VOLET_TYPE_PAPER_PAGE, NULL);
  /* Only a week that is over can be given. */
  VoletWeek last_week = volet_notebook_get_this_week (memory) - 1;

  self->notebook = g_object_ref (memory);
  self->surroundings = g_object_ref (surroundings);
  adw_window_title_set_title (self->title, _ ("A statement without a notebook"));
  gtk_button_set_label (self->add, _ ("Continue"));
  set_up (self, last_week, last_week);
  return GTK_WIDGET (self);
}
