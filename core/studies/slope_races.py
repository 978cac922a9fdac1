"""Ready-made races about slopes and rates: what the books and lectures print."""

from __future__ import annotations

from core.adam import Adam
from core.adaptive import AdaGrad, RMSProp
from core.bowls import BookCurve, LongBowl, RoundBowl
from core.inertia import Momentum, Nesterov
from core.optimizers import GradientDescent
from core.saddles import Saddle
from core.studies.lanes import raced
from core.studies.surface import SurfaceStudy
from core.studies.surface_example import BOOK, DOWNHILL, RATES, Example, rates
from core.surfaces import Quadratic, TypedCurve

BOOK_RULES = (
    GradientDescent(rate=0.95),
    Momentum(rate=0.1),
    AdaGrad(rate=1.5),
    Adam(rate=0.3, epsilon=1e-7, folded=True),
)

SLOPE_RACES: tuple[Example, ...] = (
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
        SurfaceStudy(surface=BookCurve(), starts="10", lanes=raced(GradientDescent(rate=10.0)), length=20, log=False),
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
            surface=LongBowl(), starts="-7 2", lanes=raced(GradientDescent(rate=0.95)), length=30, aim=True, field=True
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
            lanes=raced(GradientDescent(rate=0.05), Momentum(rate=0.05), RMSProp(rate=0.05), Adam(rate=0.1)),
            length=60,
            log=False,
        ),
    ),
    Example(
        "rates",
        "Too small, right, too large",
        "f = x² + y² from (−3, 4): 10⁻¹⁰ does not move, 0.5 arrives in one step, 1 swings for ever,"
        " 1.05 is thrown out.",
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
        "Each step is −rate · slope. Up to 0.5 the walker goes straight down x², beyond it jumps across the bottom,"
        " at 1 it swings for ever, and at 1.05 it is thrown out.",
        RATES,
        SurfaceStudy(
            surface=TypedCurve(text="x^2", reach=5.0, x=-0.6),
            starts="-3",
            lanes=rates(GradientDescent, 0.1, 0.5, 0.9, 1.0, 1.05),
            lane=2,
            length=20,
            log=False,
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
                GradientDescent(rate=0.0198019802),
                Momentum(rate=0.0330578512, beta=0.6694214876),
                Nesterov(rate=0.0099, beta=0.8),
            ),
            length=200,
            finish=1e-6,
        ),
    ),
)
