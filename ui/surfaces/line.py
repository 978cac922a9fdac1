"""LineView: a function of one variable as a curve, with walkers, tangents and the steps they take."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QLabel, QVBoxLayout, QWidget

from core.arrays import Array
from core.surfaces import Point
from ui import numbers
from ui.i18n import translate, word
from ui.plots.calm import outwards
from ui.plots.reading import Reading, table
from ui.plots.trace import colour_of, pen
from ui.plots.view import View, comma_separated
from ui.surfaces.ground import cross, paint_arrow, ring, star, triangle
from ui.surfaces.plain import Plain
from ui.surfaces.scene import Scene, lane_role
from ui.theme import BOLD_LINE, THEME

POINTS = 600  # of the curve
BALL, MARK, DOT = 8, 7, 2.6
ROOM = 0.12  # of the height below and above the curve
TANGENT = 0.16  # of the width that a tangent reaches to both sides
MOST_STEPS = 60  # of a way that are drawn, the newest


class Curve(Plain):
    """A canvas whose starts lie on the curve."""

    def __init__(self) -> None:
        super().__init__(flat=True)
        self.function: object = None

    def height_of(self, start: Point) -> float:
        """The height of the curve there."""
        value = self.function(np.array(start)) if callable(self.function) else 0.0
        return float(value)


class LineView(View):
    """Frames are scenes. `placed` carries starts that are wanted, `let_go` follows."""

    placed = Signal(object)
    let_go = Signal()

    def __init__(self) -> None:
        self.canvas, self.words, body = Curve(), QLabel(), QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addWidget(self.canvas, 1)
        super().__init__("curve", word("plots", "Curve"), word("plots", "Click or drag the start"), body)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line = pg.PlotCurveItem(connect="finite")
        self.line.opts["antialias"] = True
        self.canvas.plot.addItem(self.line)
        self.walkers = Walkers(self.canvas.box)
        self._surface: object = None
        self._cursor: float | None = None
        self.canvas.placed.connect(self.placed)
        self.canvas.let_go.connect(self.let_go)
        self.canvas.pointed.connect(lambda x, y: self._point(x))
        self.canvas.left.connect(lambda: self._point(None))
        self.canvas.released.connect(self._home)
        self.canvas.ranged.connect(self._follow)
        self.restyle()

    def draw(self, scene: Scene) -> None:
        study = scene.study
        self.canvas.starts, self.canvas.function = study.points, study.surface.value
        if study.surface != self._surface:
            self.canvas.held = self.canvas.held and type(study.surface) is type(self._surface)
            self._surface = study.surface
            self.canvas.axes["bottom"].name("x")
            self.canvas.axes["left"].name("f(x)")
            self._home()
            self._follow()
        self.walkers.show(scene)
        self.words.setText(told(scene))
        self._read()

    def _home(self) -> None:
        """Show the domain, and the heights that the curve has there."""
        if self.frame is None:
            return
        (low, high), *_ = self.frame.study.surface.terrain.domain
        heights = self.frame.study.surface.value(np.linspace(low, high, POINTS)[:, None])
        heights = heights[np.isfinite(heights)]
        if len(heights):
            room = ROOM * (heights.max() - heights.min() or 1.0)
            self.canvas.keep((low, high), outwards(float(heights.min() - room), float(heights.max() + room), 20))

    def _follow(self) -> None:
        """Draw the curve over what is shown."""
        if self._surface is None:
            return
        x = np.linspace(*self.canvas.span, POINTS)
        with np.errstate(all="ignore"):
            y = self._surface.value(x[:, None])  # type: ignore[attr-defined]
        self.line.setData(x, np.where(np.isfinite(y), y, np.nan))

    def _point(self, x: float | None) -> None:
        self._cursor = x
        self._read()

    def _read(self) -> None:
        """Height and slope at the cursor."""
        if self._cursor is None or self.frame is None:
            self.canvas.note.say("")
            return
        surface, at = self.frame.study.surface, np.array([self._cursor])
        rows = [
            Reading(None, "x", numbers.number(self._cursor, 4)),
            Reading(None, "f(x)", numbers.number(float(surface.value(at)), 4)),
            Reading(None, "f′(x)", numbers.number(float(surface.gradient(at)[0]), 4)),
        ]
        self.canvas.note.say(table("", rows))
        left, right = self.canvas.span
        self.canvas.note.settle(self.canvas.frame, right=self._cursor < (left + right) / 2)

    def restyle(self) -> None:
        self.canvas.restyle()
        self.words.setFont(THEME.font("title"))
        self.line.setPen(pen(THEME.palette.colour("ink"), 1.25 * BOLD_LINE))

    def table(self) -> str:
        scene: Scene = self.frame
        columns: list[tuple[str, Array]] = []
        for lane, start in np.ndindex(*scene.contest.values.shape[:2]):
            name, walk = f"{scene.study.runners[lane].title} {lane + 1}.{start + 1}", scene.contest.walk(lane, start)
            columns += [(f"{name} x", walk.thetas[:, 0]), (f"{name} f", walk.values)]
        return comma_separated(*columns)


def told(scene: Scene) -> str:
    """The sign of the slope, and what follows from it, in words."""
    x = float(scene.place[0])
    slope = float(scene.study.surface.gradient(scene.place)[0])
    if not (math.isfinite(x) and math.isfinite(slope)):
        return translate("labs", "It was thrown out: x is no longer a finite number.")
    said = numbers.number(slope, 3)
    if slope > 0:
        return translate("labs", "Slope {slope} > 0: the curve rises to the right, so x goes to the left.", slope=said)
    if slope < 0:
        return translate("labs", "Slope {slope} < 0: the curve falls to the right, so x goes to the right.", slope=said)
    return translate("labs", "Slope 0: the ground is level here, so x stays.")


class Walkers(QGraphicsItem):
    """Who walks the curve: past steps as chords and dots, the tangent and the next step of the lane looked at."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self._box = box
        self.scene: Scene | None = None
        self.setZValue(300)
        box.sigRangeChanged.connect(self._move)
        box.sigResized.connect(self._move)

    def show(self, scene: Scene) -> None:
        """Show the walkers of `scene`."""
        self.scene = scene
        self.update()

    def _move(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box.rect()

    def pixels(self, x: Array, y: Array) -> Array:
        """(..., 2) where places of the plot lie in the frame."""
        frame, ((left, right), (bottom, top)) = self._box.rect(), self._box.viewRange()
        with np.errstate(all="ignore"):
            across = (x - left) / (right - left) * frame.width()
            down = (top - y) / (top - bottom) * frame.height()
        return np.clip(np.stack([across, down], -1), -2e4, 2e4)

    def paint(self, painter: QPainter, option: object, widget: object = None) -> None:
        scene = self.scene
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
                at = self.pixels(np.array(place[0]), scene.study.surface.value(np.array(place, float)))
                painter.setPen(QPen(THEME.palette.colour("muted"), 0.8 * BOLD_LINE))
                painter.setBrush(THEME.palette.colour("surface"))
                painter.drawPath(shape(QPointF(at[0], at[1] + THEME.px(18)), THEME.px(MARK)))

    def _paint_way(self, painter: QPainter, scene: Scene, lane: int, start: int, colour: QColor) -> None:
        step = int(scene.steps[lane, start])
        first = max(step - MOST_STEPS, 0)
        walk = scene.contest.walk(lane, start)
        places = self.pixels(walk.thetas[first : step + 1, 0], walk.values[first : step + 1])
        places = places[np.isfinite(places).all(1)]
        if not len(places):
            return
        painter.setPen(QPen(colour, 0.8 * BOLD_LINE))
        painter.setBrush(colour)
        painter.drawPolyline(QPolygonF([QPointF(*place) for place in places]))
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
        ends = self.pixels(np.array([x - reach, x + reach]), height + slope * np.array([-reach, reach]))
        painter.setPen(QPen(THEME.palette.colour("accent"), 1.2 * BOLD_LINE))
        painter.drawLine(QPointF(*ends[0]), QPointF(*ends[1]))
        if scene.step < scene.contest.steps:
            self._paint_step(painter, scene, x, float(walk.thetas[scene.step + 1, 0]), height)

    def _paint_step(self, painter: QPainter, scene: Scene, x: float, after: float, height: float) -> None:
        """The next step as an arrow at the foot, with its number, and where it leads."""
        if not math.isfinite(after):
            return
        foot = self._box.rect().bottom() - THEME.px(26)
        here, there = (float(self.pixels(np.array(place), np.array(height))[0]) for place in (x, after))
        colour = QColor(colour_of(lane_role(scene.study.runners[scene.lane])))
        faint = QPen(colour, 1.0, Qt.PenStyle.DotLine)
        landing = float(self.pixels(np.array(after), scene.study.surface.value(np.array([after])))[1])
        top = float(self.pixels(np.array(x), np.array(height))[1])
        painter.setPen(faint)
        painter.drawLine(QPointF(here, top), QPointF(here, foot))
        painter.drawLine(QPointF(there, landing), QPointF(there, foot))
        painter.setPen(QPen(colour, 1.4 * BOLD_LINE))
        painter.setBrush(colour)
        paint_arrow(painter, np.array([here, foot]), np.array([there - here, 0.0]), THEME.px(9))
        painter.setFont(THEME.font("heading", bold=True))
        painter.setPen(THEME.palette.colour("ink"))
        words = f"Δx = {numbers.number(after - x, 3)}"
        middle = min(max((here + there) / 2, 60), self._box.rect().width() - 60)
        painter.drawText(QRectF(middle - 120, foot - THEME.px(28), 240, 24), Qt.AlignmentFlag.AlignCenter, words)
