/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Joining two copies that drifted apart: whichever comes first, once or twice, with nothing lost,
 * and back again; and the own copy, which says when two notebooks are equal. */

#include "copies-fixture.h"
#include "random-notebook.h"
#include "volet-notebook-acts.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-file.h"
#include "volet-own-copy-json.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* Every test begins with the same random numbers: its own one tells it from the others. */
static GRand *
new_rand (gconstpointer data)
{
  return g_rand_new_with_seed ((guint32) g_test_rand_int () + GPOINTER_TO_UINT (data));
}

static void
assert_same (const char *one, const char *other)
{
  g_assert_true (strcmp (one, other) == 0);
}

/* No entry that any copy shows, and no line of any ledger, is missing. */
static void
assert_nothing_lost (const char *joined, const char *side, const char *other)
{
  g_autoptr (VoletContent) all = copies_fixture_parse (joined);
  g_autoptr (VoletContent) part = copies_fixture_parse (side);
  g_autoptr (VoletContent) rest = copies_fixture_parse (other);

  for (guint i = 0; i < part->lines->len; i++) {
    const VoletLine *line = part->lines->pdata[i];
    gboolean is_found = FALSE;

    for (guint j = 0; j < all->lines->len; j++) {
      const VoletLine *kept = all->lines->pdata[j];

      if (kept->id != line->id)
        continue;
      is_found = kept->given->n == line->given->n;
      for (guint k = 0; k < kept->formers->len; k++)
        is_found |= g_array_index (kept->formers, guint, k) == line->given->n;
    }
    g_assert_true (is_found);
  }
  /* An entry that the other copy never heard of is there as it was. */
  for (guint i = 0; i < part->entries->len; i++) {
    const VoletEntry *entry = part->entries->pdata[i];
    g_autofree char *id = volet_id_to_string (entry->id);

    if (strstr (other, id) == NULL)
      g_assert_nonnull (strstr (joined, id));
  }
  g_assert_cmpuint (all->closings->len, >=, MAX (part->closings->len, rest->closings->len));
}

static void
test_random_histories (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = new_rand (data);
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *other_way = NULL;
  g_autofree char *again = NULL;
  g_autofree char *again_there = NULL;
  g_autofree char *itself = NULL;

  random_notebook_live (fixture->base.notebook, fixture->fonts, rand, 25);
  copies_fixture_drift (fixture);
  random_notebook_live (fixture->base.notebook, fixture->fonts, rand, 25);
  random_notebook_live (fixture->stick, fixture->fonts, rand, 25);

  here = copies_fixture_dump (fixture->base.notebook);
  there = copies_fixture_dump (fixture->stick);
  joined = copies_fixture_merge_texts (here, there);
  other_way = copies_fixture_merge_texts (there, here);
  assert_same (joined, other_way);
  again = copies_fixture_merge_texts (joined, here);
  assert_same (joined, again);
  again_there = copies_fixture_merge_texts (there, joined);
  assert_same (joined, again_there);
  itself = copies_fixture_merge_texts (here, here);
  assert_same (here, itself);
  assert_nothing_lost (joined, here, there);
  assert_nothing_lost (joined, there, here);
}

static void
test_one_act (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = new_rand (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *back = NULL;
  g_autofree char *redone = NULL;
  VoletAct *act;

  random_notebook_live (fixture->base.notebook, fixture->fonts, rand, 20);
  copies_fixture_drift (fixture);
  random_notebook_live (fixture->base.notebook, fixture->fonts, rand, 20);
  random_notebook_live (fixture->stick, fixture->fonts, rand, 20);
  notebook_fixture_add (&fixture->base, notebook_fixture_new_untimed (&fixture->base, "2026-11-23",
                                                                      10, VOLET_CATEGORY_FOR));

  here = copies_fixture_dump (fixture->base.notebook);
  there = copies_fixture_dump (fixture->stick);
  expected = copies_fixture_merge_texts (here, there);
  copies_fixture_merge (fixture);
  joined = copies_fixture_dump (fixture->base.notebook);
  assert_same (expected, joined);
  if (strcmp (here, joined) == 0)
    return;

  act = volet_notebook_undo (fixture->base.notebook, &error);
  g_assert_no_error (error);
  g_assert_cmpint (act->kind, ==, VOLET_ACT_MERGED);
  volet_act_free (act);
  back = copies_fixture_dump (fixture->base.notebook);
  assert_same (here, back);
  act = volet_notebook_redo (fixture->base.notebook, &error);
  g_assert_no_error (error);
  volet_act_free (act);
  redone = copies_fixture_dump (fixture->base.notebook);
  assert_same (joined, redone);
}

/* What came after is undone first, and the joining is undone all the same. */
static void
test_undone_after_others (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletContent) content = NULL;
  g_autoptr (VoletEntry) changed = NULL;
  VoletId id;

  id = notebook_fixture_add (&fixture->base,
                             notebook_fixture_new_untimed (&fixture->base, "2026-11-17", 60, 0));
  copies_fixture_drift (fixture);
  changed = volet_notebook_get_entry (fixture->stick, id, &error);
  changed->minutes = 120;
  volet_notebook_change_entry (fixture->stick, changed, &error);
  g_assert_no_error (error);
  copies_fixture_merge (fixture);
  changed->minutes = 180;
  volet_notebook_change_entry (fixture->base.notebook, changed, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 2; i++) {
    volet_act_free (volet_notebook_undo (fixture->base.notebook, &error));
    g_assert_no_error (error);
  }
  content = copies_fixture_load (fixture->base.notebook);
  g_assert_cmpint (((VoletEntry *) content->entries->pdata[0])->minutes, ==, 60);
  g_assert_true (volet_content_is_sound (content));
}

static void
test_later_change_alone (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletMerge) joined = NULL;
  VoletId id;

  copies_fixture_drift_one_entry (fixture, &id);
  copies_fixture_change (fixture->stick, id, 90);
  joined = copies_fixture_join (fixture);
  g_assert_cmpuint (joined->content->entries->len, ==, 1);
  g_assert_cmpint (((VoletEntry *) joined->content->entries->pdata[0])->minutes, ==, 90);
  g_assert_cmpuint (joined->notes->len, ==, 0);
}

/* The figures stay true: the second version does not count. */
static void
test_both_changed (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletMerge) joined = NULL;
  int counted = 0, all = 0;
  VoletId id;

  copies_fixture_drift_one_entry (fixture, &id);
  copies_fixture_change (fixture->base.notebook, id, 120);
  volet_clock_stop_at (fixture->stick_clock, volet_clock_get_now (fixture->stick_clock) + 60);
  copies_fixture_change (fixture->stick, id, 90);
  joined = copies_fixture_join (fixture);
  g_assert_cmpuint (joined->content->entries->len, ==, 2);
  for (guint i = 0; i < 2; i++) {
    const VoletEntry *entry = joined->content->entries->pdata[i];

    all += entry->minutes;
    counted += entry->counts ? entry->minutes : 0;
  }
  g_assert_cmpint (counted, ==, 90);
  g_assert_cmpint (all, ==, 210);
  g_assert_nonnull (copies_fixture_find_note (joined, VOLET_MERGE_NOTE_BOTH_KEPT));
  g_assert_cmpuint (joined->content->variants->len, ==, 1);
}

static void
test_removed_and_changed (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletMerge) joined = NULL;
  VoletId id;

  copies_fixture_drift_one_entry (fixture, &id);
  g_assert_true (volet_notebook_remove_entries (fixture->base.notebook, &id, 1, NULL));
  copies_fixture_change (fixture->stick, id, 90);
  joined = copies_fixture_join (fixture);
  g_assert_cmpuint (joined->content->entries->len, ==, 1);
  g_assert_cmpuint (joined->content->bin->len, ==, 0);
  g_assert_nonnull (copies_fixture_find_note (joined, VOLET_MERGE_NOTE_EDIT_KEPT));
}

static void
test_removed_alone (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletMerge) joined = NULL;
  VoletId id;

  copies_fixture_drift_one_entry (fixture, &id);
  g_assert_true (volet_notebook_remove_entries (fixture->base.notebook, &id, 1, NULL));
  joined = copies_fixture_join (fixture);
  g_assert_cmpuint (joined->content->entries->len, ==, 0);
  g_assert_cmpuint (joined->content->bin->len, ==, 1);
  g_assert_cmpuint (joined->notes->len, ==, 0);
}

/* A week that was finished here while there was still noted in it cannot stay finished. */
static void
test_closed_and_changed (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletMerge) joined = NULL;
  VoletId id;

  copies_fixture_drift_one_entry (fixture, &id);
  notebook_fixture_close (&fixture->base, "2026-W47");
  copies_fixture_change (fixture->stick, id, 90);
  joined = copies_fixture_join (fixture);
  g_assert_nonnull (copies_fixture_find_note (joined, VOLET_MERGE_NOTE_WEEK_REOPENED));
  g_assert_cmpuint (joined->content->closings->len, ==, 1);
  g_assert_false (((VoletWeekRecord *) joined->content->weeks->pdata[0])->is_closed);
}

static void
test_closed_alone (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletMerge) joined = NULL;
  VoletId id;

  copies_fixture_drift_one_entry (fixture, &id);
  notebook_fixture_close (&fixture->base, "2026-W47");
  joined = copies_fixture_join (fixture);
  g_assert_true (((VoletWeekRecord *) joined->content->weeks->pdata[0])->is_closed);
  g_assert_cmpuint (joined->notes->len, ==, 0);
}

/* An act undone in one copy stays undone, though the other copy still has it. */
static void
test_undone_stays_undone (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletMerge) joined = NULL;
  VoletId id;

  id = notebook_fixture_add (&fixture->base,
                             notebook_fixture_new_untimed (&fixture->base, "2026-11-17", 60, 0));
  copies_fixture_change (fixture->base.notebook, id, 90);
  copies_fixture_drift (fixture);
  volet_act_free (volet_notebook_undo (fixture->base.notebook, NULL));
  joined = copies_fixture_join (fixture);
  g_assert_cmpint (((VoletEntry *) joined->content->entries->pdata[0])->minutes, ==, 60);
}

static void
test_full_day (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletMerge) joined = NULL;
  g_autoptr (VoletEntry) entry = NULL;
  VoletId id;

  copies_fixture_drift_one_entry (fixture, &id);
  notebook_fixture_add (&fixture->base, notebook_fixture_new_untimed (&fixture->base, "2026-11-18",
                                                                      800, VOLET_CATEGORY_FOR));
  entry = notebook_fixture_new_untimed (&fixture->base, "2026-11-18", 700, VOLET_CATEGORY_LNG);
  g_assert_true (volet_notebook_add_entry (fixture->stick, entry, NULL));
  joined = copies_fixture_join (fixture);
  g_assert_nonnull (copies_fixture_find_note (joined, VOLET_MERGE_NOTE_NOT_COUNTED));
  g_assert_cmpuint (joined->content->entries->len, ==, 3);
}

/* Both copies gave their first document: one number each, and the old one is not forgotten. */
static void
test_same_number (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletMerge) joined = NULL;
  const VoletLine *moved;
  VoletId id;

  copies_fixture_drift_one_entry (fixture, &id);
  notebook_fixture_close (&fixture->base, "2026-W47");
  copies_fixture_give (fixture->base.notebook, fixture->fonts, "Mme Martin");
  copies_fixture_give (fixture->base.notebook, fixture->fonts, "Mme Martin");
  {
    VoletWeek week = notebook_fixture_week ("2026-W47");

    g_assert_true (volet_notebook_close_weeks (fixture->stick, &week, 1, NULL));
  }
  copies_fixture_give (fixture->stick, fixture->fonts, "CAF");
  joined = copies_fixture_join (fixture);
  g_assert_cmpuint (joined->content->lines->len, ==, 3);
  moved = joined->content->lines->pdata[2];
  g_assert_cmpuint (moved->given->n, ==, 3);
  g_assert_cmpuint (moved->formers->len, ==, 1);
  g_assert_cmpuint (g_array_index (moved->formers, guint, 0), ==, 1);
  g_assert_cmpuint (copies_fixture_find_note (joined, VOLET_MERGE_NOTE_NUMBER_CHANGED)->former_n,
                    ==, 1);

  copies_fixture_merge (fixture);
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (GArray) now = volet_notebook_find_former_number (fixture->base.notebook, 1, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (now->len, ==, 1);
    g_assert_cmpuint (g_array_index (now, guint, 0), ==, 3);
  }
}

/* One person whom both copies met apart is one person. */
static void
test_same_person (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletMerge) joined = NULL;
  VoletWeek week = notebook_fixture_week ("2026-W47");
  VoletId id;

  copies_fixture_drift_one_entry (fixture, &id);
  g_assert_true (volet_notebook_close_weeks (fixture->base.notebook, &week, 1, NULL));
  g_assert_true (volet_notebook_close_weeks (fixture->stick, &week, 1, NULL));
  copies_fixture_give (fixture->base.notebook, fixture->fonts, "Mme Martin");
  copies_fixture_give (fixture->stick, fixture->fonts, "Mme Martin");
  joined = copies_fixture_join (fixture);
  g_assert_cmpuint (joined->content->recipients->len, ==, 1);
  g_assert_cmpuint (joined->content->aliases->len, ==, 1);
  g_assert_cmpuint (joined->content->lines->len, ==, 2);
}

static void
test_own_copy_comes_back (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = new_rand (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "new.volet");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (VoletNotebook) fresh = NULL;
  VoletNotebookPlan plan = {.zone_id = "Indian/Reunion", .params = &VOLET_KDF_LEAST};

  random_notebook_live (fixture->base.notebook, fixture->fonts, rand, 60);
  before = copies_fixture_dump (fixture->base.notebook);
  bytes = g_bytes_new (before, strlen (before));
  fresh = volet_notebook_create (path, passphrase, &plan, fixture->base.clock, fixture->base.random,
                                 NULL, NULL, &error);
  g_assert_no_error (error);
  volet_notebook_import_own_json (fresh, bytes, &error);
  g_assert_no_error (error);
  after = copies_fixture_dump (fresh);
  assert_same (before, after);
  g_assert_cmpstr (volet_zone_get_id (volet_notebook_get_zone (fresh)), ==, "Europe/Paris");

  g_assert_false (volet_notebook_import_own_json (fresh, bytes, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_NOT_EMPTY);
}

/* Whatever is changed in an own copy, it is refused or makes a sound notebook, and nothing crashes.
 */
static void
test_own_copy_changed (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = new_rand (data);
  g_autofree char *json = NULL;
  gsize length;

  random_notebook_live (fixture->base.notebook, fixture->fonts, rand, 40);
  json = copies_fixture_dump (fixture->base.notebook);
  length = strlen (json);
  for (int i = 0; i < 300; i++) {
    g_autofree char *spoiled = g_strdup (json);
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (VoletContent) content = NULL;
    g_autoptr (GError) error = NULL;
    gsize at = (gsize) g_rand_int_range (rand, 0, (int) length);

    if (i % 3 == 0)
      spoiled[at] = '\0';
    else
      spoiled[at] = "0123456789abcdef\"{}[],:-"[g_rand_int_range (rand, 0, 24)];
    bytes = g_bytes_new (spoiled, i % 3 == 0 ? at : length);
    content = volet_own_copy_from_json (bytes, &error);
    if (content != NULL)
      g_assert_true (volet_content_is_sound (content));
    else
      g_assert_true (error->domain == VOLET_NOTEBOOK_ERROR);
  }
}

static void
test_own_copy_hostile (void)
{
  g_autoptr (GString) deep = g_string_new ("{\"format\":");
  const char *const texts[] = {
      "",
      "{",
      "[]",
      "null",
      "\xff\xfe",
      "{\"format\":\"volet-own-copy\"}",
      "{\"format\":\"volet-own-copy\",\"version\":0}",
      "{\"format\":\"volet-own-copy\",\"version\":\"1\"}",
      "{\"format\":\"volet-own-copy\",\"version\":1,\"zone\":\"Mars/Olympus\"}",
      "{\"format\":\"something else\",\"version\":1}",
      "{/* \" */ \"format\":\"volet-own-copy\",\"version\":1}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

    g_assert_null (volet_own_copy_from_json (bytes, &error));
    g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY);
  }
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = NULL;

    for (int i = 0; i < 2000000; i++)
      g_string_append_c (deep, '[');
    bytes = g_bytes_new (deep->str, deep->len);
    g_assert_null (volet_own_copy_from_json (bytes, &error));
    g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY);
  }
  {
    g_autoptr (GError) error = NULL;
    const char text[] = "{\"format\":\"volet-own-copy\",\"version\":2}";
    g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

    g_assert_null (volet_own_copy_from_json (bytes, &error));
    g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_NEWER_OWN_COPY);
  }
}

static void
test_restore (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = new_rand (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletOtherCopy) copy = NULL;
  g_autofree char *there = NULL;
  g_autofree char *after = NULL;
  g_autofree char *before = NULL;
  g_autofree char *back = NULL;
  g_autofree char *kept = notebook_fixture_get_path (&fixture->base, "kept.volet");
  g_autofree char *kept_again = notebook_fixture_get_path (&fixture->base, "kept-again.volet");
  g_autofree char *ret = NULL;
  g_autofree char *ret_again = NULL;
  g_autoptr (VoletOtherCopy) kept_copy = NULL;
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);
  VoletCopyDifference difference;

  random_notebook_live (fixture->base.notebook, fixture->fonts, rand, 30);
  copies_fixture_drift (fixture);
  there = copies_fixture_dump (fixture->stick);
  notebook_fixture_add (&fixture->base, notebook_fixture_new_untimed (&fixture->base, "2026-11-23",
                                                                      10, VOLET_CATEGORY_FOR));
  before = copies_fixture_dump (fixture->base.notebook);
  copy = copies_fixture_read_stick (fixture);
  g_assert_true (
      volet_notebook_preview_restore (fixture->base.notebook, copy, &difference, &error));
  g_assert_cmpuint (difference.n_entries_gone, ==, 1);
  g_assert_cmpuint (difference.n_entries_back, ==, 0);

  ret = volet_notebook_restore (fixture->base.notebook, copy, kept, NULL, &error);
  g_assert_no_error (error);
  after = copies_fixture_dump (fixture->base.notebook);
  assert_same (there, after);
  g_assert_null (volet_notebook_undo (fixture->base.notebook, NULL));

  kept_copy = volet_other_copy_read (fixture->base.notebook, kept, passphrase, NULL, &error);
  g_assert_no_error (error);
  ret_again = volet_notebook_restore (fixture->base.notebook, kept_copy, kept_again, NULL, &error);
  g_assert_no_error (error);
  back = copies_fixture_dump (fixture->base.notebook);
  assert_same (before, back);
}

/* The state that would be replaced cannot be kept: nothing is replaced. */
static void
test_restore_without_room (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletOtherCopy) copy = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  copies_fixture_drift (fixture);
  notebook_fixture_add (&fixture->base, notebook_fixture_new_untimed (&fixture->base, "2026-11-23",
                                                                      10, VOLET_CATEGORY_FOR));
  before = copies_fixture_dump (fixture->base.notebook);
  copy = copies_fixture_read_stick (fixture);
  g_assert_null (
      volet_notebook_restore (fixture->base.notebook, copy, "/nowhere/kept.volet", NULL, &error));
  g_assert_nonnull (error);
  after = copies_fixture_dump (fixture->base.notebook);
  assert_same (before, after);
}

/* Files may not grow beyond @n_bytes: the disk is full. */
static void
limit_files (guint64 n_bytes)
{
  const struct rlimit limit = {n_bytes, RLIM_INFINITY};

  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

/* Wherever the disk fills up in going back, nothing is replaced, or all of it. */
static void
test_restore_on_full_disk (CopiesFixture *fixture, gconstpointer data)
{
  g_autofree char *there = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = notebook_fixture_get_path (&fixture->base, "kept.volet");
  g_autofree char *done = NULL;
  guint n_refused = 0, n_kept_first = 0;

  signal (SIGXFSZ, SIG_IGN);
  for (int i = 0; i < 40; i++)
    notebook_fixture_add (&fixture->base,
                          notebook_fixture_new_untimed (&fixture->base, "2026-11-17", 10, i % 6));
  copies_fixture_drift (fixture);
  for (int i = 0; i < 40; i++)
    notebook_fixture_add (&fixture->base,
                          notebook_fixture_new_untimed (&fixture->base, "2026-11-18", 10, i % 6));
  there = copies_fixture_dump (fixture->stick);
  before = copies_fixture_dump (fixture->base.notebook);
  for (guint64 limit = 0; done == NULL; limit += 8192) {
    g_autoptr (VoletOtherCopy) copy = copies_fixture_read_stick (fixture);
    g_autofree char *now = NULL;
    g_autoptr (GError) error = NULL;

    limit_files (limit);
    done = volet_notebook_restore (fixture->base.notebook, copy, kept, NULL, &error);
    limit_files (RLIM_INFINITY);
    if (done != NULL)
      break;
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_SPACE);
    now = copies_fixture_dump (fixture->base.notebook);
    assert_same (before, now);
    n_refused++;
    n_kept_first += g_remove (kept) == 0;
  }
  g_test_message ("%u refused, %u of them after the copy was kept", n_refused, n_kept_first);
  g_assert_cmpuint (n_refused, >, 8);
  notebook_fixture_reopen (&fixture->base);
  after = copies_fixture_dump (fixture->base.notebook);
  assert_same (there, after);
}

/* A copy that a newer Volet made is refused before its passphrase is tried. */
static void
test_newer_copy (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "newer.volet");
  g_autofree char *before = copies_fixture_dump (fixture->base.notebook);
  g_autofree char *after = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_bytes;

  g_assert_true (g_file_get_contents (fixture->base.path, &bytes, &n_bytes, NULL));
  bytes[8] = 2;
  bytes[32768 + 8] = 2;
  g_assert_true (g_file_set_contents (path, bytes, (gssize) n_bytes, NULL));
  g_assert_null (volet_other_copy_read (fixture->base.notebook, path, passphrase, NULL, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NEWER_VERSION);
  after = copies_fixture_dump (fixture->base.notebook);
  assert_same (before, after);
}

static void
test_other_notebook (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "other.volet");
  VoletNotebookPlan plan = {.params = &VOLET_KDF_LEAST};
  VoletNotebook *other = volet_notebook_create (path, passphrase, &plan, fixture->base.clock,
                                                fixture->base.random, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_finalize_object (other);
  g_assert_null (volet_other_copy_read (fixture->base.notebook, path, passphrase, NULL, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_OTHER_NOTEBOOK);
  g_clear_error (&error);
  g_assert_null (
      volet_other_copy_read (fixture->base.notebook, fixture->base.path, passphrase, NULL, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_SAME_FILE);
}

static void
add_nth (const char *path, guint n, void (*func) (CopiesFixture *fixture, gconstpointer data))
{
  g_test_add (path, CopiesFixture, GUINT_TO_POINTER (n), copies_fixture_set_up, func,
              copies_fixture_tear_down);
}

static void
add (const char *path, void (*func) (CopiesFixture *fixture, gconstpointer data))
{
  add_nth (path, 0, func);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < 40; i++) {
    g_autofree char *path = g_strdup_printf ("/notebook/merge/random-histories/%u", i);

    add_nth (path, i, test_random_histories);
  }
  for (guint i = 0; i < 10; i++) {
    g_autofree char *act = g_strdup_printf ("/notebook/merge/one-act/%u", i);
    g_autofree char *own = g_strdup_printf ("/notebook/own-copy/comes-back/%u", i);
    g_autofree char *restore = g_strdup_printf ("/notebook/restore/there-and-back/%u", i);

    add_nth (act, i, test_one_act);
    add_nth (own, i, test_own_copy_comes_back);
    add_nth (restore, i, test_restore);
  }
  add ("/notebook/merge/later-change-alone", test_later_change_alone);
  add ("/notebook/merge/both-changed", test_both_changed);
  add ("/notebook/merge/removed-and-changed", test_removed_and_changed);
  add ("/notebook/merge/removed-alone", test_removed_alone);
  add ("/notebook/merge/closed-and-changed", test_closed_and_changed);
  add ("/notebook/merge/closed-alone", test_closed_alone);
  add ("/notebook/merge/undone-stays-undone", test_undone_stays_undone);
  add ("/notebook/merge/full-day", test_full_day);
  add ("/notebook/merge/same-number", test_same_number);
  add ("/notebook/merge/same-person", test_same_person);
  add ("/notebook/merge/undone-after-others", test_undone_after_others);
  add ("/notebook/merge/other-notebook", test_other_notebook);
  add ("/notebook/merge/newer-copy", test_newer_copy);
  add ("/notebook/own-copy/changed", test_own_copy_changed);
  g_test_add_func ("/notebook/own-copy/hostile", test_own_copy_hostile);
  add ("/notebook/restore/without-room", test_restore_without_room);
  add ("/notebook/restore/on-full-disk", test_restore_on_full_disk);

  return g_test_run ();
}
