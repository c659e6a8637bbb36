/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The hours of a week as a bar, beside those of other weeks. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VoletWeekBarLengths:
 * @filled: how far the hours reach
 * @mark: where the hours of the contract stand, or a negative number for none
 *
 * Lengths in pixels from the start of a bar.
 */
typedef struct {
  float filled;
  float mark;
} VoletWeekBarLengths;

VoletWeekBarLengths
volet_week_bar_measure (int minutes, int objective_min, int scale_min, float length);

#define VOLET_TYPE_WEEK_BAR (volet_week_bar_get_type ())
G_DECLARE_FINAL_TYPE (VoletWeekBar, volet_week_bar, VOLET, WEEK_BAR, GtkWidget)

GtkWidget *volet_week_bar_new (int minutes, int objective_min, int scale_min);

G_END_DECLS
