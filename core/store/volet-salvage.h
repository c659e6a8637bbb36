/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Carrying what can still be read of a damaged database into a sound one. */

#pragma once

#include "volet-database.h"

G_BEGIN_DECLS

/**
 * VoletSalvage:
 * @n_rows: rows that were carried over
 * @n_broken_tables: tables of which something could not be read
 * @n_refused_rows: rows that were read and contradict the tables' own rules
 *
 * What a salvage came to.
 */
typedef struct {
  guint64 n_rows;
  guint n_broken_tables;
  guint64 n_refused_rows;
} VoletSalvage;

gboolean volet_salvage_rows (VoletDatabase *from,
                             VoletDatabase *to,
                             VoletSalvage *ret_salvage,
                             GError **error);

G_END_DECLS
