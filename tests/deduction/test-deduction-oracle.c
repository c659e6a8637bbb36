/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The solver against the oracle, which tries every agenda: same sums, bounds and verdicts.
 *
 * VOLET_DEDUCTION_WORLDS sets how many small worlds are compared, VOLET_DEDUCTION_SEED which. */

#include "random-documents.h"
#include "volet-deduction-error.h"
#include "volet-news.h"

#include <stdlib.h>

#define DEFAULT_WORLDS 4000
#define DEFAULT_SEED 20261109

/* Agendas that one world may take; the few that want more are left out. */
#define MAX_AGENDAS 300000

static guint
get_number (const char *variable, guint fallback)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) strtoul (text, NULL, 10) : fallback;
}

static void
add_document (VoletKnowledge *knowledge, guint n, const OracleDocument *document)
{
  volet_knowledge_add_lines (knowledge, n, &document->head,
                             (const VoletStatementWeek *) document->weeks->data,
                             document->weeks->len, document->context, document->is_official);
}

static VoletKnowledge *
make_knowledge (const SmallWorld *world)
{
  VoletKnowledge *knowledge =
      volet_knowledge_new_scaled ((VoletFactScale){world->hour_min, world->n_families});

  for (guint i = 0; i < world->documents->len; i++)
    add_document (knowledge, i + 1, world->documents->pdata[i]);
  return knowledge;
}

static char *
name_version (const VoletKnowledge *knowledge, guint index)
{
  const VoletWeekVersion *version = volet_knowledge_get_version (knowledge, index);

  return oracle_name_version (version->week, version->version, version->cut_off_day);
}

static char *
name_sum (const VoletKnowledge *knowledge, const VoletNaturalSum *sum)
{
  g_autoptr (GPtrArray) plus = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *minus =
      sum->minus == VOLET_NO_VERSION ? NULL : name_version (knowledge, sum->minus);

  for (guint i = 0; i < sum->versions->len; i++)
    g_ptr_array_add (plus, name_version (knowledge, g_array_index (sum->versions, guint, i)));
  return oracle_name_sum (volet_sum_kind_to_word (sum->kind), sum->family, plus, minus);
}

static void
compare_findings (const VoletKnowledge *knowledge, const VoletDeduction *deduction, Oracle *oracle)
{
  g_assert_cmpuint (deduction->findings->len, ==, g_hash_table_size (oracle->answers));
  for (guint i = 0; i < deduction->findings->len; i++) {
    const VoletFinding *finding = volet_deduction_get_finding (deduction, i);
    g_autofree char *name = name_sum (knowledge, finding->sum);
    const OracleAnswer *answer = g_hash_table_lookup (oracle->answers, name);

    g_assert_nonnull (answer);
    if (finding->bounds.low != answer->low || finding->bounds.high != answer->high)
      g_error ("%s: the solver says %d to %d, the oracle %d to %d", name, finding->bounds.low,
               finding->bounds.high, answer->low, answer->high);
    g_assert_cmpstr (volet_verdict_to_word (finding->verdict), ==, answer->verdict);
  }
}

static void
compare_conclusions (const VoletKnowledge *knowledge,
                     const VoletDeduction *deduction,
                     Oracle *oracle)
{
  static const char *const words[] = {
      [VOLET_CONCLUSION_KIND_BELOW] = "below",
      [VOLET_CONCLUSION_KIND_ONE_BELOW] = "one below",
      [VOLET_CONCLUSION_KIND_REACHED] = "reached",
  };

  g_assert_cmpuint (deduction->conclusions->len, ==, g_hash_table_size (oracle->conclusions));
  for (guint i = 0; i < deduction->conclusions->len; i++) {
    const VoletConclusion *conclusion = &g_array_index (deduction->conclusions, VoletConclusion, i);
    g_autofree char *sum = name_sum (knowledge, conclusion->sum);
    g_autofree char *name = g_strdup_printf ("%s: %s", words[conclusion->kind], sum);

    g_assert_true (g_hash_table_contains (oracle->conclusions, name));
  }
}

/* Returns whether the world was small enough to be tried. */
static gboolean
compare_world (const SmallWorld *world)
{
  g_autoptr (VoletKnowledge) knowledge = make_knowledge (world);
  g_autoptr (VoletDeduction) deduction = NULL;
  g_autoptr (GError) error = NULL;
  const VoletStep step = {NULL};
  Oracle *oracle = oracle_new (world->hour_min, world->n_families);
  gboolean is_small = oracle_ask (oracle, world->documents, MAX_AGENDAS);

  if (is_small) {
    g_assert_cmpuint (oracle->n_agendas, >, 0);
    deduction = volet_deduction_new (knowledge, &step, &error);
    g_assert_no_error (error);
    compare_findings (knowledge, deduction, oracle);
    compare_conclusions (knowledge, deduction, oracle);
  }
  oracle_free (oracle);
  return is_small;
}

static void
test_agrees_with_every_agenda (void)
{
  guint n_worlds = get_number ("VOLET_DEDUCTION_WORLDS", DEFAULT_WORLDS);
  guint seed = get_number ("VOLET_DEDUCTION_SEED", DEFAULT_SEED);
  guint n_tried = 0;

  for (guint i = 0; i < n_worlds; i++) {
    GRand *random = g_rand_new_with_seed (seed + i);
    SmallWorld *world = small_world_new (random);

    if (g_test_verbose ())
      g_test_message ("world %u", seed + i);
    n_tried += compare_world (world);
    small_world_free (world);
    g_rand_free (random);
  }
  g_test_message ("%u of %u worlds compared", n_tried, n_worlds);
  g_assert_cmpuint (n_tried, >=, n_worlds - n_worlds / 5);
}

/* What the oracle knows without the last document, and with it. */
typedef struct {
  Oracle *before;
  Oracle *after;
} TwoOracles;

static gboolean
ask_both (const SmallWorld *world, TwoOracles *oracles)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();

  for (guint i = 0; i + 1 < world->documents->len; i++)
    g_ptr_array_add (earlier, world->documents->pdata[i]);
  return oracle_ask (oracles->after, world->documents, MAX_AGENDAS) &&
         oracle_ask (oracles->before, earlier, MAX_AGENDAS);
}

static int
rank (const char *verdict)
{
  static const char *const words[] = {"open", "non-zero", "narrow", "determined", "disclosed"};

  for (int i = 0; i < 5; i++)
    if (g_str_equal (words[i], verdict))
      return i;
  g_assert_not_reached ();
}

/* Whether the verdict got stronger or the interval shorter by an hour, for something that is
 * neither open nor printed. */
static gboolean
is_new (const TwoOracles *oracles, const char *name, const OracleAnswer *after)
{
  const OracleAnswer *before = g_hash_table_lookup (oracles->before->answers, name);

  if (rank (after->verdict) == rank ("open") || rank (after->verdict) == rank ("disclosed"))
    return FALSE;
  return before == NULL || rank (after->verdict) > rank (before->verdict) ||
         (before->high - before->low) - (after->high - after->low) >= oracles->after->hour_min;
}

static const VoletNews *
find_told (const VoletNewsList *list, const char *wanted)
{
  for (guint i = 0; i < list->news->len; i++) {
    const VoletNews *news = &g_array_index (list->news, VoletNews, i);
    g_autofree char *name = name_sum (list->knowledge, news->sum);

    if ((news->kind <= VOLET_NEWS_KIND_NARROW || news->kind == VOLET_NEWS_KIND_NON_ZERO) &&
        g_str_equal (name, wanted))
      return news;
  }
  return NULL;
}

/* What is told is new; what is new is told, or is plain: a sum of what is printed, or nothing. */
static void
compare_news (const VoletNewsList *list, const TwoOracles *oracles)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, oracles->after->answers);
  while (g_hash_table_iter_next (&iter, &name, &value)) {
    const OracleAnswer *answer = value;
    const VoletNews *told = find_told (list, name);
    /* A week of this world may be shorter than its hour: it is narrow before anything is said. */
    gboolean is_plain = g_str_has_prefix (name, "sum") || (answer->low == 0 && answer->high == 0) ||
                        (g_str_equal (answer->verdict, "narrow") &&
                         !g_hash_table_contains (oracles->before->answers, name));

    if (told != NULL) {
      g_assert_true (is_new (oracles, name, answer));
      g_assert_cmpint (told->bounds.low, ==, answer->low);
      g_assert_cmpint (told->bounds.high, ==, answer->high);
    } else if (is_new (oracles, name, answer)) {
      if (!is_plain)
        g_error ("%s, now %s from %d to %d, is not told", (const char *) name, answer->verdict,
                 answer->low, answer->high);
    }
  }
}

static void
compare_news_of_world (const SmallWorld *world)
{
  TwoOracles oracles = {oracle_new (world->hour_min, world->n_families),
                        oracle_new (world->hour_min, world->n_families)};
  const VoletStep step = {NULL};
  g_autoptr (GError) error = NULL;

  if (world->documents->len > 0 && ask_both (world, &oracles)) {
    g_autoptr (VoletNewsList) list = volet_news_find (make_knowledge (world), &step, &error);

    g_assert_no_error (error);
    compare_news (list, &oracles);
  }
  oracle_free (oracles.before);
  oracle_free (oracles.after);
}

static void
test_tells_what_is_new (void)
{
  guint n_worlds = MIN (get_number ("VOLET_DEDUCTION_WORLDS", DEFAULT_WORLDS), 1500);
  guint seed = get_number ("VOLET_DEDUCTION_SEED", DEFAULT_SEED);

  for (guint i = 0; i < n_worlds; i++) {
    GRand *random = g_rand_new_with_seed (seed + i);
    SmallWorld *world = small_world_new (random);

    compare_news_of_world (world);
    small_world_free (world);
    g_rand_free (random);
  }
}

/* A document that contradicts another: no agenda is left, and no bound is told. */
static void
test_tells_no_bound_of_a_contradiction (void)
{
  guint n_worlds = MIN (get_number ("VOLET_DEDUCTION_WORLDS", DEFAULT_WORLDS), 400);
  guint n_contradictions = 0;

  for (guint i = 0; i < n_worlds; i++) {
    GRand *random = g_rand_new_with_seed (i);
    SmallWorld *world = small_world_new (random);
    OracleDocument *last =
        world->documents->len > 0 ? world->documents->pdata[world->documents->len - 1] : NULL;
    Oracle *oracle = oracle_new (world->hour_min, world->n_families);

    if (last != NULL && last->head.is_whole_period &&
        last->head.period_figure.kind == VOLET_FIGURE_TOTAL) {
      last->head.period_figure.total_min += g_rand_int_range (random, 1, 4);
      if (oracle_ask (oracle, world->documents, MAX_AGENDAS)) {
        g_autoptr (VoletKnowledge) knowledge = make_knowledge (world);
        g_autoptr (GError) error = NULL;
        const VoletStep step = {NULL};
        g_autoptr (VoletDeduction) deduction = volet_deduction_new (knowledge, &step, &error);

        g_assert_true ((deduction == NULL) == (oracle->n_agendas == 0));
        if (deduction == NULL)
          g_assert_error (error, VOLET_DEDUCTION_ERROR, VOLET_DEDUCTION_ERROR_CONTRADICTION);
        n_contradictions += deduction == NULL;
      }
    }
    oracle_free (oracle);
    small_world_free (world);
    g_rand_free (random);
  }
  g_assert_true (n_contradictions > 0 || n_worlds < 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/deduction/oracle/agrees-with-every-agenda", test_agrees_with_every_agenda);
  g_test_add_func ("/deduction/oracle/tells-what-is-new", test_tells_what_is_new);
  g_test_add_func ("/deduction/oracle/tells-no-bound-of-a-contradiction",
                   test_tells_no_bound_of_a_contradiction);

  return g_test_run ();
}
