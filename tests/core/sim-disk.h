/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that exists only in the test: it fails when told to, and remembers every write, so that
 * the power can be cut at any instant afterwards. */

#pragma once

#include "volet-file-ops.h"

G_BEGIN_DECLS

typedef struct _SimDisk SimDisk;

/* What a call does to the disk, as far as faults choose among them. */
typedef enum {
  SIM_OP_OPEN = 1 << 0,
  SIM_OP_READ = 1 << 1,
  SIM_OP_WRITE = 1 << 2,
  SIM_OP_SYNC = 1 << 3,
  SIM_OP_LOOK = 1 << 4,
  SIM_OP_NAME = 1 << 5,
  SIM_OP_ANY = (1 << 6) - 1,
} SimOp;

typedef enum {
  /* The call does nothing and fails. */
  SIM_FAULT_REFUSE,
  /* A write does half of its work, and succeeds at that. */
  SIM_FAULT_SHORT,
  /* A write does half of its work, and fails. */
  SIM_FAULT_HALF,
  /* A sync fails, what it should have written is lost, and the cache goes on claiming it. */
  SIM_FAULT_LOSE,
} SimFault;

typedef enum {
  SIM_EVENT_CREATE,
  SIM_EVENT_WRITE,
  SIM_EVENT_TRUNCATE,
  SIM_EVENT_SYNC,
  SIM_EVENT_SYNC_FOLDER,
  SIM_EVENT_UNLINK,
  SIM_EVENT_RENAME,
  SIM_EVENT_MARK,
} SimEventKind;

typedef struct {
  SimEventKind kind;
  guint file;
  guint64 offset;
  GBytes *bytes;
  char *path;
  char *new_path;
  guint mark;
} SimEvent;

SimDisk *sim_disk_new (void);
void sim_disk_free (SimDisk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SimDisk, sim_disk_free)

const VoletFileOps *sim_disk_get_ops (SimDisk *self);

void sim_disk_put (SimDisk *self, const char *path, const GByteArray *bytes);
GByteArray *sim_disk_get (SimDisk *self, const char *path);
GByteArray *sim_disk_get_durable (SimDisk *self, const char *path);
gboolean sim_disk_has (SimDisk *self, const char *path);
void sim_disk_poke (SimDisk *self, const char *path, guint64 offset, const void *bytes, gsize n);

void sim_disk_truncate (SimDisk *self, const char *path, guint64 n_bytes);

void sim_disk_fail (SimDisk *self, SimFault fault, int code, SimOp ops, guint after, guint n_times);
void sim_disk_heal (SimDisk *self);
gboolean sim_disk_has_failed (SimDisk *self);
void sim_disk_set_room (SimDisk *self, guint64 n_bytes);
void sim_disk_set_memory (SimDisk *self, guint64 n_bytes);
void sim_disk_set_read_only (SimDisk *self, gboolean is_read_only);
void sim_disk_set_lock_error (SimDisk *self, int code);

void sim_disk_mark (SimDisk *self, guint mark);
GPtrArray *sim_disk_get_log (SimDisk *self);
guint sim_disk_count (SimDisk *self, SimOp ops);

G_END_DECLS
