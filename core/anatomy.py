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


def standing(course: Course, rule: Optimizer, start: int, steps: int) -> Footing:
    """Where `rule` stands after `steps` steps of a race from start number `start`, ready for the next one."""
    theta, ground = np.array(course.starts[start], np.float64), Tilted(course.surface, np.zeros(0))
    at = Footing(theta, np.zeros_like(theta), rule.memory(theta), seed=course.seed, ground=ground)
    step = stride(rule, at)
    with np.errstate(all="ignore"):
        for number, tilt in enumerate(replace(course, steps=steps + 1).tilts):
            ground.tilt = tilt
            at.loss, gradient = ground.value_and_gradient(theta)
            np.copyto(at.gradient, gradient)
            at.stand(number, rule.rate)
            if number < steps:
                step()
    return at


def arrival(parts: tuple[Part, ...]) -> Array:
    """Where the step arrives."""
    return next(part.value for part in reversed(parts) if part.letter == "theta")
