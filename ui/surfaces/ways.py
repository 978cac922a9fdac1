"""Ways: the trails of a race on the map, each in its colour, with a dot for every step and heads that say whereto.

A trail grows on a transparent picture: while the race plays, a frame paints new segments only, however long the race.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from core.arrays import Array
from ui.plots.layer import Layer
from ui.plots.trace import colour_of
from ui.surfaces.scene import QUIET, Scene, lane_role
from ui.theme import BOLD_LINE, THEME

WIDTH, HALO = 2.4, 5.0
DOT, HEAD, BALL = 2.6, 6.5, 7.5  # radii in pixels of the design
APART, STRETCH = 9, 110  # least length of a step with a dot, and from head to head
FAR = 20_000  # pixels beyond which nothing is drawn
MARGIN = 60  # pixels around the frame within which lines are drawn as they are


class Ways(Layer):
    """The trails of all lanes from all starts up to the moment, and the present points."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self.frame: Scene | None = None
        self._known: Any = None
        self._pixmap = QPixmap()
        self._places: dict[tuple[int, int], Array] = {}
        self._drawn: dict[tuple[int, int], Trail] = {}

    def show_scene(self, scene: Scene) -> None:
        """Show the trails up to the moment of `scene`."""
        self.frame = scene
        self.update()

    @QUIET
    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        if self.frame is None or self._box.width() < 2:
            return
        self._bring_up(self.frame, painter.device().devicePixelRatioF())
        painter.drawPixmap(self._box.rect().topLeft(), self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_balls(painter, self.frame)

    def _bring_up(self, scene: Scene, ratio: float) -> None:
        """Let the picture of the trails reach the moment."""
        size = (self._box.width(), self._box.height())
        shown = tuple(scene.shown)
        known = (scene.contest, shown, str(self._box.viewRange()), size, THEME.palette, THEME.scale, ratio)
        if known != self._known or any(trail.step > scene.steps[way] for way, trail in self._drawn.items()):
            self._known = known
            self._pixmap = QPixmap(math.ceil(size[0] * ratio), math.ceil(size[1] * ratio))
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            starts = range(scene.contest.points.shape[1])
            self._drawn = {
                (number, start): Trail(
                    self.pixels(scene.contest.points[number, start]), np.array(size), QColor(colour_of(lane_role(lane)))
                )
                for number, lane in shown
                for start in starts
            }
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for way, trail in self._drawn.items():
            trail.grow(painter, int(scene.steps[way]))
        painter.end()

    def _paint_balls(self, painter: QPainter, scene: Scene) -> None:
        ground, ink = THEME.palette.colour("surface"), THEME.palette.colour("ink")
        starts = self.pixels(np.array(scene.study.points, float))
        painter.setBrush(ground)
        painter.setPen(QPen(ink, BOLD_LINE))
        for place in starts:
            painter.drawEllipse(QPointF(*place), THEME.px(4.5), THEME.px(4.5))
        for (lane, start), trail in reversed(self._drawn.items()):
            place = trail.places[scene.steps[lane, start]]
            if np.isfinite(place).all() and np.abs(place).max() < FAR:
                size = THEME.px(BALL) * (1.2 if lane == scene.lane else 0.9)
                painter.setPen(QPen(ground, 1.6 * BOLD_LINE))
                painter.setBrush(trail.colour)
                painter.drawEllipse(QPointF(*place), size, size)
                painter.setPen(QPen(ink, 0.6 * BOLD_LINE))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(*place), size + 1, size + 1)

    def nearest(self, x: float, y: float, reach: float) -> tuple[int, int, int] | None:
        """Lane, start and step of the state within `reach` pixels of a place of the plane, if there is one."""
        best, found, here = reach, None, self.pixels(np.array([x, y]))
        for (lane, start), trail in self._drawn.items() if self.frame else ():
            places = trail.places[: int(self.frame.steps[lane, start]) + 1]
            away = np.nan_to_num(np.hypot(*(places - here).T), nan=np.inf)
            if away.min() < best:
                best, found = float(away.min()), (lane, start, int(away.argmin()))
        return found


class Trail:
    """One way in pixels (steps + 1, 2) of a frame (2,), and how far it has been drawn."""

    def __init__(self, places: Array, frame: Array, colour: QColor) -> None:
        self.frame = frame
        with np.errstate(invalid="ignore"):
            self.places, self.colour = np.clip(places, -FAR, FAR), colour
        self.step = 0
        self._since_head = STRETCH / 2

    def grow(self, painter: QPainter, step: int) -> None:
        """Draw on until `step`."""
        piece = self.places[self.step : step + 1]
        piece = piece[np.isfinite(piece).all(1)]
        if len(piece) > 1:
            low, high = np.full(2, -MARGIN), self.frame + MARGIN
            inside = bool(((piece >= low) & (piece <= high)).all())
            pen = QPen(self.colour, THEME.scale * WIDTH)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            if inside:
                line = QPolygonF([QPointF(*place) for place in thinned(piece)])
                painter.drawPolyline(line)
                self._paint_steps(painter, piece)
                self._paint_halo(painter, pen, line)
            else:  # of a way that leaves the frame only what can be seen, and plainly, for long lines take long
                painter.drawLines([QLineF(*ends.ravel()) for ends in clipped(thinned(piece), low, high)])
                self._paint_steps(painter, piece)
        self.step = max(self.step, step)

    @staticmethod
    def _paint_halo(painter: QPainter, pen: QPen, line: QPolygonF) -> None:
        """Behind everything that is there: a later halo must not cut into an earlier trail."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
        pen.setColor(THEME.palette.colour("surface", 0.85))
        pen.setWidthF(THEME.scale * HALO)
        painter.setPen(pen)
        painter.drawPolyline(line)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _paint_steps(self, painter: QPainter, piece: Array) -> None:
        """A dot at every step that is long enough to be seen, and a head from time to time."""
        lengths = np.hypot(*np.diff(piece, axis=0).T)
        painter.setPen(Qt.PenStyle.NoPen)
        for length, place, before in zip(lengths, piece[1:], piece, strict=False):
            self._since_head += length
            if self._since_head >= THEME.px(STRETCH) and length > THEME.px(3):
                self._since_head = 0.0
                painter.setBrush(self.colour)
                painter.drawPolygon(head((place + before) / 2, place - before, THEME.px(HEAD)))
            if length >= THEME.px(APART):
                painter.setBrush(self.colour)
                painter.drawEllipse(QPointF(*place), THEME.scale * DOT * 1.35, THEME.scale * DOT * 1.35)


def clipped(places: Array, low: Array, high: Array) -> Array:
    """(parts, 2, 2) those parts of the lines through `places` (states, 2) that lie between two corners (2,)."""
    begin, way = places[:-1], np.diff(places, axis=0)
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
