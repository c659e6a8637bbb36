/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Small bars beside figures that are worth comparing. */

#pragma once

#include "volet-document-line.h"

G_BEGIN_DECLS

/* The longest bar of a table, in points. */
#define VOLET_DOCUMENT_BAR_ROOM 76.0

/**
 * VoletDocumentBars:
 * @has_bars: whether the table has any
 * @kind: the kind of the lines that have one
 * @scale_min: minutes of the longest bar
 * @x: the left edge of all bars
 *
 * The bars of one table, all to one scale.
 */
typedef struct {
  gboolean has_bars;
  VoletDocumentLineKind kind;
  int scale_min;
  double x;
} VoletDocumentBars;

VoletDocumentBars volet_document_bars_choose (GPtrArray *lines);
gboolean volet_document_bars_show (const VoletDocumentBars *self, const VoletDocumentLine *line);
double volet_document_bars_measure (const VoletDocumentBars *self, const VoletDocumentLine *line);

G_END_DECLS
