/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prepared statements that are kept, and columns that are read without trust. Private to the store.
 *
 * A query is borrowed from its cache, bound from 1 up, stepped, read from column 0 up, and
 * released. A bound text or blob must live until then. A value that cannot be is remembered rather
 * than reported at once: after reading a row, ask volet_query_check_row(). */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _VoletQueryCache VoletQueryCache;
typedef struct _VoletQuery VoletQuery;

VoletQueryCache *volet_query_cache_new (sqlite3 *handle);
void volet_query_cache_free (VoletQueryCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletQueryCache, volet_query_cache_free)

VoletQuery *volet_query_cache_get (VoletQueryCache *self, const char *sql, GError **error);
void volet_query_release (VoletQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletQuery, volet_query_release)

void volet_query_bind_int (VoletQuery *self, int place, gint64 value);
void volet_query_bind_null (VoletQuery *self, int place);
void volet_query_bind_text (VoletQuery *self, int place, const char *text);
void volet_query_bind_blob (VoletQuery *self, int place, gconstpointer bytes, gsize n_bytes);
void volet_query_bind_bytes (VoletQuery *self, int place, GBytes *bytes);

gboolean volet_query_step (VoletQuery *self, gboolean *ret_has_row, GError **error);
gboolean volet_query_run (VoletQuery *self, GError **error);

gboolean volet_query_is_null (VoletQuery *self, int column);
gint64 volet_query_get_int (VoletQuery *self, int column, gint64 min, gint64 max);
gboolean volet_query_get_boolean (VoletQuery *self, int column);
char *volet_query_dup_text (VoletQuery *self, int column);
char *volet_query_dup_text_or_null (VoletQuery *self, int column);
GBytes *volet_query_dup_bytes (VoletQuery *self, int column);
void volet_query_mark_damaged (VoletQuery *self);
gboolean volet_query_check_row (VoletQuery *self, GError **error);

void volet_query_set_error (GError **error, int result);
void volet_query_set_damaged (GError **error);

G_END_DECLS
