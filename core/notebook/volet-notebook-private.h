/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of a notebook share. */

#pragma once

#include "volet-content.h"
#include "volet-database.h"
#include "volet-notebook-error-private.h"
#include "volet-notebook.h"
#include "volet-secret.h"
#include "volet-store-acts.h"
#include "volet-store-agenda.h"
#include "volet-store-ledger.h"
#include "volet-time-error.h"

G_BEGIN_DECLS

/* Keys of the store's memos and choices. */
#define VOLET_NOTEBOOK_MEMO_ZONE "zone"
#define VOLET_NOTEBOOK_MEMO_LAST_BACKUP "last-backup"
#define VOLET_NOTEBOOK_MEMO_LAST_BACKUP_PLACE "last-backup-place"
#define VOLET_NOTEBOOK_CHOICE_NAME "name"

typedef struct _VoletNotebookLease VoletNotebookLease;

struct _VoletNotebook {
  GObject parent_instance;

  VoletVault *vault;
  VoletClock *clock;
  VoletRandom *random;

  /* Changes since it was opened, so that what was prepared before one is known to be outdated. */
  guint64 n_changes;

  /* While a copy is being written in a thread. */
  VoletNotebookLease *lease;

  /* All NULL while locked. */
  VoletDatabase *database;
  VoletStore *store;
  VoletZone *zone;
  char *name;
};

gboolean volet_notebook_check_name (const char *name, GError **error);
gboolean volet_notebook_check_unlocked (VoletNotebook *self, GError **error);
gboolean volet_notebook_check_writable (VoletNotebook *self, GError **error);

/* A transaction: begin, or begin_act for one that can be undone; then end_act with whether all went
 * well. When it did, the change is made durable and announced; when not, or when saving fails,
 * everything is as before, and @error says why. */
gboolean volet_notebook_begin (VoletNotebook *self, GError **error);
gboolean volet_notebook_begin_act (VoletNotebook *self,
                                   VoletActKind kind,
                                   const char *subject,
                                   GError **error);
gboolean volet_notebook_end_act (VoletNotebook *self, gboolean is_done, GError **error);

/* After a save that failed: the vault's own cause in place of SQLite's. */
void volet_notebook_take_save_error (VoletNotebook *self, GError **error);

/* Destroys what has been in the bin for longer than it is kept. */
gboolean volet_notebook_purge_old (VoletNotebook *self, GError **error);

/* New entries: their creation times, and, within an act, keeping them all or none. */
gboolean volet_notebook_date_entries (VoletNotebook *self, GPtrArray *entries, GError **error);
gboolean volet_notebook_put_entries (VoletNotebook *self,
                                     GPtrArray *entries,
                                     gsize *ret_bad_index,
                                     GError **error);

/* What an act on an entry is called when it is undone: the category and the day. */
char *volet_notebook_describe_entry (const VoletEntry *entry);

/* Ends the writing of a copy in a thread, if any. */
void volet_notebook_end_lease (VoletNotebook *self);

/* Notes that a verified copy was made today. */
gboolean volet_notebook_remember_backup (VoletNotebook *self, const char *path, GError **error);

/* Makes the tables hold @after in one save that is not undone. */
gboolean volet_notebook_replace_content (VoletNotebook *self,
                                         const VoletContent *before,
                                         const VoletContent *after,
                                         GError **error);

/* Drops the database and every clear value; the vault stays as it is. */
void volet_notebook_close_store (VoletNotebook *self);

/* The counted minutes of @week up to @last_day, included. */
gboolean volet_notebook_count_until (
    VoletNotebook *self, VoletWeek week, VoletDay last_day, VoletCount *ret_count, GError **error);

/* After a function of the store that has its own transaction: announces the change, or gives
 * @error, which is set, the vault's own cause. */
void volet_notebook_finish_own_transaction (VoletNotebook *self, gboolean is_done, GError **error);

G_END_DECLS
