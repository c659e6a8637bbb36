/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said around a document that leaves: levels, forms, channels, warnings. */

#pragma once

#include "volet-given.h"
#include "volet-recipient.h"

G_BEGIN_DECLS

const char *volet_text_get_level_label (VoletLevel level);
const char *volet_text_get_paper_label (const VoletStatementHead *head);
const char *volet_text_get_level_words (VoletLevel level);
const char *volet_text_get_prevented_form (VoletPreventedForm form);
const char *volet_text_get_channel (VoletChannel channel);
const char *volet_text_get_given_state (VoletGivenState state);
const char *volet_text_get_file_kind (VoletGivenFileKind kind);
char *volet_text_dup_group_label (const char *group);

/**
 * VoletSharingSentence:
 * @VOLET_SHARING_SENTENCE_OFFICIAL_AGENDA: it does not replace the official agenda
 * @VOLET_SHARING_SENTENCE_MORE: more may be asked for
 * @VOLET_SHARING_SENTENCE_REFUSAL: refusing a check may cost the RSA
 * @VOLET_SHARING_SENTENCE_INCOME: income is declared elsewhere
 *
 * The sentences said beside every document, whatever the data.
 */
typedef enum {
  VOLET_SHARING_SENTENCE_OFFICIAL_AGENDA,
  VOLET_SHARING_SENTENCE_MORE,
  VOLET_SHARING_SENTENCE_REFUSAL,
  VOLET_SHARING_SENTENCE_INCOME,
} VoletSharingSentence;

#define VOLET_N_SHARING_SENTENCES 4

const char *volet_text_get_sharing_sentence (VoletSharingSentence sentence);
const char *volet_text_get_threshold_warning (void);
const char *volet_text_get_changed_form_warning (void);
char *volet_text_format_missing_week_warning (VoletWeek week);
const char *volet_text_get_calendar_without_name_warning (void);

G_END_DECLS
