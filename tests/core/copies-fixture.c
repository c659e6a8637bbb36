/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of copies share: a notebook at home, and a copy of it on a stick that goes its own
 * way. */

#include "copies-fixture.h"

#include "volet-notebook-agenda.h"
#include "volet-notebook-file.h"
#include "volet-own-copy-json.h"
#include "volet-share.h"

#include <glib/gstdio.h>
#include <string.h>

void
copies_fixture_set_up (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  notebook_fixture_set_up (&fixture->base, NULL);
  fixture->fonts = volet_fonts_new (g_getenv ("VOLET_FONTS"), &error);
  g_assert_no_error (error);
}

void
copies_fixture_tear_down (CopiesFixture *fixture, gconstpointer data)
{
  if (fixture->stick != NULL)
    g_assert_finalize_object (fixture->stick);
  g_clear_object (&fixture->stick_clock);
  g_assert_finalize_object (fixture->fonts);
  notebook_fixture_tear_down (&fixture->base, NULL);
}

/* A second copy of the notebook, with a clock of its own. */
void
copies_fixture_drift (CopiesFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "stick.volet");
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);

  volet_notebook_backup (fixture->base.notebook, path, NULL, &error);
  g_assert_no_error (error);
  fixture->stick_clock = volet_clock_new ();
  volet_clock_stop_at (fixture->stick_clock, volet_clock_get_now (fixture->base.clock));
  fixture->stick = volet_notebook_open (path, VOLET_VAULT_OPEN_KEEP_KDF, fixture->stick_clock,
                                        fixture->base.random, &error);
  g_assert_no_error (error);
  volet_notebook_unlock (fixture->stick, passphrase, NULL, &error);
  g_assert_no_error (error);
}

/* Forgets the copy, so that another can be made. */
void
copies_fixture_drop_stick (CopiesFixture *fixture)
{
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "stick.volet");

  g_assert_finalize_object (fixture->stick);
  fixture->stick = NULL;
  g_clear_object (&fixture->stick_clock);
  g_assert_cmpint (g_remove (path), ==, 0);
}

VoletContent *
copies_fixture_load (VoletNotebook *notebook)
{
  g_autoptr (GError) error = NULL;
  VoletContent *content = volet_notebook_load_content (notebook, &error);

  g_assert_no_error (error);
  return content;
}

char *
copies_fixture_dump_content (const VoletContent *content)
{
  g_autoptr (GBytes) bytes = volet_own_copy_to_json (content);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

char *
copies_fixture_dump (VoletNotebook *notebook)
{
  g_autoptr (VoletContent) content = copies_fixture_load (notebook);

  return copies_fixture_dump_content (content);
}

VoletContent *
copies_fixture_parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  VoletContent *content = volet_own_copy_from_json (bytes, &error);

  g_assert_no_error (error);
  return content;
}

char *
copies_fixture_merge_texts (const char *one, const char *other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletMerge) joined =
      volet_merge_contents (copies_fixture_parse (one), copies_fixture_parse (other), &error);

  g_assert_no_error (error);
  return copies_fixture_dump_content (joined->content);
}

VoletOtherCopy *
copies_fixture_read_stick (CopiesFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);
  VoletOtherCopy *copy;

  copy = volet_other_copy_read (fixture->base.notebook, volet_notebook_get_path (fixture->stick),
                                passphrase, NULL, &error);
  g_assert_no_error (error);
  return copy;
}

void
copies_fixture_merge (CopiesFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletOtherCopy) copy = copies_fixture_read_stick (fixture);
  g_autoptr (VoletMergePlan) plan =
      volet_notebook_prepare_merge (fixture->base.notebook, copy, &error);

  g_assert_no_error (error);
  volet_notebook_merge (fixture->base.notebook, plan, &error);
  g_assert_no_error (error);
}

/* The next test's own words: one entry, changed here and there. */
void
copies_fixture_drift_one_entry (CopiesFixture *fixture, VoletId *ret_id)
{
  *ret_id = notebook_fixture_add (
      &fixture->base,
      notebook_fixture_new_untimed (&fixture->base, "2026-11-17", 60, VOLET_CATEGORY_FOR));
  copies_fixture_drift (fixture);
}

void
copies_fixture_change (VoletNotebook *notebook, VoletId id, int minutes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletEntry) entry = volet_notebook_get_entry (notebook, id, &error);

  g_assert_no_error (error);
  entry->minutes = minutes;
  volet_notebook_change_entry (notebook, entry, &error);
  g_assert_no_error (error);
}

const VoletMergeNote *
copies_fixture_find_note (const VoletMerge *joined, VoletMergeNoteKind kind)
{
  for (guint i = 0; i < joined->notes->len; i++)
    if (g_array_index (joined->notes, VoletMergeNote, i).kind == kind)
      return &g_array_index (joined->notes, VoletMergeNote, i);
  return NULL;
}

VoletMerge *
copies_fixture_join (CopiesFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VoletMerge *joined = volet_merge_contents (copies_fixture_load (fixture->base.notebook),
                                             copies_fixture_load (fixture->stick), &error);

  g_assert_no_error (error);
  return joined;
}

static gboolean
take_bytes (GBytes *bytes, gpointer user_data, GError **error)
{
  return TRUE;
}

void
copies_fixture_give (VoletNotebook *notebook, VoletFonts *fonts, const char *to)
{
  const VoletTemplate form = {.level = VOLET_LEVEL_TOTAL};
  const VoletOutput output = {.kind = VOLET_GIVEN_FILE_TEXT, .func = take_bytes};
  VoletShareRequest request = {.first = notebook_fixture_week ("2026-W47"),
                               .last = notebook_fixture_week ("2026-W47"),
                               .to = to,
                               .form = &form,
                               .day = VOLET_STATEMENT_NO_DAY};
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletShare) share = volet_notebook_prepare_share (notebook, &request, &error);
  guint n;

  g_assert_no_error (error);
  volet_notebook_give (notebook, share, fonts, &output, 1, &n, &error);
  g_assert_no_error (error);
}
