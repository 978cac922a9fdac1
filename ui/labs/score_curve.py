"""The losses of one image over the score of its right class, with the present score as a line that can be dragged."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal

from core.studies.scores import CLASSES, LEAST, LOSSES, MOST, ScoresStudy
from ui import numbers
from ui.i18n import say, translate, word
from ui.labs.leaves import settle
from ui.plots.calm import rounded_up
from ui.plots.canvas import Canvas
from ui.plots.legend import DASH, DOTTED, STROKE, Key
from ui.plots.reading import Reading, table
from ui.plots.trace import Trace, pen
from ui.plots.view import View, comma_separated
from ui.theme import BOLD_LINE, LINE, THEME

# Far from each other and from the classes in both looks; dashes tell apart what lies on each other.
ROLES = {"hinge": "ink", "squared": "lane 4", "crammer": "lane 7", "entropy": "lane 3"}
SHAPES = {"hinge": STROKE, "squared": DASH, "crammer": DOTTED, "entropy": STROKE}
ABOVE = ("crammer", "squared", "entropy", "hinge")  # the dotted line shows above the whole one on which it lies
NAMES = {
    "hinge": word("plots", "hinge"),
    "squared": word("plots", "squared hinge"),
    "crammer": word("plots", "Crammer-Singer"),
    "entropy": word("plots", "cross entropy"),
}
POINTS = 441  # a twentieth of a point apart, so that bends are sharp


class LossCurve(View):
    """Four curves; `dragged` carries the right score that is wanted, `settled` that the hand let go."""

    dragged = Signal(float)
    settled = Signal()

    def __init__(self) -> None:
        self.canvas = Canvas()
        super().__init__(
            "loss_over_score",
            word("plots", "Loss over the right score"),
            word("plots", "How does each loss answer when the right score moves and the others stay?"),
            self.canvas,
        )
        plot = self.canvas.plot
        self.traces = {key: Trace(plot, SHAPES[key], ROLES[key], 10 - ABOVE.index(key)) for key in LOSSES}
        self.keys = {
            key: self.add_key(Key(SHAPES[key], lambda key=key: self.traces[key].colour, NAMES[key]), self.redraw)
            for key in LOSSES
        }
        self.bend, self.line = pg.InfiniteLine(angle=90), pg.InfiniteLine(angle=90, movable=True)
        self.dots = pg.ScatterPlotItem(pxMode=True, antialias=True)
        for z, item in ((20, self.bend), (30, self.dots), (40, self.line)):
            item.setZValue(z)
            plot.addItem(item, ignoreBounds=True)
        self.line.sigDragged.connect(lambda line: self.dragged.emit(round(float(line.value()), 1)))
        self.line.sigPositionChangeFinished.connect(self.settled)
        say(self.canvas.axes["bottom"].name, "plots", word("plots", "score of the right class"))
        say(self.canvas.axes["left"].name, "plots", word("plots", "loss"))
        self.canvas.released.connect(self.redraw)
        self.canvas.box.sigResized.connect(lambda: settle(self.canvas))
        self.restyle()

    def restyle(self) -> None:
        self.canvas.restyle()
        for trace in self.traces.values():
            trace.restyle()
        palette = THEME.palette
        self.line.setPen(pen(palette.colour("accent"), BOLD_LINE))
        self.line.setHoverPen(pen(palette.colour("accent"), 2 * BOLD_LINE))
        self.bend.setPen(pen(palette.colour("faint"), LINE))

    def draw(self, frame: ScoresStudy) -> None:
        x = np.linspace(LEAST, MOST, POINTS)
        here = float(frame.scores[frame.right])
        shown = [key for key in LOSSES if self.keys[key].isChecked()]
        for key, trace in self.traces.items():
            trace.show(key in shown)
            if key in shown:
                trace.draw(x, frame.curve(key, x), log=False)
        values = [frame.value(key) for key in shown]
        brushes = [self.traces[key].colour for key in shown]
        rim = pen(THEME.palette.colour("surface"), BOLD_LINE)
        self.dots.setData([here] * len(values), values, size=THEME.px(13), brush=brushes, pen=rim)
        self.line.setValue(here)
        self.bend.setValue(frame.bend)
        top = rounded_up(max(2.5, *(1.6 * value for value in values), 0.0)) if values else 10.0
        self.canvas.keep((LEAST, MOST), (-0.04 * top, top))
        self._read(frame, shown, values)

    def _read(self, frame: ScoresStudy, shown: list[str], values: list[float]) -> None:
        readings = [
            Reading(self.traces[key].colour.name(), translate("plots", NAMES[key]), numbers.number(value))
            for key, value in zip(shown, values, strict=True)
        ]
        score = numbers.number(float(frame.scores[frame.right]))
        name = translate("core", CLASSES[frame.right])
        heading = translate("plots", "score of {name}: {score}", name=name, score=score)
        bend = translate("plots", "hinges are flat from {score} on", score=numbers.number(frame.bend))
        self.canvas.note.say(table(heading, readings, (bend,)))
        settle(self.canvas)

    def table(self) -> str:
        frame: Any = self.frame
        x = np.linspace(LEAST, MOST, POINTS)
        return comma_separated(("score", x), *((key, frame.curve(key, x)) for key in LOSSES))
