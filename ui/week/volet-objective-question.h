/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The question about the hours of the contract, asked once. */

#pragma once

#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_OBJECTIVE_QUESTION (volet_objective_question_get_type ())
G_DECLARE_FINAL_TYPE (
    VoletObjectiveQuestion, volet_objective_question, VOLET, OBJECTIVE_QUESTION, GtkWidget)

void volet_objective_question_ask (VoletObjectiveQuestion *self,
                                   VoletNotebook *notebook,
                                   VoletWeek week);

G_END_DECLS
