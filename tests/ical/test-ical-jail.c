/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a program that reads a stranger's file can no longer do. */

#include "volet-ical-jail.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/* Looked at by the test that started this process; an assertion would want to write and to die. */
#define STATUS_NO_FILTER 77

static int n_faults;

static void
expect_refused (const char *what, long result)
{
  if (result >= 0 || errno != EPERM) {
    dprintf (STDERR_FILENO, "%s: %ld, errno %d\n", what, result, errno);
    n_faults++;
  }
}

static void
expect (const char *what, gboolean is_true)
{
  if (!is_true) {
    dprintf (STDERR_FILENO, "%s\n", what);
    n_faults++;
  }
}

static void
try_fork (void)
{
  pid_t pid = fork ();

  if (pid == 0)
    _exit (0);
  expect_refused ("fork", pid);
}

static void
try_everything (void)
{
  char *const arguments[] = {"false", NULL};
  struct rlimit limit;
  char byte;
  int fd;

  expect_refused ("socket", socket (AF_INET, SOCK_STREAM, 0));
  expect_refused ("local socket", socket (AF_UNIX, SOCK_STREAM, 0));
  try_fork ();
  expect_refused ("kill", kill (getppid (), 0));
  expect_refused ("open for writing", open ("/dev/null", O_WRONLY));
  expect_refused ("open for both", open ("/dev/null", O_RDWR));
  expect_refused ("open to create", open ("volet-jail-test", O_RDONLY | O_CREAT, 0600));
  expect_refused ("open to truncate", open ("/dev/null", O_RDONLY | O_TRUNC));
  expect_refused ("unlink", unlink ("volet-jail-test"));
  expect_refused ("mkdir", mkdir ("volet-jail-test", 0700));
  expect_refused ("rename", rename ("volet-jail-test", "volet-jail-test-2"));

  fd = open ("/proc/self/status", O_RDONLY | O_CLOEXEC);
  expect ("reading is allowed", fd >= 0 && read (fd, &byte, 1) == 1);
  expect ("time is bounded", getrlimit (RLIMIT_CPU, &limit) == 0 && limit.rlim_max <= 10);
  expect ("no core is left", getrlimit (RLIMIT_CORE, &limit) == 0 && limit.rlim_max == 0);
  /* Last: where it is not refused, nothing of this test is left. */
  if (n_faults == 0)
    expect_refused ("execve", execv ("/bin/false", arguments));
}

static void
test_refuses (void)
{
  if (g_test_subprocess ()) {
    gboolean knows_filters = access ("/proc/sys/kernel/seccomp/actions_avail", R_OK) == 0;

    volet_ical_jail_enter ();
    if (!knows_filters)
      _exit (STATUS_NO_FILTER);
    try_everything ();
    _exit (n_faults == 0 ? 0 : 1);
  }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  if (g_test_trap_has_passed ())
    return;
  g_test_trap_assert_stderr ("");
  g_test_skip ("this system knows no filters of system calls");
}

/* More memory than the bound is refused before the system has to give any. */
static void
test_bounds_memory (void)
{
  if (g_test_subprocess ()) {
    volet_ical_jail_enter ();
    _exit (g_try_malloc (512u << 20) == NULL ? 0 : 1);
  }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ical/jail/refuses-all-but-reading", test_refuses);
#if !defined(__SANITIZE_ADDRESS__)
  g_test_add_func ("/ical/jail/bounds-memory", test_bounds_memory);
#endif

  return g_test_run ();
}
