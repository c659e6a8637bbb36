/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A calendar that was read, as bytes: how the program that reads hands it over. */

#include "volet-ical-calendar.h"

#include "volet-ical-error.h"

#define ZONE_NONE G_MAXUINT32

/* Years 2 to 9998, in seconds since 1970. */
#define TIME_FIRST (-G_GINT64_CONSTANT (62200000000))
#define TIME_LAST G_GINT64_CONSTANT (253500000000)

typedef enum {
  FLAG_ALL_DAY = 1 << 0,
  FLAG_RECURRING = 1 << 1,
  FLAG_ZONE_UNKNOWN = 1 << 2,
  FLAG_WEAK_UID = 1 << 3,
} Flags;

/* Laid out as GVariant lays out the types below it. Texts are numbers into a list. */
typedef struct {
  gint64 start;
  gint64 end;
  gint64 recurrence;
  guint32 uid;
  guint32 summary;
  guint32 zone_id;
  guint16 status;
  guint16 flags;
} PackedInstance;

typedef struct {
  guint32 reason;
  guint32 line;
  guint32 uid;
  guint32 summary;
} PackedSkipped;

#define INSTANCE_TYPE "(xxxuuuqq)"
#define SKIPPED_TYPE "(uuuu)"

G_STATIC_ASSERT (sizeof (PackedInstance) == 40);
G_STATIC_ASSERT (sizeof (PackedSkipped) == 16);

typedef struct {
  GHashTable *numbers;
  GVariantBuilder builder;
} Texts;

/* Equal texts of a calendar are the same text, so their addresses tell them apart. */
static guint32
put_text (Texts *texts, const char *text)
{
  gpointer number;

  if (g_hash_table_lookup_extended (texts->numbers, text, NULL, &number))
    return GPOINTER_TO_UINT (number);

  number = GUINT_TO_POINTER (g_hash_table_size (texts->numbers));
  g_hash_table_insert (texts->numbers, (gpointer) text, number);
  g_variant_builder_add (&texts->builder, "s", text);
  return GPOINTER_TO_UINT (number);
}

static PackedInstance
pack_instance (Texts *texts, const VoletIcalInstance *instance)
{
  return (PackedInstance){
      .start = instance->start,
      .end = instance->end,
      .recurrence = instance->recurrence,
      .uid = put_text (texts, instance->uid),
      .summary = put_text (texts, instance->summary),
      .zone_id = instance->zone_id != NULL ? put_text (texts, instance->zone_id) : ZONE_NONE,
      .status = instance->status,
      .flags = (instance->is_all_day ? FLAG_ALL_DAY : 0) |
               (instance->is_recurring ? FLAG_RECURRING : 0) |
               (instance->is_zone_unknown ? FLAG_ZONE_UNKNOWN : 0) |
               (instance->has_weak_uid ? FLAG_WEAK_UID : 0),
  };
}

static GVariant *
pack_instances (Texts *texts, VoletIcalCalendar *self)
{
  guint n_instances = volet_ical_calendar_get_n_instances (self);
  g_autofree PackedInstance *packed = g_new (PackedInstance, n_instances);

  for (guint i = 0; i < n_instances; i++)
    packed[i] = pack_instance (texts, volet_ical_calendar_get_instance (self, i));
  return g_variant_new_fixed_array (G_VARIANT_TYPE (INSTANCE_TYPE), packed, n_instances,
                                    sizeof (PackedInstance));
}

static GVariant *
pack_skipped (Texts *texts, VoletIcalCalendar *self)
{
  guint n_skipped = volet_ical_calendar_get_n_skipped (self);
  g_autofree PackedSkipped *packed = g_new (PackedSkipped, n_skipped);

  for (guint i = 0; i < n_skipped; i++) {
    const VoletIcalSkipped *skipped = volet_ical_calendar_get_skipped (self, i);

    packed[i] = (PackedSkipped){
        .reason = skipped->reason,
        .line = skipped->line,
        .uid = put_text (texts, skipped->uid),
        .summary = put_text (texts, skipped->summary),
    };
  }
  return g_variant_new_fixed_array (G_VARIANT_TYPE (SKIPPED_TYPE), packed, n_skipped,
                                    sizeof (PackedSkipped));
}

/**
 * volet_ical_calendar_to_variant:
 * @self: a calendar
 *
 * Returns: (transfer floating): the calendar, of type %VOLET_ICAL_CALENDAR_VARIANT_TYPE
 */
GVariant *
volet_ical_calendar_to_variant (VoletIcalCalendar *self)
{
  Texts texts = {g_hash_table_new (NULL, NULL)};
  GVariant *instances, *skipped;

  g_return_val_if_fail (VOLET_IS_ICAL_CALENDAR (self), NULL);

  g_variant_builder_init (&texts.builder, G_VARIANT_TYPE ("as"));
  instances = pack_instances (&texts, self);
  skipped = pack_skipped (&texts, self);
  g_hash_table_unref (texts.numbers);
  return g_variant_new ("(as@a" INSTANCE_TYPE "@a" SKIPPED_TYPE "u)", &texts.builder, instances,
                        skipped, volet_ical_calendar_get_n_outside (self));
}

static gboolean
is_time (gint64 value, gboolean is_day)
{
  gint64 unit_s = is_day ? VOLET_SECONDS_PER_DAY : 1;

  return value >= TIME_FIRST / unit_s && value <= TIME_LAST / unit_s;
}

static gboolean
unpack_instance (VoletIcalCalendar *self,
                 const PackedInstance *packed,
                 const char *const *texts,
                 gsize n_texts)
{
  gboolean is_all_day = (packed->flags & FLAG_ALL_DAY) != 0;
  gboolean has_zone = packed->zone_id != ZONE_NONE;

  if (packed->uid >= n_texts || packed->summary >= n_texts ||
      (has_zone && packed->zone_id >= n_texts) || packed->status >= VOLET_ICAL_N_STATUSES ||
      !is_time (packed->start, is_all_day) || !is_time (packed->end, is_all_day) ||
      packed->end < packed->start)
    return FALSE;

  volet_ical_calendar_add_instance (self,
                                    &(VoletIcalInstance){
                                        .uid = texts[packed->uid],
                                        .summary = texts[packed->summary],
                                        .zone_id = has_zone ? texts[packed->zone_id] : NULL,
                                        .status = (VoletIcalStatus) packed->status,
                                        .is_all_day = is_all_day,
                                        .is_recurring = (packed->flags & FLAG_RECURRING) != 0,
                                        .is_zone_unknown = (packed->flags & FLAG_ZONE_UNKNOWN) != 0,
                                        .has_weak_uid = (packed->flags & FLAG_WEAK_UID) != 0,
                                        .start = packed->start,
                                        .end = packed->end,
                                        .recurrence = packed->recurrence,
                                    });
  return TRUE;
}

static gboolean
unpack_skipped (VoletIcalCalendar *self,
                const PackedSkipped *packed,
                const char *const *texts,
                gsize n_texts)
{
  if (packed->uid >= n_texts || packed->summary >= n_texts ||
      packed->reason >= VOLET_ICAL_N_REASONS)
    return FALSE;

  volet_ical_calendar_add_skipped (self, &(VoletIcalSkipped){
                                             .reason = (VoletIcalReason) packed->reason,
                                             .line = packed->line,
                                             .uid = texts[packed->uid],
                                             .summary = texts[packed->summary],
                                         });
  return TRUE;
}

static gboolean
unpack (VoletIcalCalendar *self, GVariant *variant)
{
  g_autoptr (GVariant) text_list = g_variant_get_child_value (variant, 0);
  g_autoptr (GVariant) instance_list = g_variant_get_child_value (variant, 1);
  g_autoptr (GVariant) skipped_list = g_variant_get_child_value (variant, 2);
  gsize n_texts, n_instances, n_skipped;
  guint32 n_outside;
  g_autofree const char **texts = g_variant_get_strv (text_list, &n_texts);
  const PackedInstance *instances =
      g_variant_get_fixed_array (instance_list, &n_instances, sizeof (PackedInstance));
  const PackedSkipped *skipped =
      g_variant_get_fixed_array (skipped_list, &n_skipped, sizeof (PackedSkipped));

  g_variant_get_child (variant, 3, "u", &n_outside);
  volet_ical_calendar_add_outside (self, n_outside);
  for (gsize i = 0; i < n_instances; i++) {
    if (!unpack_instance (self, &instances[i], texts, n_texts))
      return FALSE;
  }
  for (gsize i = 0; i < n_skipped; i++) {
    if (!unpack_skipped (self, &skipped[i], texts, n_texts))
      return FALSE;
  }
  return TRUE;
}

/**
 * volet_ical_calendar_new_from_variant:
 * @variant: what volet_ical_calendar_to_variant() gave; nothing in it is trusted
 * @error: return location
 *
 * Errors: %VOLET_ICAL_ERROR_READER where @variant is no calendar
 *
 * Returns: (transfer full): the calendar
 */
VoletIcalCalendar *
volet_ical_calendar_new_from_variant (GVariant *variant, GError **error)
{
  g_autoptr (VoletIcalCalendar) calendar = volet_ical_calendar_new ();

  if (!g_variant_is_of_type (variant, VOLET_ICAL_CALENDAR_VARIANT_TYPE) ||
      !g_variant_is_normal_form (variant) || !unpack (calendar, variant)) {
    g_set_error_literal (error, VOLET_ICAL_ERROR, VOLET_ICAL_ERROR_READER,
                         "the reader answered nonsense");
    return NULL;
  }
  return g_steal_pointer (&calendar);
}
