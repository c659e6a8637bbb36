/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be wrong with a date, a week, a zone, a duration or a time of day. */

#include "volet-time-error.h"

G_DEFINE_QUARK (volet_time_error, volet_time_error)
