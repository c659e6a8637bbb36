/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a notebook refuses, and about which week, day or document. */

#include "volet-notebook-error-private.h"

typedef struct {
  VoletWeek week;
  VoletDay day;
} VoletNotebookErrorPrivate;

static void
volet_notebook_error_private_init (VoletNotebookErrorPrivate *priv)
{
  priv->week = VOLET_NOTEBOOK_ERROR_NOWHERE;
  priv->day = VOLET_NOTEBOOK_ERROR_NOWHERE;
}

static void
volet_notebook_error_private_copy (const VoletNotebookErrorPrivate *from,
                                   VoletNotebookErrorPrivate *to)
{
  *to = *from;
}

static void
volet_notebook_error_private_clear (VoletNotebookErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (VoletNotebookError, volet_notebook_error)

/* Sets an error about @week; returns FALSE, for the caller to return. */
gboolean
volet_notebook_error_set_week (GError **error,
                               VoletNotebookError code,
                               VoletWeek week,
                               const char *message)
{
  if (error != NULL) {
    *error = g_error_new_literal (VOLET_NOTEBOOK_ERROR, (int) code, message);
    volet_notebook_error_get_private (*error)->week = week;
  }
  return FALSE;
}

/* Sets an error about @day; returns FALSE, for the caller to return. */
gboolean
volet_notebook_error_set_day (GError **error,
                              VoletNotebookError code,
                              VoletDay day,
                              const char *message)
{
  if (error != NULL) {
    *error = g_error_new_literal (VOLET_NOTEBOOK_ERROR, (int) code, message);
    volet_notebook_error_get_private (*error)->day = day;
  }
  return FALSE;
}

/* Sets an error about no week in particular; returns FALSE, for the caller to return. */
gboolean
volet_notebook_error_set (GError **error, VoletNotebookError code, const char *message)
{
  g_set_error_literal (error, VOLET_NOTEBOOK_ERROR, (int) code, message);
  return FALSE;
}

/**
 * volet_notebook_error_get_week:
 * @error: an error of %VOLET_NOTEBOOK_ERROR
 *
 * Returns: the week that it is about, or %VOLET_NOTEBOOK_ERROR_NOWHERE
 */
VoletWeek
volet_notebook_error_get_week (const GError *error)
{
  g_return_val_if_fail (error->domain == VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_NOWHERE);

  return volet_notebook_error_get_private (error)->week;
}

/**
 * volet_notebook_error_get_day:
 * @error: an error of %VOLET_NOTEBOOK_ERROR
 *
 * Returns: the day that it is about, or %VOLET_NOTEBOOK_ERROR_NOWHERE
 */
VoletDay
volet_notebook_error_get_day (const GError *error)
{
  g_return_val_if_fail (error->domain == VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_NOWHERE);

  return volet_notebook_error_get_private (error)->day;
}
