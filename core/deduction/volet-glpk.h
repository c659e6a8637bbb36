/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GLPK, loaded when a linear program is first to be solved. */

#pragma once

#include "volet-library.h"

#include <glpk.h>

G_BEGIN_DECLS

/* What is used of it. */
#define VOLET_GLPK_SYMBOLS(X)                                                                      \
  X (add_cols)                                                                                     \
  X (add_rows)                                                                                     \
  X (adv_basis)                                                                                    \
  X (create_prob)                                                                                  \
  X (delete_prob)                                                                                  \
  X (error_hook)                                                                                   \
  X (exact)                                                                                        \
  X (free_env)                                                                                     \
  X (get_col_prim)                                                                                 \
  X (get_obj_val)                                                                                  \
  X (get_row_dual)                                                                                 \
  X (get_status)                                                                                   \
  X (init_iocp)                                                                                    \
  X (init_smcp)                                                                                    \
  X (intopt)                                                                                       \
  X (ios_terminate)                                                                                \
  X (mip_col_val)                                                                                  \
  X (mip_status)                                                                                   \
  X (set_col_bnds)                                                                                 \
  X (set_col_kind)                                                                                 \
  X (set_mat_row)                                                                                  \
  X (set_obj_coef)                                                                                 \
  X (set_obj_dir)                                                                                  \
  X (set_row_bnds)                                                                                 \
  X (simplex)                                                                                      \
  X (std_basis)                                                                                    \
  X (term_out)

#define VOLET_GLPK_POINTER(name) VOLET_LIBRARY_POINTER (glp_, name)

/**
 * VoletGlpk:
 *
 * GLPK's functions, without their prefix; they can be called after volet_glpk_load().
 */
typedef struct {
  VOLET_GLPK_SYMBOLS (VOLET_GLPK_POINTER)
} VoletGlpk;

extern VoletGlpk volet_glpk;

gboolean volet_glpk_load (void);

G_END_DECLS
