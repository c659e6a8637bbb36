/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passphrases and recovery codes: from a file or from the terminal, into locked memory only. */

#include "volet-cli-secret.h"

#include "volet-vault-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Two lines of 4096 bytes, their ends and a byte-order mark; one more tells what is too long. */
#define MAX_FILE_BYTES (2 * (4096 + 2) + 3)
#define MAX_LINE_BYTES 4096
#define MIN_CHARS 8
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static gboolean
set_errno_error (GError **error, int errno_value)
{
  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno_value),
                       "the file of the passphrase cannot be read");
  return FALSE;
}

static gsize
count_lines (const guint8 *bytes, gsize n_bytes)
{
  gsize n_lines = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n_lines += bytes[i] == '\n';
  return n_lines;
}

/* Reads until there are @n_lines lines or no more bytes. */
static gboolean
read_lines (int fd, VoletLockedBytes *buffer, gsize n_lines, GError **error)
{
  guint8 *bytes = volet_locked_bytes_get (buffer);
  gsize n_read = 0;

  while (n_read < volet_locked_bytes_get_size (buffer) && count_lines (bytes, n_read) < n_lines) {
    ssize_t n = read (fd, bytes + n_read, volet_locked_bytes_get_size (buffer) - n_read);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return set_errno_error (error, errno);
    if (n == 0)
      break;
    n_read += (gsize) n;
  }
  volet_locked_bytes_truncate (buffer, n_read);
  return TRUE;
}

static VoletLockedBytes *
read_file (const char *path, gsize n_lines, GError **error)
{
  g_autoptr (VoletLockedBytes) buffer = volet_locked_bytes_new (MAX_FILE_BYTES, error);
  gboolean is_read;
  int fd;

  if (buffer == NULL)
    return NULL;
  fd = strcmp (path, "-") == 0 ? dup (STDIN_FILENO) : open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (fd < 0) {
    set_errno_error (error, errno);
    return NULL;
  }
  is_read = read_lines (fd, buffer, n_lines, error);
  close (fd);
  return is_read ? g_steal_pointer (&buffer) : NULL;
}

/* Copies the line that begins at *@start and moves past it. A missing line is an empty one. */
static VoletLockedBytes *
take_line (VoletLockedBytes *buffer, gsize *start, GError **error)
{
  const guint8 *bytes = volet_locked_bytes_get (buffer) + *start;
  gsize n_left = volet_locked_bytes_get_size (buffer) - *start;
  const guint8 *end = n_left > 0 ? memchr (bytes, '\n', n_left) : NULL;
  gsize length = end != NULL ? (gsize) (end - bytes) : n_left;

  *start += end != NULL ? length + 1 : length;
  if (length > 0 && bytes[length - 1] == '\r')
    length--;
  if (length > MAX_LINE_BYTES) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_PASSPHRASE_TOO_LONG,
                         "longer than 4096 bytes");
    return NULL;
  }
  return volet_locked_bytes_new_from (bytes, length, error);
}

/* What volet_cli_get_secrets() refuses before any work is done. */
static gboolean
check_secret (VoletLockedBytes *secret, VoletCliSecretKind kind, GError **error)
{
  const char *text = volet_locked_bytes_get_text (secret);
  gsize length = volet_locked_bytes_get_size (secret);

  if (!g_utf8_validate_len (text, length, NULL)) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_INVALID_UTF8, "not UTF-8");
    return FALSE;
  }
  if (kind == VOLET_CLI_SECRET_OTHER_PASSPHRASE && length == 0)
    return TRUE;
  if (kind != VOLET_CLI_SECRET_CODE && g_utf8_strlen (text, (gssize) length) < MIN_CHARS) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WEAK_PASSPHRASE,
                         "fewer than eight characters");
    return FALSE;
  }
  return TRUE;
}

static gboolean
read_secrets (VoletCli *cli, gsize n_secrets, VoletLockedBytes **ret_secrets, GError **error)
{
  g_autoptr (VoletLockedBytes) buffer = read_file (cli->passphrase_path, n_secrets, error);
  gsize start = 0;

  if (buffer == NULL)
    return FALSE;
  if (volet_locked_bytes_get_size (buffer) >= strlen (BYTE_ORDER_MARK) &&
      memcmp (volet_locked_bytes_get (buffer), BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    start = strlen (BYTE_ORDER_MARK);

  for (gsize i = 0; i < n_secrets; i++) {
    ret_secrets[i] = take_line (buffer, &start, error);
    if (ret_secrets[i] == NULL)
      return FALSE;
  }
  return TRUE;
}

static gboolean
ask_secrets (const VoletCliSecretKind *kinds,
             gsize n_secrets,
             VoletLockedBytes **ret_secrets,
             GError **error)
{
  for (gsize i = 0; i < n_secrets; i++)
    if (!volet_cli_secret_ask (kinds[i], &ret_secrets[i], error))
      return FALSE;
  return TRUE;
}

/**
 * volet_cli_get_secrets:
 * @cli: the run
 * @kinds: (array length=n_secrets): what is wanted, line by line
 * @n_secrets: how many, at most %VOLET_CLI_MAX_SECRETS
 * @ret_secrets: (out caller-allocates) (array length=n_secrets): the secrets
 * @error: return location
 *
 * Reads the lines of --passphrase-file, without a byte-order mark and final carriage returns, or
 * asks on the terminal. Nothing is copied into ordinary memory.
 *
 * Errors: %VOLET_VAULT_ERROR_WEAK_PASSPHRASE, _INVALID_UTF8, _PASSPHRASE_TOO_LONG, _NO_MEMORY;
 * %G_IO_ERROR; %VOLET_CLI_ERROR_USAGE where there is no terminal
 *
 * Returns: whether all were set; if not, none is
 */
gboolean
volet_cli_get_secrets (VoletCli *cli,
                       const VoletCliSecretKind *kinds,
                       gsize n_secrets,
                       VoletLockedBytes **ret_secrets,
                       GError **error)
{
  VoletLockedBytes *secrets[VOLET_CLI_MAX_SECRETS] = {NULL};
  gboolean is_good;

  g_return_val_if_fail (n_secrets <= VOLET_CLI_MAX_SECRETS, FALSE);

  is_good = cli->passphrase_path != NULL ? read_secrets (cli, n_secrets, secrets, error)
                                         : ask_secrets (kinds, n_secrets, secrets, error);
  for (gsize i = 0; is_good && i < n_secrets; i++)
    is_good = check_secret (secrets[i], kinds[i], error);
  for (gsize i = 0; i < n_secrets; i++) {
    if (is_good)
      ret_secrets[i] = secrets[i];
    else
      g_clear_pointer (&secrets[i], volet_locked_bytes_free);
  }
  return is_good;
}
