"""cost = mean(-sum(Y * log(model), axis=1)), evaluated bracket by bracket from the inside out."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.arrays import Array
from core.hyper import Choice, Declared, hyper
from core.losses import cross_entropy
from core.studies.scores import changed
from core.studies.vectors import Vector

START, LOGS, PRODUCTS, SUMS, MEAN = "start", "logs", "products", "sums", "mean"
STAGES = {
    START: "nothing yet",
    LOGS: "log(model)",
    PRODUCTS: "Y * log(model)",
    SUMS: "-sum(Y * log(model), axis=1)",
    MEAN: "mean(-sum(Y * log(model), axis=1))",
}
AXES = {"1": "axis = 1: along each row", "0": "axis = 0: down each column", "none": "no axis: everything"}


def answers(default: tuple[float, ...], label: str) -> Vector:
    """The declaration of one row of what a model answers."""
    return Vector(default, label, "The probabilities that the model gives to one sample.", low=0.0, high=1.0)


@dataclass(frozen=True)
class BracketStudy(Declared):
    """Two samples of three classes: `first` and `second` are the model's answers, `labels` which class is right."""

    stage: str = hyper(
        Choice(START, "bracket", "How far the brackets are worked out, from the inside.", choices=STAGES)
    )
    first: tuple[float, ...] = hyper(answers((0.1, 0.7, 0.2), "first sample"))
    second: tuple[float, ...] = hyper(answers((0.2, 0.8, 0.0), "second sample"))
    labels: tuple[float, ...] = hyper(
        Vector((1.0, 0.0), "labels", "The right class of either sample.", low=0.0, high=2.0)
    )
    upper: tuple[float, ...] = hyper(Vector((1.0, 2.0, 3.0), "first row", "The first row of A.", low=-9.0, high=9.0))
    lower: tuple[float, ...] = hyper(Vector((4.0, 5.0, 6.0), "second row", "The second row of A.", low=-9.0, high=9.0))
    axis: str = hyper(Choice("1", "axis", "Which numbers are added up with each other.", choices=AXES))

    @property
    def model(self) -> Array:
        """(2, 3) the answers."""
        return np.array([self.first, self.second])

    @property
    def one_hot(self) -> Array:
        """(2, 3) the labels as one-hot rows."""
        return np.eye(3)[[int(label) for label in self.labels]]

    @property
    def logs(self) -> Array:
        """(2, 3) log(model); minus infinity where an answer is 0."""
        with np.errstate(divide="ignore"):
            return np.log(self.model)

    @property
    def products(self) -> Array:
        """(2, 3) Y * log(model), element by element; where Y is 0 nothing is left, not even of infinity."""
        return np.where(self.one_hot > 0, self.logs, 0.0)

    @property
    def naive(self) -> Array:
        """(2, 3) the same as a computer does it without thinking: 0 times minus infinity is NaN."""
        with np.errstate(invalid="ignore"):
            return self.one_hot * self.logs

    @property
    def sums(self) -> Array:
        """(2,) -sum(Y * log(model), axis=1): the cross entropy of each sample."""
        return cross_entropy(self.model, self.one_hot)

    @property
    def cost(self) -> float:
        """The mean of the sums."""
        return float(self.sums.mean())

    @property
    def example(self) -> Array:
        """(2, 3) the example of the demonstration of axes."""
        return np.array([self.upper, self.lower])

    @property
    def reduced(self) -> Array:
        """-sum(A) along the chosen axis: (2,), (3,) or ()."""
        return -self.example.sum(axis=None if self.axis == "none" else int(self.axis))

    @property
    def reduced_mean(self) -> float:
        """The mean of what was reduced."""
        return float(self.reduced.mean())

    @property
    def matrix_product(self) -> Array:
        """(2, 2) Y log(model)^T, which is something else: every label against every answer."""
        with np.errstate(invalid="ignore"):
            return self.one_hot @ self.logs.T

    @property
    def reached(self) -> int:
        """How many stages are worked out."""
        return list(STAGES).index(self.stage)

    @property
    def next(self) -> BracketStudy:
        """With one bracket more worked out, the innermost that is left."""
        return replace(self, stage=list(STAGES)[min(self.reached + 1, len(STAGES) - 1)])

    def with_answer(self, row: int, column: int, value: float) -> BracketStudy:
        """With another answer of the model."""
        name, low, high = ("first", "second")[row], 0.0, 1.0
        return replace(self, **{name: changed(getattr(self, name), column, min(max(value, low), high))})

    def with_entry(self, row: int, column: int, value: float) -> BracketStudy:
        """With another number in A."""
        name, low, high = ("upper", "lower")[row], -9.0, 9.0
        return replace(self, **{name: changed(getattr(self, name), column, min(max(value, low), high))})

    def with_label(self, row: int, label: int) -> BracketStudy:
        """With another right class."""
        return replace(self, labels=changed(self.labels, row, float(min(max(label, 0), 2))))
