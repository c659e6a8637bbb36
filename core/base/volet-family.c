/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The six families of activities, the finest grain that a document can show. */

#include "volet-family.h"

/**
 * volet_family_get_code:
 * @family: a family
 *
 * Returns: "G1" to "G6"
 */
const char *
volet_family_get_code (VoletFamily family)
{
  static const char codes[VOLET_N_FAMILIES][3] = {"G1", "G2", "G3", "G4", "G5", "G6"};

  g_return_val_if_fail ((guint) family < VOLET_N_FAMILIES, NULL);

  return codes[family];
}
