/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a document can be typed into the official agenda. */

#pragma once

#include "volet-given.h"

G_BEGIN_DECLS

/**
 * VoletOfficialLine:
 * @statement: what it says; exact times are whole hours, rounded down
 * @context: (element-type VoletGivenContext): the private context of its weeks
 */
typedef struct {
  VoletStatement *statement;
  GArray *context;
} VoletOfficialLine;

GPtrArray *volet_official_line_list (const VoletGiven *given, VoletDay day, GError **error);
gboolean volet_official_line_is_in (const VoletOfficialLine *self, const VoletGiven *given);

G_END_DECLS
