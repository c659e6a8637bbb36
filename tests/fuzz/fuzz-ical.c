/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A calendar file as a stranger makes it: parsed, its zones and rules followed, handed over and
 * taken back. An input that begins with the byte 1 is an answer of the reading program instead. */

#include "volet-ical-reader.h"

#include <stdlib.h>
#include <string.h>

#define ANSWER 1

int LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes);

static void
check_answer (GBytes *bytes)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (
      g_variant_new_from_bytes (VOLET_ICAL_CALENDAR_VARIANT_TYPE, bytes, FALSE));
  g_autoptr (VoletIcalCalendar) calendar = volet_ical_calendar_new_from_variant (variant, NULL);

  for (guint i = 0; calendar != NULL && i < volet_ical_calendar_get_n_instances (calendar); i++)
    g_free (volet_ical_instance_make_key (volet_ical_calendar_get_instance (calendar, i)));
}

/* Instances are in order, valid, and come back as they were. */
static void
check_calendar (VoletIcalCalendar *calendar)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (volet_ical_calendar_to_variant (calendar));
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletIcalCalendar) again = volet_ical_calendar_new_from_variant (variant, &error);
  guint n_instances = volet_ical_calendar_get_n_instances (calendar);

  g_assert_no_error (error);
  g_assert_cmpuint (volet_ical_calendar_get_n_instances (again), ==, n_instances);
  g_assert_cmpuint (volet_ical_calendar_get_n_skipped (again), ==,
                    volet_ical_calendar_get_n_skipped (calendar));
  for (guint i = 0; i < n_instances; i++) {
    const VoletIcalInstance *instance = volet_ical_calendar_get_instance (calendar, i);

    g_assert_cmpint (instance->end, >=, instance->start);
    g_assert_true (g_utf8_validate (instance->summary, -1, NULL));
    g_assert_true (g_utf8_validate (instance->uid, -1, NULL));
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes)
{
  static VoletZone *zone;
  g_autoptr (GBytes) bytes = g_bytes_new (data, n_bytes);
  g_autoptr (VoletIcalCalendar) calendar = NULL;
  VoletIcalOptions options;

  if (zone == NULL)
    zone = volet_zone_new ("Europe/Paris", NULL);
  if (n_bytes > 0 && data[0] == ANSWER) {
    g_autoptr (GBytes) answer = g_bytes_new (data + 1, n_bytes - 1);

    check_answer (answer);
    return 0;
  }

  options.zone = zone;
  g_assert_true (volet_day_from_ymd (2026, 1, 1, &options.first_day));
  g_assert_true (volet_day_from_ymd (2026, 3, 31, &options.last_day));
  calendar = volet_ical_read_bytes (bytes, &options, NULL);
  if (calendar != NULL)
    check_calendar (calendar);
  return 0;
}
