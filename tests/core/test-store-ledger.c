/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger's tables: recipients, what their groups know, and the lines with their very bytes. */

#include "store-fixture.h"
#include "volet-agenda-error.h"
#include "volet-ledger-error.h"
#include "volet-statement-error.h"
#include "volet-store-ledger.h"

#include <string.h>

#define WEEK ((VoletWeek) 2968)

static VoletRecipient *
make_recipient (VoletId id, const char *name, const char *group)
{
  VoletRecipient *recipient = volet_recipient_new ();

  recipient->id = id;
  recipient->name = g_strdup (name);
  recipient->group = g_strdup (group);
  recipient->form.level = VOLET_LEVEL_TOTAL;
  recipient->form.prevented_form = VOLET_PREVENTED_FORM_BOTH;
  return recipient;
}

static void
put_recipient (StoreFixture *fixture, VoletId id, const char *name, const char *group)
{
  g_autoptr (VoletRecipient) recipient = make_recipient (id, name, group);
  g_autoptr (GError) error = NULL;

  volet_store_put_recipient (fixture->store, recipient, &error);
  g_assert_no_error (error);
}

/* Two weeks and one that is missing between them. */
static VoletGiven *
make_given (VoletId recipient)
{
  const VoletStatementHead head = {
      .level = VOLET_LEVEL_TOTAL,
      .day = STORE_FIXTURE_DAY + 20,
      .recipient = "Référente",
      .typed_name = "Nadia Belkacem",
      .replaces_day = VOLET_STATEMENT_NO_DAY,
  };
  const VoletStatementWeek weeks[] = {
      {WEEK, FALSE, FALSE, VOLET_STATEMENT_NO_DAY, volet_figure_total (885)},
      {WEEK + 1, TRUE, FALSE, VOLET_STATEMENT_NO_DAY, {VOLET_FIGURE_NONE}},
      {WEEK + 2, FALSE, FALSE, VOLET_STATEMENT_NO_DAY, volet_figure_total (900)},
  };
  VoletGivenContext context[] = {
      {WEEK, 1, 10080, 900, VOLET_STATEMENT_NO_DAY},
      {WEEK + 2, 3, 10080, 0, VOLET_STATEMENT_NO_DAY},
  };
  VoletGiven *given = volet_given_new ();
  g_autoptr (GError) error = NULL;

  given->true_day = STORE_FIXTURE_DAY + 21;
  given->recipient = recipient;
  given->statement = volet_statement_new (&head, weeks, G_N_ELEMENTS (weeks), &error);
  g_assert_no_error (error);
  g_array_append_vals (given->context, context, G_N_ELEMENTS (context));
  return given;
}

static guint
give (StoreFixture *fixture, VoletId recipient, guint replaces)
{
  g_autoptr (VoletGiven) given = make_given (recipient);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  given->replaces = replaces;
  volet_store_add_given (fixture->store, given, &n, &error);
  g_assert_no_error (error);
  return n;
}

static void
set_state (StoreFixture *fixture, guint n, VoletGivenState state)
{
  g_autoptr (GError) error = NULL;

  volet_store_set_given_state (fixture->store, n, state, &error);
  g_assert_no_error (error);
}

static void
assert_state (StoreFixture *fixture, guint n, VoletGivenState state, guint replaced_by)
{
  g_autoptr (VoletGiven) given = volet_store_load_given (fixture->store, n, NULL);

  g_assert_cmpint (given->state, ==, state);
  g_assert_cmpuint (given->replaced_by, ==, replaced_by);
}

static void
assert_known (StoreFixture *fixture, const char *group, const char *expected)
{
  g_autoptr (GArray) numbers = volet_store_load_known (fixture->store, group, NULL);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (list, "%s%u", i > 0 ? " " : "", g_array_index (numbers, guint, i));
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_recipient_round_trip (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletRecipient) put = make_recipient (9, "Référente Olena", "administration");
  g_autoptr (VoletRecipient) loaded = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  put->sign = g_strdup ("au centre social");
  put->form = (VoletTemplate){VOLET_LEVEL_FAMILIES, TRUE, TRUE, VOLET_PREVENTED_FORM_FIGURE};
  g_assert_true (volet_store_put_recipient (fixture.store, put, NULL));
  store_fixture_reopen (&fixture);
  loaded = volet_store_load_recipient (fixture.store, 9, NULL);
  g_assert_cmpstr (loaded->name, ==, put->name);
  g_assert_cmpstr (loaded->sign, ==, put->sign);
  g_assert_cmpstr (loaded->group, ==, put->group);
  g_assert_true (volet_template_equal (&loaded->form, &put->form));

  g_assert_null (volet_store_load_recipient (fixture.store, 10, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND);
}

static void
test_same_name_twice (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) all = NULL;

  store_fixture_set_up (&fixture);
  put_recipient (&fixture, 1, "Nadia", "administration");
  put_recipient (&fixture, 2, "Nadia", "avocate");
  put_recipient (&fixture, 3, "Ana", "administration");
  two = volet_store_find_recipients (fixture.store, "Nadia", NULL);
  g_assert_cmpuint (two->len, ==, 2);
  none = volet_store_find_recipients (fixture.store, "nadia", NULL);
  g_assert_cmpuint (none->len, ==, 0);

  put_recipient (&fixture, 2, "Nadia B.", "avocate");
  all = volet_store_load_recipients (fixture.store, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (((VoletRecipient *) all->pdata[0])->name, ==, "Ana");
  g_assert_cmpstr (((VoletRecipient *) all->pdata[2])->name, ==, "Nadia B.");
}

static void
test_refuses_bad_recipients (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletRecipient) bad_name = make_recipient (1, " Nadia", "administration");
  g_autoptr (VoletRecipient) bad_group = make_recipient (1, "Nadia", "a\nb");
  g_autoptr (GError) name_error = NULL;
  g_autoptr (GError) group_error = NULL;

  store_fixture_set_up (&fixture);
  g_assert_false (volet_store_put_recipient (fixture.store, bad_name, &name_error));
  g_assert_error (name_error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_NAME);
  g_assert_false (volet_store_put_recipient (fixture.store, bad_group, &group_error));
  g_assert_error (group_error, VOLET_LEDGER_ERROR, VOLET_LEDGER_ERROR_BAD_GROUP);
}

static void
test_groups (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  store_fixture_set_up (&fixture);
  none = volet_store_load_groups (fixture.store, NULL);
  g_assert_cmpuint (none->len, ==, 1);
  g_assert_cmpstr (none->pdata[0], ==, VOLET_GROUP_ADMINISTRATION);

  put_recipient (&fixture, 1, "Maître Roy", "avocate");
  put_recipient (&fixture, 2, "Nadia", "association");
  put_recipient (&fixture, 2, "Nadia", "administration");
  groups = volet_store_load_groups (fixture.store, NULL);
  g_assert_cmpuint (groups->len, ==, 3);
  g_assert_cmpstr (groups->pdata[0], ==, VOLET_GROUP_ADMINISTRATION);
  g_assert_cmpstr (groups->pdata[1], ==, "association");
  g_assert_cmpstr (groups->pdata[2], ==, "avocate");
}

/* SHARING.md: moving adds past documents to the new group and takes none from the old. */
static void
test_knowledge_only_grows (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  put_recipient (&fixture, 1, "Nadia", "administration");
  put_recipient (&fixture, 2, "Ana", "administration");
  put_recipient (&fixture, 3, "Roy", "avocate");
  give (&fixture, 1, 0);
  give (&fixture, 2, 0);
  give (&fixture, 3, 0);
  assert_known (&fixture, "administration", "1 2");
  assert_known (&fixture, "avocate", "3");

  put_recipient (&fixture, 1, "Nadia", "avocate");
  assert_known (&fixture, "administration", "1 2");
  assert_known (&fixture, "avocate", "1 3");
  give (&fixture, 1, 0);
  assert_known (&fixture, "administration", "1 2");
  assert_known (&fixture, "avocate", "1 3 4");

  /* Another name is no move; coming back is one. */
  put_recipient (&fixture, 1, "Nadia B.", "avocate");
  give (&fixture, 2, 0);
  put_recipient (&fixture, 1, "Nadia B.", "administration");
  give (&fixture, 1, 0);
  assert_known (&fixture, "administration", "1 2 4 5 6");
  assert_known (&fixture, "avocate", "1 3 4");
  assert_known (&fixture, "personne", "");
  store_fixture_assert_answer (
      &fixture, "SELECT group_concat (place) FROM membership WHERE recipient = 1", "1,2,3");
}

static void
test_known_are_those_that_count (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  put_recipient (&fixture, 1, "Nadia", "administration");
  for (guint i = 0; i < 5; i++)
    give (&fixture, 1, 0);
  give (&fixture, 1, 2);
  set_state (&fixture, 2, VOLET_GIVEN_STATE_GIVEN);
  set_state (&fixture, 3, VOLET_GIVEN_STATE_MISTAKE);
  set_state (&fixture, 4, VOLET_GIVEN_STATE_NOT_DELIVERED);
  assert_known (&fixture, "administration", "1 2 5 6");
  for (guint n = 1; n <= 6; n++) {
    g_autoptr (VoletGiven) given = volet_store_load_given (fixture.store, n, NULL);

    g_assert_cmpint (volet_given_counts (given), ==, n != 3 && n != 4);
  }
}

static void
assert_statements_equal (VoletStatement *a, VoletStatement *b)
{
  g_autoptr (GBytes) a_bytes = volet_statement_to_bytes (a);
  g_autoptr (GBytes) b_bytes = volet_statement_to_bytes (b);

  g_assert_true (g_bytes_equal (a_bytes, b_bytes));
}

static void
test_given_round_trip (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletGiven) put = make_given (1);
  g_autoptr (VoletGiven) loaded = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GBytes) pdf = g_bytes_new_take (g_malloc0 (50000), 50000);
  g_autoptr (GBytes) text = g_bytes_new_static ("bonjour\n", 8);
  const VoletGivenFile *file;
  guint n;

  store_fixture_set_up (&fixture);
  put_recipient (&fixture, 1, "Nadia", "administration");
  put->asked = g_strdup ("« le détail »");
  put->channel = VOLET_CHANNEL_REGISTERED;
  g_ptr_array_add (put->files, volet_given_file_new (VOLET_GIVEN_FILE_TEXT, "releve.txt", text));
  g_ptr_array_add (put->files, volet_given_file_new (VOLET_GIVEN_FILE_PDF, "releve.pdf", pdf));
  g_assert_true (volet_store_add_given (fixture.store, put, &n, NULL));
  g_assert_cmpuint (n, ==, 1);
  store_fixture_reopen (&fixture);

  loaded = volet_store_load_given (fixture.store, 1, NULL);
  g_assert_cmpuint (loaded->n, ==, 1);
  g_assert_cmpint (loaded->true_day, ==, put->true_day);
  g_assert_cmpuint (loaded->recipient, ==, 1);
  g_assert_cmpstr (loaded->asked, ==, put->asked);
  g_assert_cmpint (loaded->channel, ==, VOLET_CHANNEL_REGISTERED);
  g_assert_cmpint (loaded->state, ==, VOLET_GIVEN_STATE_PERHAPS);
  g_assert_cmpuint (loaded->replaces, ==, 0);
  assert_statements_equal (loaded->statement, put->statement);
  g_assert_cmpmem (loaded->context->data, loaded->context->len * sizeof (VoletGivenContext),
                   put->context->data, put->context->len * sizeof (VoletGivenContext));
  g_assert_cmpuint (loaded->files->len, ==, 2);
  file = loaded->files->pdata[0];
  g_assert_cmpint (file->kind, ==, VOLET_GIVEN_FILE_PDF);
  g_assert_true (g_bytes_equal (file->bytes, pdf));
  file = loaded->files->pdata[1];
  g_assert_cmpstr (file->name, ==, "releve.txt");
  g_assert_true (g_bytes_equal (file->bytes, text));

  lines = volet_store_load_all_given (fixture.store, NULL);
  g_assert_cmpuint (lines->len, ==, 1);
  file = ((VoletGiven *) lines->pdata[0])->files->pdata[0];
  g_assert_null (file->bytes);
  g_assert_cmpuint (file->n_bytes, ==, 50000);
}

static void
test_channel (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletGiven) given = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  put_recipient (&fixture, 1, "Nadia", "administration");
  give (&fixture, 1, 0);
  g_assert_true (volet_store_set_given_channel (fixture.store, 1, VOLET_CHANNEL_SITE, NULL));
  given = volet_store_load_given (fixture.store, 1, NULL);
  g_assert_cmpint (given->channel, ==, VOLET_CHANNEL_SITE);
  g_assert_false (volet_store_set_given_channel (fixture.store, 2, VOLET_CHANNEL_SITE, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND);
}

static void
test_replaced_follows (void)
{
  g_auto (StoreFixture) fixture = {0};
  guint n_replacements;

  store_fixture_set_up (&fixture);
  put_recipient (&fixture, 1, "Nadia", "administration");
  give (&fixture, 1, 0);
  set_state (&fixture, 1, VOLET_GIVEN_STATE_GIVEN);
  assert_state (&fixture, 1, VOLET_GIVEN_STATE_GIVEN, 0);
  give (&fixture, 1, 1);
  assert_state (&fixture, 1, VOLET_GIVEN_STATE_REPLACED, 2);
  give (&fixture, 1, 1);
  assert_state (&fixture, 1, VOLET_GIVEN_STATE_REPLACED, 3);
  g_assert_true (volet_store_count_replacements (fixture.store, 1, &n_replacements, NULL));
  g_assert_cmpuint (n_replacements, ==, 2);

  set_state (&fixture, 3, VOLET_GIVEN_STATE_NOT_DELIVERED);
  assert_state (&fixture, 1, VOLET_GIVEN_STATE_REPLACED, 2);
  set_state (&fixture, 2, VOLET_GIVEN_STATE_MISTAKE);
  assert_state (&fixture, 1, VOLET_GIVEN_STATE_GIVEN, 0);
  g_assert_true (volet_store_count_replacements (fixture.store, 1, &n_replacements, NULL));
  g_assert_cmpuint (n_replacements, ==, 0);
}

static void
test_refuses_replacing_others (void)
{
  g_auto (StoreFixture) fixture = {0};
  const guint refused[] = {2, 7};

  store_fixture_set_up (&fixture);
  put_recipient (&fixture, 1, "Nadia", "administration");
  put_recipient (&fixture, 2, "Ana", "administration");
  give (&fixture, 1, 0);
  give (&fixture, 2, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (VoletGiven) given = make_given (1);
    g_autoptr (GError) error = NULL;
    guint n;

    given->replaces = refused[i];
    g_assert_false (volet_store_add_given (fixture.store, given, &n, &error));
    g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_FAILED);
  }
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM given", "2");
}

/* A second file of the same kind fails in the middle: neither line nor barrier is left. */
static void
test_adding_is_all_or_nothing (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletGiven) given = make_given (1);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;
  guint n = 77;

  store_fixture_set_up (&fixture);
  put_recipient (&fixture, 1, "Nadia", "administration");
  g_ptr_array_add (given->files, volet_given_file_new (VOLET_GIVEN_FILE_PDF, "a.pdf", bytes));
  g_ptr_array_add (given->files, volet_given_file_new (VOLET_GIVEN_FILE_PDF, "b.pdf", bytes));
  g_assert_false (volet_store_add_given (fixture.store, given, &n, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_FAILED);
  g_assert_cmpuint (n, ==, 77);
  g_assert_false (volet_store_is_in_transaction (fixture.store));
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM given", "0");
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM given_file", "0");
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM act", "0");
}

static void
assert_undo_stopped (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (volet_store_undo (fixture->store, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DOCUMENT_GIVEN);
}

static void
test_a_document_stops_undo (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletAct) act = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  put_recipient (&fixture, 1, "Nadia", "administration");
  store_fixture_add (&fixture, 1);
  store_fixture_add (&fixture, 2);
  act = volet_store_undo (fixture.store, NULL);
  g_assert_nonnull (act);
  give (&fixture, 1, 0);
  assert_undo_stopped (&fixture);
  g_assert_null (volet_store_redo (fixture.store, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOTHING_TO_REDO);

  /* What was done since can be undone, down to the document. */
  store_fixture_add (&fixture, 3);
  g_clear_pointer (&act, volet_act_free);
  act = volet_store_undo (fixture.store, NULL);
  g_assert_nonnull (act);
  assert_undo_stopped (&fixture);
  set_state (&fixture, 1, VOLET_GIVEN_STATE_GIVEN);
  assert_undo_stopped (&fixture);
  set_state (&fixture, 1, VOLET_GIVEN_STATE_MISTAKE);
  assert_undo_stopped (&fixture);
  store_fixture_assert_answer (&fixture, "SELECT group_concat (id) FROM entry", "1");
}

static void
test_a_document_not_delivered_does_not (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletAct) act = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  put_recipient (&fixture, 1, "Nadia", "administration");
  store_fixture_add (&fixture, 1);
  give (&fixture, 1, 0);
  set_state (&fixture, 1, VOLET_GIVEN_STATE_NOT_DELIVERED);
  act = volet_store_undo (fixture.store, NULL);
  g_assert_nonnull (act);
  g_assert_false (volet_store_set_given_state (fixture.store, 1, VOLET_GIVEN_STATE_GIVEN, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND);
}

static void
test_an_act_that_gives_stops_undo (void)
{
  g_auto (StoreFixture) fixture = {0};
  guint n;

  store_fixture_set_up (&fixture);
  put_recipient (&fixture, 1, "Nadia", "administration");
  store_fixture_begin (&fixture, VOLET_ACT_MERGED);
  {
    g_autoptr (VoletEntry) entry = store_fixture_new_entry (&fixture, 1);
    g_autoptr (VoletGiven) given = make_given (1);

    store_fixture_put (&fixture, entry);
    given->n = 40;
    g_assert_true (volet_store_add_given (fixture.store, given, &n, NULL));
    g_assert_cmpuint (n, ==, 40);
  }
  store_fixture_commit (&fixture);
  assert_undo_stopped (&fixture);
  g_assert_cmpuint (give (&fixture, 1, 0), ==, 41);
}

static void
test_hostile_rows (void)
{
  const char *const changes[] = {
      "UPDATE given SET true_day = 47847",
      "UPDATE given SET channel = 8",
      "UPDATE given SET state = 2",
      "UPDATE given SET state = 5",
      "UPDATE given SET asked = char (0)",
      "UPDATE given SET statement = x''",
      "UPDATE given SET statement = zeroblob (10000)",
      "UPDATE given SET context = x''",
      "UPDATE given SET context = x'01'",
      "UPDATE given SET context = substr (context, 1, 21)",
      "UPDATE given SET n = 4294967297",
      "UPDATE given_file SET kind = 3",
      "UPDATE given_file SET name = '../releve.pdf'",
      "UPDATE given_file SET name = ''",
  };
  const char *const recipient_changes[] = {
      "UPDATE recipient SET name = 'a' || char (10)",
      "UPDATE recipient SET sign = ' '",
      "UPDATE recipient SET level = 4",
      "UPDATE recipient SET prevented_form = -1",
      "UPDATE recipient SET hides_objective = 2",
      "UPDATE membership SET group_name = ''",
      "UPDATE membership SET until_n = 0",
      "DELETE FROM membership",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes) + G_N_ELEMENTS (recipient_changes); i++) {
    g_auto (StoreFixture) fixture = {0};
    g_autoptr (VoletGiven) given = make_given (1);
    g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
    g_autoptr (GError) error = NULL;
    guint n;

    store_fixture_set_up (&fixture);
    put_recipient (&fixture, 1, "Nadia", "administration");
    g_ptr_array_add (given->files, volet_given_file_new (VOLET_GIVEN_FILE_PDF, "a.pdf", bytes));
    g_assert_true (volet_store_add_given (fixture.store, given, &n, NULL));
    store_fixture_run (&fixture, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
    if (i < G_N_ELEMENTS (changes)) {
      store_fixture_run (&fixture, changes[i]);
      g_assert_null (volet_store_load_all_given (fixture.store, &error));
    } else {
      store_fixture_run (&fixture, recipient_changes[i - G_N_ELEMENTS (changes)]);
      g_assert_null (volet_store_load_recipients (fixture.store, &error));
    }
    g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/recipients/round-trip", test_recipient_round_trip);
  g_test_add_func ("/store/recipients/same-name-twice", test_same_name_twice);
  g_test_add_func ("/store/recipients/refuses-bad", test_refuses_bad_recipients);
  g_test_add_func ("/store/groups/list", test_groups);
  g_test_add_func ("/store/groups/knowledge-only-grows", test_knowledge_only_grows);
  g_test_add_func ("/store/groups/known-are-those-that-count", test_known_are_those_that_count);
  g_test_add_func ("/store/given/round-trip", test_given_round_trip);
  g_test_add_func ("/store/given/channel", test_channel);
  g_test_add_func ("/store/given/replaced-follows", test_replaced_follows);
  g_test_add_func ("/store/given/refuses-replacing-others", test_refuses_replacing_others);
  g_test_add_func ("/store/given/all-or-nothing", test_adding_is_all_or_nothing);
  g_test_add_func ("/store/given/stops-undo", test_a_document_stops_undo);
  g_test_add_func ("/store/given/not-delivered-frees-undo", test_a_document_not_delivered_does_not);
  g_test_add_func ("/store/given/act-that-gives-stops-undo", test_an_act_that_gives_stops_undo);
  g_test_add_func ("/store/ledger/hostile-rows", test_hostile_rows);

  return g_test_run ();
}
