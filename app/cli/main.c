/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* volet-cli: the notebook without a display. */

#include "volet-cli-run.h"
#include "volet-language.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* A notebook opened while 0, 1 or 2 is closed would take its place, and be written into. */
static void
occupy_standard_files (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0)
      open ("/dev/null", fd == STDERR_FILENO ? O_WRONLY : O_RDONLY);
}

/* No core file and no other program of the same person may see keys and notes. */
static void
hide_memory (void)
{
  const struct rlimit none = {0, 0};

  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  setrlimit (RLIMIT_CORE, &none);
}

int
main (int argc, char *argv[])
{
  hide_memory ();
  occupy_standard_files ();
  /* A write that cannot be done is an error to report, not a death in the middle of something. */
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);

  volet_language_start (NULL, NULL);
  return volet_cli_run (argv);
}
