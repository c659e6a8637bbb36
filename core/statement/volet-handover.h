/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a document was handed over: on this side of the wall, because a list of documents says it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletChannel:
 * @VOLET_CHANNEL_UNSAID: not said
 * @VOLET_CHANNEL_HAND: "en main propre"
 * @VOLET_CHANNEL_POST: by post
 * @VOLET_CHANNEL_REGISTERED: by registered post
 * @VOLET_CHANNEL_MAIL: by electronic mail
 * @VOLET_CHANNEL_SITE: uploaded to a site
 * @VOLET_CHANNEL_COPIED: copied to the clipboard
 * @VOLET_CHANNEL_OFFICIAL: typed into the official agenda
 */
typedef enum {
  VOLET_CHANNEL_UNSAID,
  VOLET_CHANNEL_HAND,
  VOLET_CHANNEL_POST,
  VOLET_CHANNEL_REGISTERED,
  VOLET_CHANNEL_MAIL,
  VOLET_CHANNEL_SITE,
  VOLET_CHANNEL_COPIED,
  VOLET_CHANNEL_OFFICIAL,
} VoletChannel;

#define VOLET_N_CHANNELS 8

G_END_DECLS
