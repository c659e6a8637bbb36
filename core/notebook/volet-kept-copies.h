/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where copies of replaced states are kept, and which of them go. Private to the room. */

#pragma once

#include "volet-notebook.h"

G_BEGIN_DECLS

char *volet_kept_copies_make_path (VoletNotebook *notebook, GError **error);
void volet_kept_copies_tidy (VoletNotebook *notebook);

G_END_DECLS
