/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The blank sheet: a week on paper, to be filled in by hand.
 *
 * B1. Nothing on it is anybody's: no name, no date, no number, nothing of a notebook, the clock or
 *     the machine. All sheets of one form are equal, byte for byte.
 * B2. Every line has room for a hand: 8.5 mm. */

#include "volet-blank-sheet.h"

#include "volet-document.h"
#include "volet-fonts-private.h"
#include "volet-pdf.h"
#include "volet-pen.h"

#define MARGIN 45.0
#define TOP 40.0
#define TEXT_WIDTH (VOLET_DOCUMENT_PAGE_WIDTH - 2 * MARGIN)

#define TITLE_SIZE 22.0
#define SECOND_TITLE_SIZE 18.0
#define TEXT_SIZE 14.0
#define SECOND_SIZE 12.0
#define SMALL_SIZE 11.0

/* Columns: the day, what was done, how long it took. */
#define DAY_WIDTH 118.0
#define HOW_LONG_WIDTH 166.0
#define WHAT_X (MARGIN + DAY_WIDTH)
#define HOW_LONG_X (MARGIN + TEXT_WIDTH - HOW_LONG_WIDTH)

#define LINE_HEIGHT 24.0
#define DAY_HEIGHT (LINE_HEIGHT * VOLET_BLANK_SHEET_LINES_PER_DAY)
#define PADDING 5.0
#define GAP 6.0
#define TOTAL_WIDTH 320.0
#define HINT_WIDTH ((TEXT_WIDTH - 3 * GAP) / 2)

#define DAY_RULE 1.2
#define LINE_RULE 0.4

/* A file has a date; the sheet has none, so it is the same for ever: 2026-01-01. */
#define FILE_DAY 20454

#define FILE_TITLE "Feuille pour noter une semaine"

struct _VoletBlankSheet {
  GObject parent_instance;

  guint n_weeks;
  const VoletBlankSheetWords *french;
  const VoletBlankSheetWords *second;
  PangoContext *context;
};

G_DEFINE_FINAL_TYPE (VoletBlankSheet, volet_blank_sheet, G_TYPE_OBJECT)

static void
volet_blank_sheet_finalize (GObject *object)
{
  VoletBlankSheet *self = VOLET_BLANK_SHEET (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (volet_blank_sheet_parent_class)->finalize (object);
}

static void
volet_blank_sheet_class_init (VoletBlankSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_blank_sheet_finalize;
}

static void
volet_blank_sheet_init (VoletBlankSheet *self)
{
}

/**
 * volet_blank_sheet_new:
 * @n_weeks: %VOLET_BLANK_SHEET_FEW_WEEKS or %VOLET_BLANK_SHEET_MANY_WEEKS
 * @second_language: (nullable): one of volet_blank_sheet_list_languages(), or %NULL for French
 *   alone
 * @fonts: the fonts
 *
 * Returns: (transfer full): the sheet
 */
VoletBlankSheet *
volet_blank_sheet_new (guint n_weeks, const char *second_language, VoletFonts *fonts)
{
  VoletBlankSheet *self;

  g_return_val_if_fail (
      n_weeks == VOLET_BLANK_SHEET_FEW_WEEKS || n_weeks == VOLET_BLANK_SHEET_MANY_WEEKS, NULL);
  g_return_val_if_fail (second_language == NULL ||
                            g_strv_contains (volet_blank_sheet_list_languages (), second_language),
                        NULL);
  g_return_val_if_fail (VOLET_IS_FONTS (fonts), NULL);

  self = g_object_new (VOLET_TYPE_BLANK_SHEET, NULL);
  self->n_weeks = n_weeks;
  self->french = volet_blank_sheet_get_words ("fr");
  self->second = second_language != NULL ? volet_blank_sheet_get_words (second_language) : NULL;
  self->context = volet_fonts_create_context (fonts);
  return self;
}

/**
 * volet_blank_sheet_get_n_pages:
 * @self: a sheet
 *
 * Returns: how many pages it has: one a week
 */
guint
volet_blank_sheet_get_n_pages (VoletBlankSheet *self)
{
  g_return_val_if_fail (VOLET_IS_BLANK_SHEET (self), 0);

  return self->n_weeks;
}

/* Where the words of one place stand: both languages in one box, French over the other. */
typedef struct {
  double x;
  double y;
  double width;
  double size;
  double second_size;
  PangoWeight weight;
  gboolean is_at_right;
} Place;

/* Pango turns an alignment round for a language that is written from the right: left is where lines
 * begin. */
static PangoAlignment
find_alignment (VoletBlankSheet *self, const Place *place, gboolean is_second)
{
  gboolean is_right_to_left = is_second && self->second->is_right_to_left;

  return place->is_at_right && !is_right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* Puts @text and returns its lower edge. */
static double
put_words (VoletBlankSheet *self,
           const VoletPen *pen,
           const char *text,
           const Place *place,
           double y,
           gboolean is_second)
{
  g_autoptr (PangoLayout) layout =
      volet_pen_create_layout (self->context, text, is_second ? place->second_size : place->size,
                               is_second ? PANGO_WEIGHT_NORMAL : place->weight, place->width);

  pango_layout_set_alignment (layout, find_alignment (self, place, is_second));
  return volet_pen_put_text (pen, layout, place->x, y);
}

/* Puts words of the second language as an element of their own, so that they are read aloud as what
 * they are. */
static double
put_second (
    VoletBlankSheet *self, const VoletPen *pen, const char *text, const Place *place, double y)
{
  volet_pen_begin_tag (pen, VOLET_PDF_SECOND_LANGUAGE_TAG);
  y = put_words (self, pen, text, place, y, TRUE);
  volet_pen_end_tag (pen, VOLET_PDF_SECOND_LANGUAGE_TAG);
  return y;
}

/* Puts the same words in both languages, one under the other. */
static double
put_both (VoletBlankSheet *self,
          const VoletPen *pen,
          const char *text,
          const char *second_text,
          const Place *place)
{
  double y;

  volet_pen_begin_tag (pen, "Span");
  y = put_words (self, pen, text, place, place->y, FALSE);
  volet_pen_end_tag (pen, "Span");
  return second_text != NULL ? put_second (self, pen, second_text, place, y) : y;
}

/* The words of the second language at the same place, or NULL for French alone. */
#define SECOND(self, member) ((self)->second != NULL ? (self)->second->member : NULL)

static double
put_head (VoletBlankSheet *self, const VoletPen *pen)
{
  Place place = {MARGIN, TOP, TEXT_WIDTH, TITLE_SIZE, SECOND_TITLE_SIZE, PANGO_WEIGHT_BOLD};

  volet_pen_begin_tag (pen, "H1");
  place.y = put_both (self, pen, self->french->title, SECOND (self, title), &place) + GAP;
  volet_pen_end_tag (pen, "H1");

  place.size = TEXT_SIZE;
  place.second_size = SECOND_SIZE;
  place.weight = PANGO_WEIGHT_NORMAL;
  volet_pen_begin_tag (pen, "P");
  place.y = put_both (self, pen, self->french->dates, SECOND (self, dates), &place) + 2 * GAP;
  volet_pen_end_tag (pen, "P");
  return place.y;
}

static double
put_heading (VoletBlankSheet *self,
             const VoletPen *pen,
             const char *text,
             const char *second_text,
             double x,
             double width,
             double y)
{
  const Place place = {x, y, width - PADDING, TEXT_SIZE, SECOND_SIZE, PANGO_WEIGHT_BOLD};

  volet_pen_begin_tag (pen, "TH");
  y = put_both (self, pen, text, second_text, &place);
  volet_pen_end_tag (pen, "TH");
  return y;
}

static double
put_headings (VoletBlankSheet *self, const VoletPen *pen, double y)
{
  double bottom, other;

  volet_pen_begin_tag (pen, "TR");
  bottom = put_heading (self, pen, self->french->day, SECOND (self, day), MARGIN, DAY_WIDTH, y);
  other = put_heading (self, pen, self->french->what, SECOND (self, what), WHAT_X + PADDING,
                       HOW_LONG_X - WHAT_X - PADDING, y);
  bottom = MAX (bottom, other);
  other = put_heading (self, pen, self->french->how_long, SECOND (self, how_long),
                       HOW_LONG_X + PADDING, HOW_LONG_WIDTH - PADDING, y);
  volet_pen_end_tag (pen, "TR");
  return MAX (bottom, other) + PADDING;
}

/* An empty cell, so that who listens hears of three columns. */
static void
put_blank_cell (const VoletPen *pen)
{
  volet_pen_begin_tag (pen, "TD");
  volet_pen_end_tag (pen, "TD");
}

static double
put_day (VoletBlankSheet *self, const VoletPen *pen, int day, double y)
{
  volet_pen_begin_tag (pen, "TR");
  put_heading (self, pen, self->french->days[day], SECOND (self, days[day]), MARGIN, DAY_WIDTH,
               y + PADDING);
  put_blank_cell (pen);
  put_blank_cell (pen);
  volet_pen_end_tag (pen, "TR");

  for (int line = 1; line < VOLET_BLANK_SHEET_LINES_PER_DAY; line++)
    volet_pen_put_rule (pen, WHAT_X, y + line * LINE_HEIGHT, TEXT_WIDTH - DAY_WIDTH, LINE_RULE);
  volet_pen_put_rule (pen, MARGIN, y + DAY_HEIGHT, TEXT_WIDTH, DAY_RULE);
  return y + DAY_HEIGHT;
}

static void
put_columns (const VoletPen *pen, double top, double bottom)
{
  const double edges[] = {WHAT_X, HOW_LONG_X};

  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    volet_pen_put_rule (pen, edges[i], (top + bottom) / 2, LINE_RULE, bottom - top);
}

static double
put_table (VoletBlankSheet *self, const VoletPen *pen, double y)
{
  double top = y;

  volet_pen_begin_tag (pen, "Table");
  y = put_headings (self, pen, y);
  volet_pen_put_rule (pen, MARGIN, y, TEXT_WIDTH, DAY_RULE);
  for (int day = 0; day < VOLET_DAYS_PER_WEEK; day++)
    y = put_day (self, pen, day, y);
  volet_pen_end_tag (pen, "Table");
  put_columns (pen, top, y);
  return y;
}

/* The words stand right before the room for the sum, in the column of durations. */
static double
put_total (VoletBlankSheet *self, const VoletPen *pen, double y)
{
  const Place place = {
      HOW_LONG_X - TOTAL_WIDTH, y + PADDING, TOTAL_WIDTH - PADDING, TEXT_SIZE, SECOND_SIZE,
      PANGO_WEIGHT_BOLD,        TRUE,
  };
  double bottom;

  volet_pen_begin_tag (pen, "P");
  bottom = put_both (self, pen, self->french->total, SECOND (self, total), &place) + PADDING;
  volet_pen_end_tag (pen, "P");
  volet_pen_put_rule (pen, HOW_LONG_X + PADDING, bottom, HOW_LONG_WIDTH - PADDING, DAY_RULE);
  return bottom + GAP;
}

/* French at the left, the second language beside it. */
static double
put_hint (
    VoletBlankSheet *self, const VoletPen *pen, const char *text, const char *second, double y)
{
  Place place = {MARGIN, y, TEXT_WIDTH, SMALL_SIZE, SMALL_SIZE, PANGO_WEIGHT_NORMAL};
  double bottom, second_bottom = y;

  if (second != NULL)
    place.width = HINT_WIDTH;
  volet_pen_begin_tag (pen, "P");
  bottom = put_both (self, pen, text, NULL, &place);
  if (second != NULL) {
    place.x = MARGIN + TEXT_WIDTH - HINT_WIDTH;
    second_bottom = put_second (self, pen, second, &place, y);
  }
  volet_pen_end_tag (pen, "P");
  return MAX (bottom, second_bottom);
}

static void
put_hints (VoletBlankSheet *self, const VoletPen *pen, double y)
{
  for (int i = 0; i < VOLET_BLANK_SHEET_N_HINTS; i++)
    y = put_hint (self, pen, self->french->hints[i], SECOND (self, hints[i]), y);
  if (self->second != NULL)
    put_hint (self, pen, self->french->unproofed, self->second->unproofed, y);
}

static void
put_page (VoletBlankSheet *self, const VoletPen *pen)
{
  double y = put_table (self, pen, put_head (self, pen));

  put_hints (self, pen, put_total (self, pen, y));
}

/**
 * volet_blank_sheet_draw_page:
 * @self: a sheet
 * @page: which page, from 0
 * @cr: where to draw: one unit is one point, and the page's upper left corner is the origin
 *
 * Draws a page of A4 in black, on nothing: white paper is the caller's. Preview, print and PDF all
 * call this function.
 */
void
volet_blank_sheet_draw_page (VoletBlankSheet *self, guint page, cairo_t *cr)
{
  const VoletPen artifacts = {.cr = cr, .pass = VOLET_PEN_ARTIFACTS};
  const VoletPen content = {.cr = cr, .pass = VOLET_PEN_CONTENT};

  g_return_if_fail (VOLET_IS_BLANK_SHEET (self));
  g_return_if_fail (page < self->n_weeks);
  g_return_if_fail (cr != NULL);

  put_page (self, &artifacts);
  volet_pen_begin_tag (&content, "Document");
  put_page (self, &content);
  volet_pen_end_tag (&content, "Document");
}

static void
draw_page (guint page, cairo_t *cr, gpointer user_data)
{
  volet_blank_sheet_draw_page (user_data, page, cr);
}

/**
 * volet_blank_sheet_make_pdf:
 * @self: a sheet
 * @error: return location
 *
 * Errors: %VOLET_DOCUMENT_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): an A4 file, tagged, each language named
 */
GBytes *
volet_blank_sheet_make_pdf (VoletBlankSheet *self, GError **error)
{
  VoletPdfPlan plan = {.title = FILE_TITLE, .day = FILE_DAY, .draw = draw_page, .user_data = self};

  g_return_val_if_fail (VOLET_IS_BLANK_SHEET (self), NULL);

  plan.n_pages = self->n_weeks;
  plan.second_language = self->second != NULL ? self->second->language : NULL;
  return volet_pdf_make (&plan, error);
}

/**
 * volet_blank_sheet_get_base_name:
 * @self: a sheet
 *
 * Returns: the suggested file name without its ending, also the title of a print job; neither says
 *   in which language, nor whose
 */
const char *
volet_blank_sheet_get_base_name (VoletBlankSheet *self)
{
  g_return_val_if_fail (VOLET_IS_BLANK_SHEET (self), NULL);

  return "feuille-semaine";
}

/**
 * volet_blank_sheet_get_day_of_line:
 * @week: the week that was written on a sheet
 * @line: which of its lines, from 0, under %VOLET_BLANK_SHEET_N_LINES
 *
 * Returns: the day beside that line
 */
VoletDay
volet_blank_sheet_get_day_of_line (VoletWeek week, guint line)
{
  g_return_val_if_fail (line < VOLET_BLANK_SHEET_N_LINES, volet_week_get_monday (week));

  return volet_week_get_monday (week) + (VoletDay) (line / VOLET_BLANK_SHEET_LINES_PER_DAY);
}
