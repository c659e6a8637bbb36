/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Small bars beside figures that are worth comparing.
 *
 * 1. A bar shows an exact duration that stands beside it, and nothing else: none at the threshold
 *    and band levels.
 * 2. All bars of a table begin at the same place, and their lengths are to one another as their
 *    minutes are. */

#include "volet-document-bars.h"

/* A single bar compares nothing. */
#define MIN_BARS 2

static VoletDocumentBars
measure_kind (GPtrArray *lines, VoletDocumentLineKind kind)
{
  VoletDocumentBars bars = {.kind = kind};
  int n_bars = 0;

  for (guint i = 0; i < lines->len; i++) {
    const VoletDocumentLine *line = lines->pdata[i];

    if (line->kind != kind || !line->is_duration)
      continue;
    n_bars++;
    bars.scale_min = MAX (bars.scale_min, line->minutes);
  }
  bars.has_bars = n_bars >= MIN_BARS && bars.scale_min > 0;
  return bars;
}

static guint
count_figures (GPtrArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++) {
    const VoletDocumentLine *line = lines->pdata[i];

    n += line->kind == VOLET_DOCUMENT_LINE_WEEK || line->kind == VOLET_DOCUMENT_LINE_PERIOD;
  }
  return n;
}

/**
 * volet_document_bars_choose:
 * @lines: (element-type VoletDocumentLine): the lines of a statement
 *
 * Chooses what is worth comparing: the weeks, or, where there is one figure only, its families.
 *
 * Returns: the bars, whose place is for the caller to set
 */
VoletDocumentBars
volet_document_bars_choose (GPtrArray *lines)
{
  return measure_kind (lines, count_figures (lines) > 1 ? VOLET_DOCUMENT_LINE_WEEK
                                                        : VOLET_DOCUMENT_LINE_FAMILY);
}

/**
 * volet_document_bars_show:
 * @self: the bars of a table
 * @line: one of its lines
 *
 * Returns: whether a bar stands beside @line
 */
gboolean
volet_document_bars_show (const VoletDocumentBars *self, const VoletDocumentLine *line)
{
  return self->has_bars && line->kind == self->kind && line->is_duration;
}

/**
 * volet_document_bars_measure:
 * @self: the bars of a table
 * @line: one of its lines
 *
 * Returns: the length of its bar in points, or 0 for none
 */
double
volet_document_bars_measure (const VoletDocumentBars *self, const VoletDocumentLine *line)
{
  if (!volet_document_bars_show (self, line))
    return 0;
  return VOLET_DOCUMENT_BAR_ROOM * line->minutes / self->scale_min;
}
