/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long nobody touched anything, with clocks that the test holds. */

#include "volet-idle.h"

typedef struct {
  gint64 boot_ms;
  gint64 slept_ms;
  guint n_warned, n_touched, n_ended, n_slept;
  VoletIdle *idle;
} Fixture;

static gint64
read_boot (gpointer user_data)
{
  return ((Fixture *) user_data)->boot_ms;
}

static gint64
read_slept (gpointer user_data)
{
  return ((Fixture *) user_data)->slept_ms;
}

static void
count (VoletIdle *idle, gpointer user_data)
{
  *(guint *) user_data += 1;
}

static void
drop (VoletIdle *idle, gpointer user_data)
{
  g_clear_object (&((Fixture *) user_data)->idle);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->boot_ms = 1000000;
  fixture->idle = volet_idle_new (300);
  volet_idle_set_clock (fixture->idle, read_boot, fixture);
  volet_idle_set_sleep_clock (fixture->idle, read_slept, fixture);
  g_signal_connect (fixture->idle, "warned", G_CALLBACK (count), &fixture->n_warned);
  g_signal_connect (fixture->idle, "touched", G_CALLBACK (count), &fixture->n_touched);
  g_signal_connect (fixture->idle, "ended", G_CALLBACK (count), &fixture->n_ended);
  g_signal_connect (fixture->idle, "slept", G_CALLBACK (count), &fixture->n_slept);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->idle != NULL)
    g_assert_finalize_object (fixture->idle);
}

static void
wait_s (Fixture *fixture, int seconds)
{
  fixture->boot_ms += (gint64) seconds * 1000;
  volet_idle_check (fixture->idle);
}

static void
test_warns_half_a_minute_before (Fixture *fixture, gconstpointer data)
{
  wait_s (fixture, 269);
  g_assert_cmpuint (fixture->n_warned, ==, 0);
  wait_s (fixture, 1);
  g_assert_cmpuint (fixture->n_warned, ==, 1);
  volet_idle_touch (fixture->idle);
  g_assert_cmpuint (fixture->n_touched, ==, 1);
  wait_s (fixture, 269);
  g_assert_cmpuint (fixture->n_ended, ==, 0);
}

static void
test_ends_once (Fixture *fixture, gconstpointer data)
{
  wait_s (fixture, 270);
  wait_s (fixture, 30);
  wait_s (fixture, 30);
  volet_idle_touch (fixture->idle);
  g_assert_cmpuint (fixture->n_ended, ==, 1);
}

static void
test_first_key_does_not_make_up_for_absence (Fixture *fixture, gconstpointer data)
{
  fixture->boot_ms += 301 * 1000;
  volet_idle_touch (fixture->idle);
  g_assert_cmpuint (fixture->n_ended, ==, 1);
}

static void
test_ends_after_short_sleep (Fixture *fixture, gconstpointer data)
{
  fixture->slept_ms += 20 * 1000;
  wait_s (fixture, 20);
  g_assert_cmpuint (fixture->n_slept, ==, 1);
  g_assert_cmpuint (fixture->n_ended, ==, 0);
  wait_s (fixture, 600);
  g_assert_cmpuint (fixture->n_ended, ==, 0);
}

static void
test_delay_can_change (Fixture *fixture, gconstpointer data)
{
  volet_idle_set_delay (fixture->idle, 120);
  wait_s (fixture, 120);
  g_assert_cmpuint (fixture->n_ended, ==, 1);
}

/* The window drops its watch when it locks, and may do so while a key is being noted. */
static void
test_may_be_dropped_at_its_end (Fixture *fixture, gconstpointer data)
{
  g_signal_connect (fixture->idle, "ended", G_CALLBACK (drop), fixture);
  fixture->boot_ms += 301 * 1000;
  volet_idle_touch (fixture->idle);
  g_assert_null (fixture->idle);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/ui/idle/warns-half-a-minute-before", test_warns_half_a_minute_before);
  add_test ("/ui/idle/ends-once", test_ends_once);
  add_test ("/ui/idle/first-key-does-not-make-up-for-absence",
            test_first_key_does_not_make_up_for_absence);
  add_test ("/ui/idle/ends-after-short-sleep", test_ends_after_short_sleep);
  add_test ("/ui/idle/delay-can-change", test_delay_can_change);
  add_test ("/ui/idle/may-be-dropped-at-its-end", test_may_be_dropped_at_its_end);
  return g_test_run ();
}
