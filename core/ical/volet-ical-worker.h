/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program that reads a stranger's file: what it is asked and what it answers. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What begins an answer: chosen by chance, so that nothing else is taken for one. */
#define VOLET_ICAL_ANSWER_MAGIC 0x8b51e6d2u

/* In place of a code: the file was read. */
#define VOLET_ICAL_ANSWER_READ G_MAXUINT32

/**
 * VoletIcalAnswer:
 * @magic: %VOLET_ICAL_ANSWER_MAGIC
 * @code: %VOLET_ICAL_ANSWER_READ, or the #VoletIcalError
 * @n_bytes: how many bytes follow: those of a calendar as a #GVariant
 *
 * The head of what the program writes to its standard output, in the byte order of the machine.
 */
typedef struct {
  guint32 magic;
  guint32 code;
  guint64 n_bytes;
} VoletIcalAnswer;

int volet_ical_worker_run (int argc, char *argv[]);

G_END_DECLS
