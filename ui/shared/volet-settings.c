/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person may choose for this computer, kept by GSettings.
 *
 * Where the schema is not installed, and the program does not run in its build folder either, what
 * is chosen lasts as long as the program. GSETTINGS_BACKEND=memory, which visitor mode sets, does
 * the same: nothing is written. */

#include "volet-settings.h"

#include <gio/gio.h>

#define KEY_LANGUAGE "language"
#define KEY_TEXT_SIZE "text-size"
#define KEY_LOCK_DELAY "lock-delay"

struct _VoletSettings {
  GObject parent_instance;

  GSettings *settings;
  char *language;
  int text_size;
  int lock_delay_min;
};

G_DEFINE_FINAL_TYPE (VoletSettings, volet_settings, G_TYPE_OBJECT)

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* Beside a program that was not installed lies the schema that was built with it. */
static GSettingsSchema *
find_schema (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = NULL;

  if (program != NULL && g_str_has_prefix (program, VOLET_BUILD_FOLDER "/")) {
    g_autoptr (GSettingsSchemaSource) built = g_settings_schema_source_new_from_directory (
        VOLET_BUILD_FOLDER "/data", installed, TRUE, NULL);

    if (built != NULL)
      schema = g_settings_schema_source_lookup (built, VOLET_APP_ID, TRUE);
  }
  if (schema == NULL && installed != NULL)
    schema = g_settings_schema_source_lookup (installed, VOLET_APP_ID, TRUE);
  return schema;
}

static void
on_settings_changed (VoletSettings *self)
{
  g_free (self->language);
  self->language = g_settings_get_string (self->settings, KEY_LANGUAGE);
  self->text_size = g_settings_get_int (self->settings, KEY_TEXT_SIZE);
  self->lock_delay_min = g_settings_get_int (self->settings, KEY_LOCK_DELAY);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
volet_settings_finalize (GObject *object)
{
  VoletSettings *self = VOLET_SETTINGS (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->language, g_free);
  G_OBJECT_CLASS (volet_settings_parent_class)->finalize (object);
}

static void
volet_settings_class_init (VoletSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_settings_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
volet_settings_init (VoletSettings *self)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  self->language = g_strdup ("");
  self->text_size = 100;
  self->lock_delay_min = 5;
  if (schema == NULL)
    return;
  self->settings = g_settings_new_full (schema, NULL, NULL);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (on_settings_changed), self,
                           G_CONNECT_SWAPPED);
  on_settings_changed (self);
}

/**
 * volet_settings_new:
 *
 * Signals: `changed`, whoever changed something.
 *
 * Returns: (transfer full): what was chosen, or what holds at first
 */
VoletSettings *
volet_settings_new (void)
{
  return g_object_new (VOLET_TYPE_SETTINGS, NULL);
}

/**
 * volet_settings_dup_language:
 * @self: the settings
 *
 * Returns: (transfer full) (nullable): a language code, or %NULL for the computer's
 */
char *
volet_settings_dup_language (VoletSettings *self)
{
  g_return_val_if_fail (VOLET_IS_SETTINGS (self), NULL);

  return *self->language != '\0' ? g_strdup (self->language) : NULL;
}

/**
 * volet_settings_set_language:
 * @self: the settings
 * @language: (nullable): "fr", "en", or %NULL for the computer's
 *
 * Takes effect when the program is started again.
 */
void
volet_settings_set_language (VoletSettings *self, const char *language)
{
  g_return_if_fail (VOLET_IS_SETTINGS (self));

  if (self->settings != NULL) {
    g_settings_set_string (self->settings, KEY_LANGUAGE, language != NULL ? language : "");
    return;
  }
  g_free (self->language);
  self->language = g_strdup (language != NULL ? language : "");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_int (VoletSettings *self, const char *key, int *value, int new_value)
{
  if (self->settings != NULL) {
    g_settings_set_int (self->settings, key, new_value);
    return;
  }
  *value = new_value;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * volet_settings_get_text_size:
 * @self: the settings
 *
 * Returns: percent of the computer's own text size, 100 to 200
 */
int
volet_settings_get_text_size (VoletSettings *self)
{
  g_return_val_if_fail (VOLET_IS_SETTINGS (self), 100);

  return self->text_size;
}

/**
 * volet_settings_set_text_size:
 * @self: the settings
 * @percent: 100 to 200
 */
void
volet_settings_set_text_size (VoletSettings *self, int percent)
{
  g_return_if_fail (VOLET_IS_SETTINGS (self));

  set_int (self, KEY_TEXT_SIZE, &self->text_size, percent);
}

/**
 * volet_settings_get_lock_delay_min:
 * @self: the settings
 *
 * Returns: minutes without a touch until a notebook locks itself
 */
int
volet_settings_get_lock_delay_min (VoletSettings *self)
{
  g_return_val_if_fail (VOLET_IS_SETTINGS (self), 5);

  return self->lock_delay_min;
}

/**
 * volet_settings_set_lock_delay_min:
 * @self: the settings
 * @minutes: 2 to 15
 */
void
volet_settings_set_lock_delay_min (VoletSettings *self, int minutes)
{
  g_return_if_fail (VOLET_IS_SETTINGS (self));

  set_int (self, KEY_LOCK_DELAY, &self->lock_delay_min, minutes);
}
