"""Probe: what happens to the loss of a network when one weight is raised, promised by the gradient and in fact."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.arrays import Array, Block, generator
from core.datasets import Samples
from core.grounds import BatchGround
from core.objectives import DOUBLE, Objective

# A probe looks at so many training samples as have so many numbers together, within these bounds.
FEWEST, MOST, NUMBERS = 128, 10_000, 100_000
KEPT = 0.02  # a promise counts as kept when the loss does what was promised within this share of it


@dataclass(frozen=True)
class Nudge:
    """One weight raised by h: slope dJ / dw, the promise slope h, and what J = L + lambda R did.

    `charge` is lambda R before; what is left of `before` is the loss L of the samples.
    """

    name: str
    index: tuple[int, ...]
    weight: float
    slope: float
    h: float
    before: float
    after: float
    charge: float = 0.0

    @property
    def loss(self) -> float:
        """L before: the loss on the samples alone."""
        return self.before - self.charge

    @property
    def promised(self) -> float:
        """slope h: how much J changes if it goes on in a straight line."""
        return self.slope * self.h

    @property
    def real(self) -> float:
        """How much J has changed."""
        return self.after - self.before

    @property
    def ratio(self) -> float:
        """real / promised: 1 is a promise kept, below 0 the sign is wrong; NaN where nothing was promised."""
        with np.errstate(all="ignore"):
            return float(np.divide(self.real, self.promised)) if self.promised else math.nan

    @property
    def verdict(self) -> str:
        """What became of the promise: "nothing" promised, "kept", "reversed", or "more" or "less" than promised."""
        if not math.isfinite(self.ratio):
            return "nothing"
        if abs(self.ratio - 1.0) <= KEPT:
            return "kept"
        return "reversed" if self.ratio < 0 else "more" if self.ratio > 1 else "less"


@dataclass(frozen=True, eq=False)
class Look:
    """A layer as it was seen: weights and slopes (rows, columns), one weight nudged, and the loss along that weight.

    `along` (points,) are weights around the present one and `losses` (points,) J there; empty at first. All of it
    is asked about so many training `samples`.
    """

    name: str
    weights: Array
    slopes: Array
    nudge: Nudge
    along: Array
    losses: Array
    samples: int = 0


@dataclass(frozen=True, eq=False)
class Probe:
    """A network at theta (size,), asked about `samples` in double precision. It belongs to one thread."""

    objective: Objective
    theta: Array
    samples: Samples

    @classmethod
    def of(cls, objective: Objective, theta: Array, most: int | None = None) -> Probe:
        """A probe of the first training samples, at most `most`; by default of all that do not take too long."""
        samples = objective.data.train
        most = most or min(max(NUMBERS // objective.data.features, FEWEST), MOST)
        few = Samples(samples.inputs[:most], samples.targets[:most])
        return cls(replace(objective, dtype=DOUBLE), np.asarray(theta, np.float64), few)

    @cached_property
    def ground(self) -> BatchGround:
        """What is asked for losses and gradients."""
        ground = BatchGround(self.objective, len(self.samples))
        rows = self.objective.rows(self.samples.inputs)
        ground.aim(rows, rows.T, np.asarray(self.samples.targets, np.float64))
        return ground

    @cached_property
    def asked(self) -> tuple[float, Array]:
        """The loss at theta and its gradient (size,)."""
        with np.errstate(all="ignore"):
            return self.ground.value_and_gradient(self.theta)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The parameters that are trained, layer by layer."""
        return tuple(block for block in self.objective.layout.blocks if block.trained)

    def nudge(self, block: Block, index: tuple[int, ...], h: float) -> Nudge:
        """Raise one parameter by h and ask for the loss."""
        place = block.start + int(np.ravel_multi_index(index, block.shape))
        before, gradient = self.asked
        moved = self.theta.copy()
        moved[place] += h
        with np.errstate(all="ignore"):
            after = self.ground.value(moved)
        return Nudge(block.name, index, float(self.theta[place]), float(gradient[place]), h, before, after,
                     float(self.objective.price(self.theta)))  # fmt: skip

    def steepest(self, block: Block) -> tuple[int, ...]:
        """The parameter of a block with the largest slope."""
        part = np.abs(self.asked[1][block.start : block.start + block.size])
        return tuple(int(i) for i in np.unravel_index(int(np.argmax(np.nan_to_num(part))), block.shape))

    def some(self, block: Block, most: int) -> Array:
        """(at most `most`,) places in theta of parameters of a block, drawn without regard to anything."""
        if block.size <= most:
            return np.arange(block.start, block.start + block.size)
        return block.start + np.sort(generator(block.start, most).choice(block.size, most, replace=False))

    def look(self, name: str, place: tuple[int, int] | None, h: float, points: int = 25) -> Iterator[Look]:
        """See the layer `name`, raise one weight of it by h - the steepest where none is named - and go along it."""
        block = next((one for one in self.blocks if one.name == name), self.blocks[0])
        rows, columns = block.shape if len(block.shape) == 2 else (1, block.size)
        if place is None or place[0] >= rows or place[1] >= columns:
            flat = int(np.ravel_multi_index(self.steepest(block), block.shape))
        else:
            flat = place[0] * columns + place[1]
        index = tuple(int(i) for i in np.unravel_index(flat, block.shape))
        weights, slopes = (
            part[block.start : block.start + block.size].reshape(rows, columns) for part in (self.theta, self.asked[1])
        )
        nudge, none = self.nudge(block, index, h), np.empty(0)
        look = Look(block.name, weights, slopes, nudge, none, none, len(self.samples))
        yield look
        along, losses = nudge.weight + h * np.linspace(-2.0, 2.0, points), np.empty(points)
        for number, weight in enumerate(along):
            losses[number] = self.nudge(block, index, weight - nudge.weight).after
            yield look
        yield replace(look, along=along, losses=losses)
