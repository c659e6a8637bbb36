/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which weeks: the first and the last of those that are finished, and what becomes of those between
 * that are not. */

#pragma once

#include "volet-share-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_WEEKS_CHOOSER (volet_weeks_chooser_get_type ())
G_DECLARE_FINAL_TYPE (VoletWeeksChooser, volet_weeks_chooser, VOLET, WEEKS_CHOOSER, GtkWidget)

GtkWidget *volet_weeks_chooser_new (void);
void volet_weeks_chooser_load (VoletWeeksChooser *self, VoletNotebook *notebook);
void volet_weeks_chooser_propose (VoletWeeksChooser *self, VoletWeek last_given);
void volet_weeks_chooser_select (VoletWeeksChooser *self, VoletWeek first, VoletWeek last);
gboolean volet_weeks_chooser_has_any (VoletWeeksChooser *self);
gboolean volet_weeks_chooser_is_ordered (VoletWeeksChooser *self);
gboolean volet_weeks_chooser_find_question (VoletWeeksChooser *self, VoletWeek *ret_week);
void volet_weeks_chooser_fill_draft (VoletWeeksChooser *self, VoletShareDraft *draft);

G_END_DECLS
