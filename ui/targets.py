"""Finds what a lesson points at by its name, and brings it before the eye.

`action:play`, `setting:optimizer.rate`, `view:surface`, `figure:test_loss`, `room:scores`, `lab:scores/bars`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QWidget

from ui.forms import Form, NestedControl
from ui.labs.lab import Lab
from ui.panels.entry import EntryPanel
from ui.rooms import NETWORK, room
from ui.rooms import keys as room_keys

if TYPE_CHECKING:
    from ui.window import Window


class Targets:
    """The widgets of a window by name."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def find(self, name: str) -> QWidget | None:
        """The widget called `name`, or None where there is none now."""
        kind, _, rest = name.partition(":")
        finders = {
            "action": self._action, "setting": self._setting, "view": self._view, "figure": self._figure,
            "room": self._door, "lab": self._part,
        }  # fmt: skip
        return finders[kind](rest) if kind in finders else None

    def reveal(self, name: str) -> QWidget | None:
        """The widget called `name`, after its room was entered, its section opened and its page scrolled to it."""
        kind, _, rest = name.partition(":")
        wanted = rest.partition("/")[0] if kind == "lab" else NETWORK if kind in ("setting", "view") else ""
        if wanted in room_keys():
            self._window.enter(wanted)
        if kind == "setting":
            self._open(rest)
        if kind in ("action", "figure"):
            self._window.top.fold(False)
        found = self.find(name)
        if found is not None:
            if kind == "view" and self._window.views:
                self._window.views.uncover(found)
            _scroll_to(found)
        return found

    def _action(self, key: str) -> QWidget | None:
        return self._window.transport.buttons.get(key)

    def _figure(self, key: str) -> QWidget | None:
        return self._window.readout.figures.get(key)

    def _view(self, key: str) -> QWidget | None:
        found = getattr(self._window.views, key, None)
        return found if isinstance(found, QWidget) else None

    def _door(self, key: str) -> QWidget | None:
        if key not in room_keys():
            return None
        doors = self._window.doors
        return doors.doors.get(key, doors.labs) if room(key) else None

    def _part(self, path: str) -> QWidget | None:
        key, _, name = path.partition("/")
        if key not in room_keys():
            return None
        lab = self._window.rooms[key]
        if not name:
            return lab
        return lab.targets.get(name) if isinstance(lab, Lab) else None

    def _setting(self, path: str) -> QWidget | None:
        name, _, rest = path.partition(".")
        panel = self._panel(name)
        if panel is None:
            return None
        if name in self._window.column.panels and not rest:
            return panel
        controls = [form.controls for form in panel.findChildren(Form) if form.isVisibleTo(panel.body)]
        return _control(controls, rest or name) or (panel if not rest else None)

    def _panel(self, name: str) -> QWidget | None:
        panels = self._window.column.panels
        around = {"schedule": "optimizer", "clip": "optimizer", "batch_size": "optimizer", "drawing": "optimizer"}
        around |= {"seed": "run", "precision": "run", "run": "run", "stopping": "run"}
        return panels.get(around.get(name, name))

    def _open(self, path: str) -> None:
        panel = self._panel(path.partition(".")[0])
        if isinstance(panel, EntryPanel) or hasattr(panel, "open"):
            panel.open()  # type: ignore[union-attr]


def _control(forms: Iterable[Mapping[str, QWidget]], path: str) -> QWidget | None:
    """The control at the dotted `path` in the first form that has it."""
    name, _, rest = path.partition(".")
    for controls in forms:
        if name in controls:
            control = controls[name]
            return _control([control.form.controls], rest) if rest and isinstance(control, NestedControl) else control
    return None


def _scroll_to(widget: QWidget) -> None:
    """Scroll every page around `widget` so that it can be seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
