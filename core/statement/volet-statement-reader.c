/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a statement back from bytes that nobody vouches for. */

#include "volet-bytes.h"
#include "volet-secret.h"
#include "volet-statement-error.h"
#include "volet-statement-layout.h"

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
  VoletStatementCitation *citations;
  gsize n_citations;
} Draft;

static void
clear_draft (Draft *draft)
{
  volet_secret_free_string (draft->recipient);
  volet_secret_free_string (draft->typed_name);
  for (gsize i = 0; i < draft->n_citations; i++)
    volet_secret_free_string ((char *) draft->citations[i].recipient);
  g_free (draft->citations);
  volet_secret_wipe (draft, sizeof *draft);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, clear_draft)

static void
take_head (Reader *reader, Draft *draft)
{
  VoletStatementHead *head = &draft->head;
  g_autofree char *language = NULL;
  guint16 version = take_u16 (reader);
  guint8 flags;

  if (version == VERSION_ALL)
    head->kind = take_u8 (reader);
  head->level = take_u8 (reader);
  flags = take_u8 (reader);
  if ((flags & ~(version == VERSION_ALL ? HEAD_FLAGS_ALL : HEAD_FLAGS)) != 0)
    reader->is_bad = TRUE;
  head->has_cover_note = (flags & HEAD_FLAG_COVER_NOTE) != 0;
  /* Also any version but the two. */
  if (version != volet_statement_layout_choose_version (head))
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

static void
take_citation (Reader *reader, VoletStatementCitation *ret_citation)
{
  guint8 flags;

  ret_citation->kind = take_u8 (reader);
  ret_citation->level = take_u8 (reader);
  flags = take_u8 (reader);
  if ((flags & ~CITATION_FLAGS) != 0)
    reader->is_bad = TRUE;
  ret_citation->is_whole_period = (flags & CITATION_FLAG_WHOLE_PERIOD) != 0;
  ret_citation->is_replaced = (flags & CITATION_FLAG_REPLACED) != 0;
  ret_citation->is_to_check = (flags & CITATION_FLAG_TO_CHECK) != 0;
  ret_citation->channel = take_u8 (reader);
  ret_citation->day = take_i32 (reader);
  ret_citation->first = take_i32 (reader);
  ret_citation->last = take_i32 (reader);
  ret_citation->recipient = take_text (reader);
}

static gboolean
take_citations (Reader *reader, Draft *draft)
{
  gsize n_citations = take_u16 (reader);

  if (reader->is_bad || n_citations > VOLET_STATEMENT_MAX_CITATIONS)
    return FALSE;
  draft->citations = g_new0 (VoletStatementCitation, n_citations);
  draft->n_citations = n_citations;
  for (gsize i = 0; i < n_citations; i++)
    take_citation (reader, &draft->citations[i]);
  return !reader->is_bad && reader->n_left == 0;
}

static gboolean
take_draft (Reader *reader, Draft *draft)
{
  take_head (reader, draft);
  if (draft->head.kind != VOLET_STATEMENT_KIND_HOURS)
    return take_citations (reader, draft);
  draft->n_weeks = take_u16 (reader);
  if (reader->is_bad || draft->n_weeks > VOLET_STATEMENT_MAX_WEEKS)
    return FALSE;
  for (gsize i = 0; i < draft->n_weeks; i++)
    take_week (reader, &draft->weeks[i]);
  return !reader->is_bad && reader->n_left == 0;
}

static VoletStatement *
create_from_draft (const Draft *draft)
{
  if (draft->head.kind == VOLET_STATEMENT_KIND_HOURS)
    return volet_statement_new (&draft->head, draft->weeks, draft->n_weeks, NULL);
  return volet_statement_new_citing (&draft->head, draft->citations, draft->n_citations, NULL);
}

/**
 * volet_statement_new_from_bytes:
 * @bytes: what volet_statement_to_bytes() gave, here or elsewhere; may be hostile
 * @error: return location
 *
 * Reads a statement back. Takes memory for at most %VOLET_STATEMENT_MAX_WEEKS weeks and two names,
 * or for %VOLET_STATEMENT_MAX_CITATIONS citations.
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
    self = create_from_draft (&draft);
  if (self == NULL)
    g_set_error_literal (error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_BYTES,
                         "not the bytes of a statement of a known version");
  return self;
}
