/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A text file that is read whole and wiped after. */

#include "volet-cli-input.h"

#include "volet-cli-error.h"
#include "volet-secret.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/* No batch of a lifetime is as long: ten thousand entries a year for a century are 64 MiB. */
#define MAX_BYTES (64u << 20)
#define FIRST_BYTES 65536u
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _VoletCliInput {
  char *bytes;
  gsize n_bytes;
  gsize n_allocated;
  gsize offset;
};

/* As g_realloc(), but what is left behind is wiped. */
static void
grow (VoletCliInput *self)
{
  gsize n_allocated = self->n_allocated == 0 ? FIRST_BYTES : self->n_allocated * 2;
  char *bytes = g_malloc (n_allocated);

  if (self->n_bytes > 0)
    memcpy (bytes, self->bytes, self->n_bytes);
  if (self->bytes != NULL)
    volet_secret_wipe (self->bytes, self->n_allocated);
  g_free (self->bytes);
  self->bytes = bytes;
  self->n_allocated = n_allocated;
}

static gboolean
set_errno_error (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
                       "the file of entries cannot be read");
  return FALSE;
}

static gboolean
read_all (VoletCliInput *self, int fd, GError **error)
{
  for (;;) {
    ssize_t n;

    /* A byte is kept for the final NUL. */
    if (self->n_allocated - self->n_bytes < 2)
      grow (self);
    n = read (fd, self->bytes + self->n_bytes, self->n_allocated - self->n_bytes - 1);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return set_errno_error (error);
    if (n == 0)
      return TRUE;
    self->n_bytes += (gsize) n;
    if (self->n_bytes > MAX_BYTES)
      return volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED,
                                  _ ("This file is too long to be a file of entries."));
  }
}

static gboolean
check_text (VoletCliInput *self, GError **error)
{
  self->bytes[self->n_bytes] = '\0';
  if (strlen (self->bytes) != self->n_bytes)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED,
                                _ ("This file is not a text file."));
  if (g_str_has_prefix (self->bytes, BYTE_ORDER_MARK))
    self->offset = strlen (BYTE_ORDER_MARK);
  return TRUE;
}

/**
 * volet_cli_input_read:
 * @path: (type filename): the file, or "-" for standard input
 * @error: return location
 *
 * Errors: %G_IO_ERROR; %VOLET_CLI_ERROR_REFUSED for what is no text or too long
 *
 * Returns: (transfer full): its lines
 */
VoletCliInput *
volet_cli_input_read (const char *path, GError **error)
{
  g_autoptr (VoletCliInput) self = g_new0 (VoletCliInput, 1);
  gboolean is_read;
  int fd =
      strcmp (path, "-") == 0 ? dup (STDIN_FILENO) : open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

  if (fd < 0) {
    set_errno_error (error);
    return NULL;
  }
  is_read = read_all (self, fd, error) && check_text (self, error);
  close (fd);
  return is_read ? g_steal_pointer (&self) : NULL;
}

/**
 * volet_cli_input_free:
 * @self: (transfer full): an input
 *
 * Wipes and frees it.
 */
void
volet_cli_input_free (VoletCliInput *self)
{
  if (self->bytes != NULL)
    volet_secret_wipe (self->bytes, self->n_allocated);
  g_free (self->bytes);
  g_free (self);
}

/**
 * volet_cli_input_next_line:
 * @self: an input
 *
 * Returns: (transfer none) (nullable): the next line, without its end, or %NULL after the last
 */
char *
volet_cli_input_next_line (VoletCliInput *self)
{
  char *line = self->bytes + self->offset;
  char *end;

  if (self->offset >= self->n_bytes)
    return NULL;

  end = strchr (line, '\n');
  self->offset = end != NULL ? (gsize) (end - self->bytes) + 1 : self->n_bytes;
  if (end == NULL)
    end = self->bytes + self->n_bytes;
  *end = '\0';
  if (end > line && end[-1] == '\r')
    end[-1] = '\0';
  return line;
}
