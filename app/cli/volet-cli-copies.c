/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing once more what was given. */

#include "volet-cli-copies.h"

#include "volet-notebook-ledger.h"

#include <glib/gstdio.h>
#include <string.h>

static const VoletGivenFile *
find_file (const VoletGiven *given, VoletGivenFileKind kind)
{
  for (guint i = 0; i < given->files->len; i++) {
    const VoletGivenFile *file = g_ptr_array_index (given->files, i);

    if (file->kind == kind)
      return file;
  }
  return NULL;
}

/* Everything that can be known before the first file is written. */
static gboolean
check_copy (const VoletGiven *given, VoletGivenFileKind kind, const char *path, GError **error)
{
  GStatBuf info;

  if (find_file (given, kind) == NULL) {
    g_set_error_literal (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_NO_SUCH_FILE_KIND,
                         "the document was not given in this form");
    return FALSE;
  }
  if (strcmp (path, "-") != 0 && g_lstat (path, &info) == 0) {
    g_set_error_literal (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_FILE_EXISTS,
                         "a file of this name is already there");
    return FALSE;
  }
  return TRUE;
}

static gboolean
write_copy (VoletCli *cli,
            const VoletGiven *given,
            VoletGivenFileKind kind,
            const char *path,
            GError **error)
{
  GBytes *bytes = find_file (given, kind)->bytes;

  if (strcmp (path, "-") != 0)
    return volet_notebook_save_given (cli->notebook, given->n, kind, path, error);
  return volet_cli_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) ||
         volet_cli_error_set_output (error);
}

/* Takes back files that were written before one that could not be. */
static void
remove_copies (const char *const *paths, int n_paths)
{
  for (int i = 0; i < n_paths; i++)
    if (paths[i] != NULL && strcmp (paths[i], "-") != 0)
      g_unlink (paths[i]);
}

/**
 * volet_cli_write_copies:
 * @cli: the run, whose notebook is open
 * @given: a line of the ledger, with its bytes
 * @paths: where they shall go
 * @error: return location
 *
 * Writes the very bytes again: all files or none. Nothing is given by this.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_NO_SUCH_FILE_KIND, and those of volet_notebook_save_given()
 *
 * Returns: whether they were written
 */
gboolean
volet_cli_write_copies (VoletCli *cli,
                        const VoletGiven *given,
                        const VoletCliCopyPaths *paths,
                        GError **error)
{
  const char *const all[VOLET_N_GIVEN_FILE_KINDS] = {
      [VOLET_GIVEN_FILE_PDF] = paths->pdf,
      [VOLET_GIVEN_FILE_ICAL] = paths->ics,
      [VOLET_GIVEN_FILE_TEXT] = paths->text,
  };

  for (int kind = 0; kind < VOLET_N_GIVEN_FILE_KINDS; kind++)
    if (all[kind] != NULL && !check_copy (given, (VoletGivenFileKind) kind, all[kind], error))
      return FALSE;
  for (int kind = 0; kind < VOLET_N_GIVEN_FILE_KINDS; kind++) {
    if (all[kind] == NULL || write_copy (cli, given, (VoletGivenFileKind) kind, all[kind], error))
      continue;
    remove_copies (all, kind);
    return FALSE;
  }
  return TRUE;
}
