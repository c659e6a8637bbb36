/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passphrases, codes and keys: bytes in locked memory that is wiped when it goes. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VoletLockedBytes:
 *
 * Bytes of a fixed size in memory that is not swapped, not dumped, fenced by guard pages and wiped
 * when freed. A NUL that does not count follows the last byte, so text can be read as a string.
 */
typedef struct _VoletLockedBytes VoletLockedBytes;

VoletLockedBytes *volet_locked_bytes_new (gsize n_bytes, GError **error);
VoletLockedBytes *volet_locked_bytes_new_from (gconstpointer bytes, gsize n_bytes, GError **error);
void volet_locked_bytes_free (VoletLockedBytes *self);

guint8 *volet_locked_bytes_get (VoletLockedBytes *self);
const char *volet_locked_bytes_get_text (VoletLockedBytes *self);
gsize volet_locked_bytes_get_size (VoletLockedBytes *self);
gboolean volet_locked_bytes_is_locked (VoletLockedBytes *self);

void volet_locked_bytes_truncate (VoletLockedBytes *self, gsize n_bytes);
gboolean volet_locked_bytes_equal (VoletLockedBytes *a, VoletLockedBytes *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletLockedBytes, volet_locked_bytes_free)

G_END_DECLS
