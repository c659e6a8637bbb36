/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of one component that Volet needs, as libical is to read them.
 *
 * libical gets each component by itself, and of it only the properties below, written anew: a
 * broken line elsewhere costs nothing, an attachment takes no memory, and what strangers' files
 * can make libical do stays small. */

#include "volet-ical-block.h"

#include "volet-ical-rule.h"

#include <string.h>

/* An event repeats by one rule, in some files by a few. */
#define MAX_RULES 64

/* What becomes of a property: a word or number, a text, a time with its parameters, a rule. */
typedef enum {
  KEEP_VALUE,
  KEEP_TEXT,
  KEEP_TIME,
  KEEP_RULE,
} Keep;

static const struct {
  const char *name;
  Keep keep;
} properties[] = {
    {"DTSTART", KEEP_TIME},     {"DTEND", KEEP_TIME},         {"DURATION", KEEP_VALUE},
    {"SUMMARY", KEEP_TEXT},     {"UID", KEEP_TEXT},           {"STATUS", KEEP_VALUE},
    {"SEQUENCE", KEEP_VALUE},   {"RECURRENCE-ID", KEEP_TIME}, {"RRULE", KEEP_RULE},
    {"RDATE", KEEP_TIME},       {"EXDATE", KEEP_TIME},        {"TZOFFSETFROM", KEEP_VALUE},
    {"TZOFFSETTO", KEEP_VALUE},
};

static const char *const types[] = {"DATE", "DATE-TIME", "PERIOD", NULL};

struct _VoletIcalBlock {
  guint line;
  /* What libical is to read. */
  GString *text;
  /* Of VoletIcalRule. */
  GPtrArray *rules;
  /* What was written, so it is known when libical cannot read it. */
  gboolean names_end;
  gboolean names_recurrence_id;
  gboolean has_fault;
  VoletIcalReason fault;
};

/**
 * volet_ical_block_new:
 *
 * Returns: (transfer full): a block, to be used for one component after the other
 */
VoletIcalBlock *
volet_ical_block_new (void)
{
  VoletIcalBlock *self = g_new0 (VoletIcalBlock, 1);

  self->text = g_string_new (NULL);
  self->rules = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * volet_ical_block_free:
 * @self: (transfer full): a block
 */
void
volet_ical_block_free (VoletIcalBlock *self)
{
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->rules);
  g_free (self);
}

/**
 * volet_ical_block_begin:
 * @self: a block
 * @line: where the component begins
 *
 * Forgets the last component.
 */
void
volet_ical_block_begin (VoletIcalBlock *self, guint line)
{
  self->line = line;
  g_string_assign (self->text, "BEGIN:VEVENT\r\n");
  g_ptr_array_set_size (self->rules, 0);
  self->names_end = FALSE;
  self->names_recurrence_id = FALSE;
  self->has_fault = FALSE;
}

static void
set_fault (VoletIcalBlock *self, VoletIcalReason reason)
{
  if (self->has_fault)
    return;
  self->has_fault = TRUE;
  self->fault = reason;
}

static int
find_property (const char *name, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++) {
    if (g_ascii_strncasecmp (properties[i].name, name, length) == 0 &&
        properties[i].name[length] == '\0')
      return (int) i;
  }
  return -1;
}

/**
 * volet_ical_block_wants:
 * @line: a content line, not yet decoded
 *
 * Returns: whether it may be one of the properties that are kept
 */
gboolean
volet_ical_block_wants (const char *line)
{
  gsize length = strcspn (line, ";: \t");

  return length > 0 && find_property (line, length) >= 0;
}

static void
add_rule (VoletIcalBlock *self, const char *text)
{
  g_autofree VoletIcalRule *rule = g_new (VoletIcalRule, 1);

  if (self->rules->len == MAX_RULES) {
    set_fault (self, VOLET_ICAL_REASON_BAD_RULE);
    return;
  }
  switch (volet_ical_rule_parse (text, rule)) {
  case VOLET_ICAL_RULE_OK:
    g_ptr_array_add (self->rules, g_steal_pointer (&rule));
    return;
  case VOLET_ICAL_RULE_UNSUPPORTED:
    set_fault (self, VOLET_ICAL_REASON_UNKNOWN_RULE);
    return;
  case VOLET_ICAL_RULE_BAD:
  default:
    set_fault (self, VOLET_ICAL_REASON_BAD_RULE);
    return;
  }
}

static void
add_time (VoletIcalBlock *self, const VoletIcalContent *content)
{
  g_string_append (self->text, content->name);
  if (content->zone != NULL && strchr (content->zone, '"') == NULL)
    g_string_append_printf (self->text, ";TZID=\"%s\"", content->zone);
  if (content->type != NULL && g_strv_contains (types, content->type))
    g_string_append_printf (self->text, ";VALUE=%s", content->type);
  if (g_strcmp0 (content->range, "THISANDFUTURE") == 0)
    g_string_append (self->text, ";RANGE=THISANDFUTURE");
  g_string_append_printf (self->text, ":%s\r\n", content->value);
}

/* libical drops the backslash of an escape that RFC 5545 (section 3.3.11) does not have; other
 * readers keep it. */
static void
add_text (VoletIcalBlock *self, const VoletIcalContent *content)
{
  g_string_append_printf (self->text, "%s:", content->name);
  for (const char *next = content->value; *next != '\0'; next++) {
    gboolean is_escape = *next == '\\' && next[1] != '\0' && strchr ("\\;,nN", next[1]) != NULL;

    g_string_append_c (self->text, *next);
    if (is_escape)
      g_string_append_c (self->text, *++next);
    else if (*next == '\\')
      g_string_append_c (self->text, '\\');
  }
  g_string_append (self->text, "\r\n");
}

/**
 * volet_ical_block_add:
 * @self: a block
 * @content: a line of the component
 * @is_cut: whether the line lost its end
 *
 * Keeps what is needed of the line.
 */
void
volet_ical_block_add (VoletIcalBlock *self, const VoletIcalContent *content, gboolean is_cut)
{
  int index = find_property (content->name, strlen (content->name));

  if (index < 0 || *content->value == '\0')
    return;
  if (is_cut && strcmp (content->name, "SUMMARY") != 0) {
    set_fault (self, VOLET_ICAL_REASON_TOO_LONG);
    return;
  }

  if (strcmp (content->name, "DTEND") == 0 || strcmp (content->name, "DURATION") == 0)
    self->names_end = TRUE;
  if (strcmp (content->name, "RECURRENCE-ID") == 0)
    self->names_recurrence_id = TRUE;
  if (properties[index].keep == KEEP_RULE)
    add_rule (self, content->value);
  else if (properties[index].keep == KEEP_TIME)
    add_time (self, content);
  else if (properties[index].keep == KEEP_TEXT)
    add_text (self, content);
  else
    g_string_append_printf (self->text, "%s:%s\r\n", content->name, content->value);
}

/**
 * volet_ical_block_get_line:
 * @self: a block
 *
 * Returns: the line of the file where its component begins
 */
guint
volet_ical_block_get_line (VoletIcalBlock *self)
{
  return self->line;
}

/**
 * volet_ical_block_get_fault:
 * @self: a block
 * @ret_reason: (out): what is wrong
 *
 * Returns: whether something is wrong that libical does not see
 */
gboolean
volet_ical_block_get_fault (VoletIcalBlock *self, VoletIcalReason *ret_reason)
{
  if (!self->has_fault)
    return FALSE;
  *ret_reason = self->fault;
  return TRUE;
}

/**
 * volet_ical_block_names_end:
 * @self: a block
 *
 * Returns: whether an end or a duration was written, readable or not
 */
gboolean
volet_ical_block_names_end (VoletIcalBlock *self)
{
  return self->names_end;
}

/**
 * volet_ical_block_names_recurrence_id:
 * @self: a block
 *
 * Returns: whether an instance that is replaced was named, readably or not
 */
gboolean
volet_ical_block_names_recurrence_id (VoletIcalBlock *self)
{
  return self->names_recurrence_id;
}

/**
 * volet_ical_block_end:
 * @self: a block
 *
 * Returns: (transfer none): the component for libical, valid until the next one begins
 */
const char *
volet_ical_block_end (VoletIcalBlock *self)
{
  g_string_append (self->text, "END:VEVENT\r\n");
  return self->text->str;
}

/**
 * volet_ical_block_take_rules:
 * @self: a block
 *
 * Returns: (transfer full) (element-type VoletIcalRule): the recurrence rules of the component
 */
GPtrArray *
volet_ical_block_take_rules (VoletIcalBlock *self)
{
  GPtrArray *rules = g_steal_pointer (&self->rules);

  self->rules = g_ptr_array_new_with_free_func (g_free);
  return rules;
}
