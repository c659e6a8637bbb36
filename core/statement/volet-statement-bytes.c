/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a statement as stable bytes, for the ledger. */

#include "volet-bytes.h"
#include "volet-statement-layout.h"

#include <string.h>

static void
put_u8 (GByteArray *bytes, guint8 value)
{
  g_byte_array_append (bytes, &value, 1);
}

static void
put_u16 (GByteArray *bytes, guint16 value)
{
  guint8 buffer[2];

  volet_bytes_put_u16 (buffer, value);
  g_byte_array_append (bytes, buffer, sizeof buffer);
}

static void
put_u32 (GByteArray *bytes, guint32 value)
{
  guint8 buffer[4];

  volet_bytes_put_u32 (buffer, value);
  g_byte_array_append (bytes, buffer, sizeof buffer);
}

static void
put_text (GByteArray *bytes, const char *text)
{
  gsize length = strlen (text);

  put_u16 (bytes, (guint16) length);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) length);
}

static void
put_figure (GByteArray *bytes, const VoletFigure *figure)
{
  put_u8 (bytes, (guint8) figure->kind);
  switch (figure->kind) {
  case VOLET_FIGURE_REACHED:
  case VOLET_FIGURE_BELOW:
    put_u32 (bytes, (guint32) figure->objective_min);
    break;
  case VOLET_FIGURE_BAND:
    put_u32 (bytes, (guint32) figure->low_min);
    put_u32 (bytes, (guint32) figure->high_min);
    break;
  case VOLET_FIGURE_TOTAL:
    put_u32 (bytes, (guint32) figure->total_min);
    break;
  case VOLET_FIGURE_FAMILIES:
    for (int family = 0; family < VOLET_N_FAMILIES; family++)
      put_u32 (bytes, (guint32) figure->family_min[family]);
    break;
  case VOLET_FIGURE_NONE:
  case VOLET_FIGURE_UNDISCLOSED:
  case VOLET_FIGURE_NO_OBJECTIVE:
  default:
    break;
  }
}

/**
 * volet_statement_layout_choose_version:
 * @head: what concerns a whole statement
 *
 * Returns: the first version that can say it: what an older one says stays as it was written
 */
guint16
volet_statement_layout_choose_version (const VoletStatementHead *head)
{
  return head->kind == VOLET_STATEMENT_KIND_HOURS && !head->has_cover_note ? VERSION_HOURS
                                                                           : VERSION_ALL;
}

static void
put_head (GByteArray *bytes, const VoletStatementHead *head)
{
  guint16 version = volet_statement_layout_choose_version (head);

  put_u16 (bytes, version);
  if (version == VERSION_ALL)
    put_u8 (bytes, (guint8) head->kind);
  put_u8 (bytes, (guint8) head->level);
  put_u8 (bytes,
          (guint8) ((head->is_whole_period ? HEAD_FLAG_WHOLE_PERIOD : 0) |
                    (head->typed_name != NULL ? HEAD_FLAG_TYPED_NAME : 0) |
                    (head->has_cover_note ? HEAD_FLAG_COVER_NOTE : 0) |
                    (head->replaces_day != VOLET_STATEMENT_NO_DAY ? HEAD_FLAG_REPLACES : 0)));
  put_u32 (bytes, (guint32) head->day);
  if (head->replaces_day != VOLET_STATEMENT_NO_DAY)
    put_u32 (bytes, (guint32) head->replaces_day);
  put_u32 (bytes, head->n_replacements);
  put_text (bytes, LANGUAGE);
  put_text (bytes, head->recipient);
  if (head->typed_name != NULL)
    put_text (bytes, head->typed_name);
  if (head->is_whole_period)
    put_figure (bytes, &head->period_figure);
}

static void
put_week (GByteArray *bytes, const VoletStatementWeek *week)
{
  gboolean has_figure = week->figure.kind != VOLET_FIGURE_NONE;
  gboolean is_cut_off = week->cut_off_day != VOLET_STATEMENT_NO_DAY;

  put_u32 (bytes, (guint32) week->week);
  put_u8 (bytes,
          (guint8) ((week->is_absent ? WEEK_FLAG_ABSENT : 0) |
                    (week->is_prevented ? WEEK_FLAG_PREVENTED : 0) |
                    (is_cut_off ? WEEK_FLAG_CUT_OFF : 0) | (has_figure ? WEEK_FLAG_FIGURE : 0)));
  if (is_cut_off)
    put_u32 (bytes, (guint32) week->cut_off_day);
  if (has_figure)
    put_figure (bytes, &week->figure);
}

static void
put_citation (GByteArray *bytes, const VoletStatementCitation *citation)
{
  put_u8 (bytes, (guint8) citation->kind);
  put_u8 (bytes, (guint8) citation->level);
  put_u8 (bytes, (guint8) ((citation->is_whole_period ? CITATION_FLAG_WHOLE_PERIOD : 0) |
                           (citation->is_replaced ? CITATION_FLAG_REPLACED : 0) |
                           (citation->is_to_check ? CITATION_FLAG_TO_CHECK : 0)));
  put_u8 (bytes, (guint8) citation->channel);
  put_u32 (bytes, (guint32) citation->day);
  put_u32 (bytes, (guint32) citation->first);
  put_u32 (bytes, (guint32) citation->last);
  put_text (bytes, citation->recipient);
}

static void
put_citations (GByteArray *bytes, VoletStatement *self)
{
  gsize n_citations = volet_statement_get_n_citations (self);

  put_u16 (bytes, (guint16) n_citations);
  for (gsize i = 0; i < n_citations; i++)
    put_citation (bytes, volet_statement_get_citation (self, i));
}

static void
put_weeks (GByteArray *bytes, VoletStatement *self)
{
  gsize n_weeks = volet_statement_get_n_weeks (self);

  put_u16 (bytes, (guint16) n_weeks);
  for (gsize i = 0; i < n_weeks; i++)
    put_week (bytes, volet_statement_get_week (self, i));
}

/**
 * volet_statement_to_bytes:
 * @self: a statement
 *
 * Returns: (transfer full): the statement as bytes, the same on every machine: two statements are
 *   equal if and only if these are
 */
GBytes *
volet_statement_to_bytes (VoletStatement *self)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (VOLET_IS_STATEMENT (self), NULL);

  bytes = g_byte_array_new ();
  put_head (bytes, volet_statement_get_head (self));
  if (volet_statement_get_head (self)->kind == VOLET_STATEMENT_KIND_HOURS)
    put_weeks (bytes, self);
  else
    put_citations (bytes, self);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
