#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs Volet into an empty folder, asks the desktop's own tools about what is there, and takes
it away again. Speaks TAP.

Usage: installed.py BUILD
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import gi

gi.require_version('GdkPixbuf', '2.0')
from gi.repository import GdkPixbuf  # noqa: E402

SOURCES = Path(__file__).resolve().parents[2]
APP = 'io.github.volet_agenda.Volet'
LANGUAGES = ['fr']


def run(*command, **options):
    return subprocess.run([str(word) for word in command], check=False, capture_output=True,
                          text=True, **options)


def said(result):
    """The lines of a tool that was not content, or that said anything at all."""
    lines = (result.stdout + result.stderr).splitlines()
    return lines if result.returncode else []


def find(root, pattern):
    found = sorted(root.rglob(pattern))
    return found[0] if found else Path('/not/installed') / pattern


def check_programs(root):
    faults = [f'{name} is not there' for name in ('volet', 'volet-cli')
              if not os.access(find(root, f'bin/{name}'), os.X_OK)]
    return faults + ([] if find(root, 'DejaVuSans.ttf').exists() else ['no font'])


def check_desktop_file(root):
    path = find(root, f'{APP}.desktop')
    faults = said(run('desktop-file-validate', path))
    text = path.read_text() if path.exists() else ''
    for key in ('GenericName', 'Comment', 'Keywords'):
        faults += [f'no {key} in {language}' for language in LANGUAGES
                   if f'\n{key}[{language}]=' not in text]
    # On a shared computer nothing tells what the notebook is for.
    return faults + (['names the allowance'] if 'RSA' in text else [])


def check_metainfo(root):
    path = find(root, f'{APP}.metainfo.xml')
    result = run('appstreamcli', 'validate', '--no-net', '--pedantic', '--no-color', path)
    faults = (result.stdout.splitlines() if result.returncode or 'W:' in result.stdout
              or 'E:' in result.stdout else [])
    text = path.read_text() if path.exists() else ''
    return faults + [f'nothing in {language}' for language in LANGUAGES
                     if text.count(f'xml:lang="{language}"') < 10]


def check_file_type(root):
    """The type of a notebook is told by its name and by its first bytes."""
    package = find(root, f'mime/packages/{APP}.xml')
    with tempfile.TemporaryDirectory() as folder:
        types = Path(folder) / 'mime'
        (types / 'packages').mkdir(parents=True)
        if package.exists():
            shutil.copy(package, types / 'packages')
        faults = said(run('update-mime-database', types))
        globs = (types / 'globs2').read_text() if (types / 'globs2').exists() else ''
        magic = (types / 'magic').read_bytes() if (types / 'magic').exists() else b''
    if 'application/vnd.volet:*.volet' not in globs:
        faults.append('*.volet has no type')
    if b'\x89VOLET\r\n' not in magic:
        faults.append('the first bytes have no type')
    return faults


def check_icons(root):
    faults = []
    for name in (f'scalable/apps/{APP}.svg', f'symbolic/apps/{APP}-symbolic.svg',
                 'scalable/mimetypes/application-vnd.volet.svg'):
        faults += said(run('xmllint', '--noout', find(root, name)))
    return faults


def check_icon_pictures(_):
    """The pictures that the window shows are of the icon that is installed."""
    faults = []
    for size in (48, 128, 256):
        picture = SOURCES / 'data' / f'{APP}-{size}.png'
        drawn = GdkPixbuf.Pixbuf.new_from_file_at_size(str(SOURCES / 'data' / f'{APP}.svg'), size,
                                                       size)
        kept = GdkPixbuf.Pixbuf.new_from_file(str(picture))
        # Another librsvg may round otherwise.
        differences = [abs(a - b) for a, b in zip(kept.get_pixels(), drawn.get_pixels())]
        if kept.get_width() != size or sum(differences) > len(differences):
            faults.append(f'{picture.name} is not what {APP}.svg is drawn as: '
                          f'rsvg-convert -w {size} -h {size}')
    return faults


def check_schema(root):
    folder = find(root, f'{APP}.gschema.xml').parent
    return said(run('glib-compile-schemas', '--strict', '--dry-run', folder))


def check_manual(root):
    faults = []
    for name in ('man1/volet.1', 'man1/volet-cli.1', 'fr/man1/volet.1', 'fr/man1/volet-cli.1'):
        page = find(root, f'man/{name}')
        faults += said(run('mandoc', '-T', 'lint', '-W', 'warning', page))
    return faults


def check_manual_is_complete(root):
    """The manual names the commands that the program has, and no others, in every language."""
    shown = run(find(root, 'bin/volet-cli'), '--help', env=dict(os.environ, LC_ALL='C')).stdout
    commands = set(re.findall(r'^  ([a-z][a-z-]+)  ', shown, re.M))
    faults = [] if commands else ['the program lists no commands']
    for name in ('man1/volet-cli.1', 'fr/man1/volet-cli.1'):
        page = find(root, f'man/{name}')
        items = re.findall(r'^\.It Cm (.*)$', page.read_text() if page.exists() else '', re.M)
        named = {word for item in items for word in re.findall(r'(?:^|, Cm )([a-z-]+)', item)}
        faults += [f'{name}: lacks {command}' for command in sorted(commands - named)]
        faults += [f'{name}: has {command}, which is no command'
                   for command in sorted(named - commands)]
    return faults


def check_completion(root):
    return said(run('bash', '-n', find(root, 'bash-completion/completions/volet-cli')))


CHECKS = [check_programs, check_desktop_file, check_metainfo, check_file_type, check_icons,
          check_icon_pictures, check_schema, check_manual, check_manual_is_complete,
          check_completion]


def left_over(root):
    return [f'{path} is still there' for path in root.rglob('*') if not path.is_dir()]


def main(arguments):
    build = Path(arguments[1]).resolve()
    print(f'1..{len(CHECKS) + 2}')
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        env = dict(os.environ, DESTDIR=folder)
        results = [('install', said(run('meson', 'install', '-C', build, '--no-rebuild', env=env)))]
        results += [(check.__name__.replace('check_', '').replace('_', '-'), check(root))
                    for check in CHECKS]
        removed = said(run('ninja', '-C', build, 'uninstall', env=env))
        results.append(('uninstall', removed + left_over(root)))

    for number, (name, faults) in enumerate(results, 1):
        for fault in faults:
            print(f'# {fault}')
        print(f"{'not ok' if faults else 'ok'} {number} /desktop/{name}")
    return 1 if any(faults for _, faults in results) else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
