#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Breaks one line of the program at a time, and demands that the named test notices.

    run.py BUILD [--quick] FILE.toml [NAME…]

A mutant is one table of a TOML file: what it breaks, where, and which test has to fail. Its source
is compiled from a changed copy, put in front of the library that holds the real one, and linked
into the test. Nothing of the source tree or of the build is touched. The test must pass without the
mutant and fail with it; a mutant whose text is no longer found fails too, so the lists stay true.
"""

import json
import os
import pathlib
import resource
import shlex
import subprocess
import sys
import tempfile
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
TIME_LIMIT_S = 240


class Build:
    """The commands with which the build makes objects and programs."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        commands = json.loads((self.folder / "compile_commands.json").read_text())
        self.compilations = {
            (self.folder / entry["file"]).resolve(): entry["command"] for entry in commands
        }

    def compile(self, source, changed, target):
        words = shlex.split(self.compilations[source])
        words = words[1:] if words[0].endswith("ccache") else words
        kept = []
        skip = False
        for word in words:
            if skip or word in ("-MD", "-c"):
                skip = False
            elif word in ("-MQ", "-MF", "-o"):
                skip = True
            else:
                kept.append(word)
        kept = kept[:-1]
        return run(kept + ["-w", "-O1", "-c", str(changed), "-o", str(target)], self.folder)

    def link(self, program, objects, target):
        listing = subprocess.run(
            ["ninja", "-C", str(self.folder), "-t", "commands", "-s", program],
            capture_output=True, text=True, check=True,
        ).stdout.splitlines()
        words = shlex.split([line for line in listing if f" -o {program} " in f" {line} "][-1])
        words[words.index("-o") + 1] = str(target)
        first = next(i for i, word in enumerate(words) if word.endswith(".o"))
        return run(words[:first] + [str(name) for name in objects] + words[first:], self.folder)


def run(words, folder):
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)


def change(mutant, folder):
    """Writes changed copies of the mutant's sources; gives pairs of source and copy."""
    edits = mutant.get("edits", [mutant])
    texts = {}
    for edit in edits:
        source = (ROOT / edit["file"]).resolve()
        text = texts.get(source) or source.read_text()
        if text.count(edit["find"]) != 1:
            raise RuntimeError(f"{edit['file']} does not hold once: {edit['find']}")
        texts[source] = text.replace(edit["find"], edit["replace"])
    pairs = []
    for source, text in texts.items():
        copy = folder / source.name
        copy.write_text(text)
        pairs.append((source, copy))
    return pairs


def passes(program, paths, build, folder):
    """Whether the tests pass, and what they say."""
    environment = dict(
        os.environ,
        G_TEST_SRCDIR=str(ROOT / "tests"),
        G_TEST_BUILDDIR=str(build.folder / "tests"),
        LC_ALL="C.UTF-8",
        TMPDIR=str(folder),
    )
    words = [str(program)]
    for path in paths:
        words += ["-p", path]
    done = subprocess.run(
        words, env=environment, timeout=TIME_LIMIT_S, capture_output=True, text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)),
    )
    return done.returncode == 0, done.stdout + done.stderr


def what_notices(mutant, build, folder):
    """What the test says when it fails; None when it passes."""
    objects = []
    for source, copy in change(mutant, folder):
        target = copy.with_suffix(".o")
        build.compile(source, copy, target)
        objects.append(target)
    program = folder / "mutant"
    build.link(mutant["test"], objects, program)
    is_good, output = passes(program, mutant["paths"], build, folder)
    if is_good:
        return None
    said = [line for line in output.splitlines() if "ERROR" in line or line.startswith("not ok")]
    return said[-1] if said else "a crash"


def check_unbroken(mutants, build):
    """The named tests exist, and pass while nothing is broken."""
    wanted = {(mutant["test"], path) for mutant in mutants for path in mutant["paths"]}
    for test, path in sorted(wanted):
        with tempfile.TemporaryDirectory(prefix="volet-mutant-") as name:
            is_good, output = passes(build.folder / test, [path], build, pathlib.Path(name))
        if not is_good or f" {path}" not in output:
            yield f"{test} {path} does not pass as it is"


def main(arguments):
    is_quick = "--quick" in arguments
    arguments = [word for word in arguments if word != "--quick"]
    build = Build(arguments[0])
    names = set(arguments[2:])
    mutants = tomllib.loads(pathlib.Path(arguments[1]).read_text())["mutant"]
    mutants = [
        mutant for mutant in mutants
        if (not names or mutant["name"] in names) and (not is_quick or mutant.get("quick", False))
    ]
    print(f"1..{len(mutants) + 1}")
    faults = [] if is_quick else list(check_unbroken(mutants, build))
    print("not ok" if faults else "ok", "1 - the tests pass unbroken")
    for fault in faults:
        print(f"# {fault}")
    n_bad = len(faults)
    for number, mutant in enumerate(mutants, 2):
        try:
            with tempfile.TemporaryDirectory(prefix="volet-mutant-") as name:
                said = what_notices(mutant, build, pathlib.Path(name))
            caught = said is not None
            remark = f"# {said}" if caught else f"# not noticed by {' '.join(mutant['paths'])}"
        except (RuntimeError, subprocess.TimeoutExpired) as error:
            caught = False
            remark = "\n".join(f"# {line}" for line in str(error).splitlines()[-12:])
        n_bad += not caught
        print(f"{'ok' if caught else 'not ok'} {number} - {mutant['name']}: {mutant['breaks']}",
              flush=True)
        print(remark)
    return 1 if n_bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
