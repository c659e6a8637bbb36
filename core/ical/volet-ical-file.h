/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a stranger's calendar file: in a program of its own, which can be stopped. */

#pragma once

#include "volet-ical-calendar.h"
#include "volet-ical-options.h"

G_BEGIN_DECLS

char *volet_ical_find_reader (void);

VoletIcalCalendar *volet_ical_read_file (const char *reader,
                                         const char *path,
                                         const VoletIcalOptions *options,
                                         GCancellable *cancellable,
                                         GError **error);

void volet_ical_read_file_async (const char *reader,
                                 const char *path,
                                 const VoletIcalOptions *options,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
VoletIcalCalendar *volet_ical_read_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
