#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows catalogue.py trees with one fault each, which it must find. Speaks TAP."""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import catalogue  # noqa: E402

HEAD = ('msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n')
GOOD = {
    'ui/a.c': '_ ("Lock"); ngettext ("%d hour", "%d hours", n);',
    'po/POTFILES': 'ui/a.c\n',
    'po/LINGUAS': 'fr\n',
    'po/fr.po': HEAD + 'msgid "Lock"\nmsgstr "Verrouiller l’écran\u00a0!"\n\n#, c-format\n'
    'msgid "%d hour"\nmsgid_plural "%d hours"\nmsgstr[0] "%d heure"\nmsgstr[1] "%d heures"\n',
}


def said(name, old, new):
    return {name: GOOD[name].replace(old, new)}


# What is changed in the good tree, and which checks must then complain.
SAMPLES = [
    ('good', {}, ''),
    ('source-not-listed', {'ui/b.c': '_ ("Open");'}, 'listed'),
    ('template-not-listed', {'ui/b.ui': '<property translatable="yes">Open</property>'}, 'listed'),
    ('listed-and-gone', {'po/POTFILES': 'ui/a.c\nui/gone.c\n'}, 'listed fr'),
    ('new-words', {'ui/a.c': GOOD['ui/a.c'] + '_ ("Open");'}, 'fr'),
    ('untranslated', said('po/fr.po', 'msgstr "Verrouiller l’écran\u00a0!"', 'msgstr ""'), 'fr'),
    ('words-gone', said('ui/a.c', '_ ("Lock");', ''), 'fr'),
    ('fuzzy', said('po/fr.po', '#, c-format', '#, fuzzy, c-format'), 'fr'),
    ('figure-lost', said('po/fr.po', '"%d heures"', '"des heures"'), 'fr'),
    ('plural-lost', said('po/fr.po', 'msgstr[1] "%d heures"\n', ''), 'fr'),
    ('straight-apostrophe', said('po/fr.po', 'l’écran', "l'écran"), 'typography'),
    ('breaking-space', said('po/fr.po', '\u00a0!', ' !'), 'typography'),
]


def find_faults(top):
    with tempfile.TemporaryDirectory() as folder:
        template = catalogue.make_template(top, Path(folder))
        return {'listed': catalogue.unlisted_faults(top),
                'typography': catalogue.typography_faults(top),
                'fr': catalogue.language_faults(top, 'fr', template)}


def check_sample(changes, expected):
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        for name, text in {**GOOD, **changes}.items():
            (top / name).parent.mkdir(exist_ok=True)
            (top / name).write_text(text)
        found = {name for name, faults in find_faults(top).items() if faults}
    return found == set(expected.split()), found


def main():
    print(f'1..{len(SAMPLES)}')
    failed = False
    for number, (name, changes, expected) in enumerate(SAMPLES, 1):
        is_right, found = check_sample(changes, expected)
        failed |= not is_right
        if not is_right:
            print(f'# expected “{expected}”, found {sorted(found)}')
        print(f"{'ok' if is_right else 'not ok'} {number} /checks/catalogue/finds/{name}")
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
