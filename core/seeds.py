"""The same course with other seeds: how much of a result is luck."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.arrays import Array
from core.branches import Branch, Leg
from core.datasets import Shelf
from core.examination import Check
from core.history import History
from core.run import Run

# Points of a curve, and steps taken between two looks at whether the work is still wanted.
POINTS, SLICE = 400, 50


@dataclass(frozen=True, eq=False)
class Band:
    """What `count` of `asked` seeds have in common: means over stretches of the batches, seed by seed.

    `steps` (points,) are the ends of the stretches; `loss` and `accuracy` are (seeds, points), `ends` the last checks.
    `legs` is the course that was repeated.
    """

    legs: tuple[Leg, ...]
    asked: int
    steps: Array
    loss: Array
    accuracy: Array
    ends: tuple[Check, ...]

    @property
    def count(self) -> int:
        """How many seeds have run their course."""
        return len(self.ends)

    def tells_of(self, branch: Branch) -> bool:
        """Whether it is this branch that was repeated, as far as its course had got then."""
        return branch.legs[: len(self.legs)] == self.legs

    def spread(self, key: str) -> tuple[Array, Array, Array]:
        """Lowest, mean and highest of "loss" or "accuracy" at each point, over the seeds."""
        values = getattr(self, key)
        return values.min(0), values.mean(0), values.max(0)

    def result(self, values: Sequence[float]) -> tuple[float, float]:
        """Mean and standard deviation (of a sample, with n - 1) of one value per seed; no deviation of a single one."""
        return float(np.mean(values)), float(np.std(values, ddof=1)) if len(values) > 1 else 0.0


def repeated(legs: Sequence[Leg], steps: int, shelf: Shelf, count: int) -> Iterator[Band | None]:
    """Take the course of `legs` for `steps` steps with `count` seeds, that of its own first; a band after each seed.

    Every seed gives other first weights and other batches; data that are generated have a seed of their own and stay.
    """
    means: list[tuple[Array, Array, Array]] = []
    ends: list[Check] = []
    for number in range(count):
        seed = (legs[0].recipe.seed + number) % 2**31
        run = Run(replace(legs[0].recipe, seed=seed), shelf)
        yield from _taken(run, [replace(leg, recipe=replace(leg.recipe, seed=seed)) for leg in legs[1:]], steps)
        means.append(_curves(run.history))
        ends.append(run.examination.check(run.state))
        loss, accuracy = (np.stack([mean[place] for mean in means]) for place in (1, 2))
        yield Band(tuple(legs), count, means[0][0], loss, accuracy, tuple(ends))


def _taken(run: Run, legs: Sequence[Leg], steps: int) -> Iterator[None]:
    for leg in (*legs, None):
        end = steps if leg is None else min(leg.step, steps)
        while run.state.step < end:
            run.go(min(SLICE, end - run.state.step))
            yield None
        if leg is not None and leg.step < steps:
            run.use(leg.recipe)


def _curves(history: History) -> tuple[Array, Array, Array]:
    length = history.length
    last = max(length // 48, 1)
    steps, loss = history.loss.mean(0, length, POINTS, last)
    return steps, loss, history.accuracy.mean(0, length, POINTS, last)[1]
