"""Several ways of searching, each with the same budget of loss evaluations, drawn on one picture while they search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from core.arrays import Array
from core.datasets import Data
from core.objectives import Examiner
from core.recipe import Recipe
from core.training import Program, State, advance

EVALUATIONS, SAMPLES = "evaluations", "samples"
# How many points of a curve lie between 1 and 10 evaluations, and steps between two results.
PER_DECADE, AT_ONCE = 20, 50


@dataclass(frozen=True, eq=False)
class Lane:
    """What one rung has reached: arrays (points,), the first of them before anything was tried.

    `cost` is how many evaluations of the loss one step takes, `batch` how many samples one evaluation looks at.
    """

    key: str
    cost: int
    batch: int
    evaluations: Array
    losses: Array
    accuracies: Array
    steps: int = 0
    finished: bool = False

    @property
    def samples(self) -> Array:
        """How many samples were looked at, every look counted."""
        return self.evaluations * self.batch

    def counted(self, by: str) -> Array:
        """What the curve is drawn over; at least one, for the axis counts powers of ten."""
        return np.maximum(self.samples if by == SAMPLES else self.evaluations, 1)

    @property
    def best(self) -> float:
        """The least loss so far."""
        return float(self.losses.min())


@dataclass(frozen=True, eq=False)
class Climb:
    """All five lanes at one moment, and how many parameters they search for."""

    lanes: dict[str, Lane]
    parameters: int
    samples: int

    @property
    def finished(self) -> bool:
        """Whether every lane has spent its budget."""
        return all(lane.finished for lane in self.lanes.values())


@dataclass(eq=False)
class Climber:
    """One rung while it is being climbed."""

    key: str
    recipe: Recipe
    cost: int
    data: Data
    budget: int
    program: Program = field(init=False)
    state: State = field(init=False)
    lane: Lane = field(init=False)

    def __post_init__(self) -> None:
        self.program = Program(self.recipe, self.data)
        self._examiner = Examiner(self.program.objective, self.data.train)
        self.state = self.program.begin()
        score = self._examiner.score(self.state.theta)
        first = np.array([0]), np.array([score.data_loss]), np.array([score.accuracy])
        self.lane = Lane(self.key, self.cost, self.program.batch, *first)
        self._place = 0

    def advance(self) -> bool:
        """Take some steps; whether the lane has a new point, or is at its end."""
        target = min(round(10 ** (self._place / PER_DECADE)), self.budget)
        left = (self.budget - self.state.evaluations) // self.lane.cost
        if left < 1:
            self._finish()
            return True
        wanted = -(-(target - self.state.evaluations) // self.lane.cost)
        self.state, _ = advance(self.program, self.state, max(min(wanted, left, AT_ONCE), 1))
        if self.state.evaluations < target:
            return False
        while round(10 ** (self._place / PER_DECADE)) <= self.state.evaluations:
            self._place += 1
        self._look()
        return True

    def _finish(self) -> None:
        if self.state.step > self.lane.steps:
            self._look()
        self.lane = replace(self.lane, finished=True)

    def _look(self) -> None:
        score, lane = self._examiner.score(self.state.theta), self.lane
        self.lane = replace(
            lane,
            evaluations=np.append(lane.evaluations, self.state.evaluations),
            losses=np.append(lane.losses, score.data_loss),
            accuracies=np.append(lane.accuracies, np.nan if score.accuracy is None else score.accuracy),
            steps=self.state.step,
        )


def climbed(recipes: Mapping[str, Recipe], costs: Mapping[str, int], data: Data, budget: int) -> Iterator[Climb | None]:
    """All recipes followed until each has spent its budget, that which has spent least first."""
    climbers = [Climber(key, recipe, costs[key], data, budget) for key, recipe in recipes.items()]
    parameters = climbers[0].program.objective.layout.parameters
    while True:
        yield Climb({each.key: each.lane for each in climbers}, parameters, len(data.train))
        waiting = [each for each in climbers if not each.lane.finished]
        if not waiting:
            return
        slowest = min(waiting, key=lambda each: each.state.evaluations)
        while not slowest.advance():
            yield None
