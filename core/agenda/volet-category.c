/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sixteen categories of activities. Private: a document never names one. */

#include "volet-category.h"

#include "volet-agenda-error.h"

typedef struct {
  const char *code;
  VoletFamily family;
  VoletSensitivity sensitivity;
  gboolean asks_whether_it_counts;
} CategoryFacts;

static const CategoryFacts facts[VOLET_N_CATEGORIES] = {
    [VOLET_CATEGORY_FOR] = {"FOR", VOLET_FAMILY_TRAINING, VOLET_SENSITIVITY_NONE, FALSE},
    [VOLET_CATEGORY_LNG] = {"LNG", VOLET_FAMILY_TRAINING, VOLET_SENSITIVITY_INDIRECT, FALSE},
    [VOLET_CATEGORY_IMM] = {"IMM", VOLET_FAMILY_WORK_PLACEMENT, VOLET_SENSITIVITY_NONE, FALSE},
    [VOLET_CATEGORY_TRA] = {"TRA", VOLET_FAMILY_OWN_ACTIVITY, VOLET_SENSITIVITY_NONE, TRUE},
    [VOLET_CATEGORY_REC] = {"REC", VOLET_FAMILY_JOB_SEARCH, VOLET_SENSITIVITY_NONE, FALSE},
    [VOLET_CATEGORY_PRO] = {"PRO", VOLET_FAMILY_SUPPORT, VOLET_SENSITIVITY_NONE, FALSE},
    [VOLET_CATEGORY_RDV] = {"RDV", VOLET_FAMILY_SUPPORT, VOLET_SENSITIVITY_NONE, FALSE},
    [VOLET_CATEGORY_DRO] = {"DRO", VOLET_FAMILY_RIGHTS, VOLET_SENSITIVITY_INDIRECT, FALSE},
    [VOLET_CATEGORY_MOB] = {"MOB", VOLET_FAMILY_RIGHTS, VOLET_SENSITIVITY_NONE, FALSE},
    [VOLET_CATEGORY_LOG] = {"LOG", VOLET_FAMILY_RIGHTS, VOLET_SENSITIVITY_PRIVATE, FALSE},
    [VOLET_CATEGORY_FAM] = {"FAM", VOLET_FAMILY_RIGHTS, VOLET_SENSITIVITY_PRIVATE, FALSE},
    [VOLET_CATEGORY_AID] = {"AID", VOLET_FAMILY_RIGHTS, VOLET_SENSITIVITY_HEALTH, TRUE},
    [VOLET_CATEGORY_SAN] = {"SAN", VOLET_FAMILY_RIGHTS, VOLET_SENSITIVITY_HEALTH, TRUE},
    [VOLET_CATEGORY_JUS] = {"JUS", VOLET_FAMILY_RIGHTS, VOLET_SENSITIVITY_JUSTICE, TRUE},
    [VOLET_CATEGORY_BEN] = {"BEN", VOLET_FAMILY_SUPPORT, VOLET_SENSITIVITY_POSSIBLE, TRUE},
    [VOLET_CATEGORY_CSL] = {"CSL", VOLET_FAMILY_SUPPORT, VOLET_SENSITIVITY_POSSIBLE, TRUE},
};

/* What a person who has noted nothing yet is offered first: what most contracts name, nothing that
 * tells of health, belief or private life, and nothing that has to be asked about. */
static const VoletCategory usual[VOLET_N_CATEGORIES] = {
    VOLET_CATEGORY_REC, VOLET_CATEGORY_RDV, VOLET_CATEGORY_FOR, VOLET_CATEGORY_PRO,
    VOLET_CATEGORY_DRO, VOLET_CATEGORY_MOB, VOLET_CATEGORY_LNG, VOLET_CATEGORY_IMM,
    VOLET_CATEGORY_TRA, VOLET_CATEGORY_LOG, VOLET_CATEGORY_FAM, VOLET_CATEGORY_AID,
    VOLET_CATEGORY_SAN, VOLET_CATEGORY_JUS, VOLET_CATEGORY_BEN, VOLET_CATEGORY_CSL,
};

/**
 * volet_category_get_code:
 * @category: a category
 *
 * Returns: its three letters, such as "FOR"
 */
const char *
volet_category_get_code (VoletCategory category)
{
  g_return_val_if_fail ((guint) category < VOLET_N_CATEGORIES, NULL);

  return facts[category].code;
}

/**
 * volet_category_from_code:
 * @code: three letters, in lower or upper case
 * @ret_category: (out): the category
 * @error: return location
 *
 * Errors: %VOLET_AGENDA_ERROR_UNKNOWN_CATEGORY
 *
 * Returns: whether @ret_category was set
 */
gboolean
volet_category_from_code (const char *code, VoletCategory *ret_category, GError **error)
{
  g_return_val_if_fail (code != NULL, FALSE);

  for (VoletCategory category = 0; category < VOLET_N_CATEGORIES; category++) {
    if (g_ascii_strcasecmp (code, facts[category].code) == 0) {
      *ret_category = category;
      return TRUE;
    }
  }

  g_set_error_literal (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_UNKNOWN_CATEGORY,
                       "not a category");
  return FALSE;
}

/**
 * volet_category_get_family:
 * @category: a category
 *
 * The families are those of the law (Code du travail, art. R.5411-15); which category goes into
 * which of them is Volet's own table.
 *
 * Returns: the only family in which its minutes are ever shown to others
 */
VoletFamily
volet_category_get_family (VoletCategory category)
{
  g_return_val_if_fail ((guint) category < VOLET_N_CATEGORIES, VOLET_FAMILY_RIGHTS);

  return facts[category].family;
}

/**
 * volet_category_get_sensitivity:
 * @category: a category
 *
 * Returns: what its mere name can tell (GDPR, articles 9 and 10)
 */
VoletSensitivity
volet_category_get_sensitivity (VoletCategory category)
{
  g_return_val_if_fail ((guint) category < VOLET_N_CATEGORIES, VOLET_SENSITIVITY_NONE);

  return facts[category].sensitivity;
}

/**
 * volet_category_asks_whether_it_counts:
 * @category: a category
 *
 * Returns: whether practice differs so much that the person is asked once: "Votre référent
 *   compte-t-il ces heures ?"
 */
gboolean
volet_category_asks_whether_it_counts (VoletCategory category)
{
  g_return_val_if_fail ((guint) category < VOLET_N_CATEGORIES, FALSE);

  return facts[category].asks_whether_it_counts;
}

/**
 * volet_category_get_usual:
 * @place: 0 to 15
 *
 * Returns: the category that comes at this place while nothing is known of its use; each comes once
 */
VoletCategory
volet_category_get_usual (int place)
{
  g_return_val_if_fail ((guint) place < VOLET_N_CATEGORIES, VOLET_CATEGORY_FOR);

  return usual[place];
}
