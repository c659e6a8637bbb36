/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Libraries that few acts need: loaded by the first of these acts, not when the program starts. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletLibrarySymbol:
 * @name: a function's name in the library
 * @offset: where its pointer stands in the table, bytes
 */
typedef struct {
  const char *name;
  gsize offset;
} VoletLibrarySymbol;

/**
 * VoletLibrary:
 * @file_name: the library, as the linker would name it
 * @symbols: (array length=n_symbols): what is needed of it
 * @n_symbols: how many
 * @table: pointers to these functions, %NULL until volet_library_load()
 *
 * A library that is loaded when it is first needed. Its headers are compiled against, so that every
 * call is checked; only the linking is put off.
 */
typedef struct {
  const char *file_name;
  const VoletLibrarySymbol *symbols;
  gsize n_symbols;
  gpointer table;
  /*< private >*/
  gsize state;
} VoletLibrary;

/* For a table: struct { VOLET_LIBRARY_POINTER (qpdf_, init) … } qpdf, called as qpdf.init (). */
#define VOLET_LIBRARY_POINTER(prefix, name) __typeof__ (prefix##name) *name;

/* For the list of symbols of a table of this type. */
#define VOLET_LIBRARY_SYMBOL(type, prefix, name) {#prefix #name, G_STRUCT_OFFSET (type, name)},

gboolean volet_library_load (VoletLibrary *self);

G_END_DECLS
