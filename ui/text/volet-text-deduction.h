/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What readers can work out, in sentences. */

#pragma once

#include "volet-news.h"

G_BEGIN_DECLS

/**
 * VoletWayOut:
 * @VOLET_WAY_OUT_WHOLE_PERIOD: one figure for the whole period
 * @VOLET_WAY_OUT_BAND: ranges instead of totals
 * @VOLET_WAY_OUT_THRESHOLD: the weekly hours, reached or not
 * @VOLET_WAY_OUT_NOT_NOW: giving nothing for the moment
 *
 * A fixed list in a fixed order, whatever the data.
 */
typedef enum {
  VOLET_WAY_OUT_WHOLE_PERIOD,
  VOLET_WAY_OUT_BAND,
  VOLET_WAY_OUT_THRESHOLD,
  VOLET_WAY_OUT_NOT_NOW,
} VoletWayOut;

#define VOLET_N_WAYS_OUT 4

char *volet_text_format_news (const VoletKnowledge *knowledge,
                              const VoletNews *news,
                              const char *group,
                              gboolean is_known);
char *volet_text_format_more_news (guint n_more);
const char *volet_text_get_no_news (void);
GPtrArray *volet_text_list_news (const VoletNewsList *list, const char *group);

const char *volet_text_get_way_out (VoletWayOut way);
const char *volet_text_get_way_out_words (VoletWayOut way);

G_END_DECLS
