/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen says in between: a sentence on the page, and short dialogs: an error, a question,
 * the about window. Newer libadwaita has other widgets. */

#include "volet-message.h"

#include "volet-text-error.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define DATA_KEY "volet-message"

typedef struct {
  VoletMessageFunc func;
  gpointer user_data;
} Closure;

/**
 * volet_message_say:
 * @label: where a page says something; it can have the focus
 * @sentence: what it says
 *
 * Shows the sentence, and gives it the focus, so that a screen reader reads it.
 */
void
volet_message_say (GtkLabel *label, const char *sentence)
{
  gtk_label_set_label (label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (label), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (label));
}

/**
 * volet_message_show_error:
 * @parent: the window it belongs to
 * @error: what went wrong
 *
 * Says what went wrong in one sentence.
 */
void
volet_message_show_error (GtkWindow *parent, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("This could not be done"), sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_yes (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Closure *closure = g_object_get_data (G_OBJECT (dialog), DATA_KEY);

  closure->func (closure->user_data);
}

/**
 * volet_message_ask:
 * @parent: the window it belongs to
 * @heading: the question
 * @body: (nullable): what follows from a yes
 * @yes: the verb of the yes
 * @is_destructive: whether something is lost by it
 * @func: called on a yes
 * @user_data: closure of @func; must live as long as @parent
 */
void
volet_message_ask (GtkWindow *parent,
                   const char *heading,
                   const char *body,
                   const char *yes,
                   gboolean is_destructive,
                   VoletMessageFunc func,
                   gpointer user_data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  Closure *closure = g_new (Closure, 1);

  *closure = (Closure){func, user_data};
  g_object_set_data_full (G_OBJECT (dialog), DATA_KEY, closure, g_free);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "yes", yes,
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes",
                                              is_destructive ? ADW_RESPONSE_DESTRUCTIVE
                                                             : ADW_RESPONSE_SUGGESTED);
  if (!is_destructive)
    adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "yes");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response::yes", G_CALLBACK (on_yes), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * volet_message_show_keys:
 * @parent: the window it belongs to
 *
 * Shows what the keys do.
 */
void
volet_message_show_keys (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/volet_agenda/Volet/window/volet-keys.ui");
  GtkWindow *keys = GTK_WINDOW (gtk_builder_get_object (builder, "keys"));

  gtk_window_set_transient_for (keys, parent);
  gtk_window_present (keys);
}

/**
 * volet_message_show_about:
 * @parent: the window it belongs to
 */
void
volet_message_show_about (GtkWindow *parent)
{
  adw_show_about_window (parent, "application-name", "Volet", "application-icon", VOLET_APP_ID,
                         "version", VOLET_VERSION, "developer-name", _ ("The Volet authors"),
                         "comments", _ ("Note your hours, give only the essential"), "license-type",
                         GTK_LICENSE_GPL_3_0, NULL);
}
