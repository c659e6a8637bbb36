/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking a calendar file apart.
 *
 * Invariants:
 * 1. Whatever is wrong with a line or a component, reading goes on behind it.
 * 2. A component ends with its END, with that of one around it, or where another event, zone or
 *    calendar begins; only the end of the file leaves an event unfinished. */

#include "volet-ical-parser.h"

#include "volet-ical-component.h"
#include "volet-ical-error.h"
#include "volet-ical-lines.h"

#include <string.h>

#define MAX_LINE_BYTES (256 * 1024)
#define MAX_DEPTH 32

typedef enum {
  KIND_CALENDAR,
  KIND_EVENT,
  KIND_ZONE,
  KIND_OBSERVANCE,
  KIND_OTHER,
} Kind;

typedef struct {
  Kind kind;
  guint name_hash;
} Component;

typedef struct {
  VoletIcalSource *source;
  guint max_events;
  guint n_events;
  gboolean has_calendar;

  VoletIcalBlock *block;
  /* The zone being read. */
  const char *zone_name;
  GPtrArray *observances;

  Component components[MAX_DEPTH];
  guint depth;
} Parser;

static void
end_event (Parser *parser, gboolean is_unfinished)
{
  VoletIcalSource *source = parser->source;
  g_autoptr (VoletIcalEvent) event = volet_ical_event_new ();
  VoletIcalReason reason = VOLET_ICAL_REASON_UNFINISHED;
  gboolean is_good = volet_ical_event_read (event, parser->block, source->strings, &reason);

  if (is_unfinished)
    volet_ical_source_add_fault (source, g_steal_pointer (&event), VOLET_ICAL_REASON_UNFINISHED);
  else if (!is_good)
    volet_ical_source_add_fault (source, g_steal_pointer (&event), reason);
  else
    g_ptr_array_add (volet_ical_source_get_part (source)->events, g_steal_pointer (&event));
}

/* A zone described twice is what its first description says. */
static void
end_zone (Parser *parser)
{
  VoletIcalPart *part = volet_ical_source_get_part (parser->source);

  if (parser->zone_name != NULL && !g_hash_table_contains (part->zones, parser->zone_name))
    g_hash_table_insert (part->zones, (char *) parser->zone_name,
                         g_steal_pointer (&parser->observances));
  parser->zone_name = NULL;
  g_clear_pointer (&parser->observances, g_ptr_array_unref);
}

static void
end_observance (Parser *parser)
{
  VoletIcalObservance *observance = volet_ical_observance_read (parser->block);

  if (observance != NULL && parser->observances != NULL)
    g_ptr_array_add (parser->observances, observance);
  else
    g_clear_pointer (&observance, volet_ical_observance_free);
}

/* Ends the innermost component. */
static void
pop (Parser *parser)
{
  switch (parser->components[--parser->depth].kind) {
  case KIND_EVENT:
    end_event (parser, FALSE);
    return;
  case KIND_ZONE:
    end_zone (parser);
    return;
  case KIND_OBSERVANCE:
    end_observance (parser);
    return;
  case KIND_CALENDAR:
  case KIND_OTHER:
  default:
    return;
  }
}

static gboolean
is_inside (Parser *parser, Kind kind)
{
  return parser->depth > 0 && parser->components[parser->depth - 1].kind == kind;
}

static Kind
find_kind (Parser *parser, const char *name)
{
  if (strcmp (name, "VCALENDAR") == 0)
    return KIND_CALENDAR;
  if (strcmp (name, "VEVENT") == 0)
    return KIND_EVENT;
  if (strcmp (name, "VTIMEZONE") == 0)
    return KIND_ZONE;
  if (is_inside (parser, KIND_ZONE) &&
      (strcmp (name, "STANDARD") == 0 || strcmp (name, "DAYLIGHT") == 0))
    return KIND_OBSERVANCE;
  return KIND_OTHER;
}

/* Ends what lacks its END: nothing can lie around a calendar, and only a calendar around the
 * others. */
static void
make_room (Parser *parser, Kind kind)
{
  guint depth = parser->depth;

  if (kind == KIND_OTHER || kind == KIND_OBSERVANCE)
    return;
  for (guint i = 0; i < parser->depth; i++) {
    Kind around = parser->components[i].kind;

    if (kind == KIND_CALENDAR || around == KIND_EVENT || around == KIND_ZONE) {
      depth = i;
      break;
    }
  }
  while (parser->depth > depth)
    pop (parser);
}

static gboolean
on_begin (Parser *parser, const char *name, guint line, GError **error)
{
  Kind kind = find_kind (parser, name);

  make_room (parser, kind);
  if (parser->depth == MAX_DEPTH ||
      (kind == KIND_EVENT && parser->n_events == parser->max_events)) {
    g_set_error_literal (error, VOLET_ICAL_ERROR, VOLET_ICAL_ERROR_TOO_COMPLEX,
                         "too many events, or nested too deeply");
    return FALSE;
  }

  parser->components[parser->depth++] = (Component){kind, g_str_hash (name)};
  if (kind == KIND_CALENDAR) {
    volet_ical_source_begin_part (parser->source);
  } else if (kind == KIND_EVENT) {
    parser->n_events++;
    volet_ical_block_begin (parser->block, line);
  } else if (kind == KIND_ZONE) {
    parser->zone_name = NULL;
    parser->observances =
        g_ptr_array_new_with_free_func ((GDestroyNotify) volet_ical_observance_free);
  } else if (kind == KIND_OBSERVANCE) {
    volet_ical_block_begin (parser->block, line);
  }
  return TRUE;
}

/* An END that fits nothing is passed over. Only with its END is a calendar whole. */
static void
on_end (Parser *parser, const char *name)
{
  guint name_hash = g_str_hash (name);
  guint depth = parser->depth;

  while (depth > 0 && parser->components[depth - 1].name_hash != name_hash)
    depth--;
  if (depth == 0)
    return;
  parser->has_calendar |= parser->components[depth - 1].kind == KIND_CALENDAR;
  while (parser->depth >= depth)
    pop (parser);
}

/* The name of a zone is a text, with commas escaped; as a parameter it is not. */
static void
on_zone_name (Parser *parser, const char *value)
{
  g_autofree char *name = g_strcompress (value);

  parser->zone_name = g_string_chunk_insert_const (parser->source->strings, name);
}

static void
on_property (Parser *parser, const VoletIcalContent *content, gboolean is_cut)
{
  if (is_inside (parser, KIND_EVENT) || is_inside (parser, KIND_OBSERVANCE))
    volet_ical_block_add (parser->block, content, is_cut);
  else if (is_inside (parser, KIND_ZONE) && strcmp (content->name, "TZID") == 0)
    on_zone_name (parser, content->value);
  else if (is_inside (parser, KIND_CALENDAR) && strcmp (content->name, "METHOD") == 0)
    volet_ical_source_get_part (parser->source)->is_cancellation =
        g_ascii_strcasecmp (content->value, "CANCEL") == 0;
}

static gboolean
is_of_interest (Parser *parser, const char *line)
{
  if (g_ascii_strncasecmp (line, "BEGIN", 5) == 0 || g_ascii_strncasecmp (line, "END", 3) == 0)
    return TRUE;
  if (is_inside (parser, KIND_EVENT) || is_inside (parser, KIND_OBSERVANCE))
    return volet_ical_block_wants (line);
  return is_inside (parser, KIND_ZONE) || is_inside (parser, KIND_CALENDAR);
}

static gboolean
on_line (Parser *parser, VoletIcalLine *line, GError **error)
{
  VoletIcalContent content;
  gboolean is_begin;

  if (!is_of_interest (parser, line->text->str))
    return TRUE;
  volet_ical_text_decode (line->text);
  if (!volet_ical_content_split (&content, line->text->str))
    return TRUE;

  is_begin = strcmp (content.name, "BEGIN") == 0;
  if (!is_begin && strcmp (content.name, "END") != 0) {
    on_property (parser, &content, line->is_cut);
    return TRUE;
  }
  for (char *letter = content.value; *letter != '\0'; letter++)
    *letter = g_ascii_toupper (*letter);
  if (is_begin)
    return on_begin (parser, g_strstrip (content.value), line->number, error);
  on_end (parser, g_strstrip (content.value));
  return TRUE;
}

static gboolean
parse_lines (Parser *parser, GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) text = volet_ical_bytes_to_8_bit (bytes);
  g_auto (VoletIcalLine) line;
  VoletIcalLines lines;
  gsize n_bytes;
  const char *data = g_bytes_get_data (text, &n_bytes);

  volet_ical_line_init (&line);
  volet_ical_lines_init (&lines, data, n_bytes, MAX_LINE_BYTES);
  while (volet_ical_lines_next (&lines, &line)) {
    if (!on_line (parser, &line, error))
      return FALSE;
  }
  return TRUE;
}

/* The end of the file: an event that is open may lack anything. */
static void
finish (Parser *parser)
{
  for (guint i = 0; i < parser->depth; i++) {
    if (parser->components[i].kind == KIND_EVENT)
      end_event (parser, TRUE);
  }
}

/**
 * volet_ical_source_parse:
 * @bytes: a file
 * @max_events: how many events it may have
 * @error: return location
 *
 * Errors: %VOLET_ICAL_ERROR_NOT_A_CALENDAR for a file with neither a whole calendar nor an event,
 * %VOLET_ICAL_ERROR_TOO_COMPLEX
 *
 * Returns: (transfer full): the file taken apart
 */
VoletIcalSource *
volet_ical_source_parse (GBytes *bytes, guint max_events, GError **error)
{
  g_autoptr (VoletIcalSource) source = volet_ical_source_new ();
  g_autoptr (VoletIcalBlock) block = volet_ical_block_new ();
  g_autofree Parser *parser = g_new0 (Parser, 1);
  gboolean is_parsed;

  parser->source = source;
  parser->block = block;
  parser->max_events = max_events;
  is_parsed = parse_lines (parser, bytes, error);
  if (is_parsed)
    finish (parser);
  g_clear_pointer (&parser->observances, g_ptr_array_unref);
  if (!is_parsed)
    return NULL;

  if (!parser->has_calendar && parser->n_events == 0) {
    g_set_error_literal (error, VOLET_ICAL_ERROR, VOLET_ICAL_ERROR_NOT_A_CALENDAR,
                         "no iCalendar data");
    return NULL;
  }
  return g_steal_pointer (&source);
}
