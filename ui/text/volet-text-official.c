/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed into the official agenda. What leaves is French, whatever the language here. */

#include "volet-text-official.h"

#include "volet-document-words.h"
#include "volet-duration.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

/**
 * volet_text_format_official_weeks:
 * @statement: a line for the official agenda
 *
 * Returns: (transfer full): where it belongs: "du lundi 2 au dimanche 29 novembre 2026"
 */
char *
volet_text_format_official_weeks (VoletStatement *statement)
{
  gsize n_weeks = volet_statement_get_n_weeks (statement);

  return volet_text_format_days (
      volet_week_get_monday (volet_statement_get_week (statement, 0)->week),
      volet_week_get_sunday (volet_statement_get_week (statement, n_weeks - 1)->week));
}

/* "Formation et apprentissages : 6 h ; Recherche d’emploi : 3 h". */
static char *
describe_families (const VoletFigure *figure)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < VOLET_N_FAMILIES; i++) {
    g_autofree char *duration = volet_duration_to_string (figure->family_min[i]);

    if (figure->family_min[i] > 0)
      g_string_append_printf (text, "%s%s : %s", text->len > 0 ? " ; " : "",
                              volet_document_get_family_label ((VoletFamily) i), duration);
  }
  if (text->len == 0)
    g_string_append (text, "0 h");
  return g_string_free (text, FALSE);
}

/**
 * volet_text_format_official_words:
 * @statement: a line for the official agenda
 *
 * Returns: (transfer full): what to type, in French: "60 h", "de 10 h à moins de 15 h"
 */
char *
volet_text_format_official_words (VoletStatement *statement)
{
  const VoletStatementHead *head = volet_statement_get_head (statement);
  const VoletFigure *figure = head->is_whole_period
                                  ? &head->period_figure
                                  : &volet_statement_get_week (statement, 0)->figure;

  if (figure->kind == VOLET_FIGURE_FAMILIES)
    return describe_families (figure);
  return volet_document_describe_figure (figure);
}

/**
 * volet_text_get_official_notice:
 *
 * Returns: what is said beside whole hours
 */
const char *
volet_text_get_official_notice (void)
{
  return _ ("The official agenda holds whole hours: they are rounded down, never up.");
}
