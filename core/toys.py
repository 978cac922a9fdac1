"""Toy data in the plane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array, generator
from core.datasets import DATASETS, Data, Dataset, Samples, Shelf, one_hot
from core.hyper import Real, Whole, hyper
from core.tasks import Task


def noise(help: str) -> Any:
    """The declaration of the noise, from 0 to 0.5."""
    return hyper(Real(0.1, "noise", help, symbol="v", low=0.0, high=0.5))


def samples() -> Any:
    """The declaration of how many points there are in all."""
    return hyper(
        Whole(
            500, "samples", "How many points there are, for training and test together.", low=10, high=5000, scale="log"
        )
    )


def train_share() -> Any:
    """The declaration of the share of points that is trained on."""
    return hyper(Real(0.5, "training share", "The share of points to learn from; the rest tests.", low=0.1, high=0.9))


def seed() -> Any:
    """The declaration of the seed of the points."""
    return hyper(Whole(0, "data seed", "Other seeds give other points of the same kind.", low=0, high=9999))


def split(points: Array, targets: Array, share: float, random: np.random.Generator) -> tuple[Samples, Samples]:
    """Training and test samples: the rows in random order, cut at `share`; each part holds at least one."""
    order = random.permutation(len(points))
    cut = min(max(round(share * len(points)), 1), len(points) - 1)
    train, test = order[:cut], order[cut:]
    return Samples(points[train], targets[train]), Samples(points[test], targets[test])


@DATASETS.add(
    "circle",
    title="Circle",
    formula=r"y = [\, |p + n| < 2.5 \,]",
    source="TensorFlow Playground, dataset.ts",
)
@dataclass(frozen=True)
class Circle(Dataset):
    """A disc inside a ring: no straight line separates them.

    Half the points have radius U(0, 2.5), half U(3.5, 5). Noise flips labels near the border; the points stay.
    """

    noise: float = noise("How far a label may be mistaken about the radius.")
    samples: int = samples()
    train_share: float = train_share()
    seed: int = seed()

    def data(self, shelf: Shelf) -> Data:
        random = generator(self.seed, 1)
        half = self.samples // 2
        radius = np.concatenate([random.uniform(0, 2.5, half), random.uniform(3.5, 5, self.samples - half)])
        angle = random.uniform(0, 2 * np.pi, self.samples)
        points = np.stack([radius * np.sin(angle), radius * np.cos(angle)], -1)
        moved = points + random.uniform(-5, 5, points.shape) * self.noise
        inside = np.hypot(*moved.T) < 2.5
        train, test = split(points, one_hot((~inside).astype(int), 2), self.train_share, random)
        return Data(Task.CLASSIFICATION, train, test, ("inside", "outside"))
