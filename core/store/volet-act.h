/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An act of the person, which can be undone and done again. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VoletActKind:
 * @VOLET_ACT_ENTRY_ADDED: one entry added
 * @VOLET_ACT_ENTRIES_ADDED: several entries added at once
 * @VOLET_ACT_ENTRY_EDITED: one entry changed
 * @VOLET_ACT_ENTRY_REMOVED: one entry moved to the bin
 * @VOLET_ACT_ENTRIES_REMOVED: several entries moved to the bin
 * @VOLET_ACT_ENTRY_RESTORED: one entry taken back from the bin
 * @VOLET_ACT_OBJECTIVE_SET: the hours of the contract
 * @VOLET_ACT_WEEK_PREVENTED: a week marked "avec empêchement"
 * @VOLET_ACT_PREVENTED_CLEARED: that mark taken off
 * @VOLET_ACT_WEEK_CLOSED: one week closed
 * @VOLET_ACT_WEEKS_CLOSED: several weeks closed
 * @VOLET_ACT_WEEK_REOPENED: a week reopened
 * @VOLET_ACT_CHOICE_MADE: a choice of the person about the notebook
 * @VOLET_ACT_IMPORTED: entries read from a calendar file or from an own copy
 * @VOLET_ACT_MERGED: another copy of the notebook joined to this one
 * @VOLET_ACT_DOCUMENT_GIVEN: a document given: never undone, never passed
 * @VOLET_ACT_VERSION_CHOSEN: a choice between what two copies of the notebook said
 *
 * What was done. The numbers are stored: new kinds go to the end.
 */
typedef enum {
  VOLET_ACT_ENTRY_ADDED,
  VOLET_ACT_ENTRIES_ADDED,
  VOLET_ACT_ENTRY_EDITED,
  VOLET_ACT_ENTRY_REMOVED,
  VOLET_ACT_ENTRIES_REMOVED,
  VOLET_ACT_ENTRY_RESTORED,
  VOLET_ACT_OBJECTIVE_SET,
  VOLET_ACT_WEEK_PREVENTED,
  VOLET_ACT_PREVENTED_CLEARED,
  VOLET_ACT_WEEK_CLOSED,
  VOLET_ACT_WEEKS_CLOSED,
  VOLET_ACT_WEEK_REOPENED,
  VOLET_ACT_CHOICE_MADE,
  VOLET_ACT_IMPORTED,
  VOLET_ACT_MERGED,
  VOLET_ACT_DOCUMENT_GIVEN,
  VOLET_ACT_VERSION_CHOSEN,
} VoletActKind;

#define VOLET_N_ACT_KINDS (VOLET_ACT_VERSION_CHOSEN + 1)

/**
 * VoletAct:
 * @kind: what was done
 * @subject: (nullable): to what, in a form that the caller of volet_store_begin_act() chose.
 * Private
 */
typedef struct {
  VoletActKind kind;
  char *subject;
} VoletAct;

VoletAct *volet_act_new (VoletActKind kind, const char *subject);
void volet_act_free (VoletAct *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletAct, volet_act_free)

G_END_DECLS
