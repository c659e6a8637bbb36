/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry as a row of the agenda or of the bin. Private to the store. */

#pragma once

#include "volet-entry.h"
#include "volet-store-private.h"

G_BEGIN_DECLS

/* The columns of both tables, in the order of reading and binding. */
#define VOLET_ENTRY_ROW_COLUMNS                                                                    \
  "id, created_us, day, minutes, start_unix_s, zone, category, is_planned, counts, has_proof, "    \
  "source, note"
#define VOLET_ENTRY_ROW_N_COLUMNS 12

void volet_entry_row_bind (VoletQuery *query, const VoletEntry *entry);
VoletEntry *volet_entry_row_read (VoletStore *self, VoletQuery *query, GError **error);

gboolean volet_entry_row_is_sound (const VoletEntry *entry);
gboolean volet_entry_row_find (VoletStore *self,
                               const char *sql,
                               VoletId first,
                               VoletId last,
                               VoletId *ret_id,
                               GError **error);

G_END_DECLS
