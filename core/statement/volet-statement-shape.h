/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lines and figures fit together in one statement. */

#pragma once

#include "volet-statement.h"

G_BEGIN_DECLS

gboolean volet_statement_check_shape (const VoletStatementHead *head,
                                      const VoletStatementWeek *weeks,
                                      gsize n_weeks,
                                      GError **error);
gboolean volet_statement_check_citing_shape (const VoletStatementHead *head,
                                             const VoletStatementCitation *citations,
                                             gsize n_citations,
                                             GError **error);

G_END_DECLS
