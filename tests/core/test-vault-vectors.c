/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* libsodium's cipher against other people's test vectors (Project Wycheproof), where they are. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include <sodium.h>
#include <string.h>

static GByteArray *
read_hex (JsonObject *test, const char *member)
{
  const char *hex = json_object_get_string_member (test, member);
  GByteArray *bytes = g_byte_array_new ();

  for (; hex[0] != '\0' && hex[1] != '\0'; hex += 2) {
    guint8 byte = (guint8) (g_ascii_xdigit_value (hex[0]) << 4 | g_ascii_xdigit_value (hex[1]));

    g_byte_array_append (bytes, &byte, 1);
  }
  return bytes;
}

/* Whether the vector decrypts to what it says. */
static gboolean
decrypts (JsonObject *test)
{
  g_autoptr (GByteArray) key = read_hex (test, "key");
  g_autoptr (GByteArray) nonce = read_hex (test, "iv");
  g_autoptr (GByteArray) aad = read_hex (test, "aad");
  g_autoptr (GByteArray) message = read_hex (test, "msg");
  g_autoptr (GByteArray) sealed = read_hex (test, "ct");
  g_autoptr (GByteArray) tag = read_hex (test, "tag");
  g_autofree guint8 *opened = g_malloc (sealed->len + 1);
  /* An empty array has no bytes to point to. */
  const guint8 *from = sealed->len > 0 ? sealed->data : opened;

  if (nonce->len != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES ||
      tag->len != crypto_aead_xchacha20poly1305_ietf_ABYTES)
    return FALSE;
  g_assert_cmpuint (key->len, ==, crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt_detached (opened, NULL, from, sealed->len,
                                                           tag->data, aad->data, aad->len,
                                                           nonce->data, key->data) != 0)
    return FALSE;
  g_assert_cmpmem (opened, sealed->len, message->data, message->len);
  return TRUE;
}

static void
test_xchacha (void)
{
  const char *folder = g_getenv ("VOLET_SHARED_DATA");
  g_autofree char *path = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *groups;
  guint n_tests = 0;

  if (folder == NULL) {
    g_test_skip ("The vectors are not beside this checkout");
    return;
  }
  path = g_build_filename (folder, "vectors", "wycheproof_xchacha20_poly1305_test.json", NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  groups = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                         "testGroups");
  for (guint i = 0; i < json_array_get_length (groups); i++) {
    JsonArray *tests =
        json_object_get_array_member (json_array_get_object_element (groups, i), "tests");

    for (guint j = 0; j < json_array_get_length (tests); j++, n_tests++) {
      JsonObject *test = json_array_get_object_element (tests, j);
      gboolean is_valid = g_str_equal (json_object_get_string_member (test, "result"), "valid");

      g_assert_cmpint (decrypts (test), ==, is_valid);
    }
  }
  g_assert_cmpuint (n_tests, ==, 315);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_cmpint (sodium_init (), >=, 0);

  g_test_add_func ("/vault/vectors/xchacha", test_xchacha);

  return g_test_run ();
}
