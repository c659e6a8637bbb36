/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Frames, as only a holder of the key could make them. The first byte says whether headers get a
 * right hash, frames a right tag, and each frame the tag of the one before; the rest are edits to
 * what the frames hold in clear. */

#include "fuzz-vault.h"

#include <sodium.h>

#define N_MAX_FRAMES 8
#define HASH_RIGHT 1
#define SEALED 2
#define CHAINED 4

typedef struct {
  gsize offset;
  gsize n_bytes;
} Place;

/* Finds and opens every frame of the file, so that edits reach what is sealed. */
static guint
open_frames (const FuzzVault *vault, GByteArray *bytes, Place *places)
{
  gsize offset = VOLET_FRAMES_OFFSET;
  guint n = 0;

  while (n < N_MAX_FRAMES && offset + VOLET_FRAME_HEADER_SIZE < bytes->len) {
    VoletFrameHeader header;
    gsize n_bytes;

    if (!volet_frame_read_header (bytes->data + offset, &header))
      break;
    n_bytes = volet_frame_header_get_frame_size (&header);
    g_assert_true (
        volet_frame_open (bytes->data + offset, n_bytes, vault->context, vault->log_key));
    places[n++] = (Place){offset, n_bytes};
    offset += n_bytes;
  }
  return n;
}

/* Gives a header its right hash again. */
static void
make_hash_right (guint8 *frame)
{
  crypto_generichash (frame + 80, 8, frame, 80, NULL, 0);
}

static void
seal_frames (const FuzzVault *vault, GByteArray *bytes, const Place *places, guint n, guint8 choice)
{
  for (guint i = 0; i < n; i++) {
    guint8 *frame = bytes->data + places[i].offset;

    if (i > 0 && choice & CHAINED)
      memcpy (frame + 64, frame - VOLET_FRAME_TAG_SIZE, VOLET_FRAME_TAG_SIZE);
    if (choice & HASH_RIGHT)
      make_hash_right (frame);
    if (choice & SEALED)
      volet_frame_seal (frame, places[i].n_bytes, vault->context, vault->log_key);
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes)
{
  const FuzzVault *vault = fuzz_vault_get ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Place places[N_MAX_FRAMES];
  FuzzEdit edit;
  guint8 choice;
  guint n;

  if (n_bytes < 1)
    return 0;
  choice = data[0];
  data++;
  n_bytes--;
  g_byte_array_append (bytes, vault->bytes->data, vault->bytes->len);
  n = open_frames (vault, bytes, places);
  while (fuzz_take_edit (&data, &n_bytes, &edit)) {
    const Place *place = &places[(edit.offset >> 16) % n];

    /* The beginning of a frame decides more than its pages do. */
    bytes->data[place->offset + (edit.offset & 0xffff) % MIN (place->n_bytes, 256)] = edit.value;
  }
  seal_frames (vault, bytes, places, n, choice);
  fuzz_vault_open (vault, bytes);
  return 0;
}
