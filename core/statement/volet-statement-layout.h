/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement as stable bytes, for the ledger.
 *
 * Integers are little-endian; "text" is its length in bytes (u16), then UTF-8; "figure" is its kind
 * (u8), then only the members that the kind names (u32 each; the total of families is left out,
 * being their sum). Version 1:
 *
 *     u16 version   u8 level   u8 flags   i32 day   [i32 replaces_day]   u32 n_replacements
 *     text language   text recipient   [text typed_name]   [figure of the period]
 *     u16 n_weeks, then for each: i32 week   u8 flags   [i32 cut_off_day]   [figure]
 *
 * Version 2, for whatever version 1 cannot say: after the version, u8 kind; a flag more, for a
 * cover note; and, where the paper cites, in place of the weeks:
 *
 *     u16 n_citations, then for each: u8 kind   u8 level   u8 flags   u8 channel   i32 day
 *     i32 first week   i32 last week   text recipient
 *
 * B1. What stands in [ ] is there if and only if a flag says so; so equal statements are equal
 *     bytes, and equal bytes are equal statements.
 * B2. Bytes that a statement would not write are refused, so reading and writing again gives the
 *     same bytes.
 * B3. A layout that was ever written is read for ever; a new one takes the next version. */

#pragma once

#include "volet-statement.h"

G_BEGIN_DECLS

#define VERSION_HOURS 1
#define VERSION_ALL 2
#define LANGUAGE "fr"

enum {
  HEAD_FLAG_WHOLE_PERIOD = 1 << 0,
  HEAD_FLAG_TYPED_NAME = 1 << 1,
  HEAD_FLAG_REPLACES = 1 << 2,
  HEAD_FLAGS = (1 << 3) - 1,
  HEAD_FLAG_COVER_NOTE = 1 << 3,
  HEAD_FLAGS_ALL = (1 << 4) - 1,
};

enum {
  CITATION_FLAG_WHOLE_PERIOD = 1 << 0,
  CITATION_FLAG_REPLACED = 1 << 1,
  CITATION_FLAG_TO_CHECK = 1 << 2,
  CITATION_FLAGS = (1 << 3) - 1,
};

enum {
  WEEK_FLAG_ABSENT = 1 << 0,
  WEEK_FLAG_PREVENTED = 1 << 1,
  WEEK_FLAG_CUT_OFF = 1 << 2,
  WEEK_FLAG_FIGURE = 1 << 3,
  WEEK_FLAGS = (1 << 4) - 1,
};

guint16 volet_statement_layout_choose_version (const VoletStatementHead *head);

G_END_DECLS
