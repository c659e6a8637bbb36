/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person may choose for this computer: language, text size, lock delay; nothing else. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VOLET_TYPE_SETTINGS (volet_settings_get_type ())
G_DECLARE_FINAL_TYPE (VoletSettings, volet_settings, VOLET, SETTINGS, GObject)

VoletSettings *volet_settings_new (void);

char *volet_settings_dup_language (VoletSettings *self);
void volet_settings_set_language (VoletSettings *self, const char *language);
int volet_settings_get_text_size (VoletSettings *self);
void volet_settings_set_text_size (VoletSettings *self, int percent);
int volet_settings_get_lock_delay_min (VoletSettings *self);
void volet_settings_set_lock_delay_min (VoletSettings *self, int minutes);

G_END_DECLS
