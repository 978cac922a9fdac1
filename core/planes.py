"""Planes through the space of parameters: a centre, two directions, and what lies how far off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array, Layout


@dataclass(frozen=True, eq=False)
class Plane:
    """theta(a, b) = centre + a first + b second; the directions need be neither of length one nor at right angles.

    All three are (size,). A direction may be zero: nothing changes along it. `labels` say what the axes are, and
    `origin` what they read at the centre. `shares` are the parts of the variance of a way that each axis holds, where
    the way chose the plane.
    """

    centre: Array
    first: Array
    second: Array
    labels: tuple[str, str] = ("first direction", "second direction")
    origin: tuple[float, float] = (0.0, 0.0)
    shares: tuple[float, float] | None = None

    def at(self, a: Any, b: Any) -> Array:
        """theta (..., size) at the coordinates a and b (...)."""
        a, b = np.asarray(a, float)[..., None], np.asarray(b, float)[..., None]
        return self.centre + a * self.first + b * self.second


@dataclass(frozen=True, eq=False)
class Shadow:
    """States as a plane sees them.

    `coordinates` (states, 2) are those of the nearest points of the plane, `distances` (states,) lead from there to the
    states themselves, and `share`, in [0, 1], is the part of the variance of the states that the plane holds.
    """

    coordinates: Array
    distances: Array
    share: float


def shadow(plane: Plane, thetas: Sequence[Array]) -> Shadow:
    """The states `thetas`, each (size,), dropped at right angles onto the plane.

    The directions need not be orthonormal: coordinates x solve G x = (first . d, second . d) with d = theta - centre
    and G the four products of the directions; of many solutions, as for a direction of zero, the smallest is taken.
    A state that is not finite has coordinates NaN and does not count for the share.
    """
    centre, directions = plane.centre.astype(float), np.stack([plane.first, plane.second]).astype(float)
    inverse = np.linalg.pinv(directions @ directions.T, rcond=1e-12, hermitian=True)
    coordinates, distances = np.full((len(thetas), 2), np.nan), np.full(len(thetas), np.nan)
    every, missed = Spread(centre.size), Spread(centre.size)
    # One by one: the differences of all states at once could be hundreds of megabytes.
    with np.errstate(all="ignore"):
        for number, theta in enumerate(thetas):
            away = theta - centre
            nearest = inverse @ (directions @ away)
            off = away - nearest @ directions
            distance = float(np.sqrt(off @ off))
            if np.isfinite(distance):
                coordinates[number], distances[number] = nearest, distance
                every.add(away)
                missed.add(off)
    return Shadow(coordinates, distances, 1.0 - min(missed.variance / every.variance, 1.0) if every.variance else 1.0)


class Spread:
    """The sum of squared distances of vectors (size,) from their mean, gathered one by one."""

    def __init__(self, size: int) -> None:
        self._sum, self._squares, self._count = np.zeros(size), 0.0, 0

    def add(self, vector: Array) -> None:
        """Count one vector more."""
        self._sum += vector
        self._squares += float(vector @ vector)
        self._count += 1

    @property
    def variance(self) -> float:
        """sum |v - mean|^2; what rounding alone could have made counts as 0."""
        value = self._squares - float(self._sum @ self._sum) / max(self._count, 1)
        return value if value > 1e-13 * self._squares else 0.0


def filter_normalized(direction: Array, theta: Array, layout: Layout) -> Array:
    """`direction` (size,) with the incoming weights of every unit made as long as that unit's weights in `theta`.

    Column d of W (inputs, outputs) becomes d |w| / (|d| + 1e-10); what is not a weight becomes 0 (Li et al. 2018). So a
    step on the map means as much to a layer of small weights as to one of large weights. Where a unit's weights are all
    zero, so is its direction.
    """
    answer, counted = np.zeros(layout.size), layout.weights(float)
    for number in range(1, depth(layout) + 1):
        columns, weights = (layout.joint(array * counted, number) for array in (direction, theta))
        lengths = np.linalg.norm(weights, axis=0) / (np.linalg.norm(columns, axis=0) + 1e-10)
        layout.joint(answer, number)[...] = columns * lengths
    return answer


def depth(layout: Layout) -> int:
    """How many dense layers there are."""
    return sum(block.name.startswith("W") for block in layout.blocks)


def free(layout: Layout, layer: int = 0) -> Array:
    """(size,) 1 for what a plane may move: all that is trained, or of it dense layer `layer` (1, 2, ...); else 0."""
    mask = layout.trained(float)
    for block in layout.blocks:
        if layer and not block.name.endswith(str(layer)):
            layout.view(mask, block.name)[...] = 0
    return mask


def parameter(layout: Layout, place: int) -> str:
    """What the parameter at `place` of theta is called: `W1[3, 7]` leads from input 3 to unit 7, counted from 0."""
    block = next(block for block in layout.blocks if place < block.start + block.size)
    inside = np.unravel_index(place - block.start, block.shape)
    return f"{block.name}[{', '.join(str(int(number)) for number in inside)}]"


def orthogonal(vector: Array, to: Array) -> Array:
    """`vector` without what it shares with `to`."""
    length = to @ to
    return vector - (vector @ to / length) * to if length > 0 else vector


def principal(thetas: Sequence[Array]) -> tuple[Array, Array, tuple[float, float]]:
    """The two directions (size,) of length one along which states spread most, and their shares of the variance.

    Principal components of theta_t - theta_T, the way to the last state T, as in Li et al. (2018); the mean is taken
    away first, so it does not matter from where the way is measured. A direction that the states do not define, because
    they lie on one line or are one point, is zero. Signs are chosen so that the first state has coordinates >= 0.
    """
    moved = np.stack(thetas).astype(float)
    moved /= float(np.abs(moved).max()) or 1.0  # the squares of a run that is being thrown out would have no number
    moved -= moved.mean(0)
    # States are fewer than parameters: the small matrix of their products has the same spectrum.
    squares, mixtures = np.linalg.eigh(moved @ moved.T)
    whole = float(squares.sum())

    def component(rank: int) -> tuple[Array, float]:
        square, mixture = (squares[-rank], mixtures[:, -rank]) if rank <= len(squares) else (0.0, mixtures[0])
        if square <= 1e-13 * whole:
            return np.zeros_like(moved[0]), 0.0
        sign = 1.0 if mixture[0] >= 0 else -1.0
        return sign * (mixture @ moved) / np.sqrt(square), float(square / whole)

    (first, share), (second, other) = component(1), component(2)
    return first, second, (share, other)
