/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The recovery sheet on paper: seven groups in boxes, or the boxes alone. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void volet_recovery_sheet_draw (const char *code, cairo_t *cr);

G_END_DECLS
