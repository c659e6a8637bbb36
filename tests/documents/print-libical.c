/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints what libical reads in a calendar, one event a line, for calendars.py. */

#include <glib.h>
#include <libical/ical.h>
#include <stdio.h>

static char *
read_stdin (void)
{
  GString *text = g_string_new (NULL);
  int letter;

  while ((letter = getchar ()) != EOF)
    g_string_append_c (text, (char) letter);
  return g_string_free (text, FALSE);
}

static void
print_day (struct icaltimetype time)
{
  printf ("%04d-%02d-%02d\t", time.year, time.month, time.day);
  if (!time.is_date)
    printf ("not a date\t");
}

static void
print_event (icalcomponent *event)
{
  icalproperty *transp = icalcomponent_get_first_property (event, ICAL_TRANSP_PROPERTY);
  icalproperty *class = icalcomponent_get_first_property (event, ICAL_CLASS_PROPERTY);
  struct icaltimetype stamp = icalcomponent_get_dtstamp (event);

  printf ("%s\t", icalcomponent_get_uid (event));
  print_day (icalcomponent_get_dtstart (event));
  print_day (icalcomponent_get_dtend (event));
  printf ("%04d-%02d-%02dT%02d:%02d:%02d\t%d\t%s\t%s\t%s\n", stamp.year, stamp.month, stamp.day,
          stamp.hour, stamp.minute, stamp.second, icalcomponent_get_sequence (event),
          icalproperty_get_value_as_string (transp), icalproperty_get_value_as_string (class),
          icalcomponent_get_summary (event));
}

int
main (void)
{
  g_autofree char *text = read_stdin ();
  icalcomponent *calendar = icalparser_parse_string (text);
  int n_faults;

  if (calendar == NULL)
    return 1;
  icalrestriction_check (calendar);
  n_faults = icalcomponent_count_errors (calendar);
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    print_event (event);
  icalcomponent_free (calendar);
  return n_faults == 0 ? 0 : 2;
}
