/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of entries, one a line, in the words of add. */

#pragma once

#include "volet-cli-command.h"
#include "volet-cli-entry-words.h"

G_BEGIN_DECLS

/**
 * VoletCliBatch:
 * @words: (element-type VoletCliEntryWords): what each line says
 * @lines: (element-type guint): the number of the line of each
 */
typedef struct {
  GPtrArray *words;
  GArray *lines;
} VoletCliBatch;

gboolean volet_cli_parse_entry (const VoletCliCommand *command,
                                VoletCli *cli,
                                GStrv arguments,
                                VoletCliEntryWords *ret_words,
                                char **ret_batch_path,
                                GError **error);

VoletCliBatch *volet_cli_batch_read (VoletCli *cli, const char *path, GError **error);
void volet_cli_batch_free (VoletCliBatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletCliBatch, volet_cli_batch_free)

GPtrArray *volet_cli_batch_make_entries (VoletCliBatch *self, VoletCli *cli, GError **error);

G_END_DECLS
