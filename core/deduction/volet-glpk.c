/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GLPK, loaded when a linear program is first to be solved. */

#include "volet-glpk.h"

VoletGlpk volet_glpk;

#define SYMBOL(name) VOLET_LIBRARY_SYMBOL (VoletGlpk, glp_, name)
static const VoletLibrarySymbol symbols[] = {VOLET_GLPK_SYMBOLS (SYMBOL)};

static VoletLibrary library = {VOLET_GLPK_FILE, symbols, G_N_ELEMENTS (symbols), &volet_glpk, 0};

/**
 * volet_glpk_load:
 *
 * Returns: whether the functions of %volet_glpk can be called
 */
gboolean
volet_glpk_load (void)
{
  return volet_library_load (&library);
}
