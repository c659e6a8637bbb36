/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* volet-calendar-reader: reads one calendar file for Volet, with no rights of its own. */

#include "volet-ical-worker.h"

int
main (int argc, char *argv[])
{
  return volet_ical_worker_run (argc, argv);
}
