/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong with a notebook's file. */

#include "volet-vault-error.h"

typedef struct {
  guint64 needed_bytes;
  guint64 available_bytes;
} VoletVaultErrorPrivate;

static void
volet_vault_error_private_init (VoletVaultErrorPrivate *priv)
{
}

static void
volet_vault_error_private_copy (const VoletVaultErrorPrivate *from, VoletVaultErrorPrivate *to)
{
  *to = *from;
}

static void
volet_vault_error_private_clear (VoletVaultErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (VoletVaultError, volet_vault_error)

/**
 * volet_vault_error_set_memory:
 * @error: (out) (optional): return location
 * @needed_bytes: what a key derivation asks for
 * @available_bytes: what the computer has
 *
 * Sets %VOLET_VAULT_ERROR_NO_MEMORY, with both sizes for the sentence that tells of it.
 */
void
volet_vault_error_set_memory (GError **error, guint64 needed_bytes, guint64 available_bytes)
{
  VoletVaultErrorPrivate *priv;

  if (error == NULL)
    return;
  *error = g_error_new_literal (VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_MEMORY,
                                "The key derivation needs more memory than there is");
  priv = volet_vault_error_get_private (*error);
  priv->needed_bytes = needed_bytes;
  priv->available_bytes = available_bytes;
}

/**
 * volet_vault_error_get_memory:
 * @error: an error of %VOLET_VAULT_ERROR
 * @ret_needed_bytes: (out): what was asked for
 * @ret_available_bytes: (out): what there is
 *
 * Returns: whether @error knows
 */
gboolean
volet_vault_error_get_memory (const GError *error,
                              guint64 *ret_needed_bytes,
                              guint64 *ret_available_bytes)
{
  const VoletVaultErrorPrivate *priv;

  g_return_val_if_fail (error->domain == VOLET_VAULT_ERROR, FALSE);

  priv = volet_vault_error_get_private (error);
  *ret_needed_bytes = priv->needed_bytes;
  *ret_available_bytes = priv->available_bytes;
  return priv->needed_bytes > 0;
}
