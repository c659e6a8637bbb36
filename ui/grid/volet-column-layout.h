/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Seven children over the days of an hour grid, each as wide as its day. */

#pragma once

#include "volet-grid-metrics.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_COLUMN_LAYOUT (volet_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (
    VoletColumnLayout, volet_column_layout, VOLET, COLUMN_LAYOUT, GtkLayoutManager)

GtkLayoutManager *volet_column_layout_new (const VoletGridMetrics *metrics);

G_END_DECLS
