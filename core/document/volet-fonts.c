/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fonts of documents: those installed with Volet, and never the host's.
 *
 * F1. Only the two files of the folder can be drawn with: the font map has a fontconfig
 *     configuration of its own, which reads no configuration file.
 * F2. Nothing of the environment changes a shape: no hinting, no screen resolution, no language of
 *     the locale. */

#include "volet-fonts-private.h"

#include "volet-document-error.h"
#include "volet-statement.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

/* A language that no table knows. Under a known one, Pango takes the language of a run in another
 * script from the environment, and a font may draw its letters in another way. */
#define NO_LANGUAGE "xx"

/* So that one unit of a drawing is one point. */
#define POINTS_PER_INCH 72.0

static const char *const file_names[] = {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"};

struct _VoletFonts {
  GObject parent_instance;

  FcConfig *config;
  FcCharSet *letters;
  PangoFontMap *font_map;
};

G_DEFINE_FINAL_TYPE (VoletFonts, volet_fonts, G_TYPE_OBJECT)

static void
volet_fonts_finalize (GObject *object)
{
  VoletFonts *self = VOLET_FONTS (object);

  g_clear_object (&self->font_map);
  g_clear_pointer (&self->letters, FcCharSetDestroy);
  g_clear_pointer (&self->config, FcConfigDestroy);

  G_OBJECT_CLASS (volet_fonts_parent_class)->finalize (object);
}

static void
volet_fonts_class_init (VoletFontsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_fonts_finalize;
}

static void
volet_fonts_init (VoletFonts *self)
{
}

/* Returns: (transfer full) (nullable): the letters that every font of @config can draw */
static FcCharSet *
find_letters (FcConfig *config)
{
  FcFontSet *fonts = FcConfigGetFonts (config, FcSetApplication);
  FcCharSet *letters = NULL;

  if (fonts == NULL || fonts->nfont != G_N_ELEMENTS (file_names))
    return NULL;

  for (int i = 0; i < fonts->nfont; i++) {
    FcCharSet *drawn = NULL;
    FcCharSet *both;

    if (FcPatternGetCharSet (fonts->fonts[i], FC_CHARSET, 0, &drawn) != FcResultMatch) {
      g_clear_pointer (&letters, FcCharSetDestroy);
      return NULL;
    }
    both = letters != NULL ? FcCharSetIntersect (letters, drawn) : FcCharSetCopy (drawn);
    g_clear_pointer (&letters, FcCharSetDestroy);
    letters = both;
  }
  return letters;
}

static gboolean
load_fonts (VoletFonts *self, const char *folder)
{
  self->config = FcConfigCreate ();
  for (gsize i = 0; i < G_N_ELEMENTS (file_names); i++) {
    g_autofree char *path = g_build_filename (folder, file_names[i], NULL);

    if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) ||
        !FcConfigAppFontAddFile (self->config, (const FcChar8 *) path))
      return FALSE;
  }
  self->letters = find_letters (self->config);
  return self->letters != NULL;
}

/**
 * volet_fonts_new:
 * @folder: the folder that holds DejaVuSans.ttf and DejaVuSans-Bold.ttf
 * @error: return location
 *
 * Reads both fonts, which takes some milliseconds: one object serves all documents.
 *
 * Errors: %VOLET_DOCUMENT_ERROR_NO_FONTS
 *
 * Returns: (transfer full) (nullable): the fonts
 */
VoletFonts *
volet_fonts_new (const char *folder, GError **error)
{
  g_autoptr (VoletFonts) self = g_object_new (VOLET_TYPE_FONTS, NULL);

  g_return_val_if_fail (folder != NULL, NULL);

  if (!load_fonts (self, folder)) {
    g_set_error_literal (error, VOLET_DOCUMENT_ERROR, VOLET_DOCUMENT_ERROR_NO_FONTS,
                         "the fonts of documents are missing");
    return NULL;
  }

  self->font_map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (self->font_map), self->config);
  return g_steal_pointer (&self);
}

/**
 * volet_fonts_create_context:
 * @self: the fonts
 *
 * Returns: (transfer full): a context in which one unit is one point, and the same text always has
 *   the same shape
 */
PangoContext *
volet_fonts_create_context (VoletFonts *self)
{
  PangoContext *context;
  cairo_font_options_t *options;

  g_return_val_if_fail (VOLET_IS_FONTS (self), NULL);

  context = pango_font_map_create_context (self->font_map);
  options = cairo_font_options_create ();
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, POINTS_PER_INCH);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (NO_LANGUAGE));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  return context;
}

/**
 * volet_fonts_check_name:
 * @self: the fonts
 * @name: a name as it is being typed
 * @error: return location
 *
 * Looks whether a statement takes @name and every letter of it can be drawn. A name that passes
 * makes no document fail.
 *
 * Errors: %VOLET_STATEMENT_ERROR_BAD_NAME, %VOLET_DOCUMENT_ERROR_NO_GLYPH
 *
 * Returns: whether @name can stand on a document
 */
gboolean
volet_fonts_check_name (VoletFonts *self, const char *name, GError **error)
{
  g_return_val_if_fail (VOLET_IS_FONTS (self), FALSE);

  if (!volet_statement_check_name (name, error))
    return FALSE;
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p)) {
    if (!FcCharSetHasChar (self->letters, g_utf8_get_char (p))) {
      g_set_error_literal (error, VOLET_DOCUMENT_ERROR, VOLET_DOCUMENT_ERROR_NO_GLYPH,
                           "a name with a letter that the fonts lack");
      return FALSE;
    }
  }
  return TRUE;
}
