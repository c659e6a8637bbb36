#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies in the window: a copy that is read back, and what is said of the last one."""

import json

from driver import wait_for
from e2e import PASSPHRASE, run


def open_copies(window):
    window.hands.key('F10')
    window.press('Copies…')
    window.wait_text('Copier mon carnet ailleurs')


def test_copies_and_says_when(case):
    notebook = case.notebook('add 2026-11-16 2h FOR')
    window = case.unlock(notebook)
    open_copies(window)
    window.wait_text('Aucune copie n’a encore été faite.')
    window.click('Copier mon carnet')
    copy = case.folder / 'copie.volet'
    window.save_as(copy)
    window.wait_text('La copie est faite. Volet l’a relue : elle est entière.')
    assert copy.exists()
    window.wait_text('Dernière copie')
    copy.unlink()
    window.click('Retour')
    open_copies(window)
    window.wait_text('Elle n’est plus à sa place.')


def join(window, copy):
    open_copies(window)
    window.press('Réunir une autre copie…')
    wait_for('the file dialog', lambda: window.dialogs())
    window.hands.type(str(copy))
    window.hands.key('Return')
    window.wait_text('Tapez le mot de passe de cette copie.')
    window.type('Mot de passe de la copie', PASSPHRASE)
    window.press('Voir ce qui changerait')


def test_joins_a_copy(case):
    """One that brings something, and another version of something: it is chosen from."""
    notebook = case.notebook('add 2026-11-16 2h FOR --note ici')
    copy = case.folder / 'copie.volet'
    case.cli('backup', str(copy), notebook=notebook)
    entry = json.loads(case.cli('--json', 'list', notebook=notebook))[0]['id']
    case.cli('edit', entry, '--time', '3h', notebook=notebook)
    case.cli('edit', entry, '--time', '1h', notebook=copy, now='2026-11-26T11:00')
    case.cli('add', '2026-11-17', '3h', 'REC', notebook=copy)
    window = case.unlock(notebook)
    join(window, copy)
    window.wait_text('Activités qui viennent de la copie')
    window.wait_text('Les deux versions sont gardées')
    window.press('Réunir les deux')
    window.wait_text('Les deux copies sont réunies ici.')

    window.click('Retour')
    window.wait_gone('Les deux copies sont réunies ici.')
    window.click('Retour')
    window.wait_text('1 chose a été changée dans deux copies. Choisissez ce que vous gardez.')
    window.press('Choisir')
    window.wait_text('Première version : Formation · lundi 16 novembre 2026 · 1 heure · fait · ici')
    window.press('Garder la deuxième. Deuxième version : Formation · lundi 16 novembre 2026 · '
                 '3 heures · fait · ici')
    window.wait_text('Il ne reste rien à choisir.')
    window.click('Retour')
    window.wait_gone('1 chose a été changée')
    window.hands.key('ctrl+z')
    window.wait_text('1 chose a été changée dans deux copies.')


def test_warns_before_everything_is_written(case):
    notebook = case.notebook('add 2026-11-16 2h FOR --note secret')
    window = case.unlock(notebook)
    open_copies(window)
    window.click('Écrire tout…')
    window.answer('Écrire')
    path = case.folder / 'tout.json'
    window.save_as(path)
    wait_for('the file', path.exists)
    assert json.loads(path.read_text())['entries'][0]['note'] == 'secret'


if __name__ == '__main__':
    run('/ui/copies', globals())
