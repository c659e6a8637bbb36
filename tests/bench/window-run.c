/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window at work: memory of an open notebook beside an empty window, and how long it takes to
 * answer with ten years of entries.
 *
 * One process: an empty libadwaita window is shown first and its private memory taken; then the
 * same process opens notebooks. An answer is what lies between a gesture and the frame that shows
 * it: what the gesture does, the layout and the drawing. */

#include "notebook-fixture.h"
#include "volet-entry.h"
#include "volet-surroundings.h"
#include "volet-window.h"

#include <adwaita.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* 28 a week; and 63, for the hour grid alone. */
#define ENTRIES_A_DAY 4
#define MANY_ENTRIES_A_DAY 9
#define N_ANSWERS 300
#define N_CHANGES 1000
#define N_LOCKS 100
#define GOAL_MIB 25.0
#define GOAL_MS 16.0
/* What a flat memory may still move by. */
#define FLAT_MIB 2.0

typedef struct {
  NotebookFixture core;
  VoletSurroundings *surroundings;
  VoletWindow *window;
} Bench;

static double
read_private_mib (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint64 kib = 0;

  malloc_trim (0);
  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "Private_"))
      kib += g_ascii_strtoull (strchr (lines[i], ':') + 1, NULL, 10);
  return (double) kib / 1024;
}

/* Every second one has a start; some overlap. */
static void
set_time (VoletEntry *entry, VoletDay day, guint n)
{
  int minutes = 30 + 15 * (int) ((guint) day % 5);
  int start_min = 8 * 60 + 50 * (int) n;

  if (n % 2 == 0)
    volet_entry_set_duration (entry, day, minutes);
  else
    g_assert_true (volet_entry_set_span (entry, day, start_min, start_min + minutes, NULL, NULL));
}

static void
fill_years (Bench *bench, int years, guint entries_a_day)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);
  g_autoptr (GError) error = NULL;

  for (VoletDay day = NOTEBOOK_FIXTURE_TODAY - years * 365; day <= NOTEBOOK_FIXTURE_TODAY; day++) {
    for (guint n = 0; n < entries_a_day; n++) {
      VoletEntry *entry = volet_notebook_new_entry (bench->core.notebook);

      set_time (entry, day, n);
      entry->category = (VoletCategory) (((guint) day + n * 3) % VOLET_N_CATEGORIES);
      volet_entry_set_note (entry, "Une note de quelques mots, comme on en écrit");
      g_ptr_array_add (entries, entry);
    }
  }
  volet_notebook_add_entries (bench->core.notebook, entries, NULL, &error);
  g_assert_no_error (error);
}

static void
draw (Bench *bench)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (bench->window));
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
on_after_paint (GdkFrameClock *clock, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

typedef void (*Gesture) (GtkWidget *widget, guint n);

/* The processor's time from the gesture until its frame is painted. */
static double
time_answer (GtkWidget *widget, Gesture gesture, guint n)
{
  GdkFrameClock *frames = gtk_widget_get_frame_clock (widget);
  gboolean is_painted = FALSE;
  gulong handler =
      g_signal_connect (frames, "after-paint", G_CALLBACK (on_after_paint), &is_painted);
  clock_t started = clock ();
  clock_t ended;

  gesture (widget, n);
  gtk_widget_queue_draw (widget);
  while (!is_painted)
    g_main_context_iteration (NULL, TRUE);
  ended = clock ();
  g_signal_handler_disconnect (frames, handler);
  return (double) (ended - started) * 1000 / CLOCKS_PER_SEC;
}

static gboolean
say (const char *what, double found, double goal, const char *unit)
{
  g_print ("%-52s %8.2f %s (goal %.0f)%s\n", what, found, unit, goal,
           found <= goal ? "" : "  MISSED");
  return found <= goal;
}

static gboolean
measure_answers (GtkWidget *widget, Gesture gesture, const char *what)
{
  g_autofree char *name = g_strdup_printf ("%s, 99 of 100", what);
  double answers[N_ANSWERS];

  for (guint i = 0; i < N_ANSWERS; i++)
    answers[i] = time_answer (widget, gesture, i);
  qsort (answers, N_ANSWERS, sizeof answers[0], compare_doubles);
  g_print ("%-52s %8.2f ms\n", what, answers[N_ANSWERS / 2]);
  return say (name, answers[N_ANSWERS * 99 / 100], GOAL_MS, "ms");
}

/* Ten weeks back, then ten forth, to the end of what is noted. */
static void
show_week (GtkWidget *window, guint n)
{
  gtk_widget_activate_action (window, (n / 10) % 2 == 0 ? "win.previous-week" : "win.next-week",
                              NULL);
}

/* Down the week and up again. */
static void
scroll (GtkWidget *scrolled, guint n)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  double step = gtk_adjustment_get_step_increment (place);

  gtk_adjustment_set_value (place,
                            gtk_adjustment_get_value (place) + ((n / 20) % 2 == 0 ? step : -step));
}

/* Word after word, as many letters as a note may have. */
static void
type (GtkWidget *field, guint n)
{
  int end = -1;

  if (n % 100 == 0)
    gtk_editable_set_text (GTK_EDITABLE (field), "");
  gtk_editable_insert_text (GTK_EDITABLE (field), n % 7 == 6 ? " " : "o", 1, &end);
}

typedef gboolean (*IsSought) (GtkWidget *widget);

static GtkWidget *
find (GtkWidget *widget, IsSought is_sought)
{
  GtkWidget *found = NULL;

  if (gtk_widget_get_mapped (widget) && is_sought (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, is_sought);
  return found;
}

static gboolean
is_scrolled (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget);
}

static gboolean
is_grid_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "view-grid-symbolic") == 0;
}

static gboolean
is_details (GtkWidget *widget)
{
  return GTK_IS_EXPANDER (widget);
}

static gboolean
is_field (GtkWidget *widget)
{
  return GTK_IS_ENTRY (widget);
}

static void
show_grid (Bench *bench)
{
  GtkWidget *button = find (GTK_WIDGET (bench->window), is_grid_button);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  draw (bench);
}

static gboolean
measure_typing (Bench *bench)
{
  GtkWidget *dialog = NULL;
  gboolean is_good;

  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.add-entry", NULL);
  draw (bench);
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

    if (window != GTK_WIDGET (bench->window) && gtk_widget_get_visible (window))
      dialog = window;
  }
  gtk_test_widget_wait_for_draw (dialog);
  gtk_expander_set_expanded (GTK_EXPANDER (find (dialog, is_details)), TRUE);
  gtk_test_widget_wait_for_draw (dialog);
  is_good = measure_answers (find (find (dialog, is_details), is_field), type,
                             "a letter in the details of an activity");
  gtk_window_close (GTK_WINDOW (dialog));
  draw (bench);
  return is_good;
}

static gboolean
measure_changes (Bench *bench)
{
  double before;

  /* What is made once, such as what fonts keep, is made first. */
  for (guint i = 0; i < N_CHANGES / 10; i++)
    time_answer (GTK_WIDGET (bench->window), show_week, i);
  before = read_private_mib ();
  for (guint i = 0; i < N_CHANGES; i++)
    time_answer (GTK_WIDGET (bench->window), show_week, i);
  return say ("growth over a thousand weeks", read_private_mib () - before, FLAT_MIB, "MiB");
}

static void
lock_and_open (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);
  g_autoptr (VoletNotebook) notebook = NULL;

  volet_window_lock (bench->window, VOLET_LOCK_REASON_ASKED);
  draw (bench);
  notebook = volet_notebook_open (bench->core.path, VOLET_VAULT_OPEN_NONE, bench->core.clock,
                                  bench->core.random, &error);
  g_assert_no_error (error);
  volet_notebook_unlock (notebook, passphrase, NULL, &error);
  g_assert_no_error (error);
  volet_window_open_notebook (bench->window, notebook);
  draw (bench);
  g_set_object (&bench->core.notebook, notebook);
}

static gboolean
measure_locks (Bench *bench)
{
  double before;

  for (guint i = 0; i < N_LOCKS / 10; i++)
    lock_and_open (bench);
  before = read_private_mib ();
  for (guint i = 0; i < N_LOCKS; i++)
    lock_and_open (bench);
  return say ("growth over a hundred locks", read_private_mib () - before, FLAT_MIB, "MiB");
}

static void
open_years (Bench *bench, int years, guint entries_a_day)
{
  notebook_fixture_set_up (&bench->core, NULL);
  fill_years (bench, years, entries_a_day);
  bench->surroundings = volet_surroundings_new ();
  volet_surroundings_set_now (bench->surroundings, "2026-11-23T12:00", NULL);
  bench->window = VOLET_WINDOW (volet_window_new (NULL, bench->surroundings, bench->core.path));
  volet_window_open_notebook (bench->window, bench->core.notebook);
  gtk_window_present (GTK_WINDOW (bench->window));
  draw (bench);
}

static void
close_years (Bench *bench)
{
  gtk_window_destroy (GTK_WINDOW (bench->window));
  g_clear_object (&bench->surroundings);
  notebook_fixture_tear_down (&bench->core, NULL);
}

static gboolean
measure_ten_years (Bench *bench)
{
  GtkWidget *window = GTK_WIDGET (bench->window);
  gboolean is_good = measure_answers (window, show_week, "another week, ten years of entries");

  is_good = measure_answers (find (window, is_scrolled), scroll, "scrolling") && is_good;
  is_good = measure_typing (bench) && is_good;
  is_good = measure_changes (bench) && is_good;
  is_good = measure_locks (bench) && is_good;
  show_grid (bench);
  return measure_answers (window, show_week, "another week as an hour grid, ten years") && is_good;
}

int
main (int argc, char *argv[])
{
  Bench bench = {0};
  GtkWidget *empty;
  double empty_mib;
  gboolean is_good;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  empty = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (empty), 860, 720);
  gtk_window_present (GTK_WINDOW (empty));
  gtk_test_widget_wait_for_draw (empty);
  empty_mib = read_private_mib ();
  gtk_window_destroy (GTK_WINDOW (empty));

  open_years (&bench, 1, ENTRIES_A_DAY);
  is_good = say ("memory of a year's notebook over an empty window",
                 read_private_mib () - empty_mib, GOAL_MIB, "MiB");
  close_years (&bench);

  open_years (&bench, 10, ENTRIES_A_DAY);
  is_good = measure_ten_years (&bench) && is_good;
  close_years (&bench);

  open_years (&bench, 1, MANY_ENTRIES_A_DAY);
  show_grid (&bench);
  is_good =
      measure_answers (GTK_WIDGET (bench.window), show_week, "an hour grid of 63 activities") &&
      is_good;
  close_years (&bench);
  return is_good ? 0 : 1;
}
