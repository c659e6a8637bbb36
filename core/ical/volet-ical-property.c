/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What libical reads in a property, copied into values of Volet's own. */

#include "volet-ical-property.h"

#define MAX_TITLE_BYTES 4096

/**
 * volet_ical_property_get_time:
 * @property: a property
 * @strings: where the name of its zone is kept
 * @ret_time: (out): its date or time
 *
 * icalcomponent_get_recurrenceid() and its like lose the TZID, so the property itself is asked.
 *
 * Returns: whether it holds one
 */
gboolean
volet_ical_property_get_time (icalproperty *property,
                              GStringChunk *strings,
                              VoletIcalTime *ret_time)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  const char *zone = parameter != NULL ? icalparameter_get_tzid (parameter) : NULL;
  icalvalue *value = icalproperty_get_value (property);
  struct icaltimetype time;

  if (value == NULL)
    return FALSE;
  switch (icalvalue_isa (value)) {
  case ICAL_DATE_VALUE:
    time = icalvalue_get_date (value);
    break;
  case ICAL_DATETIME_VALUE:
  case ICAL_DATETIMEDATE_VALUE:
    time = icalvalue_get_datetime (value);
    break;
  default:
    return FALSE;
  }

  if (!volet_ical_time_from_libical (time, ret_time))
    return FALSE;
  if (zone != NULL && !ret_time->is_utc)
    ret_time->zone_name = g_string_chunk_insert_const (strings, zone);
  return TRUE;
}

static VoletIcalSpan
read_duration (struct icaldurationtype duration)
{
  int sign = duration.is_neg ? -1 : 1;

  return (VoletIcalSpan){
      .days = sign * ((gint64) duration.weeks * 7 + duration.days),
      .seconds = sign * ((gint64) duration.hours * 3600 + (gint64) duration.minutes * 60 +
                         duration.seconds),
  };
}

/* The zone of a period is that of its start. */
static gboolean
read_period (icalproperty *property, GStringChunk *strings, VoletIcalExtra *ret_extra)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  struct icalperiodtype period = icalproperty_get_rdate (property).period;
  VoletIcalExtra extra = {.has_span = TRUE};

  if (!volet_ical_time_from_libical (period.start, &extra.start))
    return FALSE;
  if (parameter != NULL && !extra.start.is_utc)
    extra.start.zone_name =
        g_string_chunk_insert_const (strings, icalparameter_get_tzid (parameter));

  if (volet_ical_time_from_libical (period.end, &extra.span.end)) {
    extra.span.has_end = TRUE;
    if (!extra.span.end.is_utc)
      extra.span.end.zone_name = extra.start.zone_name;
  } else {
    extra.span = read_duration (period.duration);
  }
  *ret_extra = extra;
  return TRUE;
}

/**
 * volet_ical_property_get_extra:
 * @property: an RDATE
 * @strings: where the name of its zone is kept
 * @ret_extra: (out): its date, time or period
 *
 * Returns: whether it holds one
 */
gboolean
volet_ical_property_get_extra (icalproperty *property,
                               GStringChunk *strings,
                               VoletIcalExtra *ret_extra)
{
  icalvalue *value = icalproperty_get_value (property);
  VoletIcalExtra extra = {.has_span = FALSE};

  if (value != NULL && icalvalue_isa (value) == ICAL_PERIOD_VALUE)
    return read_period (property, strings, ret_extra);
  if (!volet_ical_property_get_time (property, strings, &extra.start))
    return FALSE;
  *ret_extra = extra;
  return TRUE;
}

/**
 * volet_ical_property_get_duration:
 * @property: a DURATION
 *
 * Returns: how long it is; it may be negative
 */
VoletIcalSpan
volet_ical_property_get_duration (icalproperty *property)
{
  return read_duration (icalproperty_get_duration (property));
}

/**
 * volet_ical_property_get_offset:
 * @property: a TZOFFSETFROM or TZOFFSETTO
 * @ret_offset_s: (out): seconds that the clock is ahead of UTC
 *
 * Returns: whether it holds one
 */
gboolean
volet_ical_property_get_offset (icalproperty *property, int *ret_offset_s)
{
  icalvalue *value = icalproperty_get_value (property);

  if (value == NULL || icalvalue_isa (value) != ICAL_UTCOFFSET_VALUE)
    return FALSE;
  *ret_offset_s = icalvalue_get_utcoffset (value);
  return TRUE;
}

/**
 * volet_ical_property_is_for_following:
 * @property: a RECURRENCE-ID
 *
 * Returns: whether it means the instances that follow as well
 */
gboolean
volet_ical_property_is_for_following (icalproperty *property)
{
  icalparameter *range = icalproperty_get_first_parameter (property, ICAL_RANGE_PARAMETER);

  return range != NULL && icalparameter_get_range (range) == ICAL_RANGE_THISANDFUTURE;
}

/**
 * volet_ical_property_get_title:
 * @property: a SUMMARY
 * @strings: where the title is kept
 *
 * Returns: the title, on one line, without anything that a terminal would obey, and not too long
 */
const char *
volet_ical_property_get_title (icalproperty *property, GStringChunk *strings)
{
  const char *value = icalproperty_get_summary (property);
  g_autoptr (GString) text = g_string_new (NULL);

  if (value == NULL || !g_utf8_validate (value, -1, NULL))
    return "";
  for (; *value != '\0' && text->len < MAX_TITLE_BYTES; value = g_utf8_next_char (value)) {
    gunichar character = g_utf8_get_char (value);

    g_string_append_unichar (text, g_unichar_iscntrl (character) ? ' ' : character);
  }
  return g_string_chunk_insert (strings, g_strstrip (text->str));
}

/**
 * volet_ical_property_get_uid:
 * @property: a UID
 * @strings: where the identifier is kept
 *
 * Returns: (nullable): the identifier
 */
const char *
volet_ical_property_get_uid (icalproperty *property, GStringChunk *strings)
{
  const char *value = icalproperty_get_uid (property);

  return value != NULL && g_utf8_validate (value, -1, NULL) ? g_string_chunk_insert (strings, value)
                                                            : NULL;
}

/**
 * volet_ical_property_get_status:
 * @property: a STATUS
 *
 * Returns: the state; none for a word that RFC 5545 does not have for events
 */
VoletIcalStatus
volet_ical_property_get_status (icalproperty *property)
{
  switch (icalproperty_get_status (property)) {
  case ICAL_STATUS_TENTATIVE:
    return VOLET_ICAL_STATUS_TENTATIVE;
  case ICAL_STATUS_CONFIRMED:
    return VOLET_ICAL_STATUS_CONFIRMED;
  case ICAL_STATUS_CANCELLED:
    return VOLET_ICAL_STATUS_CANCELLED;
  default:
    return VOLET_ICAL_STATUS_NONE;
  }
}
