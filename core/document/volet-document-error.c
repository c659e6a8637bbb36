/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a document cannot be made. */

#include "volet-document-error.h"

G_DEFINE_QUARK (volet - document - error - quark, volet_document_error)
