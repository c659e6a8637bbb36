/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Slots: they open with their own secret, in their own place, and with nothing else. */

#include "vault-fixture.h"
#include "volet-key.h"
#include "volet-slot.h"

#include <string.h>

static const guint8 vault_id[16] = "0123456789abcde";

typedef struct {
  VoletRandom *random;
  VoletLockedBytes *data_key;
  VoletLockedBytes *secret;
  guint8 slot[VOLET_SLOT_SIZE];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean is_recovery = GPOINTER_TO_INT (data);

  fixture->random = vault_fixture_new_random (5);
  fixture->data_key = volet_locked_bytes_new (VOLET_KEY_SIZE, &error);
  g_assert_no_error (error);
  memset (volet_locked_bytes_get (fixture->data_key), 0x5a, VOLET_KEY_SIZE);
  fixture->secret = vault_fixture_new_text (is_recovery ? "sixteen bytes..." : "exemple-volet");
  if (is_recovery)
    volet_slot_seal_recovery (fixture->slot, 3, vault_id, fixture->secret, fixture->data_key,
                              fixture->random, &error);
  else
    volet_slot_seal_passphrase (fixture->slot, 3, vault_id, &VOLET_KDF_LEAST, fixture->secret,
                                fixture->data_key, fixture->random, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->random);
  volet_locked_bytes_free (fixture->data_key);
  volet_locked_bytes_free (fixture->secret);
}

static gboolean
opens (Fixture *fixture,
       const guint8 *slot,
       guint index,
       const guint8 *id,
       VoletLockedBytes *secret,
       gboolean is_recovery)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) key =
      is_recovery ? volet_slot_open_recovery (slot, index, id, secret, &error)
                  : volet_slot_open_passphrase (slot, index, id, secret, &error);

  if (key == NULL) {
    g_assert_nonnull (error);
    return FALSE;
  }
  g_assert_true (volet_locked_bytes_equal (key, fixture->data_key));
  return TRUE;
}

static void
test_opens_with_its_own_secret_alone (Fixture *fixture, gconstpointer data)
{
  gboolean is_recovery = GPOINTER_TO_INT (data);
  g_autoptr (VoletLockedBytes) other =
      vault_fixture_new_text (is_recovery ? "sixteen bytes.,." : "exemple-volets");
  guint8 other_id[16];

  memcpy (other_id, vault_id, sizeof other_id);
  other_id[0] ^= 1;
  g_assert_true (opens (fixture, fixture->slot, 3, vault_id, fixture->secret, is_recovery));
  g_assert_false (opens (fixture, fixture->slot, 3, vault_id, other, is_recovery));
  g_assert_false (opens (fixture, fixture->slot, 2, vault_id, fixture->secret, is_recovery));
  g_assert_false (opens (fixture, fixture->slot, 3, other_id, fixture->secret, is_recovery));
}

/* Of the bytes that count, none can be changed. The cost of the derivation is left alone: changing
 * it would only make the test slow or refuse. */
static void
test_no_byte_can_change (Fixture *fixture, gconstpointer data)
{
  gboolean is_recovery = GPOINTER_TO_INT (data);
  gsize first = is_recovery ? 0 : 12;

  for (gsize i = first; i < 120; i++) {
    guint8 slot[VOLET_SLOT_SIZE];

    memcpy (slot, fixture->slot, sizeof slot);
    slot[i] ^= 0x40;
    g_assert_false (opens (fixture, slot, 3, vault_id, fixture->secret, is_recovery));
  }
}

static void
test_layout_of_a_passphrase_slot (Fixture *fixture, gconstpointer data)
{
  static const guint8 beginning[16] = {1, 1, 0, 0, 1, 0, 0, 0, 0, 0x20, 0, 0, 0, 0, 0, 0};

  g_assert_cmpmem (fixture->slot, 16, beginning, 16);
  g_assert_true (volet_slot_is_passphrase (fixture->slot));
  g_assert_false (volet_slot_is_recovery (fixture->slot));
  g_assert_true (volet_slot_has_clean_zeros (fixture->slot));
}

static void
test_layout_of_a_recovery_slot (Fixture *fixture, gconstpointer data)
{
  static const guint8 beginning[16] = {2, 2};

  g_assert_cmpmem (fixture->slot, 16, beginning, 16);
  g_assert_true (volet_slot_is_recovery (fixture->slot));
  g_assert_false (volet_slot_is_passphrase (fixture->slot));
  g_assert_true (volet_slot_has_clean_zeros (fixture->slot));
}

static void
test_zeros (void)
{
  guint8 slot[VOLET_SLOT_SIZE] = {0};

  g_assert_true (volet_slot_has_clean_zeros (slot));
  slot[90] = 1;
  g_assert_false (volet_slot_has_clean_zeros (slot));
  for (guint8 type = VOLET_SLOT_PASSPHRASE; type <= VOLET_SLOT_BOTH; type++) {
    slot[0] = type;
    slot[120] = 0;
    g_assert_true (volet_slot_has_clean_zeros (slot));
    slot[120] = 1;
    g_assert_false (volet_slot_has_clean_zeros (slot));
  }
  /* A later version may use every byte of its own types. */
  slot[0] = VOLET_SLOT_BOTH + 1;
  g_assert_true (volet_slot_has_clean_zeros (slot));
  g_assert_false (volet_slot_is_passphrase (slot));
  g_assert_false (volet_slot_is_recovery (slot));
}

int
main (int argc, char *argv[])
{
  const gpointer recovery = GINT_TO_POINTER (TRUE);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/vault/slot/passphrase/opens-with-its-own-secret-alone", Fixture, NULL, set_up,
              test_opens_with_its_own_secret_alone, tear_down);
  g_test_add ("/vault/slot/passphrase/no-byte-can-change", Fixture, NULL, set_up,
              test_no_byte_can_change, tear_down);
  g_test_add ("/vault/slot/passphrase/layout", Fixture, NULL, set_up,
              test_layout_of_a_passphrase_slot, tear_down);
  g_test_add ("/vault/slot/recovery/opens-with-its-own-secret-alone", Fixture, recovery, set_up,
              test_opens_with_its_own_secret_alone, tear_down);
  g_test_add ("/vault/slot/recovery/no-byte-can-change", Fixture, recovery, set_up,
              test_no_byte_can_change, tear_down);
  g_test_add ("/vault/slot/recovery/layout", Fixture, recovery, set_up,
              test_layout_of_a_recovery_slot, tear_down);
  g_test_add_func ("/vault/slot/zeros", test_zeros);

  return g_test_run ();
}
