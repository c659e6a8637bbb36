/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The notebooks that lie in a folder, and names for new ones. */

#include "volet-shelf.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define ENDING ".volet"
#define FALLBACK_BASE "carnet"

/* Neutral names: a colour says nothing of its owner. */
static const char *const names[] = {
    N_ ("Blue notebook"),  N_ ("Green notebook"), N_ ("Red notebook"),    N_ ("Yellow notebook"),
    N_ ("White notebook"), N_ ("Black notebook"), N_ ("Purple notebook"), N_ ("Orange notebook"),
};

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * volet_shelf_list:
 * @folder: a folder, which may not exist
 *
 * Returns: (transfer full): paths of the `.volet` files in @folder, by name
 */
GStrv
volet_shelf_list (const char *folder)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ENDING) && name[0] != '.')
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));

  g_ptr_array_sort (paths, compare_paths);
  g_ptr_array_add (paths, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&paths), FALSE);
}

/**
 * volet_shelf_dup_title:
 * @path: the path of a notebook
 *
 * What may be said of a locked notebook: its name is sealed inside, so its file's name stands for
 * it: "carnet-bleu.volet" is "Carnet bleu".
 *
 * Returns: (transfer full): a title, valid UTF-8
 */
char *
volet_shelf_dup_title (const char *path)
{
  g_autofree char *base = g_filename_display_basename (path);
  g_autofree char *first = NULL;
  char *rest;

  if (g_str_has_suffix (base, ENDING) && strlen (base) > strlen (ENDING))
    base[strlen (base) - strlen (ENDING)] = '\0';
  g_strdelimit (base, "-_", ' ');

  rest = g_utf8_next_char (base);
  first = g_utf8_strup (base, rest - base);
  return g_strconcat (first, rest, NULL);
}

/* Letters and digits of @name, in lower case and ASCII, joined by hyphens. */
static char *
make_base (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *base = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0'; p++) {
    if (g_ascii_isalnum (*p))
      g_string_append_c (base, g_ascii_tolower (*p));
    else if (base->len > 0 && base->str[base->len - 1] != '-')
      g_string_append_c (base, '-');
  }
  while (base->len > 0 && base->str[base->len - 1] == '-')
    g_string_truncate (base, base->len - 1);
  if (base->len == 0)
    g_string_append (base, FALLBACK_BASE);
  return g_string_free (base, FALSE);
}

/**
 * volet_shelf_dup_path:
 * @folder: a folder
 * @name: a notebook's name
 *
 * Returns: (transfer full): a path in @folder for a new notebook of this name, at which nothing is
 */
char *
volet_shelf_dup_path (const char *folder, const char *name)
{
  g_autofree char *base = make_base (name);
  g_autofree char *file_name = g_strconcat (base, ENDING, NULL);
  char *path = g_build_filename (folder, file_name, NULL);

  for (guint n = 2; g_file_test (path, G_FILE_TEST_EXISTS); n++) {
    g_autofree char *numbered = g_strdup_printf ("%s-%u" ENDING, base, n);

    g_free (path);
    path = g_build_filename (folder, numbered, NULL);
  }
  return path;
}

/**
 * volet_shelf_dup_free_name:
 * @folder: a folder
 *
 * Returns: (transfer full): a neutral name that no notebook in @folder has yet, as far as there
 *   are colours
 */
char *
volet_shelf_dup_free_name (const char *folder)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *base = make_base (_ (names[i]));
    g_autofree char *file_name = g_strconcat (base, ENDING, NULL);
    g_autofree char *path = g_build_filename (folder, file_name, NULL);

    if (!g_file_test (path, G_FILE_TEST_EXISTS))
      return g_strdup (_ (names[i]));
  }
  return g_strdup (_ (names[0]));
}

/**
 * volet_shelf_make_folder:
 * @folder: a folder
 * @error: return location
 *
 * Makes @folder, for its owner alone, where it is missing.
 *
 * Errors: those of %G_IO_ERROR
 *
 * Returns: whether it is there now
 */
gboolean
volet_shelf_make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno),
                       "the folder could not be made");
  return FALSE;
}
