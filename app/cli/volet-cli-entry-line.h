/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts of an entry on one line of the terminal. */

#pragma once

#include "volet-entry.h"

G_BEGIN_DECLS

char *volet_cli_format_times (const VoletEntry *entry);
char *volet_cli_flatten_note (const char *note);

G_END_DECLS
