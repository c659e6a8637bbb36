/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the form share. */

#pragma once

#include "volet-chips.h"
#include "volet-entry-form.h"

G_BEGIN_DECLS

/* Tiles that are shown before "all". */
#define VOLET_ENTRY_FORM_N_USUAL 6

/* Chips of durations; one more stands for any other. */
#define VOLET_ENTRY_FORM_N_DURATIONS 4

enum { VOLET_ENTRY_FORM_DONE, VOLET_ENTRY_FORM_PLANNED };

struct _VoletEntryForm {
  GtkWidget parent_instance;

  GtkLabel *sentence;
  VoletChips *days;
  VoletChips *categories;
  GtkWidget *more;
  GtkLabel *category_words;
  GtkWidget *question;
  GtkLabel *question_label;
  VoletChips *answers;
  VoletChips *durations;
  GtkWidget *other;
  VoletChips *done;
  GtkExpander *details;
  GtkEditable *start;
  GtkEditable *note;
  GtkCheckButton *counts;
  GtkCheckButton *proof;
  GtkLabel *remark;
  GtkLabel *overlap;
  GtkLabel *others;

  VoletNotebook *notebook;
  VoletEntry *entry;
  gboolean is_new;
  gboolean is_updating;
  VoletDay first_day;
  VoletCategory order[VOLET_N_CATEGORIES];
};

extern const int volet_entry_form_minutes[VOLET_ENTRY_FORM_N_DURATIONS];

/* What is chosen: -1, or 0 minutes, where nothing is. */
int volet_entry_form_get_category (VoletEntryForm *self);
VoletDay volet_entry_form_get_day (VoletEntryForm *self);
gboolean volet_entry_form_has_other_duration (VoletEntryForm *self);

/* Reads the whole form back: what can be seen, and what it comes to. */
void volet_entry_form_update (VoletEntryForm *self);
void volet_entry_form_show_categories (VoletEntryForm *self, guint n_shown);

G_END_DECLS
