#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Bash proposes for the beginning of a command line. Speaks TAP.
# Usage: completion.sh FOLDER-OF-VOLET-CLI COMPLETION

PATH=$1:$PATH
export LANGUAGE=fr
# shellcheck source=/dev/null
. "$2"
n=0
status=0

# expect PROPOSAL WORD…: the last word is what is being typed; "!" before a proposal forbids it.
expect() {
    local wanted=$1 found
    shift
    n=$((n + 1))
    COMP_WORDS=(volet-cli "$@")
    COMP_CWORD=$#
    _volet_cli 2>/dev/null
    found=" ${COMPREPLY[*]} "
    if [ "${wanted#!}" != "$wanted" ]; then
        [ "${found#* "${wanted#!}" }" = "$found" ]
    else
        [ "${found#* "$wanted" }" != "$found" ]
    fi || {
        status=1
        echo "# “$*” gave:$found"
        printf 'not '
    }
    echo "ok $n /desktop/completion/$wanted-after-$1"
}

echo 1..12
expect create ''
expect close clo
expect '!create' clo
expect --vault --va
expect families share --level ''
expect total share --level to
expect '!band' share --level to
expect interactive create --kdf = i
expect --planned add today 2h FOR --pl
expect --weeks --vault x.volet share --w
expect use recovery u
expect today add to
exit $status
