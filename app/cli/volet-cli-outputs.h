/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The files that leave, and how they are handed over, as the command line says them. */

#pragma once

#include "volet-cli.h"
#include "volet-share.h"

G_BEGIN_DECLS

gboolean volet_cli_is_standard_output (const char *path);
gsize volet_cli_list_outputs (const char *pdf,
                              const char *ics,
                              const char *text,
                              VoletOutput outputs[VOLET_N_GIVEN_FILE_KINDS]);
gboolean volet_cli_parse_channel (VoletCli *cli,
                                  const char *word,
                                  VoletChannel *ret_channel,
                                  GError **error);
void volet_cli_print_number (VoletCli *cli, const char *text, guint n);

G_END_DECLS
