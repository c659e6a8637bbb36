/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cost of a derivation: what a file may ask, and what a computer is asked. */

#include "vault-fixture.h"

#define MIB VOLET_KDF_MIB_IN_KIB

static void
test_limits (void)
{
  static const struct {
    VoletKdfParams params;
    gboolean is_allowed;
  } cases[] = {
      {{1, 8 * MIB}, TRUE},
      {{0, 8 * MIB}, FALSE},
      {{16, 8 * MIB}, TRUE},
      {{17, 8 * MIB}, FALSE},
      {{1, 8 * MIB - 1}, FALSE},
      {{1, 1024 * MIB}, TRUE},
      {{1, 1024 * MIB + 1}, FALSE},
      {{8, 1024 * MIB}, TRUE},
      {{9, 1024 * MIB}, FALSE},
      {{16, 512 * MIB}, TRUE},
      {{16, 512 * MIB + 1}, FALSE},
      {{G_MAXUINT32, G_MAXUINT32}, FALSE},
      {{1, 0}, FALSE},
      {{0, 0}, FALSE},
      {{G_MAXUINT32, 8 * MIB}, FALSE},
      {{4, G_MAXUINT32}, FALSE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (volet_kdf_params_are_allowed (&cases[i].params), ==, cases[i].is_allowed);
}

static void
test_presets (void)
{
  const VoletKdfParams presets[] = {VOLET_KDF_DEFAULT, VOLET_KDF_INTERACTIVE, VOLET_KDF_MODERATE,
                                    VOLET_KDF_SENSITIVE};
  static const VoletKdfParams expected[] = {
      {4, 128 * MIB}, {2, 64 * MIB}, {3, 256 * MIB}, {4, 1024 * MIB}};

  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++) {
    g_assert_cmpuint (presets[i].passes, ==, expected[i].passes);
    g_assert_cmpuint (presets[i].memory_kib, ==, expected[i].memory_kib);
    g_assert_true (volet_kdf_params_are_allowed (&presets[i]));
    g_assert_false (volet_kdf_params_are_weak (&presets[i]));
  }
}

static void
test_strengthening_raises_passes_alone (void)
{
  static const VoletKdfParams weak[] = {{1, 8 * MIB},  {15, 8 * MIB},  {1, 64 * MIB},
                                        {3, 32 * MIB}, {1, 127 * MIB}, {7, 17 * MIB}};

  for (gsize i = 0; i < G_N_ELEMENTS (weak); i++) {
    VoletKdfParams strong;

    g_assert_true (volet_kdf_params_are_weak (&weak[i]));
    strong = volet_kdf_params_strengthen (&weak[i]);
    g_assert_false (volet_kdf_params_are_weak (&strong));
    g_assert_true (volet_kdf_params_are_allowed (&strong));
    g_assert_cmpuint (strong.memory_kib, ==, weak[i].memory_kib);
    strong.passes--;
    g_assert_true (volet_kdf_params_are_weak (&strong));
  }
}

static void
test_strong_ones_stay (void)
{
  VoletKdfParams params = volet_kdf_params_strengthen (&VOLET_KDF_INTERACTIVE);

  g_assert_cmpuint (params.passes, ==, VOLET_KDF_INTERACTIVE.passes);
}

/* From PyNaCl: nacl.pwhash.argon2id.kdf (32, b"exemple-volet", bytes (range (16)), 1, 8 << 20). */
static void
test_known_answer (void)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletLockedBytes) key = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) hex = g_string_new (NULL);
  guint8 salt[VOLET_KDF_SALT_SIZE];

  for (guint i = 0; i < sizeof salt; i++)
    salt[i] = (guint8) i;
  key = volet_kdf_derive (&VOLET_KDF_LEAST, passphrase, salt, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < VOLET_KDF_KEY_SIZE; i++)
    g_string_append_printf (hex, "%02x", volet_locked_bytes_get (key)[i]);
  g_assert_cmpstr (hex->str, ==,
                   "c350e48333ba98e27ecbe1169554d0a607966070e9683200a1a3d3ce8ea7d87e");
}

static void
test_refuses_beyond_limits (void)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  const VoletKdfParams hostile = {1, 4096 * MIB - 1};
  const guint8 salt[VOLET_KDF_SALT_SIZE] = {0};
  g_autoptr (GError) error = NULL;

  g_assert_null (volet_kdf_derive (&hostile, passphrase, salt, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_KDF_LIMITS);
}

static void
test_calibration_stays_in_its_range (void)
{
  g_autoptr (GError) error = NULL;
  VoletKdfParams params;

  volet_kdf_params_calibrate (&params, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (params.passes, >=, 4);
  g_assert_cmpuint (params.passes, <=, 12);
  g_assert_cmpuint (params.memory_kib, ==, 128 * MIB);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vault/kdf/limits", test_limits);
  g_test_add_func ("/vault/kdf/presets", test_presets);
  g_test_add_func ("/vault/kdf/strengthening-raises-passes-alone",
                   test_strengthening_raises_passes_alone);
  g_test_add_func ("/vault/kdf/strong-ones-stay", test_strong_ones_stay);
  g_test_add_func ("/vault/kdf/known-answer", test_known_answer);
  g_test_add_func ("/vault/kdf/refuses-beyond-limits", test_refuses_beyond_limits);
  g_test_add_func ("/vault/kdf/calibration-stays-in-its-range",
                   test_calibration_stays_in_its_range);

  return g_test_run ();
}
