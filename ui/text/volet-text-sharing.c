/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said around a document that leaves: levels, forms, channels, warnings. */

#include "volet-text-sharing.h"

#include "volet-text-time.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  const char *label;
  const char *words;
} LevelText;

static const LevelText level_texts[VOLET_N_LEVELS] = {
    [VOLET_LEVEL_THRESHOLD] = {NC_ ("level", "The weekly hours, reached or not"),
                               N_ ("For each week: “15 h or more”, or “less than 15 h”.")},
    [VOLET_LEVEL_BAND] = {NC_ ("level", "A range of hours"),
                          N_ ("For each week: a range of five hours, such as “from 10 h to less "
                              "than 15 h”.")},
    [VOLET_LEVEL_TOTAL] = {NC_ ("level", "The exact hours"),
                           N_ ("For each week: the exact time, such as “14 h 45”.")},
    [VOLET_LEVEL_FAMILIES] = {NC_ ("level", "The exact hours of each family of activities"),
                              N_ ("For each week: the exact time of each family of activities, "
                                  "and their sum.")},
};

static const char *const prevented_forms[VOLET_N_PREVENTED_FORMS] = {
    [VOLET_PREVENTED_FORM_LABEL] = N_ ("“Week with a hindrance”, without hours"),
    [VOLET_PREVENTED_FORM_BOTH] = N_ ("“Week with a hindrance”, with the hours done"),
    [VOLET_PREVENTED_FORM_FIGURE] = N_ ("Like any other week"),
};

static const char *const channels[VOLET_N_CHANNELS] = {
    [VOLET_CHANNEL_UNSAID] = NC_ ("handed over", "not said"),
    [VOLET_CHANNEL_HAND] = NC_ ("handed over", "by hand"),
    [VOLET_CHANNEL_POST] = NC_ ("handed over", "by post"),
    [VOLET_CHANNEL_REGISTERED] = NC_ ("handed over", "by registered post"),
    [VOLET_CHANNEL_MAIL] = NC_ ("handed over", "by e-mail"),
    [VOLET_CHANNEL_SITE] = NC_ ("handed over", "on a website"),
    [VOLET_CHANNEL_COPIED] = NC_ ("handed over", "copied"),
    [VOLET_CHANNEL_OFFICIAL] = NC_ ("handed over", "typed into the official agenda"),
};

static const char *const given_states[VOLET_N_GIVEN_STATES] = {
    [VOLET_GIVEN_STATE_PERHAPS] = NC_ ("statement", "to be checked"),
    [VOLET_GIVEN_STATE_GIVEN] = NC_ ("statement", "given"),
    [VOLET_GIVEN_STATE_REPLACED] = NC_ ("statement", "given, then replaced"),
    [VOLET_GIVEN_STATE_NOT_DELIVERED] = NC_ ("statement", "not given: the file could not be made"),
    [VOLET_GIVEN_STATE_MISTAKE] = NC_ ("statement", "made by mistake, never given"),
};

static const char *const file_kinds[VOLET_N_GIVEN_FILE_KINDS] = {
    [VOLET_GIVEN_FILE_PDF] = NC_ ("file", "PDF document"),
    [VOLET_GIVEN_FILE_ICAL] = NC_ ("file", "calendar"),
    [VOLET_GIVEN_FILE_TEXT] = NC_ ("file", "text"),
};

static const char *const sentences[VOLET_N_SHARING_SENTENCES] = {
    [VOLET_SHARING_SENTENCE_OFFICIAL_AGENDA] =
        N_ ("This statement does not replace the official agenda if your contract asks for it."),
    [VOLET_SHARING_SENTENCE_MORE] = N_ ("You may be asked for more, or for supporting documents."),
    [VOLET_SHARING_SENTENCE_REFUSAL] =
        N_ ("Refusing a check can make you lose the RSA. Ask for help before you refuse."),
    [VOLET_SHARING_SENTENCE_INCOME] =
        N_ ("Your income is declared separately, to the CAF or the MSA."),
};

/**
 * volet_text_get_level_label:
 * @level: a level
 *
 * Returns: its label
 */
const char *
volet_text_get_level_label (VoletLevel level)
{
  g_return_val_if_fail ((guint) level < VOLET_N_LEVELS, "");

  return g_dpgettext2 (NULL, "level", level_texts[level].label);
}

/**
 * volet_text_get_paper_label:
 * @head: the head of a statement
 *
 * Returns: what kind of paper it is: for hours, the label of their level
 */
const char *
volet_text_get_paper_label (const VoletStatementHead *head)
{
  switch (head->kind) {
  case VOLET_STATEMENT_KIND_RECEIPT:
    return _ ("receipt to be signed");
  case VOLET_STATEMENT_KIND_EXTRACT:
    return _ ("list of documents given");
  case VOLET_STATEMENT_KIND_HOURS:
  default:
    return volet_text_get_level_label (head->level);
  }
}

/**
 * volet_text_get_level_words:
 * @level: a level
 *
 * Returns: a sentence about what it will say
 */
const char *
volet_text_get_level_words (VoletLevel level)
{
  g_return_val_if_fail ((guint) level < VOLET_N_LEVELS, "");

  return _ (level_texts[level].words);
}

/**
 * volet_text_get_prevented_form:
 * @form: how weeks with a hindrance are shown
 *
 * Returns: that, in words
 */
const char *
volet_text_get_prevented_form (VoletPreventedForm form)
{
  g_return_val_if_fail ((guint) form < VOLET_N_PREVENTED_FORMS, "");

  return _ (prevented_forms[form]);
}

/**
 * volet_text_get_channel:
 * @channel: how a document was handed over
 *
 * Returns: that, in words: "en main propre"
 */
const char *
volet_text_get_channel (VoletChannel channel)
{
  g_return_val_if_fail ((guint) channel < VOLET_N_CHANNELS, "");

  return g_dpgettext2 (NULL, "handed over", channels[channel]);
}

/**
 * volet_text_get_given_state:
 * @state: what became of a document
 *
 * Returns: that, in words: "donné"
 */
const char *
volet_text_get_given_state (VoletGivenState state)
{
  g_return_val_if_fail ((guint) state < VOLET_N_GIVEN_STATES, "");

  return g_dpgettext2 (NULL, "statement", given_states[state]);
}

/**
 * volet_text_get_file_kind:
 * @kind: in which form a document left
 *
 * Returns: that, in words: "document PDF"
 */
const char *
volet_text_get_file_kind (VoletGivenFileKind kind)
{
  g_return_val_if_fail ((guint) kind < VOLET_N_GIVEN_FILE_KINDS, "");

  return g_dpgettext2 (NULL, "file", file_kinds[kind]);
}

/**
 * volet_text_dup_group_label:
 * @group: a group's name, as stored
 *
 * Returns: (transfer full): what people call it: "l’administration" for the built-in one, else the
 *   name that the person gave
 */
char *
volet_text_dup_group_label (const char *group)
{
  if (strcmp (group, VOLET_GROUP_ADMINISTRATION) == 0)
    return g_strdup (_ ("the administration"));
  return g_strdup (group);
}

/**
 * volet_text_get_sharing_sentence:
 * @sentence: which one
 *
 * Returns: a sentence that is said beside every document, whatever the data
 */
const char *
volet_text_get_sharing_sentence (VoletSharingSentence sentence)
{
  g_return_val_if_fail ((guint) sentence < VOLET_N_SHARING_SENTENCES, "");

  return _ (sentences[sentence]);
}

/**
 * volet_text_get_threshold_warning:
 *
 * Returns: what is said on every preview at the threshold level, whatever the data
 */
const char *
volet_text_get_threshold_warning (void)
{
  return _ ("A line “less than 15 h” may be read badly. You can choose another form.");
}

/**
 * volet_text_get_changed_form_warning:
 *
 * Returns: what is said where the form is not the recipient's usual one
 */
const char *
volet_text_get_changed_form_warning (void)
{
  return _ ("This person will see that the form has changed.");
}

/**
 * volet_text_format_missing_week_warning:
 * @week: a week that a document leaves out
 *
 * Returns: (transfer full): what its recipient will see
 */
char *
volet_text_format_missing_week_warning (VoletWeek week)
{
  g_autofree char *dates = volet_text_format_week (week);

  return g_strdup_printf (_ ("This person will see that the week %s is missing."), dates);
}

/**
 * volet_text_get_calendar_without_name_warning:
 *
 * Returns: what is said of a calendar file on which no name is typed: two people's events could
 *   then be taken for one another
 */
const char *
volet_text_get_calendar_without_name_warning (void)
{
  return _ ("Without a name, this calendar can be mixed up with somebody else’s.");
}
