/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every screen of the window, and how to get there. */

#pragma once

#include "widget-fixture.h"

G_BEGIN_DECLS

/**
 * WalkStart:
 * @WALK_START_WELCOME: no notebook on this computer
 * @WALK_START_LOCKED: a notebook, locked
 * @WALK_START_EMPTY: an open notebook with nothing in it
 * @WALK_START_ORDINARY: an open notebook with five weeks, some finished, and a statement given
 * @WALK_START_VISITOR: the same on a shared computer
 *
 * Where the way to a screen begins.
 */
typedef enum {
  WALK_START_WELCOME,
  WALK_START_LOCKED,
  WALK_START_EMPTY,
  WALK_START_ORDINARY,
  WALK_START_VISITOR,
} WalkStart;

/**
 * WalkScreen:
 * @name: what the test is called
 * @start: where its way begins
 * @steps: the way, steps with a space between: "win.name" runs an action, "#id" presses what has
 *   this id in its template, "Type" the first widget of this type, "#id:Type" the first in there;
 *   "#id=word" types a word there
 * @make: (nullable): makes a page that is shown over the last one, for what no step can reach
 *
 * A screen.
 */
typedef struct {
  const char *name;
  WalkStart start;
  const char *steps;
  GtkWidget *(*make) (WidgetFixture *fixture);
} WalkScreen;

/* Ends with a screen without a name. */
extern const WalkScreen walk_screens[];

void walk_screens_set_up (WidgetFixture *fixture, gconstpointer data);
void walk_screens_tear_down (WidgetFixture *fixture, gconstpointer data);
GtkWidget *walk_screens_show (WidgetFixture *fixture, const WalkScreen *screen);
void walk_screens_settle (GtkWidget *window);

G_END_DECLS
