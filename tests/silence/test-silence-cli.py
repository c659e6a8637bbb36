#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line opens nothing for writing but the notebook and what was asked for, and no socket.

Usage: test-silence-cli.py VOLET-CLI
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import traced  # noqa: E402

# Words, and the files that they ask for. FOLDER stands for a folder of the test's own.
RUNS = [
    ('create --kdf interactive --no-recovery', []),
    ('add 2026-11-16 2h FOR --note marmotte', []),
    ('add 2026-11-17 9:00-12:30 FOR', []),
    ('list', []), ('week 2026-W47 --json', []), ('objective 15h --from 2026-11-02', []),
    ('undo', []), ('redo', []), ('close 2026-W47', []),
    ('share --weeks 2026-W47 --to Anne --level total --pdf FOLDER/a.pdf --ics FOLDER/a.ics'
     ' --text FOLDER/a.txt', ['a.pdf', 'a.ics', 'a.txt']),
    ('given', []), ('recipients', []), ('categories', []), ('check', []),
    ('backup FOLDER/copy.volet', ['copy.volet']),
    ('rescue FOLDER/rescued.volet', ['rescued.volet']),
    ('recovery new', []), ('compact', []),
    ('list --week frobnicate', []), ('add 2026-11-16 25h FOR --note marmotte', []),
]


def is_asked_for(path, folder, names):
    """The file itself, or one that is made beside it and takes its place."""
    return Path(path).parent == folder and (
        any(Path(path).name.startswith(name) for name in names) or
        (len(names) > 1 and Path(path).name.startswith('.volet-draft-')))


def check_run(cli, folder, words, names):
    log = folder / 'trace'
    command = [cli, '--vault', folder / 'carnet.volet', '--passphrase-file', folder / 'secret',
               '--now', '2026-11-23T12:00', *words.replace('FOLDER', str(folder)).split()]
    done = traced.run(command, log, capture_output=True)
    paths, sockets = traced.read(log)
    allowed = ['carnet.volet', *names]
    faults = [path for path in sorted(paths) if not is_asked_for(path, folder, allowed)]
    faults += [f'a socket of {kind}' for kind in sorted(sockets)]
    if b'marmotte' in done.stderr:
        faults.append('a note in an error')
    return faults


def control_faults(folder):
    """What is wrong with the eyes of the test: a program that does leak must be seen to."""
    log = folder / 'trace'
    traced.run(['/bin/sh', '-c', f'echo x >{folder}/leak; mkdir {folder}/deep; mv {folder}/leak '
                f'{folder}/moved'], log)
    paths, _ = traced.read(log)
    wanted = {f'{folder}/leak', f'{folder}/deep', f'{folder}/moved'}
    traced.run([sys.executable, '-c', 'import socket; socket.socket(socket.AF_INET)'], log,
               capture_output=True)
    _, sockets = traced.read(log)
    return sorted(wanted - paths) + ([] if 'AF_INET' in sockets else ['AF_INET'])


def main(arguments):
    if shutil.which('strace') is None:
        print('1..0 # SKIP strace is not here')
        return 0
    n_bad = 0
    print(f'1..{len(RUNS) + 2}')
    with tempfile.TemporaryDirectory(prefix='volet-silence-') as name:
        folder = Path(name) / 'usb'
        home = Path(name) / 'home'
        folder.mkdir()
        home.mkdir()
        os.environ.update(HOME=str(home), TMPDIR=str(home), LC_ALL='C.UTF-8', LANGUAGE='fr')
        for variable in [word for word in os.environ if word.startswith('XDG_')]:
            del os.environ[variable]
        (folder / 'secret').write_text('exemple-volet\n')
        for number, (words, names) in enumerate(RUNS, 1):
            faults = check_run(arguments[1], folder, words, names)
            n_bad += bool(faults)
            print(f"{'not ok' if faults else 'ok'} {number} {words.split()[0]}")
            for fault in faults:
                print(f'# {fault}')
        left = [*home.rglob('*'), *folder.glob('.*'), *folder.glob('carnet.volet.*')]
        n_bad += bool(left)
        print(f"{'not ok' if left else 'ok'} {len(RUNS) + 1} nothing is left behind, at home or beside the notebook")
        missed = control_faults(folder)
        n_bad += bool(missed)
        print(f"{'not ok' if missed else 'ok'} {len(RUNS) + 2} a leak would be seen")
    return 1 if n_bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
