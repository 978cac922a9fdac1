"""The curves of a run: how wrong it was, and how often it was right."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.arrays import Array
from core.history import History
from core.penalties import Free
from core.series import Series
from core.snapshot import Snapshot
from core.tasks import Task
from ui import numbers
from ui.i18n import translate, word
from ui.plots.abscissa import RATES
from ui.plots.best import BestMark, told
from ui.plots.calm import finite_range
from ui.plots.curve import CurveView
from ui.plots.legend import BAND, DOTS, STROKE
from ui.plots.trace import Curve, logarithms

# Curves that climb beyond this many times what they were at first leave the picture: the rest would be a flat line.
CLIMB = 10.0
# In a range test the hollow is what one looks for, and the loss always climbs in the end.
FAILING = 2.0
# A logarithmic scale reaches down by at most so many powers of ten from the highest value.
MOST_POWERS = 12


def wildest_left_out(batch: Array) -> Array:
    """The losses of batches without the highest two per cent: these may leave the picture, for they are but noise."""
    finite = batch[np.isfinite(batch)]
    return finite[finite <= np.quantile(finite, 0.98)] if len(finite) else finite


class LossView(CurveView):
    """The loss of every batch and its mean, what the penalty adds, and the checks on training and test samples."""

    curves = (
        Curve("batch", word("plots", "batch"), word("plots", "this batch"), BAND, "lane 0"),
        Curve("total", word("plots", "with penalty"), word("plots", "{count} batches, with penalty"), STROKE, "lane 3"),
        Curve("penalty", word("plots", "penalty"), word("plots", "penalty alone"), STROKE, "lane 2"),
        Curve("mean", word("plots", "smoothed"), word("plots", "mean of {count} batches"), STROKE, "lane 0"),
        Curve("train", word("plots", "training"), word("plots", "{samples} training samples"), DOTS, "ink"),
        Curve("test", word("plots", "test"), word("plots", "{samples} test samples"), DOTS, "lane 1"),
    )

    def __init__(self) -> None:
        super().__init__("loss", word("plots", "Loss"), word("plots", "How wrong is it?"))
        self.best = BestMark(self.canvas.plot)
        self._climbs = ""
        self.log_action = self.add_action(word("plots", "Logarithmic scale"), self._turn_log, checked=False)

    def display(self, frame: Snapshot) -> None:
        super().display(frame)
        self._mark()

    def restyle(self) -> None:
        super().restyle()
        self.best.restyle()

    def redraw(self) -> None:
        super().redraw()
        self._mark()

    def _mark(self) -> None:
        """Mark the best check, and say what there is to say about the whole."""
        if self.frame is not None:
            self.best.show_vigil(self.frame.vigil, self.abscissa, self.log)
            self.remark(told(self.frame.vigil, self.frame.resting) or self._climbs)

    def draw(self, snapshot: Snapshot) -> None:
        free = isinstance(snapshot.recipe.penalty, Free) and not np.any(snapshot.history.penalty.values[-1:])
        for key in ("total", "penalty"):
            self.keys[key].setVisible(not free)
        super().draw(snapshot)

    def series(self, history: History, key: str) -> Sequence[Series]:
        choices = {"batch": (history.loss,), "mean": (history.loss,), "penalty": (history.penalty,)}
        return choices.get(key, (history.loss, history.penalty))

    def height(self) -> tuple[float, float] | None:
        lines = [trace.y for key, trace in self.traces.items() if self.shows(key) and key != "batch"]
        lines += list(self.overlays.heights.values())
        batch = self.traces["batch"].y if self.shows("batch") else np.empty(0)
        low, high = finite_range(*lines, batch)
        if not self.log and self._height.holds(min(low, 0.0), high):
            return self._height.range
        highest = numbers.number(high, 2)
        low, high = finite_range(*lines, wildest_left_out(batch))
        if self.log:
            low, high = finite_range(*(logarithms(one) for one in (*lines, batch)))
            return self._height.cover(max(low, high - MOST_POWERS), high)
        first = self.frame.history.checks[0]
        climb = FAILING if self.counts == RATES else CLIMB
        top = climb * max(first.train.total, first.test.total)
        self._climbs = translate("plots", "climbs to {value}", value=highest) if high > top else ""
        return self._height.cover(min(low, 0.0), min(high, top))

    def _turn_log(self) -> None:
        self.log = self.log_action.isChecked()
        self.canvas.axes["left"].show_powers(self.log)
        self.canvas.held = False
        self._height.forget()
        self.redraw()


class AccuracyView(CurveView):
    """The share of samples that were classified right: in every batch, and in the checks."""

    curves = (
        Curve("batch", word("plots", "batch"), word("plots", "this batch"), BAND, "lane 0"),
        Curve("mean", word("plots", "smoothed"), word("plots", "mean of {count} batches"), STROKE, "lane 0"),
        Curve("train_accuracy", word("plots", "training"), word("plots", "{samples} training samples"), DOTS, "ink"),
        Curve("test_accuracy", word("plots", "test"), word("plots", "{samples} test samples"), DOTS, "lane 1"),
    )

    def __init__(self) -> None:
        title, question = word("plots", "Accuracy"), word("plots", "How often is it right?")
        super().__init__("accuracy", title, question, marks_below=True)
        self.canvas.axes["left"].percent = True

    def draw(self, snapshot: Snapshot) -> None:
        regression = snapshot.objective.data.task is Task.REGRESSION
        self.tell(translate("plots", "Accuracy counts right answers; a regression has none.") if regression else "")
        super().draw(snapshot)

    def series(self, history: History, key: str) -> Sequence[Series]:
        return (history.accuracy,)

    def height(self) -> tuple[float, float] | None:
        return 0.0, 1.02

    def figure(self, value: float) -> str:
        return numbers.percent(value)
