# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a running Volet through its accessibility tree, as a screen reader's user would.

Nothing waits for a fixed time: every look-up is tried again until a deadline.
"""

import os
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

DEADLINE_S = 20
FOCUSABLE_ROLES = {
    Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.TEXT,
    Atspi.Role.PASSWORD_TEXT, Atspi.Role.ENTRY, Atspi.Role.COMBO_BOX, Atspi.Role.SPIN_BUTTON,
    Atspi.Role.RADIO_BUTTON, Atspi.Role.SWITCH if hasattr(Atspi.Role, 'SWITCH') else None,
}


class NotFound(Exception):
    pass


def wait_for(what, look, deadline_s=DEADLINE_S):
    """What @look returns, once it is true; @what names it where it never is."""
    end = time.monotonic() + deadline_s
    while True:
        try:
            found = look()
        except gi.repository.GLib.Error:
            # A widget that went away while the tree was walked.
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise NotFound(what)
        time.sleep(0.03)


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def is_visible(node):
    return node.get_state_set().contains(Atspi.StateType.VISIBLE)


def walk(node):
    """@node and everything visible below it."""
    yield node
    for child in children(node):
        if is_visible(child):
            yield from walk(child)


class Volet:
    """A running build/volet."""

    def __init__(self, program, *arguments, env=None):
        self.process = subprocess.Popen([str(program), *map(str, arguments)],
                                        env={**os.environ, **(env or {})})
        self.application = wait_for('the program on the accessibility bus', self._find_application)

    def _find_application(self):
        if self.process.poll() is not None:
            raise SystemExit(f'volet ended with {self.process.returncode}')
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid:
                return application
        return None

    def nodes(self):
        for window in children(self.application):
            yield from walk(window)

    def find_all(self, name, roles=None):
        # GTK 4.8 doubles some names: "Ouvrir Ouvrir".
        return [node for node in self.nodes()
                if (roles is None or node.get_role() in roles)
                and (node.get_name() == name or node.get_name() == f'{name} {name}')]

    def find(self, name, roles=None, index=0):
        def look():
            found = self.find_all(name, roles)
            return found[index] if len(found) > index else None
        return wait_for(f'“{name}”', look)

    def has(self, text):
        return any(text in (node.get_name() or '') for node in self.nodes())

    def wait_text(self, text, deadline_s=DEADLINE_S):
        return wait_for(f'the words “{text}”', lambda: self.has(text), deadline_s)

    def press(self, name, index=0):
        """Presses the button of this name, once it can be pressed."""
        def look():
            for node in self.find_all(name)[index:]:
                action = node.get_action_iface()
                if action is not None and action.get_n_actions() > 0 and node.get_state_set(
                        ).contains(Atspi.StateType.SENSITIVE):
                    return node
            return None
        Atspi.Action.do_action(wait_for(f'the button “{name}”', look), 0)

    def type(self, name, text, index=0):
        """Puts @text into the field of this name."""
        def look():
            for node in self.find_all(name)[index:]:
                if node.get_editable_text_iface() is not None:
                    return node
            return None
        Atspi.EditableText.set_text_contents(wait_for(f'the field “{name}”', look), text)

    def act(self, action):
        """Runs an action of the first window, as a key of the keyboard does."""
        window = next(children(self.application))
        names = [Atspi.Action.get_action_name(window, i)
                 for i in range(Atspi.Action.get_n_actions(window))]
        Atspi.Action.do_action(window, names.index(action))

    def dump(self):
        """The whole tree as text, for a failure."""
        lines = []

        def visit(node, depth):
            lines.append('  ' * depth + f'{node.get_role_name()} “{node.get_name()}”')
            for child in children(node):
                if is_visible(child):
                    visit(child, depth + 1)
        for window in children(self.application):
            visit(window, 0)
        return '\n'.join(lines)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)
