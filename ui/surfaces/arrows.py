"""Arrows: the vectors of one step, drawn at the point where it is taken, with their symbols at the tips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.arrays import Array
from core.substeps import Kind, Part
from ui.formulas import TYPESETTER, extent, picture
from ui.plots.layer import Layer
from ui.plots.trace import colour_of
from ui.surfaces.ground import paint_arrow
from ui.surfaces.trails import clipped
from ui.theme import BOLD_LINE, THEME

ROLES: dict[Kind, str] = {
    Kind.SLOPE: "lane 1",
    Kind.STEP: "lane 0",
    Kind.DIRECTION: "lane 2",
    Kind.RATIO: "lane 2",
    Kind.SQUARE: "lane 3",
    Kind.ROOT: "lane 3",
    Kind.SQUARED_STEP: "lane 5",
}
AVERAGED = "lane 4"  # slopes other than the gradient itself
# Arrows without the unit of theta are as long as this share of half the frame, the longest of each kind.
OWN_SCALE = {Kind.SLOPE: 0.62, Kind.DIRECTION: 0.5}
TRIES = 12  # to find a free place for a symbol
PALE = 0.8  # of what has been computed before
WIDTH, HEAD, DOT = 3.0, 11, 6.5  # pixels of the design


def colour(part: Part) -> QColor:
    """The colour of a sub-step, by what it is."""
    averaged = part.kind is Kind.SLOPE and part.letter != "g"
    return QColor(colour_of(AVERAGED if averaged else ROLES.get(part.kind, "ink")))


@dataclass(frozen=True, eq=False)
class Arrow:
    """A vector (2,) in units of the plane, its symbol and colour; the newest is drawn boldly."""

    way: Array
    symbol: str
    colour: QColor
    newest: bool


def arrows(parts: tuple[Part, ...], reached: int, half: float) -> list[Arrow]:
    """What is drawn of the parts up to number `reached`, in a frame that shows `half` to each side."""
    found: list[Arrow] = []
    for kind, share in (*OWN_SCALE.items(), (Kind.STEP, None)):
        own = [(number, part) for number, part in enumerate(parts) if part.kind is kind]
        longest = max((length(part.value) for _, part in own), default=0.0)
        scale = 1.0 if share is None else share * half / longest if longest else 0.0
        for number, part in own:
            if number <= reached and np.isfinite(part.value).all() and length(part.value) * scale:
                way = planar(part.value) * scale
                found.append(Arrow(way, part.symbol, colour(part), number == reached))
    return sorted(found, key=lambda arrow: arrow.newest)


def length(value: Array) -> float:
    """How long a vector is; 0 for what is no number."""
    size = float(np.linalg.norm(value))
    return size if np.isfinite(size) else 0.0


def planar(value: Array) -> Array:
    """(2,) a vector of one or two parts, in the plane."""
    return np.array([value[0], value[1] if len(value) > 1 else 0.0])


class Arrows(Layer):
    """Draws a step in the pixels of a plot: the trail that led here, the point, the arrows, where they lead."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self.trail, self.place = np.zeros((0, 2)), np.zeros(2)
        self.arrows: list[Arrow] = []
        self.ends: list[tuple[Array, bool]] = []

    def show_step(self, trail: Array, place: Array, drawn: list[Arrow], ends: list[tuple[Array, bool]]) -> None:
        """`trail` (points, 2) leads to `place` (2,); `ends` are places, each with whether it is the newest."""
        self.trail, self.place, self.arrows, self.ends = trail, place, drawn, ends
        self.update()

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._box.rect())
        here = self.pixels(self.place)
        if not np.isfinite(here).all():
            return
        self._paint_trail(painter)
        for end, newest in self.ends:
            self._paint_dot(painter, self.pixels(end), filled=True, strong=newest)
        plates: list[QRectF] = []
        for arrow in self.arrows:
            self._paint_arrow(painter, arrow, here)
        for arrow in reversed(self.arrows):  # the newest has the first choice
            self._paint_symbol(painter, arrow, here, plates)
        self._paint_dot(painter, here, filled=False, strong=True)

    def _paint_trail(self, painter: QPainter) -> None:
        """What can be seen of the trail: Qt would count the dots of a line that leaves the frame for miles."""
        points = self.pixels(self.trail[np.isfinite(self.trail).all(-1)])
        frame = np.array([self._box.width(), self._box.height()])
        lines = clipped(np.stack([points[:-1], points[1:]], 1), np.zeros(2), frame)
        painter.setPen(QPen(THEME.palette.colour("ink", 0.5), BOLD_LINE, Qt.PenStyle.DotLine))
        painter.drawLines([QLineF(*ends) for ends in lines.reshape(-1, 4).tolist()])

    def _paint_dot(self, painter: QPainter, at: Array, filled: bool, strong: bool) -> None:
        ink, ground = THEME.palette.colour("ink", 1.0 if strong else PALE), THEME.palette.colour("surface")
        painter.setPen(QPen(ground if filled else ink, BOLD_LINE))
        painter.setBrush(ink if filled else ground)
        painter.drawEllipse(QPointF(*np.clip(at, -1e4, 1e4)), THEME.scale * DOT, THEME.scale * DOT)

    def _paint_arrow(self, painter: QPainter, arrow: Arrow, here: Array) -> None:
        way = self.pixels(self.place + arrow.way) - here
        tint = QColor(arrow.colour)
        tint.setAlphaF(1.0 if arrow.newest else PALE)
        halo = THEME.palette.colour("surface", 0.8 if arrow.newest else 0.3)
        for pen, width in ((halo, 2.4), (tint, 1.0 if arrow.newest else 0.6)):
            painter.setPen(QPen(pen, THEME.scale * WIDTH * width))
            painter.setBrush(pen)
            paint_arrow(painter, here, way, min(THEME.px(HEAD), 0.8 * float(np.hypot(*way))))

    def _paint_symbol(self, painter: QPainter, arrow: Arrow, here: Array, plates: list[QRectF]) -> None:
        """The symbol beyond the tip, farther out where another one lies already."""
        if not TYPESETTER.ask():
            return
        way, size = self.pixels(self.place + arrow.way) - here, THEME.size("heading") * 1.2
        room = extent(arrow.symbol, size)
        out = way / max(float(np.hypot(*way)), 1e-9)
        plate = QRectF()
        for beyond in range(TRIES):
            far = THEME.px(12) + max(room.width(), room.height()) / 2 + beyond * THEME.px(9)
            plate = self._plate(here + way + out * far, room)
            if not any(plate.intersects(other) for other in plates):
                break
        plates.append(plate)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(THEME.palette.colour("surface", 0.78))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setOpacity(1.0 if arrow.newest else PALE)
        ink = picture(arrow.symbol, size, arrow.colour.name(), painter.device().devicePixelRatioF())
        painter.drawPixmap(plate.topLeft() + QPointF(3, 2), ink)
        painter.setOpacity(1.0)

    def _plate(self, middle: Array, room: QSizeF) -> QRectF:
        """The ground of a symbol around `middle` (2,), inside the frame."""
        frame, size = self._box.rect(), np.array([room.width() + 6, room.height() + 4])
        corner = np.clip(middle - size / 2, 0, np.maximum([frame.width(), frame.height()] - size, 0))
        return QRectF(QPointF(*corner), QSizeF(*size))
