/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What time it is, as an object, so that a test or an option can hold it still. */

#include "volet-clock.h"

struct _VoletClock {
  GObject parent_instance;

  gboolean is_stopped;
  gint64 stopped_unix_s;
};

G_DEFINE_FINAL_TYPE (VoletClock, volet_clock, G_TYPE_OBJECT)

static void
volet_clock_class_init (VoletClockClass *klass)
{
}

static void
volet_clock_init (VoletClock *self)
{
}

/**
 * volet_clock_new:
 *
 * Returns: (transfer full): a clock that follows the system's
 */
VoletClock *
volet_clock_new (void)
{
  return g_object_new (VOLET_TYPE_CLOCK, NULL);
}

/**
 * volet_clock_get_now:
 * @self: a clock
 *
 * Returns: seconds since 1970-01-01T00:00Z
 */
gint64
volet_clock_get_now (VoletClock *self)
{
  g_return_val_if_fail (VOLET_IS_CLOCK (self), 0);

  return self->is_stopped ? self->stopped_unix_s : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * volet_clock_stop_at:
 * @self: a clock
 * @unix_s: seconds since 1970-01-01T00:00Z
 *
 * From now on the clock always says @unix_s.
 */
void
volet_clock_stop_at (VoletClock *self, gint64 unix_s)
{
  g_return_if_fail (VOLET_IS_CLOCK (self));

  self->is_stopped = TRUE;
  self->stopped_unix_s = unix_s;
}
