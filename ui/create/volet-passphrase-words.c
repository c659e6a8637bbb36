/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passphrases of four words, drawn by chance from Volet's own list.
 *
 * The list has exactly 2^11 words, so that eleven random bits name one without any bias. With the
 * key derivation of a notebook (about 0.7 s a guess), 44 bits are some hundred thousand years of
 * one computer. Words have no accent, so that they type alike on every keyboard with letters. */

#include "volet-passphrase-words.h"

#include <gio/gio.h>
#include <string.h>

#define LIST_PATH "/io/github/volet_agenda/Volet/passphrase-words.txt"
#define WORD_MAX_BYTES 9

G_STATIC_ASSERT ((VOLET_PASSPHRASE_N_LISTED & (VOLET_PASSPHRASE_N_LISTED - 1)) == 0);

/* Finds the line number @index of @list. */
static const char *
find_word (const char *list, guint index, gsize *ret_n_bytes)
{
  for (; index > 0; index--)
    list = strchr (list, '\n') + 1;
  *ret_n_bytes = strcspn (list, "\n");
  return list;
}

/**
 * volet_passphrase_words_draw:
 * @random: randomness
 * @error: return location
 *
 * Errors: those of volet_locked_bytes_new()
 *
 * Returns: (transfer full): four words with a space between each, 44 bits
 */
VoletLockedBytes *
volet_passphrase_words_draw (VoletRandom *random, GError **error)
{
  g_autoptr (GBytes) list =
      g_resources_lookup_data (LIST_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (VoletLockedBytes) drawn =
      list != NULL ? volet_locked_bytes_new (sizeof (guint16), error) : NULL;
  g_autoptr (VoletLockedBytes) passphrase = NULL;
  gsize n_bytes = 0;
  char *text;

  if (drawn != NULL)
    passphrase = volet_locked_bytes_new (VOLET_PASSPHRASE_N_WORDS * (WORD_MAX_BYTES + 1), error);
  if (passphrase == NULL)
    return NULL;

  text = (char *) volet_locked_bytes_get (passphrase);
  for (guint i = 0; i < VOLET_PASSPHRASE_N_WORDS; i++) {
    guint16 *number = (gpointer) volet_locked_bytes_get (drawn);
    const char *word;
    gsize word_n_bytes;

    volet_random_fill (random, number, sizeof *number);
    word = find_word (g_bytes_get_data (list, NULL), *number % VOLET_PASSPHRASE_N_LISTED,
                      &word_n_bytes);
    if (i > 0)
      text[n_bytes++] = ' ';
    memcpy (text + n_bytes, word, word_n_bytes);
    n_bytes += word_n_bytes;
  }
  volet_locked_bytes_truncate (passphrase, n_bytes);
  return g_steal_pointer (&passphrase);
}
