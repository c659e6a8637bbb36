/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the joining share. Everything is symmetrical: no function may treat the first
 * side otherwise than the second. */

#pragma once

#include "volet-merge.h"

G_BEGIN_DECLS

/**
 * VoletRelation:
 * @VOLET_RELATION_SAME: both sides are at the same change
 * @VOLET_RELATION_FIRST: the first side knows the other's change, and went on
 * @VOLET_RELATION_SECOND: the second side does
 * @VOLET_RELATION_APART: each made a change that the other does not know
 *
 * How two sides stand to each other, about one object.
 */
typedef enum {
  VOLET_RELATION_SAME,
  VOLET_RELATION_FIRST,
  VOLET_RELATION_SECOND,
  VOLET_RELATION_APART,
} VoletRelation;

/**
 * VoletMerger:
 * @sides: (array fixed-size=2): both contents; records that go on are taken out of them
 * @known: (array fixed-size=2) (element-type utf8 GPtrArray): the revisions of each, by object
 * @out: what comes of them
 * @notes: (element-type VoletMergeNote): what to look at
 * @touched_weeks: (element-type VoletWeek): weeks with a minute that is not as in both
 * @versions: (array fixed-size=2): for each side, a week's version before → after
 * @latest_unix_s: the latest time that either side knows
 */
typedef struct {
  VoletContent *sides[2];
  GHashTable *known[2];
  VoletContent *out;
  GArray *notes;
  GHashTable *touched_weeks;
  GHashTable *versions[2];
  gint64 latest_unix_s;
} VoletMerger;

/* Two lists in one, in an order that contradicts neither: places in the first and in the second
 * list, -1 where it is not there. */
typedef struct {
  int first;
  int second;
} VoletJoint;

typedef int (*VoletJointCompare) (gconstpointer a, gconstpointer b);

GArray *volet_merge_join_lists (GPtrArray *first,
                                GPtrArray *second,
                                VoletJointCompare same,
                                VoletJointCompare order);

/* History */
void volet_merge_read_history (VoletMerger *self);
VoletRelation volet_merge_relate (VoletMerger *self, VoletObjectKind kind, const char *key);
VoletRelation volet_merge_relate_id (VoletMerger *self, VoletObjectKind kind, VoletId id);
guint64 volet_merge_get_head (VoletMerger *self, guint side, VoletObjectKind kind, const char *key);
guint volet_merge_choose (VoletMerger *self, VoletObjectKind kind, const char *key);
void volet_merge_write_history (VoletMerger *self);
void volet_merge_touch (VoletMerger *self, VoletObjectKind kind, const char *key, const char *why);
void volet_merge_keep_variant (VoletMerger *self,
                               VoletObjectKind kind,
                               const char *key,
                               guint64 revision,
                               const char *content);
guint64 volet_merge_hash (const char *why, guint64 a, guint64 b);
void volet_merge_add_note (VoletMerger *self, VoletMergeNote note);

/* What one side says, in JSON. */
char *volet_merge_format_objective (const VoletObjectiveChange *change);
char *volet_merge_format_prevented (const VoletWeekRecord *week);
char *volet_merge_format_choice (const VoletPair *choice);
char *volet_merge_format_recipient (const VoletRecipient *recipient);

/* Each fills its part of @out. */
void volet_merge_entries (VoletMerger *self);
void volet_merge_settings (VoletMerger *self);
void volet_merge_weeks (VoletMerger *self);
void volet_merge_unify_recipients (VoletMerger *self);
void volet_merge_lines (VoletMerger *self);
void volet_merge_recipients (VoletMerger *self, guint (*map_number) (VoletMerger *, guint, guint));

G_END_DECLS
