#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every word of the sources is translated, in every language. Speaks TAP.

Usage: catalogue.py FOLDER

The catalogue of the sources is made afresh, so that a string that nobody has brought into
po/fr.po is found too.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import sources  # noqa: E402

MARKED = re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2)\s*\(|translatable="yes"')
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3']


def run(*command):
    return subprocess.run(command, check=False, capture_output=True, text=True)


def listed(top, name):
    lines = (top / 'po' / name).read_text().split('\n')
    return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


def unlisted_faults(top):
    """Sources with words to translate that po/POTFILES does not name, and names without a file."""
    known = set(listed(top, 'POTFILES'))
    faults = [f'{name}: in po/POTFILES, and not there' for name in known
              if not (top / name).is_file()]
    for path in sources.source_files(top):
        name = path.relative_to(top).as_posix()
        if path.suffix not in ('.c', '.ui') or name.startswith('tests/') or name in known:
            continue
        if MARKED.search(path.read_text()):
            faults.append(f'{name}: has words to translate, and is not in po/POTFILES')
    return faults


def make_template(top, folder):
    template = folder / 'volet.pot'
    # The rules for XML files that are ours go before those of the system.
    run('env', f'GETTEXTDATADIRS={top}/po', 'xgettext', '--from-code=UTF-8', '--add-comments', f'--directory={top}',
        f'--files-from={top}/po/POTFILES', f'--output={template}',
        *[f'--keyword={word}' for word in KEYWORDS])
    return template


def language_faults(top, language, template):
    """What is missing, fuzzy, malformed or no longer used in the words of one language."""
    words = top / 'po' / f'{language}.po'
    faults = []
    formed = run('msgfmt', '--check', '--output-file=/dev/null', str(words))
    faults += formed.stderr.splitlines() if formed.returncode else []
    if run('msgattrib', '--only-fuzzy', str(words)).stdout.strip():
        faults.append(f'{words.name}: has fuzzy entries')
    compared = run('msgcmp', str(words), str(template))
    faults += compared.stderr.splitlines() if compared.returncode else []
    merged = template.with_name(f'{language}.po')
    run('msgmerge', '--quiet', '--no-fuzzy-matching', f'--output-file={merged}', str(words),
        str(template))
    if run('msgattrib', '--only-obsolete', str(merged)).stdout.strip():
        faults.append(f'{words.name}: keeps words that nothing says any more')
    return faults


def typography_faults(top):
    """French as it is printed: ’ and no plain space before ; : ! ? or inside « »."""
    faults = []
    text = run('msgcat', '--no-wrap', '--no-location', str(top / 'po' / 'fr.po')).stdout
    for line in text.split('\n'):
        if not line.startswith('msgstr') or 'Plural-Forms' in line:
            continue
        said = line.split('"', 1)[1].rsplit('"', 1)[0].replace('\\n', ' ')
        plain = re.sub(r'%[0-9$]*[a-z]+|--?[a-z-]+|https?://\S+', '', said)
        if "'" in plain and not re.search(r"'[^' ]*'", plain):
            faults.append(f'fr.po: a straight apostrophe in “{said}”')
        if re.search(r'\w [;:!?»]|« ', plain):
            faults.append(f'fr.po: a space that may break in “{said}”')
    return faults


def main(arguments):
    top = Path(arguments[1])
    with tempfile.TemporaryDirectory() as folder:
        template = make_template(top, Path(folder))
        checks = [('listed', unlisted_faults(top)), ('typography', typography_faults(top))]
        checks += [(language, language_faults(top, language, template))
                   for language in listed(top, 'LINGUAS')]

    print(f'1..{len(checks)}')
    for number, (name, faults) in enumerate(checks, 1):
        for fault in faults:
            print(f'# {fault}')
        print(f"{'not ok' if faults else 'ok'} {number} /checks/catalogue/{name}")
    return 1 if any(faults for _, faults in checks) else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
