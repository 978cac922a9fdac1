"""BasinView: a map on which every place has the colour of the minimum in which a walk from there ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen

from core.arrays import Array
from core.basins import AWAY, UNDERWAY, Basins
from core.studies.surface import SurfaceStudy
from ui.i18n import say, translate, word
from ui.numbers import number, percent, whole
from ui.plots import colours
from ui.plots.canvas import Canvas
from ui.plots.field import Field, Lattice
from ui.plots.layer import Layer
from ui.plots.reading import Reading, table
from ui.plots.trace import pen
from ui.plots.view import View, comma_separated
from ui.theme import BOLD_LINE, THEME, mixed

MOST_COLOURS = 8  # more minima than lanes have colours are shaded by their height
TINT = 0.66  # of a colour in the map; the rest is ground
POINTS = 400  # of a curve


@dataclass(frozen=True, eq=False)
class Look:
    """A map of basins, as far as it is known, and the study to which it belongs."""

    study: SurfaceStudy
    basins: Basins
    way: Array


class BasinView(View):
    """The map; `placed` carries where the start is wanted."""

    placed = Signal(float, float)

    def __init__(self) -> None:
        self.canvas = Canvas()
        question = word("plots", "Where does this rule end? Click to start there")
        super().__init__("basins", word("plots", "Basins"), question, self.canvas)
        self.field, self.over = Field(smooth=False), Over(self.canvas.box)
        self.canvas.plot.addItem(self.field)
        self.curve = pg.PlotCurveItem(antialias=True)
        self.canvas.plot.addItem(self.curve)
        self.canvas.axes["bottom"].name("x")
        say(self.canvas.setAccessibleDescription, "plots", question)
        self._cursor: tuple[float, float] | None = None
        self.canvas.pointed.connect(self._point)
        self.canvas.left.connect(self._unpoint)
        self.canvas.scene().sigMouseClicked.connect(self._click)
        self.restyle()

    def draw(self, frame: Look) -> None:
        self.tell("")
        found, surface = frame.basins, frame.study.surface
        (left, right), flat = surface.terrain.domain[0], surface.variables == 2
        x = np.linspace(left, right, POINTS)
        heights = np.zeros(0) if flat else surface.value(x[:, None])
        bottom, top = surface.terrain.domain[1] if flat else around(heights)
        self.curve.setData(*((x, heights) if len(heights) else ([], [])))
        self.canvas.axes["left"].name("y" if flat else "f")
        rows, columns = found.labels.shape
        self.field.draw(shades(found), Lattice(left, right, bottom, top, columns, rows))
        self.canvas.keep((left, right), (bottom, top))
        self.over.show_look(frame)
        words = word("plots", "after {steps} steps · {told}")
        self.remark(translate("plots", words, steps=whole(found.course.steps), told=told(found)))

    def _point(self, x: float, y: float) -> None:
        self._cursor = (x, y)
        if self.frame is None:
            return
        found, label = self.frame.basins, self.frame.basins.at(np.array([x, y]))
        said = [Reading(None, translate("plots", "ends"), ending(found, label))]
        self.canvas.note.say(table(f"{number(x, 3)}, {number(y, 3)}", said))
        self.canvas.note.settle(self.canvas.frame, x < sum(self.canvas.span) / 2)

    def _unpoint(self) -> None:
        self.canvas.note.say("")

    def _click(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.canvas.box.sceneBoundingRect().contains(
            event.scenePos()
        ):
            place = self.canvas.box.mapSceneToView(event.scenePos())
            self.placed.emit(place.x(), place.y())

    def restyle(self) -> None:
        self.canvas.restyle()
        self.curve.setPen(pen(THEME.palette.colour("ink"), BOLD_LINE))

    def table(self) -> str:
        found: Basins = self.frame.basins
        rows, columns = found.labels.shape
        row, column = np.divmod(np.arange(rows * columns), columns)
        return comma_separated(("row", row), ("column", column), ("minimum", found.labels.ravel()))


def ending(found: Basins, label: int) -> str:
    """Where a walk with a label ends, in words."""
    if label == AWAY:
        return translate("plots", "nowhere: it leaves the map")
    if label == UNDERWAY:
        return translate("plots", "in no minimum yet")
    at = ", ".join(number(float(value), 3) for value in found.minima[label])
    words = word("plots", "in minimum {number} at ({place}), f = {height}")
    return translate("plots", words, number=label + 1, place=at, height=number(float(found.heights[label]), 3))


def around(heights: Array) -> tuple[float, float]:
    """A range that holds heights, with some room."""
    finite = heights[np.isfinite(heights)]
    low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
    room = 0.08 * (high - low) or 1.0
    return low - room, high + room


def told(found: Basins) -> str:
    """Which share of the domain ends where, the largest first; of many minima only how many reach the deepest."""
    if len(found.minima) > MOST_COLOURS:
        words = word("plots", "{share} end in the deepest minimum; the brighter, the higher it is where they end")
        return translate("plots", words, share=percent(found.share(0), 1))
    said = [f"{label + 1}: {percent(found.share(label), 0)}" for label in found.met[:6]]
    for label, words in ((UNDERWAY, word("plots", "under way")), (AWAY, word("plots", "away"))):
        if found.share(label) >= 0.005:
            said.append(f"{translate('plots', words)}: {percent(found.share(label), 0)}")
    return " · ".join(said)


def shades(found: Basins) -> Array:
    """(rows, columns) the colour of every cell: one for each minimum, or by the height of the minimum if they are many.

    Walks that end in no minimum have the colours of the ground: those that have left are the darker ones.
    """
    palette = THEME.palette
    count = len(found.minima)
    if count <= MOST_COLOURS:
        lanes = [mixed(palette.surface, palette.lanes[place], TINT) for place in range(count)]
        table = np.array([colours.number_of(lane) for lane in lanes], np.uint32)
    else:
        low, high = float(found.heights.min()), float(found.heights.max())
        table = colours.rising()[colours.level(found.heights, low, high if high > low else low + 1.0)]
    ends = [colours.number_of(palette.pressed), colours.number_of(palette.ground)]  # under way, away
    table = np.concatenate([np.asarray(table, np.uint32), np.array(ends, np.uint32)])
    return table[found.labels]  # -1 and -2 are the last two


class Over(Layer):
    """What lies over the map: the minima with their numbers, the start, and the way of the lane."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self.look: Look | None = None

    def show_look(self, look: Look) -> None:
        """Lie over this map."""
        self.look = look
        self.update()

    def _pixel(self, place: Array) -> QPointF:
        y = float(place[1]) if len(place) > 1 else self._height(place)
        return QPointF(*np.clip(self.pixels(np.array([float(place[0]), y])), -1e4, 1e4))

    def _height(self, place: Array) -> float:
        return float(self.look.study.surface.value(place)) if self.look else 0.0

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        look = self.look
        if look is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ground = THEME.palette.colour("ink"), THEME.palette.colour("surface")
        way = [self._pixel(place) for place in look.way if np.isfinite(place).all()]
        for colour, width in ((ground, 2.6), (ink, 1.0)):
            painter.setPen(QPen(colour, BOLD_LINE * width))
            painter.drawPolyline(way)
        painter.setPen(QPen(ground, BOLD_LINE))
        painter.setBrush(ink)
        for place in way[:1] + way[-1:]:
            painter.drawEllipse(place, THEME.px(5), THEME.px(5))
        painter.setFont(THEME.font("small", bold=True))
        count = len(look.basins.minima)
        for label in range(count if count <= MOST_COLOURS else 1):
            self._paint_number(painter, self._pixel(look.basins.minima[label]), str(label + 1))

    def _paint_number(self, painter: QPainter, at: QPointF, words: str) -> None:
        size = THEME.px(11 if len(words) < 3 else 15)
        painter.setPen(QPen(THEME.palette.colour("ink"), 1.4))
        painter.setBrush(THEME.palette.colour("surface"))
        painter.drawEllipse(at, size, THEME.px(11))
        painter.drawText(QRectF(at.x() - 20, at.y() - 20, 40, 40), Qt.AlignmentFlag.AlignCenter, words)
