/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words printed on the blank sheet, in French and in the languages that can stand beside it.
 *
 * They are fixed here and not in a catalogue: what leaves does not depend on the locale. Those of
 * other languages wait for a reader who speaks them, and the sheet says so. */

#include "volet-blank-sheet-words.h"

#include <string.h>

/* A duration within right-to-left words keeps its own direction. */
#define ISOLATE(text) "\u2066" text "\u2069"

static const VoletBlankSheetWords all_words[] = {
    {
        .language = "fr",
        .title = "Ma semaine",
        .dates = "Du lundi ………………………… au dimanche …………………………",
        .day = "Jour",
        .what = "Ce que j’ai fait",
        .how_long = "Combien de temps",
        .days = {"Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"},
        .total = "En tout cette semaine\u00a0:",
        .hints = {"Écrivez une activité par ligne. Pas besoin de phrases.",
                  "Pour la durée, écrivez par exemple\u00a0: 2\u00a0h, 1\u00a0h\u00a030, "
                  "9\u00a0h à 12\u00a0h.",
                  "Cette feuille est pour vous. Gardez-la."},
        .unproofed = "Traduction pas encore relue.",
    },
    {
        .language = "ar",
        .is_right_to_left = TRUE,
        .title = "أسبوعي",
        .dates = "من الاثنين …… إلى الأحد ……",
        .day = "اليوم",
        .what = "ما قمت به",
        .how_long = "كم من الوقت",
        .days = {"الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"},
        .total = "المجموع هذا الأسبوع",
        .hints = {"اكتبوا نشاطا واحدا في كل سطر. لا حاجة إلى جمل.",
                  "للمدة، اكتبوا مثلا: " ISOLATE ("2\u00a0h") "، " ISOLATE (
                      "1\u00a0h\u00a030") "، " ISOLATE ("9\u00a0h\u00a0– 12\u00a0h") ".",
                  "هذه الورقة لكم. احتفظوا بها."},
        .unproofed = "لم تتم مراجعة هذه الترجمة بعد.",
    },
    {
        .language = "en",
        .title = "My week",
        .dates = "From Monday …… to Sunday ……",
        .day = "Day",
        .what = "What I did",
        .how_long = "How long",
        .days = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
        .total = "In all this week",
        .hints = {"Write one activity on each line. No need for sentences.",
                  "For the time, write for example: 2\u00a0h, 1\u00a0h\u00a030, "
                  "9\u00a0h to 12\u00a0h.",
                  "This sheet is for you. Keep it."},
        .unproofed = "This translation has not been proof-read yet.",
    },
    {
        .language = "es",
        .title = "Mi semana",
        .dates = "Del lunes …… al domingo ……",
        .day = "Día",
        .what = "Lo que he hecho",
        .how_long = "Cuánto tiempo",
        .days = {"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"},
        .total = "En total esta semana",
        .hints = {"Escriba una actividad en cada línea. No hacen falta frases.",
                  "Para la duración, escriba por ejemplo: 2\u00a0h, 1\u00a0h\u00a030, "
                  "9\u00a0h a 12\u00a0h.",
                  "Esta hoja es para usted. Guárdela."},
        .unproofed = "Esta traducción todavía no ha sido revisada.",
    },
    {
        .language = "pt",
        .title = "A minha semana",
        .dates = "De segunda-feira …… a domingo ……",
        .day = "Dia",
        .what = "O que fiz",
        .how_long = "Quanto tempo",
        .days = {"segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
                 "sábado", "domingo"},
        .total = "No total esta semana",
        .hints = {"Escreva uma atividade em cada linha. Não são precisas frases.",
                  "Para a duração, escreva por exemplo: 2\u00a0h, 1\u00a0h\u00a030, "
                  "9\u00a0h às 12\u00a0h.",
                  "Esta folha é para si. Guarde-a."},
        .unproofed = "Esta tradução ainda não foi revista.",
    },
    {
        .language = "tr",
        .title = "Haftam",
        .dates = "…… Pazartesi gününden …… Pazar gününe kadar",
        .day = "Gün",
        .what = "Ne yaptım",
        .how_long = "Ne kadar sürdü",
        .days = {"Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"},
        .total = "Bu hafta toplam",
        .hints = {"Her satıra bir etkinlik yazın. Cümle gerekmez.",
                  "Süre için örneğin şöyle yazın: 2\u00a0h, 1\u00a0h\u00a030, "
                  "9\u00a0h\u00a0– 12\u00a0h.",
                  "Bu kâğıt sizin içindir. Saklayın."},
        .unproofed = "Bu çeviri henüz gözden geçirilmedi.",
    },
    {
        .language = "uk",
        .title = "Мій тиждень",
        .dates = "З понеділка …… до неділі ……",
        .day = "День",
        .what = "Що я робив чи робила",
        .how_long = "Скільки часу",
        .days = {"понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота", "неділя"},
        .total = "Усього за тиждень",
        .hints = {"Пишіть одну справу в кожному рядку. Речення не потрібні.",
                  "Для часу пишіть, наприклад: 2\u00a0h, 1\u00a0h\u00a030, "
                  "9\u00a0h\u00a0– 12\u00a0h.",
                  "Цей аркуш для вас. Збережіть його."},
        .unproofed = "Цей переклад ще не перевірено.",
    },
};

/**
 * volet_blank_sheet_get_words:
 * @language: "fr", or one of volet_blank_sheet_list_languages()
 *
 * Returns: (nullable): its words, or %NULL for any other language
 */
const VoletBlankSheetWords *
volet_blank_sheet_get_words (const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (all_words); i++)
    if (g_strcmp0 (all_words[i].language, language) == 0)
      return &all_words[i];
  return NULL;
}

/**
 * volet_blank_sheet_list_languages:
 *
 * Returns: (array zero-terminated=1): the languages that can stand beside French
 */
const char *const *
volet_blank_sheet_list_languages (void)
{
  static const char *const languages[] = {"ar", "en", "es", "pt", "tr", "uk", NULL};

  return languages;
}
