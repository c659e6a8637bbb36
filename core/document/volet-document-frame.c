/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What surrounds the table on the page: the head, and the lines to sign. */

#include "volet-document-frame.h"

#include "volet-document-words.h"

#include <string.h>

#define TITLE_SIZE 15.0
#define SUBTITLE_SIZE 12.0

/* Under the title and its rule; between the lines of the head. */
#define TITLE_GAP 8.0
#define HEAD_GAP 10.0
#define LINE_GAP 2.5

/* For a hand to write on. */
#define WRITING_GAP 6.0
#define SIGNATURE_WIDTH 250.0
#define DATE_WIDTH 110.0

#define TITLE_RULE 0.8
#define WRITING_RULE 0.5

/* Lines of the head under the title. */
#define N_HEAD_LINES 4

struct _VoletDocumentFrame {
  const VoletDocumentDensity *density;
  VoletStatementKind kind;
  double x;
  double width;
  PangoLayout *title;
  PangoLayout *head_lines[N_HEAD_LINES];
  PangoLayout *short_head;
  PangoLayout *notice;
  PangoLayout *signature;
  PangoLayout *received_on;
  PangoLayout *received_by;
  PangoLayout *unsigned_note;
};

/* The title is said in full; what precedes the comma is set larger. */
static PangoLayout *
create_title (PangoContext *context, const char *words, double width)
{
  PangoLayout *title =
      volet_pen_create_layout (context, words, SUBTITLE_SIZE, PANGO_WEIGHT_NORMAL, width);
  PangoAttrList *attributes = pango_layout_get_attributes (title);
  guint main_length = (guint) strcspn (words, ",");
  PangoAttribute *size = pango_attr_size_new ((int) (TITLE_SIZE * PANGO_SCALE));
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  size->end_index = weight->end_index = main_length;
  pango_attr_list_insert (attributes, size);
  pango_attr_list_insert (attributes, weight);
  pango_layout_context_changed (title);
  return title;
}

/* Takes @text, which may be absent. */
static PangoLayout *
create_line (VoletDocumentFrame *self, PangoContext *context, char *text)
{
  g_autofree char *owned = text;

  if (owned == NULL)
    return NULL;
  return volet_pen_create_layout (context, owned, self->density->text_size, PANGO_WEIGHT_NORMAL,
                                  self->width);
}

/* One line, however long the name is. */
static PangoLayout *
create_short_head (VoletDocumentFrame *self, PangoContext *context, VoletStatement *statement)
{
  const char *title = volet_document_get_title (statement);
  g_autofree char *name = volet_document_describe_name (statement);
  g_autofree char *text =
      g_strdup_printf ("%.*s (suite). %s", (int) strcspn (title, ","), title, name);
  PangoLayout *layout = volet_pen_create_layout (context, text, self->density->small_size,
                                                 PANGO_WEIGHT_NORMAL, self->width);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static PangoLayout *
create_small (VoletDocumentFrame *self, PangoContext *context, const char *text, double width)
{
  return volet_pen_create_layout (context, text, self->density->small_size, PANGO_WEIGHT_NORMAL,
                                  width);
}

/**
 * volet_document_frame_new:
 * @context: a context of #VoletFonts
 * @density: how closely the page is set; static
 * @statement: what the page is about
 * @x: left edge
 * @width: width of the text
 *
 * Returns: (transfer full): head and tail, set in type
 */
VoletDocumentFrame *
volet_document_frame_new (PangoContext *context,
                          const VoletDocumentDensity *density,
                          VoletStatement *statement,
                          double x,
                          double width)
{
  static const char *const signatures[VOLET_N_STATEMENT_KINDS] = {
      [VOLET_STATEMENT_KIND_HOURS] = "Signature\u00a0:",
      [VOLET_STATEMENT_KIND_RECEIPT] = "Signature ou cachet\u00a0:",
      [VOLET_STATEMENT_KIND_EXTRACT] = "Signature\u00a0:",
  };
  static const char *const receipts[VOLET_N_STATEMENT_KINDS] = {
      [VOLET_STATEMENT_KIND_HOURS] = "Relevé reçu le",
      [VOLET_STATEMENT_KIND_RECEIPT] = "Document reçu le",
      [VOLET_STATEMENT_KIND_EXTRACT] = "Liste reçue le",
  };
  VoletDocumentFrame *self = g_new0 (VoletDocumentFrame, 1);

  self->density = density;
  self->kind = volet_statement_get_head (statement)->kind;
  self->x = x;
  self->width = width;
  self->title = create_title (context, volet_document_get_title (statement), width);
  self->head_lines[0] = create_line (self, context, volet_document_describe_name (statement));
  self->head_lines[1] = create_line (self, context, volet_document_describe_period (statement));
  self->head_lines[2] = create_line (self, context, volet_document_describe_date (statement));
  self->head_lines[3] =
      create_line (self, context, volet_document_describe_replacement (statement));
  self->short_head = create_short_head (self, context, statement);
  self->notice = create_small (self, context, volet_document_get_notice (statement), width);
  self->signature = create_small (self, context, signatures[self->kind], VOLET_PEN_NATURAL_WIDTH);
  self->received_on = create_small (self, context, receipts[self->kind], VOLET_PEN_NATURAL_WIDTH);
  self->received_by = create_small (self, context, " par", VOLET_PEN_NATURAL_WIDTH);
  self->unsigned_note =
      create_small (self, context, "Si on ne veut pas signer\u00a0: date et nom de la personne",
                    VOLET_PEN_NATURAL_WIDTH);
  return self;
}

/**
 * volet_document_frame_free:
 * @self: (transfer full) (nullable): a frame
 */
void
volet_document_frame_free (VoletDocumentFrame *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->title);
  for (gsize i = 0; i < N_HEAD_LINES; i++)
    g_clear_object (&self->head_lines[i]);
  g_clear_object (&self->short_head);
  g_clear_object (&self->notice);
  g_clear_object (&self->signature);
  g_clear_object (&self->received_on);
  g_clear_object (&self->received_by);
  g_clear_object (&self->unsigned_note);
  g_free (self);
}

static double
put_tagged (const VoletDocumentFrame *self,
            const VoletPen *pen,
            PangoLayout *layout,
            const char *tag,
            double y)
{
  volet_pen_begin_tag (pen, tag);
  y = volet_pen_put_text (pen, layout, self->x, y);
  volet_pen_end_tag (pen, tag);
  return y;
}

/**
 * volet_document_frame_put_head:
 * @self: a frame
 * @pen: a pen
 * @y: upper edge
 *
 * Puts title, name, period and date on the first page.
 *
 * Returns: where the table begins
 */
double
volet_document_frame_put_head (const VoletDocumentFrame *self, const VoletPen *pen, double y)
{
  y = put_tagged (self, pen, self->title, "H1", y) + TITLE_GAP;
  volet_pen_put_rule (pen, self->x, y, self->width, TITLE_RULE);
  y += HEAD_GAP;
  for (gsize i = 0; i < N_HEAD_LINES; i++)
    if (self->head_lines[i] != NULL)
      y = put_tagged (self, pen, self->head_lines[i], "P", y) + LINE_GAP;
  return y + self->density->section_gap;
}

/**
 * volet_document_frame_put_short_head:
 * @self: a frame
 * @pen: a pen
 * @y: upper edge
 *
 * Puts one line over a page after the first, so that loose sheets find together. Whoever listens
 * to the document does not hear it.
 *
 * Returns: where the table goes on
 */
double
volet_document_frame_put_short_head (const VoletDocumentFrame *self, const VoletPen *pen, double y)
{
  volet_pen_put_artifact (pen, self->short_head, self->x, y);
  return y + volet_pen_get_height (self->short_head) + self->density->section_gap;
}

/* Puts a line to write on from @x to the right edge at most, on the foot of the words at @y. */
static double
put_blank (const VoletDocumentFrame *self, const VoletPen *pen, double x, double y, double width)
{
  double foot = y + volet_pen_get_height (self->signature) - 1;
  double room = self->x + self->width - x - WRITING_GAP;

  width = MIN (width, room);
  volet_pen_put_rule (pen, x + WRITING_GAP, foot, width, WRITING_RULE);
  return x + WRITING_GAP + width + WRITING_GAP;
}

static double
put_receipt (const VoletDocumentFrame *self, const VoletPen *pen, double y)
{
  double x = self->x, bottom;

  volet_pen_begin_tag (pen, "P");
  bottom = volet_pen_put_text (pen, self->received_on, x, y);
  x = put_blank (self, pen, x + volet_pen_get_width (self->received_on), y, DATE_WIDTH);
  volet_pen_put_text (pen, self->received_by, x, y);
  put_blank (self, pen, x + volet_pen_get_width (self->received_by), y, self->width);
  volet_pen_end_tag (pen, "P");
  return bottom;
}

static double
put_signature (const VoletDocumentFrame *self, const VoletPen *pen, double y)
{
  put_blank (self, pen, self->x + volet_pen_get_width (self->signature), y, SIGNATURE_WIDTH);
  return put_tagged (self, pen, self->signature, "P", y);
}

/**
 * volet_document_frame_put_tail:
 * @self: a frame
 * @pen: a pen
 * @y: lower edge of the table
 *
 * Puts what is true of all figures, and the lines for the signature and the receipt.
 *
 * Returns: its lower edge
 */
double
volet_document_frame_put_tail (const VoletDocumentFrame *self, const VoletPen *pen, double y)
{
  y = put_tagged (self, pen, self->notice, "P", y + self->density->section_gap) +
      self->density->writing_height;

  /* A receipt is signed by whoever received, everything else by the person, before. */
  if (self->kind == VOLET_STATEMENT_KIND_RECEIPT) {
    y = put_receipt (self, pen, y) + self->density->writing_height;
    y = put_signature (self, pen, y) + self->density->writing_height / 2;
  } else {
    y = put_signature (self, pen, y) + self->density->writing_height;
    y = put_receipt (self, pen, y) + self->density->writing_height / 2;
  }

  put_blank (self, pen, self->x + volet_pen_get_width (self->unsigned_note), y, self->width);
  return put_tagged (self, pen, self->unsigned_note, "P", y);
}
