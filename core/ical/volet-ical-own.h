/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The person's own entries as a calendar, notes and all: for the person alone. */

#pragma once

#include "volet-entry.h"

G_BEGIN_DECLS

/**
 * VoletIcalLabelFunc:
 * @category: a category
 *
 * Returns: what a person calls it
 */
typedef const char *(*VoletIcalLabelFunc) (VoletCategory category);

GBytes *volet_ical_own_write (GPtrArray *entries, VoletIcalLabelFunc get_label, GError **error);

G_END_DECLS
