/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements that together show all that a document can say, by name. */

#pragma once

#include "volet-statement.h"

G_BEGIN_DECLS

/* NULL-terminated. */
extern const char *const document_sample_names[];

VoletStatement *document_sample_new (const char *name);

G_END_DECLS
