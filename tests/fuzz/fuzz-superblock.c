/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Headers and slots. The first byte says which copies get a right hash, and which a right MAC; the
 * rest are edits to the two copies. */

#include "fuzz-vault.h"

#include <sodium.h>

#define COPY_BYTES 4096

static guint8 *
get_copy (GByteArray *bytes, guint copy)
{
  return bytes->data + volet_superblock_get_offset (copy);
}

static void
make_right (const FuzzVault *vault, guint8 *copy, gboolean with_mac)
{
  crypto_generichash (copy + 4032, 32, copy, 4032, NULL, 0);
  if (with_mac)
    crypto_generichash (copy + 4064, 32, copy, 4064, volet_locked_bytes_get (vault->header_key),
                        32);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes)
{
  const FuzzVault *vault = fuzz_vault_get ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  FuzzEdit edit;
  guint8 choice;

  if (n_bytes < 1)
    return 0;
  choice = data[0];
  data++;
  n_bytes--;
  g_byte_array_append (bytes, vault->bytes->data, vault->bytes->len);
  while (fuzz_take_edit (&data, &n_bytes, &edit)) {
    guint copy = edit.offset / COPY_BYTES % 2;

    get_copy (bytes, copy)[edit.offset % COPY_BYTES] = edit.value;
    if (choice & 16)
      get_copy (bytes, 1 - copy)[edit.offset % COPY_BYTES] = edit.value;
  }
  for (guint copy = 0; copy < 2; copy++)
    if (choice & 1 << copy)
      make_right (vault, get_copy (bytes, copy), (choice & 4 << copy) != 0);
  fuzz_vault_open (vault, bytes);
  return 0;
}
