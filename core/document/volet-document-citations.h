/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents that another paper names, in the fixed French words of documents. */

#pragma once

#include "volet-statement.h"

G_BEGIN_DECLS

char *volet_document_describe_citation (const VoletStatementCitation *citation);
char *volet_document_describe_citation_form (const VoletStatementCitation *citation);

G_END_DECLS
