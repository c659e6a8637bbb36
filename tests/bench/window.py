#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures when the first frame is painted, against an empty libadwaita window in the same run.

Usage: window.py BUILD [--runs N] [--other NAME=COMMAND]…

Runs are interleaved and each has a cold home; medians are compared, since single times drift. Run
it through tests/ui/with-display, which gives the display, the bus and the settings. The last lines
hold the ratios; the exit status is 1 where the first is over 1.25, or where another program, such
as GNOME Calendar where it is installed, is quicker.
"""

import argparse
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOAL = 1.25


def measure(command, hook):
    """(milliseconds to the first frame, private MiB) of one start."""
    reader, writer = os.pipe()
    with tempfile.TemporaryDirectory() as home:
        env = dict(os.environ, HOME=home, XDG_DATA_HOME=f'{home}/data',
                   XDG_CONFIG_HOME=f'{home}/config', XDG_CACHE_HOME=f'{home}/cache',
                   LD_PRELOAD=str(hook), VOLET_BENCH_FD=str(writer),
                   VOLET_BENCH_START=str(time.monotonic_ns() // 1000))
        process = subprocess.Popen(command, env=env, pass_fds=[writer],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as lines:
            line = lines.readline()
        process.wait(timeout=20)
    if not line:
        raise SystemExit(f'{command[0]} painted nothing')
    first_us, private_kib = line.split()
    return int(first_us) / 1000, int(private_kib) / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('build', type=Path)
    parser.add_argument('--runs', type=int, default=15)
    parser.add_argument('--other', action='append', default=[])
    arguments = parser.parse_args()
    bench = arguments.build.resolve() / 'tests' / 'bench'
    programs = {'empty window': [str(bench / 'empty-window')],
                'volet': [str(arguments.build.resolve() / 'volet')]}
    if shutil.which('gnome-calendar'):
        programs['gnome-calendar'] = ['gnome-calendar']
    for other in arguments.other:
        name, command = other.split('=', 1)
        programs[name] = shlex.split(command)
    found = {name: [] for name in programs}

    for run in range(arguments.runs + 1):
        for name, command in programs.items():
            result = measure(command, bench / 'libfirst-frame.so')
            # The first round only fills the caches of the disk.
            if run > 0:
                found[name].append(result)

    settings = {name: os.environ.get(name, '') for name in
                ('GSK_RENDERER', 'GDK_DEBUG', 'GSETTINGS_BACKEND', 'LANGUAGE')}
    print(f'{arguments.runs} interleaved runs each, cold home,', settings)
    medians = {}
    for name, results in found.items():
        times = [first for first, _ in results]
        medians[name] = statistics.median(times)
        print(f'{name:16} first frame {medians[name]:7.1f} ms  (from {min(times):.1f} to '
              f'{max(times):.1f})  private memory '
              f'{statistics.median(memory for _, memory in results):6.1f} MiB')
    ratio = medians['volet'] / medians['empty window']
    print(f'volet / empty window: {ratio:.3f} (goal {GOAL})')
    for name in medians.keys() - {'empty window', 'volet'}:
        print(f'volet / {name}: {medians["volet"] / medians[name]:.3f} (goal below 1)')
    return 0 if ratio <= GOAL and medians['volet'] <= min(
        medians[name] for name in medians if name != 'empty window') else 1


if __name__ == '__main__':
    sys.exit(main())
