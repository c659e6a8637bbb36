/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Activité: adding or changing one entry. */

#include "volet-entry-dialog.h"

#include "volet-chips.h"
#include "volet-duration.h"
#include "volet-notebook-agenda.h"
#include "volet-text-agenda.h"
#include "volet-text-error.h"
#include "volet-text-time.h"
#include "volet-week-words.h"

#include <glib/gi18n.h>

/* Tiles that are shown before "all". */
#define N_USUAL_CATEGORIES 6

/* Chips of durations, minutes; one more chip stands for any other. */
static const int chip_minutes[] = {30, 60, 120, 180};

enum { DONE, PLANNED };
enum { COUNTS_YES, COUNTS_NO, COUNTS_UNKNOWN };

struct _VoletEntryDialog {
  AdwWindow parent_instance;

  GtkButton *save;
  GtkLabel *sentence;
  GtkLabel *message;
  VoletChips *days;
  VoletChips *categories;
  GtkWidget *more;
  GtkWidget *question;
  GtkLabel *question_label;
  VoletChips *answers;
  VoletChips *durations;
  GtkWidget *other;
  VoletChips *done;
  GtkEditable *note;
  GtkCheckButton *counts;
  GtkCheckButton *proof;
  GtkLabel *overlap;
  GtkWidget *another;

  VoletNotebook *notebook;
  VoletEntry *entry;
  gboolean is_new;
  VoletDay first_day;
  VoletCategory order[VOLET_N_CATEGORIES];
};

G_DEFINE_FINAL_TYPE (VoletEntryDialog, volet_entry_dialog, ADW_TYPE_WINDOW)

enum { SIGNAL_SAVED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
is_other_duration (VoletEntryDialog *self)
{
  return volet_chips_get_selected (self->durations) == G_N_ELEMENTS (chip_minutes);
}

/* What is chosen so far, as an entry; %NULL with an error where it is not one yet. */
static VoletEntry *
make_entry (VoletEntryDialog *self, GError **error)
{
  g_autoptr (VoletEntry) entry = volet_entry_copy (self->entry);
  int day = volet_chips_get_selected (self->days);
  int duration = volet_chips_get_selected (self->durations);
  int category = volet_chips_get_selected (self->categories);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->other));

  if (category == VOLET_CHIPS_NONE || duration == VOLET_CHIPS_NONE)
    return NULL;
  entry->day = self->first_day + day;
  entry->category = self->order[category];
  if (!is_other_duration (self)) {
    volet_entry_set_duration (entry, entry->day, chip_minutes[duration]);
  } else if (volet_span_looks_like (text)) {
    int start_min, end_min;

    if (!volet_span_parse (text, &start_min, &end_min, error) ||
        !volet_entry_set_span (entry, entry->day, start_min, end_min, NULL, error))
      return NULL;
  } else {
    int minutes;

    if (!volet_duration_parse (text, &minutes, error))
      return NULL;
    volet_entry_set_duration (entry, entry->day, minutes);
  }
  entry->is_planned = gtk_widget_get_visible (GTK_WIDGET (self->done)) &&
                      volet_chips_get_selected (self->done) == PLANNED;
  entry->counts = gtk_check_button_get_active (self->counts);
  entry->has_proof = gtk_check_button_get_active (self->proof);
  volet_entry_set_note (entry, gtk_editable_get_text (self->note));
  return g_steal_pointer (&entry);
}

static void
update_overlap (VoletEntryDialog *self, const VoletEntry *entry)
{
  int minutes = entry != NULL ? volet_notebook_get_overlap (self->notebook, entry, NULL) : 0;
  g_autofree char *text = minutes > 0 ? volet_text_format_overlap (minutes) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->overlap), text != NULL);
  gtk_label_set_label (self->overlap, text != NULL ? text : "");
}

static void
update (VoletEntryDialog *self)
{
  g_autoptr (VoletEntry) entry = make_entry (self, NULL);
  VoletDay today = volet_notebook_get_today (self->notebook);
  VoletDay day = self->first_day + volet_chips_get_selected (self->days);
  int category = volet_chips_get_selected (self->categories);
  gboolean asks =
      category != VOLET_CHIPS_NONE && volet_category_asks_whether_it_counts (self->order[category]);

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), entry != NULL);
  gtk_widget_set_sensitive (self->another, entry != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->done), day >= today);
  gtk_widget_set_visible (self->question, asks && self->is_new);
  update_overlap (self, entry);
  if (entry != NULL) {
    g_autofree char *words = volet_week_words_entry (entry, today);

    gtk_label_set_label (self->sentence, words);
  } else {
    gtk_label_set_label (self->sentence, _ ("What did you do, and for how long?"));
  }
}

static void
on_changed (VoletEntryDialog *self)
{
  if (self->notebook != NULL)
    update (self);
}

static void
on_durations_changed (VoletEntryDialog *self)
{
  gtk_widget_set_visible (self->other, is_other_duration (self));
  if (is_other_duration (self))
    gtk_widget_grab_focus (self->other);
  update (self);
}

static void
on_answers_changed (VoletEntryDialog *self)
{
  /* "I do not know" counts, as everything does unless it is said otherwise. */
  gtk_check_button_set_active (self->counts, volet_chips_get_selected (self->answers) != COUNTS_NO);
}

static void
fill_categories (VoletEntryDialog *self, guint n_shown)
{
  int selected = volet_chips_get_selected (self->categories);

  volet_chips_clear (self->categories);
  for (guint i = 0; i < n_shown; i++)
    volet_chips_append (self->categories, volet_text_get_category_label (self->order[i]),
                        volet_text_get_category_words (self->order[i]));
  volet_chips_set_selected (self->categories, selected);
}

static void
on_more_clicked (VoletEntryDialog *self)
{
  gtk_widget_set_visible (self->more, FALSE);
  fill_categories (self, VOLET_N_CATEGORIES);
  gtk_widget_grab_focus (GTK_WIDGET (self->categories));
}

static gboolean
save (VoletEntryDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletEntry) entry = make_entry (self, &error);
  gboolean is_saved = FALSE;

  if (entry != NULL)
    is_saved = self->is_new ? volet_notebook_add_entry (self->notebook, entry, &error)
                            : volet_notebook_change_entry (self->notebook, entry, &error);
  if (is_saved) {
    g_signal_emit (self, signals[SIGNAL_SAVED], 0, entry, self->is_new);
    return TRUE;
  }
  if (error != NULL) {
    g_autofree char *sentence = volet_text_format_error (error);

    gtk_label_set_label (self->message, sentence);
    gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
    gtk_widget_grab_focus (GTK_WIDGET (self->message));
  }
  return FALSE;
}

static void
on_save_clicked (VoletEntryDialog *self)
{
  if (save (self))
    gtk_window_close (GTK_WINDOW (self));
}

/* The day stays; what and how long are asked anew. */
static void
on_another_clicked (VoletEntryDialog *self)
{
  VoletEntry *next;

  if (!save (self))
    return;
  next = volet_notebook_new_entry (self->notebook);
  volet_entry_free (self->entry);
  self->entry = next;
  volet_chips_set_selected (self->categories, VOLET_CHIPS_NONE);
  volet_chips_set_selected (self->durations, VOLET_CHIPS_NONE);
  volet_chips_set_selected (self->answers, VOLET_CHIPS_NONE);
  gtk_widget_set_visible (self->other, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->other), "");
  gtk_editable_set_text (self->note, "");
  gtk_check_button_set_active (self->counts, TRUE);
  gtk_check_button_set_active (self->proof, FALSE);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->categories));
}

static void
volet_entry_dialog_dispose (GObject *object)
{
  VoletEntryDialog *self = VOLET_ENTRY_DIALOG (object);

  g_clear_object (&self->notebook);
  g_clear_pointer (&self->entry, volet_entry_free);
  G_OBJECT_CLASS (volet_entry_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, save);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, message);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, days);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, categories);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, more);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, question);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, question_label);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, answers);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, durations);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, other);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, done);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, note);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, proof);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, overlap);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, another);
}

static void
volet_entry_dialog_class_init (VoletEntryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_entry_dialog_dispose;
  signals[SIGNAL_SAVED] =
      g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, VOLET_TYPE_ENTRY, G_TYPE_BOOLEAN);

  g_type_ensure (VOLET_TYPE_CHIPS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/entry/volet-entry-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_durations_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_answers_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_another_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
volet_entry_dialog_init (VoletEntryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (gsize i = 0; i < G_N_ELEMENTS (chip_minutes); i++) {
    g_autofree char *label = volet_duration_to_string (chip_minutes[i]);

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

static void
fill_days (VoletEntryDialog *self)
{
  VoletDay today = volet_notebook_get_today (self->notebook);

  self->first_day = volet_week_get_monday (volet_week_from_day (self->entry->day));
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    VoletDay day = self->first_day + i;
    g_autofree char *date = volet_text_format_day_and_month (day);

    if (day == today || day == today - 1) {
      g_autofree char *near = volet_text_format_near_day (day, today);

      volet_chips_append (self->days, near, date);
    } else {
      volet_chips_append (self->days, volet_text_get_weekday (volet_day_get_weekday (day)), date);
    }
  }
  volet_chips_set_selected (self->days, self->entry->day - self->first_day);
}

/* The most used first; the entry's own is always among those shown. */
static void
order_categories (VoletEntryDialog *self)
{
  guint n_shown = N_USUAL_CATEGORIES;

  if (!volet_notebook_list_categories_by_use (self->notebook, self->order, NULL))
    for (int i = 0; i < VOLET_N_CATEGORIES; i++)
      self->order[i] = (VoletCategory) i;
  if (!self->is_new)
    for (guint i = 0; i < VOLET_N_CATEGORIES; i++)
      if (self->order[i] == self->entry->category)
        n_shown = MAX (n_shown, i + 1);
  fill_categories (self, n_shown);
  gtk_widget_set_visible (self->more, n_shown < VOLET_N_CATEGORIES);
}

static void
fill_known (VoletEntryDialog *self)
{
  guint chip = G_N_ELEMENTS (chip_minutes);
  g_autofree char *text = volet_week_words_time (self->entry);

  for (guint i = 0; i < VOLET_N_CATEGORIES; i++)
    if (self->order[i] == self->entry->category)
      volet_chips_set_selected (self->categories, (int) i);
  if (text == NULL) {
    for (guint i = 0; i < G_N_ELEMENTS (chip_minutes); i++)
      if (chip_minutes[i] == self->entry->minutes)
        chip = i;
    text = volet_duration_to_string (self->entry->minutes);
  }
  volet_chips_set_selected (self->durations, (int) chip);
  gtk_widget_set_visible (self->other, chip == G_N_ELEMENTS (chip_minutes));
  if (chip == G_N_ELEMENTS (chip_minutes))
    gtk_editable_set_text (GTK_EDITABLE (self->other), text);
  if (self->entry->note != NULL)
    gtk_editable_set_text (self->note, self->entry->note);
}

/**
 * volet_entry_dialog_new:
 * @parent: the window it belongs to
 * @notebook: (transfer none): an unlocked notebook
 * @entry: (transfer none): an activity to change, or a new one with its day
 * @is_new: whether it is to be added
 *
 * Signals: `saved` with the entry and whether it was added.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
volet_entry_dialog_new (GtkWindow *parent,
                        VoletNotebook *notebook,
                        const VoletEntry *entry,
                        gboolean is_new)
{
  VoletEntryDialog *self = g_object_new (VOLET_TYPE_ENTRY_DIALOG, "transient-for", parent, NULL);

  self->entry = volet_entry_copy (entry);
  self->is_new = is_new;
  gtk_button_set_label (self->save, is_new ? _ ("Add") : _ ("Save"));
  gtk_widget_set_visible (self->another, is_new);
  gtk_check_button_set_active (self->counts, entry->counts);
  gtk_check_button_set_active (self->proof, entry->has_proof);
  volet_chips_set_selected (self->done, entry->is_planned ? PLANNED : DONE);

  self->notebook = g_object_ref (notebook);
  fill_days (self);
  order_categories (self);
  if (!is_new)
    fill_known (self);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->categories));
  return GTK_WIDGET (self);
}
