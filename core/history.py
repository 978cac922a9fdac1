"""A record that one thread extends while others read: series by step, scores now and then, marks, and the way taken."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.arrays import Array
from core.catalog import Difference
from core.examination import Check
from core.series import Series
from core.training import Records


@dataclass(frozen=True)
class Mark:
    """What the learner changed after `step` steps."""

    step: int
    differences: tuple[Difference, ...]


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

    def until(self, step: int) -> Way:
        """The way up to `step`; it goes on in strides as long as this one's."""
        answer = Way(self.most)
        answer.stride = self.stride
        answer._kept = self._kept[: bisect_right(self._kept, step, key=lambda kept: kept[0])]
        return answer

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

    def extend(self, records: Records) -> None:
        """Append what some steps recorded."""
        self.loss.extend(records.loss)
        self.penalty.extend(records.penalty)
        self.accuracy.extend(records.accuracy)

    @property
    def length(self) -> int:
        """How many steps are on record; the accuracy of a step is written last."""
        return len(self.accuracy)

    def until(self, step: int) -> History:
        """What was on record after `step` steps; it can be extended apart from this one."""
        loss, penalty, accuracy = (each.prefix(step) for each in (self.loss, self.penalty, self.accuracy))
        checks = self.checks[: bisect_right(self.checks, step, key=lambda check: check.step)]
        marks = self.marks[: bisect_right(self.marks, step, key=lambda mark: mark.step)]
        return History(loss, penalty, accuracy, checks, marks, self.way.until(step))
