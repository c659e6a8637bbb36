/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Wiping of private words from ordinary memory. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void volet_secret_wipe (gpointer bytes, gsize n_bytes);
void volet_secret_free_string (char *text);

G_END_DECLS
