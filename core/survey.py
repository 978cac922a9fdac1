"""A look at the loss surface: what was asked for, and what was seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.datasets import Data, Samples
from core.directions import DIRECTIONS, Directions, GradientDirections, PrincipalDirections, RandomDirections
from core.hyper import Change, Choice, Declared, Nested, Real, Switch, Whole, hyper
from core.landscape import Relief
from core.planes import Plane, Shadow
from core.refusals import Refusal

TRAIN, TEST = "train", "test"
COARSE, MIDDLE, FINE = "25", "49", "97"
# The edges of the map leave so much room around the way, and grow by such steps, so that they do not move all the time.
ROOM, GROWTH = 1.35, 1.5


@dataclass(frozen=True)
class SurveyRequest(Declared):
    """Along which directions to look, how far, how finely, and at whose loss."""

    directions: Directions = hyper(
        Nested(
            PrincipalDirections(),
            "directions",
            "Along which two directions the weights are moved.",
            catalog=DIRECTIONS,
            change=Change.NOTHING,
        )
    )
    reach: float = hyper(
        Real(
            1.0,
            "reach",
            "How far to look: 1 is as far as the way, or as the weights are long.",
            low=0.01,
            high=100.0,
            scale="log",
            change=Change.NOTHING,
        )
    )
    points: str = hyper(
        Choice(
            MIDDLE,
            "resolution",
            "How many points the map has to a side.",
            choices={COARSE: "25 × 25", MIDDLE: "49 × 49", FINE: "97 × 97"},
            change=Change.NOTHING,
        )
    )
    part: str = hyper(
        Choice(
            TRAIN,
            "samples",
            "Whose loss is shown: that of what is learned from, or that of what is not.",
            choices={TRAIN: "training", TEST: "test"},
            change=Change.NOTHING,
        )
    )
    begin: int = hyper(
        Whole(
            0,
            "from sample",
            "The first sample that is looked at; with one sample at most, the map is its surface alone.",
            low=0,
            high=59_999,
            scale="log",
            change=Change.NOTHING,
        )
    )
    most: int = hyper(
        Whole(
            1000,
            "at most",
            "How many samples the loss is taken over; fewer are faster and noisier.",
            low=1,
            high=10_000,
            scale="log",
            change=Change.NOTHING,
        )
    )
    penalty: bool = hyper(
        Switch(True, "with the penalty", "Show what is minimised, or the data loss alone.", change=Change.NOTHING)
    )

    def samples(self, data: Data) -> Samples:
        """The samples whose loss is shown; beyond the last one counting begins anew."""
        part = data.train if self.part == TRAIN else data.test
        begin = self.begin % len(part)
        here = slice(begin, begin + self.most)
        return Samples(part.inputs[here], part.targets[here])

    def frame(self, plane: Plane, shadow: Shadow) -> tuple[Array, Array]:
        """The coordinates (points,) of the map along both directions, around the present weights at (0, 0)."""
        a, b = (
            self._half(shadow.coordinates[:, axis], direction, plane)
            for axis, direction in enumerate((plane.first, plane.second))
        )
        count = int(self.points)
        return np.linspace(-a, a, count), np.linspace(-b, b, count)

    def _half(self, passed: Array, direction: Array, plane: Plane) -> float:
        """How far the map goes along a direction."""
        if isinstance(self.directions, RandomDirections | GradientDirections):
            return self.reach
        size, length = float(np.linalg.norm(plane.centre)), float(np.linalg.norm(direction))
        farthest = float(np.abs(passed[np.isfinite(passed)]).max(initial=0.0))
        least = 0.1 * size / length if 0 < size < np.inf and length else 1.0
        return self.reach * calm(max(ROOM * farthest, least))


def calm(value: float) -> float:
    """The next power of `GROWTH` that is not below `value` > 0."""
    return GROWTH ** np.ceil(np.log(value) / np.log(GROWTH))


@dataclass(frozen=True, eq=False)
class Survey:
    """What was seen of the loss around the weights of run `run` after `step` steps.

    The way taken, states after `steps`, lies on the plane as `shadow` says, in the same order; the last of them is the
    centre. `samples` says over how many the loss was taken. How far the map speaks for the way is told by `losses`
    (states,), the data loss that each state really has, and `shown` (states,), the data loss of its shadow on the map;
    they come with the finest relief. When nothing could be seen `failure` says why, and there is nothing else.
    """

    request: SurveyRequest
    run: int
    step: int
    plane: Plane
    relief: Relief
    steps: Sequence[int]
    shadow: Shadow
    samples: int
    losses: Array | None = None
    shown: Array | None = None
    failure: Refusal | None = None

    @classmethod
    def blind(cls, request: SurveyRequest, run: int, step: int, failure: Refusal) -> Survey:
        """A survey that saw nothing."""
        line, square = np.empty(0), np.empty((0, 0))
        relief, shadow = Relief(line, line, square, square, finest=True), Shadow(np.empty((0, 2)), line, 1.0)
        return cls(request, run, step, Plane(line, line, line), relief, (), shadow, 0, failure=failure)

    @property
    def heights(self) -> Array:
        """(points, points) what the map shows, by first and second coordinate: with the penalty or without."""
        return self.relief.total if self.request.penalty else self.relief.data_loss
