/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Libraries that few acts need.
 *
 * Linked as usual, the three of them that this is for cost a third of the time until the first
 * window is seen, for something that most days nobody does. */

#include "volet-library.h"

#include <dlfcn.h>

/* States once it was tried; 0 is for g_once_init_enter(). */
enum { MISSING = 1, LOADED };

static gsize
load (VoletLibrary *self)
{
  void *handle = dlopen (self->file_name, RTLD_NOW | RTLD_LOCAL);

  if (handle == NULL)
    return MISSING;
  for (gsize i = 0; i < self->n_symbols; i++) {
    gpointer function = dlsym (handle, self->symbols[i].name);

    if (function == NULL) {
      dlclose (handle);
      return MISSING;
    }
    *(gpointer *) ((char *) self->table + self->symbols[i].offset) = function;
  }
  return LOADED;
}

/**
 * volet_library_load:
 * @self: a library
 *
 * Loads the library unless it is there already. It stays until the program ends. For any thread.
 *
 * Returns: whether every pointer of its table can be called
 */
gboolean
volet_library_load (VoletLibrary *self)
{
  if (g_once_init_enter (&self->state))
    g_once_init_leave (&self->state, load (self));
  return self->state == LOADED;
}
