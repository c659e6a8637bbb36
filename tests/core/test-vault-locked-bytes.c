/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Locked memory: its size, its end, its wiping. */

#include "vault-fixture.h"

#include <stdio.h>
#include <string.h>

static void
test_begins_as_zeros_and_ends_with_nul (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) bytes = volet_locked_bytes_new (5, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (volet_locked_bytes_get_size (bytes), ==, 5);
  for (guint i = 0; i <= 5; i++)
    g_assert_cmpuint (volet_locked_bytes_get (bytes)[i], ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) bytes = volet_locked_bytes_new_from (NULL, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (volet_locked_bytes_get_text (bytes), ==, "");
}

static void
test_truncation_wipes (void)
{
  g_autoptr (VoletLockedBytes) bytes = vault_fixture_new_text ("exemple-volet");

  volet_locked_bytes_truncate (bytes, 7);
  g_assert_cmpuint (volet_locked_bytes_get_size (bytes), ==, 7);
  g_assert_cmpstr (volet_locked_bytes_get_text (bytes), ==, "exemple");
  for (guint i = 7; i <= 13; i++)
    g_assert_cmpuint (volet_locked_bytes_get (bytes)[i], ==, 0);
}

static void
test_equality (void)
{
  g_autoptr (VoletLockedBytes) a = vault_fixture_new_text ("exemple");
  g_autoptr (VoletLockedBytes) same = vault_fixture_new_text ("exemple");
  g_autoptr (VoletLockedBytes) other = vault_fixture_new_text ("exempla");
  g_autoptr (VoletLockedBytes) longer = vault_fixture_new_text ("exemples");

  g_assert_true (volet_locked_bytes_equal (a, same));
  g_assert_false (volet_locked_bytes_equal (a, other));
  g_assert_false (volet_locked_bytes_equal (a, longer));
}

/* What /proc says of the mapping in which @address lies. */
static char *
find_mapping_flags (const void *address)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_inside = FALSE;

  g_assert_true (g_file_get_contents ("/proc/self/smaps", &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    guint64 start, end;

    if (sscanf (lines[i], "%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x ", &start, &end) == 2)
      is_inside = start <= (guint64) (gsize) address && (guint64) (gsize) address < end;
    else if (is_inside && g_str_has_prefix (lines[i], "VmFlags:"))
      return g_strdup (lines[i]);
  }
  return NULL;
}

static void
test_says_whether_it_is_locked (void)
{
  g_autoptr (VoletLockedBytes) bytes = vault_fixture_new_text ("exemple");
  g_autofree char *flags = find_mapping_flags (volet_locked_bytes_get (bytes));

  g_assert_nonnull (flags);
  g_assert_nonnull (strstr (flags, " dd"));
  if (volet_locked_bytes_is_locked (bytes))
    g_assert_nonnull (strstr (flags, " lo"));
  else
    g_assert_null (strstr (flags, " lo"));
}

static void
test_no_memory_is_an_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (volet_locked_bytes_new (G_MAXSIZE - 5, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_MEMORY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vault/locked-bytes/begins-as-zeros-and-ends-with-nul",
                   test_begins_as_zeros_and_ends_with_nul);
  g_test_add_func ("/vault/locked-bytes/empty", test_empty);
  g_test_add_func ("/vault/locked-bytes/truncation-wipes", test_truncation_wipes);
  g_test_add_func ("/vault/locked-bytes/equality", test_equality);
  g_test_add_func ("/vault/locked-bytes/says-whether-it-is-locked", test_says_whether_it_is_locked);
  g_test_add_func ("/vault/locked-bytes/no-memory-is-an-error", test_no_memory_is_an_error);

  return g_test_run ();
}
