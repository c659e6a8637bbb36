/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting text and rules on a page, in points, with the tags that make it readable aloud. */

#include "volet-pen.h"

#include <math.h>
#include <pango/pangofc-font.h>

#define FONT_FAMILY "DejaVu Sans"

/* Ligatures would be wrapped in an ActualText, after which some readers lose the rest. */
#define FONT_FEATURES "liga=0,clig=0,dlig=0,calt=0"

/* Light enough to be no ink hog, dark enough to be seen on a poor copy. */
#define BAR_GREY 0.6

/**
 * volet_pen_create_layout:
 * @context: a context of #VoletFonts
 * @text: UTF-8, may hold newlines
 * @size: the size of the letters, in points
 * @weight: how bold
 * @width: where lines break, in points, or %VOLET_PEN_NATURAL_WIDTH
 *
 * Returns: (transfer full): the text, ready to be measured and drawn
 */
PangoLayout *
volet_pen_create_layout (
    PangoContext *context, const char *text, double size, PangoWeight weight, double width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FONT_FAMILY);
  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_attr_list_insert (attributes, pango_attr_font_features_new (FONT_FEATURES));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width != VOLET_PEN_NATURAL_WIDTH)
    volet_pen_set_width (layout, width);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * volet_pen_set_width:
 * @layout: a text
 * @width: where its lines break, in points
 *
 * Rounds up, so that a text fits into its own natural width.
 */
void
volet_pen_set_width (PangoLayout *layout, double width)
{
  pango_layout_set_width (layout, (int) ceil (width * PANGO_SCALE));
}

/**
 * volet_pen_get_width:
 * @layout: a text
 *
 * Returns: its width in points
 */
double
volet_pen_get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/**
 * volet_pen_get_height:
 * @layout: a text
 *
 * Returns: its height in points
 */
double
volet_pen_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/* Tags mean something in a PDF only; elsewhere they could be taken for errors. */
static gboolean
has_tags (const VoletPen *self)
{
  return self->pass == VOLET_PEN_CONTENT &&
         cairo_surface_get_type (cairo_get_target (self->cr)) == CAIRO_SURFACE_TYPE_PDF;
}

/**
 * volet_pen_begin_tag:
 * @self: a pen
 * @tag: the name of a structure element (ISO 32000-1, 14.8.4): "P", "TR"
 *
 * Everything until the end of the tag belongs to one element.
 */
void
volet_pen_begin_tag (const VoletPen *self, const char *tag)
{
  if (has_tags (self))
    cairo_tag_begin (self->cr, tag, NULL);
}

/**
 * volet_pen_end_tag:
 * @self: a pen
 * @tag: the tag that was begun last
 */
void
volet_pen_end_tag (const VoletPen *self, const char *tag)
{
  if (has_tags (self))
    cairo_tag_end (self->cr, tag);
}

/* Pango leaves out the space at which a line breaks. Cairo would then write that letter as an
 * ActualText, after which some readers lose the rest (and ISO 32000-1, 14.8.2.5, wants spaces
 * between words): a space is put back, without a width. */
static PangoGlyphItem *
copy_with_spaces (const PangoGlyphItem *run)
{
  PangoGlyphItem *copy = pango_glyph_item_copy ((PangoGlyphItem *) run);
  PangoFont *font = run->item->analysis.font;

  for (int i = 0; i < copy->glyphs->num_glyphs; i++)
    if (copy->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY && PANGO_IS_FC_FONT (font))
      copy->glyphs->glyphs[i].glyph = pango_fc_font_get_glyph (PANGO_FC_FONT (font), ' ');
  return copy;
}

static void
draw_run (const VoletPen *self, PangoLayoutIter *iter, const char *text, double x, double y)
{
  const PangoGlyphItem *run = pango_layout_iter_get_run_readonly (iter);
  PangoRectangle extents;
  PangoGlyphItem *whole;

  /* The end of a line is a run without letters. */
  if (run == NULL)
    return;
  pango_layout_iter_get_run_extents (iter, NULL, &extents);
  cairo_move_to (self->cr, x + (double) extents.x / PANGO_SCALE,
                 y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
  whole = copy_with_spaces (run);
  pango_cairo_show_glyph_item (self->cr, text, whole);
  pango_glyph_item_free (whole);
}

static void
draw_layout (const VoletPen *self, PangoLayout *layout, double x, double y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  cairo_set_source_rgb (self->cr, 0, 0, 0);
  do {
    draw_run (self, iter, pango_layout_get_text (layout), x, y);
  } while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

/**
 * volet_pen_put_text:
 * @self: a pen
 * @layout: a text
 * @x: its left edge
 * @y: its upper edge
 *
 * Returns: its lower edge
 */
double
volet_pen_put_text (const VoletPen *self, PangoLayout *layout, double x, double y)
{
  if (self->pass == VOLET_PEN_CONTENT)
    draw_layout (self, layout, x, y);
  return y + volet_pen_get_height (layout);
}

/**
 * volet_pen_put_artifact:
 * @self: a pen
 * @layout: a text that belongs to the page and not to the document
 * @x: its left edge
 * @y: its upper edge
 */
void
volet_pen_put_artifact (const VoletPen *self, PangoLayout *layout, double x, double y)
{
  if (self->pass == VOLET_PEN_ARTIFACTS)
    draw_layout (self, layout, x, y);
}

static void
fill_box (const VoletPen *self, double grey, double x, double y, double width, double height)
{
  if (self->pass != VOLET_PEN_ARTIFACTS)
    return;

  cairo_set_source_rgb (self->cr, grey, grey, grey);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_fill (self->cr);
}

/**
 * volet_pen_put_rule:
 * @self: a pen
 * @x: its left end
 * @y: its middle
 * @width: its length
 * @thickness: its thickness
 */
void
volet_pen_put_rule (const VoletPen *self, double x, double y, double width, double thickness)
{
  fill_box (self, 0, x, y - thickness / 2, width, thickness);
}

/**
 * volet_pen_put_bar:
 * @self: a pen
 * @x: its left edge
 * @y: its upper edge
 * @width: its length
 * @height: its height
 *
 * Puts a grey bar, which shows what a figure beside it says.
 */
void
volet_pen_put_bar (const VoletPen *self, double x, double y, double width, double height)
{
  fill_box (self, BAR_GREY, x, y, width, height);
}
