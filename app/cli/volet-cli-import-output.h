/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What import says: what the calendar holds, what was copied in, what was left out and why. */

#pragma once

#include "volet-cli.h"
#include "volet-import.h"

G_BEGIN_DECLS

void volet_cli_print_calendar (VoletCli *cli, VoletIcalCalendar *calendar);
void
volet_cli_print_import_plan (VoletCli *cli, VoletImport *import, const VoletImportChoices *choices);
void
volet_cli_print_imported (VoletCli *cli, VoletImport *import, const VoletImportChoices *choices);

G_END_DECLS
