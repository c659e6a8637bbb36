/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite over a vault computes what SQLite computes: the same random work, statement by statement,
 * over the vault, over a plain file and after the vault was opened again, has the same hash. */

#include "vault-fixture.h"
#include "volet-database.h"

#include <glib/gstdio.h>
#include <string.h>

/* One side: a connection, and a hash of everything that it ever answered. */
typedef struct {
  sqlite3 *handle;
  GChecksum *hash;
} Side;

static int
hash_row (void *data, int n_columns, char **values, char **names)
{
  GChecksum *hash = data;

  for (int i = 0; i < n_columns; i++) {
    const char *value = values[i] != NULL ? values[i] : "NULL";

    g_checksum_update (hash, (const guchar *) value, (gssize) strlen (value) + 1);
  }
  return 0;
}

static void
execute (Side *side, const char *sql)
{
  int code = sqlite3_exec (side->handle, sql, hash_row, side->hash, NULL);

  g_checksum_update (side->hash, (const guchar *) &code, sizeof code);
}

static void
execute_on_both (Side *sides, const char *sql)
{
  execute (&sides[0], sql);
  execute (&sides[1], sql);
}

/* One random statement of a mixed load: much text and little, keys twice, savepoints, rollbacks,
 * joins, tables that come and go. */
static char *
make_statement (GRand *rand)
{
  guint a = (guint) g_rand_int_range (rand, 0, 400), b = (guint) g_rand_int_range (rand, 0, 400);

  switch (g_rand_int_range (rand, 0, 16)) {
  case 0:
  case 1:
  case 2:
    return g_strdup_printf ("INSERT INTO t VALUES (%u, %u, printf ('%%0*d', %u, %u))", a, b,
                            a * 7 % 2500, b);
  case 3:
    return g_strdup_printf ("INSERT OR REPLACE INTO t SELECT x + %u, y, z FROM t LIMIT %u", a, b);
  case 4:
    return g_strdup_printf ("UPDATE t SET y = y + %u WHERE x BETWEEN %u AND %u", a, b, b + 20);
  case 5:
    return g_strdup_printf ("UPDATE t SET z = z || z WHERE x = %u AND length (z) < 9000", a);
  case 6:
    return g_strdup_printf ("DELETE FROM t WHERE y %% 40 = %u", a % 40);
  case 7:
    return g_strdup ("SAVEPOINT s");
  case 8:
    return g_strdup (a % 2 ? "ROLLBACK TO s" : "RELEASE s");
  case 9:
    return g_strdup (a % 3 ? "COMMIT" : "ROLLBACK");
  case 10:
    return g_strdup ("BEGIN");
  case 11:
    return g_strdup_printf (
        "SELECT y %% 7, count (*), sum (length (z)), max (z) FROM t GROUP BY 1");
  case 12:
    return g_strdup_printf (
        "SELECT a.x, b.y FROM t a JOIN t b ON a.x = b.y ORDER BY 1, 2 LIMIT 50");
  case 13:
    return g_strdup (a % 2 ? "CREATE TABLE IF NOT EXISTS u AS SELECT * FROM t"
                           : "DROP TABLE IF EXISTS u");
  case 14:
    return g_strdup_printf ("SELECT count (*), total (y) FROM u WHERE x > %u", a);
  default:
    return g_strdup ("PRAGMA incremental_vacuum");
  }
}

static const char *
get_content_hash (Side *side)
{
  g_checksum_reset (side->hash);
  execute (side, "SELECT * FROM t ORDER BY x");
  execute (side, "SELECT name, sql FROM sqlite_schema ORDER BY name");
  execute (side, "SELECT * FROM pragma_integrity_check");
  return g_checksum_get_string (side->hash);
}

static void
test_same_as_plain (gconstpointer data)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (GError) error = NULL;
  g_autofree char *plain_path = NULL;
  g_autofree char *content = NULL;
  VoletDatabase *database;
  Side sides[2];

  vault_fixture_set_up (&fixture, 3);
  vault = volet_vault_new_in_memory (fixture.random, fixture.clock, &error);
  g_assert_no_error (error);
  database = volet_database_open (vault, &error);
  g_assert_no_error (error);
  plain_path = g_build_filename (fixture.folder, "plain.db", NULL);
  sides[0] = (Side){volet_database_get_handle (database), g_checksum_new (G_CHECKSUM_SHA256)};
  g_assert_cmpint (sqlite3_open (plain_path, &sides[1].handle), ==, SQLITE_OK);
  sides[1].hash = g_checksum_new (G_CHECKSUM_SHA256);
  execute (&sides[1], "PRAGMA page_size = 1024; PRAGMA auto_vacuum = INCREMENTAL;"
                      "PRAGMA secure_delete = ON; PRAGMA synchronous = OFF;"
                      "PRAGMA foreign_keys = ON");
  sqlite3_extended_result_codes (sides[1].handle, 1);
  g_checksum_reset (sides[1].hash);
  execute_on_both (sides, "CREATE TABLE t (x INTEGER PRIMARY KEY, y INTEGER, z TEXT);"
                          "CREATE INDEX i ON t (y)");

  for (guint i = 0; i < (g_test_slow () ? 20000u : 1500u); i++) {
    g_autofree char *sql = make_statement (rand);

    execute_on_both (sides, sql);
  }
  execute_on_both (sides, "COMMIT");
  g_assert_cmpstr (g_checksum_get_string (sides[0].hash), ==,
                   g_checksum_get_string (sides[1].hash));

  content = g_strdup (get_content_hash (&sides[1]));
  g_assert_cmpstr (get_content_hash (&sides[0]), ==, content);
  for (guint i = 0; i < 2; i++)
    g_checksum_free (sides[i].hash);
  volet_database_close (database);
  sqlite3_close (sides[1].handle);
  g_remove (plain_path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_true (volet_database_initialize (NULL));

  for (guint seed = 1; seed <= 3; seed++) {
    g_autofree char *path = g_strdup_printf ("/store/workload/same-as-plain-sqlite/%u", seed);

    g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_same_as_plain);
  }
  return g_test_run ();
}
