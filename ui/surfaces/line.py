"""LineView: a function of one variable as a curve, with walkers, tangents and the steps they take."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.arrays import Array
from core.surfaces import Point
from ui import numbers
from ui.i18n import translate, word
from ui.plots.calm import outwards
from ui.plots.reading import Reading, table
from ui.plots.trace import pen
from ui.plots.view import View, comma_separated
from ui.surfaces.plain import Plain
from ui.surfaces.scene import QUIET, Scene, gait_words
from ui.surfaces.walkers import Walkers
from ui.theme import BOLD_LINE, THEME

POINTS = 600  # of the curve
ROOM = 0.12  # of the height below and above the curve


class Curve(Plain):
    """A canvas whose starts lie on the curve."""

    def __init__(self) -> None:
        super().__init__(flat=True)
        self.function: Callable[[Array], Array] | None = None

    def height_of(self, start: Point) -> float:
        """The height of the curve there."""
        return float(self.function(np.array(start))) if self.function else 0.0


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

    @QUIET
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
        self.walkers.show_scene(scene)
        self.words.setText(told(scene))
        self.remark(gait_words(scene))
        self._read()

    @QUIET
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

    @QUIET
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
    words = word("labs", "Slope 0: the ground is level here.")
    if slope > 0:
        words = word("labs", "Slope {slope} > 0: the curve rises to the right, so downhill is to the left.")
    if slope < 0:
        words = word("labs", "Slope {slope} < 0: the curve falls to the right, so downhill is to the right.")
    return translate("labs", words, slope=numbers.number(slope, 3))
