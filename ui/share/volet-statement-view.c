/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The very pages of a statement, drawn by the code that writes the PDF. Its text, as it leaves in
 * the plain form, is what a screen reader reads. */

#include "volet-statement-view.h"

#include "volet-document-text.h"

#define GAP 12
#define MIN_WIDTH 240

struct _VoletStatementView {
  GtkWidget parent_instance;

  VoletDocument *document;
};

G_DEFINE_FINAL_TYPE (VoletStatementView, volet_statement_view, GTK_TYPE_WIDGET)

static int
get_page_height (int width)
{
  return (int) (width * VOLET_DOCUMENT_PAGE_HEIGHT / VOLET_DOCUMENT_PAGE_WIDTH);
}

static GtkSizeRequestMode
volet_statement_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
volet_statement_view_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  VoletStatementView *self = VOLET_STATEMENT_VIEW (widget);
  int n_pages = self->document != NULL ? (int) volet_document_get_n_pages (self->document) : 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MIN_WIDTH;
    *natural = (int) VOLET_DOCUMENT_PAGE_WIDTH;
  } else {
    int width = for_size > 0 ? for_size : (int) VOLET_DOCUMENT_PAGE_WIDTH;

    *minimum = *natural = n_pages * (get_page_height (width) + GAP);
  }
}

static void
draw_page (VoletStatementView *self, guint page, GtkSnapshot *snapshot, int width)
{
  float height = (float) get_page_height (width);
  float top = (float) page * (height + GAP);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, top, (float) width, height);
  GdkRGBA paper = {1, 1, 1, 1};
  GdkRGBA edge = {0.6f, 0.6f, 0.6f, 1};
  GskRoundedRect outline;
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, 0, top);
  cairo_scale (cr, width / VOLET_DOCUMENT_PAGE_WIDTH, width / VOLET_DOCUMENT_PAGE_WIDTH);
  volet_document_draw_page (self->document, page, cr);
  cairo_destroy (cr);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){1, 1, 1, 1},
                              (GdkRGBA[4]){edge, edge, edge, edge});
}

static void
volet_statement_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VoletStatementView *self = VOLET_STATEMENT_VIEW (widget);

  if (self->document == NULL)
    return;
  for (guint page = 0; page < volet_document_get_n_pages (self->document); page++)
    draw_page (self, page, snapshot, gtk_widget_get_width (widget));
}

static void
volet_statement_view_dispose (GObject *object)
{
  g_clear_object (&VOLET_STATEMENT_VIEW (object)->document);
  G_OBJECT_CLASS (volet_statement_view_parent_class)->dispose (object);
}

static void
volet_statement_view_class_init (VoletStatementViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_statement_view_dispose;
  widget_class->get_request_mode = volet_statement_view_get_request_mode;
  widget_class->measure = volet_statement_view_measure;
  widget_class->snapshot = volet_statement_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
volet_statement_view_init (VoletStatementView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * volet_statement_view_new:
 *
 * Returns: (transfer floating): a view without a document
 */
GtkWidget *
volet_statement_view_new (void)
{
  return g_object_new (VOLET_TYPE_STATEMENT_VIEW, NULL);
}

/**
 * volet_statement_view_set_document:
 * @self: a view
 * @document: (transfer none) (nullable): what to show
 */
void
volet_statement_view_set_document (VoletStatementView *self, VoletDocument *document)
{
  g_return_if_fail (VOLET_IS_STATEMENT_VIEW (self));

  if (!g_set_object (&self->document, document))
    return;
  if (document != NULL) {
    g_autoptr (GBytes) text = volet_document_make_text (volet_document_get_statement (document));
    g_autofree char *label = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));

    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
  }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
