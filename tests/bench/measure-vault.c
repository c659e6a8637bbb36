/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* measure-vault FILE fill BYTES PASSES MIB | run | save N | unlock | kdf PASSES MIB: the work, done
 * by a database in a vault. The file's recovery code, with which it opens without deriving a key,
 * stands beside it. */

#include "sql-workload.h"
#include "volet-database.h"
#include "volet-vault.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PASSPHRASE "exemple-volet"

static const SqlLibrary library = {
    .exec = sqlite3_exec,
    .prepare = sqlite3_prepare_v2,
    .bind_int64 = sqlite3_bind_int64,
    .bind_text = sqlite3_bind_text,
    .step = sqlite3_step,
    .reset = sqlite3_reset,
    .column_int64 = sqlite3_column_int64,
    .finalize = sqlite3_finalize,
};

static void
require (gboolean is_good, const GError *error)
{
  if (!is_good)
    g_error ("%s", error->message);
}

static VoletLockedBytes *
new_text (const char *text)
{
  return volet_locked_bytes_new_from (text, strlen (text), NULL);
}

static VoletKdfParams
parse_cost (char *argv[])
{
  return (VoletKdfParams){(guint32) atoi (argv[0]),
                          (guint32) atoi (argv[1]) * VOLET_KDF_MIB_IN_KIB};
}

static void
fill (const char *path, const char *code_path, guint64 n_bytes, const VoletKdfParams *params)
{
  g_autoptr (VoletRandom) random = volet_random_new_system ();
  g_autoptr (VoletClock) clock = volet_clock_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) passphrase = new_text (PASSPHRASE);
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autoptr (VoletVault) vault = volet_vault_new_in_memory (random, clock, &error);
  VoletDatabase *database = volet_database_open (vault, &error);

  require (database != NULL, error);
  sql_workload_fill (&library, volet_database_get_handle (database), n_bytes);
  require (volet_vault_create_file (vault, path, passphrase, params, &code, NULL, &error), error);
  volet_database_close (database);
  require (g_file_set_contents (code_path, volet_locked_bytes_get_text (code), -1, &error), error);
}

static VoletVault *
open_with_code (const char *path, const char *code_path)
{
  g_autoptr (VoletRandom) random = volet_random_new_system ();
  g_autoptr (VoletClock) clock = volet_clock_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autofree char *text = NULL;
  VoletVault *vault;

  require (g_file_get_contents (code_path, &text, NULL, &error), error);
  code = new_text (text);
  vault = volet_vault_open (path, VOLET_VAULT_OPEN_NONE, random, clock, &error);
  require (vault != NULL, error);
  require (volet_vault_unlock_with_code (vault, code, NULL, &error), error);
  return vault;
}

static void
run (const char *path, const char *code_path, guint n_saves)
{
  gint64 start_us = g_get_monotonic_time ();
  g_autoptr (VoletVault) vault = open_with_code (path, code_path);
  g_autoptr (GError) error = NULL;
  VoletDatabase *database = volet_database_open (vault, &error);
  SqlTimes times = {0};
  gint64 opened_us, closing_us;

  require (database != NULL, error);
  sql_workload_look (&library, volet_database_get_handle (database));
  opened_us = g_get_monotonic_time ();
  if (n_saves > 0) {
    sql_workload_save (&library, volet_database_get_handle (database), n_saves);
    volet_database_close (database);
    return;
  }

  sql_workload_run (&library, volet_database_get_handle (database), &times);
  closing_us = g_get_monotonic_time ();
  if (volet_vault_needs_compaction (vault, TRUE))
    require (volet_database_compact (database, &error), error);
  volet_database_close (database);
  volet_vault_lock (vault);
  printf ("{\"open\": %f, \"save\": %f, \"thousand\": %f, \"aggregate\": %f, \"close\": %f,"
          " \"peak_kib\": %" G_GUINT64_FORMAT "}\n",
          (double) (opened_us - start_us) / 1e6, times.save_s, times.thousand_s, times.aggregate_s,
          (double) (g_get_monotonic_time () - closing_us) / 1e6, sql_workload_get_peak_kib ());
}

/* From nothing to an answer, with the passphrase. */
static void
unlock (const char *path)
{
  g_autoptr (VoletRandom) random = volet_random_new_system ();
  g_autoptr (VoletClock) clock = volet_clock_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) passphrase = new_text (PASSPHRASE);
  g_autoptr (VoletVault) vault =
      volet_vault_open (path, VOLET_VAULT_OPEN_KEEP_KDF, random, clock, &error);
  VoletDatabase *database;

  require (vault != NULL, error);
  require (volet_vault_unlock (vault, passphrase, NULL, &error), error);
  database = volet_database_open (vault, &error);
  require (database != NULL, error);
  sql_workload_look (&library, volet_database_get_handle (database));
  volet_database_close (database);
}

static void
derive (const VoletKdfParams *params)
{
  const guint8 salt[VOLET_KDF_SALT_SIZE] = {0};
  g_autoptr (VoletLockedBytes) passphrase = new_text (PASSPHRASE);
  gint64 start_us = g_get_monotonic_time ();
  g_autoptr (VoletLockedBytes) key = volet_kdf_derive (params, passphrase, salt, NULL);

  printf ("{\"kdf\": %f, \"peak_kib\": %" G_GUINT64_FORMAT "}\n",
          (double) (g_get_monotonic_time () - start_us) / 1e6, sql_workload_get_peak_kib ());
}

int
main (int argc, char *argv[])
{
  g_autofree char *code_path = NULL;
  VoletKdfParams params = VOLET_KDF_DEFAULT;

  if (argc < 3 || !volet_database_initialize (NULL))
    return 1;
  code_path = g_strconcat (argv[1], ".code", NULL);
  if (strcmp (argv[2], "fill") == 0) {
    params = parse_cost (argv + 4);
    fill (argv[1], code_path, g_ascii_strtoull (argv[3], NULL, 10), &params);
  } else if (strcmp (argv[2], "run") == 0) {
    run (argv[1], code_path, 0);
  } else if (strcmp (argv[2], "save") == 0) {
    run (argv[1], code_path, (guint) atoi (argv[3]));
  } else if (strcmp (argv[2], "unlock") == 0) {
    unlock (argv[1]);
  } else if (strcmp (argv[2], "kdf") == 0) {
    params = parse_cost (argv + 3);
    derive (&params);
  } else {
    return 1;
  }
  return 0;
}
