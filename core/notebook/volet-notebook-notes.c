/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching one's own notes. */

#include "volet-notebook-agenda.h"
#include "volet-notebook-private.h"

#include <string.h>

/* Without accents and without capitals: "Médecin" is found by "medecin". Wipe what it returns. */
static char *
fold (const char *text)
{
  char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  char *folded, *to;

  if (decomposed == NULL)
    return NULL;
  folded = g_utf8_casefold (decomposed, -1);
  volet_secret_free_string (decomposed);

  to = folded;
  for (const char *from = folded; *from != '\0';) {
    const char *next = g_utf8_next_char (from);

    if (g_unichar_combining_class (g_utf8_get_char (from)) == 0) {
      memmove (to, from, (gsize) (next - from));
      to += next - from;
    }
    from = next;
  }
  memset (to, 0, strlen (to));
  return folded;
}

static gboolean
has_words (const VoletEntry *entry, const char *folded_words)
{
  char *folded_note;
  gboolean is_found;

  if (entry->note == NULL)
    return FALSE;
  folded_note = fold (entry->note);
  is_found = folded_note != NULL && strstr (folded_note, folded_words) != NULL;
  volet_secret_free_string (folded_note);
  return is_found;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return volet_entry_compare (*(VoletEntry *const *) b, *(VoletEntry *const *) a);
}

/**
 * volet_notebook_search_notes:
 * @self: an unlocked notebook
 * @words: what is looked for; accents and capitals make no difference
 * @first: the first day
 * @last: the last day, included
 * @error: return location
 *
 * Takes time in proportion to what was noted for these days, not to the notebook: search a year
 * after the other to keep a window awake.
 *
 * Returns: (transfer container) (element-type VoletEntry): the entries whose note has @words,
 *   newest first
 */
GPtrArray *
volet_notebook_search_notes (
    VoletNotebook *self, const char *words, VoletDay first, VoletDay last, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  char *folded_words;

  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  entries = volet_store_load_noted_entries (self->store, first, last, error);
  if (entries == NULL)
    return NULL;

  folded_words = fold (words);
  for (guint i = entries->len; i > 0; i--)
    if (folded_words == NULL || !has_words (g_ptr_array_index (entries, i - 1), folded_words))
      g_ptr_array_remove_index (entries, i - 1);
  volet_secret_free_string (folded_words);
  g_ptr_array_sort (entries, compare_newest_first);
  return g_steal_pointer (&entries);
}
