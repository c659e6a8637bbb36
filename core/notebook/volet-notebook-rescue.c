/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A sound notebook made of what is left of a damaged one. */

/* Invariants
 *
 * 1. The damaged file is only read.
 * 2. The rescue copy has the keys of the notebook and tables made anew.
 * 3. Nothing is written before everything that could be read is in it.
 */

#include "volet-notebook-rescue.h"

#include "volet-notebook-private.h"
#include "volet-salvage.h"

#include <string.h>

/* What is collected, and what is made of it. */
typedef struct {
  VoletVault *found;
  VoletDatabase *from;
  VoletVault *sound;
  VoletDatabase *to;
  VoletStore *store;
} Rescue;

static void
rescue_clear (Rescue *self)
{
  g_clear_object (&self->store);
  g_clear_pointer (&self->to, volet_database_close);
  g_clear_pointer (&self->from, volet_database_close);
  g_clear_object (&self->sound);
  g_clear_object (&self->found);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rescue, rescue_clear)

/* The pages that describe the tables are the same in every notebook of this version, and written
 * once, at its creation: where they are lost, those of an empty notebook serve. */
static void
fill_gaps (VoletArena *found, VoletArena *empty)
{
  static const guint8 zeros[VOLET_ARENA_PAGE_SIZE];
  guint32 n_pages = MIN (volet_arena_get_n_pages (found), volet_arena_get_n_pages (empty));

  for (guint32 number = 1; number <= n_pages; number++)
    if (memcmp (volet_arena_peek_page (found, number), zeros, sizeof zeros) == 0)
      volet_arena_write (found, (guint64) (number - 1) * VOLET_ARENA_PAGE_SIZE,
                         volet_arena_peek_page (empty, number), VOLET_ARENA_PAGE_SIZE);
}

/* An empty notebook to carry lines into. */
static gboolean
make_sound (Rescue *self, VoletVault *damaged, GError **error)
{
  self->sound = volet_vault_new_in_memory (volet_vault_get_random (damaged),
                                           volet_vault_get_clock (damaged), error);
  if (self->sound == NULL)
    return FALSE;
  self->to = volet_database_open (self->sound, error);
  if (self->to == NULL)
    return FALSE;
  self->store = volet_store_new (volet_database_get_handle (self->to), error);
  return self->store != NULL;
}

/* Every page that still authenticates. */
static gboolean
collect (Rescue *self,
         VoletVault *damaged,
         VoletVaultRescue *ret_pages,
         GCancellable *cancellable,
         GError **error)
{
  if (!make_sound (self, damaged, error))
    return FALSE;
  self->found = volet_vault_rescue (damaged, ret_pages, cancellable, error);
  if (self->found == NULL)
    return FALSE;
  if (ret_pages->n_missing_pages > 0)
    fill_gaps (volet_vault_get_arena (self->found), volet_vault_get_arena (self->sound));
  self->from = volet_database_open (self->found, error);
  return self->from != NULL;
}

static gboolean
carry (Rescue *self, const VoletVaultRescue *pages, VoletNotebookRescue *ret, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) given = NULL;
  VoletSalvage salvage;

  if (!volet_salvage_rows (self->from, self->to, &salvage, error))
    return FALSE;
  entries = volet_store_load_all_entries (self->store, error);
  given = entries == NULL ? NULL : volet_store_load_all_given (self->store, error);
  if (given == NULL)
    return FALSE;

  *ret = (VoletNotebookRescue){
      .n_entries = entries->len,
      .n_documents = given->len,
      .n_later_pieces = pages->n_frames,
      .n_missing_pages = pages->n_missing_pages,
      .n_refused_rows = (guint) salvage.n_refused_rows,
      .is_whole = pages->n_missing_pages == 0 && salvage.n_refused_rows == 0 &&
                  salvage.n_broken_tables == 0,
  };
  return TRUE;
}

static gboolean
save (VoletVault *damaged,
      const char *path,
      VoletNotebookRescue *ret_rescue,
      GCancellable *cancellable,
      GError **error)
{
  g_auto (Rescue) rescue = {0};
  VoletNotebookRescue result;
  VoletVaultRescue pages;

  if (!collect (&rescue, damaged, &pages, cancellable, error) ||
      !carry (&rescue, &pages, &result, error) ||
      !volet_vault_save_rescued (damaged, rescue.sound, path, cancellable, error))
    return FALSE;
  *ret_rescue = result;
  return TRUE;
}

/**
 * volet_notebook_rescue:
 * @path: (type filename): the damaged notebook
 * @passphrase: its passphrase
 * @new_path: (type filename): where the rescue copy shall be; nothing may stand there
 * @clock: what time it is
 * @random: where salts and nonces come from
 * @ret_rescue: (out): what it came to
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Collects the last good save and every later piece that still authenticates, carries all lines
 * that can be read into fresh tables, and writes them into a new file that the same passphrase and
 * recovery code open. What lay in the damaged places is missing, and some lines may be older than
 * they were. Also where so much is damaged that the notebook does not open.
 *
 * Errors: as volet_notebook_open(), volet_notebook_unlock() and volet_notebook_backup();
 * %VOLET_STORE_ERROR_DAMAGED where not even the beginning of the database is left
 *
 * Returns: whether the rescue copy was written
 */
gboolean
volet_notebook_rescue (const char *path,
                       VoletLockedBytes *passphrase,
                       const char *new_path,
                       VoletClock *clock,
                       VoletRandom *random,
                       VoletNotebookRescue *ret_rescue,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (VoletVault) damaged = NULL;

  if (!volet_database_initialize (error))
    return FALSE;
  damaged = volet_vault_open (path, VOLET_VAULT_OPEN_RESCUE, random, clock, error);
  return damaged != NULL && volet_vault_unlock (damaged, passphrase, cancellable, error) &&
         save (damaged, new_path, ret_rescue, cancellable, error);
}

/**
 * volet_notebook_save_rescue_copy:
 * @self: an unlocked notebook, damaged or not
 * @path: (type filename): where the rescue copy shall be; nothing may stand there
 * @ret_rescue: (out): what it came to
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * The same for a notebook that is open.
 *
 * Errors: as volet_notebook_backup(); %VOLET_STORE_ERROR_DAMAGED
 *
 * Returns: whether the rescue copy was written
 */
gboolean
volet_notebook_save_rescue_copy (VoletNotebook *self,
                                 const char *path,
                                 VoletNotebookRescue *ret_rescue,
                                 GCancellable *cancellable,
                                 GError **error)
{
  return volet_notebook_check_unlocked (self, error) &&
         save (self->vault, path, ret_rescue, cancellable, error);
}
