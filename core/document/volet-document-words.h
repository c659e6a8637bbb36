/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a statement says, in the fixed French words of documents, whatever the locale. */

#pragma once

#include "volet-statement.h"

G_BEGIN_DECLS

#define VOLET_DOCUMENT_PREVENTED "semaine avec empêchement"

const char *volet_document_get_title (VoletStatement *statement);
const char *volet_document_get_notice (VoletStatement *statement);
const char *volet_document_get_family_label (VoletFamily family);

char *volet_document_describe_figure (const VoletFigure *figure);
char *volet_document_describe_period_figure (const VoletFigure *figure, int n_weeks);

char *volet_document_describe_name (VoletStatement *statement);
char *volet_document_describe_period (VoletStatement *statement);
char *volet_document_describe_date (VoletStatement *statement);
char *volet_document_describe_replacement (VoletStatement *statement);

char *volet_document_make_base_name (VoletStatement *statement);

G_END_DECLS
