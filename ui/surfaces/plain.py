"""Plain: a canvas on which starts are placed and dragged."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from core.surfaces import Point
from ui.plots.canvas import Canvas
from ui.theme import THEME

GRASP, STILL = 13, 4  # pixels within which a start is taken hold of, and that a hand may move in a click


class Plain(Canvas):
    """A click puts the start where one points, with Shift one more start; a start can be dragged.

    `placed` carries the starts that are wanted, `let_go` follows when the hand lets go. Enter does at the cursor what
    a click does under the pointer; Shift and a click on a start take it away.
    """

    placed = Signal(object)
    let_go = Signal()

    def __init__(self, flat: bool = False) -> None:
        super().__init__(equal=not flat)
        self.starts: tuple[Point, ...] = ()
        self._flat = flat  # one variable: only x counts
        self._held_start: int | None = None
        self._pressed: QPointF | None = None

    def near(self, place: QPointF) -> int | None:
        """The start under a place in the widget, if there is one."""
        scene = self.mapToScene(place.toPoint())
        for number, start in enumerate(self.starts):
            there = self.box.mapViewToScene(QPointF(start[0], start[1] if len(start) > 1 else self.height_of(start)))
            away = there - scene
            if np.hypot(away.x(), away.y()) <= THEME.px(GRASP):
                return number
        return None

    def height_of(self, start: Point) -> float:
        """Where a start with one coordinate is drawn."""
        return 0.0

    def _data(self, place: QPointF) -> Point:
        inside = self.box.mapSceneToView(self.mapToScene(place.toPoint()))
        return (inside.x(),) if self._flat else (inside.x(), inside.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        self._pressed = place if event.button() is Qt.MouseButton.LeftButton else None
        held = self.near(place) if self._pressed is not None else None
        if held is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._held_start = held
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held_start is not None:
            starts = list(self.starts)
            starts[self._held_start] = self._data(event.position())
            self.placed.emit(tuple(starts))
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            over = self.near(event.position()) is not None
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.CrossCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, held = self._pressed, self._held_start
        self._pressed = self._held_start = None
        if held is not None:
            self.let_go.emit()
            return
        super().mouseReleaseEvent(event)
        if pressed is not None and self._inside(pressed):
            moved = event.position() - pressed
            if np.hypot(moved.x(), moved.y()) <= STILL:
                self.put(self._data(pressed), self._shifted(event), self.near(pressed))

    def _inside(self, place: QPointF) -> bool:
        return self.box.sceneBoundingRect().contains(self.mapToScene(place.toPoint()))

    @staticmethod
    def _shifted(event: QMouseEvent | QKeyEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    def put(self, place: Point, another: bool, on: int | None = None) -> None:
        """Put the first start here, or another one; another one on top of one takes that away."""
        if not another:
            starts = (place, *self.starts[1:])
        elif on is None:
            starts = (*self.starts, place)
        else:
            starts = self.starts[:on] + self.starts[on + 1 :] or self.starts
        self.placed.emit(starts)
        self.let_go.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._place is not None:
            self.put(self._place[:1] if self._flat else self._place, self._shifted(event))
        else:
            super().keyPressEvent(event)
