/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands of volet-cli: one a file. */

#pragma once

#include "volet-cli-command.h"

G_BEGIN_DECLS

extern const VoletCliCommand volet_cli_create;
extern const VoletCliCommand volet_cli_add;
extern const VoletCliCommand volet_cli_edit;
extern const VoletCliCommand volet_cli_remove;
extern const VoletCliCommand volet_cli_undo;
extern const VoletCliCommand volet_cli_redo;
extern const VoletCliCommand volet_cli_list;
extern const VoletCliCommand volet_cli_week;
extern const VoletCliCommand volet_cli_objective;
extern const VoletCliCommand volet_cli_prevented;
extern const VoletCliCommand volet_cli_close;
extern const VoletCliCommand volet_cli_reopen;
extern const VoletCliCommand volet_cli_import;
extern const VoletCliCommand volet_cli_report;
extern const VoletCliCommand volet_cli_share;
extern const VoletCliCommand volet_cli_given;
extern const VoletCliCommand volet_cli_recipients;
extern const VoletCliCommand volet_cli_categories;
extern const VoletCliCommand volet_cli_blank_week;
extern const VoletCliCommand volet_cli_export_own;
extern const VoletCliCommand volet_cli_import_own;
extern const VoletCliCommand volet_cli_backup;
extern const VoletCliCommand volet_cli_restore;
extern const VoletCliCommand volet_cli_merge;
extern const VoletCliCommand volet_cli_passphrase;
extern const VoletCliCommand volet_cli_recovery;
extern const VoletCliCommand volet_cli_check;
extern const VoletCliCommand volet_cli_rescue;
extern const VoletCliCommand volet_cli_save_as_new;
extern const VoletCliCommand volet_cli_compact;
extern const VoletCliCommand volet_cli_deduce;
extern const VoletCliCommand volet_cli_demo;

G_END_DECLS
