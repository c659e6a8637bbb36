/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the store share: a database in memory, locked down as the one over a vault. */

#pragma once

#include "volet-store-acts.h"
#include "volet-store-agenda.h"

G_BEGIN_DECLS

/* 2026-11-16, a Monday */
#define STORE_FIXTURE_DAY ((VoletDay) 20773)

typedef struct {
  sqlite3 *handle;
  VoletStore *store;
  VoletZone *zone;
} StoreFixture;

void store_fixture_set_up (StoreFixture *fixture);
void store_fixture_tear_down (StoreFixture *fixture);
void store_fixture_reopen (StoreFixture *fixture);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StoreFixture, store_fixture_tear_down)

sqlite3 *store_fixture_open_database (void);

void store_fixture_run (StoreFixture *fixture, const char *sql);
char *store_fixture_ask (StoreFixture *fixture, const char *sql);
void store_fixture_assert_answer (StoreFixture *fixture, const char *sql, const char *expected);
char *store_fixture_dump_agenda (sqlite3 *handle);

VoletEntry *store_fixture_new_entry (StoreFixture *fixture, VoletId id);
void store_fixture_begin (StoreFixture *fixture, VoletActKind kind);
void store_fixture_commit (StoreFixture *fixture);
void store_fixture_put (StoreFixture *fixture, const VoletEntry *entry);
void store_fixture_add (StoreFixture *fixture, VoletId id);

G_END_DECLS
