"""Ranges that keep still: an axis moves in few, large, round steps, never with every frame."""

from __future__ import annotations

import math

import numpy as np

from core.arrays import Array

# The mantissas at which an axis may end; from each to the next it grows by a quarter to a half.
ROUND = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


def rounded_up(value: float) -> float:
    """The smallest round number >= value > 0."""
    power = 10.0 ** math.floor(math.log10(value))
    return next((step * power for step in ROUND if step * power >= value * (1 - 1e-9)), 10 * power)


class CalmEnd:
    """The end of an axis that begins at zero: it moves only when what is shown has reached it."""

    def __init__(self, least: float) -> None:
        self._least = least
        self.end = least

    def forget(self) -> None:
        """Begin again with the least end."""
        self.end = self._least

    def cover(self, value: float) -> float:
        """The end, moved on to a round number with room to spare if `value` lies beyond it."""
        if math.isfinite(value) and value > self.end:
            self.end = rounded_up(1.02 * value)
        return self.end


class CalmRange:
    """A range that covers what is shown: it grows at once, in round steps, and never shrinks before it is forgotten."""

    def __init__(self, parts: int = 10) -> None:
        self._parts = parts
        self.range: tuple[float, float] | None = None

    def forget(self) -> None:
        """Begin again with whatever comes next."""
        self.range = None

    def holds(self, low: float, high: float) -> bool:
        """Whether `low` ... `high` lies within the range as it is."""
        return self.range is not None and self.range[0] <= low and high <= self.range[1]

    def cover(self, low: float, high: float) -> tuple[float, float] | None:
        """The range, widened to round numbers if it does not hold `low` ... `high`; None before there is anything."""
        if not (math.isfinite(low) and math.isfinite(high)):
            return self.range
        if self.range is None:
            self.range = outwards(low, high, self._parts)
        elif not self.holds(low, high):
            self.range = outwards(min(low, self.range[0]), max(high, self.range[1]), self._parts)
        return self.range


def outwards(low: float, high: float, parts: int) -> tuple[float, float]:
    """The smallest range with ends at multiples of a round step, about a `parts`-th of the whole, that holds both."""
    width = high - low or abs(high) or 1.0
    step = rounded_up(width / parts)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step


def finite_range(*arrays: Array) -> tuple[float, float]:
    """The lowest and the highest finite number among `arrays`; NaN when there is none."""
    lows, highs = [], []
    for array in arrays:
        finite = array[np.isfinite(array)]
        if len(finite):
            lows.append(float(finite.min()))
            highs.append(float(finite.max()))
    return min(lows, default=math.nan), max(highs, default=math.nan)
