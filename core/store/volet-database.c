/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A locked-down SQLite connection over the pages of a vault. */

/* Invariants
 *
 * 1. SQLite sees no page before the first one was found to be a database of this kind.
 * 2. No statement can reach another file, load code, or make SQLite trust what the schema says.
 */

#include "volet-database.h"

#include "volet-sqlite-memory.h"
#include "volet-store-error.h"
#include "volet-vfs.h"

#include <string.h>

/* The greatest text or blob: an attachment of 5 MB, with room. */
#define MAX_VALUE_BYTES (16 * 1024 * 1024)

struct _VoletDatabase {
  VoletVault *vault;
  VoletVfs *vfs;
  sqlite3 *handle;
};

/* To be set before the first table. */
static const char empty_pragmas[] = "PRAGMA page_size = 1024;"
                                    "PRAGMA auto_vacuum = INCREMENTAL;";

static const char pragmas[] = "PRAGMA cell_size_check = ON;"
                              "PRAGMA trusted_schema = OFF;"
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA cache_spill = OFF;"
                              "PRAGMA cache_size = 1300;"
                              "PRAGMA mmap_size = 0;"
                              "PRAGMA max_page_count = 131072;"
                              "PRAGMA locking_mode = EXCLUSIVE;"
                              "PRAGMA journal_mode = MEMORY;"
                              "PRAGMA foreign_keys = ON;";

static gboolean
set_sqlite_error (VoletDatabase *self, int code, const char *what, GError **error)
{
  VoletStoreError kind = VOLET_STORE_ERROR_FAILED;

  if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB)
    kind = VOLET_STORE_ERROR_DAMAGED;
  g_set_error (error, VOLET_STORE_ERROR, (int) kind, "%s: %s", what, sqlite3_errstr (code));
  return FALSE;
}

/* Bytes 18 and 19 are 2 where the database would want a log beside it; byte 20 is room at the end
 * of each page, of which there is none. */
static gboolean
check_image (VoletArena *arena, GError **error)
{
  static const char magic[16] = "SQLite format 3";
  const guint8 *page;

  if (volet_arena_get_n_pages (arena) == 0)
    return TRUE;
  page = volet_arena_peek_page (arena, 1);
  if (memcmp (page, magic, sizeof magic) == 0 && page[16] == 4 && page[17] == 0 && page[18] == 1 &&
      page[19] == 1 && page[20] == 0)
    return TRUE;
  g_set_error_literal (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED,
                       "The vault holds no database");
  return FALSE;
}

static gboolean
configure (VoletDatabase *self, GError **error)
{
  static const struct {
    int option;
    int value;
  } options[] = {
      {SQLITE_DBCONFIG_DEFENSIVE, 1},
      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
      {SQLITE_DBCONFIG_DQS_DDL, 0},
      {SQLITE_DBCONFIG_DQS_DML, 0},
      {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
      {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++) {
    int is_set;
    int code = sqlite3_db_config (self->handle, options[i].option, options[i].value, &is_set);

    if (code != SQLITE_OK)
      return set_sqlite_error (self, code, "Configuring the database", error);
  }
  sqlite3_extended_result_codes (self->handle, 1);
  /* None may be attached; VACUUM, which would attach one, fails too. */
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit (self->handle, SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES);
  sqlite3_limit (self->handle, SQLITE_LIMIT_WORKER_THREADS, 0);
  return TRUE;
}

static gboolean
execute (VoletDatabase *self, const char *sql, const char *what, GError **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || set_sqlite_error (self, code, what, error);
}

static gboolean
prepare (VoletDatabase *self, GError **error)
{
  gboolean is_empty = volet_arena_get_n_pages (volet_vault_get_arena (self->vault)) == 0;

  return configure (self, error) &&
         (!is_empty || execute (self, empty_pragmas, "Laying out the database", error)) &&
         execute (self, pragmas, "Locking the database down", error) &&
         /* The first read, at which SQLite finds out whether it likes the image. */
         execute (self, "SELECT count (*) FROM sqlite_schema", "Reading the database", error);
}

/**
 * volet_database_initialize:
 * @error: return location
 *
 * Gives SQLite its wiping allocator, for the life of the process. Programs call this before
 * anything else, and before there are threads; further calls do nothing.
 *
 * Errors: %VOLET_STORE_ERROR_FAILED if something else used SQLite before
 *
 * Returns: whether SQLite is ready
 */
gboolean
volet_database_initialize (GError **error)
{
  static gsize is_installed = 0;

  /* 1: done; 2: too late. */
  if (g_once_init_enter (&is_installed))
    g_once_init_leave (&is_installed, volet_sqlite_memory_install () ? 1 : 2);
  if (is_installed == 1)
    return TRUE;
  g_set_error_literal (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_FAILED,
                       "Something used SQLite before it was set up");
  return FALSE;
}

/**
 * volet_database_open:
 * @vault: an unlocked vault
 * @error: return location
 *
 * Opens a connection over the pages of @vault. Where those are none, the database is empty and its
 * layout is set, before the first table. A transaction that SQLite commits is saved by the vault;
 * if that fails, the statement that committed fails, SQLite has rolled the transaction back in
 * memory, and volet_database_take_save_error() tells why. A read-only vault gives a read-only
 * database.
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_FAILED, %VOLET_VAULT_ERROR_LOCKED
 *
 * Returns: (transfer full): the database
 */
VoletDatabase *
volet_database_open (VoletVault *vault, GError **error)
{
  g_autoptr (VoletDatabase) self = NULL;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
  int code;

  g_return_val_if_fail (VOLET_IS_VAULT (vault), NULL);

  if (!volet_vault_is_unlocked (vault)) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_LOCKED,
                         "The notebook is locked");
    return NULL;
  }
  if (!volet_database_initialize (error) || !check_image (volet_vault_get_arena (vault), error))
    return NULL;

  self = g_new0 (VoletDatabase, 1);
  self->vault = g_object_ref (vault);
  self->vfs = volet_vfs_new (vault, error);
  if (self->vfs == NULL)
    return NULL;
  flags |= volet_vault_is_read_only (vault) ? SQLITE_OPEN_READONLY
                                            : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  code = sqlite3_open_v2 ("notebook", &self->handle, flags, volet_vfs_get_name (self->vfs));
  if (code != SQLITE_OK) {
    set_sqlite_error (self, code, "Opening the database", error);
    return NULL;
  }
  return prepare (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * volet_database_close:
 * @self: (transfer full) (nullable): a database
 *
 * Closes the connection, rolling back what was not committed. Its statements must not be used any
 * more. The vault stays unlocked.
 */
void
volet_database_close (VoletDatabase *self)
{
  sqlite3_stmt *statement;

  if (self == NULL)
    return;

  while (self->handle != NULL && (statement = sqlite3_next_stmt (self->handle, NULL)) != NULL)
    sqlite3_finalize (statement);
  sqlite3_close (self->handle);
  volet_vfs_free (self->vfs);
  g_object_unref (self->vault);
  g_free (self);
}

/**
 * volet_database_get_handle:
 * @self: a database
 *
 * Returns: (transfer none): SQLite's connection
 */
sqlite3 *
volet_database_get_handle (VoletDatabase *self)
{
  return self->handle;
}

/**
 * volet_database_get_vault:
 * @self: a database
 *
 * Returns: (transfer none): the vault that holds its pages
 */
VoletVault *
volet_database_get_vault (VoletDatabase *self)
{
  return self->vault;
}

/**
 * volet_database_take_save_error:
 * @self: a database
 * @error: (out) (optional): why the last save failed, in %VOLET_VAULT_ERROR
 *
 * After a statement failed that committed: gives out the vault's own cause, once.
 *
 * Returns: whether there was one; if not, @error is untouched and the failure was SQLite's
 */
gboolean
volet_database_take_save_error (VoletDatabase *self, GError **error)
{
  return volet_vfs_take_save_error (self->vfs, error);
}

/**
 * volet_database_compact:
 * @self: a database without an open transaction
 * @error: return location
 *
 * Gives free pages up and rewrites the file without history, as volet_vault_compact() does.
 *
 * Errors: %VOLET_STORE_ERROR_FAILED, and as volet_vault_compact()
 *
 * Returns: whether the file was compacted
 */
gboolean
volet_database_compact (VoletDatabase *self, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!execute (self, "PRAGMA incremental_vacuum", "Giving free pages up", &failure)) {
    if (!volet_database_take_save_error (self, error))
      g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  return volet_vault_compact (self->vault, error);
}
