/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the form says back: the entry in a sentence, what overlaps, what else that day holds. */

#include "volet-entry-form-private.h"

#include "volet-duration.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-drafts.h"
#include "volet-text-agenda.h"
#include "volet-text-error.h"
#include "volet-text-time.h"
#include "volet-time-error.h"
#include "volet-week-words.h"

#include <glib/gi18n.h>

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  gtk_label_set_label (label, text != NULL ? text : "");
}

void
volet_entry_form_show_categories (VoletEntryForm *self, guint n_shown)
{
  int selected = volet_chips_get_selected (self->categories);

  volet_chips_clear (self->categories);
  for (guint i = 0; i < n_shown; i++)
    volet_chips_append (self->categories, volet_text_get_category_label (self->order[i]),
                        volet_text_get_category_words (self->order[i]));
  volet_chips_set_selected (self->categories, selected);
}

static void
update_sentence (VoletEntryForm *self, const VoletEntry *entry)
{
  VoletDay today = volet_notebook_get_today (self->notebook);
  g_autofree char *words = entry != NULL ? volet_week_words_entry (entry, today) : NULL;
  g_autofree char *time = entry != NULL ? volet_week_words_time (entry) : NULL;

  if (words == NULL) {
    gtk_label_set_label (self->sentence, _ ("What did you do, and for how long?"));
  } else if (time == NULL) {
    gtk_label_set_label (self->sentence, words);
  } else {
    g_autofree char *both = g_strdup_printf ("%s, %s", words, time);

    gtk_label_set_label (self->sentence, both);
  }
}

/* Asked once for a category; what was answered can be changed among the details. */
static gboolean
asks_whether_it_counts (VoletEntryForm *self, int category)
{
  VoletCountingAnswer answer;

  return self->is_new && category != VOLET_ENTRY_DRAFT_NO_CATEGORY &&
         volet_category_asks_whether_it_counts ((VoletCategory) category) &&
         volet_notebook_get_counting_answer (self->notebook, (VoletCategory) category, &answer,
                                             NULL) &&
         answer == VOLET_COUNTING_ANSWER_NONE;
}

/* A time that does not exist on that day is told at once; one that exists twice is told which. */
static void
update_remark (VoletEntryForm *self, const VoletEntry *entry, const GError *error)
{
  g_autofree char *text = NULL;
  VoletDay day;
  gint64 first_s;
  int wall;

  if (error != NULL &&
      g_error_matches (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME))
    text = volet_text_format_error (error);
  if (entry != NULL && volet_entry_has_start (entry)) {
    volet_zone_to_local (entry->zone, entry->start_unix_s, &day, &wall);
    if (volet_zone_from_local (entry->zone, day, wall, &first_s) == VOLET_LOCAL_TIME_TWICE)
      text = g_strdup (first_s == entry->start_unix_s
                           ? _ ("The clock shows this time twice that day. The first is meant.")
                           : _ ("The clock shows this time twice that day. The second is meant."));
  }
  set_label (self->remark, text);
}

static void
update_overlap (VoletEntryForm *self, const VoletEntry *entry)
{
  int minutes = entry != NULL ? volet_notebook_get_overlap (self->notebook, entry, NULL) : 0;
  g_autofree char *text = minutes > 0 ? volet_text_format_overlap (minutes) : NULL;

  set_label (self->overlap, text);
}

static void
update_others (VoletEntryForm *self)
{
  VoletDay day = volet_entry_form_get_day (self);
  g_autoptr (GPtrArray) entries = volet_notebook_list_entries (self->notebook, day, day, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const VoletEntry *entry = entries->pdata[i];
    g_autofree char *duration = volet_duration_to_string (entry->minutes);

    if (entry->day != day || (!self->is_new && entry->id == self->entry->id))
      continue;
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "",
                            volet_text_get_category_label (entry->category), duration);
  }
  if (text->len > 0) {
    g_autofree char *line = g_strdup_printf (_ ("Also that day: %s"), text->str);

    set_label (self->others, line);
  } else {
    set_label (self->others, NULL);
  }
}

void
volet_entry_form_update (VoletEntryForm *self)
{
  g_autoptr (GError) error = NULL;
  int category = volet_entry_form_get_category (self);
  VoletDay today = volet_notebook_get_today (self->notebook);
  g_autoptr (VoletEntry) entry = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->done), volet_entry_form_get_day (self) >= today);
  gtk_widget_set_visible (self->question, asks_whether_it_counts (self, category));
  set_label (self->category_words, category != VOLET_ENTRY_DRAFT_NO_CATEGORY
                                       ? volet_text_get_category_words ((VoletCategory) category)
                                       : NULL);
  entry = volet_entry_form_make_entry (self, &error);
  update_sentence (self, entry);
  update_remark (self, entry, error);
  update_overlap (self, entry);
  update_others (self);
}
