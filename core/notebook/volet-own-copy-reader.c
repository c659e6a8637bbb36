/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The person's own copy: JSON as a content. Trusts nothing: what is returned is a content that a
 * notebook could have held. */

#include "volet-json-reader.h"
#include "volet-notebook-error-private.h"
#include "volet-own-copy-json.h"
#include "volet-secret.h"

#include <string.h>

/* Records of one kind, well over what ten dense years make. */
#define MAX_RECORDS 2000000

typedef struct {
  VoletContent *content;
  GHashTable *zones; /* id → VoletZone */
} Loader;

typedef void (*ReadFunc) (Loader *loader, VoletJsonReader *reader);

static VoletZone *
find_zone (Loader *loader, const char *id)
{
  VoletZone *zone = g_hash_table_lookup (loader->zones, id);

  if (zone != NULL || strlen (id) > 64)
    return zone;
  zone = volet_zone_new (id, NULL);
  if (zone != NULL)
    g_hash_table_insert (loader->zones, g_strdup (id), zone);
  return zone;
}

static VoletEntry *
read_entry_members (Loader *loader, VoletJsonReader *reader)
{
  VoletZone *zone = find_zone (loader, volet_json_reader_get_string (reader, "zone"));
  VoletEntry *entry;

  if (zone == NULL) {
    reader->is_bad = TRUE;
    return NULL;
  }
  entry = volet_entry_new (zone);
  entry->id = volet_json_reader_get_id (reader, "id");
  entry->created_us = volet_json_reader_get_int (reader, "created_us", G_MININT64 + 1, G_MAXINT64);
  entry->day = volet_json_reader_get_day (reader, "date");
  entry->minutes = (int) volet_json_reader_get_int (reader, "minutes", 1, VOLET_ENTRY_MAX_MINUTES);
  if (!volet_json_reader_is_null (reader, "start_unix_s"))
    entry->start_unix_s =
        volet_json_reader_get_int (reader, "start_unix_s", G_MININT64 + 1, G_MAXINT64);
  if (!volet_category_from_code (volet_json_reader_get_string (reader, "category"),
                                 &entry->category, NULL))
    reader->is_bad = TRUE;
  entry->is_planned = volet_json_reader_get_boolean (reader, "planned");
  entry->counts = volet_json_reader_get_boolean (reader, "counts");
  entry->has_proof = volet_json_reader_get_boolean (reader, "proof");
  if (!volet_entry_source_from_word (volet_json_reader_get_string (reader, "source"),
                                     &entry->source))
    reader->is_bad = TRUE;
  entry->note = volet_json_reader_dup_words (reader, "note");
  return entry;
}

static void
read_entry (Loader *loader, VoletJsonReader *reader)
{
  VoletEntry *entry = read_entry_members (loader, reader);

  if (entry != NULL)
    g_ptr_array_add (loader->content->entries, entry);
}

static void
read_removed (Loader *loader, VoletJsonReader *reader)
{
  VoletEntry *entry = read_entry_members (loader, reader);

  if (entry != NULL)
    g_ptr_array_add (
        loader->content->bin,
        volet_removed_entry_new (entry, volet_json_reader_get_day (reader, "removed")));
}

static void
read_objective (Loader *loader, VoletJsonReader *reader)
{
  char *reason = volet_json_reader_dup_words (reader, "reason");

  g_ptr_array_add (
      loader->content->objectives,
      volet_objective_change_new (volet_json_reader_get_week (reader, "from"),
                                  volet_json_reader_get_objective (reader, "objective"), reason));
  volet_secret_free_string (reason);
}

static void
read_week (Loader *loader, VoletJsonReader *reader)
{
  VoletWeekRecord *record = volet_week_record_new (volet_json_reader_get_week (reader, "week"));

  record->is_closed = volet_json_reader_get_boolean (reader, "closed");
  record->objective = volet_json_reader_get_objective (reader, "objective");
  record->is_prevented = volet_json_reader_get_boolean (reader, "prevented");
  record->reason = volet_json_reader_dup_words (reader, "reason");
  g_ptr_array_add (loader->content->weeks, record);
}

static void
read_families (VoletJsonReader *reader, VoletClosing *closing)
{
  VoletJsonReader families = {volet_json_reader_get_object (reader, "families")};

  if (families.object == NULL)
    return;
  for (guint i = 0; i < VOLET_N_FAMILIES; i++)
    closing->family_min[i] =
        (int) volet_json_reader_get_int (&families, volet_family_get_code ((VoletFamily) i), 0,
                                         VOLET_OBJECTIVE_MAX_MINUTES + VOLET_MINUTES_PER_DAY);
  reader->is_bad |= families.is_bad;
}

/* Closings of one week stand together, in the order in which they were made. */
static void
read_closing (Loader *loader, VoletJsonReader *reader)
{
  GPtrArray *closings = loader->content->closings;
  const VoletClosingRecord *before = closings->len > 0 ? closings->pdata[closings->len - 1] : NULL;
  VoletClosing closing = {.reopened_unix_s = VOLET_CLOSING_NOT_REOPENED};
  guint n;

  closing.week = volet_json_reader_get_week (reader, "week");
  closing.closed_unix_s =
      volet_json_reader_get_int (reader, "closed_unix_s", G_MININT64 + 1, G_MAXINT64);
  if (!volet_json_reader_is_null (reader, "reopened_unix_s"))
    closing.reopened_unix_s =
        volet_json_reader_get_int (reader, "reopened_unix_s", G_MININT64 + 1, G_MAXINT64);
  closing.version = (guint) volet_json_reader_get_int (reader, "version", 1, G_MAXINT);
  closing.objective = volet_json_reader_get_objective (reader, "objective");
  read_families (reader, &closing);
  n = before != NULL && before->closing.week == closing.week ? before->n + 1 : 1;
  g_ptr_array_add (closings, volet_closing_record_new (n, &closing));
}

static void
read_recipient (Loader *loader, VoletJsonReader *reader)
{
  VoletRecipient *recipient = volet_recipient_new ();

  recipient->id = volet_json_reader_get_id (reader, "id");
  recipient->name = g_strdup (volet_json_reader_get_string (reader, "name"));
  recipient->sign = volet_json_reader_dup_words (reader, "sign");
  if (!volet_level_from_word (volet_json_reader_get_string (reader, "level"),
                              &recipient->form.level, NULL) ||
      !volet_prevented_form_from_word (volet_json_reader_get_string (reader, "prevented"),
                                       &recipient->form.prevented_form, NULL))
    reader->is_bad = TRUE;
  recipient->form.is_whole_period = volet_json_reader_get_boolean (reader, "whole_period");
  recipient->form.hides_objective = volet_json_reader_get_boolean (reader, "hide_objective");
  g_ptr_array_add (loader->content->recipients, recipient);
}

/* Groups of one recipient stand together, in their order. */
static void
read_membership (Loader *loader, VoletJsonReader *reader)
{
  GPtrArray *memberships = loader->content->memberships;
  const VoletMembership *before =
      memberships->len > 0 ? memberships->pdata[memberships->len - 1] : NULL;
  VoletId recipient = volet_json_reader_get_id (reader, "recipient");
  guint place = before != NULL && before->recipient == recipient ? before->place + 1 : 1;
  guint until_n = volet_json_reader_is_null (reader, "until")
                      ? VOLET_MEMBERSHIP_NOW
                      : (guint) volet_json_reader_get_int (reader, "until", 0, G_MAXINT);

  g_ptr_array_add (memberships,
                   volet_membership_new (recipient, place,
                                         volet_json_reader_get_string (reader, "group"), until_n));
}

static gboolean
find_word (const char *word, const char *(*to_word) (guint value), guint n_values, guint *ret_value)
{
  for (guint i = 0; i < n_values; i++) {
    if (g_strcmp0 (to_word (i), word) != 0)
      continue;
    *ret_value = i;
    return TRUE;
  }
  return FALSE;
}

static const char *
file_kind_to_word (guint kind)
{
  return volet_given_file_kind_to_word ((VoletGivenFileKind) kind);
}

static const char *
state_to_word (guint state)
{
  return volet_given_state_to_word ((VoletGivenState) state);
}

static void
read_file (VoletJsonReader *reader, GPtrArray *files)
{
  g_autoptr (GBytes) bytes = volet_json_reader_get_bytes (reader, "bytes");
  guint kind = 0;

  if (!find_word (volet_json_reader_get_string (reader, "kind"), file_kind_to_word,
                  VOLET_N_GIVEN_FILE_KINDS, &kind))
    reader->is_bad = TRUE;
  g_ptr_array_add (files,
                   volet_given_file_new ((VoletGivenFileKind) kind,
                                         volet_json_reader_get_string (reader, "name"), bytes));
}

static void
read_files (VoletJsonReader *reader, GPtrArray *files)
{
  JsonArray *array = volet_json_reader_get_array (reader, "files");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);
    VoletJsonReader file = {NULL};

    if (i >= VOLET_N_GIVEN_FILE_KINDS || !JSON_NODE_HOLDS_OBJECT (node)) {
      reader->is_bad = TRUE;
      return;
    }
    file.object = json_node_get_object (node);
    read_file (&file, files);
    reader->is_bad |= file.is_bad;
  }
}

static GArray *
read_numbers (VoletJsonReader *reader, const char *name)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  JsonArray *array = volet_json_reader_get_array (reader, name);
  guint before = 0;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);
    gint64 number = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : 0;
    guint value = (guint) number;

    if (number <= before || number > G_MAXINT)
      reader->is_bad = TRUE;
    before = value;
    g_array_append_val (numbers, value);
  }
  return numbers;
}

/* What the line holds as bytes, each with its own reader. */
static void
read_sealed (VoletJsonReader *reader, VoletGiven *given)
{
  g_autoptr (GBytes) statement = volet_json_reader_get_bytes (reader, "statement");
  g_autoptr (GBytes) context = volet_json_reader_get_bytes (reader, "context");
  GArray *read_context = volet_given_context_from_bytes (context, NULL);

  given->statement = volet_statement_new_from_bytes (statement, NULL);
  if (read_context != NULL) {
    g_array_unref (given->context);
    given->context = read_context;
  }
  if (given->statement == NULL || read_context == NULL)
    reader->is_bad = TRUE;
}

static void
read_words (VoletJsonReader *reader, VoletGiven *given)
{
  guint state = 0;

  given->asked = volet_json_reader_dup_words (reader, "asked");
  if (!volet_json_reader_is_null (reader, "channel") &&
      !volet_channel_from_word (volet_json_reader_get_string (reader, "channel"), &given->channel,
                                NULL))
    reader->is_bad = TRUE;
  if (!find_word (volet_json_reader_get_string (reader, "state"), state_to_word,
                  VOLET_N_GIVEN_STATES, &state) ||
      state == VOLET_GIVEN_STATE_REPLACED)
    reader->is_bad = TRUE;
  given->state = (VoletGivenState) state;
}

static void
read_line (Loader *loader, VoletJsonReader *reader)
{
  VoletGiven *given = volet_given_new ();
  VoletLine *line = volet_line_new (volet_json_reader_get_id (reader, "id"), given,
                                    read_numbers (reader, "former_numbers"));

  g_ptr_array_add (loader->content->lines, line);
  given->n = (guint) volet_json_reader_get_int (reader, "n", 1, G_MAXINT);
  given->true_day = volet_json_reader_get_day (reader, "day");
  given->recipient = volet_json_reader_get_id (reader, "recipient");
  if (!volet_json_reader_is_null (reader, "replaces"))
    given->replaces = (guint) volet_json_reader_get_int (reader, "replaces", 1, G_MAXINT);
  read_words (reader, given);
  read_sealed (reader, given);
  read_files (reader, given->files);
}

static void
read_alias (Loader *loader, VoletJsonReader *reader)
{
  g_ptr_array_add (loader->content->aliases,
                   volet_alias_new (volet_json_reader_get_id (reader, "id"),
                                    volet_json_reader_get_id (reader, "recipient")));
}

static VoletObjectKind
read_kind (VoletJsonReader *reader)
{
  VoletObjectKind kind = VOLET_OBJECT_ENTRY;

  if (!volet_object_kind_from_word (volet_json_reader_get_string (reader, "of"), &kind))
    reader->is_bad = TRUE;
  return kind;
}

static void
read_revision (Loader *loader, VoletJsonReader *reader)
{
  g_ptr_array_add (
      loader->content->revisions,
      volet_revision_new (read_kind (reader), volet_json_reader_get_string (reader, "key"),
                          volet_json_reader_get_id (reader, "revision"),
                          volet_json_reader_get_int (reader, "made_unix_s", G_MININT64, G_MAXINT64),
                          volet_json_reader_get_boolean (reader, "head")));
}

static void
read_variant (Loader *loader, VoletJsonReader *reader)
{
  char *content = volet_json_reader_dup_words (reader, "content");

  g_ptr_array_add (loader->content->variants,
                   volet_variant_new (read_kind (reader),
                                      volet_json_reader_get_string (reader, "key"),
                                      volet_json_reader_get_id (reader, "revision"), content));
  volet_secret_free_string (content);
}

/* Reads each element of an array with @read_record, up to the first bad one. */
static void
read_records (Loader *loader, VoletJsonReader *root, const char *name, ReadFunc read_record)
{
  JsonArray *array = volet_json_reader_get_array (root, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (n > MAX_RECORDS)
    root->is_bad = TRUE;
  for (guint i = 0; i < n && !root->is_bad; i++) {
    JsonNode *node = json_array_get_element (array, i);
    VoletJsonReader reader = {NULL};

    if (!JSON_NODE_HOLDS_OBJECT (node)) {
      root->is_bad = TRUE;
      return;
    }
    reader.object = json_node_get_object (node);
    read_record (loader, &reader);
    root->is_bad |= reader.is_bad;
  }
}

static void
read_pairs (VoletJsonReader *root, const char *name, GPtrArray *pairs)
{
  JsonObject *object = volet_json_reader_get_object (root, name);
  VoletJsonReader reader = {object};
  g_autoptr (GList) members = object != NULL ? json_object_get_members (object) : NULL;

  for (GList *l = members; l != NULL; l = l->next)
    g_ptr_array_add (pairs,
                     volet_pair_new (l->data, volet_json_reader_get_string (&reader, l->data)));
  root->is_bad |= reader.is_bad;
}

static void
read_all (Loader *loader, VoletJsonReader *root)
{
  VoletContent *content = loader->content;

  content->zone_id = g_strdup (volet_json_reader_get_string (root, "zone"));
  if (find_zone (loader, content->zone_id) == NULL)
    root->is_bad = TRUE;
  read_pairs (root, "choices", content->choices);
  read_pairs (root, "answers", content->answers);
  read_records (loader, root, "entries", read_entry);
  read_records (loader, root, "bin", read_removed);
  read_records (loader, root, "objectives", read_objective);
  read_records (loader, root, "weeks", read_week);
  read_records (loader, root, "closings", read_closing);
  read_records (loader, root, "recipients", read_recipient);
  read_records (loader, root, "memberships", read_membership);
  read_records (loader, root, "ledger", read_line);
  read_records (loader, root, "former_recipients", read_alias);
  read_records (loader, root, "revisions", read_revision);
  read_records (loader, root, "variants", read_variant);
}

static gboolean
set_bad (GError **error)
{
  return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY,
                                   "not an own copy, or one that was changed");
}

static gboolean
check_head (VoletJsonReader *root, GError **error)
{
  gint64 version;

  if (strcmp (volet_json_reader_get_string (root, "format"), VOLET_OWN_COPY_FORMAT) != 0)
    return set_bad (error);
  version = volet_json_reader_get_int (root, "version", 1, G_MAXINT);
  if (root->is_bad)
    return set_bad (error);
  if (version <= VOLET_OWN_COPY_VERSION)
    return TRUE;
  return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_NEWER_OWN_COPY,
                                   "an own copy of a newer version");
}

static VoletContent *
read_root (JsonObject *object, GError **error)
{
  VoletJsonReader root = {object};
  g_autoptr (GHashTable) zones =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (VoletContent) content = volet_content_new ();
  Loader loader = {content, zones};

  if (!check_head (&root, error))
    return NULL;
  read_all (&loader, &root);
  if (root.is_bad || !volet_content_is_sound (content)) {
    set_bad (error);
    return NULL;
  }
  return g_steal_pointer (&content);
}

/**
 * volet_own_copy_from_json:
 * @bytes: what a file holds; may be hostile
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY for anything that volet_own_copy_to_json() never
 * writes, %VOLET_NOTEBOOK_ERROR_NEWER_OWN_COPY
 *
 * Returns: (transfer full) (nullable): a content that a notebook can hold
 */
VoletContent *
volet_own_copy_from_json (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize n_bytes;
  const char *text = g_bytes_get_data (bytes, &n_bytes);
  JsonNode *root;

  if (n_bytes == 0 || n_bytes > VOLET_OWN_COPY_MAX_BYTES ||
      !volet_json_is_harmless (text, n_bytes) ||
      !json_parser_load_from_data (parser, text, (gssize) n_bytes, NULL)) {
    set_bad (error);
    return NULL;
  }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)) {
    set_bad (error);
    return NULL;
  }
  return read_root (json_node_get_object (root), error);
}
