"""Ground: a surface from above - bands of colour, contours, arrows downhill, level places - drawn once, then copied."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QGraphicsItem

from core.arrays import Array
from core.surfaces import Point
from ui.surfaces.bands import paint_bands
from ui.surfaces.heights import Shades, tinted
from ui.surfaces.scene import QUIET, Scene
from ui.theme import BOLD_LINE, THEME

# Cells of the grid along the longer side: while a hand moves the range, as a rule, and once everything rests.
DRAFT, CELLS, FINE = 152, 150, 380
REST = 200  # milliseconds without a change, after which the picture becomes fine
FIELD = 44  # pixels of the design from one arrow to the next
MARK = 7
MOST_MARKS = 60  # of a kind; more would hide the surface


class Ground(QGraphicsItem):
    """Lies under the ways and fills the frame; it is drawn anew when range, size, look or surface change.

    `rendered` is called then, for the colours may mean other heights.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self._box = box
        self._scene: Scene | None = None
        self._known: Any = None
        self._pixmap = QPixmap()
        self.rendered: Callable[[], None] = lambda: None
        self.shades = Shades(True, 0.0, (0.0, 1.0))
        self.setZValue(-500)
        self._rest = QTimer(box, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._refine)
        box.sigRangeChanged.connect(self._move)
        box.sigResized.connect(self._move)

    def show_scene(self, scene: Scene) -> None:
        """Show the surface of `scene`, as the study wants it."""
        self._scene = scene
        self.update()

    def _move(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def _refine(self) -> None:
        """Draw the same picture again, with narrow valleys in it."""
        if self._scene is not None and self._known is not None:
            self._render(self._scene, self._known[-1], FINE)
            self.update()

    def boundingRect(self) -> QRectF:
        return self._box.rect()

    def _wanted(self, ratio: float) -> tuple[Any, ...]:
        """Everything that the picture depends on."""
        frame, study = self._box.rect(), self._scene.study if self._scene else None
        what = (study.surface, study.log, study.field) if study else ()
        size = (frame.width(), frame.height())
        return (what, str(self._box.viewRange()), size, THEME.palette, THEME.scale, ratio)

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        if self._scene is None or self._box.width() < 2 or self._box.height() < 2:
            return
        ratio = painter.device().devicePixelRatioF()
        wanted = self._wanted(ratio)
        if wanted != self._known:
            # Another part of the same surface comes coarse at first: more of them will follow while a hand moves it.
            moving = self._known is not None and wanted[0] == self._known[0] and wanted[1] != self._known[1]
            self._known = wanted
            self._render(self._scene, ratio, DRAFT if moving else CELLS)
            self._rest.start()
        painter.drawPixmap(self._box.rect().topLeft(), self._pixmap)

    @QUIET
    def _render(self, scene: Scene, ratio: float, cells: int = CELLS) -> None:
        frame = self._box.rect()
        self._pixmap = QPixmap(math.ceil(frame.width() * ratio), math.ceil(frame.height() * ratio))
        self._pixmap.setDevicePixelRatio(ratio)
        self._pixmap.fill(QColor.fromRgb(int(tinted()[0])))
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bands(painter, scene, cells)
        if scene.study.field:
            self._paint_field(painter, scene)
        self._paint_marks(painter, scene)
        painter.end()
        self.rendered()

    def grid(self, columns: int, rows: int, margin: float = 0.0) -> tuple[Array, Array, Array]:
        """Pixels x (columns,) and y (rows,), and the points (rows, columns, 2) of the plane that lie there."""
        frame, (across, up) = self._box.rect(), self._box.viewRange()
        x = np.linspace(margin, frame.width() - margin, columns)
        y = np.linspace(margin, frame.height() - margin, rows)
        there = np.meshgrid(
            across[0] + x / frame.width() * (across[1] - across[0]), up[1] - y / frame.height() * (up[1] - up[0])
        )
        return x, y, np.stack(there, -1)

    def _paint_bands(self, painter: QPainter, scene: Scene, cells: int) -> None:
        frame, study = self._box.rect(), scene.study
        longer = max(frame.width(), frame.height())
        sides = (frame.width(), frame.height())
        x, y, points = self.grid(*(max(round(cells * side / longer), 8) | 1 for side in sides))
        heights = study.surface.value(points)
        self.shades = Shades.of(heights, study.log, study.level_places.lowest)
        paint_bands(painter, x, y, heights, self.shades, draft=cells == DRAFT)

    def _paint_field(self, painter: QPainter, scene: Scene) -> None:
        """Arrows along -gradient; the longest where the surface is steep."""
        frame, step = self._box.rect(), THEME.px(FIELD)
        counts = [max(int(side // step), 2) for side in (frame.width(), frame.height())]
        x, y, points = self.grid(*counts, margin=step / 2)
        slopes = -scene.study.surface.gradient(points)
        sizes = np.linalg.norm(slopes, axis=-1)
        finite = sizes[np.isfinite(sizes)]
        usual = float(np.quantile(finite, 0.95)) if len(finite) else 0.0
        if not usual:
            return
        painter.setPen(QPen(THEME.palette.colour("ink", 0.62), 1.5))
        painter.setBrush(THEME.palette.colour("ink", 0.62))
        for row, column in np.argwhere(np.isfinite(sizes) & (sizes > 0)):
            length = step * 0.86 * max(min(sizes[row, column] / usual, 1.0), 0.18)
            across, up = slopes[row, column] / sizes[row, column]
            scale = self.pixel_scale
            way = np.array([across * scale[0], -up * scale[1]])
            way *= length / float(np.hypot(*way) or 1.0)
            paint_arrow(painter, np.array([x[column], y[row]]) - way / 2, way, THEME.px(5))

    @property
    def pixel_scale(self) -> tuple[float, float]:
        """Pixels per unit along both axes."""
        frame, (across, up) = self._box.rect(), self._box.viewRange()
        return frame.width() / (across[1] - across[0]), frame.height() / (up[1] - up[0])

    def _paint_marks(self, painter: QPainter, scene: Scene) -> None:
        level, size = scene.study.level_places, THEME.px(MARK)
        ink, ground = THEME.palette.colour("ink"), THEME.palette.colour("surface")
        kinds = ((level.maxima, triangle), (level.saddles, cross), (level.minima, ring), (level.deepest, star))
        for places, shape in kinds:
            for place in places if len(places) <= MOST_MARKS else ():
                path = shape(self.pixel(place), size)
                painter.setBrush(ground if shape is star else Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(ground, 2.2 * BOLD_LINE))
                painter.drawPath(path)
                painter.setPen(QPen(ink, 0.8 * BOLD_LINE))
                painter.drawPath(path)

    def pixel(self, place: Point) -> QPointF:
        """Where a place of the plane is drawn."""
        (left, _), (_, top) = self._box.viewRange()
        scale = self.pixel_scale
        return QPointF((place[0] - left) * scale[0], (top - place[1]) * scale[1])


def paint_arrow(painter: QPainter, tail: Array, way: Array, head: float) -> None:
    """An arrow from `tail` along `way`, both (2,) in pixels."""
    tip, angle = tail + way, math.atan2(way[1], way[0])
    corners = [(0.0, 0.0), (math.pi - 0.45, 1.0), (math.pi + 0.45, 1.0)]
    ends = [
        QPointF(tip[0] + head * r * math.cos(angle + a), tip[1] + head * r * math.sin(angle + a)) for a, r in corners
    ]
    painter.drawLine(QPointF(*tail), QPointF(*(tip - way / max(float(np.hypot(*way)), 1e-9) * 0.7 * head)))
    painter.drawPolygon(QPolygonF(ends))


def ring(at: QPointF, size: float) -> QPainterPath:
    """A minimum."""
    path = QPainterPath()
    path.addEllipse(at, 0.75 * size, 0.75 * size)
    return path


def cross(at: QPointF, size: float) -> QPainterPath:
    """A saddle."""
    path, half = QPainterPath(), 0.7 * size
    for one, other in ((QPointF(half, half), QPointF(-half, -half)), (QPointF(half, -half), QPointF(-half, half))):
        path.moveTo(at + one)
        path.lineTo(at + other)
    return path


def triangle(at: QPointF, size: float) -> QPainterPath:
    """A maximum."""
    return _polygon(at, [(0.9 * size, math.pi / 2 + k * math.tau / 3) for k in range(3)])


def star(at: QPointF, size: float) -> QPainterPath:
    """The deepest minimum, or one of them."""
    return _polygon(at, [(size * (1.35 if k % 2 == 0 else 0.55), math.pi / 2 + k * math.tau / 10) for k in range(10)])


def _polygon(at: QPointF, corners: list[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([at + QPointF(r * math.cos(a), -r * math.sin(a)) for r, a in corners]))
    path.closeSubpath()
    return path
