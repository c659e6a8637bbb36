/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A question and its answer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletHelpBlockKind:
 * @VOLET_HELP_BLOCK_PARAGRAPH: a paragraph
 * @VOLET_HELP_BLOCK_BULLET: a line of a list
 * @VOLET_HELP_BLOCK_STEP: a numbered step; its text begins with the number
 */
typedef enum {
  VOLET_HELP_BLOCK_PARAGRAPH,
  VOLET_HELP_BLOCK_BULLET,
  VOLET_HELP_BLOCK_STEP,
} VoletHelpBlockKind;

/**
 * VoletHelpBlock:
 * @kind: what it is
 * @text: its words, on one line
 */
typedef struct {
  VoletHelpBlockKind kind;
  char *text;
} VoletHelpBlock;

/**
 * VoletHelpTopic:
 * @question: the question, in the words of a person
 * @blocks: (element-type VoletHelpBlock): the answer
 */
typedef struct {
  char *question;
  GPtrArray *blocks;
} VoletHelpTopic;

char *volet_help_block_dup_text (const VoletHelpBlock *self);

VoletHelpTopic *volet_help_topic_new_from_text (const char *text);
void volet_help_topic_free (VoletHelpTopic *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletHelpTopic, volet_help_topic_free)

GPtrArray *volet_help_load_topics (void);

G_END_DECLS
