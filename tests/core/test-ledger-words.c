/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger's own words: channels, states, kinds of files, groups. */

#include "volet-given.h"
#include "volet-ledger-error.h"
#include "volet-recipient.h"

#include <string.h>

static void
test_channels_go_both_ways (void)
{
  const char *const words[VOLET_N_CHANNELS] = {NULL,   "hand", "post",   "registered",
                                               "mail", "site", "copied", "official"};

  for (guint i = 0; i < VOLET_N_CHANNELS; i++) {
    g_autoptr (GError) error = NULL;
    VoletChannel channel = VOLET_CHANNEL_UNSAID;

    g_assert_cmpstr (volet_channel_to_word ((VoletChannel) i), ==, words[i]);
    if (words[i] == NULL)
      continue;
    volet_channel_from_word (words[i], &channel, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (channel, ==, i);
  }
}

static void
test_refuses_unknown_channels (void)
{
  const char *const refused[] = {"", "Hand", "hand ", "fax", "unsaid", NULL};

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;
    VoletChannel channel = VOLET_CHANNEL_SITE;

    g_assert_false (volet_channel_from_word (refused[i], &channel, &error));
    g_assert_error (error, VOLET_LEDGER_ERROR, VOLET_LEDGER_ERROR_UNKNOWN_CHANNEL);
    g_assert_cmpuint (channel, ==, VOLET_CHANNEL_SITE);
  }
}

static void
test_states_and_kinds (void)
{
  const char *const states[VOLET_N_GIVEN_STATES] = {"perhaps", "given", "replaced", "not-delivered",
                                                    "mistake"};
  const char *const kinds[VOLET_N_GIVEN_FILE_KINDS] = {"pdf", "ics", "text"};

  for (guint i = 0; i < VOLET_N_GIVEN_STATES; i++)
    g_assert_cmpstr (volet_given_state_to_word ((VoletGivenState) i), ==, states[i]);
  for (guint i = 0; i < VOLET_N_GIVEN_FILE_KINDS; i++)
    g_assert_cmpstr (volet_given_file_kind_to_word ((VoletGivenFileKind) i), ==, kinds[i]);
}

static void
test_what_counts (void)
{
  const gboolean counts[VOLET_N_GIVEN_STATES] = {
      [VOLET_GIVEN_STATE_PERHAPS] = TRUE,        [VOLET_GIVEN_STATE_GIVEN] = TRUE,
      [VOLET_GIVEN_STATE_REPLACED] = TRUE,       [VOLET_GIVEN_STATE_MISTAKE] = FALSE,
      [VOLET_GIVEN_STATE_NOT_DELIVERED] = FALSE,
  };
  g_autoptr (VoletGiven) given = volet_given_new ();

  for (guint i = 0; i < VOLET_N_GIVEN_STATES; i++) {
    given->state = (VoletGivenState) i;
    g_assert_cmpint (volet_given_counts (given), ==, counts[i]);
  }
}

static void
test_group_names (void)
{
  g_autofree char *longest = g_strnfill (200, 'a');
  g_autofree char *too_long = g_strnfill (201, 'a');
  const char *const refused[] = {"", " ", "avocate ", "avo\ncate", "\xff", "e\u0301cole", too_long};

  g_assert_true (volet_group_check (VOLET_GROUP_ADMINISTRATION, NULL));
  g_assert_true (volet_group_check ("l’association du quartier", NULL));
  g_assert_true (volet_group_check (longest, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (volet_group_check (refused[i], &error));
    g_assert_error (error, VOLET_LEDGER_ERROR, VOLET_LEDGER_ERROR_BAD_GROUP);
  }
}

static void
test_template_equal (void)
{
  const VoletTemplate form = {VOLET_LEVEL_TOTAL, TRUE, FALSE, VOLET_PREVENTED_FORM_BOTH};
  const VoletTemplate others[] = {
      {VOLET_LEVEL_BAND, TRUE, FALSE, VOLET_PREVENTED_FORM_BOTH},
      {VOLET_LEVEL_TOTAL, FALSE, FALSE, VOLET_PREVENTED_FORM_BOTH},
      {VOLET_LEVEL_TOTAL, TRUE, TRUE, VOLET_PREVENTED_FORM_BOTH},
      {VOLET_LEVEL_TOTAL, TRUE, FALSE, VOLET_PREVENTED_FORM_LABEL},
  };
  const VoletTemplate same = {VOLET_LEVEL_TOTAL, 2, FALSE, VOLET_PREVENTED_FORM_BOTH};

  g_assert_true (volet_template_equal (&form, &same));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (volet_template_equal (&form, &others[i]));
}

static void
test_recipient_copy_shares_nothing (void)
{
  g_autoptr (VoletRecipient) recipient = volet_recipient_new ();
  g_autoptr (VoletRecipient) copy = NULL;

  recipient->id = 7;
  recipient->name = g_strdup ("Référente");
  recipient->group = g_strdup (VOLET_GROUP_ADMINISTRATION);
  recipient->form.level = VOLET_LEVEL_FAMILIES;
  copy = volet_recipient_copy (recipient);
  recipient->name[0] = 'X';
  recipient->group[0] = 'X';

  g_assert_cmpuint (copy->id, ==, 7);
  g_assert_cmpstr (copy->name, ==, "Référente");
  g_assert_null (copy->sign);
  g_assert_cmpstr (copy->group, ==, VOLET_GROUP_ADMINISTRATION);
  g_assert_true (volet_template_equal (&copy->form, &recipient->form));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ledger/channel/both-ways", test_channels_go_both_ways);
  g_test_add_func ("/ledger/channel/refuses-unknown", test_refuses_unknown_channels);
  g_test_add_func ("/ledger/given/words", test_states_and_kinds);
  g_test_add_func ("/ledger/given/what-counts", test_what_counts);
  g_test_add_func ("/ledger/group/names", test_group_names);
  g_test_add_func ("/ledger/template/equal", test_template_equal);
  g_test_add_func ("/ledger/recipient/copy-shares-nothing", test_recipient_copy_shares_nothing);

  return g_test_run ();
}
