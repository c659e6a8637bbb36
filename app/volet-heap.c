/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window program's heap wipes what it is given back.
 *
 * Notes and passphrases pass through memory that is not ours: the text of a GtkLabel, a layout of
 * Pango's, a message to assistive technology. What frees it does not wipe it, and it would be found
 * there after the notebook was locked. So the program brings its own free() and realloc(), which
 * the dynamic linker puts before the C library's for every library; the heap itself stays the C
 * library's.
 *
 * Invariants:
 * 1. A block is overwritten whole, to the last byte that its owner could use, before it goes back.
 * 2. A block that moves leaves nothing where it was: realloc() copies and wipes, it never lets the
 * C library move.
 * 3. Elsewhere than on glibc, and where a sanitizer has the heap, nothing is replaced: the
 *    protection falls away, the program stays right.
 */

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

/* What glibc keeps for those who stand before it. */
extern void __libc_free (void *block);
extern void *__libc_malloc (size_t n_bytes);

static void
wipe_and_free (void *block)
{
  explicit_bzero (block, malloc_usable_size (block));
  __libc_free (block);
}

void
free (void *block)
{
  if (block != NULL)
    wipe_and_free (block);
}

/* A block that has the room stays where it is, unless half of it would be left unused. */
void *
realloc (void *block, size_t n_bytes)
{
  size_t n_usable;
  void *moved;

  if (block == NULL)
    return __libc_malloc (n_bytes);
  if (n_bytes == 0) {
    wipe_and_free (block);
    return NULL;
  }
  n_usable = malloc_usable_size (block);
  if (n_bytes <= n_usable && n_bytes >= n_usable / 2)
    return block;

  moved = __libc_malloc (n_bytes);
  if (moved == NULL)
    return n_bytes <= n_usable ? block : NULL;
  memcpy (moved, block, n_bytes < n_usable ? n_bytes : n_usable);
  wipe_and_free (block);
  return moved;
}

#endif
