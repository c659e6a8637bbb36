/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts the window program. What must be set before GTK starts is set here. */

#include "volet-application.h"
#include "volet-language.h"
#include "volet-settings.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

static gboolean
has_argument (int argc, char *argv[], const char *argument)
{
  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    if (strcmp (argv[i], argument) == 0)
      return TRUE;
  return FALSE;
}

/* A folder for whatever the toolkit wants to keep: in memory where the system has such a place.
 * Returns NULL where there is none; the home folder then gets what the toolkit writes. */
static char *
make_passing_folder (void)
{
  const char *runtime = g_getenv ("XDG_RUNTIME_DIR");
  g_autofree char *folder =
      g_build_filename (runtime != NULL ? runtime : "/tmp", "volet-visitor-XXXXXX", NULL);

  return g_mkdtemp (folder) != NULL ? g_steal_pointer (&folder) : NULL;
}

/* On a shared computer GTK must keep neither settings nor lists nor caches. To be called before
 * anything asks for the person's folders. */
static void
leave_no_trace (const char *folder)
{
  static const char *const places[] = {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                                       "XDG_STATE_HOME"};

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("MESA_SHADER_CACHE_DISABLE", "true", TRUE);
  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (places); i++)
    g_setenv (places[i], folder, TRUE);
}

/* Links are removed, never followed. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_unlink (path) != 0)
      remove_folder (path);
  }
  g_rmdir (folder);
}

/* What the person chose in Volet, else what the computer speaks. */
static void
start_language (void)
{
  g_autoptr (VoletSettings) settings = volet_settings_new ();
  g_autofree char *language = volet_settings_dup_language (settings);

  volet_language_start (language, NULL);
}

/* A core file would hold the notebook. Neither call can fail in a way that would matter. */
static void
keep_out_of_core_files (void)
{
  const struct rlimit none = {0, 0};

  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  setrlimit (RLIMIT_CORE, &none);
}

int
main (int argc, char *argv[])
{
  g_autoptr (VoletApplication) application = NULL;
  g_autofree char *passing = NULL;
  int status;

  keep_out_of_core_files ();
  if (has_argument (argc, argv, "--visitor")) {
    passing = make_passing_folder ();
    leave_no_trace (passing);
  }
  start_language ();

  application = volet_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  if (passing != NULL)
    remove_folder (passing);
  return status;
}
