"""Signs: what stands on a map of the loss - minima, saddles, the way downhill, the end of another run - in pixels."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from core.arrays import Array
from core.landmarks import Landmarks
from ui.plots.layer import Layer
from ui.plots.way import inks
from ui.theme import BOLD_LINE, THEME

ARROW, HEAD, MARK, FLAG = 52, 11, 7, 8  # pixels of the design
DASH = 4  # pixels of a dash
FAINT = 0.5  # how long and how opaque an arrow is that hardly says where down is
NOWHERE = Landmarks(np.empty((0, 2)), np.empty((0, 2)))


class Signs(Layer):
    """Rings for minima, crosses for saddles, a square for the end of another run, an arrow straight downhill.

    The arrow has one length whatever the slope: on a map whose axes differ, only its direction can be read. Where the
    map does not lead downhill, for hardly any of the gradient lies in it, the arrow is short, pale and dashed.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box, 290)
        self.marks, self.now, self.downhill, self.other, self.leads = NOWHERE, None, None, None, True

    def show_signs(
        self,
        marks: Landmarks,
        now: Array | None = None,
        downhill: Array | None = None,
        other: Array | None = None,
        leads: bool = True,
    ) -> None:
        """Show landmarks, the slope `downhill` (2,) at the place `now` (2,), and the place `other` (2,)."""
        self.marks, self.now, self.downhill, self.other, self.leads = marks, now, downhill, other, leads
        self.update()

    def arrow(self) -> tuple[Array, Array] | None:
        """(2,) the tail and the tip of the arrow in pixels."""
        if self.now is None or self.downhill is None:
            return None
        with np.errstate(all="ignore"):
            tail, end = self.pixels(self.now), self.pixels(self.now + self.downhill)
            move = end - tail
            tip = tail + THEME.px(ARROW if self.leads else FAINT * ARROW) * move / math.hypot(*move)
        return (tail, tip) if np.isfinite([*tail, *tip]).all() else None

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark, bright = inks()
        for place in self.pixels(self.marks.minima):
            _ring(painter, QPointF(*place), dark, bright)
        for place in self.pixels(self.marks.saddles):
            _cross(painter, QPointF(*place), dark, bright)
        if self.other is not None:
            for place in np.atleast_2d(self.pixels(self.other)):
                _square(painter, QPointF(*place), dark, bright)
        arrow = self.arrow()
        if arrow:
            painter.setOpacity(1.0 if self.leads else FAINT)
            _arrow(painter, *arrow, dashed=not self.leads)


def _ring(painter: QPainter, place: QPointF, dark: QColor, bright: QColor) -> None:
    size = THEME.px(MARK)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((dark, 2.5 * BOLD_LINE), (bright, BOLD_LINE)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(place, size, size)
    painter.setBrush(bright)
    painter.drawEllipse(place, size / 5, size / 5)


def _cross(painter: QPainter, place: QPointF, dark: QColor, bright: QColor) -> None:
    size = 0.8 * THEME.px(MARK)
    for colour, width in ((dark, 2.5 * BOLD_LINE), (bright, BOLD_LINE)):
        painter.setPen(QPen(colour, width))
        for x, y in ((size, size), (size, -size)):
            painter.drawLine(place - QPointF(x, y), place + QPointF(x, y))


def _square(painter: QPainter, place: QPointF, dark: QColor, bright: QColor) -> None:
    half = THEME.px(FLAG) * 0.75
    painter.setPen(QPen(dark, BOLD_LINE))
    painter.setBrush(bright)
    painter.drawRect(QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half))


def downhill_colour() -> QColor:
    """The colour of the arrow."""
    return QColor(THEME.palette.lanes[1])


def _arrow(painter: QPainter, tail: Array, tip: Array, dashed: bool) -> None:
    halo, accent = THEME.palette.colour("surface"), downhill_colour()
    angle, size = math.atan2(tip[1] - tail[1], tip[0] - tail[0]), THEME.px(HEAD)
    neck = tip - 0.8 * size * np.array([math.cos(angle), math.sin(angle)])
    corners = [(angle, 0.0), (angle + 2.65, 1.0), (angle - 2.65, 1.0)]
    head = QPolygonF([QPointF(tip[0] + r * size * math.cos(a), tip[1] + r * size * math.sin(a)) for a, r in corners])
    for colour, width in ((halo, 3 * BOLD_LINE), (accent, 1.75 * BOLD_LINE)):
        pen = QPen(colour, width)
        if dashed:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([DASH / width, DASH / width])  # counted in widths of the pen
        painter.setPen(pen)
        painter.drawLine(QPointF(*tail), QPointF(*neck))
    painter.setPen(QPen(halo, 1.5))
    painter.setBrush(accent)
    painter.drawPolygon(head)
