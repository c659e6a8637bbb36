/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom documents are given to, and the form that each of them is used to. */

#pragma once

#include "volet-id.h"
#include "volet-level.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* The group of everyone, unless the person says otherwise. */
#define VOLET_GROUP_ADMINISTRATION "administration"

/**
 * VoletTemplate:
 * @level: how much is told
 * @is_whole_period: one figure for all weeks
 * @hides_objective: whether the objective is left out at the threshold level
 * @prevented_form: how weeks with a hindrance are shown
 *
 * The form of the documents that one recipient gets.
 */
typedef struct {
  VoletLevel level;
  gboolean is_whole_period;
  gboolean hides_objective;
  VoletPreventedForm prevented_form;
} VoletTemplate;

gboolean volet_template_equal (const VoletTemplate *a, const VoletTemplate *b);

/**
 * VoletRecipient:
 * @id: identity, for life
 * @name: as typed, NFC, trimmed; two recipients may share it
 * @sign: (nullable): a private mark that tells two of the same name apart
 * @group: the group it is in now
 * @form: its template
 */
typedef struct {
  VoletId id;
  char *name;
  char *sign;
  char *group;
  VoletTemplate form;
} VoletRecipient;

VoletRecipient *volet_recipient_new (void);
VoletRecipient *volet_recipient_copy (const VoletRecipient *self);
void volet_recipient_free (VoletRecipient *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletRecipient, volet_recipient_free)

gboolean volet_group_check (const char *group, GError **error);

G_END_DECLS
