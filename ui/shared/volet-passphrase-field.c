/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A field for a passphrase, wiped when it has been idle.
 *
 * Invariants:
 * 1. What is typed lies in GtkPasswordEntry's own locked buffer and goes from there straight into
 *    #VoletLockedBytes; no other copy is made.
 * 2. No signal of an editable carries it. GTK tells assistive technology of every insertion and
 *    removal with the clear text, over the bus: emptying the field would send the whole passphrase
 *    there. So both signals end here, and the buffer is changed without them.
 * 3. GTK keeps no history of it to undo, not even while it is shown. */

#include "volet-passphrase-field.h"

#include "volet-keyboard.h"

#include <glib/gi18n.h>
#include <string.h>

#define IDLE_DELAY_MS 60000

struct _VoletPassphraseField {
  GtkWidget parent_instance;

  GtkLabel *label;
  GtkWidget *entry;
  GtkLabel *hint;

  int keyboard_group;
  guint idle_delay_ms;
  guint idle_source;
};

G_DEFINE_FINAL_TYPE (VoletPassphraseField, volet_passphrase_field, GTK_TYPE_WIDGET)

enum { PROP_LABEL = 1, N_PROPS };
enum { SIGNAL_CHANGED, SIGNAL_ACTIVATE, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const char *
get_text (VoletPassphraseField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
update_hint (VoletPassphraseField *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  const char *name = volet_keyboard_find_name (display, self->keyboard_group);
  g_autofree char *keyboard =
      name != NULL ? g_strdup_printf (_ ("%s keyboard"), name) : g_strdup ("");

  if (volet_keyboard_is_caps_locked (display)) {
    g_autofree char *text =
        g_strdup_printf ("%s %s", keyboard, _ ("Capital letters are locked (Caps Lock)."));

    gtk_label_set_label (self->hint, g_strstrip (text));
  } else {
    gtk_label_set_label (self->hint, keyboard);
  }
}

static gboolean
on_idle_timeout (gpointer user_data)
{
  VoletPassphraseField *self = user_data;

  self->idle_source = 0;
  volet_passphrase_field_wipe (self);
  return G_SOURCE_REMOVE;
}

static void
restart_idle (VoletPassphraseField *self)
{
  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (!volet_passphrase_field_is_empty (self))
    self->idle_source = g_timeout_add (self->idle_delay_ms, on_idle_timeout, self);
}

/* Before GTK's own handler and those of assistive technology. */
static void
on_insert_text (GtkEditable *text, const char *new_text, int n_bytes, int *position)
{
  GtkEntryBuffer *buffer = gtk_text_get_buffer (GTK_TEXT (text));
  glong n_chars = g_utf8_strlen (new_text, n_bytes);

  *position +=
      (int) gtk_entry_buffer_insert_text (buffer, (guint) *position, new_text, (int) n_chars);
  g_signal_stop_emission_by_name (text, "insert-text");
}

static void
on_delete_text (GtkEditable *text, int start, int end)
{
  GtkEntryBuffer *buffer = gtk_text_get_buffer (GTK_TEXT (text));

  gtk_entry_buffer_delete_text (buffer, (guint) start, end < 0 ? -1 : end - start);
  g_signal_stop_emission_by_name (text, "delete-text");
}

static void
keep_text_here (VoletPassphraseField *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));

  gtk_editable_set_enable_undo (text, FALSE);
  g_signal_connect (text, "insert-text", G_CALLBACK (on_insert_text), NULL);
  g_signal_connect (text, "delete-text", G_CALLBACK (on_delete_text), NULL);
}

static void
on_entry_changed (VoletPassphraseField *self)
{
  restart_idle (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_entry_activate (VoletPassphraseField *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static gboolean
on_key_pressed (VoletPassphraseField *self,
                guint key,
                guint code,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  if (event != NULL)
    self->keyboard_group = (int) gdk_key_event_get_layout (event);
  update_hint (self);
  return GDK_EVENT_PROPAGATE;
}

static void
on_key_released (VoletPassphraseField *self)
{
  update_hint (self);
}

static void
on_focus_enter (VoletPassphraseField *self)
{
  update_hint (self);
}

static void
volet_passphrase_field_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (volet_passphrase_field_parent_class)->map (widget);
  update_hint (VOLET_PASSPHRASE_FIELD (widget));
}

static gboolean
volet_passphrase_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VOLET_PASSPHRASE_FIELD (widget)->entry);
}

static void
volet_passphrase_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VoletPassphraseField *self = VOLET_PASSPHRASE_FIELD (object);

  switch (id) {
  case PROP_LABEL:
    g_value_set_string (value, gtk_label_get_label (self->label));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
volet_passphrase_field_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  VoletPassphraseField *self = VOLET_PASSPHRASE_FIELD (object);

  switch (id) {
  case PROP_LABEL:
    gtk_label_set_label (self->label, g_value_get_string (value));
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    g_value_get_string (value), -1);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
volet_passphrase_field_dispose (GObject *object)
{
  VoletPassphraseField *self = VOLET_PASSPHRASE_FIELD (object);
  GtkWidget *child;

  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->entry = NULL;
  G_OBJECT_CLASS (volet_passphrase_field_parent_class)->dispose (object);
}

static void
volet_passphrase_field_class_init (VoletPassphraseFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = volet_passphrase_field_get_property;
  object_class->set_property = volet_passphrase_field_set_property;
  object_class->dispose = volet_passphrase_field_dispose;
  widget_class->map = volet_passphrase_field_map;
  widget_class->grab_focus = volet_passphrase_field_grab_focus;

  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/shared/volet-passphrase-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletPassphraseField, label);
  gtk_widget_class_bind_template_child (widget_class, VoletPassphraseField, entry);
  gtk_widget_class_bind_template_child (widget_class, VoletPassphraseField, hint);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_key_released);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_enter);
}

static void
volet_passphrase_field_init (VoletPassphraseField *self)
{
  self->idle_delay_ms = IDLE_DELAY_MS;
  gtk_widget_init_template (GTK_WIDGET (self));
  keep_text_here (self);
}

/**
 * volet_passphrase_field_new:
 * @label: what to type
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
volet_passphrase_field_new (const char *label)
{
  return g_object_new (VOLET_TYPE_PASSPHRASE_FIELD, "label", label, NULL);
}

/**
 * volet_passphrase_field_is_empty:
 * @self: a field
 *
 * Returns: whether nothing is typed
 */
gboolean
volet_passphrase_field_is_empty (VoletPassphraseField *self)
{
  g_return_val_if_fail (VOLET_IS_PASSPHRASE_FIELD (self), TRUE);

  return get_text (self)[0] == '\0';
}

/**
 * volet_passphrase_field_get_length:
 * @self: a field
 *
 * Returns: how many characters are typed
 */
glong
volet_passphrase_field_get_length (VoletPassphraseField *self)
{
  g_return_val_if_fail (VOLET_IS_PASSPHRASE_FIELD (self), 0);

  return g_utf8_strlen (get_text (self), -1);
}

/**
 * volet_passphrase_field_matches:
 * @self: a field
 * @other: another one
 *
 * Returns: whether the same is typed in both
 */
gboolean
volet_passphrase_field_matches (VoletPassphraseField *self, VoletPassphraseField *other)
{
  g_return_val_if_fail (VOLET_IS_PASSPHRASE_FIELD (self), FALSE);
  g_return_val_if_fail (VOLET_IS_PASSPHRASE_FIELD (other), FALSE);

  return strcmp (get_text (self), get_text (other)) == 0;
}

/**
 * volet_passphrase_field_matches_bytes:
 * @self: a field
 * @bytes: a passphrase
 *
 * Returns: whether @bytes is what is typed
 */
gboolean
volet_passphrase_field_matches_bytes (VoletPassphraseField *self, VoletLockedBytes *bytes)
{
  g_return_val_if_fail (VOLET_IS_PASSPHRASE_FIELD (self), FALSE);

  return strcmp (get_text (self), volet_locked_bytes_get_text (bytes)) == 0;
}

/**
 * volet_passphrase_field_take:
 * @self: a field
 * @error: return location
 *
 * Moves what is typed into locked memory and wipes the field.
 *
 * Errors: those of volet_locked_bytes_new()
 *
 * Returns: (transfer full): what was typed
 */
VoletLockedBytes *
volet_passphrase_field_take (VoletPassphraseField *self, GError **error)
{
  VoletLockedBytes *bytes;

  g_return_val_if_fail (VOLET_IS_PASSPHRASE_FIELD (self), NULL);

  bytes = volet_locked_bytes_new_from (get_text (self), strlen (get_text (self)), error);
  volet_passphrase_field_wipe (self);
  return bytes;
}

/**
 * volet_passphrase_field_wipe:
 * @self: a field
 *
 * Empties the field; GTK wipes the buffer.
 */
void
volet_passphrase_field_wipe (VoletPassphraseField *self)
{
  g_return_if_fail (VOLET_IS_PASSPHRASE_FIELD (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/**
 * volet_passphrase_field_set_idle_delay:
 * @self: a field
 * @delay_ms: milliseconds without a key after which the field is wiped; 60,000 at first
 */
void
volet_passphrase_field_set_idle_delay (VoletPassphraseField *self, guint delay_ms)
{
  g_return_if_fail (VOLET_IS_PASSPHRASE_FIELD (self));

  self->idle_delay_ms = delay_ms;
  restart_idle (self);
}
