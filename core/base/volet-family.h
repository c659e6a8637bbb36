/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The six families of activities, the finest grain that a document can show. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletFamily:
 * @VOLET_FAMILY_WORK_PLACEMENT: G1, mises en situation professionnelle
 * @VOLET_FAMILY_TRAINING: G2, formation
 * @VOLET_FAMILY_JOB_SEARCH: G3, recherche d'emploi
 * @VOLET_FAMILY_SUPPORT: G4, accompagnement social et professionnel
 * @VOLET_FAMILY_RIGHTS: G5, accès aux droits, levée de freins
 * @VOLET_FAMILY_OWN_ACTIVITY: G6, pérenniser ou développer une activité
 *
 * Source: Code du travail, art. R.5411-15. Which category goes into which family is Volet's own
 * choice.
 */
typedef enum {
  VOLET_FAMILY_WORK_PLACEMENT,
  VOLET_FAMILY_TRAINING,
  VOLET_FAMILY_JOB_SEARCH,
  VOLET_FAMILY_SUPPORT,
  VOLET_FAMILY_RIGHTS,
  VOLET_FAMILY_OWN_ACTIVITY,
} VoletFamily;

#define VOLET_N_FAMILIES 6

const char *volet_family_get_code (VoletFamily family);

G_END_DECLS
