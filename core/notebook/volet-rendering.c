/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement as the file that leaves, with the fonts that come with Volet. */

#include "volet-rendering.h"

#include "volet-document-ical.h"
#include "volet-document-pdf.h"
#include "volet-document-text.h"
#include "volet-document-words.h"
#include "volet-notebook-error-private.h"

static const char *const endings[VOLET_N_GIVEN_FILE_KINDS] = {".pdf", ".ics", ".txt"};

static GBytes *
render_pdf (VoletStatement *statement, VoletFonts *fonts, GError **error)
{
  g_autoptr (VoletDocument) document = volet_document_new (statement, fonts, error);

  return document != NULL ? volet_document_make_pdf (document, error) : NULL;
}

static GBytes *
render_ical (VoletStatement *statement, GError **error)
{
  if (volet_document_has_ical (statement))
    return volet_document_make_ical (statement);
  volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_NO_SUCH_FILE_KIND,
                            "only hours can be a calendar");
  return NULL;
}

static GBytes *
render (VoletStatement *statement, VoletFonts *fonts, VoletGivenFileKind kind, GError **error)
{
  switch (kind) {
  case VOLET_GIVEN_FILE_PDF:
    return render_pdf (statement, fonts, error);
  case VOLET_GIVEN_FILE_ICAL:
    return render_ical (statement, error);
  case VOLET_GIVEN_FILE_TEXT:
    return volet_document_make_text (statement);
  }
  g_assert_not_reached ();
}

/**
 * volet_rendering_make_file:
 * @statement: what is said
 * @fonts: the fonts that come with Volet
 * @kind: in which form
 * @error: return location
 *
 * Errors: %VOLET_DOCUMENT_ERROR; %VOLET_NOTEBOOK_ERROR_NO_SUCH_FILE_KIND for a calendar without
 * hours
 *
 * Returns: (transfer full): the file as the ledger keeps it, under its suggested name
 */
VoletGivenFile *
volet_rendering_make_file (VoletStatement *statement,
                           VoletFonts *fonts,
                           VoletGivenFileKind kind,
                           GError **error)
{
  g_autoptr (GBytes) bytes = render (statement, fonts, kind, error);
  g_autofree char *base_name = NULL;
  g_autofree char *name = NULL;

  if (bytes == NULL)
    return NULL;
  base_name = volet_document_make_base_name (statement);
  name = g_strconcat (base_name, endings[kind], NULL);
  return volet_given_file_new (kind, name, bytes);
}
