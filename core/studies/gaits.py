"""How a way goes, in a word: it crawls, walks, jumps across the bottom, swings for ever, or is thrown out."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from core.arrays import Array
from core.walks import Walk

# A way crawls when all its steps together have brought it down by less than this share of what there was to fall.
CRAWL = 1e-3
# A way swings when, from its first half to its last, its greatest height has changed by less than this share.
STEADY = 1e-6


class Gait(StrEnum):
    """What one sees of a learning rate: too small, right, large, just too large, far too large."""

    CRAWLS = "hardly moves"
    WALKS = "walks down"
    JUMPS = "jumps across the bottom"
    SWINGS = "swings for ever"
    DIVERGES = "is thrown out"


WORDS = tuple(Gait)


def gait(walk: Walk, slopes: Array, lowest: float) -> Gait:
    """The gait of a way with gradients `slopes` (steps + 1, size) on a surface whose least height is `lowest`.

    A way jumps when a slope turns its sign along some axis from one step to the next: it has crossed the bottom.
    """
    values, half = walk.values, len(walk.values) // 2
    if not np.isfinite(values).all() or values[-1] > values[0] + abs(values[0] - lowest):
        return Gait.DIVERGES
    fall = values[0] - values.min()
    if fall < CRAWL * (values[0] - lowest):
        swings = bool(turned(slopes).any()) and len(values) > 2
        return Gait.SWINGS if swings else Gait.CRAWLS
    first, last = values[:half], values[half:]
    if half and abs(first.max() - last.max()) < STEADY * (values[0] - lowest) and turned(slopes)[half:].all():
        return Gait.SWINGS
    return Gait.JUMPS if turned(slopes).any() else Gait.WALKS


def turned(slopes: Array) -> Array:
    """(steps,) whether a slope has another sign after the step than before, along any axis."""
    return np.any(slopes[1:] * slopes[:-1] < 0, axis=1)
