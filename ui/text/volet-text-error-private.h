/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences of each room, for volet-text-error.c. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *volet_text_find_notebook_error (int code);
char *volet_text_format_notebook_error (const GError *error);
const char *volet_text_find_vault_error (int code);
const char *volet_text_find_ical_error (int code);

char *volet_text_format_vault_error (const GError *error);

G_END_DECLS
