"""Forty runs on six animals at once: how many learn them, and what becomes of the others."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.activity import dead_units
from core.animals import Animals
from core.arrays import Array, generator, sealed
from core.datasets import Data, EmptyShelf
from core.initializers import He, Uniform
from core.losses import cross_entropy
from core.models import Perceptron
from core.optimizers import GradientDescent
from core.recipe import Recipe
from core.rectifiers import ReLU
from core.training import Program, State, advance

NOTE, SMALL, HE = "note", "small", "he"
RUNS, EPOCHS, STRIDE = 40, 1000, 20
# What the window calls the columns of the animals.
WORDS = ("fur", "wings")
# The stream of random numbers of the last layer; the run's number goes in front.
LAST = 99


@dataclass(frozen=True, eq=False)
class Herd:
    """What has become of the runs after some epochs.

    `losses` (points, runs) every `STRIDE` epochs from the first one on; `right` (runs,) how many rows each answers
    rightly; `dead` (runs,) the share of its hidden units that no row can teach.
    """

    losses: Array
    right: Array
    dead: Array
    rows: int

    @property
    def epochs(self) -> Array:
        """(points,) where the losses stand."""
        return STRIDE * np.arange(len(self.losses))

    @property
    def learned(self) -> int:
        """How many runs answer every row rightly."""
        return int((self.right == self.rows).sum())

    @property
    def silent(self) -> int:
        """In how many runs all hidden units are dead."""
        return int((self.dead == 1).sum())


@dataclass(frozen=True)
class Pasture:
    """The settings of all runs; they differ in their seeds alone.

    Where `initial` is "note", the hidden layer begins with U(-0.05, 0.05) and the last with Keras's own default, the
    uniform distribution of Glorot and Bengio; "small" begins both with U(-0.05, 0.05); "he" both with He's normal.
    """

    hidden: int = 3
    rate: float = 0.01
    initial: str = NOTE
    printed: bool = False

    @cached_property
    def data(self) -> Data:
        """The animals."""
        return Animals(self.printed).data(EmptyShelf())

    @property
    def recipe(self) -> Recipe:
        """The recipe of the first run: every step looks at all rows, so that an epoch is a step."""
        first = He() if self.initial == HE else Uniform(0.05)
        model = Perceptron(hidden=(self.hidden,), activation=ReLU(), initializer=first)
        return Recipe(data=Animals(self.printed), model=model, optimizer=GradientDescent(self.rate))

    @property
    def floor(self) -> float:
        """The least cross entropy of any model: rows that look alike get the same answer, whatever their labels."""
        train = self.data.train
        _, group = np.unique(train.inputs, axis=0, return_inverse=True)
        same = group.ravel()[:, None] == group.ravel()
        shares = same @ train.targets / same.sum(1, keepdims=True)
        return float(cross_entropy(shares, train.targets).mean())

    @property
    def idle(self) -> float:
        """The least cross entropy where all hidden units are dead: the answer is how often each class occurs."""
        targets = self.data.train.targets
        return float(cross_entropy(targets.mean(0), targets).mean())

    @property
    def program(self) -> Program:
        """All runs side by side."""
        recipe = self.recipe
        others = tuple(replace(recipe, seed=seed) for seed in range(1, RUNS))
        return Program(recipe, self.data, others)

    def begin(self, program: Program) -> State:
        """The first state: (runs, size) parameters."""
        state = program.begin()
        if self.initial != NOTE:
            return state
        theta = state.theta.copy()
        last = program.objective.layout.view(theta, "W2")
        reach = math.sqrt(6 / sum(last.shape[1:]))
        for seed, weights in enumerate(last):
            weights[...] = generator(seed, LAST).uniform(-reach, reach, weights.shape)
        return State(0, sealed(theta), state.memory)

    def graze(self) -> Iterator[Herd | None]:
        """The herd every `STRIDE` epochs, up to the last; None in between, where nothing is new."""
        program = self.program
        state = self.begin(program)
        losses = np.empty((0, RUNS))
        for _ in range(0, EPOCHS, STRIDE):
            # A step records its loss before it is taken, of all rows: the losses of the epoch where it began.
            state, records = advance(program, state, STRIDE)
            losses = np.concatenate([losses, records.loss[:1]])
            yield from self._herd(program, state, losses)

    def _herd(self, program: Program, state: State, losses: Array) -> Iterator[Herd | None]:
        """The herd, after a None for every few runs that were examined."""
        train, objective = self.data.train, program.objective
        right, dead, last = np.zeros(RUNS, int), np.zeros(RUNS), np.zeros(RUNS)
        for run, theta in enumerate(state.theta):
            score = objective.score(theta, train)
            right[run], last[run] = round(len(train) * (score.accuracy or 0.0)), score.data_loss
            dead[run] = dead_units(objective, theta, train.inputs)[0]
            if run % 8 == 7:
                yield None
        yield Herd(np.concatenate([losses, [last]]), right, dead, len(train))
