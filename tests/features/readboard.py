#!/usr/bin/env python3
"""Reads the board of a program as a screen reader does: over AT-SPI, from outside.

usage: readboard.py TEXT PROGRAM [ARGUMENT…]
Starts the program and waits until some bar of its board says TEXT. Then prints one JSON object:
  rows   the names of the rows that have bars
  bars   the names of the bars of the first of them
  focus  the name of its first bar, after that was told to take the focus and has it
"""
import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60  # seconds, for a slow machine; usually it takes two


def wait_for(find):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = find()
        if found:
            return found
        # What the program announces arrives here.
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.05)
    sys.exit("in vain: " + find.__name__)


def children(node):
    return [node.get_child_at_index(i) for i in range(node.get_child_count())]


def find_board(node):
    if node is None:
        return None
    if node.get_role() == Atspi.Role.TREE and node.get_name() == "Board":
        return node
    return next(filter(None, map(find_board, children(node))), None)


def read(text, program):
    def board():
        for application in children(Atspi.get_desktop(0)):
            if application and application.get_process_id() == program.pid:
                return find_board(application)
        return None

    def filled_rows():
        tree = board()
        rows = [row for row in children(tree) if row.get_child_count() > 0] if tree else []
        said = [bar.get_name() for row in rows for bar in children(row)]
        return rows if any(text in name for name in said) else None

    rows = wait_for(filled_rows)
    bars = children(rows[0])
    first = bars[0]
    names = [Atspi.Action.get_action_name(first, i) for i in range(first.get_n_actions())]
    Atspi.Action.do_action(first, names.index("SetFocus"))

    def has_focus():
        return bars[0].get_state_set().contains(Atspi.StateType.FOCUSED)

    wait_for(has_focus)
    return {
        "rows": [row.get_name() for row in rows],
        "bars": [bar.get_name() for bar in bars],
        "focus": bars[0].get_name(),
    }


def main():
    program = subprocess.Popen(sys.argv[2:])
    try:
        print(json.dumps(read(sys.argv[1], program)))
    finally:
        program.kill()


main()
