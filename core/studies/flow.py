"""The four steps of stochastic gradient descent, phase by phase, with the numbers of the running network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.datasets import Data, Samples
from core.hyper import Choice, Declared, Real, Switch, hyper
from core.norms import norm
from core.objectives import Objective
from core.recipe import Recipe
from core.training import Program, State, advance

BATCH, FORWARD, BACKWARD, UPDATE, REPEAT = "batch", "forward", "backward", "update", "repeat"
PHASES = {
    BATCH: "1  Mini-batch",
    FORWARD: "2  Gradient: forwards to the loss",
    BACKWARD: "2  Gradient: back to the weights",
    UPDATE: "3  Update",
    REPEAT: "4  Repeat",
}
SAID = {
    BATCH: "Draw a few training samples (x, y). They stay as they are; only W is ours to turn.",
    FORWARD: "Scores from x and W, the data loss from scores and y, the penalty from W alone: together the loss.",
    BACKWARD: "How does the loss change with every weight? The gradient has one number for each of them.",
    UPDATE: "Move every weight a little against its slope.",
    REPEAT: "With the new W, again from the first step.",
}
WORDS = (*SAID.values(), *PHASES.values())


@dataclass(frozen=True)
class FlowStudy(Declared):
    """What the lab of the four steps shows."""

    phase: str = hyper(Choice(BATCH, "phase", "Which part of a step is lit.", choices=PHASES))
    playing: bool = hyper(Switch(False, "slow play", "Go through the phases by itself, step after step."))
    pace: float = hyper(
        Real(1.5, "seconds per phase", "How long each phase is lit.", low=0.2, high=5.0, scale="log", unit="s")
    )

    def turned(self, ways: int = 1) -> FlowStudy:
        """The study with the next phase lit, or with one before."""
        names = list(PHASES)
        return replace(self, phase=names[(names.index(self.phase) + ways) % len(names)])

    @property
    def place(self) -> int:
        """The number of the phase, from 0."""
        return list(PHASES).index(self.phase)


@dataclass(frozen=True)
class Tracked:
    """One weight on its way: its block and place, its value, its slope, and its value after the step."""

    name: str
    index: tuple[int, ...]
    value: float
    slope: float
    after: float

    @property
    def words(self) -> str:
        """The weight as it is written, rows and columns counted from 1: W1[3, 2]."""
        return f"{self.name}[{', '.join(str(place + 1) for place in self.index)}]"


@dataclass(frozen=True, eq=False)
class Moment:
    """One step of training with everything that happens in it.

    `places` (batch,) of the samples that are drawn; `scores` (batch, outputs) of the finished model, and `losses`
    (batch,) of these. `data_loss` and `penalty` are what the step records, which with dropout or batch normalization is
    not the mean of these. `gradient`, `theta` and `after` are (size,).
    """

    objective: Objective
    recipe: Recipe
    step: int
    rate: float
    places: Array
    samples: Samples
    data_loss: float
    penalty: float
    theta: Array
    after: Array

    @cached_property
    def scores(self) -> Array:
        """(batch, outputs) what the model answers."""
        return self.objective.scores(self.theta, self.samples)

    @cached_property
    def losses(self) -> Array:
        """(batch,) what each sample costs."""
        with np.errstate(all="ignore"):
            return self.objective.loss.values(self.scores, self.samples.targets)

    @cached_property
    def gradient(self) -> Array:
        """(size,) how the total changes with every parameter."""
        return self.objective.gradient(self.theta, self.samples)

    @property
    def total(self) -> float:
        """data loss + penalty."""
        return self.data_loss + self.penalty

    @cached_property
    def total_after(self) -> float:
        """The same of the same batch, with the new weights."""
        return self.objective.score(self.after, self.samples).total

    @property
    def steepness(self) -> float:
        """The length of the gradient."""
        return norm(self.gradient)

    @property
    def moved(self) -> float:
        """How far all weights together are moved."""
        return norm(self.after.astype(float) - self.theta)

    @cached_property
    def tracked(self) -> Tracked:
        """The weight with the greatest slope: of all the easiest to follow."""
        counted = np.abs(self.gradient) * self.objective.layout.weights(float)
        place = int(np.nan_to_num(counted).argmax())
        block = next(b for b in self.objective.layout.blocks if b.start <= place < b.start + b.size)
        index = tuple(int(k) for k in np.unravel_index(place - block.start, block.shape))
        numbers = (float(array[place]) for array in (self.theta, self.gradient, self.after))
        return Tracked(block.name, index, *numbers)


@dataclass(eq=False)
class Stepper:
    """Looks one step ahead of a run, with a program of its own; it belongs to one thread."""

    recipe: Recipe
    data: Data
    program: Program = field(init=False)

    def __post_init__(self) -> None:
        self.program = Program(self.recipe, self.data)

    def moment(self, state: State) -> Moment:
        """The step that follows `state`: the samples it draws, its loss, and the weights after it."""
        program, train = self.program, self.data.train
        after, records = advance(program, state, 1)
        places = program.drawer.indices(state.step)
        rate = float(self.recipe.optimizer.rate * self.recipe.schedule.factor(state.step))
        return Moment(
            program.objective,
            self.recipe,
            state.step,
            rate,
            places,
            Samples(train.inputs[places], train.targets[places]),
            float(records.loss[0]),
            float(records.penalty[0]),
            state.theta,
            after.theta,
        )


@dataclass(eq=False)
class Watch:
    """Looks ahead of whatever run it is shown, and keeps the program as long as it serves; for one thread."""

    stepper: Stepper | None = None

    def look(self, recipe: Recipe, data: Data, state: State) -> Iterator[Moment]:
        """The next step of a run with this recipe, with every number ready."""
        if self.stepper is None or self.stepper.recipe != recipe or self.stepper.data is not data:
            self.stepper = Stepper(recipe, data)
        moment = self.stepper.moment(state)
        # What is worked out here need not be worked out by the window.
        _ = moment.losses, moment.tracked, moment.total_after
        yield moment
