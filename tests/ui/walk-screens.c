/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every screen of the window, and how to get there: through the real window, as a person does. */

#include "walk-screens.h"

#include "volet-copy-dialog.h"
#include "volet-copy-preview-page.h"
#include "volet-given-detail-page.h"
#include "volet-import-page.h"
#include "volet-import-row.h"
#include "volet-navigation.h"
#include "volet-notebook-file.h"
#include "volet-person-page.h"
#include "volet-share.h"
#include "volet-unlock-page.h"
#include "volet-window.h"

#include <glib/gstdio.h>
#include <string.h>

#define CALENDAR                                                                                   \
  "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:first@volet.example\nSUMMARY:Atelier CV\n"                   \
  "DTSTART:20261124T080000Z\nDTEND:20261124T090000Z\nEND:VEVENT\n"                                 \
  "BEGIN:VEVENT\nUID:whole@volet.example\nSUMMARY:Forum des métiers\n"                            \
  "DTSTART;VALUE=DATE:20261119\nEND:VEVENT\n"                                                      \
  "BEGIN:VEVENT\nUID:broken@volet.example\nDTSTART:never\nEND:VEVENT\nEND:VCALENDAR\n"

/* The ordinary notebook */

static void
note (WidgetFixture *fixture, const char *day, const char *when, VoletCategory category)
{
  NotebookFixture *core = &fixture->core;
  VoletEntry *entry = strchr (when, '-') != NULL
                          ? notebook_fixture_new_timed (core, day, when, category)
                          : notebook_fixture_new_untimed (core, day, atoi (when), category);

  volet_entry_set_note (entry, "Chez Mme Exemple");
  entry->is_planned = notebook_fixture_day (day) > NOTEBOOK_FIXTURE_TODAY;
  notebook_fixture_add (core, entry);
}

static void
give (WidgetFixture *fixture)
{
  static const VoletTemplate form = {.level = VOLET_LEVEL_TOTAL};
  g_autoptr (GError) error = NULL;
  g_autofree char *path = notebook_fixture_get_path (&fixture->core, "releve.txt");
  g_autoptr (VoletFonts) fonts = volet_fonts_new (g_getenv ("VOLET_FONTS"), &error);
  const VoletShareRequest request = {.first = notebook_fixture_week ("2026-W44"),
                                     .last = notebook_fixture_week ("2026-W45"),
                                     .to = "Mme Exemple",
                                     .form = &form,
                                     .day = VOLET_STATEMENT_NO_DAY};
  g_autoptr (VoletShare) share =
      volet_notebook_prepare_share (fixture->core.notebook, &request, &error);
  const VoletOutput output = {.kind = VOLET_GIVEN_FILE_TEXT, .path = path};

  g_assert_no_error (error);
  volet_notebook_give (fixture->core.notebook, share, fonts, &output, 1, NULL, &error);
  g_assert_no_error (error);
}

static void
fill (WidgetFixture *fixture)
{
  static const char *const weeks[] = {"2026-W44", "2026-W45", "2026-W46"};
  g_autoptr (GError) error = NULL;

  notebook_fixture_set_objective (&fixture->core, 900);
  note (fixture, "2026-10-27", "420", VOLET_CATEGORY_FOR);
  note (fixture, "2026-11-03", "900", VOLET_CATEGORY_LNG);
  note (fixture, "2026-11-10", "8:00-12:00", VOLET_CATEGORY_REC);
  note (fixture, "2026-11-11", "90", VOLET_CATEGORY_RDV);
  note (fixture, "2026-11-17", "9:00-11:30", VOLET_CATEGORY_DRO);
  note (fixture, "2026-11-17", "10:00-12:00", VOLET_CATEGORY_MOB);
  note (fixture, "2026-11-23", "9:00-11:00", VOLET_CATEGORY_FOR);
  note (fixture, "2026-11-23", "45", VOLET_CATEGORY_FAM);
  note (fixture, "2026-11-26", "14:00-16:00", VOLET_CATEGORY_SAN);
  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++)
    notebook_fixture_close (&fixture->core, weeks[i]);
  volet_notebook_set_prevented (fixture->core.notebook, notebook_fixture_week ("2026-W43"), TRUE,
                                "Grippe", &error);
  g_assert_no_error (error);
  give (fixture);
}

/* Pages that begin with a file or a thing that no step can name. */

static GtkWidget *
make_shelf (WidgetFixture *fixture)
{
  const char *folder = volet_surroundings_get_data_folder (fixture->surroundings);
  g_autofree char *blue = g_build_filename (folder, "carnet-bleu.volet", NULL);
  g_autofree char *green = g_build_filename (folder, "carnet-vert.volet", NULL);
  GtkWidget *page;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (blue, "", 0, NULL));
  g_assert_true (g_file_set_contents (green, "", 0, NULL));
  page = volet_unlock_page_new (fixture->surroundings, NULL, VOLET_LOCK_REASON_IDLE);
  g_assert_no_errno (g_unlink (blue));
  g_assert_no_errno (g_unlink (green));
  g_assert_no_errno (g_rmdir (folder));
  return page;
}

static GtkWidget *
make_import (WidgetFixture *fixture)
{
  g_autofree char *path = notebook_fixture_get_path (&fixture->core, "calendar.ics");

  g_assert_true (g_file_set_contents (path, CALENDAR, -1, NULL));
  return volet_import_page_new (fixture->core.notebook, path);
}

static GtkWidget *
make_copy_preview (WidgetFixture *fixture, VoletCopyUse use)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = notebook_fixture_get_path (&fixture->core, "copie.volet");

  volet_notebook_backup (fixture->core.notebook, path, NULL, &error);
  g_assert_no_error (error);
  note (fixture, "2026-11-23", "60", VOLET_CATEGORY_CSL);
  return volet_copy_preview_page_new (fixture->core.notebook, path, use);
}

static GtkWidget *
make_join (WidgetFixture *fixture)
{
  return make_copy_preview (fixture, VOLET_COPY_USE_JOIN);
}

static GtkWidget *
make_restore (WidgetFixture *fixture)
{
  return make_copy_preview (fixture, VOLET_COPY_USE_RESTORE);
}

static GtkWidget *
make_copy_dialog (WidgetFixture *fixture)
{
  g_autoptr (VoletEntry) entry =
      notebook_fixture_new_untimed (&fixture->core, "2026-11-24", 120, VOLET_CATEGORY_FOR);

  return volet_copy_dialog_new (GTK_WINDOW (fixture->window), entry, NOTEBOOK_FIXTURE_TODAY);
}

#define PREVIEW "#passphrase=" NOTEBOOK_FIXTURE_PASSPHRASE " #read"

const WalkScreen walk_screens[] = {
    {"welcome", WALK_START_WELCOME, ""},
    {"create-where", WALK_START_WELCOME, "win.create-notebook"},
    {"create-words", WALK_START_WELCOME, "win.create-notebook #continue_button #show"},
    {"create-own", WALK_START_WELCOME, "win.create-notebook #continue_button #own"},
    {"blank-sheet", WALK_START_WELCOME, "win.show-blank-sheet"},
    {"without-notebook", WALK_START_WELCOME, "win.give-without-notebook"},
    {"unlock", WALK_START_LOCKED, ""},
    {"unlock-choice", WALK_START_WELCOME, "", make_shelf},
    {"wrong-passphrase", WALK_START_LOCKED, "#passphrase=mauvais-mot #open"},
    {"recover", WALK_START_LOCKED, "#forgotten"},
    {"recovery-sheet", WALK_START_ORDINARY, "win.preferences #recovery"},
    {"rehearsal", WALK_START_ORDINARY, "win.preferences #recovery #copied #group=AAAA #done"},
    {"week", WALK_START_ORDINARY, ""},
    {"week-empty", WALK_START_EMPTY, ""},
    {"week-finished", WALK_START_ORDINARY, "win.previous-week win.previous-week"},
    {"grid", WALK_START_ORDINARY, "#as_grid"},
    {"entry", WALK_START_ORDINARY, "win.add-entry"},
    {"entry-details", WALK_START_ORDINARY, "win.add-entry #more #details"},
    {"repeat", WALK_START_ORDINARY, "#repeat"},
    {"copy-entry", WALK_START_ORDINARY, "", make_copy_dialog},
    {"finish-week", WALK_START_ORDINARY, "win.previous-week #close"},
    {"bin", WALK_START_ORDINARY, "win.show-bin"},
    {"notes", WALK_START_ORDINARY, "win.search-notes GtkSearchEntry=exemple"},
    {"paper", WALK_START_ORDINARY, "notebook.copy-sheet"},
    {"history", WALK_START_ORDINARY, "win.view(1)"},
    {"history-empty", WALK_START_EMPTY, "win.view(1)"},
    {"four-weeks", WALK_START_ORDINARY, "win.view(1) #close_weeks"},
    {"given", WALK_START_ORDINARY, "win.view(2)"},
    {"given-nothing", WALK_START_EMPTY, "win.view(2)"},
    {"given-detail", WALK_START_ORDINARY, "win.view(2) #people:AdwActionRow"},
    {"person", WALK_START_ORDINARY, "win.view(2) #people:GtkButton"},
    {"share-ask", WALK_START_ORDINARY, "win.view(2) #give #change"},
    {"share-preview", WALK_START_ORDINARY, "win.view(2) #give"},
    {"share-give", WALK_START_ORDINARY, "win.view(2) #give #give"},
    {"share-done", WALK_START_ORDINARY, "win.view(2) #give #give #copy"},
    {"receipt", WALK_START_ORDINARY, "win.view(2) #people:AdwActionRow #receipt"},
    {"replacement", WALK_START_ORDINARY, "win.view(2) #people:AdwActionRow #replace"},
    {"given-list", WALK_START_ORDINARY, "win.view(2) #list"},
    {"official-agenda", WALK_START_ORDINARY, "notebook.fill-official"},
    {"official-agenda-nothing", WALK_START_EMPTY, "notebook.fill-official"},
    {"import", WALK_START_ORDINARY, "#options #left_out", make_import},
    {"copies", WALK_START_ORDINARY, "notebook.copies"},
    {"join", WALK_START_ORDINARY, PREVIEW, make_join},
    {"restore", WALK_START_ORDINARY, PREVIEW, make_restore},
    {"preferences", WALK_START_ORDINARY, "win.preferences"},
    {"passphrase", WALK_START_ORDINARY, "win.preferences #passphrase"},
    {"help", WALK_START_EMPTY, "win.help"},
    {"help-answer", WALK_START_EMPTY, "win.help AdwActionRow"},
    {"visitor", WALK_START_VISITOR, ""},
    {"farewell", WALK_START_VISITOR, "win.finish"},
    {NULL},
};

/* The way */

static GtkWidget *
find_top (WidgetFixture *fixture)
{
  GtkWidget *top = fixture->window;
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (gtk_widget_get_visible (l->data) &&
        gtk_window_get_transient_for (l->data) == GTK_WINDOW (top))
      top = l->data;
  return top;
}

/* What is covered by other pages is not found. */
static GtkWidget *
find_page (WidgetFixture *fixture)
{
  GtkWidget *top = find_top (fixture);
  GtkWidget *navigation = widget_find (top, VOLET_TYPE_NAVIGATION, NULL);
  GtkWidget *page =
      navigation != NULL ? volet_navigation_get_visible (VOLET_NAVIGATION (navigation)) : NULL;

  return page != NULL ? page : top;
}

static void
type (GtkWidget *widget, const char *text)
{
  GtkWidget *field = GTK_IS_EDITABLE (widget) ? widget : NULL;

  if (field == NULL)
    field = widget_find (widget, GTK_TYPE_PASSWORD_ENTRY, NULL);
  g_assert_true (GTK_IS_EDITABLE (field));
  gtk_editable_set_text (GTK_EDITABLE (field), text);
}

static void
press (GtkWidget *widget)
{
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  else if (GTK_IS_CHECK_BUTTON (widget))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), TRUE);
  else if (ADW_IS_ACTION_ROW (widget))
    adw_action_row_activate (ADW_ACTION_ROW (widget));
  else if (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) != NULL)
    gtk_widget_activate (widget);
  else
    g_signal_emit_by_name (widget, "clicked");
}

/* "#people:GtkButton": the first button in what is called people. */
static GtkWidget *
find_target (GtkWidget *page, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, ":", -1);
  GtkWidget *found = page;

  for (guint i = 0; parts[i] != NULL && found != NULL; i++)
    found = parts[i][0] == '#' ? widget_find_named (found, parts[i] + 1)
                               : widget_find (found, g_type_from_name (parts[i]), NULL);
  if (found == NULL)
    g_error ("“%s” is not there", words);
  return found;
}

static void
act (GtkWidget *page, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (action, &name, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (page, name, target));
}

static void
take_step (WidgetFixture *fixture, const char *step)
{
  GtkWidget *page = find_page (fixture);
  g_auto (GStrv) words = g_strsplit (step, "=", 2);

  if (g_ascii_islower (step[0]))
    act (page, step);
  else if (words[1] != NULL)
    type (find_target (page, words[0]), words[1]);
  else
    press (find_target (page, words[0]));
  walk_screens_settle (find_top (fixture));
}

static gboolean
is_busy (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  /* Another bar says how much of the week is done. */
  if ((GTK_IS_PROGRESS_BAR (widget) &&
       g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), "progress") == 0) ||
      (GTK_IS_SPINNER (widget) && gtk_spinner_get_spinning (GTK_SPINNER (widget))))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_busy (child))
      return TRUE;
  return FALSE;
}

/**
 * walk_screens_settle:
 * @window: a window
 *
 * Waits until it is drawn and nothing in it works any more.
 */
void
walk_screens_settle (GtkWidget *window)
{
  gtk_test_widget_wait_for_draw (window);
  WAIT_FOR (!is_busy (window));
  gtk_test_widget_wait_for_draw (window);
}

void
walk_screens_set_up (WidgetFixture *fixture, gconstpointer data)
{
  const WalkScreen *screen = data;

  widget_fixture_set_up (fixture, data);
  if (screen->start == WALK_START_ORDINARY || screen->start == WALK_START_VISITOR)
    fill (fixture);
}

/* The window has locked the notebook. */
void
walk_screens_tear_down (WidgetFixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (fixture, data);
}

static void
show_over (WidgetFixture *fixture, const WalkScreen *screen)
{
  GtkWidget *made = screen->make (fixture);

  if (GTK_IS_WINDOW (made))
    gtk_window_present (GTK_WINDOW (made));
  else
    volet_navigation_push_over (find_page (fixture), made);
  walk_screens_settle (find_top (fixture));
}

/**
 * walk_screens_show:
 * @fixture: a fixture
 * @screen: a screen
 *
 * Opens the window and goes to the screen.
 *
 * Returns: (transfer none): the window on top, in which it is shown
 */
GtkWidget *
walk_screens_show (WidgetFixture *fixture, const WalkScreen *screen)
{
  g_auto (GStrv) steps = g_strsplit (screen->steps, " ", -1);
  gboolean is_locked = screen->start == WALK_START_LOCKED;

  if (screen->start == WALK_START_VISITOR)
    volet_surroundings_set_visitor (fixture->surroundings);
  fixture->window =
      volet_window_new (NULL, fixture->surroundings, is_locked ? fixture->core.path : NULL);
  if (is_locked)
    volet_notebook_lock (fixture->core.notebook, NULL);
  else if (screen->start != WALK_START_WELCOME)
    volet_window_open_notebook (VOLET_WINDOW (fixture->window), fixture->core.notebook);
  gtk_window_present (GTK_WINDOW (fixture->window));
  walk_screens_settle (fixture->window);

  if (screen->make != NULL)
    show_over (fixture, screen);
  for (guint i = 0; steps[i] != NULL && *steps[i] != '\0'; i++)
    take_step (fixture, steps[i]);
  return find_top (fixture);
}
