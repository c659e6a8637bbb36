/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How much a statement tells: the four levels, and the form of weeks that were prevented. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletLevel:
 * @VOLET_LEVEL_THRESHOLD: per week, whether the objective was reached
 * @VOLET_LEVEL_BAND: per week, a band of five hours
 * @VOLET_LEVEL_TOTAL: per week, exact minutes
 * @VOLET_LEVEL_FAMILIES: per week, exact minutes per family
 *
 * From the one that usually tells least to the one that tells most.
 */
typedef enum {
  VOLET_LEVEL_THRESHOLD,
  VOLET_LEVEL_BAND,
  VOLET_LEVEL_TOTAL,
  VOLET_LEVEL_FAMILIES,
} VoletLevel;

#define VOLET_N_LEVELS 4

/**
 * VoletPreventedForm:
 * @VOLET_PREVENTED_FORM_LABEL: the mention, no figure
 * @VOLET_PREVENTED_FORM_BOTH: mention and figure
 * @VOLET_PREVENTED_FORM_FIGURE: as any other week; not at the threshold level
 *
 * How a week "avec empêchement" is shown to one recipient.
 */
typedef enum {
  VOLET_PREVENTED_FORM_LABEL,
  VOLET_PREVENTED_FORM_BOTH,
  VOLET_PREVENTED_FORM_FIGURE,
} VoletPreventedForm;

#define VOLET_N_PREVENTED_FORMS 3

const char *volet_level_to_word (VoletLevel level);
gboolean volet_level_from_word (const char *word, VoletLevel *ret_level, GError **error);

const char *volet_prevented_form_to_word (VoletPreventedForm form);
gboolean
volet_prevented_form_from_word (const char *word, VoletPreventedForm *ret_form, GError **error);
VoletPreventedForm volet_prevented_form_get_default (VoletLevel level);

G_END_DECLS
