/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one copy says of an object of which there is only one, in the JSON in which it is kept
 * beside what holds. The members are those of the own copy: docs/OWN-COPY.md. */

#include "volet-merge-private.h"

#include <json-glib/json-glib.h>

static char *
to_words (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  return json_generator_to_data (generator, NULL);
}

static JsonBuilder *
begin_words (void)
{
  JsonBuilder *builder = json_builder_new ();

  return json_builder_begin_object (builder);
}

static void
add_words (JsonBuilder *builder, const char *name, const char *words)
{
  json_builder_set_member_name (builder, name);
  if (words != NULL)
    json_builder_add_string_value (builder, words);
  else
    json_builder_add_null_value (builder);
}

/**
 * volet_merge_format_objective:
 * @change: (nullable): the hours of the contract from a week on
 *
 * Returns: (transfer full) (nullable): what it says, in JSON
 */
char *
volet_merge_format_objective (const VoletObjectiveChange *change)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (change == NULL)
    return NULL;
  builder = begin_words ();
  json_builder_set_member_name (builder, "objective");
  if (change->objective.kind == VOLET_OBJECTIVE_MINUTES)
    json_builder_add_int_value (builder, change->objective.minutes);
  else if (change->objective.kind == VOLET_OBJECTIVE_NONE)
    json_builder_add_string_value (builder, "none");
  else
    json_builder_add_null_value (builder);
  add_words (builder, "reason", change->reason);
  return to_words (builder);
}

/**
 * volet_merge_format_prevented:
 * @week: (nullable): a week
 *
 * Returns: (transfer full) (nullable): its hindrance in JSON, %NULL where nothing was said of it
 */
char *
volet_merge_format_prevented (const VoletWeekRecord *week)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (week == NULL || (!week->is_prevented && week->reason == NULL))
    return NULL;
  builder = begin_words ();
  json_builder_set_member_name (builder, "prevented");
  json_builder_add_boolean_value (builder, !!week->is_prevented);
  add_words (builder, "reason", week->reason);
  return to_words (builder);
}

/**
 * volet_merge_format_choice:
 * @choice: (nullable): a choice about the notebook
 *
 * Returns: (transfer full) (nullable): what it says, in JSON
 */
char *
volet_merge_format_choice (const VoletPair *choice)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (choice == NULL)
    return NULL;
  builder = begin_words ();
  add_words (builder, "value", choice->value);
  return to_words (builder);
}

static void
add_switch (JsonBuilder *builder, const char *name, gboolean is_on)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, !!is_on);
}

/**
 * volet_merge_format_recipient:
 * @recipient: a recipient
 *
 * Returns: (transfer full): its name, sign and template, in JSON
 */
char *
volet_merge_format_recipient (const VoletRecipient *recipient)
{
  g_autoptr (JsonBuilder) builder = begin_words ();

  add_words (builder, "name", recipient->name);
  add_words (builder, "sign", recipient->sign);
  add_words (builder, "level", volet_level_to_word (recipient->form.level));
  add_switch (builder, "whole_period", recipient->form.is_whole_period);
  add_switch (builder, "hide_objective", recipient->form.hides_objective);
  add_words (builder, "prevented", volet_prevented_form_to_word (recipient->form.prevented_form));
  return to_words (builder);
}
