"""The surface stage: a function, the places to start from, and the lanes of a race. Every number it shows is here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np

from core import bowls, hills, saddles, valleys
from core.adam import Adam
from core.adaptive import AdaGrad
from core.arrays import Array
from core.bowls import LongBowl
from core.contest import EVALUATIONS, STEPS, Contest, Course, contests, opening
from core.critical import median_slope
from core.hyper import Choice, Declared, Nested, Real, Switch, Whole, hyper
from core.inertia import Momentum
from core.optimizers import GradientDescent, Optimizer
from core.stationary import Stationary, stationary
from core.studies.gaits import Gait, gait
from core.studies.lanes import MOST_LANES, Lane, Lanes, raced
from core.studies.starts import Starts, places
from core.surfaces import SURFACES, Point, Surface

CATALOGUED = (bowls, hills, saddles, valleys)  # importing them fills the catalogue
RACE, BALL = "race", "ball"
BALLS = ("Ball without inertia", "Ball with inertia")
WORDS = BALLS


@dataclass(frozen=True)
class SurfaceStudy(Declared):
    """What is chosen on the surface stage."""

    surface: Surface = hyper(Nested(LongBowl(), "surface", "The function to walk down.", catalog=SURFACES))
    starts: str = hyper(
        Starts("", "starts", "Places to start from, as x y; semicolons lie between them. Every lane starts from each.")
    )
    mode: str = hyper(
        Choice(
            RACE,
            "who goes",
            "Optimizers race, or balls roll down: one that has inertia, and one that has none.",
            choices={RACE: "optimizers", BALL: "rolling balls"},
        )
    )
    lanes: tuple[Lane, ...] = hyper(
        Lanes(
            raced(GradientDescent(rate=0.95), Momentum(rate=0.1), AdaGrad(rate=1.5), Adam(rate=0.3)),
            "lanes",
            "The optimizers that race, each with settings of its own.",
        )
    )
    lane: int = hyper(
        Whole(0, "lane looked at", "Which lane the arrows and the step in detail belong to.", high=MOST_LANES - 1)
    )
    count: str = hyper(
        Choice(
            STEPS,
            "counted in",
            "Whether all take the same number of steps, or may spend as many evaluations of the function.",
            choices={STEPS: "steps", EVALUATIONS: "evaluations"},
        )
    )
    length: int = hyper(
        Whole(60, "length", "How many steps, or evaluations, the race lasts.", low=1, high=5000, scale="log")
    )
    finish: float = hyper(
        Real(
            0.01,
            "finish line",
            "The height at which a lane has arrived, as a share of what lies between the start and the lowest place.",
            low=1e-8,
            high=0.9,
            scale="log",
        )
    )
    noise: float = hyper(
        Real(
            0.0,
            "gradient noise",
            "How much the gradient of one sample deviates, in slopes that are usual on this surface.",
            r"\sigma",
            high=30.0,
            scale="log",
            smallest=0.01,
        )
    )
    batch: int = hyper(
        Whole(1, "batch size", "Over how many samples the noise is averaged.", "B", low=1, high=1024, scale="log")
    )
    seed: int = hyper(Whole(0, "noise seed", "Another seed draws other mini-batches.", high=9999))
    friction: float = hyper(
        Real(0.5, "friction", "How strongly the ball is slowed down, per speed; without it, it rolls for ever.", "c",
             high=5.0)
    )  # fmt: skip
    tick: float = hyper(
        Real(0.05, "time step", "How much time passes from one picture to the next.", r"\Delta t", low=1e-3, high=0.5,
             scale="log")
    )  # fmt: skip
    log: bool = hyper(Switch(True, "logarithmic heights", "Colours and heights in equal factors above the lowest."))
    space: bool = hyper(Switch(False, "3-D", "Look at the surface in space."))
    field: bool = hyper(Switch(False, "field of −gradient", "Arrows that point where the surface falls most steeply."))
    aim: bool = hyper(
        Switch(False, "line to the minimum", "Shows that straight downhill is not straight to the lowest place.")
    )

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The places to start from; without any, the one that the surface has of its own."""
        size = self.surface.variables
        own = self.surface.terrain.start
        return tuple((*place, *own[len(place) :])[:size] for place in places(self.starts)) or (tuple(map(float, own)),)

    @property
    def runners(self) -> tuple[Lane, ...]:
        """The lanes of the race, or the balls: theta' = -g, and theta'' = -g - c theta', in time steps dt.

        The ball with inertia is Momentum with eta = dt^2 and beta = 1 - c dt; the one without is descent with eta = dt.
        """
        if self.mode == RACE:
            return self.lanes
        beta = min(max(1.0 - self.friction * self.tick, 0.0), 0.9999)
        rules = (GradientDescent(rate=self.tick), Momentum(rate=self.tick**2, beta=beta))
        return tuple(replace(lane, name=name) for lane, name in zip(raced(*rules), BALLS, strict=True))

    @property
    def rules(self) -> tuple[Optimizer, ...]:
        """The rule of each runner."""
        return tuple(lane.rule for lane in self.runners)

    @property
    def chosen(self) -> int:
        """The number of the runner that is looked at."""
        return min(self.lane, len(self.runners) - 1)

    @property
    def sigma(self) -> float:
        """The standard deviation of each part of the gradient: noise / sqrt(B) times the median slope."""
        return self.noise / self.batch**0.5 * median_slope(self.surface)

    @property
    def course(self) -> Course:
        """What all lanes share."""
        return Course(self.surface, self.points, self.length, self.sigma, self.seed)

    @property
    def level_places(self) -> Stationary:
        """Minima, saddles and maxima."""
        return stationary(self.surface)

    @cached_property
    def level(self) -> float:
        """The height of the finish line: lowest + finish (mean height of the starts - lowest)."""
        lowest = self.level_places.lowest
        with np.errstate(all="ignore"):
            begin = float(np.mean(self.surface.value(np.array(self.points, float))))
        return lowest + self.finish * (begin - lowest)

    def contests(self) -> Iterator[Contest]:
        """The race as it grows."""
        return contests(self.course, self.rules)

    def opening(self, before: Contest) -> Contest:
        """The first part of the race; what `before` knows of it is not walked again."""
        return opening(self.course, self.rules, before)

    def contest(self) -> Contest:
        """The whole race; the last few are kept."""
        return finished(self.course, self.rules)

    def gait(self, contest: Contest, lane: int, start: int = 0) -> Gait:
        """How a way goes over as much of the race as is known."""
        return _gait(contest, lane, start, self.level_places.lowest)

    def distances(self, points: Array) -> Array:
        """(...,) how far points (..., variables) are from the nearest deepest minimum; NaN where there is none."""
        deepest = np.array(self.level_places.deepest, float)
        if not len(deepest):
            return np.full(np.shape(points)[:-1], np.nan)
        with np.errstate(all="ignore"):
            return np.linalg.norm(np.asarray(points)[..., None, :] - deepest, axis=-1).min(-1)


@lru_cache(maxsize=64)
def _gait(contest: Contest, lane: int, start: int, lowest: float) -> Gait:
    walk = contest.walk(lane, start)
    with np.errstate(all="ignore"):
        return gait(walk, contest.course.surface.gradient(walk.thetas), lowest)


@lru_cache(maxsize=16)
def finished(course: Course, rules: tuple[Optimizer, ...]) -> Contest:
    """The whole race of `rules`."""
    *_, last = contests(course, rules)
    return last
