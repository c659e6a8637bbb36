/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a change of entries must not do: alter a closed week, or overfill a day. */

/* Invariants:
 * 1. No act changes an entry that has a minute in a closed week, whether it counts or not.
 * 2. No act changes the counted minutes of a closed week, not even through an overlap.
 * 3. After an act, no day that it touched counts more than its own length. */

#include "volet-agenda-guard.h"

#include "volet-notebook-error-private.h"

typedef struct {
  VoletDay first;
  VoletDay last;
} Touch;

struct _VoletAgendaGuard {
  VoletStore *store;
  GArray *touches;

  /* The closed weeks that the change could reach, and their counts before it. */
  GArray *closed_weeks;
  GArray *counts;
};

/**
 * volet_agenda_guard_new:
 * @store: (transfer none): the tables, in a transaction until the guard is freed
 *
 * Returns: (transfer full): a guard over one change
 */
VoletAgendaGuard *
volet_agenda_guard_new (VoletStore *store)
{
  VoletAgendaGuard *self = g_new0 (VoletAgendaGuard, 1);

  self->store = g_object_ref (store);
  self->touches = g_array_new (FALSE, FALSE, sizeof (Touch));
  self->closed_weeks = g_array_new (FALSE, FALSE, sizeof (VoletWeek));
  self->counts = g_array_new (FALSE, FALSE, sizeof (VoletCount));
  return self;
}

/**
 * volet_agenda_guard_free:
 * @self: (transfer full): a guard
 */
void
volet_agenda_guard_free (VoletAgendaGuard *self)
{
  g_object_unref (self->store);
  g_array_unref (self->touches);
  g_array_unref (self->closed_weeks);
  g_array_unref (self->counts);
  g_free (self);
}

/**
 * volet_agenda_guard_touch:
 * @self: a guard, before volet_agenda_guard_begin()
 * @entry: an entry that will be added, removed, or changed: as it is and as it will be
 */
void
volet_agenda_guard_touch (VoletAgendaGuard *self, const VoletEntry *entry)
{
  Touch touch = {entry->day, volet_entry_get_last_day (entry)};

  g_array_append_val (self->touches, touch);
}

static void
get_reach (VoletAgendaGuard *self, VoletDay *ret_first, VoletDay *ret_last)
{
  *ret_first = VOLET_DAY_LAST;
  *ret_last = VOLET_DAY_FIRST;
  for (guint i = 0; i < self->touches->len; i++) {
    const Touch *touch = &g_array_index (self->touches, Touch, i);

    *ret_first = MIN (*ret_first, touch->first);
    *ret_last = MAX (*ret_last, touch->last);
  }
}

static gboolean
find_closed_weeks (VoletAgendaGuard *self, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  VoletDay first, last;

  get_reach (self, &first, &last);
  /* Through zones and overlaps a change can reach a neighbouring week. */
  records =
      volet_store_load_weeks (self->store, volet_week_from_day (first - VOLET_COUNT_MARGIN_DAYS),
                              volet_week_from_day (last + VOLET_COUNT_MARGIN_DAYS), error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++) {
    const VoletWeekRecord *record = g_ptr_array_index (records, i);

    if (record->is_closed)
      g_array_append_val (self->closed_weeks, record->week);
  }
  return TRUE;
}

static gboolean
is_closed (VoletAgendaGuard *self, VoletWeek week)
{
  for (guint i = 0; i < self->closed_weeks->len; i++)
    if (g_array_index (self->closed_weeks, VoletWeek, i) == week)
      return TRUE;
  return FALSE;
}

static gboolean
check_touches (VoletAgendaGuard *self, gsize *ret_bad_index, GError **error)
{
  for (guint i = 0; i < self->touches->len; i++) {
    const Touch *touch = &g_array_index (self->touches, Touch, i);

    for (VoletWeek week = volet_week_from_day (touch->first);
         week <= volet_week_from_day (touch->last); week++) {
      if (!is_closed (self, week))
        continue;
      if (ret_bad_index != NULL)
        *ret_bad_index = i;
      return volet_notebook_error_set_week (error, VOLET_NOTEBOOK_ERROR_WEEK_CLOSED, week,
                                            "the week is closed");
    }
  }
  return TRUE;
}

static gboolean
count_week (VoletAgendaGuard *self, VoletWeek week, VoletCount *ret_count, GError **error)
{
  g_autoptr (GPtrArray) entries =
      volet_store_load_entries (self->store, volet_week_get_monday (week) - VOLET_COUNT_MARGIN_DAYS,
                                volet_week_get_sunday (week) + VOLET_COUNT_MARGIN_DAYS, error);

  if (entries == NULL)
    return FALSE;
  volet_count_weeks (entries, week, 1, ret_count);
  return TRUE;
}

/**
 * volet_agenda_guard_begin:
 * @self: a guard that knows every entry of the change
 * @ret_bad_index: (out) (optional): which of the entries that were touched is refused
 * @error: return location
 *
 * To be called before the change.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_WEEK_CLOSED with the week; %VOLET_STORE_ERROR
 *
 * Returns: whether the change may be tried
 */
gboolean
volet_agenda_guard_begin (VoletAgendaGuard *self, gsize *ret_bad_index, GError **error)
{
  if (!find_closed_weeks (self, error) || !check_touches (self, ret_bad_index, error))
    return FALSE;

  for (guint i = 0; i < self->closed_weeks->len; i++) {
    VoletCount count;

    if (!count_week (self, g_array_index (self->closed_weeks, VoletWeek, i), &count, error))
      return FALSE;
    g_array_append_val (self->counts, count);
  }
  return TRUE;
}

static gboolean
is_same_count (const VoletCount *a, const VoletCount *b)
{
  for (int i = 0; i < VOLET_N_FAMILIES; i++)
    if (a->family_min[i] != b->family_min[i])
      return FALSE;
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++)
    if (a->day_min[i] != b->day_min[i])
      return FALSE;
  return a->total_min == b->total_min;
}

static gboolean
check_closed_weeks (VoletAgendaGuard *self, GError **error)
{
  for (guint i = 0; i < self->closed_weeks->len; i++) {
    VoletWeek week = g_array_index (self->closed_weeks, VoletWeek, i);
    VoletCount count;

    if (!count_week (self, week, &count, error))
      return FALSE;
    if (!is_same_count (&count, &g_array_index (self->counts, VoletCount, i)))
      return volet_notebook_error_set_week (error, VOLET_NOTEBOOK_ERROR_WEEK_CLOSED, week,
                                            "the week is closed");
  }
  return TRUE;
}

/* Which entry of the change brought the day over its length: the last one that touches it. */
static gsize
find_last_touch (VoletAgendaGuard *self, VoletDay day)
{
  for (gsize i = self->touches->len; i > 0; i--) {
    const Touch *touch = &g_array_index (self->touches, Touch, i - 1);

    if (touch->first <= day && day <= touch->last)
      return i - 1;
  }
  return 0;
}

static gboolean
check_days (VoletAgendaGuard *self, gsize *ret_bad_index, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) day_error = NULL;
  VoletDay first, last, full_day;

  get_reach (self, &first, &last);
  entries = volet_store_load_entries (self->store, first - VOLET_COUNT_MARGIN_DAYS,
                                      last + VOLET_COUNT_MARGIN_DAYS, error);
  if (entries == NULL)
    return FALSE;
  if (volet_count_check_days (entries, &full_day, &day_error))
    return TRUE;

  if (ret_bad_index != NULL)
    *ret_bad_index = find_last_touch (self, full_day);
  return volet_notebook_error_set_day (error, VOLET_NOTEBOOK_ERROR_DAY_FULL, full_day,
                                       "the day would pass its length");
}

/**
 * volet_agenda_guard_end:
 * @self: a guard whose volet_agenda_guard_begin() allowed the change
 * @ret_bad_index: (out) (optional): which of the entries that were touched is refused
 * @error: return location
 *
 * To be called after the change, in the same transaction.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_WEEK_CLOSED with the week, _DAY_FULL with the day;
 * %VOLET_STORE_ERROR
 *
 * Returns: whether the change may stay
 */
gboolean
volet_agenda_guard_end (VoletAgendaGuard *self, gsize *ret_bad_index, GError **error)
{
  return check_closed_weeks (self, error) && check_days (self, ret_bad_index, error);
}
