/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What readers can work out, by trying every agenda that agrees with what they were told.
 *
 * Written from the rules of sharing alone, and as plainly as they are: no bound is ever computed,
 * only seen. It shares no code with the solver that it judges. */

#include "deduction-oracle.h"

#include <string.h>

#define ALL (-1)
#define NONE (-1)

/* A content of a week. */
typedef struct {
  VoletWeek week;
  guint version;
  VoletDay cut_off_day;
  int length;
  int objective;
} Unknown;

/* "The minutes of @family in the weeks of @mask are from @low to @high." */
typedef struct {
  guint mask;
  int family;
  int low;
  int high;
} Claim;

typedef struct {
  const char *kind;
  guint plus;
  int minus; /* an unknown, or NONE */
  int family;
  int low;
  int high;
} Sum;

typedef struct {
  const Oracle *oracle;
  GArray *unknowns;                                   /* Unknown */
  GArray *claims;                                     /* Claim */
  GArray *sums;                                       /* Sum */
  GPtrArray *choices;                                 /* per unknown: GArray of int[6] */
  int minutes[ORACLE_MAX_UNKNOWNS][VOLET_N_FAMILIES]; /* the agenda that is tried */
  guint64 n_agendas;
} World;

/* Documents */

OracleDocument *
oracle_document_new (void)
{
  OracleDocument *self = g_new0 (OracleDocument, 1);

  self->weeks = g_array_new (FALSE, TRUE, sizeof (VoletStatementWeek));
  self->context = g_array_new (FALSE, TRUE, sizeof (VoletGivenContext));
  return self;
}

void
oracle_document_free (OracleDocument *self)
{
  g_array_unref (self->weeks);
  g_array_unref (self->context);
  g_free (self);
}

/* Names */

char *
oracle_name_version (VoletWeek week, guint version, VoletDay cut_off_day)
{
  if (cut_off_day != VOLET_STATEMENT_NO_DAY)
    return g_strdup_printf ("w%d/%u@%d", week, version, cut_off_day);
  return g_strdup_printf ("w%d/%u", week, version);
}

char *
oracle_name_sum (const char *kind, int family, GPtrArray *plus, const char *minus)
{
  GString *name = g_string_new (kind);

  if (family < 0 || family >= VOLET_N_FAMILIES)
    g_string_append (name, " total");
  else
    g_string_append_printf (name, " G%d", family + 1);
  for (guint i = 0; i < plus->len; i++)
    g_string_append_printf (name, " %s", (const char *) plus->pdata[i]);
  if (minus != NULL)
    g_string_append_printf (name, " - %s", minus);
  return g_string_free (name, FALSE);
}

static Unknown *
get_unknown (const World *world, guint index)
{
  return &g_array_index (world->unknowns, Unknown, index);
}

static char *
name_unknown (const World *world, guint index)
{
  const Unknown *unknown = get_unknown (world, index);

  return oracle_name_version (unknown->week, unknown->version, unknown->cut_off_day);
}

static int
compare_by_week (gconstpointer a, gconstpointer b, gpointer data)
{
  const World *world = data;
  guint i = *(const guint *) a, j = *(const guint *) b;

  if (get_unknown (world, i)->week != get_unknown (world, j)->week)
    return get_unknown (world, i)->week - get_unknown (world, j)->week;
  return (int) i - (int) j;
}

static GPtrArray *
name_mask (const World *world, guint mask)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < world->unknowns->len; i++)
    if (mask & (1u << i))
      g_array_append_val (members, i);
  g_array_sort_with_data (members, compare_by_week, (gpointer) world);
  for (guint i = 0; i < members->len; i++)
    g_ptr_array_add (names, name_unknown (world, g_array_index (members, guint, i)));
  return names;
}

static char *
name_sum (const World *world, const Sum *sum)
{
  g_autoptr (GPtrArray) plus = name_mask (world, sum->plus);
  g_autofree char *minus = sum->minus == NONE ? NULL : name_unknown (world, (guint) sum->minus);

  return oracle_name_sum (sum->kind, sum->family, plus, minus);
}

/* What was told: unknowns and claims */

static guint
find_unknown (World *world, const VoletGivenContext *context)
{
  Unknown unknown = {context->week, context->version, context->cut_off_day, context->length_min, 0};
  guint i = 0;

  while (i < world->unknowns->len && (get_unknown (world, i)->week != unknown.week ||
                                      get_unknown (world, i)->version != unknown.version ||
                                      get_unknown (world, i)->cut_off_day != unknown.cut_off_day))
    i++;
  if (i == world->unknowns->len)
    g_array_append_val (world->unknowns, unknown);
  g_assert_cmpuint (world->unknowns->len, <=, ORACLE_MAX_UNKNOWNS);
  get_unknown (world, i)->objective = context->objective_min;
  return i;
}

static void
claim (World *world, guint mask, int family, int low, int high)
{
  Claim new_claim = {mask, family, low, high};

  g_array_append_val (world->claims, new_claim);
}

/* One printed figure about the weeks of @mask, whose objectives add up to @objective. */
static void
read_figure (
    World *world, guint mask, const VoletFigure *figure, int objective, gboolean is_official)
{
  int slack = is_official ? world->oracle->hour_min - 1 : 0;
  int total = 0;

  if (figure->kind == VOLET_FIGURE_REACHED)
    claim (world, mask, ALL, objective, G_MAXINT);
  else if (figure->kind == VOLET_FIGURE_BELOW)
    claim (world, mask, ALL, 0, objective - 1);
  else if (figure->kind == VOLET_FIGURE_BAND)
    claim (world, mask, ALL, figure->low_min,
           figure->high_min == 0 ? G_MAXINT : figure->high_min - 1);
  else if (figure->kind == VOLET_FIGURE_TOTAL)
    claim (world, mask, ALL, figure->total_min, figure->total_min + slack);
  else if (figure->kind == VOLET_FIGURE_FAMILIES) {
    for (int family = 0; family < world->oracle->n_families; family++) {
      claim (world, mask, family, figure->family_min[family], figure->family_min[family] + slack);
      total += figure->family_min[family];
    }
    if (!is_official)
      claim (world, mask, ALL, total, total);
  }
}

static guint
get_mask_of (World *world, const OracleDocument *document)
{
  guint mask = 0;

  for (guint i = 0; i < document->context->len; i++)
    mask |= 1u << find_unknown (world, &g_array_index (document->context, VoletGivenContext, i));
  return mask;
}

static void
read_document (World *world, const OracleDocument *document)
{
  guint mask = get_mask_of (world, document);
  int objective = 0;
  guint next = 0;

  for (guint i = 0; i < document->context->len; i++)
    objective += g_array_index (document->context, VoletGivenContext, i).objective_min;
  if (document->head.is_whole_period) {
    read_figure (world, mask, &document->head.period_figure, objective, document->is_official);
    return;
  }
  for (guint i = 0; i < document->weeks->len; i++) {
    const VoletStatementWeek *week = &g_array_index (document->weeks, VoletStatementWeek, i);
    const VoletGivenContext *context;

    if (week->is_absent)
      continue;
    context = &g_array_index (document->context, VoletGivenContext, next++);
    read_figure (world, 1u << find_unknown (world, context), &week->figure, context->objective_min,
                 document->is_official);
  }
}

/* Natural sums */

static void
add_sums (World *world, const char *kind, guint plus, int minus)
{
  for (int family = ALL; family < world->oracle->n_families; family++) {
    Sum sum = {kind, plus, minus, family, G_MAXINT, G_MININT};

    g_array_append_val (world->sums, sum);
  }
}

static guint
get_touched (const World *world)
{
  guint touched = 0;

  for (guint i = 0; i < world->claims->len; i++)
    touched |= g_array_index (world->claims, Claim, i).mask;
  return touched;
}

static void
add_cells_and_differences (World *world, guint touched)
{
  for (guint i = 0; i < world->unknowns->len; i++) {
    if (!(touched & (1u << i)))
      continue;
    add_sums (world, "cell", 1u << i, NONE);
    for (guint j = 0; j < i; j++)
      if ((touched & (1u << j)) && get_unknown (world, j)->week == get_unknown (world, i)->week)
        add_sums (world, "difference", 1u << i, (int) j);
  }
}

static gboolean
has_period (const World *world, guint mask)
{
  for (guint i = 0; i < world->sums->len; i++) {
    const Sum *sum = &g_array_index (world->sums, Sum, i);

    if (sum->plus == mask && strcmp (sum->kind, "sum") == 0)
      return TRUE;
  }
  return FALSE;
}

static void
add_period (World *world, guint mask, guint touched)
{
  /* A single week is a cell. */
  if ((mask & (mask - 1)) != 0 && (mask & touched) != 0 && !has_period (world, mask))
    add_sums (world, "sum", mask, NONE);
}

static VoletWeek
get_end (const World *world, guint mask, gboolean is_last)
{
  VoletWeek end = is_last ? G_MININT32 : G_MAXINT32;

  for (guint i = 0; i < world->unknowns->len; i++)
    if (mask & (1u << i))
      end = is_last ? MAX (end, get_unknown (world, i)->week)
                    : MIN (end, get_unknown (world, i)->week);
  return end;
}

/* The first bound after @week: where a printed period begins, or the week after it ends. */
static VoletWeek
find_bound_after (const World *world, const guint *masks, guint n_masks, VoletWeek week)
{
  VoletWeek bound = G_MAXINT32;

  for (guint i = 0; i < n_masks; i++) {
    VoletWeek first = get_end (world, masks[i], FALSE), after = get_end (world, masks[i], TRUE) + 1;

    if (first > week)
      bound = MIN (bound, first);
    if (after > week)
      bound = MIN (bound, after);
  }
  return bound;
}

static guint
cut_mask (const World *world, guint mask, VoletWeek first, VoletWeek after)
{
  guint cut = 0;

  for (guint i = 0; i < world->unknowns->len; i++)
    if ((mask & (1u << i)) && get_unknown (world, i)->week >= first &&
        get_unknown (world, i)->week < after)
      cut |= 1u << i;
  return cut;
}

static void
add_periods (World *world, GPtrArray *documents, guint touched)
{
  g_autofree guint *masks = g_new (guint, documents->len);

  for (guint i = 0; i < documents->len; i++)
    masks[i] = get_mask_of (world, documents->pdata[i]);
  for (guint i = 0; i < documents->len; i++) {
    VoletWeek last = get_end (world, masks[i], TRUE);

    add_period (world, masks[i], touched);
    for (VoletWeek first = get_end (world, masks[i], FALSE); first <= last;) {
      VoletWeek after = find_bound_after (world, masks, documents->len, first);

      add_period (world, cut_mask (world, masks[i], first, after), touched);
      first = after;
    }
  }
}

/* Every agenda */

static int
get_value (const World *world, guint mask, int family)
{
  int value = 0;

  for (guint i = 0; i < world->unknowns->len; i++)
    if (mask & (1u << i))
      for (int j = 0; j < world->oracle->n_families; j++)
        if (family == ALL || family == j)
          value += world->minutes[i][j];
  return value;
}

/* Whether the claims that are about week contents of @mask alone, and about the last of them, hold.
 */
static gboolean
claims_hold (const World *world, guint known, guint last)
{
  for (guint i = 0; i < world->claims->len; i++) {
    const Claim *c = &g_array_index (world->claims, Claim, i);
    int value;

    if (!(c->mask & (1u << last)) || (c->mask & ~known) != 0)
      continue;
    value = get_value (world, c->mask, c->family);
    if (value < c->low || value > c->high)
      return FALSE;
  }
  return TRUE;
}

/* Every content of one week within its length that agrees with what was said of it alone. */
static void
fill_choices (World *world, guint unknown, int family, int left, GArray *choices)
{
  if (family == world->oracle->n_families) {
    if (claims_hold (world, 1u << unknown, unknown))
      g_array_append_vals (choices, world->minutes[unknown], 1);
    return;
  }
  for (int minutes = 0; minutes <= left; minutes++) {
    world->minutes[unknown][family] = minutes;
    fill_choices (world, unknown, family + 1, left - minutes, choices);
  }
  world->minutes[unknown][family] = 0;
}

static void
see_agenda (World *world)
{
  world->n_agendas++;
  for (guint i = 0; i < world->sums->len; i++) {
    Sum *sum = &g_array_index (world->sums, Sum, i);
    int value = get_value (world, sum->plus, sum->family);

    if (sum->minus != NONE)
      value -= get_value (world, 1u << sum->minus, sum->family);
    sum->low = MIN (sum->low, value);
    sum->high = MAX (sum->high, value);
  }
}

static void
try_from (World *world, guint unknown)
{
  const GArray *choices;

  if (unknown == world->unknowns->len) {
    see_agenda (world);
    return;
  }
  choices = world->choices->pdata[unknown];
  for (guint i = 0; i < choices->len; i++) {
    memcpy (world->minutes[unknown], choices->data + i * sizeof world->minutes[0],
            sizeof world->minutes[0]);
    if (claims_hold (world, (2u << unknown) - 1, unknown))
      try_from (world, unknown + 1);
  }
}

static gboolean
try_every_agenda (World *world, guint64 max_agendas)
{
  guint64 n_tries = 1;

  for (guint i = 0; i < world->unknowns->len; i++) {
    GArray *choices = g_array_new (FALSE, FALSE, sizeof world->minutes[0]);

    fill_choices (world, i, 0, get_unknown (world, i)->length, choices);
    g_ptr_array_add (world->choices, choices);
    n_tries *= choices->len;
    if (n_tries > max_agendas)
      return FALSE;
  }
  try_from (world, 0);
  return TRUE;
}

/* Verdicts */

static const Claim *
find_printed (const World *world, const Sum *sum, int low, int high)
{
  for (guint i = 0; i < world->claims->len; i++) {
    const Claim *c = &g_array_index (world->claims, Claim, i);

    if (sum->minus == NONE && c->mask == sum->plus && c->family == sum->family && c->low >= low &&
        c->high <= high)
      return c;
  }
  return NULL;
}

static gboolean
is_printed_exactly (const World *world, const Sum *sum)
{
  for (guint i = 0; i < world->claims->len; i++) {
    const Claim *c = &g_array_index (world->claims, Claim, i);

    if (sum->minus == NONE && c->mask == sum->plus && c->family == sum->family && c->low == c->high)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_this_interval_printed (const World *world, const Sum *sum)
{
  for (guint i = 0; i < world->claims->len; i++) {
    const Claim *c = &g_array_index (world->claims, Claim, i);

    if (sum->minus == NONE && c->mask == sum->plus && c->family == sum->family &&
        c->low == sum->low && c->high == sum->high)
      return TRUE;
  }
  return FALSE;
}

static const char *
judge (const World *world, const Sum *sum)
{
  if (is_printed_exactly (world, sum))
    return "disclosed";
  if (sum->low == sum->high)
    return "determined";
  if (sum->high - sum->low < world->oracle->hour_min && !is_this_interval_printed (world, sum))
    return "narrow";
  if (sum->low > 0 && strcmp (sum->kind, "cell") == 0 &&
      find_printed (world, sum, G_MININT, G_MAXINT) == NULL)
    return "non-zero";
  return "open";
}

/* Whether one printed figure of this very week already says that it is under its objective. */
static gboolean
is_printed_below (const World *world, guint unknown)
{
  Sum week = {"cell", 1u << unknown, NONE, ALL, 0, 0};

  return find_printed (world, &week, 0, get_unknown (world, unknown)->objective - 1) != NULL;
}

static const Sum *
find_total (const World *world, guint unknown)
{
  for (guint i = 0; i < world->sums->len; i++) {
    const Sum *sum = &g_array_index (world->sums, Sum, i);

    if (sum->plus == 1u << unknown && sum->family == ALL && sum->minus == NONE)
      return sum;
  }
  return NULL;
}

static gboolean
is_in_progress (const World *world, guint unknown)
{
  return get_unknown (world, unknown)->cut_off_day != VOLET_STATEMENT_NO_DAY;
}

static void
conclude (Oracle *self, const World *world, const char *what, const Sum *sum)
{
  g_autofree char *name = name_sum (world, sum);

  g_hash_table_add (self->conclusions, g_strdup_printf ("%s: %s", what, name));
}

static void
judge_week_objective (Oracle *self, const World *world, const Sum *sum, guint unknown)
{
  int objective = get_unknown (world, unknown)->objective;

  if (objective == 0 || is_in_progress (world, unknown))
    return;
  if (sum->high < objective && !is_printed_below (world, unknown))
    conclude (self, world, "below", sum);
  if (sum->low >= objective && find_printed (world, sum, objective, G_MAXINT) == NULL)
    conclude (self, world, "reached", sum);
}

/* "A period that proves at least one week under it", where no week of it is known to be. */
static void
judge_period_objective (Oracle *self, const World *world, const Sum *sum)
{
  int objective = 0;

  for (guint i = 0; i < world->unknowns->len; i++) {
    const Sum *week = find_total (world, i);

    if (!(sum->plus & (1u << i)))
      continue;
    if (is_in_progress (world, i) ||
        (get_unknown (world, i)->objective > 0 && week != NULL &&
         (week->high < get_unknown (world, i)->objective || is_printed_below (world, i))))
      return;
    objective += get_unknown (world, i)->objective;
  }
  if (sum->high < objective)
    conclude (self, world, "one below", sum);
}

static void
judge_objectives (Oracle *self, const World *world)
{
  for (guint i = 0; i < world->sums->len; i++) {
    const Sum *sum = &g_array_index (world->sums, Sum, i);

    if (sum->family != ALL)
      continue;
    if (strcmp (sum->kind, "sum") == 0)
      judge_period_objective (self, world, sum);
    for (guint j = 0; j < world->unknowns->len; j++)
      if (strcmp (sum->kind, "cell") == 0 && sum->plus == 1u << j)
        judge_week_objective (self, world, sum, j);
  }
}

static void
answer (Oracle *self, const World *world)
{
  for (guint i = 0; i < world->sums->len; i++) {
    const Sum *sum = &g_array_index (world->sums, Sum, i);
    OracleAnswer *new_answer = g_new (OracleAnswer, 1);

    *new_answer = (OracleAnswer){sum->low, sum->high, judge (world, sum)};
    g_hash_table_insert (self->answers, name_sum (world, sum), new_answer);
  }
  judge_objectives (self, world);
}

Oracle *
oracle_new (int hour_min, int n_families)
{
  Oracle *self = g_new0 (Oracle, 1);

  self->hour_min = hour_min;
  self->n_families = n_families;
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->conclusions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
oracle_free (Oracle *self)
{
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->conclusions);
  g_free (self);
}

/* Answers about @documents, in the order in which they were given. Returns FALSE, and answers
 * nothing, where there would be more than @max_agendas to try. */
gboolean
oracle_ask (Oracle *self, GPtrArray *documents, guint64 max_agendas)
{
  World world = {
      .oracle = self,
      .unknowns = g_array_new (FALSE, TRUE, sizeof (Unknown)),
      .claims = g_array_new (FALSE, TRUE, sizeof (Claim)),
      .sums = g_array_new (FALSE, TRUE, sizeof (Sum)),
      .choices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref),
  };
  guint touched;
  gboolean is_small;

  for (guint i = 0; i < documents->len; i++)
    read_document (&world, documents->pdata[i]);
  touched = get_touched (&world);
  add_cells_and_differences (&world, touched);
  add_periods (&world, documents, touched);
  is_small = try_every_agenda (&world, max_agendas);
  if (is_small && world.n_agendas > 0)
    answer (self, &world);
  self->n_agendas = world.n_agendas;

  g_array_unref (world.unknowns);
  g_array_unref (world.claims);
  g_array_unref (world.sums);
  g_ptr_array_unref (world.choices);
  return is_small;
}
