/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The database in memory: numbered pages, and which of them changed since the last save. */

/* Invariants
 *
 * 1. Bytes of pages beyond n_pages are zero: a page that is cut off is wiped, and a database that
 *    grows again over it reads zeros.
 * 2. A page that differs from the last save is in the changed list, and so is every page that the
 *    last save did not have. The list may hold more: pages written with what they already held.
 * 3. For every page of the changed list that the last save had, the pre-image map holds its bytes
 *    as saved, at the page's place in the list: a save of a few pages uses the same few places as
 *    the one before, and the system need not find memory for any. Everywhere else that map is zero.
 */

#include "volet-arena.h"

#include "volet-private-map.h"
#include "volet-secret.h"

#include <string.h>

/* Beyond this many pre-images, wiping gives their room back to the system. */
#define MANY_PAGES 1024

#define ARENA_BYTES ((gsize) VOLET_ARENA_MAX_PAGES * VOLET_ARENA_PAGE_SIZE)

struct _VoletArena {
  GObject parent_instance;

  VoletPrivateMap *pages;
  VoletPrivateMap *pre_images;
  guint32 n_pages;
  guint32 settled_n_pages;

  GArray *changed;
  guint8 is_changed[VOLET_ARENA_MAX_PAGES / 8];
};

G_DEFINE_FINAL_TYPE (VoletArena, volet_arena, G_TYPE_OBJECT)

static guint8 *
get_page (VoletPrivateMap *map, guint32 number)
{
  return map->bytes + (gsize) (number - 1) * VOLET_ARENA_PAGE_SIZE;
}

static void
note_use (VoletPrivateMap *map, guint32 number)
{
  map->n_used = MAX (map->n_used, (gsize) number * VOLET_ARENA_PAGE_SIZE);
}

/* To be called before the first byte of a page changes. */
static void
mark_changed (VoletArena *self, guint32 number)
{
  guint32 bit = number - 1;

  if (self->is_changed[bit / 8] & 1u << bit % 8)
    return;

  self->is_changed[bit / 8] |= (guint8) (1u << bit % 8);
  g_array_append_val (self->changed, number);
  if (number <= self->settled_n_pages) {
    memcpy (get_page (self->pre_images, self->changed->len), get_page (self->pages, number),
            VOLET_ARENA_PAGE_SIZE);
    note_use (self->pre_images, self->changed->len);
  }
}

/* Whether the page at @index of the changed list really differs from the last save. */
static gboolean
page_differs (VoletArena *self, guint index)
{
  guint32 number = g_array_index (self->changed, guint32, index);

  if (number > self->n_pages)
    return FALSE;
  if (number > self->settled_n_pages)
    return TRUE;
  return memcmp (get_page (self->pre_images, index + 1), get_page (self->pages, number),
                 VOLET_ARENA_PAGE_SIZE) != 0;
}

static void
wipe_pre_images (VoletArena *self)
{
  if (self->changed->len > MANY_PAGES)
    volet_private_map_wipe (self->pre_images);
  else
    volet_secret_wipe (self->pre_images->bytes, self->pre_images->n_used);
  self->pre_images->n_used = 0;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

static void
volet_arena_finalize (GObject *object)
{
  VoletArena *self = VOLET_ARENA (object);

  g_clear_pointer (&self->pages, volet_private_map_free);
  g_clear_pointer (&self->pre_images, volet_private_map_free);
  g_array_unref (self->changed);
  G_OBJECT_CLASS (volet_arena_parent_class)->finalize (object);
}

static void
volet_arena_class_init (VoletArenaClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_arena_finalize;
}

static void
volet_arena_init (VoletArena *self)
{
  self->changed = g_array_new (FALSE, FALSE, sizeof (guint32));
}

/**
 * volet_arena_new:
 * @error: return location
 *
 * Reserves address room for the largest database; only pages in use take memory, so writing never
 * fails for want of an allocation.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): an arena without pages
 */
VoletArena *
volet_arena_new (GError **error)
{
  g_autoptr (VoletArena) self = g_object_new (VOLET_TYPE_ARENA, NULL);

  self->pages = volet_private_map_new (ARENA_BYTES, error);
  if (self->pages == NULL)
    return NULL;
  self->pre_images = volet_private_map_new (ARENA_BYTES, error);
  if (self->pre_images == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * volet_arena_get_n_pages:
 * @self: an arena
 *
 * Returns: how many pages there are
 */
guint32
volet_arena_get_n_pages (VoletArena *self)
{
  return self->n_pages;
}

/**
 * volet_arena_get_n_bytes:
 * @self: an arena
 *
 * Returns: how many bytes its pages hold
 */
guint64
volet_arena_get_n_bytes (VoletArena *self)
{
  return (guint64) self->n_pages * VOLET_ARENA_PAGE_SIZE;
}

/**
 * volet_arena_peek_page:
 * @self: an arena
 * @number: 1 to the number of pages
 *
 * Returns: (transfer none): its bytes, good until they are written or cut off
 */
const guint8 *
volet_arena_peek_page (VoletArena *self, guint32 number)
{
  g_return_val_if_fail (number >= 1 && number <= self->n_pages, NULL);

  return get_page (self->pages, number);
}

/**
 * volet_arena_read:
 * @self: an arena
 * @offset: from where, in bytes
 * @bytes: (out caller-allocates) (array length=n_bytes): where to
 * @n_bytes: how many
 *
 * Returns: how many bytes there were, fewer than @n_bytes past the last page
 */
gsize
volet_arena_read (VoletArena *self, guint64 offset, gpointer bytes, gsize n_bytes)
{
  guint64 end = volet_arena_get_n_bytes (self);

  if (offset >= end)
    return 0;

  n_bytes = (gsize) MIN (n_bytes, end - offset);
  memcpy (bytes, self->pages->bytes + offset, n_bytes);
  return n_bytes;
}

/**
 * volet_arena_write:
 * @self: an arena
 * @offset: to where, in bytes
 * @bytes: (array length=n_bytes): what
 * @n_bytes: how many
 *
 * Writes, growing by whole pages where needed.
 *
 * Returns: %FALSE, having changed nothing, if the database would pass its greatest size
 */
gboolean
volet_arena_write (VoletArena *self, guint64 offset, gconstpointer bytes, gsize n_bytes)
{
  guint32 first, last;

  if (offset > ARENA_BYTES || n_bytes > ARENA_BYTES - offset)
    return FALSE;
  if (n_bytes == 0)
    return TRUE;

  first = (guint32) (offset / VOLET_ARENA_PAGE_SIZE) + 1;
  last = (guint32) ((offset + n_bytes - 1) / VOLET_ARENA_PAGE_SIZE) + 1;
  if (last > self->n_pages)
    volet_arena_set_n_pages (self, last);
  for (guint32 number = first; number <= last; number++)
    mark_changed (self, number);
  memcpy (self->pages->bytes + offset, bytes, n_bytes);
  return TRUE;
}

/**
 * volet_arena_set_n_pages:
 * @self: an arena
 * @n_pages: how many pages there shall be
 *
 * Cuts pages off, wiping them, or adds pages of zeros.
 *
 * Returns: %FALSE, having changed nothing, if that is more than a database may have
 */
gboolean
volet_arena_set_n_pages (VoletArena *self, guint32 n_pages)
{
  if (n_pages > VOLET_ARENA_MAX_PAGES)
    return FALSE;

  for (guint32 number = n_pages + 1; number <= self->n_pages; number++) {
    mark_changed (self, number);
    volet_secret_wipe (get_page (self->pages, number), VOLET_ARENA_PAGE_SIZE);
  }
  for (guint32 number = self->n_pages + 1; number <= n_pages; number++)
    mark_changed (self, number);

  self->n_pages = n_pages;
  if (n_pages > 0)
    note_use (self->pages, n_pages);
  return TRUE;
}

/**
 * volet_arena_get_settled_n_pages:
 * @self: an arena
 *
 * Returns: how many pages the last save had
 */
guint32
volet_arena_get_settled_n_pages (VoletArena *self)
{
  return self->settled_n_pages;
}

/**
 * volet_arena_list_changed:
 * @self: an arena
 *
 * Compares the pages written since the last save with what they held then. What was written and
 * put back, as a rollback does, is not changed.
 *
 * Returns: (transfer full) (element-type guint32): the numbers of the changed pages, ascending
 */
GArray *
volet_arena_list_changed (VoletArena *self)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < self->changed->len; i++) {
    guint32 number = g_array_index (self->changed, guint32, i);

    if (page_differs (self, i))
      g_array_append_val (numbers, number);
  }
  g_array_sort (numbers, compare_numbers);
  return numbers;
}

/**
 * volet_arena_has_changed:
 * @self: an arena
 *
 * Returns: whether a page or the number of pages differs from the last save
 */
gboolean
volet_arena_has_changed (VoletArena *self)
{
  if (self->n_pages != self->settled_n_pages)
    return TRUE;

  for (guint i = 0; i < self->changed->len; i++)
    if (page_differs (self, i))
      return TRUE;
  return FALSE;
}

/**
 * volet_arena_settle:
 * @self: an arena
 *
 * From now on the pages as they are count as saved. Wipes the pre-images.
 */
void
volet_arena_settle (VoletArena *self)
{
  wipe_pre_images (self);
  for (guint i = 0; i < self->changed->len; i++)
    self->is_changed[(g_array_index (self->changed, guint32, i) - 1) / 8] = 0;
  g_array_set_size (self->changed, 0);
  self->settled_n_pages = self->n_pages;
}

/**
 * volet_arena_wipe:
 * @self: an arena
 *
 * Wipes every page and pre-image. What is left is an arena without pages, as new.
 */
void
volet_arena_wipe (VoletArena *self)
{
  volet_private_map_wipe (self->pages);
  wipe_pre_images (self);
  memset (self->is_changed, 0, sizeof self->is_changed);
  g_array_set_size (self->changed, 0);
  self->n_pages = 0;
  self->settled_n_pages = 0;
}
