# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: cases that speak TAP, notebooks made by volet-cli, pictures.

A test is a file tests/ui/test-NAME.py:

    from e2e import run

    def test_locks_by_key(case):
        window = case.unlock(case.notebook('add 2026-11-23 2h FOR'))
        window.hands.key('ctrl+l')
        window.wait_text('Carnet verrouillé')

    if __name__ == '__main__':
        run('/ui/lock', globals())

Each function test_… is a case and is given a Case. Whatever it starts is ended after it. When it
fails, the trace and the tree of every open window are printed as TAP comments, and a picture of the
screen goes to the folder VOLET_TEST_PICTURES, where that is set.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

from driver import Volet

PROGRAM = os.environ.get('VOLET_PROGRAM', 'build/volet')
CLI = os.environ.get('VOLET_CLI', 'build/volet-cli')
PASSPHRASE = 'exemple-volet'
# A Thursday: the weeks up to 2026-W47 are over.
NOW = '2026-11-26T10:00'


class Skip(Exception):
    """Raised by a case that cannot run here; says why."""


def take_picture(path):
    """A PNG of the whole screen."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(['/usr/bin/import', '-window', 'root', str(path)], check=True)


class Case:
    """One case: a folder of its own, and the windows that it opened."""

    def __init__(self, name):
        self.name = name
        self.folder = Path(tempfile.mkdtemp(prefix='volet-e2e-'))
        self.windows = []
        # A home of its own: the program lists the notebooks of its data folder.
        self.env = {'HOME': str(self.folder / 'home')}
        for name, place in (('DATA', '.local/share'), ('CONFIG', '.config'), ('CACHE', '.cache')):
            self.env[f'XDG_{name}_HOME'] = str(self.folder / 'home' / place)
            os.makedirs(self.env[f'XDG_{name}_HOME'], mode=0o700)

    def cli(self, *words, notebook=None, now=NOW, passphrase=PASSPHRASE):
        """Runs volet-cli, which must succeed; what it printed."""
        secret = self.folder / '.passphrase'
        secret.write_text(passphrase + '\n')
        command = [CLI, '--passphrase-file', str(secret), '--now', now]
        if notebook is not None:
            command += ['--vault', str(notebook)]
        done = subprocess.run([*command, *map(str, words)], check=False, capture_output=True,
                              text=True, env={**os.environ, **self.env})
        secret.unlink()
        if done.returncode != 0:
            raise AssertionError(f'volet-cli {words[0]} ended with {done.returncode}: '
                                 f'{done.stderr.strip()}')
        return done.stdout

    def notebook(self, *commands, path=None, now=NOW):
        """A notebook in the case's folder, after each of @commands ('add 2026-11-23 2h FOR', words
        parted by spaces) was done to it; entries alone are quicker with batch()."""
        path = Path(path or self.folder / 'carnet-bleu.volet')
        self.cli('create', '--kdf', 'interactive', '--no-recovery', notebook=path, now=now)
        for command in commands:
            self.cli(*command.split(), notebook=path, now=now)
        return path

    def batch(self, notebook, lines, now=NOW):
        """Adds an entry for each of @lines ('2026-11-23 2h FOR'), in one save."""
        source = self.folder / '.batch'
        source.write_text('\n'.join(lines) + '\n')
        self.cli('add', '--batch', source, notebook=notebook, now=now)
        source.unlink()

    def start(self, *arguments, now=NOW, env=None):
        """Starts volet with these arguments."""
        window = Volet(PROGRAM, '--now', now, *arguments,
                       env={'G_DEBUG': 'fatal-warnings', **self.env, **(env or {})})
        self.windows.append(window)
        return window

    def unlock(self, notebook, *arguments, now=NOW, env=None):
        """Starts volet on @notebook and types its passphrase."""
        window = self.start(*arguments, notebook, now=now, env=env)
        window.type('Mot de passe', PASSPHRASE)
        window.press('Ouvrir')
        window.find('Ma semaine')
        return window

    def show_failure(self):
        for window in self.windows:
            try:
                tree = window.dump()
            except Exception as error:  # The program may have died.
                tree = f'no tree: {error}'
            for line in tree.split('\n'):
                print(f'# {line}')
        pictures = os.environ.get('VOLET_TEST_PICTURES')
        if pictures:
            take_picture(Path(pictures) / f"{self.name.strip('/').replace('/', '-')}.png")

    def end(self):
        for window in self.windows:
            window.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def run_case(number, name, function):
    """Runs one case and says so in TAP; whether it did not fail."""
    case = Case(name)
    started = time.monotonic()
    try:
        function(case)
    except Skip as reason:
        print(f'ok {number} {name} # SKIP {reason}')
        return True
    except BaseException as error:
        for line in traceback.format_exc().strip().split('\n'):
            print(f'# {line}')
        case.show_failure()
        print(f'not ok {number} {name}', flush=True)
        if isinstance(error, KeyboardInterrupt):
            raise
        return False
    else:
        print(f'ok {number} {name}\n# {time.monotonic() - started:.1f} s', flush=True)
        return True
    finally:
        case.end()


def run(prefix, names):
    """Runs every function of @names that is called test_…, or those named in the arguments, and
    exits."""
    cases = [(f"{prefix}/{name[5:].replace('_', '-')}", function)
             for name, function in names.items() if name.startswith('test_')]
    wanted = sys.argv[1:]
    if wanted:
        cases = [(name, function) for name, function in cases
                 if any(name.endswith(word) for word in wanted)]
    print(f'1..{len(cases)}', flush=True)
    results = [run_case(number, name, function)
               for number, (name, function) in enumerate(cases, 1)]
    sys.exit(0 if all(results) and results else 1)
