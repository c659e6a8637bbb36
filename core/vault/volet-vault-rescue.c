/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is left of a damaged file, collected into a vault in memory. */

/* Invariants
 *
 * 1. Only pages of frames that authenticate are taken, in the order in which they were sealed.
 * 2. The damaged file is only read. What was collected is another vault, without a file.
 * 3. Nobody vouches for the whole: between two saves there may be one missing. Whoever uses it
 *    checks it first.
 */

#include "volet-vault-private.h"

#include <string.h>

typedef struct {
  VoletVault *vault;
  VoletArena *arena;
  /* One byte a page: whether it was found. */
  GByteArray *is_found;
  guint64 n_file_bytes;
  guint64 last_seq;
  guint n_frames;
} Rescuer;

static void
note_found (Rescuer *rescuer, guint32 number)
{
  guint old = rescuer->is_found->len;

  if (number > old) {
    g_byte_array_set_size (rescuer->is_found, number);
    memset (rescuer->is_found->data + old, 0, number - old);
  }
  rescuer->is_found->data[number - 1] = 1;
}

/* Begins with what the last good save holds. */
static void
copy_good_pages (Rescuer *rescuer)
{
  guint32 n_pages = volet_arena_get_n_pages (rescuer->vault->arena);

  for (guint32 number = 1; number <= n_pages; number++) {
    volet_arena_write (rescuer->arena, (guint64) (number - 1) * VOLET_ARENA_PAGE_SIZE,
                       volet_arena_peek_page (rescuer->vault->arena, number),
                       VOLET_ARENA_PAGE_SIZE);
    note_found (rescuer, number);
  }
}

static void
take_pages (Rescuer *rescuer, const VoletFrameContent *content)
{
  for (guint32 i = 0; i < content->n_pages; i++) {
    guint32 number = volet_frame_content_get_number (content, i);

    volet_arena_write (rescuer->arena, (guint64) (number - 1) * VOLET_ARENA_PAGE_SIZE,
                       content->pages + (gsize) i * VOLET_ARENA_PAGE_SIZE, VOLET_ARENA_PAGE_SIZE);
    note_found (rescuer, number);
  }
  volet_arena_set_n_pages (rescuer->arena, content->n_db_pages);
  rescuer->n_frames++;
}

/* Reads the frame at @offset, if a newer one of this chain stands there. A part of the disk that
 * cannot be read holds none. */
static gsize
read_frame (Rescuer *rescuer, guint64 offset, VoletFrameHeader *header)
{
  VoletVault *vault = rescuer->vault;
  guint8 *frame = vault->buffer->bytes;
  gsize n_bytes, n_read;

  if (!volet_file_read (vault->file, offset, frame, VOLET_FRAME_HEADER_SIZE, &n_read, NULL) ||
      n_read < VOLET_FRAME_HEADER_SIZE || !volet_frame_read_header (frame, header) ||
      !header->is_known || header->chain_gen != vault->chain->chain_gen ||
      header->seq <= rescuer->last_seq)
    return 0;

  n_bytes = volet_frame_header_get_frame_size (header);
  vault->buffer->n_used = MAX (vault->buffer->n_used, n_bytes);
  if (n_bytes == 0 || !volet_file_read (vault->file, offset, frame, n_bytes, &n_read, NULL) ||
      n_read < n_bytes)
    return 0;
  return n_bytes;
}

/* Takes the frame at @offset if it is authentic. Returns its size, or 0. */
static gsize
take_frame (Rescuer *rescuer, guint64 offset)
{
  VoletVault *vault = rescuer->vault;
  VoletFrameHeader header;
  VoletFrameContent content;
  gsize n_bytes = read_frame (rescuer, offset, &header);

  if (n_bytes == 0 ||
      !volet_frame_open (vault->buffer->bytes, n_bytes, vault->chain->context, vault->chain->key) ||
      !volet_frame_read_content (vault->buffer->bytes, n_bytes, &content))
    return 0;
  take_pages (rescuer, &content);
  rescuer->last_seq = header.seq;
  return n_bytes;
}

static gboolean
collect (Rescuer *rescuer, const VoletProgress *progress, GError **error)
{
  guint64 offset = rescuer->vault->chain->last.end;

  while (offset < rescuer->n_file_bytes) {
    gsize n_bytes = take_frame (rescuer, offset);

    if (!volet_progress_step (progress, VOLET_VAULT_PHASE_READING,
                              (double) offset / (double) rescuer->n_file_bytes, error))
      return FALSE;
    offset += n_bytes > 0 ? n_bytes : VOLET_FRAME_ALIGNMENT;
  }
  return TRUE;
}

static guint32
count_missing (Rescuer *rescuer)
{
  guint32 n_pages = volet_arena_get_n_pages (rescuer->arena);
  guint32 n_missing = 0;

  for (guint32 i = 0; i < n_pages; i++)
    n_missing += i >= rescuer->is_found->len || rescuer->is_found->data[i] == 0;
  return n_missing;
}

/**
 * volet_vault_rescue:
 * @self: an unlocked vault with a file
 * @ret_rescue: (out): what was found
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Collects the last good save and, on top of it, every later frame that still authenticates by
 * itself, into a new vault in memory. Where a save between them is lost, the database may
 * contradict itself: it is to be checked, and read with care. volet_vault_create_file() then makes
 * a notebook of it. The file of @self is left as it is.
 *
 * Errors: %VOLET_VAULT_ERROR_LOCKED, %VOLET_VAULT_ERROR_NO_MEMORY, %VOLET_VAULT_ERROR_IO,
 * %VOLET_VAULT_ERROR_CANCELLED
 *
 * Returns: (transfer full): a vault in memory
 */
VoletVault *
volet_vault_rescue (VoletVault *self,
                    VoletVaultRescue *ret_rescue,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (VoletVault) rescued = NULL;
  g_autoptr (GByteArray) is_found = g_byte_array_new ();
  Rescuer rescuer = {.vault = self, .is_found = is_found};
  VoletProgress progress;
  gboolean is_done;

  g_return_val_if_fail (VOLET_IS_VAULT (self), NULL);
  g_return_val_if_fail (self->path != NULL, NULL);

  if (!volet_vault_check_unlocked (self, error) ||
      !volet_file_get_size (self->file, &rescuer.n_file_bytes, error))
    return NULL;
  rescued = volet_vault_new_in_memory (self->random, self->clock, error);
  if (rescued == NULL)
    return NULL;

  volet_vault_set_ops (rescued, self->ops);
  rescuer.arena = rescued->arena;
  rescuer.last_seq = self->chain->last.seq;
  progress = volet_vault_make_progress (self, cancellable);
  copy_good_pages (&rescuer);
  is_done = collect (&rescuer, &progress, error);
  volet_private_map_wipe (self->buffer);
  if (!is_done)
    return NULL;

  ret_rescue->n_frames = rescuer.n_frames;
  ret_rescue->n_pages = volet_arena_get_n_pages (rescuer.arena);
  ret_rescue->n_missing_pages = count_missing (&rescuer);
  return g_steal_pointer (&rescued);
}
