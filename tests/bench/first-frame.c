/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded into any GTK 4 program: says when its first frame is painted, then ends it.
 *
 * VOLET_BENCH_START holds the CLOCK_MONOTONIC microseconds at which the program was started. One
 * line goes to the descriptor VOLET_BENCH_FD: microseconds until the first "after-paint", then
 * private memory in KiB. Nothing of this is in Volet itself. */

#include <gtk/gtk.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static guint64
read_private_kib (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint64 kib = 0;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "Private_"))
      kib += g_ascii_strtoull (strchr (lines[i], ':') + 1, NULL, 10);
  return kib;
}

static gboolean
on_after_paint (GSignalInvocationHint *hint,
                guint n_values,
                const GValue *values,
                gpointer user_data)
{
  gint64 started_us = g_ascii_strtoll (g_getenv ("VOLET_BENCH_START"), NULL, 10);
  gint64 now_us = g_get_monotonic_time ();
  int fd = atoi (g_getenv ("VOLET_BENCH_FD"));

  dprintf (fd, "%" G_GINT64_FORMAT " %" G_GUINT64_FORMAT "\n", now_us - started_us,
           read_private_kib ());
  _exit (0);
}

__attribute__ ((constructor)) static void
install_hook (void)
{
  if (g_getenv ("VOLET_BENCH_FD") == NULL)
    return;
  g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0,
                              on_after_paint, NULL, NULL);
}
