/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of notebooks share: an open notebook in a folder of its own, and a still clock. */

#pragma once

#include "volet-notebook-agenda.h"

G_BEGIN_DECLS

#define NOTEBOOK_FIXTURE_PASSPHRASE "exemple-volet"

/* 2026-11-23, a Monday: weeks up to 2026-W47 are over. */
#define NOTEBOOK_FIXTURE_TODAY 20780
#define NOTEBOOK_FIXTURE_WEEK 2969

typedef struct {
  char *folder;
  char *path;
  VoletClock *clock;
  VoletRandom *random;
  VoletNotebook *notebook;
} NotebookFixture;

void notebook_fixture_set_up (NotebookFixture *fixture, gconstpointer data);
void notebook_fixture_tear_down (NotebookFixture *fixture, gconstpointer data);
void notebook_fixture_drop (NotebookFixture *fixture);
void notebook_fixture_reopen (NotebookFixture *fixture);

VoletLockedBytes *notebook_fixture_new_text (const char *text);
char *notebook_fixture_get_path (NotebookFixture *fixture, const char *name);
VoletDay notebook_fixture_day (const char *text);
VoletWeek notebook_fixture_week (const char *text);

VoletEntry *notebook_fixture_new_timed (NotebookFixture *fixture,
                                        const char *day,
                                        const char *span,
                                        VoletCategory category);
VoletEntry *notebook_fixture_new_untimed (NotebookFixture *fixture,
                                          const char *day,
                                          int minutes,
                                          VoletCategory category);
VoletId notebook_fixture_add (NotebookFixture *fixture, VoletEntry *entry);
void notebook_fixture_close (NotebookFixture *fixture, const char *week);
void notebook_fixture_set_objective (NotebookFixture *fixture, int minutes);
int notebook_fixture_count_minutes (NotebookFixture *fixture, const char *week);

G_END_DECLS
