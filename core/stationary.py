"""Where a surface is level: its minima, saddles and maxima inside the domain, those that are known and those found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.arrays import Array
from core.critical import ROUNDING
from core.surfaces import Point, Surface

# Newton's method begins on a grid of so many points along each variable, and takes so many steps.
GRID, NEWTON = 41, 40
# A place counts as level when Newton's next step from it is shorter than this share of the domain's diagonal.
LEVEL = 1e-9
# Two places nearer to each other than this share of the diagonal are one.
SAME = 1e-5
# A minimum is as deep as the deepest within this share of the range of heights.
AS_DEEP = 1e-6


@dataclass(frozen=True)
class Stationary:
    """Places where the gradient is zero, by kind; `minima` from the deepest up; `lowest` is the least height there is.

    Without a minimum, `lowest` is the least height on a grid over the domain: such a surface may fall for ever.
    """

    minima: tuple[Point, ...]
    saddles: tuple[Point, ...]
    maxima: tuple[Point, ...]
    lowest: float
    deepest: tuple[Point, ...]  # the minima that are as deep as any


@lru_cache(maxsize=64)
def stationary(surface: Surface) -> Stationary:
    """What is level in the domain of `surface`, by Newton's method from every point of a grid, beside what is known."""
    grid = lattice(surface)
    heights = surface.value(grid)
    finite = heights[np.isfinite(heights)]
    low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
    known, found = surface.terrain, sorted_out(surface, settled(surface, grid))
    minima, saddles, maxima = (
        merged(surface, first, second)
        for first, second in zip((known.minima, known.saddles, known.maxima), found, strict=True)
    )
    depths = [float(surface.value(np.array(place, float))) for place in minima]
    order = sorted(range(len(minima)), key=depths.__getitem__)
    lowest = depths[order[0]] if minima else low
    deepest = tuple(minima[k] for k in order if depths[k] <= lowest + AS_DEEP * (high - low))
    return Stationary(tuple(minima[k] for k in order), tuple(saddles), tuple(maxima), lowest, deepest)


def lattice(surface: Surface) -> Array:
    """(points, variables) a grid over the domain."""
    axes = [np.linspace(low, high, GRID) for low, high in surface.terrain.domain]
    return np.stack([axis.ravel() for axis in np.meshgrid(*axes, indexing="ij")], -1)


def diagonal(surface: Surface) -> float:
    """How far it is across the domain."""
    return float(np.linalg.norm([high - low for low, high in surface.terrain.domain]))


def settled(surface: Surface, points: Array) -> Array:
    """(found, variables) where Newton's steps, each at most as long as two cells, have come to rest in the domain."""
    longest = 2 * diagonal(surface) / GRID
    with np.errstate(all="ignore"):
        for _ in range(NEWTON):
            step = newton(surface, points)
            length = np.linalg.norm(step, axis=-1, keepdims=True)
            points = points + step * np.minimum(1.0, longest / np.maximum(length, 1e-300))
        rest = np.linalg.norm(newton(surface, points), axis=-1)
        bounds = np.array(surface.terrain.domain, float)
        inside = ((points >= bounds[:, 0]) & (points <= bounds[:, 1])).all(-1)
    return points[inside & (rest < LEVEL * diagonal(surface))]


def newton(surface: Surface, points: Array) -> Array:
    """(points, variables) Newton's steps -H^-1 g; NaN where the curvature decides nothing."""
    gradient, hessian = surface.gradient(points), surface.hessian(points)
    good = np.isfinite(gradient).all(-1) & np.isfinite(hessian).all((-1, -2))
    step = np.full_like(gradient, np.nan)
    if good.any():
        values, vectors = np.linalg.eigh(hessian[good])
        along = np.einsum("nij,ni->nj", vectors, gradient[good])
        flat = np.abs(values) <= ROUNDING * np.abs(values).max(-1, keepdims=True)
        values[flat] = np.nan
        step[good] = -np.einsum("nij,nj->ni", vectors, along / values)
    return step


def sorted_out(surface: Surface, places: Array) -> tuple[list[Point], list[Point], list[Point]]:
    """Level places as minima, saddles and maxima, by the signs of the curvature."""
    kinds: tuple[list[Point], list[Point], list[Point]] = [], [], []
    if len(places):
        signs = np.sign(np.linalg.eigvalsh(surface.hessian(places))).sum(-1)
        for place, sign in zip(places, signs, strict=True):
            kinds[0 if sign == places.shape[1] else 2 if sign == -places.shape[1] else 1].append(tuple(place.tolist()))
    return kinds


def merged(surface: Surface, known: tuple[Point, ...], found: list[Point]) -> list[Point]:
    """The known places, and those of the found ones that are none of them, each once."""
    answer, apart = list(known), SAME * diagonal(surface)
    for place in found:
        if all(np.linalg.norm(np.subtract(place, other)) > apart for other in answer):
            answer.append(place)
    return answer
