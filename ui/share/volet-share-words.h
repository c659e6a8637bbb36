/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements in a line or two, for the screens on which they are chosen and compared. */

#pragma once

#include "volet-given.h"
#include "volet-recipient.h"
#include "volet-statement.h"

G_BEGIN_DECLS

char *volet_share_words_summarize (VoletStatement *statement);
GPtrArray *volet_share_words_compare (VoletStatement *before, VoletStatement *after);
char *volet_share_words_format_given (const VoletGiven *given);
char *volet_share_words_format_period (VoletStatement *statement);
char *volet_share_words_format_recipient (const VoletRecipient *recipient);
char *volet_share_words_format_person (const VoletRecipient *recipient);

G_END_DECLS
