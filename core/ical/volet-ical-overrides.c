/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which events of a calendar replace instances of others.
 *
 * An instance is known by its point: when the event that repeats gave it, as an instant, or as a
 * day where the event fills whole days. */

#include "volet-ical-overrides.h"

/* The replacements for instances of one event. */
typedef struct {
  /* The event by its point. */
  GHashTable *by_point;
  /* Of Following: those that hold for later instances too. */
  GArray *following;
} Replacements;

typedef struct {
  gint64 point;
  VoletIcalEvent *event;
} Following;

struct _VoletIcalOverrides {
  /* Replacements by identifier. */
  GHashTable *by_uid;
};

static void
free_replacements (gpointer data)
{
  Replacements *replacements = data;

  g_hash_table_unref (replacements->by_point);
  g_array_unref (replacements->following);
  g_free (replacements);
}

/**
 * volet_ical_overrides_new:
 *
 * Returns: (transfer full): nothing replaced yet
 */
VoletIcalOverrides *
volet_ical_overrides_new (void)
{
  VoletIcalOverrides *self = g_new0 (VoletIcalOverrides, 1);

  self->by_uid = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_replacements);
  return self;
}

/**
 * volet_ical_overrides_free:
 * @self: (transfer full): overrides
 */
void
volet_ical_overrides_free (VoletIcalOverrides *self)
{
  g_hash_table_unref (self->by_uid);
  g_free (self);
}

static Replacements *
find_replacements (VoletIcalOverrides *self, const char *uid)
{
  return uid != NULL ? g_hash_table_lookup (self->by_uid, uid) : NULL;
}

static Replacements *
ensure_replacements (VoletIcalOverrides *self, const char *uid)
{
  Replacements *replacements = find_replacements (self, uid);

  if (replacements != NULL)
    return replacements;
  replacements = g_new (Replacements, 1);
  replacements->by_point = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  replacements->following = g_array_new (FALSE, FALSE, sizeof (Following));
  g_hash_table_insert (self->by_uid, (char *) uid, replacements);
  return replacements;
}

/**
 * volet_ical_overrides_add:
 * @self: overrides
 * @event: an event with an identifier, which replaces an instance; must outlive @self
 * @point: the point of that instance
 *
 * Of several for the same instance the one with the highest sequence number counts, and of equal
 * ones the last (RFC 5546, section 2.1.5).
 */
void
volet_ical_overrides_add (VoletIcalOverrides *self, VoletIcalEvent *event, gint64 point)
{
  Replacements *replacements = ensure_replacements (self, event->uid);
  VoletIcalEvent *other = g_hash_table_lookup (replacements->by_point, &point);

  if (other != NULL && other->sequence > event->sequence)
    return;
  g_hash_table_insert (replacements->by_point, g_memdup2 (&point, sizeof point), event);
  if (event->is_for_following)
    g_array_append_val (replacements->following, ((Following){point, event}));
}

/**
 * volet_ical_overrides_find:
 * @self: overrides
 * @uid: (nullable): an identifier
 * @point: a point
 *
 * Returns: (transfer none) (nullable): what replaces that instance of the event
 */
VoletIcalEvent *
volet_ical_overrides_find (VoletIcalOverrides *self, const char *uid, gint64 point)
{
  Replacements *replacements = find_replacements (self, uid);

  return replacements != NULL ? g_hash_table_lookup (replacements->by_point, &point) : NULL;
}

/**
 * volet_ical_overrides_find_following:
 * @self: overrides
 * @uid: (nullable): an identifier
 * @point: a point
 * @ret_point: (out): the point of what was found
 *
 * Returns: (transfer none) (nullable): what replaces an earlier instance and those that follow it
 *   (RFC 5545, section 3.2.13), the last of them
 */
VoletIcalEvent *
volet_ical_overrides_find_following (VoletIcalOverrides *self,
                                     const char *uid,
                                     gint64 point,
                                     gint64 *ret_point)
{
  Replacements *replacements = find_replacements (self, uid);
  const Following *best = NULL;

  if (replacements == NULL)
    return NULL;
  for (guint i = 0; i < replacements->following->len; i++) {
    const Following *following = &g_array_index (replacements->following, Following, i);

    if (following->point < point && (best == NULL || following->point >= best->point))
      best = following;
  }
  if (best == NULL)
    return NULL;
  *ret_point = best->point;
  return best->event;
}
