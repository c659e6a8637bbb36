/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries of a notebook: reading, adding, changing and removing them. */

#include "volet-notebook-agenda.h"

#include "volet-agenda-guard.h"
#include "volet-notebook-private.h"

/**
 * volet_notebook_new_entry:
 * @self: an unlocked notebook
 *
 * Returns: (transfer full): a record to fill in: today, done, counting, in the notebook's zone
 */
VoletEntry *
volet_notebook_new_entry (VoletNotebook *self)
{
  VoletEntry *entry;

  g_return_val_if_fail (!volet_notebook_is_locked (self), NULL);

  entry = volet_entry_new (self->zone);
  entry->day = volet_notebook_get_today (self);
  entry->counts = TRUE;
  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const VoletEntry *one = *(VoletEntry *const *) a;
  const VoletEntry *other = *(VoletEntry *const *) b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return volet_entry_compare (one, other);
}

/**
 * volet_notebook_list_entries:
 * @self: an unlocked notebook
 * @first: the first day
 * @last: the last day, included
 * @error: return location
 *
 * Returns: (transfer container) (element-type VoletEntry): the entries that have any minute on
 * these days, oldest day first
 */
GPtrArray *
volet_notebook_list_entries (VoletNotebook *self, VoletDay first, VoletDay last, GError **error)
{
  GPtrArray *entries;

  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  /* No entry lasts more than a day: one that began the day before may reach in. */
  entries = volet_store_load_entries (self->store, first - 1, last, error);
  if (entries == NULL)
    return NULL;

  for (guint i = entries->len; i > 0; i--)
    if (volet_entry_get_last_day (g_ptr_array_index (entries, i - 1)) < first)
      g_ptr_array_remove_index (entries, i - 1);
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

/**
 * volet_notebook_get_entry:
 * @self: an unlocked notebook
 * @id: an entry's id
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_ENTRY
 *
 * Returns: (transfer full): the entry
 */
VoletEntry *
volet_notebook_get_entry (VoletNotebook *self, VoletId id, GError **error)
{
  g_autoptr (GError) store_error = NULL;
  VoletEntry *entry;

  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  entry = volet_store_load_entry (self->store, id, &store_error);
  if (entry != NULL)
    return entry;

  if (g_error_matches (store_error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND))
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_UNKNOWN_ENTRY, "no entry has this id");
  else
    g_propagate_error (error, g_steal_pointer (&store_error));
  return NULL;
}

/**
 * volet_notebook_find_entry:
 * @self: an unlocked notebook
 * @id_or_prefix: what was typed
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_BAD_ENTRY_ID, _UNKNOWN_ENTRY, _AMBIGUOUS_ENTRY
 *
 * Returns: (transfer full): the one entry whose id begins so
 */
VoletEntry *
volet_notebook_find_entry (VoletNotebook *self, const char *id_or_prefix, GError **error)
{
  g_autoptr (GError) store_error = NULL;
  VoletId first, last, id;

  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  if (!volet_id_parse_prefix (id_or_prefix, &first, &last)) {
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_BAD_ENTRY_ID, "not an id");
    return NULL;
  }
  if (volet_store_find_entry (self->store, first, last, &id, &store_error))
    return volet_notebook_get_entry (self, id, error);

  if (g_error_matches (store_error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND))
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_UNKNOWN_ENTRY, "no entry has this id");
  else if (g_error_matches (store_error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_AMBIGUOUS))
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_AMBIGUOUS_ENTRY,
                              "several entries begin so");
  else
    g_propagate_error (error, g_steal_pointer (&store_error));
  return NULL;
}

/* What an act is called when it is undone: the category and the day, "FOR 2026-11-16". */
char *
volet_notebook_describe_entry (const VoletEntry *entry)
{
  g_autofree char *day = volet_day_to_string (entry->day);

  return g_strdup_printf ("%s %s", volet_category_get_code (entry->category), day);
}

/* Gives new entries rising creation times, so that the first of two that start together is the one
 * that was added first. */
gboolean
volet_notebook_date_entries (VoletNotebook *self, GPtrArray *entries, GError **error)
{
  gint64 last_us, next_us;

  if (!volet_store_get_last_created (self->store, &last_us, error))
    return FALSE;
  next_us = MAX (last_us + 1, volet_clock_get_now (self->clock) * G_USEC_PER_SEC);
  for (guint i = 0; i < entries->len; i++) {
    VoletEntry *entry = g_ptr_array_index (entries, i);

    entry->created_us = next_us++;
  }
  return TRUE;
}

static gboolean
identify (VoletNotebook *self, GPtrArray *entries, GError **error)
{
  for (guint i = 0; i < entries->len; i++) {
    VoletEntry *entry = g_ptr_array_index (entries, i);

    entry->id = volet_id_new (self->random);
  }
  return volet_notebook_date_entries (self, entries, error);
}

static gboolean
check_entries (GPtrArray *entries, gsize *ret_bad_index, GError **error)
{
  for (guint i = 0; i < entries->len; i++) {
    if (volet_entry_check (g_ptr_array_index (entries, i), error))
      continue;
    if (ret_bad_index != NULL)
      *ret_bad_index = i;
    return FALSE;
  }
  return TRUE;
}

gboolean
volet_notebook_put_entries (VoletNotebook *self,
                            GPtrArray *entries,
                            gsize *ret_bad_index,
                            GError **error)
{
  g_autoptr (VoletAgendaGuard) guard = volet_agenda_guard_new (self->store);
  gsize bad_index = 0;

  for (guint i = 0; i < entries->len; i++)
    volet_agenda_guard_touch (guard, g_ptr_array_index (entries, i));
  if (volet_agenda_guard_begin (guard, &bad_index, error)) {
    gboolean is_put = TRUE;

    for (guint i = 0; is_put && i < entries->len; i++)
      is_put = volet_store_put_entry (self->store, g_ptr_array_index (entries, i), error);
    if (is_put && volet_agenda_guard_end (guard, &bad_index, error))
      return TRUE;
  }

  if (ret_bad_index != NULL)
    *ret_bad_index = MIN (bad_index, entries->len - 1);
  return FALSE;
}

/**
 * volet_notebook_add_entries:
 * @self: an unlocked notebook
 * @entries: (element-type VoletEntry): at least one; they get their ids here
 * @ret_bad_index: (out) (optional): which one was refused
 * @error: return location
 *
 * Adds all entries in one act, or none.
 *
 * Errors: %VOLET_AGENDA_ERROR for an entry that cannot be; %VOLET_NOTEBOOK_ERROR_WEEK_CLOSED,
 * _DAY_FULL
 *
 * Returns: whether they were added
 */
gboolean
volet_notebook_add_entries (VoletNotebook *self,
                            GPtrArray *entries,
                            gsize *ret_bad_index,
                            GError **error)
{
  g_autofree char *subject = NULL;

  g_return_val_if_fail (entries->len > 0, FALSE);

  if (!volet_notebook_check_writable (self, error) ||
      !check_entries (entries, ret_bad_index, error) || !identify (self, entries, error))
    return FALSE;

  subject = volet_notebook_describe_entry (g_ptr_array_index (entries, 0));
  if (!volet_notebook_begin_act (
          self, entries->len == 1 ? VOLET_ACT_ENTRY_ADDED : VOLET_ACT_ENTRIES_ADDED, subject,
          error))
    return FALSE;
  return volet_notebook_end_act (
      self, volet_notebook_put_entries (self, entries, ret_bad_index, error), error);
}

/**
 * volet_notebook_add_entry:
 * @self: an unlocked notebook
 * @entry: the entry; it gets its id here
 * @error: return location
 *
 * Adds one entry. See volet_notebook_add_entries().
 *
 * Returns: whether it was added
 */
gboolean
volet_notebook_add_entry (VoletNotebook *self, VoletEntry *entry, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_ptr_array_add (entries, entry);
  return volet_notebook_add_entries (self, entries, NULL, error);
}

static gboolean
put_changed (VoletNotebook *self, const VoletEntry *old, const VoletEntry *changed, GError **error)
{
  g_autoptr (VoletAgendaGuard) guard = volet_agenda_guard_new (self->store);

  volet_agenda_guard_touch (guard, old);
  volet_agenda_guard_touch (guard, changed);
  return volet_agenda_guard_begin (guard, NULL, error) &&
         volet_store_put_entry (self->store, changed, error) &&
         volet_agenda_guard_end (guard, NULL, error);
}

/**
 * volet_notebook_change_entry:
 * @self: an unlocked notebook
 * @changed: the entry as it shall be, with the id of one that exists
 * @error: return location
 *
 * Changes an entry, in one act. Nothing is written if nothing differs.
 *
 * Errors: those of volet_notebook_add_entries() and %VOLET_NOTEBOOK_ERROR_UNKNOWN_ENTRY
 *
 * Returns: whether it was changed
 */
gboolean
volet_notebook_change_entry (VoletNotebook *self, const VoletEntry *changed, GError **error)
{
  g_autoptr (VoletEntry) old = NULL;
  g_autofree char *subject = NULL;

  if (!volet_notebook_check_writable (self, error) || !volet_entry_check (changed, error))
    return FALSE;
  old = volet_notebook_get_entry (self, changed->id, error);
  if (old == NULL)
    return FALSE;
  if (volet_entry_equal (old, changed))
    return TRUE;

  subject = volet_notebook_describe_entry (changed);
  if (!volet_notebook_begin_act (self, VOLET_ACT_ENTRY_EDITED, subject, error))
    return FALSE;
  return volet_notebook_end_act (self, put_changed (self, old, changed, error), error);
}

static gboolean
remove_entries (VoletNotebook *self, GPtrArray *entries, GError **error)
{
  g_autoptr (VoletAgendaGuard) guard = volet_agenda_guard_new (self->store);

  for (guint i = 0; i < entries->len; i++)
    volet_agenda_guard_touch (guard, g_ptr_array_index (entries, i));
  if (!volet_agenda_guard_begin (guard, NULL, error))
    return FALSE;
  for (guint i = 0; i < entries->len; i++) {
    const VoletEntry *entry = g_ptr_array_index (entries, i);

    if (!volet_store_remove_entry (self->store, entry->id, volet_notebook_get_today (self), error))
      return FALSE;
  }
  return volet_agenda_guard_end (guard, NULL, error);
}

/**
 * volet_notebook_remove_entries:
 * @self: an unlocked notebook
 * @ids: (array length=n_ids): which; one named twice counts once
 * @n_ids: how many, at least one
 * @error: return location
 *
 * Moves entries to the bin, in one act: all or none.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_ENTRY, _WEEK_CLOSED
 *
 * Returns: whether they were removed
 */
gboolean
volet_notebook_remove_entries (VoletNotebook *self, const VoletId *ids, gsize n_ids, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);
  g_autofree char *subject = NULL;

  g_return_val_if_fail (n_ids > 0, FALSE);

  if (!volet_notebook_check_writable (self, error))
    return FALSE;
  for (gsize i = 0; i < n_ids; i++) {
    VoletEntry *entry;
    gboolean is_named_before = FALSE;

    for (gsize k = 0; k < i; k++)
      is_named_before |= ids[k] == ids[i];
    if (is_named_before)
      continue;
    entry = volet_notebook_get_entry (self, ids[i], error);
    if (entry == NULL)
      return FALSE;
    g_ptr_array_add (entries, entry);
  }

  subject = volet_notebook_describe_entry (g_ptr_array_index (entries, 0));
  if (!volet_notebook_begin_act (
          self, entries->len == 1 ? VOLET_ACT_ENTRY_REMOVED : VOLET_ACT_ENTRIES_REMOVED, subject,
          error))
    return FALSE;
  return volet_notebook_end_act (self, remove_entries (self, entries, error), error);
}

/**
 * volet_notebook_get_overlap:
 * @self: an unlocked notebook
 * @entry: an entry of the notebook, or one that may become one
 * @error: return location
 *
 * Returns: minutes of @entry that other entries count too, or %VOLET_NO_MINUTES on error
 */
int
volet_notebook_get_overlap (VoletNotebook *self, const VoletEntry *entry, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (!volet_notebook_check_unlocked (self, error))
    return VOLET_NO_MINUTES;
  entries = volet_store_load_entries (self->store, entry->day - VOLET_COUNT_MARGIN_DAYS,
                                      entry->day + VOLET_COUNT_MARGIN_DAYS, error);
  return entries != NULL ? volet_count_overlap (entries, entry) : VOLET_NO_MINUTES;
}

/* How far back use is looked at. */
#define USE_DAYS 365

/**
 * volet_notebook_list_categories_by_use:
 * @self: an unlocked notebook
 * @ret_categories: (out caller-allocates) (array fixed-size=16): all categories, the most used of
 *   the last year first; among equals, in the usual order
 * @error: return location
 *
 * Returns: whether they could be read
 */
gboolean
volet_notebook_list_categories_by_use (VoletNotebook *self,
                                       VoletCategory ret_categories[VOLET_N_CATEGORIES],
                                       GError **error)
{
  guint n_entries[VOLET_N_CATEGORIES];
  VoletDay today;

  if (!volet_notebook_check_unlocked (self, error))
    return FALSE;
  today = volet_notebook_get_today (self);
  if (!volet_store_count_categories (self->store, today - USE_DAYS, today + USE_DAYS, n_entries,
                                     error))
    return FALSE;

  for (int i = 0; i < VOLET_N_CATEGORIES; i++) {
    VoletCategory category = volet_category_get_usual (i);
    int place = i;

    for (; place > 0 && n_entries[ret_categories[place - 1]] < n_entries[category]; place--)
      ret_categories[place] = ret_categories[place - 1];
    ret_categories[place] = category;
  }
  return TRUE;
}
