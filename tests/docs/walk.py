#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the commands of CONTRIBUTING.md and compares what they say with what it says. Speaks TAP.

Usage: walk.py PAGE VOLET-CLI

A command stands behind "    $ " and what it prints below it, standard output first. Ids are sixteen
digits that nobody can foresee: xxxxxxxxxxxxxxxx stands for any. Where spaces that do not break stand
in the output, the page may have common ones.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

INDENT = '    '
GLOBALS = ['--vault', 'carnet.volet', '--passphrase-file', 'secret', '--now', '2026-11-23T12:00']


def read_commands(page):
    """[(command, [line…])…], in order."""
    commands = []
    is_inside = False
    for line in page.split('\n'):
        if line.startswith(INDENT + '$ '):
            commands.append((line[len(INDENT) + 2:], []))
            is_inside = True
        elif is_inside and line.startswith(INDENT):
            commands[-1][1].append(line[len(INDENT):])
        elif is_inside and line == '':
            commands[-1][1].append('')
        else:
            is_inside = False
    for _, lines in commands:
        while lines and lines[-1] == '':
            lines.pop()
    return commands


def run(command, program, folder):
    words = shlex.split(command)
    if words[0] == 'volet-cli':
        words[:1] = [program, *GLOBALS]
    env = {'PATH': os.environ['PATH'], 'HOME': folder, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en'}
    done = subprocess.run(words, check=False, capture_output=True, text=True, cwd=folder, env=env)
    said = (done.stdout + done.stderr).replace('\u00a0', ' ').replace('\u202f', ' ')
    lines = re.sub(r'\b[0-9a-f]{16}\b', 'x' * 16, said).split('\n')
    while lines and lines[-1] == '':
        lines.pop()
    return lines


def main(arguments):
    commands = read_commands(Path(arguments[1]).read_text())
    program = str(Path(arguments[2]).resolve())
    failed = not commands
    print(f'1..{len(commands)}')
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / 'secret').write_text('exemple-volet\n')
        for number, (command, expected) in enumerate(commands, 1):
            found = run(command, program, folder)
            if found != expected:
                failed = True
                print(f'# the page says {expected}\n# the program {found}')
            print(f"{'ok' if found == expected else 'not ok'} {number} /docs/walk/{command.split()[1]}")
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
