/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a stranger's calendar file: in a program of its own, which can be stopped.
 *
 * Invariants:
 * 1. This process opens the file and hands it over; it never looks into it.
 * 2. When reading returns, the program has ended, whatever became of it.
 * 3. An answer counts only whole, and what it says is checked. */

#include "volet-ical-file.h"

#include "volet-ical-error.h"
#include "volet-ical-worker.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define READER_NAME "volet-calendar-reader"

/* How long the program may take by the clock on the wall. */
#define MAX_WAIT_US (8 * G_USEC_PER_SEC)

/* More than the most instances with the longest texts that a file can hold. */
#define MAX_ANSWER_BYTES (160u << 20)
#define CHUNK_BYTES 65536u

static gboolean
set_error (GError **error, VoletIcalError code, const char *message)
{
  g_set_error_literal (error, VOLET_ICAL_ERROR, (int) code, message);
  return FALSE;
}

/**
 * volet_ical_find_reader:
 *
 * Returns: (transfer full) (type filename): the program that reads calendars: the one built with
 *   this program, else the installed one
 */
char *
volet_ical_find_reader (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *beside = g_build_filename (folder, READER_NAME, NULL);

  if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  /* A test lies further down in the folder of the build. */
  if (program != NULL && g_str_has_prefix (program, VOLET_BUILD_FOLDER "/"))
    return g_build_filename (VOLET_BUILD_FOLDER, READER_NAME, NULL);
  return g_build_filename (VOLET_LIBEXEC_FOLDER, READER_NAME, NULL);
}

static int
open_file (const char *path, GError **error)
{
  struct stat about;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  if (fd < 0) {
    if (errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG || errno == ELOOP)
      set_error (error, VOLET_ICAL_ERROR_NO_FILE, "no such file");
    else
      set_error (error, VOLET_ICAL_ERROR_FILE, "the file cannot be opened");
    return -1;
  }

  if (fstat (fd, &about) != 0)
    set_error (error, VOLET_ICAL_ERROR_FILE, "the file cannot be looked at");
  else if (!S_ISREG (about.st_mode))
    set_error (error, VOLET_ICAL_ERROR_NOT_A_CALENDAR, "not a file");
  else if (about.st_size > VOLET_ICAL_MAX_BYTES)
    set_error (error, VOLET_ICAL_ERROR_TOO_LARGE, "the file is too large");
  else
    return fd;
  close (fd);
  return -1;
}

/* Starts the program on the file, which is closed here. */
static GSubprocess *
start (const char *reader, int fd, const VoletIcalOptions *options, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *first_day = g_strdup_printf ("%d", options->first_day);
  g_autofree char *last_day = g_strdup_printf ("%d", options->last_day);
  GSubprocess *process;

  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  process = g_subprocess_launcher_spawn (launcher, NULL, reader, volet_zone_get_id (options->zone),
                                         first_day, last_day, NULL);
  if (process == NULL)
    set_error (error, VOLET_ICAL_ERROR_NO_READER, "the reading program cannot be started");
  return process;
}

/* Waits for something to read, for the time to be up, or for the person to give up. */
static gboolean
wait_for_bytes (int fd, gint64 deadline_us, GCancellable *cancellable, GError **error)
{
  GPollFD polled[2] = {{.fd = fd, .events = G_IO_IN | G_IO_HUP | G_IO_ERR}};
  guint n_polled = g_cancellable_make_pollfd (cancellable, &polled[1]) ? 2 : 1;
  gint64 left_us = deadline_us - g_get_monotonic_time ();
  int n_ready = 0;

  if (left_us > 0)
    n_ready = g_poll (polled, n_polled, (int) (left_us / 1000) + 1);
  if (n_polled == 2)
    g_cancellable_release_fd (cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (n_ready == 0)
    return set_error (error, VOLET_ICAL_ERROR_TOO_SLOW, "reading takes too long");
  return TRUE;
}

/* Reads until the program closes its end. */
static GByteArray *
read_answer (GSubprocess *process, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) answer = g_byte_array_new ();
  gint64 deadline_us = g_get_monotonic_time () + MAX_WAIT_US;
  int fd =
      g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (g_subprocess_get_stdout_pipe (process)));

  for (;;) {
    guint n_before = answer->len;
    ssize_t n_read;

    if (!wait_for_bytes (fd, deadline_us, cancellable, error))
      return NULL;
    g_byte_array_set_size (answer, n_before + CHUNK_BYTES);
    n_read = read (fd, answer->data + n_before, CHUNK_BYTES);
    g_byte_array_set_size (answer, n_before + (guint) MAX (n_read, 0));
    if (n_read == 0)
      return g_steal_pointer (&answer);
    if ((n_read < 0 && errno != EINTR && errno != EAGAIN) || answer->len > MAX_ANSWER_BYTES) {
      set_error (error, VOLET_ICAL_ERROR_READER, "the answer cannot be read");
      return NULL;
    }
  }
}

static VoletIcalCalendar *
take_calendar (GByteArray *answer, GError **error)
{
  gsize n_bytes = answer->len - sizeof (VoletIcalAnswer);
  /* In memory of its own, which lies as a GVariant wants it to. */
  g_autoptr (GBytes) bytes = g_bytes_new (answer->data + sizeof (VoletIcalAnswer), n_bytes);
  g_autoptr (GVariant) variant = g_variant_ref_sink (
      g_variant_new_from_bytes (VOLET_ICAL_CALENDAR_VARIANT_TYPE, bytes, FALSE));

  return volet_ical_calendar_new_from_variant (variant, error);
}

static gboolean
is_own_verdict (guint32 code)
{
  return code == VOLET_ICAL_ERROR_FILE || code == VOLET_ICAL_ERROR_NOT_A_CALENDAR ||
         code == VOLET_ICAL_ERROR_TOO_LARGE || code == VOLET_ICAL_ERROR_TOO_COMPLEX;
}

/* @is_out_of_time is whether the system ended the program for that. */
static VoletIcalCalendar *
take_answer (GByteArray *bytes, gboolean is_out_of_time, GError **error)
{
  VoletIcalAnswer answer = {0};

  if (bytes->len >= sizeof answer)
    memcpy (&answer, bytes->data, sizeof answer);
  if (answer.magic == VOLET_ICAL_ANSWER_MAGIC && answer.n_bytes == bytes->len - sizeof answer) {
    if (answer.code == VOLET_ICAL_ANSWER_READ)
      return take_calendar (bytes, error);
    if (is_own_verdict (answer.code)) {
      set_error (error, (VoletIcalError) answer.code, "the file is refused");
      return NULL;
    }
  }

  if (is_out_of_time)
    set_error (error, VOLET_ICAL_ERROR_TOO_SLOW, "reading takes too long");
  else
    set_error (error, VOLET_ICAL_ERROR_READER, "no whole answer");
  return NULL;
}

/* One that has closed its end is ending already, and keeps its own reason. */
static gboolean
stop (GSubprocess *process)
{
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  return g_subprocess_get_if_signaled (process) && g_subprocess_get_term_sig (process) == SIGXCPU;
}

/**
 * volet_ical_read_file:
 * @reader: (type filename): the program that reads, from volet_ical_find_reader()
 * @path: (type filename): the calendar file
 * @options: what to read of it
 * @cancellable: (nullable): to stop the program
 * @error: return location
 *
 * Reads a calendar file in a program of its own that may neither write nor reach anything, and that
 * is given eight seconds and half a gigabyte. What is wrong with one event costs the others
 * nothing: it is skipped, with its reason.
 *
 * Errors: %VOLET_ICAL_ERROR; %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the calendar
 */
VoletIcalCalendar *
volet_ical_read_file (const char *reader,
                      const char *path,
                      const VoletIcalOptions *options,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GByteArray) answer = NULL;
  gboolean is_out_of_time;
  int fd;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  fd = open_file (path, error);
  if (fd < 0)
    return NULL;
  process = start (reader, fd, options, error);
  if (process == NULL)
    return NULL;

  answer = read_answer (process, cancellable, error);
  is_out_of_time = stop (process);
  return answer != NULL ? take_answer (answer, is_out_of_time, error) : NULL;
}

typedef struct {
  char *reader;
  char *path;
  VoletIcalOptions options;
} ReadTask;

static void
read_task_free (ReadTask *self)
{
  g_free (self->reader);
  g_free (self->path);
  g_object_unref (self->options.zone);
  g_free (self);
}

static void
run_read (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ReadTask *data = task_data;
  GError *error = NULL;
  VoletIcalCalendar *calendar =
      volet_ical_read_file (data->reader, data->path, &data->options, cancellable, &error);

  if (calendar != NULL)
    g_task_return_pointer (task, calendar, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * volet_ical_read_file_async:
 * @reader: (type filename): the program that reads
 * @path: (type filename): the calendar file
 * @options: what to read of it
 * @cancellable: (nullable): to stop the program
 * @callback: (scope async): called in the caller's main context
 * @user_data: closure of @callback
 *
 * Runs volet_ical_read_file() in a thread.
 */
void
volet_ical_read_file_async (const char *reader,
                            const char *path,
                            const VoletIcalOptions *options,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  ReadTask *data = g_new0 (ReadTask, 1);

  data->reader = g_strdup (reader);
  data->path = g_strdup (path);
  data->options = *options;
  g_object_ref (data->options.zone);

  g_task_set_source_tag (task, volet_ical_read_file_async);
  g_task_set_task_data (task, data, (GDestroyNotify) read_task_free);
  g_task_run_in_thread (task, run_read);
}

/**
 * volet_ical_read_file_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Errors: those of volet_ical_read_file()
 *
 * Returns: (transfer full): the calendar
 */
VoletIcalCalendar *
volet_ical_read_file_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, volet_ical_read_file_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
