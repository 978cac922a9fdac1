"""Choosing among the trials of a sweep: which data have the say, and what the figure is worth that one reports."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from core.sweep import Outcome

VALIDATION, TEST, TRAIN = "validation", "test", "train"
JUDGES = {VALIDATION: "validation", TEST: "test: cheating"}


@dataclass(frozen=True)
class Candidate:
    """One choice of settings with its outcomes, one per seed so far."""

    outcomes: tuple[Outcome, ...]

    def mean(self, measure: str) -> float:
        """The mean of a figure of the outcomes over the seeds; NaN where there is none."""
        values = [getattr(each, measure) for each in self.outcomes]
        return math.nan if None in values else sum(values) / len(values)

    @property
    def too_good(self) -> float:
        """How much less the test loss is than the loss on fresh samples, or else on the samples held back."""
        test, fresh = self.mean("test_loss"), self.mean("fresh_loss")
        return (fresh if fresh == fresh else self.mean("validation_loss")) - test


def candidates(outcomes: Iterable[Outcome], paths: Sequence[str]) -> list[Candidate]:
    """Outcomes that differ in their seeds alone belong together; in the order in which they came."""
    found: dict[tuple[Any, ...], tuple[Outcome, ...]] = {}
    for each in outcomes:
        place = tuple(each.trial.settings[path] for path in paths)
        found[place] = (*found.get(place, ()), each)
    return [Candidate(each) for each in found.values()]


def ranked(found: Iterable[Candidate], by: str) -> list[Candidate]:
    """The candidates by their loss on the data that have the say, the least first; without those that diverged."""
    measure = f"{by}_loss"
    finite = [each for each in found if math.isfinite(each.mean(measure))]
    return sorted(finite, key=lambda each: (each.mean(measure), each.outcomes[0].trial.number))
