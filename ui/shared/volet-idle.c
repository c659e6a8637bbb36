/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long nobody has touched anything, on a clock that also counts sleep, and whether the computer
 * has slept.
 *
 * A timer of the main loop stands still while the computer sleeps; so the boot-time clock is asked
 * every second. A sleep shows as a jump between that clock and the one that stands still. */

#include "volet-idle.h"

#include <time.h>

#define CHECK_INTERVAL_S 1

/* The two clocks are read one after the other; less than this between them is no sleep. */
#define SLEEP_LEAST_MS 1000

struct _VoletIdle {
  GObject parent_instance;

  guint delay_s;
  gint64 touched_ms;
  gboolean is_warning;
  gboolean has_ended;
  guint source;
  gint64 slept_ms;
  VoletIdleClockFunc clock_func;
  gpointer clock_data;
  VoletIdleClockFunc sleep_func;
  gpointer sleep_data;
};

G_DEFINE_FINAL_TYPE (VoletIdle, volet_idle, G_TYPE_OBJECT)

enum { SIGNAL_WARNED, SIGNAL_TOUCHED, SIGNAL_ENDED, SIGNAL_SLEPT, N_SIGNALS };

static guint signals[N_SIGNALS];

static gint64
read_clock (clockid_t id)
{
  struct timespec now;

  clock_gettime (id, &now);
  return (gint64) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static gint64
read_boot_clock (gpointer user_data)
{
  return read_clock (CLOCK_BOOTTIME);
}

/* How long the computer has slept since it was started. */
static gint64
read_sleep_clock (gpointer user_data)
{
  return read_clock (CLOCK_BOOTTIME) - read_clock (CLOCK_MONOTONIC);
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
  static const char *const names[N_SIGNALS] = {"warned", "touched", "ended", "slept"};

  G_OBJECT_CLASS (klass)->finalize = volet_idle_finalize;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
volet_idle_init (VoletIdle *self)
{
  self->clock_func = read_boot_clock;
  self->sleep_func = read_sleep_clock;
  self->slept_ms = read_sleep_clock (NULL);
  self->source = g_timeout_add_seconds (CHECK_INTERVAL_S, on_check_timeout, self);
}

/**
 * volet_idle_new:
 * @delay_s: seconds without a touch until the end, over %VOLET_IDLE_WARNING_S
 *
 * Signals: `warned`, %VOLET_IDLE_WARNING_S before the end; `touched`, when someone comes back after
 * that; `ended`, once; `slept`, instead of it, when the computer has slept.
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
 * volet_idle_set_sleep_clock:
 * @self: a watch
 * @func: (scope forever): how long the computer has slept in all
 * @user_data: closure of @func
 */
void
volet_idle_set_sleep_clock (VoletIdle *self, VoletIdleClockFunc func, gpointer user_data)
{
  g_return_if_fail (VOLET_IS_IDLE (self));

  self->sleep_func = func;
  self->sleep_data = user_data;
  self->slept_ms = func (user_data);
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

  /* The first key after a sleep must not make up for the sleep. Whoever hears of the end may drop
   * the watch. */
  g_object_ref (self);
  volet_idle_check (self);
  if (self->has_ended) {
    g_object_unref (self);
    return;
  }
  self->touched_ms = self->clock_func (self->clock_data);
  if (self->is_warning) {
    self->is_warning = FALSE;
    g_signal_emit (self, signals[SIGNAL_TOUCHED], 0);
  }
  g_object_unref (self);
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
  if (self->sleep_func (self->sleep_data) - self->slept_ms >= SLEEP_LEAST_MS) {
    self->has_ended = TRUE;
    g_signal_emit (self, signals[SIGNAL_SLEPT], 0);
    return;
  }
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
