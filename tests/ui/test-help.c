/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The help: what stands in it, its pages on the screen and on paper. */

#include "widget-fixture.h"

#include "volet-help-answer-page.h"
#include "volet-help-leaflet.h"
#include "volet-help-page.h"

#include <cairo-pdf.h>
#include <string.h>

/* The questions that must have an answer. */
static const char *const asked[] = {
    "Qui peut lire mon carnet",
    "J’ai oublié mon mot de passe",
    "Que voit mon conseiller",
    "Que peut-on calculer",
    "Aider quelqu’un sur un ordinateur partagé",
};

static const VoletHelpTopic *
find_topic (GPtrArray *topics, const char *beginning)
{
  for (guint i = 0; i < topics->len; i++) {
    const VoletHelpTopic *topic = g_ptr_array_index (topics, i);

    if (g_str_has_prefix (topic->question, beginning))
      return topic;
  }
  return NULL;
}

static void
test_parses (WidgetFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletHelpTopic) topic =
      volet_help_topic_new_from_text ("Quoi ?\n\nUn mot.\n- deux\n1. trois\n12 mots\n");
  g_autoptr (VoletHelpTopic) nothing = volet_help_topic_new_from_text ("");
  const VoletHelpBlockKind kinds[] = {VOLET_HELP_BLOCK_PARAGRAPH, VOLET_HELP_BLOCK_BULLET,
                                      VOLET_HELP_BLOCK_STEP, VOLET_HELP_BLOCK_PARAGRAPH};
  const VoletHelpBlock *bullet;
  g_autofree char *text = NULL;

  g_assert_cmpstr (topic->question, ==, "Quoi ?");
  g_assert_cmpuint (topic->blocks->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < topic->blocks->len; i++)
    g_assert_cmpint (((VoletHelpBlock *) g_ptr_array_index (topic->blocks, i))->kind, ==, kinds[i]);
  bullet = g_ptr_array_index (topic->blocks, 1);
  text = volet_help_block_dup_text (bullet);
  g_assert_cmpstr (text, ==, "• deux");
  g_assert_cmpuint (nothing->blocks->len, ==, 0);
}

/* French as it is printed, in short paragraphs; every article of law with the month it was read. */
static void
assert_written_well (const char *text)
{
  const char *const breaking[] = {" ?", " !", " :", " ;", " »", "« ", "'", "  "};

  for (gsize i = 0; i < G_N_ELEMENTS (breaking); i++)
    if (strstr (text, breaking[i]) != NULL)
      g_error ("“%s” is in “%s”", breaking[i], text);
  g_assert_cmpint (g_utf8_strlen (text, -1), <, 420);
  if (strstr (text, "article ") != NULL && strstr (text, "même article") == NULL)
    g_assert_nonnull (strstr (text, "lu en novembre 2026"));
}

static void
test_is_written_well (WidgetFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) topics = volet_help_load_topics ();

  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    g_assert_nonnull (find_topic (topics, asked[i]));
  for (guint i = 0; i < topics->len; i++) {
    const VoletHelpTopic *topic = g_ptr_array_index (topics, i);

    assert_written_well (topic->question);
    g_assert_cmpuint (topic->blocks->len, >, 2);
    for (guint j = 0; j < topic->blocks->len; j++)
      assert_written_well (((VoletHelpBlock *) g_ptr_array_index (topic->blocks, j))->text);
  }
}

static void
test_every_question_is_shown (WidgetFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) topics = volet_help_load_topics ();
  GtkWidget *page = volet_help_page_new ();

  widget_fixture_show (fixture, page);
  for (guint i = 0; i < topics->len; i++) {
    const VoletHelpTopic *topic = g_ptr_array_index (topics, i);

    g_assert_nonnull (widget_find (page, GTK_TYPE_LABEL, topic->question));
  }
}

static void
test_answer_is_shown_whole (WidgetFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) topics = volet_help_load_topics ();
  const VoletHelpTopic *topic = find_topic (topics, asked[0]);
  GtkWidget *page = volet_help_answer_page_new (topic);

  widget_fixture_show (fixture, page);
  for (guint i = 0; i < topic->blocks->len; i++) {
    g_autofree char *text = volet_help_block_dup_text (g_ptr_array_index (topic->blocks, i));

    g_assert_nonnull (widget_find (page, GTK_TYPE_LABEL, text));
  }
}

static cairo_status_t
count_bytes (void *closure, const unsigned char *bytes, unsigned int n_bytes)
{
  *(gsize *) closure += n_bytes;
  return CAIRO_STATUS_SUCCESS;
}

/* Every page is drawn, and holds words: a page with its foot alone is much smaller. */
static void
test_leaflet (WidgetFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) topics = volet_help_load_topics ();
  g_autoptr (VoletHelpLeaflet) leaflet = volet_help_leaflet_new (topics);
  guint n_pages = volet_help_leaflet_get_n_pages (leaflet);

  g_assert_cmpuint (n_pages, >=, 4);
  g_assert_cmpuint (n_pages, <=, 8);
  for (guint i = 0; i < n_pages; i++) {
    gsize n_bytes = 0;
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream (count_bytes, &n_bytes, 595.276, 841.89);
    cairo_t *cr = cairo_create (surface);

    volet_help_leaflet_draw_page (leaflet, i, cr);
    g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
    g_assert_cmpuint (n_bytes, >, 12000);
  }
}

#define TEST(name, func)                                                                           \
  g_test_add ("/ui/help/" name, WidgetFixture, NULL, widget_fixture_set_up, func,                  \
              widget_fixture_tear_down)

int
main (int argc, char *argv[])
{
  widget_fixture_init (&argc, &argv);

  TEST ("parses", test_parses);
  TEST ("is-written-well", test_is_written_well);
  TEST ("every-question-is-shown", test_every_question_is_shown);
  TEST ("answer-is-shown-whole", test_answer_is_shown_whole);
  TEST ("leaflet", test_leaflet);

  return g_test_run ();
}
