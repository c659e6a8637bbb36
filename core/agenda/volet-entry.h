/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry: something done or planned, with its minutes. Private. */

#pragma once

#include "volet-category.h"
#include "volet-id.h"
#include "volet-zone.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* In place of a start: only the duration was noted. */
#define VOLET_ENTRY_NO_START G_MININT64

/* The longest entry, in minutes. */
#define VOLET_ENTRY_MAX_MINUTES 1440

/* Characters that a note or a reason may have. */
#define VOLET_ENTRY_NOTE_MAX_CHARS 4000

/**
 * VoletEntrySource:
 * @VOLET_ENTRY_SOURCE_TYPED: typed by the person
 * @VOLET_ENTRY_SOURCE_PAPER: copied from the paper sheet
 * @VOLET_ENTRY_SOURCE_IMPORT: read from a calendar file
 * @VOLET_ENTRY_SOURCE_HELPER: noted with a helper
 *
 * Where an entry came from.
 */
typedef enum {
  VOLET_ENTRY_SOURCE_TYPED,
  VOLET_ENTRY_SOURCE_PAPER,
  VOLET_ENTRY_SOURCE_IMPORT,
  VOLET_ENTRY_SOURCE_HELPER,
} VoletEntrySource;

#define VOLET_N_ENTRY_SOURCES 4

/**
 * VoletEntry:
 * @id: identity, for life
 * @created_us: microseconds since 1970, strictly rising in one notebook; decides between entries
 *   that start together
 * @day: the civil date it was noted for, in @zone
 * @minutes: elapsed minutes, 1 to 1440
 * @start_unix_s: the instant of its start, or %VOLET_ENTRY_NO_START
 * @zone: the zone it was noted in
 * @category: what
 * @is_planned: planned rather than done
 * @counts: whether it is meant to count
 * @has_proof: the private tick "J'ai un justificatif"
 * @source: where it came from
 * @note: (nullable): private words, never empty
 *
 * A plain record. Only done entries that count are counted, fill a day or take part in overlaps.
 */
typedef struct {
  VoletId id;
  gint64 created_us;
  VoletDay day;
  int minutes;
  gint64 start_unix_s;
  VoletZone *zone;
  VoletCategory category;
  gboolean is_planned;
  gboolean counts;
  gboolean has_proof;
  VoletEntrySource source;
  char *note;
} VoletEntry;

#define VOLET_TYPE_ENTRY (volet_entry_get_type ())
GType volet_entry_get_type (void) G_GNUC_CONST;

VoletEntry *volet_entry_new (VoletZone *zone);
VoletEntry *volet_entry_copy (const VoletEntry *self);
void volet_entry_free (VoletEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletEntry, volet_entry_free)

gboolean volet_entry_has_start (const VoletEntry *self);
gboolean volet_entry_is_counted (const VoletEntry *self);
void volet_entry_set_note (VoletEntry *self, const char *note);
gboolean volet_entry_set_span (VoletEntry *self,
                               VoletDay day,
                               int start_min,
                               int end_min,
                               gboolean *ret_is_ambiguous,
                               GError **error);
void volet_entry_set_duration (VoletEntry *self, VoletDay day, int minutes);
VoletDay volet_entry_get_last_day (const VoletEntry *self);
int volet_entry_compare (const VoletEntry *a, const VoletEntry *b);
gboolean volet_entry_equal (const VoletEntry *a, const VoletEntry *b);
gboolean volet_entry_check (const VoletEntry *self, GError **error);

gboolean volet_agenda_check_text (const char *text, GError **error);

const char *volet_entry_source_to_word (VoletEntrySource source);
gboolean volet_entry_source_from_word (const char *word, VoletEntrySource *ret_source);

G_END_DECLS
