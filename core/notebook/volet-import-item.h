/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One date of a calendar, as the entry that it would become. */

#pragma once

#include "volet-entry.h"

G_BEGIN_DECLS

/**
 * VoletImportState:
 * @VOLET_IMPORT_READY: it can become an entry
 * @VOLET_IMPORT_NEEDS_LENGTH: it fills a whole day: how long it takes is for the person to say
 * @VOLET_IMPORT_KNOWN: it is in the notebook already
 * @VOLET_IMPORT_REMOVED: it was in the notebook and lies in the bin
 * @VOLET_IMPORT_TWICE: the file holds it once more, further up
 * @VOLET_IMPORT_CANCELLED: it is cancelled
 * @VOLET_IMPORT_CANCELLED_SINCE: it is in the notebook, and has been cancelled since
 * @VOLET_IMPORT_NO_TIME: it takes less than a minute
 * @VOLET_IMPORT_TOO_LONG: it takes more than 24 hours
 * @VOLET_IMPORT_OUT_OF_RANGE: it lies before 1970 or after 2100
 * @VOLET_IMPORT_WEEK_CLOSED: its week is closed
 * @VOLET_IMPORT_DAY_FULL: its day would pass its length
 *
 * What stands in the way of an item. The reasons for leaving it out come after
 * %VOLET_IMPORT_NEEDS_LENGTH.
 */
typedef enum {
  VOLET_IMPORT_READY,
  VOLET_IMPORT_NEEDS_LENGTH,
  VOLET_IMPORT_KNOWN,
  VOLET_IMPORT_REMOVED,
  VOLET_IMPORT_TWICE,
  VOLET_IMPORT_CANCELLED,
  VOLET_IMPORT_CANCELLED_SINCE,
  VOLET_IMPORT_NO_TIME,
  VOLET_IMPORT_TOO_LONG,
  VOLET_IMPORT_OUT_OF_RANGE,
  VOLET_IMPORT_WEEK_CLOSED,
  VOLET_IMPORT_DAY_FULL,
} VoletImportState;

#define VOLET_N_IMPORT_STATES (VOLET_IMPORT_DAY_FULL + 1)

/**
 * VoletImportItem:
 *
 * Properties: `kept` (boolean): whether the person wants it; `category` (int): a #VoletCategory;
 * `minutes` (int, read-only); `state` (int, read-only): a #VoletImportState.
 */
#define VOLET_TYPE_IMPORT_ITEM (volet_import_item_get_type ())
G_DECLARE_FINAL_TYPE (VoletImportItem, volet_import_item, VOLET, IMPORT_ITEM, GObject)

VoletImportItem *volet_import_item_new (VoletEntry *entry,
                                        VoletImportState state,
                                        gboolean is_whole_day,
                                        gboolean is_over);

const VoletEntry *volet_import_item_get_entry (VoletImportItem *self);
VoletImportState volet_import_item_get_state (VoletImportItem *self);
void volet_import_item_set_state (VoletImportItem *self, VoletImportState state);
gboolean volet_import_item_is_whole_day (VoletImportItem *self);
gboolean volet_import_item_is_over (VoletImportItem *self);

gboolean volet_import_item_is_kept (VoletImportItem *self);
void volet_import_item_set_kept (VoletImportItem *self, gboolean is_kept);
void volet_import_item_set_category (VoletImportItem *self, VoletCategory category);
void volet_import_item_set_minutes (VoletImportItem *self, int minutes);
void volet_import_item_set_planned (VoletImportItem *self, gboolean is_planned);

G_END_DECLS
