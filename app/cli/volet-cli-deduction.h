/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What readers can work out, for people and for programs. */

#pragma once

#include "volet-cli-json.h"
#include "volet-share.h"

G_BEGIN_DECLS

gboolean volet_cli_print_deductions (VoletCli *cli, GPtrArray *groups, GError **error);
gboolean volet_cli_print_news (VoletCli *cli, VoletShare *share, GError **error);
gboolean
volet_cli_add_news (VoletCli *cli, JsonBuilder *builder, VoletShare *share, GError **error);

G_END_DECLS
