/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of the page's table: a line of a statement, set in type. */

#include "volet-document-row.h"

/* Between name and figure; before what stands under the name of a week. */
#define GAP 16.0
#define INDENT 14.0

#define HEADING_RULE 0.8

/* The most that a figure may take from the name of its week; a longer one breaks. */
#define MAX_FIGURE_WIDTH 270.0

/* Between a bar and the longest figure; of a bar, in letters of the size beside it. */
#define BAR_GAP 10.0
#define BAR_HEIGHT 0.5
#define BAR_TOP 0.42

/* What "9 h" lacks beside "9 h 30". */
#define NO_MINUTES "\u00a000"

struct _VoletDocumentRow {
  const VoletDocumentColumns *columns;
  gboolean is_heading;
  gboolean is_family;
  PangoLayout *label;
  PangoLayout *mention;
  PangoLayout *figure;
  double figure_x;
  double bar_width;
  double bar_height;
  double bar_top;
  double padding;
};

static PangoLayout *
create_cell (PangoContext *context, const char *text, double size, PangoWeight weight)
{
  return volet_pen_create_layout (context, text, size, weight, VOLET_PEN_NATURAL_WIDTH);
}

static double
measure_text (PangoContext *context, const char *text, double size, PangoWeight weight)
{
  g_autoptr (PangoLayout) layout = create_cell (context, text, size, weight);

  return volet_pen_get_width (layout);
}

static double
get_size (const VoletDocumentColumns *columns, const VoletDocumentLine *line)
{
  return line->kind == VOLET_DOCUMENT_LINE_WEEK || line->kind == VOLET_DOCUMENT_LINE_PERIOD ||
                 line->kind == VOLET_DOCUMENT_LINE_CITATION
             ? columns->density->text_size
             : columns->density->small_size;
}

/* The sum stands out from the families under it; words in its place do not. */
static PangoWeight
get_figure_weight (const VoletDocumentColumns *columns, const VoletDocumentLine *line)
{
  gboolean is_sum = line->kind == VOLET_DOCUMENT_LINE_PERIOD ||
                    (line->kind == VOLET_DOCUMENT_LINE_WEEK && line->is_duration);

  return columns->has_families && is_sum ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
}

static PangoWeight
get_label_weight (const VoletDocumentColumns *columns, const VoletDocumentLine *line)
{
  gboolean is_title =
      line->kind == VOLET_DOCUMENT_LINE_PERIOD || line->kind == VOLET_DOCUMENT_LINE_WEEK;

  return columns->has_families && is_title ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
}

/* Returns the room that a whole number of hours leaves for the minutes of others. */
static double
measure_missing_minutes (PangoContext *context,
                         const VoletDocumentColumns *columns,
                         const VoletDocumentLine *line)
{
  if (!columns->has_minutes || !line->is_duration || !g_str_has_suffix (line->figure, "h"))
    return 0;
  return measure_text (context, NO_MINUTES, get_size (columns, line),
                       get_figure_weight (columns, line));
}

/* The bars stand left of the longest figure that has one. */
static double
find_bars_end (PangoContext *context, const VoletDocumentColumns *columns, GPtrArray *lines)
{
  double widest = 0;

  for (guint i = 0; i < lines->len; i++) {
    const VoletDocumentLine *line = lines->pdata[i];

    if (volet_document_bars_show (&columns->bars, line))
      widest = MAX (widest, measure_missing_minutes (context, columns, line) +
                                measure_text (context, line->figure, get_size (columns, line),
                                              get_figure_weight (columns, line)));
  }
  return columns->x + columns->width - widest - BAR_GAP;
}

/**
 * volet_document_columns_fit:
 * @context: a context of #VoletFonts
 * @density: how closely the page is set; static
 * @lines: (element-type VoletDocumentLine): the lines of a statement
 * @x: left edge of the table
 * @width: its width
 *
 * Returns: what the rows for these lines have in common
 */
VoletDocumentColumns
volet_document_columns_fit (PangoContext *context,
                            const VoletDocumentDensity *density,
                            GPtrArray *lines,
                            double x,
                            double width)
{
  VoletDocumentColumns columns = {.density = density, .x = x, .width = width};

  for (guint i = 0; i < lines->len; i++) {
    const VoletDocumentLine *line = lines->pdata[i];

    columns.has_minutes |= line->is_duration && !g_str_has_suffix (line->figure, "h");
    columns.has_families |= line->kind == VOLET_DOCUMENT_LINE_FAMILY;
  }
  columns.bars = volet_document_bars_choose (lines);
  columns.bars.x = find_bars_end (context, &columns, lines) - VOLET_DOCUMENT_BAR_ROOM;
  return columns;
}

static double
get_padding (const VoletDocumentColumns *columns, const VoletDocumentLine *line)
{
  const VoletDocumentDensity *density = columns->density;

  if (line->kind == VOLET_DOCUMENT_LINE_FAMILY)
    return density->family_padding;
  return columns->has_families ? density->narrow_padding : density->wide_padding;
}

/* Puts the figure at the right edge, @missing points off it, and gives the rest to the name; a bar
 * is taken from the name. */
static void
set_cells (VoletDocumentRow *self, PangoLayout *label, PangoLayout *figure, double missing)
{
  const VoletDocumentColumns *columns = self->columns;
  double figure_width = MIN (volet_pen_get_width (figure) + missing, MAX_FIGURE_WIDTH);
  double right = self->bar_width > 0 ? columns->bars.x : columns->x + columns->width - figure_width;
  double label_width = right - columns->x - GAP - (self->is_family ? INDENT : 0);

  volet_pen_set_width (label, label_width);
  volet_pen_set_width (figure, figure_width - missing);
  pango_layout_set_alignment (figure, PANGO_ALIGN_RIGHT);
  self->label = label;
  self->figure = figure;
  self->figure_x = columns->x + columns->width - figure_width;
}

/**
 * volet_document_row_new_heading:
 * @context: a context of #VoletFonts
 * @columns: the columns, which must outlive the row
 * @label: what stands over the names of weeks
 * @figure: what stands over the figures
 *
 * Returns: (transfer full): the row at the head of each page
 */
VoletDocumentRow *
volet_document_row_new_heading (PangoContext *context,
                                const VoletDocumentColumns *columns,
                                const char *label,
                                const char *figure)
{
  VoletDocumentRow *self = g_new0 (VoletDocumentRow, 1);

  self->columns = columns;
  self->is_heading = TRUE;
  self->padding = columns->density->narrow_padding;
  set_cells (self, create_cell (context, label, columns->density->text_size, PANGO_WEIGHT_BOLD),
             create_cell (context, figure, columns->density->text_size, PANGO_WEIGHT_BOLD), 0);
  return self;
}

/**
 * volet_document_row_new:
 * @context: a context of #VoletFonts
 * @columns: the columns, which must outlive the row
 * @line: a line
 *
 * Returns: (transfer full): the line, set in type
 */
VoletDocumentRow *
volet_document_row_new (PangoContext *context,
                        const VoletDocumentColumns *columns,
                        const VoletDocumentLine *line)
{
  VoletDocumentRow *self = g_new0 (VoletDocumentRow, 1);
  double size = get_size (columns, line);

  self->columns = columns;
  self->is_family = line->kind == VOLET_DOCUMENT_LINE_FAMILY;
  self->padding = get_padding (columns, line);
  self->bar_width = volet_document_bars_measure (&columns->bars, line);
  self->bar_height = BAR_HEIGHT * size;
  self->bar_top = BAR_TOP * size;
  set_cells (self, create_cell (context, line->label, size, get_label_weight (columns, line)),
             create_cell (context, line->figure, size, get_figure_weight (columns, line)),
             measure_missing_minutes (context, columns, line));
  if (line->mention != NULL)
    self->mention = volet_pen_create_layout (context, line->mention, columns->density->small_size,
                                             PANGO_WEIGHT_NORMAL, columns->width - INDENT);
  return self;
}

/**
 * volet_document_row_free:
 * @self: (transfer full) (nullable): a row
 */
void
volet_document_row_free (VoletDocumentRow *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->label);
  g_clear_object (&self->mention);
  g_clear_object (&self->figure);
  g_free (self);
}

/**
 * volet_document_row_starts_group:
 * @self: a row
 *
 * Returns: whether a page may begin with it: a family stays with its week
 */
gboolean
volet_document_row_starts_group (const VoletDocumentRow *self)
{
  return !self->is_family;
}

static double
put_span (const VoletPen *pen, PangoLayout *layout, double x, double y)
{
  volet_pen_begin_tag (pen, "Span");
  y = volet_pen_put_text (pen, layout, x, y);
  volet_pen_end_tag (pen, "Span");
  return y;
}

static double
put_label (const VoletDocumentRow *self, const VoletPen *pen, double y)
{
  double x = self->columns->x + (self->is_family ? INDENT : 0);

  volet_pen_begin_tag (pen, "TH");
  if (self->mention == NULL) {
    y = volet_pen_put_text (pen, self->label, x, y);
  } else {
    /* Two elements, or the last word of one and the first of the other were read as one. */
    y = put_span (pen, self->label, x, y);
    y = put_span (pen, self->mention, self->columns->x + INDENT, y);
  }
  volet_pen_end_tag (pen, "TH");
  return y;
}

static double
put_figure (const VoletDocumentRow *self, const VoletPen *pen, double y)
{
  const char *tag = self->is_heading ? "TH" : "TD";

  volet_pen_begin_tag (pen, tag);
  y = volet_pen_put_text (pen, self->figure, self->figure_x, y);
  volet_pen_end_tag (pen, tag);
  return y;
}

/**
 * volet_document_row_put:
 * @self: a row
 * @pen: a pen, inside a table
 * @y: upper edge of the row
 *
 * Returns: its lower edge
 */
double
volet_document_row_put (const VoletDocumentRow *self, const VoletPen *pen, double y)
{
  double label_bottom, figure_bottom, bottom;

  if (!self->is_family && !self->is_heading)
    y += self->padding;
  volet_pen_begin_tag (pen, "TR");
  label_bottom = put_label (self, pen, y);
  figure_bottom = put_figure (self, pen, y);
  volet_pen_end_tag (pen, "TR");
  if (self->bar_width > 0)
    volet_pen_put_bar (pen, self->columns->bars.x, y + self->bar_top, self->bar_width,
                       self->bar_height);

  bottom = MAX (label_bottom, figure_bottom) + self->padding;
  if (self->is_heading)
    volet_pen_put_rule (pen, self->columns->x, bottom, self->columns->width, HEADING_RULE);
  return bottom;
}
