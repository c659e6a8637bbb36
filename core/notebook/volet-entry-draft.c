/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A half-typed entry: whatever was chosen and typed so far. Private. */

#include "volet-entry-draft.h"

#include "volet-secret.h"

#include <string.h>

/* Form 1, little-endian: form u32, id u64, day i32, category i32, minutes i32, flags u32, then the
 * length of each text as u32 (NO_TEXT where there is none), then both texts. */
#define DRAFT_FORM 1
#define HEADER_BYTES 36
#define NO_TEXT G_MAXUINT32

enum { FLAG_PLANNED = 1, FLAG_COUNTS = 2, FLAG_PROOF = 4, FLAGS_ALL = 7 };

/**
 * volet_entry_draft_new:
 * @day: the day of the entry to be
 *
 * Returns: (transfer full): a draft of a done entry that counts, with nothing else chosen
 */
VoletEntryDraft *
volet_entry_draft_new (VoletDay day)
{
  VoletEntryDraft *self = g_new0 (VoletEntryDraft, 1);

  self->day = day;
  self->category = VOLET_ENTRY_DRAFT_NO_CATEGORY;
  self->counts = TRUE;
  return self;
}

/**
 * volet_entry_draft_free:
 * @self: (transfer full) (nullable): a draft
 *
 * Frees @self after overwriting it and its words with zeros.
 */
void
volet_entry_draft_free (VoletEntryDraft *self)
{
  if (self == NULL)
    return;

  volet_secret_free_string (self->time);
  volet_secret_free_string (self->note);
  volet_secret_wipe (self, sizeof *self);
  g_free (self);
}

/**
 * volet_entry_draft_has_words:
 * @self: a draft
 *
 * Returns: whether anything was typed, and not chosen alone
 */
gboolean
volet_entry_draft_has_words (const VoletEntryDraft *self)
{
  return (self->time != NULL && *self->time != '\0') || (self->note != NULL && *self->note != '\0');
}

typedef struct {
  guchar *bytes;
  gsize n_bytes;
} Buffer;

static void
free_buffer (gpointer data)
{
  Buffer *buffer = data;

  volet_secret_wipe (buffer->bytes, buffer->n_bytes);
  g_free (buffer->bytes);
  g_free (buffer);
}

static guchar *
write_u32 (guchar *to, guint32 value)
{
  guint32 stored = GUINT32_TO_LE (value);

  memcpy (to, &stored, sizeof stored);
  return to + sizeof stored;
}

static guint32
read_u32 (const guchar *from)
{
  guint32 stored;

  memcpy (&stored, from, sizeof stored);
  return GUINT32_FROM_LE (stored);
}

static gsize
get_length (const char *text)
{
  return text != NULL ? strlen (text) : 0;
}

static guint32
get_flags (const VoletEntryDraft *self)
{
  return (self->is_planned ? FLAG_PLANNED : 0) | (self->counts ? FLAG_COUNTS : 0) |
         (self->has_proof ? FLAG_PROOF : 0);
}

/**
 * volet_entry_draft_to_bytes:
 * @self: a draft
 *
 * Returns: (transfer full): @self as it is stored, to be sealed; wiped when it goes
 */
GBytes *
volet_entry_draft_to_bytes (const VoletEntryDraft *self)
{
  gsize time_length = get_length (self->time), note_length = get_length (self->note);
  Buffer *buffer = g_new (Buffer, 1);
  guchar *to;

  buffer->n_bytes = HEADER_BYTES + time_length + note_length;
  buffer->bytes = g_malloc (buffer->n_bytes);
  to = write_u32 (buffer->bytes, DRAFT_FORM);
  to = write_u32 (to, (guint32) self->id);
  to = write_u32 (to, (guint32) (self->id >> 32));
  to = write_u32 (to, (guint32) self->day);
  to = write_u32 (to, (guint32) self->category);
  to = write_u32 (to, (guint32) self->minutes);
  to = write_u32 (to, get_flags (self));
  to = write_u32 (to, self->time != NULL ? (guint32) time_length : NO_TEXT);
  to = write_u32 (to, self->note != NULL ? (guint32) note_length : NO_TEXT);
  if (time_length > 0)
    memcpy (to, self->time, time_length);
  if (note_length > 0)
    memcpy (to + time_length, self->note, note_length);
  return g_bytes_new_with_free_func (buffer->bytes, buffer->n_bytes, free_buffer, buffer);
}

/* A text of the form, or none; %FALSE where it is longer than what is left, or not UTF-8. */
static gboolean
read_text (const guchar **from, gsize *n_left, guint32 length, char **ret_text)
{
  if (length == NO_TEXT)
    return TRUE;
  if (length > *n_left || !g_utf8_validate ((const char *) *from, length, NULL))
    return FALSE;
  *ret_text = g_strndup ((const char *) *from, length);
  *from += length;
  *n_left -= length;
  return TRUE;
}

static gboolean
is_sound (const VoletEntryDraft *self)
{
  return self->day >= VOLET_DAY_FIRST && self->day <= VOLET_DAY_LAST &&
         self->category >= VOLET_ENTRY_DRAFT_NO_CATEGORY && self->category < VOLET_N_CATEGORIES &&
         self->minutes >= 0 && self->minutes <= VOLET_ENTRY_MAX_MINUTES;
}

/**
 * volet_entry_draft_new_from_bytes:
 * @bytes: what volet_entry_draft_to_bytes() made
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL where @bytes hold none that this version
 *   of Volet understands
 */
VoletEntryDraft *
volet_entry_draft_new_from_bytes (GBytes *bytes)
{
  g_autoptr (VoletEntryDraft) self = volet_entry_draft_new (0);
  gsize n_bytes;
  const guchar *header = g_bytes_get_data (bytes, &n_bytes);
  const guchar *from;
  guint32 flags;

  if (n_bytes < HEADER_BYTES || read_u32 (header) != DRAFT_FORM)
    return NULL;
  from = header + HEADER_BYTES;
  n_bytes -= HEADER_BYTES;
  self->id = read_u32 (header + 4) | (VoletId) read_u32 (header + 8) << 32;
  self->day = (VoletDay) read_u32 (header + 12);
  self->category = (int) read_u32 (header + 16);
  self->minutes = (int) read_u32 (header + 20);
  flags = read_u32 (header + 24);
  self->is_planned = (flags & FLAG_PLANNED) != 0;
  self->counts = (flags & FLAG_COUNTS) != 0;
  self->has_proof = (flags & FLAG_PROOF) != 0;
  if ((flags & ~(guint32) FLAGS_ALL) != 0 || !is_sound (self) ||
      !read_text (&from, &n_bytes, read_u32 (header + 28), &self->time) ||
      !read_text (&from, &n_bytes, read_u32 (header + 32), &self->note) || n_bytes != 0)
    return NULL;
  return g_steal_pointer (&self);
}
