/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The person's own copy: a content as JSON. Equal contents make equal bytes. */

#include "volet-own-copy-json.h"

#include "volet-secret.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, !!value);
}

static void
add_null (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_null_value (builder);
}

static void
add_id (JsonBuilder *builder, const char *name, guint64 id)
{
  g_autofree char *text = volet_id_to_string (id);

  add_string (builder, name, text);
}

static void
add_day (JsonBuilder *builder, const char *name, VoletDay day)
{
  g_autofree char *text = volet_day_to_string (day);

  add_string (builder, name, text);
}

static void
add_week_name (JsonBuilder *builder, const char *name, VoletWeek week)
{
  g_autofree char *text = volet_week_to_string (week);

  add_string (builder, name, text);
}

static void
add_bytes (JsonBuilder *builder, const char *name, GBytes *bytes)
{
  gsize n_bytes;
  gconstpointer data = g_bytes_get_data (bytes, &n_bytes);
  char *text = g_base64_encode (data, n_bytes);

  add_string (builder, name, text);
  volet_secret_free_string (text);
}

static void
add_numbers (JsonBuilder *builder, const char *name, GArray *numbers)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < numbers->len; i++)
    json_builder_add_int_value (builder, g_array_index (numbers, guint, i));
  json_builder_end_array (builder);
}

static void
add_objective (JsonBuilder *builder, const char *name, VoletObjective objective)
{
  json_builder_set_member_name (builder, name);
  if (objective.kind == VOLET_OBJECTIVE_MINUTES)
    json_builder_add_int_value (builder, objective.minutes);
  else if (objective.kind == VOLET_OBJECTIVE_NONE)
    json_builder_add_string_value (builder, "none");
  else
    json_builder_add_null_value (builder);
}

static void
add_entry_members (JsonBuilder *builder, const VoletEntry *entry)
{
  add_id (builder, "id", entry->id);
  add_int (builder, "created_us", entry->created_us);
  add_day (builder, "date", entry->day);
  add_int (builder, "minutes", entry->minutes);
  if (volet_entry_has_start (entry))
    add_int (builder, "start_unix_s", entry->start_unix_s);
  else
    add_null (builder, "start_unix_s");
  add_string (builder, "zone", volet_zone_get_id (entry->zone));
  add_string (builder, "category", volet_category_get_code (entry->category));
  add_boolean (builder, "planned", entry->is_planned);
  add_boolean (builder, "counts", entry->counts);
  add_boolean (builder, "proof", entry->has_proof);
  add_string (builder, "source", volet_entry_source_to_word (entry->source));
  add_string (builder, "note", entry->note);
}

static void
add_entry (JsonBuilder *builder, gconstpointer record)
{
  add_entry_members (builder, record);
}

static void
add_removed (JsonBuilder *builder, gconstpointer record)
{
  const VoletRemovedEntry *removed = record;

  add_entry_members (builder, removed->entry);
  add_day (builder, "removed", removed->removed_day);
}

static void
add_objective_change (JsonBuilder *builder, gconstpointer record)
{
  const VoletObjectiveChange *change = record;

  add_week_name (builder, "from", change->from);
  add_objective (builder, "objective", change->objective);
  add_string (builder, "reason", change->reason);
}

static void
add_week (JsonBuilder *builder, gconstpointer record)
{
  const VoletWeekRecord *week = record;

  add_week_name (builder, "week", week->week);
  add_boolean (builder, "closed", week->is_closed);
  add_objective (builder, "objective", week->objective);
  add_boolean (builder, "prevented", week->is_prevented);
  add_string (builder, "reason", week->reason);
}

static void
add_closing (JsonBuilder *builder, gconstpointer record)
{
  const VoletClosing *closing = &((const VoletClosingRecord *) record)->closing;

  add_week_name (builder, "week", closing->week);
  add_int (builder, "closed_unix_s", closing->closed_unix_s);
  if (closing->reopened_unix_s != VOLET_CLOSING_NOT_REOPENED)
    add_int (builder, "reopened_unix_s", closing->reopened_unix_s);
  else
    add_null (builder, "reopened_unix_s");
  add_int (builder, "version", closing->version);
  add_objective (builder, "objective", closing->objective);
  json_builder_set_member_name (builder, "families");
  json_builder_begin_object (builder);
  for (guint i = 0; i < VOLET_N_FAMILIES; i++)
    add_int (builder, volet_family_get_code ((VoletFamily) i), closing->family_min[i]);
  json_builder_end_object (builder);
}

static void
add_recipient (JsonBuilder *builder, gconstpointer record)
{
  const VoletRecipient *recipient = record;

  add_id (builder, "id", recipient->id);
  add_string (builder, "name", recipient->name);
  add_string (builder, "sign", recipient->sign);
  add_string (builder, "level", volet_level_to_word (recipient->form.level));
  add_boolean (builder, "whole_period", recipient->form.is_whole_period);
  add_boolean (builder, "hide_objective", recipient->form.hides_objective);
  add_string (builder, "prevented", volet_prevented_form_to_word (recipient->form.prevented_form));
}

static void
add_membership (JsonBuilder *builder, gconstpointer record)
{
  const VoletMembership *membership = record;

  add_id (builder, "recipient", membership->recipient);
  add_string (builder, "group", membership->group);
  if (membership->until_n != VOLET_MEMBERSHIP_NOW)
    add_int (builder, "until", membership->until_n);
  else
    add_null (builder, "until");
}

static void
add_files (JsonBuilder *builder, GPtrArray *files)
{
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < files->len; i++) {
    const VoletGivenFile *file = files->pdata[i];

    json_builder_begin_object (builder);
    add_string (builder, "kind", volet_given_file_kind_to_word (file->kind));
    add_string (builder, "name", file->name);
    add_bytes (builder, "bytes", file->bytes);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_line (JsonBuilder *builder, gconstpointer record)
{
  const VoletLine *line = record;
  const VoletGiven *given = line->given;
  g_autoptr (GBytes) statement = volet_statement_to_bytes (given->statement);
  g_autoptr (GBytes) context = volet_given_context_to_bytes (given->context);

  add_int (builder, "n", given->n);
  add_id (builder, "id", line->id);
  add_numbers (builder, "former_numbers", line->formers);
  add_day (builder, "day", given->true_day);
  add_id (builder, "recipient", given->recipient);
  add_string (builder, "asked", given->asked);
  add_string (builder, "channel", volet_channel_to_word (given->channel));
  add_string (builder, "state", volet_given_state_to_word (given->state));
  if (given->replaces != 0)
    add_int (builder, "replaces", given->replaces);
  else
    add_null (builder, "replaces");
  add_bytes (builder, "statement", statement);
  add_bytes (builder, "context", context);
  add_files (builder, given->files);
}

static void
add_alias (JsonBuilder *builder, gconstpointer record)
{
  const VoletAlias *alias = record;

  add_id (builder, "id", alias->id);
  add_id (builder, "recipient", alias->recipient);
}

static void
add_revision (JsonBuilder *builder, gconstpointer record)
{
  const VoletRevision *revision = record;

  add_string (builder, "of", volet_object_kind_to_word (revision->kind));
  add_string (builder, "key", revision->key);
  add_id (builder, "revision", revision->revision);
  add_int (builder, "made_unix_s", revision->made_unix_s);
  add_boolean (builder, "head", revision->is_head);
}

static void
add_variant (JsonBuilder *builder, gconstpointer record)
{
  const VoletVariant *variant = record;

  add_string (builder, "of", volet_object_kind_to_word (variant->kind));
  add_string (builder, "key", variant->key);
  add_id (builder, "revision", variant->revision);
  add_string (builder, "content", variant->content);
}

static void
add_pairs (JsonBuilder *builder, const char *name, GPtrArray *pairs)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (guint i = 0; i < pairs->len; i++) {
    const VoletPair *pair = pairs->pdata[i];

    add_string (builder, pair->key, pair->value);
  }
  json_builder_end_object (builder);
}

static void
add_records (JsonBuilder *builder,
             const char *name,
             GPtrArray *records,
             void (*add_record) (JsonBuilder *builder, gconstpointer record))
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++) {
    json_builder_begin_object (builder);
    add_record (builder, records->pdata[i]);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static JsonNode *
build (const VoletContent *content)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "format", VOLET_OWN_COPY_FORMAT);
  add_int (builder, "version", VOLET_OWN_COPY_VERSION);
  add_string (builder, "zone", content->zone_id);
  add_pairs (builder, "choices", content->choices);
  add_pairs (builder, "answers", content->answers);
  add_records (builder, "entries", content->entries, add_entry);
  add_records (builder, "bin", content->bin, add_removed);
  add_records (builder, "objectives", content->objectives, add_objective_change);
  add_records (builder, "weeks", content->weeks, add_week);
  add_records (builder, "closings", content->closings, add_closing);
  add_records (builder, "recipients", content->recipients, add_recipient);
  add_records (builder, "memberships", content->memberships, add_membership);
  add_records (builder, "ledger", content->lines, add_line);
  add_records (builder, "former_recipients", content->aliases, add_alias);
  add_records (builder, "revisions", content->revisions, add_revision);
  add_records (builder, "variants", content->variants, add_variant);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * volet_own_copy_to_json:
 * @content: what a notebook holds
 *
 * Writes everything in clear. Equal contents make equal bytes.
 *
 * Returns: (transfer full): the JSON text, UTF-8, ending with a line break
 */
GBytes *
volet_own_copy_to_json (const VoletContent *content)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = build (content);
  GString *text = g_string_new (NULL);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (text);
}
