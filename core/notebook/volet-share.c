/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document about to be given: what is asked for, and the statement made of it. */

#include "volet-disclosure.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-ledger.h"
#include "volet-notebook-private.h"
#include "volet-share-private.h"

G_DEFINE_FINAL_TYPE (VoletShare, volet_share, G_TYPE_OBJECT)

static void
volet_share_finalize (GObject *object)
{
  VoletShare *self = VOLET_SHARE (object);

  g_clear_object (&self->statement);
  g_clear_pointer (&self->recipient, volet_recipient_free);
  g_clear_pointer (&self->missing_weeks, g_array_unref);
  g_clear_pointer (&self->context, g_array_unref);
  g_clear_pointer (&self->asked, volet_secret_free_string);
  G_OBJECT_CLASS (volet_share_parent_class)->finalize (object);
}

static void
volet_share_class_init (VoletShareClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_share_finalize;
}

static void
volet_share_init (VoletShare *self)
{
  self->missing_weeks = g_array_new (FALSE, FALSE, sizeof (VoletWeek));
  self->context = g_array_new (FALSE, TRUE, sizeof (VoletGivenContext));
}

static gboolean
make_recipient (VoletShare *self,
                VoletNotebook *notebook,
                const VoletShareRequest *request,
                GError **error)
{
  if (request->sign != NULL && !volet_statement_check_name (request->sign, error))
    return FALSE;
  self->is_new_recipient = TRUE;
  self->recipient = volet_recipient_new ();
  self->recipient->id = volet_id_new (notebook->random);
  self->recipient->name = g_strdup (request->to);
  self->recipient->sign = g_strdup (request->sign);
  self->recipient->group =
      g_strdup (request->group != NULL ? request->group : VOLET_GROUP_ADMINISTRATION);
  return volet_group_check (self->recipient->group, error);
}

/* Finds who it is for, or makes somebody new. */
static gboolean
choose_recipient (VoletShare *self,
                  VoletNotebook *notebook,
                  const VoletShareRequest *request,
                  GError **error)
{
  g_autoptr (GError) find_error = NULL;

  if (request->recipient != VOLET_ID_NONE)
    self->recipient = volet_store_load_recipient (notebook->store, request->recipient, &find_error);
  else if (!volet_statement_check_name (request->to, error))
    return FALSE;
  else if (request->is_new_person)
    return make_recipient (self, notebook, request, error);
  else
    self->recipient = volet_notebook_find_recipient (notebook, request->to, &find_error);

  if (self->recipient != NULL) {
    if (request->group == NULL)
      return TRUE;
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_GROUP_OF_KNOWN_RECIPIENT,
                                     "the recipient is in a group already");
  }
  if (!g_error_matches (find_error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_UNKNOWN_RECIPIENT)) {
    g_propagate_error (error, g_steal_pointer (&find_error));
    return FALSE;
  }
  return make_recipient (self, notebook, request, error);
}

/* Somebody who was given papers without hours alone has no form that they are used to. */
static gboolean
find_template (VoletShare *self, VoletNotebook *notebook, GError **error)
{
  g_autoptr (GPtrArray) lines = volet_store_load_all_given (notebook->store, error);
  gboolean has_lines = FALSE;

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++) {
    const VoletGiven *given = g_ptr_array_index (lines, i);

    if (given->recipient != self->recipient->id)
      continue;
    has_lines = TRUE;
    self->has_template |=
        volet_statement_get_head (given->statement)->kind == VOLET_STATEMENT_KIND_HOURS;
  }
  self->has_template |= !self->is_new_recipient && !has_lines;
  return TRUE;
}

/* The form asked for, else the recipient's; how prevented weeks are shown was settled when the
 * recipient was made, unless it is chosen anew. */
static gboolean
choose_form (VoletShare *self, const VoletShareRequest *request, GError **error)
{
  VoletTemplate form = self->recipient->form;

  if (request->form != NULL) {
    form = *request->form;
    form.prevented_form = !self->has_template ? volet_prevented_form_get_default (form.level)
                                              : self->recipient->form.prevented_form;
    /* A form that knows no figure there takes that level's own default. */
    if (form.level == VOLET_LEVEL_THRESHOLD && form.prevented_form == VOLET_PREVENTED_FORM_FIGURE)
      form.prevented_form = volet_prevented_form_get_default (form.level);
  } else if (!self->has_template) {
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_LEVEL_NEEDED,
                                     "the first document needs a level");
  }
  if (request->has_prevented_form)
    form.prevented_form = request->prevented_form;

  self->changes_form = self->has_template && !volet_template_equal (&form, &self->recipient->form);
  self->recipient->form = form;
  return TRUE;
}

static gboolean
choose_replaced (
    VoletShare *self, VoletNotebook *notebook, guint n, VoletDisclosure *disclosure, GError **error)
{
  g_autoptr (VoletGiven) replaced = NULL;

  disclosure->replaces_day = VOLET_STATEMENT_NO_DAY;
  if (!self->is_new_recipient &&
      !volet_store_count_replacements (notebook->store, self->recipient->id,
                                       &disclosure->n_replacements, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  replaced = volet_notebook_get_given (notebook, n, error);
  if (replaced == NULL)
    return FALSE;
  if (replaced->recipient != self->recipient->id)
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_REPLACES_OTHERS,
                                     "it was given to somebody else");
  if (!volet_given_counts (replaced))
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_REPLACES_UNCOUNTED,
                                     "it was not given");

  self->replaces = n;
  disclosure->n_replacements++;
  disclosure->replaces_day = volet_statement_get_head (replaced->statement)->day;
  return TRUE;
}

static gboolean
check_range (const VoletShareRequest *request, GError **error)
{
  if (request->last < request->first)
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_WEEKS_BACKWARDS,
                                     "the last week comes before the first");
  if (request->last - request->first >= VOLET_STATEMENT_MAX_WEEKS)
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_TOO_MANY_WEEKS,
                                     "more weeks than a statement holds");
  return TRUE;
}

/* The totals of the weeks; the week in progress is counted up to today. */
static VoletWeekTotal *
load_totals (VoletNotebook *notebook, const VoletShareRequest *request, GError **error)
{
  gsize n_weeks = (gsize) (request->last - request->first) + 1;
  g_autofree VoletWeekTotal *totals = g_new0 (VoletWeekTotal, n_weeks);

  if (!volet_notebook_get_weeks (notebook, request->first, n_weeks, totals, error))
    return NULL;
  for (gsize i = 0; i < n_weeks; i++) {
    if (totals[i].state == VOLET_WEEK_STATE_CURRENT &&
        !volet_notebook_count_until (notebook, totals[i].week, volet_notebook_get_today (notebook),
                                     &totals[i].count, error))
      return NULL;
  }
  return g_steal_pointer (&totals);
}

/* A week in progress has no closing yet: its minutes themselves tell which content was given, so
 * that two documents of one day speak of the same unknowns if and only if nothing was added. */
static guint
get_version (const VoletWeekTotal *total)
{
  guint32 version = 0x811c9dc5;

  if (total->state != VOLET_WEEK_STATE_CURRENT)
    return total->version;
  for (int i = 0; i < VOLET_N_FAMILIES; i++)
    version = (version ^ (guint32) total->count.family_min[i]) * 0x01000193;
  return version & G_MAXINT32;
}

static void
fill_context (VoletShare *self, VoletNotebook *notebook, const VoletWeekTotal *totals)
{
  for (gsize i = 0; i < volet_statement_get_n_weeks (self->statement); i++) {
    const VoletStatementWeek *week = volet_statement_get_week (self->statement, i);
    gboolean has_objective =
        !totals[i].is_prevented && totals[i].objective.kind == VOLET_OBJECTIVE_MINUTES;
    VoletGivenContext context = {
        .week = week->week,
        .version = get_version (&totals[i]),
        .length_min = volet_zone_get_week_length (notebook->zone, week->week),
        .objective_min = has_objective ? totals[i].objective.minutes : 0,
        .cut_off_day = week->cut_off_day,
    };

    if (!week->is_absent)
      g_array_append_val (self->context, context);
  }
}

/* The last week that this recipient was given anything about, or one before all. */
static gboolean
find_last_given_week (VoletShare *self,
                      VoletNotebook *notebook,
                      VoletWeek *ret_week,
                      GError **error)
{
  g_autoptr (GPtrArray) lines = volet_store_load_all_given (notebook->store, error);
  VoletWeek last = VOLET_WEEK_FIRST - 1;

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++) {
    const VoletGiven *given = g_ptr_array_index (lines, i);
    gsize n_weeks = volet_statement_get_n_weeks (given->statement);

    if (given->recipient == self->recipient->id && volet_given_counts (given) &&
        volet_statement_get_head (given->statement)->kind == VOLET_STATEMENT_KIND_HOURS)
      last = MAX (last, volet_statement_get_week (given->statement, n_weeks - 1)->week);
  }
  *ret_week = last;
  return TRUE;
}

/* Weeks that the recipient will miss: those left out, and those between the last document and this
 * one. */
static gboolean
find_missing_weeks (VoletShare *self,
                    VoletNotebook *notebook,
                    const VoletShareRequest *request,
                    GError **error)
{
  VoletWeek last_given = VOLET_WEEK_FIRST - 1;

  if (!self->is_new_recipient && !find_last_given_week (self, notebook, &last_given, error))
    return FALSE;
  if (last_given >= VOLET_WEEK_FIRST)
    for (VoletWeek week = last_given + 1; week < request->first; week++)
      g_array_append_val (self->missing_weeks, week);
  for (gsize i = 0; i < volet_statement_get_n_weeks (self->statement); i++) {
    const VoletStatementWeek *week = volet_statement_get_week (self->statement, i);

    if (week->is_absent)
      g_array_append_val (self->missing_weeks, week->week);
  }
  return TRUE;
}

static gboolean
make_statement (VoletShare *self,
                VoletNotebook *notebook,
                const VoletShareRequest *request,
                GError **error)
{
  g_autofree VoletWeekTotal *totals = load_totals (notebook, request, error);
  VoletDay today = volet_notebook_get_today (notebook);
  VoletDisclosure disclosure = {
      .form = self->recipient->form,
      .left_out = request->left_out,
      .allows_in_progress = request->allows_in_progress,
      .cut_off_day = today,
      .day = request->day != VOLET_STATEMENT_NO_DAY ? request->day : today,
      .recipient = self->recipient->name,
      .typed_name = request->typed_name,
      .has_cover_note = request->has_cover_note,
  };

  if (totals == NULL || !choose_replaced (self, notebook, request->replaces, &disclosure, error))
    return FALSE;
  self->statement = volet_disclosure_make_statement (
      &disclosure, totals, (gsize) (request->last - request->first) + 1, error);
  if (self->statement == NULL)
    return FALSE;
  fill_context (self, notebook, totals);
  return TRUE;
}

/**
 * volet_notebook_preview_form:
 * @self: an unlocked notebook
 * @request: the weeks; whom it is for and the form are not read
 * @form: a form
 * @error: return location
 *
 * Makes what a document of this form would say of these weeks, for the person's own eyes: it is for
 * nobody and cannot be given.
 *
 * Errors: the errors of %VOLET_NOTEBOOK_ERROR that speak of giving
 *
 * Returns: (transfer full) (nullable): the statement
 */
VoletStatement *
volet_notebook_preview_form (VoletNotebook *self,
                             const VoletShareRequest *request,
                             const VoletTemplate *form,
                             GError **error)
{
  g_autofree VoletWeekTotal *totals = NULL;
  VoletDay today;
  VoletDisclosure disclosure = {
      .form = *form,
      .left_out = request->left_out,
      .allows_in_progress = request->allows_in_progress,
      .recipient = "-",
      .replaces_day = VOLET_STATEMENT_NO_DAY,
  };

  if (!volet_notebook_check_unlocked (self, error) || !check_range (request, error))
    return NULL;
  totals = load_totals (self, request, error);
  if (totals == NULL)
    return NULL;
  today = volet_notebook_get_today (self);
  disclosure.cut_off_day = disclosure.day = today;
  return volet_disclosure_make_statement (&disclosure, totals,
                                          (gsize) (request->last - request->first) + 1, error);
}

/**
 * volet_share_begin:
 * @notebook: an unlocked notebook
 * @request: whom something is given to, and how
 * @error: return location
 *
 * Errors: %VOLET_STATEMENT_ERROR_BAD_NAME; %VOLET_LEDGER_ERROR_BAD_GROUP;
 * %VOLET_AGENDA_ERROR_BAD_TEXT, _NOTE_TOO_LONG; %VOLET_NOTEBOOK_ERROR_AMBIGUOUS_RECIPIENT,
 * _GROUP_OF_KNOWN_RECIPIENT
 *
 * Returns: (transfer full) (nullable): a share with its recipient and without a statement
 */
VoletShare *
volet_share_begin (VoletNotebook *notebook, const VoletShareRequest *request, GError **error)
{
  g_autoptr (VoletShare) share = NULL;

  if ((request->typed_name != NULL && !volet_statement_check_name (request->typed_name, error)) ||
      (request->asked != NULL && !volet_agenda_check_text (request->asked, error)))
    return NULL;

  share = g_object_new (VOLET_TYPE_SHARE, NULL);
  share->asked = g_strdup (request->asked);
  share->channel = request->channel;
  share->n_changes = notebook->n_changes;
  return choose_recipient (share, notebook, request, error) ? g_steal_pointer (&share) : NULL;
}

/**
 * volet_notebook_prepare_share:
 * @self: an unlocked notebook
 * @request: what the person wants to give
 * @error: return location
 *
 * Makes the statement. Nothing is recorded or written.
 *
 * Errors: %VOLET_STATEMENT_ERROR_BAD_NAME; %VOLET_LEDGER_ERROR_BAD_GROUP;
 * %VOLET_AGENDA_ERROR_BAD_TEXT, _NOTE_TOO_LONG for what was asked; the errors of
 * %VOLET_NOTEBOOK_ERROR that speak of giving, with the week where there is one
 *
 * Returns: (transfer full): what volet_notebook_give() gives
 */
VoletShare *
volet_notebook_prepare_share (VoletNotebook *self, const VoletShareRequest *request, GError **error)
{
  g_autoptr (VoletShare) share = NULL;

  if (!volet_notebook_check_unlocked (self, error) || !check_range (request, error))
    return NULL;
  share = volet_share_begin (self, request, error);
  if (share == NULL || !find_template (share, self, error) ||
      !choose_form (share, request, error) || !make_statement (share, self, request, error) ||
      !find_missing_weeks (share, self, request, error))
    return NULL;
  return g_steal_pointer (&share);
}

/**
 * volet_share_get_statement:
 * @self: a share
 *
 * Returns: (transfer none): what the document will say
 */
VoletStatement *
volet_share_get_statement (VoletShare *self)
{
  g_return_val_if_fail (VOLET_IS_SHARE (self), NULL);

  return self->statement;
}

/**
 * volet_share_get_recipient:
 * @self: a share
 *
 * Returns: (transfer none): who it is for, with the form of this document
 */
const VoletRecipient *
volet_share_get_recipient (VoletShare *self)
{
  g_return_val_if_fail (VOLET_IS_SHARE (self), NULL);

  return self->recipient;
}

/**
 * volet_share_is_new_recipient:
 * @self: a share
 *
 * Returns: whether nothing was given to this person before
 */
gboolean
volet_share_is_new_recipient (VoletShare *self)
{
  g_return_val_if_fail (VOLET_IS_SHARE (self), FALSE);

  return self->is_new_recipient;
}

/**
 * volet_share_changes_form:
 * @self: a share
 *
 * Returns: whether the recipient will see another form than the one they are used to
 */
gboolean
volet_share_changes_form (VoletShare *self)
{
  g_return_val_if_fail (VOLET_IS_SHARE (self), FALSE);

  return self->changes_form;
}

/**
 * volet_share_get_missing_weeks:
 * @self: a share
 *
 * Returns: (transfer none) (element-type VoletWeek): the weeks that the recipient will see are
 *   missing
 */
GArray *
volet_share_get_missing_weeks (VoletShare *self)
{
  g_return_val_if_fail (VOLET_IS_SHARE (self), NULL);

  return self->missing_weeks;
}
