/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and verifying every byte of the file that counts. */

/* Invariant: a check reads the disk, not the cache, as far as the system allows, and writes
 * nothing. */

#include "volet-vault-private.h"
#include "volet-vault-report-private.h"

#include <string.h>

static void
check_copy (VoletVault *self, VoletHeaders *headers, guint copy, VoletVaultReport *report)
{
  guint64 offset = volet_superblock_get_offset (copy);

  if (headers->states[copy] != VOLET_SUPERBLOCK_VALID)
    volet_vault_report_add_problem (report, VOLET_VAULT_PROBLEM_HEADER_DAMAGED, offset);
  else if (!volet_superblock_is_authentic (headers->bytes[copy], self->header_key))
    volet_vault_report_add_problem (report, VOLET_VAULT_PROBLEM_HEADER_FOREIGN, offset);
  else
    volet_vault_report_add_verified (report, VOLET_SUPERBLOCK_SIZE, 0);
}

static void
check_headers (VoletVault *self, VoletHeaders *headers, VoletVaultReport *report)
{
  for (guint copy = 0; copy < VOLET_SUPERBLOCK_N_COPIES; copy++)
    check_copy (self, headers, copy, report);

  /* Of two whole copies one may be older, left by a change that was cut short. */
  if (volet_vault_report_is_whole (report) &&
      memcmp (headers->bytes[0], headers->bytes[1], VOLET_SUPERBLOCK_SIZE) != 0)
    volet_vault_report_add_problem (report, VOLET_VAULT_PROBLEM_HEADERS_DIFFER,
                                    volet_superblock_get_offset (1 - headers->current_copy));
  if (self->content_reason == VOLET_VAULT_READ_ONLY_OLD_HEADER)
    volet_vault_report_add_problem (report, VOLET_VAULT_PROBLEM_OLD_HEADER,
                                    volet_superblock_get_offset (headers->current_copy));
}

static void
check_end (VoletChain *chain, VoletChainEnd end, VoletVaultReport *report)
{
  static const VoletVaultProblemKind kinds[] = {
      [VOLET_CHAIN_UNFINISHED] = VOLET_VAULT_PROBLEM_UNFINISHED_SAVE,
      [VOLET_CHAIN_DAMAGED] = VOLET_VAULT_PROBLEM_DAMAGED_MIDDLE,
      [VOLET_CHAIN_NEWER] = VOLET_VAULT_PROBLEM_NEWER_CONTENT,
  };

  volet_vault_report_add_verified (report, chain->last.end - chain->base_offset, chain->last.txn);
  if (end != VOLET_CHAIN_CLEAN)
    volet_vault_report_add_problem (report, kinds[end], chain->last.end);
}

/**
 * volet_vault_check:
 * @self: an unlocked vault
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads both headers and every frame once more from the disk and verifies them. Unlocking for
 * writing repairs a damaged copy of the header, so a check that shall report one unlocks with
 * %VOLET_VAULT_OPEN_READ_ONLY. While another program writes, the end of the file is not judged. A
 * vault in memory is always whole.
 *
 * Errors: %VOLET_VAULT_ERROR_LOCKED, %VOLET_VAULT_ERROR_DAMAGED (nothing of the file is good any
 * more), %VOLET_VAULT_ERROR_CANCELLED, %VOLET_VAULT_ERROR_IO
 *
 * Returns: (transfer full): what it found
 */
VoletVaultReport *
volet_vault_check (VoletVault *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (VoletVaultReport) report = volet_vault_report_new ();
  g_autoptr (VoletChain) chain = NULL;
  VoletProgress progress;
  VoletHeaders headers;
  VoletChainEnd end;
  guint n_beyond;

  g_return_val_if_fail (VOLET_IS_VAULT (self), NULL);

  if (!volet_vault_check_unlocked (self, error))
    return NULL;
  if (self->path == NULL)
    return g_steal_pointer (&report);

  progress = volet_vault_make_progress (self, cancellable);
  volet_file_drop_cache (self->file);
  if (!volet_headers_read (&headers, self->file, error))
    return NULL;
  check_headers (self, &headers, report);

  chain = volet_chain_new (self->data_key, &self->headers.current, error);
  if (chain == NULL ||
      !volet_chain_verify (chain, self->file, self->buffer, &progress, &end, error) ||
      !volet_chain_count_beyond (chain, self->file, &n_beyond, error))
    return NULL;
  if (self->file_reason == VOLET_VAULT_READ_ONLY_IN_USE)
    end = VOLET_CHAIN_CLEAN;
  check_end (chain, end, report);
  volet_vault_report_set_frames_beyond (report, n_beyond);
  return g_steal_pointer (&report);
}
