/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What two copies of a notebook said otherwise, in words. */

#include "volet-text-kept.h"

#include "volet-duration.h"
#include "volet-text-agenda.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

/**
 * volet_text_format_kept_title:
 * @version: what both copies said
 *
 * Returns: (transfer full): what it is about
 */
char *
volet_text_format_kept_title (const VoletKeptVersion *version)
{
  g_autofree char *week = NULL;

  switch (version->kind) {
  case VOLET_OBJECT_ENTRY:
    return g_strdup (_ ("An activity"));
  case VOLET_OBJECT_OBJECTIVE:
    week = volet_text_format_week (version->week);
    /* Translators: here and below, %s is "from Monday 16 to Sunday 22 November 2026". */
    return g_strdup_printf (_ ("Hours of the contract, from the week %s on"), week);
  case VOLET_OBJECT_PREVENTED:
    week = volet_text_format_week (version->week);
    return g_strdup_printf (_ ("“I could not this week”, week %s"), week);
  case VOLET_OBJECT_CHOICE:
    return g_strdup (_ ("The name of the notebook"));
  case VOLET_OBJECT_RECIPIENT:
  case VOLET_OBJECT_CLOSED:
  case VOLET_OBJECT_GROUP:
  case VOLET_OBJECT_GIVEN:
  default:
    return g_strdup (_ ("Somebody you give statements to"));
  }
}

static void
add_words (GString *text, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, words);
}

static char *
format_span (const VoletEntry *entry)
{
  g_autofree char *from = NULL;
  VoletDay day;
  int start_min;

  if (!volet_entry_has_start (entry))
    return NULL;
  volet_zone_to_local (entry->zone, entry->start_unix_s, &day, &start_min);
  from = volet_time_of_day_to_string (start_min);
  return g_strdup_printf (_ ("from %s on"), from);
}

static void
add_entry (GString *text, const VoletKeptSide *side)
{
  const VoletEntry *entry = side->entry;
  g_autofree char *day = volet_text_format_day (entry->day);
  g_autofree char *duration = volet_text_format_duration_spoken (entry->minutes);
  g_autofree char *span = format_span (entry);

  add_words (text, volet_text_get_category_label (entry->category));
  add_words (text, day);
  add_words (text, duration);
  add_words (text, span);
  add_words (text, entry->is_planned ? _ ("planned") : _ ("done"));
  if (!side->counts)
    add_words (text, _ ("does not count"));
  add_words (text, entry->note);
}

static void
add_recipient (GString *text, const VoletKeptSide *side)
{
  add_words (text, side->name);
  add_words (text, side->sign);
  add_words (text, volet_text_get_level_label (side->form.level));
  if (side->form.is_whole_period)
    add_words (text, _ ("one figure for the whole period"));
  if (side->form.level == VOLET_LEVEL_THRESHOLD && side->form.hides_objective)
    add_words (text, _ ("the hours of the contract are hidden"));
  add_words (text, volet_text_get_prevented_form (side->form.prevented_form));
}

/**
 * volet_text_format_kept_side:
 * @version: what both copies said
 * @side: one of its sides
 *
 * Returns: (transfer full): what this side says
 */
char *
volet_text_format_kept_side (const VoletKeptVersion *version, const VoletKeptSide *side)
{
  GString *text = g_string_new (NULL);
  g_autofree char *hours = NULL;

  switch (version->kind) {
  case VOLET_OBJECT_ENTRY:
    add_entry (text, side);
    break;
  case VOLET_OBJECT_OBJECTIVE:
    hours = volet_text_format_objective (side->objective);
    add_words (text, hours);
    break;
  case VOLET_OBJECT_PREVENTED:
    add_words (text, side->is_prevented ? _ ("with a hindrance") : _ ("without a hindrance"));
    break;
  case VOLET_OBJECT_CHOICE:
    add_words (text, side->name);
    break;
  case VOLET_OBJECT_RECIPIENT:
  case VOLET_OBJECT_CLOSED:
  case VOLET_OBJECT_GROUP:
  case VOLET_OBJECT_GIVEN:
  default:
    add_recipient (text, side);
  }
  add_words (text, side->reason);
  return g_string_free (text, FALSE);
}

/**
 * volet_text_format_kept_count:
 * @n_versions: how many things there are to choose from
 *
 * Returns: (transfer full): one sentence
 */
char *
volet_text_format_kept_count (guint n_versions)
{
  return g_strdup_printf (ngettext ("%u thing was changed in two copies. Choose what you keep.",
                                    "%u things were changed in two copies. Choose what you keep.",
                                    n_versions),
                          n_versions);
}
