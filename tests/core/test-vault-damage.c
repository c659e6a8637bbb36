/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that were damaged, cut, spliced or forged: nothing wrong is ever shown, nothing is lost in
 * silence, and nothing is made worse. */

#include "sim-disk.h"
#include "vault-fixture.h"
#include "volet-bytes.h"
#include "volet-key.h"
#include "volet-vault-private.h"

#include <sodium.h>
#include <string.h>

#define PATH "/usb/carnet.volet"
#define FRAME 8192u
#define BASE 65536u

/* A vault of three pages, its base and three saves: four frames of 8192 bytes. */
#define N_SAVES 4u

typedef struct {
  VoletRandom *random;
  VoletClock *clock;
  GByteArray *bytes;
  char *code;
  /* What the vault held after each save. */
  char *digests[N_SAVES];
  /* Its keys, for what only a holder of the key could have written. */
  VoletLockedBytes *header_key;
  VoletLockedBytes *chain_key;
  guint8 context[VOLET_FRAME_CONTEXT_SIZE];
  VoletSuperblock header;
} Fixture;

static VoletLockedBytes *
copy_key (VoletLockedBytes *key)
{
  g_autoptr (GError) error = NULL;
  VoletLockedBytes *copy = volet_locked_bytes_new_from (volet_locked_bytes_get (key),
                                                        volet_locked_bytes_get_size (key), &error);

  g_assert_no_error (error);
  return copy;
}

static void
keep_keys (Fixture *fixture, VoletVault *vault)
{
  fixture->header_key = copy_key (vault->header_key);
  fixture->chain_key = copy_key (vault->chain->key);
  memcpy (fixture->context, vault->chain->context, sizeof fixture->context);
  fixture->header = vault->headers.current;
}

static void
make_vault (Fixture *fixture, guint n_pages)
{
  g_autoptr (SimDisk) disk = sim_disk_new ();
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autoptr (GError) error = NULL;

  vault = volet_vault_new_in_memory (fixture->random, fixture->clock, &error);
  g_assert_no_error (error);
  volet_vault_set_ops (vault, sim_disk_get_ops (disk));
  for (guint number = 1; number <= n_pages; number++)
    vault_fixture_write_page (vault, number, (guint8) number);
  volet_vault_create_file (vault, PATH, passphrase, &VOLET_KDF_LEAST, &code, NULL, &error);
  g_assert_no_error (error);
  fixture->code = g_strdup (volet_locked_bytes_get_text (code));
  for (guint i = 0; i < N_SAVES; i++) {
    if (i > 0)
      vault_fixture_save_page (vault, i, (guint8) (100 + i));
    fixture->digests[i] = vault_fixture_get_digest (vault);
  }
  keep_keys (fixture, vault);
  fixture->bytes = sim_disk_get_durable (disk, PATH);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->random = vault_fixture_new_random (31);
  fixture->clock = volet_clock_new ();
  volet_clock_stop_at (fixture->clock, VAULT_FIXTURE_NOW);
  make_vault (fixture, 3);
  g_assert_cmpuint (fixture->bytes->len, ==, BASE + N_SAVES * FRAME);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->random);
  g_assert_finalize_object (fixture->clock);
  g_byte_array_unref (fixture->bytes);
  g_free (fixture->code);
  for (guint i = 0; i < N_SAVES; i++)
    g_free (fixture->digests[i]);
  volet_locked_bytes_free (fixture->header_key);
  volet_locked_bytes_free (fixture->chain_key);
}

/* An attempt at opening what the fixture's bytes hold now. */
typedef struct {
  SimDisk *disk;
  VoletVault *vault;
  GError *error;
  char *digest;
} Attempt;

static void
attempt_clear (Attempt *attempt)
{
  g_clear_object (&attempt->vault);
  g_clear_pointer (&attempt->disk, sim_disk_free);
  g_clear_error (&attempt->error);
  g_clear_pointer (&attempt->digest, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Attempt, attempt_clear)

static void
open_bytes (Fixture *fixture, const GByteArray *bytes, VoletVaultOpenFlags flags, Attempt *ret)
{
  g_autoptr (VoletLockedBytes) code = vault_fixture_new_text (fixture->code);

  ret->disk = sim_disk_new ();
  sim_disk_put (ret->disk, PATH, bytes);
  ret->vault = volet_vault_open_with_ops (PATH, flags, fixture->random, fixture->clock,
                                          sim_disk_get_ops (ret->disk), &ret->error);
  if (ret->vault != NULL && volet_vault_unlock_with_code (ret->vault, code, NULL, &ret->error))
    ret->digest = vault_fixture_get_digest (ret->vault);
  g_assert_true ((ret->digest == NULL) == (ret->error != NULL));
}

static void
open_now (Fixture *fixture, Attempt *ret)
{
  open_bytes (fixture, fixture->bytes, VOLET_VAULT_OPEN_NONE, ret);
}

static void
assert_fails (Fixture *fixture, VoletVaultError code)
{
  g_auto (Attempt) attempt = {0};

  open_now (fixture, &attempt);
  g_assert_error (attempt.error, VOLET_VAULT_ERROR, (int) code);
}

static void
assert_reason (Fixture *fixture, VoletVaultReadOnlyReason reason, guint save)
{
  g_auto (Attempt) attempt = {0};

  open_now (fixture, &attempt);
  g_assert_no_error (attempt.error);
  g_assert_cmpint (volet_vault_get_read_only_reason (attempt.vault), ==, reason);
  g_assert_cmpstr (attempt.digest, ==, fixture->digests[save]);
}

/* What a flip of one byte at @offset must come to. */
static void
assert_flip (Fixture *fixture, gsize offset)
{
  g_auto (Attempt) attempt = {0};
  guint save = (guint) (offset - BASE) / FRAME;

  open_now (fixture, &attempt);
  if (offset >= BASE && save == 0) {
    g_assert_error (attempt.error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_DAMAGED);
    return;
  }
  g_assert_no_error (attempt.error);
  if (offset < BASE) {
    gboolean is_mac = offset % 32768 >= 4064 && offset % 32768 < 4096;

    /* Whole by its hash, and not authentic: as a forger would leave it. */
    g_assert_cmpstr (attempt.digest, ==, fixture->digests[N_SAVES - 1]);
    g_assert_cmpint (volet_vault_get_read_only_reason (attempt.vault), ==,
                     is_mac ? VOLET_VAULT_READ_ONLY_HEADERS : VOLET_VAULT_WRITABLE);
    g_assert_false (volet_vault_had_unfinished_save (attempt.vault));
    return;
  }
  g_assert_cmpstr (attempt.digest, ==, fixture->digests[save - 1]);
  g_assert_cmpint (volet_vault_had_unfinished_save (attempt.vault), ==, save == N_SAVES - 1);
  g_assert_cmpint (volet_vault_get_read_only_reason (attempt.vault), ==,
                   save == N_SAVES - 1 ? VOLET_VAULT_WRITABLE : VOLET_VAULT_READ_ONLY_DAMAGED);
}

/* Every byte of the headers and of the frames' ends; the bodies, all alike, more thinly. */
static gsize
next_offset (gsize offset)
{
  gsize in_frame = offset % FRAME;

  if (g_test_slow ())
    return offset + 1;
  if (offset < BASE)
    return offset % 32768 < 4096 ? offset + 1 : offset + 61;
  return in_frame < 96 || in_frame >= FRAME - 20 ? offset + 1 : offset + 7;
}

static void
test_every_flip (Fixture *fixture, gconstpointer data)
{
  for (gsize offset = 0; offset < fixture->bytes->len; offset = next_offset (offset)) {
    guint8 old = fixture->bytes->data[offset];

    fixture->bytes->data[offset] ^= (guint8) (1u << offset % 8);
    assert_flip (fixture, offset);
    fixture->bytes->data[offset] = old;
  }
}

static void
assert_truncation (Fixture *fixture, gsize n_bytes)
{
  g_auto (Attempt) attempt = {0};
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint n_saves = n_bytes < BASE ? 0 : (guint) (n_bytes - BASE) / FRAME;

  g_byte_array_append (bytes, fixture->bytes->data, (guint) n_bytes);
  open_bytes (fixture, bytes, VOLET_VAULT_OPEN_NONE, &attempt);
  if (n_saves == 0) {
    g_assert_true (g_error_matches (attempt.error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_DAMAGED) ||
                   g_error_matches (attempt.error, VOLET_VAULT_ERROR,
                                    n_bytes == 0 ? VOLET_VAULT_ERROR_NEVER_FINISHED
                                                 : VOLET_VAULT_ERROR_NOT_A_VAULT));
    return;
  }
  g_assert_no_error (attempt.error);
  g_assert_cmpstr (attempt.digest, ==, fixture->digests[n_saves - 1]);
  g_assert_false (volet_vault_is_read_only (attempt.vault));
  g_assert_cmpint (volet_vault_had_unfinished_save (attempt.vault), ==,
                   n_bytes != BASE + n_saves * FRAME);
  /* It goes on from there. */
  vault_fixture_save_page (attempt.vault, 1, 250);
}

static void
test_every_truncation (Fixture *fixture, gconstpointer data)
{
  guint step = g_test_slow () ? 1 : 37;

  for (gsize n_bytes = 0; n_bytes <= fixture->bytes->len; n_bytes += step)
    assert_truncation (fixture, n_bytes);
  for (gsize edge = 0; edge <= fixture->bytes->len; edge += 4096) {
    assert_truncation (fixture, edge);
    assert_truncation (fixture, edge + (edge < fixture->bytes->len));
    assert_truncation (fixture, edge - (edge > 0));
  }
}

/* What a check says of damage at @offset, the file opened for reading. */
static void
assert_problem (Fixture *fixture, gsize offset, VoletVaultProblemKind kind, guint64 place)
{
  g_auto (Attempt) attempt = {0};
  g_autoptr (VoletVaultReport) report = NULL;
  g_autoptr (GByteArray) after = NULL;
  const VoletVaultProblem *problem;

  fixture->bytes->data[offset] ^= 1;
  open_bytes (fixture, fixture->bytes, VOLET_VAULT_OPEN_READ_ONLY, &attempt);
  g_assert_no_error (attempt.error);
  report = volet_vault_check (attempt.vault, NULL, &attempt.error);
  g_assert_no_error (attempt.error);
  g_assert_false (volet_vault_report_is_whole (report));
  g_assert_cmpuint (volet_vault_report_get_n_problems (report), ==, 1);
  problem = volet_vault_report_get_problem (report, 0);
  g_assert_cmpint (problem->kind, ==, kind);
  g_assert_cmpuint (problem->offset, ==, place);
  after = sim_disk_get (attempt.disk, PATH);
  g_assert_cmpmem (after->data, after->len, fixture->bytes->data, fixture->bytes->len);
  fixture->bytes->data[offset] ^= 1;
}

static void
test_check_names_the_place (Fixture *fixture, gconstpointer data)
{
  g_auto (Attempt) attempt = {0};
  g_autoptr (VoletVaultReport) report = NULL;

  assert_problem (fixture, 100, VOLET_VAULT_PROBLEM_HEADER_DAMAGED, 0);
  assert_problem (fixture, 32768 + 4000, VOLET_VAULT_PROBLEM_HEADER_DAMAGED, 32768);
  assert_problem (fixture, BASE + FRAME + 500, VOLET_VAULT_PROBLEM_DAMAGED_MIDDLE, BASE + FRAME);
  assert_problem (fixture, BASE + 3 * FRAME + 5000, VOLET_VAULT_PROBLEM_UNFINISHED_SAVE,
                  BASE + 3 * FRAME);

  open_now (fixture, &attempt);
  report = volet_vault_check (attempt.vault, NULL, &attempt.error);
  g_assert_no_error (attempt.error);
  g_assert_true (volet_vault_report_is_whole (report));
  g_assert_cmpuint (volet_vault_report_get_n_saves (report), ==, N_SAVES);
  g_assert_cmpuint (volet_vault_report_get_n_bytes_verified (report), ==,
                    2 * 4096 + N_SAVES * FRAME);
}

/* Two saves beyond the damage, two pieces that may be rescued. */
static void
test_damage_in_the_middle_writes_nothing (Fixture *fixture, gconstpointer data)
{
  g_auto (Attempt) attempt = {0};
  g_autoptr (VoletVaultReport) report = NULL;
  g_autoptr (GByteArray) after = NULL;

  fixture->bytes->data[BASE + FRAME + 500] ^= 1;
  open_now (fixture, &attempt);
  g_assert_no_error (attempt.error);
  report = volet_vault_check (attempt.vault, NULL, &attempt.error);
  g_assert_no_error (attempt.error);
  g_assert_cmpuint (volet_vault_report_get_n_frames_beyond (report), ==, 2);
  vault_fixture_write_page (attempt.vault, 1, 250);
  g_assert_false (volet_vault_commit (attempt.vault, &attempt.error));
  g_assert_error (attempt.error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_READ_ONLY);
  g_clear_error (&attempt.error);
  g_assert_false (volet_vault_compact (attempt.vault, NULL));
  g_assert_false (volet_vault_revoke_recovery_code (attempt.vault, NULL));
  g_assert_false (volet_vault_make_smaller (attempt.vault, NULL, NULL));
  after = sim_disk_get (attempt.disk, PATH);
  g_assert_cmpmem (after->data, after->len, fixture->bytes->data, fixture->bytes->len);
}

/* Said at this opening; overwritten by the next save; then not said any more. */
static void
test_unfinished_save_is_said_once (Fixture *fixture, gconstpointer data)
{
  g_auto (Attempt) attempt = {0};
  g_auto (Attempt) again = {0};
  g_autoptr (GByteArray) after = NULL;

  fixture->bytes->data[BASE + 3 * FRAME + 500] ^= 1;
  open_now (fixture, &attempt);
  g_assert_true (volet_vault_had_unfinished_save (attempt.vault));
  after = sim_disk_get (attempt.disk, PATH);
  g_assert_cmpmem (after->data, after->len, fixture->bytes->data, fixture->bytes->len);
  g_byte_array_unref (g_steal_pointer (&after));

  vault_fixture_save_page (attempt.vault, 1, 250);
  g_assert_false (volet_vault_had_unfinished_save (attempt.vault));
  after = sim_disk_get (attempt.disk, PATH);
  open_bytes (fixture, after, VOLET_VAULT_OPEN_NONE, &again);
  g_assert_no_error (again.error);
  g_assert_false (volet_vault_had_unfinished_save (again.vault));
  vault_fixture_assert_page (again.vault, 1, 250);
}

/* A long save that was cut short, and a shorter one over it: what is left of the long one is
 * neither a save nor an unfinished one. */
static void
test_what_an_unfinished_save_leaves_is_dead (Fixture *fixture, gconstpointer data)
{
  g_auto (Attempt) attempt = {0};
  g_auto (Attempt) again = {0};
  g_autoptr (GByteArray) after = NULL;

  for (guint i = 0; i < 10 * FRAME; i++)
    g_byte_array_append (fixture->bytes, (const guint8[]){(guint8) (i * 7 + 1)}, 1);
  open_now (fixture, &attempt);
  g_assert_no_error (attempt.error);
  g_assert_true (volet_vault_had_unfinished_save (attempt.vault));
  for (guint8 i = 0; i < 3; i++) {
    vault_fixture_save_page (attempt.vault, 1, i);
    after = sim_disk_get (attempt.disk, PATH);
    open_bytes (fixture, after, VOLET_VAULT_OPEN_NONE, &again);
    g_assert_no_error (again.error);
    g_assert_false (volet_vault_had_unfinished_save (again.vault));
    vault_fixture_assert_page (again.vault, 1, i);
    attempt_clear (&again);
    g_byte_array_unref (g_steal_pointer (&after));
  }
}

static guint8 *
get_frame (Fixture *fixture, guint index)
{
  return fixture->bytes->data + BASE + index * FRAME;
}

static void
test_spliced_frames (Fixture *fixture, gconstpointer data)
{
  guint8 kept[FRAME];
  Fixture other = {0};

  /* Two saves exchanged. */
  memcpy (kept, get_frame (fixture, 1), FRAME);
  memcpy (get_frame (fixture, 1), get_frame (fixture, 2), FRAME);
  memcpy (get_frame (fixture, 2), kept, FRAME);
  assert_reason (fixture, VOLET_VAULT_READ_ONLY_DAMAGED, 0);

  /* One save twice, the next one gone. */
  memcpy (get_frame (fixture, 1), kept, FRAME);
  memcpy (get_frame (fixture, 2), kept, FRAME);
  assert_reason (fixture, VOLET_VAULT_READ_ONLY_DAMAGED, 1);

  /* A save of another vault in the place of the last one. */
  set_up (&other, NULL);
  memcpy (get_frame (&other, 3), kept, FRAME);
  assert_reason (&other, VOLET_VAULT_WRITABLE, 2);
  tear_down (&other, NULL);

  /* A save in the place of the base. */
  memcpy (get_frame (fixture, 0), kept, FRAME);
  assert_fails (fixture, VOLET_VAULT_ERROR_DAMAGED);
}

/* Goes on from the second save with two other ones. */
static GByteArray *
fork_history (Fixture *fixture, guint8 value)
{
  g_auto (Attempt) attempt = {0};
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, fixture->bytes->data, BASE + 2 * FRAME);
  open_bytes (fixture, bytes, VOLET_VAULT_OPEN_NONE, &attempt);
  g_assert_no_error (attempt.error);
  vault_fixture_save_page (attempt.vault, 1, value);
  vault_fixture_save_page (attempt.vault, 2, value);
  return sim_disk_get (attempt.disk, PATH);
}

/* Two copies of a notebook went on apart. Same keys, same numbers: only the tag of the save before
 * tells that one's last save does not belong behind the other's. */
static void
test_saves_of_a_drifted_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GByteArray) one = fork_history (fixture, 201);
  g_autoptr (GByteArray) other = fork_history (fixture, 202);
  g_auto (Attempt) attempt = {0};

  memcpy (one->data + BASE + 3 * FRAME, other->data + BASE + 3 * FRAME, FRAME);
  open_bytes (fixture, one, VOLET_VAULT_OPEN_NONE, &attempt);
  g_assert_no_error (attempt.error);
  vault_fixture_assert_page (attempt.vault, 1, 201);
  vault_fixture_assert_page (attempt.vault, 2, 2);
  g_assert_true (volet_vault_had_unfinished_save (attempt.vault));
}

static void
test_base_without_its_last_frame (void)
{
  Fixture fixture = {0};
  gsize first = volet_frame_get_size (VOLET_FRAME_MAX_PAGES);

  fixture.random = vault_fixture_new_random (32);
  fixture.clock = volet_clock_new ();
  make_vault (&fixture, VOLET_FRAME_MAX_PAGES + 20);
  assert_reason (&fixture, VOLET_VAULT_WRITABLE, N_SAVES - 1);
  memset (fixture.bytes->data + BASE + first, 0, fixture.bytes->len - BASE - first);
  assert_fails (&fixture, VOLET_VAULT_ERROR_DAMAGED);
  g_byte_array_set_size (fixture.bytes, (guint) (BASE + first));
  assert_fails (&fixture, VOLET_VAULT_ERROR_DAMAGED);
  tear_down (&fixture, NULL);
}

/* Seals a frame as only a holder of the key could, behind the last save. */
static void
append_frame (Fixture *fixture,
              guint type,
              guint flags,
              guint32 n_db_pages,
              guint32 n_pages,
              const guint32 *numbers)
{
  const guint8 page[VOLET_ARENA_PAGE_SIZE] = {0};
  gsize n_bytes = volet_frame_get_size (n_pages);
  guint n_frames = (fixture->bytes->len - BASE) / FRAME;
  VoletFrameHeader header = {.flags = flags,
                             .n_payload_bytes = (guint32) n_bytes - 104,
                             .chain_gen = 1,
                             .seq = n_frames + 1,
                             .txn = n_frames + 1};
  guint8 *frame;

  memcpy (header.previous_tag, fixture->bytes->data + fixture->bytes->len - 16, 16);
  g_byte_array_set_size (fixture->bytes, (guint) (fixture->bytes->len + n_bytes));
  frame = fixture->bytes->data + fixture->bytes->len - n_bytes;
  volet_frame_write_header (&header, frame);
  frame[4] = (guint8) type;
  crypto_generichash (frame + 80, 8, frame, 80, NULL, 0);
  volet_frame_begin_content (frame, n_bytes, n_db_pages, n_pages, 0, 1);
  for (guint32 i = 0; i < n_pages; i++)
    volet_frame_put_page (frame, n_pages, i, numbers[i], page);
  volet_frame_seal (frame, n_bytes, fixture->context, fixture->chain_key);
}

static void
test_newer_frames_are_left_alone (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint type, flags;
  } newer[] = {{2, 1}, {0, 1}, {1, 5}, {1, 0x81}};

  for (gsize i = 0; i < G_N_ELEMENTS (newer); i++) {
    append_frame (fixture, newer[i].type, newer[i].flags, 3, 1, (const guint32[]){1});
    assert_reason (fixture, VOLET_VAULT_READ_ONLY_NEWER, N_SAVES - 1);
    g_byte_array_set_size (fixture->bytes, BASE + N_SAVES * FRAME);
  }
}

static void
test_base_in_the_wrong_place (Fixture *fixture, gconstpointer data)
{
  append_frame (fixture, 1, VOLET_FRAME_COMMIT | VOLET_FRAME_BASE, 3, 3,
                (const guint32[]){1, 2, 3});
  assert_reason (fixture, VOLET_VAULT_READ_ONLY_DAMAGED, N_SAVES - 1);
}

/* Sealed with the right key, and still nothing that a save may hold. */
static void
test_impossible_transactions (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint32 n_db_pages, n_pages;
    guint32 numbers[4];
  } impossible[] = {
      {3, 0, {0}},      /* nothing at all */
      {5, 1, {1}},      /* pages 4 and 5 are missing */
      {5, 1, {5}},      /* page 4 is */
      {3, 2, {2, 1}},   /* not ascending */
      {3, 2, {2, 2}},   /* twice */
      {3, 1, {0}},      /* page 0 */
      {3, 1, {4}},      /* beyond the end */
      {0, 0, {0}},      /* an empty database */
      {131073, 1, {1}}, /* a huge one */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (impossible); i++) {
    append_frame (fixture, 1, VOLET_FRAME_COMMIT, impossible[i].n_db_pages, impossible[i].n_pages,
                  impossible[i].numbers);
    assert_fails (fixture, VOLET_VAULT_ERROR_DAMAGED);
    g_byte_array_set_size (fixture->bytes, BASE + N_SAVES * FRAME);
  }
}

static void
test_change_of_size_alone (Fixture *fixture, gconstpointer data)
{
  g_auto (Attempt) attempt = {0};

  append_frame (fixture, 1, VOLET_FRAME_COMMIT, 2, 0, NULL);
  open_now (fixture, &attempt);
  g_assert_no_error (attempt.error);
  g_assert_cmpuint (volet_arena_get_n_pages (volet_vault_get_arena (attempt.vault)), ==, 2);
}

static void
put_header (Fixture *fixture, guint copy, const VoletSuperblock *header)
{
  volet_superblock_build (header, fixture->header_key, fixture->bytes->data + copy * 32768);
}

/* Makes hash and MAC right again after a change to a copy. */
static void
authenticate (Fixture *fixture, guint copy)
{
  guint8 *bytes = fixture->bytes->data + copy * 32768;

  crypto_generichash (bytes + 4032, 32, bytes, 4032, NULL, 0);
  crypto_generichash (bytes + 4064, 32, bytes, 4064, volet_locked_bytes_get (fixture->header_key),
                      32);
}

static void
test_newer_header_wins_and_the_older_is_repaired (Fixture *fixture, gconstpointer data)
{
  for (guint copy = 0; copy < 2; copy++) {
    g_auto (Attempt) attempt = {0};
    g_autoptr (GByteArray) after = NULL;
    VoletSuperblock newer = fixture->header;

    put_header (fixture, 1 - copy, &fixture->header);
    newer.generation++;
    put_header (fixture, copy, &newer);
    open_now (fixture, &attempt);
    g_assert_no_error (attempt.error);
    g_assert_false (volet_vault_is_read_only (attempt.vault));
    after = sim_disk_get_durable (attempt.disk, PATH);
    g_assert_cmpmem (after->data + 32768, 4096, after->data, 4096);
    g_assert_cmpuint (after->data[32], ==, 2);
  }
}

/* Only shown: a reader repairs nothing. */
static void
test_reading_repairs_nothing (Fixture *fixture, gconstpointer data)
{
  g_auto (Attempt) attempt = {0};
  g_autoptr (GByteArray) after = NULL;

  memset (fixture->bytes->data + 1000, 7, 8);
  open_bytes (fixture, fixture->bytes, VOLET_VAULT_OPEN_READ_ONLY, &attempt);
  g_assert_no_error (attempt.error);
  after = sim_disk_get (attempt.disk, PATH);
  g_assert_cmpmem (after->data, after->len, fixture->bytes->data, fixture->bytes->len);
}

static void
test_forged_header_falls_back_and_writes_nothing (Fixture *fixture, gconstpointer data)
{
  guint8 *bytes = fixture->bytes->data;

  bytes[32]++;
  crypto_generichash (bytes + 4032, 32, bytes, 4032, NULL, 0);
  assert_reason (fixture, VOLET_VAULT_READ_ONLY_HEADERS, N_SAVES - 1);
  memcpy (bytes + 32768, bytes, 4096);
  assert_fails (fixture, VOLET_VAULT_ERROR_DAMAGED);
}

static void
test_headers_that_contradict_each_other (Fixture *fixture, gconstpointer data)
{
  VoletSuperblock other = fixture->header;

  other.compat = 1;
  put_header (fixture, 1, &other);
  assert_reason (fixture, VOLET_VAULT_READ_ONLY_HEADERS, N_SAVES - 1);
}

/* The slots of the older header are never tried while the newer stands. */
static void
test_slots_of_the_older_header_are_dead (Fixture *fixture, gconstpointer data)
{
  VoletSuperblock newer = fixture->header;

  memset (newer.slots[1], 0, VOLET_SLOT_SIZE);
  newer.generation++;
  put_header (fixture, 1, &newer);
  assert_fails (fixture, VOLET_VAULT_ERROR_WRONG_CODE);
}

/* Old headers, with old slots, in front of newer saves. */
static void
test_old_headers_put_back (Fixture *fixture, gconstpointer data)
{
  g_auto (Attempt) attempt = {0};
  g_auto (Attempt) back = {0};
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autoptr (GByteArray) after = NULL;

  open_now (fixture, &attempt);
  volet_vault_new_recovery_code (attempt.vault, &code, &attempt.error);
  g_assert_no_error (attempt.error);
  vault_fixture_save_page (attempt.vault, 1, 250);
  after = sim_disk_get (attempt.disk, PATH);
  memcpy (after->data, fixture->bytes->data, 4096);
  memcpy (after->data + 32768, fixture->bytes->data, 4096);

  open_bytes (fixture, after, VOLET_VAULT_OPEN_NONE, &back);
  g_assert_no_error (back.error);
  g_assert_cmpint (volet_vault_get_read_only_reason (back.vault), ==,
                   VOLET_VAULT_READ_ONLY_OLD_HEADER);
  vault_fixture_assert_page (back.vault, 1, 250);
}

static void
test_newer_minor_version_is_read_only (Fixture *fixture, gconstpointer data)
{
  for (guint copy = 0; copy < 2; copy++) {
    fixture->bytes->data[copy * 32768 + 10] = 1;
    fixture->bytes->data[copy * 32768 + 3000] = 1;
    authenticate (fixture, copy);
  }
  assert_reason (fixture, VOLET_VAULT_READ_ONLY_NEWER, N_SAVES - 1);
}

static void
test_newer_major_version_is_refused (Fixture *fixture, gconstpointer data)
{
  fixture->bytes->data[8] = 2;
  authenticate (fixture, 0);
  assert_fails (fixture, VOLET_VAULT_ERROR_NEWER_VERSION);
  fixture->bytes->data[32768 + 8] = 2;
  authenticate (fixture, 1);
  assert_fails (fixture, VOLET_VAULT_ERROR_NEWER_VERSION);
  /* A version that hashes elsewhere. */
  fixture->bytes->data[4040] ^= 1;
  fixture->bytes->data[32768 + 4040] ^= 1;
  assert_fails (fixture, VOLET_VAULT_ERROR_NEWER_VERSION);
}

static void
test_unknown_slots_are_skipped_and_kept (Fixture *fixture, gconstpointer data)
{
  g_auto (Attempt) attempt = {0};
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autoptr (GByteArray) after = NULL;
  guint8 unknown[VOLET_SLOT_SIZE];

  memset (unknown, 9, sizeof unknown);
  for (guint copy = 0; copy < 2; copy++) {
    memcpy (fixture->bytes->data + copy * 32768 + 128 + 5 * 128, unknown, sizeof unknown);
    authenticate (fixture, copy);
  }
  assert_reason (fixture, VOLET_VAULT_WRITABLE, N_SAVES - 1);
  open_now (fixture, &attempt);
  volet_vault_new_recovery_code (attempt.vault, &code, &attempt.error);
  g_assert_no_error (attempt.error);
  after = sim_disk_get (attempt.disk, PATH);
  g_assert_cmpmem (after->data + 128 + 5 * 128, 128, unknown, sizeof unknown);
}

static void
put_cost (Fixture *fixture, guint32 passes, guint32 memory_kib)
{
  for (guint copy = 0; copy < 2; copy++) {
    volet_bytes_put_u32 (fixture->bytes->data + copy * 32768 + 128 + 4, passes);
    volet_bytes_put_u32 (fixture->bytes->data + copy * 32768 + 128 + 8, memory_kib);
    authenticate (fixture, copy);
  }
}

static guint64
get_peak_memory (void)
{
  g_autofree char *text = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &text, NULL, NULL));
  line = strstr (text, "VmHWM:");
  g_assert_nonnull (line);
  return g_ascii_strtoull (line + 6, NULL, 10) * 1024;
}

/* A hostile file asks for more than any honest one: refused before any memory is taken. */
static void
test_hostile_costs_take_no_memory (Fixture *fixture, gconstpointer data)
{
  static const VoletKdfParams hostile[] = {
      {1, 1024 * 1024 + 1}, {17, 8192},       {0, 8192},          {1, 8191},
      {16, 1024 * 1024},    {1, G_MAXUINT32}, {G_MAXUINT32, 8192}};
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  guint64 before = get_peak_memory ();

  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_autoptr (SimDisk) disk = sim_disk_new ();
    g_autoptr (VoletVault) vault = NULL;
    g_autoptr (GError) error = NULL;

    put_cost (fixture, hostile[i].passes, hostile[i].memory_kib);
    sim_disk_put (disk, PATH, fixture->bytes);
    vault = volet_vault_open_with_ops (PATH, VOLET_VAULT_OPEN_NONE, fixture->random, fixture->clock,
                                       sim_disk_get_ops (disk), &error);
    g_assert_no_error (error);
    g_assert_false (volet_vault_unlock (vault, passphrase, NULL, &error));
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_KDF_LIMITS);
    g_clear_object (&vault);
  }
  g_assert_cmpuint (get_peak_memory () - before, <, 4 * 1024 * 1024);
  /* The code still opens it. */
  assert_reason (fixture, VOLET_VAULT_WRITABLE, N_SAVES - 1);
}

/* Within the limits, and more than half of what this computer has: said as that. */
static void
test_too_little_memory_is_its_own_message (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (SimDisk) disk = sim_disk_new ();
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  guint64 needed, available;

  sim_disk_put (disk, PATH, fixture->bytes);
  vault = volet_vault_open_with_ops (PATH, VOLET_VAULT_OPEN_KEEP_KDF, fixture->random,
                                     fixture->clock, sim_disk_get_ops (disk), &error);
  g_assert_no_error (error);
  sim_disk_set_memory (disk, 2 * 8 * 1024 * 1024 - 1);
  g_assert_false (volet_vault_unlock (vault, passphrase, NULL, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_MEMORY);
  g_assert_true (volet_vault_error_get_memory (error, &needed, &available));
  g_assert_cmpuint (needed, ==, 8 * 1024 * 1024);
  g_assert_cmpuint (available, ==, 2 * 8 * 1024 * 1024 - 1);
  g_clear_error (&error);
  sim_disk_set_memory (disk, 2 * 8 * 1024 * 1024);
  volet_vault_unlock (vault, passphrase, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&vault);
}

/* Both headers gone: whether there ever was anything. */
static void
test_without_headers (Fixture *fixture, gconstpointer data)
{
  guint8 *bytes = fixture->bytes->data;

  memset (bytes, 0, BASE);
  assert_fails (fixture, VOLET_VAULT_ERROR_DAMAGED);
  /* Only the very first base: a creation that was cut short. */
  g_byte_array_set_size (fixture->bytes, BASE + FRAME);
  assert_fails (fixture, VOLET_VAULT_ERROR_NEVER_FINISHED);
  memset (bytes + BASE, 0, FRAME);
  assert_fails (fixture, VOLET_VAULT_ERROR_NEVER_FINISHED);
  memcpy (bytes, "Bonjour", 7);
  assert_fails (fixture, VOLET_VAULT_ERROR_NOT_A_VAULT);
  memcpy (bytes, "\x89VOLET\r\n", 8);
  assert_fails (fixture, VOLET_VAULT_ERROR_DAMAGED);
}

#define ADD(path, func) g_test_add ("/vault/damage/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_cmpint (sodium_init (), >=, 0);

  ADD ("every-flip", test_every_flip);
  ADD ("every-truncation", test_every_truncation);
  ADD ("check-names-the-place", test_check_names_the_place);
  ADD ("middle-writes-nothing", test_damage_in_the_middle_writes_nothing);
  ADD ("unfinished-save-is-said-once", test_unfinished_save_is_said_once);
  ADD ("what-an-unfinished-save-leaves-is-dead", test_what_an_unfinished_save_leaves_is_dead);
  ADD ("spliced-frames", test_spliced_frames);
  ADD ("saves-of-a-drifted-copy", test_saves_of_a_drifted_copy);
  g_test_add_func ("/vault/damage/base-without-its-last-frame", test_base_without_its_last_frame);
  ADD ("newer-frames-are-left-alone", test_newer_frames_are_left_alone);
  ADD ("base-in-the-wrong-place", test_base_in_the_wrong_place);
  ADD ("impossible-transactions", test_impossible_transactions);
  ADD ("change-of-size-alone", test_change_of_size_alone);
  ADD ("newer-header-wins-and-the-older-is-repaired",
       test_newer_header_wins_and_the_older_is_repaired);
  ADD ("reading-repairs-nothing", test_reading_repairs_nothing);
  ADD ("forged-header-falls-back-and-writes-nothing",
       test_forged_header_falls_back_and_writes_nothing);
  ADD ("headers-that-contradict-each-other", test_headers_that_contradict_each_other);
  ADD ("slots-of-the-older-header-are-dead", test_slots_of_the_older_header_are_dead);
  ADD ("old-headers-put-back", test_old_headers_put_back);
  ADD ("newer-minor-version-is-read-only", test_newer_minor_version_is_read_only);
  ADD ("newer-major-version-is-refused", test_newer_major_version_is_refused);
  ADD ("unknown-slots-are-skipped-and-kept", test_unknown_slots_are_skipped_and_kept);
  ADD ("hostile-costs-take-no-memory", test_hostile_costs_take_no_memory);
  ADD ("too-little-memory-is-its-own-message", test_too_little_memory_is_its_own_message);
  ADD ("without-headers", test_without_headers);

  return g_test_run ();
}
