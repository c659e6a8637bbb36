/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers about what was given: a list, and a receipt to be signed. */

#pragma once

#include "volet-cli.h"

G_BEGIN_DECLS

/**
 * VoletCliPaperWords:
 * @group: (nullable): whose documents are listed
 * @lines: (nullable) (array zero-terminated=1): numbers of other lines
 * @to: (nullable): whom the list is for
 * @to_group: (nullable): the group of somebody new
 * @name: (nullable): the person's name on the paper
 * @date: (nullable): the date on the paper
 * @channel: (nullable): how it is handed over
 * @pdf: (nullable): where the PDF document shall be
 * @text: (nullable): where the text shall be, "-" for standard output
 *
 * The words of a command line, untouched.
 */
typedef struct {
  const char *group;
  GStrv lines;
  const char *to;
  const char *to_group;
  const char *name;
  const char *date;
  const char *channel;
  const char *pdf;
  const char *text;
} VoletCliPaperWords;

gboolean volet_cli_give_extract (VoletCli *cli, const VoletCliPaperWords *words, GError **error);
gboolean volet_cli_give_receipt (VoletCli *cli,
                                 const char *number,
                                 const VoletCliPaperWords *words,
                                 GError **error);

G_END_DECLS
