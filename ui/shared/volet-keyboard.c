/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which keyboard layout is in use, as far as a person needs to know it.
 *
 * GTK 4.8 cannot name a layout. Two keys of the upper letter row tell the three Latin families
 * apart, on X11 and on Wayland alike. */

#include "volet-keyboard.h"

/* Linux key codes, plus 8, of the first and sixth keys of the upper letter row. */
#define FIRST_KEY_CODE 24
#define SIXTH_KEY_CODE 29

/**
 * volet_keyboard_get_name:
 * @first_key: what the first key of the upper letter row types, a key value
 * @sixth_key: what the sixth types
 *
 * Returns: (nullable): "AZERTY", "QWERTY" or "QWERTZ", or %NULL for another layout
 */
const char *
volet_keyboard_get_name (guint first_key, guint sixth_key)
{
  if (first_key == GDK_KEY_a && sixth_key == GDK_KEY_y)
    return "AZERTY";
  if (first_key == GDK_KEY_q && sixth_key == GDK_KEY_y)
    return "QWERTY";
  if (first_key == GDK_KEY_q && sixth_key == GDK_KEY_z)
    return "QWERTZ";
  return NULL;
}

static guint
find_key (GdkDisplay *display, guint code, int group)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *values = NULL;
  int n_keys = 0;

  if (!gdk_display_map_keycode (display, code, &keys, &values, &n_keys))
    return GDK_KEY_VoidSymbol;
  for (int i = 0; i < n_keys; i++)
    if (keys[i].group == group && keys[i].level == 0)
      return values[i];
  return GDK_KEY_VoidSymbol;
}

/**
 * volet_keyboard_find_name:
 * @display: the display
 * @group: the layout in use among those installed, as a key event says it; 0 before the first key
 *
 * Returns: (nullable): as volet_keyboard_get_name()
 */
const char *
volet_keyboard_find_name (GdkDisplay *display, int group)
{
  return volet_keyboard_get_name (find_key (display, FIRST_KEY_CODE, group),
                                  find_key (display, SIXTH_KEY_CODE, group));
}

/**
 * volet_keyboard_is_caps_locked:
 * @display: the display
 *
 * Returns: whether letters come out in capitals
 */
gboolean
volet_keyboard_is_caps_locked (GdkDisplay *display)
{
  GdkSeat *seat = gdk_display_get_default_seat (display);
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL && gdk_device_get_caps_lock_state (keyboard);
}
