/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How closely a page is set. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletDocumentDensity:
 * @text_size: the head, and the names and figures of weeks
 * @small_size: families, mentions and the lines to sign; never under 10
 * @wide_padding: above and below a week without families
 * @narrow_padding: above and below a week with families
 * @family_padding: below a family
 * @families_gap: below the last family of a week
 * @section_gap: between head, table and tail
 * @writing_height: from one line to write on to the next
 *
 * Sizes and distances in points.
 */
typedef struct {
  double text_size;
  double small_size;
  double wide_padding;
  double narrow_padding;
  double family_padding;
  double families_gap;
  double section_gap;
  double writing_height;
} VoletDocumentDensity;

G_END_DECLS
