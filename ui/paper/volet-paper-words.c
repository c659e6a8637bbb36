/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people write on a line of the paper sheet, understood. What was understood is always shown
 * again before it counts. */

#include "volet-paper-words.h"

#include "volet-duration.h"
#include "volet-entry.h"
#include "volet-text-agenda.h"

/* Words at the end that can make one duration: "2 h 30". */
#define MAX_DURATION_WORDS 4

static gboolean
is_match (const char *words, const char *text)
{
  return g_str_match_string (words, text, TRUE);
}

/**
 * volet_paper_words_find_category:
 * @words: what was written: "atelier", "cv", "FOR"
 * @ret_category: (out): the category
 *
 * The category of this code; else the first of which a label, or else its plain words, hold all
 * words or their beginnings, whatever the case and the accents.
 *
 * Returns: whether there is one
 */
gboolean
volet_paper_words_find_category (const char *words, VoletCategory *ret_category)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (words));
  g_autofree char *code = g_ascii_strup (trimmed, -1);

  if (*trimmed == '\0')
    return FALSE;
  if (volet_category_from_code (code, ret_category, NULL))
    return TRUE;
  for (int category = 0; category < VOLET_N_CATEGORIES; category++)
    if (is_match (trimmed, volet_text_get_category_label ((VoletCategory) category))) {
      *ret_category = (VoletCategory) category;
      return TRUE;
    }
  for (int category = 0; category < VOLET_N_CATEGORIES; category++)
    if (is_match (trimmed, volet_text_get_category_words ((VoletCategory) category))) {
      *ret_category = (VoletCategory) category;
      return TRUE;
    }
  return FALSE;
}

/**
 * volet_paper_words_read_duration:
 * @words: a duration, or from when to when: "2h30", "9h-12h"
 * @ret_minutes: (out): minutes, 1 to 1440
 *
 * Returns: whether it is one
 */
gboolean
volet_paper_words_read_duration (const char *words, int *ret_minutes)
{
  int start_min, end_min, minutes;

  if (volet_span_looks_like (words)) {
    if (!volet_span_parse (words, &start_min, &end_min, NULL))
      return FALSE;
    minutes = end_min > start_min ? end_min - start_min : end_min + 24 * 60 - start_min;
  } else if (!volet_duration_parse (words, &minutes, NULL)) {
    return FALSE;
  }
  if (minutes < 1 || minutes > VOLET_ENTRY_MAX_MINUTES)
    return FALSE;
  *ret_minutes = minutes;
  return TRUE;
}

/**
 * volet_paper_words_split:
 * @words: a whole line: "atelier cv 2 h 30"
 * @ret_what: (out) (transfer full): the words before the duration
 * @ret_minutes: (out): the duration
 *
 * Returns: whether there is a duration at the end, and something before it
 */
gboolean
volet_paper_words_split (const char *words, char **ret_what, int *ret_minutes)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t", -1);
  guint n_parts = g_strv_length (parts);

  /* The longest end that is a duration: "2 h 30", not "30". */
  for (guint n = MIN (MAX_DURATION_WORDS, n_parts > 0 ? n_parts - 1 : 0); n > 0; n--) {
    g_autofree char *end = g_strjoinv (" ", parts + n_parts - n);
    g_autofree char *what = NULL;
    char *rest;

    if (*parts[n_parts - n] == '\0' || !volet_paper_words_read_duration (end, ret_minutes))
      continue;
    rest = parts[n_parts - n];
    parts[n_parts - n] = NULL;
    what = g_strstrip (g_strjoinv (" ", parts));
    parts[n_parts - n] = rest;
    if (*what == '\0')
      return FALSE;
    *ret_what = g_steal_pointer (&what);
    return TRUE;
  }
  return FALSE;
}
