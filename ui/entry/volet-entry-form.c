/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked of an activity: its fields, and the entry or the draft that they make. */

#include "volet-entry-form-private.h"

#include "volet-duration.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-drafts.h"
#include "volet-text-agenda.h"
#include "volet-text-time.h"
#include "volet-time-error.h"
#include "volet-week-words.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (VoletEntryForm, volet_entry_form, GTK_TYPE_WIDGET)

enum { SIGNAL_CHANGED, SIGNAL_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

const int volet_entry_form_minutes[VOLET_ENTRY_FORM_N_DURATIONS] = {30, 60, 120, 180};

/* In the order of the chips of the question. */
static const VoletCountingAnswer answers[] = {
    VOLET_COUNTING_ANSWER_YES,
    VOLET_COUNTING_ANSWER_NO,
    VOLET_COUNTING_ANSWER_UNKNOWN,
};

static void
on_changed (VoletEntryForm *self)
{
  if (self->notebook == NULL || self->is_updating)
    return;
  volet_entry_form_update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_durations_changed (VoletEntryForm *self)
{
  gboolean is_other = volet_entry_form_has_other_duration (self);

  gtk_widget_set_visible (self->other, is_other);
  if (is_other)
    gtk_widget_grab_focus (self->other);
  on_changed (self);
}

/* What was answered for this category once holds for it from then on. */
static void
apply_answer (VoletEntryForm *self, int category)
{
  VoletCountingAnswer answer;

  if (self->is_new && volet_category_asks_whether_it_counts ((VoletCategory) category) &&
      volet_notebook_get_counting_answer (self->notebook, (VoletCategory) category, &answer, NULL))
    gtk_check_button_set_active (self->counts, answer != VOLET_COUNTING_ANSWER_NO);
}

static void
on_categories_changed (VoletEntryForm *self)
{
  int category = volet_entry_form_get_category (self);

  volet_chips_set_selected (self->answers, VOLET_CHIPS_NONE);
  if (category != VOLET_ENTRY_DRAFT_NO_CATEGORY)
    apply_answer (self, category);
  on_changed (self);
}

/* "I do not know" counts, as everything does unless it is said otherwise. */
static void
on_answers_changed (VoletEntryForm *self)
{
  VoletCountingAnswer answer = answers[volet_chips_get_selected (self->answers)];

  gtk_check_button_set_active (self->counts, answer != VOLET_COUNTING_ANSWER_NO);
  on_changed (self);
}

static void
on_more_clicked (VoletEntryForm *self)
{
  gtk_widget_set_visible (self->more, FALSE);
  volet_entry_form_show_categories (self, VOLET_N_CATEGORIES);
  gtk_widget_grab_focus (GTK_WIDGET (self->categories));
}

static void
on_activated (VoletEntryForm *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static gboolean
volet_entry_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_ENTRY_FORM (widget)->categories));
}

static void
volet_entry_form_dispose (GObject *object)
{
  VoletEntryForm *self = VOLET_ENTRY_FORM (object);
  GtkWidget *child;

  g_clear_object (&self->notebook);
  g_clear_pointer (&self->entry, volet_entry_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_entry_form_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, sentence);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, days);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, categories);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, more);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, category_words);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, question);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, question_label);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, answers);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, durations);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, other);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, done);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, details);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, start);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, note);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, counts);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, proof);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, remark);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, overlap);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryForm, others);
}

static void
volet_entry_form_class_init (VoletEntryFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_entry_form_dispose;
  widget_class->grab_focus = volet_entry_form_grab_focus;
  /**
   * VoletEntryForm::changed:
   *
   * Something was chosen or typed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * VoletEntryForm::activated:
   *
   * Enter was pressed in a field.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (VOLET_TYPE_CHIPS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/entry/volet-entry-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_durations_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_categories_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_answers_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static void
volet_entry_form_init (VoletEntryForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = 0; i < VOLET_ENTRY_FORM_N_DURATIONS; i++) {
    g_autofree char *label = volet_duration_to_string (volet_entry_form_minutes[i]);

    volet_chips_append (self->durations, label, NULL);
  }
  volet_chips_append (self->durations, C_ ("duration", "Other"), NULL);
  volet_chips_append (self->done, _ ("Done"), NULL);
  volet_chips_append (self->done, C_ ("entry", "Planned"), NULL);
  gtk_label_set_label (self->question_label, volet_text_get_question_whether_it_counts ());
  volet_chips_append (self->answers, _ ("Yes"), NULL);
  volet_chips_append (self->answers, _ ("No"), NULL);
  volet_chips_append (self->answers, _ ("I do not know"), NULL);
}

/* Filling it in */

static void
fill_days (VoletEntryForm *self)
{
  VoletDay today = volet_notebook_get_today (self->notebook);

  volet_chips_clear (self->days);
  self->first_day = volet_week_get_monday (volet_week_from_day (self->entry->day));
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    VoletDay day = self->first_day + i;
    g_autofree char *date = volet_text_format_day_and_month (day);
    g_autofree char *label = day == today || day == today - 1
                                 ? volet_text_format_near_day (day, today)
                                 : g_strdup (volet_text_get_weekday (i + 1));

    volet_chips_append (self->days, label, date);
  }
  volet_chips_set_selected (self->days, self->entry->day - self->first_day);
}

/* The most used first; the one that is chosen is always among those shown. */
static void
choose_category (VoletEntryForm *self, int category)
{
  guint n_shown = VOLET_ENTRY_FORM_N_USUAL;
  int chosen = VOLET_CHIPS_NONE;

  for (guint i = 0; i < VOLET_N_CATEGORIES; i++)
    if ((int) self->order[i] == category) {
      n_shown = MAX (n_shown, i + 1);
      chosen = (int) i;
    }
  volet_entry_form_show_categories (self, n_shown);
  volet_chips_set_selected (self->categories, chosen);
  gtk_widget_set_visible (self->more, n_shown < VOLET_N_CATEGORIES);
}

static void
choose_duration (VoletEntryForm *self, int minutes, const char *text)
{
  int chosen = minutes > 0 || text != NULL ? VOLET_ENTRY_FORM_N_DURATIONS : VOLET_CHIPS_NONE;
  g_autofree char *duration = minutes > 0 ? volet_duration_to_string (minutes) : NULL;

  for (int i = 0; i < VOLET_ENTRY_FORM_N_DURATIONS && text == NULL; i++)
    if (volet_entry_form_minutes[i] == minutes)
      chosen = i;
  volet_chips_set_selected (self->durations, chosen);
  gtk_widget_set_visible (self->other, chosen == VOLET_ENTRY_FORM_N_DURATIONS);
  if (chosen != VOLET_ENTRY_FORM_N_DURATIONS)
    text = "";
  else if (text == NULL)
    text = duration;
  gtk_editable_set_text (GTK_EDITABLE (self->other), text);
}

static void
choose_start (VoletEntryForm *self)
{
  g_autofree char *text = NULL;
  VoletDay day;
  int wall;

  if (volet_entry_has_start (self->entry)) {
    volet_zone_to_local (self->entry->zone, self->entry->start_unix_s, &day, &wall);
    text = volet_time_of_day_to_string (wall);
  }
  gtk_editable_set_text (self->start, text != NULL ? text : "");
}

static void
choose_rest (VoletEntryForm *self,
             gboolean is_planned,
             gboolean counts,
             gboolean has_proof,
             const char *note)
{
  volet_chips_set_selected (self->done,
                            is_planned ? VOLET_ENTRY_FORM_PLANNED : VOLET_ENTRY_FORM_DONE);
  gtk_check_button_set_active (self->counts, counts);
  gtk_check_button_set_active (self->proof, has_proof);
  gtk_editable_set_text (self->note, note != NULL ? note : "");
  gtk_expander_set_expanded (self->details, note != NULL || has_proof || !counts ||
                                                *gtk_editable_get_text (self->start) != '\0');
}

/**
 * volet_entry_form_open:
 * @self: a form
 * @notebook: (transfer none): an unlocked notebook
 * @entry: (transfer none): an entry to change, or a new one with its day
 * @is_new: whether it is to be added
 *
 * Fills in what is known.
 */
void
volet_entry_form_open (VoletEntryForm *self,
                       VoletNotebook *notebook,
                       const VoletEntry *entry,
                       gboolean is_new)
{
  g_return_if_fail (VOLET_IS_ENTRY_FORM (self));

  g_set_object (&self->notebook, notebook);
  g_clear_pointer (&self->entry, volet_entry_free);
  self->entry = volet_entry_copy (entry);
  self->is_new = is_new;
  if (!volet_notebook_list_categories_by_use (notebook, self->order, NULL))
    for (int i = 0; i < VOLET_N_CATEGORIES; i++)
      self->order[i] = volet_category_get_usual (i);

  self->is_updating = TRUE;
  fill_days (self);
  choose_category (self, is_new ? VOLET_ENTRY_DRAFT_NO_CATEGORY : (int) entry->category);
  choose_duration (self, entry->minutes, NULL);
  choose_start (self);
  choose_rest (self, entry->is_planned, entry->counts, entry->has_proof, entry->note);
  self->is_updating = FALSE;
  volet_entry_form_update (self);
}

/**
 * volet_entry_form_apply_draft:
 * @self: a form that was opened with the day of @draft
 * @draft: (transfer none): what was left half done
 *
 * Fills in what was chosen and typed.
 */
void
volet_entry_form_apply_draft (VoletEntryForm *self, const VoletEntryDraft *draft)
{
  g_return_if_fail (VOLET_IS_ENTRY_FORM (self));

  self->is_updating = TRUE;
  volet_chips_set_selected (self->days,
                            CLAMP (draft->day - self->first_day, 0, VOLET_DAYS_PER_WEEK - 1));
  choose_category (self, draft->category);
  choose_duration (self, draft->minutes, draft->minutes > 0 ? NULL : draft->time);
  if (draft->minutes > 0)
    gtk_editable_set_text (self->start, draft->time != NULL ? draft->time : "");
  choose_rest (self, draft->is_planned, draft->counts, draft->has_proof, draft->note);
  self->is_updating = FALSE;
  volet_entry_form_update (self);
}

/**
 * volet_entry_form_start_another:
 * @self: a form
 *
 * Asks for another new entry: the day stays.
 */
void
volet_entry_form_start_another (VoletEntryForm *self)
{
  g_autoptr (VoletEntry) next = volet_notebook_new_entry (self->notebook);

  g_return_if_fail (VOLET_IS_ENTRY_FORM (self));

  volet_entry_set_duration (next, volet_entry_form_get_day (self), 0);
  next->is_planned = next->day > volet_notebook_get_today (self->notebook);
  volet_chips_set_selected (self->answers, VOLET_CHIPS_NONE);
  volet_entry_form_open (self, self->notebook, next, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->categories));
}

/* Reading it back */

int
volet_entry_form_get_category (VoletEntryForm *self)
{
  int chosen = volet_chips_get_selected (self->categories);

  return chosen == VOLET_CHIPS_NONE ? VOLET_ENTRY_DRAFT_NO_CATEGORY : (int) self->order[chosen];
}

VoletDay
volet_entry_form_get_day (VoletEntryForm *self)
{
  return self->first_day + volet_chips_get_selected (self->days);
}

gboolean
volet_entry_form_has_other_duration (VoletEntryForm *self)
{
  return volet_chips_get_selected (self->durations) == VOLET_ENTRY_FORM_N_DURATIONS;
}

/**
 * volet_entry_form_is_complete:
 * @self: a form
 *
 * Returns: whether something was said to each of its questions
 */
gboolean
volet_entry_form_is_complete (VoletEntryForm *self)
{
  g_return_val_if_fail (VOLET_IS_ENTRY_FORM (self), FALSE);

  return volet_entry_form_get_category (self) != VOLET_ENTRY_DRAFT_NO_CATEGORY &&
         volet_chips_get_selected (self->durations) != VOLET_CHIPS_NONE &&
         (!volet_entry_form_has_other_duration (self) ||
          *gtk_editable_get_text (GTK_EDITABLE (self->other)) != '\0');
}

/* A start that was not touched stays, even where the clock shows it for the second time. */
static gboolean
keeps_start (const VoletEntry *before, VoletDay day, int wall)
{
  VoletDay before_day;
  int before_wall;

  if (!volet_entry_has_start (before))
    return FALSE;
  volet_zone_to_local (before->zone, before->start_unix_s, &before_day, &before_wall);
  return before_day == day && before_wall == wall;
}

/* A duration with a time of day beside it. */
static gboolean
set_start (VoletEntryForm *self, VoletEntry *entry, const char *text, GError **error)
{
  int wall;

  if (*text == '\0')
    return TRUE;
  if (!volet_duration_parse (text, &wall, error))
    return FALSE;
  if (keeps_start (self->entry, entry->day, wall)) {
    entry->start_unix_s = self->entry->start_unix_s;
    return TRUE;
  }
  if (volet_zone_from_local (entry->zone, entry->day, wall % VOLET_MINUTES_PER_DAY,
                             &entry->start_unix_s) != VOLET_LOCAL_TIME_MISSING)
    return TRUE;
  g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME,
                       "the clock jumps over this local time");
  return FALSE;
}

static gboolean
set_time (VoletEntryForm *self, VoletEntry *entry, GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->other));
  VoletDay day = volet_entry_form_get_day (self);
  int minutes;

  if (volet_entry_form_has_other_duration (self) && volet_span_looks_like (text)) {
    int start_min, end_min;

    return volet_span_parse (text, &start_min, &end_min, error) &&
           volet_entry_set_span (entry, day, start_min, end_min, NULL, error);
  }
  if (!volet_entry_form_has_other_duration (self))
    minutes = volet_entry_form_minutes[volet_chips_get_selected (self->durations)];
  else if (!volet_duration_parse (text, &minutes, error))
    return FALSE;
  volet_entry_set_duration (entry, day, minutes);
  return set_start (self, entry, gtk_editable_get_text (self->start), error);
}

/**
 * volet_entry_form_make_entry:
 * @self: a form
 * @error: return location
 *
 * Errors: those of parsing durations and times; %VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME
 *
 * Returns: (transfer full) (nullable): the entry, or %NULL; without an error where the form is not
 *   complete
 */
VoletEntry *
volet_entry_form_make_entry (VoletEntryForm *self, GError **error)
{
  g_autoptr (VoletEntry) entry = NULL;

  g_return_val_if_fail (VOLET_IS_ENTRY_FORM (self), NULL);

  if (!volet_entry_form_is_complete (self))
    return NULL;
  entry = volet_entry_copy (self->entry);
  entry->category = (VoletCategory) volet_entry_form_get_category (self);
  if (!set_time (self, entry, error))
    return NULL;
  entry->is_planned = gtk_widget_get_visible (GTK_WIDGET (self->done)) &&
                      volet_chips_get_selected (self->done) == VOLET_ENTRY_FORM_PLANNED;
  entry->counts = gtk_check_button_get_active (self->counts);
  entry->has_proof = gtk_check_button_get_active (self->proof);
  volet_entry_set_note (entry, gtk_editable_get_text (self->note));
  return g_steal_pointer (&entry);
}

static char *
dup_words (GtkEditable *editable)
{
  const char *text = gtk_editable_get_text (editable);

  return *text != '\0' ? g_strdup (text) : NULL;
}

/**
 * volet_entry_form_make_draft:
 * @self: a form
 *
 * Returns: (transfer full): everything that was chosen and typed so far
 */
VoletEntryDraft *
volet_entry_form_make_draft (VoletEntryForm *self)
{
  VoletEntryDraft *draft;
  int duration = volet_chips_get_selected (self->durations);

  g_return_val_if_fail (VOLET_IS_ENTRY_FORM (self), NULL);

  draft = volet_entry_draft_new (volet_entry_form_get_day (self));
  draft->id = self->is_new ? VOLET_ID_NONE : self->entry->id;
  draft->category = volet_entry_form_get_category (self);
  if (duration != VOLET_CHIPS_NONE && !volet_entry_form_has_other_duration (self)) {
    draft->minutes = volet_entry_form_minutes[duration];
    draft->time = dup_words (self->start);
  } else {
    draft->time = dup_words (GTK_EDITABLE (self->other));
  }
  draft->note = dup_words (self->note);
  draft->is_planned = volet_chips_get_selected (self->done) == VOLET_ENTRY_FORM_PLANNED;
  draft->counts = gtk_check_button_get_active (self->counts);
  draft->has_proof = gtk_check_button_get_active (self->proof);
  return draft;
}

/**
 * volet_entry_form_keep_answer:
 * @self: a form
 * @error: return location
 *
 * Remembers what was answered about this category, so that it is not asked again.
 *
 * Returns: whether it is durable, or nothing was answered
 */
gboolean
volet_entry_form_keep_answer (VoletEntryForm *self, GError **error)
{
  int chosen;

  g_return_val_if_fail (VOLET_IS_ENTRY_FORM (self), FALSE);

  chosen = volet_chips_get_selected (self->answers);
  return !gtk_widget_get_visible (self->question) || chosen == VOLET_CHIPS_NONE ||
         volet_notebook_set_counting_answer (self->notebook,
                                             (VoletCategory) volet_entry_form_get_category (self),
                                             answers[chosen], error);
}
