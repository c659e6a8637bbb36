/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a document, in the size that the person reads: on a narrow window a whole page is
 * too small, and it does not grow with the desktop's large text. */

#include "volet-statement-text.h"

#include "volet-document-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MARGIN_PX 12

/**
 * volet_statement_text_new:
 * @document: a document
 *
 * Returns: (transfer floating): a row that shows its words once it is opened
 */
GtkWidget *
volet_statement_text_new (VoletDocument *document)
{
  g_autoptr (GBytes) bytes = volet_document_make_text (volet_document_get_statement (document));
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *label = gtk_label_new (g_strchomp (text));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, MARGIN_PX);
  gtk_widget_set_margin_bottom (label, MARGIN_PX);
  gtk_widget_set_margin_start (label, MARGIN_PX);
  gtk_widget_set_margin_end (label, MARGIN_PX);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Read the page as a text"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), label);
  return row;
}
