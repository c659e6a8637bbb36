#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program's calendar: opened with Volet, looked through, copied in and undone."""

import json

from driver import wait_for
from e2e import PASSPHRASE, run

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:atelier@volet.example
SUMMARY:Atelier <CV> & lettre
DTSTART;TZID=Europe/Paris:20261123T090000
DTEND;TZID=Europe/Paris:20261123T113000
RRULE:FREQ=DAILY;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:salon@volet.example
SUMMARY:Salon de l’emploi
DTSTART;VALUE=DATE:20261127
END:VEVENT
BEGIN:VEVENT
UID:annule@volet.example
SUMMARY:Réunion annulée
STATUS:CANCELLED
DTSTART:20261124T130000Z
DTEND:20261124T140000Z
END:VEVENT
END:VCALENDAR
"""


def write(case, text=CALENDAR, name='agenda.ics'):
    path = case.folder / name
    path.write_text(text)
    return path


def open_with(case, notebook, calendar):
    """Volet opened with both: the calendar waits for the passphrase."""
    window = case.start(notebook, calendar)
    window.type('Mot de passe', PASSPHRASE)
    window.press('Ouvrir')
    return window


def list_entries(case, notebook):
    return json.loads(case.cli('--json', 'list', notebook=notebook))


def test_copies_in_what_is_ticked(case):
    notebook = case.notebook()
    window = open_with(case, notebook, write(case))
    window.wait_text('4 dates peuvent être recopiées. Décochez ce que vous ne voulez pas.')
    window.wait_text('Laissé de côté : 1')
    window.wait_text('Recopier 3 activités')
    window.click('Recopier « Atelier <CV> & lettre », mardi 24 novembre 2026, de 09:00 à 11:30')
    window.click('Recopier 2 activités')
    window.wait_text('2 activités prévues ont été recopiées.')
    window.hands.key('ctrl+l')
    window.wait_text('Vous l’avez verrouillé.')

    entries = list_entries(case, notebook)
    assert [entry['date'] for entry in entries] == ['2026-11-23', '2026-11-25'], entries
    assert all(entry['planned'] and entry['source'] == 'import' for entry in entries), entries
    assert entries[0]['note'] == 'Atelier <CV> & lettre', entries


def test_undoes_at_once(case):
    notebook = case.notebook()
    window = open_with(case, notebook, write(case))
    window.click('Recopier 3 activités')
    window.wait_text('3 activités prévues ont été recopiées.')
    window.hands.key('ctrl+z')
    window.wait_text('Annuler : copie d’un calendrier')
    window.hands.key('ctrl+l')
    window.wait_text('Vous l’avez verrouillé.')
    assert list_entries(case, notebook) == []


def test_says_what_cannot_be_read(case):
    notebook = case.notebook()
    window = open_with(case, notebook, write(case, '<html>Connexion</html>'))
    window.wait_text('Ce n’est pas un fichier de calendrier (.ics).')
    window.click('Revenir à mon carnet')
    window.find_control('Ajouter une activité')


def test_is_chosen_in_the_menu(case):
    calendar = write(case)
    window = case.unlock(case.notebook())
    window.act('win.import-calendar')
    wait_for('the file dialog', lambda: window.dialogs())
    window.hands.type(str(calendar))
    window.hands.key('Return')
    window.wait_text('Recopier 3 activités')


def test_locking_leaves_nothing(case):
    window = open_with(case, case.notebook(), write(case))
    window.wait_text('Recopier 3 activités')
    window.hands.key('ctrl+l')
    window.wait_text('Vous l’avez verrouillé.')
    window.wait_gone('Atelier')


if __name__ == '__main__':
    run('/ui/import', globals())
