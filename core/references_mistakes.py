"""Mistakes in well-known code: what it answers, what is right, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from core.adam import Adam
from core.arrays import Array, sealed
from core.datasets import EmptyShelf
from core.footing import Footing
from core.hills import LocalMinimum
from core.inertia import Nesterov
from core.margin_losses import CrammerSinger, Hinge
from core.optimizers import Optimizer, stride
from core.recipe import Recipe, replaced
from core.reference import Reference
from core.references_cs231n import IMAGES
from core.standardisation import Standardisation
from core.training import Program, advance

CODE = "Mistakes in well-known code"
SHELF = EmptyShelf()


def moved(rules: Sequence[Optimizer], slopes: Any) -> Array:
    """(steps,) what each step adds to one parameter; every step has a rule of its own, all share one memory."""
    theta, way = np.zeros(1), [0.0]
    memory = rules[0].memory(theta)
    for number, (rule, slope) in enumerate(zip(rules, slopes, strict=True)):
        at = Footing(theta, np.array([slope]), memory)
        at.stand(number, rule.rate)
        stride(rule, at)()
        way.append(float(theta[0]))
    return np.diff(way)


def turned() -> Any:
    """The corrected mean of a constant slope of 1 after beta1 was turned from 0.9 to 0.99 at step 11."""
    rules = [Adam(rate=1.0, beta1=beta) for beta in (*[0.9] * 10, 0.99)]
    return -moved(rules, np.ones(11))[-1]


def measured(h: float) -> float:
    """The median relative error of central differences, on a grid over the surface with two holes."""
    surface, line = LocalMinimum(), np.linspace(-2, 2, 21)
    points = np.stack(np.meshgrid(line, line), -1).reshape(-1, 2)
    exact = surface.gradient(points)
    slopes = [(surface.value(points + h * e) - surface.value(points - h * e)) / (2 * h) for e in np.eye(2)]
    steep = np.abs(exact) > 1e-9
    return float(np.median(np.abs(np.stack(slopes, -1) - exact)[steep] / np.abs(exact)[steep]))


def charged(strength: float) -> Any:
    """What is minimised beyond the data loss, with all 20 weights of the first network at 1."""
    recipe = replaced(Recipe(), "penalty", {"is": "l2", "strength": strength})
    objective = Program(recipe, recipe.data.data(SHELF)).objective
    score = objective.score(np.ones(objective.layout.size), objective.data.test)
    return score.total - score.data_loss


def stuck() -> int:
    """How many weights that L1 had brought to exactly 0 are still there after five steps."""
    recipe = replaced(Recipe(), "penalty", {"is": "l1", "strength": 1e-4})
    program = Program(recipe, recipe.data.data(SHELF))
    state = program.begin()
    theta = state.theta.copy()
    theta[0] = 0.0
    state, _ = advance(program, replace(state, theta=sealed(theta)), 5)
    return int(np.count_nonzero(state.theta == 0.0))


def restarted() -> Any:
    """How far two beginnings of one recipe lie apart."""
    recipe = Recipe()
    first, second = (Program(recipe, recipe.data.data(SHELF)).begin().theta for _ in range(2))
    return np.abs(first - second).max()


def led_back() -> Any:
    """The slope of y = 2 x + 3 at x = 10, 20, 30, standardised and led back to the numbers of the table."""
    x = np.array([[10.0], [20.0], [30.0]])
    units, heights = Standardisation.of(x), Standardisation.of(2 * x + 3)
    ends = heights.undo(units.apply(x[[0, 2]]))  # in spreads from their means the line has the slope 1
    return (ends[1, 0] - ends[0, 0]) / (x[2, 0] - x[0, 0])


def ours(what: str, printed: str, compute: Any, note: str, misprint: str = "", **more: Any) -> Reference:
    """A reference of this group."""
    return Reference(CODE, what, printed, compute, note, misprint=misprint, **more)


MISTAKES: tuple[Reference, ...] = (
    ours(
        "Adam: the first step, as a multiple of the rate",
        "1.000000",
        lambda: -moved([Adam(rate=1.0)], [0.5]),
        "ConvNetJS multiplies by 1 - β^k where it should divide: its first step is about ten times the rate.",
        "10",
    ),
    ours(
        "Nesterov momentum: the first step for a slope of 1, rate .1, β .9",
        "-.19",
        lambda: moved([Nesterov(rate=0.1, beta=0.9)], [1.0]),
        "The code of Deep Learning from Scratch counts the velocity twice; right is -β v' + (1 + β) v.",
        "-.271",
        exact=True,
    ),
    ours(
        "Multiclass hinge of CS231n's three images, mean",
        "5.266666666666667",
        lambda: Hinge().values(IMAGES, np.eye(3)).mean(),
        "scikit-learn's hinge_loss takes the largest violation (Crammer, Singer) and not the sum over classes.",
        "3.1666667",
        exact=True,
        astray=lambda: CrammerSinger().values(IMAGES, np.eye(3)).mean(),
    ),
    ours(
        "Central difference with h = 6e-6: median relative error",
        "1e-11",
        lambda: measured(6e-6),
        "gradient_descent_viz takes h = 1e-12, where rounding leaves a median error of 8e-5 and a worst one of 20 %.",
        "8e-5",
        astray=lambda: measured(1e-12),
    ),
    ours(
        "L2 with λ = .5 and 20 weights of 1: what is minimised beyond the data loss",
        "10",
        lambda: charged(0.5),
        "TensorFlow Playground leaves the penalty out of the loss that it shows.",
        "0",
    ),
    ours(
        "Weights that L1 has brought to 0 and that stay there",
        "0",
        stuck,
        "In TensorFlow Playground such a link is dead for ever.",
        "1",
    ),
    ours(
        "Reset: distance between old and new first weights",
        "0",
        restarted,
        "In TensorFlow Playground Reset draws other ones; here the same seed gives the same first weights.",
    ),
    ours(
        "Slope of y = 2x + 3 after standardising, led back to the numbers of the table",
        "2",
        led_back,
        "Orange's gradient descent normalises without saying so, and reports 1, the slope in normalised units.",
        "1",
    ),
    ours(
        "Adam's step for a slope of 1e-6, as a share of the rate: ε = 1e-8 after the root of v̂",
        ".99",
        lambda: -moved([Adam(rate=1.0)], [1e-6]),
        "ε = 1e-7 after the root of v, with the corrections folded into the rate, is another rule: there it is .24.",
        ".24",
        astray=lambda: -moved([Adam(rate=1.0, epsilon=1e-7, folded=True)], [1e-6]),
    ),
    ours(
        "Corrected mean of a constant 1 after β was turned from .9 to .99 at step 11",
        "1.000000",
        turned,
        "1 - β^t is wrong once β was turned while training: it would read 6.26. Here the mean keeps its own weight.",
        "6.26",
    ),
    ours(
        "“Regularization raises the test accuracy”",
        "",
        None,
        "Not on the book's own set-up: L2 narrows the gap between training and test while the test accuracy falls. Run "
        "it with and without, and believe what the run shows.",
        command="playground train --preset mnist --steps 10000 --set penalty=l2",
    ),
)
