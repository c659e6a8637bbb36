/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences about what readers can work out, found while one looks on. */

#pragma once

#include "volet-knowledge.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VOLET_TYPE_DEDUCTION_LIST (volet_deduction_list_get_type ())
G_DECLARE_FINAL_TYPE (VoletDeductionList, volet_deduction_list, VOLET, DEDUCTION_LIST, GtkWidget)

GtkWidget *volet_deduction_list_new (void);
void volet_deduction_list_find (VoletDeductionList *self,
                                VoletKnowledge *knowledge,
                                const char *group,
                                gboolean has_candidate);
void volet_deduction_list_say (VoletDeductionList *self, const char *sentence);

G_END_DECLS
