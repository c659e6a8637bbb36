/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which keyboard layout is in use, as far as a person needs to know it. */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

const char *volet_keyboard_get_name (guint first_key, guint sixth_key);
const char *volet_keyboard_find_name (GdkDisplay *display, int group);
gboolean volet_keyboard_is_caps_locked (GdkDisplay *display);

G_END_DECLS
