/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The same work for Volet's database, for plain SQLite and for its encrypted relative. */

#include "sql-workload.h"

#include <stdlib.h>
#include <string.h>

#define N_SAVES 11
#define N_AGGREGATES 3
#define N_BULK 1000
/* A row with its index takes about this much. */
#define ROW_BYTES 79

static const char schema[] =
    "CREATE TABLE entries (id INTEGER PRIMARY KEY, day INTEGER NOT NULL, start INTEGER,"
    " minutes INTEGER NOT NULL, category INTEGER NOT NULL, note TEXT);"
    "CREATE INDEX entries_day ON entries (day);";

/* Reads every row to its end. */
static const char aggregate[] =
    "SELECT sum (minutes) + sum (length (note)) + count (DISTINCT day) + max (category)"
    " FROM entries";

static double
get_now_s (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static void
check (int code, const char *what)
{
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
    g_error ("%s: %d", what, code);
}

static void
execute (const SqlLibrary *library, sqlite3 *handle, const char *sql)
{
  check (library->exec (handle, sql, NULL, NULL, NULL), sql);
}

static void
insert_rows (const SqlLibrary *library, sqlite3 *handle, guint n_rows)
{
  static const char letters[] =
      "rendez-vous avec la conseillère, atelier CV, garde d'enfant, vélo ";
  sqlite3_stmt *statement;

  check (library->prepare (handle,
                           "INSERT INTO entries (day, start, minutes, category, note)"
                           " VALUES (?, ?, ?, ?, ?)",
                           -1, &statement, NULL),
         "prepare");
  for (guint i = 0; i < n_rows; i++) {
    guint length = (guint) g_random_int_range (20, (gint32) strlen (letters));

    library->bind_int64 (statement, 1, g_random_int_range (738000, 741650));
    library->bind_int64 (statement, 2, g_random_int_range (0, 1440));
    library->bind_int64 (statement, 3, g_random_int_range (15, 240));
    library->bind_int64 (statement, 4, g_random_int_range (1, 40));
    library->bind_text (statement, 5, letters, (int) length, SQLITE_STATIC);
    check (library->step (statement), "insert");
    library->reset (statement);
  }
  library->finalize (statement);
}

static sqlite3_int64
query (const SqlLibrary *library, sqlite3 *handle, const char *sql)
{
  sqlite3_stmt *statement;
  sqlite3_int64 value;

  check (library->prepare (handle, sql, -1, &statement, NULL), sql);
  check (library->step (statement), sql);
  value = library->column_int64 (statement, 0);
  library->finalize (statement);
  return value;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_median (double *times_s, gsize n)
{
  qsort (times_s, n, sizeof *times_s, compare);
  return times_s[n / 2];
}

/* Makes the tables and fills them up to about @n_bytes. */
void
sql_workload_fill (const SqlLibrary *library, sqlite3 *handle, guint64 n_bytes)
{
  g_random_set_seed (1);
  execute (library, handle, "BEGIN");
  execute (library, handle, schema);
  insert_rows (library, handle, (guint) (n_bytes / ROW_BYTES));
  execute (library, handle, "COMMIT");
}

/* The first thing that anybody asks of a database that was just opened. */
gint64
sql_workload_look (const SqlLibrary *library, sqlite3 *handle)
{
  return query (library, handle, "SELECT sum (minutes) FROM entries WHERE day = 740000");
}

/* One entry a save. */
void
sql_workload_save (const SqlLibrary *library, sqlite3 *handle, guint n_saves)
{
  for (guint i = 0; i < n_saves; i++)
    insert_rows (library, handle, 1);
}

void
sql_workload_run (const SqlLibrary *library, sqlite3 *handle, SqlTimes *ret_times)
{
  double saves_s[N_SAVES], aggregates_s[N_AGGREGATES];
  double start_s;

  for (guint i = 0; i < N_SAVES; i++) {
    start_s = get_now_s ();
    sql_workload_save (library, handle, 1);
    saves_s[i] = get_now_s () - start_s;
  }
  start_s = get_now_s ();
  execute (library, handle, "BEGIN");
  insert_rows (library, handle, N_BULK);
  execute (library, handle, "COMMIT");
  ret_times->thousand_s = get_now_s () - start_s;
  for (guint i = 0; i < N_AGGREGATES; i++) {
    start_s = get_now_s ();
    query (library, handle, aggregate);
    aggregates_s[i] = get_now_s () - start_s;
  }
  ret_times->save_s = get_median (saves_s, N_SAVES);
  ret_times->aggregate_s = get_median (aggregates_s, N_AGGREGATES);
}

guint64
sql_workload_get_peak_kib (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL))
    return 0;
  line = strstr (text, "VmHWM:");
  return line == NULL ? 0 : g_ascii_strtoull (line + 6, NULL, 10);
}
