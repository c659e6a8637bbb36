/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A notebook's file: sealed on the disk, pages in memory while it is unlocked. */

#pragma once

#include "volet-arena.h"
#include "volet-clock.h"
#include "volet-kdf.h"
#include "volet-locked-bytes.h"
#include "volet-random.h"
#include "volet-vault-error.h"
#include "volet-vault-report.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VoletVaultOpenFlags:
 * @VOLET_VAULT_OPEN_NONE: for reading and writing where the system allows it
 * @VOLET_VAULT_OPEN_READ_ONLY: for reading, also while another program writes
 * @VOLET_VAULT_OPEN_KEEP_KDF: do not strengthen weak parameters of the key derivation by itself
 * @VOLET_VAULT_OPEN_RESCUE: for reading, also where the beginning of the content is damaged: the
 *   vault then unlocks without pages, and volet_vault_rescue() collects what is left
 *
 * How to open a file.
 */
typedef enum {
  VOLET_VAULT_OPEN_NONE = 0,
  VOLET_VAULT_OPEN_READ_ONLY = 1 << 0,
  VOLET_VAULT_OPEN_KEEP_KDF = 1 << 1,
  VOLET_VAULT_OPEN_RESCUE = 1 << 2,
} VoletVaultOpenFlags;

/**
 * VoletVaultReadOnlyReason:
 * @VOLET_VAULT_WRITABLE: it is not read-only
 * @VOLET_VAULT_READ_ONLY_REQUESTED: the caller asked for it
 * @VOLET_VAULT_READ_ONLY_IN_USE: another program writes into it
 * @VOLET_VAULT_READ_ONLY_MEDIA: the disk, the folder or the file cannot be written
 * @VOLET_VAULT_READ_ONLY_NEWER: a newer Volet made it, or wrote into it
 * @VOLET_VAULT_READ_ONLY_DAMAGED: a save in the middle is damaged; what came before it is shown
 * @VOLET_VAULT_READ_ONLY_HEADERS: the two copies of the header contradict each other
 * @VOLET_VAULT_READ_ONLY_OLD_HEADER: an old header, with old keys, was put back
 *
 * Why nothing can be written.
 */
typedef enum {
  VOLET_VAULT_WRITABLE,
  VOLET_VAULT_READ_ONLY_REQUESTED,
  VOLET_VAULT_READ_ONLY_IN_USE,
  VOLET_VAULT_READ_ONLY_MEDIA,
  VOLET_VAULT_READ_ONLY_NEWER,
  VOLET_VAULT_READ_ONLY_DAMAGED,
  VOLET_VAULT_READ_ONLY_HEADERS,
  VOLET_VAULT_READ_ONLY_OLD_HEADER,
} VoletVaultReadOnlyReason;

/**
 * VoletVaultPhase:
 * @VOLET_VAULT_PHASE_KEY: deriving a key; how far is not known
 * @VOLET_VAULT_PHASE_READING: verifying and decrypting
 * @VOLET_VAULT_PHASE_WRITING: encrypting, writing and syncing
 *
 * What a long call is doing.
 */
typedef enum {
  VOLET_VAULT_PHASE_KEY,
  VOLET_VAULT_PHASE_READING,
  VOLET_VAULT_PHASE_WRITING,
} VoletVaultPhase;

/**
 * VoletVaultProgressFunc:
 * @phase: what is being done
 * @fraction: 0 to 1, or negative where it is not known
 * @user_data: the closure
 *
 * Called now and then in the thread that called the vault.
 */
typedef void (*VoletVaultProgressFunc) (VoletVaultPhase phase, double fraction, gpointer user_data);

/**
 * VoletVaultRescue:
 * @n_frames: how many pieces of saves beyond the damage were found
 * @n_pages: how many pages the database has
 * @n_missing_pages: how many of them were found nowhere, and are zeros
 *
 * What a rescue found.
 */
typedef struct {
  guint n_frames;
  guint32 n_pages;
  guint32 n_missing_pages;
} VoletVaultRescue;

#define VOLET_VAULT_ID_SIZE 16

#define VOLET_TYPE_VAULT (volet_vault_get_type ())
G_DECLARE_FINAL_TYPE (VoletVault, volet_vault, VOLET, VAULT, GObject)

VoletVault *volet_vault_new_in_memory (VoletRandom *random, VoletClock *clock, GError **error);
VoletVault *volet_vault_open (const char *path,
                              VoletVaultOpenFlags flags,
                              VoletRandom *random,
                              VoletClock *clock,
                              GError **error);
void
volet_vault_set_progress_func (VoletVault *self, VoletVaultProgressFunc func, gpointer user_data);

gboolean volet_vault_create_file (VoletVault *self,
                                  const char *path,
                                  VoletLockedBytes *passphrase,
                                  const VoletKdfParams *params,
                                  VoletLockedBytes **ret_recovery_code,
                                  GCancellable *cancellable,
                                  GError **error);
gboolean volet_vault_save_copy (VoletVault *self,
                                const char *path,
                                GCancellable *cancellable,
                                GError **error);

gboolean volet_vault_save_elsewhere (VoletVault *self,
                                     const char *path,
                                     GCancellable *cancellable,
                                     GError **error);

gboolean volet_vault_unlock (VoletVault *self,
                             VoletLockedBytes *passphrase,
                             GCancellable *cancellable,
                             GError **error);
gboolean volet_vault_unlock_with_code (VoletVault *self,
                                       VoletLockedBytes *code,
                                       GCancellable *cancellable,
                                       GError **error);
void volet_vault_lock (VoletVault *self);

gboolean volet_vault_commit (VoletVault *self, GError **error);

gboolean volet_vault_needs_compaction (VoletVault *self, gboolean is_closing);
gboolean volet_vault_compact (VoletVault *self, GError **error);
gboolean volet_vault_make_smaller (VoletVault *self, GCancellable *cancellable, GError **error);

gboolean volet_vault_change_passphrase (VoletVault *self,
                                        VoletLockedBytes *passphrase,
                                        const VoletKdfParams *params,
                                        GCancellable *cancellable,
                                        GError **error);
gboolean volet_vault_new_recovery_code (VoletVault *self,
                                        VoletLockedBytes **ret_recovery_code,
                                        GError **error);
gboolean volet_vault_revoke_recovery_code (VoletVault *self, GError **error);
gboolean volet_vault_has_recovery_code (VoletVault *self);
gboolean volet_vault_get_kdf_params (VoletVault *self, VoletKdfParams *ret_params);

VoletVaultReport *volet_vault_check (VoletVault *self, GCancellable *cancellable, GError **error);

VoletVault *volet_vault_rescue (VoletVault *self,
                                VoletVaultRescue *ret_rescue,
                                GCancellable *cancellable,
                                GError **error);

gboolean volet_vault_save_rescued (VoletVault *self,
                                   VoletVault *rescued,
                                   const char *path,
                                   GCancellable *cancellable,
                                   GError **error);

VoletArena *volet_vault_get_arena (VoletVault *self);
VoletRandom *volet_vault_get_random (VoletVault *self);
VoletClock *volet_vault_get_clock (VoletVault *self);
const guint8 *volet_vault_get_id (VoletVault *self);
const char *volet_vault_get_path (VoletVault *self);
gboolean volet_vault_is_in_memory (VoletVault *self);
gboolean volet_vault_is_unlocked (VoletVault *self);
gboolean volet_vault_is_read_only (VoletVault *self);
VoletVaultReadOnlyReason volet_vault_get_read_only_reason (VoletVault *self);
gboolean volet_vault_had_unfinished_save (VoletVault *self);

G_END_DECLS
