"""State, Program, advance: one step of training, and many, as a pure function.

`advance(program, state, count)` answers with a new state and a record of every step, and writes to nothing it was
given. The program owns buffers that are written in place while it runs; they are filled from the state first, so that
the same state always gives the same bits, whatever ran before and however the steps were cut into calls.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import cycle

import numpy as np

from core.arrays import SUM, Array, largest, sealed
from core.batches import SHUFFLE, Drawer
from core.datasets import Data
from core.footing import Footing
from core.grounds import BatchGround
from core.layers import Bench
from core.models import COLUMNS, ROWS, SCORES
from core.objectives import ANSWERS, PRICE, TARGETS, Objective
from core.optimizers import abreast
from core.recipe import Recipe
from core.tape import Tape
from core.tasks import Task

# Steps whose data are gathered, and steps whose answers are judged, at once: as many as fit into the cache.
FITTING, MOST_STEPS = 65_536, 64


@dataclass(frozen=True, eq=False)
class State:
    """Where a run is after `step` steps: parameters (size,) and the optimizer's memory, none of them writeable.

    `seen` counts the samples looked at so far, `evaluations` how often a loss was computed on the way; `diverged` says
    that a loss was no longer a finite number.
    """

    step: int
    theta: Array
    memory: Mapping[str, Array]
    seen: int = 0
    evaluations: int = 0
    diverged: bool = False


@dataclass(frozen=True, eq=False)
class Records:
    """One number per step, each of the step's batch before the step: data loss, accuracy (NaN if none), penalty.

    `evaluations` is how many evaluations of the loss all steps before this one have taken.
    """

    loss: Array
    accuracy: Array
    penalty: Array
    evaluations: Array


@dataclass(eq=False)
class Program:
    """A recipe made ready to run on its data: fixed buffers and one straight-line function per step.

    With `others`, recipes that differ from it in the numbers of the optimizer and in the seed alone, all of them run at
    once, each in a lane of its own: theta is (lanes, size), a record (steps, lanes). They see the same batches.
    """

    recipe: Recipe
    data: Data
    others: tuple[Recipe, ...] = ()
    drawing_seed: int | None = None  # of the batches, when it is not the recipe's own
    objective: Objective = field(init=False)

    def __post_init__(self) -> None:
        recipe, data = self.recipe, self.data
        rules = [each.optimizer for each in (recipe, *self.others)]
        self.optimizer = abreast(rules) if self.others else recipe.optimizer
        self.lanes = (1 + len(self.others),) if self.others else ()
        self.dtype = np.dtype(recipe.precision)
        self.objective = Objective(recipe.model, recipe.loss, recipe.penalty, data, self.dtype)
        whole = recipe.optimizer.full_batch
        size = len(data.train) if whole else recipe.batch_size
        seed = recipe.seed if self.drawing_seed is None else self.drawing_seed
        self.drawer = Drawer(size, SHUFFLE if whole else recipe.drawing, len(data.train), seed)
        self.batch = self.drawer.size
        zeros = np.zeros((*self.lanes, self.objective.layout.size), self.dtype)
        layout, memory = self.objective.layout, self.optimizer.memory(zeros)
        counted, trained = layout.weights(self.dtype), layout.trained(self.dtype)
        self.footing = Footing(zeros, zeros.copy(), memory, counted, trained, recipe.seed)
        self._targets = data.train.targets.astype(self.dtype)
        self._make_buffers()
        self._play = self._tape().straight(ROWS, COLUMNS, TARGETS, SCORES, ANSWERS, PRICE)

    @property
    def epoch(self) -> int:
        """How many steps look at as many samples as there are: at least 1."""
        return max(1, round(len(self.data.train) / self.batch))

    def begin(self) -> State:
        """The first state: initial weights from the recipe's seed, fresh optimizer memory."""
        size = self.data.features, self.data.outputs
        lanes = [recipe.model.initial(*size, recipe.seed) for recipe in (self.recipe, *self.others)]
        theta = np.array(lanes if self.others else lanes[0], self.dtype)
        return State(0, sealed(theta), self.fresh_memory(theta))

    def fresh_memory(self, theta: Array) -> dict[str, Array]:
        """The optimizer's memory before a first step from theta."""
        return {name: sealed(value) for name, value in self.optimizer.memory(theta).items()}

    def _make_buffers(self) -> None:
        features, outputs, batch = self.data.features, self.data.outputs, self.batch
        self.block = fitting(batch * outputs)
        self._gathered = min(fitting(batch * (features + 1)), self.block)
        self._rows = np.empty((self._gathered, batch, features + 1), self.dtype)
        self._rows[..., -1] = 1 / self.data.scale
        self._inputs = np.empty((self._gathered * batch, features), self.data.train.inputs.dtype)
        self._drawn = np.empty((self._gathered * batch, outputs), self.dtype)
        # Targets lie in memory as scores do, class by class, so that losses walk through both in one go.
        self._wanted = np.empty((self.block, outputs, batch), self.dtype)
        self._scores = np.empty((self.block, *self.lanes, outputs, batch), self.dtype)
        self._price = np.zeros((self.block, *(self.lanes or (1,))), self.dtype)
        # One ready tuple of views per step of a block: making a view costs as much as a small product.
        self._views = [
            (rows, rows.T, wanted.T, scores, scores.swapaxes(-1, -2), price)
            for rows, wanted, scores, price in zip(cycle(self._rows), self._wanted, self._scores, self._price)
        ]

    def _tape(self) -> Tape:
        tape, footing = Tape(), self.footing
        layout, penalty = self.objective.layout, self.recipe.penalty
        bench = Bench(layout, footing.theta, footing.gradient, self.batch, clock=footing)
        self.objective.trace(tape, bench, slopes=not self.recipe.optimizer.blind)
        if self.recipe.optimizer.asks:
            footing.ground = BatchGround(self.objective, self.batch)
            tape.add(self._look, footing.ground, ROWS, COLUMNS, TARGETS, ANSWERS, PRICE)
        else:
            self.recipe.clip.trace(tape, footing)
        penalty.before(tape, footing.theta, self.objective.counted, footing.rate)
        self.optimizer.trace(tape, footing)
        penalty.after(tape, footing.theta, layout)
        if self.recipe.optimizer.asks or self.recipe.model.noisy or not self.recipe.schedule.steady:
            tape.add(self._tick)
        return tape

    def _look(
        self, ground: BatchGround, rows: Array, columns: Array, targets: Array, answers: Array, price: Array
    ) -> None:
        """Let the optimizer ask about this step's batch, and tell it the loss that is already known."""
        ground.aim(rows, columns, targets)
        self.footing.loss = ground.mean(answers, price[0])
        self._spent.append(self.footing.evaluations)
        self.footing.evaluations += self.recipe.optimizer.cost

    def _tick(self) -> None:
        self._stand(self.footing.step + 1)

    def _stand(self, step: int) -> None:
        self.footing.stand(step, self.optimizer.rate * self.recipe.schedule.factor(step))

    def load(self, state: State) -> None:
        """Take a state into the buffers."""
        at = self.footing
        np.copyto(at.theta, state.theta)
        for name, value in state.memory.items():
            np.copyto(at.memory[name], value)
        self._stand(state.step)
        at.evaluations = state.evaluations

    def gather(self, step: int, count: int, place: int = 0) -> None:
        """Fill the buffers with the batches of the steps step ... step + count - 1, the first of them at `place`."""
        indices = self.drawer.indices(step, count)
        inputs, drawn = self._inputs[: len(indices)], self._drawn[: len(indices)]
        # mode="clip" writes straight into `out`; the default would go through a hidden copy.
        self.data.train.inputs.take(indices, 0, inputs, "clip")
        self._rows[:count, :, :-1] = inputs.reshape(count, self.batch, -1)
        self._targets.take(indices, 0, drawn, "clip")
        np.copyto(self._wanted[place : place + count], drawn.reshape(count, self.batch, -1).swapaxes(-1, -2))

    def run(self, step: int, count: int) -> Records:
        """Take `count` steps, at most `block`, from what was loaded."""
        self._spent: list[int] = []
        play, some = self._play, self._gathered
        for place in range(0, count, some):
            self.gather(step + place, min(some, count - place), place)
            for views in self._views[place : min(place + some, count)]:
                play(*views)
        scores, wanted = (array[:count].swapaxes(-1, -2) for array in (self._scores, self._wanted))
        wanted = wanted[:, None] if self.others else wanted
        loss = np.add.reduce(self.recipe.loss.values(scores, wanted), -1) / self.batch
        accuracy = np.full(loss.shape, np.nan)
        if self.data.task is Task.CLASSIFICATION:
            accuracy = hits(scores, wanted) / self.batch
        return Records(loss, accuracy, self._price[:count].reshape(loss.shape).copy(), self._evaluations(count))

    def _evaluations(self, count: int) -> Array:
        if self.recipe.optimizer.asks:
            return np.array(self._spent)
        first = self.footing.evaluations
        self.footing.evaluations += count * self.recipe.optimizer.cost
        return np.arange(first, self.footing.evaluations, self.recipe.optimizer.cost)


def hits(scores: Array, targets: Array) -> Array:
    """(...,) how many samples of scores (..., samples, classes) have their largest score at the one of `targets`.

    Of equal scores the first counts. Looking for the maximum and comparing is five times as fast as asking where it is,
    and says the same unless there are equal scores, or scores that are no numbers.
    """
    best = scores == largest(scores)
    if np.count_nonzero(best) != best[..., 0].size:
        return np.count_nonzero(scores.argmax(-1) == targets.argmax(-1), -1)
    return SUM(best & (targets > 0), (-2, -1))


def fitting(numbers: int) -> int:
    """How many arrays of so many numbers fit: at least 1, at most `MOST_STEPS`."""
    return max(1, min(MOST_STEPS, FITTING // numbers))


def advance(program: Program, state: State, count: int = 1) -> tuple[State, Records]:
    """The state `count` >= 1 steps after `state`, and what each of these steps recorded."""
    program.load(state)
    end = state.step + count
    with np.errstate(all="ignore"):  # divergence is a lesson, not a warning
        parts = [program.run(step, min(program.block, end - step)) for step in range(state.step, end, program.block)]
    records = parts[0] if len(parts) == 1 else joined(parts)
    memory = {name: sealed(value) for name, value in program.footing.memory.items()}
    diverged = state.diverged or not bool(np.isfinite(records.loss).all())
    seen, evaluations = state.seen + count * program.batch, program.footing.evaluations
    return State(end, sealed(program.footing.theta), memory, seen, evaluations, diverged), records


def joined(parts: list[Records]) -> Records:
    """Records of consecutive steps as one."""
    return Records(
        np.concatenate([part.loss for part in parts]),
        np.concatenate([part.accuracy for part in parts]),
        np.concatenate([part.penalty for part in parts]),
        np.concatenate([part.evaluations for part in parts]),
    )
