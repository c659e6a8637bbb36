/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The person's own copy of a statement that no notebook remembers: the page, and the ledger's line.
 * It is for the person alone, so it says to whom the document went and what was asked for. */

#include "volet-own-copy.h"

#include "volet-file-draft.h"
#include "volet-notebook-ledger.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <pango/pangocairo.h>

/* In points: a box over the foot of the last page. */
#define MARGIN 56.7
#define BOX_HEIGHT 96.0
#define BOX_PADDING 8.0
#define BOX_TOP (VOLET_DOCUMENT_PAGE_HEIGHT - 51.0 - BOX_HEIGHT)
#define BOX_WIDTH (VOLET_DOCUMENT_PAGE_WIDTH - 2 * MARGIN)
#define FONT "DejaVu Sans 10"

struct _VoletOwnCopy {
  GObject parent_instance;

  VoletDocument *document;
  char *line;
};

G_DEFINE_FINAL_TYPE (VoletOwnCopy, volet_own_copy, G_TYPE_OBJECT)

static void
volet_own_copy_finalize (GObject *object)
{
  VoletOwnCopy *self = VOLET_OWN_COPY (object);

  g_clear_object (&self->document);
  g_free (self->line);
  G_OBJECT_CLASS (volet_own_copy_parent_class)->finalize (object);
}

static void
volet_own_copy_class_init (VoletOwnCopyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_own_copy_finalize;
}

static void
volet_own_copy_init (VoletOwnCopy *self)
{
}

static char *
make_line (const VoletGiven *given)
{
  g_autofree char *day = volet_text_format_day (given->true_day);
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, _ ("Given to %1$s on %2$s."),
                          volet_statement_get_head (given->statement)->recipient, day);
  g_string_append_c (line, '\n');
  if (given->channel != VOLET_CHANNEL_UNSAID) {
    g_string_append_printf (line, _ ("Handed over: %s."), volet_text_get_channel (given->channel));
    g_string_append_c (line, '\n');
  }
  if (given->asked != NULL) {
    g_string_append_printf (line, _ ("They had asked for: %s."), given->asked);
    g_string_append_c (line, '\n');
  }
  g_string_append (line, _ ("Keep this copy: Volet keeps nothing."));
  return g_string_free (line, FALSE);
}

/**
 * volet_own_copy_new:
 * @document: (transfer none): the pages that were given
 * @notebook: the notebook in memory
 * @n: the line of its ledger
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT
 *
 * Returns: (transfer full) (nullable): the copy
 */
VoletOwnCopy *
volet_own_copy_new (VoletDocument *document, VoletNotebook *notebook, guint n, GError **error)
{
  g_autoptr (VoletGiven) given = volet_notebook_get_given (notebook, n, error);
  VoletOwnCopy *self;

  if (given == NULL)
    return NULL;
  self = g_object_new (VOLET_TYPE_OWN_COPY, NULL);
  self->document = g_object_ref (document);
  self->line = make_line (given);
  return self;
}

/**
 * volet_own_copy_get_line:
 * @self: a copy
 *
 * Returns: the ledger's line in words
 */
const char *
volet_own_copy_get_line (VoletOwnCopy *self)
{
  g_return_val_if_fail (VOLET_IS_OWN_COPY (self), NULL);

  return self->line;
}

/**
 * volet_own_copy_get_n_pages:
 * @self: a copy
 *
 * Returns: how many pages it has
 */
guint
volet_own_copy_get_n_pages (VoletOwnCopy *self)
{
  g_return_val_if_fail (VOLET_IS_OWN_COPY (self), 0);

  return volet_document_get_n_pages (self->document);
}

static void
draw_line (VoletOwnCopy *self, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  /* Points, as the page has them. */
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_context_changed (layout);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) ((BOX_WIDTH - 2 * BOX_PADDING) * PANGO_SCALE));
  pango_layout_set_height (layout, (int) ((BOX_HEIGHT - 2 * BOX_PADDING) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, self->line, -1);

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 0.8);
  cairo_rectangle (cr, MARGIN, BOX_TOP, BOX_WIDTH, BOX_HEIGHT);
  cairo_stroke (cr);
  cairo_move_to (cr, MARGIN + BOX_PADDING, BOX_TOP + BOX_PADDING);
  pango_cairo_show_layout (cr, layout);
}

/**
 * volet_own_copy_draw_page:
 * @self: a copy
 * @page: which page, from 0
 * @cr: where to draw: one unit is one point
 */
void
volet_own_copy_draw_page (VoletOwnCopy *self, guint page, cairo_t *cr)
{
  g_return_if_fail (VOLET_IS_OWN_COPY (self));

  cairo_save (cr);
  volet_document_draw_page (self->document, page, cr);
  cairo_restore (cr);
  if (page + 1 == volet_own_copy_get_n_pages (self))
    draw_line (self, cr);
}

static cairo_status_t
append_bytes (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * volet_own_copy_save:
 * @self: a copy
 * @path: the file to make, which must not exist
 * @error: return location
 *
 * Errors: those of files of %VOLET_NOTEBOOK_ERROR
 *
 * Returns: whether the file is there
 */
gboolean
volet_own_copy_save (VoletOwnCopy *self, const char *path, GError **error)
{
  GByteArray *array = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, array, VOLET_DOCUMENT_PAGE_WIDTH, VOLET_DOCUMENT_PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  for (guint page = 0; page < volet_own_copy_get_n_pages (self); page++) {
    volet_own_copy_draw_page (self, page, cr);
    cairo_show_page (cr);
  }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  bytes = g_byte_array_free_to_bytes (array);
  return volet_file_draft_write (path, bytes, error);
}
