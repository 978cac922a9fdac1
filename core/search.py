"""Steps without backpropagation: trying at random, and measuring the slope by moving every parameter a little.

These are the lower rungs of the ladder that leads to gradient descent. Their draws are counted: what is tried at a step
depends on the seed and on the number of the step alone.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.arrays import Array, generator
from core.footing import Footing
from core.hyper import Choice, Real, hyper
from core.optimizers import BLIND, OPTIMIZERS, Optimizer, descend, rate
from core.tape import Tape

# Keeps these draws apart from those of first weights and batches.
STREAM = 4


class Search(Optimizer):
    """Tries one theta per step and keeps it if the loss is lower there."""

    full_batch: ClassVar[bool] = True
    asks: ClassVar[bool] = True
    blind: ClassVar[bool] = True
    cost: ClassVar[int] = 0

    def trace(self, tape: Tape, at: Footing) -> None:
        tape.add(self._step, at)

    def _step(self, at: Footing) -> None:
        drawn = generator(at.seed, at.step, STREAM).standard_normal(at.theta.shape)
        tried = self.tried(at, float(at.rate) * drawn).astype(at.theta.dtype)
        if at.trained is not None:
            tried = np.where(at.trained, tried, at.theta)
        if at.value(tried) < at.loss:
            np.copyto(at.theta, tried)

    @abstractmethod
    def tried(self, at: Footing, drawn: Array) -> Array:
        """The theta to try, given normal numbers with standard deviation eta."""


@OPTIMIZERS.add(
    "random_search",
    title="Random search",
    formula=r"\theta' = \eta \, z, \quad z \sim N(0, I), \quad \theta \leftarrow \theta' \;\mathrm{if}\;"
    r" L(\theta') < L(\theta)",
    source="CS231n notes, Optimization, strategy 1",
    note="CS231n's notes draw with 0.0001 for pixels from 0 to 255; for pixels from 0 to 1 that is far too small.",
    group=BLIND,
)
@dataclass(frozen=True)
class RandomSearch(Search):
    """Tries weights drawn at random, and keeps the best so far: a walker who is dropped anywhere, again and again.

    theta' = eta z with z ~ N(0, I); theta <- theta' if the loss is lower there. One loss evaluation per step.
    """

    rate: float = rate(1.0, "spread", "How large the weights are that are tried.")

    def tried(self, at: Footing, drawn: Array) -> Array:
        return drawn


@OPTIMIZERS.add(
    "random_local_search",
    title="Random local search",
    formula=r"\theta' = \theta + \eta \, z, \quad z \sim N(0, I), \quad \theta \leftarrow \theta' \;\mathrm{if}\;"
    r" L(\theta') < L(\theta)",
    source="CS231n notes, Optimization, strategy 2",
    group=BLIND,
)
@dataclass(frozen=True)
class RandomLocalSearch(Search):
    """Feels for a step in a random direction, and takes it only if it leads down: a walker in the dark.

    theta' = theta + eta z with z ~ N(0, I); theta <- theta' if the loss is lower there. One loss evaluation per step.
    """

    rate: float = rate(0.1, "length of a try", "How far each parameter is moved for a try, on average.")

    def tried(self, at: Footing, drawn: Array) -> Array:
        return at.theta + drawn


@OPTIMIZERS.add(
    "numerical_descent",
    title="Descent with the numerical gradient",
    formula=r"g_i = \frac{L(\theta + h e_i) - L(\theta - h e_i)}{2h}, \quad \theta \leftarrow \theta - \eta g",
    source="Deep Learning from Scratch, sections 4.3 to 4.5; CS231n notes, Optimization, strategy 3",
    note="The book takes the central difference with h = 0.0001; CS231n's notes take the forward one, which is only"
    " good to the first order in h but needs half the evaluations.",
    group=BLIND,
)
@dataclass(frozen=True)
class NumericalDescent(Optimizer):
    """Moves every parameter a little to measure the slope, then steps downhill; it pays an evaluation per parameter.

    g_i = (L(theta + h e_i) - L(theta - h e_i)) / 2h, or forward (L(theta + h e_i) - L(theta)) / h;
    theta <- theta - eta g. 2 n loss evaluations per step for n parameters, or n + 1.
    """

    asks: ClassVar[bool] = True
    blind: ClassVar[bool] = True
    cost: ClassVar[int] = 0
    rate: float = rate(0.1)
    difference: str = hyper(
        Choice(
            "central",
            "difference",
            "On both sides of each parameter, or only ahead of it.",
            choices={"central": "central", "forward": "forward"},
        )
    )
    h: float = hyper(
        Real(
            1e-4,
            "spacing",
            "How far a parameter is moved. Too large: not the slope; too small: lost in rounding.",
            symbol="h",
            low=1e-50,
            high=1.0,
            scale="log",
        )
    )

    def trace(self, tape: Tape, at: Footing) -> None:
        tape.add(self._measure, at)
        descend(tape, at, at.gradient, at.rate)

    def _measure(self, at: Footing) -> None:
        np.copyto(at.gradient, at.differences(self.h, self.difference == "central"))
