/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recovery codes: 128 bits as 28 characters that a person can copy from paper. */

#include "volet-recovery-code.h"

#include "volet-vault-error.h"

#include <sodium.h>
#include <string.h>

#define N_DATA_CHARACTERS 26
#define N_CHARACTERS 28
#define GROUP_LENGTH 4
#define BITS 5
#define KIND_BITS 2
#define LABEL "volet-recovery-check-v1"

/* Longer than any way of writing a code, spaces and hyphens everywhere. */
#define MAX_TEXT_BYTES 256

/* Douglas Crockford, "Base 32": no I, L, O, U. */
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* The value of a character as typed: I and L are read as 1, O as 0. -1 for any other. */
static int
read_character (char character)
{
  const char *place;

  character = g_ascii_toupper (character);
  if (character == 'I' || character == 'L')
    character = '1';
  if (character == 'O')
    character = '0';
  if (character == '\0')
    return -1;
  place = strchr (alphabet, character);
  return place == NULL ? -1 : (int) (place - alphabet);
}

/* The first ten bits of the check digest. */
static guint
check (VoletRecoveryKind kind, const guint8 *code)
{
  const guint8 kind_byte = (guint8) kind;
  guint8 digest[32];
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, sizeof digest);
  crypto_generichash_update (&state, (const guint8 *) LABEL, strlen (LABEL));
  crypto_generichash_update (&state, &kind_byte, 1);
  crypto_generichash_update (&state, code, VOLET_RECOVERY_CODE_SIZE);
  crypto_generichash_final (&state, digest, sizeof digest);
  sodium_memzero (&state, sizeof state);
  return (guint) digest[0] << 2 | digest[1] >> 6;
}

/* The five bits of data character @index: two bits of kind, then the code, high bits first. */
static guint
get_data_bits (VoletRecoveryKind kind, const guint8 *code, guint index)
{
  guint value = 0;

  for (guint bit = index * BITS; bit < (index + 1) * BITS; bit++) {
    guint one;

    if (bit < KIND_BITS)
      one = (guint) kind >> (KIND_BITS - 1 - bit) & 1;
    else
      one = (guint) code[(bit - KIND_BITS) / 8] >> (7 - (bit - KIND_BITS) % 8) & 1;
    value = value << 1 | one;
  }
  return value;
}

/* The reverse: spreads the five bits of data character @index. */
static void
put_data_bits (guint *kind, guint8 *code, guint index, guint value)
{
  for (guint i = 0; i < BITS; i++) {
    guint bit = index * BITS + i;
    guint one = value >> (BITS - 1 - i) & 1;

    if (bit < KIND_BITS)
      *kind |= one << (KIND_BITS - 1 - bit);
    else
      code[(bit - KIND_BITS) / 8] |= (guint8) (one << (7 - (bit - KIND_BITS) % 8));
  }
}

/**
 * volet_recovery_code_format:
 * @kind: what the code is
 * @code: its 16 bytes
 * @error: return location
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): seven groups of four characters with hyphens between them
 */
VoletLockedBytes *
volet_recovery_code_format (VoletRecoveryKind kind, VoletLockedBytes *code, GError **error)
{
  const guint8 *bytes = volet_locked_bytes_get (code);
  VoletLockedBytes *text;
  guint check_bits;
  char *to;

  g_return_val_if_fail (volet_locked_bytes_get_size (code) == VOLET_RECOVERY_CODE_SIZE, NULL);

  text = volet_locked_bytes_new (N_CHARACTERS + N_CHARACTERS / GROUP_LENGTH - 1, error);
  if (text == NULL)
    return NULL;

  check_bits = check (kind, bytes);
  to = (char *) volet_locked_bytes_get (text);
  for (guint i = 0; i < N_CHARACTERS; i++) {
    if (i > 0 && i % GROUP_LENGTH == 0)
      *to++ = '-';
    if (i < N_DATA_CHARACTERS)
      *to++ = alphabet[get_data_bits (kind, bytes, i)];
    else
      *to++ = alphabet[i == N_DATA_CHARACTERS ? check_bits >> BITS : check_bits & 31];
  }
  return text;
}

/* Reads the 28 values out of @text, hyphens and spaces left out. */
static gboolean
read_values (VoletLockedBytes *text, guint8 *values)
{
  const char *from = volet_locked_bytes_get_text (text);
  gsize n_bytes = volet_locked_bytes_get_size (text);
  guint n_values = 0;

  if (n_bytes > MAX_TEXT_BYTES)
    return FALSE;

  for (gsize i = 0; i < n_bytes; i++) {
    int value;

    if (from[i] == '-' || g_ascii_isspace (from[i]))
      continue;
    value = read_character (from[i]);
    if (value < 0 || n_values == N_CHARACTERS)
      return FALSE;
    values[n_values++] = (guint8) value;
  }
  return n_values == N_CHARACTERS;
}

/**
 * volet_recovery_code_parse:
 * @text: a code as it was typed
 * @ret_kind: (out): what it is
 * @error: return location
 *
 * Reads a code. Case, hyphens and spaces do not matter; I and L are read as 1, O as 0.
 *
 * Errors: %VOLET_VAULT_ERROR_MALFORMED_CODE, %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): its 16 bytes
 */
VoletLockedBytes *
volet_recovery_code_parse (VoletLockedBytes *text, VoletRecoveryKind *ret_kind, GError **error)
{
  g_autoptr (VoletLockedBytes) values = volet_locked_bytes_new (N_CHARACTERS, error);
  g_autoptr (VoletLockedBytes) code = NULL;
  guint8 *value;
  guint kind = 0;

  if (values == NULL)
    return NULL;
  code = volet_locked_bytes_new (VOLET_RECOVERY_CODE_SIZE, error);
  if (code == NULL)
    return NULL;

  value = volet_locked_bytes_get (values);
  if (read_values (text, value)) {
    for (guint i = 0; i < N_DATA_CHARACTERS; i++)
      put_data_bits (&kind, volet_locked_bytes_get (code), i, value[i]);
    if (kind <= VOLET_RECOVERY_SECOND_HALF &&
        check (kind, volet_locked_bytes_get (code)) ==
            ((guint) value[N_DATA_CHARACTERS] << BITS | value[N_DATA_CHARACTERS + 1])) {
      *ret_kind = kind;
      return g_steal_pointer (&code);
    }
  }

  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_MALFORMED_CODE,
                       "This is no recovery code");
  return NULL;
}
