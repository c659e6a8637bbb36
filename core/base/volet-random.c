/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where random bytes come from: the system, or a test that must repeat itself. */

#include "volet-random.h"

#include <errno.h>
#include <sys/random.h>

struct _VoletRandom {
  GObject parent_instance;

  VoletRandomFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (VoletRandom, volet_random, G_TYPE_OBJECT)

static void
fill_from_system (guint8 *bytes, gsize n_bytes, gpointer user_data)
{
  while (n_bytes > 0) {
    ssize_t n_read = getrandom (bytes, n_bytes, 0);

    if (n_read < 0 && errno == EINTR)
      continue;
    /* A guessable key is worse than no program: there is nothing sound to fall back on. */
    if (n_read <= 0)
      g_error ("The system gives no random bytes");
    bytes += n_read;
    n_bytes -= (gsize) n_read;
  }
}

static void
volet_random_finalize (GObject *object)
{
  VoletRandom *self = VOLET_RANDOM (object);

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  G_OBJECT_CLASS (volet_random_parent_class)->finalize (object);
}

static void
volet_random_class_init (VoletRandomClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_random_finalize;
}

static void
volet_random_init (VoletRandom *self)
{
  self->func = fill_from_system;
}

/**
 * volet_random_new_system:
 *
 * Random bytes of the kernel's generator, by getrandom(2). May be used from any thread.
 *
 * Returns: (transfer full): the source
 */
VoletRandom *
volet_random_new_system (void)
{
  return g_object_new (VOLET_TYPE_RANDOM, NULL);
}

/**
 * volet_random_new_from_func:
 * @func: (scope notified): fills buffers
 * @user_data: closure of @func
 * @destroy: (nullable): called on @user_data when the source goes
 *
 * A source whose bytes the caller decides. For tests with known answers; the programs use
 * volet_random_new_system().
 *
 * Returns: (transfer full): the source
 */
VoletRandom *
volet_random_new_from_func (VoletRandomFunc func, gpointer user_data, GDestroyNotify destroy)
{
  VoletRandom *self;

  g_return_val_if_fail (func != NULL, NULL);

  self = g_object_new (VOLET_TYPE_RANDOM, NULL);
  self->func = func;
  self->user_data = user_data;
  self->destroy = destroy;
  return self;
}

/**
 * volet_random_fill:
 * @self: a source
 * @bytes: (array length=n_bytes): where to write
 * @n_bytes: how many bytes
 *
 * Fills @bytes. Never fails: without random bytes the program ends.
 */
void
volet_random_fill (VoletRandom *self, gpointer bytes, gsize n_bytes)
{
  g_return_if_fail (VOLET_IS_RANDOM (self));

  self->func (bytes, n_bytes, self->user_data);
}
