/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a fractional point to whole numbers nearby. */

#pragma once

#include "volet-system.h"

G_BEGIN_DECLS

gboolean volet_repair_point (const VoletSystem *system,
                             const int *objective,
                             const gboolean *is_whole,
                             gint64 *x);

G_END_DECLS
