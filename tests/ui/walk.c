/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A look at every widget of a screen: unnamed controls, small targets, cut words, overlaps, and
 * what lies outside the window. Only what is shown counts. */

#include "walk.h"

#include "volet-grid-block.h"

#include <adwaita.h>

/* What rounding may add. */
#define SLACK_PX 1.0f

typedef struct {
  GtkWidget *widget;
  graphene_rect_t bounds;
} Item;

typedef struct {
  GtkWidget *top;
  GArray *items;
  GPtrArray *faults;
} Walk;

static char *
describe (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  const char *words = NULL;

  if (GTK_IS_LABEL (widget))
    return g_strdup_printf ("“%s”", gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_BUTTON (widget))
    words = gtk_button_get_label (GTK_BUTTON (widget));
  if (words == NULL && GTK_IS_BUTTON (widget))
    words = gtk_button_get_icon_name (GTK_BUTTON (widget));
  if (words == NULL)
    words = gtk_widget_get_tooltip_text (widget);
  return g_strdup_printf ("%s %s “%s”", G_OBJECT_TYPE_NAME (widget), id != NULL ? id : "",
                          words != NULL ? words : "");
}

static void G_GNUC_PRINTF (3, 4) add_fault (Walk *walk, GtkWidget *widget, const char *format, ...)
{
  g_autofree char *what = describe (widget);
  g_autofree char *why = NULL;
  va_list args;

  va_start (args, format);
  why = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (walk->faults, g_strdup_printf ("%s %s", what, why));
}

/* The toolkit's own parts, which are no concern of a screen: the window's buttons, scrollbars, what
 * lies inside a control. */
static gboolean
is_part (GtkWidget *widget)
{
  static const char *const wholes[] = {
      "GtkWindowControls", "GtkScrollbar",  "GtkSpinButton",    "GtkDropDown", "AdwViewSwitcher",
      "GtkSearchEntry",    "GtkMenuButton", "GtkPasswordEntry", "GtkEntry",    "AdwEntryRow"};

  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++) {
    GType type = g_type_from_name (wholes[i]);
    GtkWidget *parent = gtk_widget_get_parent (widget);

    if (type != G_TYPE_INVALID && parent != NULL && gtk_widget_get_ancestor (parent, type) != NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_control (GtkWidget *widget)
{
  if (is_part (widget))
    return FALSE;
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_EDITABLE (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SCALE (widget) ||
         GTK_IS_MENU_BUTTON (widget) || GTK_IS_EXPANDER (widget);
}

/* Words of its own: GTK makes them its name. What is typed is no name. */
static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget)) != NULL;
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)) != NULL;
  if (GTK_IS_CHECK_BUTTON (widget))
    return gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)) != NULL;
  if (GTK_IS_EXPANDER (widget))
    return gtk_expander_get_label (GTK_EXPANDER (widget)) != NULL;
  /* libadwaita names its rows by their titles. */
  if (ADW_IS_PREFERENCES_ROW (widget))
    return *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)) != '\0';
  return FALSE;
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  /* A button without words is labelled by its icon, which has none either. */
  gboolean has_icon =
      GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL;

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         (!has_icon &&
          gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY)) ||
         has_words (widget);
}

/* A control in a row that acts for it is pressed by way of the row. */
static gboolean
is_behind_row (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_LIST_BOX_ROW);

  return row != NULL && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row));
}

static void
check_control (Walk *walk, const Item *item)
{
  const graphene_rect_t *bounds = &item->bounds;

  if (!is_named (item->widget))
    add_fault (walk, item->widget, "has no name");
  /* The height of an hour grid's block says how long its activity is. */
  if (!is_behind_row (item->widget) && !VOLET_IS_GRID_BLOCK (item->widget) &&
      (bounds->size.height + SLACK_PX < WALK_TARGET_PX ||
       bounds->size.width + SLACK_PX < WALK_TARGET_PX))
    add_fault (walk, item->widget, "is a target of %.0f × %.0f", (double) bounds->size.width,
               (double) bounds->size.height);
}

/* A row or a cell that takes the focus is read out. */
static void
check_row (Walk *walk, GtkWidget *widget)
{
  if (gtk_widget_get_focusable (widget) && !is_named (widget))
    add_fault (walk, widget, "has no name");
}

/* Whether what it lies in leaves out some of its width, and cannot be scrolled there. */
static gboolean
is_clipped (Walk *walk, const Item *item)
{
  for (GtkWidget *parent = gtk_widget_get_parent (item->widget);
       parent != NULL && parent != walk->top; parent = gtk_widget_get_parent (parent)) {
    graphene_rect_t bounds;
    GtkPolicyType policy = GTK_POLICY_NEVER;

    if (GTK_IS_SCROLLED_WINDOW (parent))
      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (parent), &policy, NULL);
    if (policy == GTK_POLICY_AUTOMATIC || policy == GTK_POLICY_ALWAYS)
      return FALSE;
    if (gtk_widget_get_overflow (parent) == GTK_OVERFLOW_HIDDEN &&
        gtk_widget_compute_bounds (parent, walk->top, &bounds) &&
        (item->bounds.origin.x < bounds.origin.x - SLACK_PX ||
         item->bounds.origin.x + item->bounds.size.width >
             bounds.origin.x + bounds.size.width + SLACK_PX))
      return TRUE;
  }
  return FALSE;
}

static void
check_label (Walk *walk, const Item *item)
{
  GtkLabel *label = GTK_LABEL (item->widget);
  PangoLayout *layout = gtk_label_get_layout (label);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (item->widget) + 1 ||
      height > gtk_widget_get_height (item->widget) + 1 || is_clipped (walk, item))
    add_fault (walk, item->widget, "is cut");
}

/* What scrolls sideways may lie outside. */
static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType policy;

  if (scroller == NULL)
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), &policy, NULL);
  return policy != GTK_POLICY_NEVER;
}

static void
check_place (Walk *walk, const Item *item)
{
  if (!scrolls_sideways (item->widget) &&
      (item->bounds.origin.x < -SLACK_PX || item->bounds.origin.x + item->bounds.size.width >
                                                gtk_widget_get_width (walk->top) + SLACK_PX))
    add_fault (walk, item->widget, "lies outside the window");
}

static void
look_at (Walk *walk, GtkWidget *widget)
{
  gboolean has_text = GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0';
  Item item = {.widget = widget};

  if (GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_FLOW_BOX_CHILD (widget))
    check_row (walk, widget);
  if ((!has_text && !is_control (widget)) ||
      !gtk_widget_compute_bounds (widget, walk->top, &item.bounds))
    return;
  if (has_text)
    check_label (walk, &item);
  else
    check_control (walk, &item);
  check_place (walk, &item);
  g_array_append_val (walk->items, item);
}

/* Popovers and dialogs have a surface of their own; what is wholly faint is not seen. */
static void
visit (Walk *walk, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_opacity (widget) < 0.01 ||
      (GTK_IS_NATIVE (widget) && widget != walk->top))
    return;
  look_at (walk, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit (walk, child);
}

/* What scrolls may slide under what does not. */
static gboolean
scroll_apart (GtkWidget *a, GtkWidget *b)
{
  return gtk_widget_get_ancestor (a, GTK_TYPE_SCROLLED_WINDOW) !=
         gtk_widget_get_ancestor (b, GTK_TYPE_SCROLLED_WINDOW);
}

static gboolean
do_overlap (const Item *a, const Item *b)
{
  graphene_rect_t both;

  return graphene_rect_intersection (&a->bounds, &b->bounds, &both) && both.size.width > SLACK_PX &&
         both.size.height > SLACK_PX && !gtk_widget_is_ancestor (a->widget, b->widget) &&
         !gtk_widget_is_ancestor (b->widget, a->widget) && !scroll_apart (a->widget, b->widget);
}

static void
check_overlaps (Walk *walk)
{
  for (guint i = 0; i < walk->items->len; i++) {
    const Item *a = &g_array_index (walk->items, Item, i);

    for (guint j = i + 1; j < walk->items->len; j++) {
      const Item *b = &g_array_index (walk->items, Item, j);

      if (do_overlap (a, b)) {
        g_autofree char *other = describe (b->widget);

        add_fault (walk, a->widget, "overlaps %s", other);
      }
    }
  }
}

/**
 * walk_find_faults:
 * @top: a window that is shown
 *
 * Returns: (transfer full): a sentence for each fault, of text; empty where there is none
 */
GPtrArray *
walk_find_faults (GtkWidget *top)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  Walk walk = {top, items, g_ptr_array_new_with_free_func (g_free)};

  visit (&walk, top);
  check_overlaps (&walk);
  return walk.faults;
}
