/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A past week as a row of a table: its dates, its hours, its state and their bar. */

#include "volet-week-row.h"

#include "volet-text-agenda.h"
#include "volet-text-time.h"
#include "volet-week-bar.h"

#include <glib/gi18n.h>

struct _VoletWeekRow {
  GtkListBoxRow parent_instance;

  GtkBox *box;
  VoletWeek week;
};

G_DEFINE_FINAL_TYPE (VoletWeekRow, volet_week_row, GTK_TYPE_LIST_BOX_ROW)

static void
volet_week_row_class_init (VoletWeekRowClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ROW);
}

static void
volet_week_row_init (VoletWeekRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "volet-card");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
}

static GtkWidget *
make_cell (const char *text)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, "label", text,
                    "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, NULL);

  return label;
}

/* An empty week is said to be so: that is not the same as a week without activity. */
static char *
describe_hours (const VoletWeekTotal *total)
{
  if (total->state == VOLET_WEEK_STATE_OPEN && total->count.total_min == 0 && !total->is_prevented)
    return g_strdup (_ ("Nothing is noted"));
  return volet_text_format_week_hours (total);
}

/**
 * volet_week_row_find_scale:
 * @totals: (array length=n_totals): the weeks of one list
 * @n_totals: how many
 *
 * Returns: the minutes that a whole bar of that list stands for: the most that was done, or was to
 *   be done, in a week
 */
int
volet_week_row_find_scale (const VoletWeekTotal *totals, gsize n_totals)
{
  int scale_min = 0;

  for (gsize i = 0; i < n_totals; i++) {
    scale_min = MAX (scale_min, totals[i].count.total_min);
    if (totals[i].objective.kind == VOLET_OBJECTIVE_MINUTES)
      scale_min = MAX (scale_min, totals[i].objective.minutes);
  }
  return scale_min;
}

/**
 * volet_week_row_new:
 * @total: a week
 * @scale_min: minutes that a whole bar stands for
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
volet_week_row_new (const VoletWeekTotal *total, int scale_min)
{
  VoletWeekRow *self = g_object_new (VOLET_TYPE_WEEK_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *dates = volet_text_format_week (total->week);
  g_autofree char *hours = describe_hours (total);
  const char *state = volet_text_get_week_state (total->state);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", dates, hours, state);
  GtkWidget *dates_cell = make_cell (dates);
  GtkWidget *hours_cell = make_cell (hours);
  GtkWidget *state_cell = make_cell (state);
  gboolean has_objective = !total->is_prevented && total->objective.kind == VOLET_OBJECTIVE_MINUTES;

  self->week = total->week;
  gtk_widget_add_css_class (hours_cell, "dim-label");
  gtk_widget_add_css_class (state_cell, "dim-label");
  gtk_widget_set_hexpand (hours_cell, TRUE);
  gtk_label_set_xalign (GTK_LABEL (state_cell), 1.0f);
  gtk_box_append (GTK_BOX (line), hours_cell);
  gtk_box_append (GTK_BOX (line), state_cell);
  gtk_box_append (self->box, dates_cell);
  gtk_box_append (self->box, line);
  gtk_box_append (self->box,
                  volet_week_bar_new (total->count.total_min,
                                      has_objective ? total->objective.minutes : 0, scale_min));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * volet_week_row_get_week:
 * @self: a row
 *
 * Returns: its week
 */
VoletWeek
volet_week_row_get_week (VoletWeekRow *self)
{
  g_return_val_if_fail (VOLET_IS_WEEK_ROW (self), 0);

  return self->week;
}

/**
 * volet_week_row_append:
 * @self: a row
 * @child: (transfer floating): something to do with this week
 *
 * Puts @child under the bar.
 */
void
volet_week_row_append (VoletWeekRow *self, GtkWidget *child)
{
  g_return_if_fail (VOLET_IS_WEEK_ROW (self));

  gtk_box_append (self->box, child);
}
