/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of France that have public holidays of their own. */

#pragma once

#include "volet-zone.h"

G_BEGIN_DECLS

/**
 * VoletTerritory:
 * @VOLET_TERRITORY_COMMON: where only the national days are holidays
 * @VOLET_TERRITORY_ALSACE_MOSELLE: Bas-Rhin, Haut-Rhin and Moselle
 * @VOLET_TERRITORY_GUADELOUPE: Guadeloupe
 * @VOLET_TERRITORY_MARTINIQUE: Martinique
 * @VOLET_TERRITORY_GUYANE: Guyane
 * @VOLET_TERRITORY_REUNION: La Réunion
 * @VOLET_TERRITORY_MAYOTTE: Mayotte
 * @VOLET_TERRITORY_SAINT_MARTIN: Saint-Martin
 * @VOLET_TERRITORY_SAINT_BARTHELEMY: Saint-Barthélemy
 */
typedef enum {
  VOLET_TERRITORY_COMMON,
  VOLET_TERRITORY_ALSACE_MOSELLE,
  VOLET_TERRITORY_GUADELOUPE,
  VOLET_TERRITORY_MARTINIQUE,
  VOLET_TERRITORY_GUYANE,
  VOLET_TERRITORY_REUNION,
  VOLET_TERRITORY_MAYOTTE,
  VOLET_TERRITORY_SAINT_MARTIN,
  VOLET_TERRITORY_SAINT_BARTHELEMY,
} VoletTerritory;

#define VOLET_N_TERRITORIES 9

VoletTerritory volet_territory_from_zone (VoletZone *zone);

const char *volet_territory_to_word (VoletTerritory territory);
gboolean volet_territory_from_word (const char *word, VoletTerritory *ret_territory);

G_END_DECLS
