/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The zones of one calendar, by the names it gives them.
 *
 * A calendar should describe each zone that it names (RFC 5545, section 3.6.5), and its description
 * is what its author's program went by. Many descriptions are wrong, though, and nobody notices,
 * as most readers go by the name: some leave summer time out, some hold for one year only. So the
 * description counts as long as it told the truth when the calendar began to use it; else the zone
 * that the name means; and where the name means nothing, the description alone. */

#include "volet-ical-zones.h"

#include "volet-ical-zone-names.h"

#include <string.h>

/* What describing all zones of a calendar may cost. */
#define MAX_STEPS G_GUINT64_CONSTANT (5000000)

struct _VoletIcalZones {
  /* Observances by name, lent. */
  GHashTable *described;
  VoletDay last_day;
  guint64 steps_left;
  VoletIcalZone *local;
  /* The first VoletDay of each name's use. */
  GHashTable *first_uses;
  /* Zones found already, by name; the value is %NULL for a name that nobody knows. */
  GHashTable *found;
};

static void
free_found (gpointer zone)
{
  if (zone != NULL)
    volet_ical_zone_free (zone);
}

/**
 * volet_ical_zones_new:
 * @described: (element-type utf8 GPtrArray): observances by the names of the zones that the
 *   calendar describes; must outlive the result
 * @local: the person's zone
 * @last_day: the last day of interest
 *
 * Returns: (transfer full): the zones
 */
VoletIcalZones *
volet_ical_zones_new (GHashTable *described, VoletZone *local, VoletDay last_day)
{
  VoletIcalZones *self = g_new0 (VoletIcalZones, 1);

  self->described = described;
  self->last_day = last_day;
  self->steps_left = MAX_STEPS;
  self->local = volet_ical_zone_new (local);
  self->first_uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_found);
  return self;
}

/**
 * volet_ical_zones_free:
 * @self: (transfer full): zones
 */
void
volet_ical_zones_free (VoletIcalZones *self)
{
  volet_ical_zone_free (self->local);
  g_hash_table_unref (self->first_uses);
  g_hash_table_unref (self->found);
  g_free (self);
}

/**
 * volet_ical_zones_note_use:
 * @self: zones
 * @name: a name from the calendar
 * @day: when an event begins that uses it
 *
 * Notes since when a name is used, before any zone is looked for.
 */
void
volet_ical_zones_note_use (VoletIcalZones *self, const char *name, VoletDay day)
{
  gpointer first;

  if (!g_hash_table_lookup_extended (self->first_uses, name, NULL, &first) ||
      GPOINTER_TO_INT (first) > day)
    g_hash_table_insert (self->first_uses, g_strdup (name), GINT_TO_POINTER (day));
}

static VoletZone *
find_id (const char *id)
{
  return id != NULL ? volet_zone_new (id, NULL) : NULL;
}

/* "/mozilla.org/20050126_1/Europe/Paris" and its like (RFC 5545, section 3.2.19: a name that
 * begins with a slash is one of some registry). */
static VoletZone *
find_in_path (const char *name)
{
  const char *part = name[0] == '/' ? strchr (name + 1, '/') : NULL;

  for (; part != NULL; part = strchr (part + 1, '/')) {
    VoletZone *zone = find_id (part + 1);

    if (zone != NULL)
      return zone;
  }
  return NULL;
}

static VoletZone *
find_meant (const char *name)
{
  VoletZone *zone = find_id (name);

  if (zone == NULL)
    zone = find_in_path (name);
  if (zone == NULL)
    zone = find_id (volet_ical_zone_names_find_windows (name));
  if (zone == NULL)
    zone = find_id (volet_ical_zone_names_find_short (name));
  return zone;
}

static VoletIcalZone *
find_described (VoletIcalZones *self, const char *name, VoletZone *meant)
{
  GPtrArray *observances = g_hash_table_lookup (self->described, name);

  if (observances == NULL)
    return NULL;
  return volet_ical_zone_new_from_observances (observances, meant, self->last_day,
                                               &self->steps_left);
}

static VoletIcalZone *
find_new (VoletIcalZones *self, const char *name)
{
  g_autoptr (VoletZone) meant = find_meant (name);
  g_autoptr (VoletIcalZone) described = find_described (self, name, meant);
  VoletDay first_use = GPOINTER_TO_INT (g_hash_table_lookup (self->first_uses, name));

  if (meant == NULL || (described != NULL && volet_ical_zone_is_like (described, meant, first_use)))
    return g_steal_pointer (&described);
  return volet_ical_zone_new (meant);
}

/**
 * volet_ical_zones_find:
 * @self: zones
 * @name: a name from the calendar
 * @ret_is_unknown: (out): whether nobody knows it
 *
 * Returns: (transfer none): the zone; the person's own for an unknown name
 */
VoletIcalZone *
volet_ical_zones_find (VoletIcalZones *self, const char *name, gboolean *ret_is_unknown)
{
  gpointer zone;

  if (!g_hash_table_lookup_extended (self->found, name, NULL, &zone)) {
    zone = find_new (self, name);
    g_hash_table_insert (self->found, g_strdup (name), zone);
  }
  *ret_is_unknown = zone == NULL;
  return zone != NULL ? zone : self->local;
}

/**
 * volet_ical_zones_get_local:
 * @self: zones
 *
 * Returns: (transfer none): the person's own zone
 */
VoletIcalZone *
volet_ical_zones_get_local (VoletIcalZones *self)
{
  return self->local;
}
