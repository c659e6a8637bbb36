/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Identifiers: their form, their prefixes, and that none is zero. */

#include "volet-id.h"

#include <string.h>

static void
fill_zero_then_seven (guint8 *bytes, gsize n_bytes, gpointer user_data)
{
  guint *n_calls = user_data;

  memset (bytes, (*n_calls)++ == 0 ? 0 : 7, n_bytes);
}

static void
test_never_zero (void)
{
  guint n_calls = 0;
  g_autoptr (VoletRandom) random =
      volet_random_new_from_func (fill_zero_then_seven, &n_calls, NULL);

  g_assert_cmphex (volet_id_new (random), ==, 0x0707070707070707);
  g_assert_cmpuint (n_calls, ==, 2);
}

static void
test_system_ids_differ (void)
{
  g_autoptr (VoletRandom) random = volet_random_new_system ();

  g_assert_cmphex (volet_id_new (random), !=, volet_id_new (random));
}

static void
test_text_is_16_digits (void)
{
  g_autofree char *text = volet_id_to_string (0xab);
  VoletId first, last;

  g_assert_cmpstr (text, ==, "00000000000000ab");
  g_assert_true (volet_id_parse_prefix (text, &first, &last));
  g_assert_cmphex (first, ==, 0xab);
  g_assert_cmphex (last, ==, 0xab);
}

static void
test_prefix (void)
{
  VoletId first = 1, last = 2;

  g_assert_true (volet_id_parse_prefix ("12Ab", &first, &last));
  g_assert_cmphex (first, ==, 0x12ab000000000000);
  g_assert_cmphex (last, ==, 0x12abffffffffffff);
}

static void
test_refuses_what_is_no_prefix (void)
{
  const char *const refused[] = {"", "123", "12g4", "-123", "12 4", "0123456789abcdef0"};

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    VoletId first = 1, last = 2;

    g_assert_false (volet_id_parse_prefix (refused[i], &first, &last));
    g_assert_cmphex (first, ==, 1);
    g_assert_cmphex (last, ==, 2);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/base/id/never-zero", test_never_zero);
  g_test_add_func ("/base/id/system-ids-differ", test_system_ids_differ);
  g_test_add_func ("/base/id/text-is-16-digits", test_text_is_16_digits);
  g_test_add_func ("/base/id/prefix", test_prefix);
  g_test_add_func ("/base/id/refuses-what-is-no-prefix", test_refuses_what_is_no_prefix);

  return g_test_run ();
}
