/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a disk may hold after the power was cut, from the log of what was written to it. */

#pragma once

#include "sim-disk.h"

G_BEGIN_DECLS

/* What becomes of the writes that no sync had made durable. */
typedef enum {
  /* None reached the disk. */
  POWER_CUT_NOTHING,
  /* All did. */
  POWER_CUT_ALL,
  /* The first few did. */
  POWER_CUT_PREFIX,
  /* The first few did, and the next one up to some byte. */
  POWER_CUT_BYTE,
  /* Of each sector of 512 bytes, either the old or the new. */
  POWER_CUT_SECTORS,
  /* The same, and some sectors hold garbage. */
  POWER_CUT_GARBAGE,
  /* All did, but one whole block of 4096 bytes that was written to holds garbage. */
  POWER_CUT_BLOCK,
  /* All did, but the last 16 KiB of what was not synced are zeros. */
  POWER_CUT_ZERO_TAIL,
  /* The file has its new size, and zeros for content. */
  POWER_CUT_SIZE_ALONE,
  POWER_CUT_N_KINDS,
} PowerCut;

GByteArray *
power_cut_make (GPtrArray *log, guint n_events, const char *path, PowerCut cut, GRand *rand);
SimDisk *power_cut_make_disk (GPtrArray *log, guint n_events, PowerCut cut, GRand *rand);
SimDisk *power_cut_make_fat_disk (GPtrArray *log, guint n_events, PowerCut cut, GRand *rand);

G_END_DECLS
