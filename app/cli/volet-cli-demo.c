/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* demo: makes an example notebook and everything that it gives out. */

#include "volet-cli-commands.h"
#include "volet-cli-example.h"
#include "volet-cli-fonts.h"
#include "volet-cli-json.h"
#include "volet-cli-ledger.h"
#include "volet-cli-week-sum.h"
#include "volet-notebook-agenda.h"
#include "volet-share.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define PASSPHRASE "exemple-volet"
#define RECIPIENT "Mme Martin"
#define TYPED_NAME "Camille Exemple"

typedef enum {
  FILE_VAULT,
  FILE_PDF,
  FILE_ICAL,
  FILE_TEXT,
  FILE_LEDGER,
} DemoFile;

static const char *const file_names[] = {
    [FILE_VAULT] = "carnet.volet", [FILE_PDF] = "releve.pdf",       [FILE_ICAL] = "releve.ics",
    [FILE_TEXT] = "releve.txt",    [FILE_LEDGER] = "registre.json",
};

typedef struct {
  char *folder;
  gboolean is_folder_new;
  char *paths[G_N_ELEMENTS (file_names)];
} Demo;

static void
demo_clear (Demo *self)
{
  g_free (self->folder);
  for (gsize i = 0; i < G_N_ELEMENTS (self->paths); i++)
    g_free (self->paths[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Demo, demo_clear)

static gboolean
set_errno_error (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
                       "the folder of the example cannot be made");
  return FALSE;
}

static gboolean
check_empty (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  if (dir != NULL && g_dir_read_name (dir) == NULL)
    return TRUE;
  return volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED,
                              _ ("The example needs a folder that is empty, or not there yet."));
}

/* Takes an empty folder or makes one. */
static gboolean
demo_prepare (Demo *self, const char *folder, GError **error)
{
  GStatBuf info;

  self->folder = g_canonicalize_filename (folder, NULL);
  if (g_lstat (self->folder, &info) == 0) {
    if (!check_empty (self->folder, error))
      return FALSE;
  } else {
    if (g_mkdir_with_parents (self->folder, 0700) != 0)
      return set_errno_error (error);
    self->is_folder_new = TRUE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (file_names); i++)
    self->paths[i] = g_build_filename (self->folder, file_names[i], NULL);
  return TRUE;
}

/* Half an example is none. */
static void
demo_remove (Demo *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->paths); i++)
    g_unlink (self->paths[i]);
  if (self->is_folder_new)
    g_rmdir (self->folder);
}

static gboolean
make_notebook (VoletCli *cli, const Demo *demo, GError **error)
{
  /* Its passphrase is public: guessing it need cost nothing. */
  const VoletNotebookPlan plan = {.params = &VOLET_KDF_INTERACTIVE};
  g_autoptr (VoletLockedBytes) passphrase =
      volet_locked_bytes_new_from (PASSPHRASE, strlen (PASSPHRASE), error);

  if (passphrase == NULL)
    return FALSE;
  cli->notebook = volet_notebook_create (demo->paths[FILE_VAULT], passphrase, &plan, cli->clock,
                                         cli->random, NULL, NULL, error);
  return cli->notebook != NULL &&
         (!cli->has_now ||
          volet_notebook_stop_clock (cli->notebook, cli->now_day, cli->now_minute, error)) &&
         volet_cli_fill_example (cli, error);
}

static gboolean
give_statement (VoletCli *cli, const Demo *demo, GError **error)
{
  const VoletTemplate form = {.level = VOLET_LEVEL_TOTAL};
  VoletWeek this_week = volet_notebook_get_this_week (cli->notebook);
  const VoletShareRequest request = {
      .first = this_week - VOLET_CLI_EXAMPLE_N_WEEKS,
      .last = this_week - 1,
      .to = RECIPIENT,
      .form = &form,
      .typed_name = TYPED_NAME,
      .day = VOLET_STATEMENT_NO_DAY,
      .channel = VOLET_CHANNEL_HAND,
  };
  const VoletOutput outputs[] = {
      {.kind = VOLET_GIVEN_FILE_PDF, .path = demo->paths[FILE_PDF]},
      {.kind = VOLET_GIVEN_FILE_ICAL, .path = demo->paths[FILE_ICAL]},
      {.kind = VOLET_GIVEN_FILE_TEXT, .path = demo->paths[FILE_TEXT]},
  };
  g_autoptr (VoletFonts) fonts = volet_cli_load_fonts (error);
  g_autoptr (VoletShare) share = NULL;

  if (fonts == NULL)
    return FALSE;
  share = volet_notebook_prepare_share (cli->notebook, &request, error);
  return share != NULL && volet_notebook_give (cli->notebook, share, fonts, outputs,
                                               G_N_ELEMENTS (outputs), NULL, error);
}

/* The ledger goes into a file instead of standard output. */
static gboolean
write_ledger (VoletCli *cli, const Demo *demo, GError **error)
{
  gboolean is_json = cli->is_json;
  g_autoptr (GError) file_error = NULL;
  gboolean is_printed;

  cli->is_json = TRUE;
  is_printed = volet_cli_print_ledger (cli, error);
  cli->is_json = is_json;
  if (!is_printed)
    return FALSE;

  is_printed = g_file_set_contents_full (demo->paths[FILE_LEDGER], cli->output->str,
                                         (gssize) cli->output->len, G_FILE_SET_CONTENTS_CONSISTENT,
                                         0600, &file_error);
  g_string_truncate (cli->output, 0);
  if (is_printed)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR,
                       g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOSPC)
                           ? G_IO_ERROR_NO_SPACE
                           : G_IO_ERROR_FAILED,
                       "the ledger could not be written");
  return FALSE;
}

/* The current week, or the one before while nothing is noted in it. */
static gboolean
choose_week (VoletCli *cli, VoletWeek *ret_week, GError **error)
{
  VoletWeek this_week = volet_notebook_get_this_week (cli->notebook);
  VoletWeekTotal total;

  if (!volet_notebook_get_week (cli->notebook, this_week, &total, error))
    return FALSE;
  *ret_week = total.count.total_min > 0 ? this_week : this_week - 1;
  return TRUE;
}

static void
print_json (VoletCli *cli, const Demo *demo, VoletWeek week)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  volet_cli_json_add_week (builder, "week", week);
  volet_cli_json_add_string (builder, "passphrase", PASSPHRASE);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (demo->paths); i++)
    json_builder_add_string_value (builder, demo->paths[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
}

static gboolean
print_result (VoletCli *cli, const Demo *demo, GError **error)
{
  VoletWeek week;

  if (!choose_week (cli, &week, error))
    return FALSE;
  if (cli->is_json) {
    print_json (cli, demo, week);
    return TRUE;
  }
  if (!volet_cli_print_week (cli, week, error))
    return FALSE;
  volet_cli_print (cli, _ ("Passphrase of the example: %s"), PASSPHRASE);
  volet_cli_print (cli, "\n");
  for (gsize i = 0; i < G_N_ELEMENTS (demo->paths); i++)
    volet_cli_print (cli, "%s\n", demo->paths[i]);
  return TRUE;
}

static gboolean
run_demo (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_auto (Demo) demo = {NULL};

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 1, 1, &words, error) ||
      !demo_prepare (&demo, words[0], error))
    return FALSE;
  if (make_notebook (cli, &demo, error) && give_statement (cli, &demo, error) &&
      write_ledger (cli, &demo, error) && print_result (cli, &demo, error))
    return TRUE;

  g_clear_object (&cli->notebook);
  demo_remove (&demo);
  return FALSE;
}

const VoletCliCommand volet_cli_demo = {
    .name = "demo",
    .words = N_ ("FOLDER"),
    .summary = N_ ("Make an example notebook and what it gives out"),
    .run = run_demo,
};
