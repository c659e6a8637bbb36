/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a chain: which saves are good, what follows the last of them, and what they hold. */

/* Invariants
 *
 * 1. A first pass verifies everything before a second one, verifying again, decrypts. No byte of a
 *    transaction is applied before its last frame, the one with COMMIT, was verified.
 * 2. A frame belongs to the chain only where its generation, its number, its transaction and the
 *    tag before it are those that are due. Bytes left behind by an unfinished save or an older
 *    chain fail at least one of them.
 * 3. What follows the last good save is damage, never an unfinished save, where a whole header of
 *    this chain tells of a transaction after the next one: that one was once saved after it.
 * 4. The reader writes nothing and cuts nothing. A disk that cannot be read is an error, not an
 *    end: taking it for one would let the next save overwrite what is there.
 */

#include "volet-chain.h"

#include "volet-bytes.h"

#include <string.h>

typedef struct {
  VoletChain *chain;
  VoletFile *file;
  VoletPrivateMap *buffer;
  const VoletProgress *progress;
  guint64 n_file_bytes;
} Reader;

/* What stands where a frame is due. */
typedef enum {
  FRAME_GOOD,
  FRAME_NONE,
  FRAME_NEWER,
  FRAME_MALFORMED,
} FrameState;

/* Where a pass has come to. Between two frames of one transaction txn is still the last whole. */
typedef struct {
  VoletChainPosition at;
  VoletFrameHeader header;
  gsize n_frame_bytes;
} Step;

static gboolean
is_due (const VoletChain *chain, const VoletChainPosition *at, const VoletFrameHeader *header)
{
  return header->chain_gen == chain->chain_gen && header->seq == at->seq + 1 &&
         header->txn == at->txn + 1 &&
         memcmp (header->previous_tag, at->tag, VOLET_FRAME_TAG_SIZE) == 0;
}

/* Whether the first 88 bytes of the buffer are the header that is due; sets the step's size. */
static gboolean
parse_header (Reader *reader, Step *step)
{
  if (!volet_frame_read_header (reader->buffer->bytes, &step->header) ||
      !is_due (reader->chain, &step->at, &step->header))
    return FALSE;

  step->n_frame_bytes = volet_frame_header_get_frame_size (&step->header);
  return step->n_frame_bytes > 0;
}

/* Reads the frame at @step into the buffer, if one of the chain stands there. */
static gboolean
read_frame (Reader *reader, Step *step, gboolean *ret_is_there, GError **error)
{
  guint8 *frame = reader->buffer->bytes;
  gsize n_expected, n_read;

  *ret_is_there = FALSE;
  reader->buffer->n_used = MAX (reader->buffer->n_used, VOLET_FRAME_HEADER_SIZE);
  if (!volet_file_read (reader->file, step->at.end, frame, VOLET_FRAME_HEADER_SIZE, &n_read, error))
    return FALSE;
  if (n_read < VOLET_FRAME_HEADER_SIZE || !parse_header (reader, step))
    return TRUE;

  n_expected = step->n_frame_bytes;
  reader->buffer->n_used = MAX (reader->buffer->n_used, n_expected);
  if (!volet_file_read (reader->file, step->at.end, frame, n_expected, &n_read, error))
    return FALSE;
  /* The header was read a second time with the frame, and this one is what will be verified. */
  *ret_is_there =
      n_read == n_expected && parse_header (reader, step) && step->n_frame_bytes == n_expected;
  return TRUE;
}

static gboolean
verify_frame (Reader *reader, Step *step, FrameState *ret_state, GError **error)
{
  gboolean is_there, is_base;

  if (!read_frame (reader, step, &is_there, error))
    return FALSE;

  *ret_state = FRAME_NONE;
  if (!is_there || !volet_frame_verify (reader->buffer->bytes, step->n_frame_bytes,
                                        reader->chain->context, reader->chain->key))
    return TRUE;

  is_base = (step->header.flags & VOLET_FRAME_BASE) != 0;
  if (!step->header.is_known)
    *ret_state = FRAME_NEWER;
  else if (is_base != (step->header.txn == 1))
    *ret_state = FRAME_MALFORMED;
  else
    *ret_state = FRAME_GOOD;
  return TRUE;
}

/* Passes over the frame in the buffer. */
static void
advance (Reader *reader, Step *step)
{
  step->at.end += step->n_frame_bytes;
  step->at.seq++;
  memcpy (step->at.tag, reader->buffer->bytes + step->n_frame_bytes - VOLET_FRAME_TAG_SIZE,
          VOLET_FRAME_TAG_SIZE);
  if (step->header.flags & VOLET_FRAME_COMMIT)
    step->at.txn++;
}

static gboolean
tell (Reader *reader, double part, guint64 offset, GError **error)
{
  double fraction = (double) offset / (double) MAX (reader->n_file_bytes, 1);

  return volet_progress_step (reader->progress, VOLET_VAULT_PHASE_READING,
                              MIN (part + fraction / 2, 1.0), error);
}

/* Finds the end of the last good save. */
static gboolean
verify_all (Reader *reader, FrameState *ret_stopped_at, GError **error)
{
  VoletChain *chain = reader->chain;
  Step step = {.at = {.end = chain->base_offset}};

  memset (&chain->last, 0, sizeof chain->last);
  chain->last.end = chain->base_offset;
  for (;;) {
    if (!tell (reader, 0.0, step.at.end, error) ||
        !verify_frame (reader, &step, ret_stopped_at, error))
      return FALSE;
    if (*ret_stopped_at != FRAME_GOOD)
      return TRUE;

    advance (reader, &step);
    if (step.header.flags & VOLET_FRAME_COMMIT) {
      chain->last = step.at;
      if (step.at.txn == 1)
        chain->base_end = step.at.end;
    }
  }
}

/* How many whole headers of this chain, beyond the last good save, tell of a save after the one
 * that is due. */
static gboolean
count_beyond (Reader *reader, guint *ret_n_frames, GError **error)
{
  const VoletChain *chain = reader->chain;
  guint64 offset = chain->last.end;
  guint n_frames = 0;

  for (; offset + VOLET_FRAME_HEADER_SIZE <= reader->n_file_bytes;
       offset += VOLET_FRAME_ALIGNMENT) {
    guint8 bytes[VOLET_FRAME_HEADER_SIZE];
    VoletFrameHeader header;
    gsize n_read;

    if (!volet_file_read (reader->file, offset, bytes, sizeof bytes, &n_read, error))
      return FALSE;
    if (n_read == sizeof bytes && volet_frame_read_header (bytes, &header) &&
        header.chain_gen == chain->chain_gen && header.txn > chain->last.txn + 1)
      n_frames++;
  }
  *ret_n_frames = n_frames;
  return TRUE;
}

/* Whether nothing follows the last good save: the end of the file, or the one block of zeros that
 * a save leaves before older bytes. Zeros up to the end of the file are where a save was to go. */
static gboolean
tail_is_clean (Reader *reader, gboolean *ret_is_clean, GError **error)
{
  guint64 offset = reader->chain->last.end;
  guint n_zero_blocks = 0;

  for (; offset < reader->n_file_bytes; offset += VOLET_FRAME_ALIGNMENT) {
    guint8 block[VOLET_FRAME_ALIGNMENT];
    gsize n_read;

    if (!volet_file_read (reader->file, offset, block, sizeof block, &n_read, error))
      return FALSE;
    if (!volet_bytes_are_zero (block, n_read)) {
      *ret_is_clean = n_zero_blocks > 0;
      return TRUE;
    }
    n_zero_blocks++;
  }
  *ret_is_clean = n_zero_blocks <= 1;
  return TRUE;
}

static gboolean
classify_end (Reader *reader, FrameState stopped_at, VoletChainEnd *ret_end, GError **error)
{
  gboolean is_clean;
  guint n_beyond;

  if (stopped_at == FRAME_NEWER || stopped_at == FRAME_MALFORMED) {
    *ret_end = stopped_at == FRAME_NEWER ? VOLET_CHAIN_NEWER : VOLET_CHAIN_DAMAGED;
    return TRUE;
  }
  if (!count_beyond (reader, &n_beyond, error) || !tail_is_clean (reader, &is_clean, error))
    return FALSE;

  if (n_beyond > 0)
    *ret_end = VOLET_CHAIN_DAMAGED;
  else
    *ret_end = is_clean ? VOLET_CHAIN_CLEAN : VOLET_CHAIN_UNFINISHED;
  return TRUE;
}

/**
 * volet_chain_verify:
 * @self: a chain; its base_end and last position are set
 * @file: the file that holds it
 * @buffer: of %VOLET_CHAIN_BUFFER_SIZE
 * @progress: (nullable): whom to tell
 * @ret_end: (out): what follows the last good save
 * @error: return location
 *
 * The first pass: authenticates every frame up to the last good save, and looks at what follows.
 *
 * Errors: %VOLET_VAULT_ERROR_DAMAGED or %VOLET_VAULT_ERROR_NEWER_VERSION if there is no good base,
 * %VOLET_VAULT_ERROR_IO, %VOLET_VAULT_ERROR_CANCELLED
 *
 * Returns: whether there is a good save
 */
gboolean
volet_chain_verify (VoletChain *self,
                    VoletFile *file,
                    VoletPrivateMap *buffer,
                    const VoletProgress *progress,
                    VoletChainEnd *ret_end,
                    GError **error)
{
  Reader reader = {self, file, buffer, progress, 0};
  FrameState stopped_at;

  if (!volet_file_get_size (file, &reader.n_file_bytes, error) ||
      !verify_all (&reader, &stopped_at, error))
    return FALSE;

  if (self->last.txn > 0)
    return classify_end (&reader, stopped_at, ret_end, error);
  if (stopped_at == FRAME_NEWER)
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NEWER_VERSION,
                         "A newer version wrote this file");
  else
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_DAMAGED,
                         "The beginning of the content is damaged");
  return FALSE;
}

/* What the frames of one transaction have shown so far. */
typedef struct {
  guint32 n_pages_before;
  guint32 n_db_pages;
  guint32 n_frames;
  guint32 n_pages;
  guint32 n_new_pages;
  guint32 last_number;
} Transaction;

static void
apply_pages (const VoletFrameContent *content, Transaction *transaction, VoletArena *arena)
{
  for (guint32 i = 0; i < content->n_pages; i++) {
    guint32 number = volet_frame_content_get_number (content, i);

    volet_arena_write (arena, (guint64) (number - 1) * VOLET_ARENA_PAGE_SIZE,
                       content->pages + (gsize) i * VOLET_ARENA_PAGE_SIZE, VOLET_ARENA_PAGE_SIZE);
    transaction->last_number = number;
    transaction->n_new_pages += number > transaction->n_pages_before;
  }
  transaction->n_pages += content->n_pages;
  transaction->n_frames++;
}

/* Whether a frame goes with those before it in its transaction. */
static gboolean
fits (const VoletFrameContent *content, const Transaction *transaction)
{
  if (transaction->n_frames > 0 && content->n_db_pages != transaction->n_db_pages)
    return FALSE;
  return content->n_pages == 0 ||
         volet_frame_content_get_number (content, 0) > transaction->last_number;
}

/* Whether a whole transaction says something, and holds every page that was not there before. The
 * base, before which there was none, thus holds every page exactly once. */
static gboolean
is_complete (const Transaction *transaction)
{
  guint32 before = transaction->n_pages_before, after = transaction->n_db_pages;
  guint32 n_new_pages = after > before ? after - before : 0;

  return (transaction->n_pages > 0 || after != before) && transaction->n_new_pages == n_new_pages;
}

/* Opens the frame at @step and applies it. FALSE without an error: it is not what it was. */
static gboolean
load_frame (Reader *reader,
            Step *step,
            Transaction *transaction,
            VoletArena *arena,
            guint64 *generation,
            GError **error)
{
  VoletFrameContent content;
  gboolean is_there;

  if (!read_frame (reader, step, &is_there, error))
    return FALSE;
  if (!is_there ||
      !volet_frame_open (reader->buffer->bytes, step->n_frame_bytes, reader->chain->context,
                         reader->chain->key) ||
      !volet_frame_read_content (reader->buffer->bytes, step->n_frame_bytes, &content) ||
      !fits (&content, transaction))
    return FALSE;

  if (transaction->n_frames == 0) {
    transaction->n_pages_before = volet_arena_get_n_pages (arena);
    transaction->n_db_pages = content.n_db_pages;
    volet_arena_set_n_pages (arena, content.n_db_pages);
  }
  apply_pages (&content, transaction, arena);
  *generation = MAX (*generation, content.generation);
  advance (reader, step);
  if (step->header.flags & VOLET_FRAME_COMMIT) {
    if (!is_complete (transaction))
      return FALSE;
    memset (transaction, 0, sizeof *transaction);
  }
  return TRUE;
}

static gboolean
load_all (Reader *reader, VoletArena *arena, guint64 *ret_generation, GError **error)
{
  Step step = {.at = {.end = reader->chain->base_offset}};
  Transaction transaction = {0};
  guint64 generation = 0;
  g_autoptr (GError) failure = NULL;

  while (step.at.end < reader->chain->last.end) {
    if (!tell (reader, 0.5, step.at.end, error))
      return FALSE;
    if (load_frame (reader, &step, &transaction, arena, &generation, &failure))
      continue;
    if (failure != NULL)
      g_propagate_error (error, g_steal_pointer (&failure));
    else
      g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_DAMAGED,
                           "A save holds what no save may hold");
    return FALSE;
  }
  if (memcmp (&step.at, &reader->chain->last, sizeof step.at) != 0) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_DAMAGED,
                         "The file changed while it was read");
    return FALSE;
  }
  *ret_generation = generation;
  return TRUE;
}

/**
 * volet_chain_load:
 * @self: a verified chain
 * @file: the file that holds it
 * @buffer: of %VOLET_CHAIN_BUFFER_SIZE; wiped afterwards
 * @arena: an arena without pages
 * @progress: (nullable): whom to tell
 * @ret_generation: (out): the newest generation of a header that a frame tells of
 * @error: return location
 *
 * The second pass: verifies every frame once more, decrypts it and applies it to @arena. On
 * failure @arena is wiped.
 *
 * Errors: %VOLET_VAULT_ERROR_DAMAGED, %VOLET_VAULT_ERROR_IO, %VOLET_VAULT_ERROR_CANCELLED
 *
 * Returns: whether @arena holds the last good save
 */
gboolean
volet_chain_load (VoletChain *self,
                  VoletFile *file,
                  VoletPrivateMap *buffer,
                  VoletArena *arena,
                  const VoletProgress *progress,
                  guint64 *ret_generation,
                  GError **error)
{
  Reader reader = {self, file, buffer, progress, self->last.end};
  gboolean is_loaded = load_all (&reader, arena, ret_generation, error);

  volet_private_map_wipe (buffer);
  if (!is_loaded) {
    volet_arena_wipe (arena);
    return FALSE;
  }
  volet_arena_settle (arena);
  return TRUE;
}

/**
 * volet_chain_count_beyond:
 * @self: a verified chain
 * @file: the file that holds it
 * @ret_n_frames: (out): how many whole headers of later saves follow the last good one
 * @error: return location
 *
 * Errors: %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether the file could be read
 */
gboolean
volet_chain_count_beyond (VoletChain *self, VoletFile *file, guint *ret_n_frames, GError **error)
{
  Reader reader = {self, file, NULL, NULL, 0};

  return volet_file_get_size (file, &reader.n_file_bytes, error) &&
         count_beyond (&reader, ret_n_frames, error);
}
