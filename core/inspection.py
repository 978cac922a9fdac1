"""A run seen from the inside: its answers counted against the truth, and every layer's weights, gradient and step."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.activity import dead_units
from core.arrays import Array
from core.datasets import Samples
from core.metrics import Confusion, r2, top_k_accuracy
from core.norms import distance, layer_norms, update_ratios
from core.objectives import Examiner, Objective
from core.recipe import Recipe
from core.tasks import Task
from core.training import Program, State, advance

# At most so many test samples are answered, and so many training samples are asked for slopes and dead units; fewer,
# but not less than so few, where samples times parameters would be more than so many numbers.
MOST_ANSWERED, MOST_ASKED, FEWEST, MOST_NUMBERS = 1000, 500, 50, 20_000_000
# A step is tried in passing if it multiplies at most so many numbers: samples of a batch times parameters.
MOST_WORK = 50_000_000
# Of this many classes on the second guesses are worth a number; of many classes, the first five guesses.
SEVERAL, MANY = 3, 10


@dataclass(frozen=True, eq=False)
class Answers:
    """What a model says to the first test samples: its `predictions` (samples, outputs) and what was to be said.

    For classes the `confusion` and the share `top` of samples whose class is among the first `k` guesses (NaN for two
    classes); for a regression `r2`, the share of the spread that is explained.
    """

    predictions: Array
    targets: Array
    confusion: Confusion | None = None
    k: int = 0
    top: float = np.nan
    r2: float = np.nan


@dataclass(frozen=True, eq=False)
class Layers:
    """(layers,) for each dense layer: norms of its weights, of their gradient, of the way from the first weights.

    `ratio` is |W_after - W_before| / |W_before| of the next step, NaN where trying it would take too long; `dead` is
    the share of dead units behind it, NaN for the last layer. `moved` is the distance of all parameters from the start,
    `samples` how many training samples were asked.
    """

    weights: Array
    gradient: Array
    ratio: Array
    dead: Array
    path: Array
    moved: float
    samples: int


class Inspector:
    """Looks into a run with one recipe; what it needs for that is made once. It belongs to one thread."""

    def __init__(self, recipe: Recipe, objective: Objective) -> None:
        self.recipe, self.objective = recipe, objective
        asked = min(MOST_ASKED, max(FEWEST, MOST_NUMBERS // objective.layout.size))
        self._asked = first(objective.data.train, asked)
        self._examiner = Examiner(objective, first(objective.data.test, MOST_ANSWERED))

    def answers(self, theta: Array) -> Answers:
        """What theta answers to the first test samples."""
        samples, scores = self._examiner.samples, self._examiner.scores(theta)
        if self.objective.data.task is Task.REGRESSION:
            return Answers(scores, samples.targets, r2=r2(scores, samples.targets))
        classes = scores.shape[1]
        confusion = Confusion.of(samples.labels, scores.argmax(-1), classes)
        k = 5 if classes >= MANY else 2
        top = top_k_accuracy(scores, samples.labels, k) if classes >= SEVERAL else np.nan
        return Answers(scores, samples.targets, confusion, k, top)

    def layers(self, state: State, start: Array) -> Layers:
        """Every layer at `state`, of a run whose first parameters were `start`."""
        theta, layout, asked = state.theta, self.objective.layout, self._asked
        with np.errstate(all="ignore"):  # a run that has diverged is looked at like any other
            weights = layer_norms(theta, layout)
            gradient = layer_norms(self.objective.gradient(theta, asked), layout)
            ratio = self._ratio(state) if self.quick else np.full(len(weights), np.nan)
            dead = np.append(dead_units(self.objective, theta, asked.inputs), np.nan)
            path = layer_norms(theta.astype(float) - start, layout)
            return Layers(weights, gradient, ratio, dead, path, distance(theta, start, layout), len(asked))

    def _ratio(self, state: State) -> Array:
        after, _ = advance(self._program, state)
        return update_ratios(state.theta, after.theta, self.objective.layout)

    @property
    def quick(self) -> bool:
        """Whether a step is cheap enough to be tried in passing."""
        optimizer, count = self.recipe.optimizer, len(self.objective.data.train)
        batch = count if optimizer.full_batch else min(self.recipe.batch_size, count)
        return batch * self.objective.layout.size * max(optimizer.cost, 1) <= MOST_WORK

    @cached_property
    def _program(self) -> Program:
        return Program(self.recipe, self.objective.data)


def first(samples: Samples, most: int) -> Samples:
    """The first samples, at most `most`."""
    return Samples(samples.inputs[:most], samples.targets[:most])
