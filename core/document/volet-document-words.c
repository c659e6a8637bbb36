/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a statement says, in the fixed French words of documents, whatever the locale. */

#include "volet-document-words.h"

#include "volet-document-dates.h"
#include "volet-duration.h"

/* French puts one before a colon. */
#define NO_BREAK_SPACE "\u00a0"

/* Room for a name to be written by hand. */
#define BLANK_NAME "______________________________"

static VoletStatementKind
get_kind (VoletStatement *statement)
{
  return volet_statement_get_head (statement)->kind;
}

/**
 * volet_document_get_title:
 * @statement: a statement
 *
 * Returns: what stands over the page; what precedes the comma is its short form
 */
const char *
volet_document_get_title (VoletStatement *statement)
{
  static const char *const titles[VOLET_N_STATEMENT_KINDS] = {
      [VOLET_STATEMENT_KIND_HOURS] = "Relevé d’heures d’activité, établi par la personne",
      [VOLET_STATEMENT_KIND_RECEIPT] = "Reçu d’un document, préparé par la personne",
      [VOLET_STATEMENT_KIND_EXTRACT] = "Liste de documents remis, établie par la personne",
  };

  return titles[get_kind (statement)];
}

/**
 * volet_document_get_notice:
 * @statement: a statement
 *
 * Returns: what is true of all that stands on the page
 */
const char *
volet_document_get_notice (VoletStatement *statement)
{
  static const char *const notices[VOLET_N_STATEMENT_KINDS] = {
      [VOLET_STATEMENT_KIND_HOURS] =
          "Heures notées par la personne. Ce qui compte peut varier selon le département.",
      [VOLET_STATEMENT_KIND_RECEIPT] =
          "Signer ce reçu dit que le document a été reçu. Cela ne dit rien de son contenu.",
      [VOLET_STATEMENT_KIND_EXTRACT] =
          "Liste tenue par la personne. Elle ne dit pas ce que contient chaque document.",
  };

  return notices[get_kind (statement)];
}

/**
 * volet_document_get_family_label:
 * @family: a family
 *
 * Returns: what documents call it
 */
const char *
volet_document_get_family_label (VoletFamily family)
{
  static const char *const labels[VOLET_N_FAMILIES] = {
      "Mise en situation professionnelle",
      "Formation et apprentissages",
      "Recherche d’emploi",
      "Actions d’insertion sociale et professionnelle",
      "Démarches personnelles, accès aux droits, levée de freins",
      "Activité professionnelle",
  };

  g_return_val_if_fail ((guint) family < VOLET_N_FAMILIES, NULL);

  return labels[family];
}

static char *
describe_outcome (const VoletFigure *figure)
{
  gboolean is_reached = figure->kind == VOLET_FIGURE_REACHED;
  g_autofree char *objective = NULL;

  if (figure->objective_min == 0)
    return g_strdup (is_reached ? "au moins la durée prévue" : "moins que la durée prévue");

  objective = volet_duration_to_string (figure->objective_min);
  return is_reached ? g_strdup_printf ("%s ou plus", objective)
                    : g_strdup_printf ("moins de %s", objective);
}

/* @between joins two edges: "de 5 h à moins de 10 h", "entre 40 h et moins de 60 h". */
static char *
describe_band (const VoletFigure *figure, const char *from, const char *between)
{
  g_autofree char *low = volet_duration_to_string (figure->low_min);
  g_autofree char *high = volet_duration_to_string (figure->high_min);

  if (figure->low_min == 0)
    return g_strdup_printf ("moins de %s", high);
  if (figure->high_min == 0)
    return g_strdup_printf ("%s ou plus", low);
  return g_strdup_printf ("%s %s %s moins de %s", from, low, between, high);
}

/**
 * volet_document_describe_figure:
 * @figure: the figure of one week
 *
 * Says what was found in the week, and never a judgement. The families of a figure are lines of
 * their own; here only their sum is said.
 *
 * Returns: (transfer full): "15 h ou plus", "de 5 h à moins de 10 h", "14 h 45"…; an empty string
 *   for %VOLET_FIGURE_NONE
 */
char *
volet_document_describe_figure (const VoletFigure *figure)
{
  switch (figure->kind) {
  case VOLET_FIGURE_UNDISCLOSED:
    return g_strdup ("non communiqué");
  case VOLET_FIGURE_NO_OBJECTIVE:
    return g_strdup ("sans durée hebdomadaire fixée");
  case VOLET_FIGURE_REACHED:
  case VOLET_FIGURE_BELOW:
    return describe_outcome (figure);
  case VOLET_FIGURE_BAND:
    return describe_band (figure, "de", "à");
  case VOLET_FIGURE_TOTAL:
  case VOLET_FIGURE_FAMILIES:
    return volet_duration_to_string (figure->total_min);
  case VOLET_FIGURE_NONE:
  default:
    return g_strdup ("");
  }
}

/**
 * volet_document_describe_period_figure:
 * @figure: the figure of several weeks together
 * @n_weeks: how many weeks, absent ones left out
 *
 * Says it so that nobody can read it as said of each week.
 *
 * Returns: (transfer full): "en tout, 60 h ou plus", "entre 40 h et moins de 60 h en 4 semaines",
 *   "59 h 45 en 4 semaines"…
 */
char *
volet_document_describe_period_figure (const VoletFigure *figure, int n_weeks)
{
  g_autofree char *words = NULL;

  switch (figure->kind) {
  case VOLET_FIGURE_REACHED:
  case VOLET_FIGURE_BELOW:
    words = describe_outcome (figure);
    return g_strdup_printf ("en tout, %s", words);
  case VOLET_FIGURE_BAND:
    words = describe_band (figure, "entre", "et");
    break;
  case VOLET_FIGURE_TOTAL:
  case VOLET_FIGURE_FAMILIES:
    words = volet_duration_to_string (figure->total_min);
    break;
  case VOLET_FIGURE_NONE:
  case VOLET_FIGURE_UNDISCLOSED:
  case VOLET_FIGURE_NO_OBJECTIVE:
  default:
    return volet_document_describe_figure (figure);
  }
  return g_strdup_printf ("%s en %d" NO_BREAK_SPACE "semaine%s", words, n_weeks,
                          n_weeks > 1 ? "s" : "");
}

/**
 * volet_document_describe_name:
 * @statement: a statement
 *
 * Returns: (transfer full): "Nom : Nadia Belkacem", or "Nom : ____" to be filled in by hand
 */
char *
volet_document_describe_name (VoletStatement *statement)
{
  const char *name = volet_statement_get_head (statement)->typed_name;

  return g_strconcat ("Nom" NO_BREAK_SPACE ": ", name != NULL ? name : BLANK_NAME, NULL);
}

static VoletWeek
get_first_week (VoletStatement *statement)
{
  return volet_statement_get_week (statement, 0)->week;
}

static VoletWeek
get_last_week (VoletStatement *statement)
{
  return volet_statement_get_week (statement, volet_statement_get_n_weeks (statement) - 1)->week;
}

/**
 * volet_document_describe_period:
 * @statement: a statement
 *
 * Returns: (transfer full): "Période : du lundi 2 au dimanche 29 novembre 2026"
 */
char *
volet_document_describe_period (VoletStatement *statement)
{
  g_autofree char *weeks =
      volet_document_describe_weeks (get_first_week (statement), get_last_week (statement));

  return g_strconcat ("Période" NO_BREAK_SPACE ": ", weeks, NULL);
}

/**
 * volet_document_describe_date:
 * @statement: a statement
 *
 * Returns: (transfer full): "Date du relevé : mardi 1er décembre 2026"
 */
char *
volet_document_describe_date (VoletStatement *statement)
{
  static const char *const subjects[VOLET_N_STATEMENT_KINDS] = {
      [VOLET_STATEMENT_KIND_HOURS] = "Date du relevé",
      [VOLET_STATEMENT_KIND_RECEIPT] = "Date du reçu",
      [VOLET_STATEMENT_KIND_EXTRACT] = "Date de la liste",
  };
  g_autofree char *day = volet_document_describe_day (volet_statement_get_head (statement)->day);

  return g_strconcat (subjects[get_kind (statement)], NO_BREAK_SPACE ": ", day, NULL);
}

/**
 * volet_document_describe_replacement:
 * @statement: a statement
 *
 * Returns: (transfer full) (nullable): "Annule et remplace le relevé du lundi 7 décembre 2026.", or
 *   %NULL where it replaces none
 */
char *
volet_document_describe_replacement (VoletStatement *statement)
{
  VoletDay replaces_day = volet_statement_get_head (statement)->replaces_day;
  g_autofree char *day = NULL;

  if (replaces_day == VOLET_STATEMENT_NO_DAY)
    return NULL;
  day = volet_document_describe_day (replaces_day);
  return g_strdup_printf ("Annule et remplace le relevé du %s.", day);
}

/**
 * volet_document_make_base_name:
 * @statement: a statement
 *
 * Names the weeks and nothing else: neither the recipient nor the level nor a number. Also the
 * title of a print job.
 *
 * Returns: (transfer full): the suggested file name without its ending:
 *   "releve-heures-2026-W45-W48"; the second year is said where it is another
 */
char *
volet_document_make_base_name (VoletStatement *statement)
{
  static const char *const subjects[VOLET_N_STATEMENT_KINDS] = {
      [VOLET_STATEMENT_KIND_HOURS] = "releve-heures",
      [VOLET_STATEMENT_KIND_RECEIPT] = "recu",
      [VOLET_STATEMENT_KIND_EXTRACT] = "documents-remis",
  };
  const char *subject = subjects[get_kind (statement)];
  VoletWeek first = get_first_week (statement), last = get_last_week (statement);
  g_autofree char *first_name = volet_week_to_string (first);
  g_autofree char *last_name = volet_week_to_string (last);
  int first_year, last_year, first_number, last_number;

  if (first == last)
    return g_strconcat (subject, "-", first_name, NULL);

  volet_week_to_iso (first, &first_year, &first_number);
  volet_week_to_iso (last, &last_year, &last_number);
  if (first_year == last_year)
    return g_strdup_printf ("%s-%s-W%02d", subject, first_name, last_number);
  return g_strdup_printf ("%s-%s-%s", subject, first_name, last_name);
}
