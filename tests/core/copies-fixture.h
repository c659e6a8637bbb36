/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of copies share: a notebook at home, and a copy of it on a stick that goes its own
 * way. */

#pragma once

#include "notebook-fixture.h"
#include "volet-fonts.h"
#include "volet-notebook-copies.h"

G_BEGIN_DECLS

/* @stick and its clock are NULL until the copy is made. */
typedef struct {
  NotebookFixture base;
  VoletFonts *fonts;
  VoletNotebook *stick;
  VoletClock *stick_clock;
} CopiesFixture;

void copies_fixture_set_up (CopiesFixture *fixture, gconstpointer data);
void copies_fixture_tear_down (CopiesFixture *fixture, gconstpointer data);
void copies_fixture_drift (CopiesFixture *fixture);
void copies_fixture_drop_stick (CopiesFixture *fixture);
void copies_fixture_drift_one_entry (CopiesFixture *fixture, VoletId *ret_id);
void copies_fixture_change (VoletNotebook *notebook, VoletId id, int minutes);
void copies_fixture_give (VoletNotebook *notebook, VoletFonts *fonts, const char *to);
VoletOtherCopy *copies_fixture_read_stick (CopiesFixture *fixture);
void copies_fixture_merge (CopiesFixture *fixture);
VoletMerge *copies_fixture_join (CopiesFixture *fixture);
const VoletMergeNote *copies_fixture_find_note (const VoletMerge *joined, VoletMergeNoteKind kind);

/* Contents as the text of the own copy. */
VoletContent *copies_fixture_load (VoletNotebook *notebook);
char *copies_fixture_dump (VoletNotebook *notebook);
char *copies_fixture_dump_content (const VoletContent *content);
VoletContent *copies_fixture_parse (const char *json);
char *copies_fixture_merge_texts (const char *one, const char *other);

G_END_DECLS
