/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import holds, for the files that make it and bring it in. */

#pragma once

#include "volet-import.h"

G_BEGIN_DECLS

struct _VoletImport {
  GObject parent_instance;

  VoletIcalCalendar *calendar;
  GListStore *items;

  /* The notebook's number of changes when it was made. */
  guint64 n_changes;
};

G_END_DECLS
