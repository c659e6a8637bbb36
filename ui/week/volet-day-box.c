/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One day of the week: its name, its minutes, its activities, a button to add one. */

#include "volet-day-box.h"

#include "volet-activity-row.h"
#include "volet-announce.h"
#include "volet-duration.h"
#include "volet-row-text.h"
#include "volet-text-time.h"
#include "volet-week-words.h"

#include <glib/gi18n.h>

struct _VoletDayBox {
  GtkWidget parent_instance;

  GtkWidget *head;
  VoletRowText *name;
  GtkWidget *holiday;
  GtkWidget *minutes;
  GtkWidget *add;
  GtkWidget *list;

  VoletDay day;
  VoletTerritory territory;
};

G_DEFINE_FINAL_TYPE (VoletDayBox, volet_day_box, GTK_TYPE_WIDGET)

static gboolean
volet_day_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VOLET_DAY_BOX (widget)->add);
}

static void
volet_day_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_day_box_parent_class)->dispose (object);
}

static void
volet_day_box_class_init (VoletDayBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_day_box_dispose;
  widget_class->grab_focus = volet_day_box_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_dim_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static char *
format_add (VoletDayBox *self)
{
  g_autofree char *date = volet_text_format_day_and_month (self->day);

  return g_strdup_printf (_ ("Add an activity, %s"), date);
}

/* Asked for when the pointer rests there: to set it anew would ask where the pointer is, each time.
 */
static gboolean
on_query_tooltip (
    VoletDayBox *self, int x, int y, gboolean is_by_keyboard, GtkTooltip *tooltip, GtkWidget *add)
{
  g_autofree char *text = format_add (self);

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
make_head (VoletDayBox *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->name = VOLET_ROW_TEXT (volet_row_text_new ("volet-day-name", 0));
  self->holiday = make_dim_label ("caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (words), self->holiday);
  self->minutes = make_dim_label ("numeric");
  gtk_label_set_wrap (GTK_LABEL (self->minutes), FALSE);
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "circular");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "i", 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "week.add-entry-on");
  gtk_widget_set_has_tooltip (self->add, TRUE);
  g_signal_connect_swapped (self->add, "query-tooltip", G_CALLBACK (on_query_tooltip), self);
  gtk_box_append (GTK_BOX (self->head), words);
  gtk_box_append (GTK_BOX (self->head), self->minutes);
  gtk_box_append (GTK_BOX (self->head), self->add);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row)
{
  volet_activity_row_edit (VOLET_ACTIVITY_ROW (row));
}

static void
volet_day_box_init (VoletDayBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "volet-day");

  make_head (self);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), NULL);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

/**
 * volet_day_box_new:
 *
 * Returns: (transfer floating): a box without a day
 */
GtkWidget *
volet_day_box_new (void)
{
  return g_object_new (VOLET_TYPE_DAY_BOX, NULL);
}

/**
 * volet_day_box_set_day:
 * @self: a box
 * @day: the day that it shows from the next volet_day_box_fill() on
 * @territory: whose holidays are named
 */
void
volet_day_box_set_day (VoletDayBox *self, VoletDay day, VoletTerritory territory)
{
  g_return_if_fail (VOLET_IS_DAY_BOX (self));

  self->day = day;
  self->territory = territory;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "i", day);
}

static void
fill_head (VoletDayBox *self, int minutes, VoletDay today, gboolean can_change)
{
  g_autofree char *date = volet_text_format_day_and_month (self->day);
  g_autofree char *name =
      self->day == today ? g_strdup_printf (_ ("Today, %s"), date) : g_strdup (date);
  g_autofree char *add_name = format_add (self);
  g_autofree char *spoken = volet_week_words_day (self->day, minutes, today, self->territory);
  g_autofree char *holidays = volet_week_words_holidays (self->day, self->territory);
  g_autofree char *duration = minutes > 0 ? volet_duration_to_string (minutes) : g_strdup ("");

  if (self->day == today)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "heading");
  volet_row_text_set_text (self->name, name);
  gtk_widget_set_visible (self->holiday, holidays != NULL);
  if (holidays != NULL) {
    g_autofree char *holiday = g_strdup_printf (_ ("public holiday: %s"), holidays);

    gtk_label_set_label (GTK_LABEL (self->holiday), holiday);
  }
  gtk_label_set_label (GTK_LABEL (self->minutes), duration);
  gtk_widget_set_visible (self->add, can_change);
  volet_announce_set_name (self->add, add_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, date,
                                  -1);
}

/* The rows as they are: those that are not taken any more may show another activity. The hidden
 * ones are last. */
static GPtrArray *
get_rows (VoletDayBox *self)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (rows, row);
  return rows;
}

static GtkWidget *
take_row (GPtrArray *rows, VoletId id)
{
  for (guint i = 0; i < rows->len; i++)
    if (volet_activity_row_get_id (rows->pdata[i]) == id)
      return g_ptr_array_remove_index (rows, i);
  return NULL;
}

/* A row keeps its activity while the activity is shown, so that the focus stays on it. */
static GtkWidget *
place_row (VoletDayBox *self, GPtrArray *rows, VoletId id, int place)
{
  GtkWidget *row = take_row (rows, id);

  if (row == NULL)
    row = take_row (rows, VOLET_ID_NONE);
  if (row != NULL &&
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), place) == GTK_LIST_BOX_ROW (row))
    return row;
  if (row != NULL) {
    gboolean has_focus = gtk_widget_has_focus (row);

    g_object_ref (row);
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
    gtk_list_box_insert (GTK_LIST_BOX (self->list), row, place);
    g_object_unref (row);
    if (has_focus)
      gtk_widget_grab_focus (row);
    return row;
  }
  row = volet_activity_row_new ();
  gtk_list_box_insert (GTK_LIST_BOX (self->list), row, place);
  return row;
}

/* Whether the rows show these activities in this order: then they are only told what changed. With
 * none in common, they are told as well: nothing that anybody looks at stays. */
static gboolean
share_none (GPtrArray *rows, GPtrArray *of_day)
{
  gboolean has_common = FALSE;

  for (guint i = 0; i < rows->len && !has_common; i++)
    for (guint k = 0; k < of_day->len && !has_common; k++)
      has_common =
          volet_activity_row_get_id (rows->pdata[i]) == ((const VoletEntry *) of_day->pdata[k])->id;
  return !has_common;
}

/* Rows are kept: to make one costs as much as to show ten. Of a day without activities the list as
 * a whole is hidden. Returns whether the row had the focus. */
static gboolean
clear_row (GtkWidget *row, gboolean is_list_hidden)
{
  gboolean had_focus = gtk_widget_has_focus (row);

  volet_activity_row_clear (VOLET_ACTIVITY_ROW (row));
  gtk_widget_set_visible (row, is_list_hidden);
  return had_focus;
}

/* The last activity, or the button where there is none. */
static void
focus_end (VoletDayBox *self, guint n_activities)
{
  GtkListBoxRow *last = n_activities > 0 ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list),
                                                                          (int) n_activities - 1)
                                         : NULL;

  gtk_widget_grab_focus (last != NULL ? GTK_WIDGET (last) : self->add);
}

static void
fill_rows (VoletDayBox *self, GPtrArray *of_day, VoletDay today, gboolean can_change)
{
  g_autoptr (GPtrArray) rows = get_rows (self);
  gboolean takes_any = share_none (rows, of_day);
  gboolean lost_focus = FALSE;

  for (guint i = 0; i < of_day->len; i++) {
    const VoletEntry *entry = of_day->pdata[i];
    GtkWidget *row = takes_any && rows->len > 0 ? g_ptr_array_remove_index (rows, 0)
                                                : place_row (self, rows, entry->id, (int) i);

    volet_activity_row_show (VOLET_ACTIVITY_ROW (row), entry, today, can_change);
  }
  for (guint i = 0; i < rows->len; i++)
    lost_focus = clear_row (rows->pdata[i], of_day->len == 0) || lost_focus;
  if (lost_focus)
    focus_end (self, of_day->len);
}

/**
 * volet_day_box_fill:
 * @self: a box that has a day
 * @entries: (element-type VoletEntry): activities; those of other days are passed over
 * @minutes: counted minutes of this day
 * @today: today
 * @can_change: whether the week is open
 *
 * Shows the day anew. The focus stays on an activity that is still there, or goes beside it.
 */
void
volet_day_box_fill (
    VoletDayBox *self, GPtrArray *entries, int minutes, VoletDay today, gboolean can_change)
{
  g_autoptr (GPtrArray) of_day = g_ptr_array_new ();

  g_return_if_fail (VOLET_IS_DAY_BOX (self));

  for (guint i = 0; i < entries->len; i++)
    if (((const VoletEntry *) entries->pdata[i])->day == self->day)
      g_ptr_array_add (of_day, entries->pdata[i]);
  fill_head (self, minutes, today, can_change);
  fill_rows (self, of_day, today, can_change);
  gtk_widget_set_visible (self->list, of_day->len > 0);
}

/**
 * volet_day_box_focus_entry:
 * @self: a box
 * @id: an activity
 *
 * Returns: whether it is of this day, and has the focus
 */
gboolean
volet_day_box_focus_entry (VoletDayBox *self, VoletId id)
{
  g_return_val_if_fail (VOLET_IS_DAY_BOX (self), FALSE);

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (volet_activity_row_get_id (VOLET_ACTIVITY_ROW (row)) == id)
      return gtk_widget_grab_focus (row);
  return FALSE;
}
