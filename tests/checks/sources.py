#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the sources themselves: rooms, format, licence lines. Speaks TAP.

Usage: sources.py FOLDER
"""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import rooms  # noqa: E402

SPDX = ('SPDX-FileCopyrightText: ', 'SPDX-License-Identifier: GPL-3.0-or-later')
WITH_LICENCE = {'.c', '.h', '.py', '.build', '.ui', '.css'}


def source_files(top):
    listed = subprocess.run(['git', '-C', str(top), 'ls-files', '-z', '--cached', '--others',
                             '--exclude-standard'], check=False, capture_output=True)
    if listed.returncode != 0:
        # A released archive is no checkout: everything in it is a source.
        return [path for path in top.rglob('*') if path.is_file() and 'build' not in path.parts]
    names = listed.stdout.decode().split('\0')
    return [top / name for name in names if name and (top / name).is_file()]


def format_faults(files):
    sources = [str(path) for path in files if path.suffix in ('.c', '.h')]
    result = subprocess.run(['clang-format-14', '--dry-run', '-Werror', *sources], check=False,
                            capture_output=True, text=True)
    return [line for line in result.stderr.splitlines() if 'error:' in line]


def licence_faults(files):
    faults = []
    for path in files:
        if path.suffix in WITH_LICENCE:
            head = '\n'.join(path.read_text().split('\n')[:8])
            if not all(line in head for line in SPDX):
                faults.append(f'{path}: no SPDX lines')
    return faults


def main(arguments):
    top = Path(arguments[1])
    files = source_files(top)
    checks = [('rooms', rooms.check_tree(top)), ('format', format_faults(files)),
              ('licence', licence_faults(files))]

    print(f'1..{len(checks)}')
    for number, (name, faults) in enumerate(checks, 1):
        for fault in faults:
            print(f'# {fault}')
        print(f"{'not ok' if faults else 'ok'} {number} /checks/sources/{name}")
    return 1 if any(faults for _, faults in checks) else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
