/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the vault share: a folder, repeatable randomness, a passphrase. */

#pragma once

#include "volet-vault.h"

G_BEGIN_DECLS

#define VAULT_FIXTURE_PASSPHRASE "exemple-volet"

/* 2026-11-23T08:00:00Z */
#define VAULT_FIXTURE_NOW G_GINT64_CONSTANT (1795420800)

typedef struct {
  VoletRandom *random;
  VoletClock *clock;
  char *folder;
  char *path;
} VaultFixture;

void vault_fixture_set_up (VaultFixture *fixture, guint64 seed);
void vault_fixture_tear_down (VaultFixture *fixture);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VaultFixture, vault_fixture_tear_down)

VoletRandom *vault_fixture_new_random (guint64 seed);
VoletLockedBytes *vault_fixture_new_text (const char *text);

VoletVault *vault_fixture_create (VaultFixture *fixture, guint n_pages);
VoletVault *vault_fixture_open (VaultFixture *fixture, VoletVaultOpenFlags flags);

void vault_fixture_write_page (VoletVault *vault, guint32 number, guint8 value);
void vault_fixture_save_page (VoletVault *vault, guint32 number, guint8 value);
char *vault_fixture_get_digest (VoletVault *vault);
void vault_fixture_assert_page (VoletVault *vault, guint32 number, guint8 value);

GByteArray *vault_fixture_read_file (const char *path);
void vault_fixture_write_file (const char *path, const GByteArray *bytes);

G_END_DECLS
