"""Toy data with numbers to predict: how high is the ground at a point of the plane, how high a curve?"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass

import numpy as np

from core.arrays import Array, generator
from core.datasets import DATASETS, Data, Samples, Shelf
from core.hyper import Real, hyper
from core.tasks import Task
from core.toys import FLIPS, PLAYGROUND, Toy, noise

GROUND = "Numbers to predict"
# Which stream of random numbers says what is an outlier; the seed of the data goes in front.
OUTLIERS = 6


@dataclass(frozen=True)
class Ground(Toy):
    """Points of the plane with heights that are looked up a little beside the point when there is noise."""

    noise: float = noise(FLIPS)

    @abstractmethod
    def height(self, points: Array) -> Array:
        """(samples,) the height at each point (samples, 2)."""

    def data(self, shelf: Shelf) -> Data:
        draws = self.even(*4 * [(-6.0, 6.0)])
        points, seen = draws[:, :2], draws[:, :2] + self.noise * draws[:, 2:]
        train, test = self.split(points, self.height(seen)[:, None])
        return Data(Task.REGRESSION, train, test, ("height",))


@DATASETS.add("plane", title="Plane", formula=r"y = \frac{x_0 + x_1}{10}", source=PLAYGROUND, group=GROUND)
@dataclass(frozen=True)
class Plane(Ground):
    """A slope that a linear model can follow exactly.

    p ~ U(-6, 6)^2, height (x_0 + x_1) / 10 at p + U(-6, 6)^2 v.
    """

    def height(self, points: Array) -> Array:
        return points.sum(-1) / 10


CENTRES = np.array([(-4, 2.5), (0, 2.5), (4, 2.5), (-4, -2.5), (0, -2.5), (4, -2.5)])
SIGNS = np.array([1, -1, 1, -1, 1, -1])


@DATASETS.add(
    "six_gaussians",
    title="Six hills and hollows",
    formula=r"y = \pm \max\Big(0,\, 1 - \frac{d}{2}\Big)",
    source=PLAYGROUND,
    group=GROUND,
)
@dataclass(frozen=True)
class SixGaussians(Ground):
    """Three hills and three hollows on flat ground: a linear model sees nothing, hidden units carve them out.

    p ~ U(-6, 6)^2, height sign * max(0, 1 - d / 2), with d the distance of p + U(-6, 6)^2 v from the nearest centre.
    """

    def height(self, points: Array) -> Array:
        distances = np.hypot(*(points[:, None] - CENTRES).transpose(2, 0, 1))
        nearest = distances.argmin(-1)
        return SIGNS[nearest] * np.maximum(0, 1 - distances.min(-1) / 2)


@DATASETS.add(
    "curve",
    title="Curve with outliers",
    formula=r"y = \sin \pi x + N(0, v^2)",
    source="Bishop (2006): Pattern Recognition and Machine Learning, section 1.1, on [-1, 1]",
    note="Bishop has sin 2 pi x on [0, 1], which is the same curve upside down; he uses 10 points and noise 0.3.",
    group=GROUND,
)
@dataclass(frozen=True)
class Curve(Toy):
    """One wave to follow, and a few points far above it: the squared error runs after them, Huber's hardly looks up.

    x ~ U(-1, 1), y = sin(pi x) + N(0, v^2); a share of the training points is lifted by `lift`. Tests have no outliers.
    """

    noise: float = noise("Standard deviation of a height from the curve.")
    outliers: float = hyper(
        Real(0.1, "outliers", "The share of training points that are lifted far above the curve.", low=0.0, high=0.5)
    )
    lift: float = hyper(Real(3.0, "lift", "How far above the curve an outlier lies.", low=0.0, high=10.0))

    def data(self, shelf: Shelf) -> Data:
        x = self.even((-1, 1))
        train, test = self.split(x, np.sin(np.pi * x) + self.noise * self.normal(1))
        lifted = generator(self.seed, OUTLIERS).random((len(train), 1)) < self.outliers
        return Data(Task.REGRESSION, Samples(train.inputs, train.targets + self.lift * lifted), test, ("height",))
