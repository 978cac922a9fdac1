"""Slope: where the gradient points on the map, and how far that is from straight to the minimum."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem

from core.arrays import Array
from core.critical import median_slope
from ui.surfaces.ground import paint_arrow
from ui.surfaces.scene import QUIET, Scene
from ui.surfaces.trails import FAR
from ui.surfaces.ways import Ways, blank
from ui.theme import BOLD_LINE, THEME, Palette

ARROW = 74  # pixels of the longest gradient arrow


class Slope(QGraphicsItem):
    """The arrow of -gradient at the present point of the lane that is looked at, and the line to the minimum."""

    def __init__(self, ways: Ways) -> None:
        super().__init__(ways.parentItem())
        self._ways = ways
        self.setZValue(400)

    def boundingRect(self) -> QRectF:
        return self._ways.boundingRect()

    @QUIET
    def paint(self, painter: QPainter, option: object, widget: object = None) -> None:
        scene = self._ways.frame
        if scene is None or scene.study.surface.variables != 2:
            return
        place = scene.place
        at = self._ways.pixels(place)
        if not np.isfinite(at).all() or np.abs(at).max() > FAR:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if scene.study.aim:
            self._paint_aim(painter, scene, at)
        self._paint_gradient(painter, scene, at)

    def _paint_gradient(self, painter: QPainter, scene: Scene, at: Array) -> None:
        slope = -scene.study.surface.gradient(scene.place)
        size = float(np.linalg.norm(slope))
        if not np.isfinite(size) or size == 0:
            return
        ahead = self._ways.pixels(scene.place + slope / size) - at
        # The steeper, the longer, with no steepness too small or too large to be seen.
        length = THEME.px(ARROW) * (0.35 + 0.65 * size / (size + usual(scene)))
        way = ahead / max(float(np.hypot(*ahead)), 1e-12) * length
        for role, width in (("surface", 3.4), ("ink", 1.4)):
            painter.setPen(QPen(THEME.palette.colour(role), width * BOLD_LINE))
            painter.setBrush(THEME.palette.colour(role))
            paint_arrow(painter, at, way, THEME.px(11 if role == "ink" else 13))
        write(painter, "−∇f", at + way * (1 + THEME.px(18) / length))

    def _paint_aim(self, painter: QPainter, scene: Scene, at: Array) -> None:
        deepest = np.array(scene.study.level_places.deepest, float)
        if not len(deepest):
            return
        goal = deepest[int(np.linalg.norm(deepest - scene.place, axis=1).argmin())]
        painter.setPen(QPen(THEME.palette.colour("ink"), BOLD_LINE, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(*at), QPointF(*self._ways.pixels(goal)))
        angle = between(-scene.study.surface.gradient(scene.place), goal - scene.place)
        if np.isfinite(angle):
            write(painter, f"{angle:.0f}°", (at + self._ways.pixels(goal)) / 2 - (0, THEME.px(14)))


def usual(scene: Scene) -> float:
    """The slope that is usual on a surface."""
    return median_slope(scene.study.surface) or 1.0


def between(one: Array, other: Array) -> float:
    """Degrees between two directions; NaN where one of them has no length."""
    sizes = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(np.degrees(np.arccos(np.clip(one @ other / sizes, -1, 1)))) if sizes else float("nan")


def write(painter: QPainter, words: str, middle: Array) -> None:
    """Write `words` around `middle`, with an edge that keeps them legible on every colour."""
    ratio = painter.device().devicePixelRatioF()
    ink = edged(words, THEME.palette, THEME.scale, ratio)
    size = ink.deviceIndependentSize()
    painter.drawPixmap(QPointF(middle[0] - size.width() / 2, middle[1] - size.height() / 2), ink)


@lru_cache(maxsize=32)
def edged(words: str, palette: Palette, scale: float, ratio: float) -> QPixmap:
    """`words` in ink with an edge in the colour of the ground; their middle is that of the picture."""
    path, font, edge = QPainterPath(), THEME.font("heading", bold=True), 2 * BOLD_LINE
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(words) + 2 * edge, metrics.ascent() + metrics.descent() + 2 * edge
    path.addText(QPointF(edge, edge + metrics.ascent()), font, words)
    found = blank((width, height), ratio)
    painter = QPainter(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.colour("surface"), 2 * BOLD_LINE))
    painter.drawPath(path)
    painter.fillPath(path, palette.colour("ink"))
    painter.end()
    return found
