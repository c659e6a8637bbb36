/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The statement: what one document discloses, and nothing else. */

#pragma once

#include "volet-citation.h"
#include "volet-figure.h"
#include "volet-level.h"
#include "volet-week.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* Letters that a name may have. */
#define VOLET_STATEMENT_NAME_MAX_CHARS 200

/* Weeks that one statement may cover: three years. */
#define VOLET_STATEMENT_MAX_WEEKS 157

/* In place of a day: none. */
#define VOLET_STATEMENT_NO_DAY G_MININT32

/**
 * VoletStatementWeek:
 * @week: the week
 * @is_absent: the page says that this week is missing; nothing else is said of it
 * @is_prevented: the page says "semaine avec empêchement"
 * @cut_off_day: the last day included of a week in progress, or %VOLET_STATEMENT_NO_DAY
 * @figure: what is said; NONE for an absent week and in a statement of the whole period
 *
 * One line of a statement.
 */
typedef struct {
  VoletWeek week;
  gboolean is_absent;
  gboolean is_prevented;
  VoletDay cut_off_day;
  VoletFigure figure;
} VoletStatementWeek;

/**
 * VoletStatementHead:
 * @kind: what kind of paper it is
 * @has_cover_note: whether a note in plain words goes with the hours
 * @level: how much is told; 0 for a paper that only cites
 * @is_whole_period: one figure for all weeks together
 * @period_figure: that figure; NONE otherwise
 * @day: the date on the document
 * @recipient: who it is for; not printed, part of the calendar events' identity
 * @typed_name: (nullable): the name that the person typed, or %NULL for "Nom : ____"
 * @replaces_day: the date of the document that this one cancels and replaces, or
 *   %VOLET_STATEMENT_NO_DAY
 * @n_replacements: replacements given to this recipient, this one included (iCalendar SEQUENCE)
 */
typedef struct {
  VoletStatementKind kind;
  gboolean has_cover_note;
  VoletLevel level;
  gboolean is_whole_period;
  VoletFigure period_figure;
  VoletDay day;
  const char *recipient;
  const char *typed_name;
  VoletDay replaces_day;
  guint n_replacements;
} VoletStatementHead;

#define VOLET_TYPE_STATEMENT (volet_statement_get_type ())
G_DECLARE_FINAL_TYPE (VoletStatement, volet_statement, VOLET, STATEMENT, GObject)

VoletStatement *volet_statement_new (const VoletStatementHead *head,
                                     const VoletStatementWeek *weeks,
                                     gsize n_weeks,
                                     GError **error);
VoletStatement *volet_statement_new_citing (const VoletStatementHead *head,
                                            const VoletStatementCitation *citations,
                                            gsize n_citations,
                                            GError **error);
VoletStatement *volet_statement_new_from_bytes (GBytes *bytes, GError **error);

const VoletStatementHead *volet_statement_get_head (VoletStatement *self);
gsize volet_statement_get_n_weeks (VoletStatement *self);
const VoletStatementWeek *volet_statement_get_week (VoletStatement *self, gsize index);
gsize volet_statement_get_n_citations (VoletStatement *self);
const VoletStatementCitation *volet_statement_get_citation (VoletStatement *self, gsize index);
const char *volet_statement_get_language (VoletStatement *self);

GBytes *volet_statement_to_bytes (VoletStatement *self);

gboolean volet_statement_check_name (const char *name, GError **error);

G_END_DECLS
