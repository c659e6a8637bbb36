/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a content line. */

#include "volet-ical-content.h"

#include <string.h>

static void
to_upper (char *text)
{
  for (; *text != '\0'; text++)
    *text = g_ascii_toupper (*text);
}

/* The end of a parameter's value: a semicolon, a colon or the end of the line. */
static char *
find_value_end (char *text)
{
  /* A colon may stand in quotes. Windows' "(UTC+01:00) Paris" is often written without them. */
  if (*text == '"' || *text == '(') {
    char *closing = strchr (text + 1, *text == '"' ? '"' : ')');

    if (closing != NULL)
      text = closing + 1;
  }
  return text + strcspn (text, ";:");
}

static char *
unquote (char *text)
{
  gsize length = strlen (text);

  if (length >= 2 && text[0] == '"' && text[length - 1] == '"') {
    text[length - 1] = '\0';
    text++;
  }
  return g_strstrip (text);
}

static void
take_parameter (VoletIcalContent *self, char *parameter)
{
  char *equals = strchr (parameter, '=');
  char *value;

  if (equals == NULL)
    return;
  *equals = '\0';
  value = unquote (equals + 1);

  if (g_ascii_strcasecmp (parameter, "TZID") == 0) {
    self->zone = *value != '\0' ? value : NULL;
  } else if (g_ascii_strcasecmp (parameter, "VALUE") == 0) {
    to_upper (value);
    self->type = value;
  } else if (g_ascii_strcasecmp (parameter, "RANGE") == 0) {
    to_upper (value);
    self->range = value;
  }
}

/* Where the value of the parameter at @parameter ends. */
static char *
find_parameter_end (char *parameter)
{
  char *end = parameter + strcspn (parameter, "=;:");

  return *end == '=' ? find_value_end (end + 1) : end;
}

/**
 * volet_ical_content_split:
 * @self: (out caller-allocates): the parts
 * @line: a line, unfolded; it is cut up
 *
 * Other parameters are passed over, so nothing in them can spoil the line. A quote that is never
 * closed protects nothing.
 *
 * Returns: whether the line has a name and a value
 */
gboolean
volet_ical_content_split (VoletIcalContent *self, char *line)
{
  char *end = line + strcspn (line, ";:");

  *self = (VoletIcalContent){.name = line};
  if (end == line)
    return FALSE;
  while (*end == ';') {
    char *parameter = end + 1;

    char delimiter;

    *end = '\0';
    end = find_parameter_end (parameter);
    delimiter = *end;
    *end = '\0';
    take_parameter (self, parameter);
    *end = delimiter;
  }
  if (*end != ':')
    return FALSE;

  *end = '\0';
  self->value = g_strchomp (end + 1);
  to_upper (g_strchomp (self->name));
  return TRUE;
}
