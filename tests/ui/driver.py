# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a running Volet through its accessibility tree, as a screen reader's user would.

Nothing waits for a fixed time: every look-up is tried again until a deadline.
"""

import os
import subprocess
import time

from hands import Hands, xdotool

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

# Long enough for a machine that does much else; nothing waits as long as this on an idle one.
DEADLINE_S = float(os.environ.get('VOLET_TEST_DEADLINE', 60))
# What a person can press or type into.
CONTROLS = {
    Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON,
    Atspi.Role.TEXT, Atspi.Role.PASSWORD_TEXT, Atspi.Role.ENTRY, Atspi.Role.COMBO_BOX,
    Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER, Atspi.Role.LIST_ITEM, Atspi.Role.MENU_ITEM,
    Atspi.Role.TABLE_CELL, Atspi.Role.TREE_ITEM, Atspi.Role.LINK, Atspi.Role.PAGE_TAB,
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


def plain(text):
    """@text with every no-break space as a space, so that tests can be typed."""
    return (text or '').replace('\u00a0', ' ').replace('\u202f', ' ')


def is_named(node, name):
    """Whether @node has this name. GTK 4.8 doubles some: "Ouvrir Ouvrir"."""
    found = plain(node.get_name())
    return found in (plain(name), f'{plain(name)} {plain(name)}')


class Volet:
    """A running build/volet."""

    def __init__(self, program, *arguments, env=None):
        self.process = subprocess.Popen([str(program), *map(str, arguments)],
                                        env={**os.environ, **(env or {})})
        self.hands = Hands(self.process.pid)
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
        return [node for node in self.nodes()
                if (roles is None or node.get_role() in roles) and is_named(node, name)]

    def find(self, name, roles=None, index=0):
        def look():
            found = self.find_all(name, roles)
            return found[index] if len(found) > index else None
        return wait_for(f'“{name}”', look)

    def has(self, text):
        """Whether these words are the name, or a part of it, of something that is laid out. GTK 4.8
        tells even of widgets that are not shown; those have no place."""
        return any(plain(text) in plain(node.get_name()) and self._has_place(node)
                   for node in self.nodes())

    def find_control(self, name, index=0):
        """As find(), among what can be pressed or typed into, and only once it is laid out."""
        def look():
            found = [node for node in self.find_all(name, CONTROLS) if self._has_place(node)]
            return found[index] if len(found) > index else None
        return wait_for(f'“{name}”', look)

    def wait_gone(self, text, deadline_s=DEADLINE_S):
        return wait_for(f'no more words “{text}”', lambda: not self.has(text), deadline_s)

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

    def _frame_of(self, node):
        while node.get_parent() is not None and node.get_parent() != self.application:
            node = node.get_parent()
        return node

    def place(self, node):
        """The X window that @node is in, and its extents there. Not for what lies in a popover:
        GTK 4.8 does not say where that is."""
        frame = self._frame_of(node)
        windows = [window for window in self.hands.windows()
                   if xdotool('getwindowname', window) == [frame.get_name()]]
        if not windows:
            # A dialog without a title of its own: the topmost.
            windows = self.hands.windows()
        if not windows:
            raise NotFound(f'the X window of “{frame.get_name()}”')
        extents = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        # GTK counts from inside the border by which a window without a window manager is resized.
        inside = Atspi.Component.get_extents(frame, Atspi.CoordType.WINDOW)
        width, height = self.hands.size(windows[-1])
        extents.x += (width - inside.width) // 2
        extents.y += (height - inside.height) // 2
        return windows[-1], extents

    def _has_place(self, node):
        extents = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        return extents.width > 0 and extents.height > 0

    def _is_hit(self, node):
        """Whether a click at the middle of @node would reach it or what lies in it."""
        frame = self._frame_of(node)
        # GTK 4.8 finds only what has been asked for before.
        for _ in walk(node):
            pass
        extents = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        x, y = extents.x + extents.width // 2, extents.y + extents.height // 2
        found = Atspi.Component.get_accessible_at_point(frame, x, y, Atspi.CoordType.WINDOW)
        if found is None:
            # GTK 4.8 finds nothing in a field, whose text is no child of its own, nor in a button
            # with an icon, which is not told of.
            whole = Atspi.Component.get_extents(frame, Atspi.CoordType.WINDOW)
            has_words = any(below.get_role() == Atspi.Role.LABEL for below in walk(node))
            return ((node.get_editable_text_iface() is not None or not has_words)
                    and 0 < y < whole.height)
        while found is not None:
            if found == node:
                return True
            found = found.get_parent()
        return False

    def click(self, name, index=0, roles=CONTROLS):
        """Clicks on the control of this name with the real pointer, turning the wheel to bring it
        into view: one gesture. Where several have the name, what is covered by other pages comes
        last; @index says which of the others."""
        def look():
            found = [node for node in self.find_all(name, roles) if self._has_place(node)]
            reached = [node for node in found if self._is_hit(node)]
            rest = [node for node in found if node not in reached]
            return (reached + rest)[index:][:1]
        self.click_node(wait_for(f'“{name}” to click on', look)[0])

    def click_node(self, node):
        """As click()."""
        for _ in range(60):
            window, extents = self.place(node)
            x, y = extents.x + extents.width // 2, extents.y + extents.height // 2
            if self._is_hit(node):
                self.hands.click(window, x, y)
                return
            frame = Atspi.Component.get_extents(self._frame_of(node), Atspi.CoordType.WINDOW)
            self.hands.wheel(window, min(max(x, 1), frame.width - 2), frame.height // 2,
                             1 if y > frame.height // 2 else -1)
            time.sleep(0.05)
        raise NotFound(f'a point of “{node.get_name()}” that can be clicked')

    def dialogs(self):
        """The windows of the program but the first."""
        return list(children(self.application))[1:]

    def answer(self, name):
        """Clicks on the button of this name in the dialog on top: one gesture."""
        def look():
            for dialog in reversed(self.dialogs()):
                for node in walk(dialog):
                    if node.get_role() in CONTROLS and is_named(node, name):
                        return node
            return None
        self.click_node(wait_for(f'the answer “{name}”', look))

    def save_as(self, path):
        """Answers the file dialog on top with this path: two gestures."""
        def look():
            return [node for dialog in self.dialogs() for node in walk(dialog)
                    if node.get_role() == Atspi.Role.TEXT and is_named(node, 'Nom :')]
        wait_for('the name in the file dialog', look)
        self.hands.key('ctrl+a')
        self.hands.type(str(path))
        self.hands.key('Return')

    def focused(self):
        """What has the keyboard's focus, or None."""
        for node in self.nodes():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node
        return None

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
