/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the fuzzers of the vault share: a small notebook on a disk in memory, of which the keys are
 * known, and inputs that are lists of edits to it. */

#pragma once

#include "sim-disk.h"
#include "vault-fixture.h"
#include "volet-vault-private.h"

G_BEGIN_DECLS

#define FUZZ_PATH "/usb/carnet.volet"

/* The file as it is before an input changes it. */
typedef struct {
  GByteArray *bytes;
  char *code;
  VoletLockedBytes *header_key;
  VoletLockedBytes *log_key;
  guint8 context[VOLET_FRAME_CONTEXT_SIZE];
  VoletRandom *random;
  VoletClock *clock;
} FuzzVault;

const FuzzVault *fuzz_vault_get (void);
void fuzz_vault_open (const FuzzVault *self, const GByteArray *bytes);

/* One edit: a place and a value. */
typedef struct {
  guint32 offset;
  guint8 value;
} FuzzEdit;

gboolean fuzz_take_edit (const guint8 **data, gsize *n_bytes, FuzzEdit *ret_edit);

int LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes);

G_END_DECLS
