"""Anatomy of a step: every rule taken apart into its sub-steps, from the gradient to where it arrives.

What stands here is computed as the papers write it, apart from the fast code of the rules; the two must agree.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from core import anatomy_adaptive as adaptive
from core import anatomy_inertia as inertia
from core import anatomy_search as search
from core.adam import Adam, AdamW, AMSGrad, QHAdam
from core.adaptive import AdaDelta, AdaGrad, RMSProp
from core.arrays import Array
from core.contest import Course, Tilted
from core.footing import Footing
from core.inertia import QHM, Lion, Momentum, Nesterov
from core.nadam import Nadam
from core.optimizers import SGD, GradientDescent, Optimizer, SignDescent, stride
from core.search import NumericalDescent, RandomLocalSearch, RandomSearch
from core.second_order import LBFGS
from core.substeps import Part, Sheet

WRITERS: dict[type[Optimizer], Callable[[Any, Sheet], None]] = {
    GradientDescent: inertia.plain,
    SGD: inertia.plain,
    SignDescent: inertia.sign_descent,
    Momentum: inertia.momentum,
    Nesterov: inertia.nesterov,
    QHM: inertia.qhm,
    Lion: inertia.lion,
    AdaGrad: adaptive.adagrad,
    RMSProp: adaptive.rmsprop,
    AdaDelta: adaptive.adadelta,
    Adam: adaptive.adam,
    AdamW: adaptive.adamw,
    AMSGrad: adaptive.amsgrad,
    QHAdam: adaptive.qhadam,
    Nadam: adaptive.nadam,
    LBFGS: search.lbfgs,
    NumericalDescent: search.numerical_descent,
    RandomSearch: search.random_search,
    RandomLocalSearch: search.random_local_search,
}

# What sub-steps are called, for translators.
WORDS = (
    "where it stands", "gradient", "step", "where it arrives", "velocity", "sign", "mean slope", "mixed slope",
    "after weight decay", "sum of squares", "mean square", "root of the square", "rate by now", "steps so far",
    "steps over slopes", "step at rate 1", "mean square of steps", "corrected mean slope", "corrected mean square",
    "corrected rate", "largest mean square", "mixed square", "number of this step", "momentum by now",
    "momentum of the next step", "weight in the mean slope", "slope looked ahead", "loss a little ahead",
    "loss a little behind", "loss here", "measured slope", "drawn at random", "where it tries", "loss where it tries",
    "last change of place", "change of slope with it", "inverse curvature it has learned", "direction",
    "lengths tried", "length of the step",
)  # fmt: skip


def anatomy(rule: Optimizer, at: Footing) -> tuple[Part, ...]:
    """The sub-steps of the step that `rule` would take from `at` (size,), in its order; `at` is left as it is.

    The first part is theta, the last part called theta is where the step arrives. Parts that the rule remembers say so
    in `kept`.
    """
    sheet = Sheet(at, rule.blind)
    with np.errstate(all="ignore"):
        WRITERS[type(rule)](rule, sheet)
    return tuple(sheet.parts)


class Standing:
    """A rule on its way through a race from start number `start`; it goes on from where it stands."""

    def __init__(self, course: Course, rule: Optimizer, start: int = 0) -> None:
        self.course, self.rule, self.start = course, rule, start
        self._tilts = replace(course, steps=course.steps + 1).tilts
        self._begin()

    def _begin(self) -> None:
        theta = np.array(self.course.starts[self.start], np.float64)
        self._ground = Tilted(self.course.surface, np.zeros_like(theta))
        memory = self.rule.memory(theta)
        self._at = Footing(theta, np.zeros_like(theta), memory, seed=self.course.seed, ground=self._ground)
        self._step = stride(self.rule, self._at)
        self._look(0)

    def _look(self, number: int) -> None:
        """Stand before step `number`, with the slope there."""
        self._ground.tilt = self._tilts[number]
        self._at.loss, gradient = self._ground.value_and_gradient(self._at.theta)
        np.copyto(self._at.gradient, gradient)
        self._at.stand(number, self.rule.rate)

    def go(self, steps: int) -> Footing:
        """Where the rule stands after `steps` steps, ready for the next one; looked at, not to be written to."""
        with np.errstate(all="ignore"):
            if steps < self._at.step:
                self._begin()
            for number in range(self._at.step, steps):
                self._step()
                self._look(number + 1)
        return self._at


def standing(course: Course, rule: Optimizer, start: int, steps: int) -> Footing:
    """Where `rule` stands after `steps` steps of a race from start number `start`, ready for the next one."""
    return Standing(course, rule, start).go(steps)


def arrival(parts: tuple[Part, ...]) -> Array:
    """Where the step arrives."""
    return next(part.value for part in reversed(parts) if part.letter == "theta")
