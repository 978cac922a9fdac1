"""How the learning rate changes with time: pure functions of the step number."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array
from core.catalog import Catalog
from core.hyper import Declared, Real, Whole, hyper


@dataclass(frozen=True, kw_only=True)
class Schedule(Declared, ABC):
    """A factor by which the optimizer's rate is multiplied at each step, with a linear warm-up in front.

    During the first `warmup` steps the factor rises in equal parts, (t + 1) / (warmup + 1) of its first value; the
    schedule proper begins after them.
    """

    warmup: int = hyper(
        Whole(0, "warm-up", "Steps during which the rate rises to its first value.", high=10_000, scale="log")
    )

    def factor(self, step: int) -> float:
        """The factor at `step`, counted from 0; never negative."""
        if step < self.warmup:
            return (step + 1) / (self.warmup + 1) * self.shape(0)
        return self.shape(step - self.warmup)

    @abstractmethod
    def shape(self, step: int) -> float:
        """The factor `step` steps after the warm-up."""

    @property
    def steady(self) -> bool:
        """Whether the factor is 1 at every step."""
        return False

    def curve(self, steps: int) -> Array:
        """(steps,) the factors of the first steps."""
        return np.array([self.factor(step) for step in range(steps)])


SCHEDULES: Catalog[Schedule] = Catalog("schedule", Schedule)


def span(default: int, label: str = "steps", help: str = "How many steps the way down takes.") -> Any:
    """The declaration of a stretch of time, 1 to a million steps."""
    return hyper(Whole(default, label, help, symbol="T", low=1, high=1_000_000, scale="log"))


def shrinking(default: float, help: str) -> Any:
    """The declaration of a factor in [0.01, 1]."""
    return hyper(Real(default, "shrink factor", help, symbol=r"\gamma", low=0.01, high=1.0))


def floor() -> Any:
    """The declaration of the factor at the lowest point."""
    return hyper(Real(0.0, "lowest factor", "What is left of the rate at the end.", symbol=r"\phi", high=1.0))


def swing(share: float, high: float, low: float) -> float:
    """Half a cosine from `high` at share 0 to `low` at share 1."""
    return low + (high - low) * (1 + math.cos(math.pi * share)) / 2


@SCHEDULES.add("constant", title="Constant", formula=r"\eta_t = \eta", source="Robbins, Monro (1951)")
@dataclass(frozen=True)
class Constant(Schedule):
    """The rate stays what it is."""

    def shape(self, step: int) -> float:
        return 1.0

    @property
    def steady(self) -> bool:
        return self.warmup == 0


@SCHEDULES.add(
    "step",
    title="Steps",
    formula=r"\eta_t = \eta \, \gamma^{\lfloor t / T \rfloor}",
    source="CS231n notes, Learning rate decay; Krizhevsky et al. (2012)",
)
@dataclass(frozen=True)
class Steps(Schedule):
    """The rate falls at once after every so many steps.

    factor = gamma^floor(t / T).
    """

    every: int = span(1000, "steps between falls", "How many steps the rate rests between two falls.")
    gamma: float = shrinking(0.5, "What is left of the rate at each fall.")

    def shape(self, step: int) -> float:
        return self.gamma ** (step // self.every)


@SCHEDULES.add(
    "exponential",
    title="Exponential",
    formula=r"\eta_t = \eta \, \gamma^{t / T}",
    source="CS231n notes, Learning rate decay",
    note="CS231n's notes write exp(-k t); k = -ln(gamma) / T.",
)
@dataclass(frozen=True)
class Exponential(Schedule):
    """The rate loses the same share at every step.

    factor = gamma^(t / T): after T steps gamma is left, after 2 T gamma^2.
    """

    steps: int = span(1000, "steps per shrink", "After so many steps the shrink factor is left of the rate.")
    gamma: float = shrinking(0.5, "What is left of the rate after that many steps.")

    def shape(self, step: int) -> float:
        return self.gamma ** (step / self.steps)


@SCHEDULES.add(
    "inverse_time",
    title="1/t",
    formula=r"\eta_t = \frac{\eta}{1 + t / T}",
    source="Robbins, Monro (1951); CS231n notes, Learning rate decay",
)
@dataclass(frozen=True)
class InverseTime(Schedule):
    """The rate falls fast at first and ever slower later, but its sum has no end: any distance can still be walked.

    factor = 1 / (1 + t / T): half after T steps, a third after 2 T.
    """

    steps: int = span(1000, "steps to half", "After so many steps the rate is halved.")

    def shape(self, step: int) -> float:
        return 1 / (1 + step / self.steps)


@SCHEDULES.add(
    "cosine",
    title="Cosine",
    formula=r"\eta_t = \eta \left[ \phi + (1 - \phi) \frac{1 + \cos(\pi t / T)}{2} \right]",
    source="Loshchilov, Hutter (2017)",
    note="After T steps the rate stays at its lowest; PyTorch's would rise again.",
)
@dataclass(frozen=True)
class Cosine(Schedule):
    """The rate lingers near its full value, falls, and lingers near its lowest.

    factor = phi + (1 - phi) (1 + cos(pi t / T)) / 2 up to T, then phi.
    """

    steps: int = span(2000)
    floor: float = floor()

    def shape(self, step: int) -> float:
        return swing(min(step / self.steps, 1.0), 1.0, self.floor)


@SCHEDULES.add(
    "cosine_restarts",
    title="Cosine with restarts",
    formula=r"\eta_t = \eta \left[ \phi + (1 - \phi) \frac{1 + \cos(\pi t_i / T_i)}{2} \right], \quad T_{i+1} = m T_i",
    source="Loshchilov, Hutter (2017), SGDR",
)
@dataclass(frozen=True)
class CosineRestarts(Schedule):
    """A cosine that jumps back to the full rate again and again, so that the walker may leave a hollow.

    The first swing takes T steps, each later one m times as many as the one before.
    """

    steps: int = span(1000, "steps of the first swing", "How many steps it takes until the first restart.")
    multiple: int = hyper(Whole(2, "lengthening", "How much longer each swing is.", symbol="m", low=1, high=10))
    floor: float = floor()

    def shape(self, step: int) -> float:
        length = self.steps
        while step >= length and self.multiple > 1:
            step, length = step - length, length * self.multiple
        return swing(step % length / length, 1.0, self.floor)


@SCHEDULES.add(
    "one_cycle",
    title="One cycle",
    formula=r"\frac{\eta}{25} \rightarrow \eta \;(30\,\%) \rightarrow \frac{\eta}{250000} \;(70\,\%)",
    source="Smith, Topin (2018); the numbers are those of PyTorch's OneCycleLR",
    note="Also moving the momentum against the rate, as the paper does, is left to the learner's hand.",
)
@dataclass(frozen=True)
class OneCycle(Schedule):
    """From a small rate up to the full one, and down to almost nothing: one long breath.

    Half a cosine from 1/25 to 1 over the first 30 % of T steps, half a cosine down to 1/250000 over the rest.
    """

    steps: int = span(2000, "steps of the cycle", "How many steps the whole cycle takes.")
    rising: float = hyper(Real(0.3, "rising share", "The share of the cycle in which the rate rises.", high=0.9))

    def shape(self, step: int) -> float:
        top, end = max(self.rising * self.steps - 1, 0.0), max(self.steps - 1, 1)
        if step < top:
            return swing(step / top, 1 / 25, 1.0)
        return swing(min((step - top) / (end - top), 1.0), 1.0, 1 / 250_000)


@SCHEDULES.add(
    "range_test",
    title="Learning-rate range test",
    formula=r"\eta_t = \eta \, a \left( \frac{b}{a} \right)^{t / T}",
    source="Smith (2017), section 3.3; Gugger (2018)",
    note="Smith's test is linear; the exponential one looks at every order of magnitude for the same time.",
)
@dataclass(frozen=True)
class RangeTest(Schedule):
    """Not for training: the rate grows until the loss breaks out, which shows how large it may be.

    factor = a (b / a)^(t / T) up to T, then b. A good rate is where the loss falls fastest, well before it rises.
    """

    steps: int = span(500, "steps of the test", "How many steps it takes from the smallest rate to the largest.")
    first: float = hyper(
        Real(1e-4, "first factor", "Where the test begins.", symbol="a", low=1e-8, high=1.0, scale="log")
    )
    last: float = hyper(Real(100.0, "last factor", "Where the test ends.", symbol="b", low=1.0, high=1e4, scale="log"))

    def shape(self, step: int) -> float:
        return self.first * (self.last / self.first) ** min(step / self.steps, 1.0)
