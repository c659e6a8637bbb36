/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed and cannot be: one sentence, the right status, and not one byte changed. */

#include "cli-fixture.h"

#include <string.h>

#define USAGE VOLET_CLI_STATUS_USAGE
#define REFUSED VOLET_CLI_STATUS_REFUSED

typedef struct {
  VoletCliStatus status;
  const char *words;
  const char *named;
} Refusal;

/* @named is what the sentence must quote, where it is about one word. */
static const Refusal usage[] = {
    {USAGE, "", NULL},
    {USAGE, "frobnicate", "frobnicate"},
    {USAGE, "import", NULL},
    {USAGE, "deduce Anne", NULL},
    {USAGE, "report", NULL},
    {USAGE, "merge", NULL},
    {USAGE, "add", NULL},
    {USAGE, "add today 2h", NULL},
    {USAGE, "add today 2h FOR REC", NULL},
    {USAGE, "add today 2h FOR --frob", "--frob"},
    {USAGE, "add today 2h FOR --note", NULL},
    {USAGE, "add today 2h FOR --vault x", "--vault"},
    {USAGE, "add today 2h FOR --batch file", NULL},
    {USAGE, "add --batch file --planned", NULL},
    {USAGE, "edit", NULL},
    {USAGE, "remove", NULL},
    {USAGE, "undo now", NULL},
    {USAGE, "week 2026-W47 2026-W46", NULL},
    {USAGE, "list --week 2026-W47 --from 2026-11-16", NULL},
    {USAGE, "objective 8h", NULL},
    {USAGE, "close", NULL},
    {USAGE, "reopen", NULL},
    {USAGE, "prevented 2026-W47 --clear --reason x", NULL},
    {USAGE, "share --weeks 2026-W47", NULL},
    {USAGE, "share --weeks 2026-W47 --to Anne --level total", NULL},
    {USAGE, "share --weeks 2026-W47 --to Anne --level all --preview", "all"},
    {USAGE, "share --weeks 2026-W47 --to Anne --level total --prevented no --preview", "no"},
    {USAGE, "share --weeks 2026-W47 --to Anne --level total --channel pigeon --preview", "pigeon"},
    {USAGE, "share --weeks 2026-W47 --to Anne --level total --channel copied --preview", "copied"},
    {USAGE, "share --weeks 2026-W47 --to Anne --level total --text - --json", NULL},
    {USAGE, "given shew 1", NULL},
    {USAGE, "given show", NULL},
    {USAGE, "given --pdf x.pdf", NULL},
    {USAGE, "given correct 1", NULL},
    {USAGE, "given show 1 --never-handed-over", NULL},
    {USAGE, "recipients rename Anne", NULL},
    {USAGE, "recovery lose", "lose"},
    {USAGE, "create --kdf cheap", "cheap"},
    {USAGE, "demo", NULL},
};

/* Values of entries, weeks and dates. */
static const Refusal values[] = {
    {REFUSED, "add 2026-02-30 2h FOR", "2026-02-30"},
    {REFUSED, "add 2026-13-01 2h FOR", "2026-13-01"},
    {REFUSED, "add 16/11/2026 2h FOR", "16/11/2026"},
    {REFUSED, "add tomorrow 2h FOR", "tomorrow"},
    {REFUSED, "add 1969-12-31 2h FOR", "1969-12-31"},
    {REFUSED, "add 2101-01-01 2h FOR", "2101-01-01"},
    {REFUSED, "add 2100-12-31 23:00-01:00 FOR", NULL},
    {REFUSED, "add 2027-03-28 02:30-04:00 TRA", "02:30-04:00"},
    {REFUSED, "add 2027-03-27 22:00-02:30 TRA", "22:00-02:30"},
    {REFUSED, "add today 0 FOR", "0"},
    {REFUSED, "add today 0min FOR", "0min"},
    {REFUSED, "add today -2h FOR", "-2h"},
    {REFUSED, "add today -1 FOR", "-1"},
    {REFUSED, "add today 25h FOR", "25h"},
    {REFUSED, "add today 24h01 FOR", "24h01"},
    {REFUSED, "add today 99999h FOR", "99999h"},
    {REFUSED, "add today 999999h FOR", "999999h"},
    {REFUSED, "add today 1,33 FOR", "1,33"},
    {REFUSED, "add today beaucoup FOR", "beaucoup"},
    {REFUSED, "add today '' FOR", NULL},
    {REFUSED, "add today 25:00-26:00 FOR", "25:00-26:00"},
    {REFUSED, "add today 9-12 FOR", "9-12"},
    {REFUSED, "add today 2h XYZ", "XYZ"},
    {REFUSED, "add today 2h FOR --zone Europe/Atlantis", "Europe/Atlantis"},
    {REFUSED, "add today 2h FOR --zone /etc/passwd", "/etc/passwd"},
    {REFUSED, "week 2026-W54", "2026-W54"},
    {REFUSED, "week 2025-W53", "2025-W53"},
    {REFUSED, "week 2026-47", "2026-47"},
    {REFUSED, "list --week W47", "W47"},
    {REFUSED, "list --from 2026-11-20 --to 2026-11-19", NULL},
    {REFUSED, "objective 0 --from today", "0"},
    {REFUSED, "objective 10081 --from today", "10081"},
    {REFUSED, "objective 99999999999999999999 --from today", NULL},
    {REFUSED, "objective -5 --from today", "-5"},
    {REFUSED, "objective peu --from today", "peu"},
    {REFUSED, "objective 8h --from never", "never"},
    {REFUSED, "close 2026-W48", NULL},
    {REFUSED, "close 2026-W47 2026-W48", NULL},
    {REFUSED, "close 2026-W47 2026-W99", "2026-W99"},
    {REFUSED, "reopen 2026-W47", NULL},
    {REFUSED, "prevented 2026-W60", "2026-W60"},
    {REFUSED, "edit 12 --date today", "12"},
    {REFUSED, "edit zzzz --date today", "zzzz"},
    {REFUSED, "edit 0123456789abcdef --date today", "0123456789abcdef"},
    {REFUSED, "remove 0123456789abcdef", "0123456789abcdef"},
    {REFUSED, "undo --json", NULL},
    {REFUSED, "redo", NULL},
    {REFUSED, "given show 1", "1"},
    {REFUSED, "given show 0", "0"},
    {REFUSED, "given show -3", "-3"},
    {REFUSED, "given correct x --never-handed-over", "x"},
    {REFUSED, "recipients rename Anne Jeanne", NULL},
    {REFUSED, "--now 2026-02-30T12:00 week", "2026-02-30T12:00"},
    {REFUSED, "--now 2026-11-23 week", "2026-11-23"},
    {REFUSED, "--now 2027-03-28T02:30 week", NULL},
    {REFUSED, "add --batch missing", NULL},
    {REFUSED, "add --batch .", NULL},
};

static void
assert_refusals (CliFixture *fixture, const Refusal *refusals, gsize n_refusals)
{
  g_autoptr (GBytes) before = cli_read (fixture->vault);

  for (gsize i = 0; i < n_refusals; i++) {
    g_autofree char *errors = cli_refuse_saying (fixture, refusals[i].status, refusals[i].words);

    if (refusals[i].named != NULL && strstr (errors, refusals[i].named) == NULL)
      g_error ("“%s” does not name “%s”: %s", refusals[i].words, refusals[i].named, errors);
    cli_assert_same_file (fixture->vault, before);
  }
}

static void
test_wrong_use (CliFixture *fixture, gconstpointer data)
{
  assert_refusals (fixture, usage, G_N_ELEMENTS (usage));
}

static void
test_values (CliFixture *fixture, gconstpointer data)
{
  assert_refusals (fixture, values, G_N_ELEMENTS (values));
}

/* 24 hours are not too many for a day of 24, but they are for one of 23. */
static void
test_day_over_its_length (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *whole_day = cli_add (fixture, "2026-11-16 24h FOR");
  g_autofree char *errors = NULL;
  g_autoptr (GBytes) before = cli_read (fixture->vault);

  errors = cli_refuse_saying (fixture, REFUSED, "add 2026-11-16 1min FOR");
  g_assert_true (cli_says (errors, "lundi 16 novembre 2026"));
  cli_refuse (fixture, REFUSED, "add 2026-03-29 24h FOR");
  cli_assert_same_file (fixture->vault, before);

  cli_fixture_set_now (fixture, "2026-12-01T09:00");
  g_free (cli_add (fixture, "2026-10-25 24h FOR"));
  g_free (cli_add (fixture, "2026-10-25 1h FOR"));
  cli_refuse (fixture, REFUSED, "add 2026-10-25 1min FOR");
}

static char *
repeat (const char *text, int n)
{
  GString *repeated = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append (repeated, text);
  return g_string_free (repeated, FALSE);
}

static void
assert_note (CliFixture *fixture, VoletCliStatus status, const char *note)
{
  g_autofree char *words = g_strdup_printf ("add today 1h FOR --note '%s'", note);
  g_autoptr (CliRun) run = cli_run (fixture, words);

  g_assert_cmpint (run->status, ==, status);
  if (status == VOLET_CLI_STATUS_DONE)
    return;
  cli_assert_one_line (run->errors);
  /* A private word is never repeated. */
  g_assert_null (strstr (run->errors, "secret"));
  g_assert_cmpstr (run->output, ==, "");
}

static void
test_notes (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *longest = repeat ("é", 4000);
  g_autofree char *too_long = repeat ("é", 4001);
  g_autoptr (GBytes) before = NULL;

  assert_note (fixture, VOLET_CLI_STATUS_DONE, longest);
  before = cli_read (fixture->vault);
  assert_note (fixture, REFUSED, too_long);
  assert_note (fixture, REFUSED, "secret \xff\xfe");
  assert_note (fixture, REFUSED, "secret \xed\xa0\x80");
  assert_note (fixture, REFUSED, "secret \x1b[31m");
  cli_assert_same_file (fixture->vault, before);
}

/* Whatever bytes stand in the place of a word, they are refused, not choked on. */
static void
test_broken_text_everywhere (CliFixture *fixture, gconstpointer data)
{
  static const Refusal broken[] = {
      {REFUSED, "add '\xff' 2h FOR", NULL},
      {REFUSED, "add today '\xff' FOR", NULL},
      {REFUSED, "add today 2h '\xff'", NULL},
      {REFUSED, "week '\xff'", NULL},
      {REFUSED, "edit '\xff'", NULL},
      {REFUSED, "prevented 2026-W47 --reason '\xff'", NULL},
      {REFUSED, "objective none --from today --reason '\xff'", NULL},
      {USAGE, "'\xff'", NULL},
      {USAGE, "--'\xff'", NULL},
      {USAGE, "week --'\xff'", NULL},
      {USAGE, "'a\nb'", NULL},
  };

  assert_refusals (fixture, broken, G_N_ELEMENTS (broken));
}

static void
test_sharing (CliFixture *fixture, gconstpointer data)
{
  static const Refusal refusals[] = {
      {USAGE, "share --weeks 2026-W46 --to Anne --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W47 --to Anne --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W48 --to Anne --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W49 --to Anne --level total --in-progress --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W48 --to Anne --level threshold --in-progress --text x.txt",
       NULL},
      {REFUSED, "share --weeks 2026-W46..2026-W45 --to Anne --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46..2026-W99 --to Anne --level total --text x.txt",
       "2026-W99"},
      {REFUSED, "share --weeks 2026-W46.. --to Anne --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2000-W01..2026-W46 --to Anne --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to '' --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to ' Anne' --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to 'An\tne' --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to 'Ann\xff' --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to 'Ame\xcc\x81lie' --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to Anne --name 'a\nb' --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to Anne --asked '\xff' --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to Anne --group '' --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to Anne --date 2026-02-30 --level total --text x.txt",
       "2026-02-30"},
      {REFUSED, "share --weeks 2026-W46 --to Anne --replaces 7 --level total --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to Anne --replaces x --level total --text x.txt", "x"},
      {REFUSED,
       "share --weeks 2026-W46 --to Anne --level threshold --prevented figure --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to Anne --level threshold --text x.txt", NULL},
      {REFUSED, "share --weeks 2026-W46 --to Anne --level total --text secret", NULL},
      {VOLET_CLI_STATUS_SYSTEM, "share --weeks 2026-W46 --to Anne --level total --text no/x.txt",
       NULL},
  };
  g_autofree char *id = cli_add (fixture, "2026-11-10 2h FOR");
  g_autofree char *closed = cli_do (fixture, "close 2026-W46");
  g_autofree char *draft = cli_fixture_path (fixture, "x.txt");

  /* The last one leaves a line behind that says that nothing was delivered: it has its own test. */
  assert_refusals (fixture, refusals, G_N_ELEMENTS (refusals) - 1);
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  cli_refuse (fixture, VOLET_CLI_STATUS_SYSTEM, refusals[G_N_ELEMENTS (refusals) - 1].words);
}

static void
test_closed_week (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-15 22:00-02:00 TRA");
  g_autofree char *closed = cli_do (fixture, "close 2026-W47");
  g_autoptr (GBytes) before = cli_read (fixture->vault);
  g_autofree char *edit = g_strdup_printf ("edit %s --time 22:00-01:00", id);
  g_autofree char *remove = g_strdup_printf ("remove %s", id);
  g_autofree char *errors = cli_refuse_saying (fixture, REFUSED, "add 2026-11-18 1h FOR");

  g_assert_true (cli_says (errors, "du lundi 16 au dimanche 22 novembre 2026"));
  /* The Sunday night of the week before reaches into the closed one. */
  cli_refuse (fixture, REFUSED, edit);
  cli_refuse (fixture, REFUSED, remove);
  cli_refuse (fixture, REFUSED, "add 2026-11-15 23:00-00:30 FOR");
  cli_refuse (fixture, REFUSED, "prevented 2026-W47");
  cli_assert_same_file (fixture->vault, before);
}

static void
test_private_words_stay_out_of_errors (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *errors =
      cli_refuse_saying (fixture, REFUSED, "add today 99h SAN --note 'chez le psychiatre'");

  g_assert_false (cli_says (errors, "psychiatre"));
}

#define TEST(name, func)                                                                           \
  g_test_add ("/cli/refusals/" name, CliFixture, &model, cli_fixture_set_up, func,                 \
              cli_fixture_tear_down)

int
main (int argc, char *argv[])
{
  CliFixture model;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  cli_fixture_set_up (&model, NULL);

  TEST ("wrong-use", test_wrong_use);
  TEST ("values", test_values);
  TEST ("day-over-its-length", test_day_over_its_length);
  TEST ("notes", test_notes);
  TEST ("broken-text-everywhere", test_broken_text_everywhere);
  TEST ("sharing", test_sharing);
  TEST ("closed-week", test_closed_week);
  TEST ("private-words-stay-out-of-errors", test_private_words_stay_out_of_errors);

  status = g_test_run ();
  cli_fixture_tear_down (&model, NULL);
  return status;
}
