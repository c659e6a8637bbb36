/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of every screen, in one look: pictures FOLDER LOOK [SCREEN…]. What the look needs before
 * GTK starts (language, dark, high contrast) is set by the script “screenshots”. */

#include "volet-language.h"
#include "walk-screens.h"
#include "widget-fixture.h"

#include <string.h>

#define USUAL_DPI (96 * 1024)

typedef struct {
  const char *name;
  int width_px;
  int height_px;
  int percent;
  GtkTextDirection direction;
} Look;

static const Look looks[] = {
    {"light", 860, 720, 100, GTK_TEXT_DIR_LTR},
    {"dark", 860, 720, 100, GTK_TEXT_DIR_LTR},
    {"narrow", 360, 720, 100, GTK_TEXT_DIR_LTR},
    {"english", 860, 720, 100, GTK_TEXT_DIR_LTR},
    {"right-to-left", 860, 720, 100, GTK_TEXT_DIR_RTL},
    {"large-text", 860, 720, 200, GTK_TEXT_DIR_LTR},
    {"high-contrast", 860, 720, 100, GTK_TEXT_DIR_LTR},
};

static const char *folder;
static const Look *look;

static void
save (GtkWidget *window, const char *name)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autofree char *file = g_strdup_printf ("%s/%s.png", folder, name);
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  g_assert_cmpint (cairo_surface_write_to_png (surface, file), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
take_picture (WidgetFixture *fixture, gconstpointer data)
{
  const WalkScreen *screen = data;
  GtkWidget *top = walk_screens_show (fixture, screen);
  int width_px, height_px;

  /* A dialog keeps its own size, where there is room for it. */
  gtk_window_get_default_size (GTK_WINDOW (top), &width_px, &height_px);
  if (top == fixture->window || width_px > look->width_px)
    gtk_window_set_default_size (GTK_WINDOW (top), look->width_px, look->height_px);
  walk_screens_settle (top);
  /* What comes up only in a narrow window does so now. */
  walk_screens_settle (top);
  save (top, screen->name);
}

static gboolean
is_wanted (const WalkScreen *screen, char **names)
{
  return *names == NULL || g_strv_contains ((const char *const *) names, screen->name);
}

int
main (int argc, char *argv[])
{
  volet_language_start (NULL, g_getenv ("VOLET_TEST_CATALOGUES"));
  widget_fixture_init (&argc, &argv);
  g_assert_cmpint (argc, >=, 3);
  folder = argv[1];
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (strcmp (looks[i].name, argv[2]) == 0)
      look = &looks[i];
  g_assert_nonnull (look);
  gtk_widget_set_default_direction (look->direction);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_DPI * look->percent / 100, NULL);

  for (const WalkScreen *screen = walk_screens; screen->name != NULL; screen++) {
    g_autofree char *path = g_strdup_printf ("/ui/pictures/%s", screen->name);

    if (is_wanted (screen, argv + 3))
      g_test_add (path, WidgetFixture, screen, walk_screens_set_up, take_picture,
                  walk_screens_tear_down);
  }
  return g_test_run ();
}
