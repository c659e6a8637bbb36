#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be calculated, in the window: before giving, and of somebody who was given something."""

from e2e import run


def notebook(case):
    """Four finished weeks, of which a total was given."""
    path = case.notebook('add 2026-10-27 15h30 FOR', 'add 2026-11-03 6h DRO', 'add 2026-11-10 16h TRA',
                         'add 2026-11-17 14h FOR', 'objective 15h --from 2026-10-26',
                         'close 2026-W44 2026-W45 2026-W46 2026-W47')
    case.cli('share', '--weeks', '2026-W44..2026-W46', '--level', 'total', '--whole-period',
             '--to', 'Leroy', '--date', '2026-11-20', '--text', case.folder / 'a.txt',
             notebook=path)
    case.cli('share', '--weeks', '2026-W44..2026-W45', '--to', 'CAF', '--level', 'total',
             '--whole-period', '--text', case.folder / 'b.txt', notebook=path)
    return path


def test_says_what_somebody_knows_in_one_click(case):
    window = case.unlock(notebook(case))
    window.hands.key('alt+3')
    window.click('Cette personne : Leroy')
    window.wait_text('Ce que cette personne sait')
    window.wait_text('peut trouver vos heures de la semaine du lundi 9 au dimanche 15 novembre '
                     '2026 : 16 h.')


def test_says_before_giving_what_will_be_known(case):
    path = notebook(case)
    window = case.unlock(path)
    window.hands.key('alt+3')
    window.click('Cette personne : CAF')
    window.click('Lui donner un relevé')
    window.wait_text('Ce qu’on pourra calculer')
    window.wait_text('En comparant avec votre relevé du 26 novembre, l’administration pourra trouver '
                     'vos heures de la semaine du lundi 16 au dimanche 22 novembre 2026 : 14 h.')
    window.wait_text('Des tranches d’heures')


if __name__ == '__main__':
    run('/ui/deduction', globals())
