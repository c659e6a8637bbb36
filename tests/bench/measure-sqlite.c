/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* measure-sqlite LIBRARY SQL FILE fill BYTES | run | save N: the work, done by a library of
 * SQLite's kind. SQL is said to it first: a key, a journal mode. */

#include "sql-workload.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

static void *
get_symbol (void *library, const char *name)
{
  void *symbol = dlsym (library, name);

  if (symbol == NULL)
    g_error ("%s lacks", name);
  return symbol;
}

static SqlLibrary
load (const char *name)
{
  void *library = dlopen (name, RTLD_NOW | RTLD_LOCAL);
  SqlLibrary loaded;

  if (library == NULL)
    g_error ("%s", dlerror ());
  loaded.open = get_symbol (library, "sqlite3_open");
  loaded.exec = get_symbol (library, "sqlite3_exec");
  loaded.prepare = get_symbol (library, "sqlite3_prepare_v2");
  loaded.bind_int64 = get_symbol (library, "sqlite3_bind_int64");
  loaded.bind_text = get_symbol (library, "sqlite3_bind_text");
  loaded.step = get_symbol (library, "sqlite3_step");
  loaded.reset = get_symbol (library, "sqlite3_reset");
  loaded.column_int64 = get_symbol (library, "sqlite3_column_int64");
  loaded.finalize = get_symbol (library, "sqlite3_finalize");
  loaded.close = get_symbol (library, "sqlite3_close");
  return loaded;
}

int
main (int argc, char *argv[])
{
  SqlLibrary library;
  SqlTimes times = {0};
  sqlite3 *handle;
  gint64 start_us, opened_us, closing_us;

  if (argc < 5)
    return 1;
  library = load (argv[1]);
  start_us = g_get_monotonic_time ();
  if (library.open (argv[3], &handle) != SQLITE_OK ||
      library.exec (handle, argv[2], NULL, NULL, NULL) != SQLITE_OK)
    g_error ("cannot open");
  if (strcmp (argv[4], "fill") == 0) {
    sql_workload_fill (&library, handle, g_ascii_strtoull (argv[5], NULL, 10));
    return library.close (handle);
  }
  sql_workload_look (&library, handle);
  opened_us = g_get_monotonic_time ();
  if (strcmp (argv[4], "save") == 0) {
    sql_workload_save (&library, handle, (guint) g_ascii_strtoull (argv[5], NULL, 10));
    return library.close (handle);
  }

  sql_workload_run (&library, handle, &times);
  closing_us = g_get_monotonic_time ();
  library.close (handle);
  printf ("{\"open\": %f, \"save\": %f, \"thousand\": %f, \"aggregate\": %f, \"close\": %f,"
          " \"peak_kib\": %" G_GUINT64_FORMAT "}\n",
          (double) (opened_us - start_us) / 1e6, times.save_s, times.thousand_s, times.aggregate_s,
          (double) (g_get_monotonic_time () - closing_us) / 1e6, sql_workload_get_peak_kib ());
  return 0;
}
