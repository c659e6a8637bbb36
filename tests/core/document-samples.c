/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements that together show all that a document can say, by name. */

#include "document-samples.h"

#include <string.h>

/* 2026-W45, whose Monday is 2026-11-02. */
#define FIRST_WEEK 2966

/* 2026-12-01. */
#define DAY 20788

#define OBJECTIVE_MIN 900

const char *const document_sample_names[] = {
    "threshold",
    "hidden",
    "no-objective",
    "band",
    "total",
    "families",
    "full-families",
    "one-week",
    "mixed",
    "whole-threshold",
    "whole-hidden",
    "whole-band",
    "whole-total",
    "whole-families",
    "whole-mixed",
    "no-name",
    "long-name",
    "wide-name",
    "wide-name-worst",
    "turn-of-year-wide-name-worst",
    "rtl-name",
    "year",
    "three-years",
    "three-years-total",
    "new-year",
    "gap",
    NULL,
};

typedef struct {
  VoletStatementHead head;
  VoletStatementWeek weeks[VOLET_STATEMENT_MAX_WEEKS];
  gsize n_weeks;
  gboolean hides_objective;
  int objective_min;
} Sample;

static const int month_min[][VOLET_N_FAMILIES] = {
    {0, 720, 165, 0, 0, 0},
    {0, 0, 345, 60, 495, 0},
    {2100, 0, 0, 0, 0, 0},
    {0, 25, 180, 120, 240, 0},
};

static VoletFigure
make_figure (const Sample *sample, const int *family_min, int n_weeks)
{
  VoletFigure families = volet_figure_families (family_min);

  switch (sample->head.level) {
  case VOLET_LEVEL_THRESHOLD:
    return volet_figure_threshold (families.total_min, sample->objective_min * n_weeks,
                                   sample->hides_objective);
  case VOLET_LEVEL_BAND:
    return volet_figure_band (families.total_min, n_weeks);
  case VOLET_LEVEL_TOTAL:
    return volet_figure_total (families.total_min);
  case VOLET_LEVEL_FAMILIES:
  default:
    return families;
  }
}

static void
fill_weeks (Sample *sample, gsize n_weeks)
{
  sample->n_weeks = n_weeks;
  for (gsize i = 0; i < n_weeks; i++)
    sample->weeks[i] = (VoletStatementWeek){
        .week = FIRST_WEEK + (VoletWeek) i,
        .cut_off_day = VOLET_STATEMENT_NO_DAY,
        .figure = make_figure (sample, month_min[i % G_N_ELEMENTS (month_min)], 1),
    };
}

static void
fill_all_families (Sample *sample)
{
  const int family_min[VOLET_N_FAMILIES] = {605, 60, 125, 10, 1200, 59};

  for (gsize i = 0; i < sample->n_weeks; i++)
    sample->weeks[i].figure = make_figure (sample, family_min, 1);
}

static void
mark_mixed (Sample *sample)
{
  sample->weeks[0].is_prevented = TRUE;
  sample->weeks[1].is_absent = TRUE;
  sample->weeks[1].figure = (VoletFigure){0};
  sample->weeks[2].is_prevented = TRUE;
  sample->weeks[2].figure = (VoletFigure){0};
  sample->weeks[3].cut_off_day = volet_week_get_monday (sample->weeks[3].week) + 2;
  sample->head.replaces_day = DAY - 8;
  sample->head.n_replacements = 1;
}

/* As many words as four weeks can need. */
static void
mark_all_prevented (Sample *sample)
{
  for (gsize i = 0; i < sample->n_weeks; i++)
    sample->weeks[i].is_prevented = TRUE;
  sample->weeks[3].cut_off_day = volet_week_get_monday (sample->weeks[3].week) + 2;
  sample->head.replaces_day = DAY - 8;
  sample->head.n_replacements = 1;
}

static void
make_whole (Sample *sample)
{
  int family_min[VOLET_N_FAMILIES] = {0};
  int n_told = 0;

  for (gsize i = 0; i < sample->n_weeks; i++) {
    sample->weeks[i].figure = (VoletFigure){0};
    if (sample->weeks[i].is_absent)
      continue;
    n_told++;
    for (int family = 0; family < VOLET_N_FAMILIES; family++)
      family_min[family] += month_min[i % G_N_ELEMENTS (month_min)][family];
  }
  sample->head.is_whole_period = TRUE;
  sample->head.period_figure = make_figure (sample, family_min, n_told);
}

static gboolean
has_word (const char *name, const char *word)
{
  return strstr (name, word) != NULL;
}

static VoletLevel
choose_level (const char *name)
{
  if (has_word (name, "threshold") || has_word (name, "hidden") || has_word (name, "no-objective"))
    return VOLET_LEVEL_THRESHOLD;
  if (has_word (name, "band"))
    return VOLET_LEVEL_BAND;
  if (has_word (name, "total") || has_word (name, "gap"))
    return VOLET_LEVEL_TOTAL;
  return VOLET_LEVEL_FAMILIES;
}

static gsize
choose_n_weeks (const char *name)
{
  if (has_word (name, "three-years"))
    return VOLET_STATEMENT_MAX_WEEKS;
  if (has_word (name, "new-year"))
    return 10;
  if (has_word (name, "year") && !has_word (name, "turn-of-year"))
    return 52;
  return has_word (name, "one-week") ? 1 : 4;
}

/* Returns: (transfer full): @letter 200 times */
static char *
repeat_letter (const char *letter)
{
  GString *repeated = g_string_new (NULL);

  for (int i = 0; i < VOLET_STATEMENT_NAME_MAX_CHARS; i++)
    g_string_append (repeated, i % 9 == 8 ? (g_str_equal (letter, "W") ? "W" : " ") : letter);
  return g_strchomp (g_string_free (repeated, FALSE));
}

static char *
choose_name (const char *name)
{
  if (has_word (name, "no-name"))
    return NULL;
  if (has_word (name, "long-name"))
    return repeat_letter ("n");
  if (has_word (name, "wide-name"))
    return repeat_letter ("W");
  return g_strdup (has_word (name, "rtl-name") ? "ليلى بن عيسى" : "Nadia Belkacem");
}

static VoletStatement *
make_hours (const char *name)
{
  g_autofree char *typed_name = choose_name (name);
  g_autofree Sample *sample = g_new0 (Sample, 1);
  g_autoptr (GError) error = NULL;
  VoletStatement *statement;

  sample->head = (VoletStatementHead){
      .level = choose_level (name),
      .day = DAY,
      .recipient = "Référente de l’agence",
      .typed_name = typed_name,
      .replaces_day = VOLET_STATEMENT_NO_DAY,
      .has_cover_note = has_word (name, "cover-note"),
  };
  sample->hides_objective = has_word (name, "hidden");
  sample->objective_min = has_word (name, "no-objective") ? 0 : OBJECTIVE_MIN;
  fill_weeks (sample, choose_n_weeks (name));
  if (has_word (name, "turn-of-year"))
    for (gsize i = 0; i < sample->n_weeks; i++)
      sample->weeks[i].week += 6;
  if (has_word (name, "full-families") || has_word (name, "year") || has_word (name, "-name"))
    fill_all_families (sample);
  if (has_word (name, "mixed"))
    mark_mixed (sample);
  if (has_word (name, "worst"))
    mark_all_prevented (sample);
  if (has_word (name, "whole"))
    make_whole (sample);
  if (has_word (name, "gap"))
    for (gsize i = 2; i < sample->n_weeks; i++)
      sample->weeks[i].week += 3;

  statement = volet_statement_new (&sample->head, sample->weeks, sample->n_weeks, &error);
  g_assert_no_error (error);
  return statement;
}

/* Two documents of hours and a list, as another paper names them. */
static VoletStatement *
make_citing (VoletStatementKind kind)
{
  const VoletStatementHead head = {
      .kind = kind,
      .day = DAY,
      .recipient = "Me Diallo",
      .typed_name = "Nadia Belkacem",
      .replaces_day = VOLET_STATEMENT_NO_DAY,
  };
  const VoletStatementCitation citations[] = {
      {VOLET_STATEMENT_KIND_HOURS, DAY - 30, FIRST_WEEK - 4, FIRST_WEEK - 1, VOLET_LEVEL_FAMILIES,
       FALSE, VOLET_CHANNEL_HAND, TRUE, FALSE, "Référente de l’agence"},
      {VOLET_STATEMENT_KIND_HOURS, DAY - 1, FIRST_WEEK, FIRST_WEEK + 3, VOLET_LEVEL_THRESHOLD, TRUE,
       VOLET_CHANNEL_REGISTERED, FALSE, FALSE, "Caisse d’allocations familiales du département"},
      {VOLET_STATEMENT_KIND_EXTRACT, DAY, FIRST_WEEK - 4, FIRST_WEEK + 3, 0, FALSE,
       VOLET_CHANNEL_UNSAID, FALSE, TRUE, "ليلى بن عيسى"},
  };
  g_autoptr (GError) error = NULL;
  VoletStatement *statement = volet_statement_new_citing (
      &head, citations, kind == VOLET_STATEMENT_KIND_RECEIPT ? 1 : G_N_ELEMENTS (citations),
      &error);

  g_assert_no_error (error);
  return statement;
}

/* Returns: (transfer full): one of #document_sample_names, or "receipt", "extract" or
 * "total-cover-note", made anew */
VoletStatement *
document_sample_new (const char *name)
{
  if (g_str_equal (name, "receipt"))
    return make_citing (VOLET_STATEMENT_KIND_RECEIPT);
  if (g_str_equal (name, "extract"))
    return make_citing (VOLET_STATEMENT_KIND_EXTRACT);
  return make_hours (name);
}
