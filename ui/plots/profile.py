"""ProfileView: loss and accuracy along one line through the space of weights: a ramp, and a staircase."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.arrays import Array
from core.cuts import ALONG, RAY, Cut, CutRequest
from core.refusals import Refusal
from ui import numbers
from ui.combo import Combo, Offer
from ui.i18n import say, sentence, translate, word
from ui.plots.calm import CalmRange, finite_range
from ui.plots.canvas import Canvas
from ui.plots.legend import STROKE, Key
from ui.plots.reading import Reading, table
from ui.plots.request import Adjust, give_way
from ui.plots.statement import Statement
from ui.plots.trace import Curve, Trace
from ui.plots.view import View, comma_separated
from ui.theme import THEME

TOTAL = Curve("total", word("plots", "data + penalty"), word("plots", "what is minimised"), STROKE, "lane 3")
PENALTY = Curve("penalty", word("plots", "penalty"), word("plots", "penalty"), STROKE, "lane 2")
LOSS = Curve("data", word("plots", "data loss"), word("plots", "data loss"), STROKE, "ink")
ENTROPY = Curve("cross_entropy", word("plots", "cross entropy"), word("plots", "cross entropy"), STROKE, "lane 0")
HINGE = Curve("hinge", word("plots", "hinge"), word("plots", "hinge loss"), STROKE, "lane 1")
CURVES = (PENALTY, TOTAL, ENTROPY, HINGE, LOSS)
ACCURACY = Curve("accuracy", word("plots", "accuracy"), word("plots", "accuracy"), STROKE, "positive")

RAY_WORDS = word("plots", "A linear model answers the same for every α > 0; its loss does not")


class ProfileView(View):
    """Above the loss, below the accuracy, over the same line; the upright line is where the weights are now.

    `request_changed` carries the `CutRequest` that is wanted.
    """

    request_changed = Signal(object)

    def __init__(self) -> None:
        self.canvas, self.below, body = Canvas(), Canvas(), QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.below, 1)
        self.statement = Statement()
        layout.addWidget(self.statement)
        title, question = word("plots", "Profile"), word("plots", "Why not learn from the accuracy?")
        super().__init__("profile", title, question, body)
        self.request = CutRequest()
        self.traces = {curve.key: Trace(self.canvas.plot, STROKE, curve.role, z) for z, curve in enumerate(CURVES)}
        self.traces[ACCURACY.key] = Trace(self.below.plot, STROKE, ACCURACY.role, 1)
        self.keys = {
            curve.key: self.add_key(Key(STROKE, partial(self._colour, curve.key), curve.name), self.redraw)
            for curve in (LOSS, PENALTY, TOTAL, ENTROPY, HINGE, ACCURACY)
        }
        say(self.canvas.axes["left"].name, "plots", word("plots", "loss"))
        say(self.below.axes["left"].name, "plots", word("plots", "accuracy"))
        self.below.axes["left"].percent = True
        self._height = CalmRange(8)
        self._before: object = None
        self._cursor: float | None = None
        self._offer()
        for canvas in (self.canvas, self.below):
            canvas.pointed.connect(lambda x, _y: self._point(x))
            canvas.left.connect(partial(self._point, None))
            canvas.released.connect(self.redraw)

    def _offer(self) -> None:
        self.combo = Combo([Offer(key, text) for key, text in ALONG.items()])
        say(self.combo.setAccessibleName, "plots", word("plots", "Along which line"))
        give_way(self.combo)
        self.adjust = Adjust(word("plots", "Line, reach and samples of the profile"))
        self.combo.chosen.connect(lambda key: self.turn(replace(self.request, along=key)))
        self.adjust.form.turned.connect(self.turn)
        self.controls.addWidget(self.combo)
        self.controls.addWidget(self.adjust)
        self._show_request()

    def _colour(self, key: str) -> QColor:
        return self.traces[key].colour

    def _show_request(self) -> None:
        self.combo.show_key(self.request.along)
        self.adjust.form.show_declared(self.request)

    def turn(self, request: CutRequest) -> None:
        """Ask for another cut."""
        self.request = request
        self._show_request()
        self.request_changed.emit(request)

    def draw(self, cut: Cut | Refusal) -> None:
        failure = cut if isinstance(cut, Refusal) else cut.failure
        self.tell(sentence(failure) if failure else "")
        if isinstance(cut, Refusal) or failure:
            return
        if (cut.request, cut.run) != self._before:
            self._before = (cut.request, cut.run)
            self._height.forget()
            self.canvas.held = self.below.held = False
        drawn = self._draw_losses(cut)
        self._draw_accuracy(cut)
        across = (float(cut.profile.t[0]), float(cut.profile.t[-1]))
        self.canvas.keep(across, self._height.cover(0.0, finite_range(*drawn)[1]))
        self.below.keep(across, (0.0, 1.02))
        lower = self.below if cut.profile.accuracy is not None else self.canvas
        quiet(self.canvas, lower is not self.canvas)
        lower.axes["bottom"].name(translate("core", cut.label))
        self.statement.say(self.told(cut))
        self._read()

    def columns(self, cut: Cut) -> dict[str, Array]:
        """What is drawn of a cut, by curve."""
        profile = cut.profile
        columns = {"data": profile.data_loss}
        if profile.penalty.any():
            columns |= {"penalty": profile.penalty, "total": profile.data_loss + profile.penalty}
        columns |= {curve.key: cut.losses[curve.key] for curve in (ENTROPY, HINGE) if curve.key in cut.losses}
        return columns | ({} if profile.accuracy is None else {"accuracy": profile.accuracy})

    def _draw_losses(self, cut: Cut) -> list[Array]:
        columns, drawn = self.columns(cut), list[Array]()
        for curve in CURVES:
            self.keys[curve.key].setVisible(curve.key in columns)
            shown = curve.key in columns and self.keys[curve.key].isChecked()
            self.traces[curve.key].show(shown)
            if shown:
                self.traces[curve.key].draw(cut.profile.t, columns[curve.key], log=False)
                drawn.append(columns[curve.key])
        return drawn or [cut.profile.data_loss]

    def _draw_accuracy(self, cut: Cut) -> None:
        accuracy, t = cut.profile.accuracy, cut.profile.t
        self.below.setVisible(accuracy is not None)
        self.keys["accuracy"].setVisible(accuracy is not None)
        if accuracy is not None:
            middles = (t[1:] + t[:-1]) / 2
            steps = np.concatenate([t[:1], np.repeat(middles, 2), t[-1:]])
            self.traces["accuracy"].draw(steps, np.repeat(accuracy, 2), log=False)

    def told(self, cut: Cut) -> str:
        """What the learner should see."""
        if cut.request.along == RAY:
            return translate("plots", RAY_WORDS)
        said = [translate("plots", "slope of the loss here {slope}", slope=numbers.number(cut.slope, 2))]
        if cut.profile.accuracy is not None:
            flat = word("plots", "slope of the accuracy 0, but for {count} jumps: it points nowhere")
            said.append(translate("plots", flat, count=numbers.whole(cut.jumps)))
        return " · ".join(said)

    def _point(self, x: float | None) -> None:
        self._cursor = x
        self._read()

    def _read(self) -> None:
        cut = self.frame
        known = isinstance(cut, Cut) and not cut.failure
        for canvas in (self.canvas, self.below):
            canvas.cross((cut.here if self._cursor is None else self._cursor) if known else None)
        self.canvas.note.say(self.reading(cut, self._cursor) if known and self._cursor is not None else "")
        if known and self._cursor is not None:
            left, right = self.canvas.span
            self.canvas.note.settle(self.canvas.frame, right=self._cursor < (left + right) / 2)

    def reading(self, cut: Cut, x: float) -> str:
        """Every curve at one place of the line."""
        place = int(np.abs(cut.profile.t - x).argmin())
        meanings = {curve.key: curve.meaning for curve in (*CURVES, ACCURACY)}
        readings = []
        for key, column in self.columns(cut).items():
            value = float(column[place])
            said = numbers.percent(value) if key == "accuracy" else numbers.number(value)
            readings.append(Reading(self.traces[key].colour.name(), translate("plots", meanings[key]), said))
        return table(numbers.number(float(cut.profile.t[place]), 3), readings)

    def restyle(self) -> None:
        for canvas in (self.canvas, self.below):
            canvas.restyle()
        self._before = None
        for trace in self.traces.values():
            trace.restyle()

    def table(self) -> str:
        return comma_separated(("t", self.frame.profile.t), *self.columns(self.frame).items())


def quiet(canvas: Canvas, on: bool = True) -> None:
    """Leave the numbers below a plot to the one below it."""
    axis = canvas.axes["bottom"]
    axis.setStyle(showValues=not on)
    axis.setHeight(THEME.px(10) if on else None)
    if on:
        axis.name("")
