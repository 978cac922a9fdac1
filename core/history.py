"""A record that one thread extends while others read: series by step, scores now and then, marks, and the way taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from core.arrays import Array
from core.catalog import Difference
from core.objectives import Score


class Series:
    """Numbers, one per step, that only grow.

    A reader sees a prefix of what was written, never half a number: values are written before the length is raised, and an
    array that became too small is replaced, not moved.
    """

    def __init__(self) -> None:
        self._values = np.empty(1024)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def extend(self, values: Array) -> None:
        """Append `values` (count,)."""
        begin, end = self._length, self._length + len(values)
        if end > len(self._values):
            larger = np.empty(max(end, 2 * len(self._values)))
            larger[:begin] = self._values[:begin]
            self._values = larger
        self._values[begin:end] = values
        self._length = end

    @property
    def values(self) -> Array:
        """(length,) a read-only view of everything so far."""
        length = self._length
        view = self._values[:length]
        view.flags.writeable = False
        return view


@dataclass(frozen=True)
class Mark:
    """What the learner changed after `step` steps."""

    step: int
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class Check:
    """Both scores after `step` steps: on the training samples and on the test samples, as many of each as were asked."""

    step: int
    train: Score
    test: Score


class Way:
    """The states passed on the way, thinned so that their number stays bounded: always the first and the newest."""

    def __init__(self, most: int = 512) -> None:
        self.most = most
        self.stride = 1
        self._kept: tuple[tuple[int, Array], ...] = ()

    def add(self, step: int, theta: Array) -> None:
        """Keep theta as it was after `step` steps if the stride asks for it; `theta` must never be written to."""
        if self._kept and step < self._kept[-1][0] + self.stride:
            return
        kept = (*self._kept, (step, theta))
        if len(kept) > self.most:
            self.stride *= 2
            kept = kept[::2]
        self._kept = kept

    @property
    def kept(self) -> Sequence[tuple[int, Array]]:
        """(step, theta) in order."""
        return self._kept


@dataclass(eq=False)
class History:
    """Everything recorded about one run. Series hold one number per step, of the batch, before the step was taken."""

    loss: Series = field(default_factory=Series)
    penalty: Series = field(default_factory=Series)
    accuracy: Series = field(default_factory=Series)
    checks: list[Check] = field(default_factory=list[Check])
    marks: list[Mark] = field(default_factory=list[Mark])
    way: Way = field(default_factory=Way)
