/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A notebook: the agenda and the ledger of one person, in one sealed file. */

#include "volet-notebook-private.h"

#include <string.h>

enum {
  PROP_LOCKED = 1,
  N_PROPS,
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_LOCKED,
  SIGNAL_SAVE_FAILED,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (VoletNotebook, volet_notebook, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

void
volet_notebook_close_store (VoletNotebook *self)
{
  if (self->store != NULL)
    volet_store_close (self->store);
  g_clear_object (&self->store);
  g_clear_pointer (&self->database, volet_database_close);
  g_clear_object (&self->zone);
  g_clear_pointer (&self->name, volet_secret_free_string);
}

static void
volet_notebook_dispose (GObject *object)
{
  VoletNotebook *self = VOLET_NOTEBOOK (object);

  volet_notebook_close_store (self);
  if (self->vault != NULL)
    volet_vault_lock (self->vault);
  g_clear_object (&self->vault);
  g_clear_object (&self->clock);
  g_clear_object (&self->random);
  G_OBJECT_CLASS (volet_notebook_parent_class)->dispose (object);
}

static void
volet_notebook_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_LOCKED:
    g_value_set_boolean (value, volet_notebook_is_locked (VOLET_NOTEBOOK (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
volet_notebook_class_init (VoletNotebookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = volet_notebook_dispose;
  object_class->get_property = volet_notebook_get_property;

  /**
   * VoletNotebook:locked:
   *
   * Whether its content is sealed.
   */
  properties[PROP_LOCKED] =
      g_param_spec_boolean ("locked", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VoletNotebook::changed:
   *
   * The agenda or the ledger changed, and the change is durable.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", VOLET_TYPE_NOTEBOOK, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VoletNotebook::locked:
   *
   * Every key and clear value of the notebook is gone; whoever shows some must drop it too.
   */
  signals[SIGNAL_LOCKED] = g_signal_new ("locked", VOLET_TYPE_NOTEBOOK, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VoletNotebook::save-failed:
   * @error: why
   *
   * The file did not take a change. It has not happened, and can be tried again.
   */
  signals[SIGNAL_SAVE_FAILED] = g_signal_new ("save-failed", VOLET_TYPE_NOTEBOOK, G_SIGNAL_RUN_LAST,
                                              0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
volet_notebook_init (VoletNotebook *self)
{
}

gboolean
volet_notebook_check_name (const char *name, GError **error)
{
  if (*name == '\0' || !g_utf8_validate (name, -1, NULL) ||
      g_utf8_strlen (name, -1) > VOLET_NOTEBOOK_NAME_MAX_CHARS || strpbrk (name, "\n\r\t") != NULL)
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_BAD_NAME,
                                     "not a name for a notebook");
  return TRUE;
}

/**
 * volet_notebook_tidy:
 * @self: an unlocked notebook
 * @error: return location
 *
 * What is to be done before a notebook is closed: what was removed more than 30 days ago is
 * destroyed, and where the log has grown long, the file is compacted. A failure loses nothing.
 *
 * Errors: those of a save
 *
 * Returns: whether all is tidy
 */
gboolean
volet_notebook_tidy (VoletNotebook *self, GError **error)
{
  if (!volet_notebook_check_unlocked (self, error))
    return FALSE;
  if (volet_vault_is_read_only (self->vault))
    return TRUE;
  if (!volet_notebook_purge_old (self, error))
    return FALSE;
  return !volet_vault_needs_compaction (self->vault, TRUE) ||
         volet_database_compact (self->database, error);
}

/* The vault knows better than SQLite why a save failed. */
void
volet_notebook_take_save_error (VoletNotebook *self, GError **error)
{
  g_autoptr (GError) save_error = NULL;

  if (!volet_database_take_save_error (self->database, &save_error))
    return;
  g_clear_error (error);
  g_propagate_error (error, g_steal_pointer (&save_error));
}

static gboolean
forget_acts (VoletNotebook *self, GError **error)
{
  if (volet_store_forget_acts (self->store, error))
    return TRUE;
  volet_notebook_take_save_error (self, error);
  return FALSE;
}

/**
 * volet_notebook_lock:
 * @self: a notebook
 * @error: return location
 *
 * Forgets what could be undone, tidies the file, and drops every key and clear value. It is locked
 * afterwards in any case: a failure speaks of the tidying alone.
 *
 * Errors: those of a save
 *
 * Returns: whether the file could be tidied
 */
gboolean
volet_notebook_lock (VoletNotebook *self, GError **error)
{
  gboolean is_tidy;

  if (volet_notebook_is_locked (self))
    return TRUE;
  volet_notebook_end_lease (self);

  is_tidy = volet_vault_is_read_only (self->vault) ||
            (forget_acts (self, error) && volet_notebook_tidy (self, error));
  volet_notebook_close_store (self);
  volet_vault_lock (self->vault);
  g_signal_emit (self, signals[SIGNAL_LOCKED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
  return is_tidy;
}

/**
 * volet_notebook_is_locked:
 * @self: a notebook
 *
 * Returns: whether its content is sealed
 */
gboolean
volet_notebook_is_locked (VoletNotebook *self)
{
  g_return_val_if_fail (VOLET_IS_NOTEBOOK (self), TRUE);

  return self->store == NULL;
}

/**
 * volet_notebook_get_vault:
 * @self: a notebook
 *
 * Returns: (transfer none): its file
 */
VoletVault *
volet_notebook_get_vault (VoletNotebook *self)
{
  g_return_val_if_fail (VOLET_IS_NOTEBOOK (self), NULL);

  return self->vault;
}

/**
 * volet_notebook_get_path:
 * @self: a notebook
 *
 * Returns: the path of its file
 */
const char *
volet_notebook_get_path (VoletNotebook *self)
{
  g_return_val_if_fail (VOLET_IS_NOTEBOOK (self), NULL);

  return volet_vault_get_path (self->vault);
}

/**
 * volet_notebook_get_name:
 * @self: an unlocked notebook
 *
 * Returns: (nullable): its neutral name; %NULL while it is locked
 */
const char *
volet_notebook_get_name (VoletNotebook *self)
{
  g_return_val_if_fail (VOLET_IS_NOTEBOOK (self), NULL);

  return self->name;
}

/**
 * volet_notebook_set_name:
 * @self: an unlocked notebook
 * @name: its new name
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_BAD_NAME; those of a save
 *
 * Returns: whether it has the new name
 */
gboolean
volet_notebook_set_name (VoletNotebook *self, const char *name, GError **error)
{
  if (!volet_notebook_check_name (name, error) ||
      !volet_notebook_begin_act (self, VOLET_ACT_CHOICE_MADE, NULL, error))
    return FALSE;
  return volet_notebook_end_act (
      self, volet_store_set_choice (self->store, VOLET_NOTEBOOK_CHOICE_NAME, name, error), error);
}

/**
 * volet_notebook_get_zone:
 * @self: an unlocked notebook
 *
 * Returns: (transfer none) (nullable): the zone of its weeks; %NULL while it is locked
 */
VoletZone *
volet_notebook_get_zone (VoletNotebook *self)
{
  g_return_val_if_fail (VOLET_IS_NOTEBOOK (self), NULL);

  return self->zone;
}

/**
 * volet_notebook_find_zone:
 * @self: an unlocked notebook
 * @id: an IANA name
 * @error: return location
 *
 * Errors: %VOLET_TIME_ERROR_UNKNOWN_ZONE
 *
 * Returns: (transfer full): the zone
 */
VoletZone *
volet_notebook_find_zone (VoletNotebook *self, const char *id, GError **error)
{
  VoletZone *zone;

  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  zone = volet_store_get_zone (self->store, id, error);
  return zone != NULL ? g_object_ref (zone) : NULL;
}

/**
 * volet_notebook_get_clock:
 * @self: a notebook
 *
 * Returns: (transfer none): its clock
 */
VoletClock *
volet_notebook_get_clock (VoletNotebook *self)
{
  g_return_val_if_fail (VOLET_IS_NOTEBOOK (self), NULL);

  return self->clock;
}

/**
 * volet_notebook_stop_clock:
 * @self: an unlocked notebook
 * @day: a day
 * @minute: minutes since 00:00 on the wall, 0 to 1439
 * @error: return location
 *
 * Holds the notebook's clock at a local time of its zone.
 *
 * Errors: %VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME
 *
 * Returns: whether the clock stands there now
 */
gboolean
volet_notebook_stop_clock (VoletNotebook *self, VoletDay day, int minute, GError **error)
{
  gint64 unix_s;

  if (!volet_notebook_check_unlocked (self, error))
    return FALSE;
  if (volet_zone_from_local (self->zone, day, minute, &unix_s) == VOLET_LOCAL_TIME_MISSING) {
    g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME,
                         "the clock jumps over this time");
    return FALSE;
  }
  volet_clock_stop_at (self->clock, unix_s);
  return TRUE;
}

/**
 * volet_notebook_get_today:
 * @self: an unlocked notebook
 *
 * Returns: the day in the notebook's zone
 */
VoletDay
volet_notebook_get_today (VoletNotebook *self)
{
  VoletDay today;

  g_return_val_if_fail (!volet_notebook_is_locked (self), VOLET_DAY_FIRST);

  volet_zone_to_local (self->zone, volet_clock_get_now (self->clock), &today, NULL);
  return today;
}

/**
 * volet_notebook_get_this_week:
 * @self: an unlocked notebook
 *
 * Returns: the week of today
 */
VoletWeek
volet_notebook_get_this_week (VoletNotebook *self)
{
  return volet_week_from_day (volet_notebook_get_today (self));
}

/* For the room's own files, see volet-notebook-private.h. */

gboolean
volet_notebook_check_unlocked (VoletNotebook *self, GError **error)
{
  if (!volet_notebook_is_locked (self))
    return TRUE;
  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_LOCKED, "locked");
  return FALSE;
}

gboolean
volet_notebook_check_writable (VoletNotebook *self, GError **error)
{
  if (!volet_notebook_check_unlocked (self, error))
    return FALSE;
  if (self->lease != NULL)
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_BEING_COPIED,
                                     "a copy is being written");
  if (!volet_vault_is_read_only (self->vault))
    return TRUE;
  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_READ_ONLY, "read-only");
  return FALSE;
}

gboolean
volet_notebook_begin (VoletNotebook *self, GError **error)
{
  return volet_notebook_check_writable (self, error) && volet_store_begin (self->store, error);
}

gboolean
volet_notebook_begin_act (VoletNotebook *self,
                          VoletActKind kind,
                          const char *subject,
                          GError **error)
{
  return volet_notebook_check_writable (self, error) &&
         volet_store_begin_act (self->store, kind, subject, error);
}

/* The name is a choice like another: an undo can change it. */
static void
reload_name (VoletNotebook *self)
{
  g_autofree char *name = NULL;

  if (!volet_store_get_choice (self->store, VOLET_NOTEBOOK_CHOICE_NAME, &name, NULL))
    return;
  g_clear_pointer (&self->name, volet_secret_free_string);
  self->name = g_steal_pointer (&name);
}

void
volet_notebook_finish_own_transaction (VoletNotebook *self, gboolean is_done, GError **error)
{
  if (!is_done) {
    volet_notebook_take_save_error (self, error);
    if (error != NULL && *error != NULL && (*error)->domain == VOLET_VAULT_ERROR)
      g_signal_emit (self, signals[SIGNAL_SAVE_FAILED], 0, *error);
    return;
  }
  self->n_changes++;
  reload_name (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
volet_notebook_end_act (VoletNotebook *self, gboolean is_done, GError **error)
{
  if (!is_done) {
    volet_store_abandon (self->store);
    return FALSE;
  }

  is_done = volet_store_commit (self->store, error);
  volet_notebook_finish_own_transaction (self, is_done, error);
  return is_done;
}
