/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window: one notebook, or the way to one. */

#pragma once

#include "volet-idle.h"
#include "volet-surroundings.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VOLET_TYPE_WINDOW (volet_window_get_type ())
G_DECLARE_FINAL_TYPE (VoletWindow, volet_window, VOLET, WINDOW, AdwApplicationWindow)

/**
 * VoletLockReason:
 * @VOLET_LOCK_REASON_NONE: it was not open before
 * @VOLET_LOCK_REASON_ASKED: the person locked it
 * @VOLET_LOCK_REASON_IDLE: nobody had touched anything
 * @VOLET_LOCK_REASON_SESSION: the computer's screen was locked
 * @VOLET_LOCK_REASON_SLEEP: the computer has slept
 *
 * Why a notebook is locked.
 */
typedef enum {
  VOLET_LOCK_REASON_NONE,
  VOLET_LOCK_REASON_ASKED,
  VOLET_LOCK_REASON_IDLE,
  VOLET_LOCK_REASON_SESSION,
  VOLET_LOCK_REASON_SLEEP,
} VoletLockReason;

GtkWidget *
volet_window_new (GtkApplication *application, VoletSurroundings *surroundings, const char *path);

VoletNotebook *volet_window_get_notebook (VoletWindow *self);
void volet_window_open_notebook (VoletWindow *self, VoletNotebook *notebook);
void volet_window_import_calendar (VoletWindow *self, const char *path);
void volet_window_lock (VoletWindow *self, VoletLockReason reason);
VoletIdle *volet_window_get_idle (VoletWindow *self);

G_END_DECLS
