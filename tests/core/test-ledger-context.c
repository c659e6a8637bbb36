/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The private context of a ledger line: what is written reads back, and nothing else does. */

#include "volet-given.h"
#include "volet-ledger-error.h"

#include <string.h>

#define MONDAY_2026_W47 ((VoletDay) 20773)

static VoletGivenContext
make_week (VoletWeek week)
{
  return (VoletGivenContext){
      .week = week,
      .version = 1,
      .length_min = 10080,
      .objective_min = 900,
      .cut_off_day = VOLET_STATEMENT_NO_DAY,
  };
}

static GArray *
make_context (const VoletGivenContext *weeks, guint n_weeks)
{
  GArray *context = g_array_new (FALSE, FALSE, sizeof (VoletGivenContext));

  return g_array_append_vals (context, weeks, n_weeks);
}

static void
assert_refused (gconstpointer bytes, gsize n_bytes)
{
  g_autoptr (GBytes) all = g_bytes_new (bytes, n_bytes);
  g_autoptr (GError) error = NULL;

  g_assert_null (volet_given_context_from_bytes (all, &error));
  g_assert_error (error, VOLET_LEDGER_ERROR, VOLET_LEDGER_ERROR_BAD_BYTES);
}

static void
assert_week_refused (VoletGivenContext week)
{
  g_autoptr (GArray) context = make_context (&week, 1);
  g_autoptr (GBytes) bytes = volet_given_context_to_bytes (context);

  assert_refused (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_round_trip (void)
{
  VoletWeek week = volet_week_from_day (MONDAY_2026_W47);
  VoletGivenContext weeks[] = {make_week (VOLET_WEEK_FIRST), make_week (week), make_week (week + 1),
                               make_week (VOLET_WEEK_LAST)};
  g_autoptr (GArray) context = NULL;
  g_autoptr (GArray) read_back = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  weeks[1].version = 0;
  weeks[1].cut_off_day = MONDAY_2026_W47 + 2;
  weeks[2].version = 12;
  weeks[2].length_min = 10140;
  weeks[2].objective_min = 0;
  context = make_context (weeks, G_N_ELEMENTS (weeks));
  bytes = volet_given_context_to_bytes (context);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 1 + 4 * 20);

  read_back = volet_given_context_from_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (read_back->data, read_back->len * sizeof weeks[0], weeks, sizeof weeks);
}

static void
test_empty (void)
{
  g_autoptr (GArray) context = make_context (NULL, 0);
  g_autoptr (GBytes) bytes = volet_given_context_to_bytes (context);
  g_autoptr (GArray) read_back = volet_given_context_from_bytes (bytes, NULL);

  g_assert_nonnull (read_back);
  g_assert_cmpuint (read_back->len, ==, 0);
}

static void
test_known_bytes (void)
{
  static const guint8 expected[] = {
      1, 0x98, 0x0b, 0, 0, 1, 0, 0, 0, 0x60, 0x27, 0, 0, 0x84, 3, 0, 0, 0, 0, 0, 0x80,
  };
  const VoletGivenContext week = make_week (volet_week_from_day (MONDAY_2026_W47));
  g_autoptr (GArray) context = make_context (&week, 1);
  g_autoptr (GBytes) bytes = volet_given_context_to_bytes (context);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   sizeof expected);
}

static void
test_refuses_lengths (void)
{
  const VoletGivenContext week = make_week (VOLET_WEEK_FIRST);
  g_autoptr (GArray) context = make_context (&week, 1);
  g_autoptr (GBytes) bytes = volet_given_context_to_bytes (context);
  guint8 other_form[21];
  guint8 too_many[1 + 158 * 20] = {1};

  for (gsize n = 0; n < g_bytes_get_size (bytes); n++)
    if (n != 1)
      assert_refused (g_bytes_get_data (bytes, NULL), n);

  memcpy (other_form, g_bytes_get_data (bytes, NULL), sizeof other_form);
  other_form[0] = 2;
  assert_refused (other_form, sizeof other_form);

  for (guint8 i = 0; i < 158; i++) {
    memcpy (too_many + 1 + i * 20, (guint8 *) g_bytes_get_data (bytes, NULL) + 1, 20);
    too_many[1 + i * 20] = i;
  }
  assert_refused (too_many, sizeof too_many);
}

static void
test_refuses_values (void)
{
  VoletWeek week = volet_week_from_day (MONDAY_2026_W47);
  const VoletGivenContext good = make_week (week);
  VoletGivenContext bad;

  bad = make_week (VOLET_WEEK_FIRST - 1);
  assert_week_refused (bad);
  bad = make_week (VOLET_WEEK_LAST + 1);
  assert_week_refused (bad);
  bad = good, bad.version = 0x80000000u;
  assert_week_refused (bad);
  bad = good, bad.length_min = 0;
  assert_week_refused (bad);
  bad = good, bad.length_min = 8 * 1440 + 1;
  assert_week_refused (bad);
  bad = good, bad.objective_min = -1;
  assert_week_refused (bad);
  bad = good, bad.objective_min = 10081;
  assert_week_refused (bad);
  bad = good, bad.cut_off_day = MONDAY_2026_W47 - 1;
  assert_week_refused (bad);
  bad = good, bad.cut_off_day = MONDAY_2026_W47 + 7;
  assert_week_refused (bad);
}

static void
test_refuses_disorder (void)
{
  const VoletGivenContext weeks[][2] = {
      {make_week (5), make_week (5)},
      {make_week (6), make_week (5)},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++) {
    g_autoptr (GArray) context = make_context (weeks[i], 2);
    g_autoptr (GBytes) bytes = volet_given_context_to_bytes (context);

    assert_refused (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ledger/context/round-trip", test_round_trip);
  g_test_add_func ("/ledger/context/empty", test_empty);
  g_test_add_func ("/ledger/context/known-bytes", test_known_bytes);
  g_test_add_func ("/ledger/context/refuses-lengths", test_refuses_lengths);
  g_test_add_func ("/ledger/context/refuses-values", test_refuses_values);
  g_test_add_func ("/ledger/context/refuses-disorder", test_refuses_disorder);

  return g_test_run ();
}
