/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one passage through the wall: counted weeks in, a statement out. */

#pragma once

#include "volet-recipient.h"
#include "volet-statement.h"
#include "volet-week-record.h"

G_BEGIN_DECLS

/**
 * VoletDisclosure:
 * @form: level, period, objective and prevented weeks
 * @left_out: (nullable) (element-type VoletWeek): weeks of which only the absence is said
 * @allows_in_progress: whether a week in progress may be disclosed
 * @cut_off_day: the last day counted of a week in progress
 * @day: the date on the document
 * @recipient: the recipient's name
 * @typed_name: (nullable): the person's name
 * @replaces_day: the date of the document that is replaced, or %VOLET_STATEMENT_NO_DAY
 * @n_replacements: replacements given to this recipient, this one included
 * @has_cover_note: whether a note in plain words goes with it
 *
 * What the person chose to disclose, and how.
 */
typedef struct {
  VoletTemplate form;
  GArray *left_out;
  gboolean allows_in_progress;
  VoletDay cut_off_day;
  VoletDay day;
  const char *recipient;
  const char *typed_name;
  VoletDay replaces_day;
  guint n_replacements;
  gboolean has_cover_note;
} VoletDisclosure;

gboolean volet_disclosure_leaves_out (const VoletDisclosure *self, VoletWeek week);
VoletStatement *volet_disclosure_make_statement (const VoletDisclosure *self,
                                                 const VoletWeekTotal *totals,
                                                 gsize n_totals,
                                                 GError **error);

G_END_DECLS
