/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Results for programs: keys and words that are never translated. */

#include "volet-cli-json.h"

#include "volet-week-record.h"

/**
 * volet_cli_print_json:
 * @cli: the run
 * @builder: a whole value
 *
 * Adds the value to what will be printed, on one line.
 */
void
volet_cli_print_json (VoletCli *cli, JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, cli->output);
  g_string_append_c (cli->output, '\n');
}

/**
 * volet_cli_json_add_string:
 * @builder: an open object
 * @key: the key
 * @text: (nullable): the text, or %NULL for null
 */
void
volet_cli_json_add_string (JsonBuilder *builder, const char *key, const char *text)
{
  json_builder_set_member_name (builder, key);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * volet_cli_json_add_int:
 * @builder: an open object
 * @key: the key
 * @number: the number
 */
void
volet_cli_json_add_int (JsonBuilder *builder, const char *key, gint64 number)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, number);
}

/**
 * volet_cli_json_add_minutes:
 * @builder: an open object
 * @key: the key
 * @minutes: minutes, or %VOLET_NO_MINUTES for null
 */
void
volet_cli_json_add_minutes (JsonBuilder *builder, const char *key, int minutes)
{
  if (minutes == VOLET_NO_MINUTES)
    volet_cli_json_add_string (builder, key, NULL);
  else
    volet_cli_json_add_int (builder, key, minutes);
}

/**
 * volet_cli_json_add_boolean:
 * @builder: an open object
 * @key: the key
 * @value: true or false
 */
void
volet_cli_json_add_boolean (JsonBuilder *builder, const char *key, gboolean value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_boolean_value (builder, value);
}

/**
 * volet_cli_json_add_day:
 * @builder: an open object
 * @key: the key
 * @day: a day, as 2026-11-16
 */
void
volet_cli_json_add_day (JsonBuilder *builder, const char *key, VoletDay day)
{
  g_autofree char *text = volet_day_to_string (day);

  volet_cli_json_add_string (builder, key, text);
}

/**
 * volet_cli_json_add_week:
 * @builder: an open object
 * @key: the key
 * @week: a week, as 2026-W47
 */
void
volet_cli_json_add_week (JsonBuilder *builder, const char *key, VoletWeek week)
{
  g_autofree char *text = volet_week_to_string (week);

  volet_cli_json_add_string (builder, key, text);
}
