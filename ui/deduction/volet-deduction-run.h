/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Working out in a thread what readers can. */

#pragma once

#include "volet-news.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void volet_deduction_run_async (VoletKnowledge *knowledge,
                                gboolean has_candidate,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
VoletNewsList *volet_deduction_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
