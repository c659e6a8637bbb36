/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing the dates of a calendar into a notebook: all that can be, in one act. */

#include "volet-import-private.h"

#include "volet-notebook-private.h"

static GPtrArray *
list_kept (VoletImport *import)
{
  GListModel *items = volet_import_get_items (import);
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (items, i);

    if (volet_import_item_is_kept (item))
      g_ptr_array_add (kept, g_steal_pointer (&item));
  }
  return kept;
}

static VoletEntry *
get_entry (GPtrArray *items, guint index)
{
  return (VoletEntry *) volet_import_item_get_entry (g_ptr_array_index (items, index));
}

/* Only a duration can make a day pass its length: minutes with a time are counted once. */
static gboolean
can_fill_day (const VoletEntry *entry)
{
  return volet_entry_is_counted (entry) && !volet_entry_has_start (entry);
}

/* What counts around @day: the notebook's entries and those of the items. */
static GPtrArray *
list_around (VoletNotebook *self, GPtrArray *items, VoletDay day, GError **error)
{
  GPtrArray *entries = volet_store_load_entries (self->store, day - VOLET_COUNT_MARGIN_DAYS,
                                                 day + VOLET_COUNT_MARGIN_DAYS, error);

  for (guint i = 0; entries != NULL && i < items->len; i++) {
    const VoletEntry *entry = get_entry (items, i);

    if (ABS (entry->day - day) <= VOLET_COUNT_MARGIN_DAYS)
      g_ptr_array_add (entries, volet_entry_copy (entry));
  }
  return entries;
}

/* The last kept item that touches a day takes its length too far. */
static gboolean
leave_out_last (GPtrArray *items, VoletDay day)
{
  for (guint i = items->len; i > 0; i--) {
    const VoletEntry *entry = get_entry (items, i - 1);

    if (!can_fill_day (entry) || entry->day != day)
      continue;
    volet_import_item_set_state (g_ptr_array_index (items, i - 1), VOLET_IMPORT_DAY_FULL);
    g_ptr_array_remove_index (items, i - 1);
    return TRUE;
  }
  return FALSE;
}

/* Leaves out what would make @day or one beside it pass its length. */
static gboolean
make_day_fit (VoletNotebook *self, GPtrArray *items, VoletDay day, GError **error)
{
  for (;;) {
    g_autoptr (GPtrArray) entries = list_around (self, items, day, error);
    VoletDay full_day;

    if (entries == NULL)
      return FALSE;
    if (volet_count_check_days (entries, &full_day, NULL) || !leave_out_last (items, full_day))
      return TRUE;
  }
}

static gboolean
make_days_fit (VoletNotebook *self, GPtrArray *items, GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (VoletDay));

  for (guint i = 0; i < items->len; i++) {
    const VoletEntry *entry = get_entry (items, i);
    gboolean is_new = days->len == 0 || g_array_index (days, VoletDay, days->len - 1) != entry->day;

    if (can_fill_day (entry) && is_new)
      g_array_append_val (days, entry->day);
  }
  for (guint i = 0; i < days->len; i++)
    if (!make_day_fit (self, items, g_array_index (days, VoletDay, i), error))
      return FALSE;
  return TRUE;
}

/* An entry can change what a closed week beside it counts, through an overlap with an entry noted
 * in another zone. Returns whether any was left out. */
static gboolean
leave_out_around (GPtrArray *items, VoletWeek week)
{
  VoletDay first = volet_week_get_monday (week) - VOLET_COUNT_MARGIN_DAYS;
  VoletDay last = volet_week_get_sunday (week) + VOLET_COUNT_MARGIN_DAYS;
  gboolean is_any = FALSE;

  for (guint i = items->len; i > 0; i--) {
    const VoletEntry *entry = get_entry (items, i - 1);

    if (entry->day < first || entry->day > last)
      continue;
    volet_import_item_set_state (g_ptr_array_index (items, i - 1), VOLET_IMPORT_WEEK_CLOSED);
    g_ptr_array_remove_index (items, i - 1);
    is_any = TRUE;
  }
  return is_any;
}

static GPtrArray *
list_entries (GPtrArray *items)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (entries, get_entry (items, i));
  return entries;
}

static gboolean
import_items (VoletNotebook *self, GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) entries = list_entries (items);
  g_autofree char *subject = NULL;

  if (!volet_notebook_date_entries (self, entries, error))
    return FALSE;
  subject = volet_notebook_describe_entry (g_ptr_array_index (entries, 0));
  if (!volet_notebook_begin_act (self, VOLET_ACT_IMPORTED, subject, error))
    return FALSE;
  return volet_notebook_end_act (self, volet_notebook_put_entries (self, entries, NULL, error),
                                 error);
}

/**
 * volet_notebook_import:
 * @self: an unlocked notebook
 * @import: an import made for it; items that cannot be taken after all get their state
 * @ret_n_entries: (out): how many entries were added
 * @error: return location
 *
 * Makes entries of all the items that are kept, in one act. What would touch a closed week, or make
 * a day pass its length, is left out and costs the others nothing.
 *
 * Errors: those of volet_notebook_add_entries(); %VOLET_NOTEBOOK_ERROR_IMPORT_OUTDATED, also where
 * it was brought in before
 *
 * Returns: whether it was done, also where nothing was left to add
 */
gboolean
volet_notebook_import (VoletNotebook *self,
                       VoletImport *import,
                       guint *ret_n_entries,
                       GError **error)
{
  g_autoptr (GPtrArray) items = list_kept (import);

  if (!volet_notebook_check_writable (self, error))
    return FALSE;
  if (import->n_changes != self->n_changes)
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_IMPORT_OUTDATED,
                                     "the notebook changed since");
  if (!make_days_fit (self, items, error))
    return FALSE;

  while (items->len > 0) {
    g_autoptr (GError) own_error = NULL;

    if (import_items (self, items, &own_error))
      break;
    if (g_error_matches (own_error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_WEEK_CLOSED) &&
        leave_out_around (items, volet_notebook_error_get_week (own_error)))
      continue;
    g_propagate_error (error, g_steal_pointer (&own_error));
    return FALSE;
  }
  *ret_n_entries = items->len;
  return TRUE;
}
