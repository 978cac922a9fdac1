"""What the axis below a curve counts: steps, epochs, or evaluations of the loss."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array
from core.snapshot import Snapshot
from ui.i18n import word

STEPS, EPOCHS, EVALUATIONS = "steps", "epochs", "evaluations"
# What is written below the axis, and what the menu calls it.
NAMES: Mapping[str, str] = {
    STEPS: word("plots", "step"),
    EPOCHS: word("plots", "epoch"),
    EVALUATIONS: word("plots", "evaluations of the loss"),
}
TITLES: Mapping[str, str] = {
    STEPS: word("plots", "Count steps"),
    EPOCHS: word("plots", "Count epochs"),
    EVALUATIONS: word("plots", "Count evaluations of the loss"),
}
HEADINGS: Mapping[str, str] = {
    STEPS: word("plots", "step {step}"),
    EPOCHS: word("plots", "step {step}, epoch {count}"),
    EVALUATIONS: word("plots", "step {step}, {count} evaluations"),
}
# Where the axis ends at first.
LEAST: Mapping[str, float] = {STEPS: 100.0, EPOCHS: 1.0, EVALUATIONS: 100.0}


@dataclass(frozen=True, eq=False)
class Abscissa:
    """Where a step lies on the axis: straight lines between the states at which step and count are known.

    `steps` and `counts` (known,), at least two of each, rise strictly; beyond both ends the last line goes on.
    """

    steps: Array
    counts: Array

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
