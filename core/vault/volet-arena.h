/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The database in memory: numbered pages, and which of them changed since the last save. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VOLET_ARENA_PAGE_SIZE 1024u

/* 128 MiB of pages. */
#define VOLET_ARENA_MAX_PAGES 131072u

#define VOLET_TYPE_ARENA (volet_arena_get_type ())
G_DECLARE_FINAL_TYPE (VoletArena, volet_arena, VOLET, ARENA, GObject)

VoletArena *volet_arena_new (GError **error);

guint32 volet_arena_get_n_pages (VoletArena *self);
guint64 volet_arena_get_n_bytes (VoletArena *self);
const guint8 *volet_arena_peek_page (VoletArena *self, guint32 number);

gsize volet_arena_read (VoletArena *self, guint64 offset, gpointer bytes, gsize n_bytes);
gboolean volet_arena_write (VoletArena *self, guint64 offset, gconstpointer bytes, gsize n_bytes);
gboolean volet_arena_set_n_pages (VoletArena *self, guint32 n_pages);

guint32 volet_arena_get_settled_n_pages (VoletArena *self);
GArray *volet_arena_list_changed (VoletArena *self);
gboolean volet_arena_has_changed (VoletArena *self);
void volet_arena_settle (VoletArena *self);
void volet_arena_wipe (VoletArena *self);

G_END_DECLS
