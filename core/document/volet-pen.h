/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting text and rules on a page, in points, with the tags that make it readable aloud. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * VoletPenPass:
 * @VOLET_PEN_MEASURE: nothing is drawn
 * @VOLET_PEN_ARTIFACTS: rules, running heads and page numbers, which are no content and are drawn
 *   outside all tags
 * @VOLET_PEN_CONTENT: text and its tags
 *
 * A page is put down three times by the same code, so that what was measured is what is drawn.
 */
typedef enum {
  VOLET_PEN_MEASURE,
  VOLET_PEN_ARTIFACTS,
  VOLET_PEN_CONTENT,
} VoletPenPass;

/**
 * VoletPen:
 * @cr: (nullable): where to draw; %NULL to measure
 * @pass: what to draw
 */
typedef struct {
  cairo_t *cr;
  VoletPenPass pass;
} VoletPen;

/* In place of a width: as wide as the text. */
#define VOLET_PEN_NATURAL_WIDTH (-1.0)

PangoLayout *volet_pen_create_layout (
    PangoContext *context, const char *text, double size, PangoWeight weight, double width);
void volet_pen_set_width (PangoLayout *layout, double width);
double volet_pen_get_width (PangoLayout *layout);
double volet_pen_get_height (PangoLayout *layout);

void volet_pen_begin_tag (const VoletPen *self, const char *tag);
void volet_pen_end_tag (const VoletPen *self, const char *tag);
double volet_pen_put_text (const VoletPen *self, PangoLayout *layout, double x, double y);
void volet_pen_put_artifact (const VoletPen *self, PangoLayout *layout, double x, double y);
void volet_pen_put_rule (const VoletPen *self, double x, double y, double width, double thickness);
void volet_pen_put_bar (const VoletPen *self, double x, double y, double width, double height);

G_END_DECLS
