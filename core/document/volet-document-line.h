/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a statement in words: the same for the page, the text and the window. */

#pragma once

#include "volet-statement.h"

G_BEGIN_DECLS

/**
 * VoletDocumentLineKind:
 * @VOLET_DOCUMENT_LINE_WEEK: a week and its figure
 * @VOLET_DOCUMENT_LINE_PERIOD: all weeks together and their figure
 * @VOLET_DOCUMENT_LINE_FAMILY: a family and its minutes, under the line before
 * @VOLET_DOCUMENT_LINE_REMARK: a week of a whole period of which something other than a figure is
 *   said
 * @VOLET_DOCUMENT_LINE_ABSENT: a week, or several in a row, that the statement leaves out
 * @VOLET_DOCUMENT_LINE_CITATION: a document that was given; the figure is whom it was given to
 */
typedef enum {
  VOLET_DOCUMENT_LINE_WEEK,
  VOLET_DOCUMENT_LINE_PERIOD,
  VOLET_DOCUMENT_LINE_FAMILY,
  VOLET_DOCUMENT_LINE_REMARK,
  VOLET_DOCUMENT_LINE_ABSENT,
  VOLET_DOCUMENT_LINE_CITATION,
} VoletDocumentLineKind;

/**
 * VoletDocumentLine:
 * @kind: what kind of line
 * @n_weeks: ABSENT: how many weeks in a row; else 1
 * @label: what it is about: "du lundi 2 au dimanche 8 novembre 2026"
 * @mention: (nullable): what else is to be known: "semaine avec empêchement"
 * @figure: what is said: "14 h 45"
 * @is_duration: whether @figure is a plain duration, which columns align
 * @minutes: that duration, which a bar can show; else 0
 */
typedef struct {
  VoletDocumentLineKind kind;
  guint n_weeks;
  char *label;
  char *mention;
  char *figure;
  gboolean is_duration;
  int minutes;
} VoletDocumentLine;

void volet_document_line_free (VoletDocumentLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletDocumentLine, volet_document_line_free)

char *volet_document_line_to_string (const VoletDocumentLine *self);

GPtrArray *volet_document_list_lines (VoletStatement *statement);

G_END_DECLS
