/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which names of people and services a statement takes. */

#include "volet-statement-error.h"
#include "volet-statement.h"

#include <string.h>

static gboolean
is_control (gunichar letter)
{
  switch (g_unichar_type (letter)) {
  case G_UNICODE_CONTROL:
  case G_UNICODE_LINE_SEPARATOR:
  case G_UNICODE_PARAGRAPH_SEPARATOR:
    return TRUE;
  default:
    /* Embeddings, overrides and isolates could reorder the rest of the page. */
    return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
  }
}

static gboolean
has_control (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (is_control (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_trimmed (const char *name)
{
  const char *last = g_utf8_prev_char (name + strlen (name));

  return !g_unichar_isspace (g_utf8_get_char (name)) && !g_unichar_isspace (g_utf8_get_char (last));
}

static gboolean
is_nfc (const char *name)
{
  g_autofree char *normalized = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);

  return g_strcmp0 (normalized, name) == 0;
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_NAME, message);
  return FALSE;
}

/**
 * volet_statement_check_name:
 * @name: the name of a recipient, or the person's own as typed
 * @error: return location
 *
 * Looks whether @name has 1 to %VOLET_STATEMENT_NAME_MAX_CHARS characters, is in Unicode's form
 * NFC, begins and ends with something visible, and holds no control character: no newline, and
 * nothing that would turn the direction of the text around it.
 *
 * Errors: %VOLET_STATEMENT_ERROR_BAD_NAME
 *
 * Returns: whether it can be taken as it is
 */
gboolean
volet_statement_check_name (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, FALSE);

  if (*name == '\0')
    return refuse (error, "an empty name");
  if (!g_utf8_validate (name, -1, NULL))
    return refuse (error, "a name that is not UTF-8");
  if (g_utf8_strlen (name, -1) > VOLET_STATEMENT_NAME_MAX_CHARS)
    return refuse (error, "a name of more than 200 characters");
  if (has_control (name))
    return refuse (error, "a name with a control character");
  if (!is_trimmed (name))
    return refuse (error, "a name with space at an end");
  if (!is_nfc (name))
    return refuse (error, "a name that is not in the form NFC");
  return TRUE;
}
