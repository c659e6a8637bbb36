/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The notebook of somebody who does not exist, for demo. */

#pragma once

#include "volet-cli.h"

G_BEGIN_DECLS

/* Finished weeks before the current one. */
#define VOLET_CLI_EXAMPLE_N_WEEKS 4

gboolean volet_cli_fill_example (VoletCli *cli, GError **error);

G_END_DECLS
