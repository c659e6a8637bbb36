/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the fonts of documents are. */

#include "volet-cli-fonts.h"

/* Beside a program that was not installed lie the fonts of its build. */
static char *
find_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *beside = g_build_filename (folder, VOLET_FONTS_FOLDER_IN_BUILD, NULL);

  return g_file_test (beside, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&beside)
                                                  : g_strdup (VOLET_FONTS_FOLDER);
}

/**
 * volet_cli_load_fonts:
 * @error: return location
 *
 * Errors: %VOLET_DOCUMENT_ERROR_NO_FONTS
 *
 * Returns: (transfer full): the fonts that come with Volet
 */
VoletFonts *
volet_cli_load_fonts (GError **error)
{
  g_autofree char *folder = find_folder ();

  return volet_fonts_new (folder, error);
}
