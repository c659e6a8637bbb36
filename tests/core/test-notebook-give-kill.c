/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A program is killed before each of the system calls by which it gives a document. Whenever the
 * document is there, or a part of it, the ledger speaks of it, with the very bytes. */

#include "notebook-fixture.h"

#include "volet-notebook-ledger.h"
#include "volet-share.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* More than giving can take: then something repeats itself. */
#define MAX_STEPS 500

static void
must (gboolean is_good)
{
  if (!is_good)
    abort ();
}

/* The program that is killed: says by stopping that it is about to give. */
G_NORETURN static void
give (const char *notebook_path, const char *document_path)
{
  const VoletTemplate by_total = {.level = VOLET_LEVEL_TOTAL};
  VoletWeek week = notebook_fixture_week ("2026-W47");
  const VoletShareRequest request = {.first = week,
                                     .last = week,
                                     .to = "Mme Martin",
                                     .form = &by_total,
                                     .day = VOLET_STATEMENT_NO_DAY};
  const VoletOutput output = {.kind = VOLET_GIVEN_FILE_PDF, .path = document_path};
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);
  g_autoptr (VoletClock) clock = volet_clock_new ();
  g_autoptr (VoletRandom) random = volet_random_new_system ();
  g_autoptr (VoletFonts) fonts = volet_fonts_new (g_getenv ("VOLET_FONTS"), NULL);
  VoletNotebook *notebook =
      volet_notebook_open (notebook_path, VOLET_VAULT_OPEN_KEEP_KDF, clock, random, NULL);
  VoletShare *share;
  guint n;

  must (notebook != NULL && volet_notebook_unlock (notebook, passphrase, NULL, NULL));
  must (volet_notebook_stop_clock (notebook, NOTEBOOK_FIXTURE_TODAY, 720, NULL));
  share = volet_notebook_prepare_share (notebook, &request, NULL);
  must (share != NULL);
  raise (SIGSTOP);
  must (volet_notebook_give (notebook, share, fonts, &output, 1, &n, NULL));
  _exit (0);
}

/* The calls that can leave something behind. */
static gboolean
is_step (guint64 number)
{
  switch (number) {
  case SYS_pwrite64:
  case SYS_write:
  case SYS_fsync:
  case SYS_fdatasync:
  case SYS_openat:
  case SYS_renameat2:
  case SYS_ftruncate:
  case SYS_close:
#ifdef SYS_unlink
  case SYS_unlink:
  case SYS_rename:
  case SYS_link:
#endif
    return TRUE;
  default:
    return FALSE;
  }
}

static int
wait_for (pid_t pid)
{
  int status;

  while (waitpid (pid, &status, 0) < 0)
    g_assert_cmpint (errno, ==, EINTR);
  return status;
}

static pid_t
start (const char *notebook_path, const char *document_path)
{
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0) {
    ptrace (PTRACE_TRACEME, 0, NULL, NULL);
    execl ("/proc/self/exe", "test-notebook-give-kill", "--child", notebook_path, document_path,
           NULL);
    _exit (127);
  }
  return pid;
}

/* Runs the program, and kills it before its step number @step. Returns whether it was killed. */
static gboolean
run_until (const char *notebook_path, const char *document_path, guint step)
{
  pid_t pid = start (notebook_path, document_path);
  int status = wait_for (pid);
  guint n_steps = 0;

  g_assert_true (WIFSTOPPED (status));
  g_assert_no_errno (ptrace (PTRACE_SETOPTIONS, pid, NULL, PTRACE_O_TRACESYSGOOD));
  /* From its exec to its own stop it runs freely. */
  do {
    g_assert_true (WIFSTOPPED (status));
    ptrace (PTRACE_CONT, pid, NULL, NULL);
    status = wait_for (pid);
  } while (WIFSTOPPED (status) && WSTOPSIG (status) != SIGSTOP);

  while (WIFSTOPPED (status)) {
    struct __ptrace_syscall_info info = {0};

    if (ptrace (PTRACE_GET_SYSCALL_INFO, pid, sizeof info, &info) > 0 &&
        info.op == PTRACE_SYSCALL_INFO_ENTRY && is_step (info.entry.nr) && ++n_steps == step) {
      kill (pid, SIGKILL);
      wait_for (pid);
      return TRUE;
    }
    ptrace (PTRACE_SYSCALL, pid, NULL, NULL);
    status = wait_for (pid);
  }
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return FALSE;
}

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (to, contents, (gssize) length, NULL));
}

static VoletNotebook *
open_again (NotebookFixture *fixture, const char *path)
{
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  VoletNotebook *notebook = volet_notebook_open (path, VOLET_VAULT_OPEN_KEEP_KDF, fixture->clock,
                                                 fixture->random, &error);

  g_assert_no_error (error);
  volet_notebook_unlock (notebook, passphrase, NULL, &error);
  g_assert_no_error (error);
  return notebook;
}

static void
assert_same_bytes (VoletNotebook *notebook, const char *document_path)
{
  g_autoptr (VoletGiven) given = volet_notebook_get_given (notebook, 1, NULL);
  const VoletGivenFile *file = given->files->pdata[0];
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (document_path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, g_bytes_get_data (file->bytes, NULL),
                   g_bytes_get_size (file->bytes));
}

/* What may be left in @folder: nothing, or a document of which there is a line. */
static void
check (NotebookFixture *fixture, const char *path, const char *folder, const char *document_path)
{
  g_autoptr (VoletNotebook) notebook = open_again (fixture, path);
  g_autoptr (GPtrArray) lines = volet_notebook_list_given (notebook, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gboolean has_document = g_file_test (document_path, G_FILE_TEST_EXISTS);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *left = g_build_filename (folder, name, NULL);

    /* The document, or the beginning of it. */
    g_assert_cmpuint (lines->len, ==, 1);
    if (!g_str_equal (left, document_path))
      g_assert_no_errno (g_unlink (left));
  }
  for (guint i = 0; i < lines->len; i++) {
    const VoletGiven *given = lines->pdata[i];

    g_assert_true (volet_given_counts (given));
    if (given->state == VOLET_GIVEN_STATE_GIVEN)
      g_assert_true (has_document);
    else
      g_assert_cmpint (given->state, ==, VOLET_GIVEN_STATE_PERHAPS);
  }
  if (has_document)
    assert_same_bytes (notebook, document_path);
}

static void
test_no_document_without_a_line (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *path = notebook_fixture_get_path (fixture, "killed.volet");
  g_autofree char *folder = notebook_fixture_get_path (fixture, "out");
  g_autofree char *document_path = g_build_filename (folder, "r.pdf", NULL);
  guint step = 1;
  gboolean is_killed;

  notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-17", 840, VOLET_CATEGORY_FOR));
  notebook_fixture_close (fixture, "2026-W47");
  g_assert_no_errno (g_mkdir (folder, 0700));
  do {
    copy_file (fixture->path, path);
    is_killed = run_until (path, document_path, step);
    check (fixture, path, folder, document_path);
    if (is_killed)
      g_unlink (document_path);
    step++;
    g_assert_cmpuint (step, <, MAX_STEPS);
  } while (is_killed);
  /* The last one was not disturbed. */
  g_assert_no_errno (g_unlink (document_path));
  g_assert_no_errno (g_rmdir (folder));
  g_assert_cmpuint (step, >, 8);
  g_test_message ("killed before each of %u steps", step - 2);
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--child"))
    give (argv[2], argv[3]);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/notebook/give-kill/no-document-without-a-line", NotebookFixture, NULL,
              notebook_fixture_set_up, test_no_document_without_a_line, notebook_fixture_tear_down);

  return g_test_run ();
}
