/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What readers can work out, by trying every agenda that agrees with what they were told. */

#pragma once

#include "volet-given.h"

G_BEGIN_DECLS

/* Unknowns that one small world may have: contents of weeks. */
#define ORACLE_MAX_UNKNOWNS 12

/**
 * OracleDocument:
 * @head: what concerns the whole document
 * @weeks: (element-type VoletStatementWeek): its lines
 * @context: (element-type VoletGivenContext): one for each line that is not absent
 * @is_official: whether it was typed into the official agenda: exact times are whole hours
 */
typedef struct {
  VoletStatementHead head;
  GArray *weeks;
  GArray *context;
  gboolean is_official;
} OracleDocument;

/**
 * OracleAnswer:
 * @low: the least value of an agenda that agrees
 * @high: the greatest
 * @verdict: the word of the verdict
 */
typedef struct {
  int low;
  int high;
  const char *verdict;
} OracleAnswer;

/**
 * Oracle:
 * @hour_min: minutes of an hour
 * @n_families: how many families there are
 * @answers: (element-type utf8 OracleAnswer): by the name of the natural sum
 * @conclusions: (element-type utf8): what is proved about objectives
 * @n_agendas: how many agendas agree
 */
typedef struct {
  int hour_min;
  int n_families;
  GHashTable *answers;
  GHashTable *conclusions;
  guint64 n_agendas;
} Oracle;

OracleDocument *oracle_document_new (void);
void oracle_document_free (OracleDocument *self);

Oracle *oracle_new (int hour_min, int n_families);
void oracle_free (Oracle *self);
gboolean oracle_ask (Oracle *self, GPtrArray *documents, guint64 max_agendas);

/* Names of natural sums, which the oracle and the tests of the solver spell alike. */
char *oracle_name_version (VoletWeek week, guint version, VoletDay cut_off_day);
char *oracle_name_sum (const char *kind, int family, GPtrArray *plus, const char *minus);

G_END_DECLS
