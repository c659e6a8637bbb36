/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A life of a notebook by chance: everything that a person can do in one, in any order. */

#pragma once

#include "notebook-fixture.h"
#include "volet-fonts.h"

G_BEGIN_DECLS

void random_notebook_live (VoletNotebook *notebook, VoletFonts *fonts, GRand *rand, guint n_acts);

G_END_DECLS
