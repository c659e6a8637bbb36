/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a statement would say, without giving it. */

#pragma once

#include "volet-cli.h"
#include "volet-share.h"

G_BEGIN_DECLS

gboolean volet_cli_print_preview (VoletCli *cli, VoletShare *share, GError **error);

G_END_DECLS
