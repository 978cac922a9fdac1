"""Canvas: a plot in the one style, whose range is kept by the program until a person takes hold of it."""

from __future__ import annotations

from typing import cast

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from ui.plots.axis import Axis
from ui.plots.note import Note
from ui.plots.trace import pen
from ui.theme import THEME

# A step of the arrow keys, as a share of the width or height that is shown.
KEY_STEP = 1 / 50
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Canvas(pg.PlotWidget):
    """Thin grid, large numbers, no ornaments.

    Wheel and drag zoom and move; from then on the range belongs to the person, until a double click or Home gives it
    back. `pointed` tells where in the data the pointer, or the cursor that the arrow keys move, is: x, y; `left` that
    there is none. `ranged` tells that another part of the data is shown, `released` that the range is free again.
    """

    pointed = Signal(float, float)
    left = Signal()
    ranged = Signal()
    released = Signal()

    def __init__(self, equal: bool = False) -> None:
        self.axes = {side: Axis(side) for side in ("left", "bottom")}
        super().__init__(axisItems=self.axes)
        self.held = False
        self._place: tuple[float, float] | None = None
        self.plot = plot = cast(pg.PlotItem, self.getPlotItem())
        self.box = plot.getViewBox()
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.showGrid(True, True, 1.0)
        for axis in self.axes.values():
            axis.setZValue(-1000)  # the grid lies behind what is drawn
        self.box.disableAutoRange()
        self.box.setAspectLocked(equal)
        self.box.setDefaultPadding(0.0)
        self.note = Note(self.box)
        self._line = pg.InfiniteLine(angle=90)
        self._line.setZValue(900)
        self._line.setVisible(False)
        plot.addItem(self._line, ignoreBounds=True)
        self.setMouseTracking(True)
        # Everything is painted anew each time, so nothing behind the plot need be painted first.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.sigRangeChangedManually.connect(self._hold)
        self.box.sigRangeChanged.connect(self.ranged)
        self.restyle()

    def restyle(self) -> None:
        """Wear the theme."""
        self.setBackground(THEME.palette.surface)
        for axis in self.axes.values():
            axis.restyle()
        self._line.setPen(pen(THEME.palette.colour("muted")))
        self.axes["left"].setWidth(THEME.px(72))
        self.plot.layout.setContentsMargins(0, THEME.gap(1.5), THEME.gap(3.5), 0)

    def _hold(self) -> None:
        self.held = True

    def release(self) -> None:
        """Give the range back to the program."""
        self.held = False
        self.released.emit()

    def keep(self, x: tuple[float, float] | None, y: tuple[float, float] | None) -> None:
        """Show this range of x and of y, as far as they are known and the person has not taken hold of the range."""
        if self.held:
            return
        shown = self.box.targetRange()
        x = None if x is None or tuple(shown[0]) == tuple(x) else x
        y = None if y is None or tuple(shown[1]) == tuple(y) else y
        if x or y:
            self.box.setRange(xRange=x, yRange=y, padding=0)

    @property
    def frame(self) -> QRectF:
        """The drawn area in its own pixels, where notes live."""
        return self.box.rect()

    @property
    def span(self) -> tuple[float, float]:
        """The range of x that is shown."""
        low, high = self.box.viewRange()[0]
        return low, high

    def cross(self, x: float | None) -> None:
        """Draw the line of the cursor at x, or none."""
        self._line.setVisible(x is not None)
        if x is not None:
            self._line.setValue(x)

    def point(self, x: float, y: float) -> None:
        """Move the cursor to a place in the data."""
        self._place = (x, y)
        self.pointed.emit(x, y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = self.mapToScene(event.position().toPoint())
        if self.box.sceneBoundingRect().contains(place):
            inside: QPointF = self.box.mapSceneToView(place)
            self.point(inside.x(), inside.y())
        else:
            self._leave()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._leave()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._leave()

    def _leave(self) -> None:
        if self._place is not None:
            self._place = None
            self.left.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.release()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home:
            self.release()
        elif event.key() in ARROWS:
            self._step(*ARROWS[Qt.Key(event.key())])
        else:
            event.ignore()

    def _step(self, right: int, up: int) -> None:
        (left, end), (bottom, top) = self.box.viewRange()
        x, y = self._place or ((left + end) / 2, (bottom + top) / 2)
        x = min(max(x + right * KEY_STEP * (end - left), left), end)
        y = min(max(y + up * KEY_STEP * (top - bottom), bottom), top)
        self.point(x, y)
