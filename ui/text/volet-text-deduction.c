/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What readers can work out, in sentences that a stranger understands. */

#include "volet-text-deduction.h"

#include "volet-document-words.h"
#include "volet-duration.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  const char *label;
  const char *words;
} WayOutText;

static const WayOutText ways_out[VOLET_N_WAYS_OUT] = {
    [VOLET_WAY_OUT_WHOLE_PERIOD] = {N_ ("One figure for the whole period"),
                                    N_ ("Instead of one for each week.")},
    [VOLET_WAY_OUT_BAND] = {N_ ("Ranges of hours"), N_ ("Instead of the exact time.")},
    [VOLET_WAY_OUT_THRESHOLD] = {N_ ("The weekly hours, reached or not"), N_ ("Nothing but that.")},
    [VOLET_WAY_OUT_NOT_NOW] = {N_ ("Not now"), N_ ("Mind the date that you were given.")},
};

static const VoletWeekVersion *
get_version (const VoletKnowledge *knowledge, const VoletNaturalSum *sum)
{
  return volet_knowledge_get_version (knowledge, g_array_index (sum->versions, guint, 0));
}

/* "de la semaine du lundi 9 au dimanche 15 novembre 2026". */
static char *
format_week_scope (const VoletKnowledge *knowledge, const VoletNaturalSum *sum)
{
  const VoletWeekVersion *version = get_version (knowledge, sum);
  g_autofree char *dates = volet_text_format_week (version->week);
  g_autofree char *day = NULL;

  if (version->cut_off_day == VOLET_STATEMENT_NO_DAY)
    /* Translators: follows "your hours": "for the week from Monday 9 to Sunday 15 November". */
    return g_strdup_printf (C_ ("your hours", "for the week %s"), dates);
  day = volet_text_format_day_and_month (version->cut_off_day);
  return g_strdup_printf (C_ ("your hours", "for the week %1$s, up to and including %2$s"), dates,
                          day);
}

static char *
format_dates (const VoletNaturalSum *sum)
{
  return volet_text_format_days (volet_week_get_monday (sum->first),
                                 volet_week_get_sunday (sum->last));
}

/* What hours: of which family, in which weeks. */
static char *
format_scope (const VoletKnowledge *knowledge, const VoletNaturalSum *sum)
{
  g_autofree char *when =
      sum->kind == VOLET_SUM_KIND_PERIOD ? format_dates (sum) : format_week_scope (knowledge, sum);

  if (sum->family == VOLET_ALL_FAMILIES)
    return g_steal_pointer (&when);
  /* Translators: follows "your hours": a family of activities, then the weeks. */
  return g_strdup_printf (C_ ("your hours", "of “%1$s” %2$s"),
                          volet_document_get_family_label ((VoletFamily) sum->family), when);
}

/* "1 h 30 de plus", "45 min de moins". */
static char *
format_change (int minutes)
{
  g_autofree char *duration = volet_duration_to_string (ABS (minutes));

  if (minutes < 0)
    return g_strdup_printf (C_ ("a correction", "%s less"), duration);
  return g_strdup_printf (C_ ("a correction", "%s more"), duration);
}

/* "6 h", or "entre 5 h 30 et 6 h 10". */
static char *
format_value (const VoletNews *news)
{
  char *(*format) (int) =
      news->sum->kind == VOLET_SUM_KIND_DIFFERENCE ? format_change : volet_duration_to_string;
  g_autofree char *low = format (news->bounds.low);
  g_autofree char *high = NULL;

  if (news->bounds.low == news->bounds.high)
    return g_steal_pointer (&low);
  high = format (news->bounds.high);
  return g_strdup_printf (_ ("between %1$s and %2$s"), low, high);
}

static char *
format_figure (const VoletKnowledge *knowledge,
               const VoletNews *news,
               const char *readers,
               gboolean is_known)
{
  g_autofree char *scope = format_scope (knowledge, news->sum);
  g_autofree char *value = format_value (news);

  if (news->sum->kind == VOLET_SUM_KIND_DIFFERENCE)
    return g_strdup_printf (is_known ? _ ("%1$s can find the correction %2$s: %3$s.")
                                     : _ ("%1$s will be able to find the correction %2$s: %3$s."),
                            readers, scope, value);
  return g_strdup_printf (is_known ? _ ("%1$s can find your hours %2$s: %3$s.")
                                   : _ ("%1$s will be able to find your hours %2$s: %3$s."),
                          readers, scope, value);
}

static char *
format_non_zero (const VoletKnowledge *knowledge,
                 const VoletNews *news,
                 const char *readers,
                 gboolean is_known)
{
  g_autofree char *scope = format_scope (knowledge, news->sum);

  return g_strdup_printf (is_known ? _ ("%1$s can find that you noted hours %2$s.")
                                   : _ ("%1$s will be able to find that you noted hours %2$s."),
                          readers, scope);
}

static char *
format_one_below (const VoletNews *news, gboolean is_known)
{
  g_autofree char *dates = format_dates (news->sum);
  g_autofree char *objective = volet_duration_to_string (news->objective_min);

  if (news->objective_min == 0)
    return g_strdup_printf (
        is_known
            ? _ ("it can be calculated that at least one week, %s, has less than its hours.")
            : _ ("it will be possible to calculate that at least one week, %s, has less than its "
                 "hours."),
        dates);
  return g_strdup_printf (
      is_known ? _ ("it can be calculated that at least one week, %1$s, has less than %2$s.")
               : _ ("it will be possible to calculate that at least one week, %1$s, has less than "
                    "%2$s."),
      dates, objective);
}

static char *
format_objective (const VoletNews *news, gboolean is_known)
{
  g_autofree char *dates = volet_text_format_week (news->sum->first);
  g_autofree char *objective = volet_duration_to_string (news->objective_min);

  if (news->kind == VOLET_NEWS_KIND_BELOW)
    return g_strdup_printf (
        is_known ? _ ("it can be calculated that the week %1$s has less than %2$s.")
                 : _ ("it will be possible to calculate that the week %1$s has less than %2$s."),
        dates, objective);
  return g_strdup_printf (
      is_known ? _ ("it can be calculated that the week %1$s has %2$s or more.")
               : _ ("it will be possible to calculate that the week %1$s has %2$s or more."),
      dates, objective);
}

static char *
format_clause (const VoletKnowledge *knowledge,
               const VoletNews *news,
               const char *group,
               gboolean is_known)
{
  g_autofree char *readers = volet_text_dup_group_label (group);

  switch (news->kind) {
  case VOLET_NEWS_KIND_DETERMINED:
  case VOLET_NEWS_KIND_NARROW:
    return format_figure (knowledge, news, readers, is_known);
  case VOLET_NEWS_KIND_NON_ZERO:
    return format_non_zero (knowledge, news, readers, is_known);
  case VOLET_NEWS_KIND_ONE_BELOW:
    return format_one_below (news, is_known);
  case VOLET_NEWS_KIND_BELOW:
  case VOLET_NEWS_KIND_REACHED:
  default:
    return format_objective (news, is_known);
  }
}

static char *
begin_with_capital (const char *sentence)
{
  char letter[7] = {0};

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (sentence)), letter);
  return g_strconcat (letter, g_utf8_next_char (sentence), NULL);
}

static int
get_year (VoletDay day)
{
  int year;

  volet_day_to_ymd (day, &year, NULL, NULL);
  return year;
}

/* The date of the document to compare with; its year where it is not that of the new one. */
static char *
format_compared_day (const VoletKnowledge *knowledge, VoletDay day)
{
  const VoletKnownDocument *last =
      volet_knowledge_get_document (knowledge, knowledge->documents->len - 1);

  return volet_text_format_date (day, get_year (day) != get_year (last->day));
}

/**
 * volet_text_format_news:
 * @knowledge: what readers were told
 * @news: something that they can work out from it
 * @group: the name of their group, as stored
 * @is_known: whether they can already, and not only with the last document
 *
 * Returns: (transfer full): one sentence: "En comparant avec votre relevé du 7 décembre,
 *   l’administration pourra trouver vos heures de la semaine du lundi 9 au dimanche 15 novembre
 *   2026 : 6 h."
 */
char *
volet_text_format_news (const VoletKnowledge *knowledge,
                        const VoletNews *news,
                        const char *group,
                        gboolean is_known)
{
  g_autofree char *clause = format_clause (knowledge, news, group, is_known);
  g_autofree char *day = NULL;

  if (is_known)
    return begin_with_capital (clause);
  if (news->compared_day == VOLET_STATEMENT_NO_DAY)
    /* Translators: a whole sentence follows, such as "the administration will be able to…". */
    return g_strdup_printf (_ ("With this statement, %s"), clause);
  day = format_compared_day (knowledge, news->compared_day);
  /* Translators: a date, then a whole sentence. */
  return g_strdup_printf (_ ("By comparing with your statement of %1$s, %2$s"), day, clause);
}

/**
 * volet_text_format_more_news:
 * @n_more: how many are not told, one or more
 *
 * Returns: (transfer full): "et 2 autres"
 */
char *
volet_text_format_more_news (guint n_more)
{
  return g_strdup_printf (ngettext ("and %u other", "and %u others", n_more), n_more);
}

/**
 * volet_text_get_no_news:
 *
 * Returns: what is said where nothing was found
 */
const char *
volet_text_get_no_news (void)
{
  return _ ("Volet found no other duration to calculate. It does not know what was said, nor what "
            "others know.");
}

/**
 * volet_text_list_news:
 * @list: what a new document lets readers work out
 * @group: the name of their group, as stored
 *
 * Returns: (transfer full) (element-type utf8): what is said of it: at most three sentences, worst
 *   first, then how many more there are; or that nothing was found
 */
GPtrArray *
volet_text_list_news (const VoletNewsList *list, const char *group)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  guint n_told = MIN (list->news->len, VOLET_NEWS_TOLD);

  for (guint i = 0; i < n_told; i++)
    g_ptr_array_add (sentences, volet_text_format_news (list->knowledge,
                                                        &g_array_index (list->news, VoletNews, i),
                                                        group, FALSE));
  if (list->news->len > n_told)
    g_ptr_array_add (sentences, volet_text_format_more_news (list->news->len - n_told));
  if (list->news->len == 0)
    g_ptr_array_add (sentences, g_strdup (volet_text_get_no_news ()));
  return sentences;
}

/**
 * volet_text_get_way_out:
 * @way: a way out
 *
 * Returns: its label
 */
const char *
volet_text_get_way_out (VoletWayOut way)
{
  g_return_val_if_fail ((guint) way < VOLET_N_WAYS_OUT, "");

  return _ (ways_out[way].label);
}

/**
 * volet_text_get_way_out_words:
 * @way: a way out
 *
 * Returns: what it means, in a sentence
 */
const char *
volet_text_get_way_out_words (VoletWayOut way)
{
  g_return_val_if_fail ((guint) way < VOLET_N_WAYS_OUT, "");

  return _ (ways_out[way].words);
}
