/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One thing that a document says: an interval around a sum of minutes. */

#pragma once

#include "volet-given.h"

G_BEGIN_DECLS

/* In place of a family: all of them together. */
#define VOLET_ALL_FAMILIES VOLET_N_FAMILIES

/* In place of an upper end: there is none. */
#define VOLET_FACT_NO_LIMIT G_MAXINT

/**
 * VoletFact:
 * @document: the index of the document that says it
 * @first: the first of the document's weeks that it is about
 * @n_weeks: how many of them: one, or all
 * @family: a #VoletFamily, or %VOLET_ALL_FAMILIES
 * @low_min: the sum is at least this
 * @high_min: and at most this, or %VOLET_FACT_NO_LIMIT
 * @is_implied: whether other facts of the same document say it as well
 */
typedef struct {
  guint document;
  guint first;
  guint n_weeks;
  int family;
  int low_min;
  int high_min;
  gboolean is_implied;
} VoletFact;

/**
 * VoletFactScale:
 * @hour_min: minutes of an hour
 * @n_families: how many families there are
 *
 * 60 and 6. Tests count in smaller hours and fewer families, so that every agenda that agrees with
 * the facts can be enumerated.
 */
typedef struct {
  int hour_min;
  int n_families;
} VoletFactScale;

void volet_fact_add_figure (GArray *facts,
                            const VoletFigure *figure,
                            gboolean is_whole_hours,
                            int objective_min,
                            const VoletFact *place,
                            const VoletFactScale *scale);

G_END_DECLS
