"""Ready-made races: what books, lectures and web pages show, and what they print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.adam import Adam
from core.adaptive import AdaGrad, RMSProp
from core.bowls import BookCurve, EllipticBowl, LongBowl, Rosenbrock, RoundBowl
from core.hills import Hills, LocalMinimum
from core.inertia import Momentum, Nesterov
from core.optimizers import SGD, GradientDescent, Optimizer
from core.saddles import Plateau, Saddle, SineSaddle
from core.second_order import LBFGS
from core.studies.lanes import Lane, raced
from core.studies.surface import BALL, SurfaceStudy
from core.surfaces import Quadratic, Surface
from core.valleys import Beale, Himmelblau, Rastrigin, TwoBasins, TwoValleys

BOOK, DOWNHILL, RATES, ROLLING, PAGES, TESTS = (
    "From the book",
    "Which way is down",
    "The learning rate",
    "Rolling balls",
    "Surfaces of gradient_descent_viz",
    "Hard surfaces",
)


@dataclass(frozen=True)
class Example:
    """A ready-made study: what it is called, what there is to see, and under which heading it stands."""

    key: str
    title: str
    note: str
    group: str
    study: SurfaceStudy


def rates(kind: type[Optimizer], *values: float) -> tuple[Lane, ...]:
    """A lane of one kind for each rate, called after it."""
    rules = raced(*(kind(rate=value) for value in values))  # type: ignore[call-arg]
    return tuple(Lane(lane.rule, f"rate {value:g}", lane.colour) for lane, value in zip(rules, values, strict=True))


def viz(surface: Surface) -> SurfaceStudy:
    """Five rules from (1.5, 1.5), where gradient_descent_viz starts."""
    rules = (SGD(rate=0.02), Momentum(rate=0.02, beta=0.8), AdaGrad(rate=0.3), RMSProp(rate=0.03), Adam(rate=0.1))
    return SurfaceStudy(surface=surface, starts="1.5 1.5", lanes=raced(*rules), length=150, log=False)


BOOK_RULES = (SGD(rate=0.95), Momentum(rate=0.1), AdaGrad(rate=1.5), Adam(rate=0.3, epsilon=1e-7, folded=True))

_LISTED = (
    Example(
        "book_race",
        "Four rules in the long bowl",
        "f = x²/20 + y² from (−7, 2). After 30 steps the book has SGD at (−0.35, 0.085), momentum at (0.90, 0.088),"
        " AdaGrad at (−0.12, 0) and Adam at (0.14, 0.32).",
        BOOK,
        SurfaceStudy(surface=LongBowl(), starts="-7 2", lanes=raced(*BOOK_RULES), length=30),
    ),
    Example(
        "book_descent",
        "A hundred steps in the round bowl",
        "f = x² + y² from (−3, 4) with rate 0.1: after 100 steps the book prints"
        " (−6.11110793×10⁻¹⁰, 8.14814391×10⁻¹⁰).",
        BOOK,
        SurfaceStudy(surface=RoundBowl(), starts="-3 4", lanes=raced(GradientDescent(rate=0.1)), length=100),
    ),
    Example(
        "book_curve",
        "A curve and its slope",
        "f = 0.01 x² + 0.1 x. Where the slope is positive, the step goes left; at 5 it is 0.2, at 10 it is 0.3.",
        BOOK,
        SurfaceStudy(
            surface=BookCurve(), starts="10", lanes=raced(GradientDescent(rate=10.0)), length=20, log=False
        ),
    ),
    Example(
        "field",
        "The field of −gradient",
        "Every arrow points where the round bowl falls most steeply, and the arrows are shorter near its bottom.",
        DOWNHILL,
        SurfaceStudy(
            surface=RoundBowl(), starts="-3 4", lanes=raced(GradientDescent(rate=0.1)), length=30, log=False, field=True
        ),
    ),
    Example(
        "not_straight",
        "Downhill is not straight to the goal",
        "In a long bowl −gradient and the way to the minimum differ by many degrees; plain descent zigzags.",
        DOWNHILL,
        SurfaceStudy(
            surface=LongBowl(), starts="-7 2", lanes=raced(SGD(rate=0.95)), length=30, aim=True, field=True
        ),
    ),
    Example(
        "saddle",
        "Leaving a saddle",
        "Almost on the ridge of a saddle the slope is tiny: plain descent stays longest.",
        DOWNHILL,
        SurfaceStudy(
            surface=Saddle(),
            starts="-1.5 0.01",
            lanes=raced(SGD(rate=0.05), Momentum(rate=0.05), RMSProp(rate=0.05), Adam(rate=0.1)),
            length=60,
            log=False,
        ),
    ),
    Example(
        "rates",
        "Too small, right, too large",
        "f = x² + y² from (−3, 4): 10⁻¹⁰ does not move, 0.5 arrives in one step, 1 swings for ever, 1.05 is thrown out.",
        RATES,
        SurfaceStudy(
            surface=RoundBowl(),
            starts="-3 4",
            lanes=rates(GradientDescent, 1e-10, 0.1, 0.5, 0.9, 1.0, 1.05),
            length=20,
        ),
    ),
    Example(
        "rates_curve",
        "Overshooting on a curve",
        "Each step is −rate · slope. Up to 50 the walker goes straight down, beyond it jumps across the bottom, and from"
        " 100 on it climbs.",
        RATES,
        SurfaceStudy(
            surface=BookCurve(), starts="15", lanes=rates(GradientDescent, 10.0, 50.0, 90.0, 100.0), length=20, log=False
        ),
    ),
    Example(
        "distill",
        "Why momentum works",
        "Curvatures 1 and 100. The best plain rate leaves 0.98 of the error per step, the best heavy ball 0.82.",
        RATES,
        SurfaceStudy(
            surface=Quadratic(condition=100.0, angle=30.0),
            lanes=raced(
                SGD(rate=0.0198019802), Momentum(rate=0.0330578512, beta=0.6694214876), Nesterov(rate=0.0099, beta=0.8)
            ),
            length=200,
            finish=1e-6,
        ),
    ),
    Example(
        "balls_curve",
        "Two valleys on a curve",
        "Let go at −0.4, the ball rolls into the shallow valley on the left, although the deeper one lies on the right."
        " With inertia it may roll on.",
        ROLLING,
        SurfaceStudy(
            surface=TwoValleys(), starts="-0.4; 0.2; 2; -2.05", mode=BALL, length=400, log=False, friction=0.6
        ),
    ),
    Example(
        "balls",
        "Two basins",
        "Balls dropped in a row: where they are let go decides where they come to rest.",
        ROLLING,
        SurfaceStudy(
            surface=TwoBasins(),
            starts="-2 1.8; -0.9 1.8; -0.3 1.8; 0.3 1.8; 1.2 1.8",
            mode=BALL,
            length=400,
            log=False,
            friction=0.4,
        ),
    ),
    Example(
        "viz_local",
        "Local minimum",
        "A shallow hole on the way to the deep one. Who has momentum may cross it.",
        PAGES,
        viz(LocalMinimum()),
    ),
    Example("viz_global", "Global minimum", "One bowl: everybody arrives, but not at the same time.", PAGES,
            viz(RoundBowl())),
    Example("viz_saddle", "Saddle point", "A pass: across it the surface rises, along it the slope is nearly zero.", PAGES,
            viz(SineSaddle())),
    Example("viz_elliptic", "Elliptic bowl", "A narrow deep bowl in the middle of a wide one.", PAGES,
            viz(EllipticBowl())),
    Example("viz_hills", "Hills", "The ways bend around two hills.", PAGES, viz(Hills())),
    Example("viz_plateau", "Plateau", "Rings of nearly flat ground hold up whoever has no momentum.", PAGES,
            viz(Plateau())),
    Example(
        "rosenbrock",
        "The curved valley",
        "It is easy to fall into Rosenbrock's valley and slow to walk along it; curvature shows the way.",
        TESTS,
        SurfaceStudy(
            surface=Rosenbrock(),
            starts="-2 2",
            lanes=raced(SGD(rate=5e-4), Momentum(rate=5e-4), Adam(rate=0.1), LBFGS()),
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
            lanes=raced(SGD(rate=1e-4), Adam(rate=0.3), LBFGS()),
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
            surface=Himmelblau(), starts="0 0; -0.6 0; 0.3 -2.2; -0.3 -2.2", lanes=raced(SGD(rate=0.01)), length=60
        ),
    ),
    Example(
        "noise",
        "Mini-batch noise",
        "The gradient of a mini-batch is right on average only: with a constant rate the way ends in a cloud, and a rule"
        " that averages makes it smaller.",
        TESTS,
        SurfaceStudy(
            surface=Rastrigin(),
            starts="3.3 -2.4",
            lanes=raced(SGD(rate=0.005), Momentum(rate=0.002), Adam(rate=0.1)),
            length=300,
            noise=1.0,
            batch=4,
        ),
    ),
)  # fmt: skip

EXAMPLES: Mapping[str, Example] = {example.key: example for example in _LISTED}

# What the window shows of them, for translators; numbers in the names of lanes are none of their business.
WORDS = (
    "your own",
    *(text for example in _LISTED for text in (example.title, example.note, example.group)),
    *(lane.name for example in _LISTED for lane in example.study.lanes if lane.name),
)
