"""Graph: curves of a lab with dots that are taken by the hand.

    graph = Graph()
    graph.add_curve("loss", "lane 0")
    graph.add_grip("here", "accent", word("labs", "The weights"))
    graph.draw_curve("loss", x, y)
    graph.draw_grip("here", 1.0, 0.5)
    graph.gripped.connect(lambda key, x, y: ...)   # draw again with what follows from it

It shows only what it is given: a drag changes nothing before `draw_grip` is called with the new place.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent

from core.arrays import Array
from ui import numbers
from ui.i18n import LANGUAGE, say, translate
from ui.labs.graph_parts import Curve, Grip, Grips
from ui.plots.canvas import ARROWS, Canvas
from ui.plots.trace import colour_of, pen, take_turns
from ui.theme import BOLD_LINE, THEME

NEAR = 22  # pixels of the design: how near a press must be to take a dot
KEY_STEP = 1 / 100  # a step of the arrow keys, as a share of the width or height that is shown


class Graph(Canvas):
    """A plot whose range is settled by the lab. `gripped` carries key, x and y of a dot, `settled` that it was let go.

    By keyboard: the arrow keys move the chosen dot (with Shift ten times as far), N chooses the next one.
    """

    gripped = Signal(str, float, float)
    settled = Signal()

    def __init__(self, equal: bool = False) -> None:
        self._curves: dict[str, Curve] = {}
        self._chosen, self._held = "", ""
        self._words = ""
        super().__init__(equal)
        self.dots = Grips(self.box)
        self._grips = self.dots.dots
        self.box.setMouseEnabled(False, False)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        THEME.changed.connect(self.restyle)
        LANGUAGE.changed.connect(self._tell)

    def name(self, words: str, across: str = "", up: str = "") -> None:
        """What a screen reader calls the graph, and what its axes count; texts of the context "labs"."""
        say(self._rename, "labs", words)
        for side, text in (("bottom", across), ("left", up)):
            if text:
                say(self.axes[side].name, "labs", text)

    def _rename(self, words: str) -> None:
        self._words = words
        self._tell()

    def sizeHint(self) -> QSize:
        # Pages scroll where what they would like to have does not fit: a graph takes whatever is left.
        return QSize(THEME.px(320), THEME.px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(200), THEME.px(140))

    # What is drawn

    def add_curve(
        self, key: str, role: str, width: float = BOLD_LINE, dashed: bool = False, fill: float = 0.0, z: float = 0.0
    ) -> None:
        """A curve in the colour of a role; with `fill` the ground below it, down to 0, is tinted so much."""
        item = pg.PlotCurveItem(connect="finite", antialias=True)
        item.setZValue(z)
        self.plot.addItem(item)
        self._curves[key] = Curve(item, role, width, dashed, fill)
        self._dress(self._curves[key])

    def take_turns(self, *keys: str) -> None:
        """Draw these curves in dashes that leave room for each other, the others whole: all are seen."""
        for key, curve in self._curves.items():
            turn = (keys.index(key), len(keys)) if key in keys else None
            if turn != curve.turn:
                curve.turn = turn
                self._dress(curve)

    def draw_curve(self, key: str, x: Array | Sequence[float], y: Array | Sequence[float]) -> None:
        """Draw y over x."""
        self._curves[key].item.setData(np.asarray(x, float), np.asarray(y, float))

    def tint_curve(self, key: str, role: str) -> None:
        """Give a curve the colour of another role."""
        if self._curves[key].role != role:
            self._curves[key].role = role
            self._dress(self._curves[key])

    def show_curve(self, key: str, shown: bool) -> None:
        """Show or hide a curve."""
        self._curves[key].item.setVisible(shown)

    def add_grip(self, key: str, role: str, words: str) -> None:
        """A dot to be dragged; `words`, of the context "labs", say what it is."""
        self._grips[key] = Grip(role, words)
        self._chosen = self._chosen or key

    def draw_grip(self, key: str, x: float, y: float) -> None:
        """Put a dot to a place."""
        grip, place = self._grips[key], (float(x), float(y))
        if place != grip.place:
            grip.place = place
            self.dots.update()
            self._tell()

    def place_of(self, key: str) -> tuple[float, float]:
        """Where a dot is."""
        return self._grips[key].place

    def _tell(self) -> None:
        self.setAccessibleName(self._words)
        said = [(translate("labs", grip.words), *map(numbers.number, grip.place)) for grip in self._grips.values()]
        self.setAccessibleDescription("; ".join(f"{words}: {x}, {y}" for words, x, y in said))

    def restyle(self) -> None:
        super().restyle()
        self.axes["bottom"].setHeight(THEME.px(52))  # of itself it would keep the height of smaller letters
        for curve in self._curves.values():
            self._dress(curve)

    @staticmethod
    def _dress(curve: Curve) -> None:
        colour = QColor(colour_of(curve.role))
        line = pen(colour, curve.width)
        if curve.dashed:
            line.setStyle(Qt.PenStyle.DashLine)
        if curve.turn:
            take_turns(line, *curve.turn)
        curve.item.setPen(line if curve.width else None)
        if curve.fill:
            ground = QColor(colour)
            ground.setAlphaF(curve.fill)
            curve.item.setFillLevel(0.0)
            curve.item.setBrush(ground)

    # The hand

    def _near(self, at: QPointF) -> str:
        """The key of the dot under the pointer."""
        best, reach = "", float(THEME.px(NEAR))
        for key, grip in self._grips.items():
            there = self.box.mapViewToScene(QPointF(*grip.place)) - self.mapToScene(at.toPoint())
            distance = float(np.hypot(there.x(), there.y()))
            if distance < reach:
                best, reach = key, distance
        return best

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = self._near(event.position()) if event.button() is Qt.MouseButton.LeftButton else ""
        if self._held:
            self._choose(self._held)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            at: QPointF = self.box.mapSceneToView(QPointF(self.mapToScene(event.position().toPoint())))
            self.gripped.emit(self._held, at.x(), at.y())
        else:
            near = self._near(event.position())
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if near else Qt.CursorShape.ArrowCursor)
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._held = ""
            self.settled.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._grips and event.key() in ARROWS:
            right, up = ARROWS[Qt.Key(event.key())]
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            (left, end), (bottom, top) = self.box.viewRange()
            x, y = self._grips[self._chosen].place
            x, y = x + right * far * KEY_STEP * (end - left), y + up * far * KEY_STEP * (top - bottom)
            self.gripped.emit(self._chosen, x, y)
            self.settled.emit()
        elif self._grips and event.key() == Qt.Key.Key_N:
            names = list(self._grips)
            self._choose(names[(names.index(self._chosen) + 1) % len(names)])
        else:
            super().keyPressEvent(event)

    def _choose(self, key: str) -> None:
        self._chosen = key
        self.dots.light(key if self.hasFocus() else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._choose(self._chosen)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(self._chosen)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
