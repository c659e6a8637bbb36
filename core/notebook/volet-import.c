/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a calendar would bring into a notebook, for the person to look through.
 *
 * Invariants:
 * 1. The id of an imported entry is made of the calendar's own identifier and of the date that its
 *    event gave it: a second import finds the same id, even after the entry was moved or reworded.
 * 2. Every date of the calendar is an item, with the reason where it cannot become an entry. */

#include "volet-import-private.h"

#include "volet-notebook-agenda.h"
#include "volet-notebook-private.h"

#include <string.h>

/* What is neither named by the person nor known from before. */
#define DEFAULT_CATEGORY VOLET_CATEGORY_RDV

G_DEFINE_FINAL_TYPE (VoletImport, volet_import, G_TYPE_OBJECT)

/* What items are made with. */
typedef struct {
  VoletNotebook *notebook;
  const VoletImportChoices *choices;
  gint64 now_s;
  VoletDay today;
  /* Ids of entries, of what is in the bin, and of the items so far. */
  GHashTable *known;
  GHashTable *removed;
  GHashTable *seen;
  /* The notebook's entries, and the latest of them by their words. */
  GPtrArray *entries;
  GHashTable *by_note;
  GHashTable *closed_weeks;
  GPtrArray *items;
} Making;

static void
volet_import_finalize (GObject *object)
{
  VoletImport *self = VOLET_IMPORT (object);

  g_clear_object (&self->calendar);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (volet_import_parent_class)->finalize (object);
}

static void
volet_import_class_init (VoletImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_import_finalize;
}

static void
volet_import_init (VoletImport *self)
{
  self->items = g_list_store_new (VOLET_TYPE_IMPORT_ITEM);
}

static void
making_clear (Making *making)
{
  g_clear_pointer (&making->known, g_hash_table_unref);
  g_clear_pointer (&making->removed, g_hash_table_unref);
  g_clear_pointer (&making->seen, g_hash_table_unref);
  g_clear_pointer (&making->by_note, g_hash_table_unref);
  g_clear_pointer (&making->entries, g_ptr_array_unref);
  g_clear_pointer (&making->closed_weeks, g_hash_table_unref);
  g_clear_pointer (&making->items, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static void
add_known (Making *making, VoletEntry *entry)
{
  VoletEntry *before;

  g_hash_table_add (making->known, &entry->id);
  if (entry->note == NULL)
    return;
  before = g_hash_table_lookup (making->by_note, entry->note);
  if (before == NULL || before->created_us < entry->created_us)
    g_hash_table_insert (making->by_note, entry->note, entry);
}

static gboolean
load_entries (Making *making, VoletStore *store, GError **error)
{
  g_autoptr (GPtrArray) bin = volet_store_load_bin (store, error);

  if (bin == NULL)
    return FALSE;
  making->entries = volet_store_load_all_entries (store, error);
  if (making->entries == NULL)
    return FALSE;

  for (guint i = 0; i < making->entries->len; i++)
    add_known (making, g_ptr_array_index (making->entries, i));
  for (guint i = 0; i < bin->len; i++) {
    const VoletRemovedEntry *removed = g_ptr_array_index (bin, i);

    g_hash_table_add (making->removed, g_memdup2 (&removed->entry->id, sizeof (VoletId)));
  }
  return TRUE;
}

static gboolean
load_closed_weeks (Making *making, VoletStore *store, GError **error)
{
  g_autoptr (GPtrArray) records = volet_store_load_weeks (
      store, volet_week_from_day (VOLET_DAY_FIRST), volet_week_from_day (VOLET_DAY_LAST), error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++) {
    const VoletWeekRecord *record = g_ptr_array_index (records, i);

    if (record->is_closed)
      g_hash_table_add (making->closed_weeks, GINT_TO_POINTER (record->week));
  }
  return TRUE;
}

static gboolean
making_init (Making *making,
             VoletNotebook *notebook,
             const VoletImportChoices *choices,
             GError **error)
{
  making->notebook = notebook;
  making->choices = choices;
  making->now_s = volet_clock_get_now (notebook->clock);
  making->today = volet_notebook_get_today (notebook);
  making->known = g_hash_table_new (g_int64_hash, g_int64_equal);
  making->removed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  making->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  making->by_note = g_hash_table_new (g_str_hash, g_str_equal);
  making->closed_weeks = g_hash_table_new (NULL, NULL);
  making->items = g_ptr_array_new_with_free_func (g_object_unref);
  return load_entries (making, notebook->store, error) &&
         load_closed_weeks (making, notebook->store, error);
}

/* Kept in notebooks, so it never changes. @day_number is that of the day among those it fills. */
static VoletId
make_id (const VoletIcalInstance *instance, int day_number)
{
  g_autofree char *key = volet_ical_instance_make_key (instance);
  g_autofree char *long_key =
      day_number == 0 ? g_strdup (key) : g_strdup_printf ("%s day %d", key, day_number);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, long_key, -1);
  guint64 id;

  digest[VOLET_ID_LENGTH] = '\0';
  id = g_ascii_strtoull (digest, NULL, 16);
  return id != VOLET_ID_NONE ? (VoletId) id : 1;
}

static char *
make_note (const VoletIcalInstance *instance)
{
  if (*instance->summary == '\0')
    return NULL;
  if (g_utf8_strlen (instance->summary, -1) <= VOLET_ENTRY_NOTE_MAX_CHARS)
    return g_strdup (instance->summary);
  return g_utf8_substring (instance->summary, 0, VOLET_ENTRY_NOTE_MAX_CHARS);
}

static VoletCategory
find_category (Making *making, const char *note)
{
  const VoletEntry *before;

  if (making->choices->has_category)
    return making->choices->category;
  before = note != NULL ? g_hash_table_lookup (making->by_note, note) : NULL;
  return before != NULL ? before->category : DEFAULT_CATEGORY;
}

/* An entry without a time yet. */
static VoletEntry *
make_entry (Making *making, const VoletIcalInstance *instance, int day_number)
{
  VoletEntry *entry = volet_notebook_new_entry (making->notebook);

  entry->id = make_id (instance, day_number);
  entry->source = VOLET_ENTRY_SOURCE_IMPORT;
  entry->note = make_note (instance);
  entry->category = find_category (making, entry->note);
  return entry;
}

static gboolean
touches_closed_week (Making *making, const VoletEntry *entry)
{
  VoletWeek last = volet_week_from_day (volet_entry_get_last_day (entry));

  for (VoletWeek week = volet_week_from_day (entry->day); week <= last; week++)
    if (g_hash_table_contains (making->closed_weeks, GINT_TO_POINTER (week)))
      return TRUE;
  return FALSE;
}

/* What stands in the way of an entry besides its length; ready if nothing does. */
static VoletImportState
find_state (Making *making, const VoletIcalInstance *instance, const VoletEntry *entry)
{
  gboolean is_known = g_hash_table_contains (making->known, &entry->id);

  if (instance->status == VOLET_ICAL_STATUS_CANCELLED)
    return is_known ? VOLET_IMPORT_CANCELLED_SINCE : VOLET_IMPORT_CANCELLED;
  if (is_known)
    return VOLET_IMPORT_KNOWN;
  if (g_hash_table_contains (making->removed, &entry->id))
    return VOLET_IMPORT_REMOVED;
  if (g_hash_table_contains (making->seen, &entry->id))
    return VOLET_IMPORT_TWICE;
  return VOLET_IMPORT_READY;
}

/* A length that an entry may have stays checked with everything else that it may be refused for. */
static VoletImportState
find_time_state (Making *making, const VoletEntry *entry)
{
  if (touches_closed_week (making, entry))
    return VOLET_IMPORT_WEEK_CLOSED;
  return volet_entry_check (entry, NULL) ? VOLET_IMPORT_READY : VOLET_IMPORT_OUT_OF_RANGE;
}

static void
add_item (Making *making,
          VoletEntry *entry,
          VoletImportState state,
          gboolean is_whole_day,
          gboolean is_over)
{
  VoletImportItem *item = volet_import_item_new (entry, state, is_whole_day, is_over);

  volet_import_item_set_planned (item, making->choices->is_planned);
  if (state <= VOLET_IMPORT_NEEDS_LENGTH)
    g_hash_table_add (making->seen, g_memdup2 (&entry->id, sizeof (VoletId)));
  g_ptr_array_add (making->items, item);
}

/* Before any arithmetic on days: whether an instant may lie in a notebook at all. */
static gboolean
is_in_notebook (gint64 unix_s)
{
  return unix_s >= VOLET_DAY_FIRST * (gint64) VOLET_SECONDS_PER_DAY &&
         unix_s < (VOLET_DAY_LAST + 1) * (gint64) VOLET_SECONDS_PER_DAY;
}

static void
add_timed (Making *making, const VoletIcalInstance *instance)
{
  VoletEntry *entry = make_entry (making, instance, 0);
  gint64 minutes = (instance->end - instance->start) / 60;
  VoletImportState state = find_state (making, instance, entry);

  if (is_in_notebook (instance->start)) {
    entry->start_unix_s = instance->start - instance->start % 60;
    volet_zone_to_local (entry->zone, entry->start_unix_s, &entry->day, NULL);
  } else if (state == VOLET_IMPORT_READY) {
    state = VOLET_IMPORT_OUT_OF_RANGE;
  }
  entry->minutes = (int) CLAMP (minutes, 0, VOLET_ENTRY_MAX_MINUTES);
  /* It has no end within a day that could be shown. */
  if (minutes > VOLET_ENTRY_MAX_MINUTES)
    entry->start_unix_s = VOLET_ENTRY_NO_START;

  if (state == VOLET_IMPORT_READY && minutes < 1)
    state = VOLET_IMPORT_NO_TIME;
  else if (state == VOLET_IMPORT_READY && minutes > VOLET_ENTRY_MAX_MINUTES)
    state = VOLET_IMPORT_TOO_LONG;
  else if (state == VOLET_IMPORT_READY)
    state = find_time_state (making, entry);
  add_item (making, entry, state, FALSE, instance->end <= making->now_s);
}

static void
add_day (Making *making, const VoletIcalInstance *instance, VoletDay day, int day_number)
{
  VoletEntry *entry = make_entry (making, instance, day_number);
  int minutes = making->choices->whole_day_min;
  VoletImportState state = find_state (making, instance, entry);

  volet_entry_set_duration (entry, day, minutes);
  if (state == VOLET_IMPORT_READY && touches_closed_week (making, entry))
    state = VOLET_IMPORT_WEEK_CLOSED;
  else if (state == VOLET_IMPORT_READY && minutes == 0)
    state = VOLET_IMPORT_NEEDS_LENGTH;
  add_item (making, entry, state, TRUE, day < making->today);
}

/* One that fills several days is an item for each of them that was asked for. */
static void
add_days (Making *making, const VoletIcalInstance *instance)
{
  gint64 end = instance->start + volet_ical_instance_count_days (instance);
  gint64 first = MAX (MAX (instance->start, making->choices->first_day), VOLET_DAY_FIRST);
  gint64 last = MIN (MIN (end - 1, making->choices->last_day), VOLET_DAY_LAST);

  if (first > last) {
    add_item (making, make_entry (making, instance, 0), VOLET_IMPORT_OUT_OF_RANGE, TRUE, FALSE);
    return;
  }
  for (gint64 day = first; day <= last && making->items->len <= VOLET_IMPORT_MAX_ITEMS; day++)
    add_day (making, instance, (VoletDay) day, (int) (day - instance->start));
}

static gboolean
make_items (Making *making, VoletIcalCalendar *calendar, GError **error)
{
  guint n_instances = volet_ical_calendar_get_n_instances (calendar);

  for (guint i = 0; i < n_instances && making->items->len <= VOLET_IMPORT_MAX_ITEMS; i++) {
    const VoletIcalInstance *instance = volet_ical_calendar_get_instance (calendar, i);

    if (instance->is_all_day)
      add_days (making, instance);
    else
      add_timed (making, instance);
  }
  if (making->items->len <= VOLET_IMPORT_MAX_ITEMS)
    return TRUE;
  return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_TOO_MANY_DATES,
                                   "more dates than one import may hold");
}

/**
 * volet_import_new:
 * @notebook: an unlocked notebook
 * @calendar: what was read of a calendar, within the days chosen
 * @choices: what the person wants
 * @error: return location
 *
 * Looks at every date of a calendar beside what the notebook holds. Nothing is changed.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_TOO_MANY_DATES
 *
 * Returns: (transfer full): the dates to look through; void once the notebook is locked
 */
VoletImport *
volet_import_new (VoletNotebook *notebook,
                  VoletIcalCalendar *calendar,
                  const VoletImportChoices *choices,
                  GError **error)
{
  g_auto (Making) making = {NULL};
  VoletImport *self;

  if (!volet_notebook_check_unlocked (notebook, error) ||
      !making_init (&making, notebook, choices, error) || !make_items (&making, calendar, error))
    return NULL;

  self = g_object_new (VOLET_TYPE_IMPORT, NULL);
  self->calendar = g_object_ref (calendar);
  self->n_changes = notebook->n_changes;
  g_list_store_splice (self->items, 0, 0, making.items->pdata, making.items->len);
  return self;
}

/**
 * volet_import_get_items:
 * @self: an import
 *
 * Returns: (transfer none): its #VoletImportItem objects, in the order of their dates
 */
GListModel *
volet_import_get_items (VoletImport *self)
{
  g_return_val_if_fail (VOLET_IS_IMPORT (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * volet_import_get_calendar:
 * @self: an import
 *
 * Returns: (transfer none): what it was made of, with the events that could not be read
 */
VoletIcalCalendar *
volet_import_get_calendar (VoletImport *self)
{
  g_return_val_if_fail (VOLET_IS_IMPORT (self), NULL);

  return self->calendar;
}

/**
 * volet_import_count_states:
 * @self: an import
 * @ret_n_items: (out caller-allocates) (array fixed-size=12): how many items are in each state
 */
void
volet_import_count_states (VoletImport *self, guint ret_n_items[VOLET_N_IMPORT_STATES])
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  memset (ret_n_items, 0, VOLET_N_IMPORT_STATES * sizeof *ret_n_items);
  for (guint i = 0; i < n_items; i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

    ret_n_items[volet_import_item_get_state (item)]++;
  }
}

/**
 * volet_import_count_kept:
 * @self: an import
 *
 * Returns: how many items the person wants
 */
guint
volet_import_count_kept (VoletImport *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_kept = 0;

  for (guint i = 0; i < n_items; i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

    n_kept += volet_import_item_is_kept (item);
  }
  return n_kept;
}
