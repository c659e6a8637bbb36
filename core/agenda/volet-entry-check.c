/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an entry can be refused for by itself, its words included. */

#include "volet-agenda-error.h"
#include "volet-entry.h"

static gboolean
set_error (GError **error, VoletAgendaError code, const char *message)
{
  g_set_error_literal (error, VOLET_AGENDA_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
is_day_in_range (VoletDay day)
{
  return day >= VOLET_DAY_FIRST && day <= VOLET_DAY_LAST;
}

/* Whether every day that it touches may be in a notebook. Far instants are looked at before any
 * arithmetic on them. */
static gboolean
are_days_in_range (const VoletEntry *self)
{
  VoletDay first_day;

  if (!is_day_in_range (self->day))
    return FALSE;
  if (!volet_entry_has_start (self))
    return TRUE;
  if (self->start_unix_s < (VOLET_DAY_FIRST - 1) * (gint64) VOLET_SECONDS_PER_DAY ||
      self->start_unix_s > (VOLET_DAY_LAST + 2) * (gint64) VOLET_SECONDS_PER_DAY)
    return FALSE;

  volet_zone_to_local (self->zone, self->start_unix_s, &first_day, NULL);
  return is_day_in_range (first_day) && is_day_in_range (volet_entry_get_last_day (self));
}

/**
 * volet_entry_check:
 * @self: an entry
 * @error: return location
 *
 * Looks at everything that an entry can be refused for by itself. That its day has room for it is
 * volet_count_check_days(). That the day of an entry with a start is the one of its instant is not
 * demanded: the rules of a zone can change after it was noted.
 *
 * Errors: %VOLET_AGENDA_ERROR_UNKNOWN_CATEGORY, %VOLET_AGENDA_ERROR_NO_LENGTH,
 * %VOLET_AGENDA_ERROR_TOO_LONG, %VOLET_AGENDA_ERROR_DAY_OUT_OF_RANGE, and those of
 * volet_agenda_check_text()
 *
 * Returns: whether @self can be kept
 */
gboolean
volet_entry_check (const VoletEntry *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if ((guint) self->category >= VOLET_N_CATEGORIES)
    return set_error (error, VOLET_AGENDA_ERROR_UNKNOWN_CATEGORY, "not a category");
  if (self->minutes <= 0)
    return set_error (error, VOLET_AGENDA_ERROR_NO_LENGTH, "no minute at all");
  if (self->minutes > VOLET_ENTRY_MAX_MINUTES)
    return set_error (error, VOLET_AGENDA_ERROR_TOO_LONG, "more than 24 hours");
  if (!are_days_in_range (self))
    return set_error (error, VOLET_AGENDA_ERROR_DAY_OUT_OF_RANGE, "date before 1970 or after 2100");
  return volet_agenda_check_text (self->note, error);
}

/**
 * volet_agenda_check_text:
 * @text: (nullable): a note or a reason
 * @error: return location
 *
 * Any UTF-8 of up to %VOLET_ENTRY_NOTE_MAX_CHARS characters will do, without control characters
 * other than tab and newline.
 *
 * Errors: %VOLET_AGENDA_ERROR_BAD_TEXT, %VOLET_AGENDA_ERROR_NOTE_TOO_LONG
 *
 * Returns: whether @text can be kept
 */
gboolean
volet_agenda_check_text (const char *text, GError **error)
{
  gsize n_chars = 0;

  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    return set_error (error, VOLET_AGENDA_ERROR_BAD_TEXT, "not UTF-8");

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), n_chars++) {
    if (g_unichar_iscntrl (g_utf8_get_char (p)) && *p != '\t' && *p != '\n')
      return set_error (error, VOLET_AGENDA_ERROR_BAD_TEXT, "control character");
  }
  if (n_chars > VOLET_ENTRY_NOTE_MAX_CHARS)
    return set_error (error, VOLET_AGENDA_ERROR_NOTE_TOO_LONG, "more than 4,000 characters");
  return TRUE;
}
