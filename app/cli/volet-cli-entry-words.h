/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that say what an entry shall be, for add, its batches and edit. */

#pragma once

#include "volet-cli.h"
#include "volet-entry.h"

G_BEGIN_DECLS

/**
 * VoletCliEntryWords:
 * @date: (nullable): the day, or %NULL to keep it
 * @time: (nullable): a duration or a span, or %NULL to keep it
 * @category: (nullable): the code, or %NULL to keep it
 * @note: (nullable): the note, empty to remove it, or %NULL to keep it
 * @zone: (nullable): the zone, or %NULL to keep it
 * @is_planned: make it planned
 * @is_done: make it done
 * @counts: make it count
 * @counts_not: make it not count
 * @has_proof: tick "J'ai un justificatif"
 *
 * What was typed, untouched.
 */
typedef struct {
  char *date;
  char *time;
  char *category;
  char *note;
  char *zone;
  gboolean is_planned;
  gboolean is_done;
  gboolean counts;
  gboolean counts_not;
  gboolean has_proof;
} VoletCliEntryWords;

void volet_cli_entry_words_clear (VoletCliEntryWords *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VoletCliEntryWords, volet_cli_entry_words_clear)

gboolean volet_cli_entry_words_apply (const VoletCliEntryWords *self,
                                      VoletCli *cli,
                                      VoletEntry *entry,
                                      gboolean *ret_is_ambiguous,
                                      GError **error);
void volet_cli_notice_ambiguous (VoletCli *cli);

G_END_DECLS
