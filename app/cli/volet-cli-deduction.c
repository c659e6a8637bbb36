/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What readers can work out, for people and for programs. */

#include "volet-cli-deduction.h"

#include "volet-notebook-deduction.h"
#include "volet-text-deduction.h"
#include "volet-text-sharing.h"

/* "2026-W47", "2026-W47/2" for its second version. */
static char *
name_version (const VoletKnowledge *knowledge, guint index)
{
  const VoletWeekVersion *version = volet_knowledge_get_version (knowledge, index);
  g_autofree char *week = volet_week_to_string (version->week);

  if (version->cut_off_day != VOLET_STATEMENT_NO_DAY || version->version <= 1)
    return g_steal_pointer (&week);
  return g_strdup_printf ("%s/%u", week, version->version);
}

static char *
name_weeks (const VoletKnowledge *knowledge, const VoletNaturalSum *sum)
{
  guint first = g_array_index (sum->versions, guint, 0);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (sum->kind == VOLET_SUM_KIND_CELL)
    return name_version (knowledge, first);
  if (sum->kind == VOLET_SUM_KIND_DIFFERENCE) {
    a = name_version (knowledge, sum->minus);
    b = name_version (knowledge, first);
  } else {
    a = volet_week_to_string (sum->first);
    b = volet_week_to_string (sum->last);
  }
  return g_strdup_printf ("%s..%s", a, b);
}

static const char *
name_family (int family)
{
  return family == VOLET_ALL_FAMILIES ? "total" : volet_family_get_code ((VoletFamily) family);
}

/* A week in progress is told from the whole week by its last day. */
static void
add_cut_off (JsonBuilder *builder, const VoletKnowledge *knowledge, const VoletNaturalSum *sum)
{
  const VoletWeekVersion *version =
      volet_knowledge_get_version (knowledge, g_array_index (sum->versions, guint, 0));

  if (sum->kind == VOLET_SUM_KIND_CELL && version->cut_off_day != VOLET_STATEMENT_NO_DAY)
    volet_cli_json_add_day (builder, "until", version->cut_off_day);
}

static void
add_sum (JsonBuilder *builder,
         const VoletKnowledge *knowledge,
         const char *group,
         const VoletNaturalSum *sum)
{
  g_autofree char *weeks = name_weeks (knowledge, sum);

  volet_cli_json_add_string (builder, "group", group);
  volet_cli_json_add_string (builder, "week", weeks);
  add_cut_off (builder, knowledge, sum);
  volet_cli_json_add_string (builder, "family", name_family (sum->family));
  volet_cli_json_add_string (builder, "kind", volet_sum_kind_to_word (sum->kind));
}

static void
add_finding (JsonBuilder *builder,
             const VoletKnowledge *knowledge,
             const char *group,
             const VoletFinding *finding)
{
  json_builder_begin_object (builder);
  add_sum (builder, knowledge, group, finding->sum);
  volet_cli_json_add_int (builder, "low", finding->bounds.low);
  volet_cli_json_add_int (builder, "high", finding->bounds.high);
  volet_cli_json_add_string (builder, "verdict", volet_verdict_to_word (finding->verdict));
  json_builder_end_object (builder);
}

static gboolean
add_group (VoletCli *cli, JsonBuilder *builder, const char *group, GError **error)
{
  const VoletStep step = {NULL};
  g_autoptr (VoletKnowledge) knowledge =
      volet_notebook_load_knowledge (cli->notebook, group, error);
  g_autoptr (VoletDeduction) deduction =
      knowledge != NULL ? volet_deduction_new (knowledge, &step, error) : NULL;

  if (deduction == NULL)
    return FALSE;
  for (guint i = 0; i < deduction->findings->len; i++)
    add_finding (builder, knowledge, group, volet_deduction_get_finding (deduction, i));
  return TRUE;
}

static gboolean
print_group (VoletCli *cli, const char *group, GError **error)
{
  const VoletStep step = {NULL};
  g_autofree char *label = volet_text_dup_group_label (group);
  VoletKnowledge *knowledge = volet_notebook_load_knowledge (cli->notebook, group, error);
  g_autoptr (VoletNewsList) list =
      knowledge != NULL ? volet_news_find_known (knowledge, &step, error) : NULL;

  if (list == NULL)
    return FALSE;
  volet_cli_print (cli, "%s\n", label);
  for (guint i = 0; i < list->news->len; i++) {
    g_autofree char *sentence =
        volet_text_format_news (knowledge, &g_array_index (list->news, VoletNews, i), group, TRUE);

    volet_cli_print (cli, "  %s\n", sentence);
  }
  if (list->news->len == 0)
    volet_cli_print (cli, "  %s\n", volet_text_get_no_news ());
  return TRUE;
}

/**
 * volet_cli_print_deductions:
 * @cli: the run, whose notebook is open
 * @groups: (element-type utf8): the groups
 * @error: return location
 *
 * Prints what the readers of each group can work out from all that they were given.
 *
 * Returns: whether it was printed
 */
gboolean
volet_cli_print_deductions (VoletCli *cli, GPtrArray *groups, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < groups->len; i++)
    if (!(cli->is_json ? add_group (cli, builder, groups->pdata[i], error)
                       : print_group (cli, groups->pdata[i], error)))
      return FALSE;
  json_builder_end_array (builder);
  if (cli->is_json)
    volet_cli_print_json (cli, builder);
  return TRUE;
}

static VoletNewsList *
find_news (VoletCli *cli, VoletShare *share, GError **error)
{
  const VoletStep step = {NULL};
  VoletKnowledge *knowledge = volet_notebook_load_knowledge_with (cli->notebook, share, error);

  return knowledge != NULL ? volet_news_find (knowledge, &step, error) : NULL;
}

/**
 * volet_cli_print_news:
 * @cli: the run, whose notebook is open
 * @share: what could be given
 * @error: return location
 *
 * Prints what its readers could work out from it and all that they were given.
 *
 * Returns: whether it was printed
 */
gboolean
volet_cli_print_news (VoletCli *cli, VoletShare *share, GError **error)
{
  g_autoptr (VoletNewsList) list = find_news (cli, share, error);
  g_autoptr (GPtrArray) sentences = NULL;

  if (list == NULL)
    return FALSE;
  sentences = volet_text_list_news (list, volet_share_get_recipient (share)->group);
  for (guint i = 0; i < sentences->len; i++)
    volet_cli_print (cli, "%s\n", (const char *) sentences->pdata[i]);
  return TRUE;
}

static const char *
name_news (VoletNewsKind kind)
{
  static const char *const words[] = {
      [VOLET_NEWS_KIND_DETERMINED] = "determined", [VOLET_NEWS_KIND_NARROW] = "narrow",
      [VOLET_NEWS_KIND_BELOW] = "below",           [VOLET_NEWS_KIND_ONE_BELOW] = "one-below",
      [VOLET_NEWS_KIND_NON_ZERO] = "non-zero",     [VOLET_NEWS_KIND_REACHED] = "reached",
  };

  return words[kind];
}

static void
add_one_news (JsonBuilder *builder,
              const VoletNewsList *list,
              const VoletNews *news,
              const char *group)
{
  g_autofree char *sentence = volet_text_format_news (list->knowledge, news, group, FALSE);

  json_builder_begin_object (builder);
  add_sum (builder, list->knowledge, group, news->sum);
  if (news->kind <= VOLET_NEWS_KIND_NARROW) {
    volet_cli_json_add_int (builder, "low", news->bounds.low);
    volet_cli_json_add_int (builder, "high", news->bounds.high);
  }
  volet_cli_json_add_string (builder, "verdict", name_news (news->kind));
  volet_cli_json_add_string (builder, "sentence", sentence);
  json_builder_end_object (builder);
}

/**
 * volet_cli_add_news:
 * @cli: the run, whose notebook is open
 * @builder: an open object
 * @share: what could be given
 * @error: return location
 *
 * Adds the member "deductions": all that its readers could work out from it, worst first.
 *
 * Returns: whether it was added
 */
gboolean
volet_cli_add_news (VoletCli *cli, JsonBuilder *builder, VoletShare *share, GError **error)
{
  g_autoptr (VoletNewsList) list = find_news (cli, share, error);

  if (list == NULL)
    return FALSE;
  json_builder_set_member_name (builder, "deductions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->news->len; i++)
    add_one_news (builder, list, &g_array_index (list->news, VoletNews, i),
                  volet_share_get_recipient (share)->group);
  json_builder_end_array (builder);
  return TRUE;
}
