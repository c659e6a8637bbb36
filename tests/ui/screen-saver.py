#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Volet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for the desktop's session and its screen saver: says "ready", then that the screen is locked, once it
reads a line; ends with its input."""

import sys

from gi.repository import Gio, GLib

SCREEN_SAVER = '<node><interface name="org.gnome.ScreenSaver"><method name="GetActive">' \
    '<arg type="b" direction="out"/></method><signal name="ActiveChanged"><arg type="b"/></signal>' \
    '</interface></node>'
SESSION = '<node><interface name="org.gnome.SessionManager"><method name="RegisterClient">' \
    '<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>' \
    '</method></interface></node>'
ANSWERS = {'GetActive': GLib.Variant('(b)', (False,)),
           'RegisterClient': GLib.Variant('(o)', ('/org/gnome/SessionManager/Client1',))}

bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
loop = GLib.MainLoop()


def on_call(connection, sender, path, interface, method, parameters, invocation):
    invocation.return_value(ANSWERS[method])


def on_line(source, condition):
    if not sys.stdin.readline():
        loop.quit()
        return False
    bus.emit_signal(None, '/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged',
                    GLib.Variant('(b)', (True,)))
    bus.flush_sync(None)
    return True


def offer(name, path, xml, on_owned):
    bus.register_object(path, Gio.DBusNodeInfo.new_for_xml(xml).interfaces[0], on_call, None, None)
    Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, on_owned, None)


offer('org.gnome.SessionManager', '/org/gnome/SessionManager', SESSION, None)
offer('org.gnome.ScreenSaver', '/org/gnome/ScreenSaver', SCREEN_SAVER,
      lambda *name: print('ready', flush=True))
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_line)
loop.run()
