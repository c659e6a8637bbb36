/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One date of a calendar, as the entry that it would become. */

#include "volet-import-item.h"

struct _VoletImportItem {
  GObject parent_instance;

  VoletEntry *entry;
  VoletImportState state;
  gboolean is_whole_day;
  gboolean is_over;
  gboolean is_kept;
};

G_DEFINE_FINAL_TYPE (VoletImportItem, volet_import_item, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_KEPT,
  PROP_CATEGORY,
  PROP_MINUTES,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
volet_import_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VoletImportItem *self = VOLET_IMPORT_ITEM (object);

  switch (id) {
  case PROP_KEPT:
    g_value_set_boolean (value, self->is_kept);
    return;
  case PROP_CATEGORY:
    g_value_set_int (value, (int) self->entry->category);
    return;
  case PROP_MINUTES:
    g_value_set_int (value, self->entry->minutes);
    return;
  case PROP_STATE:
    g_value_set_int (value, (int) self->state);
    return;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
volet_import_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VoletImportItem *self = VOLET_IMPORT_ITEM (object);

  switch (id) {
  case PROP_KEPT:
    volet_import_item_set_kept (self, g_value_get_boolean (value));
    return;
  case PROP_CATEGORY:
    volet_import_item_set_category (self, (VoletCategory) g_value_get_int (value));
    return;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
volet_import_item_finalize (GObject *object)
{
  VoletImportItem *self = VOLET_IMPORT_ITEM (object);

  g_clear_pointer (&self->entry, volet_entry_free);
  G_OBJECT_CLASS (volet_import_item_parent_class)->finalize (object);
}

static void
volet_import_item_class_init (VoletImportItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = volet_import_item_get_property;
  object_class->set_property = volet_import_item_set_property;
  object_class->finalize = volet_import_item_finalize;

  props[PROP_KEPT] = g_param_spec_boolean ("kept", NULL, NULL, FALSE, writable);
  props[PROP_CATEGORY] =
      g_param_spec_int ("category", NULL, NULL, 0, VOLET_N_CATEGORIES - 1, 0, writable);
  props[PROP_MINUTES] =
      g_param_spec_int ("minutes", NULL, NULL, 0, VOLET_ENTRY_MAX_MINUTES, 0, readable);
  props[PROP_STATE] =
      g_param_spec_int ("state", NULL, NULL, 0, VOLET_N_IMPORT_STATES - 1, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
volet_import_item_init (VoletImportItem *self)
{
}

/**
 * volet_import_item_new:
 * @entry: (transfer full): what it would become
 * @state: what stands in the way
 * @is_whole_day: whether the calendar says no time of day
 * @is_over: whether it is over by now
 *
 * Returns: (transfer full): an item, kept if it can be
 */
VoletImportItem *
volet_import_item_new (VoletEntry *entry,
                       VoletImportState state,
                       gboolean is_whole_day,
                       gboolean is_over)
{
  VoletImportItem *self = g_object_new (VOLET_TYPE_IMPORT_ITEM, NULL);

  self->entry = entry;
  self->state = state;
  self->is_whole_day = is_whole_day;
  self->is_over = is_over;
  self->is_kept = state == VOLET_IMPORT_READY;
  return self;
}

/**
 * volet_import_item_get_entry:
 * @self: an item
 *
 * Returns: (transfer none): the entry that it would become
 */
const VoletEntry *
volet_import_item_get_entry (VoletImportItem *self)
{
  g_return_val_if_fail (VOLET_IS_IMPORT_ITEM (self), NULL);

  return self->entry;
}

/**
 * volet_import_item_get_state:
 * @self: an item
 *
 * Returns: what stands in its way
 */
VoletImportState
volet_import_item_get_state (VoletImportItem *self)
{
  g_return_val_if_fail (VOLET_IS_IMPORT_ITEM (self), VOLET_IMPORT_KNOWN);

  return self->state;
}

/**
 * volet_import_item_set_state:
 * @self: an item
 * @state: what stands in its way
 *
 * An item that cannot become an entry is not kept.
 */
void
volet_import_item_set_state (VoletImportItem *self, VoletImportState state)
{
  g_return_if_fail (VOLET_IS_IMPORT_ITEM (self));

  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
  if (state != VOLET_IMPORT_READY)
    volet_import_item_set_kept (self, FALSE);
}

/**
 * volet_import_item_is_whole_day:
 * @self: an item
 *
 * Returns: whether the calendar says no time of day
 */
gboolean
volet_import_item_is_whole_day (VoletImportItem *self)
{
  g_return_val_if_fail (VOLET_IS_IMPORT_ITEM (self), FALSE);

  return self->is_whole_day;
}

/**
 * volet_import_item_is_over:
 * @self: an item
 *
 * Returns: whether it was over when the calendar was read
 */
gboolean
volet_import_item_is_over (VoletImportItem *self)
{
  g_return_val_if_fail (VOLET_IS_IMPORT_ITEM (self), FALSE);

  return self->is_over;
}

/**
 * volet_import_item_is_kept:
 * @self: an item
 *
 * Returns: whether it will become an entry
 */
gboolean
volet_import_item_is_kept (VoletImportItem *self)
{
  g_return_val_if_fail (VOLET_IS_IMPORT_ITEM (self), FALSE);

  return self->is_kept;
}

/**
 * volet_import_item_set_kept:
 * @self: an item
 * @is_kept: whether the person wants it; an item that cannot become an entry stays as it is
 */
void
volet_import_item_set_kept (VoletImportItem *self, gboolean is_kept)
{
  g_return_if_fail (VOLET_IS_IMPORT_ITEM (self));

  is_kept = is_kept && self->state == VOLET_IMPORT_READY;
  if (self->is_kept == is_kept)
    return;
  self->is_kept = is_kept;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEPT]);
}

/**
 * volet_import_item_set_category:
 * @self: an item
 * @category: what it is
 */
void
volet_import_item_set_category (VoletImportItem *self, VoletCategory category)
{
  g_return_if_fail (VOLET_IS_IMPORT_ITEM (self));
  g_return_if_fail ((guint) category < VOLET_N_CATEGORIES);

  if (self->entry->category == category)
    return;
  self->entry->category = category;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CATEGORY]);
}

/**
 * volet_import_item_set_minutes:
 * @self: an item that fills a whole day, and that only lacks a length or has one
 * @minutes: how long it takes, or 0 to take that back
 */
void
volet_import_item_set_minutes (VoletImportItem *self, int minutes)
{
  g_return_if_fail (VOLET_IS_IMPORT_ITEM (self));
  g_return_if_fail (self->is_whole_day && self->state <= VOLET_IMPORT_NEEDS_LENGTH);
  g_return_if_fail (minutes >= 0 && minutes <= VOLET_ENTRY_MAX_MINUTES);

  if (self->entry->minutes == minutes)
    return;
  self->entry->minutes = minutes;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MINUTES]);
  volet_import_item_set_state (self, minutes > 0 ? VOLET_IMPORT_READY : VOLET_IMPORT_NEEDS_LENGTH);
  volet_import_item_set_kept (self, minutes > 0);
}

/**
 * volet_import_item_set_planned:
 * @self: an item
 * @is_planned: whether it is planned; what is not over always is
 */
void
volet_import_item_set_planned (VoletImportItem *self, gboolean is_planned)
{
  g_return_if_fail (VOLET_IS_IMPORT_ITEM (self));

  self->entry->is_planned = is_planned || !self->is_over;
}
