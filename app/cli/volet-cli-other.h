/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the command line to another copy of the open notebook. */

#pragma once

#include "volet-cli-json.h"
#include "volet-notebook-copies.h"

G_BEGIN_DECLS

VoletOtherCopy *volet_cli_open_with_other (VoletCli *cli, const char *path, GError **error);
gboolean volet_cli_confirm (VoletCli *cli, GStrv lines, const char *question, GError **error);
void volet_cli_add_difference (JsonBuilder *builder, const VoletCopyDifference *difference);
void volet_cli_print_lines (VoletCli *cli, GStrv lines);

G_END_DECLS
