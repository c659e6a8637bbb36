/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of France that have public holidays of their own. */

#include "volet-territory.h"

#include <string.h>

typedef struct {
  const char *word;
  const char *zone_id; /* NULL: no zone tells it */
} TerritoryFacts;

static const TerritoryFacts facts[VOLET_N_TERRITORIES] = {
    [VOLET_TERRITORY_COMMON] = {"common", NULL},
    [VOLET_TERRITORY_ALSACE_MOSELLE] = {"alsace-moselle", NULL},
    [VOLET_TERRITORY_GUADELOUPE] = {"guadeloupe", "America/Guadeloupe"},
    [VOLET_TERRITORY_MARTINIQUE] = {"martinique", "America/Martinique"},
    [VOLET_TERRITORY_GUYANE] = {"guyane", "America/Cayenne"},
    [VOLET_TERRITORY_REUNION] = {"reunion", "Indian/Reunion"},
    [VOLET_TERRITORY_MAYOTTE] = {"mayotte", "Indian/Mayotte"},
    [VOLET_TERRITORY_SAINT_MARTIN] = {"saint-martin", "America/Marigot"},
    [VOLET_TERRITORY_SAINT_BARTHELEMY] = {"saint-barthelemy", "America/St_Barthelemy"},
};

/**
 * volet_territory_from_zone:
 * @zone: a zone
 *
 * The territory to start from. Alsace and Moselle share the zone of Paris: only the person can say
 * that it is theirs.
 *
 * Returns: the territory whose clocks are @zone, else %VOLET_TERRITORY_COMMON
 */
VoletTerritory
volet_territory_from_zone (VoletZone *zone)
{
  const char *zone_id = volet_zone_get_id (zone);

  for (VoletTerritory territory = 0; territory < VOLET_N_TERRITORIES; territory++) {
    if (g_strcmp0 (facts[territory].zone_id, zone_id) == 0)
      return territory;
  }
  return VOLET_TERRITORY_COMMON;
}

/**
 * volet_territory_to_word:
 * @territory: a territory
 *
 * Returns: a word to keep it by, such as "reunion"; not for people
 */
const char *
volet_territory_to_word (VoletTerritory territory)
{
  g_return_val_if_fail ((guint) territory < VOLET_N_TERRITORIES, NULL);

  return facts[territory].word;
}

/**
 * volet_territory_from_word:
 * @word: one of the words
 * @ret_territory: (out): what it stands for
 *
 * Returns: whether @word is one of them; if not, @ret_territory is untouched
 */
gboolean
volet_territory_from_word (const char *word, VoletTerritory *ret_territory)
{
  for (VoletTerritory territory = 0; territory < VOLET_N_TERRITORIES; territory++) {
    if (strcmp (word, facts[territory].word) == 0) {
      *ret_territory = territory;
      return TRUE;
    }
  }
  return FALSE;
}
