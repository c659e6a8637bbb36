/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sixteen categories of activities. Private: a document never names one. */

#pragma once

#include "volet-family.h"

G_BEGIN_DECLS

/**
 * VoletCategory:
 *
 * A category, in the order in which lists show it. Its code (three letters) is stored; its label
 * and its plain words are for the screens to say.
 */
typedef enum {
  VOLET_CATEGORY_FOR,
  VOLET_CATEGORY_LNG,
  VOLET_CATEGORY_IMM,
  VOLET_CATEGORY_TRA,
  VOLET_CATEGORY_REC,
  VOLET_CATEGORY_PRO,
  VOLET_CATEGORY_RDV,
  VOLET_CATEGORY_DRO,
  VOLET_CATEGORY_MOB,
  VOLET_CATEGORY_LOG,
  VOLET_CATEGORY_FAM,
  VOLET_CATEGORY_AID,
  VOLET_CATEGORY_SAN,
  VOLET_CATEGORY_JUS,
  VOLET_CATEGORY_BEN,
  VOLET_CATEGORY_CSL,
} VoletCategory;

#define VOLET_N_CATEGORIES 16

/**
 * VoletSensitivity:
 * @VOLET_SENSITIVITY_NONE: nothing particular
 * @VOLET_SENSITIVITY_INDIRECT: it may hint at something sensitive
 * @VOLET_SENSITIVITY_PRIVATE: private life
 * @VOLET_SENSITIVITY_POSSIBLE: it may fall under article 9 (beliefs, opinions)
 * @VOLET_SENSITIVITY_HEALTH: data concerning health, GDPR article 9
 * @VOLET_SENSITIVITY_JUSTICE: offences and convictions, GDPR article 10
 */
typedef enum {
  VOLET_SENSITIVITY_NONE,
  VOLET_SENSITIVITY_INDIRECT,
  VOLET_SENSITIVITY_PRIVATE,
  VOLET_SENSITIVITY_POSSIBLE,
  VOLET_SENSITIVITY_HEALTH,
  VOLET_SENSITIVITY_JUSTICE,
} VoletSensitivity;

const char *volet_category_get_code (VoletCategory category);
gboolean volet_category_from_code (const char *code, VoletCategory *ret_category, GError **error);
VoletFamily volet_category_get_family (VoletCategory category);
VoletSensitivity volet_category_get_sensitivity (VoletCategory category);
gboolean volet_category_asks_whether_it_counts (VoletCategory category);
VoletCategory volet_category_get_usual (int place);

G_END_DECLS
