/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A text file that is read whole and wiped after. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VoletCliInput VoletCliInput;

VoletCliInput *volet_cli_input_read (const char *path, GError **error);
void volet_cli_input_free (VoletCliInput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletCliInput, volet_cli_input_free)

char *volet_cli_input_next_line (VoletCliInput *self);

G_END_DECLS
