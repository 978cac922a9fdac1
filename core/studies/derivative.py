"""The slope of a curve, measured by a step h: how close it comes, where it breaks, and where it is silently wrong."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

# Every module of surfaces, so that its curves are known.
from core import bowls, hills, saddles, valleys  # noqa: F401 # pyright: ignore[reportUnusedImport]
from core.arrays import Array
from core.bowls import BookCurve, RoundBowl
from core.catalog import Catalog
from core.differences import Method, as_the_book_does, derivative
from core.hyper import Choice, Declared, Nested, Real, hyper
from core.surfaces import SURFACES, Surface, TypedCurve

CURVES: Catalog[Surface] = Catalog("curve", Surface)
for _key, _entry in SURFACES.items():
    if len(_entry.kind.known.domain) == 1:
        _about = {"title": _entry.title, "formula": _entry.formula, "source": _entry.source, "note": _entry.note}
        CURVES.add(_key, group=_entry.group, **_about)(_entry.kind)

SLOPE, SILENT = "slope", "silent"
PAGES = {SLOPE: "slope and error", SILENT: "silent wrong answers"}
ARRAYS = {"int64": "int64", "float32": "float32", "float64": "float64"}
LARGE = 0.1  # a step from which on the curve bends away from its secant before digits are lost
NEAR = 0.01  # an answer this close, as a share of what is right, is taken for right
METHODS: dict[str, str] = {"forward": "forward", "central": "central", "complex": "complex step"}
PRECISIONS: dict[str, str] = {"double": "double, 64 bit", "single": "single, 32 bit"}
DTYPES: dict[str, Any] = {"double": np.float64, "single": np.float32}
# h of the picture of errors: from 1 down to 1e-20, a quarter of a power of ten apart; what is smaller changes nothing.
SPACINGS = 10.0 ** np.arange(0.0, -20.01, -0.25)
SMALLEST_ERROR = 1e-18  # what an error of exactly 0 is drawn as, on a scale of powers of ten


@dataclass(frozen=True)
class DerivativeStudy(Declared):
    """A curve, a place x on it, and a way to measure the slope there."""

    page: str = hyper(Choice(SLOPE, "page", "Which page is open.", choices=PAGES))
    curve: Surface = hyper(Nested(BookCurve(), "curve", "The function of one variable.", "f", catalog=CURVES))
    x: float = hyper(Real(5.0, "x", "Where the slope is taken.", low=-20.0, high=20.0))
    h: float = hyper(Real(1.0, "step h", "How far to go for the difference.", low=1e-50, high=10.0, scale="log"))
    method: Method = hyper(
        Choice("forward", "difference", "Which points the slope is measured between.", choices=METHODS)
    )
    precision: str = hyper(
        Choice("double", "precision", "How many digits the computer keeps: 16 or 7.", choices=PRECISIONS)
    )
    tiny: float = hyper(Real(1e-50, "spacing", "The step of the two quotients.", "h", low=1e-50, high=1.0, scale="log"))
    spacing: float = hyper(Real(1e-4, "spacing", "The step of num_grad.", "h", low=1e-12, high=2.0, scale="log"))
    array: str = hyper(
        Choice(
            "int64", "array", "What the array can hold: whole numbers, or numbers with 7 or 16 digits.", choices=ARRAYS
        )
    )

    @property
    def function(self) -> Callable[[Any], Any]:
        """f of a number, in the precision of that number."""
        return lambda x: self.curve.value(np.asarray(x)[..., None])

    def values(self, x: Array) -> Array:
        """(points,) the curve at x (points,)."""
        return self.curve.value(x[:, None])

    @property
    def dtype(self) -> Any:
        """The numbers that are computed with."""
        return DTYPES[self.precision]

    @property
    def slope(self) -> float:
        """f'(x) by rule, in double precision."""
        return float(self.curve.gradient(np.array([self.x]))[0])

    @property
    def measured(self) -> float:
        """The slope by the difference."""
        return self.by(self.method, self.h)

    def by(self, method: Method, h: float) -> float:
        """The slope by any difference."""
        return float(derivative(self.function, self.x, h, method, self.dtype))

    @property
    def error(self) -> float:
        """|measured - slope|; NaN where nothing was measured."""
        return abs(self.measured - self.slope)

    @cached_property
    def errors(self) -> dict[str, Array]:
        """(spacings,) |measured - slope| of each method over `SPACINGS`."""
        slope = self.slope
        methods: tuple[Method, ...] = ("forward", "central", "complex")
        return {
            method: np.abs(derivative(self.function, self.x, SPACINGS, method, self.dtype) - slope)
            for method in methods
        }

    @property
    def best(self) -> tuple[float, float]:
        """The spacing with the smallest error of the present method, and that error."""
        errors = self.errors[self.method]
        place = int(np.nanargmin(errors)) if np.isfinite(errors).any() else 0
        return float(SPACINGS[place]), float(errors[place])

    @property
    def points(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The points between which the slope is taken: x and x + h, or x - h and x + h, as the computer has them."""
        x, h = self.dtype(self.x), self.dtype(self.h)
        left = x - h if self.method == "central" else x
        with np.errstate(all="ignore"):
            pair = [(float(at), float(self.function(at))) for at in (left, x + h)]
        return pair[0], pair[1]

    @property
    def lost(self) -> bool:
        """Whether x + h is x: the step is smaller than one unit in the last place."""
        x, h = self.dtype(self.x), self.dtype(self.h)
        return self.method != "complex" and bool(x + h == x)

    @property
    def vanished(self) -> bool:
        """Whether h itself has become 0, so that the slope is 0 / 0."""
        return bool(self.dtype(self.h) == 0)

    @property
    def unit(self) -> float:
        """One unit in the last place of x: the smallest step that x can take."""
        return float(np.spacing(self.dtype(self.x)))

    @property
    def domain(self) -> tuple[float, float]:
        """Where the curve is drawn."""
        low, high = self.curve.terrain.domain[0]
        return float(low), float(high)

    @property
    def step_down(self) -> int:
        """Which way x must go for f to fall: against the sign of the slope."""
        slope = self.slope
        return 0 if not math.isfinite(slope) else int(-np.sign(slope))

    def with_x(self, x: float) -> DerivativeStudy:
        """At another place, within the range of x."""
        return replace(self, x=min(max(round(x, 10), -20.0), 20.0))

    def with_h(self, h: float) -> DerivativeStudy:
        """With another step, within its range."""
        return replace(self, h=min(max(h, 1e-50), 10.0))


@dataclass(frozen=True)
class Exhibit:
    """A number that a computer gives without a warning, beside what is right, and why it is what it is.

    `why` is "lost" (x + h is x), "vanished" (h is 0), "coarse", "large" (h), "cut" (whole numbers), or "right".
    """

    key: str
    code: str  # as one would type it
    given: str
    right: str
    why: str


def partials() -> DerivativeStudy:
    """x0^2 + 4^2 at 3, as the book takes its partial derivative."""
    return DerivativeStudy(curve=TypedCurve("x^2 + 4^2", 6.0), x=3.0, h=1e-4)


def other_partials() -> DerivativeStudy:
    """3^2 + x1^2 at 4."""
    return DerivativeStudy(curve=TypedCurve("3^2 + x^2", 6.0), x=4.0, h=1e-4)


def book(x: float) -> DerivativeStudy:
    """The book's curve at 5 or 10, with its h."""
    return DerivativeStudy(x=x, h=1e-4)


def exhibits(study: DerivativeStudy) -> tuple[Exhibit, ...]:
    """Silent wrong answers: computed now, by the same differences that the picture uses."""
    return quotient(study, "double"), quotient(study, "single"), book_gradient(study)


def quotient(study: DerivativeStudy, precision: str) -> Exhibit:
    """(f(5 + h) - f(5)) / h of the book's curve in one precision."""
    asked = DerivativeStudy(h=study.tiny, precision=precision)
    h = f"{study.tiny:.12g}"
    code = f"(f(5 + {h}) - f(5)) / {h}" if precision == "double" else f"h = float32({h});  (f(5 + h) - f(5)) / h"
    near = abs(asked.measured - asked.slope) <= NEAR * abs(asked.slope)
    silent = "vanished" if asked.vanished else "lost" if asked.lost else "large" if study.tiny >= LARGE else "coarse"
    why = "right" if near else silent
    return Exhibit(precision, code, repr(asked.measured), f"{asked.slope:.1f}", why)


def book_gradient(study: DerivativeStudy) -> Exhibit:
    """num_grad of x0^2 + x1^2 at (3, 4), in an array of the kind that is asked for."""
    at = np.array([3, 4], study.array)
    with np.errstate(all="ignore"):
        given = as_the_book_does(RoundBowl().value, at, study.spacing)
    right = np.array([6.0, 8.0])
    near = bool(np.all(np.abs(given - right) <= NEAR * right))
    why = "right" if near else "cut" if study.array == "int64" else "coarse"
    kind = "" if study.array == "int64" else f", {study.array}"
    return Exhibit("whole", f"num_grad(f, array([3, 4]{kind}))", str(given), str(right.tolist()), why)
