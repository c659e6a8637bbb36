/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Identifiers of entries, recipients and documents: 64 random bits, never zero. */

#include "volet-id.h"

#include <string.h>

/**
 * volet_id_new:
 * @random: the source of its bits
 *
 * Returns: a new id, never %VOLET_ID_NONE
 */
VoletId
volet_id_new (VoletRandom *random)
{
  VoletId id = VOLET_ID_NONE;

  while (id == VOLET_ID_NONE)
    volet_random_fill (random, &id, sizeof id);
  return id;
}

/**
 * volet_id_to_string:
 * @id: an id
 *
 * Returns: (transfer full): its 16 lower-case hexadecimal digits
 */
char *
volet_id_to_string (VoletId id)
{
  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x", id);
}

/**
 * volet_id_parse_prefix:
 * @text: what was typed
 * @ret_first: (out): the lowest id that begins with @text
 * @ret_last: (out): the highest
 *
 * Reads an id or its first digits, four at least, in lower or upper case. A whole id gives the
 * same value twice.
 *
 * Returns: whether @text is the beginning of an id; if not, the outputs are untouched
 */
gboolean
volet_id_parse_prefix (const char *text, VoletId *ret_first, VoletId *ret_last)
{
  gsize length = strlen (text);
  guint64 first = 0;
  guint missing_bits;

  if (length < VOLET_ID_PREFIX_MIN_LENGTH || length > VOLET_ID_LENGTH)
    return FALSE;

  for (gsize i = 0; i < length; i++) {
    int digit = g_ascii_xdigit_value (text[i]);

    if (digit < 0)
      return FALSE;
    first = first << 4 | (guint64) digit;
  }

  missing_bits = (guint) (VOLET_ID_LENGTH - length) * 4;
  first <<= missing_bits;
  *ret_first = first;
  *ret_last = first | ((G_GUINT64_CONSTANT (1) << missing_bits) - 1);
  return TRUE;
}
