/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The note that can go with a statement of hours: what it is, in plain words, with its sources.
 *
 * N1. Its words are the same for everybody: nothing of the figures, the level or the person.
 * N2. A rule of law is said with its article; what Volet found in no text is said to be so, with
 *     the month in which texts were read. */

#include "volet-document-note.h"

#include "volet-document-dates.h"

#define TITLE_SIZE 15.0
#define HEADING_SIZE 12.0
#define TEXT_SIZE 11.0
#define SOURCE_SIZE 10.0

#define TITLE_GAP 8.0
#define HEADING_GAP 4.0
#define PARAGRAPH_GAP 16.0
#define TITLE_RULE 0.8

static const VoletDocumentNoteParagraph paragraphs[] = {
    {"Ce que dit ce relevé",
     "La personne a noté elle-même ses heures. Elle a choisi la forme de ce relevé. Une forme plus "
     "large reste vraie. Aucune durée n’est arrondie vers le haut.",
     NULL},
    {"Ce que la loi prévoit",
     "Le contrat d’engagement prévoit au moins 15 heures d’activité par semaine. Cette durée peut "
     "être réduite. Elle peut aussi être supprimée dans certains cas, à la demande de la personne.",
     "Source\u00a0: code du travail, article L. 5411-6, II, en vigueur depuis le 1er janvier "
     "2025."},
    {"Ce qui compte",
     "La liste des activités est ouverte. Une activité peut se faire seul ou avec un "
     "accompagnement. Ce qui est retenu peut varier selon le département.",
     "Source pour la liste\u00a0: code du travail, article R. 5411-15."},
    {"Des informations exactes",
     "La personne doit donner des informations sincères et exactes. Regrouper des heures reste "
     "sincère. Inventer ne l’est pas.",
     "Source pour la règle\u00a0: code du travail, article R. 5411-14. Le reste est notre "
     "lecture."},
    {"Ce que nous n’avons pas trouvé",
     "Nous n’avons lu aucun texte qui fixe un formulaire national ou une forme de preuve. Nous "
     "n’en avons lu aucun qui dise comment arrondir, ni ce que vaut une semaine de maladie.",
     "Textes lus en novembre 2026. Ils ont pu changer depuis."},
    {"Si ce relevé ne suffit pas",
     "Vous pouvez demander plus de précisions, ou des justificatifs. Dites à la personne ce qu’il "
     "vous faut, et pourquoi. Ce relevé ne remplace pas l’agenda officiel si le contrat le "
     "demande.",
     NULL},
};

/**
 * volet_document_note_get_paragraphs:
 * @ret_n: (out): how many there are
 *
 * Returns: (transfer none) (array length=ret_n): what the note says, the same for everybody
 */
const VoletDocumentNoteParagraph *
volet_document_note_get_paragraphs (gsize *ret_n)
{
  *ret_n = G_N_ELEMENTS (paragraphs);
  return paragraphs;
}

/**
 * volet_document_note_describe_date:
 * @statement: the statement that the note goes with
 *
 * Returns: (transfer full): "Avec le relevé du mardi 1er décembre 2026"
 */
char *
volet_document_note_describe_date (VoletStatement *statement)
{
  g_autofree char *day = volet_document_describe_day (volet_statement_get_head (statement)->day);

  return g_strconcat ("Avec le relevé du ", day, NULL);
}

/* Where the next element goes. */
typedef struct {
  PangoContext *context;
  const VoletPen *pen;
  double x;
  double y;
  double width;
} Column;

static void
put (Column *column, const char *tag, const char *text, double size, PangoWeight weight)
{
  g_autoptr (PangoLayout) layout =
      volet_pen_create_layout (column->context, text, size, weight, column->width);

  volet_pen_begin_tag (column->pen, tag);
  column->y = volet_pen_put_text (column->pen, layout, column->x, column->y);
  volet_pen_end_tag (column->pen, tag);
}

static void
put_paragraph (Column *column, const VoletDocumentNoteParagraph *paragraph)
{
  column->y += PARAGRAPH_GAP;
  put (column, "H2", paragraph->heading, HEADING_SIZE, PANGO_WEIGHT_BOLD);
  column->y += HEADING_GAP;
  put (column, "P", paragraph->text, TEXT_SIZE, PANGO_WEIGHT_NORMAL);
  if (paragraph->source == NULL)
    return;
  column->y += HEADING_GAP;
  put (column, "P", paragraph->source, SOURCE_SIZE, PANGO_WEIGHT_NORMAL);
}

/**
 * volet_document_note_put:
 * @context: a context of #VoletFonts
 * @statement: the statement that the note goes with
 * @pen: a pen
 * @x: left edge
 * @y: upper edge
 * @width: width of the text
 *
 * Puts the note, which takes one page.
 *
 * Returns: its lower edge
 */
double
volet_document_note_put (PangoContext *context,
                         VoletStatement *statement,
                         const VoletPen *pen,
                         double x,
                         double y,
                         double width)
{
  g_autofree char *date = volet_document_note_describe_date (statement);
  Column column = {context, pen, x, y, width};

  put (&column, "H1", VOLET_DOCUMENT_NOTE_TITLE, TITLE_SIZE, PANGO_WEIGHT_BOLD);
  column.y += TITLE_GAP;
  volet_pen_put_rule (pen, x, column.y, width, TITLE_RULE);
  column.y += TITLE_GAP;
  put (&column, "P", date, TEXT_SIZE, PANGO_WEIGHT_NORMAL);
  for (gsize i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    put_paragraph (&column, &paragraphs[i]);
  return column.y;
}
