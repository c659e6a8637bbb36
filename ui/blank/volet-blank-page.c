/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Feuille vierge: a sheet on which to note a week by hand, to print or to save. Nothing personal is
 * on it, so no ledger speaks of it. */

#include "volet-blank-page.h"

#include "volet-blank-sheet.h"
#include "volet-file-dialog.h"
#include "volet-file-draft.h"
#include "volet-message.h"
#include "volet-print-job.h"
#include "volet-text-error.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A4, in points. */
#define PAGE_WIDTH 595.276
#define PAGE_HEIGHT 841.89

/* The first place of the list of languages: French alone. */
#define FRENCH_ALONE 0

typedef struct {
  const char *tag;
  const char *name;
} Language;

static const Language languages[] = {
    {"ar", N_ ("Arabic")},     {"en", N_ ("English")}, {"es", N_ ("Spanish")},
    {"pt", N_ ("Portuguese")}, {"tr", N_ ("Turkish")}, {"uk", N_ ("Ukrainian")},
};

struct _VoletBlankPage {
  GtkWidget parent_instance;

  AdwComboRow *weeks;
  AdwComboRow *language;
  GtkWidget *unproofed;
  GtkDrawingArea *preview;
  GtkLabel *message;
  GtkWidget *print;

  VoletFonts *fonts;
  VoletBlankSheet *sheet;
};

G_DEFINE_FINAL_TYPE (VoletBlankPage, volet_blank_page, GTK_TYPE_WIDGET)

static void
say (VoletBlankPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static void
on_changed (VoletBlankPage *self)
{
  guint language = adw_combo_row_get_selected (self->language);
  gboolean has_second = language != FRENCH_ALONE && language <= G_N_ELEMENTS (languages);
  guint n_weeks = adw_combo_row_get_selected (self->weeks) == 0 ? VOLET_BLANK_SHEET_FEW_WEEKS
                                                                : VOLET_BLANK_SHEET_MANY_WEEKS;

  if (self->fonts == NULL)
    return;
  g_clear_object (&self->sheet);
  self->sheet =
      volet_blank_sheet_new (n_weeks, has_second ? languages[language - 1].tag : NULL, self->fonts);
  gtk_widget_set_visible (self->unproofed, has_second);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

static void
draw_preview (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  VoletBlankPage *self = user_data;
  double scale = MIN (width / PAGE_WIDTH, height / PAGE_HEIGHT);

  if (self->sheet == NULL)
    return;
  cairo_translate (cr, (width - PAGE_WIDTH * scale) / 2, 0);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_stroke (cr);
  volet_blank_sheet_draw_page (self->sheet, 0, cr);
}

static void
draw_page (GObject *page, guint index, cairo_t *cr)
{
  VoletBlankPage *self = VOLET_BLANK_PAGE (page);

  if (self->sheet != NULL)
    volet_blank_sheet_draw_page (self->sheet, index, cr);
}

static void
end_printing (GObject *page, VoletPrintOutcome outcome, const GError *error)
{
  VoletBlankPage *self = VOLET_BLANK_PAGE (page);

  if (self->sheet == NULL)
    return;
  if (outcome == VOLET_PRINT_OUTCOME_SENT)
    say (self, _ ("The sheet is at the printer."));
  else if (outcome == VOLET_PRINT_OUTCOME_PERHAPS || error != NULL)
    say (self,
         _ ("The printer reported a problem. You can save the sheet and print it elsewhere."));
}

static void
on_print_clicked (VoletBlankPage *self)
{
  static const VoletPrintFuncs funcs = {NULL, draw_page, end_printing};

  volet_print_job_run (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       volet_blank_sheet_get_base_name (self->sheet),
                       volet_blank_sheet_get_n_pages (self->sheet), &funcs, G_OBJECT (self));
}

static void
on_print_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  on_print_clicked (VOLET_BLANK_PAGE (widget));
}

static void
on_path_chosen (const char *path, gpointer user_data)
{
  VoletBlankPage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = volet_blank_sheet_make_pdf (self->sheet, &error);
  g_autofree char *sentence = NULL;

  if (bytes != NULL && volet_file_draft_write (path, bytes, &error)) {
    say (self, _ ("The sheet is saved."));
    return;
  }
  sentence = volet_text_format_error (error);
  say (self, sentence);
}

static void
on_save_clicked (VoletBlankPage *self)
{
  g_autofree char *name = g_strdup_printf ("%s.pdf", volet_blank_sheet_get_base_name (self->sheet));

  volet_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          _ ("Save the sheet"), name, on_path_chosen, self);
}

static gboolean
volet_blank_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VOLET_BLANK_PAGE (widget)->print);
}

static void
volet_blank_page_dispose (GObject *object)
{
  VoletBlankPage *self = VOLET_BLANK_PAGE (object);
  GtkWidget *child;

  if (self->preview != NULL)
    gtk_drawing_area_set_draw_func (self->preview, NULL, NULL, NULL);
  self->preview = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->sheet);
  g_clear_object (&self->fonts);
  G_OBJECT_CLASS (volet_blank_page_parent_class)->dispose (object);
}

static void
volet_blank_page_class_init (VoletBlankPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_blank_page_dispose;
  widget_class->grab_focus = volet_blank_page_grab_focus;
  gtk_widget_class_install_action (widget_class, "page.print", NULL, on_print_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/blank/volet-blank-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletBlankPage, weeks);
  gtk_widget_class_bind_template_child (widget_class, VoletBlankPage, language);
  gtk_widget_class_bind_template_child (widget_class, VoletBlankPage, unproofed);
  gtk_widget_class_bind_template_child (widget_class, VoletBlankPage, preview);
  gtk_widget_class_bind_template_child (widget_class, VoletBlankPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletBlankPage, print);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_print_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
}

static void
volet_blank_page_init (VoletBlankPage *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (labels, _ ("French alone"));
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    gtk_string_list_append (labels, _ (languages[i].name));
  adw_combo_row_set_model (self->language, G_LIST_MODEL (labels));
  gtk_drawing_area_set_draw_func (self->preview, draw_preview, self, NULL);
}

/**
 * volet_blank_page_new:
 * @surroundings: what is given from outside
 * @error: return location
 *
 * Errors: those of volet_fonts_new()
 *
 * Returns: (transfer floating) (nullable): the page, with a sheet of one week in French
 */
GtkWidget *
volet_blank_page_new (VoletSurroundings *surroundings, GError **error)
{
  VoletFonts *fonts = volet_fonts_new (volet_surroundings_get_fonts_folder (surroundings), error);
  VoletBlankPage *self;

  if (fonts == NULL)
    return NULL;
  self = g_object_new (VOLET_TYPE_BLANK_PAGE, NULL);
  self->fonts = fonts;
  on_changed (self);
  return GTK_WIDGET (self);
}
