/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file was changed by somebody else, or damaged: what was typed can be saved elsewhere, and
 * what is left can be copied. */

#include "notebook-fixture.h"
#include "volet-notebook-file.h"
#include "volet-notebook-rescue.h"

#include <fcntl.h>
#include <unistd.h>

static void
append (const char *path, const char *bytes, gsize n_bytes)
{
  int fd = open (path, O_WRONLY | O_APPEND);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, bytes, n_bytes), ==, (gssize) n_bytes);
  close (fd);
}

static void
on_save_failed (VoletNotebook *notebook, const GError *error, gpointer user_data)
{
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE);
  ++*(guint *) user_data;
}

static gboolean
add (NotebookFixture *fixture, GError **error)
{
  VoletEntry *entry = notebook_fixture_new_untimed (fixture, "2026-11-16", 60, VOLET_CATEGORY_FOR);
  gboolean is_added = volet_notebook_add_entry (fixture->notebook, entry, error);

  volet_entry_free (entry);
  return is_added;
}

/* The signal comes once, nothing is written, and the same act succeeds in another place. */
static void
test_changed_elsewhere (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = notebook_fixture_get_path (fixture, "elsewhere.volet");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_before, n_after;
  guint n_signals = 0;

  g_assert_true (add (fixture, NULL));
  g_signal_connect (fixture->notebook, "save-failed", G_CALLBACK (on_save_failed), &n_signals);
  append (fixture->path, "somebody else", 13);
  g_assert_true (g_file_get_contents (fixture->path, &before, &n_before, NULL));
  g_assert_false (add (fixture, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE);
  g_clear_error (&error);
  g_assert_cmpuint (n_signals, ==, 1);

  volet_notebook_save_elsewhere (fixture->notebook, elsewhere, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (add (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_signals, ==, 1);
  g_assert_cmpint (notebook_fixture_count_minutes (fixture, "2026-W47"), ==, 120);
  g_assert_true (g_file_get_contents (fixture->path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);

  g_free (fixture->path);
  fixture->path = g_steal_pointer (&elsewhere);
  notebook_fixture_reopen (fixture);
  g_assert_cmpint (notebook_fixture_count_minutes (fixture, "2026-W47"), ==, 120);
}

/* The copy of an open notebook, whole or not, opens with the same passphrase. */
static void
test_rescue_copy (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = notebook_fixture_get_path (fixture, "rescue.volet");
  g_autoptr (GError) error = NULL;
  VoletNotebookRescue rescue;

  g_assert_true (add (fixture, NULL));
  volet_notebook_save_rescue_copy (fixture->notebook, copy, &rescue, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rescue.is_whole);
  g_assert_cmpuint (rescue.n_entries, ==, 1);

  g_free (fixture->path);
  fixture->path = g_steal_pointer (&copy);
  notebook_fixture_reopen (fixture);
  g_assert_cmpint (notebook_fixture_count_minutes (fixture, "2026-W47"), ==, 60);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/notebook/trouble/changed-elsewhere", NotebookFixture, NULL, notebook_fixture_set_up,
              test_changed_elsewhere, notebook_fixture_tear_down);
  g_test_add ("/notebook/trouble/rescue-copy", NotebookFixture, NULL, notebook_fixture_set_up,
              test_rescue_copy, notebook_fixture_tear_down);

  return g_test_run ();
}
