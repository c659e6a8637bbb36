/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries in the agenda's tables: nothing is lost, and nothing that cannot be is read. */

#include "store-fixture.h"
#include "volet-agenda-error.h"
#include "volet-time-error.h"

#include <string.h>

static const char *const notes[] = {
    NULL,
    "x",
    "Atelier CV, salle 3",
    "L’école d’Olena – « rendez-vous » à 9 h\nnoté\tici",
    "ملاحظة خاصة 🕊 e\u0301",
    "it's \"quoted\"; DROP TABLE entry; --",
};

static void
assert_equal (const VoletEntry *a, const VoletEntry *b)
{
  g_assert_true (volet_entry_equal (a, b));
}

/* An entry with a bit of everything, decided by @seed alone. */
static VoletEntry *
make_entry (StoreFixture *fixture, guint seed)
{
  static const char *const zones[] = {"Europe/Paris", "Indian/Reunion", "America/Cayenne", "UTC"};
  VoletZone *zone = volet_store_get_zone (fixture->store, zones[seed % 4], NULL);
  VoletEntry *entry = volet_entry_new (zone);
  g_autoptr (GError) error = NULL;

  entry->id = (seed % 3 == 0 ? G_GUINT64_CONSTANT (0xf000000000000000) : 0) + seed + 1;
  entry->created_us = G_GINT64_CONSTANT (1795000000000000) + seed;
  if (seed % 2 == 0)
    volet_entry_set_span (entry, STORE_FIXTURE_DAY + (int) seed % 20, 1300, 100, NULL, &error);
  else
    volet_entry_set_duration (entry, STORE_FIXTURE_DAY - (int) seed % 20, 1 + (int) seed % 1440);
  g_assert_no_error (error);
  entry->category = (VoletCategory) (seed % VOLET_N_CATEGORIES);
  entry->is_planned = seed % 5 == 0;
  entry->counts = seed % 7 != 0;
  entry->has_proof = seed % 11 == 0;
  entry->source = (VoletEntrySource) (seed % VOLET_N_ENTRY_SOURCES);
  volet_entry_set_note (entry, notes[seed % G_N_ELEMENTS (notes)]);
  return entry;
}

static void
test_round_trip (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GPtrArray) put = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);

  store_fixture_set_up (&fixture);
  store_fixture_begin (&fixture, VOLET_ACT_ENTRIES_ADDED);
  for (guint seed = 0; seed < 1000; seed++) {
    g_ptr_array_add (put, make_entry (&fixture, seed));
    store_fixture_put (&fixture, put->pdata[seed]);
  }
  store_fixture_commit (&fixture);
  store_fixture_reopen (&fixture);

  for (guint seed = 0; seed < put->len; seed++) {
    const VoletEntry *expected = put->pdata[seed];
    g_autoptr (GError) error = NULL;
    g_autoptr (VoletEntry) entry = volet_store_load_entry (fixture.store, expected->id, &error);

    g_assert_no_error (error);
    assert_equal (entry, expected);
  }
}

static void
test_edges (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autofree char *longest = g_strnfill (VOLET_ENTRY_NOTE_MAX_CHARS, 'n');
  g_autoptr (VoletEntry) first = NULL;
  g_autoptr (VoletEntry) last = NULL;
  g_autoptr (VoletEntry) first_back = NULL;
  g_autoptr (VoletEntry) last_back = NULL;

  store_fixture_set_up (&fixture);
  first = store_fixture_new_entry (&fixture, 1);
  volet_entry_set_duration (first, VOLET_DAY_FIRST, 1);
  volet_entry_set_note (first, longest);
  last = store_fixture_new_entry (&fixture, G_MAXUINT64);
  g_assert_true (volet_entry_set_span (last, VOLET_DAY_LAST, 0, 1440, NULL, NULL));
  store_fixture_begin (&fixture, VOLET_ACT_ENTRIES_ADDED);
  store_fixture_put (&fixture, first);
  store_fixture_put (&fixture, last);
  store_fixture_commit (&fixture);

  first_back = volet_store_load_entry (fixture.store, 1, NULL);
  last_back = volet_store_load_entry (fixture.store, G_MAXUINT64, NULL);
  assert_equal (first_back, first);
  assert_equal (last_back, last);
}

static void
test_replaces (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletEntry) entry = NULL;
  g_autoptr (VoletEntry) changed = NULL;
  guint n_entries;

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 7);
  changed = make_entry (&fixture, 6);
  changed->id = 7;
  store_fixture_begin (&fixture, VOLET_ACT_ENTRY_EDITED);
  store_fixture_put (&fixture, changed);
  store_fixture_commit (&fixture);

  entry = volet_store_load_entry (fixture.store, 7, NULL);
  assert_equal (entry, changed);
  g_assert_true (volet_store_count_entries (fixture.store, &n_entries, NULL));
  g_assert_cmpuint (n_entries, ==, 1);
}

static void
test_refuses_bad_entries (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  guint n_entries;

  store_fixture_set_up (&fixture);
  entry = store_fixture_new_entry (&fixture, 1);
  entry->minutes = 1441;
  store_fixture_begin (&fixture, VOLET_ACT_ENTRY_ADDED);
  g_assert_false (volet_store_put_entry (fixture.store, entry, &error));
  g_assert_error (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_TOO_LONG);
  volet_store_abandon (fixture.store);

  g_assert_true (volet_store_count_entries (fixture.store, &n_entries, NULL));
  g_assert_cmpuint (n_entries, ==, 0);
}

static void
test_range (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (GPtrArray) all = NULL;

  store_fixture_set_up (&fixture);
  store_fixture_begin (&fixture, VOLET_ACT_ENTRIES_ADDED);
  for (int i = 0; i < 30; i++) {
    g_autoptr (VoletEntry) entry = store_fixture_new_entry (&fixture, 100 - (VoletId) i);

    volet_entry_set_duration (entry, STORE_FIXTURE_DAY + i / 3, 10);
    store_fixture_put (&fixture, entry);
  }
  store_fixture_commit (&fixture);

  some =
      volet_store_load_entries (fixture.store, STORE_FIXTURE_DAY + 2, STORE_FIXTURE_DAY + 4, NULL);
  g_assert_cmpuint (some->len, ==, 9);
  for (guint i = 0; i < some->len; i++) {
    const VoletEntry *entry = some->pdata[i];

    g_assert_cmpint (entry->day, ==, STORE_FIXTURE_DAY + 2 + (int) i / 3);
    g_assert_true (entry->zone == ((VoletEntry *) some->pdata[0])->zone);
  }
  all = volet_store_load_all_entries (fixture.store, NULL);
  g_assert_cmpuint (all->len, ==, 30);
}

static void
test_find (void)
{
  const VoletId ids[] = {0x1111222233334444, 0x1111222255556666, 0x1fff000000000000,
                         0xf111222233334444, 0xffffffffffffffff};
  g_auto (StoreFixture) fixture = {0};
  VoletId first, last, id = 0;
  struct {
    const char *prefix;
    int code;
    VoletId id;
  } cases[] = {
      {"1fff", 0, ids[2]},
      {"11112222", VOLET_STORE_ERROR_AMBIGUOUS, 0},
      {"111122223", 0, ids[0]},
      {"f111", 0, ids[3]},
      {"ffffffffffffffff", 0, ids[4]},
      {"2222", VOLET_STORE_ERROR_NOT_FOUND, 0},
      {"8000", VOLET_STORE_ERROR_NOT_FOUND, 0},
  };

  store_fixture_set_up (&fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    store_fixture_add (&fixture, ids[i]);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_true (volet_id_parse_prefix (cases[i].prefix, &first, &last));
    if (cases[i].id != 0) {
      g_assert_true (volet_store_find_entry (fixture.store, first, last, &id, &error));
      g_assert_cmphex (id, ==, cases[i].id);
    } else {
      g_assert_false (volet_store_find_entry (fixture.store, first, last, &id, &error));
      g_assert_error (error, VOLET_STORE_ERROR, cases[i].code);
    }
  }
}

static void
test_first_day_and_last_created (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  gint64 created_us;
  VoletDay day;

  store_fixture_set_up (&fixture);
  g_assert_false (volet_store_get_first_day (fixture.store, &day, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND);
  g_assert_true (volet_store_get_last_created (fixture.store, &created_us, NULL));
  g_assert_cmpint (created_us, ==, 0);

  store_fixture_add (&fixture, 5);
  entry = store_fixture_new_entry (&fixture, 9);
  entry->day -= 400;
  store_fixture_begin (&fixture, VOLET_ACT_ENTRY_ADDED);
  store_fixture_put (&fixture, entry);
  store_fixture_commit (&fixture);
  g_assert_true (volet_store_get_first_day (fixture.store, &day, NULL));
  g_assert_cmpint (day, ==, STORE_FIXTURE_DAY - 400);
  g_assert_true (volet_store_get_last_created (fixture.store, &created_us, NULL));
  g_assert_cmpint (created_us, ==, entry->created_us);

  /* What lies in the bin may come back: its time is taken too. */
  store_fixture_begin (&fixture, VOLET_ACT_ENTRY_REMOVED);
  g_assert_true (volet_store_remove_entry (fixture.store, 9, STORE_FIXTURE_DAY, NULL));
  store_fixture_commit (&fixture);
  store_fixture_reopen (&fixture);
  g_assert_true (volet_store_get_last_created (fixture.store, &created_us, NULL));
  g_assert_cmpint (created_us, ==, entry->created_us);
}

static void
test_categories (void)
{
  g_auto (StoreFixture) fixture = {0};
  guint n[VOLET_N_CATEGORIES];

  store_fixture_set_up (&fixture);
  store_fixture_begin (&fixture, VOLET_ACT_ENTRIES_ADDED);
  for (guint i = 0; i < 10; i++) {
    g_autoptr (VoletEntry) entry = store_fixture_new_entry (&fixture, i + 1);

    entry->category = i < 7 ? VOLET_CATEGORY_CSL : VOLET_CATEGORY_FOR;
    volet_entry_set_duration (entry, STORE_FIXTURE_DAY + (int) i, 10);
    store_fixture_put (&fixture, entry);
  }
  store_fixture_commit (&fixture);

  g_assert_true (volet_store_count_categories (fixture.store, STORE_FIXTURE_DAY + 1,
                                               STORE_FIXTURE_DAY + 8, n, NULL));
  for (guint i = 0; i < VOLET_N_CATEGORIES; i++)
    g_assert_cmpuint (n[i], ==, i == VOLET_CATEGORY_CSL ? 6 : i == VOLET_CATEGORY_FOR ? 2 : 0);
}

/* Whoever has the passphrase can write any row. */
static void
test_hostile_rows (void)
{
  const struct {
    const char *change;
    GQuark domain;
    int code;
  } cases[] = {
      {"id = 0", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"day = -1", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"day = 47847", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"day = 9223372036854775807", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"minutes = 0", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"minutes = 1441", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"minutes = 4294967297", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"created_us = -9223372036854775808", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"start_unix_s = -9223372036854775808", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"start_unix_s = 9223372036854775807", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"start_unix_s = (day - 3) * 86400", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"start_unix_s = (day + 4) * 86400", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"zone = 'Europe/Nowhere'", VOLET_TIME_ERROR, VOLET_TIME_ERROR_UNKNOWN_ZONE},
      {"zone = '../../etc/passwd'", VOLET_TIME_ERROR, VOLET_TIME_ERROR_UNKNOWN_ZONE},
      {"zone = CAST (x'ff' AS TEXT)", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"category = 'XXX'", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"category = ''", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"is_planned = 2", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"counts = -1", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"has_proof = 4294967296", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"source = 4", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"source = -1", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"note = CAST (x'6100ff' AS TEXT)", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"note = 'a' || char (0) || 'b'", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"note = char (27) || '[31m'", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
      {"note = hex (zeroblob (2001))", VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (StoreFixture) fixture = {0};
    g_autofree char *sql = g_strdup_printf ("UPDATE entry SET %s", cases[i].change);
    g_autoptr (GError) error = NULL;

    store_fixture_set_up (&fixture);
    store_fixture_add (&fixture, 7);
    store_fixture_run (&fixture, "PRAGMA ignore_check_constraints = ON");
    store_fixture_run (&fixture, sql);
    g_assert_null (volet_store_load_all_entries (fixture.store, &error));
    g_assert_error (error, cases[i].domain, cases[i].code);
  }
}

/* The table itself refuses nearly all of these. */
static void
test_constraints (void)
{
  const char *const changes[] = {
      "id = 0",
      "day = -1",
      "minutes = 1441",
      "start_unix_s = (day + 4) * 86400",
      "category = ''",
      "is_planned = 2",
      "source = 4",
      "note = ''",
      "note = hex (zeroblob (2001))",
      "minutes = 'a'",
      "note = x'00'",
      "zone = NULL",
  };
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 7);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autofree char *sql = g_strdup_printf ("UPDATE entry SET %s", changes[i]);

    g_assert_cmpint (sqlite3_exec (fixture.handle, sql, NULL, NULL, NULL) & 0xff, ==,
                     SQLITE_CONSTRAINT);
  }
}

static void
test_messages_hold_no_words (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 7);
  store_fixture_run (&fixture, "PRAGMA ignore_check_constraints = ON");
  store_fixture_run (&fixture, "UPDATE entry SET note = 'xyzzy' || char (7), zone = 'Xyzzy/Xyzzy'");
  g_assert_null (volet_store_load_entry (fixture.store, 7, &error));
  g_assert_null (strcasestr (error->message, "xyzzy"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/entries/round-trip", test_round_trip);
  g_test_add_func ("/store/entries/edges", test_edges);
  g_test_add_func ("/store/entries/replaces", test_replaces);
  g_test_add_func ("/store/entries/refuses-bad-entries", test_refuses_bad_entries);
  g_test_add_func ("/store/entries/range", test_range);
  g_test_add_func ("/store/entries/find", test_find);
  g_test_add_func ("/store/entries/first-day-and-last-created", test_first_day_and_last_created);
  g_test_add_func ("/store/entries/categories", test_categories);
  g_test_add_func ("/store/entries/hostile-rows", test_hostile_rows);
  g_test_add_func ("/store/entries/constraints", test_constraints);
  g_test_add_func ("/store/entries/messages-hold-no-words", test_messages_hold_no_words);

  return g_test_run ();
}
