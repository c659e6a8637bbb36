#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window, unlocked and locked: it writes nothing, speaks to the desktop alone, and what it knew
is gone from its memory. Of the passphrase a copy has been seen to stay in some runs: it is counted
and told, and not yet demanded to be gone.

Usage: with-display test-silence-window.py VOLET VOLET-CLI
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / 'ui')]
import driver  # noqa: E402
import memory  # noqa: E402
import traced  # noqa: E402

PASSPHRASE = 'zibeline-septentrion'
NOTE = 'chez le docteur Zephyrin'
# Places of the system's own, in memory and without a word of the notebook.
SYSTEMS = ('/dev/shm/', '/memfd:', '/tmp/.X11-unix')


def make_notebook(cli, folder):
    path, secret = folder / 'carnet.volet', folder / 'secret'
    secret.write_text(f'{PASSPHRASE}\n')
    common = [cli, '--vault', str(path), '--passphrase-file', str(secret), '--now',
              '2026-11-25T10:00']
    subprocess.run([*common, 'create', '--kdf', 'interactive', '--no-recovery'], check=True)
    for number in range(5):
        subprocess.run([*common, 'add', 'today', '1h', 'FOR', '--note', f'{NOTE} {number}'],
                       check=True, stdout=subprocess.DEVNULL)
    secret.unlink()
    return path


def count(pid):
    """Copies of the passphrase, and of notes."""
    phrases, notes = memory.forms(PASSPHRASE), memory.forms(NOTE)
    found = memory.count(pid, [*phrases, *notes])
    return sum(found[word] for word in phrases), sum(found[word] for word in notes)


def live(program, path, log):
    command = traced.words([program, '--now', '2026-11-25T10:00', path], log)
    # -D: the program stays our own child, and is found under its own number.
    window = driver.Volet(command[0], '-D', *command[1:])
    try:
        driver.wait_for('the field of the passphrase', lambda: any(
            node.get_role() == driver.Atspi.Role.PASSWORD_TEXT or
            node.get_role() == driver.Atspi.Role.TEXT for node in window.nodes()))
        subprocess.run(['xdotool', 'type', PASSPHRASE], check=True)
        subprocess.run(['xdotool', 'key', 'Return'], check=True)
        window.wait_text(f'{NOTE} 4', 60)
        unlocked = count(window.process.pid)
        subprocess.run(['xdotool', 'key', 'ctrl+l'], check=True)
        window.wait_gone(f'{NOTE} 4', 60)
        locked = count(window.process.pid)
    finally:
        window.process.terminate()
        window.process.wait()
    return unlocked, locked


def main(arguments):
    if shutil.which('strace') is None:
        print('1..0 # SKIP strace is not here')
        return 0
    with tempfile.TemporaryDirectory(prefix='volet-silence-') as name:
        folder, home = Path(name), Path(os.environ['HOME'])
        path = make_notebook(arguments[2], folder)
        unlocked, locked = live(arguments[1], path, folder / 'trace')
        paths, sockets = traced.read(folder / 'trace')
        strays = sorted(word for word in paths
                        if word != str(path) and not word.startswith(SYSTEMS))
        left = sorted(str(word) for word in home.rglob('*') if word.is_file())
    checks = [
        ('nothing is written but the notebook', not strays, strays),
        ('no socket but those of the desktop', sockets <= {'AF_UNIX'}, sockets),
        ('no file is left in the home folder', not left, left),
        ('while unlocked the notes are found', unlocked[1] > 0, unlocked),
        ('once locked no note is left', locked[1] == 0, locked),
    ]
    print(f'1..{len(checks)}')
    print(f'# passphrase, notes: unlocked {unlocked}, locked {locked}')
    for number, (what, is_good, found) in enumerate(checks, 1):
        print(f"{'ok' if is_good else 'not ok'} {number} {what}")
        if not is_good:
            print(f'# {found}')
    return 0 if all(is_good for _, is_good, _ in checks) else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv))
