/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The same work for Volet's database, for plain SQLite and for its encrypted relative. */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* What the work needs of an SQLite library, whichever it is. */
typedef struct {
  int (*open) (const char *, sqlite3 **);
  int (*exec) (sqlite3 *, const char *, int (*) (void *, int, char **, char **), void *, char **);
  int (*prepare) (sqlite3 *, const char *, int, sqlite3_stmt **, const char **);
  int (*bind_int64) (sqlite3_stmt *, int, sqlite3_int64);
  int (*bind_text) (sqlite3_stmt *, int, const char *, int, void (*) (void *));
  int (*step) (sqlite3_stmt *);
  int (*reset) (sqlite3_stmt *);
  sqlite3_int64 (*column_int64) (sqlite3_stmt *, int);
  int (*finalize) (sqlite3_stmt *);
  int (*close) (sqlite3 *);
} SqlLibrary;

/* Medians, in seconds. */
typedef struct {
  double save_s;
  double thousand_s;
  double aggregate_s;
} SqlTimes;

void sql_workload_fill (const SqlLibrary *library, sqlite3 *handle, guint64 n_bytes);
gint64 sql_workload_look (const SqlLibrary *library, sqlite3 *handle);
void sql_workload_save (const SqlLibrary *library, sqlite3 *handle, guint n_saves);
void sql_workload_run (const SqlLibrary *library, sqlite3 *handle, SqlTimes *ret_times);
guint64 sql_workload_get_peak_kib (void);

G_END_DECLS
