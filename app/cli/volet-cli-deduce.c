/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* deduce: what each group can work out from everything given so far. */

#include "volet-cli-commands.h"
#include "volet-cli-deduction.h"
#include "volet-cli-session.h"
#include "volet-notebook-deduction.h"
#include "volet-notebook-ledger.h"

#include <glib/gi18n.h>

/* The group of one person, or every group. */
static GPtrArray *
list_groups (VoletCli *cli, const char *to, GError **error)
{
  g_autoptr (VoletRecipient) recipient = NULL;
  GPtrArray *groups;

  if (to == NULL)
    return volet_notebook_list_groups (cli->notebook, error);
  recipient = volet_notebook_find_recipient (cli->notebook, to, error);
  if (recipient == NULL)
    return NULL;
  groups = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (groups, g_strdup (recipient->group));
  return groups;
}

static gboolean
run_deduce (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) none = NULL;
  g_autofree char *to = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  const GOptionEntry options[] = {
      {"to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_ ("Only the group of this person"), N_ ("NAME")},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (self, cli, arguments, options, 0, 0, &none, error) ||
      !volet_cli_open (cli, VOLET_CLI_ACCESS_READ, error))
    return FALSE;
  groups = list_groups (cli, to, error);
  return groups != NULL && volet_cli_print_deductions (cli, groups, error);
}

const VoletCliCommand volet_cli_deduce = {
    .name = "deduce",
    .words = NULL,
    .summary = N_ ("Print what can be calculated from all that you have given"),
    .run = run_deduce,
};
