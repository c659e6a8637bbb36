#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A notebook on a FAT stick: made, filled, compacted, copied, and there after the stick came back.

Mounts an image where the machine can, and says "skipped" where it cannot. The file systems may be
named: test-fat.py VOLET-CLI [vfat exfat …].
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

MAKERS = {'vfat': ['mkfs.vfat'], 'exfat': ['mkfs.exfat'], 'ext4': ['mkfs.ext4', '-q']}
IMAGE_BYTES = 64 << 20


class Stick:
    """An image with a file system, mounted while it is plugged in."""

    def __init__(self, folder, kind):
        self.image, self.place, self.kind = folder / f'{kind}.img', folder / f'{kind}-stick', kind
        self.place.mkdir()
        with open(self.image, 'wb') as image:
            image.truncate(IMAGE_BYTES)
        subprocess.run([*MAKERS[kind], str(self.image)], check=True, capture_output=True)

    def plug_in(self):
        """Where the kernel does not know the file system, a program may."""
        return any(subprocess.run(['mount', '-o', 'loop', '-t', driver, str(self.image),
                                   str(self.place)], check=False, capture_output=True
                                  ).returncode == 0 for driver in (self.kind, f'{self.kind}-fuse'))

    def pull_out(self):
        subprocess.run(['umount', str(self.place)], check=True)


def run(cli, stick, *words):
    secret = stick.image.with_suffix('.secret')
    secret.write_text('exemple-volet\n')
    return subprocess.run([cli, '--vault', str(stick.place / 'carnet.volet'), '--passphrase-file',
                           str(secret), '--now', '2026-11-23T12:00', *words], check=True,
                          capture_output=True, text=True).stdout


def live(cli, stick):
    run(cli, stick, 'create', '--kdf', 'interactive', '--no-recovery')
    for number in range(6):
        run(cli, stick, 'add', f'2026-11-{16 + number}', '1h', 'FOR', '--note', f'note {number}')
    stick.pull_out()
    assert stick.plug_in()
    assert run(cli, stick, 'list').count('note ') == 6
    run(cli, stick, 'compact')
    run(cli, stick, 'backup', str(stick.place / 'copie.volet'))
    run(cli, stick, 'add', '2026-11-22', '1h', 'FOR', '--note', 'note 6')
    stick.pull_out()
    assert stick.plug_in()
    assert run(cli, stick, 'list').count('note ') == 7
    run(cli, stick, 'check')
    assert sorted(path.name for path in stick.place.glob('*.volet*')) == ['carnet.volet',
                                                                         'copie.volet']


def main(arguments):
    kinds = arguments[2:] or ['vfat', 'exfat']
    n_bad = 0
    print(f'1..{len(kinds)}')
    with tempfile.TemporaryDirectory(prefix='volet-stick-') as name:
        for number, kind in enumerate(kinds, 1):
            if os.geteuid() != 0 or shutil.which(MAKERS[kind][0]) is None:
                print(f'ok {number} {kind} # SKIP needs root and {MAKERS[kind][0]}')
                continue
            stick = Stick(Path(name), kind)
            if not stick.plug_in():
                print(f'ok {number} {kind} # SKIP this machine cannot mount it')
                continue
            try:
                live(arguments[1], stick)
                print(f'ok {number} {kind}')
            except (subprocess.CalledProcessError, AssertionError) as error:
                n_bad += 1
                print(f'not ok {number} {kind}\n# {error}')
            finally:
                stick.pull_out()
    return 1 if n_bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
