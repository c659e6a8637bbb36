/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A walk along the instants of one zone, with few lookups in its history. */

#pragma once

#include "volet-zone.h"

G_BEGIN_DECLS

/**
 * VoletZoneCursor:
 *
 * Where a walk is. It may go back, but is quick when it goes forward. It borrows its zone.
 */
typedef struct {
  /*< private >*/
  VoletZone *zone;
  gint64 from_s;
  gint64 until_s;
  gint32 offset_s;
} VoletZoneCursor;

void volet_zone_cursor_init (VoletZoneCursor *self, VoletZone *zone);
VoletDay volet_zone_cursor_get_day (VoletZoneCursor *self, gint64 unix_s, gint64 *ret_until_s);
int volet_zone_cursor_get_day_length (VoletZoneCursor *self, VoletDay day);

G_END_DECLS
