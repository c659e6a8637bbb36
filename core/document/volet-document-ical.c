/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement as calendar events (RFC 5545).
 *
 * C1. One all-day event a week, or one for a whole period, from Monday to Sunday whatever was done
 *     when. Absent weeks have none.
 * C2. An event is transparent and private, and has no description, alarm, organiser or location.
 * C3. Its identity holds no figure, so a replacement is the same event with a higher SEQUENCE. */

#include "volet-document-ical.h"

#include "volet-document-line.h"
#include "volet-document-words.h"

#include <string.h>

/* Part of every UID: events of another layout are other events. */
#define FORMAT_VERSION "volet-ical-1"

/* RFC 5545, section 3.1: octets in a line, its break left out. */
#define MAX_LINE_OCTETS 75

static gboolean
is_continuation_octet (char octet)
{
  return ((guchar) octet & 0xc0) == 0x80;
}

/* Adds one content line, folded before the 76th octet and never inside a letter. */
static void
append_line (GString *ical, const char *line)
{
  gsize room = MAX_LINE_OCTETS;

  while (strlen (line) > room) {
    gsize length = room;

    while (is_continuation_octet (line[length]))
      length--;
    g_string_append_len (ical, line, (gssize) length);
    g_string_append (ical, "\r\n ");
    line += length;
    room = MAX_LINE_OCTETS - 1;
  }
  g_string_append (ical, line);
  g_string_append (ical, "\r\n");
}

/* RFC 5545, section 3.3.11. */
static char *
escape_text (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++) {
    if (strchr ("\\;,", *p) != NULL)
      g_string_append_c (escaped, '\\');
    g_string_append_c (escaped, *p);
  }
  return g_string_free (escaped, FALSE);
}

static void
append_text (GString *ical, const char *property, const char *text)
{
  g_autofree char *escaped = escape_text (text);
  g_autofree char *line = g_strconcat (property, ":", escaped, NULL);

  append_line (ical, line);
}

static void
append_day (GString *ical, const char *property, VoletDay day, const char *time)
{
  g_autofree char *line = NULL;
  int year, month, day_of_month;

  volet_day_to_ymd (day, &year, &month, &day_of_month);
  line = g_strdup_printf ("%s:%04d%02d%02d%s", property, year, month, day_of_month, time);
  append_line (ical, line);
}

static char *
make_uid (VoletStatement *statement, VoletWeek first, VoletWeek last)
{
  const VoletStatementHead *head = volet_statement_get_head (statement);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *first_name = volet_week_to_string (first);
  g_autofree char *last_name = volet_week_to_string (last);
  /* No name holds a NUL, so no two lists give the same octets; an unknown name is empty. */
  const char *const parts[] = {
      FORMAT_VERSION, head->recipient, head->typed_name != NULL ? head->typed_name : "",
      first_name,     last_name,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_checksum_update (checksum, (const guchar *) parts[i], (gssize) strlen (parts[i]) + 1);
  return g_strdup (g_checksum_get_string (checksum));
}

static void
append_event (
    GString *ical, VoletStatement *statement, VoletWeek first, VoletWeek last, const char *summary)
{
  const VoletStatementHead *head = volet_statement_get_head (statement);
  g_autofree char *uid = make_uid (statement, first, last);
  g_autofree char *sequence = g_strdup_printf ("SEQUENCE:%u", head->n_replacements);

  append_line (ical, "BEGIN:VEVENT");
  append_text (ical, "UID", uid);
  append_day (ical, "DTSTAMP", head->day, "T000000Z");
  append_line (ical, sequence);
  append_day (ical, "DTSTART;VALUE=DATE", volet_week_get_monday (first), "");
  append_day (ical, "DTEND;VALUE=DATE", volet_week_get_sunday (last) + 1, "");
  append_text (ical, "SUMMARY", summary);
  append_line (ical, "TRANSP:TRANSPARENT");
  append_line (ical, "CLASS:PRIVATE");
  append_line (ical, "END:VEVENT");
}

/* Begins "Heures d’activité (Nadia Belkacem) : 14 h 45". */
static GString *
begin_summary (VoletStatement *statement, const VoletDocumentLine *line)
{
  const char *name = volet_statement_get_head (statement)->typed_name;
  GString *summary = g_string_new ("Heures d’activité");

  if (name != NULL)
    g_string_append_printf (summary, " (%s)", name);
  g_string_append_printf (summary, "\u00a0: %s", line->figure);
  if (line->mention != NULL)
    g_string_append_printf (summary, " (%s)", line->mention);
  return summary;
}

static void
append_family (GString *summary, const VoletDocumentLine *line)
{
  g_string_append_printf (summary, "\u00a0; %s\u00a0: %s", line->label, line->figure);
}

/* Returns the place of the first line after the families that follow @place, added to @summary. */
static guint
append_families (GString *summary, GPtrArray *lines, guint place)
{
  const VoletDocumentLine *line;

  while (++place < lines->len) {
    line = lines->pdata[place];
    if (line->kind != VOLET_DOCUMENT_LINE_FAMILY)
      break;
    append_family (summary, line);
  }
  return place;
}

static void
append_period (GString *ical, VoletStatement *statement, GPtrArray *lines)
{
  gsize n_weeks = volet_statement_get_n_weeks (statement);
  GString *summary = begin_summary (statement, lines->pdata[0]);

  for (guint i = append_families (summary, lines, 0); i < lines->len; i++) {
    g_autofree char *remark = volet_document_line_to_string (lines->pdata[i]);

    g_string_append_printf (summary, ". %s", remark);
  }
  append_event (ical, statement, volet_statement_get_week (statement, 0)->week,
                volet_statement_get_week (statement, n_weeks - 1)->week, summary->str);
  g_string_free (summary, TRUE);
}

static void
append_weeks (GString *ical, VoletStatement *statement, GPtrArray *lines)
{
  gsize n_weeks = volet_statement_get_n_weeks (statement);
  guint place = 0;

  for (gsize i = 0; i < n_weeks; i++) {
    const VoletStatementWeek *week = volet_statement_get_week (statement, i);
    const VoletDocumentLine *line;
    GString *summary;

    if (week->is_absent)
      continue;
    /* Lines name runs of absent weeks in between. */
    while ((line = lines->pdata[place])->kind == VOLET_DOCUMENT_LINE_ABSENT)
      place++;
    summary = begin_summary (statement, line);
    place = append_families (summary, lines, place);
    append_event (ical, statement, week->week, week->week, summary->str);
    g_string_free (summary, TRUE);
  }
}

/**
 * volet_document_has_ical:
 * @statement: a statement
 *
 * Returns: whether it can be a calendar: only hours can
 */
gboolean
volet_document_has_ical (VoletStatement *statement)
{
  g_return_val_if_fail (VOLET_IS_STATEMENT (statement), FALSE);

  return volet_statement_get_head (statement)->kind == VOLET_STATEMENT_KIND_HOURS;
}

/**
 * volet_document_make_ical:
 * @statement: a statement of hours
 *
 * Makes one event a week, or one for a whole period, with the figure as its title. Stamped with the
 * day of the statement at 00:00 UTC. Identity: SHA-256 of format version, recipient, typed name and
 * weeks.
 *
 * Returns: (transfer full): a calendar as RFC 5545 says it
 */
GBytes *
volet_document_make_ical (VoletStatement *statement)
{
  g_autoptr (GPtrArray) lines = NULL;
  GString *ical;

  g_return_val_if_fail (VOLET_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (volet_document_has_ical (statement), NULL);

  ical = g_string_new (NULL);
  lines = volet_document_list_lines (statement);
  append_line (ical, "BEGIN:VCALENDAR");
  append_line (ical, "VERSION:2.0");
  append_line (ical, "PRODID:-//Volet//Heures//FR");
  append_line (ical, "CALSCALE:GREGORIAN");
  if (volet_statement_get_head (statement)->is_whole_period)
    append_period (ical, statement, lines);
  else
    append_weeks (ical, statement, lines);
  append_line (ical, "END:VCALENDAR");
  return g_string_free_to_bytes (ical);
}

/**
 * volet_document_can_ical_collide:
 * @statement: a statement
 *
 * Returns: whether no name is typed, so that the events of two people given to one recipient could
 *   be taken for each other
 */
gboolean
volet_document_can_ical_collide (VoletStatement *statement)
{
  g_return_val_if_fail (VOLET_IS_STATEMENT (statement), FALSE);

  return volet_statement_get_head (statement)->typed_name == NULL;
}
