/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One run of volet-cli: what was asked for, the notebook, and what is to be printed. */

#pragma once

#include "volet-cli-error.h"
#include "volet-notebook.h"

G_BEGIN_DECLS

/**
 * VoletCli:
 * @vault_path: (nullable): the notebook's file as given, or %NULL for the usual place
 * @passphrase_path: (nullable): the file of the passphrase, "-" for standard input
 * @has_now: whether the clock stands still
 * @now_day: the day on which it does
 * @now_minute: the minute of that day
 * @is_json: whether results are for programs
 * @clock: what time it is
 * @random: randomness
 * @notebook: (nullable): the notebook, once it is open
 * @output: what goes to standard output, if all goes well
 * @notices: (element-type utf8): sentences for standard error, if all goes well
 * @line: the line of a batch that is being read, or 0
 * @value: (nullable): the value that was refused
 *
 * Everything that a command may touch. Results are collected and printed at the very end, so that
 * a command that fails prints none.
 */
typedef struct {
  char *vault_path;
  char *passphrase_path;
  gboolean has_now;
  VoletDay now_day;
  int now_minute;
  gboolean is_json;
  VoletClock *clock;
  VoletRandom *random;
  VoletNotebook *notebook;
  GString *output;
  GPtrArray *notices;
  guint line;
  char *value;
} VoletCli;

VoletCli *volet_cli_new (void);
void volet_cli_free (VoletCli *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletCli, volet_cli_free)

void volet_cli_print (VoletCli *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void volet_cli_notice (VoletCli *self, char *sentence);
gboolean volet_cli_blame (VoletCli *self, const char *value);
void volet_cli_report_error (VoletCli *self, const GError *error);
void volet_cli_report_notices (VoletCli *self);
gboolean volet_cli_write (gconstpointer bytes, gsize n_bytes);

G_END_DECLS
