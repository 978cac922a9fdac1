"""Two pictures of a slope: the curve with secant and tangent, and the error over the step h, both to be dragged."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal

from core.studies.derivative import SMALLEST_ERROR, SPACINGS, DerivativeStudy
from ui import numbers
from ui.i18n import say, translate, word
from ui.labs.leaves import settle
from ui.plots.calm import finite_range
from ui.plots.canvas import Canvas
from ui.plots.legend import STROKE, Key
from ui.plots.reading import Reading, table
from ui.plots.trace import Trace, logarithms, pen
from ui.plots.view import View, comma_separated
from ui.theme import BOLD_LINE, LINE, THEME

POINTS = 600
LANES = {"curve": "ink", "secant": "lane 1", "tangent": "lane 2"}
NAMES = {
    "curve": word("plots", "the function"),
    "secant": word("plots", "through the two points"),
    "tangent": word("plots", "the tangent, by rule"),
}
METHOD_NAMES = {
    "forward": word("plots", "forward"),
    "central": word("plots", "central"),
    "complex": word("plots", "complex step"),
}
METHOD_LANES = {"forward": "lane 1", "central": "lane 0", "complex": "lane 2"}
LEFT, RIGHT = -20.5, 0.5  # of the picture of errors, in powers of ten of h
FLOOR = math.log10(SMALLEST_ERROR)


class SlopeView(View):
    """Curve, secant and tangent. `moved` carries the x that is wanted, `stretched` the step h, `settled` the end."""

    moved = Signal(float)
    stretched = Signal(float)
    settled = Signal()

    def __init__(self) -> None:
        self.canvas = Canvas()
        question = word("plots", "How steep is the curve at x, measured over a step h?")
        super().__init__("slope", word("plots", "Secant and tangent"), question, self.canvas)
        self.traces = {key: Trace(self.canvas.plot, STROKE, lane, 5) for key, lane in LANES.items()}
        for key in LANES:
            self.add_key(Key(STROKE, lambda key=key: self.traces[key].colour, NAMES[key], pressable=False))
        self.x, self.h = (pg.InfiniteLine(angle=90, movable=True) for _ in range(2))
        self.dots = pg.ScatterPlotItem(pxMode=True, antialias=True)
        for z, item in ((30, self.dots), (35, self.h), (40, self.x)):
            item.setZValue(z)
            self.canvas.plot.addItem(item, ignoreBounds=True)
        self.x.sigDragged.connect(lambda line: self.moved.emit(float(numbers.parsed(f"{line.value():.3g}", "x"))))
        self.h.sigDragged.connect(self._stretch)
        for line in (self.x, self.h):
            line.sigPositionChangeFinished.connect(self.settled)
        say(self.canvas.axes["bottom"].name, "plots", word("plots", "x"))
        say(self.canvas.axes["left"].name, "plots", word("plots", "f(x)"))
        self.canvas.released.connect(self.redraw)
        self.canvas.ranged.connect(self._follow_hand)
        self.restyle()

    def _stretch(self, line: Any) -> None:
        self.stretched.emit(float(f"{max(float(line.value()) - self.frame.x, 1e-50):.2g}"))

    def _follow_hand(self) -> None:
        if self.canvas.held:
            self.redraw()

    def restyle(self) -> None:
        self.canvas.restyle()
        for trace in self.traces.values():
            trace.restyle()
        palette = THEME.palette
        self.x.setPen(pen(palette.colour("accent"), BOLD_LINE))
        dashed = pen(self.traces["secant"].colour, BOLD_LINE)
        dashed.setStyle(Qt.PenStyle.DashLine)
        self.h.setPen(dashed)
        for line in (self.x, self.h):
            line.setHoverPen(pen(palette.colour("accent"), 2 * BOLD_LINE))

    def draw(self, frame: DerivativeStudy) -> None:
        low, high = frame.domain
        left, right = self.canvas.span if self.canvas.held else (low, high)
        x = np.linspace(left, right, POINTS)
        y = frame.values(x)
        self.traces["curve"].draw(x, y, log=False)
        (x0, y0), (x1, y1) = frame.points
        slope, measured, here = frame.slope, frame.measured, float(frame.values(np.array([frame.x]))[0])
        self.traces["tangent"].draw(x, here + slope * (x - frame.x), log=False)
        self.traces["secant"].draw(x, y0 + measured * (x - x0), log=False)
        self.dots.setData([x0, x1], [y0, y1], size=THEME.px(13), brush=self.traces["secant"].colour, pen=None)
        self.x.setValue(frame.x)
        self.h.setValue(frame.x + frame.h)
        bottom, top = finite_range(y)
        if math.isfinite(bottom):
            room = 0.08 * (top - bottom or 1.0)
            self.canvas.keep((low, high), (bottom - room, top + room))

    def table(self) -> str:
        x = np.linspace(*self.canvas.span, POINTS)
        return comma_separated(("x", x), ("f", self.frame.values(x)))


class ErrorView(View):
    """The error of each method over h. `stretched` carries the step that is wanted."""

    stretched = Signal(float)
    settled = Signal()

    def __init__(self) -> None:
        self.canvas = Canvas()
        question = word("plots", "Which step comes closest to the true slope?")
        super().__init__("error_over_step", word("plots", "Error over the step h"), question, self.canvas)
        self.traces = {key: Trace(self.canvas.plot, STROKE, lane, 5) for key, lane in METHOD_LANES.items()}
        self.keys = {
            key: self.add_key(Key(STROKE, lambda key=key: self.traces[key].colour, METHOD_NAMES[key]), self.redraw)
            for key in METHOD_LANES
        }
        self.line, self.dot = pg.InfiniteLine(angle=90, movable=True), pg.ScatterPlotItem(pxMode=True, antialias=True)
        for z, item in ((30, self.dot), (40, self.line)):
            item.setZValue(z)
            self.canvas.plot.addItem(item, ignoreBounds=True)
        self.line.sigDragged.connect(lambda line: self.stretched.emit(float(f"{10.0 ** float(line.value()):.1e}")))
        self.line.sigPositionChangeFinished.connect(self.settled)
        for axis in self.canvas.axes.values():
            axis.show_powers(True)
        say(self.canvas.axes["bottom"].name, "plots", word("plots", "step h"))
        say(self.canvas.axes["left"].name, "plots", word("plots", "error of the slope"))
        self.canvas.released.connect(self.redraw)
        self.canvas.box.sigResized.connect(lambda: settle(self.canvas))
        self.restyle()

    def restyle(self) -> None:
        self.canvas.restyle()
        for trace in self.traces.values():
            trace.restyle()
        accent = THEME.palette.colour("accent")
        self.line.setPen(pen(accent, LINE))
        self.line.setHoverPen(pen(accent, 2 * BOLD_LINE))

    def draw(self, frame: DerivativeStudy) -> None:
        steps = np.log10(SPACINGS)
        for key, errors in frame.errors.items():
            self.traces[key].show(self.keys[key].isChecked())
            self.traces[key].draw(steps, np.maximum(errors, SMALLEST_ERROR), log=True)
        place, error = max(math.log10(frame.h), LEFT + 0.5), frame.error
        self.line.setValue(place)
        height = logarithms(np.array([max(error, SMALLEST_ERROR)]))
        seen = np.isfinite(height)
        self.dot.setData(
            np.array([place])[seen], height[seen], size=THEME.px(14), brush=self.traces[frame.method].colour, pen=None
        )
        self.canvas.keep((LEFT, RIGHT), (FLOOR - 0.5, 7.0))
        best, least = frame.best
        readings = [
            Reading(self.traces[frame.method].colour.name(), translate("plots", "error"), numbers.number(error, 3)),
            Reading(None, translate("plots", "best h"), numbers.number(best, 2)),
            Reading(None, translate("plots", "its error"), numbers.number(least, 2)),
        ]
        self.canvas.note.say(table(f"h = {numbers.number(frame.h, 3)}", readings))
        settle(self.canvas)

    def table(self) -> str:
        frame: Any = self.frame
        return comma_separated(("h", SPACINGS), *frame.errors.items())
