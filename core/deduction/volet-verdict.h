/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How much readers know of one natural sum. */

#pragma once

#include "volet-bounds.h"

G_BEGIN_DECLS

/**
 * VoletVerdict:
 * @VOLET_VERDICT_OPEN: nothing that the others say
 * @VOLET_VERDICT_NON_ZERO: a week, or a family in it, of which nothing was printed, is not empty
 * @VOLET_VERDICT_NARROW: known to less than an hour, and not as it was printed
 * @VOLET_VERDICT_DETERMINED: can be worked out exactly
 * @VOLET_VERDICT_DISCLOSED: was printed exactly
 *
 * From the one that tells least to the one that tells most.
 */
typedef enum {
  VOLET_VERDICT_OPEN,
  VOLET_VERDICT_NON_ZERO,
  VOLET_VERDICT_NARROW,
  VOLET_VERDICT_DETERMINED,
  VOLET_VERDICT_DISCLOSED,
} VoletVerdict;

const char *volet_verdict_to_word (VoletVerdict verdict);

gboolean volet_verdict_is_printed (const VoletKnowledge *knowledge,
                                   const gboolean *is_known,
                                   const VoletNaturalSum *sum,
                                   VoletBounds within);
VoletVerdict volet_verdict_find (const VoletKnowledge *knowledge,
                                 const gboolean *is_known,
                                 const VoletNaturalSum *sum,
                                 VoletBounds bounds);

G_END_DECLS
