/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recovery codes: what is printed is read back, and what is mistyped is noticed. */

#include "vault-fixture.h"
#include "volet-recovery-code.h"

#include <string.h>

static VoletLockedBytes *
make_code (guint8 first)
{
  guint8 bytes[VOLET_RECOVERY_CODE_SIZE];
  g_autoptr (GError) error = NULL;
  VoletLockedBytes *code;

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) (first + i * 37);
  code = volet_locked_bytes_new_from (bytes, sizeof bytes, &error);
  g_assert_no_error (error);
  return code;
}

static gboolean
reads_as (const char *text, VoletLockedBytes *expected, VoletRecoveryKind expected_kind)
{
  g_autoptr (VoletLockedBytes) typed = vault_fixture_new_text (text);
  g_autoptr (GError) error = NULL;
  VoletRecoveryKind kind;
  g_autoptr (VoletLockedBytes) code = volet_recovery_code_parse (typed, &kind, &error);

  if (code == NULL) {
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_MALFORMED_CODE);
    return FALSE;
  }
  return volet_locked_bytes_equal (code, expected) && kind == expected_kind;
}

static char *
format (VoletRecoveryKind kind, VoletLockedBytes *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) text = volet_recovery_code_format (kind, code, &error);

  g_assert_no_error (error);
  return g_strdup (volet_locked_bytes_get_text (text));
}

/* Worked out by hand from the text of the format, with Python's hashlib.blake2b. */
static void
test_known_code (void)
{
  g_autoptr (VoletLockedBytes) zeros = NULL;
  g_autoptr (VoletLockedBytes) code = make_code (0);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *zeros_text = NULL;

  zeros = volet_locked_bytes_new (VOLET_RECOVERY_CODE_SIZE, &error);
  g_assert_no_error (error);
  zeros_text = format (VOLET_RECOVERY_WHOLE, zeros);
  g_assert_cmpstr (zeros_text, ==, "0000-0000-0000-0000-0000-0000-00DY");
  text = format (VOLET_RECOVERY_SECOND_HALF, code);
  g_assert_cmpstr (text, ==, "G04N-56Z5-5SVR-1JGK-BJJY-YE21-HBF2");
}

static void
test_comes_back (void)
{
  for (guint first = 0; first < 256; first++) {
    g_autoptr (VoletLockedBytes) code = make_code ((guint8) first);

    for (guint kind = VOLET_RECOVERY_WHOLE; kind <= VOLET_RECOVERY_SECOND_HALF; kind++) {
      g_autofree char *text = format (kind, code);

      g_assert_cmpuint (strlen (text), ==, 34);
      g_assert_true (reads_as (text, code, kind));
    }
  }
}

static void
test_is_read_as_people_write (void)
{
  g_autoptr (VoletLockedBytes) code = make_code (1);
  g_autofree char *text = format (VOLET_RECOVERY_WHOLE, code);
  g_autofree char *lower = g_ascii_strdown (text, -1);
  g_auto (GStrv) groups = g_strsplit (text, "-", -1);
  g_autofree char *together = g_strjoinv ("", groups);
  g_autofree char *spaced = g_strjoinv ("  ", groups);
  g_autofree char *alike = g_strdup (lower);

  g_assert_true (reads_as (lower, code, VOLET_RECOVERY_WHOLE));
  g_assert_true (reads_as (together, code, VOLET_RECOVERY_WHOLE));
  g_assert_true (reads_as (spaced, code, VOLET_RECOVERY_WHOLE));
  g_strdelimit (alike, "1", 'l');
  g_strdelimit (alike, "0", 'o');
  g_assert_true (reads_as (alike, code, VOLET_RECOVERY_WHOLE));
  g_strdelimit (alike, "l", 'I');
  g_assert_true (reads_as (alike, code, VOLET_RECOVERY_WHOLE));
}

/* Ten check bits let one wrong code in 1024 pass: of all single mistakes none may read as another
 * code more often than that. */
static void
test_mistakes_are_noticed (void)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  g_autoptr (VoletLockedBytes) code = make_code (2);
  g_autofree char *text = format (VOLET_RECOVERY_WHOLE, code);
  guint n_tried = 0, n_passed = 0;

  for (char *place = text; *place != '\0'; place++) {
    char right = *place;

    if (right == '-')
      continue;
    for (const char *wrong = alphabet; *wrong != '\0'; wrong++) {
      g_autoptr (VoletLockedBytes) typed = NULL;
      g_autoptr (VoletLockedBytes) read = NULL;
      VoletRecoveryKind kind;

      if (*wrong == right)
        continue;
      *place = *wrong;
      typed = vault_fixture_new_text (text);
      read = volet_recovery_code_parse (typed, &kind, NULL);
      n_tried++;
      n_passed += read != NULL;
    }
    *place = right;
  }
  g_assert_cmpuint (n_tried, ==, 28 * 31);
  g_assert_cmpuint (n_passed, <=, 4);
}

static void
test_refuses_what_is_no_code (void)
{
  g_autoptr (VoletLockedBytes) code = make_code (3);
  g_autofree char *text = format (VOLET_RECOVERY_WHOLE, code);
  g_autofree char *longer = g_strconcat (text, "0", NULL);
  g_autofree char *shorter = g_strndup (text, strlen (text) - 1);
  g_autofree char *letter_u = g_strdup (text);
  g_autofree char *flood = g_strnfill (5000, '-');

  letter_u[0] = 'U';
  g_assert_false (reads_as (longer, code, VOLET_RECOVERY_WHOLE));
  g_assert_false (reads_as (shorter, code, VOLET_RECOVERY_WHOLE));
  g_assert_false (reads_as (letter_u, code, VOLET_RECOVERY_WHOLE));
  g_assert_false (reads_as ("", code, VOLET_RECOVERY_WHOLE));
  g_assert_false (reads_as (flood, code, VOLET_RECOVERY_WHOLE));
  g_assert_false (reads_as ("exemple-volet", code, VOLET_RECOVERY_WHOLE));
}

/* Kind 3 with right check characters: made by a later version, or by nobody. */
static void
test_refuses_kind_three (void)
{
  g_autoptr (VoletLockedBytes) code = make_code (4);

  g_assert_false (reads_as ("R455-7776-5XW8-3JRM-BPKF-0EA2-HFB5", code, 3));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vault/recovery-code/known-code", test_known_code);
  g_test_add_func ("/vault/recovery-code/comes-back", test_comes_back);
  g_test_add_func ("/vault/recovery-code/is-read-as-people-write", test_is_read_as_people_write);
  g_test_add_func ("/vault/recovery-code/mistakes-are-noticed", test_mistakes_are_noticed);
  g_test_add_func ("/vault/recovery-code/refuses-what-is-no-code", test_refuses_what_is_no_code);
  g_test_add_func ("/vault/recovery-code/refuses-kind-three", test_refuses_kind_three);

  return g_test_run ();
}
