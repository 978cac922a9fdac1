"""The gradient: all partial derivatives at once. Slices, arrows, and a sum of three terms: what "partial" means."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

# Every module of surfaces, so that all of them are known.
from core import bowls, hills, saddles, valleys  # noqa: F401 # pyright: ignore[reportUnusedImport]
from core.arrays import Array
from core.bowls import RoundBowl
from core.catalog import Catalog
from core.differences import gradient
from core.hyper import Choice, Declared, Nested, Real, hyper
from core.studies.scores import changed
from core.studies.vectors import Vector
from core.surfaces import SURFACES, Surface

PLANES: Catalog[Surface] = Catalog("plane", Surface)
for _key, _entry in SURFACES.items():
    if len(_entry.kind.known.domain) == 2:
        _about = {"title": _entry.title, "formula": _entry.formula, "source": _entry.source, "note": _entry.note}
        PLANES.add(_key, group=_entry.group, **_about)(_entry.kind)

PLANE, SUM, WEIGHT, CHECK, COST = "plane", "sum", "weight", "check", "cost"
PAGES = {
    PLANE: "arrows and slices",
    SUM: "why partial",
    WEIGHT: "one weight of the network",
    CHECK: "gradient check",
    COST: "what it costs",
}
DOWN, UP = "down", "up"
ARROWS = {DOWN: "minus the gradient: downhill", UP: "the gradient: uphill"}
NAMES = ("w1", "w2", "b")
FAULTS = {"none": "none", "first": "mistake A", "second": "mistake B", "third": "mistake C"}


@dataclass(frozen=True)
class GradientStudy(Declared):
    """A surface and a point (x, y) on it; weights of f = w1 x1 + w2 x2 + b; how the running network is asked."""

    page: str = hyper(Choice(PLANE, "page", "Which page is open.", choices=PAGES))
    surface: Surface = hyper(Nested(RoundBowl(), "surface", "The function of two variables.", "f", catalog=PLANES))
    x: float = hyper(Real(3.0, "x", "Where the gradient is taken: first variable.", low=-20.0, high=20.0))
    y: float = hyper(Real(4.0, "y", "Where the gradient is taken: second variable.", low=-20.0, high=20.0))
    arrows: str = hyper(Choice(DOWN, "arrows", "Which way the arrows point.", choices=ARROWS))
    weights: tuple[float, ...] = hyper(
        Vector((1.0, -0.5, 0.2), "weights", "The two weights and the bias of f.", low=-3.0, high=3.0)
    )
    inputs: tuple[float, ...] = hyper(Vector((0.8, 1.5), "inputs", "The two inputs of f.", low=-3.0, high=3.0))
    nudge: float = hyper(
        Real(
            1e-3,
            "nudge",
            "By how much the weight under the pointer is raised.",
            "h",
            low=1e-6,
            high=10.0,
            scale="log",
        )
    )
    h: float = hyper(Real(1e-5, "step h", "The spacing of the differences.", low=1e-12, high=1e-1, scale="log"))
    fault: str = hyper(
        Choice("none", "planted mistake", "Spoils backpropagation on purpose: find the layer it is in.", choices=FAULTS)
    )

    # A surface

    @property
    def point(self) -> Array:
        """(2,) the point."""
        return np.array([self.x, self.y])

    @property
    def value(self) -> float:
        """f(x, y)."""
        return float(self.surface.value(self.point))

    @property
    def gradient(self) -> Array:
        """(2,) the gradient by rule."""
        return self.surface.gradient(self.point)

    @property
    def numerical(self) -> Array:
        """(2,) the gradient by central differences with h = 1e-4, as the book takes it."""
        return gradient(self.surface.value, self.point)

    @property
    def length(self) -> float:
        """How steep it is in the steepest direction: the Euclidean norm of the gradient."""
        return float(np.hypot(*self.gradient))

    @property
    def domain(self) -> tuple[tuple[float, float], ...]:
        """The part of the plane that is looked at: (low, high) for x and for y."""
        return tuple((float(low), float(high)) for low, high in self.surface.terrain.domain)

    def slice(self, variable: int, along: Array) -> Array:
        """(points,) f where only one variable goes along, and the other is held."""
        points = np.repeat(self.point[None], len(along), 0)
        points[:, variable] = along
        return self.surface.value(points)

    def tangent(self, variable: int, along: Array) -> Array:
        """(points,) the straight line with the partial derivative as its slope."""
        return self.value + self.gradient[variable] * (along - self.point[variable])

    def field(self, count: int) -> tuple[Array, Array]:
        """(count^2, 2) points of a grid and the vectors there: minus the gradient, or the gradient."""
        (left, right), (bottom, top) = self.domain
        share = (np.arange(count) + 0.5) / count
        x, y = np.meshgrid(left + share * (right - left), bottom + share * (top - bottom))
        points = np.stack([x.ravel(), y.ravel()], 1)
        vectors = self.surface.gradient(points)
        return points, -vectors if self.arrows == DOWN else vectors

    def at(self, x: float, y: float) -> GradientStudy:
        """At another point, within what is looked at."""
        (left, right), (bottom, top) = self.domain
        inside = round(min(max(x, left), right), 10), round(min(max(y, bottom), top), 10)
        return replace(self, x=inside[0], y=inside[1])

    def on(self, surface: Surface) -> GradientStudy:
        """On another surface, at its start."""
        x, y = surface.terrain.start
        return replace(self, surface=surface, x=min(max(float(x), -20), 20), y=min(max(float(y), -20), 20))

    # A sum of three terms

    def with_weight(self, place: int, value: float) -> GradientStudy:
        """With another of w1, w2, b."""
        return replace(self, weights=changed(self.weights, place, min(max(value, -3.0), 3.0)))

    def with_input(self, place: int, value: float) -> GradientStudy:
        """With another of x1, x2."""
        return replace(self, inputs=changed(self.inputs, place, min(max(value, -3.0), 3.0)))

    @property
    def sum(self) -> float:
        """f = w1 x1 + w2 x2 + b."""
        return self.sum_at(self.weights)

    def sum_at(self, weights: tuple[float, ...]) -> float:
        """f for other weights."""
        (w1, w2, b), (x1, x2) = weights, self.inputs
        return w1 * x1 + w2 * x2 + b

    @property
    def partials(self) -> tuple[float, float, float]:
        """df / dw1 = x1, df / dw2 = x2, df / db = 1: the others are constants."""
        x1, x2 = self.inputs
        return x1, x2, 1.0

    def sum_slice(self, place: int, along: Array) -> Array:
        """(points,) f where only one of w1, w2, b goes along."""
        return np.array([self.sum_at(changed(self.weights, place, float(value))) for value in along])
