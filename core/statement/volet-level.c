/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How much a statement tells: the four levels, and the form of weeks that were prevented. */

#include "volet-level.h"

#include "volet-statement-error.h"

/* Part of the command line and of the file: these words never change. */
static const char *const level_words[VOLET_N_LEVELS + 1] = {
    "threshold", "band", "total", "families", NULL,
};
static const char *const prevented_words[VOLET_N_PREVENTED_FORMS + 1] = {
    "label",
    "both",
    "figure",
    NULL,
};

/* Returns the place of @word in @words, or -1. */
static int
find_word (const char *const *words, const char *word)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;
  return -1;
}

/**
 * volet_level_to_word:
 * @level: a level
 *
 * Returns: "threshold", "band", "total" or "families"
 */
const char *
volet_level_to_word (VoletLevel level)
{
  g_return_val_if_fail ((guint) level < VOLET_N_LEVELS, NULL);

  return level_words[level];
}

/**
 * volet_level_from_word:
 * @word: what was typed or stored
 * @ret_level: (out): the level
 * @error: return location
 *
 * Reads one of the words of volet_level_to_word(), exactly.
 *
 * Errors: %VOLET_STATEMENT_ERROR_UNKNOWN_LEVEL
 *
 * Returns: whether @ret_level was set
 */
gboolean
volet_level_from_word (const char *word, VoletLevel *ret_level, GError **error)
{
  int found = find_word (level_words, word);

  if (found < 0) {
    g_set_error_literal (error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_UNKNOWN_LEVEL,
                         "not one of the four levels");
    return FALSE;
  }

  *ret_level = (VoletLevel) found;
  return TRUE;
}

/**
 * volet_prevented_form_to_word:
 * @form: a form
 *
 * Returns: "label", "both" or "figure"
 */
const char *
volet_prevented_form_to_word (VoletPreventedForm form)
{
  g_return_val_if_fail ((guint) form < VOLET_N_PREVENTED_FORMS, NULL);

  return prevented_words[form];
}

/**
 * volet_prevented_form_from_word:
 * @word: what was typed or stored
 * @ret_form: (out): the form
 * @error: return location
 *
 * Reads one of the words of volet_prevented_form_to_word(), exactly.
 *
 * Errors: %VOLET_STATEMENT_ERROR_UNKNOWN_PREVENTED_FORM
 *
 * Returns: whether @ret_form was set
 */
gboolean
volet_prevented_form_from_word (const char *word, VoletPreventedForm *ret_form, GError **error)
{
  int found = find_word (prevented_words, word);

  if (found < 0) {
    g_set_error_literal (error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_UNKNOWN_PREVENTED_FORM,
                         "not one of the three forms of a prevented week");
    return FALSE;
  }

  *ret_form = (VoletPreventedForm) found;
  return TRUE;
}

/**
 * volet_prevented_form_get_default:
 * @level: a level
 *
 * Returns: the form offered with @level: mention and figure where figures are exact, else the
 *   mention alone
 */
VoletPreventedForm
volet_prevented_form_get_default (VoletLevel level)
{
  if (level == VOLET_LEVEL_TOTAL || level == VOLET_LEVEL_FAMILIES)
    return VOLET_PREVENTED_FORM_BOTH;
  return VOLET_PREVENTED_FORM_LABEL;
}
