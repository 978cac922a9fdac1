"""Walkers: who goes along a curve - past steps, the tangent, and the step that comes next."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.arrays import Array
from core.optimizers import Plain
from core.studies.surface import BALL as BALLS
from ui import numbers
from ui.plots.layer import Layer
from ui.plots.trace import colour_of
from ui.surfaces.ground import cross, paint_arrow, ring, star, triangle
from ui.surfaces.scene import QUIET, Scene, lane_role
from ui.surfaces.slope import write
from ui.surfaces.trails import MARGIN, clipped
from ui.theme import BOLD_LINE, THEME

BALL, MARK, DOT = 8, 7, 2.6
TANGENT = 0.16  # of the width that a tangent reaches to both sides
MOST_STEPS, FEWEST = 60, 6  # of a way that are drawn, the newest; of a ball


class Walkers(Layer):
    """Who walks the curve: past steps as chords and dots, the tangent and the next step of the lane looked at."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self.frame: Scene | None = None

    def show_scene(self, scene: Scene) -> None:
        """Show the walkers of `scene`."""
        self.frame = scene
        self.update()

    def places(self, x: Array, y: Array) -> Array:
        """(..., 2) where places of the plot lie in the frame, or far outside of it."""
        return np.clip(self.pixels(np.stack(np.broadcast_arrays(x, y), -1)), -2e4, 2e4)

    @QUIET
    def paint(self, painter: QPainter, option: object, widget: object = None) -> None:
        scene = self.frame
        if scene is None or self._box.width() < 2:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._box.rect())
        self._paint_marks(painter, scene)
        for lane, runner in reversed(scene.shown):
            for start in range(scene.contest.points.shape[1]):
                self._paint_way(painter, scene, lane, start, QColor(colour_of(lane_role(runner))))
        if scene.study.runners[scene.lane].shown:
            self._paint_tangent(painter, scene)

    def _paint_marks(self, painter: QPainter, scene: Scene) -> None:
        level = scene.study.level_places
        kinds = ((level.maxima, triangle), (level.saddles, cross), (level.minima, ring), (level.deepest, star))
        for places, shape in kinds:
            for place in places[:40]:
                at = self.places(np.array(place[0]), scene.study.surface.value(np.array(place, float)))
                painter.setPen(QPen(THEME.palette.colour("muted"), 0.8 * BOLD_LINE))
                painter.setBrush(THEME.palette.colour("surface"))
                painter.drawPath(shape(QPointF(at[0], at[1] + THEME.px(18)), THEME.px(MARK)))

    def _paint_way(self, painter: QPainter, scene: Scene, lane: int, start: int, colour: QColor) -> None:
        step = int(scene.steps[lane, start])
        first = max(step - (FEWEST if scene.study.mode == BALLS else MOST_STEPS), 0)
        walk = scene.contest.walk(lane, start)
        places = self.places(walk.thetas[first : step + 1, 0], walk.values[first : step + 1])
        places = places[np.isfinite(places).all(1)]
        if not len(places):
            return
        painter.setPen(QPen(colour, 0.8 * BOLD_LINE))
        painter.setBrush(colour)
        frame = np.array([self._box.width(), self._box.height()])
        seen = clipped(np.stack([places[:-1], places[1:]], 1), np.full(2, -MARGIN), frame + MARGIN)
        painter.drawLines([QLineF(*ends) for ends in seen.reshape(-1, 4).tolist()])
        size = THEME.px(DOT)
        for place in places[:-1]:
            painter.drawEllipse(QPointF(*place), size, size)
        ball = THEME.px(BALL) * (1.2 if lane == scene.lane else 0.9)
        painter.setPen(QPen(THEME.palette.colour("surface"), BOLD_LINE))
        painter.drawEllipse(QPointF(*places[-1]), ball, ball)

    def _paint_tangent(self, painter: QPainter, scene: Scene) -> None:
        """The tangent, and the step -eta slope that plain descent takes, or whatever step this rule takes next."""
        x, walk = float(scene.place[0]), scene.contest.walk(scene.lane)
        slope = float(scene.study.surface.gradient(scene.place)[0])
        height = float(walk.values[scene.step])
        if not (math.isfinite(height) and math.isfinite(slope)):
            return
        left, right = self._box.viewRange()[0]
        reach = TANGENT * (right - left)
        ends = self.places(np.array([x - reach, x + reach]), height + slope * np.array([-reach, reach]))
        painter.setPen(QPen(THEME.palette.colour("accent"), 1.2 * BOLD_LINE))
        painter.drawLine(QPointF(*ends[0]), QPointF(*ends[1]))
        if scene.step < scene.contest.steps:
            self._paint_step(painter, scene, x, float(walk.thetas[scene.step + 1, 0]), height)

    def _paint_step(self, painter: QPainter, scene: Scene, x: float, after: float, height: float) -> None:
        """The next step as an arrow at the foot, with its number, and where it leads."""
        if not math.isfinite(after):
            return
        foot = self._box.rect().bottom() - THEME.px(26)
        here, there = (float(self.places(np.array(place), np.array(height))[0]) for place in (x, after))
        colour = QColor(colour_of(lane_role(scene.study.runners[scene.lane])))
        faint = QPen(colour, 1.0, Qt.PenStyle.DotLine)
        landing = float(self.places(np.array(after), scene.study.surface.value(np.array([after])))[1])
        top = float(self.places(np.array(x), np.array(height))[1])
        painter.setPen(faint)
        painter.drawLine(QPointF(here, top), QPointF(here, foot))
        painter.drawLine(QPointF(there, landing), QPointF(there, foot))
        painter.setPen(QPen(colour, 1.4 * BOLD_LINE))
        painter.setBrush(colour)
        paint_arrow(painter, np.array([here, foot]), np.array([there - here, 0.0]), THEME.px(9))
        room = THEME.px(180)
        middle = min(max((here + there) / 2, room), self._box.rect().width() - room)
        write(painter, step_words(scene, x, after), np.array([middle, foot - THEME.px(20)]))


def step_words(scene: Scene, x: float, after: float) -> str:
    """The next step as a number; for plain descent without noise with the product that it is."""
    rule, moved = scene.study.rules[scene.lane], numbers.number(after - x, 3)
    if isinstance(rule, Plain) and not scene.study.sigma:
        slope = float(scene.study.surface.gradient(np.array([x]))[0])
        return f"Δx = −η · f′ = −{numbers.number(rule.rate, 3)} · {numbers.number(slope, 3)} = {moved}"
    return f"Δx = {moved}"
