/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading JSON without trust: a wrong value is remembered rather than reported at once. Private to
 * the room. */

#pragma once

#include "volet-id.h"
#include "volet-objective.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * VoletJsonReader:
 * @object: the object whose members are read
 * @is_bad: whether anything that was read could not be
 *
 * Each getter reads a member of @object that must be there, and remembers when it is not, or is
 * something else. Ask @is_bad when all is read.
 */
typedef struct {
  JsonObject *object;
  gboolean is_bad;
} VoletJsonReader;

gboolean volet_json_is_harmless (const char *text, gsize n_bytes);

gboolean volet_json_reader_is_null (VoletJsonReader *self, const char *name);
const char *volet_json_reader_get_string (VoletJsonReader *self, const char *name);
char *volet_json_reader_dup_words (VoletJsonReader *self, const char *name);
gint64 volet_json_reader_get_int (VoletJsonReader *self, const char *name, gint64 min, gint64 max);
gboolean volet_json_reader_get_boolean (VoletJsonReader *self, const char *name);
guint64 volet_json_reader_get_id (VoletJsonReader *self, const char *name);
VoletDay volet_json_reader_get_day (VoletJsonReader *self, const char *name);
VoletWeek volet_json_reader_get_week (VoletJsonReader *self, const char *name);
GBytes *volet_json_reader_get_bytes (VoletJsonReader *self, const char *name);
VoletObjective volet_json_reader_get_objective (VoletJsonReader *self, const char *name);
JsonArray *volet_json_reader_get_array (VoletJsonReader *self, const char *name);
JsonObject *volet_json_reader_get_object (VoletJsonReader *self, const char *name);

G_END_DECLS
