#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A shared computer is left as it was found: nothing under the home folder is new or changed."""

import hashlib
import os

from driver import Atspi, wait_for, walk
from e2e import PASSPHRASE, run

# What visitor mode must set by itself, whatever the session says.
SESSION = {'GSETTINGS_BACKEND': 'dconf', 'GSK_RENDERER': 'gl', 'GDK_DEBUG': ''}


def snapshot(folder):
    """Every file and folder below @folder, with what it holds."""
    found = {}
    for top, folders, files in os.walk(folder):
        for name in folders:
            found[os.path.join(top, name)] = None
        for name in files:
            path = os.path.join(top, name)
            with open(path, 'rb') as file:
                found[path] = hashlib.sha256(file.read()).hexdigest()
    return found


def choose_file(window, path):
    """Types a path into the dialog that opens a file."""
    wait_for('the file dialog', lambda: window.dialogs())
    window.hands.key('ctrl+l')
    wait_for('the field for a path', lambda: [
        node for dialog in window.dialogs() for node in walk(dialog)
        if node.get_role() == Atspi.Role.TEXT])
    window.hands.type(str(path))
    window.hands.key('Return')


def test_leaves_nothing(case):
    stick = case.folder / 'stick'
    stick.mkdir()
    notebook = case.notebook('add 2026-11-24 2h FOR', path=stick / 'carnet.volet')
    home = case.folder / 'home'
    (home / '.local/share/recently-used.xbel').write_text('what other programs noted\n')
    runtime = case.folder / 'run'
    runtime.mkdir(mode=0o700)
    before = snapshot(home)

    window = case.start('--visitor', env={**SESSION, 'XDG_RUNTIME_DIR': str(runtime)})
    window.wait_text('Ordinateur partagé')
    window.click('Ouvrir un carnet…')
    choose_file(window, notebook)
    window.type('Mot de passe', PASSPHRASE)
    window.press('Ouvrir')
    window.wait_text('2 h notées')
    window.click('Ajouter une activité')
    window.click('Formation')
    window.click('1 h')
    window.click('Ajouter')
    window.wait_text('3 h notées')
    window.act('win.show-blank-sheet')
    window.click('Enregistrer en PDF')
    window.save_as(stick / 'feuille.pdf')
    wait_for('the sheet on the stick', (stick / 'feuille.pdf').exists)
    window.wait_text('La feuille est enregistrée')
    window.act('win.finish')
    window.wait_text('Ce que Volet ne peut pas effacer')
    window.click('Fermer et éjecter la clé')
    window.wait_text('Volet n’a pas pu éjecter la clé')
    window.click('Fermer')
    wait_for('the end of the program', lambda: window.process.poll() is not None)

    assert window.process.returncode == 0, window.process.returncode
    after = snapshot(home)
    changed = sorted(path for path in before.keys() | after.keys()
                     if before.get(path, '') != after.get(path, ''))
    assert not changed, changed
    assert not snapshot(runtime), snapshot(runtime)
    assert sorted(path.name for path in stick.iterdir()) == ['carnet.volet', 'feuille.pdf']


if __name__ == '__main__':
    run('/ui/visitor', globals())
