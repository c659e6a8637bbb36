/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The language in which a program speaks: French unless another one is asked for and there. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *volet_language_choose (const char *languages, const char *locale);
void volet_language_start (const char *preferred, const char *catalogues);

G_END_DECLS
