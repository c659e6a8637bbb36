/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The content lines of a calendar file: unfolded, in UTF-8, of bounded length. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletIcalLine:
 * @text: the line, unfolded, still in the file's own encoding
 * @number: where it begins, counted in lines of the file from 1
 * @is_cut: whether it was longer than allowed and lost its end
 */
typedef struct {
  GString *text;
  guint number;
  gboolean is_cut;
} VoletIcalLine;

/**
 * VoletIcalLines:
 *
 * Where one is in the bytes of a file. Its fields are private.
 */
typedef struct {
  const char *next;
  const char *end;
  gsize max_line_bytes;
  char line_end;
  guint n_lines;
} VoletIcalLines;

void volet_ical_lines_init (VoletIcalLines *self,
                            const char *bytes,
                            gsize n_bytes,
                            gsize max_line_bytes);
gboolean volet_ical_lines_next (VoletIcalLines *self, VoletIcalLine *line);

void volet_ical_line_init (VoletIcalLine *self);
void volet_ical_line_clear (VoletIcalLine *self);

GBytes *volet_ical_bytes_to_8_bit (GBytes *bytes);
void volet_ical_text_decode (GString *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VoletIcalLine, volet_ical_line_clear)

G_END_DECLS
