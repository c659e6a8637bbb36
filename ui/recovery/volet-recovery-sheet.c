/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The recovery sheet on paper: seven groups in boxes, or the boxes alone.
 *
 * Nothing on it says whose notebook it opens, nor which. */

#include "volet-recovery-sheet.h"

#include "volet-recovery-page.h"

#include <glib/gi18n.h>
#include <string.h>

/* In points, on A4. */
#define PAGE_WIDTH 595.276
#define MARGIN 56.0
#define SPACE 14.0
#define NUMBER_WIDTH 40.0
#define BOX 40.0
#define ROW 58.0
#define LINE_WIDTH 0.8

#define TITLE_FONT "DejaVu Sans Bold 20"
#define TEXT_FONT "DejaVu Sans 12"
#define NUMBER_FONT "DejaVu Sans 14"
#define LETTER_FONT "DejaVu Sans Mono Bold 20"

#define POINTS_PER_INCH 72.0

static PangoLayout *
make_layout (cairo_t *cr, const char *text, int length, const char *font)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_cairo_context_set_resolution (pango_layout_get_context (layout), POINTS_PER_INCH);
  pango_layout_context_changed (layout);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int) ((PAGE_WIDTH - 2.0 * MARGIN) * (double) PANGO_SCALE));
  pango_layout_set_text (layout, text, length);
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / (double) PANGO_SCALE;
}

/* Draws a paragraph and returns where the next one begins. */
static double
draw_text (cairo_t *cr, double y, const char *text, const char *font)
{
  g_autoptr (PangoLayout) layout = make_layout (cr, text, -1, font);

  cairo_move_to (cr, MARGIN, y);
  pango_cairo_show_layout (cr, layout);
  return y + get_height (layout) + SPACE;
}

/* In the middle of a box of this width. */
static void
draw_centred (cairo_t *cr, double x, double y, double width, const char *text, const char *font)
{
  g_autoptr (PangoLayout) layout = make_layout (cr, text, -1, font);
  int text_width;

  pango_layout_set_width (layout, -1);
  pango_layout_get_size (layout, &text_width, NULL);
  cairo_move_to (cr, x + (width - (double) text_width / (double) PANGO_SCALE) / 2.0,
                 y + (BOX - get_height (layout)) / 2.0);
  pango_cairo_show_layout (cr, layout);
}

/* The number of a group, then a box for each of its letters. */
static void
draw_group (cairo_t *cr, double y, guint group, const char *code)
{
  g_autofree char *number = g_strdup_printf ("%u", group + 1);

  draw_centred (cr, MARGIN, y, NUMBER_WIDTH, number, NUMBER_FONT);
  for (guint i = 0; i < VOLET_RECOVERY_GROUP_LENGTH; i++) {
    double x = MARGIN + NUMBER_WIDTH + i * BOX;

    cairo_rectangle (cr, x, y, BOX, BOX);
    cairo_stroke (cr);
    if (code != NULL) {
      const char letter[] = {code[group * (VOLET_RECOVERY_GROUP_LENGTH + 1) + i], '\0'};

      draw_centred (cr, x, y, BOX, letter, LETTER_FONT);
    }
  }
}

/**
 * volet_recovery_sheet_draw:
 * @code: (nullable): a recovery code, seven groups with a hyphen between each; %NULL draws empty
 *   boxes to write in
 * @cr: where to draw an A4 page; one unit is one point
 */
void
volet_recovery_sheet_draw (const char *code, cairo_t *cr)
{
  const gsize length = VOLET_RECOVERY_N_GROUPS * (VOLET_RECOVERY_GROUP_LENGTH + 1) - 1;
  double y = MARGIN;

  g_return_if_fail (code == NULL || strlen (code) == length);

  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_set_line_width (cr, LINE_WIDTH);
  y = draw_text (cr, y, _ ("Recovery sheet"), TITLE_FONT);
  y = draw_text (cr, y, _ ("If the passphrase is forgotten, these seven groups open the notebook."),
                 TEXT_FONT);
  y = draw_text (cr, y, _ ("Whoever has this paper and the file can read everything."), TEXT_FONT);
  y = draw_text (cr, y, _ ("Keep this paper away from the computer."), TEXT_FONT);
  y += SPACE;
  for (guint group = 0; group < VOLET_RECOVERY_N_GROUPS; group++)
    draw_group (cr, y + group * ROW, group, code);
}
