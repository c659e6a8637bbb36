/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the windows are given from outside: the time, randomness, folders, visitor mode. */

#include "volet-surroundings.h"

#include "volet-time-error.h"

#include <string.h>

struct _VoletSurroundings {
  GObject parent_instance;

  VoletSettings *settings;
  VoletRandom *random;
  char *data_folder;
  gboolean is_visitor;
  gboolean has_now;
  VoletDay now_day;
  int now_minute;
  gboolean has_kdf_params;
  VoletKdfParams kdf_params;
};

G_DEFINE_FINAL_TYPE (VoletSurroundings, volet_surroundings, G_TYPE_OBJECT)

static void
volet_surroundings_finalize (GObject *object)
{
  VoletSurroundings *self = VOLET_SURROUNDINGS (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->random);
  g_clear_pointer (&self->data_folder, g_free);
  G_OBJECT_CLASS (volet_surroundings_parent_class)->finalize (object);
}

static void
volet_surroundings_class_init (VoletSurroundingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_surroundings_finalize;
}

static void
volet_surroundings_init (VoletSurroundings *self)
{
  self->random = volet_random_new_system ();
  self->data_folder = g_build_filename (g_get_user_data_dir (), "volet", NULL);
}

/**
 * volet_surroundings_new:
 *
 * Returns: (transfer full): the system's own clock, randomness and data folder
 */
VoletSurroundings *
volet_surroundings_new (void)
{
  return g_object_new (VOLET_TYPE_SURROUNDINGS, NULL);
}

/**
 * volet_surroundings_set_visitor:
 * @self: the surroundings
 *
 * From now on nothing is kept on this computer.
 */
void
volet_surroundings_set_visitor (VoletSurroundings *self)
{
  g_return_if_fail (VOLET_IS_SURROUNDINGS (self));

  self->is_visitor = TRUE;
}

/**
 * volet_surroundings_is_visitor:
 * @self: the surroundings
 *
 * Returns: whether nothing may be kept on this computer
 */
gboolean
volet_surroundings_is_visitor (VoletSurroundings *self)
{
  g_return_val_if_fail (VOLET_IS_SURROUNDINGS (self), FALSE);

  return self->is_visitor;
}

/* Reads the HH:MM of YYYY-MM-DDTHH:MM. */
static gboolean
parse_minute (const char *text, int *ret_minute)
{
  int hour, minute;

  if (strlen (text) != 5 || !g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]) ||
      text[2] != ':' || !g_ascii_isdigit (text[3]) || !g_ascii_isdigit (text[4]))
    return FALSE;
  hour = (text[0] - '0') * 10 + text[1] - '0';
  minute = (text[3] - '0') * 10 + text[4] - '0';
  if (hour > 23 || minute > 59)
    return FALSE;
  *ret_minute = hour * 60 + minute;
  return TRUE;
}

/**
 * volet_surroundings_set_now:
 * @self: the surroundings
 * @text: a local time, YYYY-MM-DDTHH:MM
 * @error: return location
 *
 * Holds the time still for every notebook, in the zone of each.
 *
 * Errors: %VOLET_TIME_ERROR_BAD_DAY, %VOLET_TIME_ERROR_DAY_OUT_OF_RANGE
 *
 * Returns: whether @text could be read
 */
gboolean
volet_surroundings_set_now (VoletSurroundings *self, const char *text, GError **error)
{
  const char *separator = strchr (text, 'T');
  g_autofree char *date = NULL;
  VoletDay day;
  int minute;

  g_return_val_if_fail (VOLET_IS_SURROUNDINGS (self), FALSE);

  if (separator == NULL || !parse_minute (separator + 1, &minute)) {
    g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_BAD_DAY, "no such local time");
    return FALSE;
  }
  date = g_strndup (text, (gsize) (separator - text));
  if (!volet_day_parse (date, &day, error))
    return FALSE;

  self->has_now = TRUE;
  self->now_day = day;
  self->now_minute = minute;
  return TRUE;
}

/**
 * volet_surroundings_stop_clock:
 * @self: the surroundings
 * @notebook: an unlocked notebook
 * @error: return location
 *
 * Holds the notebook's clock where volet_surroundings_set_now() said; else leaves it running.
 *
 * Errors: %VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME
 *
 * Returns: whether the clock is right
 */
gboolean
volet_surroundings_stop_clock (VoletSurroundings *self, VoletNotebook *notebook, GError **error)
{
  g_return_val_if_fail (VOLET_IS_SURROUNDINGS (self), FALSE);

  if (!self->has_now)
    return TRUE;
  return volet_notebook_stop_clock (notebook, self->now_day, self->now_minute, error);
}

/**
 * volet_surroundings_set_kdf_params:
 * @self: the surroundings
 * @params: the cost of the key derivation of new notebooks
 *
 * Without this call a new notebook's cost is measured on this computer. Tests choose the least.
 */
void
volet_surroundings_set_kdf_params (VoletSurroundings *self, const VoletKdfParams *params)
{
  g_return_if_fail (VOLET_IS_SURROUNDINGS (self));

  self->has_kdf_params = TRUE;
  self->kdf_params = *params;
}

/**
 * volet_surroundings_get_kdf_params:
 * @self: the surroundings
 *
 * Returns: (nullable): the cost of new notebooks, or %NULL to measure it
 */
const VoletKdfParams *
volet_surroundings_get_kdf_params (VoletSurroundings *self)
{
  g_return_val_if_fail (VOLET_IS_SURROUNDINGS (self), NULL);

  return self->has_kdf_params ? &self->kdf_params : NULL;
}

/**
 * volet_surroundings_get_settings:
 * @self: the surroundings
 *
 * Returns: (transfer none): what the person chose for this computer
 */
VoletSettings *
volet_surroundings_get_settings (VoletSurroundings *self)
{
  g_return_val_if_fail (VOLET_IS_SURROUNDINGS (self), NULL);

  if (self->settings == NULL)
    self->settings = volet_settings_new ();
  return self->settings;
}

/**
 * volet_surroundings_get_random:
 * @self: the surroundings
 *
 * Returns: (transfer none): randomness
 */
VoletRandom *
volet_surroundings_get_random (VoletSurroundings *self)
{
  g_return_val_if_fail (VOLET_IS_SURROUNDINGS (self), NULL);

  return self->random;
}

/**
 * volet_surroundings_new_clock:
 * @self: the surroundings
 *
 * Every notebook has a clock of its own, since each may lie in another zone.
 *
 * Returns: (transfer full): a clock that runs
 */
VoletClock *
volet_surroundings_new_clock (VoletSurroundings *self)
{
  return volet_clock_new ();
}

/**
 * volet_surroundings_get_data_folder:
 * @self: the surroundings
 *
 * Returns: where notebooks of this computer lie; it may not exist yet
 */
const char *
volet_surroundings_get_data_folder (VoletSurroundings *self)
{
  g_return_val_if_fail (VOLET_IS_SURROUNDINGS (self), NULL);

  return self->data_folder;
}

/**
 * volet_surroundings_get_fonts_folder:
 * @self: the surroundings
 *
 * Returns: where the fonts of documents lie: in the build folder for programs that run there, else
 *   where Volet is installed
 */
const char *
volet_surroundings_get_fonts_folder (VoletSurroundings *self)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  g_return_val_if_fail (VOLET_IS_SURROUNDINGS (self), NULL);

  if (program != NULL && g_str_has_prefix (program, VOLET_BUILD_FOLDER "/"))
    return VOLET_FONTS_BUILD_FOLDER;
  return VOLET_FONTS_FOLDER;
}
