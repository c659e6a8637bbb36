/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Showing a recovery code, once, from locked memory. */

#pragma once

#include "volet-cli.h"
#include "volet-locked-bytes.h"

G_BEGIN_DECLS

gboolean volet_cli_write_code (VoletCli *cli, VoletLockedBytes *code);

G_END_DECLS
