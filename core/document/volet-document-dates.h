/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and weeks in the French words of documents, whatever the locale. */

#pragma once

#include "volet-week.h"

G_BEGIN_DECLS

char *volet_document_describe_day (VoletDay day);
char *volet_document_describe_week (VoletWeek week);
char *volet_document_describe_weeks (VoletWeek first, VoletWeek last);
char *volet_document_describe_cut_off (VoletDay day);

G_END_DECLS
