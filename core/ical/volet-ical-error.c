/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a calendar file is refused as a whole. */

#include "volet-ical-error.h"

G_DEFINE_QUARK (volet - ical - error - quark, volet_ical_error)
