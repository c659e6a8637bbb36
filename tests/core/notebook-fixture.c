/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of notebooks share: an open notebook in a folder of its own, and a still clock. */

#include "notebook-fixture.h"

#include "volet-duration.h"

#include <glib/gstdio.h>

/* Noon of the fixture's today in Paris. */
#define NOW_UNIX_S (G_GINT64_CONSTANT (20780) * 86400 + 11 * 3600)

VoletLockedBytes *
notebook_fixture_new_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  VoletLockedBytes *bytes = volet_locked_bytes_new_from (text, strlen (text), &error);

  g_assert_no_error (error);
  return bytes;
}

char *
notebook_fixture_get_path (NotebookFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

void
notebook_fixture_set_up (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);
  VoletNotebookPlan plan = {
      .name = "Carnet bleu", .zone_id = "Europe/Paris", .params = &VOLET_KDF_LEAST};

  fixture->folder = g_dir_make_tmp ("volet-notebook-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = notebook_fixture_get_path (fixture, "carnet.volet");
  fixture->clock = volet_clock_new ();
  volet_clock_stop_at (fixture->clock, NOW_UNIX_S);
  fixture->random = volet_random_new_system ();
  fixture->notebook = volet_notebook_create (fixture->path, passphrase, &plan, fixture->clock,
                                             fixture->random, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_assert_no_errno (g_unlink (path));
  }
  g_assert_no_errno (g_rmdir (folder));
}

void
notebook_fixture_tear_down (NotebookFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->notebook);
  remove_folder (fixture->folder);
  g_assert_finalize_object (fixture->clock);
  g_assert_finalize_object (fixture->random);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Drops the notebook as a program that ends would. */
void
notebook_fixture_drop (NotebookFixture *fixture)
{
  g_assert_finalize_object (fixture->notebook);
  fixture->notebook = NULL;
}

/* Drops the notebook if that was not done, and opens its file again. */
void
notebook_fixture_reopen (NotebookFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);

  if (fixture->notebook != NULL)
    notebook_fixture_drop (fixture);
  fixture->notebook = volet_notebook_open (fixture->path, VOLET_VAULT_OPEN_KEEP_KDF, fixture->clock,
                                           fixture->random, &error);
  g_assert_no_error (error);
  volet_notebook_unlock (fixture->notebook, passphrase, NULL, &error);
  g_assert_no_error (error);
}

VoletDay
notebook_fixture_day (const char *text)
{
  VoletDay day = 0;

  g_assert_true (volet_day_parse (text, &day, NULL));
  return day;
}

VoletWeek
notebook_fixture_week (const char *text)
{
  VoletWeek week = 0;

  g_assert_true (volet_week_parse (text, &week, NULL));
  return week;
}

VoletEntry *
notebook_fixture_new_timed (NotebookFixture *fixture,
                            const char *day,
                            const char *span,
                            VoletCategory category)
{
  VoletEntry *entry = volet_notebook_new_entry (fixture->notebook);
  int start, end;

  g_assert_true (volet_span_parse (span, &start, &end, NULL));
  g_assert_true (volet_entry_set_span (entry, notebook_fixture_day (day), start, end, NULL, NULL));
  entry->category = category;
  return entry;
}

VoletEntry *
notebook_fixture_new_untimed (NotebookFixture *fixture,
                              const char *day,
                              int minutes,
                              VoletCategory category)
{
  VoletEntry *entry = volet_notebook_new_entry (fixture->notebook);

  volet_entry_set_duration (entry, notebook_fixture_day (day), minutes);
  entry->category = category;
  return entry;
}

/* Takes @entry. */
VoletId
notebook_fixture_add (NotebookFixture *fixture, VoletEntry *entry)
{
  g_autoptr (VoletEntry) owned = entry;
  g_autoptr (GError) error = NULL;

  volet_notebook_add_entry (fixture->notebook, owned, &error);
  g_assert_no_error (error);
  return owned->id;
}

void
notebook_fixture_close (NotebookFixture *fixture, const char *week_text)
{
  g_autoptr (GError) error = NULL;
  VoletWeek week = notebook_fixture_week (week_text);

  volet_notebook_close_weeks (fixture->notebook, &week, 1, &error);
  g_assert_no_error (error);
}

void
notebook_fixture_set_objective (NotebookFixture *fixture, int minutes)
{
  g_autoptr (GError) error = NULL;
  VoletObjective objective = {VOLET_OBJECTIVE_MINUTES, minutes};

  volet_notebook_set_objective (fixture->notebook, objective, notebook_fixture_day ("2026-01-05"),
                                NULL, &error);
  g_assert_no_error (error);
}

int
notebook_fixture_count_minutes (NotebookFixture *fixture, const char *week)
{
  g_autoptr (GError) error = NULL;
  VoletWeekTotal total = {0};

  volet_notebook_get_week (fixture->notebook, notebook_fixture_week (week), &total, &error);
  g_assert_no_error (error);
  return total.count.total_min;
}
