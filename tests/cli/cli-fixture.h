/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the command line share: an empty home, a notebook in it, and runs of the
 * program that must end with one given status. */

#pragma once

#include "volet-cli-error.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define CLI_PASSPHRASE "exemple-volet"

/* A Monday: weeks up to 2026-W47 are over. */
#define CLI_NOW "2026-11-23T12:00"

/**
 * CliFixture:
 * @home: the home folder of the runs
 * @vault: the path of the notebook
 * @secret: the path of the file with its passphrase
 * @now: the time of the runs
 */
typedef struct {
  char *home;
  char *vault;
  char *secret;
  char *now;
} CliFixture;

/**
 * CliRun:
 * @status: how the program ended
 * @output: what it printed
 * @errors: what it wrote to standard error
 */
typedef struct {
  int status;
  char *output;
  char *errors;
} CliRun;

/* An empty notebook, or a copy of the one of another fixture where @data is one: making a notebook
 * and filling it costs more than most tests. */
void cli_fixture_set_up (CliFixture *fixture, gconstpointer data);
void cli_fixture_set_up_empty (CliFixture *fixture, gconstpointer data);
void cli_fixture_tear_down (CliFixture *fixture, gconstpointer data);
void cli_fixture_create (CliFixture *fixture, const char *zone);
void cli_fixture_set_now (CliFixture *fixture, const char *now);
char *cli_fixture_path (CliFixture *fixture, const char *name);
char *cli_fixture_write (CliFixture *fixture, const char *name, const char *text);

GSubprocessLauncher *cli_fixture_launcher (CliFixture *fixture);
CliRun *cli_fixture_spawn (GSubprocessLauncher *launcher, const char *const *arguments);
void cli_run_free (CliRun *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliRun, cli_run_free)

/* Words are split at spaces as a shell does. The notebook, the passphrase and the time are given;
 * the run must end with this status. A failure must print nothing and say one line; a success must
 * say nothing unless it is a notice. */
char *cli_do (CliFixture *fixture, const char *words);
char *cli_do_with_notice (CliFixture *fixture, const char *words);
void cli_do_quietly (CliFixture *fixture, const char *words);
void cli_refuse (CliFixture *fixture, VoletCliStatus status, const char *words);
char *cli_refuse_saying (CliFixture *fixture, VoletCliStatus status, const char *words);
CliRun *cli_run (CliFixture *fixture, const char *words);
CliRun *cli_run_bare (CliFixture *fixture, const char *words);
void cli_assert_one_line (const char *errors);

JsonNode *cli_do_json (CliFixture *fixture, const char *words);
JsonNode *cli_parse_json (const char *text);
char *cli_add (CliFixture *fixture, const char *words);

/* Line @n of what “given --json” printed; how many lines there are. */
JsonObject *cli_get_given (JsonNode *ledger, guint n);
guint cli_count_given (CliFixture *fixture);

/* Whether @text holds @words, no-break spaces read as spaces. */
gboolean cli_says (const char *text, const char *words);

GBytes *cli_read (const char *path);
void cli_assert_same_file (const char *path, GBytes *before);

G_END_DECLS
