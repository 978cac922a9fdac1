"""A linear classifier on an image of four pixels: scores = W x + b, with every number to turn."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.arrays import Array
from core.datasets import Data, Samples, one_hot
from core.hyper import Choice, Declared, Switch, hyper
from core.losses import CrossEntropy
from core.margin_losses import Hinge
from core.models import NONE, Linear
from core.objectives import Objective
from core.penalties import Free
from core.studies.scores import changed
from core.studies.vectors import Vector
from core.tasks import Task

ANIMALS = ("cat", "dog", "ship")
MISPRINT = 61.95  # what the figure prints for the ship: the bias was forgotten


def weighed(default: tuple[float, ...], label: str) -> Vector:
    """The declaration of one row of W."""
    return Vector(default, label, "What each pixel counts for this class.", low=-10.0, high=10.0)


@dataclass(frozen=True)
class PixelStudy(Declared):
    """CS231n's image of a cat, 2 x 2 pixels laid out as a column x of four; the cat is right."""

    row: str = hyper(
        Choice("ship", "class", "Which row of W is written out.", choices=dict(zip(ANIMALS, ANIMALS, strict=True)))
    )
    pixels: tuple[float, ...] = hyper(
        Vector(
            (56.0, 231.0, 24.0, 2.0),
            "pixels",
            "The image, row by row, from 0 for black to 255.",
            "x",
            low=0.0,
            high=255.0,
        )
    )
    cat: tuple[float, ...] = hyper(weighed((0.2, -0.5, 0.1, 2.0), "weights of cat"))
    dog: tuple[float, ...] = hyper(weighed((1.5, 1.3, 2.1, 0.0), "weights of dog"))
    ship: tuple[float, ...] = hyper(weighed((0.0, 0.25, 0.2, -0.3), "weights of ship"))
    biases: tuple[float, ...] = hyper(
        Vector(
            (1.1, 3.2, -1.2), "biases", "What is added to each score whatever the image.", "b", low=-999.0, high=999.0
        )
    )
    biased: bool = hyper(
        Switch(True, "with biases", "Without them the ship scores 61.95, as the lecture's figure prints.")
    )

    @property
    def weights(self) -> Array:
        """(3 classes, 4 pixels) the weights."""
        return np.array([self.cat, self.dog, self.ship])

    @property
    def scores(self) -> Array:
        """(3,) W x + b."""
        objective, inputs = self._objective, np.array([self.pixels])
        theta = (
            np.concatenate([self.weights.T.ravel(), np.array(self.biases)]) if self.biased else self.weights.T.ravel()
        )
        return objective.scores(theta, Samples(inputs, one_hot(np.zeros(1, int), 3)))[0]

    @property
    def _objective(self) -> Objective:
        data = Samples(np.array([self.pixels]), one_hot(np.zeros(1, int), 3))
        model = Linear() if self.biased else Linear(biases=NONE)
        return Objective(model, Hinge(), Free(), Data(Task.CLASSIFICATION, data, data, ANIMALS))

    @property
    def terms(self) -> Array:
        """(3, 4) what each pixel adds to each score."""
        return self.weights * np.array(self.pixels)

    @property
    def winner(self) -> int:
        """The class with the largest score."""
        return int(np.argmax(self.scores))

    @property
    def losses(self) -> tuple[float, float]:
        """Hinge and cross entropy of the cat with these scores."""
        scores, target = self.scores[None], np.eye(3)[:1]
        return float(Hinge().values(scores, target)[0]), float(CrossEntropy().values(scores, target)[0])

    def with_score(self, place: int, score: float) -> PixelStudy:
        """With the bias that gives a class this score."""
        bias = self.biases[place] + score - float(self.scores[place])
        return replace(self, biases=changed(self.biases, place, round(min(max(bias, -999.0), 999.0), 4)), biased=True)

    def with_pixel(self, place: int, value: float) -> PixelStudy:
        """With another pixel."""
        return replace(self, pixels=changed(self.pixels, place, min(max(value, 0.0), 255.0)))

    def with_bias(self, place: int, value: float) -> PixelStudy:
        """With another bias."""
        return replace(self, biases=changed(self.biases, place, min(max(value, -999.0), 999.0)))

    def with_weight(self, row: int, column: int, value: float) -> PixelStudy:
        """With another weight."""
        name = ANIMALS[row]
        return replace(self, **{name: changed(getattr(self, name), column, min(max(value, -10.0), 10.0))})
