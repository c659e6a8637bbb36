/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A calendar to look through: dropped on the window, looked at with lengths and categories, left
 * while it is read. */

#include "widget-fixture.h"

#include "volet-import-page.h"
#include "volet-import-row.h"
#include "volet-window.h"

#include <glib/gstdio.h>
#include <string.h>

#define CALENDAR                                                                                   \
  "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:first@volet.example\nSUMMARY:Premier\n"                      \
  "DTSTART:20261124T080000Z\nDTEND:20261124T090000Z\nEND:VEVENT\n"                                 \
  "BEGIN:VEVENT\nUID:whole@volet.example\nSUMMARY:Journée\n"                                      \
  "DTSTART;VALUE=DATE:20261119\nEND:VEVENT\nEND:VCALENDAR\n"

static char *
write_calendar (WidgetFixture *fixture)
{
  char *path = notebook_fixture_get_path (&fixture->core, "calendar.ics");

  g_assert_true (g_file_set_contents (path, CALENDAR, -1, NULL));
  return path;
}

static void
on_imported (GtkWidget *page, const char *sentence, gpointer user_data)
{
  *(char **) user_data = g_strdup (sentence);
}

static GtkWidget *
show_review (WidgetFixture *fixture)
{
  g_autofree char *path = write_calendar (fixture);
  GtkWidget *page = volet_import_page_new (fixture->core.notebook, path);

  widget_fixture_show (fixture, page);
  WAIT_FOR (widget_find (page, VOLET_TYPE_IMPORT_ROW, NULL) != NULL);
  return page;
}

static GtkWidget *
find_copy (GtkWidget *page, const char *label)
{
  return widget_find (page, GTK_TYPE_BUTTON, label);
}

static void
test_asks_for_lengths (WidgetFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_review (fixture);
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *lengths;

  gtk_expander_set_expanded (GTK_EXPANDER (widget_find_named (page, "options")), TRUE);
  lengths = widget_find_named (page, "all_lengths");
  g_signal_connect (page, "imported", G_CALLBACK (on_imported), &sentence);
  g_assert_nonnull (find_copy (page, "Copy in 1 activity"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (lengths), 2);
  WAIT_FOR (find_copy (page, "Copy in 2 activities") != NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (widget_find_named (page, "all_categories")),
                              VOLET_CATEGORY_FOR + 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget_find_named (page, "past_is_done")), TRUE);
  widget_click (page, "Copy in 2 activities");
  WAIT_FOR (sentence != NULL);
  g_assert_cmpstr (sentence, ==, "2 activities were copied in. Planned: 1.");

  entries =
      volet_notebook_list_entries (fixture->core.notebook, VOLET_DAY_FIRST, VOLET_DAY_LAST, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  for (guint i = 0; i < entries->len; i++) {
    const VoletEntry *entry = g_ptr_array_index (entries, i);

    g_assert_cmpint (entry->category, ==, VOLET_CATEGORY_FOR);
    g_assert_cmpint (entry->is_planned, ==, i == 1);
    g_assert_cmpint (entry->minutes, ==, 60);
  }
}

static void
test_all_or_none (WidgetFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_review (fixture);
  GtkCheckButton *all = GTK_CHECK_BUTTON (widget_find_named (page, "all_kept"));

  gtk_check_button_set_active (all, FALSE);
  WAIT_FOR (find_copy (page, "Nothing to copy in") != NULL);
  g_assert_false (gtk_widget_get_sensitive (find_copy (page, "Nothing to copy in")));
  gtk_check_button_set_active (all, TRUE);
  WAIT_FOR (find_copy (page, "Copy in 1 activity") != NULL);
}

/* Nothing of the page outlives it, and its answer, when it comes, finds nobody. */
static void
test_left_while_reading (WidgetFixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_calendar (fixture);
  GtkWidget *page = volet_import_page_new (fixture->core.notebook, path);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  widget_fixture_show (fixture, page);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  WAIT_FOR (page == NULL);
}

static GtkDropTarget *
find_drop_target (GtkWidget *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DROP_TARGET (controller))
      return GTK_DROP_TARGET (controller);
  }
  return NULL;
}

static gboolean
drop_file (GtkWidget *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = {.data = file};
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  g_signal_emit_by_name (find_drop_target (window), "drop", &value, 0.0, 0.0, &is_taken);
  return is_taken;
}

static void
test_dropped_on_the_window (WidgetFixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_calendar (fixture);

  fixture->window = volet_window_new (NULL, fixture->surroundings, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_false (drop_file (fixture->window, path));
  volet_window_open_notebook (VOLET_WINDOW (fixture->window), fixture->core.notebook);
  g_assert_true (drop_file (fixture->window, path));
  WAIT_FOR (find_copy (fixture->window, "Copy in 1 activity") != NULL);
}

int
main (int argc, char *argv[])
{
  widget_fixture_init (&argc, &argv);

#define ADD(path, func)                                                                            \
  g_test_add (path, WidgetFixture, NULL, widget_fixture_set_up, func, widget_fixture_tear_down)
  ADD ("/widget/import/asks-how-long-whole-days-take", test_asks_for_lengths);
  ADD ("/widget/import/all-or-none", test_all_or_none);
  ADD ("/widget/import/leaves-nothing", test_left_while_reading);
  ADD ("/widget/import/is-dropped-on-the-window", test_dropped_on_the_window);

  return g_test_run ();
}
