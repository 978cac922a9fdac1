"""TrustView: how far the map of the loss speaks for the way that is drawn on it, state by state."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.arrays import Array
from core.survey import SPEAKS, Survey
from ui import numbers
from ui.i18n import say, sentence, translate, word
from ui.plots.calm import CalmEnd, CalmRange, finite_range
from ui.plots.canvas import Canvas
from ui.plots.legend import BAND, STROKE, Key
from ui.plots.profile import quiet
from ui.plots.reading import Reading, table
from ui.plots.shade import Shade
from ui.plots.statement import Statement
from ui.plots.trace import Curve, Trace, logarithms
from ui.plots.view import View, comma_separated

OWN = Curve("own", word("plots", "of the state itself"), word("plots", "data loss of the state itself"), STROKE, "ink")
SHOWN = Curve("shown", word("plots", "on the map"), word("plots", "data loss on the map"), STROKE, "lane 1")
AWAY = Curve("away", word("plots", "distance"), word("plots", "distance from the map"), STROKE, "lane 2")


class TrustView(View):
    """Above the loss of each state and that of its shadow on the map, below how far the state is from the map.

    Where the two losses differ by more than the factor `SPEAKS` the ground is shaded.
    """

    def __init__(self) -> None:
        self.canvas, self.below, body = Canvas(), Canvas(), QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 4)
        layout.addWidget(self.below, 3)
        quiet(self.canvas)
        self.statement = Statement()
        layout.addWidget(self.statement)
        title, question = word("plots", "Trust"), word("plots", "Does the map speak for the way?")
        super().__init__("trust", title, question, body)
        self.shade = Shade(self.canvas.box, self.below.box)
        plot = self.canvas.plot
        self.traces = {curve.key: Trace(plot, STROKE, curve.role, z) for z, curve in enumerate((OWN, SHOWN))}
        self.traces["away"] = Trace(self.below.plot, STROKE, AWAY.role, 1)
        for curve in (OWN, SHOWN, AWAY):
            self.add_key(Key(STROKE, lambda curve=curve: self.traces[curve.key].colour, curve.name, False))
        self.add_key(Key(BAND, self.shade.colour, word("plots", "the map misleads"), False))
        say(self.canvas.axes["left"].name, "plots", word("plots", "data loss"))
        say(self.below.axes["left"].name, "plots", word("plots", "distance"))
        say(self.below.axes["bottom"].name, "plots", word("plots", "step"))
        self.canvas.axes["left"].show_powers(True)
        self._end, self._loss, self._away = CalmEnd(10), CalmRange(8), CalmRange(5)
        self._before: object = None
        self._cursor: float | None = None
        for canvas in (self.canvas, self.below):
            canvas.pointed.connect(lambda x, _y: self._point(x))
            canvas.left.connect(partial(self._point, None))
            canvas.released.connect(self.redraw)

    def draw(self, survey: Survey) -> None:
        waiting = translate("plots", "The losses along the way are being learned…")
        self.tell(sentence(survey.failure) if survey.failure else "" if survey.losses is not None else waiting)
        if survey.failure or survey.losses is None or survey.shown is None:
            return
        if (survey.request, survey.run) != self._before:
            self._before = (survey.request, survey.run)
            for calm in (self._end, self._loss, self._away):
                calm.forget()
        steps, away = np.array(survey.steps, float), survey.shadow.distances
        for key, values in (("own", survey.losses), ("shown", survey.shown)):
            self.traces[key].draw(steps, values, log=True)
        self.traces["away"].draw(steps, away, log=False)
        self.shade.draw(steps, ~survey.speaks)
        across = (0.0, self._end.cover(max(float(steps[-1]), 1.0)))
        self.canvas.keep(across, self._loss.cover(*finite_range(*map(logarithms, (survey.losses, survey.shown)))))
        self.below.keep(across, self._away.cover(0.0, max(finite_range(away)[1], 1e-9)))
        self.statement.say(self.told(survey))
        self._read()

    def told(self, survey: Survey) -> str:
        """For how much of the way the map speaks."""
        speaks = word("plots", "for {share} of the states the map is right to within {percent}")
        holds = word("plots", "the map holds {share} of the way")
        share, held = numbers.percent(float(survey.speaks.mean()), 0), numbers.percent(survey.shadow.share, 0)
        said = translate("plots", speaks, percent=numbers.percent(SPEAKS - 1, 0), share=share)
        return f"{said} · {translate('plots', holds, share=held)}"

    def _point(self, x: float | None) -> None:
        self._cursor = x
        self._read()

    def _read(self) -> None:
        survey: Survey | None = self.frame
        known = survey is not None and survey.losses is not None and self._cursor is not None
        state = int(np.abs(np.array(survey.steps) - self._cursor).argmin()) if survey and known else None
        for canvas in (self.canvas, self.below):
            canvas.cross(None if survey is None or state is None else float(survey.steps[state]))
        self.canvas.note.say("" if survey is None or state is None else self.reading(survey, state))
        if state is not None and self._cursor is not None:
            left, right = self.canvas.span
            self.canvas.note.settle(self.canvas.frame, right=self._cursor < (left + right) / 2)

    def reading(self, survey: Survey, state: int) -> str:
        """The numbers of one state."""
        columns = ((OWN, survey.losses), (SHOWN, survey.shown), (AWAY, survey.shadow.distances))
        readings = [
            Reading(self.traces[curve.key].colour.name(), translate("plots", curve.meaning), value(column, state))
            for curve, column in columns
        ]
        heading = translate("plots", "state after step {step}", step=numbers.whole(survey.steps[state]))
        return table(heading, readings)

    def restyle(self) -> None:
        for canvas in (self.canvas, self.below):
            canvas.restyle()
        for trace in self.traces.values():
            trace.restyle()
        self.shade.restyle()

    def table(self) -> str:
        survey: Survey = self.frame
        columns = {"step": survey.steps, "data_loss": survey.losses, "on_the_map": survey.shown}
        columns |= {"distance": survey.shadow.distances, "a": survey.shadow.coordinates[:, 0]}
        return comma_separated(*columns.items(), ("b", survey.shadow.coordinates[:, 1]))


def value(column: Array | None, state: int) -> str:
    """One number of a column."""
    return "–" if column is None else numbers.number(float(column[state]))
