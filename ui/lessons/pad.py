"""A pad on which a curve is sketched before the true one is drawn over it. What was sketched is never stored."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.arrays import Array
from core.lessons import Sketch
from ui.lessons.leaf import said
from ui.theme import RADIUS, THEME

COLUMNS = 49  # how finely a hand draws
_NUDGE = 0.05  # of the height, by one press of a key


class Pad(QWidget):
    """Axes with what was sketched and, once it is known, the truth. `sketched` says that there is something on it.

    The mouse draws. Left and right move the pen, up and down carry the line there, from the column before.
    """

    sketched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sketch: Sketch | None = None
        self.guess = np.full(COLUMNS, np.nan)  # heights from 0 to 1
        self.truth: tuple[Array, Array] | None = None
        self.pen: int | None = None
        self._last: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        THEME.changed.connect(self.updateGeometry)

    def show_sketch(self, sketch: Sketch | None) -> None:
        """Begin an empty pad for this, unless it is the one that lies there."""
        if sketch is not self.sketch:
            self.sketch, self.truth, self.pen = sketch, None, None
            self.guess = np.full(COLUMNS, np.nan)
        self.update()

    def show_truth(self, truth: tuple[Array, Array]) -> None:
        """Draw the truth over what was sketched."""
        self.truth = truth
        self.update()

    @property
    def begun(self) -> bool:
        """Whether anything was sketched."""
        return bool(np.isfinite(self.guess).any())

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(240), THEME.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(160), THEME.px(240))

    def draw_to(self, column: int, height: float) -> None:
        """Carry the line to this column; the columns between are filled on the way."""
        column, height = min(max(column, 0), COLUMNS - 1), min(max(height, 0.0), 1.0)
        start = column if self._last is None else self._last
        low, high = sorted((start, column))
        before = self.guess[start] if math.isfinite(self.guess[start]) else height
        ends = (before, height) if start <= column else (height, before)
        self.guess[low : high + 1] = np.linspace(*ends, high - low + 1) if high > low else height
        self._last = self.pen = column
        self.update()
        self.sketched.emit()

    def _plot(self) -> QRectF:
        left, low = THEME.px(44), THEME.px(40)
        return QRectF(self.rect()).adjusted(left, THEME.px(28), -THEME.px(14), -low)

    def _place(self, position: QPointF) -> tuple[int, float]:
        plot = self._plot()
        across = (position.x() - plot.left()) / max(plot.width(), 1)
        return round(across * (COLUMNS - 1)), 1 - (position.y() - plot.top()) / max(plot.height(), 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.truth is None:
            self._last = None
            self.draw_to(*self._place(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self.truth is None:
            self.draw_to(*self._place(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._last = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: (-4, 0), Qt.Key.Key_Right: (4, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
        plain = not event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        if self.truth is not None or not plain or event.key() not in steps:
            event.ignore()
            return
        across, up = steps[Qt.Key(event.key())]
        at = 0 if self.pen is None else self.pen
        known = self.guess[at] if math.isfinite(self.guess[at]) else 0.5
        self._last = self.pen
        self.draw_to(at + (across if self.pen is not None else 0), known + up * _NUDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, plot = QPainter(self), THEME.palette, self._plot()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setPen(QPen(palette.colour("line"), 1))
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            height = plot.top() + share * plot.height()
            painter.drawLine(QPointF(plot.left(), height), QPointF(plot.right(), height))
        self._paint_words(painter, plot)
        painter.setClipRect(plot.adjusted(-2, -2, 2, 2))
        guess = np.linspace(0, 1, COLUMNS), self.guess
        self._paint_line(painter, plot, guess, QPen(palette.colour("negative"), THEME.px(3), Qt.PenStyle.DotLine))
        if self.truth is not None and self.sketch is not None:
            (left, right), (low, high) = self.sketch.x, self.sketch.y
            x, y = self.truth
            shares = (x - left) / (right - left), (y - low) / (high - low)
            self._paint_line(painter, plot, shares, QPen(palette.colour("accent"), 2.0))
        painter.setClipping(False)
        if self.hasFocus():
            self._paint_focus(painter, plot)
        painter.end()

    def _paint_line(self, painter: QPainter, plot: QRectF, shares: tuple[Array, Array], pen: QPen) -> None:
        x, y = shares
        known = np.isfinite(x) & np.isfinite(y)
        places = [
            QPointF(plot.left() + a * plot.width(), plot.bottom() - min(max(b, -1.0), 2.0) * plot.height())
            for a, b in zip(x[known], y[known], strict=True)
        ]
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places)) if len(places) > 1 else [painter.drawPoint(place) for place in places]

    def _paint_words(self, painter: QPainter, plot: QRectF) -> None:
        if self.sketch is None:
            return
        painter.setFont(THEME.font("small"))
        painter.setPen(THEME.palette.colour("muted"))
        row, right = QFontMetrics(THEME.font("small")).height(), Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(THEME.px(8), THEME.px(4), self.width() - THEME.px(16), row), said(self.sketch.up))
        for value, height in zip(self.sketch.y, (plot.bottom(), plot.top()), strict=True):
            painter.drawText(QRectF(0, height - row / 2, plot.left() - THEME.px(6), row), right, f"{value:g}")
        below = QRectF(plot.left(), plot.bottom() + THEME.px(4), plot.width(), row)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, f"{self.sketch.x[0]:g}")
        painter.drawText(below, right, f"{self.sketch.x[1]:,g}")
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, said(self.sketch.across))

    def _paint_focus(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QPen(THEME.palette.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        if self.pen is not None and self.truth is None:
            across = plot.left() + self.pen / (COLUMNS - 1) * plot.width()
            painter.drawLine(QPointF(across, plot.top()), QPointF(across, plot.bottom()))
