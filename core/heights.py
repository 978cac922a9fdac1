"""Toy data with numbers to predict: how high is the ground at a point of the plane, how high a curve?"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.datasets import DATASETS, Data, Shelf
from core.tasks import Task
from core.toys import FLIPS, PLAYGROUND, Toy, noise


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


@DATASETS.add("plane", title="Plane", formula=r"y = \frac{x_0 + x_1}{10}", source=PLAYGROUND)
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
