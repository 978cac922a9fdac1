"""The checks of a run as columns of numbers, gathered as they come in."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from core.arrays import Array
from core.examination import Check
from core.series import Columns

# What a check says, in the order of the columns; accuracy is NaN for a regression.
READINGS: dict[str, Callable[[Check], float]] = {
    "step": lambda check: check.step,
    "seen": lambda check: check.seen,
    "evaluations": lambda check: check.evaluations,
    "train": lambda check: check.train.data_loss,
    "test": lambda check: check.test.data_loss,
    "train_penalty": lambda check: check.train.penalty,
    "train_accuracy": lambda check: math.nan if check.train.accuracy is None else check.train.accuracy,
    "test_accuracy": lambda check: math.nan if check.test.accuracy is None else check.test.accuracy,
}


class Checks:
    """Columns that follow a growing list of checks; only what is new is read."""

    def __init__(self) -> None:
        self._columns = Columns(len(READINGS))
        self._visible = 0

    def __len__(self) -> int:
        return self._visible

    def follow(self, checks: Sequence[Check], visible: int | None = None) -> None:
        """Take over the checks that have come in, and speak of the first `visible` ones only, or of all."""
        fresh = checks[self._columns.length : len(checks)]
        self._visible = len(checks) if visible is None else visible
        if fresh:
            self._columns.extend(np.array([[read(check) for check in fresh] for read in READINGS.values()]))

    def column(self, name: str) -> Array:
        """(checks,) everything one of the readings has said."""
        return self._columns.array[list(READINGS).index(name), : len(self)]

    def before(self, step: float) -> int | None:
        """The place of the newest check at or before `step`, if there is one."""
        place = int(np.searchsorted(self.column("step"), step, "right")) - 1
        return place if place >= 0 else None

    def within(self, left: float, right: float, most: int) -> Array:
        """The places of the checks between two steps and one beyond on each side: all, or evenly `most` of them."""
        steps = self.column("step")
        first = max(int(np.searchsorted(steps, left, "left")) - 1, 0)
        last = min(int(np.searchsorted(steps, right, "right")) + 1, len(steps))
        stride = 1
        while last - first > stride * most:
            stride *= 2
        places = np.arange(first - first % stride, last, stride)
        return np.append(places, last - 1) if len(places) and places[-1] != last - 1 else places
