/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every screen of the window, at its usual size, 360 px wide, right to left, and with text twice as
 * large: no unnamed control, no small target, no cut word, no overlap, nothing outside the window.
 *
 * A screen is one line of the table in walk-screens.c. With the name of a look in VOLET_WALK_LOOK,
 * only that one is tried. */

#include "volet-language.h"
#include "walk-screens.h"
#include "walk.h"
#include "widget-fixture.h"

#include <string.h>

#define NARROW_PX 360
#define USUAL_PX 860
#define HEIGHT_PX 720
#define USUAL_DPI (96 * 1024)

typedef struct {
  const char *name;
  int width_px;
  int percent;
  GtkTextDirection direction;
} Look;

static const Look looks[] = {
    {"usual", USUAL_PX, 100, GTK_TEXT_DIR_LTR},
    {"narrow", NARROW_PX, 100, GTK_TEXT_DIR_LTR},
    {"right-to-left", NARROW_PX, 100, GTK_TEXT_DIR_RTL},
    {"large-text", 2 * NARROW_PX, 200, GTK_TEXT_DIR_LTR},
};

/* Looks */

static void
put_on (GtkWidget *window, const Look *look)
{
  gtk_widget_set_default_direction (look->direction);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_DPI * look->percent / 100, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), look->width_px, HEIGHT_PX);
  walk_screens_settle (window);
  /* What comes up only in a narrow window does so now. */
  walk_screens_settle (window);
}

static void
take_off (void)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_DPI, NULL);
}

static void
look_at (GtkWidget *window, const Look *look)
{
  g_autoptr (GPtrArray) faults = NULL;
  int least_px;

  put_on (window, look);
  faults = walk_find_faults (window);
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least_px, NULL, NULL, NULL);
  if (least_px > look->width_px)
    g_ptr_array_add (faults, g_strdup_printf ("The window wants %d px", least_px));
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s: %s", look->name, (const char *) faults->pdata[i]);
  if (faults->len > 0)
    g_test_fail ();
}

static void
test_has_no_fault (WidgetFixture *fixture, gconstpointer data)
{
  GtkWidget *top = walk_screens_show (fixture, data);
  const char *only = g_getenv ("VOLET_WALK_LOOK");

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (only == NULL || strcmp (only, looks[i].name) == 0)
      look_at (top, &looks[i]);
  take_off ();
}

/* The walk itself: each fault alone, and the same without it. */

static GtkWidget *
make_good (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_label ("Words");

  gtk_widget_set_size_request (button, WALK_TARGET_PX, WALK_TARGET_PX);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Words"));
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
make_unnamed (void)
{
  GtkWidget *box = make_good ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_size_request (button, WALK_TARGET_PX, WALK_TARGET_PX);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
make_unnamed_entry (void)
{
  GtkWidget *box = make_good ();
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), "what is typed is no name");
  gtk_box_append (GTK_BOX (box), entry);
  return box;
}

static GtkWidget *
make_small (void)
{
  GtkWidget *box = make_good ();
  GtkWidget *button = gtk_button_new_with_label ("x");

  gtk_widget_add_css_class (button, "walk-small");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
make_cut (void)
{
  GtkWidget *box = make_good ();
  GtkWidget *label =
      gtk_label_new ("Words that are much too long for the place they are given here");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 5);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
make_clipped (void)
{
  GtkWidget *box = make_good ();
  GtkWidget *window = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window),
                                 gtk_label_new ("Words that are cut by what they lie in"));
  gtk_widget_set_size_request (window, 50, -1);
  gtk_widget_set_halign (window, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), window);
  return box;
}

static GtkWidget *
make_overlap (void)
{
  GtkWidget *fixed = gtk_fixed_new ();

  for (int i = 0; i < 2; i++) {
    GtkWidget *button = gtk_button_new_with_label ("Words");

    gtk_widget_set_size_request (button, 100, WALK_TARGET_PX);
    gtk_fixed_put (GTK_FIXED (fixed), button, i * 90, 0);
  }
  return fixed;
}

static GtkWidget *
make_labels_overlap (void)
{
  GtkWidget *fixed = gtk_fixed_new ();

  gtk_fixed_put (GTK_FIXED (fixed), gtk_label_new ("Some words"), 0, 0);
  gtk_fixed_put (GTK_FIXED (fixed), gtk_label_new ("Other words"), 10, 5);
  return fixed;
}

static GtkWidget *
make_outside (void)
{
  GtkWidget *fixed = gtk_fixed_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Words",
                                  -1);
  gtk_widget_set_size_request (button, 100, WALK_TARGET_PX);
  gtk_fixed_put (GTK_FIXED (fixed), button, -50, 0);
  return fixed;
}

typedef struct {
  const char *name;
  GtkWidget *(*make) (void);
  const char *fault;
} Sample;

static const Sample samples[] = {
    {"good", make_good, NULL},
    {"unnamed", make_unnamed, "has no name"},
    {"unnamed-entry", make_unnamed_entry, "has no name"},
    {"small", make_small, "is a target of"},
    {"cut", make_cut, "is cut"},
    {"clipped", make_clipped, "is cut"},
    {"overlap", make_overlap, "overlaps"},
    {"labels-overlap", make_labels_overlap, "overlaps"},
    {"outside", make_outside, "lies outside the window"},
};

static void
test_finds_fault (gconstpointer data)
{
  const Sample *sample = data;
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autoptr (GPtrArray) faults = NULL;

  gtk_css_provider_load_from_data (
      provider, ".walk-small { min-height: 10px; min-width: 10px; padding: 0; }", -1);
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (window),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (window), sample->make ());
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  faults = walk_find_faults (window);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, (sample->fault == NULL ? 0 : 1));
  if (sample->fault != NULL)
    g_assert_nonnull (strstr (faults->pdata[0], sample->fault));
  gtk_style_context_remove_provider_for_display (gtk_widget_get_display (window),
                                                 GTK_STYLE_PROVIDER (provider));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  volet_language_start ("fr", g_getenv ("VOLET_TEST_CATALOGUES"));
  widget_fixture_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *path = g_strdup_printf ("/ui/walk/finds/%s", samples[i].name);

    g_test_add_data_func (path, &samples[i], test_finds_fault);
  }
  for (const WalkScreen *screen = walk_screens; screen->name != NULL; screen++) {
    g_autofree char *path = g_strdup_printf ("/ui/walk/%s", screen->name);

    g_test_add (path, WidgetFixture, screen, walk_screens_set_up, test_has_no_fault,
                walk_screens_tear_down);
  }
  return g_test_run ();
}
