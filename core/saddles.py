"""Surfaces on which a zero gradient is not a minimum."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi

from core.surfaces import SADDLES, SURFACES, Terrain, Written


@SURFACES.add("saddle", title="Saddle", formula=r"f = x^2 - y^2", source="textbook example", group=SADDLES)
@dataclass(frozen=True)
class Saddle(Written):
    """Up along x, down along y: at the origin the gradient is zero, and the way down leads sideways.

    There is no minimum: whoever leaves the ridge falls for ever.
    """

    text = "x**2 - y**2"
    known = Terrain(((-2, 2), (-2, 2)), (-1.5, 0.01), saddles=((0, 0),))


@SURFACES.add(
    "monkey_saddle",
    title="Monkey saddle",
    formula=r"f = x^3 - 3 x y^2",
    source="Hilbert, Cohn-Vossen (1932)",
    group=SADDLES,
)
@dataclass(frozen=True)
class MonkeySaddle(Written):
    """Three ways down, for two legs and a tail: at the origin gradient and curvature are both zero."""

    text = "x**3 - 3*x*y**2"
    known = Terrain(((-1.5, 1.5), (-1.5, 1.5)), (1.2, 0.01), saddles=((0, 0),))


@SURFACES.add(
    "sine_saddle",
    title="Sine saddle",
    formula=r"f = \sin x + y^2",
    source="gradient_descent_viz, saddle point",
    group=SADDLES,
)
@dataclass(frozen=True)
class SineSaddle(Written):
    """A pass between two valleys that repeat for ever along x."""

    text = "sin(x) + y**2"
    known = Terrain(((-2, 2), (-2, 2)), (1.5, 1.5), minima=((-pi / 2, 0),), saddles=((pi / 2, 0),))


RADIUS = "(10*sqrt(x**2 + y**2) + 0.01)"


@SURFACES.add(
    "plateau",
    title="Plateau with ripples",
    formula=r"f = -\frac{\sin r}{r} + 0.01 r^2,\; r = 10 \sqrt{x^2 + y^2} + 0.01",
    source="gradient_descent_viz, plateau",
    note="At the very centre it ends in a tiny cone, because of the 0.01 in r; its slope there is taken to be 0.",
    group=SADDLES,
)
@dataclass(frozen=True)
class Plateau(Written):
    """Rings of nearly flat ground around a hole: progress stalls, and momentum carries over."""

    text = f"-sin({RADIUS})/{RADIUS} + 0.01*{RADIUS}**2"
    known = Terrain(((-2, 2), (-2, 2)), (1.5, 1.5), minima=((0, 0),))


@SURFACES.add(
    "steps",
    title="Two plains and a slope",
    formula=r"f = \frac{1}{1 + e^{-4x}} + 0.02 y^2",
    source="sigmoid of one weight, as in saturated neurons",
    group=SADDLES,
)
@dataclass(frozen=True)
class Steps(Written):
    """High plain, short slope, low plain, as a saturated neuron makes them: where it is flat, nothing is learned."""

    text = "sigmoid(4*x) + 0.02*y**2"
    known = Terrain(((-3, 3), (-3, 3)), (2, 2))
