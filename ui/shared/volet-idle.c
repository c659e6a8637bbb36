/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long nobody has touched anything, on a clock that also counts sleep.
 *
 * A timer of the main loop stands still while the computer sleeps; so the boot-time clock is asked
 * every second, and a long sleep is simply a long time without a touch. */

#include "volet-idle.h"

#include <time.h>

#define CHECK_INTERVAL_S 1

struct _VoletIdle {
  GObject parent_instance;

  guint delay_s;
  gint64 touched_ms;
  gboolean is_warning;
  gboolean has_ended;
  guint source;
  VoletIdleClockFunc clock_func;
  gpointer clock_data;
};

G_DEFINE_FINAL_TYPE (VoletIdle, volet_idle, G_TYPE_OBJECT)

enum { SIGNAL_WARNED, SIGNAL_TOUCHED, SIGNAL_ENDED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gint64
read_boot_clock (gpointer user_data)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);
  return (gint64) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static gboolean
on_check_timeout (gpointer user_data)
{
  volet_idle_check (user_data);
  return G_SOURCE_CONTINUE;
}

static void
volet_idle_finalize (GObject *object)
{
  VoletIdle *self = VOLET_IDLE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  G_OBJECT_CLASS (volet_idle_parent_class)->finalize (object);
}

static void
volet_idle_class_init (VoletIdleClass *klass)
{
  static const char *const names[N_SIGNALS] = {"warned", "touched", "ended"};

  G_OBJECT_CLASS (klass)->finalize = volet_idle_finalize;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
volet_idle_init (VoletIdle *self)
{
  self->clock_func = read_boot_clock;
  self->source = g_timeout_add_seconds (CHECK_INTERVAL_S, on_check_timeout, self);
}

/**
 * volet_idle_new:
 * @delay_s: seconds without a touch until the end, over %VOLET_IDLE_WARNING_S
 *
 * Signals: `warned`, %VOLET_IDLE_WARNING_S before the end; `touched`, when someone comes back after
 * that; `ended`, once.
 *
 * Returns: (transfer full): a watch that begins now
 */
VoletIdle *
volet_idle_new (guint delay_s)
{
  VoletIdle *self = g_object_new (VOLET_TYPE_IDLE, NULL);

  self->delay_s = delay_s;
  volet_idle_touch (self);
  return self;
}

/**
 * volet_idle_set_delay:
 * @self: a watch
 * @delay_s: seconds without a touch until the end
 */
void
volet_idle_set_delay (VoletIdle *self, guint delay_s)
{
  g_return_if_fail (VOLET_IS_IDLE (self));

  self->delay_s = delay_s;
}

/**
 * volet_idle_set_clock:
 * @self: a watch
 * @func: (scope forever): another clock
 * @user_data: closure of @func
 */
void
volet_idle_set_clock (VoletIdle *self, VoletIdleClockFunc func, gpointer user_data)
{
  g_return_if_fail (VOLET_IS_IDLE (self));

  self->clock_func = func;
  self->clock_data = user_data;
  self->touched_ms = 0;
  volet_idle_touch (self);
}

/**
 * volet_idle_touch:
 * @self: a watch
 *
 * Someone is there. A touch after the end changes nothing.
 */
void
volet_idle_touch (VoletIdle *self)
{
  g_return_if_fail (VOLET_IS_IDLE (self));

  /* The first key after a sleep must not make up for the sleep. */
  volet_idle_check (self);
  if (self->has_ended)
    return;
  self->touched_ms = self->clock_func (self->clock_data);
  if (self->is_warning) {
    self->is_warning = FALSE;
    g_signal_emit (self, signals[SIGNAL_TOUCHED], 0);
  }
}

/**
 * volet_idle_check:
 * @self: a watch
 *
 * Looks at the clock. This happens every second by itself.
 */
void
volet_idle_check (VoletIdle *self)
{
  gint64 idle_ms;

  g_return_if_fail (VOLET_IS_IDLE (self));

  if (self->has_ended || self->touched_ms == 0)
    return;
  idle_ms = self->clock_func (self->clock_data) - self->touched_ms;
  if (idle_ms >= (gint64) self->delay_s * 1000) {
    self->has_ended = TRUE;
    g_signal_emit (self, signals[SIGNAL_ENDED], 0);
  } else if (!self->is_warning &&
             idle_ms >= ((gint64) self->delay_s - VOLET_IDLE_WARNING_S) * 1000) {
    self->is_warning = TRUE;
    g_signal_emit (self, signals[SIGNAL_WARNED], 0);
  }
}

/**
 * volet_idle_is_warning:
 * @self: a watch
 *
 * Returns: whether the end is near
 */
gboolean
volet_idle_is_warning (VoletIdle *self)
{
  g_return_val_if_fail (VOLET_IS_IDLE (self), FALSE);

  return self->is_warning;
}
