/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Large private memory: kept out of core files and of forked children, wiped when freed. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletPrivateMap:
 * @bytes: page-aligned memory, zeros at first
 * @n_bytes: how much is reserved
 * @n_used: how much of its beginning was written to and is to be wiped; kept by the owner
 *
 * Memory for content, too large to be locked. Only what is touched takes room.
 */
typedef struct {
  guint8 *bytes;
  gsize n_bytes;
  gsize n_used;
} VoletPrivateMap;

VoletPrivateMap *volet_private_map_new (gsize n_bytes, GError **error);
void volet_private_map_free (VoletPrivateMap *self);
void volet_private_map_wipe (VoletPrivateMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletPrivateMap, volet_private_map_free)

G_END_DECLS
