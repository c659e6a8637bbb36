/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sources of the vault share among themselves, and with its tests. */

#pragma once

#include "volet-chain.h"
#include "volet-headers.h"
#include "volet-tail.h"
#include "volet-vault.h"

G_BEGIN_DECLS

struct _VoletVault {
  GObject parent_instance;

  VoletRandom *random;
  VoletClock *clock;
  const VoletFileOps *ops;
  char *path;
  VoletVaultOpenFlags flags;
  VoletVaultProgressFunc progress_func;
  gpointer progress_data;

  /* While the file is open. */
  VoletFile *file;
  VoletVaultReadOnlyReason file_reason;

  /* While it is unlocked. */
  VoletHeaders headers;
  VoletLockedBytes *data_key;
  VoletLockedBytes *header_key;
  VoletChain *chain;
  VoletTail tail;
  VoletChainEnd chain_end;
  VoletArena *arena;
  VoletPrivateMap *buffer;
  VoletVaultReadOnlyReason content_reason;
};

VoletVault *volet_vault_open_with_ops (const char *path,
                                       VoletVaultOpenFlags flags,
                                       VoletRandom *random,
                                       VoletClock *clock,
                                       const VoletFileOps *ops,
                                       GError **error);
void volet_vault_set_ops (VoletVault *self, const VoletFileOps *ops);

gboolean volet_vault_open_file (VoletVault *self, GError **error);
VoletProgress volet_vault_make_progress (VoletVault *self, GCancellable *cancellable);
gboolean volet_vault_check_unlocked (VoletVault *self, GError **error);
gboolean volet_vault_check_writable (VoletVault *self, GError **error);
gboolean volet_vault_prepare_write (VoletVault *self, GError **error);

GArray *volet_vault_list_all_pages (VoletVault *self);
gboolean volet_vault_move_base (VoletVault *self, GError **error);
gboolean volet_vault_compact_into_gap (VoletVault *self, GError **error);
gboolean volet_vault_set_passphrase (VoletVault *self,
                                     VoletLockedBytes *normal,
                                     const VoletKdfParams *params,
                                     const VoletProgress *progress,
                                     GError **error);

gboolean volet_vault_check_memory (VoletVault *self, const VoletKdfParams *params, GError **error);

G_END_DECLS
