/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The language in which a program speaks: French unless another one is asked for and there. */

#include "volet-language.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#define DOMAIN "volet"
#define MAIN_LANGUAGE "fr"
#define SOURCE_LANGUAGE "en"
#define NEUTRAL_LOCALE "C.UTF-8"

/* The languages that there are words for: the sources' own, and po/LINGUAS. */
static const char *const spoken[] = {SOURCE_LANGUAGE, VOLET_LINGUAS};

static gboolean
is_plain_c (const char *locale)
{
  return strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0;
}

/* "C.UTF-8", however it is spelt. */
static gboolean
is_neutral (const char *locale)
{
  return g_str_has_prefix (locale, "C.");
}

/* Whether "fr_FR.UTF-8", "fr@euro" or "fr" asks for "fr". */
static gboolean
asks_for (const char *locale, const char *language)
{
  gsize length = strcspn (locale, "_.@");

  return length == strlen (language) && strncmp (locale, language, length) == 0;
}

static const char *
find_language (const char *locale)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spoken); i++)
    if (asks_for (locale, spoken[i]))
      return spoken[i];
  return NULL;
}

/**
 * volet_language_choose:
 * @languages: (nullable): languages in order of preference, with colons between (LANGUAGE)
 * @locale: (nullable): the name of the locale in force (LC_ALL, LC_MESSAGES or LANG)
 *
 * As in GNU gettext, the locale "C" means the words of the sources, and a list of languages goes
 * before any other locale. Where no catalogue fits, French is spoken.
 *
 * Returns: the code of a language that there are words for, such as "fr"
 */
const char *
volet_language_choose (const char *languages, const char *locale)
{
  const char *found = NULL;

  if (locale != NULL && is_plain_c (locale))
    return SOURCE_LANGUAGE;

  if (languages != NULL && *languages != '\0') {
    g_auto (GStrv) list = g_strsplit (languages, ":", -1);

    for (gsize i = 0; list[i] != NULL && found == NULL; i++)
      found = find_language (list[i]);
  } else if (locale != NULL) {
    found = find_language (locale);
  }
  return found != NULL ? found : MAIN_LANGUAGE;
}

/* The first of the variables that is set decides, as POSIX says. */
static const char *
get_asked_locale (void)
{
  static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++) {
    const char *value = g_getenv (variables[i]);

    if (value != NULL && *value != '\0')
      return value;
  }
  return NULL;
}

/* Beside a program that was not installed lie the catalogues that were built with it. */
static char *
find_catalogues (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *beside = NULL;
  g_autofree char *probe = NULL;

  if (folder == NULL)
    return g_strdup (VOLET_LOCALE_FOLDER);

  beside = g_build_filename (folder, "po", NULL);
  probe = g_build_filename (beside, MAIN_LANGUAGE, "LC_MESSAGES", DOMAIN ".mo", NULL);
  if (g_file_test (probe, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&beside);
  return g_strdup (VOLET_LOCALE_FOLDER);
}

/* From glibc 2.39 on, gettext hears of no language in the neutral locale either. Any other locale
 * for the messages lets it, whichever language that is of: the first one that is installed. Dates,
 * figures and the rest stay neutral. */
static void
enter_locale_of_messages (void)
{
  static const char *const candidates[] = {"fr_FR.UTF-8", "fr_BE.UTF-8", "fr_CH.UTF-8",
                                           "fr_CA.UTF-8", "en_US.UTF-8", "en_GB.UTF-8"};

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++) {
    if (setlocale (LC_MESSAGES, candidates[i]) == NULL)
      continue;
    /* For the toolkit, which asks the environment once more. LC_ALL would go before the others. */
    g_unsetenv ("LC_ALL");
    g_setenv ("LANG", NEUTRAL_LOCALE, TRUE);
    g_setenv ("LC_MESSAGES", candidates[i], TRUE);
    return;
  }
}

/* gettext speaks no language but the sources' in the locale "C", nor in one that is not installed,
 * which is all that a bare system has: a neutral locale lets it. */
static void
enter_locale (const char *language)
{
  if (setlocale (LC_ALL, "") == NULL || is_plain_c (setlocale (LC_MESSAGES, NULL))) {
    g_setenv ("LC_ALL", NEUTRAL_LOCALE, TRUE);
    setlocale (LC_ALL, "");
  }
  if (strcmp (language, SOURCE_LANGUAGE) != 0 && is_neutral (setlocale (LC_ALL, NULL)))
    enter_locale_of_messages ();
  /* Names and notes are UTF-8, whatever the locale. */
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, NEUTRAL_LOCALE);
}

/**
 * volet_language_start:
 * @preferred: (nullable): the language that the person chose in Volet, or %NULL for what the
 *   environment asks for
 * @catalogues: (nullable): the folder of the catalogues, or %NULL for the one of this program
 *
 * Chooses the language of this process: call it once, first of all, before any thread. It sets
 * LANGUAGE, and LC_ALL where the locale asked for is not installed, so that the toolkit speaks the
 * same language.
 */
void
volet_language_start (const char *preferred, const char *catalogues)
{
  g_autofree char *folder = catalogues != NULL ? g_strdup (catalogues) : find_catalogues ();
  const char *language = preferred != NULL
                             ? volet_language_choose (preferred, NULL)
                             : volet_language_choose (g_getenv ("LANGUAGE"), get_asked_locale ());

  g_setenv ("LANGUAGE", language, TRUE);
  enter_locale (language);
  bindtextdomain (DOMAIN, folder);
  bind_textdomain_codeset (DOMAIN, "UTF-8");
  textdomain (DOMAIN);
}
