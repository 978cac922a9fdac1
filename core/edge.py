"""Edge of stability: the learning rate above which a rule overshoots more with every step, and diverges.

Near a point the loss is a bowl whose steepest curvature is lambda_max, the largest eigenvalue of its Hessian. Along
that direction every rule below is a linear recurrence, which dies out just as long as eta is below its edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from core.arrays import Array
from core.curvature import Extreme, hessian_vector, lanczos, start
from core.grounds import BatchGround
from core.inertia import QHM, Momentum, Nesterov
from core.objectives import DOUBLE, Objective
from core.optimizers import Optimizer, Plain
from core.search import NumericalDescent
from core.surfaces import Surface

# An estimate looks at about so many samples times parameters, but at no fewer and no more samples than these.
WORK, FEWEST, MOST = 20_000_000, 64, 1000
# An estimate is good enough when it is off by less than this share.
TOLERANCE = 0.01

PLAIN_NAME, OWN_NAME = "edge of plain descent", "edge of this rule"
WORDS = (PLAIN_NAME, OWN_NAME)


@dataclass(frozen=True)
class Edge:
    """The rate factor / lambda_max: `formula` says so as LaTeX, `text` in few letters, an index after its _."""

    name: str
    text: str
    formula: str
    factor: float

    def rate(self, sharpness: float) -> float:
        """The rate at which it lies; infinite where nothing curves upwards."""
        return self.factor / sharpness if sharpness > 0 else float("inf")


PLAIN = Edge(PLAIN_NAME, "2/λ_max", r"\frac{2}{\lambda_{max}}", 2.0)


def edges(rule: Optimizer) -> tuple[Edge, ...]:
    """That of plain descent, and that of the rule itself where it differs; none for rules that scale every slope.

    Momentum: (2 + 2 beta) / lambda. Nesterov: (2 + 2 beta) / ((1 + 2 beta) lambda). QHM:
    (2 + 2 beta) / ((1 + beta - 2 nu beta) lambda). Source: Goh (2017), Cohen et al. (2021), appendix; QHM by the
    Schur-Cohn conditions on its 2 x 2 matrix.
    """
    if isinstance(rule, Plain | NumericalDescent):
        return (PLAIN,)
    own = _own(rule)
    return () if own is None else (PLAIN, own)


def _own(rule: Optimizer) -> Edge | None:
    if isinstance(rule, Momentum):
        return Edge(OWN_NAME, "(2+2β)/λ_max", r"\frac{2 + 2 \beta}{\lambda_{max}}", 2 + 2 * rule.beta)
    if isinstance(rule, Nesterov):
        below, formula = 1 + 2 * rule.beta, r"\frac{2 + 2 \beta}{(1 + 2 \beta) \, \lambda_{max}}"
        return Edge(OWN_NAME, _short((2 + 2 * rule.beta) / below), formula, (2 + 2 * rule.beta) / below)
    if isinstance(rule, QHM):
        below = 1 + rule.beta - 2 * rule.nu * rule.beta
        formula = r"\frac{2 + 2 \beta}{(1 + \beta - 2 \nu \beta) \, \lambda_{max}}"
        return Edge(OWN_NAME, _short((2 + 2 * rule.beta) / below), formula, (2 + 2 * rule.beta) / below)
    return None


def _short(factor: float) -> str:
    """A long formula as its number, such as 1.36/λ_max."""
    return f"{factor:.3g}/λ_max"


@dataclass(frozen=True, eq=False)
class Sharpness:
    """lambda_max at a point: exact on a surface; on a network estimated on `samples` samples, `error` at most away."""

    value: float
    step: int = 0
    samples: int = 0
    error: float = 0.0
    direction: Array | None = None


def surface_sharpness(surface: Surface, point: Array) -> Sharpness:
    """lambda_max of the Hessian of `surface` at `point`; NaN where it is not defined."""
    hessian = surface.hessian(np.asarray(point, float))
    finite = np.isfinite(hessian).all()
    return Sharpness(float(np.linalg.eigvalsh(hessian)[-1]) if finite else float("nan"))


def sharpness(
    objective: Objective, theta: Array, step: int = 0, before: Sharpness | None = None
) -> Iterator[Sharpness | None]:
    """lambda_max of the objective at `theta`, estimated with one Hessian product between two words.

    It begins with the direction of an estimate `before`, if there is one: what turns little is found soon. None until
    the estimate is good enough, then the estimate, once.
    """
    objective, theta = replace(objective, dtype=DOUBLE), np.asarray(theta, DOUBLE)
    train = objective.data.train
    count = min(max(WORK // max(theta.size, 1), FEWEST), MOST, len(train))
    chosen = np.linspace(0, len(train) - 1, count).astype(int)
    ground, rows = BatchGround(objective, count), objective.rows(train.inputs[chosen])
    ground.aim(rows, rows.T, np.asarray(train.targets[chosen], DOUBLE))

    def product(v: Array) -> Array:
        with np.errstate(all="ignore"):
            return hessian_vector(lambda at: ground.value_and_gradient(at)[1], theta, v)

    latest = Extreme(float("nan"), theta, float("inf"), 0)
    for latest in lanczos(product, _begin(before, theta.size), TOLERANCE):  # noqa: B007
        yield None
    yield Sharpness(latest.value, step, count, latest.error, latest.direction)


def _begin(before: Sharpness | None, size: int) -> Array:
    """The direction of an earlier estimate for as many parameters, or one drawn at random."""
    if before is None or before.direction is None or len(before.direction) != size:
        return start(size, 0)
    return before.direction
