# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program opens for writing, and what it connects to, seen by strace."""

import re
import subprocess
from pathlib import Path

CALLS = ('open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,'
         'mkdirat,mknod,mknodat,unlink,unlinkat,truncate,socket,memfd_create')
OPENING = re.compile(r'\b(open|openat|openat2|creat)\((.*?)"((?:[^"\\]|\\.)*)"(.*)= (\d+)')
NAMING = re.compile(r'\b(rename|renameat|renameat2|link|linkat|symlink|symlinkat|mkdir|mkdirat|mknod|'
                    r'mknodat|truncate)\(.*= 0')
PATHS = re.compile(r'"((?:[^"\\]|\\.)*)"')
SOCKET = re.compile(r'\bsocket\((\w+)')
# What is no file on a disk.
HARMLESS = ('/dev/null', '/dev/tty', '/proc/')


def run(command, log, **options):
    """Runs a program to its end under strace."""
    return subprocess.run(words(command, log), check=False, **options)


def words(command, log):
    return ['strace', '-f', '-s', '4096', '-e', f'trace={CALLS}', '-o', str(log), *map(str, command)]


def is_written(call, flags):
    return call == 'creat' or 'O_WRONLY' in flags or 'O_RDWR' in flags or 'O_CREAT' in flags


def read(log):
    """(paths opened for writing or made, kinds of sockets) of a trace."""
    paths, sockets = set(), set()
    for line in Path(log).read_text(errors='replace').splitlines():
        opened = OPENING.search(line)
        if opened and is_written(opened[1], opened[4]) and not opened[3].startswith(HARMLESS):
            paths.add(opened[3])
        elif NAMING.search(line):
            paths.update(PATHS.findall(line))
        socket = SOCKET.search(line)
        if socket:
            sockets.add(socket[1])
    return paths, sockets
