/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement as plain text, for a message. */

#pragma once

#include "volet-statement.h"

G_BEGIN_DECLS

GBytes *volet_document_make_text (VoletStatement *statement);

G_END_DECLS
