/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Wiping of private words from ordinary memory. */

#include "volet-secret.h"

#include <string.h>

/**
 * volet_secret_wipe:
 * @bytes: (array length=n_bytes) (nullable): what to overwrite; may be %NULL where it is nothing
 * @n_bytes: how many bytes
 *
 * Overwrites @bytes with zeros, in a way that the compiler may not leave out.
 */
void
volet_secret_wipe (gpointer bytes, gsize n_bytes)
{
  if (n_bytes > 0)
    explicit_bzero (bytes, n_bytes);
}

/**
 * volet_secret_free_string:
 * @text: (transfer full) (nullable): a string from g_malloc()
 *
 * Overwrites @text, then frees it. For notes, names and reasons. Keys and passphrases never live
 * in such memory: see the vault's own type.
 */
void
volet_secret_free_string (char *text)
{
  if (text == NULL)
    return;

  volet_secret_wipe (text, strlen (text));
  g_free (text);
}
