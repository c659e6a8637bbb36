/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A passphrase as typed, and the one form under which it opens. */

/* Invariant: no character of a passphrase is ever in memory that is not locked, save the one being
 * looked at. That is why the normalisation is written out here: g_utf8_normalize() leaves copies
 * in memory that nobody wipes. */

#include "volet-passphrase.h"

#include "volet-vault-error.h"

/* Characters in locked memory. */
typedef struct {
  gunichar *characters;
  gsize n_characters;
} Characters;

/* How many characters the full decomposition of @text has. */
static gsize
count_decomposed (const char *text, const char *end)
{
  gsize n_characters = 0;

  for (; text < end; text = g_utf8_next_char (text))
    n_characters += g_unichar_fully_decompose (g_utf8_get_char (text), TRUE, NULL, 0);
  return n_characters;
}

static void
decompose (const char *text, const char *end, Characters *ret_all)
{
  for (; text < end; text = g_utf8_next_char (text))
    ret_all->n_characters += g_unichar_fully_decompose (g_utf8_get_char (text), TRUE,
                                                        ret_all->characters + ret_all->n_characters,
                                                        G_UNICHAR_MAX_DECOMPOSITION_LENGTH);
}

/* Canonical ordering (Unicode, D109): marks after a starter go by their combining class. */
static void
order (Characters *all)
{
  for (gsize i = 1; i < all->n_characters; i++) {
    gunichar mark = all->characters[i];
    int class = g_unichar_combining_class (mark);
    gsize to = i;

    if (class == 0)
      continue;
    for (; to > 0 && g_unichar_combining_class (all->characters[to - 1]) > class; to--)
      all->characters[to] = all->characters[to - 1];
    all->characters[to] = mark;
  }
}

/* Canonical composition (Unicode, D117), in place. */
static void
compose (Characters *all)
{
  gsize starter = G_MAXSIZE;
  gsize n_kept = 0;
  int last_class = 0;

  for (gsize i = 0; i < all->n_characters; i++) {
    gunichar character = all->characters[i];
    int class = g_unichar_combining_class (character);
    gunichar whole;

    if (starter != G_MAXSIZE && (starter + 1 == n_kept || last_class < class) &&
        g_unichar_compose (all->characters[starter], character, &whole)) {
      all->characters[starter] = whole;
      continue;
    }
    if (class == 0)
      starter = n_kept;
    last_class = class;
    all->characters[n_kept++] = character;
  }
  all->n_characters = n_kept;
}

static VoletLockedBytes *
encode (const Characters *all, GError **error)
{
  VoletLockedBytes *utf8;
  gsize n_bytes = 0;

  for (gsize i = 0; i < all->n_characters; i++)
    n_bytes += (gsize) g_unichar_to_utf8 (all->characters[i], NULL);

  utf8 = volet_locked_bytes_new (n_bytes, error);
  if (utf8 == NULL)
    return NULL;
  n_bytes = 0;
  for (gsize i = 0; i < all->n_characters; i++)
    n_bytes += (gsize) g_unichar_to_utf8 (all->characters[i],
                                          (char *) volet_locked_bytes_get (utf8) + n_bytes);
  return utf8;
}

/**
 * volet_passphrase_normalize:
 * @typed: UTF-8 as it was typed
 * @error: return location
 *
 * Puts a passphrase into Unicode's form NFKC, so that it opens from any keyboard. It is never cut.
 *
 * Errors: %VOLET_VAULT_ERROR_INVALID_UTF8, %VOLET_VAULT_ERROR_PASSPHRASE_TOO_LONG,
 * %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): the passphrase in NFKC
 */
VoletLockedBytes *
volet_passphrase_normalize (VoletLockedBytes *typed, GError **error)
{
  const char *text = volet_locked_bytes_get_text (typed);
  gsize n_bytes = volet_locked_bytes_get_size (typed);
  g_autoptr (VoletLockedBytes) memory = NULL;
  Characters all = {NULL, 0};
  gsize n_room;

  if (n_bytes > VOLET_PASSPHRASE_MAX_BYTES) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_PASSPHRASE_TOO_LONG,
                         "The passphrase is too long");
    return NULL;
  }
  if (!g_utf8_validate_len (text, n_bytes, NULL)) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_INVALID_UTF8,
                         "The passphrase is not UTF-8");
    return NULL;
  }

  /* The last call of decompose() may be given more room than it needs. */
  n_room = count_decomposed (text, text + n_bytes) + G_UNICHAR_MAX_DECOMPOSITION_LENGTH;
  /* Locked bytes and the zero behind them end where a page does: of whole characters, a zero
   * included, the first one is aligned. */
  memory = volet_locked_bytes_new ((n_room + 1) * sizeof (gunichar) - 1, error);
  if (memory == NULL)
    return NULL;
  all.characters = (gunichar *) (gpointer) volet_locked_bytes_get (memory);
  decompose (text, text + n_bytes, &all);
  order (&all);
  compose (&all);
  return encode (&all, error);
}

/**
 * volet_passphrase_normalize_new:
 * @typed: UTF-8 as it was typed
 * @error: return location
 *
 * The same for a passphrase that is being chosen: one of fewer than eight characters is refused.
 *
 * Errors: %VOLET_VAULT_ERROR_WEAK_PASSPHRASE, and as volet_passphrase_normalize()
 *
 * Returns: (transfer full): the passphrase in NFKC
 */
VoletLockedBytes *
volet_passphrase_normalize_new (VoletLockedBytes *typed, GError **error)
{
  g_autoptr (VoletLockedBytes) normal = volet_passphrase_normalize (typed, error);

  if (normal == NULL)
    return NULL;
  if (g_utf8_strlen (volet_locked_bytes_get_text (normal),
                     (gssize) volet_locked_bytes_get_size (normal)) <
      VOLET_PASSPHRASE_MIN_CHARACTERS) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WEAK_PASSPHRASE,
                         "A new passphrase needs at least eight characters");
    return NULL;
  }
  return g_steal_pointer (&normal);
}
