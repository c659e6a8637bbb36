/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a content line. Private to the room. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletIcalContent:
 * @name: the property's name, in upper case
 * @zone: (nullable): its parameter TZID, without quotes; %NULL where there is none or an empty one
 * @type: (nullable): its parameter VALUE, in upper case
 * @range: (nullable): its parameter RANGE, in upper case
 * @value: its value, without blanks at the end
 *
 * The parts of a content line that Volet looks at (RFC 5545, section 3.1). They lie in the line
 * that was split.
 */
typedef struct {
  char *name;
  char *zone;
  char *type;
  char *range;
  char *value;
} VoletIcalContent;

gboolean volet_ical_content_split (VoletIcalContent *self, char *line);

G_END_DECLS
