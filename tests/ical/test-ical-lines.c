/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Content lines: unfolding, line ends, encodings, bounds. */

#include "volet-ical-lines.h"

#include <string.h>

/* The lines of @bytes, each with its number, joined by "|". */
static char *
read_lines (const char *bytes, gsize n_bytes, gsize max_line_bytes)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_auto (VoletIcalLine) line;
  VoletIcalLines lines;

  volet_ical_line_init (&line);
  volet_ical_lines_init (&lines, bytes, n_bytes, max_line_bytes);
  while (volet_ical_lines_next (&lines, &line)) {
    volet_ical_text_decode (line.text);
    g_string_append_printf (all, "%s%u:%s%s", all->len > 0 ? "|" : "", line.number, line.text->str,
                            line.is_cut ? "…" : "");
  }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_lines (const char *bytes, const char *expected)
{
  g_autofree char *found = read_lines (bytes, strlen (bytes), 1000);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_line_ends (void)
{
  assert_lines ("A:1\r\nB:2\r\n", "1:A:1|2:B:2");
  assert_lines ("A:1\nB:2", "1:A:1|2:B:2");
  assert_lines ("A:1\rB:2\r", "1:A:1|2:B:2");
  assert_lines ("A:1\r\r\n\r\n\r\nB:2\n\n", "1:A:1|4:B:2");
  assert_lines ("\xEF\xBB\xBF"
                "A:1\r\n",
                "1:A:1");
  assert_lines ("", "");
  assert_lines ("\n\r\n", "");
}

static void
test_unfolds (void)
{
  assert_lines ("A:1\r\n 2\r\n\t3\r\nB:4", "1:A:123|4:B:4");
  assert_lines ("A:1\n  2\n", "1:A:1 2");
  assert_lines ("A:\xC3\r\n \xA9t\xC3\n\t\xA9", "1:A:été");
  assert_lines (" A:1\r\nB:2\r\n ", "1: A:1|2:B:2");
}

static void
test_decodes (void)
{
  assert_lines ("A:\xE9t\xE9 \x80 \x9Cx\x9D", "1:A:été € œx�");
  assert_lines ("A:é \xE9", "1:A:é é");
  assert_lines ("A:\xED\xA0\x80", "1:A:í\xC2\xA0€");
  assert_lines ("A:\xC0\xAF", "1:A:À¯");
}

static void
test_zero_bytes (void)
{
  g_autofree char *found = read_lines ("A:\0b\n\0", 6, 1000);

  g_assert_cmpstr (found, ==, "1:A:�b|2:�");
}

static void
test_long_lines (void)
{
  const char *bytes = "A:12345678\n 9\nB:1\nC:12345é\nD:\\\\\\\\\\\\\\n";
  g_autofree char *found = read_lines (bytes, strlen (bytes), 8);

  g_assert_cmpstr (found, ==, "1:A:123456…|3:B:1|4:C:12345…|5:D:…");
}

static void
test_utf_16 (void)
{
  static const guint8 little[] = {0xFF, 0xFE, 'A', 0, ':', 0, 0xE9, 0, '\n', 0};
  static const guint8 big[] = {0xFE, 0xFF, 0, 'A', 0, ':', 0, 0xE9, 0, '\n'};
  static const guint8 odd[] = {0xFF, 0xFE, 'A', 0, 0, 0xD8};
  g_autoptr (GBytes) little_bytes = g_bytes_new_static (little, sizeof little);
  g_autoptr (GBytes) big_bytes = g_bytes_new_static (big, sizeof big);
  g_autoptr (GBytes) odd_bytes = g_bytes_new_static (odd, sizeof odd);
  g_autoptr (GBytes) from_little = volet_ical_bytes_to_8_bit (little_bytes);
  g_autoptr (GBytes) from_big = volet_ical_bytes_to_8_bit (big_bytes);
  g_autoptr (GBytes) from_odd = volet_ical_bytes_to_8_bit (odd_bytes);

  g_assert_cmpmem (g_bytes_get_data (from_little, NULL), g_bytes_get_size (from_little), "A:é\n",
                   5);
  g_assert_true (g_bytes_equal (from_little, from_big));
  g_assert_true (g_bytes_equal (from_odd, odd_bytes));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ical/lines/line-ends", test_line_ends);
  g_test_add_func ("/ical/lines/unfolds-bytes", test_unfolds);
  g_test_add_func ("/ical/lines/decodes-what-is-not-utf-8", test_decodes);
  g_test_add_func ("/ical/lines/keeps-no-zero-byte", test_zero_bytes);
  g_test_add_func ("/ical/lines/cuts-long-lines", test_long_lines);
  g_test_add_func ("/ical/lines/utf-16", test_utf_16);

  return g_test_run ();
}
