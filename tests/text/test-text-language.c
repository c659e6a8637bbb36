/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* French unless another language is asked for, and there. */

#include "volet-language.h"

#include <glib.h>

typedef struct {
  const char *languages;
  const char *locale;
  const char *chosen;
} Case;

static const Case cases[] = {
    {NULL, NULL, "fr"},
    {"", "", "fr"},
    {NULL, "fr_FR.UTF-8", "fr"},
    {NULL, "en_US.UTF-8", "en"},
    {NULL, "de_DE.UTF-8", "fr"},
    {NULL, "ar_DZ", "fr"},
    {NULL, "C.UTF-8", "fr"},
    /* The locale that asks for no language at all, as in gettext. */
    {NULL, "C", "en"},
    {"fr", "POSIX", "en"},
    {"en", "fr_FR.UTF-8", "en"},
    {"fr:en", "en_GB.UTF-8", "fr"},
    {"uk:en:fr", "uk_UA.UTF-8", "en"},
    {"uk:ro", "en_GB.UTF-8", "fr"},
    {"fr_CA.UTF-8", NULL, "fr"},
    {"fr@euro", NULL, "fr"},
    /* A name that only begins like a language. */
    {"eng", NULL, "fr"},
    {"english", NULL, "fr"},
};

static void
test_choose (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (volet_language_choose (cases[i].languages, cases[i].locale), ==,
                     cases[i].chosen);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text/language/choose", test_choose);

  return g_test_run ();
}
