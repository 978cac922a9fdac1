"""The surface of all samples beside that of a portion, and the proof that it is the mean over all portions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.datasets import Samples
from core.landscape import Ground, Relief, survey
from core.objectives import Objective
from core.planes import Plane
from core.portions import pieces
from core.survey import Gap

# At how many points to a side the mean over all portions is compared with the full surface.
COMPARED = 5

GoOn = Callable[[], bool]


@dataclass(frozen=True, eq=False)
class Whole:
    """All `samples` of an objective on a plane at the coordinates a (points,) and b (points,), in runs of `size`."""

    objective: Objective
    plane: Plane
    a: Array
    b: Array
    samples: Samples
    size: int

    def same(self, other: Whole | None) -> bool:
        """Whether it is the same surface as `other`."""
        if other is None or self.size != other.size or not alike(self.objective, other.objective):
            return False
        one, two = ((w.plane.centre, w.plane.first, w.plane.second, w.a, w.b) for w in (self, other))
        there = self.samples.inputs.shape == other.samples.inputs.shape
        shared = there and np.shares_memory(self.samples.inputs, other.samples.inputs)
        return shared and all(np.array_equal(x, y) for x, y in zip(one, two, strict=True))

    def relief(self, go_on: GoOn) -> Relief | None:
        """The full surface; None when `go_on` ended it."""
        reliefs = list(survey(Ground(self.objective, self.plane, self.samples), self.a, self.b, go_on))
        return reliefs[-1] if reliefs and reliefs[-1].finest else None

    def gap(self, relief: Relief, go_on: GoOn) -> Gap | None:
        """How far (1/n) sum_k n_k L_k over the portions k is from L, the loss of all samples, at some points of it."""
        every = slice(None, None, (len(self.a) - 1) // (COMPARED - 1))
        a, b, whole = self.a[every], self.b[every], relief.data_loss[every, every]
        sums, part, count = np.zeros(whole.shape), np.empty(whole.shape), 0
        for piece in pieces(self.samples, self.size):
            if not all(go_on() for _ in Ground(self.objective, self.plane, piece).sweep(a, b, part)):
                return None
            sums += part * (len(piece) / len(self.samples))
            count += 1
        with np.errstate(all="ignore"):
            return Gap(count, float(np.nanmax(np.abs(sums - whole) / np.abs(whole), initial=0.0)))


def alike(one: Objective, two: Objective) -> bool:
    """Whether two objectives are the same function of theta."""
    same = (one.model, one.loss, one.penalty, one.dtype) == (two.model, two.loss, two.penalty, two.dtype)
    return same and one.data is two.data
