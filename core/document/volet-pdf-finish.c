/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a PDF file by Cairo lacks, and what it should not say.
 *
 * Sources: ISO 32000-1, 7.7.2 (catalogue), 12.2 (viewer preferences), 14.3.3 (information), 14.7
 * and 14.8.5.7 (structure, attributes of tables). */

#include "volet-pdf-finish.h"

#include "volet-document-error.h"
#include "volet-library.h"
#include "volet-pdf.h"

#include <qpdf/qpdf-c.h>

/* What is used of qpdf. */
#define SYMBOLS(X)                                                                                 \
  X (cleanup)                                                                                      \
  X (get_buffer)                                                                                   \
  X (get_buffer_length)                                                                            \
  X (get_root)                                                                                     \
  X (get_trailer)                                                                                  \
  X (has_error)                                                                                    \
  X (init)                                                                                         \
  X (init_write_memory)                                                                            \
  X (more_warnings)                                                                                \
  X (oh_append_item)                                                                               \
  X (oh_get_array_item)                                                                            \
  X (oh_get_array_n_items)                                                                         \
  X (oh_get_key)                                                                                   \
  X (oh_has_key)                                                                                   \
  X (oh_is_array)                                                                                  \
  X (oh_is_dictionary)                                                                             \
  X (oh_is_name_and_equals)                                                                        \
  X (oh_new_array)                                                                                 \
  X (oh_new_name)                                                                                  \
  X (oh_new_unicode_string)                                                                        \
  X (oh_parse)                                                                                     \
  X (oh_remove_key)                                                                                \
  X (oh_replace_key)                                                                               \
  X (oh_wrap_in_array)                                                                             \
  X (read_memory)                                                                                  \
  X (set_compress_streams)                                                                         \
  X (set_deterministic_ID)                                                                         \
  X (set_object_stream_mode)                                                                       \
  X (set_suppress_warnings)                                                                        \
  X (silence_errors)                                                                               \
  X (write)

typedef struct {
#define POINTER(name) VOLET_LIBRARY_POINTER (qpdf_, name)
  SYMBOLS (POINTER)
} Qpdf;

static Qpdf qpdf;

#define SYMBOL(name) VOLET_LIBRARY_SYMBOL (Qpdf, qpdf_, name)
static const VoletLibrarySymbol symbols[] = {SYMBOLS (SYMBOL)};

static VoletLibrary library = {VOLET_QPDF_FILE, symbols, G_N_ELEMENTS (symbols), &qpdf, 0};

#define LANGUAGE "fr-FR"

/* In messages of qpdf's own, in place of a path: the file is in memory. */
#define DESCRIPTION "document"

static void
set_language_and_title (qpdf_data file)
{
  qpdf_oh catalogue = qpdf.get_root (file);

  qpdf.oh_replace_key (file, catalogue, "/Lang", qpdf.oh_new_unicode_string (file, LANGUAGE));
  qpdf.oh_replace_key (file, catalogue, "/ViewerPreferences",
                       qpdf.oh_parse (file, "<< /DisplayDocTitle true >>"));
}

/* A document says nothing of the program that made it. */
static void
remove_maker (qpdf_data file)
{
  qpdf_oh info = qpdf.oh_get_key (file, qpdf.get_trailer (file), "/Info");

  qpdf.oh_remove_key (file, info, "/Producer");
  qpdf.oh_remove_key (file, info, "/Creator");
}

/* Returns the children of @element, always as an array. */
static qpdf_oh
get_children (qpdf_data file, qpdf_oh element)
{
  qpdf_oh children = qpdf.oh_get_key (file, element, "/K");

  return qpdf.oh_is_array (file, children) ? children : qpdf.oh_wrap_in_array (file, children);
}

static gboolean
is_element (qpdf_data file, qpdf_oh object, const char *type)
{
  return qpdf.oh_is_dictionary (file, object) &&
         qpdf.oh_is_name_and_equals (file, qpdf.oh_get_key (file, object, "/S"), type);
}

/* Each page is an element Document of its own: makes one of them. */
static qpdf_oh
join_pages (qpdf_data file)
{
  qpdf_oh root = qpdf.oh_get_key (file, qpdf.get_root (file), "/StructTreeRoot");
  qpdf_oh pages = get_children (file, root);
  qpdf_oh document = qpdf.oh_get_array_item (file, pages, 0);
  qpdf_oh joined = qpdf.oh_new_array (file);
  int n_pages = qpdf.oh_get_array_n_items (file, pages);

  for (int i = 0; i < n_pages; i++) {
    qpdf_oh children = get_children (file, qpdf.oh_get_array_item (file, pages, i));
    int n_children = qpdf.oh_get_array_n_items (file, children);

    for (int j = 0; j < n_children; j++) {
      qpdf_oh child = qpdf.oh_get_array_item (file, children, j);

      qpdf.oh_replace_key (file, child, "/P", document);
      qpdf.oh_append_item (file, joined, child);
    }
  }
  qpdf.oh_replace_key (file, document, "/K", joined);
  qpdf.oh_replace_key (file, root, "/K", document);
  return document;
}

/* Says of each heading of @row whether it stands over a column or before a row. */
static void
set_scopes (qpdf_data file, qpdf_oh row, const char *scope)
{
  qpdf_oh cells = get_children (file, row);
  int n_cells = qpdf.oh_get_array_n_items (file, cells);

  for (int i = 0; i < n_cells; i++) {
    qpdf_oh cell = qpdf.oh_get_array_item (file, cells, i);

    if (is_element (file, cell, "/TH"))
      qpdf.oh_replace_key (file, cell, "/A", qpdf.oh_parse (file, scope));
  }
}

static void
set_table_scopes (qpdf_data file, qpdf_oh table)
{
  qpdf_oh rows = get_children (file, table);
  int n_rows = qpdf.oh_get_array_n_items (file, rows);

  for (int i = 0; i < n_rows; i++)
    set_scopes (file, qpdf.oh_get_array_item (file, rows, i),
                i == 0 ? "<< /O /Table /Scope /Column >>" : "<< /O /Table /Scope /Row >>");
}

/* Says under @element which words are in a second language. */
static void
set_second_language (qpdf_data file, qpdf_oh element, const char *language)
{
  qpdf_oh children = get_children (file, element);
  int n_children = qpdf.oh_get_array_n_items (file, children);

  if (is_element (file, element, "/" VOLET_PDF_SECOND_LANGUAGE_TAG)) {
    qpdf.oh_replace_key (file, element, "/S", qpdf.oh_new_name (file, "/Span"));
    qpdf.oh_replace_key (file, element, "/Lang", qpdf.oh_new_unicode_string (file, language));
  }
  for (int i = 0; i < n_children; i++) {
    qpdf_oh child = qpdf.oh_get_array_item (file, children, i);

    if (qpdf.oh_is_dictionary (file, child) && qpdf.oh_has_key (file, child, "/S"))
      set_second_language (file, child, language);
  }
}

static void
set_structure (qpdf_data file, const char *second_language)
{
  qpdf_oh document = join_pages (file);
  qpdf_oh children = get_children (file, document);
  int n_children = qpdf.oh_get_array_n_items (file, children);

  for (int i = 0; i < n_children; i++) {
    qpdf_oh child = qpdf.oh_get_array_item (file, children, i);

    if (is_element (file, child, "/Table"))
      set_table_scopes (file, child);
  }
  if (second_language != NULL)
    set_second_language (file, document, second_language);
}

/* Returns: (transfer full) (nullable): the file in bytes that depend on nothing but its contents */
static GBytes *
write_file (qpdf_data file)
{
  if (qpdf.init_write_memory (file) >= QPDF_ERRORS)
    return NULL;
  qpdf.set_deterministic_ID (file, QPDF_TRUE);
  qpdf.set_object_stream_mode (file, qpdf_o_generate);
  qpdf.set_compress_streams (file, QPDF_TRUE);
  if (qpdf.write (file) >= QPDF_ERRORS)
    return NULL;
  return g_bytes_new (qpdf.get_buffer (file), qpdf.get_buffer_length (file));
}

static GBytes *
finish_file (qpdf_data file, GBytes *pages, const char *second_language)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (pages, &n_bytes);

  qpdf.silence_errors (file);
  qpdf.set_suppress_warnings (file, QPDF_TRUE);
  if (qpdf.read_memory (file, DESCRIPTION, bytes, n_bytes, NULL) != QPDF_SUCCESS)
    return NULL;

  set_language_and_title (file);
  remove_maker (file);
  set_structure (file, second_language);
  if (qpdf.has_error (file) || qpdf.more_warnings (file))
    return NULL;
  return write_file (file);
}

/**
 * volet_pdf_finish:
 * @pages: a tagged file by Cairo, whose pages are one element Document each
 * @second_language: (nullable): the language of what stands in %VOLET_PDF_SECOND_LANGUAGE_TAG
 * @error: return location
 *
 * Says the language, has the title shown, makes one document of the pages, tells headings of
 * columns from headings of rows, and takes out the name of the program.
 *
 * Errors: %VOLET_DOCUMENT_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): the finished file
 */
GBytes *
volet_pdf_finish (GBytes *pages, const char *second_language, GError **error)
{
  qpdf_data file = NULL;
  GBytes *finished = NULL;

  if (volet_library_load (&library)) {
    file = qpdf.init ();
    finished = finish_file (file, pages, second_language);
    qpdf.cleanup (&file);
  }
  if (finished == NULL)
    g_set_error_literal (error, VOLET_DOCUMENT_ERROR, VOLET_DOCUMENT_ERROR_FAILED,
                         "qpdf could not finish the file");
  return finished;
}
