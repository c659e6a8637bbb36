/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a statement in words: the same for the page, the text and the window. */

#include "volet-document-line.h"

#include "volet-document-citations.h"
#include "volet-document-dates.h"
#include "volet-document-words.h"
#include "volet-duration.h"

#define NO_BREAK_SPACE "\u00a0"

#define WHOLE_PERIOD "Toute la période"

/**
 * volet_document_line_free:
 * @self: (transfer full) (nullable): a line
 */
void
volet_document_line_free (VoletDocumentLine *self)
{
  if (self == NULL)
    return;

  g_free (self->label);
  g_free (self->mention);
  g_free (self->figure);
  g_free (self);
}

static VoletDocumentLine *
add_line (GPtrArray *lines, VoletDocumentLineKind kind, char *label, char *figure)
{
  VoletDocumentLine *line = g_new0 (VoletDocumentLine, 1);

  line->kind = kind;
  line->n_weeks = 1;
  line->label = label;
  line->figure = figure;
  g_ptr_array_add (lines, line);
  return line;
}

/* Families with nothing are absent. */
static void
add_families (GPtrArray *lines, const VoletFigure *figure)
{
  if (figure->kind != VOLET_FIGURE_FAMILIES)
    return;

  for (int family = 0; family < VOLET_N_FAMILIES; family++) {
    VoletDocumentLine *line;

    if (figure->family_min[family] == 0)
      continue;
    line = add_line (lines, VOLET_DOCUMENT_LINE_FAMILY,
                     g_strdup (volet_document_get_family_label ((VoletFamily) family)),
                     volet_duration_to_string (figure->family_min[family]));
    line->is_duration = TRUE;
    line->minutes = figure->family_min[family];
  }
}

/* Returns: (transfer full) (nullable): what is to be said of @week beside a figure */
static char *
describe_mention (const VoletStatementWeek *week)
{
  g_autofree char *cut_off = NULL;

  if (week->cut_off_day == VOLET_STATEMENT_NO_DAY)
    return week->is_prevented ? g_strdup (VOLET_DOCUMENT_PREVENTED) : NULL;

  cut_off = volet_document_describe_cut_off (week->cut_off_day);
  return week->is_prevented ? g_strconcat (VOLET_DOCUMENT_PREVENTED ", ", cut_off, NULL)
                            : g_steal_pointer (&cut_off);
}

static void
add_week (GPtrArray *lines, const VoletStatementWeek *week)
{
  char *label = volet_document_describe_week (week->week);
  VoletDocumentLine *line;

  /* A prevented week without a figure: the mention stands in its place. */
  if (week->figure.kind == VOLET_FIGURE_NONE) {
    add_line (lines, VOLET_DOCUMENT_LINE_WEEK, label, describe_mention (week));
    return;
  }

  line = add_line (lines, VOLET_DOCUMENT_LINE_WEEK, label,
                   volet_document_describe_figure (&week->figure));
  line->mention = describe_mention (week);
  line->is_duration =
      week->figure.kind == VOLET_FIGURE_TOTAL || week->figure.kind == VOLET_FIGURE_FAMILIES;
  line->minutes = week->figure.total_min;
  add_families (lines, &week->figure);
}

static void
add_remark (GPtrArray *lines, const VoletStatementWeek *week)
{
  char *mention = describe_mention (week);

  if (mention != NULL)
    add_line (lines, VOLET_DOCUMENT_LINE_REMARK, volet_document_describe_week (week->week),
              mention);
}

static void
add_absent (GPtrArray *lines, VoletWeek first, VoletWeek last)
{
  VoletDocumentLine *line;

  if (first > last)
    return;
  line = add_line (lines, VOLET_DOCUMENT_LINE_ABSENT, volet_document_describe_weeks (first, last),
                   g_strdup (first < last ? "absentes de ce relevé" : "absente de ce relevé"));
  line->n_weeks = (guint) (last - first + 1);
}

static int
count_told (VoletStatement *statement)
{
  gsize n_weeks = volet_statement_get_n_weeks (statement);
  int n_told = 0;

  for (gsize i = 0; i < n_weeks; i++)
    n_told += !volet_statement_get_week (statement, i)->is_absent;
  return n_told;
}

static void
add_period (GPtrArray *lines, VoletStatement *statement)
{
  const VoletFigure *figure = &volet_statement_get_head (statement)->period_figure;

  /* A period of one week is that week: "de 10 h à moins de 15 h", without "en 1 semaine". */
  add_line (lines, VOLET_DOCUMENT_LINE_PERIOD, g_strdup (WHOLE_PERIOD),
            volet_statement_get_n_weeks (statement) == 1
                ? volet_document_describe_figure (figure)
                : volet_document_describe_period_figure (figure, count_told (statement)));
  add_families (lines, figure);
}

static void
add_citations (GPtrArray *lines, VoletStatement *statement)
{
  for (gsize i = 0; i < volet_statement_get_n_citations (statement); i++) {
    const VoletStatementCitation *citation = volet_statement_get_citation (statement, i);
    VoletDocumentLine *line =
        add_line (lines, VOLET_DOCUMENT_LINE_CITATION, volet_document_describe_citation (citation),
                  g_strdup (citation->recipient));

    line->mention = volet_document_describe_citation_form (citation);
  }
}

static void
add_weeks (GPtrArray *lines, VoletStatement *statement)
{
  gboolean is_whole_period = volet_statement_get_head (statement)->is_whole_period;
  gsize n_weeks = volet_statement_get_n_weeks (statement);
  VoletWeek next = volet_statement_get_week (statement, 0)->week;

  if (is_whole_period)
    add_period (lines, statement);
  for (gsize i = 0; i < n_weeks; i++) {
    const VoletStatementWeek *week = volet_statement_get_week (statement, i);

    if (week->is_absent)
      continue;
    add_absent (lines, next, week->week - 1);
    if (is_whole_period)
      add_remark (lines, week);
    else
      add_week (lines, week);
    next = week->week + 1;
  }
  add_absent (lines, next, volet_statement_get_week (statement, n_weeks - 1)->week);
}

/**
 * volet_document_list_lines:
 * @statement: a statement
 *
 * Puts everything that a document says of hours or of other documents into words, line by line. A
 * week that is left out is named, whether the statement marks it or passes over it; a run of them
 * is one line.
 *
 * Returns: (transfer full) (element-type VoletDocumentLine): the lines, in order
 */
GPtrArray *
volet_document_list_lines (VoletStatement *statement)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_document_line_free);

  if (volet_statement_get_head (statement)->kind == VOLET_STATEMENT_KIND_HOURS)
    add_weeks (lines, statement);
  else
    add_citations (lines, statement);
  return lines;
}

static const char *
get_subject (const VoletDocumentLine *self)
{
  if (self->kind == VOLET_DOCUMENT_LINE_FAMILY || self->kind == VOLET_DOCUMENT_LINE_CITATION)
    return "- ";
  if (self->kind == VOLET_DOCUMENT_LINE_PERIOD)
    return "";
  return self->n_weeks > 1 ? "Semaines " : "Semaine ";
}

/**
 * volet_document_line_to_string:
 * @self: a line
 *
 * Returns: (transfer full): the line as a sentence without its full stop: "Semaine du lundi 2 au
 *   dimanche 8 novembre 2026 : 14 h 45 (semaine avec empêchement)"
 */
char *
volet_document_line_to_string (const VoletDocumentLine *self)
{
  gboolean has_mention = self->mention != NULL;

  return g_strconcat (get_subject (self), self->label, NO_BREAK_SPACE ": ", self->figure,
                      has_mention ? " (" : "", has_mention ? self->mention : "",
                      has_mention ? ")" : "", NULL);
}
