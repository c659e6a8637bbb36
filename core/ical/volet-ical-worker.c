/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program that reads a stranger's file: one file, one answer, no rights. */

#include "volet-ical-worker.h"

#include "volet-ical-error.h"
#include "volet-ical-jail.h"
#include "volet-ical-reader.h"

#include <errno.h>
#include <unistd.h>

/* Wrong use, or nobody reads the answer: whoever asked sees that there is none. */
#define STATUS_NO_ANSWER 1

static gboolean
parse_day (const char *text, VoletDay *ret_day)
{
  gint64 day;

  if (!g_ascii_string_to_signed (text, 10, G_MININT32, G_MAXINT32, &day, NULL))
    return FALSE;
  *ret_day = (VoletDay) day;
  return TRUE;
}

static gboolean
write_all (gconstpointer bytes, gsize n_bytes)
{
  const char *next = bytes;

  while (n_bytes > 0) {
    ssize_t n_written = write (STDOUT_FILENO, next, n_bytes);

    if (n_written < 0 && errno == EINTR)
      continue;
    if (n_written < 0)
      return FALSE;
    next += n_written;
    n_bytes -= (gsize) n_written;
  }
  return TRUE;
}

static gboolean
answer_calendar (VoletIcalCalendar *calendar)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (volet_ical_calendar_to_variant (calendar));
  gsize n_bytes = g_variant_get_size (variant);
  VoletIcalAnswer answer = {VOLET_ICAL_ANSWER_MAGIC, VOLET_ICAL_ANSWER_READ, n_bytes};

  return write_all (&answer, sizeof answer) && write_all (g_variant_get_data (variant), n_bytes);
}

static gboolean
answer_error (const GError *error)
{
  VoletIcalError code =
      error->domain == VOLET_ICAL_ERROR ? (VoletIcalError) error->code : VOLET_ICAL_ERROR_FILE;
  VoletIcalAnswer answer = {VOLET_ICAL_ANSWER_MAGIC, code, 0};

  return write_all (&answer, sizeof answer);
}

static VoletIcalCalendar *
read_input (const VoletIcalOptions *options, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, error);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;

  return bytes != NULL ? volet_ical_read_bytes (bytes, options, error) : NULL;
}

/**
 * volet_ical_worker_run:
 * @argc: the number of arguments
 * @argv: the program's name, the name of a zone, and the first and the last day as numbers
 *
 * The whole of the program: gives up its rights, reads the calendar on standard input, and writes a
 * #VoletIcalAnswer to standard output. It leaves without tidying up: what the file has done to this
 * process ends with it.
 *
 * Returns: the exit status
 */
int
volet_ical_worker_run (int argc, char *argv[])
{
  g_autoptr (VoletIcalCalendar) calendar = NULL;
  g_autoptr (VoletZone) zone = NULL;
  g_autoptr (GError) error = NULL;
  VoletIcalOptions options;

  volet_ical_jail_enter ();
  if (argc != 4 || !parse_day (argv[2], &options.first_day) ||
      !parse_day (argv[3], &options.last_day) || options.last_day < options.first_day)
    return STATUS_NO_ANSWER;
  zone = volet_zone_new (argv[1], NULL);
  if (zone == NULL)
    return STATUS_NO_ANSWER;

  options.zone = zone;
  calendar = read_input (&options, &error);
  _exit ((calendar != NULL ? answer_calendar (calendar) : answer_error (error)) ? 0
                                                                                : STATUS_NO_ANSWER);
}
