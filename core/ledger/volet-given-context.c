/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The private context of a line of the ledger, as stored bytes.
 *
 * Form 1: u8 1, then per week five little-endian words: week, version, length, objective, cut-off
 * day. There is one form for each context: what was written reads back, and nothing else does. */

#include "volet-given.h"

#include "volet-bytes.h"
#include "volet-ledger-error.h"

#define FORM 1
#define WEEK_BYTES 20

/* A week with a clock change is an hour off; a zone that skips or repeats a whole day, a day. */
#define MAX_LENGTH_MIN ((VOLET_DAYS_PER_WEEK + 1) * VOLET_MINUTES_PER_DAY)
#define MAX_OBJECTIVE_MIN (VOLET_DAYS_PER_WEEK * VOLET_MINUTES_PER_DAY)

static gboolean
is_cut_off_day_of (VoletDay day, VoletWeek week)
{
  return day == VOLET_STATEMENT_NO_DAY ||
         (day >= volet_week_get_monday (week) && day <= volet_week_get_sunday (week));
}

static gboolean
is_sound (const VoletGivenContext *context)
{
  return context->week >= VOLET_WEEK_FIRST && context->week <= VOLET_WEEK_LAST &&
         context->version <= G_MAXINT32 && context->length_min > 0 &&
         context->length_min <= MAX_LENGTH_MIN && context->objective_min >= 0 &&
         context->objective_min <= MAX_OBJECTIVE_MIN &&
         is_cut_off_day_of (context->cut_off_day, context->week);
}

static VoletGivenContext
read_week (const guint8 *bytes)
{
  return (VoletGivenContext){
      .week = (VoletWeek) volet_bytes_get_u32 (bytes),
      .version = volet_bytes_get_u32 (bytes + 4),
      .length_min = (int) volet_bytes_get_u32 (bytes + 8),
      .objective_min = (int) volet_bytes_get_u32 (bytes + 12),
      .cut_off_day = (VoletDay) volet_bytes_get_u32 (bytes + 16),
  };
}

/* Returns %NULL unless every week is sound and after the one before it. */
static GArray *
read_weeks (const guint8 *bytes, gsize n_weeks)
{
  g_autoptr (GArray) context =
      g_array_sized_new (FALSE, FALSE, sizeof (VoletGivenContext), (guint) n_weeks);
  VoletWeek last = VOLET_WEEK_FIRST - 1;

  for (gsize i = 0; i < n_weeks; i++) {
    VoletGivenContext week = read_week (bytes + i * WEEK_BYTES);

    if (!is_sound (&week) || week.week <= last)
      return NULL;
    last = week.week;
    g_array_append_val (context, week);
  }

  return g_steal_pointer (&context);
}

/**
 * volet_given_context_to_bytes:
 * @context: (element-type VoletGivenContext): a private context, ascending
 *
 * Returns: (transfer full): its stored form
 */
GBytes *
volet_given_context_to_bytes (GArray *context)
{
  gsize n_bytes = 1 + (gsize) context->len * WEEK_BYTES;
  guint8 *bytes = g_malloc (n_bytes);

  bytes[0] = FORM;
  for (guint i = 0; i < context->len; i++) {
    const VoletGivenContext *week = &g_array_index (context, VoletGivenContext, i);
    guint8 *out = bytes + 1 + (gsize) i * WEEK_BYTES;

    volet_bytes_put_u32 (out, (guint32) week->week);
    volet_bytes_put_u32 (out + 4, week->version);
    volet_bytes_put_u32 (out + 8, (guint32) week->length_min);
    volet_bytes_put_u32 (out + 12, (guint32) week->objective_min);
    volet_bytes_put_u32 (out + 16, (guint32) week->cut_off_day);
  }

  return g_bytes_new_take (bytes, n_bytes);
}

/**
 * volet_given_context_from_bytes:
 * @bytes: what volet_given_context_to_bytes() made
 * @error: return location
 *
 * Reads a context, trusting nothing: weeks ascending and within the calendar, at most
 * %VOLET_STATEMENT_MAX_WEEKS, lengths and objectives that a week can have.
 *
 * Errors: %VOLET_LEDGER_ERROR_BAD_BYTES
 *
 * Returns: (transfer full) (element-type VoletGivenContext) (nullable): the context
 */
GArray *
volet_given_context_from_bytes (GBytes *bytes, GError **error)
{
  gsize n_bytes;
  const guint8 *data = g_bytes_get_data (bytes, &n_bytes);
  GArray *context = NULL;

  if (n_bytes >= 1 && data[0] == FORM && (n_bytes - 1) % WEEK_BYTES == 0 &&
      (n_bytes - 1) / WEEK_BYTES <= VOLET_STATEMENT_MAX_WEEKS)
    context = read_weeks (data + 1, (n_bytes - 1) / WEEK_BYTES);

  if (context == NULL)
    g_set_error_literal (error, VOLET_LEDGER_ERROR, VOLET_LEDGER_ERROR_BAD_BYTES,
                         "the context of a ledger line cannot be read");
  return context;
}
