/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading calendar files in a program of its own: what it gives, what it may not do, and that it
 * can be stopped. */

#include "volet-ical-error.h"
#include "volet-ical-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define GOOD                                                                                       \
  "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:one@volet.example\nSUMMARY:Atelier\n"                        \
  "DTSTART:20260316T090000\nDTEND:20260316T110000\nEND:VEVENT\nEND:VCALENDAR\n"

typedef struct {
  char *folder;
  char *path;
  char *reader;
  VoletZone *zone;
  VoletIcalOptions options;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("volet-ical-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "calendar.ics", NULL);
  fixture->reader = volet_ical_find_reader ();
  fixture->zone = volet_zone_new ("Europe/Paris", &error);
  g_assert_no_error (error);
  fixture->options.zone = fixture->zone;
  g_assert_true (volet_day_from_ymd (2026, 1, 1, &fixture->options.first_day));
  g_assert_true (volet_day_from_ymd (2026, 12, 31, &fixture->options.last_day));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_assert_finalize_object (fixture->zone);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->reader);
}

static void
write_file (Fixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

/* A reader of the test's own, a script that answers as it likes. */
static void
use_script (Fixture *fixture, const char *script)
{
  g_autofree char *text = g_strdup_printf ("#!/bin/sh\n%s\n", script);

  g_free (fixture->reader);
  fixture->reader = g_build_filename (fixture->folder, "calendar.ics.reader", NULL);
  g_assert_true (g_file_set_contents (fixture->reader, text, -1, NULL));
  g_assert_no_errno (g_chmod (fixture->reader, 0700));
}

static void
assert_refused (Fixture *fixture, VoletIcalError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      volet_ical_read_file (fixture->reader, fixture->path, &fixture->options, NULL, &error));
  g_assert_error (error, VOLET_ICAL_ERROR, (int) code);
}

static void
test_reads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletIcalCalendar) calendar = NULL;
  g_autoptr (GError) error = NULL;
  const VoletIcalInstance *instance;

  write_file (fixture, GOOD);
  calendar = volet_ical_read_file (fixture->reader, fixture->path, &fixture->options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (volet_ical_calendar_get_n_instances (calendar), ==, 1);
  instance = volet_ical_calendar_get_instance (calendar, 0);
  g_assert_cmpstr (instance->summary, ==, "Atelier");
  g_assert_cmpint (instance->end - instance->start, ==, 7200);
}

static void
test_refuses (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, VOLET_ICAL_ERROR_NO_FILE);
  write_file (fixture, "");
  assert_refused (fixture, VOLET_ICAL_ERROR_NOT_A_CALENDAR);
  write_file (fixture, "<!DOCTYPE html>\n<title>Connexion</title>\n");
  assert_refused (fixture, VOLET_ICAL_ERROR_NOT_A_CALENDAR);
}

static void
test_refuses_no_files (Fixture *fixture, gconstpointer data)
{
  g_assert_no_errno (g_mkdir (fixture->path, 0700));
  assert_refused (fixture, VOLET_ICAL_ERROR_NOT_A_CALENDAR);
  g_assert_no_errno (g_rmdir (fixture->path));

  /* Nobody writes into it: opening it must not wait. */
  g_assert_no_errno (mkfifo (fixture->path, 0600));
  assert_refused (fixture, VOLET_ICAL_ERROR_NOT_A_CALENDAR);
}

static void
test_refuses_large_files (Fixture *fixture, gconstpointer data)
{
  FILE *file = g_fopen (fixture->path, "w");

  g_assert_nonnull (file);
  g_assert_no_errno (fseek (file, VOLET_ICAL_MAX_BYTES, SEEK_SET));
  g_assert_cmpint (fputc (' ', file), ==, ' ');
  g_assert_cmpint (fclose (file), ==, 0);
  assert_refused (fixture, VOLET_ICAL_ERROR_TOO_LARGE);
}

static void
test_no_reader (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, GOOD);
  g_free (fixture->reader);
  fixture->reader = g_build_filename (fixture->folder, "nothing-here", NULL);
  assert_refused (fixture, VOLET_ICAL_ERROR_NO_READER);
}

/* Whatever a reader that was taken over says. */
static void
test_trusts_no_answer (Fixture *fixture, gconstpointer data)
{
  const char *const scripts[] = {
      "exit 0",
      "exit 1",
      "echo BEGIN:VCALENDAR",
      "kill -SEGV $$",
      "kill -ABRT $$",
      /* A whole head whose body is missing, and one of a body that is no calendar. */
      "printf '\\322\\346\\121\\213\\377\\377\\377\\377\\010\\0\\0\\0\\0\\0\\0\\0'",
      "printf '\\322\\346\\121\\213\\377\\377\\377\\377\\010\\0\\0\\0\\0\\0\\0\\0abcdefgh'",
      /* Codes that are not for a reader to give. */
      "printf '\\322\\346\\121\\213\\143\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0'",
  };

  write_file (fixture, GOOD);
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++) {
    g_test_message ("%s", scripts[i]);
    use_script (fixture, scripts[i]);
    assert_refused (fixture, VOLET_ICAL_ERROR_READER);
  }
  use_script (fixture, "kill -XCPU $$");
  assert_refused (fixture, VOLET_ICAL_ERROR_TOO_SLOW);
  g_remove (fixture->reader);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (G_USEC_PER_SEC / 10);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *pid_path = g_build_filename (fixture->folder, "calendar.ics.pid", NULL);
  g_autofree char *script = g_strdup_printf ("echo $$ >'%s'; exec sleep 60", pid_path);
  g_autofree char *pid = NULL;
  g_autoptr (GError) error = NULL;
  gint64 before_us = g_get_monotonic_time ();
  GThread *thread;

  write_file (fixture, GOOD);
  use_script (fixture, script);
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_null (volet_ical_read_file (fixture->reader, fixture->path, &fixture->options,
                                       cancellable, &error));
  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - before_us, <, 5 * G_USEC_PER_SEC);

  /* The program is gone. It may have been stopped before it said its number. */
  if (g_file_get_contents (pid_path, &pid, NULL, NULL) && atoi (pid) > 0) {
    g_autofree char *process = g_strdup_printf ("/proc/%d", atoi (pid));

    g_assert_false (g_file_test (process, G_FILE_TEST_EXISTS));
  }
  g_remove (pid_path);
  g_remove (fixture->reader);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  VoletIcalCalendar **ret_calendar = user_data;

  *ret_calendar = volet_ical_read_file_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  VoletIcalCalendar *calendar = NULL;

  write_file (fixture, GOOD);
  volet_ical_read_file_async (fixture->reader, fixture->path, &fixture->options, NULL, on_read,
                              &calendar);
  while (calendar == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (volet_ical_calendar_get_n_instances (calendar), ==, 1);
  g_assert_finalize_object (calendar);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/ical/file/reads", test_reads);
  ADD ("/ical/file/refuses-what-is-no-calendar", test_refuses);
  ADD ("/ical/file/refuses-what-is-no-file", test_refuses_no_files);
  ADD ("/ical/file/refuses-large-files", test_refuses_large_files);
  ADD ("/ical/file/says-that-there-is-no-reader", test_no_reader);
  ADD ("/ical/file/trusts-no-answer", test_trusts_no_answer);
  ADD ("/ical/file/can-be-stopped", test_cancels);
  ADD ("/ical/file/reads-in-a-thread", test_async);

  return g_test_run ();
}
