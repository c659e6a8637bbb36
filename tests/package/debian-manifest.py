#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rewrites the manifest for a runtime that has Volet's libraries already.

Usage: debian-manifest.py MANIFEST RUNTIME SOURCE-FOLDER. Rights and everything that is said of Volet
itself stay as they are.
"""

import json
import sys


def main(arguments):
    with open(arguments[1], encoding='utf-8') as lines:
        manifest = json.load(lines)
    manifest['runtime'] = manifest['sdk'] = arguments[2]
    manifest['runtime-version'] = '12'
    volet = next(module for module in manifest['modules'] if module['name'] == 'volet')
    volet['config-opts'] = []
    volet['sources'] = [{'type': 'dir', 'path': arguments[3]}]
    manifest['modules'] = [volet]
    json.dump(manifest, sys.stdout, indent=4)


if __name__ == '__main__':
    main(sys.argv)
