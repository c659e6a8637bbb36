/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries for tests, said in the words that people type. */

#pragma once

#include "volet-entry.h"

G_BEGIN_DECLS

VoletZone *agenda_fixture_zone (const char *id);
VoletDay agenda_fixture_day (const char *text);
VoletWeek agenda_fixture_week (const char *text);

GPtrArray *agenda_fixture_entries (void);
VoletEntry *agenda_fixture_add (
    GPtrArray *entries, VoletZone *zone, const char *day, const char *time, const char *category);

G_END_DECLS
