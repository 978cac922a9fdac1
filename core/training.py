"""State, Program, advance: one step of training, and many, as a pure function.

`advance(program, state, count)` answers with a new state and a record of every step, and writes to nothing it was given.
The program owns buffers that are written in place while it runs; they are filled from the state first, so that the same
state always gives the same bits, whatever ran before and however the steps were cut into calls.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.arrays import Array, sealed
from core.batches import SHUFFLE, Drawer
from core.datasets import Data
from core.layers import Bench
from core.models import COLUMNS, ROWS, SCORES, forward
from core.objectives import Objective
from core.optimizers import Footing
from core.penalties import Free
from core.recipe import Recipe
from core.schedules import Constant
from core.tape import Blank, Tape
from core.tasks import Task

TARGETS = Blank("targets")
# Steps whose data are gathered at once: as many as keep the gathered inputs within half a megabyte.
GATHERED, MOST_STEPS = 65_536, 64


@dataclass(frozen=True, eq=False)
class State:
    """Where a run is after `step` steps: parameters (size,) and the optimizer's memory, none of which can be written to.

    `seen` counts the samples looked at so far; `diverged` says that a loss was no longer a finite number.
    """

    step: int
    theta: Array
    memory: Mapping[str, Array]
    seen: int = 0
    diverged: bool = False


@dataclass(frozen=True, eq=False)
class Records:
    """What `count` steps did: the loss of each batch before its step, its accuracy (NaN for a regression), the penalty."""

    first: int
    loss: Array
    accuracy: Array
    penalty: Array


@dataclass(eq=False)
class Program:
    """A recipe made ready to run on its data: fixed buffers and one straight-line function per step."""

    recipe: Recipe
    data: Data
    objective: Objective = field(init=False)

    def __post_init__(self) -> None:
        recipe, data = self.recipe, self.data
        self.dtype = np.dtype(recipe.precision)
        self.objective = Objective(recipe.model, recipe.loss, recipe.penalty, data, self.dtype)
        whole = recipe.optimizer.full_batch
        size = len(data.train) if whole else recipe.batch_size
        self.drawer = Drawer(size, SHUFFLE if whole else recipe.drawing, len(data.train), recipe.seed)
        self.batch = self.drawer.size
        self.targets = data.train.targets.astype(self.dtype)
        zeros = np.zeros(self.objective.layout.size, self.dtype)
        self.footing = Footing(zeros, zeros.copy(), recipe.optimizer.memory(zeros))
        self._make_buffers()
        self._play = self._tape().straight(ROWS, COLUMNS, TARGETS, SCORES, PENALTY)

    def begin(self) -> State:
        """The first state: initial weights from the recipe's seed, fresh optimizer memory."""
        theta = self.recipe.model.initial(self.data.features, self.data.outputs, self.recipe.seed).astype(self.dtype)
        return State(0, sealed(theta), self.fresh_memory(theta))

    def fresh_memory(self, theta: Array) -> dict[str, Array]:
        """The optimizer's memory before a first step from theta."""
        return {name: sealed(value) for name, value in self.recipe.optimizer.memory(theta).items()}

    def _make_buffers(self) -> None:
        features, outputs, batch = self.data.features, self.data.outputs, self.batch
        self.block = max(1, min(MOST_STEPS, GATHERED // (batch * (features + 1))))
        self._rows = np.empty((self.block, batch, features + 1), self.dtype)
        self._rows[..., -1] = 1 / self.data.scale
        self._bytes = np.empty((self.block * batch, features), self.data.train.inputs.dtype)
        self._wanted = np.empty((self.block * batch, outputs), self.dtype)
        self._scores = np.empty((self.block, outputs, batch), self.dtype)
        self._penalty = np.zeros((self.block, 1), self.dtype)
        wanted = self._wanted.reshape(self.block, batch, outputs)
        # One ready tuple of views per step of a block: making a view costs as much as a small product.
        self._steps = [
            (self._rows[i], self._rows[i].T, wanted[i], self._scores[i], self._penalty[i]) for i in range(self.block)
        ]

    def _tape(self) -> Tape:
        recipe, footing = self.recipe, self.footing
        tape = Tape()
        bench = Bench(self.objective.layout, footing.theta, footing.gradient, self.batch)
        back = forward(tape, recipe.model, bench, self.data.scale)
        delta = np.zeros((self.data.outputs, self.batch), self.dtype)
        tape.add(slope_of(recipe.loss, self.batch), SCORES, TARGETS, delta)
        back(tape, delta)
        self._trace_penalty(tape)
        if not isinstance(recipe.schedule, Constant):
            tape.add(self._tick)
        tape.add(recipe.optimizer.step, footing)
        return tape

    def _trace_penalty(self, tape: Tape) -> None:
        if not isinstance(self.recipe.penalty, Free):
            counted = self.objective.counted
            weights, slope = np.zeros_like(counted), np.zeros_like(counted)
            tape.add(np.multiply, self.footing.theta, counted, weights)
            tape.add(charge, self.recipe.penalty, weights, PENALTY)
            tape.add(self.recipe.penalty.slope, weights, slope)
            tape.add(np.add, self.footing.gradient, slope, self.footing.gradient)

    def _tick(self) -> None:
        self.footing.factor = self.recipe.schedule.factor(self.footing.step)
        self.footing.step += 1

    def gather(self, step: int, count: int) -> None:
        """Fill the buffers with the batches of the steps step ... step + count - 1."""
        indices = self.drawer.indices(step, count)
        inputs, wanted = self._bytes[: len(indices)], self._wanted[: len(indices)]
        # mode="clip" writes straight into `out`; the default would go through a hidden copy.
        self.data.train.inputs.take(indices, 0, inputs, "clip")
        self._rows[:count, :, :-1] = inputs.reshape(count, self.batch, -1)
        self.targets.take(indices, 0, wanted, "clip")

    def load(self, state: State) -> None:
        """Take a state into the buffers."""
        at = self.footing
        np.copyto(at.theta, state.theta)
        for name, value in state.memory.items():
            np.copyto(at.memory[name], value)
        at.step, at.factor = state.step, self.recipe.schedule.factor(state.step)

    def run(self, step: int, count: int) -> tuple[Array, Array, Array]:
        """Run at most `block` steps from the buffers; loss, accuracy and penalty of each, (count,)."""
        self.gather(step, count)
        for views in self._steps[:count]:
            self._play(*views)
        scores = self._scores[:count].swapaxes(-1, -2)
        wanted = self._wanted[: count * self.batch].reshape(count, self.batch, -1)
        loss = self.recipe.loss.values(scores, wanted).mean(-1)
        accuracy = np.full(count, np.nan)
        if self.data.task is Task.CLASSIFICATION:
            accuracy = (scores.argmax(-1) == wanted.argmax(-1)).mean(-1)
        return loss, accuracy, self._penalty[:count, 0].copy()


PENALTY = Blank("penalty")


def slope_of(loss: Any, samples: int) -> Any:
    """A function that writes the slope of the mean loss by the scores (outputs, samples) into a delta like them."""
    share = 1.0 / samples

    def write(scores: Array, targets: Array, delta: Array) -> None:
        loss.slopes(scores.T, targets, delta.T)
        np.multiply(delta, share, delta)

    return write


def charge(penalty: Any, weights: Array, out: Array) -> None:
    """Write the value of the penalty into `out` (1,)."""
    out[0] = penalty.value(weights)


def advance(program: Program, state: State, count: int = 1) -> tuple[State, Records]:
    """The state `count` steps after `state`, and what each of these steps recorded."""
    program.load(state)
    parts: list[tuple[Array, Array, Array]] = []
    with np.errstate(all="ignore"):  # divergence is a lesson, not a warning
        for step in range(state.step, state.step + count, program.block):
            parts.append(program.run(step, min(program.block, state.step + count - step)))
    loss, accuracy, penalty = (np.concatenate(column) for column in zip(*parts, strict=True))
    memory = {name: sealed(value) for name, value in program.footing.memory.items()}
    diverged = state.diverged or not bool(np.isfinite(loss).all())
    seen = state.seen + count * program.batch
    after = State(state.step + count, sealed(program.footing.theta), memory, seen, diverged)
    return after, Records(state.step, loss, accuracy, penalty)
