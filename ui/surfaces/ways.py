"""Ways: the trails of a race on the map, each in its colour, with a dot for every step and heads that say whereto.

Trails grow on a transparent picture: while the race plays, a frame paints new segments only, however long the race.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from core.arrays import Array
from ui.plots.layer import Layer
from ui.plots.trace import colour_of
from ui.surfaces.scene import QUIET, Scene, lane_role
from ui.surfaces.trails import FAR, Trail
from ui.theme import BOLD_LINE, THEME

BALL = 7.5  # radius in pixels of the design


class Ways(Layer):
    """The trails of all lanes from all starts up to the moment, and the present points."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self.frame: Scene | None = None
        self._known: Any = None
        self._trails, self._halos = QPixmap(), QPixmap()
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
        for picture in (self._halos, self._trails):  # no halo cuts into a trail
            painter.drawPixmap(self._box.rect().topLeft(), picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_balls(painter, self.frame)

    def _bring_up(self, scene: Scene, ratio: float) -> None:
        """Let the pictures of the trails reach the moment."""
        size = (self._box.width(), self._box.height())
        shown = tuple(scene.shown)
        known = (scene.contest, shown, str(self._box.viewRange()), size, THEME.palette, THEME.scale, ratio)
        if known != self._known or any(trail.step > scene.steps[way] for way, trail in self._drawn.items()):
            self._known = known
            self._trails, self._halos = (blank(size, ratio, picture) for picture in (self._trails, self._halos))
            self._drawn = dict(self._trails_of(scene, np.array(size)))
        above, below = QPainter(self._trails), QPainter(self._halos)
        for painter in (above, below):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Where halos meet they are no denser, and Qt draws them eight times as fast.
        below.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for way, trail in self._drawn.items():
            trail.grow(above, below, int(scene.steps[way]))
        above.end()
        below.end()

    def _trails_of(self, scene: Scene, frame: Array) -> Iterator[tuple[tuple[int, int], Trail]]:
        """The ways of `scene`, undrawn; of those that look as they did the parts are known."""
        for number, lane in scene.shown:
            colour = QColor(colour_of(lane_role(lane)))
            for start, places in enumerate(self.pixels(scene.contest.points[number])):
                trail, before = Trail(places, frame, colour), self._drawn.get((number, start))
                if before is not None and before.like(trail):
                    before.begin()
                    trail = before
                yield (number, start), trail

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


def blank(size: tuple[float, float], ratio: float, before: QPixmap | None = None) -> QPixmap:
    """A transparent picture; the one `before` if it is as large."""
    width, height = (math.ceil(side * ratio) for side in size)
    pixmap = before if before is not None and before.size() == QSize(width, height) else QPixmap(width, height)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
