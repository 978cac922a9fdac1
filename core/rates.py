"""Which learning rate suits a rule: the race is run with many rates, and the one that ends lowest is the best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.arrays import Array, sealed
from core.contest import STEPS, Contest, Course, contests
from core.optimizers import Optimizer

# The rates that are tried: four per power of ten.
LOWEST, HIGHEST, PER_TEN = -4, 1, 4
RATES: tuple[float, ...] = tuple(
    float(f"{10.0 ** (LOWEST + k / PER_TEN):.1e}") for k in range(PER_TEN * (HIGHEST - LOWEST) + 1)
)


@dataclass(frozen=True, eq=False)
class Sweep:
    """How a rule fares at each of the `rates`: the mean height over the starts at the end; infinity is thrown out."""

    rule: Optimizer
    rates: tuple[float, ...]
    heights: Array

    @property
    def best(self) -> float | None:
        """The rate at the end of which the ways are lowest; None if every one throws them out."""
        if not np.isfinite(self.heights).any():
            return None
        return self.rates[int(np.nanargmin(np.where(np.isfinite(self.heights), self.heights, np.inf)))]


def unrated(rule: Optimizer) -> Optimizer:
    """`rule` apart from its rate, which is what sweeps are kept by."""
    return replace(rule, rate=1.0)  # type: ignore[type-var]


def swept(course: Course, rules: Sequence[Optimizer], count: str = STEPS) -> Iterator[dict[Optimizer, Sweep] | None]:
    """The sweep of each `unrated` rule, one by one, with as many steps or evaluations as the course has; else None."""
    done: dict[Optimizer, Sweep] = {}
    for rule in dict.fromkeys(map(unrated, rules)):
        for race in contests(course, [replace(rule, rate=rate) for rate in RATES]):  # type: ignore[type-var]
            if race.complete:
                done = {**done, rule: judged(rule, race, count)}
            yield done if race.complete else None


def judged(rule: Optimizer, race: Contest, count: str = STEPS) -> Sweep:
    """The sweep that a race of one rule at all `RATES` comes to."""
    starts = range(len(race.course.starts))
    ends = [[race.step(lane, start, race.course.steps, count) for start in starts] for lane in range(len(RATES))]
    heights = np.take_along_axis(race.values, np.array(ends)[..., None], axis=2)[..., 0].mean(axis=1)
    return Sweep(rule, RATES, sealed(np.where(np.isfinite(heights), heights, np.inf)))
