/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The content lines of a calendar file: unfolded, in UTF-8, of bounded length.
 *
 * Lines are unfolded as bytes, before anything is decoded: many programs fold in the middle of a
 * character (RFC 5545, section 3.1, warns of it). */

#include "volet-ical-lines.h"

#include <string.h>

/* Windows-1252, 0x80 to 0x9F, from the WHATWG Encoding Standard's index; 0 where it has nothing. */
static const guint16 cp1252_high[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

#define REPLACEMENT 0xFFFD

/**
 * volet_ical_line_init:
 * @self: (out caller-allocates): a line
 *
 * Makes an empty line, for volet_ical_lines_next() to fill again and again.
 */
void
volet_ical_line_init (VoletIcalLine *self)
{
  self->text = g_string_new (NULL);
  self->number = 0;
  self->is_cut = FALSE;
}

/**
 * volet_ical_line_clear:
 * @self: a line
 *
 * Frees what the line holds.
 */
void
volet_ical_line_clear (VoletIcalLine *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

/**
 * volet_ical_lines_init:
 * @self: (out caller-allocates): where one is
 * @bytes: (array length=n_bytes): a file, not in UTF-16; must outlive @self
 * @n_bytes: its length
 * @max_line_bytes: how long an unfolded line may become; the rest of it is left out
 *
 * Goes to the first line, behind a byte order mark if there is one. Lines may end in LF or CRLF;
 * in a file without a single LF, in CR.
 */
void
volet_ical_lines_init (VoletIcalLines *self, const char *bytes, gsize n_bytes, gsize max_line_bytes)
{
  self->next = bytes;
  /* No bytes may be at no place. */
  self->end = n_bytes > 0 ? bytes + n_bytes : bytes;
  self->max_line_bytes = max_line_bytes;
  self->line_end = n_bytes > 0 && memchr (bytes, '\n', n_bytes) == NULL ? '\r' : '\n';
  self->n_lines = 0;

  if (n_bytes >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    self->next += 3;
}

/* Moves over one line of the file, without its end. */
static void
take_line (VoletIcalLines *self, const char **ret_start, gsize *ret_length)
{
  const char *start = self->next;
  const char *end = memchr (start, self->line_end, (gsize) (self->end - start));

  self->next = end != NULL ? end + 1 : self->end;
  self->n_lines++;
  if (end == NULL)
    end = self->end;
  while (end > start && end[-1] == '\r')
    end--;

  *ret_start = start;
  *ret_length = (gsize) (end - start);
}

static void
append_part (VoletIcalLines *self, VoletIcalLine *line, const char *start, gsize length)
{
  gsize room = self->max_line_bytes - line->text->len;

  if (length <= room) {
    g_string_append_len (line->text, start, (gssize) length);
    return;
  }

  g_string_append_len (line->text, start, (gssize) room);
  line->is_cut = TRUE;
}

static gboolean
is_at_continuation (VoletIcalLines *self)
{
  return self->next < self->end && (*self->next == ' ' || *self->next == '\t');
}

/* No half character and no lone backslash at a cut. */
static void
trim_cut (GString *text)
{
  gsize length = text->len;

  for (int i = 0; i < 3 && length > 0 && ((guint8) text->str[length - 1] & 0xC0) == 0x80; i++)
    length--;
  if (length > 0 && (guint8) text->str[length - 1] >= 0xC0)
    length--;
  while (length > 0 && text->str[length - 1] == '\\')
    length--;
  g_string_truncate (text, length);
}

/**
 * volet_ical_lines_next:
 * @self: where one is
 * @line: the line to fill
 *
 * Reads the next content line that is not empty, and unfolds it.
 *
 * Returns: whether there was one
 */
gboolean
volet_ical_lines_next (VoletIcalLines *self, VoletIcalLine *line)
{
  const char *start;
  gsize length = 0;

  while (length == 0) {
    if (self->next >= self->end)
      return FALSE;
    take_line (self, &start, &length);
  }

  g_string_truncate (line->text, 0);
  line->number = self->n_lines;
  line->is_cut = FALSE;
  append_part (self, line, start, length);
  while (is_at_continuation (self)) {
    take_line (self, &start, &length);
    append_part (self, line, start + 1, length - 1);
  }
  if (line->is_cut)
    trim_cut (line->text);
  return TRUE;
}

/**
 * volet_ical_bytes_to_8_bit:
 * @bytes: a file
 *
 * Old versions of Outlook save in UTF-16.
 *
 * Returns: (transfer full): the file in UTF-8 if a byte order mark says that it is in UTF-16, else
 *   as it is
 */
GBytes *
volet_ical_bytes_to_8_bit (GBytes *bytes)
{
  gsize n_bytes, n_written;
  const guint8 *data = g_bytes_get_data (bytes, &n_bytes);
  const char *charset = NULL;
  char *converted;

  if (n_bytes >= 2 && data[0] == 0xFF && data[1] == 0xFE)
    charset = "UTF-16LE";
  else if (n_bytes >= 2 && data[0] == 0xFE && data[1] == 0xFF)
    charset = "UTF-16BE";
  if (charset == NULL)
    return g_bytes_ref (bytes);

  converted = g_convert ((const char *) data + 2, (gssize) n_bytes - 2, "UTF-8", charset, NULL,
                         &n_written, NULL);
  return converted != NULL ? g_bytes_new_take (converted, n_written) : g_bytes_ref (bytes);
}

static gunichar
decode_cp1252 (guint8 byte)
{
  if (byte == 0)
    return REPLACEMENT;
  if (byte < 0x80 || byte >= 0xA0)
    return byte;
  return cp1252_high[byte - 0x80] != 0 ? cp1252_high[byte - 0x80] : REPLACEMENT;
}

/**
 * volet_ical_text_decode:
 * @text: bytes of a line
 *
 * Turns @text into valid UTF-8: what is UTF-8 already stays, each other byte is taken for
 * Windows-1252. libical passes bytes through, so this comes first.
 */
void
volet_ical_text_decode (GString *text)
{
  g_autofree char *bytes = NULL;
  const char *valid_end, *next, *end;

  if (g_utf8_validate_len (text->str, text->len, &valid_end))
    return;

  bytes = g_memdup2 (text->str, text->len);
  next = bytes + (valid_end - text->str);
  end = bytes + text->len;
  g_string_truncate (text, (gsize) (next - bytes));
  while (next < end) {
    g_string_append_unichar (text, decode_cp1252 ((guint8) *next++));
    g_utf8_validate_len (next, (gsize) (end - next), &valid_end);
    g_string_append_len (text, next, valid_end - next);
    next = valid_end;
  }
}
