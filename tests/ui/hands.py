# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real keys and a real pointer, as the X server sends them, and the count of gestures.

A gesture is a click, a drag, a key chord, or one run of typing in one field. Several clicks of the
wheel to bring something into view are none.
"""

import subprocess
import time


def xdotool(*words):
    """What xdotool prints, as lines; none where it finds nothing."""
    run = subprocess.run(['xdotool', *map(str, words)], check=False, capture_output=True, text=True,
                         timeout=30)
    return run.stdout.split('\n')[:-1]


class Hands:
    """The keyboard and the pointer over the windows of one process."""

    def __init__(self, pid):
        self.pid = pid
        self.gestures = 0
        self.is_typing = False

    def windows(self):
        """X identifiers of the windows that are shown, the lowest first."""
        return xdotool('search', '--onlyvisible', '--pid', self.pid, '--name', '.')

    def size(self, window):
        """Width and height of a window."""
        geometry = dict(line.split('=') for line in xdotool('getwindowgeometry', '--shell', window))
        return int(geometry['WIDTH']), int(geometry['HEIGHT'])

    def resize(self, window, width, height):
        xdotool('windowsize', window, width, height)

    def focus(self):
        """Gives the keyboard to the topmost window, as a window manager would; which one it is."""
        windows = self.windows()
        if not windows:
            raise LookupError('no window is shown')
        end = time.monotonic() + 10
        while xdotool('getwindowfocus') != windows[-1:] and time.monotonic() < end:
            xdotool('windowfocus', windows[-1])
        return windows[-1]

    def count(self):
        self.gestures += 1
        self.is_typing = False

    def key(self, *chords):
        """Presses keys, such as 'ctrl+n' or 'Tab': a gesture each."""
        self.focus()
        for chord in chords:
            xdotool('key', '--clearmodifiers', chord)
            self.count()

    def type(self, text):
        """Types @text where the focus is: one gesture until something else is done."""
        self.focus()
        if not self.is_typing:
            self.count()
            self.is_typing = True
        xdotool('type', '--delay', '4', '--', text)

    def move(self, window, x, y):
        xdotool('mousemove', '--window', window, int(x), int(y))

    def click(self, window, x, y):
        self.move(window, x, y)
        xdotool('click', 1)
        self.count()

    def drag(self, window, start, end, steps=8):
        """Presses at @start, moves and lets go at @end: one gesture."""
        self.move(window, *start)
        xdotool('mousedown', 1)
        for step in range(1, steps + 1):
            self.move(window, *(a + (b - a) * step / steps for a, b in zip(start, end)))
            time.sleep(0.02)
        xdotool('mouseup', 1)
        self.count()

    def wheel(self, window, x, y, clicks):
        """Turns the wheel down (or up, below zero) over a point. Counts for nothing."""
        self.move(window, x, y)
        for _ in range(abs(clicks)):
            xdotool('click', 5 if clicks > 0 else 4)
