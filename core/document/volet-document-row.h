/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of the page's table: a line of a statement, set in type. */

#pragma once

#include "volet-document-bars.h"
#include "volet-document-density.h"
#include "volet-document-line.h"
#include "volet-pen.h"

G_BEGIN_DECLS

/**
 * VoletDocumentColumns:
 * @density: how closely the page is set
 * @x: left edge of the table
 * @width: its width
 * @has_minutes: whether any duration has minutes, so that whole hours keep room for them
 * @has_families: whether lines for families stand under the others, which are then set bold
 * @bars: the bars beside the figures
 *
 * What all rows of one table have in common: names at the left edge, figures at the right one.
 */
typedef struct {
  const VoletDocumentDensity *density;
  double x;
  double width;
  gboolean has_minutes;
  gboolean has_families;
  VoletDocumentBars bars;
} VoletDocumentColumns;

typedef struct _VoletDocumentRow VoletDocumentRow;

VoletDocumentColumns volet_document_columns_fit (PangoContext *context,
                                                 const VoletDocumentDensity *density,
                                                 GPtrArray *lines,
                                                 double x,
                                                 double width);

VoletDocumentRow *volet_document_row_new_heading (PangoContext *context,
                                                  const VoletDocumentColumns *columns,
                                                  const char *label,
                                                  const char *figure);
VoletDocumentRow *volet_document_row_new (PangoContext *context,
                                          const VoletDocumentColumns *columns,
                                          const VoletDocumentLine *line);
void volet_document_row_free (VoletDocumentRow *self);

gboolean volet_document_row_starts_group (const VoletDocumentRow *self);
double volet_document_row_put (const VoletDocumentRow *self, const VoletPen *pen, double y);

G_END_DECLS
