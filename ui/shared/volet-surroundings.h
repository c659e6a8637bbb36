/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the windows are given from outside: the time, randomness, folders, visitor mode. */

#pragma once

#include "volet-clock.h"
#include "volet-notebook.h"
#include "volet-random.h"
#include "volet-settings.h"

G_BEGIN_DECLS

#define VOLET_TYPE_SURROUNDINGS (volet_surroundings_get_type ())
G_DECLARE_FINAL_TYPE (VoletSurroundings, volet_surroundings, VOLET, SURROUNDINGS, GObject)

VoletSurroundings *volet_surroundings_new (void);

void volet_surroundings_set_visitor (VoletSurroundings *self);
gboolean volet_surroundings_is_visitor (VoletSurroundings *self);
gboolean volet_surroundings_set_now (VoletSurroundings *self, const char *text, GError **error);
gboolean
volet_surroundings_stop_clock (VoletSurroundings *self, VoletNotebook *notebook, GError **error);

void volet_surroundings_set_kdf_params (VoletSurroundings *self, const VoletKdfParams *params);
const VoletKdfParams *volet_surroundings_get_kdf_params (VoletSurroundings *self);

VoletSettings *volet_surroundings_get_settings (VoletSurroundings *self);
VoletRandom *volet_surroundings_get_random (VoletSurroundings *self);
VoletClock *volet_surroundings_new_clock (VoletSurroundings *self);
const char *volet_surroundings_get_data_folder (VoletSurroundings *self);
const char *volet_surroundings_get_fonts_folder (VoletSurroundings *self);

G_END_DECLS
