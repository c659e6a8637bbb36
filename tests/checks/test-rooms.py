#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the check of rooms: each way round the wall is tried and must be caught."""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import rooms  # noqa: E402

# The tree that all samples start from: nothing is wrong in it.
CLEAN = {
    'core/base/volet-id.h': '#include <glib.h>\n',
    'core/time/volet-day.h': '#include "volet-id.h"\n',
    'core/agenda/volet-entry.h': '#include "volet-day.h"\n',
    'core/agenda/meson.build': "agenda_lib = static_library('a', [], dependencies: [time_dep])\n",
    'core/statement/volet-statement.h': '#include "volet-day.h"\n',
    'core/document/volet-page.c': '#include "volet-statement.h"\n#include <cairo-pdf.h>\n',
    'core/document/meson.build': "document_lib = static_library('d', [], "
                                 "dependencies: [base_dep, statement_dep])\n",
    'core/vault/volet-key.c': '#include <sodium.h>\nvoid f (void) { crypto_pwhash (); }\n',
    'core/notebook/volet-wall.c': '#include "volet-entry.h"\n#include "volet-statement.h"\n',
    'ui/text/volet-words.c': '#include <glib/gi18n.h>\n#include "volet-entry.h"\n',
    'ui/week/volet-week-page.c': '#include <gtk/gtk.h>\n#include "volet-statement.h"\n',
    'app/cli/main.c': '#include <json-glib/json-glib.h>\n#include "volet-entry.h"\n',
}

# name: (path, its text, what the fault must say)
FAULTS = {
    'renderer-names-an-entry': (
        'core/document/volet-page.c', '#include "volet-entry.h"\n',
        'core/document may not include volet-entry.h of core/agenda'),
    'relative-path': (
        'core/document/volet-page.c', '#include "../agenda/volet-entry.h"\n', 'by a path'),
    'path-behind-a-space': (
        'core/document/volet-page.c', '#  include\t"../agenda/volet-entry.h"\n', 'by a path'),
    'angle-brackets': (
        'core/document/volet-page.c', '#include <volet-entry.h>\n', "as if it were the system's"),
    'angle-path': (
        'core/document/volet-page.c', '#include <agenda/volet-entry.h>\n', 'no room has'),
    'macro': (
        'core/document/volet-page.c', '#define H "volet-entry.h"\n#include H\n', 'by a macro'),
    'system-library-of-another-room': (
        'core/time/volet-day.c', '#include <sqlite3.h>\n', 'sqlite'),
    'toolkit-in-core': ('core/notebook/volet-wall.c', '#include <gtk/gtk.h>\n', 'gtk'),
    'toolkit-on-the-command-line': ('app/cli/main.c', '#include <adwaita.h>\n', 'gtk'),
    'toolkit-in-words': ('ui/text/volet-words.c', '#include <gdk/gdk.h>\n', 'gtk'),
    'unknown-system-header': ('core/time/volet-day.c', '#include <netdb.h>\n', 'no room has'),
    'words-in-core': ('core/statement/volet-a.c', '#include <glib/gi18n.h>\n', 'gettext'),
    'cipher-outside-the-vault': (
        'core/notebook/volet-wall.c', 'int f (void) { return crypto_box_seal (); }\n',
        'may not call crypto_box_seal'),
    'sql-outside-the-store': (
        'ui/week/volet-week-page.c', 'int f (void) { return sqlite3_exec (); }\n',
        'may not call sqlite3_exec'),
    'build-file-names-a-room-too-many': (
        'core/document/meson.build', "d = static_library('d', [], dependencies: [agenda_dep])\n",
        'may not depend on agenda_dep'),
    'file-in-no-room': ('core/volet-lost.c', '\n', 'in no room'),
    'room-in-no-table': ('core/utils/volet-lost.c', '\n', 'in no room'),
    'two-headers-of-one-name': ('core/vault/volet-day.h', '\n', 'has a header of this name'),
}

# What looks like a fault and is none.
INNOCENT = {
    'comment': ('core/document/volet-page.c', '/*\n#include "volet-entry.h"\n*/\n'),
    'string': ('core/time/volet-day.c', 'const char *s = "crypto_box_seal";\n'),
}


def check(files):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_text(text)
        return rooms.check_tree(Path(folder))


def main():
    results = [('clean-tree', check(CLEAN) == [])]
    for name, (path, text, expected) in FAULTS.items():
        faults = check({**CLEAN, path: text})
        results.append((name, any(path in fault and expected in fault for fault in faults)))
    for name, (path, text) in INNOCENT.items():
        results.append((name, check({**CLEAN, path: text}) == []))

    print(f'1..{len(results)}')
    for number, (name, passed) in enumerate(results, 1):
        print(f"{'ok' if passed else 'not ok'} {number} /checks/rooms/{name}")
    return 0 if all(passed for _, passed in results) else 1


if __name__ == '__main__':
    sys.exit(main())
