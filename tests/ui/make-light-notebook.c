/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* make-light-notebook FILE PASSPHRASE: a notebook whose key is derived at the least cost that Volet
 * opens, which neither the window nor the command line would make. */

#include "volet-notebook.h"

#include <string.h>

int
main (int argc, char *argv[])
{
  const VoletNotebookPlan plan = {.zone_id = "Europe/Paris", .params = &VOLET_KDF_LEAST};
  g_autoptr (VoletClock) clock = volet_clock_new ();
  g_autoptr (VoletRandom) random = volet_random_new_system ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) passphrase = NULL;
  g_autoptr (VoletNotebook) notebook = NULL;

  if (argc != 3)
    return 1;
  passphrase = volet_locked_bytes_new_from (argv[2], strlen (argv[2]), &error);
  g_assert_no_error (error);
  notebook = volet_notebook_create (argv[1], passphrase, &plan, clock, random, NULL, NULL, &error);
  g_assert_no_error (error);
  return 0;
}
