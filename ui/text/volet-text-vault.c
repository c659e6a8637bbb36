/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a notebook's file: why it cannot be written, what a check found. */

#include "volet-text-vault.h"

#include <glib/gi18n.h>

static const char *const read_only_reasons[VOLET_N_READ_ONLY_REASONS] = {
    [VOLET_VAULT_WRITABLE] = N_ ("This notebook can be changed."),
    [VOLET_VAULT_READ_ONLY_REQUESTED] = N_ ("This notebook is open for reading only."),
    [VOLET_VAULT_READ_ONLY_IN_USE] =
        N_ ("This notebook is open in another program: here, it can only be read."),
    [VOLET_VAULT_READ_ONLY_MEDIA] =
        N_ ("Nothing can be written where this notebook is: it can only be read."),
    [VOLET_VAULT_READ_ONLY_NEWER] =
        N_ ("This notebook was written by a newer Volet: here, it can only be read."),
    [VOLET_VAULT_READ_ONLY_DAMAGED] =
        N_ ("This notebook is damaged: what came before the damage can be read, nothing can be "
            "changed."),
    [VOLET_VAULT_READ_ONLY_HEADERS] =
        N_ ("The two headers of this notebook contradict each other: it can only be read."),
    [VOLET_VAULT_READ_ONLY_OLD_HEADER] =
        N_ ("An old header was put back into this notebook: it can only be read."),
};

static const char *const problems[VOLET_N_VAULT_PROBLEM_KINDS] = {
    [VOLET_VAULT_PROBLEM_HEADER_DAMAGED] =
        N_ ("One of the two headers is damaged: the other serves, and the next change repairs it."),
    [VOLET_VAULT_PROBLEM_HEADERS_DIFFER] =
        N_ ("The two headers contradict each other: the notebook can only be read."),
    [VOLET_VAULT_PROBLEM_HEADER_FOREIGN] =
        N_ ("A header was written by somebody who does not have the key of this notebook."),
    [VOLET_VAULT_PROBLEM_OLD_HEADER] =
        N_ ("The header is older than the content: an old one was put back."),
    [VOLET_VAULT_PROBLEM_UNFINISHED_SAVE] =
        N_ ("The last save was not finished: everything that was said to be saved is there."),
    [VOLET_VAULT_PROBLEM_DAMAGED_MIDDLE] =
        N_ ("A save in the middle is damaged: what came before it can be read."),
    [VOLET_VAULT_PROBLEM_NEWER_CONTENT] =
        N_ ("A newer Volet wrote something that this one does not understand."),
};

/**
 * volet_text_get_read_only_reason:
 * @reason: why nothing can be written
 *
 * Returns: a sentence that says so
 */
const char *
volet_text_get_read_only_reason (VoletVaultReadOnlyReason reason)
{
  g_return_val_if_fail ((guint) reason < VOLET_N_READ_ONLY_REASONS, "");

  return _ (read_only_reasons[reason]);
}

/**
 * volet_text_get_vault_problem:
 * @kind: what a check found
 *
 * Returns: a sentence that says it, and what can be saved
 */
const char *
volet_text_get_vault_problem (VoletVaultProblemKind kind)
{
  g_return_val_if_fail ((guint) kind < VOLET_N_VAULT_PROBLEM_KINDS, "");

  return _ (problems[kind]);
}

/**
 * volet_text_get_unfinished_save:
 *
 * Returns: what is said once where the last save was cut short
 */
const char *
volet_text_get_unfinished_save (void)
{
  return volet_text_get_vault_problem (VOLET_VAULT_PROBLEM_UNFINISHED_SAVE);
}

/**
 * volet_text_get_rescue_remark:
 * @is_whole: whether nothing is missing as far as can be told
 *
 * Returns: what is to be said of a rescue copy, as a sentence
 */
const char *
volet_text_get_rescue_remark (gboolean is_whole)
{
  return is_whole ? _ ("Nothing else could be found in the damaged notebook.")
                  : _ ("What lay in the damaged places is missing: compare the copy with your "
                       "papers.");
}
