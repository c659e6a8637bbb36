/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Another copy: its passphrase, what would change, and then the change. */

#pragma once

#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VoletCopyUse:
 * @VOLET_COPY_USE_JOIN: both copies become one
 * @VOLET_COPY_USE_RESTORE: the notebook becomes what the copy is
 *
 * What the copy is for.
 */
typedef enum {
  VOLET_COPY_USE_JOIN,
  VOLET_COPY_USE_RESTORE,
} VoletCopyUse;

#define VOLET_TYPE_COPY_PREVIEW_PAGE (volet_copy_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (
    VoletCopyPreviewPage, volet_copy_preview_page, VOLET, COPY_PREVIEW_PAGE, GtkWidget)

GtkWidget *
volet_copy_preview_page_new (VoletNotebook *notebook, const char *path, VoletCopyUse use);

G_END_DECLS
