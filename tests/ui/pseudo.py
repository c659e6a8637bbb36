#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a catalogue of a language that nobody speaks: the sources' words with accents, about a third
longer, between two brackets. Words without brackets on a screen were never offered to translators;
two pairs of brackets beside each other are a sentence that was put together from parts.

Usage: pseudo.py CATALOGUE.mo OUTPUT.mo…: the messages are those of the first.
"""

import re
import struct
import sys
from pathlib import Path

ACCENTS = str.maketrans('aceinouyACEINOUY', 'âçéîñôûýÂÇÉÎÑÔÛÝ')
# What a program or a toolkit reads: kept as it is.
KEPT = re.compile(r'%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?(?:l{1,2}|h{1,2}|z)?[a-zA-Z%]|<[^>]+>|&\w+;'
                  r'|\{[^}]*\}')
OPENING, CLOSING = '⟦', '⟧'


def disguise(text):
    """@text as somebody else would say it."""
    parts, end = [], 0
    for kept in KEPT.finditer(text):
        parts += [text[end:kept.start()].translate(ACCENTS), kept.group()]
        end = kept.end()
    parts.append(text[end:].translate(ACCENTS))
    return f"{OPENING}{''.join(parts)}{padding(text)}{CLOSING}"


def padding(text):
    """Words of a few letters each, so that what wraps can wrap."""
    return ''.join(' ~~~' for _ in range(len(text) * 35 // 400 + 1))


def read(data):
    """Pairs of a message, with its context and its plural, and its translation."""
    order = '<' if struct.unpack('<I', data[:4])[0] == 0x950412de else '>'
    count, ids, strings = struct.unpack(f'{order}3I', data[8:20])
    for n in range(count):
        pair = []
        for table in (ids, strings):
            length, offset = struct.unpack(f'{order}2I', data[table + 8 * n:table + 8 * n + 8])
            pair.append(data[offset:offset + length].decode())
        yield tuple(pair)


def translate(message, translation):
    if not message:
        return translation
    forms = message.rpartition('\4')[2].split('\0')
    # As many forms as the real language has.
    wanted = translation.count('\0') + 1
    return '\0'.join(disguise(forms[min(n, len(forms) - 1)]) for n in range(wanted))


def write(pairs):
    """A catalogue of these pairs, sorted as gettext wants it."""
    pairs = sorted((message.encode(), words.encode()) for message, words in pairs)
    count = len(pairs)
    offset = 28 + 16 * count
    tables, body = [], b''
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack('<2I', len(pair[column]), offset + len(body)))
            body += pair[column] + b'\0'
    head = struct.pack('<7I', 0x950412de, 0, count, 28, 28 + 8 * count, 0, 28 + 16 * count)
    return head + b''.join(tables) + body


def main(source, *outputs):
    pairs = [(message, translate(message, words)) for message, words in
             read(Path(source).read_bytes())]
    for output in outputs:
        Path(output).parent.mkdir(parents=True, exist_ok=True)
        Path(output).write_bytes(write(pairs))


if __name__ == '__main__':
    main(*sys.argv[1:])
