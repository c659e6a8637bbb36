/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking for a secret on the terminal, without echo. */

/* Invariants:
 * 1. Whatever ends the question, a signal included, the terminal echoes again before this program
 *    goes on or ends.
 * 2. What is typed is in locked memory only. */

#include "volet-cli-secret.h"

#include "volet-vault-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#define MAX_TYPED_BYTES 4096

static void
put (int fd, const char *text)
{
  ssize_t n_written = write (fd, text, strlen (text));

  (void) n_written;
}

/* Waits for a line or a signal. Returns the number of the signal, 0 for input, or -1. */
static int
wait_for_input (int terminal, int signals)
{
  struct pollfd fds[] = {{.fd = terminal, .events = POLLIN}, {.fd = signals, .events = POLLIN}};
  struct signalfd_siginfo info;

  while (poll (fds, G_N_ELEMENTS (fds), -1) < 0)
    if (errno != EINTR)
      return -1;
  if ((fds[1].revents & POLLIN) != 0 && read (signals, &info, sizeof info) == sizeof info)
    return (int) info.ssi_signo;
  return 0;
}

/* Reads one line into @buffer. Returns as wait_for_input(). */
static int
read_line (int terminal, int signals, VoletLockedBytes *buffer)
{
  gsize n_read = 0;
  guint8 *bytes = volet_locked_bytes_get (buffer);
  int result = 0;

  while (result == 0 && n_read < volet_locked_bytes_get_size (buffer)) {
    ssize_t n;

    result = wait_for_input (terminal, signals);
    if (result != 0)
      break;
    n = read (terminal, bytes + n_read, volet_locked_bytes_get_size (buffer) - n_read);
    if (n <= 0) {
      result = n < 0 && errno != EINTR ? -1 : 0;
      if (n == 0)
        break;
      continue;
    }
    n_read += (gsize) n;
    if (bytes[n_read - 1] == '\n') {
      n_read--;
      break;
    }
  }
  volet_locked_bytes_truncate (buffer, n_read);
  return result;
}

/* Reads one line without echo, and gives back the terminal as it was. */
static int
read_without_echo (int terminal, VoletLockedBytes *buffer)
{
  static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
  struct termios before, silent;
  sigset_t blocked, old_mask;
  int signals, result;

  sigemptyset (&blocked);
  for (gsize i = 0; i < G_N_ELEMENTS (caught); i++)
    sigaddset (&blocked, caught[i]);
  if (tcgetattr (terminal, &before) != 0 || sigprocmask (SIG_BLOCK, &blocked, &old_mask) != 0)
    return -1;
  signals = signalfd (-1, &blocked, SFD_CLOEXEC);
  silent = before;
  silent.c_lflag &= ~(tcflag_t) (ECHO | ECHOE | ECHOK | ECHONL);

  result = signals >= 0 && tcsetattr (terminal, TCSAFLUSH, &silent) == 0
               ? read_line (terminal, signals, buffer)
               : -1;
  tcsetattr (terminal, TCSAFLUSH, &before);
  put (terminal, "\n");
  if (signals >= 0)
    close (signals);
  /* The signal was taken from the queue: let it do what it would have done. */
  if (result > 0)
    raise (result);
  sigprocmask (SIG_SETMASK, &old_mask, NULL);
  return result;
}

static VoletLockedBytes *
ask_once (int terminal, const char *question, GError **error)
{
  g_autoptr (VoletLockedBytes) buffer = volet_locked_bytes_new (MAX_TYPED_BYTES, error);
  int result;

  if (buffer == NULL)
    return NULL;
  put (terminal, question);
  put (terminal, " ");
  result = read_without_echo (terminal, buffer);
  /* After a stop, the program was continued: it asks again. */
  if (result == SIGTSTP)
    return ask_once (terminal, question, error);
  if (result != 0) {
    g_set_error_literal (error, G_IO_ERROR, result < 0 ? G_IO_ERROR_FAILED : G_IO_ERROR_CANCELLED,
                         "the terminal could not be read");
    return NULL;
  }
  return g_steal_pointer (&buffer);
}

static const char *
get_question (VoletCliSecretKind kind)
{
  switch (kind) {
  case VOLET_CLI_SECRET_NEW_PASSPHRASE:
    return _ ("New passphrase:");
  case VOLET_CLI_SECRET_CODE:
    return _ ("Recovery code:");
  case VOLET_CLI_SECRET_OTHER_PASSPHRASE:
    return _ ("Passphrase of the copy:");
  case VOLET_CLI_SECRET_PASSPHRASE:
  default:
    return _ ("Passphrase:");
  }
}

/**
 * volet_cli_secret_ask:
 * @kind: what to ask for
 * @ret_secret: (out): what was typed
 * @error: return location
 *
 * Asks on the terminal that controls this program, whatever its standard input is.
 *
 * Errors: %VOLET_CLI_ERROR_USAGE where there is no terminal; %VOLET_CLI_ERROR_REFUSED where a new
 * passphrase was not typed twice the same; %G_IO_ERROR
 *
 * Returns: whether @ret_secret was set
 */
gboolean
volet_cli_secret_ask (VoletCliSecretKind kind, VoletLockedBytes **ret_secret, GError **error)
{
  g_autoptr (VoletLockedBytes) secret = NULL;
  g_autoptr (VoletLockedBytes) again = NULL;
  int terminal = open ("/dev/tty", O_RDWR | O_CLOEXEC);
  gboolean is_asked;

  if (terminal < 0)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("There is no terminal to ask for the passphrase: use "
                                   "--passphrase-file."));

  secret = ask_once (terminal, get_question (kind), error);
  is_asked = secret != NULL;
  if (is_asked && kind == VOLET_CLI_SECRET_NEW_PASSPHRASE) {
    again = ask_once (terminal, _ ("Once more:"), error);
    is_asked = again != NULL;
  }
  close (terminal);
  if (!is_asked)
    return FALSE;
  if (again != NULL && !volet_locked_bytes_equal (secret, again))
    return volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED,
                                _ ("The two passphrases are not the same."));

  *ret_secret = g_steal_pointer (&secret);
  return TRUE;
}
