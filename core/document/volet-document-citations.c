/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents that another paper names, in the fixed French words of documents. */

#include "volet-document-citations.h"

#include "volet-document-dates.h"

/**
 * volet_document_describe_citation:
 * @citation: a document that was given
 *
 * Returns: (transfer full): "Relevé d’heures du lundi 2 au dimanche 29 novembre 2026"
 */
char *
volet_document_describe_citation (const VoletStatementCitation *citation)
{
  static const char *const kinds[VOLET_N_STATEMENT_KINDS] = {
      [VOLET_STATEMENT_KIND_HOURS] = "Relevé d’heures",
      [VOLET_STATEMENT_KIND_RECEIPT] = "Reçu",
      [VOLET_STATEMENT_KIND_EXTRACT] = "Liste de documents remis",
  };
  g_autofree char *weeks = volet_document_describe_weeks (citation->first, citation->last);

  return g_strdup_printf ("%s, %s", kinds[citation->kind], weeks);
}

static const char *
get_form (const VoletStatementCitation *citation)
{
  static const char *const levels[VOLET_N_LEVELS] = {
      [VOLET_LEVEL_THRESHOLD] = "durée prévue atteinte ou non",
      [VOLET_LEVEL_BAND] = "heures par tranches de 5 heures",
      [VOLET_LEVEL_TOTAL] = "heures exactes",
      [VOLET_LEVEL_FAMILIES] = "heures exactes par famille d’activités",
  };

  return levels[citation->level];
}

static const char *
get_channel (VoletChannel channel)
{
  static const char *const channels[VOLET_N_CHANNELS] = {
      [VOLET_CHANNEL_UNSAID] = NULL,
      [VOLET_CHANNEL_HAND] = "en main propre",
      [VOLET_CHANNEL_POST] = "par courrier",
      [VOLET_CHANNEL_REGISTERED] = "par lettre recommandée",
      [VOLET_CHANNEL_MAIL] = "par mail",
      [VOLET_CHANNEL_SITE] = "déposé sur le site",
      [VOLET_CHANNEL_COPIED] = "copié dans un message",
      [VOLET_CHANNEL_OFFICIAL] = "recopié dans l’agenda officiel",
  };

  return channels[channel];
}

/**
 * volet_document_describe_citation_form:
 * @citation: a document that was given
 *
 * Returns: (transfer full): "en date du mardi 1er décembre 2026, heures exactes, par semaine, en
 * main propre"
 */
char *
volet_document_describe_citation_form (const VoletStatementCitation *citation)
{
  g_autofree char *day = volet_document_describe_day (citation->day);
  GString *words = g_string_new ("en date du ");
  const char *channel = get_channel (citation->channel);

  g_string_append (words, day);
  if (citation->kind == VOLET_STATEMENT_KIND_HOURS)
    g_string_append_printf (words, ", %s, %s", get_form (citation),
                            citation->is_whole_period ? "pour toute la période" : "par semaine");
  if (channel != NULL)
    g_string_append_printf (words, ", %s", channel);
  if (citation->is_replaced)
    g_string_append (words, ", annulé et remplacé depuis");
  if (citation->is_to_check)
    g_string_append (words, ", remise à vérifier");
  return g_string_free (words, FALSE);
}
