/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a document was handed over. */

#include "volet-channel.h"

#include "volet-ledger-error.h"

static const char *const words[VOLET_N_CHANNELS] = {
    [VOLET_CHANNEL_UNSAID] = NULL,     [VOLET_CHANNEL_HAND] = "hand",
    [VOLET_CHANNEL_POST] = "post",     [VOLET_CHANNEL_REGISTERED] = "registered",
    [VOLET_CHANNEL_MAIL] = "mail",     [VOLET_CHANNEL_SITE] = "site",
    [VOLET_CHANNEL_COPIED] = "copied", [VOLET_CHANNEL_OFFICIAL] = "official",
};

/**
 * volet_channel_to_word:
 * @channel: a way of handing over
 *
 * Returns: (nullable): its word in the command line and in stored lines, or %NULL for
 *   %VOLET_CHANNEL_UNSAID
 */
const char *
volet_channel_to_word (VoletChannel channel)
{
  g_return_val_if_fail ((guint) channel < VOLET_N_CHANNELS, NULL);

  return words[channel];
}

/**
 * volet_channel_from_word:
 * @word: a word
 * @ret_channel: (out): the way of handing over
 * @error: return location
 *
 * The inverse of volet_channel_to_word(). No word means %VOLET_CHANNEL_UNSAID.
 *
 * Errors: %VOLET_LEDGER_ERROR_UNKNOWN_CHANNEL
 *
 * Returns: whether @word is one of the words
 */
gboolean
volet_channel_from_word (const char *word, VoletChannel *ret_channel, GError **error)
{
  for (guint i = 0; i < VOLET_N_CHANNELS; i++)
    if (g_strcmp0 (word, words[i]) == 0 && word != NULL) {
      *ret_channel = (VoletChannel) i;
      return TRUE;
    }

  g_set_error_literal (error, VOLET_LEDGER_ERROR, VOLET_LEDGER_ERROR_UNKNOWN_CHANNEL,
                       "not one of the ways of handing over");
  return FALSE;
}
