/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite's memory: wiped when freed, its page cache locked. */

/* Invariants
 *
 * 1. Every byte that SQLite frees was overwritten first: what the database held is not left in the
 *    heap.
 * 2. Allocations of about a page come from one region of 2 MiB that is locked and kept out of core
 *    files, as long as it has room; all others from the heap.
 *
 * SQLite hands an allocator no state of its own, so this one has to keep its region in the process.
 * It is set up once, before SQLite, and never changes hands.
 */

#include "volet-sqlite-memory.h"

#include "volet-secret.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* A page of 1024 bytes with what SQLite keeps beside it. */
#define SLOT_SIZE 1536
#define SLOT_MIN_USE 1024
#define POOL_SIZE (2 * 1024 * 1024)
#define N_SLOTS (POOL_SIZE / SLOT_SIZE)
#define NO_SLOT G_MAXUINT16

/* Before each allocation from the heap: its size, at SQLite's alignment. */
#define HEAP_HEADER_SIZE 16
#define ALIGNMENT 8

static struct {
  GMutex mutex;
  guint8 *bytes;
  guint16 first_free;
  guint16 next_free[N_SLOTS];
} pool;

static gboolean
is_in_pool (const void *memory)
{
  const guint8 *at = memory;

  return pool.bytes != NULL && at >= pool.bytes && at < pool.bytes + POOL_SIZE;
}

static void *
take_slot (void)
{
  void *slot = NULL;

  g_mutex_lock (&pool.mutex);
  if (pool.bytes != NULL && pool.first_free != NO_SLOT) {
    slot = pool.bytes + (gsize) pool.first_free * SLOT_SIZE;
    pool.first_free = pool.next_free[pool.first_free];
  }
  g_mutex_unlock (&pool.mutex);
  return slot;
}

static void
give_slot_back (void *slot)
{
  guint16 index = (guint16) ((gsize) ((guint8 *) slot - pool.bytes) / SLOT_SIZE);

  volet_secret_wipe (slot, SLOT_SIZE);
  g_mutex_lock (&pool.mutex);
  pool.next_free[index] = pool.first_free;
  pool.first_free = index;
  g_mutex_unlock (&pool.mutex);
}

static void *
on_malloc (int n_bytes)
{
  guint8 *memory;
  gint64 size = n_bytes;

  if (n_bytes >= SLOT_MIN_USE && n_bytes <= SLOT_SIZE) {
    void *slot = take_slot ();

    if (slot != NULL)
      return slot;
  }

  memory = malloc ((gsize) n_bytes + HEAP_HEADER_SIZE);
  if (memory == NULL)
    return NULL;
  memcpy (memory, &size, sizeof size);
  return memory + HEAP_HEADER_SIZE;
}

static int
on_size (void *memory)
{
  gint64 size;

  if (memory == NULL)
    return 0;
  if (is_in_pool (memory))
    return SLOT_SIZE;
  memcpy (&size, (guint8 *) memory - HEAP_HEADER_SIZE, sizeof size);
  return (int) size;
}

static void
on_free (void *memory)
{
  if (memory == NULL)
    return;
  if (is_in_pool (memory)) {
    give_slot_back (memory);
    return;
  }
  volet_secret_wipe (memory, (gsize) on_size (memory));
  free ((guint8 *) memory - HEAP_HEADER_SIZE);
}

/* realloc() would leave the old bytes behind. */
static void *
on_realloc (void *memory, int n_bytes)
{
  void *larger = on_malloc (n_bytes);

  if (larger == NULL)
    return NULL;
  memcpy (larger, memory, (gsize) MIN (on_size (memory), n_bytes));
  on_free (memory);
  return larger;
}

static int
on_roundup (int n_bytes)
{
  return (n_bytes + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
}

static int
on_init (void *user_data)
{
  return SQLITE_OK;
}

static void
on_shutdown (void *user_data)
{
}

/* Without its region the allocator works as well, only unlocked: the system may refuse it. */
static void
prepare_pool (void)
{
  void *bytes = mmap (NULL, POOL_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (bytes == MAP_FAILED)
    return;
  madvise (bytes, POOL_SIZE, MADV_DONTDUMP);
  /* Locking on fault: pages that are never used stay with the system. */
  mlock2 (bytes, POOL_SIZE, MLOCK_ONFAULT);
  for (guint i = 0; i < N_SLOTS; i++)
    pool.next_free[i] = (guint16) (i + 1 < N_SLOTS ? i + 1 : NO_SLOT);
  pool.first_free = 0;
  pool.bytes = bytes;
}

/**
 * volet_sqlite_memory_install:
 *
 * Gives SQLite this allocator. To be called once, before anything else of SQLite.
 *
 * Returns: %FALSE if SQLite was already in use
 */
gboolean
volet_sqlite_memory_install (void)
{
  static const sqlite3_mem_methods methods = {
      .xMalloc = on_malloc,
      .xFree = on_free,
      .xRealloc = on_realloc,
      .xSize = on_size,
      .xRoundup = on_roundup,
      .xInit = on_init,
      .xShutdown = on_shutdown,
  };

  if (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK)
    return FALSE;
  /* Pages one by one, not twenty at once: only so do they fit into the region. */
  if (sqlite3_config (SQLITE_CONFIG_PAGECACHE, NULL, 0, 0) != SQLITE_OK)
    return FALSE;
  prepare_pool ();
  return TRUE;
}
