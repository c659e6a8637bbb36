#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at PDF documents as other people's programs do.

Usage: pdf.py WRITE-DOCUMENT FONTS. Speaks TAP.
"""

import re
import sys
import tempfile
from pathlib import Path

from tap import Writer, find_tool, run_cases, run_tool

SAMPLES = ['total', 'full-families', 'mixed', 'threshold', 'rtl-name', 'no-name',
           'wide-name-worst', 'turn-of-year-wide-name-worst', 'year', 'whole-mixed',
           'total-cover-note', 'receipt', 'extract']
MAX_BYTES_OF_A_YEAR = 100_000
LEAST_TYPE_PT = 10.0
A4_PT = (595.276, 841.89)


class Pdf:
    def __init__(self, writer, folder):
        self.writer, self.folder, self.paths = writer, folder, {}

    def path(self, sample):
        if sample not in self.paths:
            path = Path(self.folder) / f'{sample}.pdf'
            path.write_bytes(self.writer.write(sample, 'pdf'))
            self.paths[sample] = str(path)
        return self.paths[sample]

    def info(self, sample):
        text = run_tool(find_tool('pdfinfo'), '-isodates', self.path(sample))
        return dict(line.split(':', 1) for line in text.splitlines() if ':' in line)

    def qdf(self, sample):
        """The file with its objects laid open."""
        find_tool('qpdf')
        out = Path(self.folder) / 'open.pdf'
        run_tool('qpdf', '--qdf', '--object-streams=disable', '--no-original-object-ids',
                 self.path(sample), str(out))
        return out.read_bytes().decode('latin-1')


def plain(text):
    return re.sub(r'[\s\u00a0]+', ' ', text).strip()


def check_qpdf(pdf):
    find_tool('qpdf')
    for sample in SAMPLES:
        said = run_tool('qpdf', '--check', pdf.path(sample))
        assert 'No syntax or stream encoding errors' in said, said


def check_catalogue(pdf):
    for sample in SAMPLES:
        info, opened = pdf.info(sample), pdf.qdf(sample)
        assert info['Tagged'].strip() == 'yes'
        title = pdf.writer.write(sample, 'text').decode().split('\n')[0]
        assert info['Title'].strip() == title and title.endswith('par la personne')
        assert '/Lang (fr-FR)' in opened, 'no language'
        assert '/DisplayDocTitle true' in opened, 'the title is not shown'
        assert info['JavaScript'].strip() == 'no' and info['Encrypted'].strip() == 'no'


def check_maker(pdf):
    """Nothing of the program, the machine or the moment; the day of the statement at midnight."""
    for sample in SAMPLES:
        info, opened = pdf.info(sample), pdf.qdf(sample)
        for key in ('Producer', 'Creator', 'Author', 'Keywords', 'Subject'):
            assert key not in info, f'{key} is there'
        assert info['CreationDate'].strip() == '2026-12-01T00:00:00Z'
        assert info['ModDate'].strip() == '2026-12-01T00:00:00Z'
        assert not re.search(r'cairo|pango|qpdf(?! )|volet|/home|/tmp', opened.split('\n', 4)[4],
                             re.I), 'the maker is named'


def check_recipient_is_absent(pdf):
    """The recipient is part of calendar identities alone."""
    for sample in SAMPLES:
        if sample in ('receipt', 'extract'):
            continue
        text = run_tool(find_tool('pdftotext'), pdf.path(sample), '-')
        assert 'férente' not in text


def check_fonts(pdf):
    for sample in SAMPLES:
        rows = run_tool(find_tool('pdffonts'), pdf.path(sample)).splitlines()[2:]
        assert rows
        for row in rows:
            name, flags = row.split()[0], row.split()[-5:-2]
            assert re.match(r'[A-Z]{6}\+DejaVuSans', name), name
            assert flags == ['yes', 'yes', 'yes'], f'not embedded, subset and readable: {row}'


def check_type_size(pdf):
    for sample in SAMPLES:
        opened = pdf.qdf(sample)
        sizes = [float(size) for size in
                 re.findall(r'^([\d.]+) 0 0 -?[\d.]+ [\d.]+ [\d.]+ Tm', opened, re.M)]
        assert sizes, 'no type found'
        assert min(sizes) >= LEAST_TYPE_PT, f'{sample}: type of {min(sizes)} pt'


def check_pages(pdf):
    for sample, n_pages in (('total', 1), ('full-families', 1), ('wide-name-worst', 1),
                            ('turn-of-year-wide-name-worst', 1), ('mixed', 1)):
        assert int(pdf.info(sample)['Pages']) == n_pages, sample
    width, height = re.findall(r'[\d.]+', pdf.info('year')['Page size'])[:2]
    assert abs(float(width) - A4_PT[0]) < 0.1 and abs(float(height) - A4_PT[1]) < 0.1


def check_long_documents(pdf):
    """Headings stand on each page, and each page knows its number."""
    n_pages = int(pdf.info('year')['Pages'])
    assert n_pages > 5
    for page in range(1, n_pages + 1):
        text = plain(run_tool(find_tool('pdftotext'), '-f', str(page), '-l', str(page), '-layout',
                              pdf.path('year'), '-'))
        assert f'page {page} sur {n_pages}' in text
        assert 'Semaine Heures d’activité' in text
        assert page == 1 or 'activité (suite). Nom : ' in text
    # A week is never parted from its families, and the lines to sign stand by the last figures.
    assert text.count('du lundi') >= 1 and 'Signature' in text


def check_size(pdf):
    size = Path(pdf.path('year')).stat().st_size
    assert size < MAX_BYTES_OF_A_YEAR, f'{size} bytes'


def check_reading_order(pdf):
    """What is heard is what the text document says, in the same order, and the lines to sign."""
    for sample in ('mixed', 'threshold', 'whole-mixed', 'full-families'):
        heard = plain(run_tool(find_tool('pdfinfo'), '-struct-text', pdf.path(sample)))
        place = 0
        text = pdf.writer.write(sample, 'text').decode()
        for line in text.splitlines():
            line = re.sub(r'^(Semaines?|-) ', '', line)
            for piece in re.split('\u00a0: | \\(|\\)$', line):
                found = heard.find(plain(piece), place)
                # A mention is heard before its figure.
                assert found >= 0 or plain(piece) in heard, f'{sample}: not heard: {piece}'
                place = max(place, found) if '(' not in line else place
        for words in ('Signature :', 'Relevé reçu le par', 'date et nom de la personne'):
            assert words in heard


def check_papers(pdf):
    """A receipt, a list and a note say what they should, on a page each."""
    wanted = {'receipt': ['Reçu d’un document, préparé par la personne', 'Document reçu le par',
                          'Signature ou cachet', 'annulé et remplacé depuis', 'en main propre'],
              'extract': ['Liste de documents remis, établie par la personne', 'Remis à',
                          'durée prévue atteinte ou non, pour toute la période',
                          'par lettre recommandée', 'remise à vérifier'],
              'total-cover-note': ['Note qui accompagne le relevé', 'article R. 5411-15',
                                   'Vous pouvez demander plus de précisions',
                                   'Textes lus en novembre 2026']}
    for sample, pieces in wanted.items():
        heard = plain(run_tool(find_tool('pdfinfo'), '-struct-text', pdf.path(sample)))
        for piece in pieces:
            assert piece in heard, f'{sample}: not heard: {piece}'
        assert int(pdf.info(sample)['Pages']) == (2 if 'note' in sample else 1)
    assert '2026 en date' in plain(run_tool('pdfinfo', '-struct-text', pdf.path('receipt'))
                                   .replace('"', ' ').replace('Span (inline)', ''))
    assert pdf.writer.write('receipt', 'name') == b'recu-2026-W41-W44'
    assert pdf.writer.write('extract', 'name') == b'documents-remis-2026-W41-W48'


def check_structure(pdf):
    tree = run_tool(find_tool('pdfinfo'), '-struct-text', pdf.path('year'))
    assert len(re.findall(r'^Document', tree, re.M)) == 1
    assert len(re.findall(r'^ +H1 ', tree, re.M)) == 1
    n_pages = int(pdf.info('year')['Pages'])
    assert len(re.findall(r'^ +Table ', tree, re.M)) == n_pages
    assert tree.count('/Scope /Column') == 2 * n_pages
    assert tree.count('/Scope /Row') == 52 * 7


def main(arguments):
    with tempfile.TemporaryDirectory() as folder:
        pdf = Pdf(Writer(arguments[1], arguments[2]), folder)
        cases = [('valid-for-qpdf', check_qpdf), ('language-and-title', check_catalogue),
                 ('nothing-of-its-maker', check_maker),
                 ('recipient-is-not-printed', check_recipient_is_absent),
                 ('fonts-embedded-and-subset', check_fonts),
                 ('type-of-ten-points-at-least', check_type_size),
                 ('one-sheet-of-a4', check_pages), ('long-documents', check_long_documents),
                 ('a-year-under-100-kb', check_size), ('reading-order', check_reading_order),
                 ('headings-and-table', check_structure), ('other-papers', check_papers)]
        run_cases('/document/pdf', [(name, lambda case=case: case(pdf)) for name, case in cases])


if __name__ == '__main__':
    main(sys.argv)
