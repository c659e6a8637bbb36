/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was undone or redone, for people and for programs. */

#pragma once

#include "volet-act.h"
#include "volet-cli.h"

G_BEGIN_DECLS

void volet_cli_print_act (VoletCli *cli, const VoletAct *act);

G_END_DECLS
