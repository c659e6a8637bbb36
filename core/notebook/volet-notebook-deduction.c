/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the ledger of a notebook to what each group was told. What is loaded is plain data: it can
 * be handed to a thread while the notebook goes on. */

#include "volet-notebook-deduction.h"

#include "volet-notebook-private.h"
#include "volet-share-private.h"

/**
 * volet_notebook_list_groups:
 * @self: an unlocked notebook
 * @error: return location
 *
 * Returns: (transfer full) (element-type utf8): every group that somebody is or was in, the
 *   administration first
 */
GPtrArray *
volet_notebook_list_groups (VoletNotebook *self, GError **error)
{
  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  return volet_store_load_groups (self->store, error);
}

/**
 * volet_notebook_list_known:
 * @self: an unlocked notebook
 * @group: a group
 * @error: return location
 *
 * Returns: (transfer full) (element-type guint): the numbers of the lines that count and whose
 *   recipient was in the group when the document was given, or later
 */
GArray *
volet_notebook_list_known (VoletNotebook *self, const char *group, GError **error)
{
  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  return volet_store_load_known (self->store, group, error);
}

static const VoletGiven *
find_line (GPtrArray *lines, guint n)
{
  for (guint i = 0; i < lines->len; i++)
    if (((const VoletGiven *) lines->pdata[i])->n == n)
      return lines->pdata[i];
  return NULL;
}

/**
 * volet_notebook_load_knowledge:
 * @self: an unlocked notebook
 * @group: a group
 * @error: return location
 *
 * Loads what the readers of a group were told: every document that counts and whose recipient was
 * in the group when it was given, or later.
 *
 * Returns: (transfer full): what they were told
 */
VoletKnowledge *
volet_notebook_load_knowledge (VoletNotebook *self, const char *group, GError **error)
{
  g_autoptr (VoletKnowledge) knowledge = volet_knowledge_new ();
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GArray) known = NULL;

  known = volet_notebook_list_known (self, group, error);
  lines = known != NULL ? volet_store_load_all_given (self->store, error) : NULL;
  if (lines == NULL)
    return NULL;

  for (guint i = 0; i < known->len; i++) {
    const VoletGiven *given = find_line (lines, g_array_index (known, guint, i));

    if (given != NULL)
      volet_knowledge_add_given (knowledge, given);
  }
  return g_steal_pointer (&knowledge);
}

/**
 * volet_notebook_load_knowledge_with:
 * @self: an unlocked notebook
 * @share: what is about to be given
 * @error: return location
 *
 * Returns: (transfer full): what the group of its recipient will have been told, the new document
 *   last
 */
VoletKnowledge *
volet_notebook_load_knowledge_with (VoletNotebook *self, VoletShare *share, GError **error)
{
  VoletKnowledge *knowledge = volet_notebook_load_knowledge (self, share->recipient->group, error);

  if (knowledge != NULL)
    volet_knowledge_add_candidate (knowledge, share->statement, share->context);
  return knowledge;
}
