/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a PDF file by Cairo lacks, and what it should not say. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *volet_pdf_finish (GBytes *pages, const char *second_language, GError **error);

G_END_DECLS
