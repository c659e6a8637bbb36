/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Revisions: every change of every object is noted, whoever makes it, and older tables get them. */

#include "store-fixture.h"
#include "volet-store-ledger.h"

#include <string.h>

#define FIRST_ID "0000000000000001"
#define N_OF_FIRST                                                                                 \
  "SELECT count(*) || ' ' || sum(is_head) FROM revision WHERE kind = 0 AND key = '" FIRST_ID "'"
#define HEAD_OF_FIRST                                                                              \
  "SELECT revision FROM revision WHERE kind = 0 AND key = '" FIRST_ID "' AND is_head"

static void
edit (StoreFixture *fixture, VoletId id, int minutes)
{
  g_autoptr (VoletEntry) entry = store_fixture_new_entry (fixture, id);

  volet_entry_set_duration (entry, STORE_FIXTURE_DAY, minutes);
  store_fixture_begin (fixture, VOLET_ACT_ENTRY_EDITED);
  store_fixture_put (fixture, entry);
  store_fixture_commit (fixture);
}

static void
test_creation_needs_none (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 1);
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM revision", "0");
}

/* Undo is a change like another: a copy made before it must not bring the undone one back. */
static void
test_changes_undo_and_redo (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 1);
  edit (&fixture, 1, 60);
  store_fixture_assert_answer (&fixture, N_OF_FIRST, "1 1");
  first = store_fixture_ask (&fixture, HEAD_OF_FIRST);

  volet_act_free (volet_store_undo (fixture.store, NULL));
  store_fixture_assert_answer (&fixture, N_OF_FIRST, "2 1");
  second = store_fixture_ask (&fixture, HEAD_OF_FIRST);
  g_assert_cmpstr (first, !=, second);
  volet_act_free (volet_store_redo (fixture.store, NULL));
  store_fixture_assert_answer (&fixture, N_OF_FIRST, "3 1");
  store_fixture_assert_answer (&fixture, "SELECT minutes FROM entry", "60");
}

static void
test_undone_creation_leaves_a_trace (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 1);
  volet_act_free (volet_store_undo (fixture.store, NULL));
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM entry", "0");
  store_fixture_assert_answer (&fixture, N_OF_FIRST, "1 1");
}

static void
test_removal_and_purge (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 1);
  store_fixture_begin (&fixture, VOLET_ACT_ENTRY_REMOVED);
  volet_store_remove_entry (fixture.store, 1, STORE_FIXTURE_DAY, &error);
  g_assert_no_error (error);
  store_fixture_commit (&fixture);
  store_fixture_assert_answer (&fixture, N_OF_FIRST, "1 1");
  volet_store_purge_entry (fixture.store, 1, &error);
  g_assert_no_error (error);
  store_fixture_assert_answer (&fixture, N_OF_FIRST, "2 1");
}

/* Closing a week says nothing of its being prevented, and the other way round. */
static void
test_a_week_has_two_sides (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GError) error = NULL;
  const VoletCount count = {0};
  const VoletObjective objective = {VOLET_OBJECTIVE_NONE, 0};

  store_fixture_set_up (&fixture);
  store_fixture_begin (&fixture, VOLET_ACT_WEEK_CLOSED);
  volet_store_close_week (fixture.store, 2968, &count, objective, 1000, &error);
  g_assert_no_error (error);
  store_fixture_commit (&fixture);
  store_fixture_assert_answer (&fixture, "SELECT group_concat(kind || ' ' || key) FROM revision",
                               "3 2968");
  store_fixture_begin (&fixture, VOLET_ACT_WEEK_PREVENTED);
  volet_store_set_prevented (fixture.store, 2968, TRUE, "secret", &error);
  g_assert_no_error (error);
  store_fixture_commit (&fixture);
  store_fixture_assert_answer (&fixture,
                               "SELECT group_concat(kind || ' ' || key, ', ') FROM "
                               "(SELECT kind, key FROM revision ORDER BY kind)",
                               "2 2968, 3 2968");
}

static void
test_recipients_change_and_move (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletRecipient) recipient = volet_recipient_new ();

  store_fixture_set_up (&fixture);
  recipient->id = 7;
  recipient->name = g_strdup ("Mme Martin");
  recipient->group = g_strdup (VOLET_GROUP_ADMINISTRATION);
  g_assert_true (volet_store_put_recipient (fixture.store, recipient, NULL));
  g_assert_true (volet_store_put_recipient (fixture.store, recipient, NULL));
  store_fixture_assert_answer (&fixture, "SELECT group_concat(kind) FROM revision", "5");
  g_free (recipient->group);
  recipient->group = g_strdup ("avocat");
  g_assert_true (volet_store_put_recipient (fixture.store, recipient, NULL));
  store_fixture_assert_answer (&fixture, "SELECT group_concat(kind) FROM revision", "5,6");
}

/* The tables as the first version made them. */
static void
make_first_version (StoreFixture *fixture)
{
  store_fixture_run (fixture, "DROP TABLE revision; DROP TABLE given_origin; "
                              "DROP TABLE given_former; DROP TABLE recipient_former; "
                              "DROP TABLE variant; PRAGMA user_version = 1");
}

static void
fill (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  store_fixture_add (fixture, 1);
  store_fixture_add (fixture, 2);
  store_fixture_begin (fixture, VOLET_ACT_ENTRY_REMOVED);
  volet_store_remove_entry (fixture->store, 2, STORE_FIXTURE_DAY, &error);
  g_assert_no_error (error);
  volet_store_set_choice (fixture->store, "name", "Carnet", &error);
  g_assert_no_error (error);
  store_fixture_commit (fixture);
}

static char *
bring_up_and_list (gboolean is_different)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  fill (&fixture);
  make_first_version (&fixture);
  if (is_different)
    store_fixture_run (&fixture, "UPDATE entry SET note = 'autrement'");
  store_fixture_reopen (&fixture);
  store_fixture_assert_answer (&fixture, "PRAGMA user_version", "2");
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM revision", "4");
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM entry", "1");
  return store_fixture_ask (&fixture,
                            "SELECT group_concat(key || revision || is_head) FROM revision");
}

/* Two copies of one old notebook agree on what is the same, and on nothing else. */
static void
test_old_tables_get_revisions (void)
{
  g_autofree char *one = bring_up_and_list (FALSE);
  g_autofree char *same = bring_up_and_list (FALSE);
  g_autofree char *other = bring_up_and_list (TRUE);

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
}

static void
test_old_tables_that_are_others (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  make_first_version (&fixture);
  store_fixture_run (&fixture, "DROP TABLE memo");
  g_assert_null (volet_store_new (fixture.handle, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED);
  store_fixture_assert_answer (&fixture, "PRAGMA user_version", "1");
}

/* What another version brings has no place in an older one. */
static void
test_old_tables_with_newer_ones (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  store_fixture_run (&fixture, "PRAGMA user_version = 1");
  g_assert_null (volet_store_new (fixture.handle, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/revisions/creation-needs-none", test_creation_needs_none);
  g_test_add_func ("/store/revisions/changes-undo-and-redo", test_changes_undo_and_redo);
  g_test_add_func ("/store/revisions/undone-creation", test_undone_creation_leaves_a_trace);
  g_test_add_func ("/store/revisions/removal-and-purge", test_removal_and_purge);
  g_test_add_func ("/store/revisions/week-has-two-sides", test_a_week_has_two_sides);
  g_test_add_func ("/store/revisions/recipients", test_recipients_change_and_move);
  g_test_add_func ("/store/revisions/old-tables", test_old_tables_get_revisions);
  g_test_add_func ("/store/revisions/old-tables-that-are-others", test_old_tables_that_are_others);
  g_test_add_func ("/store/revisions/old-tables-with-newer", test_old_tables_with_newer_ones);

  return g_test_run ();
}
