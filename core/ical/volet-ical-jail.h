/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a program that reads a stranger's file may still do. Private to the room. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void volet_ical_jail_enter (void);

G_END_DECLS
