"""Losses that measure a distance from a target: how much, not which class."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.arrays import SUM, Array
from core.hyper import Real, hyper
from core.losses import DISTANCE, LOSSES, Loss
from core.tasks import Task

REGRESSION = frozenset({Task.REGRESSION})


def mean(terms: Array) -> Array:
    """(...,) the mean over the last axis."""
    return SUM(terms, -1) / terms.shape[-1]


@LOSSES.add(
    "mean_squared_error",
    title="Mean squared error",
    formula=r"L_i = \frac{1}{K} \sum_k (s_k - t_k)^2",
    source="PyTorch MSELoss; TensorFlow MeanSquaredError",
    note="Deep Learning from Scratch uses half the sum of squares: K / 2 times as much, with K outputs.",
    group=DISTANCE,
)
@dataclass(frozen=True)
class MeanSquaredError(Loss):
    """The squared distance from the target, averaged over the outputs; twice as far costs four times as much.

    value = mean over k of (s_k - t_k)^2, slope = 2 (s - t) / K, with K outputs.
    """

    tasks: ClassVar[frozenset[Task]] = frozenset(Task)

    def values(self, scores: Array, targets: Array) -> Array:
        return mean(np.square(scores - targets))

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = np.subtract(scores, targets, out)
        return np.multiply(out, 2.0 / scores.shape[-1], out)


@LOSSES.add(
    "sum_of_squares",
    title="Sum of squares",
    formula=r"L_i = \frac{1}{2} \sum_k (s_k - t_k)^2",
    source="Deep Learning from Scratch, section 4.2.1",
    note="The half is there so that the slope has no factor.",
    group=DISTANCE,
)
@dataclass(frozen=True)
class SumOfSquares(Loss):
    """Half the squared distance from the target, summed over the outputs: its slope is simply the error.

    value = 1/2 sum over k of (s_k - t_k)^2, slope = s - t.
    """

    tasks: ClassVar[frozenset[Task]] = frozenset(Task)

    def values(self, scores: Array, targets: Array) -> Array:
        return SUM(np.square(scores - targets), -1) / 2

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        return np.subtract(scores, targets, out)


@LOSSES.add(
    "mean_absolute_error",
    title="Mean absolute error",
    formula=r"L_i = \frac{1}{K} \sum_k |s_k - t_k|",
    source="PyTorch L1Loss; Laplace (1774)",
    note="The slope of a perfect answer is taken as 0, one of the legal subgradients.",
    group=DISTANCE,
)
@dataclass(frozen=True)
class MeanAbsoluteError(Loss):
    """The distance from the target: an outlier pulls no harder than any other sample, so the median wins.

    value = mean over k of |s_k - t_k|, slope = sign(s - t) / K, with K outputs.
    """

    tasks: ClassVar[frozenset[Task]] = REGRESSION

    def values(self, scores: Array, targets: Array) -> Array:
        return mean(np.abs(scores - targets))

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = np.subtract(scores, targets, out)
        np.sign(out, out)
        return np.divide(out, scores.shape[-1], out)


@LOSSES.add(
    "huber",
    title="Huber",
    formula=r"L_i = \frac{1}{K} \sum_k \begin{cases} \frac{1}{2} r_k^2 & |r_k| \le \delta \\"
    r" \delta \left(|r_k| - \frac{\delta}{2}\right) & |r_k| > \delta \end{cases}, \quad r = s - t",
    source="Huber (1964); PyTorch HuberLoss",
    note="PyTorch's SmoothL1Loss is this divided by delta.",
    group=DISTANCE,
)
@dataclass(frozen=True)
class Huber(Loss):
    """Squared near the target, straight beyond delta: an outlier pulls no harder than delta.

    value = mean over k of r^2 / 2 if |r| <= delta else delta (|r| - delta / 2), with r = s - t.
    """

    tasks: ClassVar[frozenset[Task]] = REGRESSION
    delta: float = hyper(
        Real(
            1.0,
            "bend",
            "The distance from which on the loss is a straight line.",
            symbol=r"\delta",
            low=0.01,
            high=100.0,
            scale="log",
        )
    )

    def values(self, scores: Array, targets: Array) -> Array:
        distance = np.abs(scores - targets)
        near = np.minimum(distance, self.delta)
        return mean(near * (distance - 0.5 * near))

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = np.subtract(scores, targets, out)
        np.maximum(out, -self.delta, out=out)
        np.minimum(out, self.delta, out=out)
        return np.divide(out, scores.shape[-1], out)


@LOSSES.add(
    "log_cosh",
    title="Log-cosh",
    formula=r"L_i = \frac{1}{K} \sum_k \log \cosh(s_k - t_k)",
    source="TensorFlow LogCosh",
    group=DISTANCE,
)
@dataclass(frozen=True)
class LogCosh(Loss):
    """Like half the square near the target and like the distance far from it, with no corner between.

    value = mean over k of log cosh(s_k - t_k), slope = tanh(s - t) / K, with K outputs.
    """

    tasks: ClassVar[frozenset[Task]] = REGRESSION

    def values(self, scores: Array, targets: Array) -> Array:
        distance = np.abs(scores - targets)
        # Far away cosh overflows; near zero the form that does not would cancel its digits.
        near = np.log1p(2.0 * np.square(np.sinh(0.5 * np.minimum(distance, 1.0))))
        far = distance + np.log1p(np.exp(-2.0 * distance)) - math.log(2.0)
        return mean(np.where(distance < 1.0, near, far))

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = np.subtract(scores, targets, out)
        np.tanh(out, out)
        return np.divide(out, scores.shape[-1], out)
