/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a calendar would bring into a notebook, for the person to look through. */

#pragma once

#include "volet-ical-calendar.h"
#include "volet-import-item.h"
#include "volet-notebook.h"

G_BEGIN_DECLS

/* Dates that one import may hold: seven a day for ten years. */
#define VOLET_IMPORT_MAX_ITEMS 25000

/* Days before and after today that are read when the person names none. */
#define VOLET_IMPORT_DEFAULT_DAYS 366

/**
 * VoletImportChoices:
 * @first_day: the first day to take from the calendar
 * @last_day: the last one
 * @has_category: whether @category is chosen for all
 * @category: what all dates are; else each is what the notebook's last entry with the same words
 *   was, or an appointment
 * @is_planned: whether all are planned; else those that are over are done
 * @whole_day_min: how long one that fills a whole day takes, or 0 where nobody said
 *
 * What the person wants of a calendar.
 */
typedef struct {
  VoletDay first_day;
  VoletDay last_day;
  gboolean has_category;
  VoletCategory category;
  gboolean is_planned;
  int whole_day_min;
} VoletImportChoices;

#define VOLET_TYPE_IMPORT (volet_import_get_type ())
G_DECLARE_FINAL_TYPE (VoletImport, volet_import, VOLET, IMPORT, GObject)

VoletImport *volet_import_new (VoletNotebook *notebook,
                               VoletIcalCalendar *calendar,
                               const VoletImportChoices *choices,
                               GError **error);

GListModel *volet_import_get_items (VoletImport *self);
VoletIcalCalendar *volet_import_get_calendar (VoletImport *self);
void volet_import_count_states (VoletImport *self, guint ret_n_items[VOLET_N_IMPORT_STATES]);
guint volet_import_count_kept (VoletImport *self);

gboolean volet_notebook_import (VoletNotebook *self,
                                VoletImport *import,
                                guint *ret_n_entries,
                                GError **error);

G_END_DECLS
