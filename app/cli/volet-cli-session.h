/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the command line to an open notebook. */

#pragma once

#include "volet-cli.h"

G_BEGIN_DECLS

/**
 * VoletCliAccess:
 * @VOLET_CLI_ACCESS_READ: to read; a notebook that cannot be changed serves, with a sentence
 * @VOLET_CLI_ACCESS_WRITE: to change; a notebook that cannot be changed is refused
 * @VOLET_CLI_ACCESS_INSPECT: to read every byte, and repair none
 *
 * What a command wants of a notebook.
 */
typedef enum {
  VOLET_CLI_ACCESS_READ,
  VOLET_CLI_ACCESS_WRITE,
  VOLET_CLI_ACCESS_INSPECT,
} VoletCliAccess;

gboolean volet_cli_open (VoletCli *cli, VoletCliAccess access, GError **error);
gboolean volet_cli_open_with (VoletCli *cli,
                              VoletCliAccess access,
                              VoletLockedBytes *passphrase,
                              VoletLockedBytes *code,
                              GError **error);
void volet_cli_finish (VoletCli *cli);

char *volet_cli_dup_vault_path (VoletCli *cli);

G_END_DECLS
