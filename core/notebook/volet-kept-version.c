/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What both copies said otherwise, read from what the joining kept. */

/* Invariants
 *
 * 1. What is kept beside what holds may come from a copy that somebody changed: what cannot be
 * read, or would not be allowed, is not offered.
 * 2. What the person has removed or changed away since is not offered either: nothing is left to
 *    choose from.
 */

#include "volet-kept-version.h"

#include "volet-agenda-guard.h"
#include "volet-json-reader.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-private.h"
#include "volet-store-variants.h"

#include <string.h>

static void
clear_side (VoletKeptSide *side)
{
  g_clear_pointer (&side->entry, volet_entry_free);
  g_clear_pointer (&side->reason, volet_secret_free_string);
  g_clear_pointer (&side->name, volet_secret_free_string);
  g_clear_pointer (&side->sign, volet_secret_free_string);
}

/**
 * volet_kept_version_free:
 * @self: (transfer full): what both copies said
 *
 * Frees it; its private words are overwritten.
 */
void
volet_kept_version_free (VoletKeptVersion *self)
{
  clear_side (&self->held);
  clear_side (&self->other);
  g_clear_pointer (&self->variant, volet_variant_free);
  g_free (self);
}

static gboolean
parse_id (const char *key, VoletId *ret_id)
{
  VoletId last;

  return strlen (key) == VOLET_ID_LENGTH && volet_id_parse_prefix (key, ret_id, &last);
}

static gboolean
parse_week (const char *key, VoletWeek *ret_week)
{
  gint64 week;

  if (!g_ascii_string_to_signed (key, 10, VOLET_WEEK_FIRST, VOLET_WEEK_LAST, &week, NULL))
    return FALSE;
  *ret_week = (VoletWeek) week;
  return TRUE;
}

static gboolean
read_entry (VoletNotebook *self, VoletKeptVersion *version, VoletJsonReader *reader)
{
  VoletId other_id;

  version->other.counts = volet_json_reader_get_boolean (reader, "counts");
  if (!parse_id (version->variant->key, &other_id))
    return FALSE;
  version->held.entry =
      volet_store_load_entry (self->store, volet_json_reader_get_id (reader, "of"), NULL);
  version->other.entry = volet_store_load_entry (self->store, other_id, NULL);
  if (version->held.entry == NULL || version->other.entry == NULL)
    return FALSE;
  version->held.counts = version->held.entry->counts;
  return TRUE;
}

static gboolean
read_objective (VoletNotebook *self, VoletKeptVersion *version, VoletJsonReader *reader)
{
  g_autoptr (GPtrArray) changes = volet_store_load_objective_changes (self->store, NULL);
  gboolean is_found = FALSE;

  if (changes == NULL || !parse_week (version->variant->key, &version->week))
    return FALSE;
  for (guint i = 0; i < changes->len; i++) {
    const VoletObjectiveChange *change = changes->pdata[i];

    if (change->from != version->week)
      continue;
    version->held.objective = change->objective;
    version->held.reason = g_strdup (change->reason);
    is_found = TRUE;
  }
  version->other.objective = volet_json_reader_get_objective (reader, "objective");
  version->other.reason = volet_json_reader_dup_words (reader, "reason");
  return is_found && volet_objective_check (version->other.objective, NULL);
}

static gboolean
read_prevented (VoletNotebook *self, VoletKeptVersion *version, VoletJsonReader *reader)
{
  g_autoptr (VoletWeekRecord) record = NULL;

  if (!parse_week (version->variant->key, &version->week))
    return FALSE;
  record = volet_store_load_week (self->store, version->week, NULL);
  if (record != NULL) {
    version->held.is_prevented = record->is_prevented;
    version->held.reason = g_strdup (record->reason);
  }
  version->other.is_prevented = volet_json_reader_get_boolean (reader, "prevented");
  version->other.reason = volet_json_reader_dup_words (reader, "reason");
  return TRUE;
}

static gboolean
read_name (VoletNotebook *self, VoletKeptVersion *version, VoletJsonReader *reader)
{
  version->held.name = g_strdup (self->name);
  version->other.name = g_strdup (volet_json_reader_get_string (reader, "value"));
  return strcmp (version->variant->key, VOLET_NOTEBOOK_CHOICE_NAME) == 0 &&
         volet_notebook_check_name (version->other.name, NULL);
}

static gboolean
read_recipient (VoletNotebook *self, VoletKeptVersion *version, VoletJsonReader *reader)
{
  VoletKeptSide *other = &version->other;
  g_autoptr (VoletRecipient) recipient = NULL;
  VoletId id;

  if (!parse_id (version->variant->key, &id))
    return FALSE;
  recipient = volet_store_load_recipient (self->store, id, NULL);
  if (recipient == NULL)
    return FALSE;
  version->held.name = g_strdup (recipient->name);
  version->held.sign = g_strdup (recipient->sign);
  version->held.form = recipient->form;
  other->name = g_strdup (volet_json_reader_get_string (reader, "name"));
  other->sign = volet_json_reader_dup_words (reader, "sign");
  other->form.is_whole_period = volet_json_reader_get_boolean (reader, "whole_period");
  other->form.hides_objective = volet_json_reader_get_boolean (reader, "hide_objective");
  return volet_level_from_word (volet_json_reader_get_string (reader, "level"), &other->form.level,
                                NULL) &&
         volet_prevented_form_from_word (volet_json_reader_get_string (reader, "prevented"),
                                         &other->form.prevented_form, NULL) &&
         volet_statement_check_name (other->name, NULL) &&
         (other->sign == NULL || volet_statement_check_name (other->sign, NULL));
}

static gboolean
read_sides (VoletNotebook *self, VoletKeptVersion *version, VoletJsonReader *reader)
{
  switch (version->kind) {
  case VOLET_OBJECT_ENTRY:
    return read_entry (self, version, reader);
  case VOLET_OBJECT_OBJECTIVE:
    return read_objective (self, version, reader);
  case VOLET_OBJECT_PREVENTED:
    return read_prevented (self, version, reader);
  case VOLET_OBJECT_CHOICE:
    return read_name (self, version, reader);
  case VOLET_OBJECT_RECIPIENT:
    return read_recipient (self, version, reader);
  case VOLET_OBJECT_CLOSED:
  case VOLET_OBJECT_GROUP:
  case VOLET_OBJECT_GIVEN:
  default:
    return FALSE;
  }
}

/* Both say the same: the person changed it so since, or it never mattered. */
static gboolean
are_same_sides (const VoletKeptVersion *version)
{
  const VoletKeptSide *held = &version->held, *other = &version->other;

  return version->kind != VOLET_OBJECT_ENTRY && held->objective.kind == other->objective.kind &&
         held->objective.minutes == other->objective.minutes &&
         !held->is_prevented == !other->is_prevented &&
         g_strcmp0 (held->reason, other->reason) == 0 && g_strcmp0 (held->name, other->name) == 0 &&
         g_strcmp0 (held->sign, other->sign) == 0 &&
         volet_template_equal (&held->form, &other->form);
}

static VoletKeptVersion *
read_version (VoletNotebook *self, const VoletVariant *variant)
{
  g_autoptr (VoletKeptVersion) version = g_new0 (VoletKeptVersion, 1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  VoletJsonReader reader = {NULL};
  JsonNode *root;

  version->kind = variant->kind;
  version->variant =
      volet_variant_new (variant->kind, variant->key, variant->revision, variant->content);
  if (!volet_json_is_harmless (variant->content, strlen (variant->content)) ||
      !json_parser_load_from_data (parser, variant->content, -1, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  reader.object = json_node_get_object (root);
  if (!read_sides (self, version, &reader) || reader.is_bad || are_same_sides (version))
    return NULL;
  return g_steal_pointer (&version);
}

/**
 * volet_notebook_list_kept_versions:
 * @self: an unlocked notebook
 * @error: return location
 *
 * What joining other copies left to choose from. Quick where there is nothing.
 *
 * Errors: those of reading
 *
 * Returns: (transfer full) (element-type VoletKeptVersion): entries first
 */
GPtrArray *
volet_notebook_list_kept_versions (VoletNotebook *self, GError **error)
{
  g_autoptr (GPtrArray) versions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_kept_version_free);
  g_autoptr (GPtrArray) variants = NULL;

  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  variants = volet_store_load_open_variants (self->store, error);
  if (variants == NULL)
    return NULL;
  for (guint i = 0; i < variants->len; i++) {
    VoletKeptVersion *version = read_version (self, variants->pdata[i]);

    if (version != NULL)
      g_ptr_array_add (versions, version);
  }
  return g_steal_pointer (&versions);
}

/* The version that is not kept goes to the bin, where it stays for thirty days. */
static gboolean
choose_entry (VoletNotebook *self,
              const VoletKeptVersion *version,
              VoletKeptChoice choice,
              GError **error)
{
  const VoletEntry *held = version->held.entry, *other = version->other.entry;
  VoletDay today = volet_notebook_get_today (self);
  g_autoptr (VoletAgendaGuard) guard = volet_agenda_guard_new (self->store);
  g_autoptr (VoletEntry) counted = volet_entry_copy (other);

  counted->counts = version->other.counts;
  volet_agenda_guard_touch (guard, other);
  if (choice == VOLET_KEPT_CHOICE_OTHER)
    volet_agenda_guard_touch (guard, held);
  if (!volet_agenda_guard_begin (guard, NULL, error))
    return FALSE;
  if (choice == VOLET_KEPT_CHOICE_HELD) {
    if (!volet_store_remove_entry (self->store, other->id, today, error))
      return FALSE;
  } else if (!volet_store_put_entry (self->store, counted, error) ||
             (choice == VOLET_KEPT_CHOICE_OTHER &&
              !volet_store_remove_entry (self->store, held->id, today, error))) {
    return FALSE;
  }
  return volet_agenda_guard_end (guard, NULL, error);
}

static gboolean
put_objective (VoletNotebook *self, const VoletKeptVersion *version, GError **error)
{
  g_autoptr (VoletObjectiveChange) change =
      volet_objective_change_new (version->week, version->other.objective, version->other.reason);

  return volet_store_put_objective_change (self->store, change, error);
}

static gboolean
put_prevented (VoletNotebook *self, const VoletKeptVersion *version, GError **error)
{
  VoletWeekTotal total;

  if (!volet_notebook_get_week (self, version->week, &total, error))
    return FALSE;
  if (total.state == VOLET_WEEK_STATE_CLOSED)
    return volet_notebook_error_set_week (error, VOLET_NOTEBOOK_ERROR_WEEK_CLOSED, version->week,
                                          "the week is closed");
  return volet_store_set_prevented (self->store, version->week, version->other.is_prevented,
                                    version->other.reason, error);
}

static gboolean
put_recipient (VoletNotebook *self, const VoletKeptVersion *version, GError **error)
{
  g_autoptr (VoletRecipient) recipient = NULL;
  VoletId id;

  if (!parse_id (version->variant->key, &id))
    return FALSE;
  recipient = volet_store_load_recipient (self->store, id, error);
  if (recipient == NULL)
    return FALSE;
  g_free (recipient->name);
  g_free (recipient->sign);
  recipient->name = g_strdup (version->other.name);
  recipient->sign = g_strdup (version->other.sign);
  recipient->form = version->other.form;
  return volet_store_put_recipient (self->store, recipient, error);
}

static gboolean
put_other (VoletNotebook *self, const VoletKeptVersion *version, GError **error)
{
  switch (version->kind) {
  case VOLET_OBJECT_OBJECTIVE:
    return put_objective (self, version, error);
  case VOLET_OBJECT_PREVENTED:
    return put_prevented (self, version, error);
  case VOLET_OBJECT_CHOICE:
    return volet_store_set_choice (self->store, VOLET_NOTEBOOK_CHOICE_NAME, version->other.name,
                                   error);
  case VOLET_OBJECT_RECIPIENT:
    return put_recipient (self, version, error);
  case VOLET_OBJECT_ENTRY:
  case VOLET_OBJECT_CLOSED:
  case VOLET_OBJECT_GROUP:
  case VOLET_OBJECT_GIVEN:
  default:
    g_return_val_if_reached (FALSE);
  }
}

static gboolean
choose (VoletNotebook *self,
        const VoletKeptVersion *version,
        VoletKeptChoice choice,
        GError **error)
{
  gboolean is_done = TRUE;

  if (version->kind == VOLET_OBJECT_ENTRY)
    is_done = choose_entry (self, version, choice, error);
  else if (choice == VOLET_KEPT_CHOICE_OTHER)
    is_done = put_other (self, version, error);
  return is_done && volet_store_settle_variant (self->store, version->variant, error);
}

/**
 * volet_notebook_choose_version:
 * @self: an unlocked notebook
 * @version: one that volet_notebook_list_kept_versions() gave, with nothing changed since
 * @choice: what to keep; both only of an entry
 * @error: return location
 *
 * Keeps what the person wants, in one act that can be undone; a recipient's name and form, like
 * every change of the ledger, is changed back by hand. What is not kept of an entry goes to the
 * bin.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_WEEK_CLOSED, _DAY_FULL; those of a save
 *
 * Returns: whether it is chosen
 */
gboolean
volet_notebook_choose_version (VoletNotebook *self,
                               const VoletKeptVersion *version,
                               VoletKeptChoice choice,
                               GError **error)
{
  g_autofree char *subject = NULL;

  g_return_val_if_fail (choice != VOLET_KEPT_CHOICE_BOTH || version->kind == VOLET_OBJECT_ENTRY,
                        FALSE);

  if (version->kind == VOLET_OBJECT_ENTRY)
    subject = volet_notebook_describe_entry (version->held.entry);
  if (version->kind == VOLET_OBJECT_RECIPIENT) {
    if (!volet_notebook_begin (self, error))
      return FALSE;
  } else if (!volet_notebook_begin_act (self, VOLET_ACT_VERSION_CHOSEN, subject, error)) {
    return FALSE;
  }
  return volet_notebook_end_act (self, choose (self, version, choice, error), error);
}
