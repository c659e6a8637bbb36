#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of a notebook in the window: a costlier derivation is offered, and a notebook whose
passphrase leaked goes on under keys of its own."""

import os
import subprocess

from driver import wait_for
from e2e import PASSPHRASE, run

MAKE = os.environ.get('VOLET_MAKE_LIGHT_NOTEBOOK', 'build/tests/ui/make-light-notebook')
NEW_PASSPHRASE = 'quatre-mots-tout-neufs'


def memory_mib(path):
    """The memory of the derivation that the notebook's passphrase takes."""
    header = path.read_bytes()[128:1152]
    slots = [header[128 * i:128 * i + 128] for i in range(8)]
    return max(int.from_bytes(slot[8:12], 'little') for slot in slots if slot[0] == 1) // 1024


def type_twice(window, passphrase, button):
    window.type('Nouveau mot de passe (8 caractères au moins)', passphrase)
    window.type('Le même mot de passe, encore une fois', passphrase)
    window.click(button)


def test_offers_strength_and_leaves_a_leaked_key(case):
    notebook = case.folder / 'carnet-bleu.volet'
    subprocess.run([MAKE, notebook, PASSPHRASE], check=True)
    case.cli('add', '2026-11-16', '2h', 'FOR', notebook=notebook)
    assert memory_mib(notebook) == 8
    window = case.unlock(notebook)
    window.wait_text('Ce carnet peut être mieux protégé')
    window.press('Mieux protéger le carnet…')
    type_twice(window, PASSPHRASE, 'Mieux protéger le carnet')
    window.wait_text('Le carnet est mieux protégé maintenant.')
    assert memory_mib(notebook) >= 128
    window.click('Retour')
    window.wait_gone('Le carnet est mieux protégé maintenant.')

    window.act('win.preferences')
    window.click('Quelqu’un connaît mon mot de passe')
    type_twice(window, NEW_PASSPHRASE, 'Choisir l’endroit…')
    wait_for('the file dialog', window.dialogs)
    fresh = case.folder / 'carnet-neuf.volet'
    window.save_as(fresh)
    window.wait_text('Vous êtes maintenant dans le nouveau carnet.')
    # Locking shows the file that the window is in now.
    window.hands.key('ctrl+l')
    window.wait_text('Vous l’avez verrouillé.')
    window.type('Mot de passe', NEW_PASSPHRASE)
    window.press('Ouvrir')
    window.find('Ma semaine')
    window.close()

    old = case.cli('list', notebook=notebook)
    assert case.cli('list', notebook=fresh, passphrase=NEW_PASSPHRASE) == old
    assert notebook.read_bytes()[16:32] != fresh.read_bytes()[16:32], 'one id for both'


if __name__ == '__main__':
    run('/ui/keys', globals())
