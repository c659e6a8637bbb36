#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Giving in the window: from the weeks to the ledger, with and without a notebook."""

import json
import os
import re
import subprocess
from pathlib import Path

from driver import wait_for
from e2e import CLI, PASSPHRASE, Skip, run

FIRST_WEEKS = ['2026-09-29 15h FOR', '2026-10-06 14h45 REC', '2026-10-13 15h TRA',
               '2026-10-20 16h IMM']
NEXT_WEEKS = ['2026-10-27 15h FOR', '2026-11-03 15h30 TRA', '2026-11-10 14h SAN',
              '2026-11-17 16h IMM']


def make_notebook(case):
    """Eight weeks noted, the first four finished."""
    notebook = case.notebook('objective 15h --from 2026-09-28')
    case.batch(notebook, FIRST_WEEKS + NEXT_WEEKS)
    case.cli('close', '2026-W40', '2026-W41', '2026-W42', '2026-W43', notebook=notebook)
    return notebook


def give_once(case, notebook):
    case.cli('share', '--weeks', '2026-W40..2026-W43', '--level', 'total', '--to', 'Mme Martin',
             '--name', 'Awa Diallo', '--text', case.folder / 'premier.txt', notebook=notebook)


def unlock_in(case, notebook, folder):
    """The window, started in a new folder: there its file dialogs begin, with nothing to list."""
    folder.mkdir()
    here = os.getcwd()
    os.chdir(folder)
    try:
        return case.unlock(notebook)
    finally:
        os.chdir(here)


def read_ledger(case, notebook):
    return json.loads(case.cli('--json', 'given', notebook=notebook))


def read_pdf(path):
    text = subprocess.run(['pdftotext', '-layout', str(path), '-'], check=True,
                          capture_output=True, text=True).stdout
    return re.sub(r'[\u00a0\u202f]', ' ', text)


def list_files(folder):
    return sorted((str(path.relative_to(folder)), path.stat().st_size)
                  for path in Path(folder).rglob('*') if path.is_file())


def test_hands_over_four_weeks_in_six_gestures(case):
    notebook = make_notebook(case)
    give_once(case, notebook)
    out = case.folder / 'out'
    window = unlock_in(case, notebook, out)

    window.hands.key('alt+2')
    window.click('Terminer ces 4 semaines')
    window.click('Terminer, puis donner un relevé')
    window.wait_text('Pour Mme Martin')
    window.click('Donner ce relevé')
    window.click('Enregistrer en PDF')
    wait_for('the file dialog', window.dialogs)
    window.hands.key('Return')
    document = out / 'releve-heures-2026-W44-W47.pdf'
    wait_for('the document', document.exists)
    assert window.hands.gestures <= 6, window.hands.gestures
    window.wait_text('numéro 2')
    window.close()

    text = read_pdf(document)
    assert 'Awa Diallo' in text and '15 h 30' in text.replace('15h30', '15 h 30'), text
    line = read_ledger(case, notebook)[1]
    assert (line['to'], line['level'], line['state']) == ('Mme Martin', 'total', 'given'), line
    assert line['files'][0]['bytes'] == document.stat().st_size


def test_names_an_empty_week_before_finishing(case):
    notebook = case.notebook()
    case.batch(notebook, [NEXT_WEEKS[0], NEXT_WEEKS[2]])
    window = case.unlock(notebook)

    window.hands.key('alt+2')
    window.click('Terminer ces 2 semaines')
    window.wait_text('Rien n’est noté')
    window.click('Terminer ces 2 semaines')
    window.wait_text('Rien n’est noté dans la semaine du lundi 2 au dimanche 8 novembre 2026')
    window.click('La laisser de côté')
    window.wait_text('Laissée de côté : elle reste à remplir.')
    window.click('Terminer ces 2 semaines')
    window.wait_text('Rien n’est noté dans la semaine du lundi 16 au dimanche 22 novembre 2026')
    window.click('La laisser de côté')
    window.wait_gone('La laisser de côté')
    window.click('Terminer ces 2 semaines')
    window.wait_gone('Relisez bien.')
    window.close()
    for week, state in (('W44', 'closed'), ('W45', 'open'), ('W46', 'closed')):
        assert json.loads(case.cli('--json', 'week', f'2026-{week}',
                                   notebook=notebook))['state'] == state, week


def copy_sheet(window):
    """Copies six lines of a sheet: two gestures a line, and two more. Where a popover lies, GTK 4.8
    does not say: its two presses are counted here."""
    lines = ('atelier 2h', 'formation 9h-12h', 'cv 1 h 30', 'atelier 1h', 'cv 2h', 'formation 1h')
    before = window.hands.gestures
    window.press('Menu principal')
    window.press('Recopier une feuille')
    window.wait_text('lundi 23 novembre')
    for line in lines[:-1]:
        window.hands.type(line)
        window.hands.key('Return')
    window.hands.type(lines[-1])
    window.wait_text('En tout : 10 h 30')
    window.click('Tout ajouter')
    gestures = window.hands.gestures - before + 2
    assert gestures <= 2 * len(lines) + 2, gestures
    window.wait_text('10 h 30 notées')


def test_copies_a_text_and_counts_it(case):
    notebook = make_notebook(case)
    window = case.unlock(notebook)

    copy_sheet(window)
    window.hands.key('alt+3')
    window.click('Donner un relevé')
    window.click('Voir le document')
    window.wait_text('Dites à qui vous le donnez.')
    window.type('Nom de la personne ou du service', 'Mme Martin')
    window.type('Votre nom sur le document (ou rien)', '漢')
    window.wait_text('écrivez-le autrement')
    window.type('Votre nom sur le document (ou rien)', '')
    window.wait_text('Il dira : « 15 h · 14 h 45 · 15 h · 16 h »')
    window.click('Voir le document')
    window.wait_text('Choisissez ce que le document dira.')
    window.click('Les heures exactes')
    window.click('Voir le document')
    window.wait_text('Ce relevé ne remplace pas l’agenda officiel')
    window.click('Donner ce relevé')
    window.click('Copier le texte')
    window.wait_text('Le texte est copié.')
    window.close()
    line, = read_ledger(case, notebook)
    assert (line['channel'], line['state']) == ('copied', 'given'), line


def test_asks_about_what_was_interrupted(case):
    notebook = make_notebook(case)
    secret = case.folder / '.secret'
    secret.write_text(PASSPHRASE + '\n')
    with open('/dev/full', 'w', encoding='utf-8') as full:
        subprocess.run([CLI, '--vault', str(notebook), '--passphrase-file', str(secret), '--now',
                        '2026-11-26T10:00', 'share', '--weeks', '2026-W40', '--level', 'total',
                        '--to', 'Mme Martin', '--text', '-'], stdout=full,
                       stderr=subprocess.DEVNULL, check=False, env={**os.environ, **case.env})
    assert read_ledger(case, notebook)[0]['state'] == 'perhaps'

    window = case.unlock(notebook)
    window.hands.key('alt+3')
    window.wait_text('À vérifier')
    window.click('Mme Martin')
    window.wait_text('A-t-il été remis ?')
    window.click('Non, jamais remis')
    window.answer('Jamais remis')
    window.wait_gone('À vérifier')
    window.close()
    assert read_ledger(case, notebook)[0]['state'] == 'mistake'


def read_kinds(ledger):
    return [(line.get('paper', 'hours'), line['channel'], line['state']) for line in ledger]


def test_goes_on_from_what_was_given(case):
    """A replacement with what it shows, a receipt, a line of the official agenda: one window."""
    notebook = make_notebook(case)
    give_once(case, notebook)
    case.cli('reopen', '2026-W41', notebook=notebook)
    case.batch(notebook, ['2026-10-07 1h REC'])
    case.cli('close', '2026-W41', notebook=notebook)
    window = case.unlock(notebook)

    window.hands.key('alt+3')
    window.click('jeudi 26 novembre 2026')
    window.click('L’annuler et le remplacer')
    window.wait_text('Ce que la différence montre')
    window.wait_text('avant « 14 h 45 », maintenant « 15 h 45 »')
    window.click('Donner ce relevé')
    window.click('Copier le texte')
    window.wait_text('numéro 2')
    window.click('Revenir à mon carnet')
    window.wait_text('donné, puis remplacé')

    window.click('jeudi 26 novembre 2026')
    window.wait_text('Document numéro 2')
    window.click('Faire un reçu à signer')
    window.wait_text('Pour Mme Martin')
    window.click('Donner ce papier')
    window.click('Copier le texte')
    window.wait_text('numéro 3')
    window.click('Revenir à mon carnet')

    window.press('Menu principal')
    window.press('Remplir l’agenda officiel')
    window.wait_text('En un seul chiffre')
    window.click('Recopié : 61 h, du lundi 28 septembre au dimanche 25 octobre 2026')
    window.wait_text('Tout est recopié.')
    window.wait_text('numéro 4')
    window.close()

    ledger = read_ledger(case, notebook)
    assert read_kinds(ledger) == [
        ('hours', None, 'replaced'), ('hours', 'copied', 'given'),
        ('receipt', 'copied', 'given'), ('hours', 'official', 'given')], read_kinds(ledger)
    assert ledger[0]['replaced_by'] == 2, ledger[0]


def test_says_why_a_document_could_not_be_made(case):
    """A file that is there, a full disk, a printer that fails: a sentence each, and a true ledger."""
    notebook = make_notebook(case)
    give_once(case, notebook)
    full = case.folder / 'plein'
    full.mkdir()
    if subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=4k', 'volet-test', str(full)],
                      check=False, stderr=subprocess.DEVNULL).returncode != 0:
        raise Skip('this machine cannot mount a small disk')
    try:
        fail_and_give(case, notebook, full)
    finally:
        subprocess.run(['umount', str(full)], check=True)


def fail_and_give(case, notebook, full):
    there = case.folder / 'premier.txt'
    before = there.read_bytes()
    # The printer into a file writes there.
    (case.folder / 'home' / '.config' / 'user-dirs.dirs').write_text(f'XDG_DOCUMENTS_DIR="{full}"\n')
    window = unlock_in(case, notebook, case.folder / 'out')
    window.hands.key('alt+3')
    window.click('Donner un relevé')
    window.click('Voir le document')
    window.click('Donner ce relevé')

    window.click('Enregistrer en PDF')
    window.save_as(there)
    window.answer('_Remplacer Remplacer')
    window.wait_text('Un fichier porte déjà ce nom')
    assert there.read_bytes() == before

    window.click('Enregistrer en PDF')
    window.save_as(full / 'releve.pdf')
    window.wait_text('Le disque est plein')
    assert list(full.iterdir()) == []

    window.click('Imprimer')
    window.click('Imprimer dans un fichier', roles=None)
    window.press('_Imprimer Imprimer')
    window.wait_text('L’imprimante a signalé un problème. Regardez si la page est sortie.')
    window.click('Rien n’est sorti')
    window.wait_text('C’est noté : ce document n’a jamais été remis.')

    window.click('Enregistrer en PDF')
    window.save_as(case.folder / 'releve.pdf')
    window.wait_text('numéro 4')
    window.close()
    assert [line['state'] for line in read_ledger(case, notebook)] == [
        'given', 'not-delivered', 'mistake', 'given']


def test_gives_without_a_notebook_and_leaves_nothing(case):
    before = list_files(case.folder / 'home')
    out = case.folder / 'out'
    out.mkdir()
    window = case.start('--visitor')

    window.click('Faire un relevé sans carnet')
    window.wait_text('lundi 16 novembre')
    gestures = window.hands.gestures
    for line in ('atelier 2h', 'formation 9h-12h', 'cv 1 h 30'):
        window.hands.type(line)
        window.hands.key('Return')
    window.wait_text('En tout : 6 h 30')
    assert window.hands.gestures - gestures <= 2 * 3
    window.click('Continuer')
    window.type('Nom de la personne ou du service', 'Mme Exemple')
    window.click('Les heures exactes')
    window.click('Voir le document')
    window.click('Donner ce relevé')
    window.click('Enregistrer en PDF')
    window.save_as(out / 'releve.pdf')
    wait_for('the document', (out / 'releve.pdf').exists)
    window.wait_text('Gardez cette copie : Volet ne garde rien.')
    window.click('Enregistrer ma copie')
    window.save_as(out / 'copie.pdf')
    wait_for('the copy', (out / 'copie.pdf').exists)
    window.click('Terminer et tout oublier')
    window.wait_text('Bienvenue')
    window.close()

    assert 'Exemple' not in read_pdf(out / 'releve.pdf')
    copy = read_pdf(out / 'copie.pdf')
    assert 'Gardez cette copie' in copy and 'Mme Exemple' in copy, copy
    assert sorted(path.name for path in out.iterdir()) == ['copie.pdf', 'releve.pdf']
    assert list_files(case.folder / 'home') == before, list_files(case.folder / 'home')


if __name__ == '__main__':
    run('/ui/giving', globals())
