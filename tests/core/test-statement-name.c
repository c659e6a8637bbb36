/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which names a statement takes. */

#include "volet-statement-error.h"
#include "volet-statement.h"

#include <string.h>

static char *
repeat (const char *text, guint n)
{
  GString *repeated = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (repeated, text);
  return g_string_free (repeated, FALSE);
}

static void
test_accepts (void)
{
  g_autofree char *longest = repeat ("é", VOLET_STATEMENT_NAME_MAX_CHARS);
  const char *const accepted[] = {
      "A",     "Nadia Belkacem", "Conseil départemental de l’Isère", "ليلى بن عيسى",
      "Олена", "می\u200cخواهم", /* a joiner inside a word is part of Persian spelling */
      longest,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++) {
    g_autoptr (GError) error = NULL;

    volet_statement_check_name (accepted[i], &error);
    g_assert_no_error (error);
  }
}

static void
test_refuses (void)
{
  g_autofree char *too_long = repeat ("é", VOLET_STATEMENT_NAME_MAX_CHARS + 1);
  const char *const refused[] = {
      "",
      " ",
      " Nadia",
      "Nadia ",
      "Nadia\u00a0",
      "\u2003Nadia",
      "Na\ndia",
      "Na\tdia",
      "Nadia\r",
      "Na\x1b[31mdia",
      "Na\x7f"
      "dia",
      "Na\xc2\x85",
      "Na\u2028dia",
      "Na\u2029dia",
      "\u202e"
      "aidaN",
      "Na\u2066d",
      "\xff\xfe",
      "Nad\xc3",
      "e\u0301tienne", /* not composed */
      "\u212b",        /* Ångström sign */
      too_long,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (volet_statement_check_name (refused[i], &error));
    g_assert_error (error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_NAME);
  }
}

static void
test_messages_hold_no_name (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (volet_statement_check_name ("Xyzzy ", &error));
  g_assert_null (strstr (error->message, "Xyzzy"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/statement/name/accepts", test_accepts);
  g_test_add_func ("/statement/name/refuses", test_refuses);
  g_test_add_func ("/statement/name/messages-hold-no-name", test_messages_hold_no_name);

  return g_test_run ();
}
