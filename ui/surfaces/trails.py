"""Trail: one way of a race in pixels - lines, dots and heads that are worked out once and drawn as often as needed."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from core.arrays import Array
from ui.theme import THEME

WIDTH, HALO = 2.4, 5.0
DOT, HEAD = 3.5, 6.5  # radii in pixels of the design
APART, STRETCH = 9, 110  # least length of a step with a dot, and from head to head
LONGEST_RUN = 32  # steps that are drawn as one line
LEAST_HEAD = 3  # least length of a step that has a head
FAR = 20_000  # pixels beyond which nothing is drawn
MARGIN = 60  # pixels around the frame within which lines are drawn


class Trail:
    """One way in pixels (steps + 1, 2) of a frame (2,), and how far it has been drawn."""

    def __init__(self, places: Array, frame: Array, colour: QColor) -> None:
        with np.errstate(invalid="ignore"):
            self.places = np.clip(places, -FAR, FAR)
        self.frame, self.colour, self.scale = frame, colour, THEME.scale
        self.step = 0
        self._piece: Piece | None = None

    def like(self, other: Trail) -> bool:
        """Whether the other one looks the same when both are drawn."""
        one, two = ((trail.colour.rgba(), trail.scale, *trail.frame) for trail in (self, other))
        return one == two and np.array_equal(self.places, other.places, equal_nan=True)

    def begin(self) -> None:
        """Nothing of it is drawn any longer."""
        self.step = 0

    def grow(self, above: QPainter, below: QPainter, step: int) -> None:
        """Draw on until `step`; the halo `below`."""
        if step <= self.step:
            return
        piece = self._piece
        if piece is None or (piece.first, piece.last) != (self.step, step):
            before = piece.since_head if piece is not None and piece.last == self.step else STRETCH / 2
            piece = self._piece = Piece(self.places, self.frame, self.step, step, before)
        piece.paint(above, below, self.colour)
        self.step = step


class Piece:
    """The steps of a way from number `first` to `last`: long ones drawn one by one, short ones joined.

    WORKAROUND: Qt's raster engine needs 200 ms for a joined line that crosses the frame sixty times, and a hundredth of
    that for as many lines without round ends. The dots at the ends of long steps hide that nothing joins them.
    """

    def __init__(self, places: Array, frame: Array, first: int, last: int, since_head: float) -> None:
        self.first, self.last, self.since_head = first, last, since_head
        piece = places[first : last + 1]
        piece = thinned(piece[np.isfinite(piece).all(1)])
        lengths = np.hypot(*(piece[1:] - piece[:-1]).T)
        inside: Array = np.all((piece >= -MARGIN) & (piece <= frame + MARGIN), axis=1)
        self.lines, self.runs = strokes(piece, lengths, inside, frame)
        self.dots = [QPointF(x, y) for x, y in piece[1:][inside[1:] & (lengths >= THEME.px(APART))].tolist()]
        self.heads = list(self._heads(piece, lengths.tolist()))

    def _heads(self, places: Array, lengths: list[float]) -> Iterator[QPolygonF]:
        """A head from time to time, in the middle of a step that is long enough to have one."""
        stretch, least, size = THEME.px(STRETCH), THEME.px(LEAST_HEAD), THEME.px(HEAD)
        for number, length in enumerate(lengths):
            self.since_head += length
            if self.since_head >= stretch and length > least:
                self.since_head = 0.0
                before, place = places[number : number + 2]
                yield head((place + before) / 2, place - before, size)

    def paint(self, above: QPainter, below: QPainter, colour: QColor) -> None:
        """Draw everything; the halo `below`."""
        self._stroke(below, THEME.palette.colour("surface", 0.85), THEME.scale * HALO)
        self._stroke(above, colour, THEME.scale * WIDTH)
        above.setPen(Qt.PenStyle.NoPen)
        above.setBrush(colour)
        for polygon in self.heads:
            above.drawPolygon(polygon)
        for dot in self.dots:
            above.drawEllipse(dot, THEME.scale * DOT, THEME.scale * DOT)

    def _stroke(self, painter: QPainter, colour: QColor, width: float) -> None:
        pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawLines(self.lines)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for run in self.runs:
            painter.drawPolyline(run)


def strokes(places: Array, lengths: Array, inside: Array, frame: Array) -> tuple[list[QLineF], list[QPolygonF]]:
    """Long steps as lines, and runs of short ones as polygons; of what leaves the frame, what can be seen of it."""
    short = (lengths < THEME.px(APART)) & inside[1:] & inside[:-1]
    if short.all():
        return [], list(polygons(places))
    ends = np.stack([places[:-1], places[1:]], 1)[~short]
    if not inside.all():
        ends = clipped(ends, np.full(2, -MARGIN), frame + MARGIN)
    turns = np.flatnonzero(np.diff(short, prepend=False, append=False)) if short.any() else np.zeros(0, int)
    runs = [run for begin, end in turns.reshape(-1, 2) for run in polygons(places[begin : end + 1])]
    return [QLineF(*each) for each in ends.reshape(-1, 4).tolist()], runs


def polygons(places: Array) -> Iterator[QPolygonF]:
    """Corners (states, 2) as Qt knows them, not too many in one: it takes twice as long over a line that is long."""
    corners = [QPointF(x, y) for x, y in places.tolist()]
    for begin in range(0, len(corners) - 1, LONGEST_RUN):
        yield QPolygonF(corners[begin : begin + LONGEST_RUN + 1])


def clipped(ends: Array, low: Array, high: Array) -> Array:
    """(parts, 2, 2) those parts of lines with `ends` (lines, 2, 2) that lie between two corners (2,)."""
    begin, way = ends[:, 0], ends[:, 1] - ends[:, 0]
    with np.errstate(all="ignore"):  # a line along a side is 0 / 0 there: that side cuts nothing off
        one = np.nan_to_num((low - begin) / way, nan=-np.inf, posinf=np.inf, neginf=-np.inf)
        other = np.nan_to_num((high - begin) / way, nan=np.inf, posinf=np.inf, neginf=-np.inf)
    enters = np.minimum(one, other).max(-1).clip(0, None)
    leaves = np.maximum(one, other).min(-1).clip(None, 1)
    seen = enters < leaves
    begin, way = begin[seen], way[seen]
    return np.stack([begin + share[seen, None] * way for share in (enters, leaves)], 1)


def thinned(places: Array) -> Array:
    """`places` (states, 2) without those that lie within a pixel of the one before."""
    if len(places) < 300:
        return places
    cells = np.round(places)
    kept = np.ones(len(places), bool)
    kept[1:-1] = (cells[1:-1] != cells[:-2]).any(1)
    return places[kept]


def head(at: Array, way: Array, size: float) -> QPolygonF:
    """A head around `at` that looks along `way`, both (2,)."""
    angle = math.atan2(way[1], way[0])
    corners = [(angle, 1.1), (angle + 2.4, 1.0), (angle + math.pi, 0.3), (angle - 2.4, 1.0)]
    return QPolygonF([QPointF(at[0] + size * r * math.cos(a), at[1] + size * r * math.sin(a)) for a, r in corners])
