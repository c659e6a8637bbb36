/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of giving, by their own widgets: what they offer, what they refuse, what they record.
 */

#include "widget-fixture.h"

#include "three-years.h"
#include "volet-deduction-list.h"
#include "volet-extract-page.h"
#include "volet-navigation.h"
#include "volet-notebook-error.h"
#include "volet-notebook-ledger.h"
#include "volet-notebook-page.h"
#include "volet-report-page.h"
#include "volet-report.h"
#include "volet-share-ask-page.h"
#include "volet-share-give-page.h"
#include "volet-share-preview-page.h"
#include "volet-share-start.h"

#include <string.h>

typedef struct {
  WidgetFixture base;
  VoletNavigation *navigation;
} Fixture;

static VoletNotebook *
get_notebook (Fixture *fixture)
{
  return fixture->base.core.notebook;
}

/* Two finished weeks of 15 h 30 and 14 h, and one before them that is open. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  NotebookFixture *core = &fixture->base.core;

  widget_fixture_set_up (&fixture->base, data);
  notebook_fixture_set_objective (core, 900);
  notebook_fixture_add (core,
                        notebook_fixture_new_untimed (core, "2026-11-03", 60, VOLET_CATEGORY_FOR));
  notebook_fixture_add (core,
                        notebook_fixture_new_untimed (core, "2026-11-10", 930, VOLET_CATEGORY_FOR));
  notebook_fixture_add (core,
                        notebook_fixture_new_untimed (core, "2026-11-17", 840, VOLET_CATEGORY_TRA));
  notebook_fixture_close (core, "2026-W46");
  notebook_fixture_close (core, "2026-W47");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base, data);
}

/* Shows @page with a way to go on from it. */
static void
show (Fixture *fixture, GtkWidget *page)
{
  GtkWidget *navigation = volet_navigation_new ();

  fixture->navigation = VOLET_NAVIGATION (navigation);
  volet_navigation_reset (fixture->navigation, page);
  widget_fixture_show (&fixture->base, navigation);
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return volet_navigation_get_visible (fixture->navigation);
}

/* Whether a shown label below @top holds @words, no-break spaces read as spaces. */
static gboolean
says (GtkWidget *top, const char *words)
{
  if (!gtk_widget_get_visible (top))
    return FALSE;
  if (GTK_IS_LABEL (top)) {
    g_auto (GStrv) parts = g_strsplit (gtk_label_get_text (GTK_LABEL (top)), "\u00a0", -1);
    g_autofree char *plain = g_strjoinv (" ", parts);

    return strstr (plain, words) != NULL;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static GtkWidget *
find_row (GtkWidget *top, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (top) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (top)), title) == 0)
    return top;
  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, title);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
activate_row (Fixture *fixture, const char *title)
{
  GtkWidget *row = find_row (get_page (fixture), title);

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_mapped (row));
  g_signal_emit_by_name (row, "activated");
}

static gboolean
keep_nothing (GBytes *bytes, gpointer user_data, GError **error)
{
  return TRUE;
}

static VoletShareRequest
make_request (const char *to, const char *group, const char *first, const char *last)
{
  static const VoletTemplate by_total = {.level = VOLET_LEVEL_TOTAL};

  return (VoletShareRequest){.first = notebook_fixture_week (first),
                             .last = notebook_fixture_week (last),
                             .to = to,
                             .group = group,
                             .form = &by_total,
                             .day = VOLET_STATEMENT_NO_DAY};
}

static guint
give (Fixture *fixture, const char *to, const char *group, const char *first, const char *last)
{
  const VoletOutput output = {.kind = VOLET_GIVEN_FILE_TEXT, .func = keep_nothing};
  VoletShareRequest request = make_request (to, group, first, last);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletFonts) fonts =
      volet_fonts_new (volet_surroundings_get_fonts_folder (fixture->base.surroundings), &error);
  g_autoptr (VoletShare) share =
      volet_notebook_prepare_share (get_notebook (fixture), &request, &error);
  guint n = 0;

  g_assert_no_error (error);
  volet_notebook_give (get_notebook (fixture), share, fonts, &output, 1, &n, &error);
  g_assert_no_error (error);
  return n;
}

static guint
count_given (Fixture *fixture)
{
  g_autoptr (GPtrArray) all = volet_notebook_list_given (get_notebook (fixture), NULL);

  return all->len;
}

static void
test_official_agenda_is_filled_line_by_line (Fixture *fixture, gconstpointer data)
{
  guint n = give (fixture, "Mme Martin", NULL, "2026-W46", "2026-W47");
  g_autoptr (VoletGiven) typed = NULL;
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget *page;

  show (fixture, volet_report_page_new (get_notebook (fixture), fixture->base.surroundings, n));
  page = get_page (fixture);
  g_assert_true (says (page, "In one figure"));
  g_assert_nonnull (find_row (page, "29\u00a0h"));
  g_assert_nonnull (find_row (page, "15\u00a0h"));
  g_assert_nonnull (find_row (page, "14\u00a0h"));

  /* The first says least; it alone is enough. */
  widget_click (page, "Typed");
  g_assert_true (says (page, "Everything is typed."));
  typed = volet_notebook_get_given (get_notebook (fixture), 2, NULL);
  g_assert_cmpint (typed->channel, ==, VOLET_CHANNEL_OFFICIAL);
  g_assert_cmpint (volet_statement_get_head (typed->statement)->period_figure.total_min, ==,
                   29 * 60);

  widget_click (page, "Typed");
  g_assert_true (says (page, "Noted as typed."));
  g_assert_false (says (page, "Everything is typed."));
  widget_click (page, "Typed");
  g_assert_true (says (page, "Everything is typed."));
  g_assert_null (widget_find (page, GTK_TYPE_BUTTON, "Typed"));
  g_assert_cmpuint (count_given (fixture), ==, 4);

  /* What is recorded can be copied again, and is no other line. */
  g_signal_emit_by_name (widget_find (find_row (page, "14\u00a0h"), GTK_TYPE_BUTTON, NULL),
                         "clicked");
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (page));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "14\u00a0h");
  g_assert_cmpuint (count_given (fixture), ==, 4);
}

static void
test_copying_a_line_counts_as_typing_it (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  give (fixture, "Mme Martin", NULL, "2026-W46", "2026-W46");
  show (fixture, volet_report_page_new (get_notebook (fixture), fixture->base.surroundings, 0));
  row = find_row (get_page (fixture), "15\u00a0h");
  g_signal_emit_by_name (widget_find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  g_assert_true (says (get_page (fixture), "Everything is typed."));
  g_assert_cmpuint (count_given (fixture), ==, 2);
}

/* Whoever is apart does not read the official agenda: typing what they have would tell more. */
static void
test_official_agenda_is_the_administration_s (Fixture *fixture, gconstpointer data)
{
  guint n = give (fixture, "Me Diallo", "avocat", "2026-W46", "2026-W47");
  g_autoptr (GError) error = NULL;

  g_assert_null (volet_notebook_load_report (get_notebook (fixture), n, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_NOT_FOR_OFFICIALS);
  show (fixture, volet_report_page_new (get_notebook (fixture), fixture->base.surroundings, n));
  g_assert_true (says (get_page (fixture), "You have given the administration nothing yet."));
  widget_click (get_page (fixture), "Give a statement");
  WAIT_FOR (!VOLET_IS_REPORT_PAGE (get_page (fixture)));
  g_assert_true (VOLET_IS_SHARE_ASK_PAGE (get_page (fixture)));
}

/* Ticks what stands before this row. */
static void
choose (Fixture *fixture, const char *label)
{
  GtkWidget *row = find_row (get_page (fixture), label);

  g_assert_nonnull (row);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), TRUE);
}

static void
ask (Fixture *fixture)
{
  g_autoptr (VoletShareDraft) draft =
      volet_share_draft_new (get_notebook (fixture), fixture->base.surroundings);

  show (fixture, volet_share_ask_page_new (draft, NULL));
}

static GtkWidget *
find_chooser (Fixture *fixture)
{
  return widget_find_named (get_page (fixture), "recipients");
}

/* The name of whoever it is for; the person's own has the same id on the page itself. */
static void
type_recipient (Fixture *fixture, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (widget_find_named (find_chooser (fixture), "name")), name);
}

static void
test_note_goes_along_only_when_asked_for (Fixture *fixture, gconstpointer data)
{
  GtkWidget *note;

  ask (fixture);
  type_recipient (fixture, "Mme Martin");
  choose (fixture, "The exact hours");
  note = widget_find_named (get_page (fixture), "note");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (note)));
  widget_click (get_page (fixture), "See the document");
  g_assert_true (VOLET_IS_SHARE_PREVIEW_PAGE (get_page (fixture)));
  volet_navigation_pop (fixture->navigation);

  gtk_switch_set_active (GTK_SWITCH (note), TRUE);
  widget_click (get_page (fixture), "See the document");
  widget_click (get_page (fixture), "Give this statement");
  activate_row (fixture, "Copy the text");
  {
    g_autoptr (VoletGiven) given = volet_notebook_get_given (get_notebook (fixture), 1, NULL);
    const VoletGivenFile *file = given->files->pdata[0];
    g_autofree char *text =
        g_strndup (g_bytes_get_data (file->bytes, NULL), g_bytes_get_size (file->bytes));

    g_assert_true (volet_statement_get_head (given->statement)->has_cover_note);
    /* Dated, with its sources, and saying that the reader may ask for more. */
    g_assert_nonnull (strstr (text, "Avec le relevé du lundi 23 novembre 2026"));
    g_assert_nonnull (strstr (text, "article R. 5411-15"));
    g_assert_nonnull (strstr (text, "Textes lus en novembre 2026."));
    g_assert_nonnull (strstr (text, "Vous pouvez demander plus de précisions"));
  }
}

static void
test_list_names_one_group_and_what_is_ticked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletRecipient) lawyer = NULL;
  g_autoptr (VoletGiven) list = NULL;
  GtkWidget *others;

  give (fixture, "Mme Martin", NULL, "2026-W46", "2026-W46");
  give (fixture, "CAF", NULL, "2026-W47", "2026-W47");
  give (fixture, "Me Diallo", "avocat", "2026-W46", "2026-W47");
  lawyer = volet_notebook_find_recipient (get_notebook (fixture), "Me Diallo", NULL);
  show (fixture,
        volet_extract_page_new (get_notebook (fixture), fixture->base.surroundings, lawyer->id));

  g_assert_true (says (widget_find_named (get_page (fixture), "listed"), "Me Diallo, "));
  others = widget_find_named (get_page (fixture), "others");
  g_assert_true (says (others, "Mme Martin, "));
  g_assert_true (says (others, "CAF, "));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget_find (others, GTK_TYPE_CHECK_BUTTON, NULL)),
                               TRUE);
  widget_click (get_page (fixture), "See the document");
  g_assert_true (VOLET_IS_SHARE_PREVIEW_PAGE (get_page (fixture)));
  g_assert_false (gtk_widget_get_mapped (widget_find_named (get_page (fixture), "ways")));
  widget_click (get_page (fixture), "Give this paper");
  activate_row (fixture, "Copy the text");

  list = volet_notebook_get_given (get_notebook (fixture), 4, NULL);
  g_assert_cmpint (volet_statement_get_head (list->statement)->kind, ==,
                   VOLET_STATEMENT_KIND_EXTRACT);
  g_assert_cmpint (list->channel, ==, VOLET_CHANNEL_COPIED);
  g_assert_cmpuint (volet_statement_get_n_citations (list->statement), ==, 2);
  g_assert_cmpstr (volet_statement_get_citation (list->statement, 0)->recipient, ==, "Mme Martin");
  g_assert_cmpstr (volet_statement_get_citation (list->statement, 1)->recipient, ==, "Me Diallo");
}

static void
test_list_of_a_group_that_has_nothing_is_refused (Fixture *fixture, gconstpointer data)
{
  give (fixture, "Me Diallo", "avocat", "2026-W46", "2026-W46");
  show (fixture,
        volet_extract_page_new (get_notebook (fixture), fixture->base.surroundings, VOLET_ID_NONE));
  widget_click (get_page (fixture), "See the document");
  g_assert_true (says (get_page (fixture), "Say to whom you give it."));
  choose (fixture, "Somebody else");
  type_recipient (fixture, "CAF");
  widget_click (get_page (fixture), "See the document");
  g_assert_true (says (get_page (fixture), "This group was given nothing."));
  g_assert_cmpuint (count_given (fixture), ==, 1);
}

static void
press_preview (Fixture *fixture)
{
  widget_click (get_page (fixture), "See the document");
}

static void
select_weeks (Fixture *fixture, guint first, guint last)
{
  GtkWidget *weeks = widget_find_named (get_page (fixture), "weeks");

  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find_named (weeks, "first")), first);
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find_named (weeks, "last")), last);
}

static void
assert_refused (Fixture *fixture, const char *sentence)
{
  press_preview (fixture);
  g_assert_true (VOLET_IS_SHARE_ASK_PAGE (get_page (fixture)));
  if (!says (widget_find_named (get_page (fixture), "message"), sentence))
    g_error ("not said: %s",
             gtk_label_get_text (GTK_LABEL (widget_find_named (get_page (fixture), "message"))));
}

/* The weeks, the latest first: W47, W46 and W44, which is empty; W45 between is not finished. */
static void
test_what_is_missing_is_said_in_order (Fixture *fixture, gconstpointer data)
{
  NotebookFixture *core = &fixture->base.core;

  notebook_fixture_add (core,
                        notebook_fixture_new_untimed (core, "2026-10-20", 60, VOLET_CATEGORY_FOR));
  notebook_fixture_close (core, "2026-W44");
  ask (fixture);
  assert_refused (fixture, "Say to whom you give it.");
  type_recipient (fixture, "Mme Martin");

  select_weeks (fixture, 0, 1);
  assert_refused (fixture, "The first week comes after the last one.");
  select_weeks (fixture, 2, 0);
  assert_refused (fixture, "is to be filled in, or left aside.");
  widget_click (get_page (fixture), "Leave it aside");
  assert_refused (fixture, "Choose what the document shall say.");

  choose (fixture, "The exact hours");
  g_assert_true (says (find_row (get_page (fixture), "The exact hours"), "“0 h · 15 h 30 · 14 h”"));
  press_preview (fixture);
  g_assert_true (VOLET_IS_SHARE_PREVIEW_PAGE (get_page (fixture)));
  g_assert_true (says (widget_find_named (get_page (fixture), "warnings"), "is missing."));
}

static GtkWidget *
find_own_name (Fixture *fixture)
{
  return find_row (get_page (fixture), "Your name on the document (or leave it empty)");
}

static void
assert_own_name (Fixture *fixture, const char *name, gboolean is_good)
{
  gtk_editable_set_text (GTK_EDITABLE (find_own_name (fixture)), name);
  g_test_message ("%s", name);
  g_assert_cmpint (gtk_widget_has_css_class (find_own_name (fixture), "error"), ==, !is_good);
  press_preview (fixture);
  g_assert_cmpint (VOLET_IS_SHARE_PREVIEW_PAGE (get_page (fixture)), ==, is_good);
  if (is_good)
    volet_navigation_pop (fixture->navigation);
}

static void
test_names_are_refused_while_they_are_typed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *longest = g_strnfill (200, 'm');
  g_autofree char *too_long = g_strnfill (201, 'm');

  ask (fixture);
  choose (fixture, "The exact hours");
  type_recipient (fixture, too_long);
  assert_refused (fixture, "200");
  type_recipient (fixture, "Mme\nMartin");
  g_assert_true (says (find_chooser (fixture), "name"));
  press_preview (fixture);
  g_assert_true (VOLET_IS_SHARE_ASK_PAGE (get_page (fixture)));
  type_recipient (fixture, longest);

  assert_own_name (fixture, longest, TRUE);
  assert_own_name (fixture, "آوا ديالو", TRUE);
  assert_own_name (fixture, "נדיה", TRUE);
  assert_own_name (fixture, too_long, FALSE);
  assert_own_name (fixture, "Awa\nDiallo", FALSE);
  assert_own_name (fixture, "Awa \u202eollaiD", FALSE);
  assert_own_name (fixture, "漢字", FALSE);
  assert_own_name (fixture, "", TRUE);
}

static void
test_two_people_of_one_name_are_told_apart (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) people = NULL;

  give (fixture, "Mme Martin", NULL, "2026-W46", "2026-W46");
  ask (fixture);
  choose (fixture, "Somebody else");
  type_recipient (fixture, "mme martin ");
  choose (fixture, "The exact hours");
  assert_refused (fixture, "Say whether it is the same person.");
  widget_click (get_page (fixture), "No, another");
  assert_refused (fixture, "Write a sign, for you alone, that tells the two apart.");
  gtk_editable_set_text (GTK_EDITABLE (widget_find_named (get_page (fixture), "sign")), "CCAS");
  press_preview (fixture);
  g_assert_true (says (get_page (fixture), "For mme martin (CCAS)"));
  widget_click (get_page (fixture), "Give this statement");
  activate_row (fixture, "Copy the text");

  people = volet_notebook_list_recipients (get_notebook (fixture), NULL);
  g_assert_cmpuint (people->len, ==, 2);
}

static void
test_same_name_can_be_the_same_person (Fixture *fixture, gconstpointer data)
{
  give (fixture, "Mme Martin", NULL, "2026-W46", "2026-W46");
  ask (fixture);
  choose (fixture, "Somebody else");
  type_recipient (fixture, "Mme Martin");
  widget_click (get_page (fixture), "Yes, the same");
  press_preview (fixture);
  g_assert_true (VOLET_IS_SHARE_PREVIEW_PAGE (get_page (fixture)));
  g_assert_true (says (get_page (fixture), "For Mme Martin"));
}

/* Each way out says, once it is opened, what the document would say then. */
static void
test_ways_out_are_shown_when_they_are_touched (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *title;
    const char *says;
  } ways[] = {
      {"One figure for the whole period", "15 h 30"},
      {"Ranges of hours", "de 15 h à moins de 20 h"},
      {"The weekly hours, reached or not", "15 h ou plus"},
  };
  GtkWidget *panel;

  give (fixture, "Mme Martin", NULL, "2026-W46", "2026-W47");
  ask (fixture);
  choose (fixture, "Mme Martin");
  select_weeks (fixture, 1, 1);
  press_preview (fixture);
  panel = widget_find_named (get_page (fixture), "ways");
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++) {
    GtkWidget *way = find_row (panel, ways[i].title);

    g_assert_false (says (way, ways[i].says));
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (way), TRUE);
    g_assert_true (says (way, ways[i].says));
    g_assert_false (says (way, "semaine"));
    WAIT_FOR (says (way, "Volet found no other duration to calculate."));
  }
  g_assert_true (says (find_row (panel, "Not now"), "Mind the date"));
  g_assert_cmpuint (count_given (fixture), ==, 1);
}

/* What takes longer than a glance moves and can be stopped. */
static void
test_long_search_can_be_stopped (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = volet_deduction_list_new ();
  GtkWidget *working;

  show (fixture, list);
  working = widget_find_named (list, "working");
  volet_deduction_list_find (VOLET_DEDUCTION_LIST (list), three_years_new_longer (1, 20 * 52),
                             "administration", FALSE);
  g_assert_false (gtk_widget_get_visible (working));
  WAIT_FOR (gtk_widget_get_mapped (working));
  widget_click (list, "Stop");
  g_assert_false (gtk_widget_get_visible (working));
  g_assert_true (says (list, "Stopped: what can be calculated is not known."));
}

/* The view of what was given wears a number while something waits for a word. */
static void
test_what_is_to_be_checked_is_counted (Fixture *fixture, gconstpointer data)
{
  VoletShareRequest request = make_request ("Mme Martin", NULL, "2026-W46", "2026-W46");
  g_autoptr (VoletFonts) fonts =
      volet_fonts_new (volet_surroundings_get_fonts_folder (fixture->base.surroundings), NULL);
  g_autoptr (VoletShare) share =
      volet_notebook_prepare_share (get_notebook (fixture), &request, NULL);
  AdwViewStack *views;
  AdwViewStackPage *page;
  guint n;

  g_assert_true (volet_notebook_record_share (get_notebook (fixture), share, fonts,
                                              VOLET_GIVEN_FILE_PDF, &n, NULL));
  show (fixture, volet_notebook_page_new (get_notebook (fixture), fixture->base.surroundings));
  views = ADW_VIEW_STACK (widget_find_named (get_page (fixture), "views"));
  page = adw_view_stack_get_page (views, adw_view_stack_get_child_by_name (views, "given"));
  g_assert_cmpuint (adw_view_stack_page_get_badge_number (page), ==, 1);
  g_assert_true (adw_view_stack_page_get_needs_attention (page));

  adw_view_stack_set_visible_child_name (views, "given");
  g_assert_true (says (get_page (fixture), "Was it handed over? Until you say so, it counts."));
  g_signal_emit_by_name (
      widget_find (widget_find_named (get_page (fixture), "people"), ADW_TYPE_ACTION_ROW, NULL),
      "activated");
  widget_click (get_page (fixture), "Yes, it was handed over");
  g_assert_cmpuint (adw_view_stack_page_get_badge_number (page), ==, 0);
  g_assert_false (adw_view_stack_page_get_needs_attention (page));
}

int
main (int argc, char *argv[])
{
  widget_fixture_init (&argc, &argv);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/giving-pages/official-agenda-is-filled-line-by-line",
       test_official_agenda_is_filled_line_by_line);
  ADD ("/giving-pages/copying-a-line-counts-as-typing-it", test_copying_a_line_counts_as_typing_it);
  ADD ("/giving-pages/official-agenda-is-the-administration-s",
       test_official_agenda_is_the_administration_s);
  ADD ("/giving-pages/note-goes-along-only-when-asked-for",
       test_note_goes_along_only_when_asked_for);
  ADD ("/giving-pages/list-names-one-group-and-what-is-ticked",
       test_list_names_one_group_and_what_is_ticked);
  ADD ("/giving-pages/list-of-a-group-that-has-nothing-is-refused",
       test_list_of_a_group_that_has_nothing_is_refused);
  ADD ("/giving-pages/what-is-missing-is-said-in-order", test_what_is_missing_is_said_in_order);
  ADD ("/giving-pages/names-are-refused-while-they-are-typed",
       test_names_are_refused_while_they_are_typed);
  ADD ("/giving-pages/two-people-of-one-name-are-told-apart",
       test_two_people_of_one_name_are_told_apart);
  ADD ("/giving-pages/same-name-can-be-the-same-person", test_same_name_can_be_the_same_person);
  ADD ("/giving-pages/ways-out-are-shown-when-they-are-touched",
       test_ways_out_are_shown_when_they_are_touched);
  ADD ("/giving-pages/long-search-can-be-stopped", test_long_search_can_be_stopped);
  ADD ("/giving-pages/what-is-to-be-checked-is-counted", test_what_is_to_be_checked_is_counted);
#undef ADD

  return g_test_run ();
}
