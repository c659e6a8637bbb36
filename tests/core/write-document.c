/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes one of the sample documents to standard output, for tests in other surroundings. */

#include "document-samples.h"
#include "volet-document-ical.h"
#include "volet-document-pdf.h"
#include "volet-document-text.h"
#include "volet-document-words.h"

#include <stdio.h>
#include <string.h>

static GBytes *
make_pdf (VoletStatement *statement, const char *fonts_folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletFonts) fonts = volet_fonts_new (fonts_folder, &error);
  g_autoptr (VoletDocument) document = NULL;
  GBytes *pdf;

  g_assert_no_error (error);
  document = volet_document_new (statement, fonts, &error);
  g_assert_no_error (error);
  pdf = volet_document_make_pdf (document, &error);
  g_assert_no_error (error);
  return pdf;
}

static GBytes *
make_document (VoletStatement *statement, const char *kind, const char *fonts_folder);

/* All four, one after the other. */
static GBytes *
make_all (VoletStatement *statement, const char *fonts_folder)
{
  static const char *const kinds[] = {"pdf", "ical", "text", "name"};
  GByteArray *all = g_byte_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GBytes) bytes = make_document (statement, kinds[i], fonts_folder);

    g_byte_array_append (all, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  }
  return g_byte_array_free_to_bytes (all);
}

static GBytes *
make_document (VoletStatement *statement, const char *kind, const char *fonts_folder)
{
  char *name;

  if (g_str_equal (kind, "all"))
    return make_all (statement, fonts_folder);
  if (g_str_equal (kind, "pdf"))
    return make_pdf (statement, fonts_folder);
  if (g_str_equal (kind, "ical"))
    return volet_document_make_ical (statement);
  if (g_str_equal (kind, "text"))
    return volet_document_make_text (statement);
  name = volet_document_make_base_name (statement);
  return g_bytes_new_take (name, strlen (name));
}

int
main (int argc, char *argv[])
{
  g_autoptr (VoletStatement) statement = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize n_bytes;
  const void *data;

  if (argc != 4) {
    g_printerr ("usage: write-document FONTS SAMPLE pdf|ical|text|name|all\n");
    return 1;
  }
  statement = document_sample_new (argv[2]);
  bytes = make_document (statement, argv[3], argv[1]);
  data = g_bytes_get_data (bytes, &n_bytes);
  return fwrite (data, 1, n_bytes, stdout) == n_bytes ? 0 : 1;
}
