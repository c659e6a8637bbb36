/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A change of entries that a person asked for, and that can be tried again where saving failed. */

#pragma once

#include "volet-entry.h"
#include "volet-notebook.h"

G_BEGIN_DECLS

/**
 * VoletPendingKind:
 * @VOLET_PENDING_ADD: entries to add
 * @VOLET_PENDING_CHANGE: an entry as it shall be
 * @VOLET_PENDING_REMOVE: entries to remove
 */
typedef enum {
  VOLET_PENDING_ADD,
  VOLET_PENDING_CHANGE,
  VOLET_PENDING_REMOVE,
} VoletPendingKind;

/**
 * VoletPendingAct:
 * @kind: what is asked for
 * @entries: (element-type VoletEntry): with which entries, at least one
 */
typedef struct {
  VoletPendingKind kind;
  GPtrArray *entries;
} VoletPendingAct;

VoletPendingAct *volet_pending_act_new (VoletPendingKind kind, const VoletEntry *entry);
void volet_pending_act_free (VoletPendingAct *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletPendingAct, volet_pending_act_free)

const VoletEntry *volet_pending_act_get_first (VoletPendingAct *self);
gboolean volet_pending_act_run (VoletPendingAct *self, VoletNotebook *notebook, GError **error);
gboolean volet_pending_act_may_retry (const GError *error);
char *volet_pending_act_format (VoletPendingAct *self);

G_END_DECLS
