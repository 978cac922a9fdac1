"""A race of rules on a surface: every rule from every start, on the same ground and with the same noise.

All ways take their steps together, so that the slope of the surface is worked out once per step for all of them. The
noise is that of mini-batches: at step t the whole surface is tilted by sigma z_t, with z_t ~ N(0, I) counted from the
seed, for every way alike. Its gradient is then grad f + sigma z_t, which is right on average; losses are those of the
surface itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from core import differences
from core.arrays import Array, generator, sealed
from core.footing import Footing
from core.hyper import Real, hypers
from core.optimizers import Optimizer, abreast, stride
from core.surfaces import Point, Surface
from core.walks import Walk

STEPS, EVALUATIONS = "steps", "evaluations"
# Keeps the draws of the noise apart from those of a search.
STREAM = 8
# After so many steps a race is told of, again and again.
SLICE = 64


@dataclass(frozen=True)
class Course:
    """What all ways of a race share: the surface, the starts, how many steps, and the noise of the gradient."""

    surface: Surface
    starts: tuple[Point, ...]
    steps: int
    sigma: float = 0.0
    seed: int = 0

    @property
    def tilts(self) -> Array:
        """(steps, variables) what is added to the gradient at each step; a longer race begins with the same."""
        draws = generator(self.seed, STREAM).standard_normal((self.steps, self.surface.variables))
        return self.sigma * draws


@dataclass(frozen=True, eq=False)
class Contest:
    """How far a race has got: points (rules, starts, steps + 1, variables), values and evaluations without the last.

    `values` are those of the surface without noise; `evaluations` is what was spent up to each point.
    """

    course: Course
    rules: tuple[Optimizer, ...]
    points: Array
    values: Array
    evaluations: Array

    @property
    def steps(self) -> int:
        """How many steps have been taken."""
        return self.points.shape[2] - 1

    @property
    def complete(self) -> bool:
        """Whether all steps have been taken."""
        return self.steps == self.course.steps

    def walk(self, lane: int, start: int = 0) -> Walk:
        """The way of one rule from one start."""
        return Walk(self.points[lane, start], self.values[lane, start], self.evaluations[lane, start])

    def step(self, lane: int, start: int, moment: float, count: str = STEPS) -> int:
        """Which step of a way has been taken when `moment` steps, or evaluations, are over."""
        if count == EVALUATIONS:
            return int(np.searchsorted(self.evaluations[lane, start], moment, "right")) - 1
        return min(int(moment), self.steps)

    def arrival(self, lane: int, start: int, level: float) -> int | None:
        """The first step after which the value is at most `level`; None if it never is."""
        below = self.values[lane, start] <= level
        return int(below.argmax()) if below.any() else None


@dataclass(eq=False)
class Tilted:
    """The surface as one mini-batch sees it: f(theta) + tilt theta."""

    surface: Surface
    tilt: Array

    def value(self, theta: Array) -> float:
        """The tilted height."""
        return float(self.surface.value(theta) + self.tilt @ theta)

    def value_and_gradient(self, theta: Array) -> tuple[float, Array]:
        """The tilted height and its slope."""
        return self.value(theta), self.surface.gradient(theta) + self.tilt

    def differences(self, theta: Array, h: float, central: bool) -> Array:
        """(variables,) the measured slope."""
        return differences.gradient(self.value, theta, h, "central" if central else "forward", theta.dtype)


@dataclass(eq=False)
class Heat:
    """Ways, by their numbers, that take their steps in one stroke: `rules` of one kind, one for each row of theta."""

    ways: list[int]
    rules: Sequence[Optimizer]
    theta: Array

    def __post_init__(self) -> None:
        self._rule = abreast(self.rules)
        self._at = Footing(self.theta, np.zeros_like(self.theta), self._rule.memory(self.theta))
        self._step = stride(self._rule, self._at)
        self._spent = 0

    def step(self, number: int, gradients: Array, tilt: Array) -> None:
        """Take a step down the slopes (ways, variables) of all ways."""
        np.copyto(self._at.gradient, gradients[self.ways])
        self._at.stand(number, self._rule.rate)
        self._spent += self._rule.cost
        self._step()

    def tell(self, points: Array, evaluations: Array) -> None:
        """Write where the ways are, and what they have spent, into rows for all ways."""
        points[self.ways], evaluations[self.ways] = self.theta, self._spent


@dataclass(eq=False)
class Soloist:
    """One way of a rule that asks for values in the middle of its step."""

    way: int
    rule: Optimizer
    theta: Array
    ground: Tilted
    seed: int
    _at: Footing = field(init=False)

    def __post_init__(self) -> None:
        memory = self.rule.memory(self.theta)
        self._at = Footing(self.theta, np.zeros_like(self.theta), memory, seed=self.seed, ground=self.ground)
        self._step = stride(self.rule, self._at)

    def step(self, number: int, gradients: Array, tilt: Array) -> None:
        """Take a step; only the row of this way is read."""
        self.ground.tilt = tilt
        self._at.loss = self.ground.value(self.theta)
        np.copyto(self._at.gradient, gradients[self.way])
        self._at.stand(number, self.rule.rate)
        self._at.evaluations += self.rule.cost
        self._step()

    def tell(self, points: Array, evaluations: Array) -> None:
        """Write where the way is, and what it has spent, into rows for all ways."""
        points[self.way], evaluations[self.way] = self.theta, self._at.evaluations


def contests(course: Course, rules: Sequence[Optimizer]) -> Iterator[Contest]:
    """The race as it grows, the last of them complete; a way that diverges goes on with infinities or NaN."""
    heats = gathered(course, rules)
    shape = (course.steps + 1, len(rules) * len(course.starts))
    points, evaluations = np.empty((*shape, course.surface.variables)), np.zeros(shape, int)
    for heat in heats:
        heat.tell(points[0], evaluations[0])
    tilts, done = course.tilts, 0
    while done < course.steps:
        end = min(done + SLICE, course.steps)
        with np.errstate(all="ignore"):
            for number in range(done, end):
                slopes = course.surface.gradient(points[number]) + tilts[number]
                for heat in heats:
                    heat.step(number, slopes, tilts[number])
                    heat.tell(points[number + 1], evaluations[number + 1])
        done = end
        yield told(course, tuple(rules), points[: done + 1], evaluations[: done + 1])


def opening(course: Course, rules: Sequence[Optimizer], before: Contest | None = None) -> Contest:
    """The first part of the race; ways from the same starts that `before` knows are not walked again."""
    end, known = min(SLICE, course.steps), dict[Optimizer, tuple[Contest, int]]()
    if before is not None and replace(before.course, steps=course.steps) == course and before.steps >= end:
        known = {rule: (before, lane) for lane, rule in enumerate(before.rules)}
    new = [rule for rule in dict.fromkeys(rules) if rule not in known]
    if new:
        walked = next(contests(course, new))
        known |= {rule: (walked, lane) for lane, rule in enumerate(new)}
    ways = [known[rule] for rule in rules]
    points, values, evaluations = (
        sealed(np.stack([getattr(race, name)[lane, :, : end + 1] for race, lane in ways]))
        for name in ("points", "values", "evaluations")
    )
    return Contest(course, tuple(rules), points, values, evaluations)


def contest(course: Course, rules: Sequence[Optimizer]) -> Contest:
    """The whole race."""
    *_, last = contests(course, rules)
    return last


def told(course: Course, rules: tuple[Optimizer, ...], points: Array, evaluations: Array) -> Contest:
    """The contest out of rows (steps + 1, ways) of points and evaluations."""
    shape = (len(rules), len(course.starts), len(points))
    points = sealed(np.moveaxis(points, 0, 1).reshape(*shape, -1))
    values = sealed(course.surface.value(points))
    return Contest(course, rules, points, values, sealed(evaluations.T.reshape(shape)))


def gathered(course: Course, rules: Sequence[Optimizer]) -> list[Heat | Soloist]:
    """The ways of a race, those together that can take their steps in one stroke."""
    starts, size = np.array(course.starts, float), len(course.starts)
    solo: list[Heat | Soloist] = []
    groups: dict[tuple[object, ...], list[int]] = {}
    for place, rule in enumerate(rules):
        ways = range(place * size, (place + 1) * size)
        if rule.asks:
            ground = Tilted(course.surface, np.zeros(course.surface.variables))
            solo += [Soloist(way, rule, starts[way % size].copy(), ground, course.seed) for way in ways]
        else:
            groups.setdefault(likeness(rule), []).extend(ways)
    return [Heat(ways, [rules[way // size] for way in ways], starts[[way % size for way in ways]])
            for ways in groups.values()] + solo  # fmt: skip


def likeness(rule: Optimizer) -> tuple[object, ...]:
    """What two rules must have in common to walk abreast: everything but real numbers."""
    settled = [getattr(rule, name) for name, declared in hypers(type(rule)) if not isinstance(declared, Real)]
    return (type(rule), *settled)
