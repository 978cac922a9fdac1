"""ResidualsView: what a regression answers too much or too little, over what it answers."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from core.arrays import Array
from core.inspection import first
from core.objectives import Examiner, Objective
from core.snapshot import Snapshot
from core.tasks import Task
from ui import numbers
from ui.i18n import say, translate, word
from ui.plots.calm import CalmRange, finite_range, rounded_up
from ui.plots.canvas import Canvas
from ui.plots.colours import number_of
from ui.plots.legend import DISC, RING, Key
from ui.plots.points import Points
from ui.plots.trace import colour_of, pen
from ui.plots.view import View, comma_separated
from ui.theme import LINE, THEME

MOST = 300  # samples of each part
# The height follows the residuals in steps: it grows at once, and shrinks when they have become so many times smaller.
SHRINKS = 4.0
# What is farther away than this cannot be drawn.
BEYOND = 1e100
PARTS = {"train": "ink", "test": "lane 1"}


class ResidualsView(View):
    """Discs are training samples, rings test samples; on the line in the middle the answer is right."""

    def __init__(self) -> None:
        self.canvas = Canvas()
        title, question = word("plots", "Residuals"), word("plots", "By how much is it wrong, and where?")
        super().__init__("residuals", title, question, self.canvas)
        self.points, self.zero = Points(self.canvas.plot), pg.InfiniteLine(pos=0, angle=0)
        self.canvas.plot.addItem(self.zero, ignoreBounds=True)
        say(self.canvas.axes["bottom"].name, "plots", word("plots", "answered"))
        say(self.canvas.axes["left"].name, "plots", word("plots", "answered − true"))
        names = {"train": (DISC, word("plots", "training")), "test": (RING, word("plots", "test"))}
        self.keys = {key: self._key(key, *shape) for key, shape in names.items()}
        self._objective: Objective | None = None
        self._examiners: dict[str, Examiner] = {}
        self._width, self.reach = CalmRange(12), 0.0
        self.places: dict[str, Array] = {}
        self.restyle()

    def _key(self, part: str, shape: str, words: str) -> Key:
        return self.add_key(Key(shape, lambda: QColor(colour_of(PARTS[part])), words), self.redraw)

    def draw(self, snapshot: Snapshot) -> None:
        regression = snapshot.objective.data.task is Task.REGRESSION
        self.tell("" if regression else translate("plots", "Residuals are differences of numbers; classes have none."))
        if not regression:
            return
        if snapshot.objective is not self._objective:
            self._begin(snapshot.objective)
        for part, examiner in self._examiners.items():
            answered = examiner.scores(snapshot.state.theta)[:, 0].astype(float)
            self.places[part] = np.stack([answered, answered - examiner.samples.targets[:, 0]], 1)
            good = self.places[part][(np.abs(self.places[part]) < BEYOND).all(1)]
            self.points.place(part, good, np.full(len(good), number_of(colour_of(PARTS[part]))), None)
            self.points.show(part, self.keys[part].isChecked())
        self._frame()
        train, test = (numbers.number(rms(self.places[part][:, 1]), 3) for part in PARTS)
        words = word("plots", "root of the mean square: training {train}, test {test}")
        self.remark(translate("plots", words, train=train, test=test))

    def _begin(self, objective: Objective) -> None:
        """Another objective has samples and answers of its own."""
        self._objective, data = objective, objective.data
        self._examiners = {part: Examiner(objective, first(getattr(data, part), MOST)) for part in PARTS}
        self.canvas.held = False
        self._width.forget()
        targets = np.concatenate([data.train.targets[:, 0], data.test.targets[:, 0]])
        self._width.cover(*finite_range(targets))

    def _frame(self) -> None:
        """Keep the range of the targets in width, and in height what the residuals need."""
        away = np.abs(np.concatenate([places[:, 1] for places in self.places.values()]))
        largest = float(away[away < BEYOND].max(initial=0.0))
        if largest > 0 and not self.reach / SHRINKS < largest <= self.reach:
            self.reach = rounded_up(1.05 * largest)
        self.canvas.keep(self._width.range, (-self.reach, self.reach) if self.reach else None)

    def restyle(self) -> None:
        self.canvas.restyle()
        self.zero.setPen(pen(THEME.palette.colour("muted"), LINE))
        if self.frame is not None:
            self.redraw()

    def table(self) -> str:
        train = np.repeat([True, False], [len(self.places[part]) for part in PARTS])
        answered, residual = np.concatenate([self.places[part] for part in PARTS]).T
        return comma_separated(("training", train), ("answered", answered), ("residual", residual))


def rms(residuals: Array) -> float:
    """The root of the mean square."""
    with np.errstate(all="ignore"):
        return float(np.sqrt(np.mean(residuals**2)))
