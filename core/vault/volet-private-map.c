/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Large private memory: kept out of core files and of forked children, wiped when freed. */

#include "volet-private-map.h"

#include "volet-secret.h"
#include "volet-vault-error.h"

#include <sys/mman.h>

/**
 * volet_private_map_new:
 * @n_bytes: how much to reserve
 * @error: return location
 *
 * Reserves @n_bytes zeros. Small pages are asked for, because a notebook is far smaller than what
 * is reserved for it and one changed page must not cost two megabytes.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): the memory
 */
VoletPrivateMap *
volet_private_map_new (gsize n_bytes, GError **error)
{
  VoletPrivateMap *self;
  void *bytes = mmap (NULL, n_bytes, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

  if (bytes == MAP_FAILED) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_MEMORY,
                         "No memory for the content");
    return NULL;
  }

  /* Advice that an old kernel does not know leaves the memory as good as any other. */
  madvise (bytes, n_bytes, MADV_DONTDUMP);
  madvise (bytes, n_bytes, MADV_WIPEONFORK);
  madvise (bytes, n_bytes, MADV_NOHUGEPAGE);

  self = g_new0 (VoletPrivateMap, 1);
  self->bytes = bytes;
  self->n_bytes = n_bytes;
  return self;
}

/**
 * volet_private_map_wipe:
 * @self: the memory
 *
 * Overwrites what was used and gives its room back to the system; it reads as zeros again.
 */
void
volet_private_map_wipe (VoletPrivateMap *self)
{
  volet_secret_wipe (self->bytes, self->n_used);
  madvise (self->bytes, self->n_bytes, MADV_DONTNEED);
  self->n_used = 0;
}

/**
 * volet_private_map_free:
 * @self: (transfer full) (nullable): the memory
 *
 * Wipes and frees it.
 */
void
volet_private_map_free (VoletPrivateMap *self)
{
  if (self == NULL)
    return;

  volet_secret_wipe (self->bytes, self->n_used);
  munmap (self->bytes, self->n_bytes);
  g_free (self);
}
