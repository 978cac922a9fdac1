"""AnsweredView: the answers to test samples beside the truth: a table of classes, or points around a diagonal."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QStackedWidget

from core.inspection import Answers, Inspector
from core.objectives import Objective
from core.snapshot import Snapshot
from ui import numbers
from ui.i18n import say, translate, word
from ui.plots.calm import outwards
from ui.plots.canvas import Canvas
from ui.plots.colours import number_of
from ui.plots.confusion import ConfusionTable
from ui.plots.points import Points
from ui.plots.trace import colour_of, pen
from ui.plots.view import View, comma_separated
from ui.theme import LINE, THEME

MOST_POINTS = 300  # drawn at once


class AnsweredView(View):
    """Which classes are taken for which; for a regression, what was answered over what was to be answered."""

    def __init__(self) -> None:
        self.table_, self.canvas, kinds = ConfusionTable(), Canvas(), QStackedWidget()
        kinds.addWidget(self.table_)
        kinds.addWidget(self.canvas)
        self._kinds = kinds
        super().__init__("answers", word("plots", "Answers"), word("plots", "What does it take for what?"), kinds)
        self.points = Points(self.canvas.plot)
        self.diagonal = pg.InfiniteLine(pos=(0, 0), angle=45)
        self.canvas.plot.addItem(self.diagonal, ignoreBounds=True)
        say(self.canvas.axes["bottom"].name, "plots", word("plots", "to be answered"))
        say(self.canvas.axes["left"].name, "plots", word("plots", "answered"))
        self._inspector: Inspector | None = None
        self._objective: Objective | None = None
        self.answers: Answers | None = None
        self.restyle()

    def draw(self, snapshot: Snapshot) -> None:
        if snapshot.objective is not self._objective or self._inspector is None:
            if self._objective is None or self._objective.data is not snapshot.objective.data:
                self.canvas.held = False
            self._objective = snapshot.objective
            self._inspector = Inspector(snapshot.recipe, snapshot.objective)
        self.answers = answers = self._inspector.answers(snapshot.state.theta)
        self._kinds.setCurrentIndex(0 if answers.confusion else 1)
        if answers.confusion:
            names = [translate("core", name) for name in snapshot.objective.data.names]
            self.table_.display(answers.confusion, names)
        else:
            self._draw_points(answers)
        self.remark(self._said(answers))

    def _said(self, answers: Answers) -> str:
        count = numbers.whole(len(answers.targets))
        if answers.confusion is None:
            told = {"value": numbers.number(answers.r2), "samples": count}
            return translate("plots", "R² {value} · {samples} test samples", **told)
        told = [translate("plots", "right {share}", share=numbers.percent(answers.confusion.accuracy, 1))]
        if math.isfinite(answers.top):
            first = {"k": answers.k, "share": numbers.percent(answers.top, 1)}
            told.append(translate("plots", "among the first {k} guesses {share}", **first))
        return " · ".join((*told, translate("plots", "{samples} test samples", samples=count)))

    def _draw_points(self, answers: Answers) -> None:
        true, said = (part[:MOST_POINTS, 0].astype(float) for part in (answers.targets, answers.predictions))
        ends = outwards(float(true.min()), float(true.max()), 12)
        self.canvas.keep(ends, ends)
        good = np.isfinite(said)
        paint = np.full(int(good.sum()), number_of(colour_of("lane 1")))
        self.points.place("test", np.column_stack([true[good], said[good]]), paint, None)

    def restyle(self) -> None:
        self.canvas.restyle()
        self.diagonal.setPen(pen(THEME.palette.colour("muted"), LINE))

    def table(self) -> str:
        answers = self.answers
        assert answers is not None
        if answers.confusion is None:
            return comma_separated(("true", answers.targets[:, 0]), ("answered", answers.predictions[:, 0]))
        counts = answers.confusion.counts
        columns = [(f"taken_for_{k}", counts[:, k]) for k in range(len(counts))]
        shares = (("precision", answers.confusion.precision), ("recall", answers.confusion.recall))
        return comma_separated(("class", np.arange(len(counts))), *columns, *shares)
