/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Errors of every room in words: one clear sentence each. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *volet_text_format_error (const GError *error);
const char *volet_text_find_error (GQuark domain, int code);

G_END_DECLS
