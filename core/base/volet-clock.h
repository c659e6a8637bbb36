/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What time it is, as an object, so that a test or an option can hold it still. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VOLET_TYPE_CLOCK (volet_clock_get_type ())
G_DECLARE_FINAL_TYPE (VoletClock, volet_clock, VOLET, CLOCK, GObject)

VoletClock *volet_clock_new (void);

gint64 volet_clock_get_now (VoletClock *self);
void volet_clock_stop_at (VoletClock *self, gint64 unix_s);

G_END_DECLS
