"""Loupe: a corner of a plot in which a place that is too small to be seen is drawn larger."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from core.arrays import Array
from ui import numbers
from ui.theme import LINE, RADIUS, THEME

SIDE = 0.36  # of the frame's shorter side that the loupe takes
SEEN = 0.08  # a stretch that takes less than this share of the frame needs the loupe
FILLED = 0.5  # the share of the loupe that the stretch then takes


class Loupe:
    """Shows a square of the data around a stretch, `span` long and `middle` (2,) in its middle, in the lower right."""

    def __init__(self, frame: QRectF, scale: float, middle: Array, span: float) -> None:
        side, edge = SIDE * min(frame.width(), frame.height()), THEME.px(12)
        self.room = QRectF(frame.right() - side - edge, frame.bottom() - side - edge, side, side)
        self.middle, self.scale = np.asarray(middle, float), FILLED * side / max(span, 1e-300)
        self.times = self.scale / scale
        self.needed = bool(0 < span * scale < SEEN * frame.width()) and np.isfinite(self.times)

    def place(self, points: Array) -> Array:
        """(..., 2) where places (..., 2) of the data lie in the loupe, in pixels of the frame."""
        centre = np.array([self.room.center().x(), self.room.center().y()])
        return centre + (np.asarray(points, float) - self.middle) * self.scale * (1.0, -1.0)

    def holds(self, points: Array) -> Array:
        """(...,) whether places (..., 2) of the data lie within it."""
        away = np.abs(np.asarray(points, float) - self.middle)
        return np.asarray((away < self.room.width() / (2 * self.scale)).all(-1))

    def paint(self, painter: QPainter, at: QPointF, picture: Callable[[QPainter], None]) -> None:
        """Paint its ground, `picture` within it, how many times larger it shows, and a line to the place `at`."""
        painter.save()
        painter.setPen(QPen(THEME.palette.colour("muted"), LINE))
        small = self.room.width() / self.times
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(at.x() - small / 2, at.y() - small / 2, small, small))
        for corner in (self.room.topRight(), self.room.bottomLeft()):
            painter.drawLine(at, corner)
        painter.setBrush(THEME.palette.colour("surface"))
        painter.drawRoundedRect(self.room, RADIUS, RADIUS)
        painter.setClipRect(self.room.adjusted(1, 1, -1, -1))
        picture(painter)
        painter.setFont(THEME.font("small", bold=True))
        painter.setPen(THEME.palette.colour("muted"))
        words = self.room.adjusted(THEME.px(8), THEME.px(4), 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, f"× {numbers.number(self.times, 2)}")
        painter.restore()
