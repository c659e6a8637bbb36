/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of revisions. Private to the store.
 *
 * Invariants:
 * 1. What was never changed since it was made has no row: the change that made it is its id.
 * 2. An object with rows has exactly one head.
 * 3. A row is never removed, but by taking back the joining of another copy that brought it. */

#pragma once

#include "volet-query.h"
#include "volet-revision.h"

G_BEGIN_DECLS

guint64 volet_revision_rows_make (void);
gboolean volet_revision_rows_touch (VoletQueryCache *queries,
                                    VoletObjectKind kind,
                                    const char *key,
                                    GError **error);
gboolean volet_revision_rows_touch_all (VoletQueryCache *queries,
                                        GBytes *changeset,
                                        gboolean is_again,
                                        GError **error);
void volet_revision_rows_bind (VoletQuery *query,
                               VoletObjectKind kind,
                               const char *key,
                               guint64 revision);
gboolean volet_revision_rows_settle (VoletQueryCache *queries, GError **error);
gboolean volet_revision_rows_begin_all (VoletQueryCache *queries, GError **error);

G_END_DECLS
