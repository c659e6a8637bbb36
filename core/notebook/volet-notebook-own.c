/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The person's own copy, in clear: written on purpose, and read back into an empty notebook. */

#include "volet-file-draft.h"
#include "volet-ical-own.h"
#include "volet-notebook-copies.h"
#include "volet-notebook-private.h"
#include "volet-own-copy-json.h"

/**
 * volet_notebook_export_own_json:
 * @self: an unlocked notebook
 * @path: the file to make, which must not exist
 * @error: return location
 *
 * Writes everything in clear, as docs/OWN-COPY.md says. Whoever opens the file reads it: warn the
 * person first.
 *
 * Errors: those of reading; %VOLET_NOTEBOOK_ERROR_FILE_EXISTS and the others of files
 *
 * Returns: whether the file is there
 */
gboolean
volet_notebook_export_own_json (VoletNotebook *self, const char *path, GError **error)
{
  g_autoptr (VoletContent) content = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!volet_file_draft_check_absent (path, error))
    return FALSE;
  content = volet_notebook_load_content (self, error);
  if (content == NULL)
    return FALSE;
  bytes = volet_own_copy_to_json (content);
  return volet_file_draft_write (path, bytes, error);
}

/**
 * volet_notebook_export_own_ical:
 * @self: an unlocked notebook
 * @path: the file to make, which must not exist
 * @get_label: what categories are called
 * @error: return location
 *
 * Writes every activity in clear, as a calendar: warn the person first.
 *
 * Errors: as volet_notebook_export_own_json()
 *
 * Returns: whether the file is there
 */
gboolean
volet_notebook_export_own_ical (VoletNotebook *self,
                                const char *path,
                                VoletCategoryLabelFunc get_label,
                                GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!volet_file_draft_check_absent (path, error) || !volet_notebook_check_unlocked (self, error))
    return FALSE;
  entries = volet_store_load_all_entries (self->store, error);
  if (entries == NULL)
    return FALSE;
  bytes = volet_ical_own_write (entries, get_label, error);
  return bytes != NULL && volet_file_draft_write (path, bytes, error);
}

/**
 * volet_own_copy_read_file:
 * @path: a file
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY for what is no file or larger than any own copy;
 * %G_IO_ERROR
 *
 * Returns: (transfer full): what it holds
 */
GBytes *
volet_own_copy_read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR ||
      g_file_info_get_size (info) > VOLET_OWN_COPY_MAX_BYTES) {
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY, "no own copy");
    return NULL;
  }
  return g_file_load_bytes (file, NULL, NULL, error);
}

/**
 * volet_notebook_is_blank:
 * @self: an unlocked notebook
 *
 * Returns: whether nothing was ever noted in it, so that an own copy can be read into it
 */
gboolean
volet_notebook_is_blank (VoletNotebook *self)
{
  g_autoptr (GPtrArray) given = NULL;
  g_autoptr (GPtrArray) bin = NULL;
  VoletDay day;

  if (volet_notebook_is_locked (self) || volet_store_get_first_day (self->store, &day, NULL))
    return FALSE;
  given = volet_store_load_all_given (self->store, NULL);
  bin = volet_store_load_bin (self->store, NULL);
  return given != NULL && given->len == 0 && bin != NULL && bin->len == 0;
}

static const char *
find_name (const VoletContent *content)
{
  for (guint i = 0; i < content->choices->len; i++) {
    const VoletPair *pair = content->choices->pdata[i];

    if (g_strcmp0 (pair->key, VOLET_NOTEBOOK_CHOICE_NAME) == 0)
      return pair->value;
  }
  return NULL;
}

/* The half-typed entry stays: nothing typed is ever lost.
 *
 * What only the tables' own rules could refuse in a content that was found sound. */
static gboolean
replace (VoletNotebook *self, const VoletContent *before, const VoletContent *after, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (volet_store_replace_content (self->store, before, after, &failure) &&
      volet_store_forget_acts (self->store, &failure))
    return TRUE;
  if (!g_error_matches (failure, VOLET_STORE_ERROR, VOLET_STORE_ERROR_FAILED)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY,
                                   "the tables refuse what it holds");
}

/* Whoever hears of the change must find the new zone. */
gboolean
volet_notebook_replace_content (VoletNotebook *self,
                                const VoletContent *before,
                                const VoletContent *after,
                                GError **error)
{
  g_autoptr (VoletZone) zone = volet_notebook_find_zone (self, after->zone_id, error);
  VoletZone *old_zone = self->zone;

  if (zone == NULL || !volet_notebook_begin (self, error))
    return FALSE;
  self->zone = zone;
  if (volet_notebook_end_act (self, replace (self, before, after, error), error)) {
    g_steal_pointer (&zone);
    g_object_unref (old_zone);
    return TRUE;
  }
  self->zone = old_zone;
  return FALSE;
}

/**
 * volet_notebook_import_own_json:
 * @self: an unlocked notebook in which nothing was ever noted
 * @bytes: an own copy; may be hostile
 * @error: return location
 *
 * Fills the notebook with all that the own copy holds: it is then equal to the one that the copy
 * was made from, ledger and all. In one save, which is not undone.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY, _NEWER_OWN_COPY, _NOT_EMPTY; those of a save. Nothing
 * is changed then
 *
 * Returns: whether the notebook holds it
 */
gboolean
volet_notebook_import_own_json (VoletNotebook *self, GBytes *bytes, GError **error)
{
  g_autoptr (VoletContent) before = NULL;
  g_autoptr (VoletContent) after = NULL;
  const char *name;

  if (!volet_notebook_check_writable (self, error))
    return FALSE;
  before = volet_notebook_load_content (self, error);
  if (before == NULL)
    return FALSE;
  if (!volet_content_is_empty (before))
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_NOT_EMPTY, "not empty");
  after = volet_own_copy_from_json (bytes, error);
  if (after == NULL)
    return FALSE;
  name = find_name (after);
  if (name != NULL && !volet_notebook_check_name (name, NULL))
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY, "its name");
  return volet_notebook_replace_content (self, before, after, error);
}
