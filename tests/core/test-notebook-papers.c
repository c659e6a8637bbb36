/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists and receipts: whom they name, and that no paper leaves without its line, whenever the
 * program is killed. */

#include "notebook-fixture.h"

#include "volet-notebook-ledger.h"
#include "volet-share.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Kills spread over the time that giving took where nobody was killed. */
#define N_KILLS 18

/* In place of a delay: nobody is killed. */
#define NEVER (-1)

typedef struct {
  NotebookFixture base;
  VoletFonts *fonts;
} Fixture;

static const VoletTemplate by_total = {.level = VOLET_LEVEL_TOTAL};

static VoletShareRequest
request_to (const char *to, const char *group)
{
  return (VoletShareRequest){.first = notebook_fixture_week ("2026-W46"),
                             .last = notebook_fixture_week ("2026-W46"),
                             .to = to,
                             .group = group,
                             .form = &by_total,
                             .day = VOLET_STATEMENT_NO_DAY};
}

/* Gives @share as files beside the notebook, and returns its number. */
static guint
give_files (Fixture *fixture, VoletShare *share, const char *name)
{
  g_autofree char *pdf_name = g_strconcat (name, ".pdf", NULL);
  g_autofree char *text_name = g_strconcat (name, ".txt", NULL);
  g_autofree char *pdf = notebook_fixture_get_path (&fixture->base, pdf_name);
  g_autofree char *text = notebook_fixture_get_path (&fixture->base, text_name);
  const VoletOutput outputs[] = {{.kind = VOLET_GIVEN_FILE_PDF, .path = pdf},
                                 {.kind = VOLET_GIVEN_FILE_TEXT, .path = text}};
  g_autoptr (GError) error = NULL;
  guint n = 0;

  volet_notebook_give (fixture->base.notebook, share, fixture->fonts, outputs, 2, &n, &error);
  g_assert_no_error (error);
  return n;
}

static guint
give_hours (Fixture *fixture, const char *to, const char *group, const char *name)
{
  VoletShareRequest request = request_to (to, group);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletShare) share =
      volet_notebook_prepare_share (fixture->base.notebook, &request, &error);

  g_assert_no_error (error);
  return give_files (fixture, share, name);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  notebook_fixture_set_up (&fixture->base, NULL);
  fixture->fonts = volet_fonts_new (g_getenv ("VOLET_FONTS"), &error);
  g_assert_no_error (error);
  notebook_fixture_add (&fixture->base, notebook_fixture_new_untimed (&fixture->base, "2026-11-10",
                                                                      930, VOLET_CATEGORY_FOR));
  notebook_fixture_close (&fixture->base, "2026-W46");
  give_hours (fixture, "Mme Martin", NULL, "1");
  give_hours (fixture, "Me Diallo", "avocat", "2");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->fonts);
  notebook_fixture_tear_down (&fixture->base, NULL);
}

static VoletShare *
prepare_list (Fixture *fixture, const char *group, guint other_line, GError **error)
{
  VoletShareRequest request = request_to ("CAF", NULL);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint));

  if (other_line != 0)
    g_array_append_val (others, other_line);
  return volet_notebook_prepare_extract (fixture->base.notebook, group, others, &request, error);
}

static void
assert_names (VoletShare *share, const char *const *names)
{
  VoletStatement *statement = volet_share_get_statement (share);

  g_assert_cmpuint (volet_statement_get_n_citations (statement), ==, g_strv_length ((GStrv) names));
  for (gsize i = 0; names[i] != NULL; i++)
    g_assert_cmpstr (volet_statement_get_citation (statement, i)->recipient, ==, names[i]);
}

static void
test_list_names_one_group_and_what_is_ticked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletShare) own = prepare_list (fixture, "avocat", 0, NULL);
  g_autoptr (VoletShare) ticked = prepare_list (fixture, "avocat", 1, NULL);
  g_autoptr (GError) error = NULL;

  assert_names (own, (const char *const[]){"Me Diallo", NULL});
  assert_names (ticked, (const char *const[]){"Mme Martin", "Me Diallo", NULL});
  g_assert_null (prepare_list (fixture, "association", 0, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_NOTHING_TO_LIST);
}

static void
test_only_what_was_given_is_named (Fixture *fixture, gconstpointer data)
{
  VoletShareRequest request = request_to (NULL, NULL);
  g_autoptr (GError) list_error = NULL;
  g_autoptr (GError) receipt_error = NULL;

  g_assert_true (volet_notebook_mark_never_handed_over (fixture->base.notebook, 2, NULL));
  g_assert_null (prepare_list (fixture, "administration", 2, &list_error));
  g_assert_error (list_error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_CITES_UNCOUNTED);
  g_assert_null (
      volet_notebook_prepare_receipt (fixture->base.notebook, 2, &request, &receipt_error));
  g_assert_error (receipt_error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_CITES_UNCOUNTED);
}

/* Only hours can be a calendar, and a refusal leaves no line. */
static void
test_list_is_no_calendar (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "l.ics");
  const VoletOutput output = {.kind = VOLET_GIVEN_FILE_ICAL, .path = path};
  g_autoptr (VoletShare) list = prepare_list (fixture, "avocat", 0, NULL);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (
      volet_notebook_give (fixture->base.notebook, list, fixture->fonts, &output, 1, NULL, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_NO_SUCH_FILE_KIND);
  lines = volet_notebook_list_given (fixture->base.notebook, NULL);
  g_assert_cmpuint (lines->len, ==, 2);
}

static VoletShare *
prepare_paper (Fixture *fixture, int index)
{
  VoletShareRequest hours = request_to ("Mme Martin", NULL);
  VoletShareRequest receipt = request_to (NULL, NULL);

  switch (index % 3) {
  case 0:
    return volet_notebook_prepare_share (fixture->base.notebook, &hours, NULL);
  case 1:
    return volet_notebook_prepare_receipt (fixture->base.notebook, 1, &receipt, NULL);
  default:
    return prepare_list (fixture, "administration", 0, NULL);
  }
}

/* What the process that will be killed does: opens the notebook, says so, and gives a paper. */
static int
give_as_child (const char *folder, int index, const char *name)
{
  Fixture fixture = {.base = {.folder = g_strdup (folder)}};
  g_autoptr (VoletShare) share = NULL;

  fixture.base.path = notebook_fixture_get_path (&fixture.base, "carnet.volet");
  fixture.base.clock = volet_clock_new ();
  volet_clock_stop_at (fixture.base.clock, G_GINT64_CONSTANT (86400) * NOTEBOOK_FIXTURE_TODAY);
  fixture.base.random = volet_random_new_system ();
  fixture.fonts = volet_fonts_new (g_getenv ("VOLET_FONTS"), NULL);
  notebook_fixture_reopen (&fixture.base);
  share = prepare_paper (&fixture, index);
  if (write (STDOUT_FILENO, "", 1) == 1)
    give_files (&fixture, share, name);
  _exit (0);
}

/* Gives a paper in a process of its own, which is killed after @delay_us. Returns how long it gave,
 * in microseconds. */
static gint64
give_and_be_killed (Fixture *fixture, int index, const char *name, gint64 delay_us)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *index_text = g_strdup_printf ("%d", index);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, self, "--give",
                        fixture->base.folder, index_text, name, NULL);
  gint64 start_us;
  char octet;

  g_assert_no_error (error);
  g_assert_cmpint (
      g_input_stream_read (g_subprocess_get_stdout_pipe (child), &octet, 1, NULL, NULL), ==, 1);
  start_us = g_get_monotonic_time ();
  if (delay_us != NEVER) {
    g_usleep ((gulong) delay_us);
    g_subprocess_force_exit (child);
  }
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
  return g_get_monotonic_time () - start_us;
}

/* Whether a line that counts holds the bytes of the file. */
static gboolean
has_line (Fixture *fixture, guint first_n, VoletGivenFileKind kind, const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (guint n = first_n;; n++) {
    g_autoptr (VoletGiven) given = volet_notebook_get_given (fixture->base.notebook, n, NULL);

    if (given == NULL)
      return FALSE;
    for (guint i = 0; i < given->files->len; i++) {
      const VoletGivenFile *file = given->files->pdata[i];

      if (file->kind == kind && volet_given_counts (given) &&
          g_bytes_get_size (file->bytes) == length &&
          memcmp (g_bytes_get_data (file->bytes, NULL), contents, length) == 0)
        return TRUE;
    }
  }
}

static void
remove_drafts (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->base.folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = notebook_fixture_get_path (&fixture->base, name);

    if (g_str_has_prefix (name, ".volet-draft-"))
      g_unlink (path);
  }
}

static void
test_no_paper_without_its_line (Fixture *fixture, gconstpointer data)
{
  gint64 took_us = 0;
  int n_files = 0;

  for (int i = 0; i < N_KILLS; i++) {
    g_autofree char *name = g_strdup_printf ("k%d", i);
    g_autofree char *pdf_name = g_strconcat (name, ".pdf", NULL);
    g_autofree char *pdf = notebook_fixture_get_path (&fixture->base, pdf_name);
    g_autofree char *text_name = g_strconcat (name, ".txt", NULL);
    g_autofree char *text = notebook_fixture_get_path (&fixture->base, text_name);

    /* The other process needs the notebook for itself. */
    notebook_fixture_drop (&fixture->base);
    if (i == 0)
      took_us = give_and_be_killed (fixture, i, name, NEVER);
    else
      give_and_be_killed (fixture, i, name, took_us * i / N_KILLS);
    notebook_fixture_reopen (&fixture->base);
    if (g_file_test (pdf, G_FILE_TEST_EXISTS)) {
      n_files++;
      g_assert_true (has_line (fixture, 3, VOLET_GIVEN_FILE_PDF, pdf));
    }
    if (g_file_test (text, G_FILE_TEST_EXISTS))
      g_assert_true (has_line (fixture, 3, VOLET_GIVEN_FILE_TEXT, text));
    remove_drafts (fixture);
  }
  g_test_message ("%d of %d were there in time", n_files, N_KILLS);
  g_assert_cmpint (n_files, >, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  if (argc == 5 && g_str_equal (argv[1], "--give"))
    return give_as_child (argv[2], atoi (argv[3]), argv[4]);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/notebook/papers/list-names-one-group-and-what-is-ticked",
       test_list_names_one_group_and_what_is_ticked);
  ADD ("/notebook/papers/only-what-was-given-is-named", test_only_what_was_given_is_named);
  ADD ("/notebook/papers/list-is-no-calendar", test_list_is_no_calendar);
  ADD ("/notebook/papers/no-paper-without-its-line", test_no_paper_without_its_line);

  return g_test_run ();
}
