"""How wrong a prediction is, and which way to move it.

Scores and targets are (..., samples, outputs); the targets of a classification are one-hot rows. Values are one number per
sample; their mean over the samples is the data loss. Slopes are the derivative of each sample's value by its own scores.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.arrays import Array
from core.catalog import Catalog
from core.hyper import Declared, Real, hyper
from core.tasks import Task


class Loss(Declared, ABC):
    """A measure of wrongness, with its slope. `tasks` says for which kinds of data it is meant."""

    tasks: ClassVar[frozenset[Task]] = frozenset({Task.CLASSIFICATION})

    @abstractmethod
    def values(self, scores: Array, targets: Array) -> Array:
        """(..., samples) the loss of each sample; inputs are not written to."""

    @abstractmethod
    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        """(..., samples, outputs) d value / d score of each sample, into `out` when given; inputs are not written to."""


LOSSES: Catalog[Loss] = Catalog("loss", Loss)


def probabilities(scores: Array, out: Array | None = None) -> Array:
    """Softmax over the last axis: p_j = exp(s_j) / sum_k exp(s_k), for scores of any size."""
    # The largest score is taken away first: the result is the same and exp cannot overflow.
    out = np.subtract(scores, scores.max(-1, keepdims=True), out)
    np.exp(out, out)
    return np.divide(out, out.sum(-1, keepdims=True), out)


def log_probabilities(scores: Array) -> Array:
    """log softmax over the last axis, exact where the probability itself would round to zero."""
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


@LOSSES.add(
    "cross_entropy",
    title="Softmax cross entropy",
    formula=r"L_i = -\log \frac{e^{s_{y_i}}}{\sum_j e^{s_j}}",
    source="CS231n notes, Linear classification; Deep Learning from Scratch, section 4.2",
    note="The book adds 1e-7 inside the logarithm; here the logarithm is taken of the scores and needs no such help.",
)
@dataclass(frozen=True)
class CrossEntropy(Loss):
    """Minus the logarithm of the probability that the model gives to the right class; never quite satisfied.

    value = -sum_j t_j log p_j, slope = p - t, with p = softmax(s). Range [0, inf); ln C for C equal scores.
    """

    def values(self, scores: Array, targets: Array) -> Array:
        return -(targets * log_probabilities(scores)).sum(-1)

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = probabilities(scores, out)
        return np.subtract(out, targets, out)


def violations(scores: Array, targets: Array, margin: float) -> Array:
    """(..., samples, classes) max(0, s_j - s_y + margin) for every wrong class j, and 0 for the right one."""
    right = (scores * targets).sum(-1, keepdims=True)
    return np.maximum(scores - right + scores.dtype.type(margin), 0) * (1 - targets)


@LOSSES.add(
    "hinge",
    title="Multiclass hinge (SVM)",
    formula=r"L_i = \sum_{j \neq y_i} \max(0, s_j - s_{y_i} + \Delta)",
    source="Weston, Watkins (1999); CS231n notes",
    note="scikit-learn's hinge_loss takes the largest violation instead of the sum (Crammer, Singer 2001).",
)
@dataclass(frozen=True)
class Hinge(Loss):
    """Zero once the right score leads every other by the margin; below that it grows in a straight line.

    value = sum over j != y of max(0, s_j - s_y + margin). Range [0, inf); (C - 1) margin for C equal scores.
    """

    margin: float = hyper(
        Real(1.0, "margin", "How far the right score must lead.", symbol=r"\Delta", low=0.01, high=100.0, scale="log")
    )

    def values(self, scores: Array, targets: Array) -> Array:
        return violations(scores, targets, self.margin).sum(-1)

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        wrong = np.greater(violations(scores, targets, self.margin), 0).astype(scores.dtype)
        return np.subtract(wrong, targets * wrong.sum(-1, keepdims=True), out)


@LOSSES.add(
    "squared_hinge",
    title="Squared hinge (L2-SVM)",
    formula=r"L_i = \sum_{j \neq y_i} \max(0, s_j - s_{y_i} + \Delta)^2",
    source="CS231n notes; Tang (2013)",
)
@dataclass(frozen=True)
class SquaredHinge(Loss):
    """Like the hinge, but a bad mistake counts far more than two half as bad.

    value = sum over j != y of max(0, s_j - s_y + margin)^2.
    """

    margin: float = hyper(
        Real(1.0, "margin", "How far the right score must lead.", symbol=r"\Delta", low=0.01, high=100.0, scale="log")
    )

    def values(self, scores: Array, targets: Array) -> Array:
        return np.square(violations(scores, targets, self.margin)).sum(-1)

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        wrong = 2 * violations(scores, targets, self.margin)
        return np.subtract(wrong, targets * wrong.sum(-1, keepdims=True), out)


@LOSSES.add(
    "mean_squared_error",
    title="Mean squared error",
    formula=r"L_i = \frac{1}{K} \sum_k (s_k - t_k)^2",
    source="PyTorch MSELoss; TensorFlow MeanSquaredError",
    note="Deep Learning from Scratch uses half the sum of squares; the mean over K outputs differs by the factor K / 2.",
)
@dataclass(frozen=True)
class MeanSquaredError(Loss):
    """The squared distance from the target, averaged over the outputs; twice as far costs four times as much.

    value = mean over k of (s_k - t_k)^2, slope = 2 (s - t) / K, with K outputs.
    """

    tasks: ClassVar[frozenset[Task]] = frozenset(Task)

    def values(self, scores: Array, targets: Array) -> Array:
        return np.square(scores - targets).mean(-1)

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = np.subtract(scores, targets, out)
        return np.multiply(out, scores.dtype.type(2.0 / scores.shape[-1]), out)
