/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A field for a passphrase, wiped when it has been idle. */

#pragma once

#include "volet-locked-bytes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_PASSPHRASE_FIELD (volet_passphrase_field_get_type ())
G_DECLARE_FINAL_TYPE (
    VoletPassphraseField, volet_passphrase_field, VOLET, PASSPHRASE_FIELD, GtkWidget)

GtkWidget *volet_passphrase_field_new (const char *label);

gboolean volet_passphrase_field_is_empty (VoletPassphraseField *self);
glong volet_passphrase_field_get_length (VoletPassphraseField *self);
gboolean volet_passphrase_field_matches (VoletPassphraseField *self, VoletPassphraseField *other);
gboolean volet_passphrase_field_matches_bytes (VoletPassphraseField *self, VoletLockedBytes *bytes);
VoletLockedBytes *volet_passphrase_field_take (VoletPassphraseField *self, GError **error);
void volet_passphrase_field_wipe (VoletPassphraseField *self);
void volet_passphrase_field_set_idle_delay (VoletPassphraseField *self, guint delay_ms);

G_END_DECLS
