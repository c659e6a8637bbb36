/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The note that can go with a statement of hours: what it is, in plain words, with its sources. */

#pragma once

#include "volet-pen.h"
#include "volet-statement.h"

G_BEGIN_DECLS

/**
 * VoletDocumentNoteParagraph:
 * @heading: (nullable): what stands over it
 * @text: sentences
 * @source: (nullable): where a rule comes from
 */
typedef struct {
  const char *heading;
  const char *text;
  const char *source;
} VoletDocumentNoteParagraph;

#define VOLET_DOCUMENT_NOTE_TITLE "Note qui accompagne le relevé"

const VoletDocumentNoteParagraph *volet_document_note_get_paragraphs (gsize *ret_n);
char *volet_document_note_describe_date (VoletStatement *statement);

double volet_document_note_put (PangoContext *context,
                                VoletStatement *statement,
                                const VoletPen *pen,
                                double x,
                                double y,
                                double width);

G_END_DECLS
