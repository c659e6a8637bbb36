/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the paper sheet: what, and how long. Both may be typed in one run into the first
 * field; what was understood is said under it. */

#include "volet-paper-row.h"

#include "volet-duration.h"
#include "volet-paper-words.h"
#include "volet-text-agenda.h"

#include <glib/gi18n.h>

#define CATEGORY_KEY "volet-category"

struct _VoletPaperRow {
  GtkWidget parent_instance;

  GtkEditable *what;
  GtkMenuButton *list;
  GtkEditable *how_long;
  GtkLabel *understood;
};

G_DEFINE_FINAL_TYPE (VoletPaperRow, volet_paper_row, GTK_TYPE_WIDGET)

enum { SIGNAL_CHANGED, SIGNAL_NEXT, N_SIGNALS };

static guint signals[N_SIGNALS];

/* What this line still lacks, or what it says. */
static char *
describe (VoletPaperRow *self)
{
  g_autofree char *duration = NULL;
  VoletCategory category;
  int minutes;

  if (volet_paper_row_is_empty (self))
    return NULL;
  if (volet_paper_row_read (self, &category, &minutes)) {
    /* Both fields say it already. */
    if (g_strcmp0 (gtk_editable_get_text (self->what), volet_text_get_category_label (category)) ==
        0)
      return NULL;
    duration = volet_duration_to_string (minutes);
    return g_strdup_printf ("%s · %s", volet_text_get_category_label (category), duration);
  }
  if (*gtk_editable_get_text (self->what) == '\0')
    return g_strdup (_ ("Say what it was."));
  if (*gtk_editable_get_text (self->how_long) == '\0')
    return g_strdup (_ ("Say how long: “2h”, “1h30”, “45 min”."));
  if (!volet_paper_words_read_duration (gtk_editable_get_text (self->how_long), &minutes))
    return g_strdup (_ ("This length is not clear: write “2h”, “1h30”, “45 min”."));
  return g_strdup (_ ("Volet does not know these words. Choose from the list."));
}

static void
on_changed (VoletPaperRow *self)
{
  g_autofree char *words = describe (self);

  gtk_label_set_label (self->understood, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->understood), words != NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_activate (VoletPaperRow *self)
{
  g_signal_emit (self, signals[SIGNAL_NEXT], 0);
}

/* A whole line was typed into the first field: each part goes where it belongs. */
static void
tidy (VoletPaperRow *self)
{
  g_autofree char *what = NULL;
  g_autofree char *duration = NULL;
  VoletCategory category;
  int minutes;

  if (*gtk_editable_get_text (self->how_long) != '\0' ||
      !volet_paper_words_split (gtk_editable_get_text (self->what), &what, &minutes) ||
      !volet_paper_words_find_category (what, &category))
    return;
  duration = volet_duration_to_string (minutes);
  gtk_editable_set_text (self->what, volet_text_get_category_label (category));
  gtk_editable_set_text (self->how_long, duration);
}

static void
on_category_clicked (GtkWidget *button, gpointer user_data)
{
  VoletPaperRow *self = user_data;
  VoletCategory category = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), CATEGORY_KEY));

  gtk_menu_button_popdown (self->list);
  gtk_editable_set_text (self->what, volet_text_get_category_label (category));
  gtk_widget_grab_focus (GTK_WIDGET (self->how_long));
}

/* The list is made when it is first opened: most lines never need it. */
static void
create_list (GtkMenuButton *menu_button, gpointer user_data)
{
  GtkWidget *popover, *scroller, *box;

  if (gtk_menu_button_get_popover (menu_button) != NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (int category = 0; category < VOLET_N_CATEGORIES; category++) {
    const char *label = volet_text_get_category_label ((VoletCategory) category);
    GtkWidget *button = gtk_button_new_with_label (label);

    gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
    gtk_widget_add_css_class (button, "flat");
    g_object_set_data (G_OBJECT (button), CATEGORY_KEY, GINT_TO_POINTER (category));
    g_signal_connect (button, "clicked", G_CALLBACK (on_category_clicked), user_data);
    gtk_box_append (GTK_BOX (box), button);
  }
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 400);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (menu_button, popover);
}

static void
on_focus_left (VoletPaperRow *self)
{
  tidy (self);
}

static gboolean
volet_paper_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_PAPER_ROW (widget)->what));
}

static void
volet_paper_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_paper_row_parent_class)->dispose (object);
}

static void
volet_paper_row_class_init (VoletPaperRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_paper_row_dispose;
  widget_class->grab_focus = volet_paper_row_grab_focus;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_NEXT] = g_signal_new ("next", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/paper/volet-paper-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletPaperRow, what);
  gtk_widget_class_bind_template_child (widget_class, VoletPaperRow, list);
  gtk_widget_class_bind_template_child (widget_class, VoletPaperRow, how_long);
  gtk_widget_class_bind_template_child (widget_class, VoletPaperRow, understood);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
volet_paper_row_init (VoletPaperRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->what), focus);
  gtk_menu_button_set_create_popup_func (self->list, create_list, self, NULL);
}

/* Takes @name. */
static void
set_name (GtkWidget *widget, char *name)
{
  g_autofree char *owned = name;

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, owned,
                                  -1);
}

/**
 * volet_paper_row_new:
 * @day: the day of the line, in words
 * @line: which of its lines, from 1
 *
 * Returns: (transfer floating): the line, empty
 */
GtkWidget *
volet_paper_row_new (const char *day, guint line)
{
  VoletPaperRow *self = g_object_new (VOLET_TYPE_PAPER_ROW, NULL);

  /* Translators: a day, and which of its lines: "What, Monday 16 November, line 2". */
  set_name (GTK_WIDGET (self->what), g_strdup_printf (_ ("What, %1$s, line %2$u"), day, line));
  set_name (GTK_WIDGET (self->list),
            g_strdup_printf (_ ("List of activities, %1$s, line %2$u"), day, line));
  set_name (GTK_WIDGET (self->how_long),
            g_strdup_printf (_ ("How long, %1$s, line %2$u"), day, line));
  return GTK_WIDGET (self);
}

/**
 * volet_paper_row_is_empty:
 * @self: a line
 *
 * Returns: whether nothing is written on it
 */
gboolean
volet_paper_row_is_empty (VoletPaperRow *self)
{
  g_return_val_if_fail (VOLET_IS_PAPER_ROW (self), TRUE);

  return *gtk_editable_get_text (self->what) == '\0' &&
         *gtk_editable_get_text (self->how_long) == '\0';
}

/**
 * volet_paper_row_read:
 * @self: a line
 * @ret_category: (out): what
 * @ret_minutes: (out): how long
 *
 * Returns: whether both are clear
 */
gboolean
volet_paper_row_read (VoletPaperRow *self, VoletCategory *ret_category, int *ret_minutes)
{
  g_autofree char *what = NULL;

  g_return_val_if_fail (VOLET_IS_PAPER_ROW (self), FALSE);

  if (*gtk_editable_get_text (self->how_long) != '\0')
    return volet_paper_words_read_duration (gtk_editable_get_text (self->how_long), ret_minutes) &&
           volet_paper_words_find_category (gtk_editable_get_text (self->what), ret_category);
  return volet_paper_words_split (gtk_editable_get_text (self->what), &what, ret_minutes) &&
         volet_paper_words_find_category (what, ret_category);
}
