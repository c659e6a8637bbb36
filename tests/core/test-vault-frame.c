/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Frames: their sizes, their seal, and what no frame may hold. */

#include "vault-fixture.h"
#include "volet-bytes.h"
#include "volet-frame.h"
#include "volet-key.h"

#include <sodium.h>
#include <string.h>

static const guint8 vault_id[16] = "0123456789abcde";
static const guint8 gen_salt[16] = "fedcba987654321";

typedef struct {
  VoletLockedBytes *key;
  guint8 context[VOLET_FRAME_CONTEXT_SIZE];
  guint8 bytes[3 * 8192];
  gsize n_bytes;
} Fixture;

/* Two pages, numbers 3 and 5, of a database of nine. */
static void
fill (Fixture *fixture, guint n_pages)
{
  VoletFrameHeader header = {.flags = VOLET_FRAME_COMMIT, .chain_gen = 6, .seq = 8, .txn = 7};

  fixture->n_bytes = volet_frame_get_size (n_pages);
  header.n_payload_bytes = (guint32) fixture->n_bytes - 104;
  memset (header.nonce, 0x44, sizeof header.nonce);
  memset (header.previous_tag, 0x55, sizeof header.previous_tag);
  volet_frame_write_header (&header, fixture->bytes);
  volet_frame_begin_content (fixture->bytes, fixture->n_bytes, 9, n_pages, 1234567, 6);
  for (guint32 i = 0; i < n_pages; i++) {
    guint8 page[VOLET_ARENA_PAGE_SIZE];

    memset (page, (int) (0x61 + i), sizeof page);
    volet_frame_put_page (fixture->bytes, n_pages, i, 3 + 2 * i, page);
  }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->key = volet_locked_bytes_new (VOLET_KEY_SIZE, &error);
  g_assert_no_error (error);
  memset (volet_locked_bytes_get (fixture->key), 0x77, VOLET_KEY_SIZE);
  volet_frame_compute_context (vault_id, 6, gen_salt, fixture->context);
  fill (fixture, 2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  volet_locked_bytes_free (fixture->key);
}

static void
seal (Fixture *fixture)
{
  volet_frame_seal (fixture->bytes, fixture->n_bytes, fixture->context, fixture->key);
}

static void
test_padding_follows_the_paper (void)
{
  /* From the definition, with Python's integers. */
  static const guint64 pairs[][2] = {
      {9, 10},        {100, 104},     {1000, 1024},     {7324, 7424},       {8352, 8704},
      {65536, 65536}, {65537, 67584}, {104000, 104448}, {1047660, 1048576}, {2000000, 2031616}};

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpuint (volet_frame_pad (pairs[i][0]), ==, pairs[i][1]);
  for (guint64 n = 2; n < 3 * 1024 * 1024; n += 1 + n / 1000) {
    g_assert_cmpuint (volet_frame_pad (n), >=, n);
    g_assert_cmpuint (volet_frame_pad (n), <=, n + n * 12 / 100 + 1);
  }
}

static void
test_sizes (void)
{
  g_assert_cmpuint (volet_frame_get_size (0), ==, 8192);
  g_assert_cmpuint (volet_frame_get_size (7), ==, 8192);
  g_assert_cmpuint (volet_frame_get_size (8), ==, 12288);
  g_assert_cmpuint (volet_frame_get_size (VOLET_FRAME_MAX_PAGES), <=, VOLET_FRAME_MAX_SIZE);
  g_assert_cmpuint (24 + 1028 * VOLET_FRAME_MAX_PAGES, <=, 1024 * 1024);
  g_assert_cmpuint (24 + 1028 * (VOLET_FRAME_MAX_PAGES + 1), >, 1024 * 1024);
  for (guint n = 0; n <= VOLET_FRAME_MAX_PAGES; n++)
    g_assert_cmpuint (volet_frame_get_size (n) % 4096, ==, 0);
}

static void
test_comes_back (Fixture *fixture, gconstpointer data)
{
  VoletFrameHeader header;
  VoletFrameContent content;

  seal (fixture);
  g_assert_true (volet_frame_read_header (fixture->bytes, &header));
  g_assert_true (header.is_known);
  g_assert_cmpuint (header.flags, ==, VOLET_FRAME_COMMIT);
  g_assert_cmpuint (header.chain_gen, ==, 6);
  g_assert_cmpuint (header.seq, ==, 8);
  g_assert_cmpuint (header.txn, ==, 7);
  g_assert_cmpuint (volet_frame_header_get_frame_size (&header), ==, 8192);
  g_assert_true (
      volet_frame_verify (fixture->bytes, fixture->n_bytes, fixture->context, fixture->key));
  g_assert_true (
      volet_frame_open (fixture->bytes, fixture->n_bytes, fixture->context, fixture->key));
  g_assert_true (volet_frame_read_content (fixture->bytes, fixture->n_bytes, &content));
  g_assert_cmpuint (content.n_db_pages, ==, 9);
  g_assert_cmpuint (content.n_pages, ==, 2);
  g_assert_cmpuint (content.unix_s, ==, 1234567);
  g_assert_cmpuint (content.generation, ==, 6);
  g_assert_cmpuint (volet_frame_content_get_number (&content, 0), ==, 3);
  g_assert_cmpuint (volet_frame_content_get_number (&content, 1), ==, 5);
  g_assert_cmpuint (content.pages[0], ==, 0x61);
  g_assert_cmpuint (content.pages[1024], ==, 0x62);
}

static void
test_every_flip_of_a_byte_is_noticed (Fixture *fixture, gconstpointer data)
{
  seal (fixture);
  for (gsize i = 0; i < fixture->n_bytes; i++) {
    VoletFrameHeader header;

    fixture->bytes[i] ^= 0x01;
    g_assert_false (
        volet_frame_verify (fixture->bytes, fixture->n_bytes, fixture->context, fixture->key));
    if (i < VOLET_FRAME_HEADER_SIZE)
      g_assert_false (volet_frame_read_header (fixture->bytes, &header));
    fixture->bytes[i] ^= 0x01;
  }
}

static void
test_belongs_to_its_chain_alone (Fixture *fixture, gconstpointer data)
{
  guint8 context[VOLET_FRAME_CONTEXT_SIZE];
  guint8 other[16];

  seal (fixture);
  volet_frame_compute_context (vault_id, 7, gen_salt, context);
  g_assert_false (volet_frame_verify (fixture->bytes, fixture->n_bytes, context, fixture->key));
  memcpy (other, gen_salt, 16);
  other[15] ^= 1;
  volet_frame_compute_context (vault_id, 6, other, context);
  g_assert_false (volet_frame_verify (fixture->bytes, fixture->n_bytes, context, fixture->key));
  memcpy (other, vault_id, 16);
  other[0] ^= 1;
  volet_frame_compute_context (other, 6, gen_salt, context);
  g_assert_false (volet_frame_verify (fixture->bytes, fixture->n_bytes, context, fixture->key));
}

static void
test_knows_what_it_does_not_know (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint offset;
    guint8 value;
  } changes[] = {{4, 2}, {5, 4}, {5, 0x81}, {6, 1}, {7, 1}, {12, 1}, {15, 1}};

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    VoletFrameHeader header;

    fill (fixture, 2);
    fixture->bytes[changes[i].offset] = changes[i].value;
    crypto_generichash (fixture->bytes + 80, 8, fixture->bytes, 80, NULL, 0);
    g_assert_true (volet_frame_read_header (fixture->bytes, &header));
    g_assert_false (header.is_known);
  }
}

/* libsodium's constants name 16 bytes as the least digest; the format wants eight, and not the
 * first eight of sixteen. From Python's hashlib.blake2b (bytes (range (80)), digest_size=8). */
static void
test_header_hash_is_blake2b_64 (void)
{
  static const guint8 expected[8] = {0xab, 0x83, 0xb7, 0x13, 0x1d, 0xbf, 0x4a, 0xce};
  guint8 bytes[80], hash[8];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) i;
  g_assert_cmpint (crypto_generichash (hash, sizeof hash, bytes, sizeof bytes, NULL, 0), ==, 0);
  g_assert_cmpmem (hash, 8, expected, 8);
}

static void
test_impossible_sizes (void)
{
  static const guint32 payloads[] = {
      0,           8192 - 105,       8192 - 103, 4096 - 104, 2 * 1024 * 1024 - 104 + 4096,
      G_MAXUINT32, G_MAXUINT32 - 103};

  for (gsize i = 0; i < G_N_ELEMENTS (payloads); i++) {
    VoletFrameHeader header = {.n_payload_bytes = payloads[i]};

    g_assert_cmpuint (volet_frame_header_get_frame_size (&header), ==, 0);
  }
}

/* Sealed by a holder of the key, and still not to be believed. */
static void
test_refuses_unsound_content (Fixture *fixture, gconstpointer data)
{
  guint8 *content = fixture->bytes + VOLET_FRAME_HEADER_SIZE;
  VoletFrameContent read;
  static const struct {
    guint offset;
    guint32 value;
  } changes[] = {
      {0, 0},              /* no page at all */
      {0, 4},              /* page 5 of 4 */
      {0, 131073},         /* more than 128 MiB */
      {4, 8},              /* more pages than fit */
      {4, G_MAXUINT32},    /* and many more */
      {4, 1},              /* then the second page is padding, and not zero */
      {24, 0},             /* page 0 */
      {24, 5},             /* page 5 twice */
      {24, 6},             /* 6 before 5 */
      {28, G_MAXUINT32},   /* a page far away */
      {32 + 2 * 1024, 1},  /* padding */
      {8192 - 104 - 4, 1}, /* its end */
  };

  g_assert_true (volet_frame_read_content (fixture->bytes, fixture->n_bytes, &read));
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    fill (fixture, 2);
    volet_bytes_put_u32 (content + changes[i].offset, changes[i].value);
    g_assert_false (volet_frame_read_content (fixture->bytes, fixture->n_bytes, &read));
  }
  fill (fixture, 0);
  g_assert_true (volet_frame_read_content (fixture->bytes, fixture->n_bytes, &read));
  g_assert_cmpuint (read.n_pages, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_cmpint (sodium_init (), >=, 0);

  g_test_add_func ("/vault/frame/padding-follows-the-paper", test_padding_follows_the_paper);
  g_test_add_func ("/vault/frame/sizes", test_sizes);
  g_test_add ("/vault/frame/comes-back", Fixture, NULL, set_up, test_comes_back, tear_down);
  g_test_add ("/vault/frame/every-flip-of-a-byte-is-noticed", Fixture, NULL, set_up,
              test_every_flip_of_a_byte_is_noticed, tear_down);
  g_test_add ("/vault/frame/belongs-to-its-chain-alone", Fixture, NULL, set_up,
              test_belongs_to_its_chain_alone, tear_down);
  g_test_add ("/vault/frame/knows-what-it-does-not-know", Fixture, NULL, set_up,
              test_knows_what_it_does_not_know, tear_down);
  g_test_add_func ("/vault/frame/header-hash-is-blake2b-64", test_header_hash_is_blake2b_64);
  g_test_add_func ("/vault/frame/impossible-sizes", test_impossible_sizes);
  g_test_add ("/vault/frame/refuses-unsound-content", Fixture, NULL, set_up,
              test_refuses_unsound_content, tear_down);

  return g_test_run ();
}
