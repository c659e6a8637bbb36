/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Time zones of the IANA database, between local days and instants. */

#pragma once

#include "volet-week.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VoletLocalTime:
 * @VOLET_LOCAL_TIME_MISSING: the clock jumps over it: no such instant
 * @VOLET_LOCAL_TIME_ONCE: it is one instant, as nearly always
 * @VOLET_LOCAL_TIME_TWICE: the clock shows it twice; the first is meant
 *
 * How often a clock on the wall shows a local time.
 */
typedef enum {
  VOLET_LOCAL_TIME_MISSING,
  VOLET_LOCAL_TIME_ONCE,
  VOLET_LOCAL_TIME_TWICE,
} VoletLocalTime;

#define VOLET_TYPE_ZONE (volet_zone_get_type ())
G_DECLARE_FINAL_TYPE (VoletZone, volet_zone, VOLET, ZONE, GObject)

VoletZone *volet_zone_new (const char *id, GError **error);
VoletZone *volet_zone_new_default (void);

const char *volet_zone_get_id (VoletZone *self);

gint32 volet_zone_get_offset (VoletZone *self, gint64 unix_s);
gint32 volet_zone_get_offset_until (VoletZone *self, gint64 unix_s, gint64 *ret_until_s);
void volet_zone_to_local (VoletZone *self, gint64 unix_s, VoletDay *ret_day, int *ret_minute);
VoletLocalTime
volet_zone_from_local (VoletZone *self, VoletDay day, int minute, gint64 *ret_unix_s);

gint64 volet_zone_get_day_start (VoletZone *self, VoletDay day);
int volet_zone_get_day_length (VoletZone *self, VoletDay day);
int volet_zone_get_week_length (VoletZone *self, VoletWeek week);

char *volet_zone_format_instant (VoletZone *self, gint64 unix_s);

G_END_DECLS
