/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An act of the person, which can be undone and done again. */

#include "volet-act.h"

#include "volet-secret.h"

/**
 * volet_act_new:
 * @kind: what was done
 * @subject: (nullable): to what
 *
 * Returns: (transfer full): the act
 */
VoletAct *
volet_act_new (VoletActKind kind, const char *subject)
{
  VoletAct *self = g_new0 (VoletAct, 1);

  self->kind = kind;
  self->subject = g_strdup (subject);
  return self;
}

/**
 * volet_act_free:
 * @self: (transfer full) (nullable): an act
 *
 * Frees @self and wipes its subject.
 */
void
volet_act_free (VoletAct *self)
{
  if (self == NULL)
    return;

  volet_secret_free_string (self->subject);
  g_free (self);
}
