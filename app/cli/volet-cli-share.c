/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* share: makes a statement and gives it, or shows what it would say. */

#include "volet-cli-commands.h"
#include "volet-cli-fonts.h"
#include "volet-cli-outputs.h"
#include "volet-cli-preview.h"
#include "volet-cli-session.h"
#include "volet-cli-values.h"
#include "volet-notebook-ledger.h"
#include "volet-share.h"
#include "volet-text-sharing.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

/* The words of a command line, untouched. */
typedef struct {
  char *weeks;
  char *level;
  char *to;
  char *group;
  char *prevented;
  char *asked;
  char *name;
  char *date;
  char *channel;
  char *replaces;
  char *pdf;
  char *ics;
  char *text;
  gboolean is_whole_period;
  gboolean hides_objective;
  gboolean is_in_progress;
  gboolean is_preview;
  gboolean has_cover_note;
} ShareWords;

static void
clear_words (ShareWords *self)
{
  char **texts[] = {&self->weeks, &self->level, &self->to,   &self->group,   &self->prevented,
                    &self->asked, &self->name,  &self->date, &self->channel, &self->replaces,
                    &self->pdf,   &self->ics,   &self->text};

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ShareWords, clear_words)

static gboolean
check_words (VoletCli *cli, const ShareWords *words, GError **error)
{
  if (words->weeks == NULL || words->to == NULL)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("Say which weeks, with --weeks, and to whom, with --to."));
  if (!words->is_preview && words->pdf == NULL && words->ics == NULL && words->text == NULL)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("Say which file to make, with --pdf, --ics or --text, or use "
                                   "--preview."));
  if (!words->is_preview && cli->is_json && volet_cli_is_standard_output (words->text))
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("Standard output cannot hold both --json and --text -."));
  return TRUE;
}

/* The words that stand in closed lists, read before the notebook is opened. */
static gboolean
read_closed_lists (VoletCli *cli,
                   const ShareWords *words,
                   VoletTemplate *form,
                   VoletShareRequest *request,
                   GError **error)
{
  if (words->level != NULL && !volet_level_from_word (words->level, &form->level, error))
    return volet_cli_blame (cli, words->level);
  request->has_prevented_form = words->prevented != NULL;
  if (words->prevented != NULL &&
      !volet_prevented_form_from_word (words->prevented, &request->prevented_form, error))
    return volet_cli_blame (cli, words->prevented);
  return words->channel == NULL ||
         volet_cli_parse_channel (cli, words->channel, &request->channel, error);
}

/* A level says the whole form. Without one, the recipient's usual form serves, with what is added
 * to it. */
static gboolean
choose_form (VoletCli *cli,
             const ShareWords *words,
             VoletTemplate *form,
             VoletShareRequest *request,
             GError **error)
{
  g_autoptr (VoletRecipient) recipient = NULL;

  if (words->level == NULL) {
    if (!words->is_whole_period && !words->hides_objective)
      return TRUE;
    recipient = volet_notebook_find_recipient (cli->notebook, words->to, NULL);
    /* Somebody new needs a level: preparing says so. */
    if (recipient == NULL)
      return TRUE;
    *form = recipient->form;
  }
  form->is_whole_period |= words->is_whole_period;
  form->hides_objective |= words->hides_objective;
  request->form = form;
  return TRUE;
}

static gboolean
read_open_values (VoletCli *cli,
                  const ShareWords *words,
                  VoletShareRequest *request,
                  GError **error)
{
  request->day = VOLET_STATEMENT_NO_DAY;
  request->to = words->to;
  request->group = words->group;
  request->typed_name = words->name;
  request->asked = words->asked;
  request->allows_in_progress = words->is_in_progress;
  request->has_cover_note = words->has_cover_note;
  return volet_cli_parse_weeks (cli, words->weeks, &request->first, &request->last, error) &&
         (words->date == NULL || volet_cli_parse_day (cli, words->date, &request->day, error)) &&
         (words->replaces == NULL ||
          volet_cli_parse_number (cli, words->replaces, &request->replaces, error));
}

static gboolean
give (VoletCli *cli, const ShareWords *words, VoletShare *share, GError **error)
{
  g_autoptr (VoletFonts) fonts = volet_cli_load_fonts (error);
  VoletOutput outputs[VOLET_N_GIVEN_FILE_KINDS];
  gsize n_outputs = volet_cli_list_outputs (words->pdf, words->ics, words->text, outputs);
  guint n;

  if (fonts == NULL ||
      !volet_notebook_give (cli->notebook, share, fonts, outputs, n_outputs, &n, error))
    return FALSE;
  if (words->ics != NULL && words->name == NULL)
    volet_cli_notice (cli, g_strdup (volet_text_get_calendar_without_name_warning ()));
  volet_cli_print_number (cli, words->text, n);
  return TRUE;
}

static gboolean
share_weeks (VoletCli *cli, const ShareWords *words, GError **error)
{
  VoletTemplate form = {VOLET_LEVEL_THRESHOLD};
  VoletShareRequest request = {0};
  g_autoptr (VoletShare) share = NULL;
  VoletCliAccess access = words->is_preview ? VOLET_CLI_ACCESS_READ : VOLET_CLI_ACCESS_WRITE;

  if (!read_closed_lists (cli, words, &form, &request, error) ||
      !volet_cli_open (cli, access, error) || !read_open_values (cli, words, &request, error) ||
      !choose_form (cli, words, &form, &request, error))
    return FALSE;
  share = volet_notebook_prepare_share (cli->notebook, &request, error);
  if (share == NULL)
    return FALSE;
  if (words->is_preview)
    return volet_cli_print_preview (cli, share, error);
  return give (cli, words, share, error);
}

static gboolean
run_share (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (ShareWords) words = {NULL};
  g_auto (GStrv) none = NULL;
  const GOptionEntry options[] = {
      {"weeks", 0, 0, G_OPTION_ARG_FILENAME, &words.weeks, N_ ("The weeks to give"), "A[..B]"},
      {"to", 0, 0, G_OPTION_ARG_FILENAME, &words.to, N_ ("To whom"), N_ ("NAME")},
      {"level", 0, 0, G_OPTION_ARG_FILENAME, &words.level, N_ ("How much is told"),
       "threshold|band|total|families"},
      {"whole-period", 0, 0, G_OPTION_ARG_NONE, &words.is_whole_period,
       N_ ("One figure for all weeks together"), NULL},
      {"group", 0, 0, G_OPTION_ARG_FILENAME, &words.group, N_ ("The group of somebody new"),
       N_ ("GROUP")},
      {"prevented", 0, 0, G_OPTION_ARG_FILENAME, &words.prevented,
       N_ ("How weeks with a hindrance are shown"), "label|both|figure"},
      {"asked", 0, 0, G_OPTION_ARG_FILENAME, &words.asked, N_ ("What was asked for; private"),
       N_ ("TEXT")},
      {"name", 0, 0, G_OPTION_ARG_FILENAME, &words.name, N_ ("Your name on the statement"),
       N_ ("TEXT")},
      {"date", 0, 0, G_OPTION_ARG_FILENAME, &words.date, N_ ("The date on the statement"),
       N_ ("DATE")},
      {"hide-objective", 0, 0, G_OPTION_ARG_NONE, &words.hides_objective,
       N_ ("Leave the weekly hours of the contract out"), NULL},
      {"channel", 0, 0, G_OPTION_ARG_FILENAME, &words.channel, N_ ("How it is handed over"),
       "hand|post|registered|mail|site"},
      {"replaces", 0, 0, G_OPTION_ARG_FILENAME, &words.replaces,
       N_ ("The number of the statement that it replaces"), N_ ("N")},
      {"in-progress", 0, 0, G_OPTION_ARG_NONE, &words.is_in_progress,
       N_ ("Allow a week in progress"), NULL},
      {"cover-note", 0, 0, G_OPTION_ARG_NONE, &words.has_cover_note,
       N_ ("Add a note that says in plain words what it is"), NULL},
      {"pdf", 0, 0, G_OPTION_ARG_FILENAME, &words.pdf, N_ ("Write a PDF document"), N_ ("FILE")},
      {"ics", 0, 0, G_OPTION_ARG_FILENAME, &words.ics, N_ ("Write a calendar"), N_ ("FILE")},
      {"text", 0, 0, G_OPTION_ARG_FILENAME, &words.text, N_ ("Write a text"), N_ ("FILE|-")},
      {"preview", 0, 0, G_OPTION_ARG_NONE, &words.is_preview,
       N_ ("Only show the statement: record and write nothing"), NULL},
      G_OPTION_ENTRY_NULL,
  };

  return volet_cli_command_parse (self, cli, arguments, options, 0, 0, &none, error) &&
         check_words (cli, &words, error) && share_weeks (cli, &words, error);
}

const VoletCliCommand volet_cli_share = {
    .name = "share",
    .words = NULL,
    .summary = N_ ("Give a statement of hours"),
    .run = run_share,
};
