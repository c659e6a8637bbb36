/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What another copy of the notebook said otherwise, until the person has chosen. */

#pragma once

#include "volet-content.h"

G_BEGIN_DECLS

GPtrArray *volet_store_load_open_variants (VoletStore *self, GError **error);
gboolean volet_store_settle_variant (VoletStore *self, const VoletVariant *variant, GError **error);

G_END_DECLS
