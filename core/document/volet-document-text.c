/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement as plain text, for a message. */

#include "volet-document-text.h"

#include "volet-document-line.h"
#include "volet-document-note.h"
#include "volet-document-words.h"

static void
append_line (GString *text, const char *line)
{
  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

/* Takes @line, which may be absent. */
static void
take_line (GString *text, char *line)
{
  g_autofree char *owned = line;

  if (owned != NULL)
    append_line (text, owned);
}

static void
append_note (GString *text, VoletStatement *statement)
{
  gsize n_paragraphs;
  const VoletDocumentNoteParagraph *paragraphs = volet_document_note_get_paragraphs (&n_paragraphs);

  append_line (text, "");
  append_line (text, VOLET_DOCUMENT_NOTE_TITLE);
  take_line (text, volet_document_note_describe_date (statement));
  for (gsize i = 0; i < n_paragraphs; i++) {
    append_line (text, "");
    append_line (text, paragraphs[i].heading);
    append_line (text, paragraphs[i].text);
    if (paragraphs[i].source != NULL)
      append_line (text, paragraphs[i].source);
  }
}

/**
 * volet_document_make_text:
 * @statement: a statement
 *
 * Returns: (transfer full): what the page says, without the lines to sign: UTF-8, each line ended
 *   by a newline
 */
GBytes *
volet_document_make_text (VoletStatement *statement)
{
  g_autoptr (GPtrArray) lines = NULL;
  GString *text;

  g_return_val_if_fail (VOLET_IS_STATEMENT (statement), NULL);

  text = g_string_new (NULL);
  append_line (text, volet_document_get_title (statement));
  take_line (text, volet_document_describe_name (statement));
  take_line (text, volet_document_describe_period (statement));
  take_line (text, volet_document_describe_date (statement));
  take_line (text, volet_document_describe_replacement (statement));
  append_line (text, "");

  lines = volet_document_list_lines (statement);
  for (guint i = 0; i < lines->len; i++)
    take_line (text, volet_document_line_to_string (lines->pdata[i]));

  append_line (text, "");
  append_line (text, volet_document_get_notice (statement));
  if (volet_statement_get_head (statement)->has_cover_note)
    append_note (text, statement);
  return g_string_free_to_bytes (text);
}
