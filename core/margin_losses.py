"""Losses that are satisfied once the right score leads by a margin: the hinges."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import MAX, SUM, Array, largest, total
from core.hyper import Real, Switch, hyper
from core.losses import LOSSES, MARGIN, Loss, averaged


def lead(help: str) -> Any:
    """The declaration of the margin, from 0.01 to 100 on a log scale."""
    return hyper(Real(1.0, "margin", help, symbol=r"\Delta", low=0.01, high=100.0, scale="log"))


def violations(scores: Array, targets: Array, margin: float, out: Array | None = None) -> Array:
    """(..., samples, classes) max(0, s_j - s_y + margin) for every wrong class j, and 0 for the right one."""
    out = np.subtract(scores, total(scores * targets), out)
    np.add(out, margin, out)
    np.maximum(out, 0.0, out=out)
    return np.subtract(out, margin * targets, out)  # what the right class has now is exactly the margin


def balanced(pushes: Array, targets: Array) -> Array:
    """`pushes` on the wrong classes, in place, with their sum taken from the right one: slopes sum to zero."""
    return np.subtract(pushes, targets * total(pushes), pushes)


class Multiclass(Loss):
    """A sum over the wrong classes j of some cost of max(0, s_j - s_y + margin)."""

    margin: float
    include: bool
    mean: bool

    @abstractmethod
    def cost(self, violation: Any) -> Any:
        """What a violation >= 0 costs."""

    def share(self, classes: int) -> float:
        """What the sum is multiplied by: 1, or 1 / the number of terms."""
        return 1.0 / (classes - 1 + self.include) if self.mean and classes > 1 else 1.0

    def values(self, scores: Array, targets: Array) -> Array:
        sums = SUM(self.cost(violations(scores, targets, self.margin)), -1)
        return (sums + (self.cost(self.margin) if self.include else 0.0)) * self.share(scores.shape[-1])

    def pushed(self, pushes: Array, targets: Array) -> Array:
        """The slopes, in place, from the slope of each cost; the included right class adds a constant, so nothing."""
        if self.mean:
            np.multiply(pushes, self.share(pushes.shape[-1]), pushes)
        return balanced(pushes, targets)


def included() -> Any:
    """The declaration of the switch that counts the right class too."""
    return hyper(
        Switch(
            False,
            "include the right class",
            "Sum over all classes: the loss grows by a constant, its minimum is no longer 0, and its slopes stay.",
        )
    )


@LOSSES.add(
    "hinge",
    title="Multiclass hinge (SVM)",
    formula=r"L_i = \sum_{j \neq y_i} \max(0, s_j - s_{y_i} + \Delta)",
    source="Weston, Watkins (1999); CS231n notes",
    note="scikit-learn's hinge_loss takes the largest violation instead of the sum (Crammer, Singer 2001). PyTorch's"
    " MultiMarginLoss divides the sum by the number of all classes. Slides of 2016 print 10.9 for CS231n's frog, the"
    " margin forgotten: 12.9 is right.",
    group=MARGIN,
)
@dataclass(frozen=True)
class Hinge(Multiclass):
    """Zero once the right score leads every other by the margin; below that it grows in a straight line.

    value = sum over j != y of max(0, s_j - s_y + margin). Range [0, inf); (C - 1) margin for C equal scores.
    """

    margin: float = lead("How far the right score must lead.")
    include: bool = included()
    mean: bool = averaged("terms")

    def cost(self, violation: Any) -> Any:
        return violation

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = violations(scores, targets, self.margin, out)
        return self.pushed(np.sign(out, out), targets)


@LOSSES.add(
    "squared_hinge",
    title="Squared hinge (L2-SVM)",
    formula=r"L_i = \sum_{j \neq y_i} \max(0, s_j - s_{y_i} + \Delta)^2",
    source="CS231n notes; Tang (2013)",
    group=MARGIN,
)
@dataclass(frozen=True)
class SquaredHinge(Multiclass):
    """Like the hinge, but a bad mistake counts far more than two half as bad.

    value = sum over j != y of max(0, s_j - s_y + margin)^2.
    """

    margin: float = lead("How far the right score must lead.")
    include: bool = included()
    mean: bool = averaged("terms")

    def cost(self, violation: Any) -> Any:
        return violation * violation

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = violations(scores, targets, self.margin, out)
        return self.pushed(np.multiply(out, 2.0, out), targets)


@LOSSES.add(
    "crammer_singer",
    title="Crammer-Singer hinge",
    formula=r"L_i = \max\left(0, \max_{j \neq y_i} s_j - s_{y_i} + \Delta\right)",
    source="Crammer, Singer (2001); scikit-learn hinge_loss",
    note="Where several wrong classes share the largest score, the slope is taken of the first.",
    group=MARGIN,
)
@dataclass(frozen=True)
class CrammerSinger(Loss):
    """A hinge that looks at the strongest rival only: the other wrong classes cost nothing, however close they are.

    value = max over j != y of max(0, s_j - s_y + margin). Range [0, inf); margin for equal scores.
    """

    margin: float = lead("How far the right score must lead the strongest rival.")

    def values(self, scores: Array, targets: Array) -> Array:
        return MAX(violations(scores, targets, self.margin), -1)

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        out = violations(scores, targets, self.margin, out)
        worst, rival = largest(out), np.argmax(out, -1, keepdims=True)
        out.fill(0)
        np.put_along_axis(out, rival, np.sign(worst), -1)
        return balanced(out, targets)


@LOSSES.add(
    "one_versus_all",
    title="One-versus-all hinge",
    formula=r"L_i = \sum_j \max(0, \Delta - y_{ij} s_j), \quad y_{ij} = \pm 1",
    source="Rifkin, Klautau (2004); CS231n notes, Linear classification",
    note="scikit-learn's LinearSVC trains each of these classifiers by itself.",
    group=MARGIN,
)
@dataclass(frozen=True)
class OneVersusAll(Loss):
    """Every class has a yes-or-no classifier of its own: the right score must exceed the margin, all others minus it.

    value = sum_j max(0, margin - y_j s_j) with y_j = 2 t_j - 1. Range [0, inf); C margin for scores of zero.
    """

    margin: float = lead("How far every score must be on its own side of zero.")
    mean: bool = averaged("classes")

    def values(self, scores: Array, targets: Array) -> Array:
        sums = SUM(np.maximum(self.margin - (2.0 * targets - 1.0) * scores, 0.0), -1)
        return sums / (scores.shape[-1] if self.mean else 1)

    def slopes(self, scores: Array, targets: Array, out: Array | None = None) -> Array:
        sides = 2.0 * targets - 1.0
        out = np.multiply(sides, scores, out)
        np.subtract(self.margin, out, out)
        np.maximum(out, 0.0, out=out)
        np.sign(out, out)
        np.multiply(out, sides / (-scores.shape[-1] if self.mean else -1.0), out)
        return out
