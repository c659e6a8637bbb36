/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed on the command line, into values of core. */

#include "volet-cli-values.h"

#include "volet-duration.h"
#include "volet-time-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define WEEKS_SEPARATOR ".."

/* The greatest number that a document of the ledger can have. */
#define MAX_NUMBER 999999999u

static gboolean
read_time_of_day (const char *text, int *ret_minute)
{
  int hour, minute;

  if (strlen (text) != strlen ("14:30") || text[2] != ':' || !g_ascii_isdigit (text[0]) ||
      !g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[3]) || !g_ascii_isdigit (text[4]))
    return FALSE;
  hour = g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1]);
  minute = g_ascii_digit_value (text[3]) * 10 + g_ascii_digit_value (text[4]);
  if (hour > 23 || minute > 59)
    return FALSE;

  *ret_minute = hour * 60 + minute;
  return TRUE;
}

/**
 * volet_cli_parse_now:
 * @cli: the run
 * @text: what was typed
 * @ret_day: (out): the day
 * @ret_minute: (out): minutes since 00:00
 * @error: return location
 *
 * Reads a local time written 2026-11-16T14:30, and nothing else.
 *
 * Errors: those of volet_day_parse(); %VOLET_CLI_ERROR_REFUSED
 *
 * Returns: whether both were set
 */
gboolean
volet_cli_parse_now (
    VoletCli *cli, const char *text, VoletDay *ret_day, int *ret_minute, GError **error)
{
  const char *separator = strchr (text, 'T');
  g_autofree char *day_text = NULL;
  VoletDay day;
  int minute;

  if (separator == NULL || !read_time_of_day (separator + 1, &minute)) {
    volet_cli_blame (cli, text);
    return volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED,
                                _ ("The present time is written like 2026-11-16T14:30."));
  }
  day_text = g_strndup (text, (gsize) (separator - text));
  if (!volet_day_parse (day_text, &day, error))
    return volet_cli_blame (cli, text);

  *ret_day = day;
  *ret_minute = minute;
  return TRUE;
}

/**
 * volet_cli_parse_day:
 * @cli: the run, whose notebook is open
 * @text: what was typed
 * @ret_day: (out): the day
 * @error: return location
 *
 * Reads a date, "today" or "yesterday".
 *
 * Errors: those of volet_day_parse()
 *
 * Returns: whether @ret_day was set
 */
gboolean
volet_cli_parse_day (VoletCli *cli, const char *text, VoletDay *ret_day, GError **error)
{
  if (strcmp (text, "today") == 0) {
    *ret_day = volet_notebook_get_today (cli->notebook);
    return TRUE;
  }
  if (strcmp (text, "yesterday") == 0) {
    *ret_day = volet_notebook_get_today (cli->notebook) - 1;
    return TRUE;
  }
  return volet_day_parse (text, ret_day, error) || volet_cli_blame (cli, text);
}

/**
 * volet_cli_parse_week:
 * @cli: the run
 * @text: what was typed
 * @ret_week: (out): the week
 * @error: return location
 *
 * Errors: those of volet_week_parse()
 *
 * Returns: whether @ret_week was set
 */
gboolean
volet_cli_parse_week (VoletCli *cli, const char *text, VoletWeek *ret_week, GError **error)
{
  return volet_week_parse (text, ret_week, error) || volet_cli_blame (cli, text);
}

/**
 * volet_cli_parse_weeks:
 * @cli: the run
 * @text: what was typed
 * @ret_first: (out): the first week
 * @ret_last: (out): the last week, which may come before the first
 * @error: return location
 *
 * Reads a week, or two with ".." between.
 *
 * Errors: those of volet_week_parse()
 *
 * Returns: whether both were set
 */
gboolean
volet_cli_parse_weeks (
    VoletCli *cli, const char *text, VoletWeek *ret_first, VoletWeek *ret_last, GError **error)
{
  const char *separator = strstr (text, WEEKS_SEPARATOR);
  g_autofree char *first_text = NULL;
  VoletWeek first, last;

  if (separator == NULL) {
    if (!volet_cli_parse_week (cli, text, &first, error))
      return FALSE;
    *ret_first = *ret_last = first;
    return TRUE;
  }

  first_text = g_strndup (text, (gsize) (separator - text));
  if (!volet_cli_parse_week (cli, first_text, &first, error) ||
      !volet_cli_parse_week (cli, separator + strlen (WEEKS_SEPARATOR), &last, error))
    return FALSE;
  *ret_first = first;
  *ret_last = last;
  return TRUE;
}

/**
 * volet_cli_parse_number:
 * @cli: the run
 * @text: what was typed
 * @ret_number: (out): the number, at least 1
 * @error: return location
 *
 * Reads the number of a document.
 *
 * Errors: %VOLET_CLI_ERROR_REFUSED
 *
 * Returns: whether @ret_number was set
 */
gboolean
volet_cli_parse_number (VoletCli *cli, const char *text, guint *ret_number, GError **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, MAX_NUMBER, &number, NULL)) {
    volet_cli_blame (cli, text);
    return volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED,
                                _ ("The number of a statement is a whole number from 1."));
  }
  *ret_number = (guint) number;
  return TRUE;
}
