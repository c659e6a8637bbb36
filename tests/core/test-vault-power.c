/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The power is cut at every instant of a notebook's life. What was announced as saved is there;
 * what was being saved is there whole or not at all; and the notebook goes on. */

#include "power-cut.h"
#include "vault-fixture.h"
#include "volet-vault-private.h"

#include <fcntl.h>

#define PATH "/usb/carnet.volet"

/* What a notebook holds after an act, and the code that opens it. */
typedef struct {
  char *digest;
  char *code;
} State;

/* A notebook's life, act by act. */
typedef struct {
  SimDisk *disk;
  VoletRandom *random;
  VoletClock *clock;
  VoletVault *vault;
  GPtrArray *states;
} Story;

static void
state_free (State *state)
{
  g_free (state->digest);
  g_free (state->code);
  g_free (state);
}

static void
story_set_up (Story *story, guint64 seed)
{
  story->disk = sim_disk_new ();
  story->random = vault_fixture_new_random (seed);
  story->clock = volet_clock_new ();
  volet_clock_stop_at (story->clock, VAULT_FIXTURE_NOW);
  story->states = g_ptr_array_new_with_free_func ((GDestroyNotify) state_free);
}

static void
story_tear_down (Story *story)
{
  if (story->disk == NULL)
    return;
  g_clear_object (&story->vault);
  g_clear_pointer (&story->disk, sim_disk_free);
  g_clear_object (&story->random);
  g_clear_object (&story->clock);
  g_clear_pointer (&story->states, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Story, story_tear_down)

/* An act begins: from now on its outcome may be found on the disk. */
static void
begin_act (Story *story)
{
  sim_disk_mark (story->disk, story->states->len * 2);
}

/* An act was announced as done. */
static void
end_act (Story *story, const char *new_code)
{
  State *state = g_new0 (State, 1);
  State *last =
      story->states->len > 0 ? g_ptr_array_index (story->states, story->states->len - 1) : NULL;

  sim_disk_mark (story->disk, story->states->len * 2 + 1);
  state->digest = vault_fixture_get_digest (story->vault);
  state->code = g_strdup (new_code != NULL ? new_code : last->code);
  g_ptr_array_add (story->states, state);
}

static void
act_create (Story *story, guint n_pages)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autoptr (GError) error = NULL;

  story->vault = volet_vault_new_in_memory (story->random, story->clock, &error);
  g_assert_no_error (error);
  volet_vault_set_ops (story->vault, sim_disk_get_ops (story->disk));
  for (guint number = 1; number <= n_pages; number++)
    vault_fixture_write_page (story->vault, number, (guint8) number);
  begin_act (story);
  volet_vault_create_file (story->vault, PATH, passphrase, &VOLET_KDF_LEAST, &code, NULL, &error);
  g_assert_no_error (error);
  end_act (story, volet_locked_bytes_get_text (code));
}

static void
act_save (Story *story, guint32 first, guint n_pages, guint8 value)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_pages; i++)
    vault_fixture_write_page (story->vault, first + i, (guint8) (value + i));
  begin_act (story);
  volet_vault_commit (story->vault, &error);
  g_assert_no_error (error);
  end_act (story, NULL);
}

static void
act_shrink (Story *story, guint32 n_pages)
{
  g_autoptr (GError) error = NULL;

  volet_arena_set_n_pages (volet_vault_get_arena (story->vault), n_pages);
  begin_act (story);
  volet_vault_commit (story->vault, &error);
  g_assert_no_error (error);
  end_act (story, NULL);
}

static void
act_change_code (Story *story)
{
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autoptr (GError) error = NULL;

  begin_act (story);
  volet_vault_new_recovery_code (story->vault, &code, &error);
  g_assert_no_error (error);
  end_act (story, volet_locked_bytes_get_text (code));
}

static void
act_compact (Story *story)
{
  g_autoptr (GError) error = NULL;

  begin_act (story);
  volet_vault_compact (story->vault, &error);
  g_assert_no_error (error);
  end_act (story, NULL);
}

static void
act_make_smaller (Story *story)
{
  g_autoptr (GError) error = NULL;

  begin_act (story);
  volet_vault_make_smaller (story->vault, NULL, &error);
  g_assert_no_error (error);
  end_act (story, NULL);
}

static VoletVault *
open_vault (SimDisk *disk, VoletRandom *random, VoletClock *clock, GError **error)
{
  return volet_vault_open_with_ops (PATH, VOLET_VAULT_OPEN_NONE, random, clock,
                                    sim_disk_get_ops (disk), error);
}

static gboolean
unlock (VoletVault *vault, const char *code_text)
{
  g_autoptr (VoletLockedBytes) code = vault_fixture_new_text (code_text);
  g_autoptr (GError) error = NULL;

  if (volet_vault_unlock_with_code (vault, code, NULL, &error))
    return TRUE;
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_CODE);
  return FALSE;
}

/* Whether @code opens what @bytes hold, one header spoiled or none. */
static gboolean
opens_with (Story *story, const GByteArray *bytes, const char *code, int spoiled)
{
  g_autoptr (SimDisk) disk = sim_disk_new ();
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  gboolean does_open;

  sim_disk_put (disk, PATH, bytes);
  if (spoiled >= 0)
    sim_disk_poke (disk, PATH, (guint64) spoiled * 32768 + 700, "spoiled", 7);
  vault = open_vault (disk, story->random, story->clock, &error);
  g_assert_no_error (error);
  does_open = unlock (vault, code);
  g_clear_object (&vault);
  return does_open;
}

/* Once a notebook was opened for writing, no old code opens it, whichever header is spoiled. */
static void
assert_old_codes_are_dead (Story *story, const GByteArray *bytes, const State *found)
{
  for (guint i = 0; i < story->states->len; i++) {
    const State *state = g_ptr_array_index (story->states, i);

    if (g_str_equal (state->code, found->code))
      continue;
    if (i > 0 &&
        g_str_equal (state->code, ((State *) g_ptr_array_index (story->states, i - 1))->code))
      continue;
    for (int spoiled = -1; spoiled < 2; spoiled++)
      g_assert_false (opens_with (story, bytes, state->code, spoiled));
  }
}

/* In how many ways the power is cut once more. */
static guint
get_n_second_cuts (void)
{
  return g_test_slow () ? POWER_CUT_N_KINDS : 2;
}

/* The notebook goes on: one more save, and a second power cut in the middle of that. */
static void
go_on (Story *story, SimDisk *disk, VoletVault *vault, const State *found, GRand *rand)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;
  GPtrArray *log = sim_disk_get_log (disk);
  guint n_before = log->len;
  guint n_after;

  for (guint i = 0; i < 3; i++)
    vault_fixture_write_page (vault, 2 + i, (guint8) g_rand_int (rand));
  volet_vault_commit (vault, &error);
  g_assert_no_error (error);
  digest = vault_fixture_get_digest (vault);
  n_after = log->len;

  for (guint i = 0; i < get_n_second_cuts (); i++) {
    PowerCut cut = g_test_slow () ? i : (guint) g_rand_int_range (rand, 0, POWER_CUT_N_KINDS);
    guint n_events = (guint) g_rand_int_range (rand, (gint32) n_before, (gint32) n_after + 1);
    g_autoptr (SimDisk) second = sim_disk_new ();
    g_autoptr (GByteArray) bytes = NULL;
    g_autoptr (VoletVault) again = NULL;
    g_autofree char *again_digest = NULL;

    /* The log begins with the file as it was put there. */
    bytes = power_cut_make (log, n_events, PATH, cut, rand);
    sim_disk_put (second, PATH, bytes);
    again = open_vault (second, story->random, story->clock, &error);
    g_assert_no_error (error);
    g_assert_true (unlock (again, found->code));
    again_digest = vault_fixture_get_digest (again);
    g_assert_false (volet_vault_is_read_only (again));
    if (n_events == n_after)
      g_assert_cmpstr (again_digest, ==, digest);
    else
      g_assert_true (g_str_equal (again_digest, digest) ||
                     g_str_equal (again_digest, found->digest));
    g_clear_object (&again);
  }
}

/* Puts @bytes on a disk by writes that are in its log. */
static SimDisk *
make_disk (const GByteArray *bytes)
{
  SimDisk *disk = sim_disk_new ();
  const VoletFileOps *ops = sim_disk_get_ops (disk);
  int fd = ops->open (ops->user_data, PATH, O_CREAT | O_EXCL | O_RDWR, 0600);
  int folder = ops->open (ops->user_data, "/usb", O_DIRECTORY | O_RDONLY, 0);

  ops->pwrite (ops->user_data, fd, bytes->data, bytes->len, 0);
  ops->fsync (ops->user_data, fd);
  ops->fsync (ops->user_data, folder);
  ops->close (ops->user_data, fd);
  ops->close (ops->user_data, folder);
  return disk;
}

/* Which of the states from @first to @last the file holds. */
static const State *
find_state (Story *story, VoletVault *vault, int first, int last)
{
  for (int i = first; i <= last; i++) {
    const State *state = g_ptr_array_index (story->states, i);
    g_autofree char *digest = NULL;

    if (!volet_vault_is_unlocked (vault) && !unlock (vault, state->code))
      continue;
    digest = vault_fixture_get_digest (vault);
    if (g_str_equal (digest, state->digest))
      return state;
  }
  return NULL;
}

/* What was never announced as created may say so in its own ways, but may not open half made. */
static void
assert_may_fail (const GError *error)
{
  g_assert_true (g_error_matches (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NEVER_FINISHED) ||
                 g_error_matches (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_DAMAGED) ||
                 g_error_matches (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NOT_A_VAULT));
}

/* A header cut between its hash and its MAC, inside one sector, is whole and not authentic: that is
 * what a forger would leave, and the file is shown and not written to. Sectors do not tear so; only
 * a cut at any byte can make one. */
static gboolean
is_torn_inside_a_sector (VoletVault *vault, PowerCut cut)
{
  if (!volet_vault_is_read_only (vault))
    return FALSE;
  g_assert_cmpint (cut, ==, POWER_CUT_BYTE);
  g_assert_cmpint (volet_vault_get_read_only_reason (vault), ==, VOLET_VAULT_READ_ONLY_HEADERS);
  return TRUE;
}

/* One power cut. @acked: the last state announced, or -1; @begun: the last one begun. */
static void
check_cut (Story *story, const GByteArray *bytes, PowerCut cut, int acked, int begun, GRand *rand)
{
  g_autoptr (SimDisk) disk = NULL;
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GByteArray) repaired = NULL;
  g_autoptr (GError) error = NULL;
  const State *found;

  if (bytes == NULL) {
    g_assert_cmpint (acked, <, 0);
    return;
  }
  /* What is announced holds in both places: the old key must not wait for the next opening. */
  if (acked >= 0 && acked == begun)
    g_assert_cmpmem (bytes->data, 4096, bytes->data + 32768, 4096);
  disk = make_disk (bytes);
  vault = open_vault (disk, story->random, story->clock, &error);
  if (vault == NULL && acked < 0) {
    assert_may_fail (error);
    return;
  }
  g_assert_no_error (error);
  found = find_state (story, vault, MAX (acked, 0), begun);
  g_assert_nonnull (found);
  if (is_torn_inside_a_sector (vault, cut))
    return;

  repaired = sim_disk_get (disk, PATH);
  g_assert_cmpmem (repaired->data, 4096, repaired->data + 32768, 4096);
  assert_old_codes_are_dead (story, repaired, found);
  go_on (story, disk, vault, found, rand);
  g_clear_object (&vault);
}

/* Cuts after every event of the story, in every way, @n_times each. */
static void
cut_everywhere (Story *story, guint n_times)
{
  GPtrArray *log = sim_disk_get_log (story->disk);
  g_autoptr (GRand) rand = g_rand_new_with_seed (99);
  int acked = -1, begun = -1;
  guint n_states = 0;

  for (guint n_events = 0; n_events <= log->len; n_events++) {
    if (n_events > 0) {
      const SimEvent *event = g_ptr_array_index (log, n_events - 1);

      if (event->kind == SIM_EVENT_MARK && event->mark % 2 == 0)
        begun = (int) event->mark / 2;
      if (event->kind == SIM_EVENT_MARK && event->mark % 2 == 1)
        acked = (int) event->mark / 2;
    }
    for (guint cut = 0; cut < POWER_CUT_N_KINDS; cut++) {
      guint n = cut == POWER_CUT_NOTHING || cut == POWER_CUT_ALL ? 1 : n_times;

      for (guint i = 0; i < n; i++) {
        g_autoptr (GByteArray) bytes = power_cut_make (log, n_events, PATH, cut, rand);

        check_cut (story, bytes, cut, acked, begun, rand);
        n_states += 1 + get_n_second_cuts ();
      }
    }
  }
  g_test_message ("%u states", n_states);
}

static guint
get_n_times (void)
{
  return g_test_slow () ? 20 : 1;
}

static void
test_creation (void)
{
  g_auto (Story) story = {0};

  story_set_up (&story, 1);
  act_create (&story, 30);
  cut_everywhere (&story, 4 * get_n_times ());
}

static void
test_saves (void)
{
  g_auto (Story) story = {0};

  story_set_up (&story, 2);
  act_create (&story, 30);
  act_save (&story, 5, 1, 100);
  act_save (&story, 28, 10, 50);
  act_shrink (&story, 20);
  act_save (&story, 1, 3, 200);
  cut_everywhere (&story, 2 * get_n_times ());
}

/* Far more than a frame holds: two frames, one transaction. */
static void
test_saves_of_several_frames (void)
{
  g_auto (Story) story = {0};

  story_set_up (&story, 3);
  act_create (&story, 10);
  act_save (&story, 1, 1100, 7);
  act_save (&story, 5, 1, 9);
  cut_everywhere (&story, get_n_times ());
}

static void
test_changes_of_key (void)
{
  g_auto (Story) story = {0};

  story_set_up (&story, 4);
  act_create (&story, 10);
  act_save (&story, 2, 1, 70);
  act_change_code (&story);
  act_save (&story, 3, 1, 71);
  act_change_code (&story);
  cut_everywhere (&story, 2 * get_n_times ());
}

/* To the back of the file, to the front again, and on over what lies dead there. */
static void
test_compactions (void)
{
  g_auto (Story) story = {0};

  story_set_up (&story, 5);
  act_create (&story, 30);
  act_save (&story, 5, 20, 100);
  act_compact (&story);
  act_save (&story, 1, 2, 40);
  act_compact (&story);
  for (guint8 i = 0; i < 6; i++)
    act_save (&story, 3, 9, (guint8) (120 + i));
  act_change_code (&story);
  act_compact (&story);
  act_save (&story, 2, 1, 3);
  cut_everywhere (&story, get_n_times ());
}

static void
test_making_smaller (void)
{
  g_auto (Story) story = {0};

  story_set_up (&story, 6);
  act_create (&story, 30);
  act_save (&story, 5, 20, 100);
  act_make_smaller (&story);
  act_save (&story, 2, 1, 3);
  cut_everywhere (&story, get_n_times ());
}

/* The name under which the new file stands until the rename. */
static const char *
find_other_name (GPtrArray *log)
{
  for (guint i = 0; i < log->len; i++) {
    const SimEvent *event = g_ptr_array_index (log, i);

    if (event->kind == SIM_EVENT_RENAME)
      return event->path;
  }
  g_assert_not_reached ();
}

/* Whether the file of this name, if there is one, holds a state from @first to @last. */
static gboolean
holds_state (Story *story, SimDisk *disk, const char *path, int first, int last)
{
  g_autoptr (VoletVault) vault = NULL;

  if (!sim_disk_has (disk, path))
    return FALSE;
  vault = volet_vault_open_with_ops (path, VOLET_VAULT_OPEN_READ_ONLY, story->random, story->clock,
                                     sim_disk_get_ops (disk), NULL);
  return vault != NULL && find_state (story, vault, first, last) != NULL;
}

/* A stick with FAT: what was announced is there, in its place or under the other name. Saves, which
 * rename nothing, are in their place. */
static void
test_making_smaller_on_fat (void)
{
  g_auto (Story) story = {0};
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  GPtrArray *log;
  const char *other_name;
  int acked = -1, begun = -1;

  story_set_up (&story, 7);
  act_create (&story, 30);
  act_save (&story, 5, 20, 100);
  act_make_smaller (&story);
  act_save (&story, 2, 1, 3);
  log = sim_disk_get_log (story.disk);
  other_name = find_other_name (log);

  for (guint n_events = 1; n_events <= log->len; n_events++) {
    const SimEvent *event = g_ptr_array_index (log, n_events - 1);

    if (event->kind == SIM_EVENT_MARK)
      *(event->mark % 2 == 0 ? &begun : &acked) = (int) event->mark / 2;
    for (guint i = 0; acked >= 0 && i < 2 * get_n_times () * POWER_CUT_N_KINDS; i++) {
      g_autoptr (SimDisk) disk =
          power_cut_make_fat_disk (log, n_events, i % POWER_CUT_N_KINDS, rand);

      g_assert_true (holds_state (&story, disk, PATH, acked, begun) ||
                     holds_state (&story, disk, other_name, acked, begun));
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vault/power/creation", test_creation);
  g_test_add_func ("/vault/power/saves", test_saves);
  g_test_add_func ("/vault/power/saves-of-several-frames", test_saves_of_several_frames);
  g_test_add_func ("/vault/power/changes-of-key", test_changes_of_key);
  g_test_add_func ("/vault/power/compactions", test_compactions);
  g_test_add_func ("/vault/power/making-smaller", test_making_smaller);
  g_test_add_func ("/vault/power/making-smaller-on-fat", test_making_smaller_on_fat);

  return g_test_run ();
}
