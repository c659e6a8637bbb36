/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Showing a recovery code, once, from locked memory. */

#include "volet-cli-code.h"

#include <string.h>

static gboolean
write_text (const char *text)
{
  return volet_cli_write (text, strlen (text));
}

/**
 * volet_cli_write_code:
 * @cli: the run
 * @code: (nullable): the code, or %NULL where there is none
 *
 * Writes the code to standard output at once, without a copy in ordinary memory. Its letters and
 * digits need no escape in JSON.
 *
 * Returns: whether it was written
 */
gboolean
volet_cli_write_code (VoletCli *cli, VoletLockedBytes *code)
{
  if (code == NULL)
    return !cli->is_json || write_text ("{\"recovery_code\":null}\n");
  return (!cli->is_json || write_text ("{\"recovery_code\":\"")) &&
         volet_cli_write (volet_locked_bytes_get (code), volet_locked_bytes_get_size (code)) &&
         write_text (cli->is_json ? "\"}\n" : "\n");
}
