#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that no source includes what its room may not include.

Meson gives each room only the include directories of the rooms it may use. Three ways lead round
that: a path with a slash or dots, a system header that every compiler finds, and a meson.build
that names one room too many. This check closes them: it reads every #include and every use of
another world's functions, and compares them with the table below.

Usage: rooms.py FOLDER. Prints one line for each fault, and exits with 1 if there is any.
"""

import re
import sys
from pathlib import Path

# room: (other rooms, libraries). A room may always include its own headers.
ROOMS = {
    'core/base': (set(), set()),
    'core/time': ({'base'}, set()),
    'core/agenda': ({'base', 'time'}, set()),
    'core/statement': ({'base', 'time'}, set()),
    'core/document': ({'base', 'time', 'statement'}, {'cairo', 'pango', 'qpdf'}),
    'core/ledger': ({'base', 'time', 'statement'}, set()),
    'core/deduction': ({'base', 'time', 'statement', 'ledger'}, {'glpk'}),
    'core/vault': ({'base'}, {'sodium'}),
    'core/ical': ({'base', 'time', 'agenda'}, {'ical'}),
    'core/store': ({'base', 'time', 'agenda', 'statement', 'ledger', 'vault'}, {'sqlite'}),
}
CORE = {name.split('/')[1] for name in ROOMS} | {'notebook'}
ROOMS['core/notebook'] = (CORE, {'json'})
ROOMS['ui/text'] = (CORE, {'gettext'})
ROOMS['ui/*'] = (CORE | {'text', 'ui'}, {'gettext', 'gtk', 'cairo', 'pango'})
ROOMS['app/cli'] = (CORE | {'text'}, {'gettext', 'json'})
ROOMS['app'] = (CORE | {'text', 'ui'}, {'gettext', 'gtk'})

# Which library a header in angle brackets belongs to. Headers of GLib and of C are everybody's.
LIBRARIES = [
    (r'sodium', 'sodium'), (r'sqlite3', 'sqlite'), (r'libical/|ical\.h', 'ical'),
    (r'cairo', 'cairo'), (r'pango/|hb|fontconfig/|ft2build|freetype', 'pango'),
    (r'qpdf/', 'qpdf'), (r'json-glib/', 'json'), (r'glpk', 'glpk'),
    (r'glib/gi18n|libintl|locale\.h', 'gettext'), (r'gtk/|gdk/|gsk/|adwaita|graphene', 'gtk'),
]
EVERYBODYS = re.compile(
    r'^(glib(-unix|-object|/gstdio|/gprintf)?|gio/[a-z]+|gobject/[a-z]+|'
    r'(assert|ctype|errno|fcntl|float|inttypes|limits|math|poll|sched|signal|stdalign|stdarg|'
    r'stdbool|stddef|stdint|stdio|stdlib|string|strings|termios|time|unistd|malloc|dlfcn|setjmp|'
    r'sys/[a-z]+|linux/[a-z]+))\.h$')

# Each world's calls stay in its own room: (pattern, rooms where it may stand).
CALLS = [
    (re.compile(r'\bcrypto_[a-z0-9_]+'), {'core/vault'}),
    (re.compile(r'\bsqlite3_[a-z0-9_]+'), {'core/store'}),
    (re.compile(r'\bglp_[a-z0-9_]+'), {'core/deduction'}),
    (re.compile(r'\bical(component|property|parameter|value|time|recur|parser)[a-z_]*\s*\('),
     {'core/ical'}),
]

INCLUDE = re.compile(r'^\s*#\s*(?:include|include_next|import)\s*(?:([<"])([^>"]+)[>"]|(.+))')
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.S)


def room_of(path):
    """The room of a source path such as core/time/volet-day.c, or None."""
    parts = path.parts
    if parts[0] == 'core' and len(parts) == 3:
        return 'core/' + parts[1]
    if parts[0] == 'ui' and len(parts) >= 3:
        return 'ui/text' if parts[1] == 'text' else 'ui/*'
    if parts[0] == 'app':
        return 'app/cli' if len(parts) > 2 and parts[1] == 'cli' else 'app'
    return None


def short_name(room):
    return 'ui' if room == 'ui/*' else room.split('/')[-1]


def library_of(header):
    for pattern, library in LIBRARIES:
        if re.match(pattern, header):
            return library
    return None


def blank_comments(text):
    return COMMENT.sub(lambda match: re.sub(r'[^\n]', ' ', match.group()), text)


def check_include(room, match, owners):
    """The fault of one #include line in @room, or None."""
    quote, header, macro = match.groups()
    rooms, libraries = ROOMS[room]

    if macro is not None:
        return 'includes by a macro'
    if '..' in header.split('/') or header.startswith('/'):
        return f'includes by a path: {header}'
    if quote == '"':
        if header == 'config.h':
            return None
        owner = owners.get(header)
        if owner is None:
            return f'includes a header of no room: {header}'
        if owner != room and short_name(owner) not in rooms:
            return f'may not include {header} of {owner}'
        return None
    if header in owners:
        return f'includes a header of {owners[header]} as if it were the system\'s: {header}'
    library = library_of(header)
    if library is None and not EVERYBODYS.match(header):
        return f'includes a system header that no room has: {header}'
    if library is not None and library not in libraries:
        return f'may not include {header} ({library})'
    return None


def check_source(path, room, text, owners):
    faults = []
    for number, line in enumerate(blank_comments(text).split('\n'), 1):
        match = INCLUDE.match(line)
        if match:
            fault = check_include(room, match, owners)
            if fault:
                faults.append(f'{path}:{number}: {room} {fault}')
            continue
        code = re.sub(r'"(\\.|[^"\\])*"', '""', line)
        for pattern, homes in CALLS:
            found = pattern.search(code)
            if found and room not in homes:
                faults.append(f'{path}:{number}: {room} may not call {found.group().strip(" (")}')
    return faults


def check_build(path, room, text):
    """Faults of a core room's meson.build: the dependencies it names."""
    allowed = ROOMS[room][0] | {short_name(room)}
    text = re.sub(r'#[^\n]*', '', text)
    return [f'{path}: {room} may not depend on {name}_dep'
            for name in sorted(set(re.findall(r'\b([a-z]+)_dep\b', text)) & CORE - allowed)]


def check_tree(top):
    sources = sorted(path.relative_to(top) for folder in ('core', 'ui', 'app')
                     for path in (top / folder).rglob('*.[ch]'))
    owners, faults = {}, []

    for path in sources:
        room = room_of(path)
        if room not in ROOMS:
            faults.append(f'{path}: in no room')
        elif path.suffix == '.h':
            if path.name in owners:
                faults.append(f'{path}: {owners[path.name]} has a header of this name')
            owners[path.name] = room
    for path in sources:
        if room_of(path) in ROOMS:
            faults += check_source(path, room_of(path), (top / path).read_text(), owners)
    for path in sorted((top / 'core').glob('*/meson.build')):
        room = 'core/' + path.parent.name
        if room in ROOMS:
            faults += check_build(path.relative_to(top), room, path.read_text())
        else:
            faults.append(f'{path.relative_to(top)}: in no room')
    return faults


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    faults = check_tree(Path(arguments[1]))
    print('\n'.join(faults), end='\n' if faults else '')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
