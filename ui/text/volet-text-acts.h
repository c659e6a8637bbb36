/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be undone and done again, in words. */

#pragma once

#include "volet-act.h"

G_BEGIN_DECLS

char *volet_text_format_act (const VoletAct *act);
char *volet_text_format_undo (const VoletAct *act);
char *volet_text_format_redo (const VoletAct *act);

G_END_DECLS
