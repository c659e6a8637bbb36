#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window with a year's notebook, unlocked and locked: it writes nothing, speaks to the desktop
alone, tells the accessibility bus nothing of the passphrase, and what it knew is gone from its
memory.

Usage: with-display test-silence-window.py VOLET VOLET-CLI
"""

import importlib.util
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

from gi.repository import GLib  # noqa: E402

PASSPHRASE = 'zibeline-septentrion'
NOTE = 'chez le docteur Zephyrin'
N_ENTRIES = 700
# Places of the system's own, in memory and without a word of the notebook.
SYSTEMS = ('/dev/shm/', '/memfd:', '/tmp/.X11-unix')


def make_notebook(cli, folder):
    path, secret, batch = folder / 'carnet.volet', folder / 'secret', folder / 'batch'
    secret.write_text(f'{PASSPHRASE}\n')
    lines = [f"2026-{1 + n % 11:02d}-{1 + n // 11 % 28:02d} 15min FOR --note '{NOTE} {n}'"
             for n in range(N_ENTRIES)]
    lines += [f"2026-11-25 1h FOR --note '{NOTE} today {number}'" for number in range(5)]
    batch.write_text('\n'.join(lines) + '\n')
    common = [cli, '--vault', str(path), '--passphrase-file', str(secret), '--now',
              '2026-11-25T10:00']
    for words in (['create', '--kdf', 'interactive', '--no-recovery'], ['add', '--batch', str(batch)]):
        subprocess.run([*common, *words], check=True, stdout=subprocess.DEVNULL)
    secret.unlink()
    batch.unlink()
    return path


def read_key(path):
    """The notebook's data key, found without Volet."""
    source = Path(__file__).parent.parent / 'tools' / 'vault-reader.py'
    spec = importlib.util.spec_from_file_location('vault_reader', source)
    reader = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reader)
    return reader.open_slot(reader.Header(path.read_bytes()[:4096]), PASSPHRASE)


def count(pid, key):
    """Copies of the key, of the passphrase, and of notes."""
    phrases, notes = memory.forms(PASSPHRASE), memory.forms(NOTE)
    found = memory.count(pid, [key, *phrases, *notes])
    return found[key], sum(found[word] for word in phrases), sum(found[word] for word in notes)


class Bus:
    """Hears what the window tells of changed text."""

    def __init__(self):
        self.texts = []
        self.listener = driver.Atspi.EventListener.new(self.hear)
        self.listener.register('object:text-changed')

    def hear(self, event):
        self.texts.append(str(event.any_data))

    def listen(self):
        """Lets come in what was sent until now."""
        context = GLib.MainContext.default()
        for _ in range(1000):
            if not context.iteration(False):
                break
        return self.texts


def live(program, path, log):
    key = read_key(path)
    command = traced.words([program, '--now', '2026-11-25T10:00', path], log)
    bus = Bus()
    # -D: the program stays our own child, and is found under its own number.
    window = driver.Volet(command[0], '-D', *command[1:])
    try:
        driver.wait_for('the field of the passphrase', lambda: any(
            node.get_role() == driver.Atspi.Role.PASSWORD_TEXT or
            node.get_role() == driver.Atspi.Role.TEXT for node in window.nodes()))
        subprocess.run(['xdotool', 'type', PASSPHRASE], check=True)
        subprocess.run(['xdotool', 'key', 'Return'], check=True)
        window.wait_text(f'{NOTE} today 4', 60)
        unlocked = count(window.process.pid, key)
        subprocess.run(['xdotool', 'key', 'ctrl+l'], check=True)
        window.wait_gone(f'{NOTE} today 4', 60)
        locked = count(window.process.pid, key)
        heard = bus.listen()
    finally:
        window.process.terminate()
        window.process.wait()
    return unlocked, locked, [text for text in heard if text in PASSPHRASE and text]


def main(arguments):
    if shutil.which('strace') is None:
        print('1..0 # SKIP strace is not here')
        return 0
    with tempfile.TemporaryDirectory(prefix='volet-silence-') as name:
        folder, home = Path(name), Path(os.environ['HOME'])
        path = make_notebook(arguments[2], folder)
        unlocked, locked, told = live(arguments[1], path, folder / 'trace')
        paths, sockets = traced.read(folder / 'trace')
        strays = sorted(word for word in paths
                        if word != str(path) and not word.startswith(SYSTEMS))
        left = sorted(str(word) for word in home.rglob('*') if word.is_file())
    checks = [
        ('nothing is written but the notebook', not strays, strays),
        ('no socket but those of the desktop', sockets <= {'AF_UNIX'}, sockets),
        ('no file is left in the home folder', not left, left),
        ('the accessibility bus hears nothing of the passphrase', not told, len(told)),
        ('while unlocked the key and the notes are found', unlocked[0] > 0 < unlocked[2], unlocked),
        ('while unlocked the passphrase is gone already', unlocked[1] == 0, unlocked),
        ('once locked no data key is left', locked[0] == 0, locked),
        ('once locked no passphrase is left', locked[1] == 0, locked),
        ('once locked no note is left', locked[2] == 0, locked),
    ]
    print(f'1..{len(checks)}')
    print(f'# key, passphrase, notes: unlocked {unlocked}, locked {locked}')
    for number, (what, is_good, found) in enumerate(checks, 1):
        print(f"{'ok' if is_good else 'not ok'} {number} {what}")
        if not is_good:
            print(f'# {found}')
    return 0 if all(is_good for _, is_good, _ in checks) else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv))
