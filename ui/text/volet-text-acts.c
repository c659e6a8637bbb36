/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be undone and done again, in words. */

#include "volet-text-acts.h"

#include "volet-text-agenda.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the act was about, as a person calls it. A subject begins with the code of a category or
 * with a week; NULL if it does with neither. */
static char *
format_subject (const VoletAct *act)
{
  g_autofree char *word = NULL;
  VoletCategory category;
  VoletWeek week;

  if (act->subject == NULL)
    return NULL;

  word = g_strndup (act->subject, strcspn (act->subject, " "));
  if (volet_category_from_code (word, &category, NULL))
    return g_strdup (volet_text_get_category_label (category));
  if (volet_week_parse (word, &week, NULL))
    return volet_text_format_week (week);
  return NULL;
}

/* An act on one thing that has a name. */
static char *
format_named (VoletActKind kind, const char *subject)
{
  switch (kind) {
  case VOLET_ACT_ENTRY_ADDED:
    return g_strdup_printf (C_ ("act", "adding “%s”"), subject);
  case VOLET_ACT_ENTRY_EDITED:
    return g_strdup_printf (C_ ("act", "changing “%s”"), subject);
  case VOLET_ACT_ENTRY_REMOVED:
    return g_strdup_printf (C_ ("act", "removing “%s”"), subject);
  case VOLET_ACT_ENTRY_RESTORED:
    return g_strdup_printf (C_ ("act", "bringing back “%s”"), subject);
  case VOLET_ACT_WEEK_PREVENTED:
    /* Translators: here and below, %s is "from Monday 16 to Sunday 22 November 2026". */
    return g_strdup_printf (C_ ("act", "hindrance in the week %s"), subject);
  case VOLET_ACT_PREVENTED_CLEARED:
    return g_strdup_printf (C_ ("act", "no more hindrance in the week %s"), subject);
  case VOLET_ACT_WEEK_CLOSED:
    return g_strdup_printf (C_ ("act", "finishing the week %s"), subject);
  case VOLET_ACT_WEEK_REOPENED:
    return g_strdup_printf (C_ ("act", "correcting the week %s"), subject);
  case VOLET_ACT_VERSION_CHOSEN:
    return g_strdup_printf (C_ ("act", "choosing a version of “%s”"), subject);
  case VOLET_ACT_ENTRIES_ADDED:
  case VOLET_ACT_ENTRIES_REMOVED:
  case VOLET_ACT_OBJECTIVE_SET:
  case VOLET_ACT_WEEKS_CLOSED:
  case VOLET_ACT_CHOICE_MADE:
  case VOLET_ACT_IMPORTED:
  case VOLET_ACT_MERGED:
  case VOLET_ACT_DOCUMENT_GIVEN:
  default:
    return NULL;
  }
}

static const char *const unnamed_acts[VOLET_N_ACT_KINDS] = {
    [VOLET_ACT_ENTRY_ADDED] = NC_ ("act", "adding an activity"),
    [VOLET_ACT_ENTRIES_ADDED] = NC_ ("act", "adding activities"),
    [VOLET_ACT_ENTRY_EDITED] = NC_ ("act", "changing an activity"),
    [VOLET_ACT_ENTRY_REMOVED] = NC_ ("act", "removing an activity"),
    [VOLET_ACT_ENTRIES_REMOVED] = NC_ ("act", "removing activities"),
    [VOLET_ACT_ENTRY_RESTORED] = NC_ ("act", "bringing back an activity"),
    [VOLET_ACT_OBJECTIVE_SET] = NC_ ("act", "weekly hours of the contract"),
    [VOLET_ACT_WEEK_PREVENTED] = NC_ ("act", "week with a hindrance"),
    [VOLET_ACT_PREVENTED_CLEARED] = NC_ ("act", "week without a hindrance"),
    [VOLET_ACT_WEEK_CLOSED] = NC_ ("act", "finishing a week"),
    [VOLET_ACT_WEEKS_CLOSED] = NC_ ("act", "finishing several weeks"),
    [VOLET_ACT_WEEK_REOPENED] = NC_ ("act", "correcting a week"),
    [VOLET_ACT_CHOICE_MADE] = NC_ ("act", "a setting of the notebook"),
    [VOLET_ACT_IMPORTED] = NC_ ("act", "copying in a calendar"),
    [VOLET_ACT_MERGED] = NC_ ("act", "joining another copy of the notebook"),
    [VOLET_ACT_DOCUMENT_GIVEN] = NC_ ("act", "a statement given"),
    [VOLET_ACT_VERSION_CHOSEN] = NC_ ("act", "choosing between two versions"),
};

/**
 * volet_text_format_act:
 * @act: an act
 *
 * Returns: (transfer full): what was done, without a capital: "ajout de « Formation »"
 */
char *
volet_text_format_act (const VoletAct *act)
{
  g_autofree char *subject = NULL;
  char *named = NULL;

  g_return_val_if_fail ((guint) act->kind < VOLET_N_ACT_KINDS, NULL);

  subject = format_subject (act);
  if (subject != NULL)
    named = format_named (act->kind, subject);
  if (named != NULL)
    return named;
  return g_strdup (g_dpgettext2 (NULL, "act", unnamed_acts[act->kind]));
}

/**
 * volet_text_format_undo:
 * @act: the act that would be undone
 *
 * Returns: (transfer full): "Annuler : ajout de « Formation »"
 */
char *
volet_text_format_undo (const VoletAct *act)
{
  g_autofree char *text = volet_text_format_act (act);

  return g_strdup_printf (_ ("Undo: %s"), text);
}

/**
 * volet_text_format_redo:
 * @act: the act that would be done again
 *
 * Returns: (transfer full): "Rétablir : ajout de « Formation »"
 */
char *
volet_text_format_redo (const VoletAct *act)
{
  g_autofree char *text = volet_text_format_act (act);

  return g_strdup_printf (_ ("Redo: %s"), text);
}
