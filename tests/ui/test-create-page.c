/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Creating a notebook: the passphrase, offered or one's own. */

#include "widget-fixture.h"

#include "volet-create-page.h"
#include "volet-passphrase-field.h"

#include <glib/gstdio.h>
#include <string.h>

static GtkWidget *
show_second_step (WidgetFixture *fixture)
{
  GtkWidget *page = volet_create_page_new (fixture->surroundings);

  widget_fixture_show (fixture, page);
  widget_click (page, "Continue");
  WAIT_FOR (gtk_widget_get_mapped (widget_find (page, VOLET_TYPE_PASSPHRASE_FIELD, NULL)));
  return page;
}

static GtkEditable *
find_entry (GtkWidget *page, const char *label)
{
  GtkWidget *field = widget_find (page, VOLET_TYPE_PASSPHRASE_FIELD, label);

  return GTK_EDITABLE (widget_find (field, GTK_TYPE_PASSWORD_ENTRY, NULL));
}

static void
on_created (GtkWidget *page, VoletNotebook *notebook, gpointer user_data)
{
  VoletNotebook **ret_notebook = user_data;

  g_set_object (ret_notebook, notebook);
}

static void
drop_notebook (VoletNotebook *notebook)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup (volet_notebook_get_path (notebook));

  volet_notebook_lock (notebook, &error);
  g_assert_no_error (error);
  g_object_unref (notebook);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_creates_when_words_are_typed (WidgetFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_second_step (fixture);
  GtkWidget *show = widget_find (page, GTK_TYPE_TOGGLE_BUTTON, "Show the words");
  GtkEditable *entry = find_entry (page, NULL);
  GtkWidget *words;
  g_autofree char *text = NULL;
  VoletNotebook *notebook = NULL;

  g_signal_connect (page, "created", G_CALLBACK (on_created), &notebook);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (show), TRUE);
  words = widget_find_named (page, "words");
  text = g_strdup (gtk_label_get_label (GTK_LABEL (words)));
  g_assert_cmpuint (strlen (text), >, 8);

  gtk_editable_set_text (entry, text);
  WAIT_FOR (notebook != NULL);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (words)), ==, "");
  drop_notebook (notebook);
}

static void
test_waits_for_the_right_words (WidgetFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_second_step (fixture);
  GtkWidget *create = widget_find_named (page, "create");

  gtk_editable_set_text (find_entry (page, NULL), "quatre mots tout autres");
  g_assert_false (gtk_widget_get_sensitive (create));
}

static void
test_wants_own_passphrase_twice (WidgetFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_second_step (fixture);
  GtkWidget *create = widget_find_named (page, "create");
  GtkWidget *own = widget_find (page, GTK_TYPE_TOGGLE_BUTTON, "Choose my own passphrase");
  GtkEditable *first;
  GtkEditable *second;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (own), TRUE);
  first = find_entry (page, NULL);
  second = find_entry (page, "The same passphrase, once again");

  gtk_editable_set_text (first, "sept ch");
  gtk_editable_set_text (second, "sept ch");
  g_assert_false (gtk_widget_get_sensitive (create));
  gtk_editable_set_text (first, "assez long");
  g_assert_false (gtk_widget_get_sensitive (create));
  gtk_editable_set_text (second, "assez long");
  g_assert_true (gtk_widget_get_sensitive (create));
}

static void
test_wipes_idle_passphrase (WidgetFixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_second_step (fixture);
  GtkWidget *field = widget_find (page, VOLET_TYPE_PASSPHRASE_FIELD, NULL);
  GtkEditable *entry = find_entry (page, NULL);

  gtk_editable_set_text (entry, "quelque chose");
  volet_passphrase_field_set_idle_delay (VOLET_PASSPHRASE_FIELD (field), 50);
  WAIT_FOR (gtk_editable_get_text (entry)[0] == '\0');
}

static void
add_test (const char *path, void (*test) (WidgetFixture *, gconstpointer))
{
  g_test_add (path, WidgetFixture, NULL, widget_fixture_set_up, test, widget_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  widget_fixture_init (&argc, &argv);
  add_test ("/ui/create-page/creates-when-words-are-typed", test_creates_when_words_are_typed);
  add_test ("/ui/create-page/waits-for-the-right-words", test_waits_for_the_right_words);
  add_test ("/ui/create-page/wants-own-passphrase-twice", test_wants_own_passphrase_twice);
  add_test ("/ui/create-page/wipes-idle-passphrase", test_wipes_idle_passphrase);
  return g_test_run ();
}
