#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Equal statements give equal documents, byte for byte, whatever surrounds the program: the second
step of non-interference. Each document is written in processes that differ in zone, locale,
language, home, user's name, working folder, fontconfig, screen settings, clock and memory layout.

Usage: surroundings.py WRITE-DOCUMENT FONTS. Speaks TAP.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import Writer, run_cases

SAMPLES = ['threshold', 'hidden', 'band', 'total', 'full-families', 'mixed', 'rtl-name',
           'new-year', 'whole-mixed', 'total-cover-note']
KINDS = ['pdf', 'ical', 'text', 'name']

# A fontconfig that would put another font, a language and a hinting into every pattern.
FONTS_CONF = '''<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir>
<match target="pattern"><edit name="family" mode="assign" binding="strong"><string>Cantarell</string></edit></match>
<match target="font"><edit name="hintstyle" mode="assign"><const>hintfull</const></edit></match>
</fontconfig>'''


def make_surroundings(folder):
    """Name → (environment, working folder). The first is as bare as can be."""
    conf, home = Path(folder) / 'fonts.conf', Path(folder) / 'é maison'
    conf.write_text(FONTS_CONF)
    (home / '.config' / 'fontconfig').mkdir(parents=True)
    (home / '.config' / 'fontconfig' / 'fonts.conf').write_text(FONTS_CONF)
    path = {'PATH': '/usr/bin:/bin'}
    return {
        'bare': (path, '/'),
        'zone': ({**path, 'TZ': 'Pacific/Apia'}, '/'),
        'locale': ({**path, 'LC_ALL': 'C.UTF-8', 'LANG': 'ar_DZ.UTF-8', 'LANGUAGE': 'ar:tr:fr'},
                   folder),
        'turkish': ({**path, 'LC_ALL': 'tr_TR.UTF-8', 'LANG': 'tr_TR.UTF-8',
                     'PANGO_LANGUAGE': 'ur:sd:tr'}, folder),
        'home': ({**path, 'HOME': str(home), 'USER': 'nadia', 'LOGNAME': 'nadia',
                  'HOSTNAME': 'guichet-7', 'XDG_CONFIG_HOME': str(home / '.config')}, str(home)),
        'fontconfig': ({**path, 'FONTCONFIG_FILE': str(conf), 'FC_LANG': 'ar',
                        'PANGOCAIRO_BACKEND': 'fc'}, folder),
        'screen': ({**path, 'GDK_SCALE': '3', 'GDK_DPI_SCALE': '2', 'DISPLAY': ':99',
                    'FREETYPE_PROPERTIES': 'truetype:interpreter-version=35'}, folder),
        'reproducible': ({**path, 'SOURCE_DATE_EPOCH': '1', 'MALLOC_PERTURB_': '165',
                          'G_RANDOM_SEED': '4', 'TMPDIR': folder}, folder),
    }


def check_surroundings(writer, sample, surroundings):
    wanted = b''.join(writer.write(sample, kind) for kind in KINDS)
    for name, (environment, cwd) in surroundings.items():
        made = writer.write(sample, 'all', env=environment, cwd=cwd)
        assert made == wanted, f'{sample}: a document differs in the surroundings "{name}"'


def check_clock(writer):
    """Seconds apart, and under another date where a program for that is installed."""
    first = writer.write('full-families', 'pdf')
    for faketime in ('/usr/bin/faketime',):
        if os.access(faketime, os.X_OK):
            run = subprocess.run([faketime, '2031-07-14 23:59:58', writer.program, writer.fonts,
                                  'full-families', 'pdf'], check=True, stdout=subprocess.PIPE)
            assert run.stdout == first
    assert writer.write('full-families', 'pdf') == first


def check_samples_differ(writer):
    """The comparison would hold for documents that say nothing: different samples must differ."""
    for kind in ('pdf', 'ical', 'text'):
        # A note changes nothing in a calendar.
        samples = [sample for sample in SAMPLES if kind != 'ical' or 'note' not in sample]
        made = {writer.write(sample, kind) for sample in samples}
        assert len(made) == len(samples), f'two samples have the same {kind}'


def main(arguments):
    writer = Writer(arguments[1], arguments[2])
    with tempfile.TemporaryDirectory() as folder:
        surroundings = make_surroundings(folder)
        cases = [(f'equal-bytes/{sample}',
                  lambda sample=sample: check_surroundings(writer, sample, surroundings))
                 for sample in SAMPLES]
        cases.append(('equal-bytes-at-another-time', lambda: check_clock(writer)))
        cases.append(('different-statements-differ', lambda: check_samples_differ(writer)))
        run_cases('/document/surroundings', cases)


if __name__ == '__main__':
    main(sys.argv)
