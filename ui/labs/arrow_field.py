"""A surface as level lines with an arrow at every place of a grid, and one point that is dragged."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QTransform

from core.arrays import Array
from core.studies.gradient import DOWN, GradientStudy
from ui import numbers
from ui.i18n import say, translate, word
from ui.labs.leaves import settle
from ui.plots.canvas import Canvas
from ui.plots.contours import contour_path
from ui.plots.reading import Reading, table
from ui.plots.trace import pen
from ui.plots.view import View, comma_separated
from ui.theme import BOLD_LINE, LINE, THEME

GRID_ARROWS, LATTICE, LEVELS, POINTS = 15, 90, 14, 201
USUAL = 0.9  # the quantile of lengths that fills a cell; longer arrows are cut
FULL = 0.92  # of a cell
FEW = 10  # arrows that are sooner painted than kept as a picture


class Arrows(pg.GraphicsObject):
    """Arrows (count, 2) from places (count, 2) in the data, painted in pixels so that their heads keep their form."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__()
        self._box, self._role, self._width = box, "muted", 1.4
        self.places, self.vectors = np.empty((0, 2)), np.empty((0, 2))
        self.path, self._pixmap = QPainterPath(), QPixmap()
        self._known: Any = None

    def show_arrows(self, places: Array, vectors: Array, role: str, width: float = 1.4) -> None:
        """Show these."""
        self.prepareGeometryChange()
        self._known = None
        self.places, self.vectors, self._role, self._width = places, vectors, role, width
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box.viewRect()

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        # The painter knows size and density of what it paints on; its device itself is not to be held on to.
        transform, size = painter.transform(), painter.viewport().size()
        if len(self.places) < FEW:
            painter.save()
            painter.resetTransform()
            self._draw(painter, transform)
            painter.restore()
            return
        ratio = max(painter.deviceTransform().m11() / (transform.m11() or 1.0), 1.0)
        if (transform, size, ratio) != self._known:
            self._known = (transform, size, ratio)
            self._pixmap = QPixmap(size * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._pixmap)
            self._draw(inner, transform)
            inner.end()
        painter.save()
        painter.resetTransform()
        painter.drawPixmap(0, 0, self._pixmap)
        painter.restore()

    def _draw(self, painter: QPainter, transform: QTransform) -> None:
        """Lines and arrows in pixels: hundreds of smooth strokes are painted once, and then shown as a picture."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(THEME.palette.colour("faint", 0.55), LINE))
        painter.drawPath(transform.map(self.path))
        colour, round_ = THEME.palette.colour(self._role), Qt.PenCapStyle.RoundCap
        painter.setPen(QPen(colour, self._width, Qt.PenStyle.SolidLine, round_))
        painter.drawLines(self._strokes(transform))

    def _strokes(self, transform: QTransform) -> list[QLineF]:
        """Shafts and heads in pixels."""
        lines = list[QLineF]()
        for (x, y), (dx, dy) in zip(self.places.tolist(), self.vectors.tolist(), strict=True):
            shaft = QLineF(transform.map(QPointF(x, y)), transform.map(QPointF(x + dx, y + dy)))
            if shaft.length() > 1.5:
                size = min(THEME.px(4 + 2 * self._width), 0.5 * shaft.length())
                sides = (QLineF.fromPolar(size, shaft.angle() + turn) for turn in (150, -150))
                lines += [shaft, *(side.translated(shaft.p2()) for side in sides)]
        return lines


class ArrowView(View):
    """Level lines, arrows, and the point. `placed` carries where it is wanted, `settled` that the hand let go."""

    placed = Signal(float, float)
    settled = Signal()

    def __init__(self) -> None:
        self.canvas = Canvas()
        question = word("plots", "Which way is downhill, and how steep is it?")
        super().__init__("gradient_field", word("plots", "Arrows of the gradient"), question, self.canvas)
        plot = self.canvas.plot
        self.arrows, self.arrow = Arrows(self.canvas.box), Arrows(self.canvas.box)
        self.point = pg.TargetItem(movable=True, size=THEME.px(16))
        for z, item in ((10, self.arrows), (20, self.arrow), (30, self.point)):
            item.setZValue(z)
            plot.addItem(item, ignoreBounds=True)
        self._surface: Any = None
        self._quiet, self._usual = False, 1.0
        self.point.sigPositionChanged.connect(self._follow)
        self.point.sigPositionChangeFinished.connect(self.settled)
        self.canvas.scene().sigMouseClicked.connect(self._click)
        self.canvas.released.connect(self.redraw)
        self.canvas.box.sigResized.connect(self._settle)
        say(self.canvas.axes["bottom"].name, "plots", word("plots", "x"))
        say(self.canvas.axes["left"].name, "plots", word("plots", "y"))
        self.restyle()

    def _follow(self, item: pg.TargetItem) -> None:
        if not self._quiet:
            self._place(item.pos())

    def _place(self, at: Any) -> None:
        (left, right), (bottom, top) = self.frame.domain
        step = 10.0 ** math.floor(math.log10(min(right - left, top - bottom)) - 2)
        self.placed.emit(round(at.x() / step) * step, round(at.y() / step) * step)

    def _click(self, event: Any) -> None:
        if self.canvas.box.sceneBoundingRect().contains(event.scenePos()) and self.frame is not None:
            self._place(self.canvas.box.mapSceneToView(event.scenePos()))
            self.settled.emit()

    def restyle(self) -> None:
        self.canvas.restyle()
        accent = THEME.palette.colour("accent")
        self.point.setPen(pen(accent, BOLD_LINE))
        self.point.setBrush(accent)
        self.point.setHoverPen(pen(accent, 2 * BOLD_LINE))
        self._surface = None

    def draw(self, frame: GradientStudy) -> None:
        (left, right), (bottom, top) = frame.domain
        if (frame.surface, frame.arrows) != self._surface:
            self._surface = (frame.surface, frame.arrows)
            self._draw_levels(frame)
            places, vectors = frame.field(GRID_ARROWS)
            self._usual = usual(vectors) or 1.0
            self.arrows.show_arrows(places, scaled(vectors, (right - left, top - bottom)), "muted")
        self._quiet = True
        self.point.setPos(frame.x, frame.y)
        self._quiet = False
        sign = -1.0 if frame.arrows == DOWN else 1.0
        cell, steep = min(right - left, top - bottom) / GRID_ARROWS, frame.length
        # Longer where it is steeper, but never so short that its direction is lost.
        length = cell * min(max(2.2 * steep / self._usual, 1.2), 3.0)
        arrow = frame.gradient * (sign * length / steep) if steep > 0 and math.isfinite(steep) else np.zeros(2)
        self.arrow.show_arrows(frame.point[None], arrow[None], "accent", 3.0)
        self.canvas.keep((left, right), (bottom, top))
        (gx, gy), x, y = frame.gradient, numbers.number(frame.x), numbers.number(frame.y)
        heading = f"({x}, {y}) → ({numbers.number(float(gx))}, {numbers.number(float(gy))})"
        said = Reading(None, translate("plots", "steepness"), numbers.number(steep))
        self.canvas.note.say(table(heading, [said]))
        self._settle()

    def _settle(self) -> None:
        """The note lies where the point is not."""
        if self.frame is not None:
            (left, right), _ = self.frame.domain
            settle(self.canvas, right=self.frame.x < (left + right) / 2)

    def _draw_levels(self, frame: GradientStudy) -> None:
        (left, right), (bottom, top) = frame.domain
        x, y = np.linspace(left, right, LATTICE), np.linspace(bottom, top, LATTICE)
        heights = frame.surface.value(np.stack(np.meshgrid(x, y), -1))
        finite = heights[np.isfinite(heights)]
        levels = np.unique(np.quantile(finite, np.linspace(0.02, 0.98, LEVELS))) if len(finite) else np.empty(0)
        self.arrows.path = contour_path(x, y, heights, levels)

    def table(self) -> str:
        places, vectors = self.frame.field(GRID_ARROWS)
        return comma_separated(("x", places[:, 0]), ("y", places[:, 1]), ("dx", vectors[:, 0]), ("dy", vectors[:, 1]))


def usual(vectors: Array) -> float:
    """The length that most arrows do not exceed."""
    lengths = np.hypot(*vectors.T)
    finite = lengths[np.isfinite(lengths)]
    return float(np.quantile(finite, USUAL)) if len(finite) else 0.0


def scaled(vectors: Array, sides: tuple[float, float]) -> Array:
    """Arrows in proportion to each other that stay in their cells; what is longer than usual is cut."""
    lengths = np.hypot(*vectors.T)
    longest = usual(vectors) or 1.0
    with np.errstate(all="ignore"):
        shares = np.minimum(1.0, longest / lengths) * FULL * min(sides) / GRID_ARROWS / longest
    return np.nan_to_num(vectors * shares[:, None])
