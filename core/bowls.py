"""Surfaces with a single lowest place."""

from __future__ import annotations

from dataclasses import dataclass

from core.surfaces import BOWLS, SURFACES, Terrain, Written

SCRATCH = "Deep Learning from Scratch"


@SURFACES.add(
    "book_curve",
    title="Book curve",
    formula=r"f = 0.01 x^2 + 0.1 x",
    source=f"{SCRATCH}, section 4.3",
    note="The book draws it from 0 to 20 and takes its slope at 5 and 10: 0.2 and 0.3. The minimum lies further left.",
    group=BOWLS,
)
@dataclass(frozen=True)
class BookCurve(Written):
    """A curve of one variable whose slope is easy to check by hand: 0.02 x + 0.1."""

    text = "0.01*x**2 + 0.1*x"
    known = Terrain(((-20, 20),), (10,), minima=((-5,),))


@SURFACES.add(
    "round_bowl",
    title="Round bowl",
    formula=r"f = x^2 + y^2",
    source=f"{SCRATCH}, section 4.4; gradient_descent_viz, global minimum",
    group=BOWLS,
)
@dataclass(frozen=True)
class RoundBowl(Written):
    """The same steepness in every direction: the gradient points straight away from the minimum.

    With rate r a step of plain descent multiplies the position by 1 - 2 r: 0.5 arrives at once, 1 jumps to and fro.
    """

    text = "x**2 + y**2"
    known = Terrain(((-5, 5), (-5, 5)), (-3, 4), minima=((0, 0),))


@SURFACES.add(
    "long_bowl",
    title="Long bowl",
    formula=r"f = \frac{x^2}{20} + y^2",
    source=f"{SCRATCH}, section 6.1",
    group=BOWLS,
)
@dataclass(frozen=True)
class LongBowl(Written):
    """Twenty times steeper across than along: plain descent zigzags, because the gradient misses the minimum.

    Descent diverges for rates above 1; the book compares SGD, momentum, AdaGrad and Adam on it from (-7, 2).
    """

    text = "x**2/20 + y**2"
    known = Terrain(((-10, 10), (-5, 5)), (-7, 2), minima=((0, 0),))


@SURFACES.add(
    "elliptic_bowl",
    title="Elliptic bowl",
    formula=r"f = u^2 + \tfrac{1}{2} v^2 - e^{-(u^2 + 5 v^2)},\; u = \tfrac{x}{2},\, v = \tfrac{y}{2}",
    source="gradient_descent_viz",
    group=BOWLS,
)
@dataclass(frozen=True)
class EllipticBowl(Written):
    """A wide bowl with a deeper, narrower one in its middle."""

    text = "-exp(-((x/2)**2 + 5*(y/2)**2)) + (x/2)**2 + 0.5*(y/2)**2"
    known = Terrain(((-2, 2), (-2, 2)), (1.5, 1.5), minima=((0, 0),))


@SURFACES.add(
    "booth",
    title="Booth",
    formula=r"f = (x + 2y - 7)^2 + (2x + y - 5)^2",
    source="Jamil, Yang (2013): A literature survey of benchmark functions",
    group=BOWLS,
)
@dataclass(frozen=True)
class Booth(Written):
    """Two equations to fulfil at once, x + 2y = 7 and 2x + y = 5: a tilted bowl with its minimum at (1, 3)."""

    text = "(x + 2*y - 7)**2 + (2*x + y - 5)**2"
    known = Terrain(((-10, 10), (-10, 10)), (-8, 5), minima=((1, 3),))


@SURFACES.add(
    "matyas",
    title="Matyas",
    formula=r"f = 0.26 (x^2 + y^2) - 0.48 x y",
    source="Jamil, Yang (2013): A literature survey of benchmark functions",
    group=BOWLS,
)
@dataclass(frozen=True)
class Matyas(Written):
    """A gully along the diagonal with almost no slope: 25 times flatter along than across."""

    text = "0.26*(x**2 + y**2) - 0.48*x*y"
    known = Terrain(((-10, 10), (-10, 10)), (-8, -3), minima=((0, 0),))


@SURFACES.add(
    "rosenbrock",
    title="Rosenbrock",
    formula=r"f = (1 - x)^2 + 100 (y - x^2)^2",
    source="Rosenbrock (1960)",
    group=BOWLS,
)
@dataclass(frozen=True)
class Rosenbrock(Written):
    """A steep curved valley: easy to fall into, slow to walk along to its lowest place at (1, 1)."""

    text = "(1 - x)**2 + 100*(y - x**2)**2"
    known = Terrain(((-2.5, 2.5), (-1, 4)), (-2, 2), minima=((1, 1),))
