#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ma semaine as a list: the gestures of each errand, and what must not be lost."""

import json

from driver import Atspi, is_named, plain, wait_for, walk
from e2e import PASSPHRASE, run

WEDNESDAY = 'mercredi 25 novembre'


def objective(case, notebook):
    case.cli('objective', '15h', '--from', '2026-11-02', notebook=notebook)
    return notebook


def entries(case, notebook, first='2026-11-23', last='2026-12-31'):
    text = case.cli('--json', 'list', '--from', first, '--to', last, notebook=notebook)
    return sorted(json.loads(text), key=lambda entry: (entry['date'], entry['category']))


def close(window):
    window.hands.key('ctrl+q')
    window.process.wait(30)


def start_counting(window):
    window.hands.gestures = 0


def assert_gestures(window, most):
    assert window.hands.gestures <= most, window.hands.gestures


def wait_dialogs_gone(window):
    """No window manager is here to give the keyboard back."""
    wait_for('the dialog to go', lambda: not window.dialogs())
    window.hands.focus()


def tiles(window):
    """The names of the tiles that are offered for "what"."""
    def look():
        for dialog in window.dialogs():
            for node in walk(dialog):
                if is_named(node, 'Quoi') and node.get_role() != Atspi.Role.LABEL:
                    return [plain(tile.get_name()) for tile in walk(node)
                            if tile.get_role() in (Atspi.Role.PUSH_BUTTON,
                                                   Atspi.Role.TOGGLE_BUTTON)]
        return None
    return wait_for('the tiles', look)


def choose(window, words, verb):
    """Chooses a verb of an activity's menu: two gestures. A popover has no place that GTK 4.8
    tells, so its row is pressed through the tree."""
    window.click(f'Plus de choix pour : {words}')
    window.press(verb)
    window.hands.count()
    window.wait_gone(verb)


def to_row(window, words):
    """Gives an activity's row the focus, in a way that is not counted."""
    window.click_node(wait_for(f'the row “{words}”', lambda: [
        node for node in window.nodes()
        if node.get_role() == Atspi.Role.LIST_ITEM and words in plain(node.get_name())])[0])
    wait_for('the dialog', window.dialogs)
    window.hands.key('Escape')
    wait_dialogs_gone(window)
    wait_for(f'the focus on “{words}”', lambda: words in plain(window.focused().get_name()))
    start_counting(window)


def note_yesterdays_workshop(window):
    start_counting(window)
    window.click(f'Ajouter une activité, {WEDNESDAY}')
    assert 'Rendez-vous et ateliers' in tiles(window) and len(tiles(window)) == 6, tiles(window)
    window.click('Rendez-vous et ateliers')
    window.click('2 h')
    window.answer('Ajouter')
    assert_gestures(window, 4)
    wait_dialogs_gone(window)
    # What is left takes no gesture, and is heard under the focus.
    window.wait_text('2 h notées · il reste 13 h à faire · 15 h par semaine')
    wait_for('the spoken change', lambda: plain(window.focused().get_name()).startswith(
        '2 heures ajoutées, hier. Total 2 heures sur 15.'))


def correct_its_length(window):
    start_counting(window)
    window.click('Changer la durée : Rendez-vous et ateliers, 2 heures, hier')
    window.press('3 h')
    window.hands.count()
    assert_gestures(window, 2)
    window.wait_text('3 h notées')


def delete_and_bring_back(window):
    to_row(window, 'Rendez-vous et ateliers, 3 heures, hier')
    window.hands.key('Delete')
    window.wait_text('0 h notée')
    window.hands.key('ctrl+z')
    window.wait_text('3 h notées')
    assert_gestures(window, 2)
    window.wait_text('Annuler : suppression de « Rendez-vous et ateliers »')


def bring_back_from_the_bin(window):
    to_row(window, 'Rendez-vous et ateliers, 3 heures, hier')
    window.hands.key('Delete')
    window.wait_text('0 h notée')
    window.act('win.show-bin')
    window.wait_text('supprimé aujourd’hui')
    window.click('Remettre : Rendez-vous et ateliers, 3 heures, hier')
    window.wait_text('La corbeille est vide.')
    window.click('Retour')
    window.wait_text('3 h notées')


def test_a_new_notebook(case):
    notebook = objective(case, case.notebook())
    window = case.unlock(notebook)
    window.wait_text('0 h notée · il reste 15 h à faire · 15 h par semaine')
    note_yesterdays_workshop(window)
    correct_its_length(window)
    delete_and_bring_back(window)
    bring_back_from_the_bin(window)

    close(window)
    noted = entries(case, notebook)
    assert [(entry['category'], entry['minutes']) for entry in noted] == [
        ('RDV', 180)], noted


def take_up_six_lines(window):
    start_counting(window)
    window.click('Reprendre les lignes de la semaine dernière')
    boxes = wait_for('six ticks', lambda: [
        node for dialog in window.dialogs() for node in walk(dialog)
        if node.get_role() == Atspi.Role.CHECK_BOX and node.get_name()])
    assert len(boxes) == 6, [box.get_name() for box in boxes]
    for box in boxes:
        assert not box.get_state_set().contains(Atspi.StateType.CHECKED)
        window.click_node(box)
    window.answer('Ajouter')
    assert_gestures(window, 8)
    wait_dialogs_gone(window)
    window.wait_text('6 activités ajoutées.')


def mark_done(window):
    """What was planned for yesterday took place."""
    start_counting(window)
    choose(window, 'Papiers et droits, 1 heure, hier', 'C’est fait')
    assert_gestures(window, 2)
    window.wait_text('Modifié : 1 heure, hier.')


def copy_to_two_days(window):
    choose(window, 'Papiers et droits, 1 heure, hier', 'Copier sur d’autres jours…')
    for day in ('samedi 28 novembre', 'dimanche 29 novembre'):
        box = wait_for(day, lambda: [
            node for dialog in window.dialogs() for node in walk(dialog)
            if node.get_role() == Atspi.Role.CHECK_BOX and is_named(node, day)])[0]
        window.click_node(box)
    window.answer('Copier')
    wait_dialogs_gone(window)
    window.wait_text('2 activités ajoutées.')


def duplicate(window):
    to_row(window, 'Papiers et droits, 1 heure, hier')
    window.hands.key('ctrl+d')
    window.wait_text('1 heure ajoutée, hier.')
    window.hands.key('ctrl+z')
    window.wait_text('Annuler : ajout de « Papiers et droits »')
    window.hands.key('shift+ctrl+z')
    window.wait_text('Rétablir : ajout de « Papiers et droits »')


def say_that_one_could_not(window):
    window.click('Je n’ai pas pu cette semaine')
    window.wait_text('Cela ne prévient personne. Prévenez votre référent. Gardez le justificatif.')
    window.wait_text('semaine avec empêchement')
    window.type('Raison privée', 'grippe')


def test_lines_of_last_week(case):
    notebook = objective(case, case.notebook())
    case.batch(notebook, [f'2026-11-{day} 2h {code}' for day, code in
                          ((16, 'FOR'), (17, 'FOR'), (17, 'REC'), (18, 'LNG'), (19, 'MOB'),
                           (20, 'RDV'))] + ['2026-11-25 1h DRO --planned'])
    window = case.unlock(notebook)
    take_up_six_lines(window)
    mark_done(window)
    copy_to_two_days(window)
    duplicate(window)
    say_that_one_could_not(window)
    close(window)

    noted = entries(case, notebook)
    # Friday is to come: what was done last Friday is planned for this one, and so are the copies.
    assert [(entry['date'][8:], entry['category'], entry['planned']) for entry in noted] == [
        ('23', 'FOR', False), ('24', 'FOR', False), ('24', 'REC', False), ('25', 'DRO', False),
        ('25', 'DRO', False), ('25', 'LNG', False), ('26', 'MOB', False), ('27', 'RDV', True),
        ('28', 'DRO', True), ('29', 'DRO', True)], noted
    week = json.loads(case.cli('--json', 'week', notebook=notebook))
    assert week['prevented'] is True, week


def test_the_contract_is_asked_once(case):
    notebook = case.notebook()
    window = case.unlock(notebook)
    window.wait_text('Combien d’heures dans votre contrat ?')
    window.wait_text('vous pouvez demander à ne pas avoir d’heures')
    window.click('Je ne sais pas')
    window.wait_gone('Combien d’heures dans votre contrat ?')
    window.act('win.lock')
    window.type('Mot de passe', PASSPHRASE)
    window.press('Ouvrir')
    window.find_control('Ajouter une activité')
    assert not window.has('Combien d’heures dans votre contrat ?')


if __name__ == '__main__':
    run('/ui/week-list', globals())
