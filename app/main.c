/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts the window program. What must be set before GTK starts is set here. */

#include "volet-application.h"
#include "volet-language.h"
#include "volet-settings.h"

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

/* On a shared computer GTK must keep neither settings nor a cache of shaders. */
static void
leave_no_trace (void)
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("MESA_SHADER_CACHE_DISABLE", "true", TRUE);
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

  keep_out_of_core_files ();
  if (has_argument (argc, argv, "--visitor"))
    leave_no_trace ();
  start_language ();

  application = volet_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
