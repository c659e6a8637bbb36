/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where random bytes come from: the system, or a test that must repeat itself. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VoletRandomFunc:
 * @bytes: (array length=n_bytes): where to write
 * @n_bytes: how many bytes
 * @user_data: the closure
 *
 * Fills @bytes entirely.
 */
typedef void (*VoletRandomFunc) (guint8 *bytes, gsize n_bytes, gpointer user_data);

#define VOLET_TYPE_RANDOM (volet_random_get_type ())
G_DECLARE_FINAL_TYPE (VoletRandom, volet_random, VOLET, RANDOM, GObject)

VoletRandom *volet_random_new_system (void);
VoletRandom *
volet_random_new_from_func (VoletRandomFunc func, gpointer user_data, GDestroyNotify destroy);

void volet_random_fill (VoletRandom *self, gpointer bytes, gsize n_bytes);

G_END_DECLS
