/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* hold-notebook FILE: unlocks a notebook with the passphrase from standard input, reads all of it,
 * and waits; at the next line locks it, and waits again. Says what its data key is, so that the
 * test beside it knows what to look for in this process's memory. */

#include "volet-notebook-agenda.h"
#include "volet-vault-private.h"

#include <stdio.h>
#include <unistd.h>

/* From the pipe into locked memory, without a buffer of stdio's in between. */
static VoletLockedBytes *
read_secret (void)
{
  g_autoptr (VoletLockedBytes) line = volet_locked_bytes_new (200, NULL);
  guint8 *at = volet_locked_bytes_get (line);
  gsize n = 0;

  while (n < 200 && read (STDIN_FILENO, at + n, 1) == 1 && at[n] != '\n')
    n++;
  volet_locked_bytes_truncate (line, n);
  return g_steal_pointer (&line);
}

static void
wait_for_line (void)
{
  char byte;

  while (read (STDIN_FILENO, &byte, 1) == 1 && byte != '\n')
    continue;
}

/* As numbers, so that saying it leaves no second copy of its bytes. */
static void
say_key (VoletLockedBytes *key)
{
  for (gsize i = 0; i < volet_locked_bytes_get_size (key); i++)
    dprintf (STDOUT_FILENO, "%d ", volet_locked_bytes_get (key)[i]);
  dprintf (STDOUT_FILENO, "\n");
}

static void
use (VoletNotebook *notebook)
{
  g_autoptr (GPtrArray) entries = NULL;
  VoletDay first, last;

  g_assert_true (volet_day_parse ("2026-01-01", &first, NULL));
  g_assert_true (volet_day_parse ("2026-12-31", &last, NULL));
  entries = volet_notebook_list_entries (notebook, first, last, NULL);
  g_assert_nonnull (entries);
  dprintf (STDOUT_FILENO, "%u\n", entries->len);
}

int
main (int argc, char *argv[])
{
  g_autoptr (VoletClock) clock = volet_clock_new ();
  g_autoptr (VoletRandom) random = volet_random_new_system ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletNotebook) notebook = NULL;
  g_autoptr (VoletLockedBytes) passphrase = NULL;

  if (argc != 2)
    return 1;
  notebook = volet_notebook_open (argv[1], VOLET_VAULT_OPEN_NONE, clock, random, &error);
  g_assert_no_error (error);
  passphrase = read_secret ();
  volet_notebook_unlock (notebook, passphrase, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&passphrase, volet_locked_bytes_free);
  say_key (volet_notebook_get_vault (notebook)->data_key);
  use (notebook);
  wait_for_line ();

  volet_notebook_lock (notebook, &error);
  g_assert_no_error (error);
  dprintf (STDOUT_FILENO, "locked\n");
  wait_for_line ();
  return 0;
}
