/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of widgets share: a notebook, surroundings in which time stands still, and a
 * window in which a page is shown. */

#pragma once

#include "notebook-fixture.h"
#include "volet-surroundings.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WAIT_FOR:
 * @condition: what must become true
 *
 * Lets the main loop run until then, for a minute at most: a loaded machine is slow.
 */
#define WAIT_FOR(condition)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 deadline_ = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;                              \
    guint tick_ = g_timeout_add (10, widget_fixture_on_tick, NULL);                                \
                                                                                                   \
    while (!(condition) && g_get_monotonic_time () < deadline_)                                    \
      g_main_context_iteration (NULL, TRUE);                                                       \
    g_source_remove (tick_);                                                                       \
    g_assert_true (condition);                                                                     \
  }                                                                                                \
  G_STMT_END

/**
 * WidgetFixture:
 * @core: a notebook, unlocked, on Monday 2026-11-23
 * @surroundings: a data folder of its own, the cheapest keys, the same Monday
 * @window: what shows the page, or %NULL
 */
typedef struct {
  NotebookFixture core;
  VoletSurroundings *surroundings;
  GtkWidget *window;
} WidgetFixture;

void widget_fixture_init (int *argc, char ***argv);
void widget_fixture_set_up (WidgetFixture *fixture, gconstpointer data);
void widget_fixture_tear_down (WidgetFixture *fixture, gconstpointer data);
void widget_fixture_show (WidgetFixture *fixture, GtkWidget *page);
gboolean widget_fixture_on_tick (gpointer user_data);

GtkWidget *widget_find (GtkWidget *top, GType type, const char *label);
GtkWidget *widget_find_named (GtkWidget *top, const char *name);
void widget_click (GtkWidget *top, const char *label);

G_END_DECLS
