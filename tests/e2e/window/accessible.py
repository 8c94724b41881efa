"""What a screen reader sees: the tree of accessible objects, found by role and name, with deadlines in place of sleeps."""

import re
import subprocess
import time
import unicodedata

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 40
POLL = 0.05


def folded(text):
    """Spaces and apostrophes of every kind are one: the words are compared, not their typography."""
    text = unicodedata.normalize("NFC", text or "").replace("\u2019", "'").replace("&", "")
    return re.sub(r"[\s\u00a0\u202f]+", " ", text).strip()


def matches(wanted, name):
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return wanted.search(folded(name)) is not None
    return folded(wanted) == folded(name)


class NotThere(AssertionError):
    pass


def eventually(condition, what, deadline=DEADLINE):
    """The first true value of the condition; NotThere once the deadline has passed."""
    until = time.monotonic() + deadline
    while True:
        try:
            value = condition()
        except GLib.Error:
            value = None  # what we looked at went away meanwhile
        if value:
            return value
        if time.monotonic() > until:
            raise NotThere(f"not within {deadline} s: {what}")
        time.sleep(POLL)


class Node:
    """One accessible object."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def role(self):
        return self.accessible.get_role_name()

    def has(self, state):
        return self.accessible.get_state_set().contains(state)

    @property
    def showing(self):
        return self.has(Atspi.StateType.SHOWING)

    @property
    def enabled(self):
        return self.has(Atspi.StateType.ENABLED)

    @property
    def checked(self):
        return self.has(Atspi.StateType.CHECKED)

    @property
    def focused(self):
        return self.has(Atspi.StateType.FOCUSED)

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def label(self):
        """The label that stands for it, where one does; else its own name."""
        for relation in self.accessible.get_relation_set() or []:
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                return relation.get_target(0).get_name() or ""
        return self.name

    @property
    def text(self):
        interface = self.accessible.get_text_iface()
        return Atspi.Text.get_text(interface, 0, -1) if interface else ""

    def children(self):
        for index in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(index)
            if child is not None:
                yield Node(child)

    def descendants(self):
        """Everything below that is on the screen, in the order of the tree."""
        for child in self.children():
            try:
                if not child.showing and child.role not in ("application", "menu bar", "page tab list"):
                    continue
                yield child
                yield from child.descendants()
            except GLib.Error:
                continue  # gone while we looked

    def all(self, role=None, name=None):
        """Those on the screen now."""
        roles = (role,) if isinstance(role, str) else role
        found = []
        try:
            for node in self.descendants():
                if (roles is None or node.role in roles) and matches(name, node.name):
                    found.append(node)
        except GLib.Error:
            pass
        return found

    def find(self, role=None, name=None, deadline=DEADLINE):
        try:
            return eventually(lambda: self.all(role, name), f"{role or 'anything'} named {name!r}", deadline)[0]
        except NotThere as missing:
            raise NotThere(f"{missing}\n{self.tree()}") from None

    def gone(self, role=None, name=None, deadline=DEADLINE):
        eventually(lambda: not self.all(role, name), f"{role} named {name!r} goes away", deadline)

    def tree(self, depth=0):
        """For the message of a failed test."""
        lines = []
        try:
            for child in self.children():
                if child.showing or child.role == "application":
                    if child.name or child.role not in ("filler", "panel"):
                        lines.append("  " * depth + f"{child.role} {child.name!r}" + (f" = {child.text[:60]!r}" if child.text and child.text != child.name else ""))
                    lines.append(child.tree(depth + 1))
        except GLib.Error:
            pass
        return "\n".join(line for line in lines if line)

    def actions(self):
        interface = self.accessible.get_action_iface()
        return [Atspi.Action.get_action_name(interface, index) for index in range(Atspi.Action.get_n_actions(interface))] if interface else []

    def act(self, action):
        interface = self.accessible.get_action_iface()
        names = self.actions()
        assert action in names, f"{self} has no {action}, only {names}"
        Atspi.Action.do_action(interface, names.index(action))

    def press(self):
        """What a screen reader's user does to a button, once it can be pressed."""
        eventually(lambda: self.enabled, f"{self} can be pressed")
        if "ShowMenu" in self.actions():
            # Qt answers this action only once the menu has been closed again.
            self.focus()
            return keys("space")
        for action in ("Press", "Toggle"):
            if action in self.actions():
                self.act(action)
                return self.come_back_up()
        raise AssertionError(f"{self} cannot be pressed: {self.actions()}")

    def come_back_up(self):
        """Qt shows a button pressed down for a moment and only then does what it is for."""
        until = time.monotonic() + DEADLINE
        try:
            while self.has(Atspi.StateType.PRESSED) and time.monotonic() < until:
                time.sleep(POLL)
        except GLib.Error:
            pass  # what it did took it away

    def focus(self):
        Atspi.Component.grab_focus(self.accessible.get_component_iface())
        eventually(lambda: self.focused, f"{self} has the focus")
        return self

    def type(self, text):
        """With the keyboard, in place of what is there."""
        self.focus()
        keys("ctrl+a")
        if text:
            subprocess.run(["xdotool", "type", "--delay", "4", "--", text], check=True)
        else:
            keys("Delete")
        if self.role != "password text":
            eventually(lambda: self.text == text, f"{self} holds {text!r}, not {self.text!r}")

    def extents(self):
        box = Atspi.Component.get_extents(self.accessible.get_component_iface(), Atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    def click(self):
        x, y, width, height = self.extents()
        subprocess.run(["xdotool", "mousemove", str(x + width // 2), str(y + height // 2), "click", "1"], check=True)

    def __repr__(self):
        return f"<{self.role} {self.name!r}>"


class FocusWatch:
    """What a screen reader hears as the focus moves. Menus are not in the tree: their items are only met this way."""

    def __init__(self):
        self.heard = []
        self.listener = Atspi.EventListener.new(self._moved)

    def _moved(self, event):
        if event.detail1:
            try:
                self.heard.append(Node(event.source).name)
            except GLib.Error:
                pass  # gone already

    def __enter__(self):
        self.listener.register("object:state-changed:focused")
        return self

    def __exit__(self, *_):
        self.listener.deregister("object:state-changed:focused")

    def after(self, key, deadline=2):
        """The names that got the focus after a key; none where nothing moved."""
        self.heard.clear()
        keys(key)
        until = time.monotonic() + deadline
        while not self.heard and time.monotonic() < until:
            if not GLib.MainContext.default().iteration(False):
                time.sleep(POLL)
        return list(self.heard)


def keys(*combinations):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *combinations], check=True)


def application(process, deadline=DEADLINE):
    """The root of what a process shows."""
    desktop = Atspi.get_desktop(0)
    desktop.set_cache_mask(Atspi.Cache.NONE)

    def found():
        assert process.poll() is None, f"the program ended with {process.returncode}"
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            try:
                if child is not None and child.get_process_id() == process.pid:
                    child.set_cache_mask(Atspi.Cache.NONE)
                    return child
            except GLib.Error:
                continue
        return None

    return Node(eventually(found, "the program is on the accessibility bus", deadline))
