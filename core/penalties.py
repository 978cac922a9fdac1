"""What large weights cost: a function of the weights alone, added to the data loss.

Their kin that act on the weights beside the loss are in `core.decay`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from core.arrays import SUM, Array, Layout
from core.catalog import Catalog
from core.hyper import Declared, Real, Switch, hyper
from core.tape import Tape


class Penalty(Declared, ABC):
    """A price on the weights (..., size); biases reach it as zeros unless `biases` is on.

    A coupled penalty is part of what is minimised: it has a value and a slope. Its decoupled kin has neither, and acts
    on the weights `before` or `after` a step of the optimizer.
    """

    coupled: ClassVar[bool] = True
    biases: bool

    @abstractmethod
    def value(self, weights: Array) -> Any:
        """(...,) lambda R(W), summed over the last axis."""

    @abstractmethod
    def slope(self, weights: Array, out: Array) -> None:
        """Write d value / d weight into `out`, which is as large as `weights`."""

    def before(self, tape: Tape, theta: Array, counted: Array, rate: Array) -> None:
        """Write what happens to theta (..., size) before each step; `rate` holds that step's learning rate."""

    def after(self, tape: Tape, theta: Array, layout: Layout) -> None:
        """Write what happens to theta (..., size) after each step."""


PENALTIES: Catalog[Penalty] = Catalog("penalty", Penalty)

COUPLED, DECOUPLED = "Part of the loss", "Beside the loss"


def strength(help: str, default: float = 1e-3) -> Any:
    """The declaration of lambda: 0, or from 1e-6 to 10 on a log scale."""
    return hyper(Real(default, "strength", help, symbol=r"\lambda", low=0.0, high=10.0, scale="log", smallest=1e-6))


def count_biases() -> Any:
    """The declaration of the switch that makes biases pay too."""
    return hyper(Switch(False, "biases too", "Whether biases are penalised like weights; usually they are not."))


class Decoupled(Penalty):
    """Adds nothing to the loss and nothing to its slope."""

    coupled: ClassVar[bool] = False

    def value(self, weights: Array) -> Any:
        return np.zeros(weights.shape[:-1], weights.dtype)[()]

    def slope(self, weights: Array, out: Array) -> None:
        out.fill(0)


@PENALTIES.add("none", title="None", formula=r"R(W) = 0", source="CS231n lecture 3")
@dataclass(frozen=True)
class Free(Decoupled):
    """Weights cost nothing: only the data decide."""

    biases = False


@PENALTIES.add(
    "l2",
    title="L2 (ridge)",
    formula=r"\lambda R(W) = \lambda \sum_k w_k^2",
    source="CS231n lecture 3; Hoerl, Kennard (1970)",
    note="Sources differ by a factor two: here sum of w^2 as in CS231n's lecture, elsewhere half of it. Under plain"
    " descent it shrinks every weight by the factor 1 - 2 eta lambda per step: weight decay.",
    group=COUPLED,
)
@dataclass(frozen=True)
class L2(Penalty):
    """Every weight pays its square: many small weights are cheaper than a few large ones.

    value = lambda sum w^2, slope = 2 lambda w.
    """

    strength: float = strength("The price of a weight of one.")
    biases: bool = count_biases()

    def value(self, weights: Array) -> Any:
        return self.strength * np.vecdot(weights, weights)

    def slope(self, weights: Array, out: Array) -> None:
        np.multiply(weights, 2 * self.strength, out)


@PENALTIES.add(
    "l1",
    title="L1 (lasso)",
    formula=r"\lambda R(W) = \lambda \sum_k |w_k|",
    source="Tibshirani (1996)",
    note="At w = 0 the slope is taken as 0, one of the legal subgradients.",
    group=COUPLED,
)
@dataclass(frozen=True)
class L1(Penalty):
    """Every weight pays its size: the pull towards zero does not weaken, so many weights end there.

    value = lambda sum |w|, slope = lambda sign(w).
    """

    strength: float = strength("The price of a weight of one.")
    biases: bool = count_biases()

    def value(self, weights: Array) -> Any:
        return self.strength * SUM(np.abs(weights), -1)

    def slope(self, weights: Array, out: Array) -> None:
        np.sign(weights, out)
        np.multiply(out, self.strength, out)


@PENALTIES.add(
    "elastic_net",
    title="Elastic net",
    formula=r"\lambda R(W) = \lambda \sum_k \left( \rho |w_k| + (1 - \rho) w_k^2 \right)",
    source="Zou, Hastie (2005)",
    note="CS231n writes beta w^2 + |w|; scikit-learn halves the square.",
    group=COUPLED,
)
@dataclass(frozen=True)
class ElasticNet(Penalty):
    """A mixture of L1 and L2.

    value = lambda sum (rho |w| + (1 - rho) w^2), with rho in [0, 1].
    """

    strength: float = strength("The price of a weight of one.")
    rho: float = hyper(Real(0.5, "L1 share", "1 is pure L1, 0 pure L2.", symbol=r"\rho", low=0.0, high=1.0))
    biases: bool = count_biases()

    def value(self, weights: Array) -> Any:
        sizes, squares = SUM(np.abs(weights), -1), np.vecdot(weights, weights)
        return self.strength * (self.rho * sizes + (1 - self.rho) * squares)

    def slope(self, weights: Array, out: Array) -> None:
        np.sign(weights, out)
        np.multiply(out, self.strength * self.rho, out)
        np.add(out, weights * (2 * self.strength * (1 - self.rho)), out)
