/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one more document lets readers work out that they could not before. */

#pragma once

#include "volet-deduction.h"
#include "volet-explanation.h"

G_BEGIN_DECLS

/* As many are told; the rest is counted. */
#define VOLET_NEWS_TOLD 3

/**
 * VoletNewsKind:
 * @VOLET_NEWS_KIND_DETERMINED: an exact time
 * @VOLET_NEWS_KIND_NARROW: a time to less than an hour
 * @VOLET_NEWS_KIND_BELOW: a week is under its objective
 * @VOLET_NEWS_KIND_ONE_BELOW: at least one week of a period is
 * @VOLET_NEWS_KIND_NON_ZERO: something was done
 * @VOLET_NEWS_KIND_REACHED: a week has its objective
 *
 * Worst first.
 */
typedef enum {
  VOLET_NEWS_KIND_DETERMINED,
  VOLET_NEWS_KIND_NARROW,
  VOLET_NEWS_KIND_BELOW,
  VOLET_NEWS_KIND_ONE_BELOW,
  VOLET_NEWS_KIND_NON_ZERO,
  VOLET_NEWS_KIND_REACHED,
} VoletNewsKind;

/**
 * VoletNews:
 * @kind: what can be worked out
 * @sum: of what
 * @bounds: its exact bounds
 * @objective_min: BELOW and REACHED: the objective of the week; ONE_BELOW: that of each week, or 0
 *   where they differ
 * @compared_day: the date on the document that it takes beside the new one, or
 *   %VOLET_STATEMENT_NO_DAY where the new one is enough, and for news that are only counted
 */
typedef struct {
  VoletNewsKind kind;
  const VoletNaturalSum *sum;
  VoletBounds bounds;
  int objective_min;
  VoletDay compared_day;
} VoletNews;

/**
 * VoletNewsList:
 * @knowledge: what readers will have been told
 * @deduction: all that they can then work out
 * @news: (element-type VoletNews): what is new of it, worst first
 */
typedef struct {
  VoletKnowledge *knowledge;
  VoletDeduction *deduction;
  GArray *news;
} VoletNewsList;

VoletNewsList *volet_news_find (VoletKnowledge *knowledge, const VoletStep *step, GError **error);
VoletNewsList *
volet_news_find_known (VoletKnowledge *knowledge, const VoletStep *step, GError **error);
void volet_news_list_free (VoletNewsList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletNewsList, volet_news_list_free)

G_END_DECLS
