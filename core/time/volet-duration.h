/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Durations and times of day, as people type and read them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean volet_duration_parse (const char *text, int *ret_minutes, GError **error);
char *volet_duration_to_string (int minutes);

gboolean volet_span_looks_like (const char *text);
gboolean volet_span_parse (const char *text, int *ret_start_min, int *ret_end_min, GError **error);
char *volet_time_of_day_to_string (int minute);

G_END_DECLS
