/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every screen in a language that nobody speaks (pseudo.py), right to left: words without brackets
 * were never offered to translators; brackets beside each other are a sentence put together. */

#include "volet-language.h"
#include "walk-screens.h"
#include "widget-fixture.h"

#include <string.h>

#define OPENING "⟦"
#define CLOSING "⟧"

/* What the notebook holds, names of files, keyboards and the program, and units. */
#define DATA                                                                                       \
  "Chez Mme Exemple|Mme Exemple|Carnet bleu|Carnet vert|Carnet|Atelier CV|Forum des métiers|"     \
  "Grippe|exemple|Volet|QWERTY|\\bh\\b|\\bmin\\b|[a-z0-9W-]+\\.txt"

/* Whole sentences may follow each other. */
static gboolean
ends_sentence (const char *group, gsize length)
{
  g_autofree char *text = g_strndup (group, length);
  char *padding = strstr (text, " ~~~");

  if (padding != NULL)
    *padding = '\0';
  return *text != '\0' && strchr (".!?:", text[strlen (text) - 1]) != NULL;
}

/* Facts beside each other are no sentence. */
static gboolean
is_separator (const char *text)
{
  return g_str_has_prefix (text, " · ") || g_str_has_prefix (text, ", ") || *text == '\n';
}

/* Takes what lies outside of brackets, and whether brackets lie beside each other. */
static gboolean
take_apart (const char *text, GString *outside)
{
  const char *group = text;
  gboolean is_after_part = FALSE, is_joined = FALSE;
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    if (g_str_has_prefix (p, OPENING)) {
      if (depth++ == 0) {
        is_joined = is_joined || is_after_part;
        group = p;
      }
    } else if (g_str_has_prefix (p, CLOSING)) {
      if (--depth == 0)
        is_after_part = !ends_sentence (group, (gsize) (p - group));
    } else if (depth == 0) {
      is_after_part = is_after_part && !is_separator (p);
      g_string_append_unichar (outside, g_utf8_get_char (p));
    }
  }
  return is_joined;
}

/* What is wrong with a text, or NULL. */
static const char *
judge (const char *text)
{
  g_autoptr (GRegex) data = g_regex_new (DATA, 0, 0, NULL);
  g_autoptr (GString) outside = g_string_new (NULL);
  gboolean is_joined = take_apart (text, outside);
  g_autofree char *rest = g_regex_replace (data, outside->str, -1, 0, "", 0, NULL);

  if (g_regex_match_simple ("\\p{L}", rest, 0, 0))
    return "was never offered to translators";
  return is_joined ? "is put together from parts" : NULL;
}

static void
check (GtkWidget *widget, const char *text)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  const char *fault = text != NULL ? judge (text) : NULL;

  /* A passphrase is drawn from a list of words, a code from letters. */
  if (fault == NULL || g_strcmp0 (id, "words") == 0 || g_strcmp0 (id, "code") == 0)
    return;
  g_test_message ("“%s” %s", text, fault);
  g_test_fail ();
}

static void
visit (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_WINDOW_CONTROLS (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check (widget, gtk_label_get_text (GTK_LABEL (widget)));
  /* The icons in a field are the toolkit's, and so are their words. */
  if (!GTK_IS_IMAGE (widget))
    check (widget, gtk_widget_get_tooltip_text (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit (child);
}

static void
test_is_translated (WidgetFixture *fixture, gconstpointer data)
{
  visit (walk_screens_show (fixture, data));
}

static void
test_finds_words (void)
{
  g_assert_null (judge (OPENING "Words ~~~" CLOSING));
  g_assert_null (judge (OPENING "Words of " OPENING "others ~~~" CLOSING " ~~~" CLOSING));
  g_assert_null (judge (OPENING "Training ~~~" CLOSING ", " OPENING "tomorrow ~~~" CLOSING));
  g_assert_null (judge ("9 h 30 · " OPENING "planned ~~~" CLOSING " · Mme Exemple"));
  g_assert_null (judge (OPENING "One. ~~~" CLOSING " " OPENING "Two. ~~~" CLOSING));
  g_assert_nonnull (judge ("Words"));
  g_assert_nonnull (judge (OPENING "Words ~~~" CLOSING " and others"));
  g_assert_nonnull (judge (OPENING "Words ~~~" CLOSING " " OPENING "of others ~~~" CLOSING));
}

/* The help is written in French alone, in files of its own. */
static gboolean
is_written_elsewhere (const WalkScreen *screen)
{
  return g_str_has_prefix (screen->name, "help");
}

int
main (int argc, char *argv[])
{
  volet_language_start ("fr", g_getenv ("VOLET_TEST_PSEUDO"));
  widget_fixture_init (&argc, &argv);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  g_test_add_func ("/ui/words/finds", test_finds_words);
  for (const WalkScreen *screen = walk_screens; screen->name != NULL; screen++) {
    g_autofree char *path = g_strdup_printf ("/ui/words/%s", screen->name);

    if (!is_written_elsewhere (screen))
      g_test_add (path, WidgetFixture, screen, walk_screens_set_up, test_is_translated,
                  walk_screens_tear_down);
  }
  return g_test_run ();
}
