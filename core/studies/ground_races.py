"""Ready-made races about the ground: valleys to roll into, holes, hills and plateaus, hard surfaces, noise."""

from __future__ import annotations

from dataclasses import replace

from core.adam import Adam
from core.bowls import EllipticBowl, LongBowl, Rosenbrock, RoundBowl
from core.hills import Hills, LocalMinimum
from core.inertia import Momentum
from core.optimizers import SGD, GradientDescent
from core.saddles import Plateau, SineSaddle
from core.second_order import LBFGS
from core.studies.lanes import raced
from core.studies.surface import BALL, SurfaceStudy
from core.studies.surface_example import PAGES, ROLLING, TESTS, Example, rates, viz
from core.valleys import Beale, Himmelblau, TwoBasins, TwoValleys

GROUND_RACES: tuple[Example, ...] = (
    Example(
        "balls_curve",
        "Two valleys on a curve",
        "Let go at −0.4, the ball rolls into the shallow valley on the left, although the deeper one lies on the right."
        " From −2.05 the ball without inertia stays left as well; the one with inertia rolls over the hill.",
        ROLLING,
        SurfaceStudy(
            surface=TwoValleys(), starts="-0.4; 0.2; 2; -2.05", mode=BALL, length=400, log=False, friction=0.3
        ),
    ),
    Example(
        "balls",
        "Two basins",
        "Balls dropped in a row: where they are let go decides where they come to rest."
        " Inertia carries the first across.",
        ROLLING,
        SurfaceStudy(
            surface=TwoBasins(),
            starts="-2 1.8; -0.9 1.8; -0.3 1.8; 0.3 1.8; 1.2 1.8",
            mode=BALL,
            length=400,
            log=False,
            friction=0.3,
        ),
    ),
    Example(
        "viz_local",
        "Local minimum",
        "A shallow hole on the way to the deep one. Momentum and Adam cross it, the others stay.",
        PAGES,
        viz(LocalMinimum()),
    ),
    Example(
        "viz_global",
        "Global minimum",
        "One bowl: everybody arrives, but not at the same time.",
        PAGES,
        viz(RoundBowl()),
    ),
    Example(
        "viz_saddle",
        "Saddle point",
        "A pass: across it the surface rises, along it the slope is nearly zero.",
        PAGES,
        viz(SineSaddle()),
    ),
    Example(
        "viz_elliptic", "Elliptic bowl", "A narrow deep bowl in the middle of a wide one.", PAGES, viz(EllipticBowl())
    ),
    Example("viz_hills", "Hills", "The ways bend around two hills.", PAGES, viz(Hills())),
    Example(
        "viz_plateau",
        "Plateau",
        "Rings of ripples hold up whoever has no momentum.",
        PAGES,
        replace(viz(Plateau()), log=True),
    ),
    Example(
        "rosenbrock",
        "The curved valley",
        "It is easy to fall into Rosenbrock's valley and slow to walk along it; curvature shows the way.",
        TESTS,
        SurfaceStudy(
            surface=Rosenbrock(),
            starts="-2 2",
            lanes=raced(GradientDescent(rate=5e-4), Momentum(rate=5e-4), Adam(rate=0.1), LBFGS()),
            length=300,
            finish=1e-4,
        ),
    ),
    Example(
        "evaluations",
        "Equal evaluations",
        "L-BFGS needs few steps, but asks for several values in each: counted in evaluations the race is fair.",
        TESTS,
        SurfaceStudy(
            surface=Beale(),
            starts="-3 -3",
            lanes=raced(GradientDescent(rate=1e-4), Adam(rate=0.3), LBFGS()),
            count="evaluations",
            length=150,
            finish=1e-4,
        ),
    ),
    Example(
        "himmelblau",
        "Four minima",
        "Starts that lie close together may end in different minima.",
        TESTS,
        SurfaceStudy(
            surface=Himmelblau(),
            starts="0 0; -0.6 0; 0.3 -2.2; -0.3 -2.2",
            lanes=raced(GradientDescent(rate=0.01)),
            length=60,
        ),
    ),
    Example(
        "noise",
        "Mini-batch noise",
        "The gradient of a mini-batch is right on average only: with a constant rate the way ends in a cloud around the"
        " minimum, the wider the larger the rate. A larger batch makes it smaller.",
        TESTS,
        SurfaceStudy(
            surface=LongBowl(), starts="-7 2", lanes=rates(SGD, 0.5, 0.1, 0.02), length=400, noise=0.2, lane=2
        ),
    ),
)
