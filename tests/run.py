#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests with Meson and counts every single case.

Usage: run.py BUILD [NAME…]. The last line is "N passed, N failed". Exits with 0 only if something
passed and nothing failed.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

CASE = re.compile(r'^(not )?ok\b(?P<rest>.*)$')
# How Meson says that a program went wrong as a whole, whatever its cases said.
BROKEN = {'FAIL', 'ERROR', 'TIMEOUT', 'INTERRUPT', 'UNEXPECTEDPASS'}


def count(test):
    """(passed, failed, skipped) of one test program."""
    passed = failed = skipped = 0
    for line in test.get('stdout', '').splitlines():
        match = CASE.match(line)
        if not match:
            continue
        if re.search(r'#\s*skip', match['rest'], re.I):
            skipped += 1
        elif match[1]:
            failed += 1
        else:
            passed += 1
    if test['result'] in BROKEN and failed == 0:
        failed = 1
    if test['result'] == 'OK' and passed + skipped == 0:
        passed = 1
    return passed, failed, skipped


def main(arguments):
    build, names = Path(arguments[1]), arguments[2:]
    log = build / 'meson-logs' / 'testlog.json'
    log.unlink(missing_ok=True)
    # Limits of time are against hanging, and machines are noisy: three times what each test names.
    run = subprocess.run(['meson', 'test', '-C', str(build), '--no-rebuild', '--print-errorlogs',
                          '--timeout-multiplier', '3', *names], check=False)
    if not log.exists():
        print('the tests could not be started', file=sys.stderr)
        print('0 passed, 1 failed')
        return 1

    totals = [0, 0, 0]
    for line in log.read_text().splitlines():
        totals = [total + n for total, n in zip(totals, count(json.loads(line)))]
    if run.returncode != 0 and totals[1] == 0:
        totals[1] = 1
    if totals[2]:
        print(f'{totals[2]} skipped')
    print(f'{totals[0]} passed, {totals[1]} failed')
    return 0 if totals[1] == 0 and totals[0] > 0 else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv))
