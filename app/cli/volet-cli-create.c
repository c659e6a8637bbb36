/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* create: makes a notebook and shows its recovery code, once. */

#include "volet-cli-code.h"
#include "volet-cli-commands.h"
#include "volet-cli-secret.h"
#include "volet-cli-session.h"
#include "volet-time-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  const char *word;
  const VoletKdfParams *params;
} KdfChoice;

static gboolean
find_kdf (VoletCli *cli, const char *word, const VoletKdfParams **ret_params, GError **error)
{
  const KdfChoice choices[] = {
      {"interactive", &VOLET_KDF_INTERACTIVE},
      {"moderate", &VOLET_KDF_MODERATE},
      {"sensitive", &VOLET_KDF_SENSITIVE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++) {
    if (strcmp (choices[i].word, word) == 0) {
      *ret_params = choices[i].params;
      return TRUE;
    }
  }
  volet_cli_blame (cli, word);
  return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                              _ ("--kdf must be interactive, moderate or sensitive."));
}

/* There is no notebook yet whose clock could be stopped: its zone is the one it will have. */
static gboolean
stop_clock (VoletCli *cli, const char *zone_id, GError **error)
{
  g_autoptr (VoletZone) zone =
      zone_id != NULL ? volet_zone_new (zone_id, error) : volet_zone_new_default ();
  gint64 unix_s;

  if (zone == NULL)
    return zone_id == NULL || volet_cli_blame (cli, zone_id);
  if (!cli->has_now)
    return TRUE;
  if (volet_zone_from_local (zone, cli->now_day, cli->now_minute, &unix_s) ==
      VOLET_LOCAL_TIME_MISSING) {
    g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME,
                         "the clock jumps over this time");
    return FALSE;
  }
  volet_clock_stop_at (cli->clock, unix_s);
  return TRUE;
}

/* Makes the folder of the usual place, for the person alone. A --vault elsewhere makes none. */
static gboolean
make_folder (VoletCli *cli, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (cli->vault_path != NULL || g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
                       "the data folder cannot be made");
  return FALSE;
}

/* A code that nobody saw protects nobody: the notebook, still empty, goes with it. */
static gboolean
show_code (VoletCli *cli, const char *path, VoletLockedBytes *code, GError **error)
{
  if (volet_cli_write_code (cli, code))
    return TRUE;
  g_clear_object (&cli->notebook);
  g_unlink (path);
  return volet_cli_error_set_output (error);
}

static gboolean
create (VoletCli *cli, const VoletNotebookPlan *plan, GError **error)
{
  const VoletCliSecretKind kind = VOLET_CLI_SECRET_NEW_PASSPHRASE;
  g_autofree char *path = volet_cli_dup_vault_path (cli);
  g_autoptr (VoletLockedBytes) passphrase = NULL;
  g_autoptr (VoletLockedBytes) code = NULL;

  if (!volet_cli_get_secrets (cli, &kind, 1, &passphrase, error) || !make_folder (cli, path, error))
    return FALSE;
  cli->notebook =
      volet_notebook_create (path, passphrase, plan, cli->clock, cli->random, &code, NULL, error);
  return cli->notebook != NULL && show_code (cli, path, code, error);
}

static gboolean
run_create (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *kdf = NULL;
  g_autofree char *zone = NULL;
  gboolean has_no_recovery = FALSE;
  VoletNotebookPlan plan = {NULL};
  const GOptionEntry options[] = {
      {"kdf", 0, 0, G_OPTION_ARG_FILENAME, &kdf, N_ ("How costly guessing the passphrase shall be"),
       "interactive|moderate|sensitive"},
      {"zone", 0, 0, G_OPTION_ARG_FILENAME, &zone, N_ ("The time zone of its weeks"), N_ ("ZONE")},
      {"no-recovery", 0, 0, G_OPTION_ARG_NONE, &has_no_recovery, N_ ("Make no recovery code"),
       NULL},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (self, cli, arguments, options, 0, 0, &words, error) ||
      (kdf != NULL && !find_kdf (cli, kdf, &plan.params, error)) || !stop_clock (cli, zone, error))
    return FALSE;
  plan.zone_id = zone;
  plan.has_recovery_code = !has_no_recovery;
  return create (cli, &plan, error);
}

const VoletCliCommand volet_cli_create = {
    .name = "create",
    .words = NULL,
    .summary = N_ ("Make a notebook"),
    .run = run_create,
};
