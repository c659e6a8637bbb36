/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole of volet-cli, from arguments to exit status. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int volet_cli_run (char **arguments);

G_END_DECLS
