/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The image of a database after the vault was opened: the pages of a stored notebook, edited by the
 * input, then read by everything that reads rows. */

#include "fuzz-vault.h"
#include "volet-database.h"
#include "volet-store-acts.h"
#include "volet-store-agenda.h"
#include "volet-store-ledger.h"

#include <stdlib.h>

/* The image of the notebook that is kept for ever. */
static GByteArray *
load_image (void)
{
  const char *folder = getenv ("VOLET_FUZZ_DATA");
  g_autofree char *path = NULL;
  g_autoptr (VoletRandom) random = vault_fixture_new_random (1);
  g_autoptr (VoletClock) clock = volet_clock_new ();
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletVault) vault = NULL;
  GByteArray *image = g_byte_array_new ();

  g_assert_nonnull (folder);
  g_assert_true (volet_database_initialize (NULL));
  path = g_build_filename (folder, "vaults", "format-1.0-notebook.volet", NULL);
  vault = volet_vault_open (path, VOLET_VAULT_OPEN_READ_ONLY, random, clock, NULL);
  g_assert_nonnull (vault);
  g_assert_true (volet_vault_unlock (vault, passphrase, NULL, NULL));
  for (guint32 i = 1; i <= volet_arena_get_n_pages (volet_vault_get_arena (vault)); i++)
    g_byte_array_append (image, volet_arena_peek_page (volet_vault_get_arena (vault), i),
                         VOLET_ARENA_PAGE_SIZE);
  return image;
}

static void
read_everything (VoletStore *store)
{
  g_autoptr (GPtrArray) entries = volet_store_load_all_entries (store, NULL);
  g_autoptr (GPtrArray) given = volet_store_load_all_given (store, NULL);
  g_autofree char *zone = NULL;
  gboolean is_whole;

  volet_store_check (store, &is_whole, NULL);
  volet_store_get_memo (store, "zone", &zone, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes)
{
  static GByteArray *image;
  g_autoptr (VoletRandom) random = vault_fixture_new_random (2);
  g_autoptr (VoletClock) clock = volet_clock_new ();
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (VoletStore) store = NULL;
  VoletDatabase *database;
  FuzzEdit edit;

  if (image == NULL)
    image = load_image ();
  vault = volet_vault_new_in_memory (random, clock, NULL);
  volet_arena_write (volet_vault_get_arena (vault), 0, image->data, image->len);
  while (fuzz_take_edit (&data, &n_bytes, &edit))
    volet_arena_write (volet_vault_get_arena (vault), edit.offset % image->len, &edit.value, 1);
  volet_arena_settle (volet_vault_get_arena (vault));

  database = volet_database_open (vault, NULL);
  if (database == NULL)
    return 0;
  store = volet_store_new (volet_database_get_handle (database), NULL);
  if (store != NULL)
    read_everything (store);
  g_clear_object (&store);
  volet_database_close (database);
  return 0;
}
