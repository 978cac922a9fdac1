"""Toy data in the plane with classes to tell apart.

Every draw belongs to one row: more samples add points and leave the others where they are, more noise moves the same
points or labels further, and another training share moves the same border through the same order.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array, generator
from core.corruption import blurred, input_noise, label_noise, mislabelled
from core.datasets import DATASETS, Data, Dataset, Samples, Shelf, one_hot, parted
from core.hyper import Real, Whole, hyper
from core.tasks import Task

PLAYGROUND = "TensorFlow Playground, dataset.ts"
POINTS = "Points of the plane"
# Which stream of random numbers serves what; the seed of the data goes in front.
EVEN, NORMAL = 1, 2


def noise(help: str, default: float = 0.1) -> Any:
    """The declaration of the noise, from 0 to 0.5."""
    return hyper(Real(default, "noise", help, symbol="v", low=0.0, high=0.5))


FLIPS = "How far a point may be mistaken for another when it gets its label; the points stay where they are."
MOVES = "How far a point may lie from its place."


@dataclass(frozen=True)
class Toy(Dataset):
    """Points computed from a seed, in part for training and in part for testing."""

    noise: float = noise(MOVES)
    samples: int = hyper(
        Whole(
            500, "samples", "How many points there are, for training and test together.", low=10, high=5000, scale="log"
        )
    )
    train_share: float = hyper(
        Real(0.5, "training share", "The share of points to learn from; the rest tests.", low=0.1, high=0.9)
    )
    seed: int = hyper(Whole(0, "data seed", "Other seeds give other points of the same kind.", low=0, high=9999))
    input_noise: float = input_noise()

    def even(self, *bounds: tuple[float, float]) -> Array:
        """(samples, bounds) even draws, each column between its low and its high."""
        low, high = np.array(bounds).T
        return low + (high - low) * generator(self.seed, EVEN).random((self.samples, len(bounds)))

    def normal(self, columns: int) -> Array:
        """(samples, columns) draws from the standard normal distribution."""
        return generator(self.seed, NORMAL).standard_normal((self.samples, columns))

    def split(self, points: Array, targets: Array) -> tuple[Samples, Samples]:
        """Training samples, blurred as asked for, and test samples: rows in random order, cut at the training share."""
        train, test = parted(points, targets, self.train_share, self.seed)
        return blurred(train, self.input_noise, self.seed), test


@dataclass(frozen=True)
class Classes(Toy):
    """Points with classes."""

    label_noise: float = label_noise()

    @abstractmethod
    def labelled(self) -> tuple[Array, Array, tuple[str, ...]]:
        """Points (samples, 2), the class of each (samples,), and the names of the classes."""

    def data(self, shelf: Shelf) -> Data:
        points, labels, names = self.labelled()
        train, test = self.split(points, one_hot(labels, len(names)))
        return Data(Task.CLASSIFICATION, mislabelled(train, self.label_noise, self.seed), test, names)


def polar(radius: Array, angle: Array) -> Array:
    """(samples, 2) points at (r sin t, r cos t), as TensorFlow Playground has them."""
    return np.stack([radius * np.sin(angle), radius * np.cos(angle)], -1)


@DATASETS.add("circle", title="Circle", formula=r"y = [\, |p + n| < 2.5 \,]", source=PLAYGROUND, group=POINTS)
@dataclass(frozen=True)
class Circle(Classes):
    """A disc inside a ring: no straight line separates them.

    Half the points have radius U(0, 2.5), half U(3.5, 5); the label looks at p + n, with n ~ U(-5, 5)^2 v.
    """

    noise: float = noise(FLIPS)

    def labelled(self) -> tuple[Array, Array, tuple[str, ...]]:
        radius, angle, *n = self.even((0, 1), (0, 2 * np.pi), (-5, 5), (-5, 5)).T
        ring = np.arange(self.samples) % 2
        points = polar(np.where(ring, 3.5 + 1.5 * radius, 2.5 * radius), angle)
        seen = points + self.noise * np.stack(n, -1)
        return points, (np.hypot(*seen.T) >= 2.5).astype(int), ("inside", "outside")


@DATASETS.add(
    "xor", title="Exclusive or", formula=r"y = [\, (x_0 + n_0)(x_1 + n_1) \geq 0 \,]", source=PLAYGROUND, group=POINTS
)
@dataclass(frozen=True)
class ExclusiveOr(Classes):
    """Opposite quarters of the plane belong together: the smallest task that a linear classifier cannot do.

    p ~ U(-5, 5)^2, then 0.3 away from each axis; the label looks at the sign of the product, with n ~ U(-5, 5) v.
    """

    noise: float = noise(FLIPS)

    def labelled(self) -> tuple[Array, Array, tuple[str, ...]]:
        draws = self.even((-5, 5), (-5, 5), (-5, 5), (-5, 5))
        points = draws[:, :2] + np.where(draws[:, :2] > 0, 0.3, -0.3)
        seen = points + self.noise * draws[:, 2:]
        return points, (seen.prod(-1) < 0).astype(int), ("equal signs", "different signs")


@DATASETS.add(
    "gauss", title="Two Gaussians", formula=r"p \sim N\big(\pm(2, 2),\; 0.5 + 7 v\big)", source=PLAYGROUND, group=POINTS
)
@dataclass(frozen=True)
class Gauss(Classes):
    """Two round clouds: a straight line is all it takes, until noise makes them overlap.

    Centres (2, 2) and (-2, -2), variance 0.5 + 7 v in each direction.
    """

    noise: float = noise("How wide the clouds are: their variance is 0.5 + 7 v.")

    def labelled(self) -> tuple[Array, Array, tuple[str, ...]]:
        labels = np.arange(self.samples) % 2
        centres = np.where(labels, -2.0, 2.0)[:, None]
        return centres + np.sqrt(0.5 + 7 * self.noise) * self.normal(2), labels, ("upper right", "lower left")


@DATASETS.add(
    "spiral",
    title="Spiral",
    formula=r"r = \frac{5 i}{n / 2},\quad t = \frac{3.5 \pi i}{n / 2} + \{0, \pi\}",
    source=PLAYGROUND,
    group=POINTS,
)
@dataclass(frozen=True)
class Spiral(Classes):
    """Two arms wound around each other: hard for few units, and a good place to watch a boundary grow.

    r = 5 i / (n / 2), t = 1.75 * 2 pi i / (n / 2) + (0 or pi), p = (r sin t, r cos t) + U(-1, 1)^2 v.
    """

    def labelled(self) -> tuple[Array, Array, tuple[str, ...]]:
        count = np.arange(self.samples)
        labels, along = count % 2, count // 2 / (self.samples / 2)
        points = polar(5 * along, 1.75 * 2 * np.pi * along + np.pi * labels)
        return points + self.noise * self.even((-1, 1), (-1, 1)), labels, ("first arm", "second arm")


@DATASETS.add(
    "three_spirals",
    title="Three spirals",
    formula=r"t = 4 (j + r) + v\, N(0, 1),\quad r \in [0, 1]",
    source="CS231n notes, Minimal neural network case study",
    group=POINTS,
)
@dataclass(frozen=True)
class ThreeSpirals(Classes):
    """Three arms, three classes: the smallest set on which softmax and the multiclass hinge show what they do.

    Arm j: r from 0 to 1 in equal steps, t = 4 (j + r) + N(0, v^2), p = (r sin t, r cos t).
    """

    noise: float = noise("Standard deviation of the angle, in radians.", 0.2)

    def labelled(self) -> tuple[Array, Array, tuple[str, ...]]:
        count = np.arange(self.samples)
        labels, along = count % 3, count // 3 / max((self.samples - 1) // 3, 1)
        angle = 4 * (labels + along) + self.noise * self.normal(1)[:, 0]
        return polar(along, angle), labels, ("first arm", "second arm", "third arm")


@DATASETS.add(
    "moons",
    title="Two moons",
    formula=r"(\cos t, \sin t) \;\text{or}\; (1 - \cos t,\, \tfrac{1}{2} - \sin t)",
    source="scikit-learn, make_moons",
    group=POINTS,
)
@dataclass(frozen=True)
class Moons(Classes):
    """Two half circles that reach into each other.

    t from 0 to pi in equal steps: (cos t, sin t) above, (1 - cos t, 1 - sin t - 0.5) below, each plus N(0, v^2).
    """

    noise: float = noise("Standard deviation of a point from its place.")

    def labelled(self) -> tuple[Array, Array, tuple[str, ...]]:
        count = np.arange(self.samples)
        labels, t = count % 2, np.pi * (count // 2) / max((self.samples - 1) // 2, 1)
        upper, lower = np.stack([np.cos(t), np.sin(t)], -1), np.stack([1 - np.cos(t), 0.5 - np.sin(t)], -1)
        points = np.where(labels[:, None], lower, upper) + self.noise * self.normal(2)
        return points, labels, ("upper moon", "lower moon")


@DATASETS.add(
    "rare_class",
    title="A rare class",
    formula=r"p \sim N\big(\pm(1, 1),\; v^2\big),\quad P(\mathrm{rare}) = q",
    source="He, Garcia (2009): Learning from Imbalanced Data",
    note="A model that always answers `frequent` has an accuracy of 1 - q and has learned nothing: look at the recall.",
    group=POINTS,
)
@dataclass(frozen=True)
class RareClass(Classes):
    """Two clouds of which one holds few points: high accuracy, and still every rare point may be missed.

    Centres (1, 1) and (-1, -1), standard deviation 10 v in each direction; every 1/q-th point is rare, at least one.
    """

    noise: float = noise("How wide the clouds are: their standard deviation is 10 v.")
    rare: float = hyper(
        Real(
            0.1, "rare share", "The share of the points that belong to the rare class.", symbol="q", low=0.01, high=0.5
        )
    )

    def labelled(self) -> tuple[Array, Array, tuple[str, ...]]:
        # Spread evenly over the rows, so that more samples leave the class of each where it is.
        labels = np.diff(np.ceil(np.arange(self.samples + 1) * self.rare)).astype(int)
        centres = np.where(labels, -1.0, 1.0)[:, None]
        return centres + 10 * self.noise * self.normal(2), labels, ("frequent", "rare")
