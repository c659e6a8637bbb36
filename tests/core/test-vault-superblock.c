/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The header: what is taken for one, what is refused, and what is read of it. */

#include "vault-fixture.h"
#include "volet-bytes.h"
#include "volet-key.h"
#include "volet-superblock.h"

#include <sodium.h>
#include <string.h>

static VoletLockedBytes *
new_key (void)
{
  g_autoptr (GError) error = NULL;
  VoletLockedBytes *key = volet_locked_bytes_new (VOLET_KEY_SIZE, &error);

  g_assert_no_error (error);
  memset (volet_locked_bytes_get (key), 0x33, VOLET_KEY_SIZE);
  return key;
}

static VoletSuperblock
make_header (void)
{
  VoletSuperblock header = {.generation = 7, .base_offset = 65536, .compat = 5, .chain_gen = 4};

  memset (header.vault_id, 0x11, sizeof header.vault_id);
  memset (header.gen_salt, 0x22, sizeof header.gen_salt);
  header.slots[2][0] = 1;
  header.slots[2][1] = 1;
  return header;
}

static void
build (guint8 *bytes)
{
  g_autoptr (VoletLockedBytes) key = new_key ();
  const VoletSuperblock header = make_header ();

  volet_superblock_build (&header, key, bytes);
}

/* Makes the unkeyed hash right again after a change. */
static void
hash (guint8 *bytes)
{
  crypto_generichash (bytes + 4032, 32, bytes, 4032, NULL, 0);
}

static VoletSuperblockState
get_state (const guint8 *bytes)
{
  VoletSuperblock header;

  return volet_superblock_parse (bytes, &header);
}

static void
test_comes_back (void)
{
  const VoletSuperblock header = make_header ();
  guint8 bytes[VOLET_SUPERBLOCK_SIZE];
  VoletSuperblock read;

  build (bytes);
  g_assert_cmpint (volet_superblock_parse (bytes, &read), ==, VOLET_SUPERBLOCK_VALID);
  g_assert_cmpuint (read.minor, ==, 0);
  g_assert_cmpuint (read.generation, ==, 7);
  g_assert_cmpuint (read.base_offset, ==, 65536);
  g_assert_cmpuint (read.chain_gen, ==, 4);
  g_assert_cmpuint (read.compat, ==, 5);
  g_assert_cmpmem (read.vault_id, 16, header.vault_id, 16);
  g_assert_cmpmem (read.gen_salt, 16, header.gen_salt, 16);
  g_assert_cmpmem (read.slots, sizeof read.slots, header.slots, sizeof header.slots);
}

static void
test_layout (void)
{
  static const guint8 beginning[16] = {0x89, 'V', 'O', 'L', 'E', 'T', '\r', '\n',
                                       1,    0,   0,   0,   0,   16,  0,    0};
  static const guint8 choices[8] = {0, 4, 0, 0, 1, 1, 1, 8};
  guint8 bytes[VOLET_SUPERBLOCK_SIZE];

  build (bytes);
  g_assert_cmpmem (bytes, 16, beginning, 16);
  g_assert_cmpmem (bytes + 72, 8, choices, 8);
  g_assert_cmpuint (bytes[32], ==, 7);
  g_assert_cmpuint (bytes[42], ==, 1);
  g_assert_cmpuint (bytes[80], ==, 4);
  g_assert_cmpuint (bytes[128 + 2 * 128], ==, 1);
}

static void
test_every_flip_of_a_byte_is_noticed (void)
{
  g_autoptr (VoletLockedBytes) key = new_key ();
  guint8 bytes[VOLET_SUPERBLOCK_SIZE];

  build (bytes);
  g_assert_true (volet_superblock_is_authentic (bytes, key));
  for (gsize i = 0; i < sizeof bytes; i++) {
    bytes[i] ^= 0x10;
    if (i < 4064)
      g_assert_cmpint (get_state (bytes), !=, VOLET_SUPERBLOCK_VALID);
    g_assert_false (volet_superblock_is_authentic (bytes, key));
    bytes[i] ^= 0x10;
  }
}

static void
test_refuses_newer_versions_and_other_choices (void)
{
  /* major; length; incompat; page size; aead, hash, padding, slots */
  static const guint offsets[] = {8, 9, 12, 64, 67, 72, 73, 76, 77, 78, 79};

  for (gsize i = 0; i < G_N_ELEMENTS (offsets); i++) {
    guint8 bytes[VOLET_SUPERBLOCK_SIZE];

    build (bytes);
    bytes[offsets[i]] ^= 2;
    hash (bytes);
    g_assert_cmpint (get_state (bytes), ==, VOLET_SUPERBLOCK_NEWER);
  }
}

static void
test_newer_minor_is_read_and_its_zeros_ignored (void)
{
  guint8 bytes[VOLET_SUPERBLOCK_SIZE];
  VoletSuperblock header;

  build (bytes);
  bytes[10] = 1;
  bytes[100] = 9;
  bytes[2000] = 9;
  hash (bytes);
  g_assert_cmpint (volet_superblock_parse (bytes, &header), ==, VOLET_SUPERBLOCK_VALID);
  g_assert_cmpuint (header.minor, ==, 1);
}

static void
test_every_zero_must_be_zero (void)
{
  static const guint offsets[] = {
      88, 127, 1152, 4031, 128 + 5, 128 + 2 * 128 + 2, 128 + 2 * 128 + 15, 128 + 2 * 128 + 127};

  for (gsize i = 0; i < G_N_ELEMENTS (offsets); i++) {
    guint8 bytes[VOLET_SUPERBLOCK_SIZE];

    build (bytes);
    bytes[offsets[i]] = 1;
    hash (bytes);
    g_assert_cmpint (get_state (bytes), ==, VOLET_SUPERBLOCK_DAMAGED);
  }
}

static void
test_refuses_impossible_base_offsets (void)
{
  static const guint64 offsets[] = {
      0, 4096, 65535, 65537, 61440, VOLET_FILE_MAX_BYTES, G_MAXUINT64 - 4095};

  for (gsize i = 0; i < G_N_ELEMENTS (offsets); i++) {
    guint8 bytes[VOLET_SUPERBLOCK_SIZE];

    build (bytes);
    volet_bytes_put_u64 (bytes + 40, offsets[i]);
    hash (bytes);
    g_assert_cmpint (get_state (bytes), ==, VOLET_SUPERBLOCK_DAMAGED);
  }
}

static void
test_says_what_it_is_not (void)
{
  guint8 bytes[VOLET_SUPERBLOCK_SIZE] = {0};

  g_assert_cmpint (get_state (bytes), ==, VOLET_SUPERBLOCK_ABSENT);
  memcpy (bytes, "plain text", 10);
  g_assert_cmpint (get_state (bytes), ==, VOLET_SUPERBLOCK_FOREIGN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_cmpint (sodium_init (), >=, 0);

  g_test_add_func ("/vault/header/comes-back", test_comes_back);
  g_test_add_func ("/vault/header/layout", test_layout);
  g_test_add_func ("/vault/header/every-flip-of-a-byte-is-noticed",
                   test_every_flip_of_a_byte_is_noticed);
  g_test_add_func ("/vault/header/refuses-newer-versions-and-other-choices",
                   test_refuses_newer_versions_and_other_choices);
  g_test_add_func ("/vault/header/newer-minor-is-read-and-its-zeros-ignored",
                   test_newer_minor_is_read_and_its_zeros_ignored);
  g_test_add_func ("/vault/header/every-zero-must-be-zero", test_every_zero_must_be_zero);
  g_test_add_func ("/vault/header/refuses-impossible-base-offsets",
                   test_refuses_impossible_base_offsets);
  g_test_add_func ("/vault/header/says-what-it-is-not", test_says_what_it_is_not);

  return g_test_run ();
}
