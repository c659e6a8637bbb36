/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passphrases and recovery codes: from a file or from the terminal, into locked memory only. */

#pragma once

#include "volet-cli.h"
#include "volet-locked-bytes.h"

G_BEGIN_DECLS

/**
 * VoletCliSecretKind:
 * @VOLET_CLI_SECRET_PASSPHRASE: the passphrase of the notebook
 * @VOLET_CLI_SECRET_NEW_PASSPHRASE: a new passphrase, asked for twice on a terminal
 * @VOLET_CLI_SECRET_CODE: the recovery code
 * @VOLET_CLI_SECRET_OTHER_PASSPHRASE: the passphrase of another copy; may be left out in a file
 *
 * What is asked for.
 */
typedef enum {
  VOLET_CLI_SECRET_PASSPHRASE,
  VOLET_CLI_SECRET_NEW_PASSPHRASE,
  VOLET_CLI_SECRET_CODE,
  VOLET_CLI_SECRET_OTHER_PASSPHRASE,
} VoletCliSecretKind;

/* The most that are asked for at once. */
#define VOLET_CLI_MAX_SECRETS 2

gboolean volet_cli_get_secrets (VoletCli *cli,
                                const VoletCliSecretKind *kinds,
                                gsize n_secrets,
                                VoletLockedBytes **ret_secrets,
                                GError **error);

gboolean
volet_cli_secret_ask (VoletCliSecretKind kind, VoletLockedBytes **ret_secret, GError **error);

G_END_DECLS
