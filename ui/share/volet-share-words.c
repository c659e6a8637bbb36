/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements in a line or two, for the screens on which they are chosen and compared. What a
 * document says is quoted in its own words. */

#include "volet-share-words.h"

#include "volet-document-line.h"
#include "volet-text-official.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

/* Weeks whose figures are said before "and so on". */
#define MAX_WEEKS_SAID 4
#define MAX_WEEKS_OF_FAMILIES_SAID 1

/* What a line says, without what it is about. */
static char *
quote_figure (const VoletDocumentLine *line)
{
  if (line->mention == NULL)
    return g_strdup (line->figure);
  return g_strdup_printf ("%s (%s)", line->figure, line->mention);
}

/* Appends the families that follow the line at @index: " (Formation 3 h, Travail 2 h)". */
static void
append_families (GString *words, GPtrArray *lines, guint index)
{
  gboolean is_first = TRUE;

  for (guint i = index + 1; i < lines->len; i++) {
    const VoletDocumentLine *line = lines->pdata[i];

    if (line->kind != VOLET_DOCUMENT_LINE_FAMILY)
      break;
    g_string_append_printf (words, "%s%s %s", is_first ? " (" : ", ", line->label, line->figure);
    is_first = FALSE;
  }
  if (!is_first)
    g_string_append_c (words, ')');
}

/**
 * volet_share_words_summarize:
 * @statement: a statement
 *
 * Returns: (transfer full): what it says of its weeks, in one line, in the document's own words:
 *   "15 h 25 · semaine avec empêchement · 15 h 50"; the first weeks stand for many
 */
char *
volet_share_words_summarize (VoletStatement *statement)
{
  g_autoptr (GPtrArray) lines = volet_document_list_lines (statement);
  gboolean has_families = volet_statement_get_head (statement)->level == VOLET_LEVEL_FAMILIES;
  guint n_max = has_families ? MAX_WEEKS_OF_FAMILIES_SAID : MAX_WEEKS_SAID;
  GString *words = g_string_new (NULL);
  guint n_said = 0;

  for (guint i = 0; i < lines->len; i++) {
    const VoletDocumentLine *line = lines->pdata[i];
    g_autofree char *figure = NULL;

    if (line->kind != VOLET_DOCUMENT_LINE_WEEK && line->kind != VOLET_DOCUMENT_LINE_PERIOD)
      continue;
    if (n_said == n_max) {
      g_string_append (words, " · …");
      break;
    }
    figure = quote_figure (line);
    if (n_said > 0)
      g_string_append (words, " · ");
    g_string_append (words, figure);
    append_families (words, lines, i);
    n_said++;
  }
  return g_string_free (words, FALSE);
}

/* What @lines say of @label: the figure, with its families. */
static char *
find_words (GPtrArray *lines, const char *label)
{
  for (guint i = 0; i < lines->len; i++) {
    const VoletDocumentLine *line = lines->pdata[i];
    g_autofree char *figure = NULL;
    GString *words;

    if (line->kind == VOLET_DOCUMENT_LINE_FAMILY || g_strcmp0 (line->label, label) != 0)
      continue;
    figure = quote_figure (line);
    words = g_string_new (figure);
    append_families (words, lines, i);
    return g_string_free (words, FALSE);
  }
  return NULL;
}

/**
 * volet_share_words_compare:
 * @before: a statement that was given
 * @after: the one that replaces it
 *
 * Returns: (transfer full) (element-type utf8): for each line that differs, what somebody who holds
 *   both will see
 */
GPtrArray *
volet_share_words_compare (VoletStatement *before, VoletStatement *after)
{
  g_autoptr (GPtrArray) old_lines = volet_document_list_lines (before);
  g_autoptr (GPtrArray) new_lines = volet_document_list_lines (after);
  GPtrArray *differences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < new_lines->len; i++) {
    const VoletDocumentLine *line = new_lines->pdata[i];
    g_autofree char *old_words = NULL;
    g_autofree char *new_words = NULL;

    if (line->kind == VOLET_DOCUMENT_LINE_FAMILY)
      continue;
    old_words = find_words (old_lines, line->label);
    new_words = find_words (new_lines, line->label);
    if (old_words == NULL)
      g_ptr_array_add (differences,
                       g_strdup_printf (_ ("%1$s: now “%2$s”."), line->label, new_words));
    else if (g_strcmp0 (old_words, new_words) != 0)
      g_ptr_array_add (differences, g_strdup_printf (_ ("%1$s: before “%2$s”, now “%3$s”."),
                                                     line->label, old_words, new_words));
  }
  for (guint i = 0; i < old_lines->len; i++) {
    const VoletDocumentLine *line = old_lines->pdata[i];
    g_autofree char *old_words = NULL;
    g_autofree char *new_words = find_words (new_lines, line->label);

    if (line->kind == VOLET_DOCUMENT_LINE_FAMILY || new_words != NULL)
      continue;
    old_words = find_words (old_lines, line->label);
    g_ptr_array_add (differences, g_strdup_printf (_ ("%1$s: before “%2$s”, now nothing."),
                                                   line->label, old_words));
  }
  return differences;
}

/**
 * volet_share_words_format_period:
 * @statement: a statement
 *
 * Returns: (transfer full): "du lundi 26 octobre au dimanche 22 novembre 2026"
 */
char *
volet_share_words_format_period (VoletStatement *statement)
{
  gsize n_weeks = volet_statement_get_n_weeks (statement);

  return volet_text_format_days (
      volet_week_get_monday (volet_statement_get_week (statement, 0)->week),
      volet_week_get_sunday (volet_statement_get_week (statement, n_weeks - 1)->week));
}

/**
 * volet_share_words_format_recipient:
 * @recipient: somebody
 *
 * Returns: (transfer full): their name, with the private sign that tells them from others:
 *   "Mme Martin (mission locale)"
 */
char *
volet_share_words_format_recipient (const VoletRecipient *recipient)
{
  if (recipient->sign == NULL)
    return g_strdup (recipient->name);
  /* Translators: a name and the private sign of this person: "Mme Martin (blue door)". */
  return g_strdup_printf (C_ ("person", "%1$s (%2$s)"), recipient->name, recipient->sign);
}

/**
 * volet_share_words_format_person:
 * @recipient: somebody
 *
 * Returns: (transfer full): with whom they talk and what they usually get: "l’administration · Les
 *   heures exactes"
 */
char *
volet_share_words_format_person (const VoletRecipient *recipient)
{
  g_autofree char *group = volet_text_dup_group_label (recipient->group);

  return g_strdup_printf ("%s · %s", group, volet_text_get_level_label (recipient->form.level));
}

/**
 * volet_share_words_format_given:
 * @given: a line of the ledger
 *
 * Returns: (transfer full): what it is: "Les heures exactes", "reçu à signer", "recopié dans
 *   l’agenda officiel : 51 h"
 */
char *
volet_share_words_format_given (const VoletGiven *given)
{
  g_autofree char *words = NULL;

  if (!volet_given_is_whole_hours (given))
    return g_strdup (volet_text_get_paper_label (volet_statement_get_head (given->statement)));
  words = volet_text_format_official_words (given->statement);
  /* Translators: what was typed: "typed into the official agenda: 51 h". */
  return g_strdup_printf (_ ("typed into the official agenda: %s"), words);
}
