/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every call to the system goes wrong once, twice, or from some moment on. What was announced as
 * saved is on the disk; what was not can be tried again; nobody else's work is overwritten. */

#include "sim-disk.h"
#include "vault-fixture.h"
#include "volet-bytes.h"
#include "volet-vault-private.h"

#include <errno.h>

#define PATH "/usb/carnet.volet"
#define ELSEWHERE "/usb/ailleurs.volet"

typedef struct {
  SimDisk *disk;
  VoletRandom *random;
  VoletClock *clock;
  VoletVault *vault;
  char *code;
} Fixture;

static void
begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->disk = sim_disk_new ();
  fixture->random = vault_fixture_new_random (21);
  fixture->clock = volet_clock_new ();
  volet_clock_stop_at (fixture->clock, VAULT_FIXTURE_NOW);
  fixture->vault = volet_vault_new_in_memory (fixture->random, fixture->clock, &error);
  g_assert_no_error (error);
  volet_vault_set_ops (fixture->vault, sim_disk_get_ops (fixture->disk));
  for (guint number = 1; number <= 12; number++)
    vault_fixture_write_page (fixture->vault, number, (guint8) number);
}

static gboolean
create (Fixture *fixture, const char *path, GError **error)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletLockedBytes) code = NULL;

  if (!volet_vault_create_file (fixture->vault, path, passphrase, &VOLET_KDF_LEAST, &code, NULL,
                                error))
    return FALSE;
  g_free (fixture->code);
  fixture->code = g_strdup (volet_locked_bytes_get_text (code));
  return TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  begin (fixture);
  create (fixture, PATH, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->vault);
  sim_disk_free (fixture->disk);
  g_assert_finalize_object (fixture->random);
  g_assert_finalize_object (fixture->clock);
  g_clear_pointer (&fixture->code, g_free);
}

/* Opens what the disk would hold if the power went now and nothing unsynced had reached it. */
static char *
get_durable_digest (Fixture *fixture, const char *path)
{
  g_autoptr (SimDisk) disk = sim_disk_new ();
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (VoletLockedBytes) code = vault_fixture_new_text (fixture->code);
  g_autoptr (GByteArray) bytes = sim_disk_get_durable (fixture->disk, path);
  g_autoptr (GError) error = NULL;

  sim_disk_put (disk, path, bytes);
  vault = volet_vault_open_with_ops (path, VOLET_VAULT_OPEN_NONE, fixture->random, fixture->clock,
                                     sim_disk_get_ops (disk), &error);
  g_assert_no_error (error);
  volet_vault_unlock_with_code (vault, code, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (volet_vault_is_read_only (vault));
  return vault_fixture_get_digest (vault);
}

static void
assert_durable (Fixture *fixture)
{
  g_autofree char *durable = get_durable_digest (fixture, PATH);
  g_autofree char *now = vault_fixture_get_digest (fixture->vault);

  g_assert_cmpstr (durable, ==, now);
}

static gboolean
save (Fixture *fixture, guint32 number, guint8 value, GError **error)
{
  vault_fixture_write_page (fixture->vault, number, value);
  return volet_vault_commit (fixture->vault, error);
}

static gboolean
act_save (Fixture *fixture, GError **error)
{
  return save (fixture, 5, 111, error);
}

/* Two frames. */
static gboolean
act_save_much (Fixture *fixture, GError **error)
{
  for (guint32 number = 1; number <= 1100; number++)
    vault_fixture_write_page (fixture->vault, number, (guint8) (number + 1));
  return volet_vault_commit (fixture->vault, error);
}

static gboolean
act_shrink (Fixture *fixture, GError **error)
{
  volet_arena_set_n_pages (volet_vault_get_arena (fixture->vault), 7);
  return volet_vault_commit (fixture->vault, error);
}

static gboolean
act_compact (Fixture *fixture, GError **error)
{
  return volet_vault_compact (fixture->vault, error);
}

static gboolean
act_make_smaller (Fixture *fixture, GError **error)
{
  return volet_vault_make_smaller (fixture->vault, NULL, error);
}

static gboolean
act_change_code (Fixture *fixture, GError **error)
{
  g_autoptr (VoletLockedBytes) code = NULL;

  if (!volet_vault_new_recovery_code (fixture->vault, &code, error))
    return FALSE;
  g_free (fixture->code);
  fixture->code = g_strdup (volet_locked_bytes_get_text (code));
  return TRUE;
}

static gboolean
act_change_passphrase (Fixture *fixture, GError **error)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text ("autre-exemple");

  return volet_vault_change_passphrase (fixture->vault, passphrase, &VOLET_KDF_LEAST, NULL, error);
}

typedef gboolean (*Act) (Fixture *fixture, GError **error);

typedef struct {
  const char *name;
  Act act;
} NamedAct;

static const NamedAct acts[] = {
    {"save", act_save},
    {"save-much", act_save_much},
    {"shrink", act_shrink},
    {"compact", act_compact},
    {"make-smaller", act_make_smaller},
    {"change-passphrase", act_change_passphrase},
    {"change-code", act_change_code},
};

typedef struct {
  SimFault fault;
  int code;
  SimOp ops;
} Trouble;

static const Trouble troubles[] = {
    {SIM_FAULT_REFUSE, EIO, SIM_OP_ANY},
    {SIM_FAULT_HALF, ENOSPC, SIM_OP_WRITE},
    {SIM_FAULT_LOSE, EIO, SIM_OP_SYNC},
    {SIM_FAULT_REFUSE, ENOSPC, SIM_OP_WRITE | SIM_OP_SYNC},
    {SIM_FAULT_HALF, EIO, SIM_OP_WRITE},
    {SIM_FAULT_SHORT, 0, SIM_OP_WRITE},
    {SIM_FAULT_REFUSE, EROFS, SIM_OP_OPEN},
    {SIM_FAULT_REFUSE, ENOMEM, SIM_OP_READ},
    {SIM_FAULT_REFUSE, EINTR, SIM_OP_READ | SIM_OP_WRITE},
};

static gboolean
is_kind_of (const GError *error, VoletVaultError code)
{
  return g_error_matches (error, VOLET_VAULT_ERROR, (int) code);
}

/* The act failed: the disk must open to what it held before or to what was being done, and the act
 * must succeed when the disk is well again. */
static void
recover (Fixture *fixture, Act act, const GError *failure, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *durable = NULL;
  g_autofree char *wanted = vault_fixture_get_digest (fixture->vault);

  g_assert_false (is_kind_of (failure, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE));
  g_assert_false (is_kind_of (failure, VOLET_VAULT_ERROR_REPLACED));
  if (act != act_change_code) {
    durable = get_durable_digest (fixture, PATH);
    g_assert_true (g_str_equal (durable, before) || g_str_equal (durable, wanted));
  }

  sim_disk_heal (fixture->disk);
  act (fixture, &error);
  g_assert_no_error (error);
}

static void
go_on (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  assert_durable (fixture);
  save (fixture, 3, 200, &error);
  g_assert_no_error (error);
  assert_durable (fixture);
  save (fixture, 4, 201, &error);
  g_assert_no_error (error);
  assert_durable (fixture);
}

/* Does the act with the @n_times calls after the first @after going wrong. FALSE when the act has
 * no such call any more. */
static gboolean
try_with_fault (Act act, const Trouble *trouble, guint after, guint n_times)
{
  Fixture fixture = {0};
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  gboolean has_failed;

  set_up (&fixture, NULL);
  save (&fixture, 2, 99, &error);
  g_assert_no_error (error);
  before = vault_fixture_get_digest (fixture.vault);

  sim_disk_fail (fixture.disk, trouble->fault, trouble->code, trouble->ops, after, n_times);
  if (!act (&fixture, &error))
    recover (&fixture, act, error, before);
  has_failed = sim_disk_has_failed (fixture.disk);
  sim_disk_heal (fixture.disk);
  go_on (&fixture);
  tear_down (&fixture, NULL);
  return has_failed;
}

static void
test_every_call_of_an_act (gconstpointer data)
{
  const NamedAct *act = data;
  static const guint n_times[] = {1, 1000000, 2, 3};
  /* A save of more than a megabyte takes its time. */
  gboolean is_short = act->act == act_save_much && !g_test_slow ();
  gsize n_troubles = is_short ? 3 : G_N_ELEMENTS (troubles);
  gsize n_lengths = is_short ? 2 : g_test_slow () ? G_N_ELEMENTS (n_times) : 3;

  for (gsize i = 0; i < n_troubles; i++) {
    for (gsize j = 0; j < n_lengths; j++) {
      /* Interrupted for ever would be tried for ever. */
      if (troubles[i].code == EINTR && n_times[j] > 3)
        continue;
      for (guint after = 0; try_with_fault (act->act, &troubles[i], after, n_times[j]); after++)
        g_assert_cmpuint (after, <, 3000);
    }
  }
}

/* A creation that fails leaves no file behind, and the next one succeeds. */
static gboolean
try_to_create (const Trouble *trouble, guint after, guint n_times)
{
  Fixture fixture = {0};
  g_autoptr (GError) error = NULL;
  gboolean has_failed;

  begin (&fixture);
  sim_disk_fail (fixture.disk, trouble->fault, trouble->code, trouble->ops, after, n_times);
  if (!create (&fixture, PATH, &error)) {
    g_assert_true (volet_vault_is_in_memory (fixture.vault));
    if (n_times == 1)
      g_assert_false (sim_disk_has (fixture.disk, PATH));
    sim_disk_heal (fixture.disk);
    g_clear_error (&error);
    create (&fixture, sim_disk_has (fixture.disk, PATH) ? ELSEWHERE : PATH, &error);
    g_assert_no_error (error);
  }
  has_failed = sim_disk_has_failed (fixture.disk);
  sim_disk_heal (fixture.disk);
  save (&fixture, 3, 200, &error);
  g_assert_no_error (error);
  {
    g_autofree char *durable = get_durable_digest (&fixture, volet_vault_get_path (fixture.vault));
    g_autofree char *now = vault_fixture_get_digest (fixture.vault);

    g_assert_cmpstr (durable, ==, now);
  }
  tear_down (&fixture, NULL);
  return has_failed;
}

static void
test_every_call_of_creation (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (troubles); i++)
    for (guint after = 0; try_to_create (&troubles[i], after, 1); after++)
      g_assert_cmpuint (after, <, 3000);
  for (guint after = 0; try_to_create (&troubles[0], after, 1000000); after++)
    g_assert_cmpuint (after, <, 3000);
}

/* One failure is made good by the one retry. */
static void
test_one_failure_is_made_good (Fixture *fixture, gconstpointer data)
{
  static const Trouble single[] = {{SIM_FAULT_REFUSE, EIO, SIM_OP_WRITE},
                                   {SIM_FAULT_HALF, ENOSPC, SIM_OP_WRITE},
                                   {SIM_FAULT_REFUSE, EIO, SIM_OP_SYNC},
                                   {SIM_FAULT_LOSE, EIO, SIM_OP_SYNC}};

  for (gsize i = 0; i < G_N_ELEMENTS (single); i++) {
    g_autoptr (GError) error = NULL;

    sim_disk_fail (fixture->disk, single[i].fault, single[i].code, single[i].ops, 0, 1);
    save (fixture, 5, (guint8) (50 + i), &error);
    g_assert_no_error (error);
    g_assert_true (sim_disk_has_failed (fixture->disk));
    sim_disk_heal (fixture->disk);
    assert_durable (fixture);
  }
}

/* The sync fails, the data are lost, and the cache goes on claiming them. Later saves must not
 * build on what only the cache has. */
static void
test_sync_that_loses_behind_a_clean_cache (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sim_disk_fail (fixture->disk, SIM_FAULT_LOSE, EIO, SIM_OP_SYNC, 0, 2);
  g_assert_false (save (fixture, 5, 77, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_IO);
  g_clear_error (&error);
  sim_disk_heal (fixture->disk);
  save (fixture, 6, 78, &error);
  g_assert_no_error (error);
  assert_durable (fixture);
}

/* Every attempt has a nonce of its own: what was written is never written again. */
static void
test_nonces_are_never_used_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) nonces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *log = sim_disk_get_log (fixture->disk);
  guint n_frames = 0;

  sim_disk_fail (fixture->disk, SIM_FAULT_LOSE, EIO, SIM_OP_SYNC, 0, 7);
  for (guint i = 0; i < 6; i++)
    save (fixture, 5, 77, NULL);
  g_assert_true (save (fixture, 5, 78, NULL));
  for (guint i = 0; i < log->len; i++) {
    const SimEvent *event = g_ptr_array_index (log, i);
    gsize n_bytes;
    const guint8 *bytes;

    if (event->kind != SIM_EVENT_WRITE || event->offset < 65536)
      continue;
    bytes = g_bytes_get_data (event->bytes, &n_bytes);
    g_assert_true (g_hash_table_add (nonces, g_base64_encode (bytes + 40, 24)));
    n_frames++;
  }
  g_assert_cmpuint (n_frames, >, 8);
}

static void
test_full_disk_says_so (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GByteArray) bytes = sim_disk_get (fixture->disk, PATH);
  g_autoptr (GError) error = NULL;

  sim_disk_set_room (fixture->disk, bytes->len + 4096);
  g_assert_false (save (fixture, 5, 77, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_false (volet_vault_compact (fixture->vault, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_SPACE);
  g_clear_error (&error);
  sim_disk_set_room (fixture->disk, G_MAXUINT32);
  save (fixture, 5, 78, &error);
  g_assert_no_error (error);
  assert_durable (fixture);
}

/* The disk is full, but dead frames at the front of the file leave room for the whole notebook. */
static void
test_full_disk_uses_room_inside_the_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint8 i = 0; i < 20; i++)
    g_assert_true (save (fixture, 5, i, NULL));
  g_assert_true (volet_vault_compact (fixture->vault, NULL));
  bytes = sim_disk_get (fixture->disk, PATH);
  sim_disk_set_room (fixture->disk, bytes->len);
  for (guint8 i = 0; i < 20; i++) {
    save (fixture, 6, (guint8) (100 + i), &error);
    g_assert_no_error (error);
    assert_durable (fixture);
  }
}

/* Someone else's doing, of which the size of the file tells nothing. */
typedef struct {
  guint64 offset;
  gboolean is_at_end;
} Poke;

static void
test_notices_another_writer (Fixture *fixture, gconstpointer data)
{
  static const Poke pokes[] = {{40, FALSE}, {32768 + 40, FALSE}, {4000, FALSE}, {0, TRUE}};
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GByteArray) after = NULL;

  for (guint8 i = 0; i < 20; i++)
    g_assert_true (save (fixture, 5, i, NULL));
  /* To the back, to the front: the next save goes over dead frames and leaves the size alone. */
  g_assert_true (volet_vault_compact (fixture->vault, NULL));
  g_assert_true (volet_vault_compact (fixture->vault, NULL));
  bytes = sim_disk_get (fixture->disk, PATH);

  for (gsize i = 0; i < G_N_ELEMENTS (pokes); i++) {
    g_autoptr (GError) error = NULL;
    guint64 offset = pokes[i].is_at_end ? fixture->vault->chain->last.end + 60 : pokes[i].offset;
    guint8 other = bytes->data[offset] ^ 1;

    g_assert_cmpuint (offset, <, bytes->len);
    sim_disk_poke (fixture->disk, PATH, offset, &other, 1);
    g_assert_false (save (fixture, 5, (guint8) (60 + i), &error));
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE);
    g_clear_error (&error);
    g_assert_false (volet_vault_compact (fixture->vault, &error));
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE);
    g_clear_error (&error);
    g_assert_false (volet_vault_revoke_recovery_code (fixture->vault, &error));
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE);
    sim_disk_poke (fixture->disk, PATH, offset, bytes->data + offset, 1);
  }
  after = sim_disk_get (fixture->disk, PATH);
  g_assert_cmpmem (after->data, after->len, bytes->data, bytes->len);
}

/* Last tag alone changed: another writer who began anew from an older save. */
static void
test_notices_that_the_last_save_is_another (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint64 offset = fixture->vault->chain->last.end - 1;
  g_autoptr (GByteArray) bytes = sim_disk_get (fixture->disk, PATH);
  guint8 other = bytes->data[offset] ^ 1;

  sim_disk_poke (fixture->disk, PATH, offset, &other, 1);
  g_assert_false (save (fixture, 5, 60, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE);
}

static void
test_notices_a_longer_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) bytes = sim_disk_get (fixture->disk, PATH);

  sim_disk_poke (fixture->disk, PATH, bytes->len + 100000, "", 1);
  g_assert_false (save (fixture, 5, 60, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE);
}

/* After a save of ours failed the end of the file is not known, but another's frame there still is
 * another's. */
static void
test_notices_another_writer_after_a_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint8 header[VOLET_FRAME_HEADER_SIZE];

  sim_disk_fail (fixture->disk, SIM_FAULT_REFUSE, EIO, SIM_OP_SYNC, 0, 2);
  g_assert_false (save (fixture, 5, 60, NULL));
  sim_disk_heal (fixture->disk);
  memset (header, 0x41, sizeof header);
  sim_disk_poke (fixture->disk, PATH, fixture->vault->chain->last.end, header, sizeof header);
  g_assert_false (save (fixture, 5, 60, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE);
}

static void
test_moved_away_and_back (Fixture *fixture, gconstpointer data)
{
  const VoletFileOps *ops = sim_disk_get_ops (fixture->disk);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (ops->rename (ops->user_data, PATH, ELSEWHERE), ==, 0);
  g_assert_false (save (fixture, 5, 60, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_REPLACED);
  g_clear_error (&error);
  g_assert_cmpint (ops->rename (ops->user_data, ELSEWHERE, PATH), ==, 0);
  save (fixture, 5, 61, &error);
  g_assert_no_error (error);
  assert_durable (fixture);
}

/* While the key is derived, which takes a second, another file comes to stand in the place. */
static void
replace_file (VoletVaultPhase phase, double fraction, gpointer user_data)
{
  Fixture *fixture = user_data;
  const VoletFileOps *ops = sim_disk_get_ops (fixture->disk);
  g_autoptr (GByteArray) bytes = NULL;

  if (phase != VOLET_VAULT_PHASE_KEY || sim_disk_has (fixture->disk, ELSEWHERE))
    return;
  bytes = sim_disk_get (fixture->disk, PATH);
  g_assert_cmpint (ops->rename (ops->user_data, PATH, ELSEWHERE), ==, 0);
  sim_disk_put (fixture->disk, PATH, bytes);
}

static void
test_replaced_while_the_key_is_derived (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletLockedBytes) changed = vault_fixture_new_text ("un-autre-mot");
  g_autoptr (GByteArray) before = sim_disk_get (fixture->disk, PATH);
  g_autoptr (GByteArray) here = NULL;
  g_autoptr (GByteArray) moved = NULL;
  g_autoptr (GError) error = NULL;

  volet_vault_set_progress_func (fixture->vault, replace_file, fixture);
  g_assert_false (volet_vault_change_passphrase (fixture->vault, changed, NULL, NULL, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_REPLACED);
  volet_vault_set_progress_func (fixture->vault, NULL, NULL);
  here = sim_disk_get (fixture->disk, PATH);
  moved = sim_disk_get (fixture->disk, ELSEWHERE);
  g_assert_cmpmem (here->data, here->len, before->data, before->len);
  g_assert_cmpmem (moved->data, moved->len, before->data, before->len);
}

static void
test_another_file_in_its_place (Fixture *fixture, gconstpointer data)
{
  const VoletFileOps *ops = sim_disk_get_ops (fixture->disk);
  g_autoptr (GByteArray) bytes = sim_disk_get (fixture->disk, PATH);
  g_autoptr (GByteArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (ops->rename (ops->user_data, PATH, ELSEWHERE), ==, 0);
  sim_disk_put (fixture->disk, PATH, bytes);
  g_assert_false (save (fixture, 5, 60, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_REPLACED);
  after = sim_disk_get (fixture->disk, PATH);
  g_assert_cmpmem (after->data, after->len, bytes->data, bytes->len);
}

/* The work that cannot be saved any more goes elsewhere. */
static void
test_lost_file_can_be_saved_elsewhere (Fixture *fixture, gconstpointer data)
{
  const VoletFileOps *ops = sim_disk_get_ops (fixture->disk);
  g_autoptr (GError) error = NULL;
  g_autofree char *durable = NULL;
  g_autofree char *now = NULL;

  g_assert_cmpint (ops->unlink (ops->user_data, PATH), ==, 0);
  g_assert_false (save (fixture, 5, 60, NULL));
  volet_vault_save_copy (fixture->vault, ELSEWHERE, NULL, &error);
  g_assert_no_error (error);
  durable = get_durable_digest (fixture, ELSEWHERE);
  now = vault_fixture_get_digest (fixture->vault);
  g_assert_cmpstr (durable, ==, now);
}

/* The new header may or may not be on the disk: until that is settled, nothing is appended. */
static void
test_header_in_doubt_is_settled_before_the_next_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *log = sim_disk_get_log (fixture->disk);
  guint n_before;
  gboolean is_settled = FALSE;

  /* The sync of the second header, and that of putting the old one back. */
  sim_disk_fail (fixture->disk, SIM_FAULT_LOSE, EIO, SIM_OP_SYNC, 0, 2);
  g_assert_false (act_change_code (fixture, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_IO);
  g_clear_error (&error);
  sim_disk_heal (fixture->disk);
  g_assert_true (fixture->vault->headers.is_in_doubt[1]);

  n_before = log->len;
  save (fixture, 5, 60, &error);
  g_assert_no_error (error);
  for (guint i = n_before; i < log->len; i++) {
    const SimEvent *event = g_ptr_array_index (log, i);

    if (event->kind == SIM_EVENT_WRITE && event->offset >= 65536)
      g_assert_true (is_settled);
    if (event->kind == SIM_EVENT_SYNC)
      is_settled = TRUE;
  }
  g_assert_false (fixture->vault->headers.is_in_doubt[1]);
  assert_durable (fixture);
}

/* The new code is in force, and the old one lives on in one place: that is said. */
static void
test_old_key_that_remains_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text ("autre-exemple");

  sim_disk_fail (fixture->disk, SIM_FAULT_REFUSE, EIO, SIM_OP_SYNC, 1, 2);
  g_assert_false (
      volet_vault_change_passphrase (fixture->vault, passphrase, &VOLET_KDF_LEAST, NULL, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_OLD_KEY_REMAINS);
  g_clear_error (&error);
  sim_disk_heal (fixture->disk);
  save (fixture, 5, 60, &error);
  g_assert_no_error (error);
  assert_durable (fixture);
  {
    g_autoptr (GByteArray) bytes = sim_disk_get_durable (fixture->disk, PATH);

    g_assert_cmpmem (bytes->data, 4096, bytes->data + 32768, 4096);
  }
}

static VoletVault *
open_again (Fixture *fixture, VoletVaultOpenFlags flags, GError **error)
{
  return volet_vault_open_with_ops (PATH, flags, fixture->random, fixture->clock,
                                    sim_disk_get_ops (fixture->disk), error);
}

static void
test_second_program_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletVault) reader = NULL;
  g_autoptr (VoletLockedBytes) code = vault_fixture_new_text (fixture->code);

  g_assert_null (open_again (fixture, VOLET_VAULT_OPEN_NONE, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_BUSY);
  g_clear_error (&error);

  reader = open_again (fixture, VOLET_VAULT_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  volet_vault_unlock_with_code (reader, code, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (volet_vault_get_read_only_reason (reader), ==, VOLET_VAULT_READ_ONLY_IN_USE);
  g_assert_false (save (&(Fixture){.vault = reader}, 5, 60, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_READ_ONLY);
}

/* While another writes, a torn end is being written, and no fault. */
static void
test_torn_end_is_no_fault_while_another_writes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletVault) reader = NULL;
  g_autoptr (VoletVaultReport) report = NULL;
  g_autoptr (VoletLockedBytes) code = vault_fixture_new_text (fixture->code);

  sim_disk_poke (fixture->disk, PATH, fixture->vault->chain->last.end, "VFR1", 4);
  reader = open_again (fixture, VOLET_VAULT_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  volet_vault_unlock_with_code (reader, code, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (volet_vault_had_unfinished_save (reader));
  report = volet_vault_check (reader, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (volet_vault_report_is_whole (report));
}

static void
test_file_systems_without_locks (void)
{
  static const int codes[] = {ENOSYS, EOPNOTSUPP};

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++) {
    Fixture fixture = {0};
    g_autoptr (GError) error = NULL;

    begin (&fixture);
    sim_disk_set_lock_error (fixture.disk, codes[i]);
    create (&fixture, PATH, &error);
    g_assert_no_error (error);
    save (&fixture, 5, 60, &error);
    g_assert_no_error (error);
    assert_durable (&fixture);
    tear_down (&fixture, NULL);
  }
}

static void
test_read_only_media (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) code = vault_fixture_new_text (fixture->code);

  volet_vault_lock (fixture->vault);
  sim_disk_set_read_only (fixture->disk, TRUE);
  volet_vault_unlock_with_code (fixture->vault, code, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (volet_vault_get_read_only_reason (fixture->vault), ==,
                   VOLET_VAULT_READ_ONLY_MEDIA);
  vault_fixture_assert_page (fixture->vault, 5, 5);
  g_assert_false (save (fixture, 5, 60, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_READ_ONLY);
}

/* A disk that cannot be read is no reason to believe that nothing is there. */
static void
test_unreadable_end_is_an_error (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletLockedBytes) code = vault_fixture_new_text (fixture->code);
  guint n_reads;

  g_assert_true (save (fixture, 5, 60, NULL));
  g_assert_true (save (fixture, 5, 61, NULL));
  volet_vault_lock (fixture->vault);
  n_reads = sim_disk_count (fixture->disk, SIM_OP_READ);
  g_assert_true (volet_vault_unlock_with_code (fixture->vault, code, NULL, NULL));
  n_reads = sim_disk_count (fixture->disk, SIM_OP_READ) - n_reads;
  volet_vault_lock (fixture->vault);

  /* The last read only remembers what stands at the end. */
  for (guint i = 0; i < n_reads - 1; i++) {
    g_autoptr (GError) error = NULL;

    sim_disk_fail (fixture->disk, SIM_FAULT_REFUSE, EIO, SIM_OP_READ, i, 1);
    g_assert_false (volet_vault_unlock_with_code (fixture->vault, code, NULL, &error));
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_IO);
    g_assert_true (sim_disk_has_failed (fixture->disk));
    volet_vault_lock (fixture->vault);
  }
}

#define ADD(path, func) g_test_add ("/vault/faults/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++) {
    g_autofree char *path = g_strdup_printf ("/vault/faults/every-call/%s", acts[i].name);

    g_test_add_data_func (path, &acts[i], test_every_call_of_an_act);
  }
  g_test_add_func ("/vault/faults/every-call/create", test_every_call_of_creation);
  ADD ("one-failure-is-made-good", test_one_failure_is_made_good);
  ADD ("sync-that-loses-behind-a-clean-cache", test_sync_that_loses_behind_a_clean_cache);
  ADD ("nonces-are-never-used-twice", test_nonces_are_never_used_twice);
  ADD ("full-disk-says-so", test_full_disk_says_so);
  ADD ("full-disk-uses-room-inside-the-file", test_full_disk_uses_room_inside_the_file);
  ADD ("notices-another-writer", test_notices_another_writer);
  ADD ("notices-that-the-last-save-is-another", test_notices_that_the_last_save_is_another);
  ADD ("notices-a-longer-file", test_notices_a_longer_file);
  ADD ("notices-another-writer-after-a-failure", test_notices_another_writer_after_a_failure);
  ADD ("moved-away-and-back", test_moved_away_and_back);
  ADD ("another-file-in-its-place", test_another_file_in_its_place);
  ADD ("replaced-while-the-key-is-derived", test_replaced_while_the_key_is_derived);
  ADD ("lost-file-can-be-saved-elsewhere", test_lost_file_can_be_saved_elsewhere);
  ADD ("header-in-doubt-is-settled-before-the-next-save",
       test_header_in_doubt_is_settled_before_the_next_save);
  ADD ("old-key-that-remains-is-told", test_old_key_that_remains_is_told);
  ADD ("second-program-is-told", test_second_program_is_told);
  ADD ("torn-end-is-no-fault-while-another-writes", test_torn_end_is_no_fault_while_another_writes);
  g_test_add_func ("/vault/faults/file-systems-without-locks", test_file_systems_without_locks);
  ADD ("read-only-media", test_read_only_media);
  ADD ("unreadable-end-is-an-error", test_unreadable_end_is_an_error);

  return g_test_run ();
}
