#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says by which name a program that is linked with a library asks for it.

Usage: find-library.py LIBRARY COMPILER…, with LIBRARY as the linker takes it (-lqpdf). LDFLAGS are
heeded, as they are where the program itself is linked.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile


def main():
    library, *compiler = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, 'program')
        subprocess.run([*compiler, '-x', 'c', '-', '-o', program, *shlex.split(os.environ.get(
            'LDFLAGS', '')), '-Wl,--no-as-needed', library], input=b'int main (void) { return 0; }',
            check=True)
        dynamic = subprocess.run(['objdump', '-p', program], check=True, capture_output=True,
                                 text=True).stdout
    stem = library.removeprefix('-l')
    names = [name for name in re.findall(r'NEEDED\s+(\S+)', dynamic)
             if name.startswith(f'lib{stem}.')]
    if len(names) != 1:
        raise SystemExit(f'{library} is not linked as one library: {names}')
    print(names[0])


if __name__ == '__main__':
    main()
