/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading JSON without trust. Private to the room. */

#include "volet-json-reader.h"

#include <string.h>

/* Deeper than any own copy; the parser calls itself for each level. */
#define MAX_DEPTH 16

/* An own copy holds nothing else outside its strings: no comment, no other quotes. */
static gboolean
is_plain (char c)
{
  return g_ascii_isalnum (c) || strchr ("{}[]:,+-. \t\r\n", c) != NULL;
}

/**
 * volet_json_is_harmless:
 * @text: (array length=n_bytes): what a file holds
 * @n_bytes: how many bytes
 *
 * Looks whether a parser that calls itself for each level can be let loose on @text.
 *
 * Returns: whether it is UTF-8, of few levels, and has no more than JSON has
 */
gboolean
volet_json_is_harmless (const char *text, gsize n_bytes)
{
  gboolean is_in_string = FALSE;
  int depth = 0;

  if (!g_utf8_validate_len (text, n_bytes, NULL))
    return FALSE;
  for (gsize i = 0; i < n_bytes; i++) {
    char c = text[i];

    if (is_in_string && c == '\\') {
      i++;
    } else if (c == '"') {
      is_in_string = !is_in_string;
    } else if (!is_in_string) {
      if (!is_plain (c) || c == '\0')
        return FALSE;
      depth += (c == '{' || c == '[') - (c == '}' || c == ']');
      if (depth < 0 || depth > MAX_DEPTH)
        return FALSE;
    }
  }
  return !is_in_string && depth == 0;
}

static JsonNode *
get_member (VoletJsonReader *self, const char *name)
{
  JsonNode *node = json_object_get_member (self->object, name);

  if (node == NULL)
    self->is_bad = TRUE;
  return node;
}

static JsonNode *
get_value (VoletJsonReader *self, const char *name, GType type)
{
  JsonNode *node = get_member (self, name);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type)
    return node;
  self->is_bad = TRUE;
  return NULL;
}

/**
 * volet_json_reader_is_null:
 * @self: a reader
 * @name: a member
 *
 * Returns: whether the member is there, and null
 */
gboolean
volet_json_reader_is_null (VoletJsonReader *self, const char *name)
{
  JsonNode *node = get_member (self, name);

  return node != NULL && JSON_NODE_HOLDS_NULL (node);
}

/**
 * volet_json_reader_get_string:
 * @self: a reader
 * @name: a member
 *
 * Returns: (transfer none): its text, empty where it is bad
 */
const char *
volet_json_reader_get_string (VoletJsonReader *self, const char *name)
{
  JsonNode *node = get_value (self, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : "";
}

/**
 * volet_json_reader_dup_words:
 * @self: a reader
 * @name: a member that may be null, but no empty text
 *
 * Returns: (transfer full) (nullable): its text
 */
char *
volet_json_reader_dup_words (VoletJsonReader *self, const char *name)
{
  const char *words;

  if (volet_json_reader_is_null (self, name))
    return NULL;
  words = volet_json_reader_get_string (self, name);
  if (*words == '\0')
    self->is_bad = TRUE;
  return g_strdup (words);
}

/**
 * volet_json_reader_get_int:
 * @self: a reader
 * @name: a member
 * @min: the least value that it may have
 * @max: the greatest
 *
 * Returns: its value, @min where it is bad
 */
gint64
volet_json_reader_get_int (VoletJsonReader *self, const char *name, gint64 min, gint64 max)
{
  JsonNode *node = get_value (self, name, G_TYPE_INT64);
  gint64 value = node != NULL ? json_node_get_int (node) : min;

  if (value >= min && value <= max)
    return value;
  self->is_bad = TRUE;
  return min;
}

/**
 * volet_json_reader_get_boolean:
 * @self: a reader
 * @name: a member
 *
 * Returns: its value
 */
gboolean
volet_json_reader_get_boolean (VoletJsonReader *self, const char *name)
{
  JsonNode *node = get_value (self, name, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

/**
 * volet_json_reader_get_id:
 * @self: a reader
 * @name: a member: sixteen lower-case hexadecimal digits, not all 0
 *
 * Returns: its value
 */
guint64
volet_json_reader_get_id (VoletJsonReader *self, const char *name)
{
  const char *text = volet_json_reader_get_string (self, name);
  VoletId first, last;

  if (strlen (text) == VOLET_ID_LENGTH && volet_id_parse_prefix (text, &first, &last) &&
      first != VOLET_ID_NONE)
    return first;
  self->is_bad = TRUE;
  return 1;
}

/**
 * volet_json_reader_get_day:
 * @self: a reader
 * @name: a member such as "2026-11-16"
 *
 * Returns: its value
 */
VoletDay
volet_json_reader_get_day (VoletJsonReader *self, const char *name)
{
  VoletDay day = VOLET_DAY_FIRST;

  if (!volet_day_parse (volet_json_reader_get_string (self, name), &day, NULL))
    self->is_bad = TRUE;
  return day;
}

/**
 * volet_json_reader_get_week:
 * @self: a reader
 * @name: a member such as "2026-W47"
 *
 * Returns: its value
 */
VoletWeek
volet_json_reader_get_week (VoletJsonReader *self, const char *name)
{
  VoletWeek week = VOLET_WEEK_FIRST;

  if (!volet_week_parse (volet_json_reader_get_string (self, name), &week, NULL))
    self->is_bad = TRUE;
  return week;
}

/**
 * volet_json_reader_get_bytes:
 * @self: a reader
 * @name: a member in base64, as GLib writes it
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
volet_json_reader_get_bytes (VoletJsonReader *self, const char *name)
{
  const char *text = volet_json_reader_get_string (self, name);
  gsize n_bytes;
  guchar *bytes = g_base64_decode (text, &n_bytes);
  g_autofree char *again = g_base64_encode (bytes, n_bytes);

  if (strcmp (text, again) != 0)
    self->is_bad = TRUE;
  return g_bytes_new_take (bytes, n_bytes);
}

/**
 * volet_json_reader_get_objective:
 * @self: a reader
 * @name: a member: minutes, "none", or null for not said
 *
 * Returns: its value
 */
VoletObjective
volet_json_reader_get_objective (VoletJsonReader *self, const char *name)
{
  JsonNode *node = get_member (self, name);
  VoletObjective objective = {VOLET_OBJECTIVE_UNKNOWN, 0};

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return objective;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
      strcmp (json_node_get_string (node), "none") == 0) {
    objective.kind = VOLET_OBJECTIVE_NONE;
    return objective;
  }
  objective.kind = VOLET_OBJECTIVE_MINUTES;
  objective.minutes = (int) volet_json_reader_get_int (self, name, 1, VOLET_OBJECTIVE_MAX_MINUTES);
  return objective;
}

/**
 * volet_json_reader_get_array:
 * @self: a reader
 * @name: a member
 *
 * Returns: (transfer none) (nullable): its elements
 */
JsonArray *
volet_json_reader_get_array (VoletJsonReader *self, const char *name)
{
  JsonNode *node = get_member (self, name);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  self->is_bad = TRUE;
  return NULL;
}

/**
 * volet_json_reader_get_object:
 * @self: a reader
 * @name: a member
 *
 * Returns: (transfer none) (nullable): the object
 */
JsonObject *
volet_json_reader_get_object (VoletJsonReader *self, const char *name)
{
  JsonNode *node = get_member (self, name);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  self->is_bad = TRUE;
  return NULL;
}
