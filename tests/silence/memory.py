# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the memory of a process holds, read through /proc/PID/mem.

A core file would leave locked memory out and prove nothing about it.
"""


def forms(text):
    """The ways in which programs keep text: UTF-8, and UTF-32 as Pango does."""
    return [text.encode('utf-8'), text.encode('utf-32-le')]


def regions(pid):
    with open(f'/proc/{pid}/maps') as maps:
        for line in maps:
            parts = line.split(None, 5)
            name = parts[5].strip() if len(parts) > 5 else ''
            if 'r' in parts[1] and name not in ('[vvar]', '[vsyscall]', '[vvar_vclock]'):
                first, last = (int(word, 16) for word in parts[0].split('-'))
                yield first, last, name


def count(pid, needles):
    """How often each needle, bytes, stands in the memory of the process."""
    found = {needle: 0 for needle in needles}
    with open(f'/proc/{pid}/mem', 'rb', 0) as memory:
        for first, last, _ in regions(pid):
            try:
                memory.seek(first)
                data = memory.read(last - first)
            except (OSError, ValueError, OverflowError):
                continue
            for needle in needles:
                found[needle] += data.count(needle)
    return found


def is_allowed():
    """Whether this system lets a program read the memory of its child."""
    try:
        with open('/proc/self/mem', 'rb', 0):
            return True
    except OSError:
        return False
