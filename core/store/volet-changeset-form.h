/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a stored changeset. Private to the store. */

#pragma once

#include "volet-schema.h"

G_BEGIN_DECLS

gboolean volet_changeset_form_check (GBytes *changeset, VoletSchemaScope scope, GError **error);

G_END_DECLS
