/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passphrases: the same ones open from any keyboard, and none is cut. */

#include "vault-fixture.h"
#include "volet-passphrase.h"

#include <string.h>

#define N_RANDOM_STRINGS 6000

static char *
normalize (const char *text)
{
  g_autoptr (VoletLockedBytes) typed = vault_fixture_new_text (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) normal = volet_passphrase_normalize (typed, &error);

  g_assert_no_error (error);
  return g_strdup (volet_locked_bytes_get_text (normal));
}

/* GLib's own NFKC, which leaves copies behind, says what ours must be. */
static void
assert_as_glib (const char *text)
{
  g_autofree char *ours = normalize (text);
  g_autofree char *theirs = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  g_assert_cmpstr (ours, ==, theirs);
}

static void
test_every_character (void)
{
  for (gunichar character = 1; character <= 0x10ffff; character++) {
    char text[16] = "a";
    int length;

    if (!g_unichar_validate (character))
      continue;
    /* After a letter, so that marks have something to join. */
    length = g_unichar_to_utf8 (character, text + 1);
    text[1 + length] = '\0';
    if (g_unichar_fully_decompose (character, TRUE, NULL, 0) == 1 &&
        g_unichar_combining_class (character) == 0 && character % 997 != 0)
      continue;
    assert_as_glib (text);
    assert_as_glib (text + 1);
  }
}

/* Strings of characters that decompose, marks of many classes, and Hangul. */
static void
test_random_strings (void)
{
  static const struct {
    gunichar first, last;
  } ranges[] = {{0x20, 0x7e},     {0xa0, 0x24f},     {0x300, 0x36f},   {0x1100, 0x11ff},
                {0xac00, 0xac80}, {0x900, 0xdff},    {0x1e00, 0x1fff}, {0xfb00, 0xfb4f},
                {0xfe00, 0xffef}, {0x1d15e, 0x1d1bf}};
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_RANDOM_STRINGS; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    int length = g_rand_int_range (rand, 0, 12);

    for (int j = 0; j < length; j++) {
      gsize range = (gsize) g_rand_int_range (rand, 0, G_N_ELEMENTS (ranges));

      g_string_append_unichar (text,
                               (gunichar) g_rand_int_range (rand, (gint32) ranges[range].first,
                                                            (gint32) ranges[range].last + 1));
    }
    assert_as_glib (text->str);
  }
}

static void
test_known_forms (void)
{
  static const struct {
    const char *typed;
    const char *normal;
  } cases[] = {
      {"", ""},
      {"été", "été"},
      {"e\xcc\x81t\xc3\xa9", "été"},
      {"\xef\xac\x81n", "fin"},
      {"\xe2\x84\xab", "\xc3\x85"},
      {"q\xcc\x87\xcc\xa3", "q\xcc\xa3\xcc\x87"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *normal = normalize (cases[i].typed);

    g_assert_cmpstr (normal, ==, cases[i].normal);
  }
}

static void
test_refuses_invalid_utf8 (void)
{
  static const char *const refused[] = {"abcdefgh\xff", "\xc0\xaf-abcdefgh", "abcdefgh\xed\xa0\x80",
                                        "abcdefgh\xc3"};

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (VoletLockedBytes) typed = vault_fixture_new_text (refused[i]);
    g_autoptr (GError) error = NULL;

    g_assert_null (volet_passphrase_normalize (typed, &error));
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_INVALID_UTF8);
  }
}

static void
test_refuses_nul (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) typed = volet_locked_bytes_new_from ("abcd\0efgh", 9, &error);

  g_assert_null (volet_passphrase_normalize (typed, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_INVALID_UTF8);
}

static void
test_long_ones_are_whole_or_refused (void)
{
  g_autofree char *longest = g_strnfill (VOLET_PASSPHRASE_MAX_BYTES, 'x');
  g_autofree char *too_long = g_strnfill (VOLET_PASSPHRASE_MAX_BYTES + 1, 'x');
  g_autofree char *normal = normalize (longest);
  g_autoptr (VoletLockedBytes) typed = vault_fixture_new_text (too_long);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (normal, ==, longest);
  g_assert_null (volet_passphrase_normalize (typed, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_PASSPHRASE_TOO_LONG);
}

static void
test_new_ones_have_eight_characters (void)
{
  static const struct {
    const char *typed;
    gboolean is_good;
  } cases[] = {
      {"", FALSE},
      {"1234567", FALSE},
      {"12345678", TRUE},
      {"éééééééé", TRUE},
      {"ééééééé", FALSE},
      /* Seven letters and a mark are seven characters. */
      {"123456e\xcc\x81", FALSE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletLockedBytes) typed = vault_fixture_new_text (cases[i].typed);
    g_autoptr (GError) error = NULL;
    g_autoptr (VoletLockedBytes) normal = volet_passphrase_normalize_new (typed, &error);

    if (cases[i].is_good)
      g_assert_no_error (error);
    else
      g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WEAK_PASSPHRASE);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vault/passphrase/every-character", test_every_character);
  g_test_add_func ("/vault/passphrase/random-strings", test_random_strings);
  g_test_add_func ("/vault/passphrase/known-forms", test_known_forms);
  g_test_add_func ("/vault/passphrase/refuses-invalid-utf8", test_refuses_invalid_utf8);
  g_test_add_func ("/vault/passphrase/refuses-nul", test_refuses_nul);
  g_test_add_func ("/vault/passphrase/long-ones-are-whole-or-refused",
                   test_long_ones_are_whole_or_refused);
  g_test_add_func ("/vault/passphrase/new-ones-have-eight-characters",
                   test_new_ones_have_eight_characters);

  return g_test_run ();
}
