"""What the axis below a curve counts: steps, epochs, evaluations of the loss, or the rate of a range test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array
from core.recipe import Recipe
from core.schedules import RangeTest
from core.snapshot import Snapshot
from ui.i18n import word

STEPS, EPOCHS, EVALUATIONS, RATES = "steps", "epochs", "evaluations", "rates"
# What is written below the axis, and what the menu calls it.
NAMES: Mapping[str, str] = {
    STEPS: word("plots", "step"),
    EPOCHS: word("plots", "epoch"),
    EVALUATIONS: word("plots", "evaluations of the loss"),
    RATES: word("plots", "learning rate"),
}
TITLES: Mapping[str, str] = {
    STEPS: word("plots", "Count steps"),
    EPOCHS: word("plots", "Count epochs"),
    EVALUATIONS: word("plots", "Count evaluations of the loss"),
    RATES: word("plots", "Learning rate of the range test"),
}
HEADINGS: Mapping[str, str] = {
    STEPS: word("plots", "step {step}"),
    EPOCHS: word("plots", "step {step}, epoch {count}"),
    EVALUATIONS: word("plots", "step {step}, {count} evaluations"),
    RATES: word("plots", "step {step}, learning rate {count}"),
}
# Between so many steps of a range test the logarithm of the rate is taken for a straight line.
KNOTS = 100
# Where the axis ends at first.
LEAST: Mapping[str, float] = {STEPS: 100.0, EPOCHS: 1.0, EVALUATIONS: 100.0, RATES: 1.0}


@dataclass(frozen=True, eq=False)
class Abscissa:
    """Where a step lies on the axis: straight lines between the states at which step and count are known.

    `steps` and `counts` (known,), at least two of each, rise strictly; beyond both ends the last line goes on. With
    `powers`, counts are logarithms to the base 10.
    """

    steps: Array
    counts: Array
    powers: bool = False

    @property
    def ends(self) -> tuple[float, float] | None:
        """Where the axis begins and ends if that is known before: with powers, at its first and last known count."""
        return (float(self.counts[0]), float(self.counts[-1])) if self.powers else None

    def number(self, step: int) -> float:
        """What is counted at a step, as a number to be read."""
        place = float(self.at(step))
        return 10.0 ** min(place, float(self.counts[-1])) if self.powers else place

    def at(self, steps: Any) -> Any:
        """The place of one step, or of many, on the axis."""
        return straight(steps, self.steps, self.counts)

    def step(self, places: Any) -> Any:
        """The step that lies at a place of the axis, as a broken number."""
        return straight(places, self.counts, self.steps)


LINE = np.array([0.0, 1.0])
IDENTITY = Abscissa(LINE, LINE)


def straight(x: Any, known: Array, values: Array) -> Any:
    """Linear interpolation that goes on beyond both ends."""
    if known is values:
        return x
    place = np.clip(np.searchsorted(known, x), 1, len(known) - 1)
    share = (x - known[place - 1]) / (known[place] - known[place - 1])
    return values[place - 1] + share * (values[place] - values[place - 1])


def abscissa(snapshot: Snapshot, count: str, checked: Callable[[str], Array]) -> Abscissa:
    """The axis that counts `count`, from the columns step, seen and evaluations of the checks, and from the state."""
    if count == STEPS:
        return IDENTITY
    if count == RATES and isinstance(snapshot.recipe.schedule, RangeTest):
        return rates(snapshot.recipe)
    state, data = snapshot.state, snapshot.objective.data
    name, share = ("seen", 1 / len(data.train)) if count == EPOCHS else ("evaluations", 1.0)
    steps, counts = checked("step"), checked(name) * share
    if not len(steps) or state.step > steps[-1]:
        steps, counts = np.append(steps, state.step), np.append(counts, getattr(state, name) * share)
    if len(steps) < 2:  # nothing has happened yet: what the first step is going to be
        size = min(snapshot.recipe.batch_size, len(data.train))
        first = size * share if count == EPOCHS else max(snapshot.recipe.optimizer.cost, 1)
        steps, counts = np.append(steps, steps[-1] + 1), np.append(counts, counts[-1] + first)
    return Abscissa(steps, counts)


def rates(recipe: Recipe) -> Abscissa:
    """The axis of the learning rates through which a schedule climbs; what comes after the highest is not shown."""
    schedule = recipe.schedule
    assert isinstance(schedule, RangeTest)
    steps = np.unique(np.linspace(0, schedule.warmup + schedule.steps, KNOTS).round())
    factors = np.array([schedule.factor(int(step)) for step in steps])
    climbing = np.concatenate([[True], factors[1:] > np.maximum.accumulate(factors)[:-1]])
    return Abscissa(steps[climbing], np.log10(recipe.optimizer.rate * factors[climbing]), powers=True)
