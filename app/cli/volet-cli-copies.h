/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing once more what was given. */

#pragma once

#include "volet-cli.h"
#include "volet-given.h"

G_BEGIN_DECLS

/**
 * VoletCliCopyPaths:
 * @pdf: (nullable): where the PDF document shall be
 * @ics: (nullable): where the calendar shall be
 * @text: (nullable): where the text shall be, "-" for standard output
 */
typedef struct {
  const char *pdf;
  const char *ics;
  const char *text;
} VoletCliCopyPaths;

gboolean volet_cli_write_copies (VoletCli *cli,
                                 const VoletGiven *given,
                                 const VoletCliCopyPaths *paths,
                                 GError **error);

G_END_DECLS
