/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passphrases, codes and keys: bytes in locked memory that is wiped when it goes. */

#include "volet-locked-bytes.h"

#include "volet-vault-error.h"

#include <sodium.h>
#include <string.h>

struct _VoletLockedBytes {
  guint8 *bytes;
  gsize n_bytes;
  gsize n_allocated;
  gboolean is_locked;
};

/**
 * volet_locked_bytes_new:
 * @n_bytes: how many
 * @error: return location
 *
 * Allocates @n_bytes zeros. When the system refuses to lock them (a limit of 8 MiB is usual) they
 * are still fenced, kept out of core files and wiped; volet_locked_bytes_is_locked() tells.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): the bytes
 */
VoletLockedBytes *
volet_locked_bytes_new (gsize n_bytes, GError **error)
{
  VoletLockedBytes *self;
  guint8 *bytes = NULL;

  if (sodium_init () >= 0 && n_bytes < G_MAXSIZE / 2)
    bytes = sodium_malloc (n_bytes + 1);
  if (bytes == NULL) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_MEMORY,
                         "No memory for a key");
    return NULL;
  }

  self = g_new0 (VoletLockedBytes, 1);
  self->bytes = bytes;
  self->n_bytes = n_bytes;
  self->n_allocated = n_bytes + 1;
  memset (bytes, 0, self->n_allocated);
  /* sodium_malloc() locks but does not say whether it could: locking once more does. */
  self->is_locked = sodium_mlock (bytes, self->n_allocated) == 0;
  return self;
}

/**
 * volet_locked_bytes_new_from:
 * @bytes: (array length=n_bytes) (element-type guint8): what to copy
 * @n_bytes: how many
 * @error: return location
 *
 * Copies @bytes into locked memory. Wiping the original is the caller's.
 *
 * Errors: as volet_locked_bytes_new()
 *
 * Returns: (transfer full): the copy
 */
VoletLockedBytes *
volet_locked_bytes_new_from (gconstpointer bytes, gsize n_bytes, GError **error)
{
  VoletLockedBytes *self = volet_locked_bytes_new (n_bytes, error);

  if (self != NULL && n_bytes > 0)
    memcpy (self->bytes, bytes, n_bytes);
  return self;
}

/**
 * volet_locked_bytes_free:
 * @self: (transfer full) (nullable): the bytes
 *
 * Wipes and frees @self.
 */
void
volet_locked_bytes_free (VoletLockedBytes *self)
{
  if (self == NULL)
    return;

  /* sodium_free() wipes and unlocks. */
  sodium_free (self->bytes);
  g_free (self);
}

/**
 * volet_locked_bytes_get:
 * @self: the bytes
 *
 * Returns: (transfer none): where they are
 */
guint8 *
volet_locked_bytes_get (VoletLockedBytes *self)
{
  return self->bytes;
}

/**
 * volet_locked_bytes_get_text:
 * @self: the bytes
 *
 * Returns: (transfer none): where they are, ended by a NUL
 */
const char *
volet_locked_bytes_get_text (VoletLockedBytes *self)
{
  return (const char *) self->bytes;
}

/**
 * volet_locked_bytes_get_size:
 * @self: the bytes
 *
 * Returns: how many there are
 */
gsize
volet_locked_bytes_get_size (VoletLockedBytes *self)
{
  return self->n_bytes;
}

/**
 * volet_locked_bytes_is_locked:
 * @self: the bytes
 *
 * Returns: whether the system keeps them out of the swap
 */
gboolean
volet_locked_bytes_is_locked (VoletLockedBytes *self)
{
  return self->is_locked;
}

/**
 * volet_locked_bytes_truncate:
 * @self: the bytes
 * @n_bytes: how many to keep, at most as many as there are
 *
 * Drops and wipes the bytes after the first @n_bytes.
 */
void
volet_locked_bytes_truncate (VoletLockedBytes *self, gsize n_bytes)
{
  g_return_if_fail (n_bytes <= self->n_bytes);

  sodium_memzero (self->bytes + n_bytes, self->n_bytes - n_bytes);
  self->n_bytes = n_bytes;
}

/**
 * volet_locked_bytes_equal:
 * @a: bytes
 * @b: bytes
 *
 * Compares in a time that depends on the sizes alone.
 *
 * Returns: whether both hold the same
 */
gboolean
volet_locked_bytes_equal (VoletLockedBytes *a, VoletLockedBytes *b)
{
  return a->n_bytes == b->n_bytes && sodium_memcmp (a->bytes, b->bytes, a->n_bytes) == 0;
}
