/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The arena: which pages count as changed, and that nothing is left behind. */

#include "volet-arena.h"

#include <string.h>

static VoletArena *
new_arena (guint n_pages)
{
  g_autoptr (GError) error = NULL;
  VoletArena *arena = volet_arena_new (&error);

  g_assert_no_error (error);
  for (guint number = 1; number <= n_pages; number++) {
    guint8 page[VOLET_ARENA_PAGE_SIZE];

    memset (page, (int) number, sizeof page);
    g_assert_true (
        volet_arena_write (arena, (guint64) (number - 1) * sizeof page, page, sizeof page));
  }
  volet_arena_settle (arena);
  return arena;
}

static void
put (VoletArena *arena, guint32 number, guint8 value)
{
  guint8 page[VOLET_ARENA_PAGE_SIZE];

  memset (page, value, sizeof page);
  g_assert_true (
      volet_arena_write (arena, (guint64) (number - 1) * sizeof page, page, sizeof page));
}

static void
assert_changed (VoletArena *arena, const char *expected)
{
  g_autoptr (GArray) numbers = volet_arena_list_changed (arena);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (text, "%s%u", i == 0 ? "" : " ", g_array_index (numbers, guint32, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_lists_changed_pages_in_order (void)
{
  g_autoptr (VoletArena) arena = new_arena (9);

  g_assert_false (volet_arena_has_changed (arena));
  put (arena, 7, 77);
  put (arena, 2, 22);
  put (arena, 7, 78);
  assert_changed (arena, "2 7");
  g_assert_true (volet_arena_has_changed (arena));
  volet_arena_settle (arena);
  assert_changed (arena, "");
  g_assert_false (volet_arena_has_changed (arena));
}

static void
test_what_is_put_back_is_not_changed (void)
{
  g_autoptr (VoletArena) arena = new_arena (9);

  put (arena, 7, 77);
  put (arena, 3, 33);
  put (arena, 7, 7);
  assert_changed (arena, "3");
  put (arena, 3, 3);
  assert_changed (arena, "");
  g_assert_false (volet_arena_has_changed (arena));
}

static void
test_the_next_pre_image_is_the_last_save (void)
{
  g_autoptr (VoletArena) arena = new_arena (3);

  put (arena, 2, 22);
  volet_arena_settle (arena);
  put (arena, 2, 2);
  assert_changed (arena, "2");
  put (arena, 2, 22);
  assert_changed (arena, "");
}

static void
test_growth_brings_every_new_page (void)
{
  g_autoptr (VoletArena) arena = new_arena (3);

  /* SQLite leaves pages out that it freed again before it wrote them. */
  put (arena, 6, 66);
  assert_changed (arena, "4 5 6");
  g_assert_true (memcmp (volet_arena_peek_page (arena, 5), (guint8[VOLET_ARENA_PAGE_SIZE]){0},
                         VOLET_ARENA_PAGE_SIZE) == 0);
}

static void
test_shrinking_alone_is_a_change (void)
{
  g_autoptr (VoletArena) arena = new_arena (9);

  g_assert_true (volet_arena_set_n_pages (arena, 4));
  assert_changed (arena, "");
  g_assert_true (volet_arena_has_changed (arena));
  volet_arena_settle (arena);
  g_assert_false (volet_arena_has_changed (arena));
}

static void
test_pages_cut_off_are_wiped (void)
{
  g_autoptr (VoletArena) arena = new_arena (9);

  g_assert_true (volet_arena_set_n_pages (arena, 4));
  g_assert_true (volet_arena_set_n_pages (arena, 9));
  assert_changed (arena, "5 6 7 8 9");
  for (guint32 number = 5; number <= 9; number++)
    g_assert_cmpuint (volet_arena_peek_page (arena, number)[0], ==, 0);
  for (guint32 number = 5; number <= 9; number++)
    put (arena, number, (guint8) number);
  assert_changed (arena, "");
}

static void
test_partial_writes_and_reads (void)
{
  g_autoptr (VoletArena) arena = new_arena (3);
  guint8 bytes[4];

  g_assert_true (volet_arena_write (arena, 1022, "abcd", 4));
  assert_changed (arena, "1 2");
  g_assert_cmpuint (volet_arena_read (arena, 1022, bytes, 4), ==, 4);
  g_assert_cmpmem (bytes, 4, "abcd", 4);
  g_assert_cmpuint (volet_arena_read (arena, 3070, bytes, 4), ==, 2);
  g_assert_cmpuint (volet_arena_read (arena, 3072, bytes, 4), ==, 0);
}

static void
test_never_passes_its_greatest_size (void)
{
  g_autoptr (VoletArena) arena = new_arena (3);
  guint64 end = (guint64) VOLET_ARENA_MAX_PAGES * VOLET_ARENA_PAGE_SIZE;

  g_assert_false (volet_arena_write (arena, end, "a", 1));
  g_assert_false (volet_arena_write (arena, end - 1, "ab", 2));
  g_assert_false (volet_arena_write (arena, G_MAXUINT64 - 1, "ab", 2));
  g_assert_false (volet_arena_set_n_pages (arena, VOLET_ARENA_MAX_PAGES + 1));
  g_assert_cmpuint (volet_arena_get_n_pages (arena), ==, 3);
  g_assert_true (volet_arena_write (arena, end - 1, "a", 1));
  g_assert_cmpuint (volet_arena_get_n_pages (arena), ==, VOLET_ARENA_MAX_PAGES);
}

/* Thousands of random acts against a plain copy of what was last saved. */
static void
test_agrees_with_a_naive_copy (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (VoletArena) arena = new_arena (0);
  g_autoptr (GByteArray) saved = g_byte_array_new ();

  for (guint i = 0; i < 4000; i++) {
    int act = g_rand_int_range (rand, 0, 20);
    guint32 n_pages = volet_arena_get_n_pages (arena);

    if (act < 14) {
      put (arena, (guint32) g_rand_int_range (rand, 1, 40), (guint8) g_rand_int_range (rand, 0, 3));
    } else if (act < 18) {
      volet_arena_set_n_pages (arena, (guint32) g_rand_int_range (rand, 0, 40));
    } else {
      volet_arena_settle (arena);
      g_byte_array_set_size (saved, n_pages * VOLET_ARENA_PAGE_SIZE);
      volet_arena_read (arena, 0, saved->data, saved->len);
    }

    {
      g_autoptr (GArray) numbers = volet_arena_list_changed (arena);
      guint next = 0;

      n_pages = volet_arena_get_n_pages (arena);
      for (guint32 number = 1; number <= n_pages; number++) {
        gsize offset = (gsize) (number - 1) * VOLET_ARENA_PAGE_SIZE;
        gboolean differs = offset >= saved->len ||
                           memcmp (saved->data + offset, volet_arena_peek_page (arena, number),
                                   VOLET_ARENA_PAGE_SIZE) != 0;

        if (differs)
          g_assert_cmpuint (g_array_index (numbers, guint32, next++), ==, number);
      }
      g_assert_cmpuint (next, ==, numbers->len);
      g_assert_cmpint (volet_arena_has_changed (arena), ==,
                       numbers->len > 0 || saved->len != n_pages * VOLET_ARENA_PAGE_SIZE);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vault/arena/lists-changed-pages-in-order", test_lists_changed_pages_in_order);
  g_test_add_func ("/vault/arena/what-is-put-back-is-not-changed",
                   test_what_is_put_back_is_not_changed);
  g_test_add_func ("/vault/arena/the-next-pre-image-is-the-last-save",
                   test_the_next_pre_image_is_the_last_save);
  g_test_add_func ("/vault/arena/growth-brings-every-new-page", test_growth_brings_every_new_page);
  g_test_add_func ("/vault/arena/shrinking-alone-is-a-change", test_shrinking_alone_is_a_change);
  g_test_add_func ("/vault/arena/pages-cut-off-are-wiped", test_pages_cut_off_are_wiped);
  g_test_add_func ("/vault/arena/partial-writes-and-reads", test_partial_writes_and_reads);
  g_test_add_func ("/vault/arena/never-passes-its-greatest-size",
                   test_never_passes_its_greatest_size);
  g_test_add_func ("/vault/arena/agrees-with-a-naive-copy", test_agrees_with_a_naive_copy);

  return g_test_run ();
}
