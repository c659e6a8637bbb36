/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every error of every room has one sentence, which names nothing private. */

#include "volet-agenda-error.h"
#include "volet-deduction-error.h"
#include "volet-document-error.h"
#include "volet-ical-error.h"
#include "volet-language.h"
#include "volet-ledger-error.h"
#include "volet-notebook-error.h"
#include "volet-statement-error.h"
#include "volet-store-error.h"
#include "volet-text-error.h"
#include "volet-time-error.h"
#include "volet-vault-error.h"

#include <gio/gio.h>
#include <string.h>

typedef struct {
  GQuark domain;
  int n_codes;
} Room;

static GArray *
list_rooms (void)
{
  const Room rooms[] = {
      {VOLET_TIME_ERROR, VOLET_TIME_N_ERRORS},
      {VOLET_AGENDA_ERROR, VOLET_AGENDA_N_ERRORS},
      {VOLET_STATEMENT_ERROR, VOLET_STATEMENT_N_ERRORS},
      {VOLET_LEDGER_ERROR, VOLET_LEDGER_N_ERRORS},
      {VOLET_DEDUCTION_ERROR, VOLET_DEDUCTION_N_ERRORS},
      {VOLET_DOCUMENT_ERROR, VOLET_DOCUMENT_N_ERRORS},
      {VOLET_VAULT_ERROR, VOLET_VAULT_N_ERRORS},
      {VOLET_STORE_ERROR, VOLET_STORE_N_ERRORS},
      {VOLET_ICAL_ERROR, VOLET_ICAL_N_ERRORS},
      {VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_N_ERRORS},
  };
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Room));

  return g_array_append_vals (list, rooms, G_N_ELEMENTS (rooms));
}

/* A sentence begins with a capital, ends with a full stop and is one. */
static void
assert_sentence (const Room *room, int code, const char *sentence)
{
  gunichar first;

  if (sentence == NULL)
    g_error ("%s has no sentence for code %d", g_quark_to_string (room->domain), code);
  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  first = g_utf8_get_char (sentence);
  g_assert_true (g_unichar_isupper (first));
  if (!g_str_has_suffix (sentence, "."))
    g_error ("“%s” does not end", sentence);
  g_assert_null (strchr (sentence, '\n'));
  g_assert_null (strchr (sentence, '%'));
  g_assert_cmpint (g_utf8_strlen (sentence, -1), <, 160);
}

static void
test_every_code_has_a_sentence (void)
{
  g_autoptr (GArray) rooms = list_rooms ();

  for (guint i = 0; i < rooms->len; i++) {
    const Room *room = &g_array_index (rooms, Room, i);

    g_assert_cmpint (room->n_codes, >, 0);
    for (int code = 0; code < room->n_codes; code++)
      assert_sentence (room, code, volet_text_find_error (room->domain, code));
  }
}

/* The tables end where the codes end. */
static void
test_unknown_codes_have_none (void)
{
  g_autoptr (GArray) rooms = list_rooms ();

  for (guint i = 0; i < rooms->len; i++) {
    const Room *room = &g_array_index (rooms, Room, i);

    g_assert_null (volet_text_find_error (room->domain, -1));
    g_assert_null (volet_text_find_error (room->domain, room->n_codes));
  }
  g_assert_null (volet_text_find_error (g_quark_from_static_string ("nobody"), 0));
}

static void
test_message_of_the_error_is_never_shown (void)
{
  g_autoptr (GArray) rooms = list_rooms ();

  for (guint i = 0; i < rooms->len; i++) {
    const Room *room = &g_array_index (rooms, Room, i);

    for (int code = 0; code < room->n_codes; code++) {
      g_autoptr (GError) error = g_error_new_literal (room->domain, code, "/home/camille/xyzzy");
      g_autofree char *sentence = volet_text_format_error (error);

      assert_sentence (room, code, sentence);
      g_assert_null (strstr (sentence, "xyzzy"));
      g_assert_null (strstr (sentence, "camille"));
    }
  }
}

static void
test_errors_of_files_and_of_strangers (void)
{
  const Room files = {G_IO_ERROR, G_IO_ERROR_NO_SUCH_DEVICE + 1};
  g_autoptr (GError) strange = g_error_new_literal (G_MARKUP_ERROR, 1, "xyzzy");
  g_autofree char *sentence = volet_text_format_error (strange);

  for (int code = 0; code < files.n_codes; code++)
    assert_sentence (&files, code, volet_text_find_error (files.domain, code));
  assert_sentence (&files, 1, sentence);
  g_assert_null (strstr (sentence, "xyzzy"));
}

/* Three states that must never be taken for one another, and that say what to do or what is. */
static void
test_three_ways_of_not_opening_differ (void)
{
  const int codes[] = {VOLET_VAULT_ERROR_WRONG_PASSPHRASE, VOLET_VAULT_ERROR_DAMAGED,
                       VOLET_VAULT_ERROR_NO_MEMORY,        VOLET_VAULT_ERROR_KDF_LIMITS,
                       VOLET_VAULT_ERROR_NOT_A_VAULT,      VOLET_VAULT_ERROR_NEWER_VERSION};

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    for (gsize j = 0; j < i; j++)
      g_assert_cmpstr (volet_text_find_error (VOLET_VAULT_ERROR, codes[i]), !=,
                       volet_text_find_error (VOLET_VAULT_ERROR, codes[j]));
}

static void
test_words_are_of_the_language (void)
{
  const char *sentence =
      volet_text_find_error (VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_PASSPHRASE);

  if (strcmp (g_getenv ("VOLET_TEST_LANGUAGE"), "fr") == 0)
    g_assert_true (g_str_has_prefix (sentence, "Ce n’est pas le bon mot de passe"));
  else
    g_assert_true (g_str_has_prefix (sentence, "This is not the right passphrase"));
}

int
main (int argc, char *argv[])
{
  volet_language_start (g_getenv ("VOLET_TEST_LANGUAGE"), g_getenv ("VOLET_CATALOGUES"));
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text/errors/every-code-has-a-sentence", test_every_code_has_a_sentence);
  g_test_add_func ("/text/errors/unknown-codes-have-none", test_unknown_codes_have_none);
  g_test_add_func ("/text/errors/message-of-the-error-is-never-shown",
                   test_message_of_the_error_is_never_shown);
  g_test_add_func ("/text/errors/files-and-strangers", test_errors_of_files_and_of_strangers);
  g_test_add_func ("/text/errors/three-ways-of-not-opening-differ",
                   test_three_ways_of_not_opening_differ);
  g_test_add_func ("/text/errors/words-are-of-the-language", test_words_are_of_the_language);

  return g_test_run ();
}
