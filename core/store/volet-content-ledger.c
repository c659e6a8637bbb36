/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a content as rows: the ledger's. Private to the store.
 *
 * A line that differs in anything is written anew. */

#include "volet-content-rows.h"
#include "volet-given-row.h"

#include <string.h>

#define STR_EQUAL(a, b) (g_strcmp0 ((a), (b)) == 0)

static gboolean
equal_recipients (gconstpointer a, gconstpointer b)
{
  const VoletRecipient *first = a, *second = b;

  return STR_EQUAL (first->name, second->name) && STR_EQUAL (first->sign, second->sign) &&
         volet_template_equal (&first->form, &second->form);
}

static gboolean
remove_recipient (VoletStore *self, gconstpointer record, GError **error)
{
  return volet_content_rows_remove_by_int (self, "DELETE FROM recipient WHERE id = ?",
                                           (gint64) ((const VoletRecipient *) record)->id, error);
}

static gboolean
add_recipient (VoletStore *self, gconstpointer record, GError **error)
{
  const VoletRecipient *recipient = record;
  g_autoptr (VoletQuery) query = volet_store_query (
      self,
      "INSERT INTO recipient "
      "(id, name, sign, level, is_whole_period, hides_objective, prevented_form) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      error);

  if (query == NULL)
    return FALSE;
  volet_store_bind_recipient (query, recipient);
  return volet_query_run (query, error);
}

static gboolean
equal_memberships (gconstpointer a, gconstpointer b)
{
  const VoletMembership *first = a, *second = b;

  return STR_EQUAL (first->group, second->group) && first->until_n == second->until_n;
}

static gboolean
remove_membership (VoletStore *self, gconstpointer record, GError **error)
{
  const VoletMembership *membership = record;
  g_autoptr (VoletQuery) query =
      volet_store_query (self, "DELETE FROM membership WHERE recipient = ? AND place = ?", error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, (gint64) membership->recipient);
  volet_query_bind_int (query, 2, membership->place);
  return volet_query_run (query, error);
}

static gboolean
add_membership (VoletStore *self, gconstpointer record, GError **error)
{
  const VoletMembership *membership = record;
  g_autoptr (VoletQuery) query = volet_store_query (
      self, "INSERT INTO membership (recipient, place, group_name, until_n) VALUES (?, ?, ?, ?)",
      error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, (gint64) membership->recipient);
  volet_query_bind_int (query, 2, membership->place);
  volet_query_bind_text (query, 3, membership->group);
  if (membership->until_n != VOLET_MEMBERSHIP_NOW)
    volet_query_bind_int (query, 4, membership->until_n);
  return volet_query_run (query, error);
}

static gboolean
equal_files (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    const VoletGivenFile *first = a->pdata[i], *second = b->pdata[i];

    if (first->kind != second->kind || !STR_EQUAL (first->name, second->name) ||
        !g_bytes_equal (first->bytes, second->bytes))
      return FALSE;
  }
  return TRUE;
}

static gboolean
equal_contents (const VoletGiven *a, const VoletGiven *b)
{
  g_autoptr (GBytes) statement_a = volet_statement_to_bytes (a->statement);
  g_autoptr (GBytes) statement_b = volet_statement_to_bytes (b->statement);
  g_autoptr (GBytes) context_a = volet_given_context_to_bytes (a->context);
  g_autoptr (GBytes) context_b = volet_given_context_to_bytes (b->context);

  return g_bytes_equal (statement_a, statement_b) && g_bytes_equal (context_a, context_b);
}

static gboolean
equal_lines (gconstpointer a, gconstpointer b)
{
  const VoletLine *first = a, *second = b;
  const VoletGiven *one = first->given, *two = second->given;

  return first->id == second->id && first->formers->len == second->formers->len &&
         (first->formers->len == 0 || memcmp (first->formers->data, second->formers->data,
                                              first->formers->len * sizeof (guint)) == 0) &&
         one->true_day == two->true_day && one->recipient == two->recipient &&
         one->channel == two->channel && one->state == two->state &&
         one->replaces == two->replaces && STR_EQUAL (one->asked, two->asked) &&
         equal_contents (one, two) && equal_files (one->files, two->files);
}

static gboolean
remove_line (VoletStore *self, gconstpointer record, GError **error)
{
  static const char *const statements[] = {
      "DELETE FROM given_file WHERE n = ?",
      "DELETE FROM given_former WHERE n = ?",
      "DELETE FROM given_origin WHERE n = ?",
      "DELETE FROM given WHERE n = ?",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!volet_content_rows_remove_by_int (self, statements[i],
                                           ((const VoletLine *) record)->given->n, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_numbers (VoletStore *self, const char *sql, gint64 n, gint64 number, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, n);
  volet_query_bind_int (query, 2, number);
  return volet_query_run (query, error);
}

static gboolean
add_line (VoletStore *self, gconstpointer record, GError **error)
{
  const VoletLine *line = record;
  guint n = line->given->n;

  if (!volet_given_row_insert (self, line->given, error) ||
      !add_numbers (self, "INSERT INTO given_origin (n, id) VALUES (?, ?)", n, (gint64) line->id,
                    error))
    return FALSE;
  for (guint i = 0; i < line->formers->len; i++)
    if (!add_numbers (self, "INSERT INTO given_former (n, former_n) VALUES (?, ?)", n,
                      g_array_index (line->formers, guint, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
equal_aliases (gconstpointer a, gconstpointer b)
{
  return ((const VoletAlias *) a)->recipient == ((const VoletAlias *) b)->recipient;
}

static gboolean
remove_alias (VoletStore *self, gconstpointer record, GError **error)
{
  return volet_content_rows_remove_by_int (self, "DELETE FROM recipient_former WHERE id = ?",
                                           (gint64) ((const VoletAlias *) record)->id, error);
}

static gboolean
add_alias (VoletStore *self, gconstpointer record, GError **error)
{
  const VoletAlias *alias = record;

  return add_numbers (self, "INSERT INTO recipient_former (id, recipient) VALUES (?, ?)",
                      (gint64) alias->id, (gint64) alias->recipient, error);
}

const VoletContentKind volet_content_ledger_kinds[] = {
    VOLET_CONTENT_KIND (recipients,
                        volet_content_compare_recipients,
                        equal_recipients,
                        remove_recipient,
                        add_recipient),
    VOLET_CONTENT_KIND (memberships,
                        volet_content_compare_memberships,
                        equal_memberships,
                        remove_membership,
                        add_membership),
    VOLET_CONTENT_KIND (lines, volet_content_compare_lines, equal_lines, remove_line, add_line),
    VOLET_CONTENT_KIND (
        aliases, volet_content_compare_aliases, equal_aliases, remove_alias, add_alias),
    {0},
};
