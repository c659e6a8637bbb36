/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Results for programs: keys and words that are never translated. */

#pragma once

#include "volet-cli.h"
#include "volet-entry.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void volet_cli_print_json (VoletCli *cli, JsonBuilder *builder);

void volet_cli_json_add_string (JsonBuilder *builder, const char *key, const char *text);
void volet_cli_json_add_int (JsonBuilder *builder, const char *key, gint64 number);
void volet_cli_json_add_minutes (JsonBuilder *builder, const char *key, int minutes);
void volet_cli_json_add_boolean (JsonBuilder *builder, const char *key, gboolean value);
void volet_cli_json_add_day (JsonBuilder *builder, const char *key, VoletDay day);
void volet_cli_json_add_week (JsonBuilder *builder, const char *key, VoletWeek week);

G_END_DECLS
