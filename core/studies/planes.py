"""A linear classifier of points in the plane: three rows of weights, nine points, and everything that follows.

The picture is that of the linear classification demo beside CS231n's notes: drag a point or a weight, or take steps.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.arrays import Array, generator
from core.hyper import Choice, Declared, Real, hyper
from core.losses import CrossEntropy, Loss, probabilities
from core.margin_losses import CrammerSinger, Hinge
from core.penalties import L2
from core.studies.vectors import Vector

CLASSES, POINTS = 3, 9
LABELS = np.repeat(np.arange(CLASSES), POINTS // CLASSES)
PLACES = (0.6, 0.5, 0.9, 0.2, 0.2, 0.9, -0.5, 0.4, -0.2, 0.7, -0.8, 0.1, 0.6, -0.5, 0.1, -0.8, -0.5, -0.4)
WEIGHTS = (-1.0, 0.5, 0.0, 0.5, 1.0, 0.0, 1.0, 0.5, 0.0)
MOST = 10.0  # how large a weight may become
KINDS = {
    "hinge": "SVM (hinge)",
    "crammer_singer": "Crammer-Singer",
    "cross_entropy": "cross entropy",
}
LOSSES: dict[str, Loss] = {
    "hinge": Hinge(),
    "crammer_singer": CrammerSinger(),
    "cross_entropy": CrossEntropy(),
}
# Keeps these draws apart from those of other parts of the program.
STREAM = 23


@dataclass(frozen=True)
class PlanesStudy(Declared):
    """Nine points of three classes, and three rows (w_1, w_2, b)."""

    loss: str = hyper(Choice("hinge", "loss", "What a wrong or a narrow answer costs.", choices=KINDS))
    strength: float = hyper(
        Real(
            0.05,
            "strength",
            "The price of the weights; biases are free.",
            symbol=r"\lambda",
            high=1.0,
            scale="log",
            smallest=1e-3,
        )
    )
    rate: float = hyper(
        Real(0.1, "learning rate", "How far a step goes.", symbol=r"\eta", low=1e-3, high=2.0, scale="log")
    )
    places: tuple[float, ...] = hyper(Vector(PLACES, "points", "x and y of every point.", low=-1.2, high=1.2))
    rows: tuple[float, ...] = hyper(
        Vector(WEIGHTS, "weights", "Two weights and a bias for every class.", low=-MOST, high=MOST)
    )

    @property
    def x(self) -> Array:
        """(points, 2) the points."""
        return np.reshape(self.places, (POINTS, 2))

    @property
    def theta(self) -> Array:
        """(classes, 3) two weights and a bias for each class."""
        return np.reshape(self.rows, (CLASSES, 3))

    @property
    def targets(self) -> Array:
        """(points, classes) the labels as one-hot rows."""
        return np.eye(CLASSES)[LABELS]

    @property
    def kind(self) -> Loss:
        """The loss that is chosen."""
        return LOSSES[self.loss]

    def scores_at(self, x: Array) -> Array:
        """(..., classes) s = W x + b at points (..., 2)."""
        return x @ self.theta[:, :2].T + self.theta[:, 2]

    @cached_property
    def scores(self) -> Array:
        """(points, classes) the scores of the nine points."""
        return self.scores_at(self.x)

    @cached_property
    def losses(self) -> Array:
        """(points,) what every point costs."""
        return self.kind.values(self.scores, self.targets)

    @property
    def data_loss(self) -> float:
        """The mean over the points."""
        return float(self.losses.mean())

    @property
    def charge(self) -> float:
        """lambda sum w^2, without the biases."""
        return float(L2(self.strength).value(self.theta[:, :2].ravel()))

    @property
    def total(self) -> float:
        """data loss + penalty."""
        return self.data_loss + self.charge

    @property
    def accuracy(self) -> float:
        """The share of points whose own score is the highest."""
        return float((self.scores.argmax(1) == LABELS).mean())

    @cached_property
    def gradient(self) -> Array:
        """(classes, 3) the slope of the total by every weight and bias."""
        slopes = self.kind.slopes(self.scores, self.targets) / POINTS
        found = slopes.T @ np.column_stack([self.x, np.ones(POINTS)])
        found[:, :2] += 2 * self.strength * self.theta[:, :2]
        return found

    def shares_at(self, x: Array) -> Array:
        """(..., classes) the scores at points (..., 2) as probabilities."""
        return probabilities(self.scores_at(x))

    def stepped(self) -> PlanesStudy:
        """After one step of gradient descent; weights end at +-10."""
        return self.with_theta(self.theta - self.rate * self.gradient)

    def with_theta(self, theta: Array) -> PlanesStudy:
        """With other weights (classes, 3)."""
        return replace(self, rows=tuple(map(float, np.clip(theta, -MOST, MOST).ravel())))

    def with_weight(self, row: int, column: int, value: float) -> PlanesStudy:
        """With another weight, or bias in the last column."""
        theta = self.theta.copy()
        theta[row, column] = value
        return self.with_theta(theta)

    def with_point(self, point: int, x: float, y: float) -> PlanesStudy:
        """With a point elsewhere, but within the picture."""
        places = self.x.copy()
        places[point] = np.clip((x, y), -1.2, 1.2)
        return replace(self, places=tuple(map(float, places.ravel())))

    def drawn(self, seed: int) -> PlanesStudy:
        """With weights drawn at random."""
        return self.with_theta(np.round(generator(seed, STREAM).normal(0.0, 1.0, (CLASSES, 3)), 2))

    def border(self, row: int, reach: float) -> Array:
        """(2, 2) the ends of the line on which the score of a class is 0, far beyond `reach`; NaN without weights."""
        normal, bias = self.theta[row, :2], self.theta[row, 2]
        length = float(normal @ normal)
        if length < 1e-12:
            return np.full((2, 2), np.nan)
        foot, along = -bias / length * normal, np.array([-normal[1], normal[0]]) / np.sqrt(length)
        return foot + np.array([[-4.0], [4.0]]) * reach * along
