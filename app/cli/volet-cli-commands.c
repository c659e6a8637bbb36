/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands of volet-cli, in the order in which help shows them. */

#include "volet-cli-commands.h"

#include <string.h>

static const VoletCliCommand *const commands[] = {
    &volet_cli_create,     &volet_cli_add,         &volet_cli_edit,       &volet_cli_remove,
    &volet_cli_undo,       &volet_cli_redo,        &volet_cli_list,       &volet_cli_week,
    &volet_cli_objective,  &volet_cli_prevented,   &volet_cli_close,      &volet_cli_reopen,
    &volet_cli_import,     &volet_cli_share,       &volet_cli_given,      &volet_cli_deduce,
    &volet_cli_report,     &volet_cli_recipients,  &volet_cli_categories, &volet_cli_blank_week,
    &volet_cli_export_own, &volet_cli_import_own,  &volet_cli_backup,     &volet_cli_restore,
    &volet_cli_merge,      &volet_cli_passphrase,  &volet_cli_recovery,   &volet_cli_check,
    &volet_cli_rescue,     &volet_cli_save_as_new, &volet_cli_compact,    &volet_cli_demo,
};

/**
 * volet_cli_command_get:
 * @index: a number from 0
 *
 * Returns: (nullable): the command of this number, or %NULL after the last
 */
const VoletCliCommand *
volet_cli_command_get (guint index)
{
  return index < G_N_ELEMENTS (commands) ? commands[index] : NULL;
}

/**
 * volet_cli_command_find:
 * @name: what was typed
 *
 * Returns: (nullable): the command of this name
 */
const VoletCliCommand *
volet_cli_command_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}
