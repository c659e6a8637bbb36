/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What surrounds the table on the page: the head, and the lines to sign. */

#pragma once

#include "volet-document-density.h"
#include "volet-pen.h"
#include "volet-statement.h"

G_BEGIN_DECLS

typedef struct _VoletDocumentFrame VoletDocumentFrame;

VoletDocumentFrame *volet_document_frame_new (PangoContext *context,
                                              const VoletDocumentDensity *density,
                                              VoletStatement *statement,
                                              double x,
                                              double width);
void volet_document_frame_free (VoletDocumentFrame *self);

double
volet_document_frame_put_head (const VoletDocumentFrame *self, const VoletPen *pen, double y);
double
volet_document_frame_put_short_head (const VoletDocumentFrame *self, const VoletPen *pen, double y);
double
volet_document_frame_put_tail (const VoletDocumentFrame *self, const VoletPen *pen, double y);

G_END_DECLS
