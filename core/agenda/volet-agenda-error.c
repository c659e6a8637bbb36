/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the agenda refuses. */

#include "volet-agenda-error.h"

G_DEFINE_QUARK (volet_agenda_error, volet_agenda_error)
