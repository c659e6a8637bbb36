#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three programs that have nothing in common read Volet's calendars alike: libical, icalendar
(Python) and ical.js. Beside them, what is expected is said here once more.

Usage: calendars.py WRITE-DOCUMENT FONTS PRINT-LIBICAL. Speaks TAP. ical.js is found by Node in the
usual ways (NODE_PATH, or a folder node_modules beside the checkout).
"""

import datetime
import os
import subprocess
import sys
from pathlib import Path

from tap import Skip, Writer, find_tool, run_cases, run_tool

SAMPLES = ['threshold', 'hidden', 'band', 'total', 'full-families', 'mixed', 'no-name',
           'long-name', 'rtl-name', 'year', 'three-years', 'gap', 'whole-mixed', 'whole-families']


def read_libical(program, ical):
    return [line.split('\t') for line in run_tool(program, stdin=ical).splitlines()]


def read_icalendar(ical):
    try:
        import icalendar
    except ImportError as error:
        raise Skip('python3-icalendar is not installed') from error
    calendar = icalendar.Calendar.from_ical(ical)
    events = []
    for event in calendar.walk('VEVENT'):
        assert not event.errors, event.errors
        days = [event.decoded(name) for name in ('DTSTART', 'DTEND')]
        assert all(type(day) is datetime.date for day in days)
        stamp = event.decoded('DTSTAMP')
        assert stamp.utcoffset() == datetime.timedelta(0)
        events.append([str(event['UID']), *[day.isoformat() for day in days],
                       stamp.strftime('%Y-%m-%dT%H:%M:%S'), str(event['SEQUENCE']),
                       str(event['TRANSP']), str(event['CLASS']), str(event['SUMMARY'])])
    return events


def read_icaljs(ical):
    find_tool('node')
    script = Path(__file__).parent / 'print-icaljs.cjs'
    # import() looks for packages beside the script alone: a folder of NODE_PATH is tried by link.
    for folder in [*os.environ.get('NODE_PATH', '').split(':'), '/usr/share/nodejs',
                   '/usr/local/lib/node_modules', '/usr/lib/node_modules']:
        if folder and (Path(folder) / 'ical.js' / 'package.json').exists():
            return run_node(folder, script, ical)
    raise Skip('ical.js is not installed')


def run_node(folder, script, ical):
    module = Path(folder) / 'ical.js'
    entry = next((path for path in (module / 'dist' / 'ical.js', module / 'build' / 'ical.js',
                                    module / 'ical.js') if path.exists()), None)
    if entry is None:
        raise Skip('ical.js has no main file')
    text = script.read_text().replace("import('ical.js')", f"import('file://{entry}')")
    run = subprocess.run(['node', '-e', text], input=ical, check=False, capture_output=True)
    if run.returncode == 77:
        raise Skip('ical.js cannot be loaded')
    assert run.returncode == 0, run.stderr.decode()[-500:]
    return [line.split('\t') for line in run.stdout.decode().splitlines()]


def check_events(sample, events):
    """What every event must say, whoever reads it."""
    assert events, 'no event'
    for uid, start, end, stamp, sequence, transp, secrecy, summary in events:
        first, after = datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)
        assert len(uid) == 64 and stamp == '2026-12-01T00:00:00'
        assert first.isoweekday() == 1 and after.isoweekday() == 1
        assert (after - first).days == 7 or sample.startswith('whole')
        assert transp == 'TRANSPARENT' and secrecy == 'PRIVATE'
        assert sequence == ('1' if 'mixed' in sample else '0')
        assert summary.startswith('Heures d’activité')
    assert len({event[0] for event in events}) == len(events)


def check_reader(writer, read):
    for sample in SAMPLES:
        check_events(sample, read(writer.write(sample, 'ical')))


def check_alike(writer, readers):
    for sample in SAMPLES:
        ical, first = writer.write(sample, 'ical'), None
        for read in readers:
            try:
                events = read(ical)
            except Skip:
                continue
            first = first or events
            assert events == first, f'{sample} is read in two ways'


def main(arguments):
    writer = Writer(arguments[1], arguments[2])
    readers = [lambda ical: read_libical(arguments[3], ical), read_icalendar, read_icaljs]
    names = ['libical', 'icalendar', 'ical.js']
    cases = [(f'read-by/{name}', lambda read=read: check_reader(writer, read))
             for name, read in zip(names, readers)]
    cases.append(('read-alike', lambda: check_alike(writer, readers)))
    run_cases('/document/calendars', cases)


if __name__ == '__main__':
    main(sys.argv)
