/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a recurrence rule (RFC 5545, section 3.3.10).
 *
 * libical could read rules and walk over them. Its walk cannot be stopped before it finds the next
 * occurrence, though, so a rule without one hangs; it is wrong for some rules by week number; and
 * it refuses a whole rule for one part that it does not know. */

#include "volet-ical-rule.h"

#include <string.h>

/* The bounds of each list's numbers, and whether they may be counted from the end. */
static const struct {
  const char *name;
  VoletIcalBy by;
  int first, last;
  gboolean is_signed;
} lists[] = {
    {"BYMONTH", VOLET_ICAL_BY_MONTH, 1, 12, FALSE},
    {"BYWEEKNO", VOLET_ICAL_BY_WEEK, 1, 53, TRUE},
    {"BYYEARDAY", VOLET_ICAL_BY_YEAR_DAY, 1, VOLET_ICAL_BY_MAX, TRUE},
    {"BYMONTHDAY", VOLET_ICAL_BY_MONTH_DAY, 1, 31, TRUE},
    {"BYHOUR", VOLET_ICAL_BY_HOUR, 0, 23, FALSE},
    {"BYMINUTE", VOLET_ICAL_BY_MINUTE, 0, 59, FALSE},
    {"BYSECOND", VOLET_ICAL_BY_SECOND, 0, 60, FALSE},
    {"BYSETPOS", VOLET_ICAL_BY_POSITION, 1, VOLET_ICAL_BY_MAX, TRUE},
};

/* In the order of #VoletIcalFrequency, #VoletIcalSkip, and ISO 8601. */
static const char *const frequency_names[] = {"SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                              "WEEKLY",   "MONTHLY",  "YEARLY", NULL};
static const char *const skip_names[] = {"OMIT", "BACKWARD", "FORWARD", NULL};
static const char *const weekday_names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU", NULL};

static void
add_number (VoletIcalNumbers *numbers, int number)
{
  guint64 *bits = number < 0 ? numbers->down : numbers->up;

  number = ABS (number);
  bits[number / 64] |= G_GUINT64_CONSTANT (1) << (number % 64);
  numbers->is_given = TRUE;
}

/**
 * volet_ical_numbers_has:
 * @self: a list
 * @number: the number of a thing, from 1 (of hours, minutes and seconds from 0)
 * @n_all: how many such things there are, to count from the end
 *
 * Returns: whether the list names it, from the beginning or from the end
 */
gboolean
volet_ical_numbers_has (const VoletIcalNumbers *self, int number, int n_all)
{
  int from_end = n_all - number + 1;

  if (number >= 0 && number <= VOLET_ICAL_BY_MAX && self->up[number / 64] >> (number % 64) & 1)
    return TRUE;
  return from_end > 0 && from_end <= VOLET_ICAL_BY_MAX &&
         self->down[from_end / 64] >> (from_end % 64) & 1;
}

static int
find_name (const char *const *names, const char *text)
{
  for (int i = 0; names[i] != NULL; i++) {
    if (strcmp (names[i], text) == 0)
      return i;
  }
  return -1;
}

/* A whole number of any size, brought within the bounds of an int. */
static gboolean
parse_number (const char *text, int *ret_number)
{
  gint64 number;
  char *end;

  if (!g_ascii_isdigit (text[text[0] == '-' || text[0] == '+']))
    return FALSE;
  number = g_ascii_strtoll (text, &end, 10);
  if (*end != '\0')
    return FALSE;

  *ret_number = (int) CLAMP (number, -G_MAXINT, G_MAXINT);
  return TRUE;
}

static gboolean
parse_positive (const char *text, int *ret_number)
{
  int number;

  if (!parse_number (text, &number) || number < 1)
    return FALSE;
  *ret_number = number;
  return TRUE;
}

static gboolean
parse_list (VoletIcalRule *rule, gsize index, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (gsize i = 0; words[i] != NULL; i++) {
    int number;

    if (!parse_number (words[i], &number) || ABS (number) < lists[index].first ||
        ABS (number) > lists[index].last || (number < 0 && !lists[index].is_signed))
      return FALSE;
    /* No leap second in any time that Volet keeps. */
    if (lists[index].by == VOLET_ICAL_BY_SECOND)
      number = MIN (number, 59);
    add_number (&rule->by[lists[index].by], number);
  }
  return TRUE;
}

/* One word of BYDAY: "MO", "2MO" or "-1SU". */
static gboolean
parse_weekday (VoletIcalRule *rule, const char *word)
{
  gsize length = strlen (word);
  g_autofree char *number_text = NULL;
  int weekday, number;

  if (length < 2)
    return FALSE;
  weekday = find_name (weekday_names, word + length - 2) + 1;
  if (weekday == 0)
    return FALSE;
  if (length == 2) {
    rule->weekdays |= 1u << weekday;
    return TRUE;
  }

  number_text = g_strndup (word, length - 2);
  if (!parse_number (number_text, &number) || number == 0 || ABS (number) > 53)
    return FALSE;
  add_number (&rule->nth_weekdays[weekday], number);
  return TRUE;
}

static gboolean
parse_weekdays (VoletIcalRule *rule, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (gsize i = 0; words[i] != NULL; i++) {
    if (!parse_weekday (rule, words[i]))
      return FALSE;
  }
  return TRUE;
}

static gboolean
parse_name (const char *const *names, const char *text, int *ret_index)
{
  int index = find_name (names, text);

  if (index < 0)
    return FALSE;
  *ret_index = index;
  return TRUE;
}

/* One part of a rule. A part that nobody knows is left out, as other readers of calendars do. */
static gboolean
parse_part (VoletIcalRule *rule, const char *name, const char *value, gboolean *has_frequency)
{
  int index = 0;

  if (strcmp (name, "FREQ") == 0) {
    *has_frequency = parse_name (frequency_names, value, &index);
    rule->frequency = (VoletIcalFrequency) index;
    return *has_frequency;
  }
  if (strcmp (name, "INTERVAL") == 0)
    return parse_positive (value, &rule->interval);
  if (strcmp (name, "COUNT") == 0)
    return parse_positive (value, &rule->count);
  if (strcmp (name, "UNTIL") == 0)
    return rule->has_until = volet_ical_time_parse (value, &rule->until);
  if (strcmp (name, "BYDAY") == 0)
    return parse_weekdays (rule, value);
  if (strcmp (name, "WKST") == 0) {
    gboolean is_weekday = parse_name (weekday_names, value, &index);

    rule->week_start = index + 1;
    return is_weekday;
  }
  if (strcmp (name, "SKIP") == 0) {
    gboolean is_skip = parse_name (skip_names, value, &index);

    rule->skip = (VoletIcalSkip) index;
    return is_skip;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++) {
    if (strcmp (name, lists[i].name) == 0)
      return parse_list (rule, i, value);
  }
  return TRUE;
}

static gboolean
is_supported (const VoletIcalRule *rule)
{
  if (rule->skip == VOLET_ICAL_SKIP_OMIT)
    return TRUE;
  /* A day that is put off into the next month would need that month, which may not be visited. */
  return rule->frequency == VOLET_ICAL_FREQUENCY_YEARLY ||
         (rule->frequency == VOLET_ICAL_FREQUENCY_MONTHLY &&
          (rule->interval == 1 || rule->skip == VOLET_ICAL_SKIP_BACKWARD));
}

/**
 * volet_ical_rule_parse:
 * @text: the value of an RRULE
 * @ret_rule: (out): the rule
 *
 * Returns: whether the rule was read; if not, @ret_rule is untouched
 */
VoletIcalRuleResult
volet_ical_rule_parse (const char *text, VoletIcalRule *ret_rule)
{
  g_autofree char *upper = g_ascii_strup (text, -1);
  g_auto (GStrv) parts = g_strsplit (upper, ";", -1);
  VoletIcalRule rule = {.interval = 1, .week_start = 1};
  gboolean has_frequency = FALSE;

  for (gsize i = 0; parts[i] != NULL; i++) {
    char *name = g_strstrip (parts[i]);
    char *equals = strchr (name, '=');

    if (equals == NULL)
      continue;
    *equals = '\0';
    if (strcmp (name, "RSCALE") == 0 && strcmp (equals + 1, "GREGORIAN") != 0)
      return VOLET_ICAL_RULE_UNSUPPORTED;
    if (!parse_part (&rule, name, equals + 1, &has_frequency))
      return VOLET_ICAL_RULE_BAD;
  }
  if (!has_frequency)
    return VOLET_ICAL_RULE_BAD;
  if (!is_supported (&rule))
    return VOLET_ICAL_RULE_UNSUPPORTED;

  *ret_rule = rule;
  return VOLET_ICAL_RULE_OK;
}
