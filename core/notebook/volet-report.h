/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Filling in the official agenda from a document that was given. */

#pragma once

#include "volet-notebook.h"
#include "volet-official-line.h"
#include "volet-recipient.h"

G_BEGIN_DECLS

/**
 * VoletReport:
 * @recipient: whom the document was given to
 * @lines: (element-type VoletOfficialLine): what can be typed, coarsest wording first
 * @is_done: (array): per line, whether it is recorded as typed
 */
typedef struct {
  VoletId recipient;
  GPtrArray *lines;
  gboolean *is_done;
} VoletReport;

gboolean volet_report_is_possible (const VoletGiven *given, const VoletRecipient *recipient);
VoletReport *volet_notebook_load_report (VoletNotebook *self, guint n, GError **error);
gboolean volet_notebook_record_report (
    VoletNotebook *self, const VoletReport *report, guint line, guint *ret_n, GError **error);

void volet_report_free (VoletReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletReport, volet_report_free)

G_END_DECLS
