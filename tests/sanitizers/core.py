#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs core's tests under the address, leak and undefined behaviour sanitizers. Speaks TAP.

Usage: core.py BUILD PROGRAM…, each program named as a target of the build. They are built a second
time by tests/tools/sanitized-build. Whatever a sanitizer says fails the program that it speaks of.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
TIME_LIMIT_S = 200
# What a sanitizer prints before what it found.
FINDINGS = ('ERROR: AddressSanitizer', 'ERROR: LeakSanitizer', 'runtime error:',
            'AddressSanitizer:DEADLYSIGNAL')


def environment(folder):
    """Leaks of libraries are in leaks.supp, each with its reason; GLib's slices would hide ours."""
    leaks = TOP / 'tests' / 'sanitizers' / 'leaks.supp'
    return dict(
        os.environ,
        ASAN_OPTIONS='detect_leaks=1:fast_unwind_on_malloc=0:malloc_context_size=12:'
                     'allocator_may_return_null=1:handle_segv=0:handle_abort=0',
        LSAN_OPTIONS=f'suppressions={leaks}:print_suppressions=0',
        UBSAN_OPTIONS='halt_on_error=1:print_stacktrace=1',
        G_SLICE='always-malloc',
        TMPDIR=folder,
    )


def faults_of(program):
    """What is wrong with one program: the last lines of what it said; nothing when all is well."""
    with tempfile.TemporaryDirectory(prefix='volet-sanitized-') as folder:
        try:
            done = subprocess.run([str(program), '--tap'], env=environment(folder), check=False,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, timeout=TIME_LIMIT_S)
        except subprocess.TimeoutExpired:
            return [f'not done after {TIME_LIMIT_S} s']
    said = done.stdout.decode(errors='replace').splitlines()
    found = next((number for number, line in enumerate(said)
                  if any(words in line for words in FINDINGS)), None)
    if found is not None:
        return said[found:found + 40]
    if done.returncode != 0:
        return said[-20:] + [f'ended with {done.returncode}']
    if not any(line.startswith('ok ') for line in said):
        return ['ran no case']
    return []


def main(arguments):
    build, targets = Path(arguments[1]).resolve(), arguments[2:]
    done = subprocess.run([TOP / 'tests' / 'tools' / 'sanitized-build', build, *targets],
                          check=False, stdout=sys.stderr)
    if done.returncode == 77:
        print('1..0 # SKIP clang 14 is not here')
        return 0
    if done.returncode != 0:
        print('Bail out! the sanitized build failed')
        return 1
    print(f'1..{len(targets)}')
    n_bad = 0
    for number, target in enumerate(targets, 1):
        faults = faults_of(build / 'fuzz' / target)
        n_bad += bool(faults)
        name = Path(target).name.removeprefix('test-')
        print('not ok' if faults else 'ok', number, f'/sanitizers/{name}', flush=True)
        for fault in faults:
            print(f'# {fault}')
    return 1 if n_bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
