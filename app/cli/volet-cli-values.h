/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed on the command line, into values of core. */

#pragma once

#include "volet-cli.h"
#include "volet-given.h"

G_BEGIN_DECLS

gboolean volet_cli_parse_now (
    VoletCli *cli, const char *text, VoletDay *ret_day, int *ret_minute, GError **error);
gboolean volet_cli_parse_day (VoletCli *cli, const char *text, VoletDay *ret_day, GError **error);
gboolean
volet_cli_parse_week (VoletCli *cli, const char *text, VoletWeek *ret_week, GError **error);
gboolean volet_cli_parse_weeks (
    VoletCli *cli, const char *text, VoletWeek *ret_first, VoletWeek *ret_last, GError **error);
gboolean
volet_cli_parse_number (VoletCli *cli, const char *text, guint *ret_number, GError **error);

G_END_DECLS
