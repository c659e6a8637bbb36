/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was given before, as far as it helps to give again. */

#pragma once

#include "volet-given.h"
#include "volet-notebook.h"
#include "volet-recipient.h"

G_BEGIN_DECLS

GPtrArray *volet_share_past_list_people (VoletNotebook *notebook);
VoletGiven *volet_share_past_get_last (VoletNotebook *notebook, VoletId recipient);
VoletWeek volet_share_past_get_last_week (VoletNotebook *notebook, VoletId recipient);

G_END_DECLS
