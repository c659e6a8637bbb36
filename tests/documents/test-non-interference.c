/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Non-interference, end to end: agendas that are equal in what a form releases, and different in
 * everything else, give the same documents, byte for byte.
 *
 * Step 1 goes from entries to statements, for thousands of pairs. The whole way goes from notebooks
 * to files: each side of a pair is noted in another notebook, zone, order and history, at another
 * time of the day, by another process in other surroundings. Released values alone are equal.
 * tests/mutants/wall.toml lists leaks that these tests must notice.
 *
 * With --write SIDE this program is such a process. */

#include "agenda-pair.h"
#include "pair-fixture.h"
#include "volet-count.h"
#include "volet-notebook-acts.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-ledger.h"
#include "volet-share.h"

#include <gio/gio.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#define N_AGENDAS 2000
#define N_NOTEBOOKS 24
#define NOTEBOOK_MAX_WEEKS 3

#define SEED 20261125

/* 2027-01-12, after all weeks. */
#define TODAY 20830

typedef struct {
  VoletDisclosure what;
  VoletWeekTotal sides[2][PAIR_FIXTURE_MAX_WEEKS];
  int n_weeks;
} Pair;

static Pair
make_pair (GRand *rand, int max_weeks)
{
  Pair pair = {.what = pair_fixture_make_disclosure (rand)};

  pair.n_weeks = g_rand_int_range (rand, 1, max_weeks + 1);
  pair_fixture_make (rand, &pair.what, pair.sides[0], pair.sides[1], pair.n_weeks);
  return pair;
}

static GPtrArray *
make_agenda (GRand *rand, VoletZone *zone, const Pair *pair, int side)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);

  for (int i = 0; i < pair->n_weeks; i++)
    agenda_pair_add_week (rand, entries, zone, pair->sides[side][i].week,
                          pair->sides[side][i].count.family_min);
  return entries;
}

static VoletZone *
load_zone (int side)
{
  g_autoptr (GError) error = NULL;
  VoletZone *zone = volet_zone_new (side == 0 ? "Europe/Paris" : "Indian/Reunion", &error);

  g_assert_no_error (error);
  return zone;
}

/* Counts @entries as the notebook does, and says what @pair's form says of them. */
static GBytes *
disclose (const Pair *pair, int side, GPtrArray *entries)
{
  VoletWeekTotal totals[PAIR_FIXTURE_MAX_WEEKS];
  VoletCount counts[PAIR_FIXTURE_MAX_WEEKS];
  g_autoptr (VoletStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  volet_count_weeks (entries, PAIR_FIXTURE_FIRST_WEEK, (gsize) pair->n_weeks, counts);
  for (int i = 0; i < pair->n_weeks; i++) {
    totals[i] = pair->sides[side][i];
    totals[i].count = counts[i];
    g_assert_cmpmem (counts[i].family_min, sizeof counts[i].family_min,
                     pair->sides[side][i].count.family_min, sizeof counts[i].family_min);
  }
  statement = volet_disclosure_make_statement (&pair->what, totals, (gsize) pair->n_weeks, &error);
  g_assert_no_error (error);
  return volet_statement_to_bytes (statement);
}

static void
test_agendas_to_statements (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (VoletZone) here = load_zone (0);
  g_autoptr (VoletZone) there = load_zone (1);

  for (int i = 0; i < N_AGENDAS; i++) {
    Pair pair = make_pair (rand, PAIR_FIXTURE_MAX_WEEKS);
    g_autoptr (GPtrArray) one = make_agenda (rand, here, &pair, 0);
    g_autoptr (GPtrArray) other = make_agenda (rand, there, &pair, 1);
    g_autoptr (GBytes) one_bytes = disclose (&pair, 0, one);
    g_autoptr (GBytes) other_bytes = disclose (&pair, 1, other);

    g_assert_true (g_bytes_equal (one_bytes, other_bytes));
  }
}

/* One side of a pair, in a notebook of its own. */
typedef struct {
  int side;
  GRand *rand;
  VoletClock *clock;
  VoletRandom *random;
  VoletNotebook *notebook;
} Side;

static void
open_notebook (Side *self)
{
  const VoletNotebookPlan plan = {.name = self->side == 0 ? "Carnet bleu" : "Carnet rouge",
                                  .zone_id = self->side == 0 ? "Europe/Paris" : "Indian/Reunion",
                                  .params = &VOLET_KDF_LEAST};
  g_autoptr (GError) error = NULL;

  self->clock = volet_clock_new ();
  volet_clock_stop_at (self->clock,
                       G_GINT64_CONSTANT (86400) * TODAY + (self->side == 0 ? 8 : 11) * 3600);
  self->random = volet_random_new_system ();
  self->notebook = volet_notebook_new_in_memory (&plan, self->clock, self->random, &error);
  g_assert_no_error (error);
}

static void
close_notebook (Side *self)
{
  g_assert_finalize_object (self->notebook);
  g_assert_finalize_object (self->clock);
  g_assert_finalize_object (self->random);
}

/* Things that were noted, and taken back: a history that only one side has. */
static void
add_history (Side *self)
{
  for (int i = 0; i < 3 * self->side; i++) {
    g_autoptr (VoletEntry) entry = volet_notebook_new_entry (self->notebook);
    g_autofree char *act = NULL;

    volet_entry_set_duration (entry, volet_week_get_monday (PAIR_FIXTURE_FIRST_WEEK), 60 + i);
    entry->category = VOLET_CATEGORY_JUS;
    g_assert_true (volet_notebook_add_entry (self->notebook, entry, NULL));
    g_assert_true (volet_notebook_remove_entries (self->notebook, &entry->id, 1, NULL));
  }
}

static void
note_pair (Side *self, const Pair *pair)
{
  g_autoptr (VoletZone) zone = load_zone (self->side);
  g_autoptr (GPtrArray) entries = make_agenda (self->rand, zone, pair, self->side);
  g_autoptr (GError) error = NULL;

  volet_notebook_add_entries (self->notebook, entries, NULL, &error);
  g_assert_no_error (error);
  for (int i = 0; i < pair->n_weeks; i++) {
    const VoletWeekTotal *total = &pair->sides[self->side][i];

    volet_notebook_set_objective (self->notebook, total->objective,
                                  volet_week_get_monday (total->week),
                                  self->side == 0 ? NULL : "santé", &error);
    g_assert_no_error (error);
    if (total->is_prevented)
      volet_notebook_set_prevented (self->notebook, total->week, TRUE,
                                    self->side == 0 ? "enfant malade" : NULL, &error);
    g_assert_no_error (error);
    volet_notebook_close_weeks (self->notebook, &total->week, 1, &error);
    g_assert_no_error (error);
  }
}

/* Prints one document as its name, size and digest: what is compared, and nothing else. */
static gboolean
print_document (GBytes *bytes, gpointer user_data, GError **error)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  printf (" %" G_GSIZE_FORMAT " %s", g_bytes_get_size (bytes), digest);
  return TRUE;
}

static void
give (Side *self, const Pair *pair, VoletFonts *fonts, const char *to)
{
  const VoletShareRequest request = {.first = PAIR_FIXTURE_FIRST_WEEK,
                                     .last = PAIR_FIXTURE_FIRST_WEEK + pair->n_weeks - 1,
                                     .to = to,
                                     .form = &pair->what.form,
                                     .has_prevented_form = TRUE,
                                     .prevented_form = pair->what.form.prevented_form,
                                     .typed_name = "Nadia Belkacem",
                                     .day = TODAY - 3,
                                     .asked = self->side == 0 ? "tout" : NULL,
                                     .channel = (VoletChannel) (1 + self->side)};
  VoletOutput outputs[VOLET_N_GIVEN_FILE_KINDS];
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletShare) share = volet_notebook_prepare_share (self->notebook, &request, &error);
  g_autoptr (VoletGiven) given = NULL;
  guint n = 0;

  g_assert_no_error (error);
  for (int kind = 0; kind < VOLET_N_GIVEN_FILE_KINDS; kind++)
    outputs[kind] = (VoletOutput){.kind = (VoletGivenFileKind) kind, .func = print_document};
  volet_notebook_give (self->notebook, share, fonts, outputs, VOLET_N_GIVEN_FILE_KINDS, &n, &error);
  g_assert_no_error (error);
  given = volet_notebook_get_given (self->notebook, n, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < given->files->len; i++)
    printf (" %s", ((const VoletGivenFile *) given->files->pdata[i])->name);
}

static void
write_pair (int side, int index, VoletFonts *fonts)
{
  g_autoptr (GRand) pair_rand = g_rand_new_with_seed (SEED + (guint32) index);
  g_autoptr (GRand) own_rand = g_rand_new_with_seed ((guint32) (side * 7919 + index));
  Pair pair = make_pair (pair_rand, NOTEBOOK_MAX_WEEKS);
  Side self = {.side = side, .rand = own_rand};

  open_notebook (&self);
  add_history (&self);
  note_pair (&self, &pair);
  /* One side has given to somebody else before, so the numbers of its ledger are others. */
  if (side == 1) {
    printf ("#");
    give (&self, &pair, fonts, "Quelqu’un d’autre");
    printf ("\n");
  }
  printf ("%d", index);
  give (&self, &pair, fonts, "Mme Martin");
  printf ("\n");
  close_notebook (&self);
}

static int
write_side (int side)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletFonts) fonts = volet_fonts_new (g_getenv ("VOLET_FONTS"), &error);

  g_assert_no_error (error);
  setlocale (LC_ALL, "");
  for (int i = 0; i < N_NOTEBOOKS; i++)
    write_pair (side, i, fonts);
  return 0;
}

/* The second side works in another zone, locale, home and folder, under another name. */
static GSubprocessLauncher *
make_launcher (int side)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);

  g_subprocess_launcher_setenv (launcher, "LC_ALL", side == 0 ? "C" : "C.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", side == 0 ? "fr" : "ar:tr", TRUE);
  g_subprocess_launcher_setenv (launcher, "PANGO_LANGUAGE", side == 0 ? "fr" : "ur:tr", TRUE);
  g_subprocess_launcher_setenv (launcher, "TZ", side == 0 ? "UTC" : "Pacific/Apia", TRUE);
  g_subprocess_launcher_setenv (launcher, "USER", side == 0 ? "root" : "nadia", TRUE);
  g_subprocess_launcher_setenv (launcher, "HOME", side == 0 ? "/" : g_get_tmp_dir (), TRUE);
  g_subprocess_launcher_set_cwd (launcher, side == 0 ? "/" : g_get_tmp_dir ());
  return launcher;
}

static GStrv
run_side (int side)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (side);
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_launcher_spawn (launcher, &error, self, "--write", side == 0 ? "0" : "1", NULL);
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  lines = g_strsplit (output, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (g_ascii_isdigit (lines[i][0]))
      g_strv_builder_add (kept, lines[i]);
  return g_strv_builder_end (kept);
}

static void
test_notebooks_to_documents (void)
{
  g_auto (GStrv) one = run_side (0);
  g_auto (GStrv) other = run_side (1);
  g_autoptr (GHashTable) digests = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (g_strv_length (one), ==, N_NOTEBOOKS);
  for (gsize i = 0; one[i] != NULL; i++) {
    g_assert_cmpstr (one[i], ==, other[i]);
    g_hash_table_add (digests, strchr (one[i], ' '));
  }
  /* Documents that say nothing would be equal as well. */
  g_assert_cmpuint (g_hash_table_size (digests), >, N_NOTEBOOKS / 2);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_side (atoi (argv[2]));

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/non-interference/agendas-to-statements", test_agendas_to_statements);
  g_test_add_func ("/non-interference/notebooks-to-documents", test_notebooks_to_documents);

  return g_test_run ();
}
