"""Functions of one and two variables to descend on, with gradient and Hessian.

Almost all are written as one formula; value, gradient and Hessian follow from it by the rules of `expressions`.
Points are (..., variables), values (...), gradients (..., variables), Hessians (..., variables, variables). What
overflows or is not defined becomes infinity or NaN without a warning: to run away is a lesson too.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array
from core.catalog import Catalog
from core.expressions import Expression, Formula, expression, floats
from core.hyper import Declared, Real, hyper

Point = tuple[float, ...]

BOWLS, VALLEYS, SADDLES, HILLS, OWN = (
    "Bowls",
    "Several valleys",
    "Saddles and plateaus",
    "Hills and hollows",
    "Your own",
)


@dataclass(frozen=True)
class Terrain:
    """Where to look at a surface, where to start, and what is known about it.

    `domain` is (low, high) for each variable. `minima` begins with a deepest one; not every list is complete.
    """

    domain: tuple[tuple[float, float], ...]
    start: Point
    minima: tuple[Point, ...] = ()
    saddles: tuple[Point, ...] = ()
    maxima: tuple[Point, ...] = ()


class Surface(Declared, ABC):
    """A function of one or two variables."""

    known: Terrain

    @property
    def terrain(self) -> Terrain:
        """Domain, start, and the critical points that are known, for the present settings."""
        return self.known

    @property
    def variables(self) -> int:
        """How many variables there are: 1 for a curve, 2 for a surface."""
        return len(self.known.domain)

    @abstractmethod
    def value(self, points: Array) -> Array:
        """(...) the height at each point."""

    @abstractmethod
    def gradient(self, points: Array) -> Array:
        """(..., variables) the slope along each variable."""

    @abstractmethod
    def hessian(self, points: Array) -> Array:
        """(..., variables, variables) the second derivatives, symmetric."""


SURFACES: Catalog[Surface] = Catalog("surface", Surface)

NAMES = ("x", "y")


class Written(Surface):
    """A surface given by its formula, as one would type it."""

    text: str

    @property
    def expression(self) -> Expression:
        """The formula, read once and kept."""
        return expression(self.text, NAMES[: self.variables])

    def value(self, points: Array) -> Array:
        return self.expression.value(points)

    def gradient(self, points: Array) -> Array:
        return self.expression.gradient(points)

    def hessian(self, points: Array) -> Array:
        return self.expression.hessian(points)


def reach() -> Any:
    """The declaration of how far the domain of a typed formula reaches, from 0.01 to 1,000."""
    return hyper(
        Real(5.0, "reach", "The domain goes from minus this to plus this.", low=0.01, high=1000.0, scale="log")
    )


def start(default: float, label: str) -> Any:
    """The declaration of a coordinate of the start, as a share of the reach."""
    return hyper(Real(default, label, "Where to start, as a share of the reach.", low=-1.0, high=1.0))


@SURFACES.add("typed", title="Your own f(x, y)", formula=r"f(x, y)", source="typed by you", group=OWN)
@dataclass(frozen=True)
class Typed(Written):
    """Any formula of x and y that you type; its gradient and its Hessian are derived by rule."""

    text: str = hyper(
        Formula(
            "sin(x) * cos(y) + (x^2 + y^2) / 20", "formula", "x, y, numbers, + - * / ^ and functions such as sin(x)."
        )
    )
    reach: float = reach()
    x: float = start(0.6, "start x")
    y: float = start(0.6, "start y")
    known = Terrain(((-5, 5), (-5, 5)), (3, 3))

    @property
    def terrain(self) -> Terrain:
        return Terrain(((-self.reach, self.reach),) * 2, (self.x * self.reach, self.y * self.reach))


@SURFACES.add("typed_curve", title="Your own f(x)", formula=r"f(x)", source="typed by you", group=OWN)
@dataclass(frozen=True)
class TypedCurve(Written):
    """Any formula of x that you type; its slope and its curvature are derived by rule."""

    text: str = hyper(
        Formula(
            "x^2 / 10 + sin(2 * x)", "formula", "x, numbers, + - * / ^ and functions such as sin(x).", variables=("x",)
        )
    )
    reach: float = reach()
    x: float = start(0.6, "start x")
    known = Terrain(((-5, 5),), (3,))

    @property
    def terrain(self) -> Terrain:
        return Terrain(((-self.reach, self.reach),), (self.x * self.reach,))


@SURFACES.add(
    "quadratic",
    title="Ill-conditioned bowl",
    formula=r"f = \frac{1}{2} (u^2 + \kappa v^2)",
    source="Goh (2017): Why Momentum Really Works, Distill",
    note="For kappa = 100 a step leaves .98 of the error at the best plain rate, 2 / 101; the best heavy ball, .818.",
    group=BOWLS,
)
@dataclass(frozen=True)
class Quadratic(Surface):
    """An elongated bowl whose stretch and direction you set: the larger the condition number, the slower plain descent.

    f = (u^2 + kappa v^2) / 2, where (u, v) is (x, y) turned back by the angle; the eigenvalues are 1 and kappa.
    """

    condition: float = hyper(
        Real(
            10.0, "condition number", "Largest over smallest curvature.", r"\kappa", low=1.0, high=10_000.0, scale="log"
        )
    )
    angle: float = hyper(
        Real(30.0, "angle", "Direction of the flat axis, counted from the x axis.", r"\alpha", "degrees", high=180.0)
    )
    known = Terrain(((-5, 5), (-5, 5)), (-4, 3), minima=((0, 0),))

    def matrix(self, dtype: Any) -> Array:
        """(2, 2) the Hessian, the same everywhere."""
        alpha = np.deg2rad(self.angle)
        flat, steep = np.array([np.cos(alpha), np.sin(alpha)]), np.array([-np.sin(alpha), np.cos(alpha)])
        return (np.outer(flat, flat) + self.condition * np.outer(steep, steep)).astype(dtype)

    def value(self, points: Array) -> Array:
        with np.errstate(all="ignore"):
            return (floats(points) * self.gradient(points)).sum(-1) / 2

    def gradient(self, points: Array) -> Array:
        points = floats(points)
        with np.errstate(all="ignore"):
            # Not `points @ matrix`: its last bit would depend on how many points are asked for at once.
            one, other = self.matrix(points.dtype)
            return points[..., :1] * one + points[..., 1:] * other

    def hessian(self, points: Array) -> Array:
        points = floats(points)
        return np.broadcast_to(self.matrix(points.dtype), (*points.shape, 2)).copy()
