/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of the ledger, for people and for programs. */

#pragma once

#include "volet-cli.h"
#include "volet-given.h"

G_BEGIN_DECLS

gboolean volet_cli_print_ledger (VoletCli *cli, GError **error);
gboolean volet_cli_print_given (VoletCli *cli, const VoletGiven *given, GError **error);

G_END_DECLS
