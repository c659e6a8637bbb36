/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that a notebook holds, as plain records: what an own copy is written from, and what
 * two copies are joined in. Private: nothing of it may reach a document. */

#pragma once

#include "volet-closing.h"
#include "volet-given.h"
#include "volet-recipient.h"
#include "volet-removed-entry.h"
#include "volet-revision.h"
#include "volet-store.h"

G_BEGIN_DECLS

/* Characters that the words of a variant may have. */
#define VOLET_VARIANT_MAX_CHARS 40000

/**
 * VoletPair:
 * @key: what it is about
 * @value: what was chosen or answered
 */
typedef struct {
  char *key;
  char *value;
} VoletPair;

/**
 * VoletClosingRecord:
 * @n: the how manieth closing of its week it is, from 1
 * @closing: the closing
 */
typedef struct {
  guint n;
  VoletClosing closing;
} VoletClosingRecord;

/* In place of a ledger number: it is still so. */
#define VOLET_MEMBERSHIP_NOW G_MAXUINT

/**
 * VoletMembership:
 * @recipient: whose
 * @place: the how manieth group of the recipient it is, from 1
 * @group: which group
 * @until_n: the last ledger line that there was when the recipient left it, 0 for none, or
 *   %VOLET_MEMBERSHIP_NOW
 */
typedef struct {
  VoletId recipient;
  guint place;
  char *group;
  guint until_n;
} VoletMembership;

/**
 * VoletLine:
 * @id: what tells it from every other, in every copy
 * @formers: (element-type guint): other numbers under which it was known, ascending
 * @given: the line itself, with the bytes of its files; never in the derived state REPLACED
 *
 * A line of the ledger.
 */
typedef struct {
  VoletId id;
  GArray *formers;
  VoletGiven *given;
} VoletLine;

/**
 * VoletAlias:
 * @id: a recipient's id that went
 * @recipient: the one that stands for it
 */
typedef struct {
  VoletId id;
  VoletId recipient;
} VoletAlias;

/**
 * VoletVariant:
 * @kind: of what
 * @key: of which
 * @revision: the change that said so
 * @content: (nullable): what it said, in JSON, or %NULL once the person has seen it
 *
 * What another copy said otherwise.
 */
typedef struct {
  VoletObjectKind kind;
  char *key;
  guint64 revision;
  char *content;
} VoletVariant;

/**
 * VoletContent:
 * @zone_id: the zone of its weeks
 * @choices: (element-type VoletPair): by key
 * @answers: (element-type VoletPair): memos that are not about one copy alone, by key
 * @entries: (element-type VoletEntry): by id
 * @bin: (element-type VoletRemovedEntry): by id
 * @objectives: (element-type VoletObjectiveChange): by week
 * @weeks: (element-type VoletWeekRecord): by week; without versions
 * @closings: (element-type VoletClosingRecord): by week and place
 * @recipients: (element-type VoletRecipient): by id; without groups
 * @memberships: (element-type VoletMembership): by recipient and place
 * @lines: (element-type VoletLine): by number
 * @aliases: (element-type VoletAlias): by id
 * @revisions: (element-type VoletRevision): by kind, key and number
 * @variants: (element-type VoletVariant): by kind, key and revision
 *
 * A notebook without its file, its acts and its half-typed entry.
 */
typedef struct {
  char *zone_id;
  GPtrArray *choices;
  GPtrArray *answers;
  GPtrArray *entries;
  GPtrArray *bin;
  GPtrArray *objectives;
  GPtrArray *weeks;
  GPtrArray *closings;
  GPtrArray *recipients;
  GPtrArray *memberships;
  GPtrArray *lines;
  GPtrArray *aliases;
  GPtrArray *revisions;
  GPtrArray *variants;
} VoletContent;

VoletContent *volet_content_new (void);
void volet_content_free (VoletContent *self);
void volet_content_sort (VoletContent *self);
gboolean volet_content_is_empty (const VoletContent *self);
gboolean volet_content_is_sound (const VoletContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletContent, volet_content_free)

VoletPair *volet_pair_new (const char *key, const char *value);
void volet_pair_free (VoletPair *self);
VoletClosingRecord *volet_closing_record_new (guint n, const VoletClosing *closing);
VoletMembership *
volet_membership_new (VoletId recipient, guint place, const char *group, guint until_n);
void volet_membership_free (VoletMembership *self);
VoletLine *volet_line_new (VoletId id, VoletGiven *given, GArray *formers);
void volet_line_free (VoletLine *self);
VoletAlias *volet_alias_new (VoletId id, VoletId recipient);
VoletVariant *
volet_variant_new (VoletObjectKind kind, const char *key, guint64 revision, const char *content);
void volet_variant_free (VoletVariant *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletMembership, volet_membership_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletLine, volet_line_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletVariant, volet_variant_free)

int volet_content_compare_pairs (const VoletPair *a, const VoletPair *b);
int volet_content_compare_entries (const VoletEntry *a, const VoletEntry *b);
int volet_content_compare_removed (const VoletRemovedEntry *a, const VoletRemovedEntry *b);
int volet_content_compare_objectives (const VoletObjectiveChange *a, const VoletObjectiveChange *b);
int volet_content_compare_weeks (const VoletWeekRecord *a, const VoletWeekRecord *b);
int volet_content_compare_closings (const VoletClosingRecord *a, const VoletClosingRecord *b);
int volet_content_compare_recipients (const VoletRecipient *a, const VoletRecipient *b);
int volet_content_compare_memberships (const VoletMembership *a, const VoletMembership *b);
int volet_content_compare_lines (const VoletLine *a, const VoletLine *b);
int volet_content_compare_aliases (const VoletAlias *a, const VoletAlias *b);
int volet_content_compare_variants (const VoletVariant *a, const VoletVariant *b);

/* From and to the tables */
VoletContent *volet_store_load_content (VoletStore *self, GError **error);
gboolean volet_store_has_content_tables (VoletStore *self);
gboolean volet_store_replace_content (VoletStore *self,
                                      const VoletContent *before,
                                      const VoletContent *after,
                                      GError **error);

G_END_DECLS
