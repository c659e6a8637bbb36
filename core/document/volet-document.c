/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement laid out on pages: what is seen, printed and written as PDF is one drawing.
 *
 * D1. Everything on a page follows from the statement and the two fonts: no clock, locale,
 *     environment, random number or address in memory has a say.
 * D2. A week stays with its families on one page, and the lines to sign with the last figures. */

#include "volet-document.h"

#include "volet-document-frame.h"
#include "volet-document-line.h"
#include "volet-document-note.h"
#include "volet-document-row.h"
#include "volet-fonts-private.h"

/* 20 mm on either side; the foot holds the page number. */
#define MARGIN 56.7
#define TOP 51.0
#define BOTTOM (VOLET_DOCUMENT_PAGE_HEIGHT - 51.0)
#define FOOT_Y (VOLET_DOCUMENT_PAGE_HEIGHT - 40.0)
#define TEXT_WIDTH (VOLET_DOCUMENT_PAGE_WIDTH - 2 * MARGIN)

#define FOOT_SIZE 10.0
#define GROUP_RULE 0.4
#define END_RULE 0.8

/* A statement of so many lines may be meant to have one page: four weeks of all families. */
#define MAX_LINES_ON_ONE_PAGE 28

static const VoletDocumentDensity roomy = {
    .text_size = 11.0,
    .small_size = 10.5,
    .wide_padding = 6.5,
    .narrow_padding = 4.5,
    .family_padding = 1.5,
    .families_gap = 3.0,
    .section_gap = 14.0,
    .writing_height = 30.0,
};
static const VoletDocumentDensity compact = {
    .text_size = 10.5,
    .small_size = 10.0,
    .wide_padding = 6.5,
    .narrow_padding = 3.0,
    .family_padding = 0.5,
    .families_gap = 2.0,
    .section_gap = 10.0,
    .writing_height = 24.0,
};

/* The rows on one page, from @first up to and without @end; the note has a page without rows. */
typedef struct {
  guint first;
  guint end;
  gboolean has_tail;
  gboolean is_note;
} Page;

struct _VoletDocument {
  GObject parent_instance;

  VoletStatement *statement;
  PangoContext *context;
  VoletDocumentFrame *frame;
  VoletDocumentColumns columns;
  VoletDocumentRow *heading;
  GPtrArray *rows;
  GArray *pages;
};

G_DEFINE_FINAL_TYPE (VoletDocument, volet_document, G_TYPE_OBJECT)

static void
volet_document_finalize (GObject *object)
{
  VoletDocument *self = VOLET_DOCUMENT (object);

  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->heading, volet_document_row_free);
  g_clear_pointer (&self->frame, volet_document_frame_free);
  g_clear_object (&self->context);
  g_clear_object (&self->statement);

  G_OBJECT_CLASS (volet_document_parent_class)->finalize (object);
}

static void
volet_document_class_init (VoletDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_document_finalize;
}

static void
volet_document_init (VoletDocument *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_document_row_free);
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
}

static VoletDocumentRow *
create_heading (VoletDocument *self)
{
  const VoletStatementHead *head = volet_statement_get_head (self->statement);

  if (head->kind != VOLET_STATEMENT_KIND_HOURS)
    return volet_document_row_new_heading (self->context, &self->columns, "Document", "Remis à");
  return volet_document_row_new_heading (self->context, &self->columns,
                                         head->is_whole_period ? "Période" : "Semaine",
                                         "Heures d’activité");
}

static void
set_type (VoletDocument *self, GPtrArray *lines, const VoletDocumentDensity *density)
{
  g_clear_pointer (&self->frame, volet_document_frame_free);
  g_clear_pointer (&self->heading, volet_document_row_free);
  g_ptr_array_set_size (self->rows, 0);

  self->frame =
      volet_document_frame_new (self->context, density, self->statement, MARGIN, TEXT_WIDTH);
  self->columns = volet_document_columns_fit (self->context, density, lines, MARGIN, TEXT_WIDTH);
  self->heading = create_heading (self);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (self->rows,
                     volet_document_row_new (self->context, &self->columns, lines->pdata[i]));
}

/* Returns the row after the group that begins at @first. */
static guint
find_group_end (VoletDocument *self, guint first)
{
  guint end = first + 1;

  while (end < self->rows->len && !volet_document_row_starts_group (self->rows->pdata[end]))
    end++;
  return end;
}

/* Returns the first row of the last group of @page. */
static guint
find_last_group (VoletDocument *self, const Page *page)
{
  guint row = page->end - 1;

  while (row > page->first && !volet_document_row_starts_group (self->rows->pdata[row]))
    row--;
  return row;
}

/* Puts a rule under @row, a little lower under a family. */
static double
put_rule (VoletDocument *self, const VoletPen *pen, guint row, double y, double thickness)
{
  if (!volet_document_row_starts_group (self->rows->pdata[row]))
    y += self->columns.density->families_gap;
  volet_pen_put_rule (pen, MARGIN, y, TEXT_WIDTH, thickness);
  return y;
}

static double
put_rows (VoletDocument *self, const VoletPen *pen, guint first, guint end, double y)
{
  for (guint row = first; row < end; row++) {
    if (row > first && volet_document_row_starts_group (self->rows->pdata[row]))
      y = put_rule (self, pen, row - 1, y, GROUP_RULE);
    y = volet_document_row_put (self->rows->pdata[row], pen, y);
  }
  return put_rule (self, pen, end - 1, y, END_RULE);
}

static double
put_table (VoletDocument *self, const VoletPen *pen, const Page *page, double y)
{
  volet_pen_begin_tag (pen, "Table");
  y = volet_document_row_put (self->heading, pen, y);
  y = put_rows (self, pen, page->first, page->end, y);
  volet_pen_end_tag (pen, "Table");
  return y;
}

static double
put_top (VoletDocument *self, const VoletPen *pen, gboolean is_first_page)
{
  return is_first_page ? volet_document_frame_put_head (self->frame, pen, TOP)
                       : volet_document_frame_put_short_head (self->frame, pen, TOP);
}

/* Whether all of @page has room on the page after those of @self. */
static gboolean
fits (VoletDocument *self, const Page *page)
{
  const VoletPen pen = {.pass = VOLET_PEN_MEASURE};
  double y = put_table (self, &pen, page, put_top (self, &pen, self->pages->len == 0));

  if (page->has_tail)
    y = volet_document_frame_put_tail (self->frame, &pen, y);
  return y <= BOTTOM;
}

/* Takes as many groups as fit, and one in any case. */
static Page
fill_page (VoletDocument *self, guint first)
{
  Page page = {.first = first, .end = find_group_end (self, first)};

  while (page.end < self->rows->len) {
    Page fuller = page;

    fuller.end = find_group_end (self, page.end);
    if (!fits (self, &fuller))
      break;
    page = fuller;
  }
  return page;
}

static void
paginate (VoletDocument *self)
{
  Page page = {0};

  g_array_set_size (self->pages, 0);
  while (page.end < self->rows->len) {
    page = fill_page (self, page.end);
    if (page.end == self->rows->len) {
      page.has_tail = TRUE;
      if (!fits (self, &page) && find_last_group (self, &page) > page.first) {
        /* The last group goes over to the page with the lines to sign. */
        page.end = find_last_group (self, &page);
        page.has_tail = FALSE;
      }
    }
    g_array_append_val (self->pages, page);
  }
}

/* The statement comes first: it must be seen at once. */
static void
add_note (VoletDocument *self)
{
  const Page page = {.is_note = TRUE};

  if (volet_statement_get_head (self->statement)->has_cover_note)
    g_array_append_val (self->pages, page);
}

static void
lay_out (VoletDocument *self)
{
  g_autoptr (GPtrArray) lines = volet_document_list_lines (self->statement);

  set_type (self, lines, &roomy);
  paginate (self);
  if (self->pages->len == 1 || lines->len > MAX_LINES_ON_ONE_PAGE)
    return;

  set_type (self, lines, &compact);
  paginate (self);
  if (self->pages->len == 1)
    return;

  set_type (self, lines, &roomy);
  paginate (self);
}

/* The names on the page: the person's own, and those that are cited. */
static gboolean
check_names (VoletStatement *statement, VoletFonts *fonts, GError **error)
{
  const char *name = volet_statement_get_head (statement)->typed_name;

  if (name != NULL && !volet_fonts_check_name (fonts, name, error))
    return FALSE;
  for (gsize i = 0; i < volet_statement_get_n_citations (statement); i++)
    if (!volet_fonts_check_name (fonts, volet_statement_get_citation (statement, i)->recipient,
                                 error))
      return FALSE;
  return TRUE;
}

/**
 * volet_document_new:
 * @statement: what the document says
 * @fonts: the fonts
 * @error: return location
 *
 * Lays the statement out. Takes some milliseconds for a month, and less than a second for three
 * years of all families.
 *
 * Errors: %VOLET_DOCUMENT_ERROR_NO_GLYPH for a name on the page that was not checked with
 * volet_fonts_check_name()
 *
 * Returns: (transfer full) (nullable): the document
 */
VoletDocument *
volet_document_new (VoletStatement *statement, VoletFonts *fonts, GError **error)
{
  g_autoptr (VoletDocument) self = NULL;

  g_return_val_if_fail (VOLET_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (VOLET_IS_FONTS (fonts), NULL);

  if (!check_names (statement, fonts, error))
    return NULL;

  self = g_object_new (VOLET_TYPE_DOCUMENT, NULL);
  self->statement = g_object_ref (statement);
  self->context = volet_fonts_create_context (fonts);
  lay_out (self);
  add_note (self);
  return g_steal_pointer (&self);
}

/**
 * volet_document_get_statement:
 * @self: a document
 *
 * Returns: (transfer none): what it says
 */
VoletStatement *
volet_document_get_statement (VoletDocument *self)
{
  g_return_val_if_fail (VOLET_IS_DOCUMENT (self), NULL);

  return self->statement;
}

/**
 * volet_document_get_n_pages:
 * @self: a document
 *
 * Returns: how many pages it has, 1 or more
 */
guint
volet_document_get_n_pages (VoletDocument *self)
{
  g_return_val_if_fail (VOLET_IS_DOCUMENT (self), 0);

  return self->pages->len;
}

static void
put_page_number (VoletDocument *self, const VoletPen *pen, guint page)
{
  g_autofree char *text = g_strdup_printf ("page %u sur %u", page + 1, self->pages->len);
  g_autoptr (PangoLayout) layout = volet_pen_create_layout (
      self->context, text, FOOT_SIZE, PANGO_WEIGHT_NORMAL, VOLET_PEN_NATURAL_WIDTH);

  volet_pen_put_artifact (pen, layout, MARGIN + TEXT_WIDTH - volet_pen_get_width (layout), FOOT_Y);
}

static void
put_rows_page (VoletDocument *self, const VoletPen *pen, const Page *page, gboolean is_first)
{
  double y = put_table (self, pen, page, put_top (self, pen, is_first));

  if (page->has_tail)
    volet_document_frame_put_tail (self->frame, pen, y);
}

static void
put_page (VoletDocument *self, const VoletPen *pen, guint index)
{
  const Page *page = &g_array_index (self->pages, Page, index);

  if (page->is_note)
    volet_document_note_put (self->context, self->statement, pen, MARGIN, TOP, TEXT_WIDTH);
  else
    put_rows_page (self, pen, page, index == 0);
  if (self->pages->len > 1)
    put_page_number (self, pen, index);
}

/**
 * volet_document_draw_page:
 * @self: a document
 * @page: which page, from 0
 * @cr: where to draw: one unit is one point, and the page's upper left corner is the origin
 *
 * Draws the page in black, on nothing: white paper is the caller's. Preview, print and PDF all call
 * this function.
 */
void
volet_document_draw_page (VoletDocument *self, guint page, cairo_t *cr)
{
  const VoletPen artifacts = {.cr = cr, .pass = VOLET_PEN_ARTIFACTS};
  const VoletPen content = {.cr = cr, .pass = VOLET_PEN_CONTENT};

  g_return_if_fail (VOLET_IS_DOCUMENT (self));
  g_return_if_fail (page < self->pages->len);
  g_return_if_fail (cr != NULL);

  put_page (self, &artifacts, page);
  volet_pen_begin_tag (&content, "Document");
  put_page (self, &content, page);
  volet_pen_end_tag (&content, "Document");
}
