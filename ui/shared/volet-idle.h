/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long nobody has touched anything, on a clock that also counts sleep. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Seconds between the warning and the end. */
#define VOLET_IDLE_WARNING_S 30

#define VOLET_TYPE_IDLE (volet_idle_get_type ())
G_DECLARE_FINAL_TYPE (VoletIdle, volet_idle, VOLET, IDLE, GObject)

/**
 * VoletIdleClockFunc:
 * @user_data: the closure
 *
 * Returns: milliseconds since any moment, counting on while the computer sleeps
 */
typedef gint64 (*VoletIdleClockFunc) (gpointer user_data);

VoletIdle *volet_idle_new (guint delay_s);

void volet_idle_set_delay (VoletIdle *self, guint delay_s);
void volet_idle_set_clock (VoletIdle *self, VoletIdleClockFunc func, gpointer user_data);
void volet_idle_set_sleep_clock (VoletIdle *self, VoletIdleClockFunc func, gpointer user_data);
void volet_idle_touch (VoletIdle *self);
void volet_idle_check (VoletIdle *self);
gboolean volet_idle_is_warning (VoletIdle *self);

G_END_DECLS
