/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of the states that were replaced, in a folder beside the notebook.
 *
 * Invariants:
 * 1. Only files are removed that Volet itself named so, that are vaults, and of this notebook.
 * 2. The newest VOLET_KEPT_COPIES_ALWAYS are never removed, whatever their age. */

#include "volet-kept-copies.h"

#include "volet-notebook-copies.h"
#include "volet-notebook-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define FOLDER_ENDING "-copies"
#define FILE_ENDING ".volet"

/* Digits of "20261125-143000". */
#define STAMP_LENGTH 15

/* More copies of one second than anybody makes. */
#define MAX_SAME_SECOND 100

/* The name of the notebook's file without its ending. */
static char *
make_stem (const char *path)
{
  char *stem = g_path_get_basename (path);

  if (g_str_has_suffix (stem, FILE_ENDING))
    stem[strlen (stem) - strlen (FILE_ENDING)] = '\0';
  return stem;
}

static char *
make_folder_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = make_stem (path);
  g_autofree char *name = g_strconcat (stem, FOLDER_ENDING, NULL);

  return g_build_filename (folder, name, NULL);
}

static char *
make_stamp (VoletNotebook *notebook)
{
  gint64 now = volet_clock_get_now (notebook->clock);
  VoletDay day;
  int minute, year, month, day_of_month;

  volet_zone_to_local (notebook->zone, now, &day, &minute);
  volet_day_to_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d%02d%02d-%02d%02d%02d", year, month, day_of_month, minute / 60,
                          minute % 60, (int) (((now % 60) + 60) % 60));
}

/**
 * volet_kept_copies_make_path:
 * @notebook: an unlocked notebook
 * @error: return location
 *
 * Makes the folder for copies beside the notebook where there is none.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_FILE_PERMISSION and the others of files
 *
 * Returns: (transfer full) (type filename): a path for one more copy, where nothing stands yet
 */
char *
volet_kept_copies_make_path (VoletNotebook *notebook, GError **error)
{
  const char *path = volet_notebook_get_path (notebook);
  g_autofree char *folder = make_folder_path (path);
  g_autofree char *stem = make_stem (path);
  g_autofree char *stamp = make_stamp (notebook);

  if (g_mkdir (folder, 0700) != 0 && errno != EEXIST) {
    volet_notebook_error_set (error,
                              errno == ENOSPC ? VOLET_NOTEBOOK_ERROR_FILE_NO_SPACE
                                              : VOLET_NOTEBOOK_ERROR_FILE_PERMISSION,
                              "no folder for copies can be made");
    return NULL;
  }
  for (guint i = 1; i <= MAX_SAME_SECOND; i++) {
    g_autofree char *suffix = i == 1 ? g_strdup ("") : g_strdup_printf ("-%u", i);
    g_autofree char *name = g_strconcat (stem, "-", stamp, suffix, FILE_ENDING, NULL);
    g_autofree char *candidate = g_build_filename (folder, name, NULL);

    if (!g_file_test (candidate, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
      return g_steal_pointer (&candidate);
  }
  volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_FILE_EXISTS, "every name is taken");
  return NULL;
}

/* Reads the day of a name such as "carnet-20261125-143000.volet". */
static gboolean
parse_name (const char *name, const char *stem, VoletDay *ret_day)
{
  const char *stamp;
  int year, month, day;

  if (!g_str_has_prefix (name, stem) || !g_str_has_suffix (name, FILE_ENDING))
    return FALSE;
  stamp = name + strlen (stem);
  if (*stamp != '-' || strlen (stamp) < 1 + STAMP_LENGTH + strlen (FILE_ENDING))
    return FALSE;
  stamp++;
  for (guint i = 0; i < STAMP_LENGTH; i++)
    if (i == 8 ? stamp[i] != '-' : !g_ascii_isdigit (stamp[i]))
      return FALSE;
  return sscanf (stamp, "%4d%2d%2d", &year, &month, &day) == 3 &&
         volet_day_from_ymd (year, month, day, ret_day);
}

static gboolean
is_of_notebook (VoletNotebook *notebook, const char *path)
{
  g_autoptr (VoletVault) vault =
      volet_vault_open (path, VOLET_VAULT_OPEN_READ_ONLY | VOLET_VAULT_OPEN_KEEP_KDF,
                        notebook->random, notebook->clock, NULL);

  return vault != NULL && memcmp (volet_vault_get_id (vault), volet_vault_get_id (notebook->vault),
                                  VOLET_VAULT_ID_SIZE) == 0;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

static GPtrArray *
list_names (const char *folder, const char *stem)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  VoletDay day;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (parse_name (name, stem, &day))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_newest_first);
  return names;
}

/**
 * volet_kept_copies_tidy:
 * @notebook: an unlocked notebook
 *
 * Removes copies that are kept no longer: those beyond the %VOLET_KEPT_COPIES_MOST newest, and
 * those older than %VOLET_KEPT_COPIES_DAYS days, but never the %VOLET_KEPT_COPIES_ALWAYS newest.
 * What cannot be removed stays.
 */
void
volet_kept_copies_tidy (VoletNotebook *notebook)
{
  const char *path = volet_notebook_get_path (notebook);
  g_autofree char *folder = make_folder_path (path);
  g_autofree char *stem = make_stem (path);
  g_autoptr (GPtrArray) names = list_names (folder, stem);
  VoletDay today = volet_notebook_get_today (notebook);

  for (guint i = VOLET_KEPT_COPIES_ALWAYS; i < names->len; i++) {
    g_autofree char *copy = g_build_filename (folder, names->pdata[i], NULL);
    VoletDay day = today;

    parse_name (names->pdata[i], stem, &day);
    if ((i >= VOLET_KEPT_COPIES_MOST || today - day > VOLET_KEPT_COPIES_DAYS) &&
        is_of_notebook (notebook, copy))
      g_unlink (copy);
  }
}
