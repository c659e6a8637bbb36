/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement as stable bytes, for the ledger.
 *
 * Integers are little-endian; "text" is its length in bytes (u16), then UTF-8; "figure" is its kind
 * (u8), then only the members that the kind names (u32 each; the total of families is left out,
 * being their sum). Version 1:
 *
 *     u16 version   u8 level   u8 flags   i32 day   [i32 replaces_day]   u32 n_replacements
 *     text language   text recipient   [text typed_name]   [figure of the period]
 *     u16 n_weeks, then for each: i32 week   u8 flags   [i32 cut_off_day]   [figure]
 *
 * B1. What stands in [ ] is there if and only if a flag says so; so equal statements are equal
 *     bytes, and equal bytes are equal statements.
 * B2. Bytes that a statement would not write are refused, so reading and writing again gives the
 *     same bytes.
 * B3. A layout that was ever written is read for ever; a new one takes the next version. */

#include "volet-statement.h"

#include "volet-bytes.h"
#include "volet-secret.h"
#include "volet-statement-error.h"

#define VERSION 1
#define LANGUAGE "fr"

enum {
  HEAD_FLAG_WHOLE_PERIOD = 1 << 0,
  HEAD_FLAG_TYPED_NAME = 1 << 1,
  HEAD_FLAG_REPLACES = 1 << 2,
  HEAD_FLAGS = (1 << 3) - 1,
};

enum {
  WEEK_FLAG_ABSENT = 1 << 0,
  WEEK_FLAG_PREVENTED = 1 << 1,
  WEEK_FLAG_CUT_OFF = 1 << 2,
  WEEK_FLAG_FIGURE = 1 << 3,
  WEEK_FLAGS = (1 << 4) - 1,
};

static void
put_u8 (GByteArray *bytes, guint8 value)
{
  g_byte_array_append (bytes, &value, 1);
}

static void
put_u16 (GByteArray *bytes, guint16 value)
{
  guint8 buffer[2];

  volet_bytes_put_u16 (buffer, value);
  g_byte_array_append (bytes, buffer, sizeof buffer);
}

static void
put_u32 (GByteArray *bytes, guint32 value)
{
  guint8 buffer[4];

  volet_bytes_put_u32 (buffer, value);
  g_byte_array_append (bytes, buffer, sizeof buffer);
}

static void
put_text (GByteArray *bytes, const char *text)
{
  gsize length = strlen (text);

  put_u16 (bytes, (guint16) length);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) length);
}

static void
put_figure (GByteArray *bytes, const VoletFigure *figure)
{
  put_u8 (bytes, (guint8) figure->kind);
  switch (figure->kind) {
  case VOLET_FIGURE_REACHED:
  case VOLET_FIGURE_BELOW:
    put_u32 (bytes, (guint32) figure->objective_min);
    break;
  case VOLET_FIGURE_BAND:
    put_u32 (bytes, (guint32) figure->low_min);
    put_u32 (bytes, (guint32) figure->high_min);
    break;
  case VOLET_FIGURE_TOTAL:
    put_u32 (bytes, (guint32) figure->total_min);
    break;
  case VOLET_FIGURE_FAMILIES:
    for (int family = 0; family < VOLET_N_FAMILIES; family++)
      put_u32 (bytes, (guint32) figure->family_min[family]);
    break;
  case VOLET_FIGURE_NONE:
  case VOLET_FIGURE_UNDISCLOSED:
  case VOLET_FIGURE_NO_OBJECTIVE:
  default:
    break;
  }
}

static void
put_head (GByteArray *bytes, const VoletStatementHead *head)
{
  put_u16 (bytes, VERSION);
  put_u8 (bytes, (guint8) head->level);
  put_u8 (bytes,
          (guint8) ((head->is_whole_period ? HEAD_FLAG_WHOLE_PERIOD : 0) |
                    (head->typed_name != NULL ? HEAD_FLAG_TYPED_NAME : 0) |
                    (head->replaces_day != VOLET_STATEMENT_NO_DAY ? HEAD_FLAG_REPLACES : 0)));
  put_u32 (bytes, (guint32) head->day);
  if (head->replaces_day != VOLET_STATEMENT_NO_DAY)
    put_u32 (bytes, (guint32) head->replaces_day);
  put_u32 (bytes, head->n_replacements);
  put_text (bytes, LANGUAGE);
  put_text (bytes, head->recipient);
  if (head->typed_name != NULL)
    put_text (bytes, head->typed_name);
  if (head->is_whole_period)
    put_figure (bytes, &head->period_figure);
}

static void
put_week (GByteArray *bytes, const VoletStatementWeek *week)
{
  gboolean has_figure = week->figure.kind != VOLET_FIGURE_NONE;
  gboolean is_cut_off = week->cut_off_day != VOLET_STATEMENT_NO_DAY;

  put_u32 (bytes, (guint32) week->week);
  put_u8 (bytes,
          (guint8) ((week->is_absent ? WEEK_FLAG_ABSENT : 0) |
                    (week->is_prevented ? WEEK_FLAG_PREVENTED : 0) |
                    (is_cut_off ? WEEK_FLAG_CUT_OFF : 0) | (has_figure ? WEEK_FLAG_FIGURE : 0)));
  if (is_cut_off)
    put_u32 (bytes, (guint32) week->cut_off_day);
  if (has_figure)
    put_figure (bytes, &week->figure);
}

/**
 * volet_statement_to_bytes:
 * @self: a statement
 *
 * Returns: (transfer full): the statement as bytes, the same on every machine: two statements are
 *   equal if and only if these are
 */
GBytes *
volet_statement_to_bytes (VoletStatement *self)
{
  g_autoptr (GByteArray) bytes = NULL;
  gsize n_weeks;

  g_return_val_if_fail (VOLET_IS_STATEMENT (self), NULL);

  bytes = g_byte_array_new ();
  n_weeks = volet_statement_get_n_weeks (self);
  put_head (bytes, volet_statement_get_head (self));
  put_u16 (bytes, (guint16) n_weeks);
  for (gsize i = 0; i < n_weeks; i++)
    put_week (bytes, volet_statement_get_week (self, i));
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* What is left to read. Once something is missing or wrong, @is_bad stays, and all reads as 0. */
typedef struct {
  const guint8 *next;
  gsize n_left;
  gboolean is_bad;
} Reader;

static const guint8 *
take (Reader *reader, gsize n_bytes)
{
  const guint8 *taken = reader->next;

  if (reader->is_bad || reader->n_left < n_bytes) {
    reader->is_bad = TRUE;
    return NULL;
  }
  reader->next += n_bytes;
  reader->n_left -= n_bytes;
  return taken;
}

static guint8
take_u8 (Reader *reader)
{
  const guint8 *taken = take (reader, 1);

  return taken != NULL ? *taken : 0;
}

static guint16
take_u16 (Reader *reader)
{
  const guint8 *taken = take (reader, 2);

  return taken != NULL ? volet_bytes_get_u16 (taken) : 0;
}

static gint32
take_i32 (Reader *reader)
{
  const guint8 *taken = take (reader, 4);

  return taken != NULL ? (gint32) volet_bytes_get_u32 (taken) : 0;
}

/* A day that a flag announced; none would make the flag untrue. */
static VoletDay
take_day (Reader *reader)
{
  VoletDay day = take_i32 (reader);

  if (day == VOLET_STATEMENT_NO_DAY)
    reader->is_bad = TRUE;
  return day;
}

static char *
take_text (Reader *reader)
{
  gsize n_bytes = take_u16 (reader);
  const guint8 *taken = take (reader, n_bytes);

  if (taken == NULL || !g_utf8_validate ((const char *) taken, (gssize) n_bytes, NULL)) {
    reader->is_bad = TRUE;
    return NULL;
  }
  return g_strndup ((const char *) taken, n_bytes);
}

static VoletFigure
take_figure (Reader *reader)
{
  VoletFigure figure = {.kind = take_u8 (reader)};

  switch (figure.kind) {
  case VOLET_FIGURE_UNDISCLOSED:
  case VOLET_FIGURE_NO_OBJECTIVE:
    break;
  case VOLET_FIGURE_REACHED:
  case VOLET_FIGURE_BELOW:
    figure.objective_min = take_i32 (reader);
    break;
  case VOLET_FIGURE_BAND:
    figure.low_min = take_i32 (reader);
    figure.high_min = take_i32 (reader);
    break;
  case VOLET_FIGURE_TOTAL:
    figure.total_min = take_i32 (reader);
    break;
  case VOLET_FIGURE_FAMILIES:
    for (int family = 0; family < VOLET_N_FAMILIES; family++) {
      figure.family_min[family] = take_i32 (reader);
      /* In unsigned, so that hostile minutes cannot overflow; the shape refuses them. */
      figure.total_min = (int) ((guint) figure.total_min + (guint) figure.family_min[family]);
    }
    break;
  case VOLET_FIGURE_NONE:
  default:
    reader->is_bad = TRUE;
    break;
  }
  return figure;
}

/* What was read, before it is known to be a statement. */
typedef struct {
  VoletStatementHead head;
  char *recipient;
  char *typed_name;
  VoletStatementWeek weeks[VOLET_STATEMENT_MAX_WEEKS];
  gsize n_weeks;
} Draft;

static void
clear_draft (Draft *draft)
{
  volet_secret_free_string (draft->recipient);
  volet_secret_free_string (draft->typed_name);
  volet_secret_wipe (draft, sizeof *draft);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, clear_draft)

static void
take_head (Reader *reader, Draft *draft)
{
  VoletStatementHead *head = &draft->head;
  g_autofree char *language = NULL;
  guint8 flags;

  if (take_u16 (reader) != VERSION)
    reader->is_bad = TRUE;
  head->level = take_u8 (reader);
  flags = take_u8 (reader);
  if ((flags & ~HEAD_FLAGS) != 0)
    reader->is_bad = TRUE;
  head->is_whole_period = (flags & HEAD_FLAG_WHOLE_PERIOD) != 0;
  head->day = take_i32 (reader);
  head->replaces_day =
      (flags & HEAD_FLAG_REPLACES) != 0 ? take_day (reader) : VOLET_STATEMENT_NO_DAY;
  head->n_replacements = (guint) take_i32 (reader);
  language = take_text (reader);
  if (g_strcmp0 (language, LANGUAGE) != 0)
    reader->is_bad = TRUE;
  head->recipient = draft->recipient = take_text (reader);
  if ((flags & HEAD_FLAG_TYPED_NAME) != 0)
    head->typed_name = draft->typed_name = take_text (reader);
  if (head->is_whole_period)
    head->period_figure = take_figure (reader);
}

static void
take_week (Reader *reader, VoletStatementWeek *ret_week)
{
  guint8 flags;

  ret_week->week = take_i32 (reader);
  flags = take_u8 (reader);
  if ((flags & ~WEEK_FLAGS) != 0)
    reader->is_bad = TRUE;
  ret_week->is_absent = (flags & WEEK_FLAG_ABSENT) != 0;
  ret_week->is_prevented = (flags & WEEK_FLAG_PREVENTED) != 0;
  ret_week->cut_off_day =
      (flags & WEEK_FLAG_CUT_OFF) != 0 ? take_day (reader) : VOLET_STATEMENT_NO_DAY;
  if ((flags & WEEK_FLAG_FIGURE) != 0)
    ret_week->figure = take_figure (reader);
}

static gboolean
take_draft (Reader *reader, Draft *draft)
{
  take_head (reader, draft);
  draft->n_weeks = take_u16 (reader);
  if (reader->is_bad || draft->n_weeks > VOLET_STATEMENT_MAX_WEEKS)
    return FALSE;
  for (gsize i = 0; i < draft->n_weeks; i++)
    take_week (reader, &draft->weeks[i]);
  return !reader->is_bad && reader->n_left == 0;
}

/**
 * volet_statement_new_from_bytes:
 * @bytes: what volet_statement_to_bytes() gave, here or elsewhere; may be hostile
 * @error: return location
 *
 * Reads a statement back. Takes memory for at most %VOLET_STATEMENT_MAX_WEEKS weeks and two names.
 *
 * Errors: %VOLET_STATEMENT_ERROR_BAD_BYTES, also for a later version and for bytes that no
 * statement writes
 *
 * Returns: (transfer full) (nullable): the statement
 */
VoletStatement *
volet_statement_new_from_bytes (GBytes *bytes, GError **error)
{
  g_auto (Draft) draft = {0};
  Reader reader = {0};
  VoletStatement *self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  reader.next = g_bytes_get_data (bytes, &reader.n_left);
  if (take_draft (&reader, &draft))
    self = volet_statement_new (&draft.head, draft.weeks, draft.n_weeks, NULL);
  if (self == NULL)
    g_set_error_literal (error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_BYTES,
                         "not the bytes of a statement of a known version");
  return self;
}
