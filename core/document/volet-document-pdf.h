/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as a PDF file. */

#pragma once

#include "volet-document.h"

G_BEGIN_DECLS

GBytes *volet_document_make_pdf (VoletDocument *self, GError **error);

G_END_DECLS
