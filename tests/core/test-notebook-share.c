/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Giving: the ledger and the files agree, whatever fails. */

#include "notebook-fixture.h"

#include "volet-notebook-acts.h"
#include "volet-notebook-ledger.h"
#include "volet-share.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  NotebookFixture base;
  VoletFonts *fonts;
} Fixture;

static const VoletTemplate by_total = {.level = VOLET_LEVEL_TOTAL};
static const VoletTemplate by_threshold = {.level = VOLET_LEVEL_THRESHOLD};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  notebook_fixture_set_up (&fixture->base, NULL);
  fixture->fonts = volet_fonts_new (g_getenv ("VOLET_FONTS"), &error);
  g_assert_no_error (error);

  notebook_fixture_set_objective (&fixture->base, 900);
  notebook_fixture_add (&fixture->base, notebook_fixture_new_untimed (&fixture->base, "2026-11-10",
                                                                      930, VOLET_CATEGORY_FOR));
  notebook_fixture_add (&fixture->base, notebook_fixture_new_untimed (&fixture->base, "2026-11-17",
                                                                      840, VOLET_CATEGORY_SAN));
  notebook_fixture_close (&fixture->base, "2026-W46");
  notebook_fixture_close (&fixture->base, "2026-W47");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->fonts);
  notebook_fixture_tear_down (&fixture->base, NULL);
}

static VoletShareRequest
request_weeks (const char *first, const char *last, const char *to, const VoletTemplate *form)
{
  return (VoletShareRequest){.first = notebook_fixture_week (first),
                             .last = notebook_fixture_week (last),
                             .to = to,
                             .form = form,
                             .day = VOLET_STATEMENT_NO_DAY};
}

static VoletShare *
prepare (Fixture *fixture, const VoletShareRequest *request)
{
  g_autoptr (GError) error = NULL;
  VoletShare *share = volet_notebook_prepare_share (fixture->base.notebook, request, &error);

  g_assert_no_error (error);
  return share;
}

static guint
give_text (Fixture *fixture, const VoletShareRequest *request, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletShare) share = prepare (fixture, request);
  VoletOutput output = {.kind = VOLET_GIVEN_FILE_TEXT, .path = path};
  guint n = 0;

  volet_notebook_give (fixture->base.notebook, share, fixture->fonts, &output, 1, &n, &error);
  g_assert_no_error (error);
  return n;
}

static VoletGiven *
get_given (Fixture *fixture, guint n)
{
  g_autoptr (GError) error = NULL;
  VoletGiven *given = volet_notebook_get_given (fixture->base.notebook, n, &error);

  g_assert_no_error (error);
  return given;
}

static guint
count_lines (Fixture *fixture)
{
  g_autoptr (GPtrArray) lines = volet_notebook_list_given (fixture->base.notebook, NULL);

  return lines->len;
}

static void
assert_refused (Fixture *fixture, const VoletShareRequest *request, VoletNotebookError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (volet_notebook_prepare_share (fixture->base.notebook, request, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, (int) code);
  g_assert_cmpuint (count_lines (fixture), ==, 0);
}

static void
test_all_forms_are_recorded_with_their_bytes (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = {"r.pdf", "r.ics", "r.txt"};
  VoletShareRequest request = request_weeks ("2026-W46", "2026-W47", "Mme Martin", &by_total);
  g_autoptr (VoletShare) share = prepare (fixture, &request);
  g_autoptr (VoletGiven) given = NULL;
  g_autoptr (GError) error = NULL;
  VoletOutput outputs[3];
  g_autofree char *paths[3] = {NULL};
  guint n = 0;

  for (int i = 0; i < 3; i++) {
    paths[i] = notebook_fixture_get_path (&fixture->base, names[i]);
    outputs[i] = (VoletOutput){.kind = (VoletGivenFileKind) i, .path = paths[i]};
  }
  g_assert_true (
      volet_notebook_give (fixture->base.notebook, share, fixture->fonts, outputs, 3, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);

  notebook_fixture_reopen (&fixture->base);
  given = get_given (fixture, n);
  g_assert_cmpint (given->state, ==, VOLET_GIVEN_STATE_GIVEN);
  g_assert_cmpint (given->true_day, ==, NOTEBOOK_FIXTURE_TODAY);
  g_assert_cmpuint (given->files->len, ==, 3);
  for (int i = 0; i < 3; i++) {
    const VoletGivenFile *file = g_ptr_array_index (given->files, i);
    g_autofree char *contents = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (paths[file->kind], &contents, &length, NULL));
    g_assert_cmpmem (contents, length, g_bytes_get_data (file->bytes, NULL),
                     g_bytes_get_size (file->bytes));
    g_clear_pointer (&paths[file->kind], g_free);
  }
}

static void
test_context_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "r.txt");
  VoletShareRequest request = request_weeks ("2026-W46", "2026-W47", "Mme Martin", &by_total);
  g_autoptr (VoletGiven) given = get_given (fixture, give_text (fixture, &request, path));
  const VoletGivenContext *context = &g_array_index (given->context, VoletGivenContext, 0);

  g_assert_cmpuint (given->context->len, ==, 2);
  g_assert_cmpint (context->week, ==, request.first);
  g_assert_cmpuint (context->version, ==, 1);
  g_assert_cmpint (context->length_min, ==, 10080);
  g_assert_cmpint (context->objective_min, ==, 900);
}

static void
test_existing_file_is_refused_before_anything (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "r.txt");
  VoletShareRequest request = request_weeks ("2026-W47", "2026-W47", "Mme Martin", &by_total);
  g_autoptr (VoletShare) share = prepare (fixture, &request);
  VoletOutput output = {.kind = VOLET_GIVEN_FILE_TEXT, .path = path};
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_false (volet_notebook_give (fixture->base.notebook, share, fixture->fonts, &output, 1,
                                       NULL, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_FILE_EXISTS);
  g_assert_cmpuint (count_lines (fixture), ==, 0);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
}

/* The first file could be written, the second not: the first is taken back, and the line says so.
 */
static void
test_failure_takes_everything_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = notebook_fixture_get_path (&fixture->base, "r.txt");
  g_autofree char *bad = notebook_fixture_get_path (&fixture->base, "nowhere/r.ics");
  VoletOutput outputs[] = {{.kind = VOLET_GIVEN_FILE_TEXT, .path = good},
                           {.kind = VOLET_GIVEN_FILE_ICAL, .path = bad}};
  VoletShareRequest request = request_weeks ("2026-W47", "2026-W47", "Mme Martin", &by_total);
  g_autoptr (VoletShare) share = prepare (fixture, &request);
  g_autoptr (VoletGiven) given = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  g_assert_false (
      volet_notebook_give (fixture->base.notebook, share, fixture->fonts, outputs, 2, &n, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_FILE_NOT_FOUND);
  given = get_given (fixture, n);
  g_assert_cmpint (given->state, ==, VOLET_GIVEN_STATE_NOT_DELIVERED);
  g_assert_false (volet_given_counts (given));

  dir = g_dir_open (fixture->base.folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_cmpstr (name, ==, "carnet.volet");
}

static gboolean
fail_to_hand_over (GBytes *bytes, gpointer user_data, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE, "gone");
  return FALSE;
}

static void
test_interrupted_handing_over_counts (Fixture *fixture, gconstpointer data)
{
  VoletOutput output = {.kind = VOLET_GIVEN_FILE_TEXT, .func = fail_to_hand_over};
  VoletShareRequest request = request_weeks ("2026-W47", "2026-W47", "Mme Martin", &by_total);
  g_autoptr (VoletShare) share = prepare (fixture, &request);
  g_autoptr (VoletGiven) given = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_false (
      volet_notebook_give (fixture->base.notebook, share, fixture->fonts, &output, 1, &n, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
  given = get_given (fixture, n);
  g_assert_cmpint (given->state, ==, VOLET_GIVEN_STATE_PERHAPS);
  g_assert_true (volet_given_counts (given));
}

static void
test_preparing_records_nothing (Fixture *fixture, gconstpointer data)
{
  VoletShareRequest request = request_weeks ("2026-W46", "2026-W47", "Mme Martin", &by_total);
  g_autoptr (VoletShare) share = prepare (fixture, &request);
  g_autoptr (GPtrArray) recipients = NULL;

  g_assert_true (volet_share_is_new_recipient (share));
  recipients = volet_notebook_list_recipients (fixture->base.notebook, NULL);
  g_assert_cmpuint (recipients->len, ==, 0);
  g_assert_cmpuint (count_lines (fixture), ==, 0);
}

static void
test_outdated_share_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "r.txt");
  VoletOutput output = {.kind = VOLET_GIVEN_FILE_TEXT, .path = path};
  VoletShareRequest request = request_weeks ("2026-W47", "2026-W47", "Mme Martin", &by_total);
  g_autoptr (VoletShare) share = prepare (fixture, &request);
  g_autoptr (GError) error = NULL;

  g_assert_true (volet_notebook_reopen_week (fixture->base.notebook, request.first, NULL));
  g_assert_false (volet_notebook_give (fixture->base.notebook, share, fixture->fonts, &output, 1,
                                       NULL, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_template_is_proposed_and_changes_are_said (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "r.txt");
  VoletShareRequest request = request_weeks ("2026-W46", "2026-W46", "Mme Martin", &by_total);
  g_autoptr (VoletShare) same = NULL;
  g_autoptr (VoletShare) other = NULL;

  give_text (fixture, &request, path);
  request = request_weeks ("2026-W47", "2026-W47", "Mme Martin", NULL);
  same = prepare (fixture, &request);
  g_assert_false (volet_share_is_new_recipient (same));
  g_assert_false (volet_share_changes_form (same));
  g_assert_cmpint (volet_statement_get_head (volet_share_get_statement (same))->level, ==,
                   VOLET_LEVEL_TOTAL);
  g_assert_cmpuint (volet_share_get_missing_weeks (same)->len, ==, 0);

  request.form = &by_threshold;
  other = prepare (fixture, &request);
  g_assert_true (volet_share_changes_form (other));
}

static void
test_skipped_week_is_said (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "r.txt");
  VoletShareRequest request = request_weeks ("2026-W45", "2026-W45", "Mme Martin", &by_total);
  g_autoptr (VoletShare) share = NULL;
  GArray *missing;

  notebook_fixture_close (&fixture->base, "2026-W45");
  give_text (fixture, &request, path);
  request = request_weeks ("2026-W47", "2026-W47", "Mme Martin", NULL);
  share = prepare (fixture, &request);
  missing = volet_share_get_missing_weeks (share);
  g_assert_cmpuint (missing->len, ==, 1);
  g_assert_cmpint (g_array_index (missing, VoletWeek, 0), ==, notebook_fixture_week ("2026-W46"));
}

static void
test_replacing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first_path = notebook_fixture_get_path (&fixture->base, "1.txt");
  g_autofree char *second_path = notebook_fixture_get_path (&fixture->base, "2.txt");
  VoletShareRequest request = request_weeks ("2026-W47", "2026-W47", "Mme Martin", &by_total);
  g_autoptr (VoletGiven) first = NULL;
  g_autoptr (VoletGiven) second = NULL;
  g_autoptr (GError) error = NULL;
  guint n_first = give_text (fixture, &request, first_path);
  guint n_second;

  request.replaces = n_first;
  n_second = give_text (fixture, &request, second_path);
  first = get_given (fixture, n_first);
  second = get_given (fixture, n_second);
  g_assert_cmpuint (first->replaced_by, ==, n_second);
  g_assert_cmpint (first->state, ==, VOLET_GIVEN_STATE_REPLACED);
  g_assert_cmpuint (volet_statement_get_head (second->statement)->n_replacements, ==, 1);
  g_assert_cmpint (volet_statement_get_head (second->statement)->replaces_day, ==,
                   NOTEBOOK_FIXTURE_TODAY);

  request.to = "CAF";
  request.replaces = n_second;
  g_assert_null (volet_notebook_prepare_share (fixture->base.notebook, &request, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_REPLACES_OTHERS);
}

static void
test_giving_is_never_undone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "r.txt");
  VoletShareRequest request = request_weeks ("2026-W47", "2026-W47", "Mme Martin", &by_total);
  g_autoptr (GError) error = NULL;

  give_text (fixture, &request, path);
  g_assert_null (volet_notebook_undo (fixture->base.notebook, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DOCUMENT_GIVEN);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  VoletShareRequest backwards = request_weeks ("2026-W47", "2026-W46", "Mme Martin", &by_total);
  VoletShareRequest open = request_weeks ("2026-W45", "2026-W46", "Mme Martin", &by_total);
  VoletShareRequest current = request_weeks ("2026-W48", "2026-W48", "Mme Martin", &by_total);
  VoletShareRequest future = request_weeks ("2026-W49", "2026-W49", "Mme Martin", &by_total);
  VoletShareRequest no_level = request_weeks ("2026-W47", "2026-W47", "Mme Martin", NULL);
  VoletShareRequest unknown = request_weeks ("2026-W47", "2026-W47", "Mme Martin", &by_total);

  unknown.replaces = 7;
  assert_refused (fixture, &backwards, VOLET_NOTEBOOK_ERROR_WEEKS_BACKWARDS);
  assert_refused (fixture, &open, VOLET_NOTEBOOK_ERROR_WEEK_TO_FILL_IN);
  assert_refused (fixture, &current, VOLET_NOTEBOOK_ERROR_WEEK_IN_PROGRESS);
  assert_refused (fixture, &future, VOLET_NOTEBOOK_ERROR_WEEK_NOT_BEGUN);
  assert_refused (fixture, &no_level, VOLET_NOTEBOOK_ERROR_LEVEL_NEEDED);
  assert_refused (fixture, &unknown, VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT);
}

static void
test_mistake_stays_and_counts_no_more (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "r.txt");
  VoletShareRequest request = request_weeks ("2026-W47", "2026-W47", "Mme Martin", &by_total);
  guint n = give_text (fixture, &request, path);
  g_autoptr (VoletGiven) given = NULL;

  g_assert_true (volet_notebook_mark_never_handed_over (fixture->base.notebook, n, NULL));
  given = get_given (fixture, n);
  g_assert_cmpint (given->state, ==, VOLET_GIVEN_STATE_MISTAKE);
  g_assert_false (volet_given_counts (given));
  g_assert_cmpuint (count_lines (fixture), ==, 1);
}

static void
test_preview_is_what_would_be_given (Fixture *fixture, gconstpointer data)
{
  VoletShareRequest request = request_weeks ("2026-W46", "2026-W47", "Mme Martin", NULL);
  g_autoptr (GError) error = NULL;

  for (int level = 0; level < VOLET_N_LEVELS; level++) {
    const VoletTemplate form = {.level = (VoletLevel) level};
    g_autoptr (VoletStatement) preview =
        volet_notebook_preview_form (fixture->base.notebook, &request, &form, &error);
    g_autoptr (VoletShare) share = NULL;

    g_assert_no_error (error);
    request.form = &form;
    share = prepare (fixture, &request);
    for (gsize i = 0; i < 2; i++)
      g_assert_true (volet_figure_equal (
          &volet_statement_get_week (preview, i)->figure,
          &volet_statement_get_week (volet_share_get_statement (share), i)->figure));
  }
  g_assert_cmpuint (count_lines (fixture), ==, 0);
}

static void
test_two_people_of_one_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first_path = notebook_fixture_get_path (&fixture->base, "1.txt");
  g_autofree char *second_path = notebook_fixture_get_path (&fixture->base, "2.txt");
  VoletShareRequest request = request_weeks ("2026-W47", "2026-W47", "Mme Martin", &by_total);
  g_autoptr (VoletShare) again = NULL;
  g_autoptr (VoletGiven) first = NULL;
  g_autoptr (VoletGiven) second = NULL;
  g_autoptr (GPtrArray) people = NULL;
  const VoletRecipient *person;

  give_text (fixture, &request, first_path);
  request.is_new_person = TRUE;
  request.sign = "mission locale";
  give_text (fixture, &request, second_path);
  first = get_given (fixture, 1);
  second = get_given (fixture, 2);
  g_assert_false (first->recipient == second->recipient);

  people = volet_notebook_list_recipients (fixture->base.notebook, NULL);
  g_assert_cmpuint (people->len, ==, 2);

  /* By identity, the one that is meant. */
  request.is_new_person = FALSE;
  request.recipient = second->recipient;
  again = prepare (fixture, &request);
  person = volet_share_get_recipient (again);
  g_assert_true (person->id == second->recipient);
  g_assert_cmpstr (person->sign, ==, "mission locale");
  g_assert_true (volet_notebook_sign_recipient (fixture->base.notebook, first->recipient,
                                                "France Travail", NULL));
}

static void
test_recorded_share_is_to_be_checked (Fixture *fixture, gconstpointer data)
{
  VoletShareRequest request = request_weeks ("2026-W46", "2026-W47", "Mme Martin", &by_total);
  g_autoptr (VoletShare) share = prepare (fixture, &request);
  g_autoptr (VoletGiven) recorded = NULL;
  g_autoptr (VoletGiven) answered = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (volet_notebook_record_share (fixture->base.notebook, share, fixture->fonts,
                                              VOLET_GIVEN_FILE_PDF, &n, &error));
  g_assert_no_error (error);
  notebook_fixture_reopen (&fixture->base);
  recorded = get_given (fixture, n);
  g_assert_cmpint (recorded->state, ==, VOLET_GIVEN_STATE_PERHAPS);
  g_assert_true (volet_given_counts (recorded));
  g_assert_cmpuint (recorded->files->len, ==, 1);

  g_assert_true (volet_notebook_mark_given (fixture->base.notebook, n, NULL));
  answered = get_given (fixture, n);
  g_assert_cmpint (answered->state, ==, VOLET_GIVEN_STATE_GIVEN);
}

static void
test_notebook_in_memory_gives (Fixture *fixture, gconstpointer data)
{
  const VoletNotebookPlan plan = {.zone_id = "Europe/Paris"};
  g_autofree char *path = notebook_fixture_get_path (&fixture->base, "r.txt");
  VoletShareRequest request = request_weeks ("2026-W47", "2026-W47", "Mme Martin", &by_total);
  VoletWeek week = notebook_fixture_week ("2026-W47");
  VoletOutput output = {.kind = VOLET_GIVEN_FILE_TEXT, .path = path};
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletNotebook) notebook =
      volet_notebook_new_in_memory (&plan, fixture->base.clock, fixture->base.random, &error);
  g_autoptr (VoletShare) share = NULL;
  guint n = 0;

  g_assert_no_error (error);
  g_assert_true (volet_notebook_close_weeks (notebook, &week, 1, &error));
  share = volet_notebook_prepare_share (notebook, &request, &error);
  g_assert_no_error (error);
  g_assert_true (volet_notebook_give (notebook, share, fixture->fonts, &output, 1, &n, &error));
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (volet_notebook_get_path (notebook));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/notebook/share/all-forms-are-recorded-with-their-bytes",
       test_all_forms_are_recorded_with_their_bytes);
  ADD ("/notebook/share/context-is-kept", test_context_is_kept);
  ADD ("/notebook/share/existing-file-is-refused-before-anything",
       test_existing_file_is_refused_before_anything);
  ADD ("/notebook/share/failure-takes-everything-back", test_failure_takes_everything_back);
  ADD ("/notebook/share/interrupted-handing-over-counts", test_interrupted_handing_over_counts);
  ADD ("/notebook/share/preparing-records-nothing", test_preparing_records_nothing);
  ADD ("/notebook/share/outdated-share-is-refused", test_outdated_share_is_refused);
  ADD ("/notebook/share/template-is-proposed-and-changes-are-said",
       test_template_is_proposed_and_changes_are_said);
  ADD ("/notebook/share/skipped-week-is-said", test_skipped_week_is_said);
  ADD ("/notebook/share/replacing", test_replacing);
  ADD ("/notebook/share/giving-is-never-undone", test_giving_is_never_undone);
  ADD ("/notebook/share/refusals", test_refusals);
  ADD ("/notebook/share/mistake-stays-and-counts-no-more", test_mistake_stays_and_counts_no_more);
  ADD ("/notebook/share/preview-is-what-would-be-given", test_preview_is_what_would_be_given);
  ADD ("/notebook/share/two-people-of-one-name", test_two_people_of_one_name);
  ADD ("/notebook/share/recorded-share-is-to-be-checked", test_recorded_share_is_to_be_checked);
  ADD ("/notebook/share/notebook-in-memory-gives", test_notebook_in_memory_gives);

  return g_test_run ();
}
