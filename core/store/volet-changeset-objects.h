/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which objects a changeset of the agenda's tables changes. Private to the store. */

#pragma once

#include "volet-revision.h"

G_BEGIN_DECLS

/**
 * VoletChange:
 * @kind: of what
 * @key: of which
 * @is_creation: whether it only came into being
 *
 * An object that a changeset changes.
 */
typedef struct {
  VoletObjectKind kind;
  char *key;
  gboolean is_creation;
} VoletChange;

GPtrArray *volet_changeset_list_objects (GBytes *changeset, GError **error);

G_END_DECLS
