"""One network on few and noisy samples, trained with a dozen strengths of the penalty: what does it do to the gap?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.datasets import Data, EmptyShelf
from core.models import Perceptron
from core.optimizers import GradientDescent
from core.penalties import L1, L2, ElasticNet, Penalty
from core.recipe import Recipe
from core.toys import Moons
from core.training import Program, advance

# Without a penalty first, then on a log scale; five runs that differ in their first weights, for one alone may be luck.
STRENGTHS = np.array([0.0, *np.geomspace(1e-5, 0.3, 12)])
RUNS, STEPS, SLICE = 5, 3000, 100


@dataclass(frozen=True, eq=False)
class Curve:
    """Means over the runs, (strengths so far,): data losses, accuracies, and the length of the weights."""

    strengths: Array
    train_loss: Array
    test_loss: Array
    train: Array
    test: Array
    length: Array

    @property
    def gap(self) -> Array:
        """(strengths,) test data loss minus training data loss."""
        return self.test_loss - self.train_loss

    @property
    def best(self) -> int:
        """The place of the strength with the least test data loss."""
        return int(self.test_loss.argmin())

    @property
    def finished(self) -> bool:
        """Whether every strength was tried."""
        return len(self.strengths) == len(STRENGTHS)


@dataclass(frozen=True)
class Trial:
    """Two moons of 40 training samples, a fifth of them mislabelled, and a network that can learn all by heart."""

    kind: str = "l2"

    @cached_property
    def data(self) -> Data:
        """40 samples to learn from, 360 to be tested on; the labels of the test are right."""
        return Moons(samples=400, train_share=0.1, noise=0.2, label_noise=0.2).data(EmptyShelf())

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
        """Five means over the runs."""
        objective, weights = program.objective, program.objective.layout.weights(bool)
        train = [objective.score(theta, self.data.train) for theta in thetas]
        test = [objective.score(theta, self.data.test) for theta in thetas]
        losses = [np.mean([score.data_loss for score in part]) for part in (train, test)]
        rights = [np.mean([score.accuracy or 0.0 for score in part]) for part in (train, test)]
        return np.array([*losses, *rights, np.linalg.norm(thetas[:, weights], axis=1).mean()])
