#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A year's notebook, unlocked and locked: no data key, passphrase or note is left in memory.

Usage: test-memory.py VOLET-CLI HOLD-NOTEBOOK
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import memory  # noqa: E402

PASSPHRASE = 'phrase-zibeline-éçarlate-7'
N_ENTRIES = 700


def note(number):
    return f'rendez-vous chez le docteur Zéphyrin {number:04d}'


def make_notebook(cli, folder):
    path, secret, batch = folder / 'carnet.volet', folder / 'secret', folder / 'batch'
    secret.write_text(f'{PASSPHRASE}\n')
    lines = [f"2026-{1 + n % 11:02d}-{1 + n // 11 % 28:02d} 15min FOR --note '{note(n)}'"
             for n in range(N_ENTRIES)]
    batch.write_text('\n'.join(lines) + '\n')
    common = [str(cli), '--vault', str(path), '--passphrase-file', str(secret), '--now',
              '2026-12-20T12:00']
    for words in (['create', '--kdf', 'interactive', '--no-recovery'], ['add', '--batch', str(batch)]):
        subprocess.run([*common, *words], check=True, stdout=subprocess.DEVNULL)
    return path


def search(process, key):
    """How many copies of key, passphrase and notes there are: three numbers."""
    phrases = memory.forms(PASSPHRASE)
    notes = memory.forms('docteur Zéphyrin') + memory.forms(note(123)[10:])
    found = memory.count(process.pid, [key, key[:16], *phrases, *notes])
    return (found[key] + found[key[:16]], sum(found[word] for word in phrases),
            sum(found[word] for word in notes))


def hold(program, path):
    process = subprocess.Popen([str(program), str(path)], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)
    process.stdin.write(f'{PASSPHRASE}\n'.encode())
    process.stdin.flush()
    key = bytes(int(word) for word in process.stdout.readline().split())
    assert int(process.stdout.readline()) == N_ENTRIES
    unlocked = search(process, key)
    process.stdin.write(b'\n')
    process.stdin.flush()
    assert process.stdout.readline() == b'locked\n'
    locked = search(process, key)
    process.stdin.write(b'\n')
    process.stdin.close()
    assert process.wait() == 0
    return unlocked, locked


def main(arguments):
    if not memory.is_allowed():
        print('1..0 # SKIP this system does not let memory be read')
        return 0
    with tempfile.TemporaryDirectory(prefix='volet-memory-') as name:
        os.environ['HOME'] = name
        path = make_notebook(arguments[1], Path(name))
        unlocked, locked = hold(arguments[2], path)
    checks = [
        ('while unlocked the key and the notes are found', unlocked[0] > 0 and unlocked[2] > 0),
        ('while unlocked the passphrase is gone already', unlocked[1] == 0),
        ('once locked no data key is left', locked[0] == 0),
        ('once locked no passphrase is left', locked[1] == 0),
        ('once locked no note is left', locked[2] == 0),
    ]
    print(f'1..{len(checks)}')
    print(f'# key, passphrase, notes: unlocked {unlocked}, locked {locked}')
    for number, (what, is_good) in enumerate(checks, 1):
        print(f"{'ok' if is_good else 'not ok'} {number} {what}")
    return 0 if all(is_good for _, is_good in checks) else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv))
