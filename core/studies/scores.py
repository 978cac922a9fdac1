"""Scores of three images and what the losses make of them; a linear classifier that makes such scores; nested brackets.

The numbers it begins with are those of CS231n's third lecture.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.hyper import Choice, Declared, Real, Switch, hyper
from core.losses import CrossEntropy, Loss, probabilities
from core.margin_losses import CrammerSinger, Hinge, SquaredHinge, violations
from core.studies.vectors import Vector

CLASSES = ("cat", "car", "frog")
HINGE, SQUARED, CRAMMER, ENTROPY = "hinge", "squared", "crammer", "entropy"
LOSSES = {HINGE: "hinge", SQUARED: "squared hinge", CRAMMER: "Crammer-Singer", ENTROPY: "cross entropy"}
WEIGHED, CURVE, SOFTMAX = "losses", "curve", "softmax"
PAGES = {WEIGHED: "four losses", CURVE: "loss over right score", SOFTMAX: "from scores to probabilities"}
LEAST, MOST = -8.0, 14.0  # scores that can be set


def scores(default: tuple[float, ...], image: str) -> Vector:
    """The declaration of the scores of one image."""
    return Vector(default, image, "The scores of this image for cat, car and frog.", low=LEAST, high=MOST)


def changed(numbers: tuple[float, ...], place: int, number: float) -> tuple[float, ...]:
    """`numbers` with another one at `place`."""
    return (*numbers[:place], float(number), *numbers[place + 1 :])


@dataclass(frozen=True)
class ScoresStudy(Declared):
    """Three images with three scores each; `image` is the one in hand, its own class is the right one."""

    page: str = hyper(Choice(WEIGHED, "page", "Which page is open.", choices=PAGES))
    cat: tuple[float, ...] = hyper(scores((3.2, 5.1, -1.7), "cat"))
    car: tuple[float, ...] = hyper(scores((1.3, 4.9, 2.0), "car"))
    frog: tuple[float, ...] = hyper(scores((2.2, 2.5, -3.1), "frog"))
    image: str = hyper(
        Choice(
            "cat",
            "image",
            "Which image is in hand; its own class is the right one.",
            choices=dict(zip(CLASSES, CLASSES, strict=True)),
        )
    )
    loss: str = hyper(Choice(HINGE, "loss", "Which loss is written out.", choices=LOSSES))
    margin: float = hyper(
        Real(
            1.0,
            "margin",
            "How far the right score must lead to cost nothing.",
            r"\Delta",
            low=0.1,
            high=10.0,
            scale="log",
        )
    )
    include: bool = hyper(
        Switch(False, "include the right class", "Sum over all classes: the loss grows by a constant, its slopes stay.")
    )
    mean: bool = hyper(
        Switch(False, "mean instead of sum", "Divide by the number of terms: the same loss, only smaller.")
    )
    scale: float = hyper(
        Real(
            1.0,
            "size of W",
            "Every weight, and so every score, times this. Zero: W as it is at first, all scores 0.",
            r"\alpha",
            high=4.0,
        )
    )

    @property
    def right(self) -> int:
        """The place of the right class of the image in hand."""
        return CLASSES.index(self.image)

    @cached_property
    def table(self) -> Array:
        """(3 images, 3 classes) all scores, as large as W is."""
        return self.scale * np.array([self.cat, self.car, self.frog])

    @property
    def scores(self) -> Array:
        """(3,) the scores of the image in hand."""
        return self.table[self.right]

    @property
    def target(self) -> Array:
        """(3,) one at the right class, zero elsewhere."""
        return np.eye(len(CLASSES))[self.right]

    @cached_property
    def losses(self) -> dict[str, Loss]:
        """The four losses with the present margin and switches."""
        return {
            HINGE: Hinge(self.margin, self.include, self.mean),
            SQUARED: SquaredHinge(self.margin, self.include, self.mean),
            CRAMMER: CrammerSinger(self.margin),
            ENTROPY: CrossEntropy(),
        }

    def values(self, loss: str) -> Array:
        """(3,) the loss of each image."""
        return self.losses[loss].values(self.table, np.eye(len(CLASSES)))

    def value(self, loss: str) -> float:
        """The loss of the image in hand."""
        return float(self.values(loss)[self.right])

    def mean_value(self, loss: str) -> float:
        """The loss of the data: the mean over its images."""
        return float(self.values(loss).mean())

    def slopes(self, loss: str) -> Array:
        """(3,) d loss / d score of the image in hand."""
        return self.losses[loss].slopes(self.scores[None], self.target[None])[0]

    @property
    def violations(self) -> Array:
        """(3,) max(0, s_j - s_y + margin) for the wrong classes, 0 for the right one."""
        return violations(self.scores[None], self.target[None], self.margin)[0]

    @property
    def line(self) -> float:
        """s_y - margin: a wrong score above it costs something."""
        return float(self.scores[self.right] - self.margin)

    @property
    def powers(self) -> Array:
        """(3,) e^s: never negative."""
        return np.exp(self.scores)

    @property
    def probabilities(self) -> Array:
        """(3,) e^s over their sum."""
        return probabilities(self.scores)

    def curve(self, loss: str, right: Array) -> Array:
        """(points,) the loss of the image in hand if its right score were each of `right` (points,)."""
        rows = np.repeat(self.scores[None], len(right), 0)
        rows[:, self.right] = right
        return self.losses[loss].values(rows, np.repeat(self.target[None], len(right), 0))

    @property
    def bend(self) -> float:
        """The right score from which on the hinge is flat: the strongest rival plus the margin."""
        return float(np.delete(self.scores, self.right).max() + self.margin)

    def at_rest(self, loss: str, classes: int) -> float:
        """The loss of `classes` equal scores: what the very first loss of a run should be."""
        return float(self.losses[loss].values(np.zeros((1, classes)), np.eye(classes)[:1])[0])

    # Turning

    def with_score(self, place: int, score: float, image: str = "") -> ScoresStudy:
        """With another score of an image, of the one in hand if none is named; it is what W times `scale` gives."""
        image = image or self.image
        own = min(max(score / self.scale, LEAST), MOST) if self.scale else 0.0
        return replace(self, **{image: changed(getattr(self, image), place, round(own, 10))})

    def with_probability(self, place: int, p: float) -> ScoresStudy:
        """With the score that gives a class the probability p: log p / (1 - p) + log of the sum of the others."""
        p = min(max(p, 1e-6), 1.0 - 1e-6)
        rest = np.delete(self.powers, place).sum()
        return self.with_score(place, round(math.log(p / (1.0 - p)) + math.log(rest), 4))

    def with_power(self, place: int, power: float) -> ScoresStudy:
        """With the score whose exponential is `power`."""
        return self.with_score(place, round(math.log(max(power, 1e-4)), 4))
