/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the passphrase of an open notebook. */

#pragma once

#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_PASSPHRASE_PAGE (volet_passphrase_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletPassphrasePage, volet_passphrase_page, VOLET, PASSPHRASE_PAGE, GtkWidget)

/**
 * VoletPassphraseUse:
 * @VOLET_PASSPHRASE_USE_CHANGE: the notebook gets another passphrase
 * @VOLET_PASSPHRASE_USE_STRENGTHEN: guessing it shall cost more from now on
 * @VOLET_PASSPHRASE_USE_NEW_NOTEBOOK: the content goes into a new notebook with keys of its own
 *
 * What a new passphrase is for.
 */
typedef enum {
  VOLET_PASSPHRASE_USE_CHANGE,
  VOLET_PASSPHRASE_USE_STRENGTHEN,
  VOLET_PASSPHRASE_USE_NEW_NOTEBOOK,
} VoletPassphraseUse;

GtkWidget *volet_passphrase_page_new (VoletNotebook *notebook, VoletPassphraseUse use);

G_END_DECLS
