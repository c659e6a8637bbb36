# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of documents in Python share: running cases as TAP, and the sample documents."""

import os
import subprocess
import sys
import traceback


class Skip(Exception):
    """A program that a case needs is not there."""


class Writer:
    """Runs the program that writes sample documents."""

    def __init__(self, program, fonts):
        self.program, self.fonts = os.path.abspath(program), os.path.abspath(fonts)

    def write(self, sample, kind, **surroundings):
        """The bytes of one document, or of its suggested name."""
        run = subprocess.run([self.program, self.fonts, sample, kind], check=True,
                             stdout=subprocess.PIPE, **surroundings)
        return run.stdout


def run_tool(*words, stdin=None):
    """Standard output of a program that must succeed."""
    run = subprocess.run(words, input=stdin, check=False, capture_output=True)
    assert run.returncode == 0, f'{words[0]} failed: {run.stderr.decode()[-500:]}'
    return run.stdout.decode()


def find_tool(name):
    for folder in os.get_exec_path():
        if os.access(os.path.join(folder, name), os.X_OK):
            return name
    raise Skip(f'{name} is not installed')


def run_cases(prefix, cases):
    """Runs (name, function) pairs and ends the program."""
    failed = 0
    print(f'1..{len(cases)}')
    for number, (name, case) in enumerate(cases, 1):
        try:
            case()
            print(f'ok {number} {prefix}/{name}', flush=True)
        except Skip as reason:
            print(f'ok {number} {prefix}/{name} # SKIP {reason}', flush=True)
        except Exception:  # every fault is a failure of this case alone
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
            print(f'not ok {number} {prefix}/{name}', flush=True)
    sys.exit(1 if failed else 0)
