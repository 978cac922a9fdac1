"""One network on few and noisy samples, trained with a dozen strengths of the penalty: which one is to be taken?

Some training samples are held back to choose the strength by; the test is asked once, about the chosen one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.choosing import TEST
from core.datasets import Data, EmptyShelf
from core.models import Perceptron
from core.optimizers import GradientDescent
from core.penalties import L1, L2, ElasticNet, Penalty
from core.recipe import Recipe
from core.toys import Moons
from core.training import Program, advance
from core.validation import fresh, held_back

# Without a penalty first, then on a log scale; five runs that differ in their first weights, for one alone may be luck.
STRENGTHS = np.array([0.0, *np.geomspace(1e-5, 0.3, 12)])
RUNS, STEPS, SLICE = 5, 3000, 100
HELD = 0.33  # the share of the labelled samples that is held back


@dataclass(frozen=True, eq=False)
class Curve:
    """Means over the runs, (strengths so far,): data losses, accuracies, and the length of the weights."""

    strengths: Array
    train_loss: Array
    validation_loss: Array
    test_loss: Array
    fresh_loss: Array
    train: Array
    validation: Array
    test: Array
    length: Array

    def loss(self, judge: str) -> Array:
        """(strengths,) the data loss on the samples that choose."""
        return self.test_loss if judge == TEST else self.validation_loss

    def right(self, judge: str) -> Array:
        """(strengths,) the accuracy on the samples that choose."""
        return self.test if judge == TEST else self.validation

    def gap(self, judge: str) -> Array:
        """(strengths,) that data loss minus training data loss."""
        return self.loss(judge) - self.train_loss

    def best(self, judge: str) -> int:
        """The place of the strength with the least data loss on the samples that choose."""
        return int(self.loss(judge).argmin())

    @property
    def finished(self) -> bool:
        """Whether every strength was tried."""
        return len(self.strengths) == len(STRENGTHS)


@dataclass(frozen=True)
class Trial:
    """Two moons with 60 labelled samples, a fifth of them mislabelled, and a network that can learn all by heart.

    A share of the labelled samples is `held` back to choose by, mislabelled ones among them.
    """

    kind: str = "l2"
    held: float = HELD

    @property
    def moons(self) -> Moons:
        """60 labelled samples, 360 to be tested on; the labels of the test are right."""
        return Moons(samples=420, train_share=1 / 7, noise=0.2, label_noise=0.2)

    @cached_property
    def data(self) -> Data:
        """What is learned from, and the test."""
        return replace(self.split, test=self.moons.data(EmptyShelf()).test)

    @cached_property
    def split(self) -> Data:
        """What is learned from, and what is held back in the place of the test."""
        return held_back(self.moons.data(EmptyShelf()), self.held, 0)

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many samples learn, how many are held back, how many test."""
        return len(self.split.train), len(self.split.test), len(self.data.test)

    def penalty(self, strength: float) -> Penalty:
        """The penalty with this strength."""
        return {"l1": L1(strength), "l2": L2(strength)}.get(self.kind, ElasticNet(strength))

    def recipe(self, strength: float) -> Recipe:
        """The recipe of the first run."""
        return Recipe(model=Perceptron(hidden=(24,)), penalty=self.penalty(strength), optimizer=GradientDescent(0.5))

    def curve(self) -> Iterator[Curve | None]:
        """The curve, one strength after the other; None while one is being tried."""
        points = list[Array]()
        for strength in STRENGTHS:
            first = self.recipe(float(strength))
            program = Program(first, self.data, tuple(replace(first, seed=seed) for seed in range(1, RUNS)))
            state = program.begin()
            for _ in range(0, STEPS, SLICE):
                state, _ = advance(program, state, SLICE)
                yield None
            points.append(self._point(program, state.theta))
            yield Curve(STRENGTHS[: len(points)], *np.array(points).T)

    def _point(self, program: Program, thetas: Array) -> Array:
        """Means over the runs, in the order of a curve."""
        objective, weights = program.objective, program.objective.layout.weights(bool)
        new = fresh(self.moons)
        assert new is not None
        parts = [self.data.train, self.split.test, self.data.test, new]
        scores = [[objective.score(theta, part) for theta in thetas] for part in parts]
        losses = [np.mean([score.data_loss for score in part]) for part in scores]
        rights = [np.mean([score.accuracy or 0.0 for score in part]) for part in scores[:3]]
        return np.array([*losses, *rights, np.linalg.norm(thetas[:, weights], axis=1).mean()])
