/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole help on paper: blocks of text one below the other on A4 pages.
 *
 * Invariants:
 * 1. A page is broken between blocks only, and a question never stands alone at its foot.
 * 2. Nothing of a notebook is in it: it is made of data/help alone. */

#include "volet-help-leaflet.h"

#include "volet-help-topic.h"

#include <glib/gi18n.h>

/* In points, on A4. */
#define PAGE_WIDTH 595.276
#define PAGE_HEIGHT 841.89
#define MARGIN 56.0
#define FOOT 30.0
#define LIST_INDENT 14.0
#define SPACE_BEFORE_QUESTION 22.0
#define SPACE_BEFORE_TEXT 7.0

#define QUESTION_FONT "DejaVu Sans Bold 15"
#define TEXT_FONT "DejaVu Sans 11"
#define FOOT_FONT "DejaVu Sans 9"

#define POINTS_PER_INCH 72.0

typedef struct {
  PangoLayout *layout;
  gboolean is_question;
  double indent;
  double height;
  guint page;
  double y;
} Item;

struct _VoletHelpLeaflet {
  GObject parent_instance;

  PangoContext *context;
  GArray *items;
  guint n_pages;
};

G_DEFINE_FINAL_TYPE (VoletHelpLeaflet, volet_help_leaflet, G_TYPE_OBJECT)

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->layout);
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / (double) PANGO_SCALE;
}

static PangoLayout *
make_layout (VoletHelpLeaflet *self, const char *text, const char *font, double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int) (width * (double) PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static void
add_item (VoletHelpLeaflet *self, const char *text, gboolean is_question, double indent)
{
  Item item = {
      .layout = make_layout (self, text, is_question ? QUESTION_FONT : TEXT_FONT,
                             PAGE_WIDTH - 2.0 * MARGIN - indent),
      .is_question = is_question,
      .indent = indent,
  };

  item.height = get_height (item.layout);
  g_array_append_val (self->items, item);
}

static void
add_topic (VoletHelpLeaflet *self, const VoletHelpTopic *topic)
{
  add_item (self, topic->question, TRUE, 0.0);
  for (guint i = 0; i < topic->blocks->len; i++) {
    const VoletHelpBlock *block = g_ptr_array_index (topic->blocks, i);
    g_autofree char *text = volet_help_block_dup_text (block);

    add_item (self, text, FALSE, block->kind == VOLET_HELP_BLOCK_PARAGRAPH ? 0.0 : LIST_INDENT);
  }
}

static double
get_space_before (const Item *item)
{
  return item->is_question ? SPACE_BEFORE_QUESTION : SPACE_BEFORE_TEXT;
}

/* What must stand on one page with this item: a question takes what follows it along. */
static double
get_needed_height (VoletHelpLeaflet *self, guint index)
{
  const Item *item = &g_array_index (self->items, Item, index);
  const Item *next;

  if (!item->is_question || index + 1 >= self->items->len)
    return item->height;
  next = item + 1;
  return item->height + get_space_before (next) + next->height;
}

static void
break_into_pages (VoletHelpLeaflet *self)
{
  double y = MARGIN;

  self->n_pages = 1;
  for (guint i = 0; i < self->items->len; i++) {
    Item *item = &g_array_index (self->items, Item, i);

    if (y > MARGIN)
      y += get_space_before (item);
    if (y > MARGIN && y + get_needed_height (self, i) > PAGE_HEIGHT - MARGIN - FOOT) {
      self->n_pages++;
      y = MARGIN;
    }
    item->page = self->n_pages - 1;
    item->y = y;
    y += item->height;
  }
}

static void
volet_help_leaflet_finalize (GObject *object)
{
  VoletHelpLeaflet *self = VOLET_HELP_LEAFLET (object);

  g_array_unref (self->items);
  g_object_unref (self->context);
  G_OBJECT_CLASS (volet_help_leaflet_parent_class)->finalize (object);
}

static void
volet_help_leaflet_class_init (VoletHelpLeafletClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_help_leaflet_finalize;
}

static void
volet_help_leaflet_init (VoletHelpLeaflet *self)
{
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (self->context, POINTS_PER_INCH);
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
}

/**
 * volet_help_leaflet_new:
 * @topics: (element-type VoletHelpTopic): the questions and their answers
 *
 * Returns: (transfer full): them, set on A4 pages
 */
VoletHelpLeaflet *
volet_help_leaflet_new (GPtrArray *topics)
{
  VoletHelpLeaflet *self = g_object_new (VOLET_TYPE_HELP_LEAFLET, NULL);

  for (guint i = 0; i < topics->len; i++)
    add_topic (self, g_ptr_array_index (topics, i));
  break_into_pages (self);
  return self;
}

/**
 * volet_help_leaflet_get_n_pages:
 * @self: a leaflet
 *
 * Returns: how many pages it has, at least 1
 */
guint
volet_help_leaflet_get_n_pages (VoletHelpLeaflet *self)
{
  g_return_val_if_fail (VOLET_IS_HELP_LEAFLET (self), 1);

  return self->n_pages;
}

static void
draw_foot (VoletHelpLeaflet *self, guint page, cairo_t *cr)
{
  /* Translators: at the foot of the printed help. */
  g_autofree char *text =
      g_strdup_printf (_ ("Volet: help · page %1$u of %2$u"), page + 1, self->n_pages);
  g_autoptr (PangoLayout) layout = make_layout (self, text, FOOT_FONT, PAGE_WIDTH - 2.0 * MARGIN);

  cairo_move_to (cr, MARGIN, PAGE_HEIGHT - MARGIN - get_height (layout));
  pango_cairo_show_layout (cr, layout);
}

/**
 * volet_help_leaflet_draw_page:
 * @self: a leaflet
 * @page: which page, from 0
 * @cr: where to draw; one unit is one point
 */
void
volet_help_leaflet_draw_page (VoletHelpLeaflet *self, guint page, cairo_t *cr)
{
  g_return_if_fail (VOLET_IS_HELP_LEAFLET (self));
  g_return_if_fail (page < self->n_pages);

  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  for (guint i = 0; i < self->items->len; i++) {
    const Item *item = &g_array_index (self->items, Item, i);

    if (item->page != page)
      continue;
    cairo_move_to (cr, MARGIN + item->indent, item->y);
    pango_cairo_show_layout (cr, item->layout);
  }
  draw_foot (self, page, cr);
}
