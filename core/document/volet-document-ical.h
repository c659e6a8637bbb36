/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement as calendar events (RFC 5545). */

#pragma once

#include "volet-statement.h"

G_BEGIN_DECLS

gboolean volet_document_has_ical (VoletStatement *statement);
GBytes *volet_document_make_ical (VoletStatement *statement);
gboolean volet_document_can_ical_collide (VoletStatement *statement);

G_END_DECLS
