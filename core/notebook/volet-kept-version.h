/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* After joining a copy: what both copies said otherwise, for the person to choose from. */

#pragma once

#include "volet-content.h"
#include "volet-notebook.h"

G_BEGIN_DECLS

/**
 * VoletKeptSide:
 * @entry: (nullable): of an entry: it, as this side has it
 * @counts: of an entry: whether it counts, or would
 * @objective: of the hours of the contract: how many
 * @is_prevented: of a week: whether it is "avec empêchement"
 * @reason: (nullable): of the hours of the contract or of a week: why, private
 * @name: (nullable): of the notebook's name or of a recipient: it
 * @sign: (nullable): of a recipient: its private mark
 * @form: of a recipient: its template
 *
 * What one of the two copies said. What is not spoken of is empty.
 */
typedef struct {
  VoletEntry *entry;
  gboolean counts;
  VoletObjective objective;
  gboolean is_prevented;
  char *reason;
  char *name;
  char *sign;
  VoletTemplate form;
} VoletKeptSide;

/**
 * VoletKeptVersion:
 * @kind: of what: an entry, the hours of the contract, a week's hindrance, the notebook's name
 *   (%VOLET_OBJECT_CHOICE) or a recipient
 * @week: the week that it is about, or from which on it holds, where it is about one
 * @held: what holds now
 * @other: what the other copy said
 * @variant: where that is kept
 *
 * One thing that both copies said otherwise. Private.
 */
typedef struct {
  VoletObjectKind kind;
  VoletWeek week;
  VoletKeptSide held;
  VoletKeptSide other;
  VoletVariant *variant;
} VoletKeptVersion;

/**
 * VoletKeptChoice:
 * @VOLET_KEPT_CHOICE_HELD: what holds now
 * @VOLET_KEPT_CHOICE_OTHER: what the other copy said, in its place
 * @VOLET_KEPT_CHOICE_BOTH: of an entry: both
 *
 * What the person wants to keep.
 */
typedef enum {
  VOLET_KEPT_CHOICE_HELD,
  VOLET_KEPT_CHOICE_OTHER,
  VOLET_KEPT_CHOICE_BOTH,
} VoletKeptChoice;

void volet_kept_version_free (VoletKeptVersion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletKeptVersion, volet_kept_version_free)

GPtrArray *volet_notebook_list_kept_versions (VoletNotebook *self, GError **error);
gboolean volet_notebook_choose_version (VoletNotebook *self,
                                        const VoletKeptVersion *version,
                                        VoletKeptChoice choice,
                                        GError **error);

G_END_DECLS
