#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Locking: by key, with the screen of the session, and what is gone then; a second window."""

import subprocess
import sys
from pathlib import Path

from e2e import PASSPHRASE, run

NOTE = '2026-11-24 2h FOR'


def test_by_key(case):
    window = case.unlock(case.notebook(f'add {NOTE}'))
    window.wait_text('2 h notées')
    window.hands.key('ctrl+l')
    window.wait_text('Vous l’avez verrouillé.')
    assert not any('2 h' in (node.get_name() or '').replace('\u00a0', ' ')
                   for node in window.nodes()), 'a figure is still in the tree'
    window.type('Mot de passe', PASSPHRASE)
    window.press('Ouvrir')
    window.wait_text('2 h notées')


def test_closes_dialogs(case):
    window = case.unlock(case.notebook(f'add {NOTE}'))
    window.wait_text('2 h notées')
    window.click('Ajouter une activité')
    window.wait_text('Qu’avez-vous fait')
    window.act('win.lock')
    window.wait_text('Vous l’avez verrouillé.')
    assert not window.dialogs(), 'a dialog is still open'


def test_with_the_screen(case):
    """A process stands in for the desktop, and says that its screen is locked."""
    with subprocess.Popen([sys.executable, str(Path(__file__).parent / 'screen-saver.py')],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as desktop:
        assert desktop.stdout.readline() == 'ready\n'
        window = case.unlock(case.notebook(f'add {NOTE}'))
        window.wait_text('2 h notées')
        desktop.stdin.write('lock\n')
        desktop.stdin.close()
        window.wait_text('avec l’écran')


def test_refuses_a_second_window(case):
    notebook = case.notebook(f'add {NOTE}')
    case.unlock(notebook)
    second = case.start(notebook)
    second.type('Mot de passe', PASSPHRASE)
    second.press('Ouvrir')
    second.wait_text('Ce carnet est déjà ouvert')


if __name__ == '__main__':
    run('/ui/lock', globals())
