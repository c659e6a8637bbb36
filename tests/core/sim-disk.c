/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that exists only in the test: it fails when told to, and remembers every write, so that
 * the power can be cut at any instant afterwards. */

#include "sim-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>

#define FIRST_FD 100
#define FOLDER_FILE NULL

typedef struct {
  guint64 offset;
  guint64 n_bytes;
} Range;

/* What programs see, what the disk holds, and where they differ. */
typedef struct {
  guint number;
  GByteArray *cache;
  GByteArray *durable;
  GArray *dirty;
  int lock_fd;
  int lock_kind;
} File;

typedef struct {
  File *file;
  gboolean is_open;
} Descriptor;

struct _SimDisk {
  VoletFileOps ops;
  GPtrArray *files;
  GHashTable *names;
  GArray *descriptors;
  GPtrArray *log;

  gboolean is_armed;
  SimFault fault;
  int code;
  SimOp fault_ops;
  guint after;
  guint n_times;
  gboolean has_failed;

  guint counts[6];
  guint64 room;
  guint64 memory;
  gboolean is_read_only;
  int lock_error;
};

static void
file_free (File *file)
{
  g_byte_array_unref (file->cache);
  g_byte_array_unref (file->durable);
  g_array_unref (file->dirty);
  g_free (file);
}

static void
event_free (SimEvent *event)
{
  g_clear_pointer (&event->bytes, g_bytes_unref);
  g_free (event->path);
  g_free (event->new_path);
  g_free (event);
}

static SimEvent *
log_event (SimDisk *self, SimEventKind kind, File *file)
{
  SimEvent *event = g_new0 (SimEvent, 1);

  event->kind = kind;
  event->file = file != NULL ? file->number : G_MAXUINT;
  g_ptr_array_add (self->log, event);
  return event;
}

static int
refuse (int code)
{
  errno = code;
  return -1;
}

/* Counts a call; TRUE if it is to go wrong. */
static gboolean
goes_wrong (SimDisk *self, SimOp op)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->counts); i++)
    if (op == (SimOp) (1 << i))
      self->counts[i]++;
  if (!self->is_armed || (self->fault_ops & op) == 0)
    return FALSE;
  if (self->after > 0) {
    self->after--;
    return FALSE;
  }
  if (self->n_times == 0)
    return FALSE;
  self->n_times--;
  self->has_failed = TRUE;
  return TRUE;
}

static File *
get_file (SimDisk *self, int fd)
{
  return g_array_index (self->descriptors, Descriptor, fd - FIRST_FD).file;
}

static File *
add_file (SimDisk *self, const char *path)
{
  File *file = g_new0 (File, 1);

  file->number = self->files->len;
  file->cache = g_byte_array_new ();
  file->durable = g_byte_array_new ();
  file->dirty = g_array_new (FALSE, FALSE, sizeof (Range));
  file->lock_fd = -1;
  g_ptr_array_add (self->files, file);
  g_hash_table_insert (self->names, g_strdup (path), file);
  return file;
}

static int
add_descriptor (SimDisk *self, File *file)
{
  const Descriptor descriptor = {file, TRUE};

  g_array_append_val (self->descriptors, descriptor);
  return FIRST_FD + (int) self->descriptors->len - 1;
}

static int
sim_open (gpointer user_data, const char *path, int flags, guint mode)
{
  SimDisk *self = user_data;
  File *file = g_hash_table_lookup (self->names, path);

  if (goes_wrong (self, SIM_OP_OPEN))
    return refuse (self->code);
  if (flags & O_DIRECTORY)
    return add_descriptor (self, FOLDER_FILE);
  if (flags & O_EXCL && file != NULL)
    return refuse (EEXIST);
  if (self->is_read_only && (flags & O_ACCMODE) != O_RDONLY)
    return refuse (EROFS);
  if (file == NULL && (flags & O_CREAT) == 0)
    return refuse (ENOENT);
  if (file == NULL) {
    file = add_file (self, path);
    log_event (self, SIM_EVENT_CREATE, file)->path = g_strdup (path);
  }
  return add_descriptor (self, file);
}

static int
sim_close (gpointer user_data, int fd)
{
  SimDisk *self = user_data;
  File *file = get_file (self, fd);

  if (file != FOLDER_FILE && file->lock_fd == fd)
    file->lock_fd = -1;
  g_array_index (self->descriptors, Descriptor, fd - FIRST_FD).is_open = FALSE;
  return 0;
}

static void
fill_stat (File *file, struct stat *ret_stat)
{
  memset (ret_stat, 0, sizeof *ret_stat);
  ret_stat->st_dev = 1;
  ret_stat->st_ino = 1000 + file->number;
  ret_stat->st_mode = S_IFREG | 0600;
  ret_stat->st_size = (off_t) file->cache->len;
}

static int
sim_stat (gpointer user_data, const char *path, struct stat *ret_stat)
{
  SimDisk *self = user_data;
  File *file = g_hash_table_lookup (self->names, path);

  if (goes_wrong (self, SIM_OP_LOOK))
    return refuse (self->code);
  if (file == NULL)
    return refuse (ENOENT);
  fill_stat (file, ret_stat);
  return 0;
}

static int
sim_fstat (gpointer user_data, int fd, struct stat *ret_stat)
{
  SimDisk *self = user_data;

  if (goes_wrong (self, SIM_OP_LOOK))
    return refuse (self->code);
  fill_stat (get_file (self, fd), ret_stat);
  return 0;
}

static gssize
sim_pread (gpointer user_data, int fd, gpointer bytes, gsize n_bytes, gint64 offset)
{
  SimDisk *self = user_data;
  GByteArray *cache = get_file (self, fd)->cache;

  if (goes_wrong (self, SIM_OP_READ))
    return refuse (self->code);
  if (offset >= cache->len)
    return 0;
  n_bytes = MIN (n_bytes, cache->len - (gsize) offset);
  memcpy (bytes, cache->data + offset, n_bytes);
  return (gssize) n_bytes;
}

/* Grows with zeros. */
static void
grow (GByteArray *bytes, guint64 n_bytes)
{
  guint old = bytes->len;

  if (n_bytes <= old)
    return;
  g_byte_array_set_size (bytes, (guint) n_bytes);
  memset (bytes->data + old, 0, bytes->len - old);
}

static void
write_cache (SimDisk *self, File *file, const guint8 *bytes, gsize n_bytes, guint64 offset)
{
  const Range range = {offset, n_bytes};
  SimEvent *event;

  if (n_bytes == 0)
    return;
  grow (file->cache, offset + n_bytes);
  memcpy (file->cache->data + offset, bytes, n_bytes);
  g_array_append_val (file->dirty, range);
  event = log_event (self, SIM_EVENT_WRITE, file);
  event->offset = offset;
  event->bytes = g_bytes_new (bytes, n_bytes);
}

static gssize
sim_pwrite (gpointer user_data, int fd, gconstpointer bytes, gsize n_bytes, gint64 offset)
{
  SimDisk *self = user_data;
  File *file = get_file (self, fd);

  if (goes_wrong (self, SIM_OP_WRITE)) {
    if (self->fault == SIM_FAULT_SHORT || self->fault == SIM_FAULT_HALF)
      write_cache (self, file, bytes, n_bytes / 2, (guint64) offset);
    return self->fault == SIM_FAULT_SHORT ? (gssize) n_bytes / 2 : refuse (self->code);
  }
  if ((guint64) offset + n_bytes > MAX (self->room, file->cache->len)) {
    guint64 end = MAX (self->room, file->cache->len);

    if ((guint64) offset >= end)
      return refuse (ENOSPC);
    n_bytes = (gsize) (end - (guint64) offset);
  }
  write_cache (self, file, bytes, n_bytes, (guint64) offset);
  return (gssize) n_bytes;
}

static int
sync_file (SimDisk *self, File *file)
{
  if (goes_wrong (self, SIM_OP_SYNC)) {
    if (self->fault == SIM_FAULT_LOSE && file != FOLDER_FILE)
      g_array_set_size (file->dirty, 0);
    return refuse (self->code);
  }
  if (file == FOLDER_FILE) {
    log_event (self, SIM_EVENT_SYNC_FOLDER, NULL);
    return 0;
  }
  for (guint i = 0; i < file->dirty->len; i++) {
    const Range *range = &g_array_index (file->dirty, Range, i);

    grow (file->durable, range->offset + range->n_bytes);
    memcpy (file->durable->data + range->offset, file->cache->data + range->offset, range->n_bytes);
  }
  g_array_set_size (file->dirty, 0);
  log_event (self, SIM_EVENT_SYNC, file);
  return 0;
}

static int
sim_sync (gpointer user_data, int fd)
{
  SimDisk *self = user_data;

  return sync_file (self, get_file (self, fd));
}

static int
sim_flock (gpointer user_data, int fd, int operation)
{
  SimDisk *self = user_data;
  File *file = get_file (self, fd);
  int kind = operation & (LOCK_EX | LOCK_SH);

  if (goes_wrong (self, SIM_OP_OPEN))
    return refuse (self->code);
  if (self->lock_error != 0)
    return refuse (self->lock_error);
  if (file->lock_fd >= 0 && file->lock_fd != fd && (kind == LOCK_EX || file->lock_kind == LOCK_EX))
    return refuse (EWOULDBLOCK);
  file->lock_fd = fd;
  file->lock_kind = kind;
  return 0;
}

/* What was synced is read from the disk again; what was not stays in the cache. */
static int
sim_drop_cache (gpointer user_data, int fd)
{
  SimDisk *self = user_data;
  File *file = get_file (self, fd);
  GByteArray *old = file->cache;

  file->cache = g_byte_array_new ();
  g_byte_array_append (file->cache, file->durable->data, file->durable->len);
  for (guint i = 0; i < file->dirty->len; i++) {
    const Range *range = &g_array_index (file->dirty, Range, i);

    grow (file->cache, range->offset + range->n_bytes);
    memcpy (file->cache->data + range->offset, old->data + range->offset, range->n_bytes);
  }
  g_byte_array_unref (old);
  return 0;
}

static int
sim_get_free_space (gpointer user_data, int fd, guint64 *ret_bytes)
{
  SimDisk *self = user_data;
  guint64 n_used = get_file (self, fd)->cache->len;

  if (goes_wrong (self, SIM_OP_LOOK))
    return refuse (self->code);
  *ret_bytes = self->room > n_used ? self->room - n_used : 0;
  return 0;
}

static int
sim_unlink (gpointer user_data, const char *path)
{
  SimDisk *self = user_data;
  File *file = g_hash_table_lookup (self->names, path);

  if (goes_wrong (self, SIM_OP_NAME))
    return refuse (self->code);
  if (file == NULL)
    return refuse (ENOENT);
  log_event (self, SIM_EVENT_UNLINK, file)->path = g_strdup (path);
  g_hash_table_remove (self->names, path);
  return 0;
}

static int
sim_rename (gpointer user_data, const char *from, const char *to)
{
  SimDisk *self = user_data;
  File *file = g_hash_table_lookup (self->names, from);
  SimEvent *event;

  if (goes_wrong (self, SIM_OP_NAME))
    return refuse (self->code);
  if (file == NULL)
    return refuse (ENOENT);
  event = log_event (self, SIM_EVENT_RENAME, file);
  event->path = g_strdup (from);
  event->new_path = g_strdup (to);
  g_hash_table_remove (self->names, from);
  g_hash_table_replace (self->names, g_strdup (to), file);
  return 0;
}

static int
sim_get_available_memory (gpointer user_data, guint64 *ret_bytes)
{
  SimDisk *self = user_data;

  *ret_bytes = self->memory;
  return 0;
}

SimDisk *
sim_disk_new (void)
{
  SimDisk *self = g_new0 (SimDisk, 1);

  self->ops = (VoletFileOps){
      .user_data = self,
      .open = sim_open,
      .close = sim_close,
      .stat = sim_stat,
      .fstat = sim_fstat,
      .pread = sim_pread,
      .pwrite = sim_pwrite,
      .fdatasync = sim_sync,
      .fsync = sim_sync,
      .flock = sim_flock,
      .drop_cache = sim_drop_cache,
      .get_free_space = sim_get_free_space,
      .unlink = sim_unlink,
      .rename = sim_rename,
      .get_available_memory = sim_get_available_memory,
  };
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) file_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->descriptors = g_array_new (FALSE, FALSE, sizeof (Descriptor));
  self->log = g_ptr_array_new_with_free_func ((GDestroyNotify) event_free);
  self->room = G_MAXUINT32;
  self->memory = G_GUINT64_CONSTANT (8) << 30;
  return self;
}

/* Every descriptor must have been closed by then. */
void
sim_disk_free (SimDisk *self)
{
  for (guint i = 0; i < self->descriptors->len; i++)
    g_assert_false (g_array_index (self->descriptors, Descriptor, i).is_open);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->files);
  g_array_unref (self->descriptors);
  g_ptr_array_unref (self->log);
  g_free (self);
}

const VoletFileOps *
sim_disk_get_ops (SimDisk *self)
{
  return &self->ops;
}

/* A file that was there before, all of it durable. */
void
sim_disk_put (SimDisk *self, const char *path, const GByteArray *bytes)
{
  File *file = add_file (self, path);

  g_byte_array_append (file->cache, bytes->data, bytes->len);
  g_byte_array_append (file->durable, bytes->data, bytes->len);
}

static GByteArray *
copy_bytes (const GByteArray *bytes)
{
  GByteArray *copy = g_byte_array_sized_new (bytes->len);

  return g_byte_array_append (copy, bytes->data, bytes->len);
}

GByteArray *
sim_disk_get (SimDisk *self, const char *path)
{
  return copy_bytes (((File *) g_hash_table_lookup (self->names, path))->cache);
}

/* What would be left if the power went now and nothing unsynced had reached the disk. */
GByteArray *
sim_disk_get_durable (SimDisk *self, const char *path)
{
  return copy_bytes (((File *) g_hash_table_lookup (self->names, path))->durable);
}

gboolean
sim_disk_has (SimDisk *self, const char *path)
{
  return g_hash_table_contains (self->names, path);
}

/* Somebody else writes, durably. */
void
sim_disk_poke (SimDisk *self, const char *path, guint64 offset, const void *bytes, gsize n)
{
  File *file = g_hash_table_lookup (self->names, path);

  grow (file->cache, offset + n);
  grow (file->durable, offset + n);
  memcpy (file->cache->data + offset, bytes, n);
  memcpy (file->durable->data + offset, bytes, n);
}

/* Makes a file shorter, durably no sooner than the next sync. Volet never does: other programs do.
 */
void
sim_disk_truncate (SimDisk *self, const char *path, guint64 n_bytes)
{
  File *file = g_hash_table_lookup (self->names, path);
  const Range nothing = {n_bytes, 0};

  if (n_bytes >= file->cache->len)
    return;
  g_byte_array_set_size (file->cache, (guint) n_bytes);
  /* What was written beyond the new end will not be synced any more. */
  for (guint i = 0; i < file->dirty->len; i++) {
    Range *range = &g_array_index (file->dirty, Range, i);

    if (range->offset + range->n_bytes > n_bytes)
      *range = (Range){MIN (range->offset, n_bytes), n_bytes - MIN (range->offset, n_bytes)};
  }
  g_array_append_val (file->dirty, nothing);
  log_event (self, SIM_EVENT_TRUNCATE, file)->offset = n_bytes;
}

/* From the call after @after matching ones on, @n_times matching calls go wrong. */
void
sim_disk_fail (SimDisk *self, SimFault fault, int code, SimOp ops, guint after, guint n_times)
{
  self->is_armed = TRUE;
  self->has_failed = FALSE;
  self->fault = fault;
  self->code = code;
  self->fault_ops = ops;
  self->after = after;
  self->n_times = n_times;
}

void
sim_disk_heal (SimDisk *self)
{
  self->is_armed = FALSE;
}

gboolean
sim_disk_has_failed (SimDisk *self)
{
  return self->has_failed;
}

/* How large one file may become. */
void
sim_disk_set_room (SimDisk *self, guint64 n_bytes)
{
  self->room = n_bytes;
}

void
sim_disk_set_memory (SimDisk *self, guint64 n_bytes)
{
  self->memory = n_bytes;
}

void
sim_disk_set_read_only (SimDisk *self, gboolean is_read_only)
{
  self->is_read_only = is_read_only;
}

void
sim_disk_set_lock_error (SimDisk *self, int code)
{
  self->lock_error = code;
}

void
sim_disk_mark (SimDisk *self, guint mark)
{
  log_event (self, SIM_EVENT_MARK, NULL)->mark = mark;
}

GPtrArray *
sim_disk_get_log (SimDisk *self)
{
  return self->log;
}

guint
sim_disk_count (SimDisk *self, SimOp ops)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->counts); i++)
    if (ops & 1 << i)
      n += self->counts[i];
  return n;
}
