"""Basins: from which places of a surface a rule ends in which minimum.

A gradient flow has basins with smooth borders. A rule with long steps or with speed of its own has others, often with
frayed ones: what is shown here is where this rule, with these settings, has got to after so many steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.contest import Course, Soloist, Tilted
from core.footing import Footing
from core.optimizers import Optimizer, stride
from core.search import Search
from core.stationary import diagonal, stationary
from core.surfaces import Surface

# How many starts along each side there are, coarse to fine; fewer for rules that must walk alone.
SIDES, LONE_SIDES = (16, 32, 64, 128), (8, 16, 32)
# So many walks go abreast, and so many steps are taken, between two words.
ABREAST, SLICE = 2048, 8
# An end within this share of the diagonal, or of the way between two minima, belongs to a minimum.
NEAR, HALFWAY = 0.03, 0.45
# A walk without chance that moves by less than this share of the diagonal in a step has come to rest.
STILL = 1e-12
# Labels of walks that end in no minimum: they have left twice the domain, or are still on their way.
AWAY, UNDERWAY = -1, -2


@dataclass(frozen=True, eq=False)
class Basins:
    """Where walks from a grid of starts end: `labels` (rows, columns) number the `minima`, or are AWAY or UNDERWAY.

    Rows are y from the bottom up, one alone for a function of one variable. `minima` (count, variables) lie deepest
    first; `heights` (count,) are those of the surface there. `steps` were taken from each start.
    """

    course: Course
    rule: Optimizer
    minima: Array
    heights: Array
    labels: Array
    complete: bool

    def share(self, label: int) -> float:
        """How much of the domain belongs to a label."""
        return float((self.labels == label).mean())

    @property
    def met(self) -> tuple[int, ...]:
        """The minima in which any walk has ended, those with the largest share first."""
        numbers, counts = np.unique(self.labels[self.labels >= 0], return_counts=True)
        return tuple(int(numbers[place]) for place in np.argsort(-counts, kind="stable"))

    def at(self, point: Array) -> int:
        """The label of the cell in which `point` lies; the nearest cell for points outside."""
        return int(self.labels[cell(self.course.surface, self.labels.shape, point)])


def cell(surface: Surface, shape: tuple[int, ...], point: Array) -> tuple[int, int]:
    """The row and column of the cell in which `point` lies."""
    places = [
        min(max(int((value - low) / (high - low) * count), 0), count - 1)
        for value, (low, high), count in zip(point, surface.terrain.domain, shape[::-1], strict=False)
    ]
    return (places[1] if len(places) > 1 else 0, places[0])


def grid(surface: Surface, side: int) -> Array:
    """(rows * columns, variables) the middles of equal cells over the domain, row after row."""
    middles = (np.arange(side) + 0.5) / side
    axes = [low + (high - low) * middles for low, high in surface.terrain.domain]
    return np.stack([axis.ravel() for axis in np.meshgrid(*axes)], -1)


def basins(course: Course, rule: Optimizer, sides: tuple[int, ...] | None = None) -> Iterator[Basins | None]:
    """The map of `rule` on the surface of `course`, finer and finer; None between two of them, to take a breath.

    All walks take `course.steps` steps with the noise of the course; its starts do not matter.
    """
    surface, sides = course.surface, sides or (LONE_SIDES if rule.asks else SIDES)
    minima = np.array(stationary(surface).minima, float).reshape(-1, surface.variables)
    heights = surface.value(minima)
    yield None
    for side in sides:
        starts = grid(surface, side)
        found = np.empty_like(starts)
        for place in range(0, len(starts), ABREAST):
            part = slice(place, place + ABREAST)
            for end in _ends(course, rule, starts[part]):
                if end is None:
                    yield None
                else:
                    found[part] = end
        labels = labelled(surface, minima, found).reshape(-1, side)
        yield Basins(course, rule, minima, heights, labels, side == sides[-1])


def _ends(course: Course, rule: Optimizer, starts: Array) -> Iterator[Array | None]:
    """Where walks from `starts` (walks, variables) end; None before that, every few milliseconds."""
    return _alone(course, rule, starts) if rule.asks else _together(course, rule, starts)


def _together(course: Course, rule: Optimizer, starts: Array) -> Iterator[Array | None]:
    theta, tilts = starts.copy(), course.tilts
    at = Footing(theta, np.zeros_like(theta), rule.memory(theta))
    step = stride(rule, at)
    for begin in range(0, course.steps, SLICE):
        with np.errstate(all="ignore"):
            for number in range(begin, min(begin + SLICE, course.steps)):
                np.add(course.surface.gradient(theta), tilts[number], at.gradient)
                at.stand(number, rule.rate)
                step()
        yield None
    yield theta


def _alone(course: Course, rule: Optimizer, starts: Array) -> Iterator[Array | None]:
    theta = starts.copy()
    for place in range(len(theta)):
        for _ in _walk(course, rule, theta[place]):
            yield None
    yield theta


def _walk(course: Course, rule: Optimizer, theta: Array) -> Iterator[None]:
    """One walk, in place; it is over as soon as nothing can move it any more."""
    soloist = Soloist(0, rule, theta, Tilted(course.surface, np.zeros(len(theta))), course.seed)
    restless = course.sigma > 0 or isinstance(rule, Search)
    for number, tilt in enumerate(course.tilts):
        before = theta.copy()
        with np.errstate(all="ignore"):
            slope = course.surface.gradient(theta) + tilt
            soloist.step(number, slope[None], tilt)
            moved = np.abs(theta - before).max()
        if not restless and not moved > STILL * diagonal(course.surface):
            return
        yield


def labelled(surface: Surface, minima: Array, ends: Array) -> Array:
    """(walks,) the number of the minimum near each end (walks, variables), or that it is AWAY or UNDERWAY."""
    bounds = np.array(surface.terrain.domain, float)
    middle, half = bounds.mean(1), (bounds[:, 1] - bounds[:, 0]) / 2
    with np.errstate(all="ignore"):
        inside = (np.abs(ends - middle) <= 2 * half).all(-1)
    labels = np.where(inside, UNDERWAY, AWAY)
    if len(minima):
        apart = np.linalg.norm(ends[:, None] - minima, axis=-1)
        nearest = apart.argmin(-1)
        near = apart[np.arange(len(ends)), nearest] <= capture(surface, minima)
        labels = np.where(near, nearest, labels)
    return labels


def capture(surface: Surface, minima: Array) -> float:
    """How near an end must be to belong to a minimum."""
    apart = np.linalg.norm(minima[:, None] - minima, axis=-1)[np.triu_indices(len(minima), 1)]
    return min(NEAR * diagonal(surface), HALFWAY * float(apart.min(initial=np.inf)))
