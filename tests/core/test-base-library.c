/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Libraries loaded when they are first needed: all of a table, or nothing of it. */

#include "volet-library.h"

#include <math.h>
#include <string.h>

typedef struct {
  VOLET_LIBRARY_POINTER (, fmod)
  VOLET_LIBRARY_POINTER (, hypot)
} Table;

static const VoletLibrarySymbol symbols[] = {VOLET_LIBRARY_SYMBOL (Table, , fmod)
                                                 VOLET_LIBRARY_SYMBOL (Table, , hypot)};

static void
test_loads_every_symbol (void)
{
  Table table = {0};
  VoletLibrary library = {"libm.so.6", symbols, G_N_ELEMENTS (symbols), &table, 0};

  g_assert_true (volet_library_load (&library));
  g_assert_cmpfloat (table.fmod (7, 4), ==, 3);
  g_assert_cmpfloat (table.hypot (3, 4), ==, 5);
  /* A second act finds it there. */
  memset (&table, 0, sizeof table);
  g_assert_true (volet_library_load (&library));
  g_assert_null (table.fmod);
}

static void
test_missing_library (void)
{
  Table table = {0};
  VoletLibrary library = {"libvolet-of-nobody.so.1", symbols, G_N_ELEMENTS (symbols), &table, 0};

  g_assert_false (volet_library_load (&library));
  g_assert_false (volet_library_load (&library));
  g_assert_null (table.fmod);
}

static void
test_missing_symbol (void)
{
  const VoletLibrarySymbol unknown[] = {symbols[0], {"volet_of_nobody", 0}};
  Table table = {0};
  VoletLibrary library = {"libm.so.6", unknown, G_N_ELEMENTS (unknown), &table, 0};

  g_assert_false (volet_library_load (&library));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/base/library/loads-every-symbol", test_loads_every_symbol);
  g_test_add_func ("/base/library/missing-library", test_missing_library);
  g_test_add_func ("/base/library/missing-symbol", test_missing_symbol);

  return g_test_run ();
}
