/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The hours of a week, for people and for programs. */

#pragma once

#include "volet-cli.h"

G_BEGIN_DECLS

gboolean volet_cli_print_week (VoletCli *cli, VoletWeek week, GError **error);
gboolean volet_cli_print_week_json (VoletCli *cli, VoletWeek week, GError **error);

G_END_DECLS
