/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One run of volet-cli: what was asked for, the notebook, and what is to be printed. */

#include "volet-cli.h"

#include "volet-secret.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/* Characters of a refused value that are shown. */
#define MAX_SHOWN_CHARS 40

static void
free_output (GString *output)
{
  volet_secret_wipe (output->str, output->allocated_len);
  g_string_free (output, TRUE);
}

/**
 * volet_cli_new:
 *
 * Returns: (transfer full): a run without a notebook
 */
VoletCli *
volet_cli_new (void)
{
  VoletCli *self = g_new0 (VoletCli, 1);

  self->clock = volet_clock_new ();
  self->random = volet_random_new_system ();
  self->output = g_string_new (NULL);
  self->notices = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * volet_cli_free:
 * @self: (transfer full): a run
 */
void
volet_cli_free (VoletCli *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->notebook);
  g_clear_object (&self->clock);
  g_clear_object (&self->random);
  g_clear_pointer (&self->output, free_output);
  g_clear_pointer (&self->notices, g_ptr_array_unref);
  g_free (self->vault_path);
  g_free (self->passphrase_path);
  g_free (self->value);
  g_free (self);
}

/**
 * volet_cli_print:
 * @self: a run
 * @format: as printf()
 * @...: its arguments
 *
 * Adds to what will be printed.
 */
void
volet_cli_print (VoletCli *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (self->output, format, arguments);
  va_end (arguments);
}

/**
 * volet_cli_notice:
 * @self: a run
 * @sentence: (transfer full): something to know that is no result
 *
 * Keeps a sentence for standard error.
 */
void
volet_cli_notice (VoletCli *self, char *sentence)
{
  g_ptr_array_add (self->notices, sentence);
}

/**
 * volet_cli_blame:
 * @self: a run
 * @value: the word that an error is about, never a private one
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
volet_cli_blame (VoletCli *self, const char *value)
{
  g_free (self->value);
  self->value = g_strdup (value);
  return FALSE;
}

/* What was typed, fit to be shown: valid, short, on one line. */
static char *
quote_value (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  g_autofree char *shown = NULL;

  for (char *p = valid; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = '?';
  if (g_utf8_strlen (valid, -1) > MAX_SHOWN_CHARS) {
    g_autofree char *start = g_utf8_substring (valid, 0, MAX_SHOWN_CHARS);

    shown = g_strconcat (start, "…", NULL);
  } else {
    shown = g_steal_pointer (&valid);
  }
  return g_strdup_printf (_ ("“%s”"), shown);
}

/* Where the error is: a line, a value, both or nothing. */
static char *
format_place (VoletCli *self)
{
  g_autofree char *value = self->value != NULL ? quote_value (self->value) : NULL;

  if (self->line == 0)
    return g_steal_pointer (&value);
  if (value == NULL)
    return g_strdup_printf (_ ("line %u"), self->line);
  return g_strdup_printf (_ ("line %1$u, %2$s"), self->line, value);
}

static void
write_error_line (const char *sentence)
{
  /* GLib repeats the bytes of an unknown option as they are. */
  g_autofree char *valid = g_utf8_make_valid (sentence, -1);
  g_autofree char *line = g_strdup_printf ("volet-cli: %s", valid);
  gsize length = strlen (line);
  ssize_t n_written;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_iscntrl (line[i]))
      line[i] = ' ';
  line[length] = '\n';
  /* There is nowhere left to complain. */
  n_written = write (STDERR_FILENO, line, length + 1);
  (void) n_written;
}

/**
 * volet_cli_report_error:
 * @self: a run
 * @error: what went wrong
 *
 * Writes one line to standard error that says what is wrong and where.
 */
void
volet_cli_report_error (VoletCli *self, const GError *error)
{
  g_autofree char *sentence = volet_cli_error_format (error);
  g_autofree char *place = format_place (self);
  g_autofree char *line = NULL;

  /* Translators: a place and a sentence: "“25h”: An activity lasts 24 hours at most." */
  line = place != NULL ? g_strdup_printf (_ ("%1$s: %2$s"), place, sentence) : NULL;
  write_error_line (line != NULL ? line : sentence);
}

/**
 * volet_cli_report_notices:
 * @self: a run
 *
 * Writes what is to be known on one line of standard error, if there is anything.
 */
void
volet_cli_report_notices (VoletCli *self)
{
  g_autofree char *line = NULL;

  if (self->notices->len == 0)
    return;
  g_ptr_array_add (self->notices, NULL);
  line = g_strjoinv (" ", (char **) self->notices->pdata);
  write_error_line (line);
}

/**
 * volet_cli_write:
 * @bytes: (array length=n_bytes): what to write
 * @n_bytes: how many
 *
 * Writes to standard output, straight from @bytes.
 *
 * Returns: whether all was written
 */
gboolean
volet_cli_write (gconstpointer bytes, gsize n_bytes)
{
  const char *p = bytes;

  while (n_bytes > 0) {
    ssize_t n_written = write (STDOUT_FILENO, p, n_bytes);

    if (n_written < 0 && errno == EINTR)
      continue;
    if (n_written < 0)
      return FALSE;
    p += n_written;
    n_bytes -= (gsize) n_written;
  }
  return TRUE;
}
