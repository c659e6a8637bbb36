/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The notebook of somebody who does not exist, for demo. */

#include "volet-cli-example.h"

#include "volet-notebook-agenda.h"

#define OBJECTIVE_MIN 900
#define NO_START (-1)

/* The week, counted from the current one, in which nearly nothing was possible. */
#define PREVENTED_WEEK (-2)

typedef struct {
  int week;
  int weekday;
  int start_min;
  int minutes;
  VoletCategory category;
  const char *note;
} ExampleEntry;

#define AT(hour, minute) ((hour) *60 + (minute))

/* A course, a job search, papers, a driving licence: what such weeks are made of. */
static const ExampleEntry example[] = {
    {-4, 1, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {-4, 2, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {-4, 2, AT (14, 0), 90, VOLET_CATEGORY_REC, NULL},
    {-4, 3, AT (10, 30), 45, VOLET_CATEGORY_RDV, "Préparer la liste des formations"},
    {-4, 4, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {-4, 5, NO_START, 120, VOLET_CATEGORY_REC, "Trois CV envoyés"},
    {-4, 6, AT (10, 0), 60, VOLET_CATEGORY_MOB, NULL},
    {-3, 1, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {-3, 2, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {-3, 3, AT (14, 0), 140, VOLET_CATEGORY_DRO, "Dossier de logement, photocopies"},
    {-3, 4, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {-3, 5, AT (9, 30), 90, VOLET_CATEGORY_REC, NULL},
    {-3, 6, NO_START, 90, VOLET_CATEGORY_BEN, NULL},
    {-2, 1, AT (9, 0), 90, VOLET_CATEGORY_REC, NULL},
    {-2, 1, AT (14, 0), 60, VOLET_CATEGORY_SAN, NULL},
    {-1, 1, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {-1, 2, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {-1, 2, AT (13, 30), 150, VOLET_CATEGORY_PRO, NULL},
    {-1, 3, AT (11, 0), 25, VOLET_CATEGORY_RDV, NULL},
    {-1, 4, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {-1, 5, NO_START, 120, VOLET_CATEGORY_REC, NULL},
    {0, 1, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {0, 2, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {0, 3, AT (14, 0), 90, VOLET_CATEGORY_REC, NULL},
    {0, 4, AT (9, 0), 210, VOLET_CATEGORY_FOR, NULL},
    {0, 5, AT (10, 0), 45, VOLET_CATEGORY_RDV, "Apporter l'attestation"},
};

/* What is still to come is planned. */
static gboolean
is_to_come (VoletNotebook *notebook, const VoletEntry *entry)
{
  gint64 now = volet_clock_get_now (volet_notebook_get_clock (notebook));

  if (!volet_entry_has_start (entry))
    return entry->day > volet_notebook_get_today (notebook);
  return entry->start_unix_s + (gint64) entry->minutes * 60 > now;
}

static VoletEntry *
make_entry (VoletNotebook *notebook, const ExampleEntry *row, GError **error)
{
  g_autoptr (VoletEntry) entry = volet_notebook_new_entry (notebook);
  VoletWeek week = volet_notebook_get_this_week (notebook) + row->week;
  VoletDay day = volet_week_get_monday (week) + row->weekday - 1;

  if (row->start_min == NO_START)
    volet_entry_set_duration (entry, day, row->minutes);
  else if (!volet_entry_set_span (entry, day, row->start_min, row->start_min + row->minutes, NULL,
                                  error))
    return NULL;
  entry->category = row->category;
  entry->is_planned = is_to_come (notebook, entry);
  volet_entry_set_note (entry, row->note);
  return g_steal_pointer (&entry);
}

static gboolean
add_entries (VoletNotebook *notebook, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);

  for (gsize i = 0; i < G_N_ELEMENTS (example); i++) {
    VoletEntry *entry = make_entry (notebook, &example[i], error);

    if (entry == NULL)
      return FALSE;
    g_ptr_array_add (entries, entry);
  }
  return volet_notebook_add_entries (notebook, entries, NULL, error);
}

/**
 * volet_cli_fill_example:
 * @cli: the run, whose notebook is new and empty
 * @error: return location
 *
 * Fills in four weeks, one of them with a hindrance, finishes them, and begins the current one.
 * Everything is dated from the notebook's clock.
 *
 * Errors: those of volet_notebook_add_entries(), where the dates lie before 1970 or after 2100
 *
 * Returns: whether all was noted
 */
gboolean
volet_cli_fill_example (VoletCli *cli, GError **error)
{
  const VoletObjective objective = {VOLET_OBJECTIVE_MINUTES, OBJECTIVE_MIN};
  VoletWeek this_week = volet_notebook_get_this_week (cli->notebook);
  VoletWeek weeks[VOLET_CLI_EXAMPLE_N_WEEKS];

  for (int i = 0; i < VOLET_CLI_EXAMPLE_N_WEEKS; i++)
    weeks[i] = this_week - VOLET_CLI_EXAMPLE_N_WEEKS + i;
  return volet_notebook_set_objective (cli->notebook, objective, volet_week_get_monday (weeks[0]),
                                       NULL, error) &&
         add_entries (cli->notebook, error) &&
         volet_notebook_set_prevented (cli->notebook, this_week + PREVENTED_WEEK, TRUE, NULL,
                                       error) &&
         volet_notebook_close_weeks (cli->notebook, weeks, G_N_ELEMENTS (weeks), error);
}
