/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the ledger as rows. Private to the store. */

#pragma once

#include "volet-given.h"
#include "volet-store-private.h"

G_BEGIN_DECLS

/* Lines with what replaces them, in the order of reading. Whether a line counts is said here and in
 * volet_given_counts(), the same. */
#define VOLET_GIVEN_ROW_COUNTS "state IN (0, 1)"
#define VOLET_GIVEN_ROW_SELECT                                                                     \
  "SELECT n, true_day, recipient, channel, state, replaces, asked, statement, context, "           \
  "(SELECT max(n) FROM given AS later "                                                            \
  "WHERE later.replaces = given.n AND later." VOLET_GIVEN_ROW_COUNTS ") FROM given "

VoletGiven *volet_given_row_read (VoletQuery *query, GError **error);
gboolean volet_given_row_add_files (VoletStore *self,
                                    VoletGiven *given,
                                    gboolean with_bytes,
                                    GError **error);

gboolean volet_given_row_insert (VoletStore *self, const VoletGiven *given, GError **error);
gboolean volet_given_row_is_file_name (const char *name);
gboolean volet_given_row_is_consistent (const VoletGiven *given);

G_END_DECLS
