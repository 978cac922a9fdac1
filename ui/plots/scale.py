"""HeightScale: which colour a height has, at which heights contours run, and what the bar of colours says."""

from __future__ import annotations

import math

import numpy as np

from core.arrays import Array
from ui import numbers
from ui.plots import colours
from ui.plots.axis import powers, spacing
from ui.plots.calm import CalmRange
from ui.plots.colourbar import Ticks

LEVELS, TICKS = 20, 5  # at most about so many contours, and so many numbers at the bar
# A logarithmic scale reaches down by at most so many powers of ten from the greatest height.
MOST_POWERS = 8
# When heights use less than this share of the scale, it is fitted anew.
LEAST_USED = 0.5


class HeightScale:
    """From the lowest height to the highest, linear or in powers of ten; its ends move rarely.

    Heights that are no numbers lie above everything: there the loss is too large to be one.
    """

    def __init__(self) -> None:
        self.log = True
        self._calm = CalmRange(8)
        self.ends = (0.0, 1.0)

    def forget(self) -> None:
        """Fit the next heights alone."""
        self._calm.forget()

    def place(self, heights: Array) -> Array:
        """Heights on the scale itself: their logarithms to base 10 where it is logarithmic."""
        with np.errstate(all="ignore"):
            placed = np.log10(heights) if self.log else np.asarray(heights, float)
        return np.where(np.isnan(heights), np.inf, placed)

    def cover(self, heights: Array) -> None:
        """Make room for `heights`."""
        placed = self.place(heights)
        placed = placed[np.isfinite(placed)]
        if len(placed):
            low, high = float(placed.min()), float(placed.max())
            low = max(low, high - MOST_POWERS) if self.log else low
            if high - low < LEAST_USED * (self.ends[1] - self.ends[0]):
                self._calm.forget()
            self.ends = self._calm.cover(low, high) or self.ends

    def shades(self, heights: Array) -> Array:
        """(...,) the colours of heights."""
        return colours.rising()[colours.level(self.place(heights), *self.ends)]

    @property
    def levels(self) -> Array:
        """Where contours run on the scale: in equal steps, which are equal factors where it is logarithmic."""
        low, high = self.ends
        step = spacing(high - low, LEVELS)
        return np.arange(math.ceil(low / step), math.floor(high / step) + 1) * step

    def ticks(self) -> Ticks:
        """What stands beside the bar of colours."""
        low, high = self.ends
        width = (high - low) or 1.0
        if self.log:
            return tuple(((tick - low) / width, numbers.number(10.0**tick, 2)) for tick in self._tick_powers(low, high))
        step = spacing(width, TICKS)
        ticks = np.arange(math.ceil(low / step), math.floor(high / step) + 1) * step
        return tuple((float((tick - low) / width), numbers.number(float(tick), 3)) for tick in ticks)

    def _tick_powers(self, low: float, high: float) -> list[float]:
        ticks = powers(low, high, TICKS)
        return ticks if len(ticks) > 1 else [low, (low + high) / 2, high]
