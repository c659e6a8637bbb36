/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Feuille de secours: the code to print or to copy, then a group of it typed to prove the copy. On
 * a shared computer only empty boxes are printed: its printer may keep what it prints.
 *
 * A code that was not rehearsed is revoked when the page is left, so that "has a code" always means
 * "has a sheet". */

#include "volet-recovery-page.h"

#include "volet-message.h"
#include "volet-notebook-file.h"
#include "volet-print-job.h"
#include "volet-recovery-sheet.h"
#include "volet-text-error.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

struct _VoletRecoveryPage {
  GtkWidget parent_instance;

  GtkWidget *sheet;
  GtkLabel *how;
  GtkLabel *code;
  GtkWidget *print;
  GtkWidget *copied;
  GtkWidget *rehearsal;
  GtkLabel *question;
  GtkEditable *group;
  GtkLabel *message;

  VoletNotebook *notebook;
  VoletLockedBytes *secret;
  guint asked_group;
  gboolean is_rehearsed;
};

G_DEFINE_FINAL_TYPE (VoletRecoveryPage, volet_recovery_page, GTK_TYPE_WIDGET)

enum { SIGNAL_DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
say (VoletRecoveryPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static void
show_code (VoletRecoveryPage *self, gboolean is_shown)
{
  gtk_label_set_label (self->code, is_shown && self->secret != NULL
                                       ? volet_locked_bytes_get_text (self->secret)
                                       : "");
  gtk_widget_set_visible (self->sheet, is_shown);
  gtk_widget_set_visible (self->rehearsal, !is_shown && self->secret != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

static void
draw_boxes (GObject *page, guint index, cairo_t *cr)
{
  volet_recovery_sheet_draw (NULL, cr);
}

static void
draw_sheet (GObject *page, guint index, cairo_t *cr)
{
  VoletRecoveryPage *self = VOLET_RECOVERY_PAGE (page);

  if (self->secret != NULL)
    volet_recovery_sheet_draw (volet_locked_bytes_get_text (self->secret), cr);
}

static void
end_printing (GObject *page, VoletPrintOutcome outcome, const GError *error)
{
  VoletRecoveryPage *self = VOLET_RECOVERY_PAGE (page);

  if (self->message == NULL)
    return;
  if (outcome == VOLET_PRINT_OUTCOME_SENT)
    say (self, _ ("The sheet is at the printer. Fetch it at once."));
  else if (outcome == VOLET_PRINT_OUTCOME_PERHAPS || error != NULL)
    say (self, _ ("The printer reported a problem. You can copy the code by hand."));
}

static void
print (VoletRecoveryPage *self, const VoletPrintFuncs *funcs)
{
  volet_print_job_run (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Recovery sheet"),
                       1, funcs, G_OBJECT (self));
}

static void
on_print_clicked (VoletRecoveryPage *self)
{
  static const VoletPrintFuncs funcs = {NULL, draw_sheet, end_printing};

  print (self, &funcs);
}

static void
on_print_boxes_clicked (VoletRecoveryPage *self)
{
  static const VoletPrintFuncs funcs = {NULL, draw_boxes, end_printing};

  print (self, &funcs);
}

static void
on_copied_clicked (VoletRecoveryPage *self)
{
  show_code (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->group));
}

static void
on_again_clicked (VoletRecoveryPage *self)
{
  gtk_editable_set_text (self->group, "");
  show_code (self, TRUE);
  gtk_widget_grab_focus (self->copied);
}

static void
on_done_clicked (VoletRecoveryPage *self)
{
  if (self->secret == NULL)
    return;
  if (!volet_recovery_group_matches (volet_locked_bytes_get_text (self->secret), self->asked_group,
                                     gtk_editable_get_text (self->group))) {
    say (self, _ ("This is not that group. Look at your sheet again."));
    return;
  }
  self->is_rehearsed = TRUE;
  g_clear_pointer (&self->secret, volet_locked_bytes_free);
  gtk_editable_set_text (self->group, "");
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
volet_recovery_page_dispose (GObject *object)
{
  VoletRecoveryPage *self = VOLET_RECOVERY_PAGE (object);
  GtkWidget *child;

  if (!self->is_rehearsed && self->secret != NULL && !volet_notebook_is_locked (self->notebook))
    volet_vault_revoke_recovery_code (volet_notebook_get_vault (self->notebook), NULL);
  g_clear_pointer (&self->secret, volet_locked_bytes_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->message = NULL;
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_recovery_page_parent_class)->dispose (object);
}

static void
volet_recovery_page_class_init (VoletRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_recovery_page_dispose;
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/recovery/volet-recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletRecoveryPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoveryPage, how);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoveryPage, code);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoveryPage, print);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoveryPage, copied);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoveryPage, rehearsal);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoveryPage, question);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoveryPage, group);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoveryPage, message);
  gtk_widget_class_bind_template_callback (widget_class, on_print_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_print_boxes_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_copied_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_again_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_done_clicked);
}

static void
volet_recovery_page_init (VoletRecoveryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_recovery_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 *
 * Makes a new recovery code and shows it. Signals: `done` once it is rehearsed.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_recovery_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings)
{
  VoletRecoveryPage *self = g_object_new (VOLET_TYPE_RECOVERY_PAGE, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *question = NULL;
  guint8 drawn;

  self->notebook = g_object_ref (notebook);
  if (volet_surroundings_is_visitor (surroundings)) {
    gtk_widget_set_visible (self->print, FALSE);
    gtk_label_set_label (self->how, _ ("Copy these seven groups by hand. Shared printers keep what "
                                       "they print."));
  }
  self->secret = volet_notebook_new_recovery_code (notebook, &error);
  volet_random_fill (volet_vault_get_random (volet_notebook_get_vault (notebook)), &drawn, 1);
  self->asked_group = drawn % VOLET_RECOVERY_N_GROUPS;
  question = g_strdup_printf (_ ("Copy group %u of your sheet."), self->asked_group + 1);
  gtk_label_set_label (self->question, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->group), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, -1);
  show_code (self, self->secret != NULL);
  if (self->secret == NULL) {
    g_autofree char *sentence = volet_text_format_error (error);

    say (self, sentence);
  }
  return GTK_WIDGET (self);
}

/**
 * volet_recovery_group_matches:
 * @code: a recovery code, seven groups with a hyphen between each
 * @group: a group, 0 to 6
 * @typed: what was typed
 *
 * Case does not matter; I and L read as 1, O as 0, as everywhere in such codes.
 *
 * Returns: whether @typed is that group
 */
gboolean
volet_recovery_group_matches (const char *code, guint group, const char *typed)
{
  gsize offset = group * (VOLET_RECOVERY_GROUP_LENGTH + 1);

  if (strlen (code) < offset + VOLET_RECOVERY_GROUP_LENGTH ||
      strlen (typed) != VOLET_RECOVERY_GROUP_LENGTH)
    return FALSE;
  for (guint i = 0; i < VOLET_RECOVERY_GROUP_LENGTH; i++) {
    char wanted = g_ascii_toupper (code[offset + i]);
    char found = g_ascii_toupper (typed[i]);

    if (found == 'I' || found == 'L')
      found = '1';
    if (found == 'O')
      found = '0';
    if (found != wanted)
      return FALSE;
  }
  return TRUE;
}
