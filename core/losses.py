"""How wrong a prediction is, and which way to move it. Here: the family, and the losses that speak of probabilities.

Scores and targets are (..., samples, outputs); the targets of a classification are one-hot rows. Values are one number
per sample; their mean over the samples is the data loss. Slopes are the derivative of each sample's value by its own
scores.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from core.arrays import SUM, Array, largest, total
from core.catalog import Catalog
from core.hyper import Declared, Real, Switch, hyper
from core.tasks import Task


class Loss(Declared, ABC):
    """A measure of wrongness, with its slope. `tasks` says for which kinds of data it is meant."""

    tasks: ClassVar[frozenset[Task]] = frozenset({Task.CLASSIFICATION})

    @abstractmethod
    def values(self, scores: Array, targets: Array) -> Array:
        """(..., samples) the loss of each sample; inputs are not written to."""

    @abstractmethod
    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        """(..., samples, outputs) d value / d score, into `out` when given; inputs are not written to."""


LOSSES: Catalog[Loss] = Catalog("loss", Loss)

PROBABILITY, MARGIN, DISTANCE = "By probability", "By margin", "By distance"


def probabilities(scores: Array, out: Array | None = None) -> Array:
    """Softmax over the last axis: p_j = exp(s_j) / sum_k exp(s_k), for scores of any size."""
    # The largest score is taken away first: the result is the same and exp cannot overflow.
    out = np.subtract(scores, largest(scores), out)
    np.exp(out, out)
    return np.divide(out, total(out), out)


def log_probabilities(scores: Array) -> Array:
    """log softmax over the last axis, exact where the probability itself would round to zero."""
    shifted = scores - largest(scores)
    return shifted - np.log(total(np.exp(shifted)))


def cross_entropy(probabilities: Array, targets: Array, guard: float = 0.0) -> Array:
    """(...,) -sum_j t_j log(p_j + guard) of given probabilities; Deep Learning from Scratch has the guard 1e-7."""
    with np.errstate(divide="ignore"):
        logs = np.log(np.where(targets > 0, probabilities + guard, 1.0))
    return 0.0 - SUM(targets * logs, -1)


def averaged(over: str) -> Any:
    """The declaration of the switch that turns the sum over classes into a mean."""
    return hyper(Switch(False, "mean instead of sum", f"Divide by the number of {over}: the same loss, only smaller."))


@LOSSES.add(
    "cross_entropy",
    title="Softmax cross entropy",
    formula=r"L_i = -\log p_{y_i}, \quad p_j = \frac{e^{s_j}}{\sum_k e^{s_k}}",
    source="CS231n notes; Deep Learning from Scratch, section 4.2; label smoothing: Szegedy et al. (2016)",
    note="The book adds 1e-7 inside the logarithm; here the logarithm is taken of the scores and needs no such help."
    " Slides of CS231n print 0.89 for their cat, a logarithm to base 10: the natural one is 2.04.",
    group=PROBABILITY,
)
@dataclass(frozen=True)
class CrossEntropy(Loss):
    """Minus the logarithm of the probability that the model gives to the right class; never quite satisfied.

    value = -sum_j t_j log p_j, slope = p - t, with p = softmax(s). Range [0, inf); ln C for C equal scores.
    With smoothing e the target t becomes (1 - e) t + e / C, in both.
    """

    smoothing: float = hyper(
        Real(
            0.0,
            "label smoothing",
            "The share of every label that is spread evenly over all classes, so that no score need grow for ever.",
            symbol=r"\epsilon",
            low=0.0,
            high=0.5,
        )
    )

    def values(self, scores: Array, targets: Array) -> Array:
        return 0.0 - SUM(self.smooth(targets) * log_probabilities(scores), -1)  # a bare minus would print -0.0

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = probabilities(scores, out)
        return np.subtract(out, self.smooth(targets), out)

    def smooth(self, targets: Array) -> Array:
        """The targets that are really meant: (1 - e) t + e / C."""
        return (1.0 - self.smoothing) * targets + self.smoothing / targets.shape[-1] if self.smoothing else targets


@LOSSES.add(
    "focal",
    title="Focal loss",
    formula=r"L_i = -(1 - p_{y_i})^{\gamma} \log p_{y_i}",
    source="Lin et al. (2017), eq. 4, with the softmax in place of the sigmoid",
    group=PROBABILITY,
)
@dataclass(frozen=True)
class Focal(Loss):
    """Cross entropy that turns away from what is already right, so that a few hard examples are not drowned.

    value = -sum_j t_j (1 - p_j)^gamma log p_j, with p = softmax(s) and gamma in [0, 5]; gamma 0 is cross entropy.
    """

    gamma: float = hyper(
        Real(2.0, "focus", "How fast an example loses weight as it is got right.", symbol=r"\gamma", low=0.0, high=5.0)
    )

    def values(self, scores: Array, targets: Array) -> Array:
        logs = log_probabilities(scores)
        # 1 - p = -expm1(log p) keeps its digits where p is nearly one.
        return 0.0 - SUM(targets * (-np.expm1(logs)) ** self.gamma * logs, -1)

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        logs = log_probabilities(scores)
        p, missing = np.exp(logs), -np.expm1(logs)
        # d value / d log p = -(1-p)^gamma (1 - gamma p log p / (1-p)); the last fraction goes to -1 as p goes to one.
        ratio = np.divide(logs, missing, out=-np.ones_like(logs), where=missing > 0)
        pull = targets * missing**self.gamma * (self.gamma * p * ratio - 1.0)
        return np.subtract(pull, p * total(pull), out)


@LOSSES.add(
    "logistic",
    title="Logistic (binary cross entropy)",
    formula=r"L_i = \sum_j \left( \log(1 + e^{s_j}) - t_j s_j \right)",
    source="Cox (1958); PyTorch BCEWithLogitsLoss",
    note="PyTorch and Keras divide by the number of outputs as well.",
    group=PROBABILITY,
)
@dataclass(frozen=True)
class Logistic(Loss):
    """Every output answers yes or no for itself, by a sigmoid; the answers need not sum to one.

    value = -sum_j (t_j log p_j + (1 - t_j) log(1 - p_j)), slope = p - t, with p = 1 / (1 + exp(-s)).
    """

    mean: bool = averaged("outputs")

    def values(self, scores: Array, targets: Array) -> Array:
        # log(1 + exp(s)) = max(s, 0) + log(1 + exp(-|s|)), which cannot overflow.
        terms = np.maximum(scores, 0.0) - targets * scores + np.log1p(np.exp(-np.abs(scores)))
        return SUM(terms, -1) / (scores.shape[-1] if self.mean else 1)

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = np.multiply(scores, 0.5, out)
        np.tanh(out, out)
        np.multiply(out, 0.5, out)
        np.add(out, 0.5, out)
        np.subtract(out, targets, out)
        return np.divide(out, scores.shape[-1], out) if self.mean else out
