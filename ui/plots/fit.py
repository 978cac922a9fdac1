"""FitView: the curve that a model answers with over one number, and the samples that it should go through."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor

from core.arrays import Array
from core.datasets import Samples
from core.objectives import Examiner, Objective
from core.snapshot import Snapshot
from ui import numbers
from ui.i18n import translate, word
from ui.plots.calm import outwards
from ui.plots.canvas import Canvas
from ui.plots.colours import number_of
from ui.plots.legend import DISC, RING, STROKE, Key
from ui.plots.points import Points
from ui.plots.reading import Reading, table
from ui.plots.trace import Trace, colour_of
from ui.plots.view import View, comma_separated

ASKED = 400  # places at which the curve is worked out


class FitView(View):
    """The line is the model's answer, discs are training samples, rings test samples."""

    def __init__(self) -> None:
        self.canvas = Canvas()
        super().__init__("fit", word("plots", "Fit"), word("plots", "Does it follow the points?"), self.canvas)
        self.curve, self.points = Trace(self.canvas.plot, STROKE, "lane 0", 20), Points(self.canvas.plot)
        keys = (
            ("curve", STROKE, "lane 0", word("plots", "answer")),
            ("train", DISC, "ink", word("plots", "training")),
            ("test", RING, "lane 1", word("plots", "test")),
        )
        self.keys = {name: self._key(shape, role, words) for name, shape, role, words in keys}
        self._objective: Objective | None = None
        self._cursor: float | None = None
        self.canvas.ranged.connect(self.redraw)
        self.canvas.released.connect(self._release)
        self.canvas.pointed.connect(lambda x, y: self._point(x))
        self.canvas.left.connect(lambda: self._point(None))

    def _key(self, shape: str, role: str, words: str) -> Key:
        return self.add_key(Key(shape, lambda: QColor(colour_of(role)), words), self.redraw)

    def draw(self, snapshot: Snapshot) -> None:
        fits = snapshot.objective.data.features == 1
        self.tell("" if fits else translate("plots", "This needs data with one number per sample."))
        if not fits:
            return
        if snapshot.objective is not self._objective:
            self._begin(snapshot.objective)
        x = np.linspace(*self.canvas.span, ASKED)
        self.curve.draw(x, self.answers(x), False)
        self.curve.show(self.keys["curve"].isChecked())
        for name in ("train", "test"):
            self.points.show(name, self.keys[name].isChecked())
        self._read()

    def answers(self, x: Array) -> Array:
        """What the model answers at the places x."""
        objective: Objective = self.frame.objective
        nothing = np.zeros((len(x), objective.data.outputs))
        return Examiner(objective, Samples(x[:, None], nothing)).scores(self.frame.state.theta)[:, 0]

    def _begin(self, objective: Objective) -> None:
        before, self._objective = self._objective, objective
        if before is None or before.data is not objective.data:
            self.canvas.held = False
            self._place_points()
            self._frame_data()

    def _place_points(self) -> None:
        if self._objective is None:
            return
        data = self._objective.data
        for name, part, role in (("train", data.train, "ink"), ("test", data.test, "lane 1")):
            places = np.column_stack([part.inputs[:, 0], part.targets[:, 0]])
            self.points.place(name, places, np.full(len(places), number_of(colour_of(role))), None)

    def _frame_data(self) -> None:
        if self._objective is None:
            return
        data = self._objective.data
        inputs = np.concatenate([data.train.inputs, data.test.inputs])
        targets = np.concatenate([data.train.targets, data.test.targets])
        width, height = (outwards(float(part.min()), float(part.max()), 12) for part in (inputs, targets))
        self.canvas.keep(width, height)

    def _release(self) -> None:
        self._frame_data()
        self.redraw()

    def _point(self, x: float | None) -> None:
        self._cursor = x
        self._read()

    def _read(self) -> None:
        if self._cursor is None or self.frame is None:
            self.canvas.note.say("")
            self.canvas.cross(None)
            return
        answer = numbers.number(float(self.answers(np.array([self._cursor]))[0]))
        readings = [Reading(self.curve.colour.name(), translate("plots", "answer"), answer)]
        self.canvas.note.say(table(numbers.number(self._cursor, 3), readings))
        left, right = self.canvas.span
        self.canvas.note.settle(self.canvas.frame, right=self._cursor < (left + right) / 2)
        self.canvas.cross(self._cursor)

    def restyle(self) -> None:
        self.canvas.restyle()
        self.curve.restyle()
        self._place_points()

    def table(self) -> str:
        data = self.frame.objective.data
        x = np.concatenate([data.train.inputs, data.test.inputs])[:, 0]
        y = np.concatenate([data.train.targets, data.test.targets])[:, 0]
        train = np.arange(len(x)) < len(data.train)
        return comma_separated(("training", train), ("x", x), ("target", y), ("answer", self.answers(x)))
