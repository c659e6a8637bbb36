/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A command of volet-cli: its name, its help, what it does; and how its words are taken apart. */

#pragma once

#include "volet-cli.h"

G_BEGIN_DECLS

typedef struct _VoletCliCommand VoletCliCommand;

/**
 * VoletCliRunFunc:
 * @self: the command
 * @cli: the run
 * @arguments: (array zero-terminated=1): its words and options, its own name first
 * @error: return location
 *
 * Does everything or nothing. Results are added to the run's output.
 *
 * Returns: whether it was done
 */
typedef gboolean (*VoletCliRunFunc) (const VoletCliCommand *self,
                                     VoletCli *cli,
                                     GStrv arguments,
                                     GError **error);

/**
 * VoletCliCommand:
 * @name: what is typed
 * @words: the words after it, as help shows them
 * @summary: what it does, untranslated
 * @run: does it
 */
struct _VoletCliCommand {
  const char *name;
  const char *words;
  const char *summary;
  VoletCliRunFunc run;
};

/* In place of a greatest number of words: as many as one likes. */
#define VOLET_CLI_ANY_NUMBER G_MAXUINT

gboolean volet_cli_command_parse (const VoletCliCommand *self,
                                  VoletCli *cli,
                                  GStrv arguments,
                                  const GOptionEntry *options,
                                  guint min_words,
                                  guint max_words,
                                  GStrv *ret_words,
                                  GError **error);
gboolean volet_cli_parse_globals (VoletCli *cli, GStrv arguments, GStrv *ret_rest, GError **error);

const VoletCliCommand *volet_cli_command_find (const char *name);
const VoletCliCommand *volet_cli_command_get (guint index);

G_END_DECLS
