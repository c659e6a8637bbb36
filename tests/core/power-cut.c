/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a disk may hold after the power was cut, from the log of what was written to it. */

#include "power-cut.h"

#include <string.h>

#define SECTOR 512
#define BLOCK 4096
#define TAIL (16 * 1024)

/* A file as the disk surely holds it, and what may have been added. */
typedef struct {
  GByteArray *durable;
  GPtrArray *pending;
} File;

typedef struct {
  GPtrArray *files;
  GHashTable *names;
  GPtrArray *pending_names;
} Disk;

static File *
file_new (void)
{
  File *file = g_new0 (File, 1);

  file->durable = g_byte_array_new ();
  file->pending = g_ptr_array_new ();
  return file;
}

static void
file_free (File *file)
{
  g_byte_array_unref (file->durable);
  g_ptr_array_unref (file->pending);
  g_free (file);
}

static void
grow (GByteArray *bytes, guint64 n_bytes)
{
  guint old = bytes->len;

  if (n_bytes <= old)
    return;
  g_byte_array_set_size (bytes, (guint) n_bytes);
  memset (bytes->data + old, 0, bytes->len - old);
}

static gsize
get_n_bytes (const SimEvent *event)
{
  return event->kind == SIM_EVENT_WRITE ? g_bytes_get_size (event->bytes) : 0;
}

static void
apply (GByteArray *bytes, const SimEvent *event, gsize n_bytes)
{
  if (event->kind == SIM_EVENT_TRUNCATE && event->offset < bytes->len)
    g_byte_array_set_size (bytes, (guint) event->offset);
  if (n_bytes == 0)
    return;
  grow (bytes, event->offset + n_bytes);
  memcpy (bytes->data + event->offset, g_bytes_get_data (event->bytes, NULL), n_bytes);
}

static void
apply_whole (GByteArray *bytes, const SimEvent *event)
{
  apply (bytes, event, get_n_bytes (event));
}

static File *
get_file (Disk *disk, guint number)
{
  while (disk->files->len <= number)
    g_ptr_array_add (disk->files, file_new ());
  return g_ptr_array_index (disk->files, number);
}

static void
apply_name (Disk *disk, const SimEvent *event)
{
  g_hash_table_remove (disk->names, event->path);
  if (event->kind == SIM_EVENT_CREATE)
    g_hash_table_replace (disk->names, event->path, GUINT_TO_POINTER (event->file + 1));
  if (event->kind == SIM_EVENT_RENAME)
    g_hash_table_replace (disk->names, event->new_path, GUINT_TO_POINTER (event->file + 1));
}

static void
apply_names (Disk *disk)
{
  for (guint i = 0; i < disk->pending_names->len; i++)
    apply_name (disk, g_ptr_array_index (disk->pending_names, i));
  g_ptr_array_set_size (disk->pending_names, 0);
}

static void
replay (Disk *disk, SimEvent *event)
{
  File *file;

  switch (event->kind) {
  case SIM_EVENT_CREATE:
  case SIM_EVENT_UNLINK:
  case SIM_EVENT_RENAME:
    g_ptr_array_add (disk->pending_names, event);
    break;
  case SIM_EVENT_SYNC_FOLDER:
    apply_names (disk);
    break;
  case SIM_EVENT_WRITE:
  case SIM_EVENT_TRUNCATE:
    g_ptr_array_add (get_file (disk, event->file)->pending, event);
    break;
  case SIM_EVENT_SYNC:
    file = get_file (disk, event->file);
    for (guint i = 0; i < file->pending->len; i++)
      apply_whole (file->durable, g_ptr_array_index (file->pending, i));
    g_ptr_array_set_size (file->pending, 0);
    break;
  case SIM_EVENT_MARK:
  default:
    break;
  }
}

static void
fill_with_garbage (guint8 *bytes, gsize n_bytes, GRand *rand)
{
  for (gsize i = 0; i < n_bytes; i++)
    bytes[i] = (guint8) g_rand_int (rand);
}

/* Applies each sector of a write, or not, or garbage in its place. */
static void
apply_sectors (GByteArray *bytes, const SimEvent *event, gboolean with_garbage, GRand *rand)
{
  gsize n_bytes;
  const guint8 *written;

  if (event->kind == SIM_EVENT_TRUNCATE) {
    if (g_rand_boolean (rand))
      apply_whole (bytes, event);
    return;
  }
  written = g_bytes_get_data (event->bytes, &n_bytes);
  grow (bytes, event->offset + n_bytes);
  for (gsize at = 0; at < n_bytes; at += SECTOR) {
    gsize n = MIN (SECTOR, n_bytes - at);
    int fate = g_rand_int_range (rand, 0, with_garbage ? 3 : 2);

    if (fate == 1)
      memcpy (bytes->data + event->offset + at, written + at, n);
    if (fate == 2)
      fill_with_garbage (bytes->data + event->offset + at, n, rand);
  }
}

/* Garbage over one block of 4096 bytes that one of the writes touched. */
static void
spoil_block (GByteArray *bytes, GPtrArray *pending, GRand *rand)
{
  SimEvent *event = g_ptr_array_index (pending, g_rand_int_range (rand, 0, (gint32) pending->len));
  guint64 first = event->offset / BLOCK;
  guint64 last = (event->offset + MAX (get_n_bytes (event), 1) - 1) / BLOCK;
  guint64 block = first + (guint64) g_rand_int_range (rand, 0, (gint32) (last - first + 1));

  if (event->kind == SIM_EVENT_TRUNCATE)
    return;
  grow (bytes, (block + 1) * BLOCK);
  fill_with_garbage (bytes->data + block * BLOCK, BLOCK, rand);
}

static void
zero_tail (GByteArray *bytes, guint n_durable)
{
  guint from = MAX (n_durable, bytes->len > TAIL ? bytes->len - TAIL : 0);

  if (from < bytes->len)
    memset (bytes->data + from, 0, bytes->len - from);
}

static GByteArray *
cut_file (File *file, PowerCut cut, GRand *rand)
{
  GByteArray *bytes = g_byte_array_ref (file->durable);
  GPtrArray *pending = file->pending;
  guint n_durable = bytes->len;
  guint n_whole = pending->len;

  if (cut == POWER_CUT_NOTHING || pending->len == 0)
    return bytes;
  if (cut == POWER_CUT_PREFIX || cut == POWER_CUT_BYTE)
    n_whole = (guint) g_rand_int_range (rand, 0, (gint32) pending->len);

  for (guint i = 0; i < pending->len; i++) {
    SimEvent *event = g_ptr_array_index (pending, i);
    gsize n_bytes = get_n_bytes (event);

    if (cut == POWER_CUT_SIZE_ALONE)
      grow (bytes, event->offset + n_bytes);
    else if (cut == POWER_CUT_SECTORS || cut == POWER_CUT_GARBAGE)
      apply_sectors (bytes, event, cut == POWER_CUT_GARBAGE, rand);
    else if (i < n_whole)
      apply_whole (bytes, event);
    else if (i == n_whole && cut == POWER_CUT_BYTE)
      apply (bytes, event, n_bytes == 0 ? 0 : (gsize) g_rand_int_range (rand, 0, (gint32) n_bytes));
  }
  if (cut == POWER_CUT_BLOCK)
    spoil_block (bytes, pending, rand);
  if (cut == POWER_CUT_ZERO_TAIL)
    zero_tail (bytes, n_durable);
  return bytes;
}

static void
replay_events (Disk *disk, GPtrArray *log, guint n_events)
{
  *disk = (Disk){g_ptr_array_new_with_free_func ((GDestroyNotify) file_free),
                 g_hash_table_new (g_str_hash, g_str_equal), g_ptr_array_new ()};
  for (guint i = 0; i < n_events; i++)
    replay (disk, g_ptr_array_index (log, i));
}

/* Replays the log up to the cut, and settles which names the disk has. */
static Disk
replay_all (GPtrArray *log, guint n_events, PowerCut cut, GRand *rand)
{
  Disk disk;

  replay_events (&disk, log, n_events);
  if (cut == POWER_CUT_ALL || (cut != POWER_CUT_NOTHING && g_rand_boolean (rand)))
    apply_names (&disk);
  return disk;
}

static void
disk_clear (Disk *disk)
{
  g_ptr_array_unref (disk->files);
  g_hash_table_unref (disk->names);
  g_ptr_array_unref (disk->pending_names);
}

static GByteArray *
cut_path (Disk *disk, const char *path, PowerCut cut, GRand *rand)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (disk->names, path));

  return number > 0 ? cut_file (get_file (disk, number - 1), cut, rand) : NULL;
}

/**
 * power_cut_make:
 * @log: what was done to the disk
 * @n_events: how many events came before the cut
 * @path: a file
 * @cut: what becomes of what was not synced
 * @rand: chooses
 *
 * Returns: (nullable): what the file holds, or %NULL if there is none of this name
 */
GByteArray *
power_cut_make (GPtrArray *log, guint n_events, const char *path, PowerCut cut, GRand *rand)
{
  Disk disk = replay_all (log, n_events, cut, rand);
  GByteArray *bytes = cut_path (&disk, path, cut, rand);

  disk_clear (&disk);
  return bytes;
}

/* A rename on FAT is no one act: the name that it replaces goes first, then the new one is written
 * and the old one erased. */
static void
apply_half_a_rename (Disk *disk, const SimEvent *event, GRand *rand)
{
  g_hash_table_remove (disk->names, event->new_path);
  if (g_rand_boolean (rand))
    g_hash_table_replace (disk->names, event->new_path, GUINT_TO_POINTER (event->file + 1));
}

/* The first few of the names that no sync made durable, and perhaps half of the next rename. */
static void
apply_some_names (Disk *disk, GRand *rand)
{
  guint n = (guint) g_rand_int_range (rand, 0, (gint32) disk->pending_names->len + 1);

  for (guint i = 0; i < n; i++)
    apply_name (disk, g_ptr_array_index (disk->pending_names, i));
  if (n < disk->pending_names->len) {
    const SimEvent *event = g_ptr_array_index (disk->pending_names, n);

    if (event->kind == SIM_EVENT_RENAME)
      apply_half_a_rename (disk, event, rand);
  }
}

static SimDisk *
fill_disk (Disk *disk, PowerCut cut, GRand *rand)
{
  SimDisk *after = sim_disk_new ();
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, disk->names);
  while (g_hash_table_iter_next (&iter, &path, NULL)) {
    g_autoptr (GByteArray) bytes = cut_path (disk, path, cut, rand);

    sim_disk_put (after, path, bytes);
  }
  return after;
}

/**
 * power_cut_make_disk:
 * @log: what was done to the disk
 * @n_events: how many events came before the cut
 * @cut: what becomes of what was not synced
 * @rand: chooses
 *
 * Returns: a disk with every file that is there after the cut
 */
SimDisk *
power_cut_make_disk (GPtrArray *log, guint n_events, PowerCut cut, GRand *rand)
{
  Disk disk = replay_all (log, n_events, cut, rand);
  SimDisk *after = fill_disk (&disk, cut, rand);

  disk_clear (&disk);
  return after;
}

/**
 * power_cut_make_fat_disk:
 * @log: what was done to the disk
 * @n_events: how many events came before the cut
 * @cut: what becomes of what was not synced
 * @rand: chooses
 *
 * The same on a file system whose renames are not one act.
 *
 * Returns: a disk with every file that is there after the cut
 */
SimDisk *
power_cut_make_fat_disk (GPtrArray *log, guint n_events, PowerCut cut, GRand *rand)
{
  Disk disk;
  SimDisk *after;

  replay_events (&disk, log, n_events);
  apply_some_names (&disk, rand);
  after = fill_disk (&disk, cut, rand);
  disk_clear (&disk);
  return after;
}
