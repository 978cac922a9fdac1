"""Heats: a race of networks as it is run, seed by seed, checked now and then, with the ways on a plane they share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b

import numpy as np

from core.arrays import Array, sealed
from core.datasets import Data, Samples
from core.directions import PRINCIPAL
from core.landscape import Ground, Relief, survey
from core.objectives import Examiner, Objective
from core.planes import Plane, principal, shadow
from core.race import Race
from core.recipe import Recipe
from core.studies.runners import RaceStudy
from core.survey import SPEAKS

# How often all are checked, on how many samples; how many steps lie between two pauses.
CHECKS, MOST_ASKED, PIECE = 60, 1000, 10
# Points of the map to a side, its room around the ways, and how many numbers and states choose its plane.
POINTS, ROOM, CHOOSING, FEWEST = 49, 1.3, 2_500_000, 8
# A state with a weight so many times larger than the first ones is lost, and not on the map.
FARTHEST = 1000.0
# States whose second direction holds less than this share of their spread are as good as on a line.
FLAT = 1e-6
MEDIAN = 1  # of a band: quartile, median, quartile
# Samples of the order in which they are drawn that the mark of a runner's batches is made of.
MARKED = 1000
# What the axes of the plane through the ends are.
ENDS = ("first direction between the ends", "second direction between the ends")
WORDS = ENDS


@dataclass(frozen=True, eq=False)
class Ways:
    """The ways of all runners from the first seed on a plane they share: coordinates (states, 2), and the loss there.

    Up to three ways end on the plane itself, where it tells their true loss. `speaks` (states,) says of each state
    whether the loss on the map is within the factor `SPEAKS` of its own; `share` is the part of the variance of all
    ways that the plane holds.
    """

    plane: Plane
    relief: Relief
    coordinates: tuple[Array, ...]
    speaks: tuple[Array, ...]
    share: float


@dataclass(frozen=True, eq=False)
class Standings:
    """Where a race stands: at the steps (checks,) data loss and accuracy (parts, runners, seeds, checks).

    Part 0 is training, part 1 test; accuracy is NaN for a regression. `weights` and `batches` are marks of the first
    weights and of the order of samples, [seed][runner]: equal marks mean the same bits.
    """

    steps: Array
    loss: Array
    accuracy: Array
    weights: tuple[tuple[str, ...], ...]
    batches: tuple[tuple[str, ...], ...]
    taken: int = 0
    of: int = 0
    ways: Ways | None = None

    @property
    def fair(self) -> bool:
        """Whether, seed by seed, all began with the same weights and saw the samples in the same order."""
        return all(len(set(row)) == 1 for marks in (self.weights, self.batches) for row in marks)

    @cached_property
    def loss_bands(self) -> Array:
        """Quartile, median, quartile (3, parts, runners, checks) of the data loss over the seeds."""
        return bands(self.loss)

    @cached_property
    def accuracy_bands(self) -> Array:
        """Quartile, median, quartile (3, parts, runners, checks) of the accuracy over the seeds."""
        return bands(self.accuracy)


def bands(values: Array) -> Array:
    """Quartile, median, quartile (3, parts, runners, checks) of values (parts, runners, seeds, checks).

    A seed that is lost, which is NaN, counts as the worst.
    """
    known = np.sort(np.where(np.isnan(values), np.inf, values), axis=2)
    return sealed(np.moveaxis(known, 2, 0)[_ranks(values.shape[2])])


def _ranks(count: int) -> Array:
    """The places of the lower quartile, the median and the upper quartile among so many in order."""
    return np.rint(np.array([0.25, 0.5, 0.75]) * (count - 1)).astype(int)


@dataclass(eq=False)
class Heats:
    """A race that can be left and gone on with. It belongs to whoever runs it; what it yields is frozen.

    All are judged by the loss of the `present` recipe, so that runners with different losses can be compared.
    """

    study: RaceStudy
    present: Recipe
    data: Data
    _races: list[Race] = field(default_factory=list[Race])
    _taken: list[int] = field(default_factory=list[int])
    _weights: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    _batches: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    _checked: int = 0
    _ways: Ways | None = None

    def __post_init__(self) -> None:
        study = self.study
        self.stops = np.unique(np.rint(np.linspace(0, study.steps, min(CHECKS, study.steps) + 1)).astype(int))
        shape = (2, len(study.runners), study.seeds, len(self.stops))
        self._loss, self._accuracy = np.full(shape, np.nan), np.full(shape, np.nan)
        self._passed: list[dict[int, Array]] = [{} for _ in study.runners]  # by check

    @cached_property
    def _objective(self) -> Objective:
        present = self.present
        return Objective(present.model, present.loss, present.penalty, self.data, np.dtype(present.precision))

    @cached_property
    def _examiners(self) -> list[Examiner]:
        return [Examiner(self._objective, head(part)) for part in (self.data.train, self.data.test)]

    def go(self) -> Iterator[Standings | None]:
        """Run to the end; None after every few steps, the standings after every check."""
        for recipe in self.study.recipes(self.present, self.present.seed):
            refusal = recipe.mismatch(self.data.task)
            if refusal is not None:
                raise refusal
        for seed in range(len(self._races), self.study.seeds):
            self._enter(Race(self.study.recipes(self.present, self.present.seed + seed), self.data))
            yield None
        while self._checked < len(self.stops):
            yield from self._run_to(int(self.stops[self._checked]))
            yield from self._check()
            if self._checked == len(self.stops) or self._checked % max(len(self.stops) // 4, 1) == 0:
                yield from self._look()
            known = slice(self._checked)
            loss, accuracy = (sealed(each[..., known].copy()) for each in (self._loss, self._accuracy))
            stops = sealed(self.stops[known].copy())
            marks = tuple(self._weights), tuple(self._batches)
            yield Standings(stops, loss, accuracy, *marks, int(stops[-1]), self.study.steps, self._ways)

    def _enter(self, race: Race) -> None:
        """Take a race in, and mark its first weights and the first samples in the order in which they are drawn."""
        drawers = {place: program.drawer for places, program in race.heats for place in places}
        drawn = [drawers[place].indices(0, -(-MARKED // drawers[place].size)) for place in sorted(drawers)]
        self._weights.append(tuple(mark(state.theta) for state in race.states))
        self._batches.append(tuple(mark(order[:MARKED]) for order in drawn))
        self._races.append(race)
        self._taken.append(0)

    def _run_to(self, stop: int) -> Iterator[None]:
        while min(self._taken) < stop:
            behind = self._taken.index(min(self._taken))
            count = min(PIECE, stop - self._taken[behind])
            self._races[behind].advance(count)
            self._taken[behind] += count
            yield

    def _check(self) -> Iterator[None]:
        for seed, race in enumerate(self._races):
            for runner, state in enumerate(race.states):
                for part, examiner in enumerate(self._examiners):
                    score = examiner.score(state.theta)
                    self._loss[part, runner, seed, self._checked] = score.data_loss
                    accuracy = np.nan if score.accuracy is None else score.accuracy
                    self._accuracy[part, runner, seed, self._checked] = accuracy
                if seed == 0:
                    self._passed[runner][self._checked] = state.theta
                yield
        self._checked += 1

    def _look(self) -> Iterator[None]:
        """The loss on the plane through the ends of the ways of the first seed."""
        theta = self._passed[0][0]
        most = max(CHOOSING // theta.size // len(self._passed), FEWEST)
        far = FARTHEST * (1 + float(np.abs(theta).max()))
        ways = [{check: state for check, state in way.items() if np.abs(state).max() < far} for way in self._passed]
        kept = [list(way.values())[:: -(-len(way) // most)] for way in ways]
        plane = plane_of_ends(kept, [list(way.values())[-1] for way in ways])
        coordinates = tuple(shadow(plane, list(way.values())).coordinates for way in ways)
        share = shadow(plane, [state for way in kept for state in way]).share
        ground, speaks = Ground(self._objective, plane, head(self.data.train)), list[Array]()
        for runner, (way, places) in enumerate(zip(ways, coordinates, strict=True)):
            shown, own = np.empty(len(places)), self._loss[0, runner, 0, list(way)]
            yield from ground.heights(places, shown)
            with np.errstate(all="ignore"):
                speaks.append(sealed(np.abs(np.log(shown / own)) <= np.log(SPEAKS)))
        for relief in survey(ground, *framed(np.concatenate(coordinates))):
            self._ways = Ways(plane, relief, coordinates, tuple(speaks), share)
            yield


def plane_of_ends(ways: list[list[Array]], ends: list[Array]) -> Plane:
    """The plane in which the last states of all ways spread most: it goes through up to three of them.

    Where the ends lie on a line, as those of two runners do, it goes through their common start as well; of a single
    way it is the plane in which the way spreads most.
    """
    whole = [state for way in ways for state in way]
    for states in (ends, [ways[0][0], *ends]):
        first, second, shares = principal(states)
        if shares[1] > FLAT:
            return Plane(np.mean(states, axis=0), first, second, ENDS)
    first, second, shares = principal(whole)
    return Plane(ways[0][0], first, second, PRINCIPAL, shares=shares)


def mark(values: Array) -> str:
    """A short mark of an array: equal for equal bits, and hardly ever for others."""
    return blake2b(np.ascontiguousarray(values).tobytes(), digest_size=4).hexdigest()


def head(samples: Samples) -> Samples:
    """The first samples, at most `MOST_ASKED`."""
    return Samples(samples.inputs[:MOST_ASKED], samples.targets[:MOST_ASKED])


def framed(points: Array) -> tuple[Array, Array]:
    """The coordinates of a map, (`POINTS`,) each, that holds all of `points` (states, 2) with some room around them."""
    low, high = points.min(0), points.max(0)
    widest = float((high - low).max()) or 1.0
    half = np.maximum((high - low) / 2, 0.15 * widest) * ROOM
    middle = (low + high) / 2
    a, b = (np.linspace(middle[k] - half[k], middle[k] + half[k], POINTS) for k in (0, 1))
    return a, b
