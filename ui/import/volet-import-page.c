/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Another program's calendar, looked through before it is copied in.
 *
 * Invariants:
 * 1. Nothing is copied in but what is ticked when the button is pressed.
 * 2. Leaving the page stops the program that reads; nothing of the calendar stays. */

#include "volet-import-page.h"

#include "volet-ical-file.h"
#include "volet-import-row.h"
#include "volet-import.h"
#include "volet-message.h"
#include "volet-text-agenda.h"
#include "volet-text-error.h"
#include "volet-text-import.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Titles that are named of what is left out for one reason. */
#define MAX_NAMED 10

struct _VoletImportPage {
  GtkWidget parent_instance;

  GtkStack *stages;
  AdwStatusPage *failure;
  GtkLabel *summary;
  GtkExpander *options;
  GtkDropDown *all_categories;
  GtkDropDown *all_lengths;
  GtkWidget *all_lengths_row;
  GtkCheckButton *past_is_done;
  GtkCheckButton *all_kept;
  GtkListView *list;
  GtkExpander *left_out;
  GtkLabel *left_out_words;
  GtkLabel *message;
  GtkButton *copy;

  VoletNotebook *notebook;
  GCancellable *cancellable;
  VoletImportChoices choices;
  VoletImport *import;
  GListModel *offered;
  GtkStringList *categories;
  GtkStringList *lengths;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletImportPage, volet_import_page, GTK_TYPE_WIDGET)

enum {
  SIGNAL_IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Calls @func for every date that can be copied in, or could with a length. */
static void
for_each_offered (VoletImportPage *self, void (*func) (VoletImportItem *, int), int value)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->offered); i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (self->offered, i);

    func (item, value);
  }
}

static void
update_kept (VoletImportPage *self)
{
  guint n_kept = volet_import_count_kept (self->import);
  guint n_items[VOLET_N_IMPORT_STATES];
  g_autofree char *label =
      g_strdup_printf (ngettext ("Copy in %u activity", "Copy in %u activities", n_kept), n_kept);

  gtk_button_set_label (self->copy, n_kept > 0 ? label : _ ("Nothing to copy in"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy), n_kept > 0);
  volet_import_count_states (self->import, n_items);
  self->is_updating = TRUE;
  gtk_check_button_set_active (self->all_kept, n_kept > 0);
  gtk_check_button_set_inconsistent (self->all_kept,
                                     n_kept > 0 && n_kept < n_items[VOLET_IMPORT_READY]);
  self->is_updating = FALSE;
}

static gboolean
is_offered (gpointer item, gpointer user_data)
{
  return volet_import_item_get_state (item) <= VOLET_IMPORT_NEEDS_LENGTH;
}

static void
add_titles (GString *text, VoletImport *import, VoletImportState state)
{
  GListModel *items = volet_import_get_items (import);
  guint n_named = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items) && n_named < MAX_NAMED; i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (items, i);
    const VoletEntry *entry = volet_import_item_get_entry (item);
    g_autofree char *when = NULL;

    if (volet_import_item_get_state (item) != state)
      continue;
    when = volet_text_format_import_when (entry);
    g_string_append_printf (text, "  %s — %s\n", when, entry->note != NULL ? entry->note : "");
    n_named++;
  }
}

static guint
add_unread (GString *text, VoletIcalCalendar *calendar, VoletIcalReason reason)
{
  g_autofree char *line = NULL;
  guint n_events = 0;

  for (guint i = 0; i < volet_ical_calendar_get_n_skipped (calendar); i++)
    n_events += volet_ical_calendar_get_skipped (calendar, i)->reason == reason;
  if (n_events == 0)
    return 0;
  line = volet_text_format_left_out (volet_text_get_ical_reason (reason), n_events);
  g_string_append_printf (text, "%s\n", line);
  return n_events;
}

/* What is left out, with its reasons. Returns how many dates and events that is. */
static guint
describe_left_out (VoletImportPage *self, GString *text)
{
  VoletIcalCalendar *calendar = volet_import_get_calendar (self->import);
  guint n_outside = volet_ical_calendar_get_n_outside (calendar);
  guint n_items[VOLET_N_IMPORT_STATES];
  guint n_left_out = n_outside;

  volet_import_count_states (self->import, n_items);
  for (VoletImportState state = VOLET_IMPORT_KNOWN; state < VOLET_N_IMPORT_STATES; state++) {
    g_autofree char *line = NULL;

    if (n_items[state] == 0)
      continue;
    line = volet_text_format_left_out (volet_text_get_import_reason (state), n_items[state]);
    g_string_append_printf (text, "%s\n", line);
    add_titles (text, self->import, state);
    n_left_out += n_items[state];
  }
  for (VoletIcalReason reason = 0; reason < VOLET_ICAL_N_REASONS; reason++)
    n_left_out += add_unread (text, calendar, reason);
  if (n_outside > 0) {
    g_autofree char *line =
        volet_text_format_outside (n_outside, self->choices.first_day, self->choices.last_day);

    g_string_append_printf (text, "%s\n", line);
  }
  return n_left_out;
}

static void
show_left_out (VoletImportPage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_left_out = describe_left_out (self, text);
  g_autofree char *label = g_strdup_printf (_ ("Left out: %u"), n_left_out);

  gtk_expander_set_label (self->left_out, label);
  gtk_label_set_label (self->left_out_words, g_strchomp (text->str));
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), n_left_out > 0);
}

static gboolean
has_whole_days (VoletImportPage *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->offered); i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (self->offered, i);

    if (volet_import_item_is_whole_day (item))
      return TRUE;
  }
  return FALSE;
}

static void
show_summary (VoletImportPage *self)
{
  guint n_offered = g_list_model_get_n_items (self->offered);
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u date can be copied in. Untick what you do not want.",
                "%u dates can be copied in. Untick what you do not want.", n_offered),
      n_offered);
  g_autofree char *words = g_strconcat (sentence, " ",
                                        gtk_check_button_get_active (self->past_is_done)
                                            ? _ ("What is over will be done, the rest planned.")
                                            : _ ("All will be planned: say later what was done."),
                                        NULL);

  gtk_label_set_label (self->summary,
                       n_offered > 0 ? words : _ ("This calendar has nothing to copy in."));
  gtk_widget_set_visible (GTK_WIDGET (self->options), n_offered > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->all_kept), n_offered > 0);
  gtk_widget_set_visible (self->all_lengths_row, has_whole_days (self));
}

static void
watch (VoletImportPage *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->offered); i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (self->offered, i);

    g_signal_connect_object (item, "notify::kept", G_CALLBACK (update_kept), self,
                             G_CONNECT_SWAPPED);
  }
}

static void
show_review (VoletImportPage *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_offered, NULL, NULL));
  GListModel *items = g_object_ref (volet_import_get_items (self->import));
  g_autoptr (GtkNoSelection) selection = NULL;

  self->offered = G_LIST_MODEL (gtk_filter_list_model_new (items, filter));
  selection = gtk_no_selection_new (g_object_ref (self->offered));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  watch (self);
  show_summary (self);
  show_left_out (self);
  update_kept (self);
  gtk_stack_set_visible_child_name (self->stages, "review");
  gtk_widget_grab_focus (GTK_WIDGET (self->copy));
}

static void
show_failure (VoletImportPage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  adw_status_page_set_description (self->failure, sentence);
  gtk_stack_set_visible_child_name (self->stages, "failure");
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *page = user_data;
  g_autoptr (VoletImportPage) self = g_weak_ref_get (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletIcalCalendar) calendar = volet_ical_read_file_finish (result, &error);

  g_weak_ref_clear (page);
  g_free (page);
  /* The page was left, or the notebook locked, meanwhile. */
  if (self == NULL)
    return;
  if (calendar != NULL)
    self->import = volet_import_new (self->notebook, calendar, &self->choices, &error);
  if (self->import != NULL)
    show_review (self);
  else
    show_failure (self, error);
}

static void
say_error (VoletImportPage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  volet_message_say (self->message, sentence);
}

static guint
count_planned (VoletImportPage *self)
{
  guint n_planned = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->offered); i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (self->offered, i);

    n_planned += volet_import_item_is_kept (item) && volet_import_item_get_entry (item)->is_planned;
  }
  return n_planned;
}

/* What could not come in after all is said with what did. */
static char *
describe_imported (VoletImportPage *self, guint n_wanted, guint n_entries)
{
  g_autofree char *done = volet_text_format_imported (n_entries, count_planned (self));
  g_autofree char *left_out = NULL;

  if (n_entries == n_wanted)
    return g_steal_pointer (&done);
  left_out = volet_text_format_left_out (volet_text_get_import_reason (VOLET_IMPORT_DAY_FULL),
                                         n_wanted - n_entries);
  return g_strconcat (done, " ", left_out, NULL);
}

static void
on_copy_clicked (VoletImportPage *self)
{
  g_autoptr (GError) error = NULL;
  guint n_wanted = volet_import_count_kept (self->import);
  guint n_entries;
  g_autofree char *sentence = NULL;

  if (!volet_notebook_import (self->notebook, self->import, &n_entries, &error)) {
    say_error (self, error);
    return;
  }
  sentence = describe_imported (self, n_wanted, n_entries);
  g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, sentence);
}

static void
set_kept (VoletImportItem *item, int is_kept)
{
  volet_import_item_set_kept (item, is_kept);
}

static void
set_category (VoletImportItem *item, int category)
{
  volet_import_item_set_category (item, (VoletCategory) category);
}

static void
set_planned (VoletImportItem *item, int is_planned)
{
  volet_import_item_set_planned (item, is_planned);
}

static void
set_length (VoletImportItem *item, int minutes)
{
  if (volet_import_item_is_whole_day (item))
    volet_import_item_set_minutes (item, minutes);
}

static void
on_all_kept_toggled (VoletImportPage *self)
{
  if (!self->is_updating)
    for_each_offered (self, set_kept, gtk_check_button_get_active (self->all_kept));
}

/* The first of the list leaves each as it is. */
static void
on_all_categories_selected (VoletImportPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->all_categories);

  if (self->offered != NULL && selected > 0 && selected <= VOLET_N_CATEGORIES)
    for_each_offered (self, set_category, (int) selected - 1);
}

static void
on_all_lengths_selected (VoletImportPage *self)
{
  if (self->offered != NULL)
    for_each_offered (self, set_length,
                      volet_import_row_get_length (gtk_drop_down_get_selected (self->all_lengths)));
}

static void
on_past_is_done_changed (VoletImportPage *self)
{
  if (self->offered == NULL)
    return;
  for_each_offered (self, set_planned, !gtk_check_button_get_active (self->past_is_done));
  show_summary (self);
}

static void
on_row_setup (VoletImportPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_child (list_item, volet_import_row_new (G_LIST_MODEL (self->categories),
                                                            G_LIST_MODEL (self->lengths)));
}

static void
on_row_bind (VoletImportPage *self, GtkListItem *list_item)
{
  volet_import_row_set_item (VOLET_IMPORT_ROW (gtk_list_item_get_child (list_item)),
                             gtk_list_item_get_item (list_item));
}

static void
on_row_unbind (VoletImportPage *self, GtkListItem *list_item)
{
  volet_import_row_set_item (VOLET_IMPORT_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
volet_import_page_dispose (GObject *object)
{
  VoletImportPage *self = VOLET_IMPORT_PAGE (object);
  GtkWidget *child;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->offered);
  g_clear_object (&self->import);
  g_clear_object (&self->categories);
  g_clear_object (&self->lengths);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_import_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, stages);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, failure);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, summary);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, options);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, all_categories);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, all_lengths);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, all_lengths_row);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, past_is_done);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, all_kept);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, list);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, left_out);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, left_out_words);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletImportPage, copy);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_all_kept_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_all_categories_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_all_lengths_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_past_is_done_changed);
}

static void
volet_import_page_class_init (VoletImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_import_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/import/volet-import-page.ui");
  bind_children (widget_class);

  /**
   * VoletImportPage::imported:
   * @self: the page
   * @sentence: what was copied in
   *
   * The calendar is in the notebook.
   */
  signals[SIGNAL_IMPORTED] = g_signal_new ("imported", VOLET_TYPE_IMPORT_PAGE, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
make_models (VoletImportPage *self)
{
  g_autoptr (GtkStringList) all = gtk_string_list_new (NULL);

  self->categories = gtk_string_list_new (NULL);
  self->lengths = volet_import_row_list_lengths ();
  gtk_string_list_append (all, _ ("As shown on each"));
  for (VoletCategory category = 0; category < VOLET_N_CATEGORIES; category++) {
    gtk_string_list_append (self->categories, volet_text_get_category_label (category));
    gtk_string_list_append (all, volet_text_get_category_label (category));
  }
  gtk_drop_down_set_model (self->all_categories, G_LIST_MODEL (all));
  gtk_drop_down_set_model (self->all_lengths, G_LIST_MODEL (self->lengths));
}

static void
volet_import_page_init (VoletImportPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  make_models (self);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_row_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * volet_import_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @path: (type filename): the calendar
 *
 * Begins to read the calendar. All of it is proposed as planned.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_import_page_new (VoletNotebook *notebook, const char *path)
{
  VoletImportPage *self = g_object_new (VOLET_TYPE_IMPORT_PAGE, NULL);
  VoletDay today = volet_notebook_get_today (notebook);
  GWeakRef *page = g_new0 (GWeakRef, 1);
  g_autofree char *reader = volet_ical_find_reader ();
  VoletIcalOptions options = {
      .first_day = today - VOLET_IMPORT_DEFAULT_DAYS,
      .last_day = today + VOLET_IMPORT_DEFAULT_DAYS,
      .zone = volet_notebook_get_zone (notebook),
  };

  self->notebook = g_object_ref (notebook);
  self->choices = (VoletImportChoices){
      .first_day = options.first_day,
      .last_day = options.last_day,
      .is_planned = TRUE,
  };
  self->cancellable = g_cancellable_new ();
  g_weak_ref_init (page, self);
  volet_ical_read_file_async (reader, path, &options, self->cancellable, on_read, page);
  return GTK_WIDGET (self);
}
