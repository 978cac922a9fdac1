"""The lowest places and the passes of a map of heights: where its slope is zero."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array

# The eight neighbours of a point, once around it.
RING = ((-1, -1), (-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1))
# What differs by less than this share of a height is level; so many landmarks of a kind are enough.
LEVEL, MOST = 1e-6, 6
# A zero of the slope farther from its point, in cells, belongs to another point.
NEAR = 1.0


@dataclass(frozen=True, eq=False)
class Landmarks:
    """Coordinates (places, 2) of the minima and of the saddles of a map, the lowest first.

    They belong to the map: across it, the loss of a network may well fall from a minimum, or rise from a saddle.
    """

    minima: Array
    saddles: Array


def landmarks(a: Array, b: Array, heights: Array) -> Landmarks:
    """The landmarks of `heights` (rows, columns) at a (rows,) and b (columns,), both in equal steps; edges have none.

    A point lower than its eight neighbours is a minimum; one that they lie above and below in turns, four times once
    around, is a saddle. Both are placed where the parabola through the neighbours has slope zero.
    """
    if min(heights.shape) < 3:
        return Landmarks(np.empty((0, 2)), np.empty((0, 2)))
    rows, columns = heights.shape
    middle = heights[1:-1, 1:-1]
    with np.errstate(all="ignore"):
        ring = np.stack([heights[1 + i : rows - 1 + i, 1 + j : columns - 1 + j] - middle for i, j in RING])
    ring[~np.isfinite(ring)] = np.inf
    higher, least = ring > 0, LEVEL * np.abs(middle)
    turns = (higher != np.roll(higher, 1, axis=0)).sum(0)
    passes = (turns == 4) & (ring.max(0) > least) & (ring.min(0) < -least) & np.isfinite(ring).all(0)
    minima = (ring.min(0) > least) & np.isfinite(middle)
    return Landmarks(placed(a, b, heights, minima, 1), placed(a, b, heights, passes, -1))


def placed(a: Array, b: Array, heights: Array, found: Array, sign: int) -> Array:
    """(places, 2) where the slope is zero near the inner points `found`, if the surface is curved there as it must be.

    `sign` is that of the determinant of the curvature: positive in a minimum, negative in a saddle.
    """
    spots = sorted(np.argwhere(found).tolist(), key=lambda spot: heights[spot[0] + 1, spot[1] + 1])
    steps, kept = np.array([a[1] - a[0], b[1] - b[0]]), list[Array]()
    for i, j in spots:
        shift = zero(heights[i : i + 3, j : j + 3], sign)
        if shift is None and sign < 0:
            continue  # rough ground, no pass
        place = np.array([a[i + 1], b[j + 1]]) + steps * (0.0 if shift is None else shift)
        if not any((np.abs(place - other) < 1.5 * np.abs(steps)).all() for other in kept):
            kept.append(place)
    return np.array(kept[:MOST]).reshape(-1, 2)


def zero(patch: Array, sign: int) -> Array | None:
    """(2,) where the parabola fitted to `patch` (3, 3) has slope zero, in cells from its middle; None if not near."""
    if not np.isfinite(patch).all():
        return None
    slope = np.array([(patch[2] - patch[0]).mean(), (patch[:, 2] - patch[:, 0]).mean()]) / 2
    first, second = (float((p[0] - 2 * p[1] + p[2]).mean()) for p in (patch, patch.T))
    mixed = float(patch[2, 2] - patch[2, 0] - patch[0, 2] + patch[0, 0]) / 4
    determinant = first * second - mixed**2
    if not determinant * sign > 0:
        return None
    shift = np.array([mixed * slope[1] - second * slope[0], mixed * slope[0] - first * slope[1]]) / determinant
    return shift if np.abs(shift).max() <= NEAR else None
