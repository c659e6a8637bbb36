/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words printed on the blank sheet, in French and in the languages that can stand beside it. */

#pragma once

#include "volet-week.h"

G_BEGIN_DECLS

/* Things to know that stand under the table. */
#define VOLET_BLANK_SHEET_N_HINTS 3

/**
 * VoletBlankSheetWords:
 * @language: an IETF tag: "fr", "ar"
 * @is_right_to_left: whether it is written from the right
 * @title: "Ma semaine"
 * @dates: from which day to which, with dots where they are to be written
 * @day: over the names of days
 * @what: over what was done
 * @how_long: over how long it took
 * @days: the names of days, Monday first
 * @total: beside the sum
 * @hints: what is to be known
 * @unproofed: (nullable): that nobody who speaks the language has read these words yet
 */
typedef struct {
  const char *language;
  gboolean is_right_to_left;
  const char *title;
  const char *dates;
  const char *day;
  const char *what;
  const char *how_long;
  const char *days[VOLET_DAYS_PER_WEEK];
  const char *total;
  const char *hints[VOLET_BLANK_SHEET_N_HINTS];
  const char *unproofed;
} VoletBlankSheetWords;

const VoletBlankSheetWords *volet_blank_sheet_get_words (const char *language);
const char *const *volet_blank_sheet_list_languages (void);

G_END_DECLS
