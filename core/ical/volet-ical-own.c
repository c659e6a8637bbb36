/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The person's own entries as a calendar, notes and all.
 *
 * An entry with a start is an event of its own length; one without is an event of the whole day
 * that says its minutes. What a calendar has no word for stands in properties of ours. */

#include "volet-ical-own.h"

#include "volet-ical-error.h"
#include "volet-library.h"
#include "volet-secret.h"

#include <libical/ical.h>
#include <string.h>

/* What is used of libical here; the reading program is linked with all of it. */
#define SYMBOLS(X)                                                                                 \
  X (component_add_component)                                                                      \
  X (component_add_property)                                                                       \
  X (component_as_ical_string_r)                                                                   \
  X (component_free)                                                                               \
  X (component_new)                                                                                \
  X (memory_free_buffer)                                                                           \
  X (property_new_categories)                                                                      \
  X (property_new_class)                                                                           \
  X (property_new_description)                                                                     \
  X (property_new_dtend)                                                                           \
  X (property_new_dtstamp)                                                                         \
  X (property_new_dtstart)                                                                         \
  X (property_new_prodid)                                                                          \
  X (property_new_status)                                                                          \
  X (property_new_summary)                                                                         \
  X (property_new_transp)                                                                          \
  X (property_new_uid)                                                                             \
  X (property_new_version)                                                                         \
  X (property_new_x)                                                                               \
  X (property_set_x_name)                                                                          \
  X (time_from_timet_with_zone)                                                                    \
  X (time_null_date)                                                                               \
  X (timezone_get_utc_timezone)

typedef struct {
#define POINTER(name) VOLET_LIBRARY_POINTER (ical, name)
  SYMBOLS (POINTER)
} Ical;

static Ical ical;

#define SYMBOL(name) VOLET_LIBRARY_SYMBOL (Ical, ical, name)
static const VoletLibrarySymbol symbols[] = {SYMBOLS (SYMBOL)};

static VoletLibrary library = {VOLET_ICAL_FILE, symbols, G_N_ELEMENTS (symbols), &ical, 0};

#define PRODUCT "-//Volet//Volet//EN"
#define DOMAIN "@volet.invalid"

static void
add_property (icalcomponent *event, icalproperty *property)
{
  ical.component_add_property (event, property);
}

static void
add_own (icalcomponent *event, const char *name, const char *value)
{
  icalproperty *property = ical.property_new_x (value);

  ical.property_set_x_name (property, name);
  ical.component_add_property (event, property);
}

static icaltimetype
make_instant (gint64 unix_s)
{
  return ical.time_from_timet_with_zone ((time_t) unix_s, 0, ical.timezone_get_utc_timezone ());
}

static icaltimetype
make_date (VoletDay day)
{
  icaltimetype date = ical.time_null_date ();

  volet_day_to_ymd (day, &date.year, &date.month, &date.day);
  return date;
}

static void
add_time (icalcomponent *event, const VoletEntry *entry)
{
  g_autofree char *minutes = g_strdup_printf ("%d", entry->minutes);

  if (volet_entry_has_start (entry)) {
    add_property (event, ical.property_new_dtstart (make_instant (entry->start_unix_s)));
    add_property (event, ical.property_new_dtend (
                             make_instant (entry->start_unix_s + (gint64) entry->minutes * 60)));
  } else {
    add_property (event, ical.property_new_dtstart (make_date (entry->day)));
    add_property (event, ical.property_new_dtend (make_date (entry->day + 1)));
  }
  add_own (event, "X-VOLET-MINUTES", minutes);
  add_own (event, "X-VOLET-ZONE", volet_zone_get_id (entry->zone));
}

static void
add_flags (icalcomponent *event, const VoletEntry *entry)
{
  add_property (event, ical.property_new_status (entry->is_planned ? ICAL_STATUS_TENTATIVE
                                                                   : ICAL_STATUS_CONFIRMED));
  add_property (event, ical.property_new_class (ICAL_CLASS_PRIVATE));
  add_property (event, ical.property_new_transp (ICAL_TRANSP_TRANSPARENT));
  add_own (event, "X-VOLET-COUNTS", entry->counts ? "TRUE" : "FALSE");
  add_own (event, "X-VOLET-PROOF", entry->has_proof ? "TRUE" : "FALSE");
  add_own (event, "X-VOLET-SOURCE", volet_entry_source_to_word (entry->source));
}

static icalcomponent *
make_event (const VoletEntry *entry, VoletIcalLabelFunc get_label)
{
  icalcomponent *event = ical.component_new (ICAL_VEVENT_COMPONENT);
  g_autofree char *id = volet_id_to_string (entry->id);
  g_autofree char *uid = g_strconcat (id, DOMAIN, NULL);

  add_property (event, ical.property_new_uid (uid));
  add_property (event,
                ical.property_new_dtstamp (make_instant (entry->created_us / G_USEC_PER_SEC)));
  add_time (event, entry);
  add_property (event, ical.property_new_summary (get_label (entry->category)));
  add_property (event, ical.property_new_categories (volet_category_get_code (entry->category)));
  if (entry->note != NULL)
    add_property (event, ical.property_new_description (entry->note));
  add_flags (event, entry);
  return event;
}

/* Takes the text out of libical's hands, and wipes it there. */
static GBytes *
take_text (char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;
  GBytes *bytes = g_bytes_new (text, length);

  if (text == NULL)
    return bytes;
  volet_secret_wipe (text, length);
  ical.memory_free_buffer (text);
  return bytes;
}

/**
 * volet_ical_own_write:
 * @entries: (element-type VoletEntry): entries
 * @get_label: what their categories are called
 * @error: return location
 *
 * Writes one event for each entry. Not for two threads at once.
 *
 * Errors: %VOLET_ICAL_ERROR_NO_LIBRARY
 *
 * Returns: (transfer full) (nullable): the calendar, as RFC 5545 has it
 */
GBytes *
volet_ical_own_write (GPtrArray *entries, VoletIcalLabelFunc get_label, GError **error)
{
  icalcomponent *calendar;
  GBytes *bytes;

  if (!volet_library_load (&library)) {
    g_set_error_literal (error, VOLET_ICAL_ERROR, VOLET_ICAL_ERROR_NO_LIBRARY,
                         "libical cannot be loaded");
    return NULL;
  }
  calendar = ical.component_new (ICAL_VCALENDAR_COMPONENT);
  ical.component_add_property (calendar, ical.property_new_version ("2.0"));
  ical.component_add_property (calendar, ical.property_new_prodid (PRODUCT));
  for (guint i = 0; i < entries->len; i++)
    ical.component_add_component (calendar, make_event (entries->pdata[i], get_label));
  bytes = take_text (ical.component_as_ical_string_r (calendar));
  ical.component_free (calendar);
  return bytes;
}
