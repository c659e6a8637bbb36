/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The blank sheet: a week on paper, to be filled in by hand. No personal datum is on it. */

#pragma once

#include "volet-blank-sheet-words.h"
#include "volet-fonts.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The lines of one week, in the order in which they stand on paper: Monday's first, then Tuesday's,
 * to Sunday's last. Whoever copies a sheet follows them. */
#define VOLET_BLANK_SHEET_LINES_PER_DAY 3
#define VOLET_BLANK_SHEET_N_LINES (VOLET_BLANK_SHEET_LINES_PER_DAY * VOLET_DAYS_PER_WEEK)

/* How many weeks a sheet may have: a page each. */
#define VOLET_BLANK_SHEET_FEW_WEEKS 1
#define VOLET_BLANK_SHEET_MANY_WEEKS 4

#define VOLET_TYPE_BLANK_SHEET (volet_blank_sheet_get_type ())
G_DECLARE_FINAL_TYPE (VoletBlankSheet, volet_blank_sheet, VOLET, BLANK_SHEET, GObject)

VoletBlankSheet *
volet_blank_sheet_new (guint n_weeks, const char *second_language, VoletFonts *fonts);

guint volet_blank_sheet_get_n_pages (VoletBlankSheet *self);
void volet_blank_sheet_draw_page (VoletBlankSheet *self, guint page, cairo_t *cr);
GBytes *volet_blank_sheet_make_pdf (VoletBlankSheet *self, GError **error);
const char *volet_blank_sheet_get_base_name (VoletBlankSheet *self);

VoletDay volet_blank_sheet_get_day_of_line (VoletWeek week, guint line);

G_END_DECLS
