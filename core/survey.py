"""A look at the loss surface: what was asked for, and what was seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.datasets import Data, Samples
from core.directions import (
    DIRECTIONS,
    Directions,
    GradientDirections,
    PrincipalDirections,
    RandomDirections,
    WeightDirections,
)
from core.hyper import Change, Choice, Declared, Nested, Real, Whole, hyper
from core.landscape import Relief
from core.planes import Plane, Shadow
from core.portions import ALL, BATCH, DRAWN, SAMPLE, piece
from core.refusals import Refusal

TRAIN, TEST = "train", "test"
NOW, START, BEST = "now", "start", "best"
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
    centre: str = hyper(
        Choice(
            NOW,
            "centre",
            "Which weights are in the middle: the present ones, the first ones, or those of the best check.",
            choices={NOW: "present weights", START: "first weights", BEST: "best check"},
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
    portion: str = hyper(
        Choice(
            ALL,
            "portion",
            "Every sample has a surface of its own, and so has every mini-batch; the surface of all is their mean.",
            choices={
                ALL: "all samples",
                DRAWN: "the mini-batch of this step",
                BATCH: "one mini-batch",
                SAMPLE: "one sample",
            },
            change=Change.NOTHING,
        )
    )
    number: int = hyper(
        Whole(
            0,
            "number",
            "Which mini-batch or sample, counted from 0; beyond the last one counting begins anew.",
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

    def whole(self, data: Data) -> Samples:
        """The first samples of the part, at most `most`."""
        part = data.train if self.part == TRAIN else data.test
        return Samples(part.inputs[: self.most], part.targets[: self.most])

    def samples(self, data: Data, size: int = 1, drawn: Array | None = None) -> Samples:
        """The samples whose loss is shown: all, or a portion. Mini-batches have `size` samples.

        `drawn` are those of the training samples that the last step looked at.
        """
        if self.portion == DRAWN and drawn is not None:
            return Samples(data.train.inputs[drawn], data.train.targets[drawn])
        whole = self.whole(data)
        if self.portion in (BATCH, SAMPLE):
            return piece(whole, size if self.portion == BATCH else 1, self.number)
        return whole

    def frame(self, plane: Plane, shadow: Shadow) -> tuple[Array, Array]:
        """The coordinates (points,) of the map along both directions, around the present weights at (0, 0)."""
        a, b = (
            self._half(shadow.coordinates[:, axis], direction, plane)
            for axis, direction in enumerate((plane.first, plane.second))
        )
        if isinstance(self.directions, WeightDirections):
            a = b = max(a, b)  # in one measure, so that L2 is a circle
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


# The map speaks for a state when the loss of its shadow is within this factor of the state's own.
SPEAKS = 1.25
# A map that holds a smaller share of the gradient does not show which way is down.
LEADS = 0.2
# Before any height is known.
FLAT = Relief(np.empty(0), np.empty(0), np.empty((0, 0)), np.empty((0, 0)), finest=False)


def calm(value: float) -> float:
    """The next power of `GROWTH` that is not below `value` > 0."""
    return GROWTH ** np.ceil(np.log(value) / np.log(GROWTH))


@dataclass(frozen=True, eq=False)
class Survey:
    """What was seen of the loss around the weights of run `run` after `step` steps.

    The way taken, states after `steps`, lies on the plane as `shadow` says, in the same order; the last of them is the
    present one, and `middle` is the step of the state in the centre. `samples` says over how many the loss was taken,
    one portion of `portions`. `downhill` (2,) are the coordinates of minus the gradient as the plane sees it, at the
    present state, and `held`, in [0, 1], is the part of its length that the plane holds. `other` (2,) is where the end
    of another run lies, if the plane leads there; `ways` holds for other branches, by their keys, the coordinates
    (states, 2) of the states they passed. How far the map speaks for the way is told by `losses` (states,),
    the data loss that each state really has, and `shown` (states,), the data loss of its shadow on the map; they come
    with the finest relief. Of a portion there is `full`, the relief of all samples, and `gap`, how far the mean over
    all portions is from it. When nothing could be seen `failure` says why, and there is nothing else.
    """

    request: SurveyRequest
    run: int
    step: int
    plane: Plane
    relief: Relief
    steps: Sequence[int]
    shadow: Shadow
    samples: int
    portions: int = 1
    middle: int = 0
    downhill: Array | None = None
    held: float = 0.0
    other: Array | None = None
    losses: Array | None = None
    shown: Array | None = None
    full: Relief | None = None
    gap: Gap | None = None
    ways: tuple[tuple[int, Array], ...] = ()
    failure: Refusal | None = None

    @classmethod
    def blind(cls, request: SurveyRequest, run: int, step: int, failure: Refusal) -> Survey:
        """A survey that saw nothing."""
        line = np.empty(0)
        shadow = Shadow(np.empty((0, 2)), line, 1.0)
        return cls(request, run, step, Plane(line, line, line), FLAT, (), shadow, 0, failure=failure)

    @property
    def measured(self) -> bool:
        """Whether both axes count the same, so that a circle must look like one."""
        return isinstance(self.request.directions, WeightDirections)

    @property
    def leads(self) -> bool:
        """Whether downhill on the map is about downhill: whether enough of the gradient lies in the plane."""
        return self.held >= LEADS

    @property
    def speaks(self) -> Array:
        """(states,) whether the loss on the map is about what the state really has; yes, while nobody has looked."""
        if self.losses is None or self.shown is None:
            return np.ones(len(self.steps), bool)
        with np.errstate(all="ignore"):
            return ~(np.abs(np.log(self.shown / self.losses)) > np.log(SPEAKS))


@dataclass(frozen=True)
class Gap:
    """The largest |mean over `pieces` portions - loss of all samples| / loss of all samples, over some points."""

    pieces: int
    largest: float
