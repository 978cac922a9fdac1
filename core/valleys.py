"""Surfaces with several minima: where the ball comes to rest depends on where it was let go."""

from __future__ import annotations

from dataclasses import dataclass

from core.surfaces import SURFACES, VALLEYS, Terrain, Written

SURVEY = "Jamil, Yang (2013): A literature survey of benchmark functions"


@SURFACES.add(
    "two_valleys",
    title="Two valleys",
    formula=r"f = \frac{x^4}{4} - x^2 - 0.3 x",
    source="the rolling ball of the course",
    group=VALLEYS,
)
@dataclass(frozen=True)
class TwoValleys(Written):
    """A curve with a shallow valley on the left and a deeper one on the right: let a ball go and see where it stops.

    From the start the slope leads to the left, although the lowest place lies on the right.
    """

    text = "x**4/4 - x**2 - 0.3*x"
    known = Terrain(
        ((-2.2, 2.2),),
        (-0.4,),
        minima=((1.4839678931977263,), (-1.3322207371911865,)),
        maxima=((-0.15174715600653985,),),
    )


@SURFACES.add(
    "two_basins",
    title="Two basins",
    formula=r"f = \frac{x^4}{4} - x^2 - 0.3 x + \frac{y^2}{2}",
    source="the rolling ball of the course, in the plane",
    group=VALLEYS,
)
@dataclass(frozen=True)
class TwoBasins(Written):
    """The two valleys as a landscape: a shallow basin on the left, a deeper one on the right, a pass between them."""

    text = "x**4/4 - x**2 - 0.3*x + y**2/2"
    known = Terrain(
        ((-2.2, 2.2), (-2.2, 2.2)),
        (-0.4, 1.5),
        minima=((1.4839678931977263, 0), (-1.3322207371911865, 0)),
        saddles=((-0.15174715600653985, 0),),
    )


@SURFACES.add(
    "himmelblau",
    title="Himmelblau",
    formula=r"f = (x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    source="Himmelblau (1972)",
    group=VALLEYS,
)
@dataclass(frozen=True)
class Himmelblau(Written):
    """Four minima of the same depth around one hill: a small change of the start leads to another one."""

    text = "(x**2 + y - 11)**2 + (x + y**2 - 7)**2"
    known = Terrain(
        ((-5, 5), (-5, 5)),
        (0, 0),
        minima=(
            (3, 2),
            (-2.805118086952745, 3.131312518250573),
            (-3.779310253377747, -3.283185991286169),
            (3.5844283403304917, -1.8481265269644036),
        ),
        saddles=(
            (3.385154183607021, 0.07385187983774928),
            (0.08667750455539634, 2.884254701174776),
            (-3.0730257507643897, -0.08135304428796751),
            (-0.12796134673068005, -1.9537149802445766),
        ),
        maxima=((-0.2708445906673476, -0.9230385564799815),),
    )


@SURFACES.add(
    "beale",
    title="Beale",
    formula=r"f = (1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2",
    source="Beale (1958)",
    group=VALLEYS,
)
@dataclass(frozen=True)
class Beale(Written):
    """Flat ground with steep corners: a gradient that is tiny here is enormous there, so that no rate fits all."""

    text = "(1.5 - x + x*y)**2 + (2.25 - x + x*y**2)**2 + (2.625 - x + x*y**3)**2"
    known = Terrain(
        ((-4.5, 4.5), (-4.5, 4.5)),
        (1, 1.5),
        minima=((3, 0.5),),
        saddles=((0, 1), (0.10053793732415837, -2.644513585023125)),
    )


@SURFACES.add(
    "rastrigin",
    title="Rastrigin",
    formula=r"f = 20 + x^2 + y^2 - 10 \cos 2 \pi x - 10 \cos 2 \pi y",
    source="Rastrigin (1974)",
    group=VALLEYS,
)
@dataclass(frozen=True)
class Rastrigin(Written):
    """A bowl full of dimples, one around each whole number: descent stops in the first, and only noise leads on."""

    text = "20 + x**2 - 10*cos(2*pi*x) + y**2 - 10*cos(2*pi*y)"
    known = Terrain(((-5.12, 5.12), (-5.12, 5.12)), (3.3, -2.4), minima=((0, 0),))


@SURFACES.add(
    "ackley",
    title="Ackley",
    formula=r"f = 20 + e - 20 e^{-0.2 \sqrt{(x^2 + y^2) / 2}} - e^{(\cos 2 \pi x + \cos 2 \pi y) / 2}",
    source="Ackley (1987)",
    note="The minimum is the tip of a cone, where no gradient exists; here it is taken to be 0.",
    group=VALLEYS,
)
@dataclass(frozen=True)
class Ackley(Written):
    """A wide funnel with dimples: far out it is nearly flat, and the middle is a sharp hole."""

    text = "20 + e - 20*exp(-0.2*sqrt((x**2 + y**2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2)"
    known = Terrain(((-5, 5), (-5, 5)), (3.3, -2.4), minima=((0, 0),))


# Where 4 x^3 - 32 x + 5 = 0.
DEEP, TOP, SHALLOW = -2.903534027771177, 0.1567312567803401, 2.746802770990837


@SURFACES.add(
    "styblinski_tang",
    title="Styblinski-Tang",
    formula=r"f = \frac{1}{2} \sum_i (x_i^4 - 16 x_i^2 + 5 x_i)",
    source="Styblinski, Tang (1990)",
    group=VALLEYS,
)
@dataclass(frozen=True)
class StyblinskiTang(Written):
    """Four basins of different depth: which is found is decided by the signs of the start."""

    text = "(x**4 - 16*x**2 + 5*x + y**4 - 16*y**2 + 5*y)/2"
    known = Terrain(
        ((-5, 5), (-5, 5)),
        (0.5, 0.5),
        minima=((DEEP, DEEP), (DEEP, SHALLOW), (SHALLOW, DEEP), (SHALLOW, SHALLOW)),
        saddles=((DEEP, TOP), (TOP, DEEP), (TOP, SHALLOW), (SHALLOW, TOP)),
        maxima=((TOP, TOP),),
    )
