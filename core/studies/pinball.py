"""The loss of a quantile: too low and too high need not hurt alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.arrays import Array
from core.hyper import Real, hyper
from core.losses import Loss
from core.regression_losses import REGRESSION, mean
from core.tasks import Task


@dataclass(frozen=True)
class Pinball(Loss):
    """A prediction that is too low costs tau per unit, one that is too high 1 - tau: the tau-quantile is best.

    value = mean over k of max(tau r, (tau - 1) r), with r = t - s; slope = -tau / K where r > 0, (1 - tau) / K where
    r < 0, 0 where r = 0, with K outputs. Koenker and Bassett (1978). At tau = 1/2 it is half the absolute error.
    """

    tasks: ClassVar[frozenset[Task]] = REGRESSION
    tau: float = hyper(
        Real(0.9, "quantile", "The share of points that shall lie below the line.", r"\tau", low=0.05, high=0.95)
    )

    def values(self, scores: Array, targets: Array) -> Array:
        missing = targets - scores
        return mean(np.maximum(self.tau * missing, (self.tau - 1.0) * missing))

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = np.subtract(scores, targets, out)
        np.sign(out, out)
        np.multiply(out, np.where(out > 0, 1.0 - self.tau, self.tau), out)
        return np.divide(out, scores.shape[-1], out)
