/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* blank-week: makes the paper sheet, for which no notebook is needed. */

#include "volet-blank-sheet.h"
#include "volet-cli-commands.h"
#include "volet-cli-fonts.h"
#include "volet-file-draft.h"

#include <glib/gi18n.h>

typedef struct {
  const char *weeks;
  const char *language;
  const char *pdf;
} BlankWords;

static gboolean
read_n_weeks (const char *word, guint *ret_n_weeks, GError **error)
{
  if (word == NULL || g_str_equal (word, "1"))
    return TRUE;
  if (g_str_equal (word, "4")) {
    *ret_n_weeks = VOLET_BLANK_SHEET_MANY_WEEKS;
    return TRUE;
  }
  return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE, _ ("A blank sheet has 1 week or 4."));
}

/* French stands on every sheet. */
static gboolean
read_language (const char *word, const char **ret_language, GError **error)
{
  if (word == NULL || g_str_equal (word, "fr"))
    return TRUE;
  if (!g_strv_contains (volet_blank_sheet_list_languages (), word))
    return volet_cli_error_set (
        error, VOLET_CLI_ERROR_USAGE,
        _ ("Beside French, the sheet can have one of: ar, en, es, pt, tr, uk."));
  *ret_language = word;
  return TRUE;
}

static gboolean
make_sheet (const char *path, guint n_weeks, const char *language, GError **error)
{
  g_autoptr (VoletFonts) fonts = NULL;
  g_autoptr (VoletBlankSheet) sheet = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!volet_file_draft_check_absent (path, error))
    return FALSE;
  fonts = volet_cli_load_fonts (error);
  if (fonts == NULL)
    return FALSE;
  sheet = volet_blank_sheet_new (n_weeks, language, fonts);
  bytes = volet_blank_sheet_make_pdf (sheet, error);
  return bytes != NULL && volet_file_draft_write (path, bytes, error);
}

static gboolean
make (const BlankWords *words, GError **error)
{
  const char *language = NULL;
  guint n_weeks = VOLET_BLANK_SHEET_FEW_WEEKS;

  if (words->pdf == NULL)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("Say which file to make, with --pdf."));
  return read_n_weeks (words->weeks, &n_weeks, error) &&
         read_language (words->language, &language, error) &&
         make_sheet (words->pdf, n_weeks, language, error);
}

static gboolean
run_blank_week (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_autofree char *weeks = NULL;
  g_autofree char *language = NULL;
  g_autofree char *pdf = NULL;
  g_auto (GStrv) none = NULL;
  const GOptionEntry options[] = {
      {"weeks", 0, 0, G_OPTION_ARG_FILENAME, &weeks, N_ ("How many weeks, a page each"), "1|4"},
      {"language", 0, 0, G_OPTION_ARG_FILENAME, &language, N_ ("A second language beside French"),
       "ar|en|es|pt|tr|uk"},
      {"pdf", 0, 0, G_OPTION_ARG_FILENAME, &pdf, N_ ("Write a PDF document"), N_ ("FILE")},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (self, cli, arguments, options, 0, 0, &none, error))
    return FALSE;
  return make (&(BlankWords){weeks, language, pdf}, error);
}

const VoletCliCommand volet_cli_blank_week = {
    .name = "blank-week",
    .words = NULL,
    .summary = N_ ("Make a paper sheet on which to note a week by hand"),
    .run = run_blank_week,
};
