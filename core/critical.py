"""What kind of place a point of a surface is: slope, plateau, minimum, saddle or maximum."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np

from core.arrays import Array
from core.surfaces import Surface

# A critical point is near when Newton's step to it is shorter than this share of the domain's diagonal.
NEAR = 0.005
# A slope is flat when it is less than this share of the median slope in the domain.
FLAT = 0.01
# An eigenvalue counts as zero below this share of the largest one.
ROUNDING = 1e-9


class Kind(StrEnum):
    """A plateau is flat without a critical point nearby, or so flat that its curvature decides nothing."""

    SLOPE = "slope"
    PLATEAU = "plateau"
    MINIMUM = "minimum"
    SADDLE = "saddle"
    MAXIMUM = "maximum"
    UNDEFINED = "undefined"


# What the window shows of a reading, for translators.
WORDS = tuple(Kind)


@dataclass(frozen=True, eq=False)
class Reading:
    """The kind of a point, its slope |g|, the rising eigenvalues of its Hessian, a unit direction (row) for each."""

    kind: Kind
    slope: float
    eigenvalues: Array
    directions: Array


def reading(surface: Surface, point: Array) -> Reading:
    """What `surface` is like at `point` (variables,).

    Newton's step -H^-1 g leads to the critical point of the quadratic that fits here. If it is short, that point is
    here and the signs of the eigenvalues of H tell its kind; if not, this is a slope, or hardly one and so a plateau.
    """
    point = np.asarray(point, float)
    gradient, hessian = surface.gradient(point), surface.hessian(point)
    size = len(point)
    if not (np.isfinite(gradient).all() and np.isfinite(hessian).all()):
        return Reading(Kind.UNDEFINED, float("nan"), np.full(size, np.nan), np.eye(size))
    eigenvalues, vectors = np.linalg.eigh(hessian)
    slope = float(np.linalg.norm(gradient))
    kind = _kind(surface, slope, eigenvalues, gradient @ vectors)
    return Reading(kind, slope, eigenvalues, vectors.T)


def _kind(surface: Surface, slope: float, eigenvalues: Array, along: Array) -> Kind:
    """The kind, from the slope `along` each eigenvector."""
    curved = np.abs(eigenvalues) > ROUNDING * np.abs(eigenvalues).max()
    step = np.divide(along, eigenvalues, out=np.zeros_like(along), where=curved)
    # Where there is no curvature to stop it, any slope leads out of the domain.
    leads_on = bool((along[~curved] != 0).any())
    if leads_on or np.linalg.norm(step) > NEAR * _diagonal(surface):
        return Kind.PLATEAU if slope < FLAT * median_slope(surface) else Kind.SLOPE
    if not curved.all():
        return Kind.PLATEAU
    if (eigenvalues > 0).all():
        return Kind.MINIMUM
    return Kind.MAXIMUM if (eigenvalues < 0).all() else Kind.SADDLE


def _diagonal(surface: Surface) -> float:
    return float(np.linalg.norm([high - low for low, high in surface.terrain.domain]))


@lru_cache(maxsize=64)
def median_slope(surface: Surface) -> float:
    """The median of |g| on a grid over the domain; 0 where the surface is nowhere defined."""
    axes = [np.linspace(low, high, 41) for low, high in surface.terrain.domain]
    with np.errstate(all="ignore"):
        slopes = np.linalg.norm(surface.gradient(np.stack(np.meshgrid(*axes), -1)), axis=-1)
    finite = slopes[np.isfinite(slopes)]
    return float(np.median(finite)) if len(finite) else 0.0
