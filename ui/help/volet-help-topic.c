/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A question and its answer, as they stand in data/help. */

#include "volet-help-topic.h"

#include <gio/gio.h>
#include <string.h>

/* The pages are written in French, the language of those whom they are for. */
#define FOLDER "/io/github/volet_agenda/Volet/help/fr"

static void
free_block (gpointer data)
{
  VoletHelpBlock *block = data;

  g_free (block->text);
  g_free (block);
}

static VoletHelpBlockKind
find_kind (const char *line)
{
  if (g_str_has_prefix (line, "- "))
    return VOLET_HELP_BLOCK_BULLET;
  if (g_ascii_isdigit (line[0]) && g_str_has_prefix (line + 1, ". "))
    return VOLET_HELP_BLOCK_STEP;
  return VOLET_HELP_BLOCK_PARAGRAPH;
}

static void
add_block (VoletHelpTopic *self, const char *line)
{
  VoletHelpBlock *block = g_new0 (VoletHelpBlock, 1);

  block->kind = find_kind (line);
  block->text = g_strdup (block->kind == VOLET_HELP_BLOCK_BULLET ? line + strlen ("- ") : line);
  g_ptr_array_add (self->blocks, block);
}

/**
 * volet_help_block_dup_text:
 * @self: a block
 *
 * Returns: (transfer full): its words as they are shown, with the mark of a list
 */
char *
volet_help_block_dup_text (const VoletHelpBlock *self)
{
  return g_strconcat (self->kind == VOLET_HELP_BLOCK_BULLET ? "• " : "", self->text, NULL);
}

/**
 * volet_help_topic_new_from_text:
 * @text: a question on the first line, then its answer: a paragraph on each line, "- " before the
 *   lines of a list, "1. " before numbered steps; empty lines are for who writes them
 *
 * Returns: (transfer full): the topic
 */
VoletHelpTopic *
volet_help_topic_new_from_text (const char *text)
{
  VoletHelpTopic *self = g_new0 (VoletHelpTopic, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->question = g_strdup (lines[0] != NULL ? lines[0] : "");
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  for (gsize i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      add_block (self, lines[i]);
  return self;
}

/**
 * volet_help_topic_free:
 * @self: (transfer full) (nullable): a topic
 */
void
volet_help_topic_free (VoletHelpTopic *self)
{
  if (self == NULL)
    return;
  g_free (self->question);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * volet_help_load_topics:
 *
 * Returns: (transfer full) (element-type VoletHelpTopic): every topic, in the order of the book
 */
GPtrArray *
volet_help_load_topics (void)
{
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_help_topic_free);
  g_auto (GStrv) names =
      g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (names != NULL, topics);

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (gsize i = 0; names[i] != NULL; i++) {
    g_autofree char *path = g_build_path ("/", FOLDER, names[i], NULL);
    g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    g_autofree char *text = NULL;

    g_return_val_if_fail (bytes != NULL, topics);
    text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    g_ptr_array_add (topics, volet_help_topic_new_from_text (text));
  }
  return topics;
}
