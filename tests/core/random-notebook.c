/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A life of a notebook by chance: what is refused is refused, and life goes on. */

#include "random-notebook.h"

#include "volet-notebook-acts.h"
#include "volet-notebook-ledger.h"
#include "volet-removed-entry.h"
#include "volet-share.h"

/* Weeks that things happen in: the last five before the fixture's today. */
#define FIRST_WEEK (NOTEBOOK_FIXTURE_WEEK - 5)
#define N_WEEKS 5

static const char *const names[] = {"Mme Martin", "Paul", "CAF", "Paul"};
static const char *const groups[] = {"administration", "avocat", "association"};
static const char *const words[] = {NULL, "atelier", "chez le médecin", "à revoir"};

static VoletWeek
pick_week (GRand *rand)
{
  return FIRST_WEEK + g_rand_int_range (rand, 0, N_WEEKS);
}

static void
shape (VoletEntry *entry, GRand *rand)
{
  VoletDay day = volet_week_get_monday (pick_week (rand)) + g_rand_int_range (rand, 0, 7);
  int start = g_rand_int_range (rand, 0, 23) * 60;

  if (g_rand_boolean (rand))
    volet_entry_set_duration (entry, day, g_rand_int_range (rand, 1, 20) * 30);
  else
    volet_entry_set_span (entry, day, start, (start + 90) % 1440, NULL, NULL);
  entry->category = (VoletCategory) g_rand_int_range (rand, 0, VOLET_N_CATEGORIES);
  entry->counts = g_rand_int_range (rand, 0, 5) > 0;
  entry->has_proof = g_rand_boolean (rand);
  volet_entry_set_note (entry, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
}

static void
add (VoletNotebook *notebook, GRand *rand)
{
  g_autoptr (VoletEntry) entry = volet_notebook_new_entry (notebook);

  shape (entry, rand);
  volet_notebook_add_entry (notebook, entry, NULL);
}

static const VoletEntry *
pick_entry (VoletNotebook *notebook, GRand *rand, GPtrArray **ret_entries)
{
  *ret_entries = volet_notebook_list_entries (notebook, VOLET_DAY_FIRST + 1, VOLET_DAY_LAST, NULL);
  if ((*ret_entries)->len == 0)
    return NULL;
  return (*ret_entries)->pdata[g_rand_int_range (rand, 0, (int) (*ret_entries)->len)];
}

static void
edit (VoletNotebook *notebook, GRand *rand)
{
  g_autoptr (GPtrArray) entries = NULL;
  const VoletEntry *picked = pick_entry (notebook, rand, &entries);
  g_autoptr (VoletEntry) changed = picked != NULL ? volet_entry_copy (picked) : NULL;

  if (changed == NULL)
    return;
  shape (changed, rand);
  volet_notebook_change_entry (notebook, changed, NULL);
}

static void
remove_one (VoletNotebook *notebook, GRand *rand)
{
  g_autoptr (GPtrArray) entries = NULL;
  const VoletEntry *picked = pick_entry (notebook, rand, &entries);

  if (picked != NULL)
    volet_notebook_remove_entries (notebook, &picked->id, 1, NULL);
}

static void
restore_one (VoletNotebook *notebook, GRand *rand)
{
  g_autoptr (GPtrArray) bin = volet_notebook_list_bin (notebook, NULL);

  if (bin->len > 0)
    volet_notebook_restore_entry (
        notebook,
        ((VoletRemovedEntry *) bin->pdata[g_rand_int_range (rand, 0, (int) bin->len)])->entry->id,
        NULL);
}

static void
undo (VoletNotebook *notebook, GRand *rand)
{
  VoletAct *act = volet_notebook_undo (notebook, NULL);

  g_clear_pointer (&act, volet_act_free);
  if (g_rand_boolean (rand))
    act = volet_notebook_redo (notebook, NULL);
  g_clear_pointer (&act, volet_act_free);
}

static void
change_week (VoletNotebook *notebook, GRand *rand)
{
  VoletWeek week = pick_week (rand);

  switch (g_rand_int_range (rand, 0, 4)) {
  case 0:
    volet_notebook_reopen_week (notebook, week, NULL);
    break;
  case 1:
    volet_notebook_set_prevented (notebook, week, g_rand_boolean (rand),
                                  words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))], NULL);
    break;
  default:
    volet_notebook_close_weeks (notebook, &week, 1, NULL);
  }
}

static void
change_settings (VoletNotebook *notebook, GRand *rand)
{
  VoletObjective objective = {VOLET_OBJECTIVE_MINUTES, g_rand_int_range (rand, 1, 30) * 60};
  g_autofree char *name = g_strdup_printf ("Carnet %d", g_rand_int_range (rand, 1, 6));

  if (g_rand_boolean (rand))
    volet_notebook_set_objective (notebook, objective, volet_week_get_monday (pick_week (rand)),
                                  words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))], NULL);
  else
    volet_notebook_set_name (notebook, name, NULL);
}

static gboolean
take_bytes (GBytes *bytes, gpointer user_data, GError **error)
{
  return TRUE;
}

static void
give (VoletNotebook *notebook, VoletFonts *fonts, GRand *rand)
{
  VoletWeek week = pick_week (rand);
  const VoletTemplate form = {.level = (VoletLevel) g_rand_int_range (rand, 1, VOLET_N_LEVELS)};
  VoletShareRequest request = {.first = week,
                               .last = week,
                               .to = names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))],
                               .form = &form,
                               .day = VOLET_STATEMENT_NO_DAY};
  const VoletOutput output = {.kind = VOLET_GIVEN_FILE_TEXT, .func = take_bytes};
  g_autoptr (VoletShare) share = NULL;
  g_autoptr (GPtrArray) lines = volet_notebook_list_given (notebook, NULL);
  guint n;

  if (lines->len > 0 && g_rand_int_range (rand, 0, 4) == 0)
    request.replaces = ((VoletGiven *) lines->pdata[lines->len - 1])->n;
  share = volet_notebook_prepare_share (notebook, &request, NULL);
  if (share != NULL)
    volet_notebook_give (notebook, share, fonts, &output, 1, &n, NULL);
}

static void
change_ledger (VoletNotebook *notebook, GRand *rand)
{
  g_autoptr (GPtrArray) lines = volet_notebook_list_given (notebook, NULL);
  g_autoptr (GPtrArray) recipients = volet_notebook_list_recipients (notebook, NULL);
  const VoletRecipient *recipient;

  if (recipients->len == 0)
    return;
  recipient = recipients->pdata[g_rand_int_range (rand, 0, (int) recipients->len)];
  switch (g_rand_int_range (rand, 0, 3)) {
  case 0:
    if (lines->len > 0)
      volet_notebook_mark_never_handed_over (notebook, ((VoletGiven *) lines->pdata[0])->n, NULL);
    break;
  case 1:
    volet_notebook_move_recipient (notebook, recipient->id,
                                   groups[g_rand_int_range (rand, 0, G_N_ELEMENTS (groups))], NULL);
    break;
  default:
    volet_notebook_rename_recipient (notebook, recipient->id,
                                     names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))], NULL);
  }
}

/* Does @n_acts things by chance. */
void
random_notebook_live (VoletNotebook *notebook, VoletFonts *fonts, GRand *rand, guint n_acts)
{
  for (guint i = 0; i < n_acts; i++) {
    switch (g_rand_int_range (rand, 0, 14)) {
    case 0:
    case 1:
    case 2:
    case 3:
      add (notebook, rand);
      break;
    case 4:
    case 5:
      edit (notebook, rand);
      break;
    case 6:
      remove_one (notebook, rand);
      break;
    case 7:
      restore_one (notebook, rand);
      break;
    case 8:
      undo (notebook, rand);
      break;
    case 9:
    case 10:
      change_week (notebook, rand);
      break;
    case 11:
      change_settings (notebook, rand);
      break;
    case 12:
      give (notebook, fonts, rand);
      break;
    default:
      change_ledger (notebook, rand);
    }
    volet_clock_stop_at (volet_notebook_get_clock (notebook),
                         volet_clock_get_now (volet_notebook_get_clock (notebook)) +
                             g_rand_int_range (rand, 0, 3));
  }
}
