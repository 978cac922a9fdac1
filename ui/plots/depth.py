"""Depth: the page for the third dimension. It finds out whether there is one, and says why when there is none."""

from __future__ import annotations

import importlib
import os
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.arrays import Array
from ui.i18n import word
from ui.plots import probe
from ui.plots.probe import Probe
from ui.plots.scale import HeightScale

# After so many milliseconds on screen the picture must show something.
GLANCE = 400

REASONS: dict[int, str] = {
    probe.NO_CONTEXT: word("plots", "This screen offers no OpenGL, so the surface stays flat."),
    probe.TOO_OLD: word("plots", "OpenGL is older than 2.1 here, so the surface stays flat."),
    probe.NO_BINDINGS: word("plots", "PyOpenGL is not installed, so the surface stays flat."),
    probe.NO_CALLS: word("plots", "OpenGL does not answer here, so the surface stays flat."),
    probe.CRASHED: word("plots", "The graphics driver crashed when it was tried, so the surface stays flat."),
}
NOTHING_SEEN = word("plots", "The graphics driver draws nothing, so the surface stays flat.")


class Depth(QWidget):
    """Asks once, opens the picture in space if it can be drawn, and else emits `refused` with the reason.

    `heightened` asks for the surface to be drawn again; `pointed` tells where on the map, from -1 to 1, the pointer is.
    """

    opened = Signal()
    refused = Signal(str)
    heightened = Signal()
    pointed = Signal(float, float)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.space: Any = None
        self._asked = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    def open(self) -> None:
        """Open the picture, the first time after finding out whether that can be done."""
        if self.space is not None:
            self.opened.emit()
        elif not self._asked:
            self._asked = True
            asking = Probe(self)
            asking.answered.connect(self._answer)
            asking.start()

    def _answer(self, code: int, environment: dict[str, str]) -> None:
        if code != probe.FINE:
            self.refused.emit(REASONS[code])
            return
        os.environ.update(environment)
        self.space = self.made()
        layout: Any = self.layout()
        layout.addWidget(self.space)
        self.space.heightened.connect(self.heightened)
        self.space.pointed.connect(self.pointed)
        self.space.left.connect(self.left)
        self.opened.emit()
        QTimer.singleShot(GLANCE, self, self._glance)

    def made(self) -> Any:
        """The picture in space; what is imported here brings in OpenGL."""
        return importlib.import_module("ui.plots.space").Space()

    def _glance(self) -> None:
        """Look once whether anything is to be seen at all."""
        if self.space is not None and self.isVisible() and not self.space.draws():
            self.space.deleteLater()
            self.space = None
            self.refused.emit(NOTHING_SEEN)

    def draw(
        self, heights: Array, scale: HeightScale, points: Array, labels: tuple[str, str], speaks: Array | None = None
    ) -> None:
        """Show the surface, if it is open."""
        if self.space is not None:
            self.space.draw(heights, scale, points, labels, speaks)

    def turn(self, on: bool) -> None:
        """Turn slowly, or stand still."""
        if self.space is not None:
            self.space.turn(on)

    def heighten(self, factor: float) -> None:
        """Make the hills steeper or flatter."""
        if self.space is not None:
            self.space.heighten(factor)

    def go_back(self) -> None:
        """Look from where one looked at first."""
        if self.space is not None:
            self.space.go_back()

    def say(self, html: str) -> None:
        """Write in a corner what the pointer reads; an empty text writes nothing."""
        if self.space is not None:
            self.space.say(html)

    def restyle(self) -> None:
        """Wear the theme."""
        if self.space is not None:
            self.space.restyle()
