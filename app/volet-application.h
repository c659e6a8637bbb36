/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: its options, its keys, one window for each notebook. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VOLET_TYPE_APPLICATION (volet_application_get_type ())
G_DECLARE_FINAL_TYPE (VoletApplication, volet_application, VOLET, APPLICATION, AdwApplication)

VoletApplication *volet_application_new (void);

G_END_DECLS
