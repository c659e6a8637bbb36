#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads other people's calendars and compares with what other engines agree on.

Usage: shared-calendars.py PRINT_ICAL READER. The calendars lie in $VOLET_SHARED_DATA; where they
are missing the test is skipped (77).
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LEAST_RIGHT = 0.99
MAX_SECONDS = 10
MAX_BYTES = 512 << 20

# The head of the reader's answer, and the code of a calendar that was read.
ANSWER_BYTES = 16
ANSWER_READ = 0xFFFFFFFF
DAY_FIRST, DAY_LAST = '20454', '21183'


def read_windows(expected):
    return json.loads(expected.open().readline())['meta']['windows']


def list_bases(data, kind):
    """Each calendar of a kind, and the file that holds what is expected of it."""
    if kind == 'valid':
        for path in sorted((data / 'valid').iterdir()):
            yield path, data / 'expected' / (path.name + '.json')
        return
    for line in (data / 'variants/DERIVED.tsv').read_text().splitlines()[1:]:
        name, _, base = line.split('\t')[:3]
        yield data / 'variants' / name, data / 'expected' / (base + '.json')


def print_jobs(pairs, folder):
    """A line for each window of each calendar; what begins before one was printed already."""
    for path, expected in pairs:
        for number, (first, last) in enumerate(read_windows(expected)):
            yield f'{path}\t{first}\t{last}\t{folder / f"{path.name}.{number}"}'


def gather(path, expected, folder, actual):
    lines = {}
    for number, (first, last) in enumerate(read_windows(expected)):
        for line in (folder / f'{path.name}.{number}').read_text().splitlines():
            start = json.loads(line).get('start', '')[:10]
            if first <= start < last:
                lines.setdefault((number, line), 0)
                lines[number, line] += 1
    # Windows may overlap: an instance that two of them saw is one.
    most = {}
    for (_, line), count in lines.items():
        most[line] = max(most.get(line, 0), count)
    actual.write_text(''.join(line + '\n' for line, count in most.items() for _ in range(count)))


def score(data, kind, print_ical, top):
    pairs = list(list_bases(data, kind))
    folders = [top / kind / name for name in ('printed', 'actual', 'expected')]
    for folder in folders:
        folder.mkdir(parents=True)
    printed, actual, expectations = folders

    jobs = '\n'.join(print_jobs(pairs, printed)) + '\n'
    subprocess.run([print_ical], input=jobs, text=True, check=True)
    for path, expected in pairs:
        (expectations / path.name).symlink_to(expected)
        gather(path, expected, printed, actual / path.name)

    scorer = data.parent.parent / 'tools/score_ics.py'
    output = subprocess.run(['/usr/bin/python3', scorer, expectations, actual], text=True,
                            stdout=subprocess.PIPE, check=True).stdout
    # The scorer's first line is a dictionary: how many are right, and in which ways others are not.
    summary = eval(output.splitlines()[0], {'__builtins__': {}})  # pylint: disable=eval-used
    n_right = summary.get('pass', 0)
    print(f'{kind}: {n_right} of {len(pairs)} exactly right')
    print('\n'.join(output.splitlines()[1:]))
    return n_right >= LEAST_RIGHT * len(pairs)


def bound():
    """As a notebook's own process would be bounded: the reader bounds itself further."""
    resource.setrlimit(resource.RLIMIT_AS, (MAX_BYTES, MAX_BYTES))


def check_hostile(path, wanted, reader):
    begun = time.monotonic()
    with path.open('rb') as file:
        done = subprocess.run([reader, 'Europe/Paris', DAY_FIRST, DAY_LAST], stdin=file,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, preexec_fn=bound,
                              timeout=MAX_SECONDS, check=False)
    answer = int.from_bytes(done.stdout[4:8], sys.byteorder)
    n_bytes = int.from_bytes(done.stdout[8:16], sys.byteorder)
    is_read = answer == ANSWER_READ
    if (done.returncode != 0 or len(done.stdout) != ANSWER_BYTES + n_bytes or
            time.monotonic() - begun > MAX_SECONDS):
        return 'no whole answer'
    if (wanted == 'refuse' and is_read) or (wanted == 'import' and not is_read):
        return 'read' if is_read else 'refused'
    return None


def check_all_hostile(data, reader):
    faults = []
    lines = (data / 'hostile/HOSTILE.tsv').read_text().splitlines()[1:]
    files = [line.split('\t') for line in lines if '\t' in line]
    files = [fields for fields in files if (data / 'hostile' / fields[0]).is_file()]
    for name, wanted in (fields[:2] for fields in files):
        fault = check_hostile(data / 'hostile' / name, wanted, reader)
        if fault:
            faults.append(f'{name}: {fault}, {wanted} expected')
    print(f'hostile: {len(files) - len(faults)} of {len(files)} as expected')
    print('\n'.join(faults))
    return not faults


def main(arguments):
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    data = Path(os.environ.get('VOLET_SHARED_DATA', '/nonexistent')) / 'ics'
    if not (data / 'expected').is_dir():
        print('skipped: there are no shared calendars here')
        return 77

    with tempfile.TemporaryDirectory() as folder:
        results = [score(data, kind, arguments[1], Path(folder)) for kind in ('valid', 'variants')]
    results.append(check_all_hostile(data, arguments[2]))
    return 0 if all(results) else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv))
