#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ma semaine as an hour grid: the pointer, the keys, and what a screen reader hears."""

import json
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import GLib  # noqa: E402

from driver import Atspi, plain, wait_for
from e2e import PASSPHRASE, run
from hands import xdotool


def entries(case, notebook):
    text = case.cli('--json', 'list', '--from', '2026-10-01', '--to', '2027-12-31',
                    notebook=notebook)
    return json.loads(text)


def close(window):
    window.hands.key('ctrl+q')
    window.process.wait(30)


def show_grid(case, notebook, **options):
    window = case.unlock(notebook, **options)
    window.click('En grille horaire')
    window.find('Heures de la semaine')
    return window


def cursor(window):
    """The cursor's cell, once it is laid out."""
    def look():
        return [node for node in window.nodes() if node.get_role() == Atspi.Role.TABLE_CELL
                and 'de ' in node.get_name() and ' à ' in node.get_name()]
    return wait_for('the cursor', look)[0]


def wait_focus(window, *words):
    """Waits until what has the focus is called by all of @words."""
    def look():
        node = window.focused()
        return node is not None and all(word in plain(node.get_name()) for word in words)
    return wait_for(f'the focus on {words}', look)


def leave_dialog(window):
    """Gives up, and has the keyboard back in the window: no window manager sees to it here."""
    window.hands.key('Escape')
    wait_for('the dialog to go', lambda: not window.dialogs())
    window.hands.focus()


def to_cursor(window, time_of_day='de 9 h à 9 h 30'):
    """A click on the free cell under the cursor: today, nine hours after it began."""
    x_window, cell = window.place(cursor(window))
    window.hands.click(x_window, cell.x + cell.width // 2, cell.y + cell.height // 2)
    wait_focus(window, 'aujourd’hui', time_of_day, 'rien de noté')


def test_cursor_speaks(case):
    """GTK 4.8 tells of a focused widget whose name changes."""
    window = show_grid(case, case.notebook())
    to_cursor(window)
    heard = []
    listener = Atspi.EventListener.new(lambda event: heard.append(plain(event.source.get_name())))
    assert listener.register('object:property-change:accessible-name')
    loop = GLib.MainLoop()
    window.hands.key('Down')
    GLib.timeout_add(20, lambda: (loop.quit(), False)[1] if any(
        'de 9 h 30 à 10 h' in name for name in heard) else True)
    GLib.timeout_add_seconds(20, lambda: (loop.quit(), False)[1])
    loop.run()
    listener.deregister('object:property-change:accessible-name')
    assert any('de 9 h 30 à 10 h' in name for name in heard), heard


def test_creates_by_keys(case):
    notebook = case.notebook()
    window = show_grid(case, notebook)
    to_cursor(window)
    window.hands.key('Right', 'Down', 'Down', 'shift+Down', 'shift+Down')
    wait_focus(window, 'demain', 'de 10 h à 11 h 30')
    window.hands.key('Return')
    window.click('Formation')
    window.wait_text('Formation, 1 heure 30, demain')
    window.answer('Ajouter')
    window.wait_text('1 heure 30 ajoutée, demain.')
    close(window)
    entry = entries(case, notebook)[0]
    assert (entry['date'], entry['start'][11:16], entry['minutes'], entry['planned']) == (
        '2026-11-27', '10:00', 90, True), entry


def test_moves_and_resizes_by_keys(case):
    notebook = case.notebook('add 2026-11-26 9h-10h FOR')
    window = show_grid(case, notebook)
    window.click_node(wait_for('the entry', lambda: [
        node for node in window.nodes() if node.get_role() == Atspi.Role.PUSH_BUTTON
        and 'de 9 h à 10 h' in plain(node.get_name())])[0])
    leave_dialog(window)
    wait_focus(window, 'Formation', 'de 9 h à 10 h')
    window.hands.key('alt+Down')
    wait_focus(window, 'de 9 h 30 à 10 h 30')
    window.hands.key('alt+shift+Down')
    wait_focus(window, 'de 9 h 30 à 10 h 45')
    window.hands.key('alt+Left')
    wait_focus(window, 'hier', 'de 9 h 30 à 10 h 45')
    window.hands.key('alt+shift+Up')
    wait_focus(window, 'hier', 'de 9 h 30 à 10 h 30')
    # Out of the entry by an arrow: then the same keys go from week to week.
    window.hands.key('Down')
    wait_focus(window, 'hier', 'de 10 h 30 à 11 h', 'rien de noté')
    window.hands.key('alt+Left')
    window.wait_text('du lundi 16 au dimanche 22 novembre 2026')
    close(window)
    entry = entries(case, notebook)[0]
    assert (entry['date'], entry['start'][11:16], entry['minutes']) == ('2026-11-25', '09:30', 60), entry


def test_draws_moves_and_resizes_by_pointer(case):
    notebook = case.notebook()
    window = show_grid(case, notebook)
    x_window, cell = window.place(cursor(window))
    middle = cell.x + cell.width / 2
    window.hands.drag(x_window, (middle, cell.y + cell.height / 2),
                      (middle, cell.y + cell.height * 2.5))
    window.click('Formation')
    window.wait_text('Formation, 1 heure 30, aujourd’hui')
    window.answer('Ajouter')
    window.wait_text('1 heure 30 ajoutée')

    def block(words):
        return wait_for(f'the entry {words}', lambda: [
            node for node in window.nodes() if node.get_role() == Atspi.Role.PUSH_BUTTON
            and words in plain(node.get_name())])[0]

    x_window, place = window.place(block('de 9 h à 10 h 30'))
    at = (place.x + place.width / 2, place.y + place.height / 2)
    window.hands.drag(x_window, at, (at[0] - cell.width, at[1] + 2 * cell.height))
    x_window, place = window.place(block('hier, de 10 h à 11 h 30'))
    at = (place.x + place.width / 2, place.y + place.height - 2)
    window.hands.drag(x_window, at, (at[0], at[1] + cell.height))
    block('hier, de 10 h à 12 h')
    drag_beyond_the_edge(window, block('hier, de 10 h à 12 h'))
    # The notebook remembers that it was looked at so.
    window.act('win.lock')
    window.type('Mot de passe', PASSPHRASE)
    window.press('Ouvrir')
    window.find('Heures de la semaine')
    close(window)
    entry = entries(case, notebook)[0]
    assert (entry['date'], entry['minutes']) == ('2026-11-25', 120), entry
    assert entry['start'][11:16] == '23:00', entry


def drag_beyond_the_edge(window, node):
    """Holds an entry at the lower edge until the grid has scrolled by itself."""
    x_window, place = window.place(node)
    at = (place.x + place.width / 2, place.y + place.height / 2)
    height = window.hands.size(x_window)[1]
    window.hands.move(x_window, *at)
    xdotool('mousedown', 1)
    for step in range(1, 9):
        window.hands.move(x_window, at[0], at[1] + (height - 14 - at[1]) * step / 8)
        time.sleep(0.02)
    # The cursor stands for the entry while it is dragged.
    wait_for('the last hour', lambda: [node for node in window.nodes()
                                       if plain(node.get_name()).startswith('de 23 h à')])
    xdotool('mouseup', 1)
    wait_for('the entry in the evening', lambda: [
        node for node in window.nodes() if node.get_role() == Atspi.Role.PUSH_BUTTON
        and 'hier, de 23 h' in plain(node.get_name())])


def test_escape_drops_a_drag(case):
    notebook = case.notebook('add 2026-11-26 9h-10h FOR')
    window = show_grid(case, notebook)
    node = wait_for('the entry', lambda: [
        node for node in window.nodes() if node.get_role() == Atspi.Role.PUSH_BUTTON
        and 'de 9 h à 10 h' in plain(node.get_name())])[0]
    x_window, place = window.place(node)
    window.hands.move(x_window, place.x + 20, place.y + place.height / 2)
    xdotool('mousedown', 1)
    for step in range(1, 6):
        window.hands.move(x_window, place.x + 20, place.y + place.height / 2 + step * 20)
        time.sleep(0.03)
    # Not hands.key(): clearing modifiers would let go of the button.
    xdotool('key', 'Escape')
    xdotool('mouseup', 1)
    time.sleep(0.3)
    close(window)
    entry = entries(case, notebook)[0]
    assert (entry['start'][11:16], entry['minutes']) == ('09:00', 60), entry


def test_overlaps_are_said(case):
    window = show_grid(case, case.notebook('add 2026-11-26 9h-11h FOR',
                                           'add 2026-11-26 10h-12h REC'))
    window.wait_text('Formation, 2 heures, aujourd’hui, de 9 h à 11 h, '
                     'en même temps que Recherche d’emploi')


def test_untimed_lie_in_the_tray(case):
    notebook = case.notebook('add 2026-11-26 2h DRO')
    window = show_grid(case, notebook)
    window.click('Papiers et droits, 2 heures, aujourd’hui')
    leave_dialog(window)
    wait_focus(window, 'Papiers et droits')
    window.hands.key('alt+shift+Down')
    wait_focus(window, 'Papiers et droits, 2 heures 15')
    window.hands.key('alt+Right')
    wait_focus(window, 'Papiers et droits, 2 heures 15, demain')
    # Out of the tray onto an hour, which is its time from then on; Escape drops a drag.
    cell = window.place(cursor(window))[1]
    drag_from_tray(window, cell, 'Escape')
    window.find('Papiers et droits, 2 heures 15, demain')
    drag_from_tray(window, cell)
    wait_focus(window, 'Papiers et droits, 2 heures 15, aujourd’hui, de 9 h à 11 h 15')
    close(window)
    entry = entries(case, notebook)[0]
    assert (entry['date'], entry['start'][11:16], entry['minutes']) == (
        '2026-11-26', '09:00', 135), entry


def drag_from_tray(window, cell, *keys):
    x_window, place = window.place(window.find('Papiers et droits, 2 heures 15, demain'))
    window.hands.move(x_window, place.x + place.width / 2, place.y + place.height / 2)
    xdotool('mousedown', 1)
    for step in range(1, 9):
        window.hands.move(x_window, *(a + (b - a) * step / 8 for a, b in (
            (place.x + place.width / 2, cell.x + cell.width / 2),
            (place.y + place.height / 2, cell.y + cell.height / 2))))
        time.sleep(0.02)
    for key in keys:
        # Not hands.key(): clearing modifiers would let go of the button.
        xdotool('key', key)
    xdotool('mouseup', 1)
    time.sleep(0.1)


def test_the_longest_day_has_an_hour_twice(case):
    notebook = case.notebook(now='2026-10-25T12:00')
    window = show_grid(case, notebook, now='2026-10-25T12:00')
    to_cursor(window, 'de 8 h à 8 h 30')
    window.hands.key(*['Up'] * 11)
    wait_focus(window, 'de 2 h 30, deuxième fois à 3 h')
    window.hands.key('Up')
    wait_focus(window, 'de 2 h, deuxième fois à 2 h 30, deuxième fois')
    window.hands.key('Up')
    wait_focus(window, 'de 2 h 30 à 2 h, deuxième fois')
    window.hands.key('Return')
    window.click('Voir toutes les activités')
    window.click('Travail, mon activité')
    window.click('Oui')
    window.wait_text('l’horloge montre deux fois cette heure')
    window.answer('Ajouter')
    window.wait_text('30 minutes ajoutées')


if __name__ == '__main__':
    run('/ui/week-grid', globals())
