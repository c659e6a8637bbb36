/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One question and its answer. */

#pragma once

#include "volet-help-topic.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_HELP_ANSWER_PAGE (volet_help_answer_page_get_type ())
G_DECLARE_FINAL_TYPE (
    VoletHelpAnswerPage, volet_help_answer_page, VOLET, HELP_ANSWER_PAGE, GtkWidget)

GtkWidget *volet_help_answer_page_new (const VoletHelpTopic *topic);

G_END_DECLS
