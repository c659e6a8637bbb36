/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting the errors of a notebook, within its room. */

#pragma once

#include "volet-notebook-error.h"

G_BEGIN_DECLS

gboolean volet_notebook_error_set_week (GError **error,
                                        VoletNotebookError code,
                                        VoletWeek week,
                                        const char *message);
gboolean volet_notebook_error_set_day (GError **error,
                                       VoletNotebookError code,
                                       VoletDay day,
                                       const char *message);
gboolean volet_notebook_error_set (GError **error, VoletNotebookError code, const char *message);

G_END_DECLS
