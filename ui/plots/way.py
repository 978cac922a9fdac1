"""Way: the states a run has passed, as their shadows lie on a plane."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from core.arrays import Array
from ui.plots.layer import Layer
from ui.theme import BOLD_LINE, THEME

GROUPS = 8  # of equal opacity, from old to new
PALEST, MISLEADING = 0.6, 0.5  # the opacity of the oldest part, and what is left of it where the map misleads
DOT, GOAL, ARROW = 5, 13, 11  # pixels of the design
CLOSEST = 3  # pixels: what is nearer to the point before is noise that would blur the line
MOST_DOTS = 14


class Way(Layer):
    """A line from the start to the present point, the older the paler, with arrows along it; drawn in pixels.

    Dots lie at equal numbers of steps: the farther apart, the faster it went. Where the map does not speak for the
    states the line is pale and dotted.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self.points, self.trusted = np.empty((0, 2)), np.empty(0, bool)

    def show_points(self, points: Array, trusted: Array) -> None:
        """Draw the way through `points` (states, 2), of which the last is the present one."""
        self.points, self.trusted = points, trusted
        self.update()

    def nearest(self, x: float, y: float, reach: float) -> int | None:
        """The number of the state within `reach` pixels of a place in the data, if there is one."""
        if not len(self.points):
            return None
        frame, ranges = self._box.rect(), np.array(self._box.viewRange())
        size = np.array([frame.width(), frame.height()]) / (ranges[:, 1] - ranges[:, 0])
        distances = np.nan_to_num(np.hypot(*((self.points - (x, y)) * size).T), nan=np.inf)
        place = int(distances.argmin())
        return place if distances[place] <= reach else None

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        places = self.pixels(self.points)
        kept = spread(places)
        if not len(kept):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark, bright = inks()
        parts = stretches(kept, self.trusted)
        for colour, width in ((dark, 2.75 * BOLD_LINE), (bright, 1.25 * BOLD_LINE)):
            for begin, end, opacity, trusted in parts:
                painter.setOpacity(opacity if trusted else MISLEADING * opacity)
                painter.setPen(stroke(colour, width, dotted=not trusted and colour is bright))
                painter.drawPolyline(QPolygonF([QPointF(*place) for place in places[kept[begin : end + 1]]]))
        painter.setOpacity(1.0)
        self._paint_dots(painter, places[:: -(-len(places) // MOST_DOTS)], dark, bright)
        places = places[kept]
        self._paint_arrows(painter, places, dark, bright)
        self._paint_ends(painter, places, dark, bright)

    def _paint_dots(self, painter: QPainter, places: Array, dark: QColor, bright: QColor) -> None:
        painter.setPen(dark)
        painter.setBrush(bright)
        for place in places[np.isfinite(places).all(1)]:
            painter.drawEllipse(QPointF(*place), THEME.px(DOT) / 2, THEME.px(DOT) / 2)

    def _paint_arrows(self, painter: QPainter, places: Array, dark: QColor, bright: QColor) -> None:
        """A head at a third and at two thirds of the length."""
        lengths = np.hypot(*np.diff(places, axis=0).T)
        along = np.concatenate([[0.0], np.cumsum(lengths)])
        if along[-1] < 6 * THEME.px(ARROW):
            return
        painter.setPen(QPen(dark, 1.0))
        painter.setBrush(bright)
        for share in (1 / 3, 2 / 3):
            place = int(np.searchsorted(along, share * along[-1]))
            tip, tail = places[place], places[max(place - 1, 0)]
            angle, size = math.atan2(tip[1] - tail[1], tip[0] - tail[0]), THEME.px(ARROW)
            corners = [(angle, 0.6), (angle + 2.5, 0.6), (angle + math.pi, 0.15), (angle - 2.5, 0.6)]
            head = [QPointF(tip[0] + size * r * math.cos(a), tip[1] + size * r * math.sin(a)) for a, r in corners]
            painter.drawPolygon(QPolygonF(head))

    def _paint_ends(self, painter: QPainter, places: Array, dark: QColor, bright: QColor) -> None:
        size = THEME.px(GOAL) / 2
        painter.setPen(QPen(dark, BOLD_LINE))
        painter.setBrush(bright)
        painter.drawEllipse(QPointF(*places[0]), 0.7 * size, 0.7 * size)
        painter.setPen(QPen(bright, BOLD_LINE))
        painter.setBrush(THEME.palette.colour("accent" if not THEME.palette.dark else "on_accent"))
        painter.drawEllipse(QPointF(*places[-1]), size, size)


def stroke(colour: QColor, width: float, dotted: bool = False) -> QPen:
    """A round pen."""
    pen = QPen(colour, width, Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def spread(places: Array) -> Array:
    """The numbers of the first and the last finite one of `places` (states, 2), and of those a few pixels apart."""
    finite = np.flatnonzero(np.isfinite(places).all(1)).tolist()
    kept, least = finite[:1], THEME.px(CLOSEST)
    for number in finite[1:-1]:
        away = places[number] - places[kept[-1]]
        if math.hypot(away[0], away[1]) >= least:
            kept.append(number)
    return np.array(kept + finite[1:][-1:], int)


def stretches(kept: Array, trusted: Array) -> list[tuple[int, int, float, bool]]:
    """(begin, end, opacity, trusted) of the stretches of a way through the states `kept`, from old and pale to new.

    A stretch ends where the map begins or ceases to speak for the states.
    """
    count = len(kept)
    ages = np.minimum(np.arange(count) * GROUPS // max(count - 1, 1), GROUPS - 1)
    kinds, answer, begin = 2 * ages + trusted[kept], [], 0
    for end in range(1, count):
        if end == count - 1 or kinds[end] != kinds[begin]:
            opacity = PALEST + (1 - PALEST) * (ages[begin] + 1) / GROUPS
            answer.append((begin, end, float(opacity), bool(trusted[kept[begin]])))
            begin = end
    return answer


def inks() -> tuple[QColor, QColor]:
    """The darker and the brighter of ink and ground: one of them is seen on every colour of a map."""
    ground, ink = THEME.palette.colour("surface"), THEME.palette.colour("ink")
    return (ground, ink) if THEME.palette.dark else (ink, ground)
