#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From nothing to a PDF in hand, in the window alone."""

import re
import subprocess

from driver import Atspi, wait_for
from e2e import run


def read_words(window):
    """The four words that are offered, as they are shown."""
    def look():
        return [node.get_name() for node in window.nodes()
                if node.get_role() == Atspi.Role.LABEL and node.get_name().islower()
                and len(node.get_name().split()) == 4 and node.get_name().isascii()]
    return wait_for('the four words', look)[0]


def create(window):
    """The two steps of creation with the offered words: once they are typed, it begins."""
    window.click('Créer mon carnet')
    window.click('Continuer')
    window.click('Voir les mots')
    words = read_words(window)
    window.hands.type(words)
    window.find_control('Ajouter une activité')


def note(window, *chips):
    """Notes an activity by chips alone."""
    window.click('Ajouter une activité')
    for chip in chips:
        window.click(chip)
    window.click('Ajouter')
    window.wait_gone('Qu’avez-vous fait, et combien de temps ?')


def test_gives_a_pdf(case):
    window = case.start()
    create(window)

    window.hands.key('alt+Left')
    window.wait_text('du lundi 16 au dimanche 22 novembre 2026')
    note(window, 'mardi', 'Formation', '3 h')
    window.wait_text('3 h notées')
    window.click('Terminer la semaine')
    window.answer('Terminer la semaine')
    window.wait_text('Semaine terminée')

    window.hands.key('alt+3')
    window.click('Donner un relevé')
    window.type('Nom de la personne ou du service', 'Mme Exemple')
    window.click('Les heures exactes')
    window.click('Voir le document')
    window.click('Donner ce relevé')
    window.click('Enregistrer en PDF')
    document = case.folder / 'releve.pdf'
    window.save_as(document)
    wait_for('the document', document.exists)

    text = subprocess.run(['pdftotext', '-layout', str(document), '-'], check=True,
                          capture_output=True, text=True).stdout.replace('\u00a0', ' ')
    assert re.search(r'\b3\s?h\b', text), text
    assert 'du lundi 16 au dimanche 22 novembre 2026' in text, text
    assert 'Formation' not in text


def test_notes_a_first_entry_in_eight_gestures(case):
    window = case.start()
    create(window)
    note(window, 'Formation', '2 h')
    window.wait_text('2 h notées')
    assert window.hands.gestures <= 8, window.hands.gestures


if __name__ == '__main__':
    run('/ui/first-statement', globals())
