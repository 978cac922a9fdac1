"""The loss on a plane through parameter space: data loss and penalty on a grid, coarse at first, then finer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from itertools import chain
from typing import ParamSpec

import numpy as np

from core.arrays import Array, sealed
from core.datasets import Samples
from core.objectives import Objective
from core.patches import Patch, patches
from core.penalties import L2
from core.planes import Plane
from core.traverse import LANE_FLOATS, Walk, rounds

P = ParamSpec("P")

# The coarsest map has about so many points to a side.
COARSEST = 12


@dataclass(frozen=True, eq=False)
class Relief:
    """Data loss and penalty (rows, columns) at the coordinates a (rows,) and b (columns,); `finest` is the last one."""

    a: Array
    b: Array
    data_loss: Array
    penalty: Array
    finest: bool

    @property
    def total(self) -> Array:
        """data loss + penalty: what is minimised."""
        return self.data_loss + self.penalty


def quiet(work: Callable[P, Iterator[None]]) -> Callable[P, Iterator[None]]:
    """The same work without NumPy's warnings: that a loss has no number far out is something to see, not an error.

    The warnings are off while a piece is worked on, and as they were while it pauses.
    """

    @wraps(work)
    def pieces(*given: P.args, **named: P.kwargs) -> Iterator[None]:
        going = work(*given, **named)
        while True:
            with np.errstate(all="ignore"):
                if next(going, going) is going:
                    return
            yield

    return pieces


class Ground:
    """The loss on a plane, for any points of it; the samples are made ready when they are first needed."""

    def __init__(self, objective: Objective, plane: Plane, samples: Samples) -> None:
        self.objective, self.plane, self._count = objective, plane, len(samples)
        self._coming, self._ready = patches(objective, plane, samples), list[Patch]()

    @quiet
    def sweep(self, a: Array, b: Array, heights: Array) -> Iterator[None]:
        """Write into `heights` (rows, columns) the mean loss at a (rows,) and, in equal steps, b (columns,).

        It pauses after every few milliseconds of work; the heights are right when it has come to its end.
        """
        sums = np.zeros(heights.shape)
        for patch in self._patches():
            yield
            yield from patch.sweep(a, b, sums)
        heights[...] = sums / self._count

    def _patches(self) -> Iterator[Patch]:
        yield from tuple(self._ready)
        for patch in self._coming:
            self._ready.append(patch)
            yield patch

    def heights(self, coordinates: Array, answer: Array) -> Iterator[None]:
        """Write into `answer` (points,) the mean loss at single points (points, 2), pausing as `sweep` does."""
        for number, (a, b) in enumerate(coordinates):
            yield from self.sweep(np.array([a]), np.array([b]), answer[number : number + 1, None])


def survey(ground: Ground, a: Array, b: Array, go_on: Callable[[], bool] = lambda: True) -> Iterator[Relief]:
    """The relief at a (points,) and b (points,), both in equal steps, from coarse to fine; nothing is computed twice.

    49 points to a side come as 13, 25 and 49. After every piece of work `go_on` is asked, and ends the survey at will.
    """
    if len(a) != len(b):
        raise ValueError(f"survey needs as many a as b, got {len(a)} and {len(b)}")
    losses, prices = np.empty((len(a), len(b))), np.empty((len(a), len(b)))
    for stride, rectangles in levels(len(a)):
        for rows, columns in rectangles:
            here = a[rows], b[columns]
            loss = ground.sweep(*here, losses[rows, columns])
            price = charge(ground.objective, ground.plane, *here, prices[rows, columns])
            if not all(go_on() for _ in chain(loss, price)):
                return
        each = slice(None, None, stride)
        values = (a[each], b[each], losses[each, each], prices[each, each])
        yield Relief(*map(sealed, values), finest=stride == 1)


def levels(points: int) -> Iterator[tuple[int, list[tuple[slice, slice]]]]:
    """Stride by stride, the rectangles (rows, columns) of a square grid that must be added to the level before."""
    stride = 1
    while (points - 1) % (2 * stride) == 0 and (points - 1) // (2 * stride) >= COARSEST:
        stride *= 2
    every = slice(None, None, stride)
    yield stride, [(every, every)]
    while stride > 1:
        half = stride // 2
        every, between = slice(None, None, stride), slice(half, None, stride)
        yield half, [(every, between), (between, slice(None, None, half))]
        stride = half


@quiet
def charge(objective: Objective, plane: Plane, a: Array, b: Array, prices: Array) -> Iterator[None]:
    """Write into `prices` (rows, columns) the penalty at a (rows,) and, in equal steps, b (columns,), row by row."""
    penalty = objective.penalty
    vectors = np.stack([plane.centre, plane.first, plane.second]).astype(float) * objective.counted
    if not penalty.coupled:
        prices[...] = 0
    elif type(penalty) is L2:
        # A quadratic form of (1, a, b): the six products of the three vectors say it all.
        at = np.stack(np.broadcast_arrays(1.0, a[:, None], b), -1)
        prices[...] = penalty.strength * np.einsum("ijp,pq,ijq->ij", at, vectors @ vectors.T, at)
    else:
        walk = Walk(vectors.astype(objective.dtype), max(1, LANE_FLOATS // vectors.shape[1]))
        step = float(b[1] - b[0]) if len(b) > 1 else 0.0
        for row, height in enumerate(a):
            for first, lanes in rounds([walk], float(height), float(b[0]), step, len(b)):
                prices[row, first : first + lanes] = penalty.value(walk.state[:lanes])
            yield
