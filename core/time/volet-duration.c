/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Durations and times of day, as people type and read them. */

#include "volet-duration.h"

#include "volet-time-error.h"

#include <string.h>

/* No digit of these is worth reading beyond: a day has 1,440 minutes. */
#define MAX_DIGITS 5

#define NARROW_NO_BREAK_SPACE "\u202f"
#define NO_BREAK_SPACE "\u00a0"

/* Steps over the space at *@p, if there is one. */
static gboolean
skip_space (const char **p)
{
  static const char *const no_break_spaces[] = {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE};

  if (g_ascii_isspace (**p)) {
    (*p)++;
    return TRUE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (no_break_spaces); i++) {
    if (g_str_has_prefix (*p, no_break_spaces[i])) {
      *p += strlen (no_break_spaces[i]);
      return TRUE;
    }
  }
  return FALSE;
}

/* Lower case without spaces, so that "1 h 30" and "1H30" read as "1h30". A space between two digits
 * stays and spoils the text: "1 5" is not 15 hours. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = text; *p != '\0';) {
    gboolean has_space = FALSE;

    while (skip_space (&p))
      has_space = TRUE;
    if (has_space && g_ascii_isdigit (*p) && squeezed->len > 0 &&
        g_ascii_isdigit (squeezed->str[squeezed->len - 1]))
      g_string_append_c (squeezed, ' ');
    if (*p != '\0')
      g_string_append_c (squeezed, g_ascii_tolower (*p++));
  }
  return g_string_free (squeezed, FALSE);
}

/* Reads one to five digits at *@p and moves past them. */
static gboolean
read_number (const char **p, int *ret_number, int *ret_n_digits)
{
  int number = 0, n_digits = 0;

  for (; g_ascii_isdigit (**p); (*p)++) {
    if (++n_digits > MAX_DIGITS)
      return FALSE;
    number = number * 10 + g_ascii_digit_value (**p);
  }
  *ret_number = number;
  *ret_n_digits = n_digits;
  return n_digits > 0;
}

static gboolean
set_bad_duration (GError **error, VoletTimeError code, const char *message)
{
  g_set_error_literal (error, VOLET_TIME_ERROR, (int) code, message);
  return FALSE;
}

/* The rest of "1h30", "1h30min", "1:30" after the hours. */
static gboolean
read_sexagesimal (const char *rest, gboolean is_colon, int hours, int *ret_minutes)
{
  int minutes = 0, n_digits = 0;

  if (!is_colon && *rest == '\0') {
    *ret_minutes = hours * 60;
    return TRUE;
  }
  if (!read_number (&rest, &minutes, &n_digits) || n_digits > 2 || minutes > 59)
    return FALSE;
  if (is_colon && n_digits != 2)
    return FALSE;
  if (*rest != '\0' && (is_colon || (strcmp (rest, "min") != 0 && strcmp (rest, "mn") != 0)))
    return FALSE;

  *ret_minutes = hours * 60 + minutes;
  return TRUE;
}

/* The rest of "1,5", "1.25h" after the sign: hundredths of an hour must make whole minutes. */
static gboolean
read_decimal (const char *rest, int hours, int *ret_minutes, GError **error)
{
  int fraction, n_digits;

  if (!read_number (&rest, &fraction, &n_digits) || n_digits > 2 ||
      (*rest != '\0' && strcmp (rest, "h") != 0))
    return set_bad_duration (error, VOLET_TIME_ERROR_BAD_DURATION, "not a duration");

  if (n_digits == 1)
    fraction *= 10;
  if (fraction * 60 % 100 != 0)
    return set_bad_duration (error, VOLET_TIME_ERROR_NOT_WHOLE_MINUTES,
                             "decimal hours that are no whole number of minutes");
  *ret_minutes = hours * 60 + fraction * 60 / 100;
  return TRUE;
}

static gboolean
read_duration (const char *text, int *ret_minutes, GError **error)
{
  int number, n_digits;
  gboolean is_read = FALSE;

  if (read_number (&text, &number, &n_digits)) {
    if (*text == ',' || *text == '.')
      return read_decimal (text + 1, number, ret_minutes, error);

    if (*text == '\0') {
      *ret_minutes = number * 60;
      is_read = TRUE;
    } else if (strcmp (text, "min") == 0 || strcmp (text, "mn") == 0) {
      *ret_minutes = number;
      is_read = TRUE;
    } else if (*text == 'h' || *text == ':') {
      is_read = read_sexagesimal (text + 1, *text == ':', number, ret_minutes);
    }
  }
  if (!is_read)
    return set_bad_duration (error, VOLET_TIME_ERROR_BAD_DURATION, "not a duration");
  return TRUE;
}

/**
 * volet_duration_parse:
 * @text: what was typed
 * @ret_minutes: (out): minutes, zero or more
 * @error: return location
 *
 * Reads "2h", "1h30", "1:30", "1,5", "1.5", "90min", "1 h 30"; a bare number means hours. Case
 * does not matter, nor do spaces, save between two digits. Whether so many minutes can be an entry
 * is not looked at.
 *
 * Errors: %VOLET_TIME_ERROR_BAD_DURATION, %VOLET_TIME_ERROR_NEGATIVE_DURATION,
 * %VOLET_TIME_ERROR_NOT_WHOLE_MINUTES
 *
 * Returns: whether @ret_minutes was set
 */
gboolean
volet_duration_parse (const char *text, int *ret_minutes, GError **error)
{
  g_autofree char *squeezed = squeeze (text);
  int minutes;

  if (squeezed[0] == '-') {
    if (read_duration (squeezed + 1, &minutes, NULL))
      return set_bad_duration (error, VOLET_TIME_ERROR_NEGATIVE_DURATION, "below zero");
    return set_bad_duration (error, VOLET_TIME_ERROR_BAD_DURATION, "not a duration");
  }
  return read_duration (squeezed, ret_minutes, error);
}

/**
 * volet_duration_to_string:
 * @minutes: minutes, zero or more
 *
 * Returns: (transfer full): the figure as everybody reads it: "9 h 30", "9 h", "25 min", with
 *   no-break spaces
 */
char *
volet_duration_to_string (int minutes)
{
  int hours = minutes / 60;

  if (hours == 0 && minutes != 0)
    return g_strdup_printf ("%d" NO_BREAK_SPACE "min", minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf ("%d" NO_BREAK_SPACE "h", hours);
  return g_strdup_printf ("%d" NO_BREAK_SPACE "h" NO_BREAK_SPACE "%02d", hours, minutes % 60);
}

static const char *
find_dash (const char *text, gsize *ret_length)
{
  static const char *const dashes[] = {"-", "–", "—"};

  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++) {
    const char *found = *text != '\0' ? strstr (text + 1, dashes[i]) : NULL;

    if (found != NULL) {
      *ret_length = strlen (dashes[i]);
      return found;
    }
  }
  return NULL;
}

/**
 * volet_span_looks_like:
 * @text: what was typed
 *
 * Returns: whether @text is meant as two times of day and not as a duration: it has a dash after
 *   its first character
 */
gboolean
volet_span_looks_like (const char *text)
{
  gsize length;

  return find_dash (text, &length) != NULL;
}

/* Reads "9:00", "09:00", "9h", "9h30". */
static gboolean
read_time_of_day (const char *text, int *ret_minute)
{
  int hour, minute = 0, n_digits;
  gboolean is_colon;

  if (!read_number (&text, &hour, &n_digits) || n_digits > 2 || (*text != 'h' && *text != ':'))
    return FALSE;
  is_colon = *text++ == ':';
  if (is_colon || *text != '\0') {
    if (!read_number (&text, &minute, &n_digits) || n_digits != 2 || *text != '\0')
      return FALSE;
  }
  if (minute > 59 || hour * 60 + minute > 24 * 60)
    return FALSE;

  *ret_minute = hour * 60 + minute;
  return TRUE;
}

/**
 * volet_span_parse:
 * @text: what was typed
 * @ret_start_min: (out): minutes since 00:00, 0 to 1439
 * @ret_end_min: (out): minutes since 00:00, 0 to 1440; at or before the start means the next day
 * @error: return location
 *
 * Reads "9:00-12:30", "09:00-12:30", "9h-12h30"; 24:00 is an end.
 *
 * Errors: %VOLET_TIME_ERROR_BAD_SPAN
 *
 * Returns: whether both were set
 */
gboolean
volet_span_parse (const char *text, int *ret_start_min, int *ret_end_min, GError **error)
{
  g_autofree char *squeezed = squeeze (text);
  gsize dash_length;
  const char *dash = find_dash (squeezed, &dash_length);
  g_autofree char *start_text =
      dash != NULL ? g_strndup (squeezed, (gsize) (dash - squeezed)) : NULL;
  int start, end;

  if (dash == NULL || !read_time_of_day (start_text, &start) ||
      !read_time_of_day (dash + dash_length, &end) || start == 24 * 60) {
    g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_BAD_SPAN,
                         "not two times of day");
    return FALSE;
  }

  *ret_start_min = start;
  *ret_end_min = end;
  return TRUE;
}

/**
 * volet_time_of_day_to_string:
 * @minute: minutes since 00:00, 0 to 1440
 *
 * Returns: (transfer full): the time as "09:30"
 */
char *
volet_time_of_day_to_string (int minute)
{
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}
